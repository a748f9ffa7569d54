language-name = Suomi
app-name = Sayso
demo-mark = Esittely
demo-explained = Esittely: mitään oikeaa ei äänitetä eikä kuvata, ja kaikki hävitetään lopuksi.
back = Takaisin
cancel = Keskeytä
close = Sulje
done = Valmis
retry = Yritä uudelleen
your-data = Omat tiedot
play = Toista
pause = Tauko
resume = Jatka
view = Katso
play-position = Kohta tallenteessa
waveform = Tallenteen äänikäyrä
numbered-voice = Ääniviesti { $number }
numbered-photo = Valokuva { $number }
length = { $minutes }:{ $seconds } min
working = Pieni hetki …
save-where = Mihin se tallennetaan?
save-done = Tallennettu nimellä { $file }
save-writing = Tallennetaan …
place-downloads = Lataukset
place-documents = Asiakirjat
place-home = Kotikansio
place-chosen = Kopioiden kansio
place-drive = Muistitikku ”{ $name }”
no-places = Vielä ei ole paikkaa, johon tallentaa. Kytkekää muistitikku, sulkekaa tämä ja yrittäkää uudelleen, tai kysykää henkilökunnalta.
idle-title = Oletteko vielä paikalla?
idle-body = { $seconds ->
    [one] Sayso sulkee tämän sivun { $seconds } sekunnin kuluttua. Silloin poistetaan se, mitä ette ole säilyttänyt.
   *[other] Sayso sulkee tämän sivun { $seconds } sekunnin kuluttua. Silloin poistetaan se, mitä ette ole säilyttänyt.
}
idle-body-plain = { $seconds ->
    [one] Sayso palaa ensimmäiselle sivulle { $seconds } sekunnin kuluttua.
   *[other] Sayso palaa ensimmäiselle sivulle { $seconds } sekunnin kuluttua.
}
idle-stay = Kyllä, olen paikalla
text-size = Suurempi teksti
text-size-usual = Tavallinen tekstikoko
appearance-light = Vaaleat värit
appearance-dark = Tummat värit
appearance-contrast = Suuri kontrasti
spoken-yes = Ääneen sanottu suostumuksenne
print-now = Paperi lähtee tulostimelle …
print-done = Paperi tulee tulostimesta. Ottakaa se mukaanne: siinä oleva koodi avaa tallenteenne.
print-failed = Tulostin ei ottanut sitä vastaan. Mitään ei ole kadonnut: ottakaa kuva tästä sivusta, kirjoittakaa koodi muistiin tai tallentakaa kuitti.
print-failed-paper = Tulostin ei ottanut sitä vastaan. Mitään ei ole kadonnut: ottakaa kuva tästä sivusta tai tallentakaa se.
numbered-spoken-yes = Ääneen sanottu suostumus { $number }
idle-body-receipts = { $seconds ->
    [one] Sayso jatkaa ilman tätä kuittia { $seconds } sekunnin kuluttua. Muut odottavat vielä omaansa.
   *[other] Sayso jatkaa ilman tätä kuittia { $seconds } sekunnin kuluttua. Muut odottavat vielä omaansa.
}
print-done-certificate = Todistus tulee tulostimesta.
idle-body-uncalled = { $seconds ->
    [one] Sayso palaa ensimmäiselle sivulle { $seconds } sekunnin kuluttua. Silloin noutamatta jääneet kuitit ovat poissa, eikä kukaan voi enää löytää niiden koodeja.
   *[other] Sayso palaa ensimmäiselle sivulle { $seconds } sekunnin kuluttua. Silloin noutamatta jääneet kuitit ovat poissa, eikä kukaan voi enää löytää niiden koodeja.
}
number-thousand = 1 234
number-million = 1 234 567
number-half = 0,5
date-written = { $day }. { $month ->
    [1] tammikuuta
    [2] helmikuuta
    [3] maaliskuuta
    [4] huhtikuuta
    [5] toukokuuta
    [6] kesäkuuta
    [7] heinäkuuta
    [8] elokuuta
    [9] syyskuuta
    [10] lokakuuta
    [11] marraskuuta
   *[12] joulukuuta
} { $year }
time-written = { $date } klo { $time } ({ $zone })
page-down = Alemmas
page-up = Takaisin ylös
other-language = Muut kielet
lamp-off = Mikrofoni ja kamera ovat pois päältä
lamp-off-short = Pois päältä
lamp-microphone = Mikrofoni päällä, ei äänitetä
lamp-camera = Kamera päällä, mitään ei säilytetä
lamp-practice = Harjoitus, mitään ei säilytetä
lamp-recording = Äänitetään
lamp-taking = Valokuvaa otetaan
step = Vaihe { $number }/4: { $name }
step-short = { $number }/4
step-agree = Suostumus
step-record = Tallenne
step-check = Tarkistus
step-receipt = Kuitti
lamp-microphone-short = Mikrofoni päällä
lamp-practice-short = Harjoitus
lamp-camera-short = Kamera päällä
lamp-taking-short = Valokuva

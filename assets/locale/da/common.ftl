language-name = Dansk
app-name = Sayso
demo-mark = Demonstration
demo-explained = Demonstration: Der optages ikke noget rigtigt, og til sidst smides alt væk.
back = Tilbage
cancel = Annuller
close = Luk
done = Færdig
retry = Prøv igen
your-data = Dine data
play = Afspil
pause = Pause
resume = Fortsæt
view = Vis
play-position = Sted i optagelsen
waveform = Optagelsens form
numbered-voice = Talebesked { $number }
numbered-photo = Foto { $number }
length = { $minutes }:{ $seconds } min
working = Et øjeblik …
save-where = Hvor skal det gemmes?
save-done = Gemt som { $file }
save-writing = Gemmer …
place-downloads = Hentede filer
place-documents = Dokumenter
place-home = Hjemmemappe
place-chosen = Mappe til kopier
place-drive = Drevet »{ $name }«
no-places = Der er endnu ikke noget at gemme på. Sæt et drev i, luk dette og prøv igen, eller spørg personalet.
idle-title = Er du her stadig?
idle-body = { $seconds ->
    [one] Om { $seconds } sekund lukker Sayso denne side. Det, du ikke har beholdt, bliver slettet.
   *[other] Om { $seconds } sekunder lukker Sayso denne side. Det, du ikke har beholdt, bliver slettet.
}
idle-body-plain = { $seconds ->
    [one] Om { $seconds } sekund går Sayso tilbage til den første side.
   *[other] Om { $seconds } sekunder går Sayso tilbage til den første side.
}
idle-stay = Ja, jeg er her
text-size = Større tekst
text-size-usual = Normal tekst
appearance-light = Lyse farver
appearance-dark = Mørke farver
appearance-contrast = Høj kontrast
spoken-yes = Dit udtalte ja
print-now = Papiret sendes til printeren …
print-done = Printeren har det. Tag papiret med dig: Koden på det åbner din optagelse.
print-failed = Printeren tog det ikke. Intet er gået tabt: Tag et foto af denne side, skriv koden ned, eller gem den.
print-failed-paper = Printeren tog det ikke. Intet er gået tabt: Tag et foto af denne side, eller gem den.
numbered-spoken-yes = Udtalt ja { $number }
idle-body-receipts = { $seconds ->
    [one] Om { $seconds } sekund går Sayso videre uden denne kvittering. Andre venter stadig på deres.
   *[other] Om { $seconds } sekunder går Sayso videre uden denne kvittering. Andre venter stadig på deres.
}
print-done-certificate = Printeren har den.
idle-body-uncalled = { $seconds ->
    [one] Om { $seconds } sekund går Sayso tilbage til den første side. De kvitteringer, som ingen har hentet, er så væk, og ingen kan finde deres koder igen.
   *[other] Om { $seconds } sekunder går Sayso tilbage til den første side. De kvitteringer, som ingen har hentet, er så væk, og ingen kan finde deres koder igen.
}
number-thousand = 1.234
number-million = 1.234.567
number-half = 0,5
date-written = { $day }. { $month ->
    [1] januar
    [2] februar
    [3] marts
    [4] april
    [5] maj
    [6] juni
    [7] juli
    [8] august
    [9] september
    [10] oktober
    [11] november
   *[12] december
} { $year }
time-written = { $date } kl. { $time } ({ $zone })
page-down = Længere ned
page-up = Op igen
other-language = Andre sprog
lamp-off = Mikrofon og kamera er slukket
lamp-off-short = Alt slukket
lamp-microphone = Mikrofon tændt, optager ikke
lamp-camera = Kamera tændt, intet beholdes
lamp-practice = Øvelse, intet beholdes
lamp-recording = Optager
lamp-taking = Fotoet bliver taget
step = Trin { $number } af 4: { $name }
step-short = { $number } af 4
step-agree = Samtykke
step-record = Optag
step-check = Gennemgå
step-receipt = Kvittering
lamp-microphone-short = Mikrofon tændt
lamp-practice-short = Øvelse
lamp-camera-short = Kamera tændt
lamp-taking-short = Foto

language-name = Magyar
app-name = Sayso
demo-mark = Bemutató
demo-explained = Bemutató: semmi valódit nem veszünk fel, és a végén minden törlődik.
back = Vissza
cancel = Mégse
close = Bezárás
done = Kész
retry = Újra
your-data = Az Ön adatai
play = Lejátszás
pause = Szünet
resume = Folytatás
view = Megnézés
play-position = Hely a felvételben
waveform = A felvétel körvonala
numbered-voice = { $number }. hangüzenet
numbered-photo = { $number }. fénykép
length = { $minutes }:{ $seconds } perc
working = Egy pillanat…
save-where = Hová mentsük?
save-done = Mentve ezen a néven: { $file }
save-writing = Mentés…
place-downloads = Letöltések
place-documents = Dokumentumok
place-home = Saját mappa
place-chosen = Mappa a másolatoknak
place-drive = „{ $name }” meghajtó
no-places = Még nincs hová menteni. Dugjon be egy meghajtót, zárja be ezt és próbálja újra, vagy kérdezze a munkatársakat.
idle-title = Itt van még?
idle-body = { $seconds ->
    [one] { $seconds } másodperc múlva a Sayso bezárja ezt az oldalt. Amit Ön nem őrzött meg, az akkor törlődik.
   *[other] { $seconds } másodperc múlva a Sayso bezárja ezt az oldalt. Amit Ön nem őrzött meg, az akkor törlődik.
}
idle-body-plain = { $seconds ->
    [one] { $seconds } másodperc múlva a Sayso visszatér az első oldalra.
   *[other] { $seconds } másodperc múlva a Sayso visszatér az első oldalra.
}
idle-stay = Igen, itt vagyok
text-size = Nagyobb betűk
text-size-usual = Szokásos betűméret
appearance-light = Világos színek
appearance-dark = Sötét színek
appearance-contrast = Nagy kontraszt
spoken-yes = Az Ön kimondott igenje
print-now = A lap a nyomtatóra megy…
print-done = A nyomtató megkapta. Kérjük, vigye magával: a rajta lévő kóddal megnyithatja a felvételét.
print-failed = A nyomtató nem fogadta el. Semmi nem veszett el: fényképezze le ezt az oldalt, írja fel a kódot, vagy mentse el.
print-failed-paper = A nyomtató nem fogadta el. Semmi nem veszett el: fényképezze le ezt az oldalt, vagy mentse el.
numbered-spoken-yes = { $number }. kimondott igen
idle-body-receipts = { $seconds ->
    [one] { $seconds } másodperc múlva a Sayso továbblép ettől az elismervénytől. Mások még várnak a sajátjukra.
   *[other] { $seconds } másodperc múlva a Sayso továbblép ettől az elismervénytől. Mások még várnak a sajátjukra.
}
print-done-certificate = A nyomtató megkapta.
idle-body-uncalled = { $seconds ->
    [one] { $seconds } másodperc múlva a Sayso visszatér az első oldalra. Az át nem vett elismervények akkor elvesznek, és a kódjukat senki nem találja meg újra.
   *[other] { $seconds } másodperc múlva a Sayso visszatér az első oldalra. Az át nem vett elismervények akkor elvesznek, és a kódjukat senki nem találja meg újra.
}
number-thousand = 1234
number-million = 1 234 567
number-half = 0,5
date-written = { $year }. { $month ->
    [1] január
    [2] február
    [3] március
    [4] április
    [5] május
    [6] június
    [7] július
    [8] augusztus
    [9] szeptember
    [10] október
    [11] november
   *[12] december
} { $day }.
time-written = { $date }, { $time } ({ $zone })
page-down = Lejjebb
page-up = Feljebb
other-language = Más nyelvek
lamp-off = Mikrofon és kamera kikapcsolva
lamp-off-short = Minden ki
lamp-microphone = Mikrofon be, nincs felvétel
lamp-camera = Kamera be, semmit nem őrzünk meg
lamp-practice = Próba, semmit nem őrzünk meg
lamp-recording = Felvétel folyik
lamp-taking = Fénykép készül
step = { $number }. lépés a 4-ből: { $name }
step-short = { $number } / 4
step-agree = Hozzájárulás
step-record = Felvétel
step-check = Ellenőrzés
step-receipt = Elismervény
lamp-microphone-short = Mikrofon be
lamp-practice-short = Próba
lamp-camera-short = Kamera be
lamp-taking-short = Fénykép

language-name = Svenska
app-name = Sayso
demo-mark = Demonstration
demo-explained = Demonstration: inget spelas in på riktigt, och allt slängs när den är slut.
back = Tillbaka
cancel = Avbryt
close = Stäng
done = Klar
retry = Försök igen
your-data = Dina uppgifter
play = Spela upp
pause = Pausa
resume = Fortsätt
view = Visa
play-position = Plats i inspelningen
waveform = Inspelningens ljudkurva
numbered-voice = Röstmeddelande { $number }
numbered-photo = Foto { $number }
length = { $minutes }:{ $seconds } min
working = Ett ögonblick …
save-where = Var ska det sparas?
save-done = Sparat som { $file }
save-writing = Sparar …
place-downloads = Hämtade filer
place-documents = Dokument
place-home = Hemmapp
place-chosen = Mapp för kopior
place-drive = USB-minne ”{ $name }”
no-places = Det finns inget att spara på än. Sätt i ett USB-minne, stäng detta och försök igen, eller fråga personalen.
idle-title = Är du kvar?
idle-body = { $seconds ->
    [one] Om { $seconds } sekund stänger Sayso den här sidan. Det du inte har behållit raderas då.
   *[other] Om { $seconds } sekunder stänger Sayso den här sidan. Det du inte har behållit raderas då.
}
idle-body-plain = { $seconds ->
    [one] Om { $seconds } sekund går Sayso tillbaka till första sidan.
   *[other] Om { $seconds } sekunder går Sayso tillbaka till första sidan.
}
idle-stay = Ja, jag är här
text-size = Större text
text-size-usual = Vanlig textstorlek
appearance-light = Ljusa färger
appearance-dark = Mörka färger
appearance-contrast = Hög kontrast
spoken-yes = Ditt uttalade ja
print-now = Papperet skickas till skrivaren …
print-done = Det är skickat till skrivaren. Ta med dig papperet: koden på det öppnar ditt bidrag.
print-failed = Skrivaren tog inte emot det. Inget är förlorat: fotografera den här sidan, skriv upp koden eller spara den.
print-failed-paper = Skrivaren tog inte emot det. Inget är förlorat: fotografera den här sidan eller spara den.
numbered-spoken-yes = Uttalat ja { $number }
idle-body-receipts = { $seconds ->
    [one] Om { $seconds } sekund går Sayso vidare utan det här kvittot. Andra väntar fortfarande på sina.
   *[other] Om { $seconds } sekunder går Sayso vidare utan det här kvittot. Andra väntar fortfarande på sina.
}
print-done-certificate = Det är skickat till skrivaren.
idle-body-uncalled = { $seconds ->
    [one] Om { $seconds } sekund går Sayso tillbaka till första sidan. De kvitton som ingen har hämtat är då borta, och ingen kan ta fram koderna igen.
   *[other] Om { $seconds } sekunder går Sayso tillbaka till första sidan. De kvitton som ingen har hämtat är då borta, och ingen kan ta fram koderna igen.
}
number-thousand = 1 234
number-million = 1 234 567
number-half = 0,5
date-written = { $day } { $month ->
    [1] januari
    [2] februari
    [3] mars
    [4] april
    [5] maj
    [6] juni
    [7] juli
    [8] augusti
    [9] september
    [10] oktober
    [11] november
   *[12] december
} { $year }
time-written = { $date } kl. { $time } ({ $zone })
page-down = Längre ner
page-up = Tillbaka upp
other-language = Andra språk
lamp-off = Mikrofonen och kameran är av
lamp-off-short = Allt av
lamp-microphone = Mikrofonen på, inget spelas in
lamp-camera = Kameran på, inget behålls
lamp-practice = Övning, inget behålls
lamp-recording = Spelar in
lamp-taking = Fotot tas
step = Steg { $number } av 4: { $name }
step-short = { $number } av 4
step-agree = Samtyck
step-record = Spela in
step-check = Granska
step-receipt = Kvitto
lamp-microphone-short = Mikrofon på
lamp-practice-short = Övning
lamp-camera-short = Kamera på
lamp-taking-short = Foto

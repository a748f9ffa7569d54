language-name = Română
app-name = Sayso
demo-mark = Demonstrație
demo-explained = Demonstrație: nu se înregistrează nimic adevărat și la sfârșit totul se aruncă.
back = Înapoi
cancel = Anulează
close = Închide
done = Gata
retry = Încearcă din nou
your-data = Datele mele
play = Ascultă
pause = Pauză
resume = Continuă
view = Vezi
play-position = Poziția în înregistrare
waveform = Forma înregistrării
numbered-voice = Mesajul vocal { $number }
numbered-photo = Fotografia { $number }
length = { $minutes }:{ $seconds } min
working = O clipă …
save-where = Unde să se salveze?
save-done = Salvat ca { $file }
save-writing = Se salvează …
place-downloads = Descărcări
place-documents = Documente
place-home = Folderul personal
place-chosen = Folderul pentru copii salvate
place-drive = Stick „{ $name }”
no-places = Încă nu există un loc unde să se salveze. Conectați un stick, închideți această fereastră și încercați din nou sau întrebați personalul.
idle-title = Mai sunteți aici?
idle-body = { $seconds ->
    [one] Peste { $seconds } secundă Sayso închide această pagină. Ce nu ați păstrat se șterge atunci.
    [few] Peste { $seconds } secunde Sayso închide această pagină. Ce nu ați păstrat se șterge atunci.
   *[other] Peste { $seconds } de secunde Sayso închide această pagină. Ce nu ați păstrat se șterge atunci.
}
idle-body-plain = { $seconds ->
    [one] Peste { $seconds } secundă Sayso revine la prima pagină.
    [few] Peste { $seconds } secunde Sayso revine la prima pagină.
   *[other] Peste { $seconds } de secunde Sayso revine la prima pagină.
}
idle-stay = Da, sunt aici
text-size = Text mai mare
text-size-usual = Text normal
appearance-light = Culori deschise
appearance-dark = Culori închise
appearance-contrast = Contrast mare
spoken-yes = Acordul dumneavoastră rostit
print-now = Foaia merge la imprimantă …
print-done = Imprimanta a primit foaia. Vă rugăm să o luați: codul de pe ea deschide înregistrarea.
print-failed = Imprimanta nu a primit foaia. Nu s-a pierdut nimic: fotografiați această pagină, notați codul sau salvați pagina.
print-failed-paper = Imprimanta nu a primit foaia. Nu s-a pierdut nimic: fotografiați această pagină sau salvați-o.
numbered-spoken-yes = Acordul rostit { $number }
idle-body-receipts = { $seconds ->
    [one] Peste { $seconds } secundă Sayso merge mai departe fără această recipisă. Alții o așteaptă încă pe a lor.
    [few] Peste { $seconds } secunde Sayso merge mai departe fără această recipisă. Alții o așteaptă încă pe a lor.
   *[other] Peste { $seconds } de secunde Sayso merge mai departe fără această recipisă. Alții o așteaptă încă pe a lor.
}
print-done-certificate = Imprimanta a primit foaia.
idle-body-uncalled = { $seconds ->
    [one] Peste { $seconds } secundă Sayso revine la prima pagină. Recipisele după care nu a venit nimeni dispar atunci și nimeni nu le mai poate regăsi codurile.
    [few] Peste { $seconds } secunde Sayso revine la prima pagină. Recipisele după care nu a venit nimeni dispar atunci și nimeni nu le mai poate regăsi codurile.
   *[other] Peste { $seconds } de secunde Sayso revine la prima pagină. Recipisele după care nu a venit nimeni dispar atunci și nimeni nu le mai poate regăsi codurile.
}
number-thousand = 1.234
number-million = 1.234.567
number-half = 0,5
date-written = { $day } { $month ->
    [1] ianuarie
    [2] februarie
    [3] martie
    [4] aprilie
    [5] mai
    [6] iunie
    [7] iulie
    [8] august
    [9] septembrie
    [10] octombrie
    [11] noiembrie
   *[12] decembrie
} { $year }
time-written = { $date }, { $time } ({ $zone })
page-down = Mai jos
page-up = Mai sus
other-language = Alte limbi
lamp-off = Microfonul și camera sunt oprite
lamp-off-short = Tot este oprit
lamp-microphone = Microfon pornit, nu se înregistrează
lamp-camera = Cameră pornită, nu se păstrează nimic
lamp-practice = Probă, nu se păstrează nimic
lamp-recording = Se înregistrează
lamp-taking = Se face fotografia
step = Pasul { $number } din 4: { $name }
step-short = { $number } din 4
step-agree = Acord
step-record = Înregistrare
step-check = Verificare
step-receipt = Recipisă
lamp-microphone-short = Microfon pornit
lamp-practice-short = Probă
lamp-camera-short = Cameră pornită
lamp-taking-short = Fotografie

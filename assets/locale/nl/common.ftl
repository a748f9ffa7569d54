language-name = Nederlands
app-name = Sayso
demo-mark = Demonstratie
demo-explained = Demonstratie: er wordt niets echts opgenomen, en aan het eind wordt alles weggegooid.
back = Terug
cancel = Annuleren
close = Sluiten
done = Klaar
retry = Opnieuw proberen
your-data = Uw gegevens
play = Afspelen
pause = Pauze
resume = Verder
view = Bekijken
play-position = Plaats in de opname
waveform = Golfvorm van de opname
numbered-voice = Spraakbericht { $number }
numbered-photo = Foto { $number }
length = { $minutes }:{ $seconds } min
working = Een ogenblik …
save-where = Waar moet het worden opgeslagen?
save-done = Opgeslagen als { $file }
save-writing = Wordt opgeslagen …
place-downloads = Downloads
place-documents = Documenten
place-home = Persoonlijke map
place-chosen = Map voor kopieën
place-drive = USB-stick “{ $name }”
no-places = Er is nog geen plek om het op te slaan. Sluit een USB-stick aan, sluit dit venster en probeer het opnieuw, of vraag het aan een medewerker.
idle-title = Bent u er nog?
idle-body = { $seconds ->
    [one] Over { $seconds } seconde sluit Sayso deze pagina. Wat u niet hebt bewaard, wordt dan gewist.
   *[other] Over { $seconds } seconden sluit Sayso deze pagina. Wat u niet hebt bewaard, wordt dan gewist.
}
idle-body-plain = { $seconds ->
    [one] Over { $seconds } seconde gaat Sayso terug naar de eerste pagina.
   *[other] Over { $seconds } seconden gaat Sayso terug naar de eerste pagina.
}
idle-stay = Ja, ik ben er nog
text-size = Grotere tekst
text-size-usual = Gewone tekst
appearance-light = Lichte kleuren
appearance-dark = Donkere kleuren
appearance-contrast = Hoog contrast
spoken-yes = Uw gesproken ja
print-now = Het papier gaat naar de printer …
print-done = De printer heeft het. Neem het alstublieft mee: de code erop opent uw opname.
print-failed = De printer nam het niet aan. Er is niets verloren: maak een foto van deze pagina, schrijf de code op of sla het op.
print-failed-paper = De printer nam het niet aan. Er is niets verloren: maak een foto van deze pagina of sla het op.
numbered-spoken-yes = Gesproken ja { $number }
idle-body-receipts = { $seconds ->
    [one] Over { $seconds } seconde gaat Sayso verder zonder dit ontvangstbewijs. Anderen wachten nog op het hunne.
   *[other] Over { $seconds } seconden gaat Sayso verder zonder dit ontvangstbewijs. Anderen wachten nog op het hunne.
}
print-done-certificate = De printer heeft het.
idle-body-uncalled = { $seconds ->
    [one] Over { $seconds } seconde gaat Sayso terug naar de eerste pagina. De ontvangstbewijzen waar niemand voor is gekomen, zijn dan weg, en niemand kan die codes terugvinden.
   *[other] Over { $seconds } seconden gaat Sayso terug naar de eerste pagina. De ontvangstbewijzen waar niemand voor is gekomen, zijn dan weg, en niemand kan die codes terugvinden.
}
number-thousand = 1.234
number-million = 1.234.567
number-half = 0,5
date-written = { $day } { $month ->
    [1] januari
    [2] februari
    [3] maart
    [4] april
    [5] mei
    [6] juni
    [7] juli
    [8] augustus
    [9] september
    [10] oktober
    [11] november
   *[12] december
} { $year }
time-written = { $date }, { $time } uur ({ $zone })
page-down = Verder naar beneden
page-up = Terug naar boven
other-language = Andere talen
lamp-off = Microfoon en camera zijn uit
lamp-off-short = Alles uit
lamp-microphone = Microfoon aan, geen opname
lamp-camera = Camera aan, niets wordt bewaard
lamp-practice = Oefening, niets wordt bewaard
lamp-recording = Opname loopt
lamp-taking = De foto wordt gemaakt
step = Stap { $number } van 4: { $name }
step-short = { $number } van 4
step-agree = Toestemmen
step-record = Opnemen
step-check = Nakijken
step-receipt = Ontvangstbewijs
lamp-microphone-short = Microfoon aan
lamp-practice-short = Oefening
lamp-camera-short = Camera aan
lamp-taking-short = Foto

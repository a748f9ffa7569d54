language-name = Deutsch
app-name = Sayso
demo-mark = Vorführung
demo-explained = Vorführung: Es wird nichts Echtes aufgenommen, und am Ende wird alles weggeworfen.
back = Zurück
cancel = Abbrechen
close = Schließen
done = Fertig
retry = Noch einmal versuchen
your-data = Ihre Daten
play = Abspielen
pause = Pause
resume = Weiter
view = Ansehen
play-position = Stelle in der Aufnahme
waveform = Umriss der Aufnahme
numbered-voice = Sprachnachricht { $number }
numbered-photo = Foto { $number }
length = { $minutes }:{ $seconds } min
working = Einen Moment …
save-where = Wo soll es gespeichert werden?
save-done = Gespeichert als { $file }
save-writing = Wird gespeichert …
place-downloads = Downloads
place-documents = Dokumente
place-home = Persönlicher Ordner
place-chosen = Ordner für Kopien
place-drive = Laufwerk „{ $name }“
no-places = Es gibt noch nichts, worauf gespeichert werden kann. Stecken Sie ein Laufwerk ein, schließen Sie dies und versuchen Sie es noch einmal, oder fragen Sie das Personal.
idle-title = Sind Sie noch da?
idle-body = { $seconds ->
    [one] In { $seconds } Sekunde schließt Sayso diese Seite. Was Sie nicht behalten haben, wird dann gelöscht.
   *[other] In { $seconds } Sekunden schließt Sayso diese Seite. Was Sie nicht behalten haben, wird dann gelöscht.
}
idle-body-plain = { $seconds ->
    [one] In { $seconds } Sekunde geht Sayso zur ersten Seite zurück.
   *[other] In { $seconds } Sekunden geht Sayso zur ersten Seite zurück.
}
idle-stay = Ja, ich bin da
text-size = Größere Schrift
text-size-usual = Übliche Schriftgröße
appearance-light = Helle Farben
appearance-dark = Dunkle Farben
appearance-contrast = Hoher Kontrast
spoken-yes = Ihr gesprochenes Ja
print-now = Das Blatt geht an den Drucker …
print-done = Der Drucker hat es. Bitte nehmen Sie es mit: Der Code darauf öffnet Ihre Aufnahme.
print-failed = Der Drucker hat es nicht angenommen. Nichts ist verloren: Fotografieren Sie diese Seite, schreiben Sie den Code auf oder speichern Sie es.
print-failed-paper = Der Drucker hat es nicht angenommen. Nichts ist verloren: Fotografieren Sie diese Seite oder speichern Sie es.
numbered-spoken-yes = Gesprochenes Ja { $number }
idle-body-receipts = { $seconds ->
    [one] In { $seconds } Sekunde geht Sayso ohne diese Quittung weiter. Andere warten noch auf ihre.
   *[other] In { $seconds } Sekunden geht Sayso ohne diese Quittung weiter. Andere warten noch auf ihre.
}
print-done-certificate = Der Drucker hat sie.
idle-body-uncalled = { $seconds ->
    [one] In { $seconds } Sekunde geht Sayso zur ersten Seite zurück. Quittungen, die niemand abgeholt hat, sind dann weg, und niemand kann ihre Codes wiederfinden.
   *[other] In { $seconds } Sekunden geht Sayso zur ersten Seite zurück. Quittungen, die niemand abgeholt hat, sind dann weg, und niemand kann ihre Codes wiederfinden.
}
number-thousand = 1.234
number-million = 1.234.567
number-half = 0,5
date-written = { $day }. { $month ->
    [1] Januar
    [2] Februar
    [3] März
    [4] April
    [5] Mai
    [6] Juni
    [7] Juli
    [8] August
    [9] September
    [10] Oktober
    [11] November
   *[12] Dezember
} { $year }
time-written = { $date }, { $time } Uhr ({ $zone })
page-down = Weiter nach unten
page-up = Zurück nach oben
other-language = Andere Sprachen
lamp-off = Mikrofon und Kamera sind aus
lamp-off-short = Alles aus
lamp-microphone = Mikrofon an, keine Aufnahme
lamp-camera = Kamera an, nichts wird behalten
lamp-practice = Übung, nichts wird behalten
lamp-recording = Aufnahme läuft
lamp-taking = Das Foto wird gemacht
step = Schritt { $number } von 4: { $name }
step-short = { $number } von 4
step-agree = Zustimmen
step-record = Aufnehmen
step-check = Prüfen
step-receipt = Quittung
lamp-microphone-short = Mikrofon an
lamp-practice-short = Übung
lamp-camera-short = Kamera an
lamp-taking-short = Foto

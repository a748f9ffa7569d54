language-name = Italiano
app-name = Sayso
demo-mark = Dimostrazione
demo-explained = Dimostrazione: non viene registrato niente di vero, e alla fine tutto viene buttato via.
back = Indietro
cancel = Annulla
close = Chiudi
done = Fatto
retry = Riprova
your-data = I suoi dati
play = Ascolta
pause = Pausa
resume = Continua
view = Guarda
play-position = Punto della registrazione
waveform = Profilo della registrazione
numbered-voice = Messaggio vocale { $number }
numbered-photo = Foto { $number }
length = { $minutes }:{ $seconds } min
working = Un momento …
save-where = Dove vuole salvare?
save-done = Salvato come { $file }
save-writing = Salvataggio in corso …
place-downloads = Download
place-documents = Documenti
place-home = Cartella personale
place-chosen = Cartella per le copie
place-drive = Unità “{ $name }”
no-places = Non c'è ancora un posto dove salvare. Colleghi un'unità, chiuda questa finestra e riprovi, oppure chieda al personale.
idle-title = È ancora qui?
idle-body = { $seconds ->
    [one] Tra { $seconds } secondo Sayso chiude questa pagina. Ciò che non ha conservato viene allora cancellato.
   *[other] Tra { $seconds } secondi Sayso chiude questa pagina. Ciò che non ha conservato viene allora cancellato.
}
idle-body-plain = { $seconds ->
    [one] Tra { $seconds } secondo Sayso torna alla prima pagina.
   *[other] Tra { $seconds } secondi Sayso torna alla prima pagina.
}
idle-stay = Sì, sono qui
text-size = Testo più grande
text-size-usual = Dimensione del testo normale
appearance-light = Tema chiaro
appearance-dark = Tema scuro
appearance-contrast = Contrasto alto
spoken-yes = Il suo sì a voce
print-now = Il foglio va alla stampante …
print-done = La stampante lo ha ricevuto. Porti il foglio con sé, per favore: il codice scritto lì apre la sua registrazione.
print-failed = La stampante non lo ha accettato. Niente è perso: fotografi questa pagina, scriva il codice su un foglio o la salvi.
print-failed-paper = La stampante non lo ha accettato. Niente è perso: fotografi questa pagina o la salvi.
numbered-spoken-yes = Sì a voce { $number }
idle-body-receipts = { $seconds ->
    [one] Tra { $seconds } secondo Sayso va avanti senza questa ricevuta. Altri aspettano ancora la loro.
   *[other] Tra { $seconds } secondi Sayso va avanti senza questa ricevuta. Altri aspettano ancora la loro.
}
print-done-certificate = La stampante ce l'ha.
idle-body-uncalled = { $seconds ->
    [one] Tra { $seconds } secondo Sayso torna alla prima pagina. Le ricevute che nessuno ha ritirato spariscono, e nessuno può ritrovare i loro codici.
   *[other] Tra { $seconds } secondi Sayso torna alla prima pagina. Le ricevute che nessuno ha ritirato spariscono, e nessuno può ritrovare i loro codici.
}
number-thousand = 1234
number-million = 1.234.567
number-half = 0,5
date-written = { $day ->
    [1] 1º
   *[other] { $day }
} { $month ->
    [1] gennaio
    [2] febbraio
    [3] marzo
    [4] aprile
    [5] maggio
    [6] giugno
    [7] luglio
    [8] agosto
    [9] settembre
    [10] ottobre
    [11] novembre
   *[12] dicembre
} { $year }
time-written = { $date }, { $time } ({ $zone })
page-down = Più in basso
page-up = Più in alto
other-language = Altre lingue
lamp-off = Microfono e fotocamera spenti
lamp-off-short = Tutto spento
lamp-microphone = Microfono acceso, non registra
lamp-camera = Fotocamera accesa, nulla è salvato
lamp-practice = Prova, nulla è salvato
lamp-recording = In registrazione
lamp-taking = Scatto in corso
step = Passo { $number } di 4: { $name }
step-short = { $number } di 4
step-agree = Consenso
step-record = Registrare
step-check = Verificare
step-receipt = Ricevuta
lamp-microphone-short = Microfono acceso
lamp-practice-short = Prova
lamp-camera-short = Fotocamera accesa
lamp-taking-short = Foto

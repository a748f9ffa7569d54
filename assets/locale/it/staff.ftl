staff-title = Personale
staff-passphrase = Frase segreta
staff-unlock = Sblocca
staff-unlocking = Prova della chiave in corso …
staff-unlocking-hardware = Prova della chiave in corso … Se una chiave hardware lampeggia, la tocchi.
staff-wrong = { $seconds ->
    [one] La frase segreta non è giusta. Tutto resta bloccato. Può riprovare tra { $seconds } secondo.
   *[other] La frase segreta non è giusta. Tutto resta bloccato. Può riprovare tra { $seconds } secondi.
}
staff-too-early = { $seconds ->
    [one] È troppo presto: prima è stata scritta una frase segreta sbagliata. Questa non è stata guardata. Può riprovare tra { $seconds } secondo.
   *[other] È troppo presto: prima è stata scritta una frase segreta sbagliata. Questa non è stata guardata. Può riprovare tra { $seconds } secondi.
}
staff-no-key = Il file della chiave non è qui. Tutto resta bloccato. Colleghi l'unità che contiene “organisation.key.age” e riprovi.
staff-other = Non è stato possibile provare la chiave. Tutto resta bloccato. Il file di log dice di più.
staff-lock = Blocca
staff-list = Contributi
staff-none = Qui non è conservato niente.
staff-row = { $date } · messaggi vocali: { $voice } · foto: { $photos }
staff-record = Scheda { $id }
staff-allowed = Permesso per
staff-not-allowed = Non più permesso
staff-nothing-allowed = Nessun uso è più permesso. Non si può né aprire né copiare.
staff-copy-for = Salva una copia per “{ $purpose }”
staff-choose = Scelga un contributo dalla lista.
list-glimpses-show = Mostra foto e profili del suono
list-glimpses-hide = Nascondi foto e profili del suono
list-glimpses-hint = Ciò che viene mostrato così conta come aperto: resta registrato, e chi l’ha dato può vederlo.
staff-attendant = Lei si occupa della postazione. Per ascoltare, vedere o salvare questo, deve sbloccare qualcuno della redazione o della direzione.
staff-newer = Contributi più recenti
staff-older = Contributi meno recenti
staff-count = { $count ->
    [one] Un contributo in tutto.
   *[other] { $count } contributi in tutto.
}
staff-count-more = Contributi: { $count } o più.
staff-quit = Chiudi Sayso
staff-quit-title = Chiudere Sayso?
staff-quit-body = Finché Sayso non viene riavviato, qui non si può interpellare né registrare nessuno. Nulla di ciò che è stato conservato va perso.
staff-quit-yes = Sì, chiudi
staff-quit-no = No, continua
staff-clock-behind = L'orologio di questo computer è indietro rispetto a ciò che il registro ha già visto. Niente è perso: finché non è giusto, Sayso conta dall'ultima data nel registro. Per favore, imposti la data e l'ora. Se adesso l'orologio è giusto e prima era sbagliato, lo dica qui.
staff-clock-doubtful = { $count ->
    [10000] { $count } o più contributi hanno superato il loro tempo e non sono ancora cancellati
    [one] Un contributo ha superato il suo tempo e non è ancora cancellato
   *[other] { $count } contributi hanno superato il loro tempo e non sono ancora cancellati
}, perché la data di questo computer è più di un mese dopo l'ultimo giorno in cui Sayso ha funzionato. Controlli la data. Se è giusta, lo dica qui.
staff-gear = Microfono e fotocamera
gear-title = Microfono e fotocamera
gear-body = Scelga che cosa usa questo computer. La scelta resta quando il dispositivo viene ricollegato e quando il computer si riavvia. Le persone vedono il nome prima che venga registrato qualcosa.
gear-microphone = Microfono
gear-camera = Fotocamera
gear-speaker = Altoparlante
gear-system = Lascia decidere al sistema
gear-width = Larghezza massima di una foto
gear-width-best = Il massimo della fotocamera
gear-width-px = { $px } pixel
gear-try-microphone = Prova il microfono
gear-try-camera = Prova la fotocamera
gear-beep = Fai sentire un suono
gear-speaker-silent = Non si sente niente: l'altoparlante non funziona.
gear-done = Fatto
gear-trial-title = Anche un test richiede un sì
gear-trial-voice-body = Il microfono viene aperto, e lei vede quanto è forte il suono.
gear-trial-photo-body = La fotocamera viene aperta, e lei ne vede l'immagine su questo schermo.
gear-trial-microphone = Aprire il microfono
gear-trial-camera = Aprire la fotocamera
gear-trial-nothing-kept = Niente viene registrato e niente viene conservato.
gear-trial-people = Tutti qui vicino lo sanno
gear-trial-people-explained = Chi adesso si può sentire o vedere è stato avvisato ed è d'accordo.
gear-trial-begin = Comincia il test
gear-trial-not = Non adesso
gear-trial-end = Termina il test
gear-trial-hears = Il microfono è acceso. Niente viene registrato.
gear-trial-sees = La fotocamera è accesa. Niente viene conservato.
staff-spoken-yes = Prova del sì. Non è per nessun uso e non si può esportare.
staff-campaign = Campagna
editor-title = La campagna
editor-body = Qui dice che cosa si chiede alle persone. Ogni modifica diventa una nuova versione; chi ha accettato prima ha accettato la versione precedente.
editor-text = Testo del file campaign.toml
editor-check = Che cosa dice il controllo
editor-nothing-found = Non è stato trovato niente.
editor-no-advice = Questo è il controllo di un programma e non una consulenza legale. Dove trova un errore, non si può salvare niente e non si chiede a nessuno.
editor-place = Riga { $line }, colonna { $column }
editor-preview = Che cosa vedranno le persone
editor-no-preview = In questa lingua manca un testo, oppure Sayso non la parla. Il controllo dice quale dei due.
editor-save = Salva come nuova versione
editor-resumed = Ciò che è stato cambiato qui e non salvato è ancora qui. Nessuno viene interrogato con esso prima che lei lo salvi.
editor-discard = Scartare queste modifiche
editor-written = Salvato. Da ora in poi si chiede alle persone con questa versione.
editor-version-used = Con questa versione si è già chiesto con un altro testo; ora è la versione { $next }. Salvi ancora una volta.
editor-unchanged = Non è cambiato niente.
editor-ready = Si può salvare. Solo allora si chiede in base a questo testo.
editor-errors = Il controllo trova un errore, quindi non si può salvare niente. Dice dove e come correggerlo.
editor-elsewhere = Questo computer fa parte di una rete. La sua campagna si cambia sul computer che ha una copia di tutto, e arriva qui da sola tra due visite.
staff-group = Dato da { $people } persone insieme. Ognuna ha la propria scheda; un uso è permesso solo se tutte lo accettano.
staff-group-ended = La registrazione è stata cancellata per tutte e { $people } le persone: una di loro lo ha voluto, o il suo tempo era scaduto. Resta solo il documento del consenso di questa persona.
editor-form = Modulo
editor-file = Testo del file
form-unreadable = Il testo al momento non è leggibile e non si può mostrare come modulo. Il controllo dice dove.
form-who = Chi chiede
form-name = Nome dell'organizzazione
form-contact = Come contattarvi
form-address = Indirizzo postale, se c'è
form-authority = Indicare l'autorità che riceve i reclami
form-authority-name = Nome dell'autorità
form-authority-contact = Come contattare l'autorità
form-languages = Lingue
form-law = Quale diritto
form-biometric = Una macchina impara a riconoscere le persone
form-ai = Una macchina impara dalle voci o dalle immagini (IA)
form-replica = Una macchina imita voci o volti
form-sold = Viene venduto o condiviso
form-sensitive = Si chiede di salute, religione, politica, origine o vita sessuale
form-brand = La vostra domanda e il vostro aspetto
form-question = La vostra domanda, le parole più grandi della prima pagina
form-prompt = Altra domanda { $number }
form-add-prompt = Aggiungere un'altra domanda
form-remove-prompt = Togliere l'ultima altra domanda
form-thanks = Il vostro grazie alla fine
form-picture = Immagine della prima pagina
form-logo = Logo
form-no-picture = Nessuno
form-pictures-hint = Mettete file PNG o JPEG nella cartella { $folder } e riaprite questa pagina: allora si possono scegliere qui.
form-accent = Il vostro colore, ad esempio #0F4C81; tutto resta leggibile
form-why = Perché, e dove si conserva
form-reason = Perché chiedete
form-stored = Dove è conservato
form-what = Che cosa si può registrare
form-voice = Messaggi vocali
form-voice-takes = Messaggi vocali per visita, al massimo
form-voice-secs = Secondi per messaggio vocale, al massimo
form-photo = Foto
form-photo-takes = Foto per visita, al massimo
form-purpose = Uso { $number }
form-id = Nome breve
form-title = Che cosa dice la casella
form-explanation = Che cosa c'è scritto sotto
form-recipients = Chi lo vede o lo sente
form-published = Dove è pubblicato, se lo è
form-retention = Quanto tempo si conserva
form-proof-kept = Quanto tempo si conserva la prova di una cancellazione
form-takedown-within = Quanto può durare la rimozione di una copia, una volta finito il consenso
form-time-wrong = Scriva un numero intero da 1 in su. Cento anni sono il massimo.
form-time-as-written = Così dice il file. Resta così finché non ne sceglie una:
form-days = Giorni
form-weeks = Settimane
form-months = Mesi
form-years = Anni
form-add-purpose = Aggiungere un uso
form-remove-purpose = Togliere questo uso
form-people = Chi può partecipare
form-guardian = Bambini, con un genitore o tutore
form-group = Più persone insieme
form-most = Persone insieme, al massimo
form-spoken = Dire il sì a voce
form-spoken-off = No
form-spoken-offered = Chi vuole
form-spoken-required = Tutti
form-yes = Sì
form-no = No
staff-unreadable = Schede che non si possono leggere: { $count }. Non vi è stato cambiato niente. “sayso verify” dice quali sono.
staff-files-left = File di registrazioni cancellate che questo computer non lascia togliere: { $count }. Le loro chiavi sono distrutte e nessuno può aprirli. Sayso riprova a ogni avvio. Per favore, guardi nella cartella “vault/media”: qualcosa è protetto dalla cancellazione, o il disco è guasto?
staff-not-ours = Il file della chiave che è qui appartiene a un'altra organizzazione, o è danneggiato. Tutto resta bloccato. Colleghi l'unità che contiene la Sua “organisation.key.age” e riprovi.
staff-too-much-work = Il file della chiave che è qui chiede, per aprirsi, più memoria di quanta se ne possa chiedere a questo computer. Tutto resta bloccato. Protegga di nuovo la chiave con il programma “age” (“age -p”), o usi il file fatto da Sayso.
staff-hardware = La chiave hardware non ha aperto. Tutto resta bloccato. La colleghi, scriva il suo PIN (al massimo { $most } segni) al posto di una frase segreta e la tocchi quando lampeggia.
staff-no-program = Questa chiave è custodita da una chiave hardware, e il programma che parla con essa non è installato su questo computer. Tutto resta bloccato. Lo installi (per una YubiKey «age-plugin-yubikey») e riprovi.
staff-took-too-long = Un'unità non ha risposto in tempo. Tutto resta bloccato. Scolleghi le unità che non servono e riprovi.
staff-still-trying = La frase segreta di prima è ancora in prova. Tutto resta bloccato. Aspetti mezzo minuto e riprovi.
staff-clock-jumped = La data di questo computer è più di un mese dopo l'ultimo giorno in cui Sayso ha funzionato. Finché Lei non dice che è giusta, niente si cancella da solo.
staff-date-now = Questo computer dice: { $date }
staff-date-right = La data è giusta
staff-date-right-delete = La data è giusta: cancellare
staff-erased = Cancellati dall'ultima volta che è stato qui il personale, perché il loro tempo era finito: { $count }
staff-erased-rest = Gli altri il cui tempo è finito vengono cancellati ora a poco a poco. Fino ad allora restano nell'elenco.
staff-clock-said = Conservato mentre l'orologio di questo computer era sbagliato: diceva { $date }. Il tempo conta dall'ultima data nel registro.
staff-key-hint = Ne salvi due copie, ognuna su un'unità diversa. Senza questo file la frase segreta non apre niente.
editor-leave-question = Uscire senza salvare?
editor-leave-explained = Ciò che ha cambiato qui va perso. Si continua a chiedere in base al testo di prima.
editor-leave-yes = Uscire senza salvare
editor-leave-no = Continuare a modificare
licences-title = Licenze
licences-hint = Sayso contiene il lavoro di molte altre persone.
licences-show = Mostra le licenze
licences-body = Sayso è sotto licenza MIT o Apache-2.0. Contiene il lavoro di molte altre persone. Ecco i nomi, per licenza. Il comando «sayso licences» mostra anche i testi delle licenze.
staff-date-question = { $count ->
    [10000] Cancellare { $count } o più contributi per sempre?
    [one] Cancellare un contributo per sempre?
   *[other] Cancellare { $count } contributi per sempre?
}
staff-date-explained = Questo computer dice: { $date }. A questa data il loro tempo è finito. Una registrazione cancellata non si può recuperare. Se la data è sbagliata, prima regoli l'orologio.
staff-date-yes = Sì, la data è giusta: cancellare
staff-date-no = No, non cancellare niente
staff-key-path = Dove Sayso lo cerca prima di tutto
staff-today = Oggi
today-title = Oggi, { $date }
today-asked = { $count ->
    [one] è stato interpellato
   *[other] sono stati interpellati
}
today-agreed = { $count ->
    [one] ha detto sì
   *[other] hanno detto sì
}
today-refused = { $count ->
    [one] Una persona ha detto no
   *[other] { $count } hanno detto no
}
today-kept = { $count ->
    [one] è stato conservato
   *[other] sono stati conservati
}
today-deleted = { $count ->
    [one] è stato cancellato da chi l’ha dato o per suo conto
   *[other] sono stati cancellati da chi li ha dati o per suo conto
}
today-withdrawn = { $count ->
    [one] Un uso è stato revocato
   *[other] { $count } usi sono stati revocati
}
today-needs = Richiede Lei
today-nothing = Non c’è niente da fare.
today-ends = { $count ->
    [one] Uno finisce entro { $days } giorni, il { $date }.
   *[other] { $count } finiscono entro { $days } giorni, il primo il { $date }.
}
today-takedowns-overdue = { $count ->
    [one] Una copia dovrebbe già essere sparita. Veda «{ staff-register }».
   *[other] { $count } copie dovrebbero già essere sparite. Veda «{ staff-register }».
}
today-takedowns = { $count ->
    [one] Una copia deve essere sparita entro il { $date }. Veda «{ staff-register }».
   *[other] { $count } copie devono sparire, la prima entro il { $date }. Veda «{ staff-register }».
}
today-reseal = { $count ->
    [one] Una ripresa è ancora sigillata per una chiave sostituita. La pagina “Chi lavora qui” prosegue.
   *[other] { $count } riprese sono ancora sigillate per una chiave sostituita. La pagina “Chi lavora qui” prosegue.
}
today-backup-old = L’ultimo backup è del { $date }. Ciò che è stato conservato dopo si trova solo su questo computer.
today-little-room = Sul disco resta poco spazio: sono liberi { $free } MB. Per favore, faccia spazio.
today-wrong = Frasi segrete sbagliate dopo l’ultima giusta: { $count }
today-computer = Questo computer
today-free = Sul disco di questo computer sono liberi { $free } MB.
today-fortnight = Conservati negli ultimi 14 giorni.
today-day = { $date }: { $count }.
today-days = Giorno per giorno
today-kept-now = Conservati ora
today-kept-all = Invii
today-voice = con un messaggio vocale
today-photo = con una foto
today-use = d’accordo per: { $use }
today-language = chiesto in { $language }
today-all-withdrawn = tutti gli usi revocati
today-numbers-only = Solo numeri. Chi ha dato che cosa non si vede qui. I giorni si contano in UTC.
backup-title = Backup
backup-open = Apri i backup
backup-none = Qui non è ancora noto alcun backup. Se questo computer va perso, va perso anche tutto ciò che è conservato qui.
backup-last = Ultimo backup
backup-where = Dove si trova
backup-hint = Un backup contiene tutto ciò che è conservato qui, sigillato come qui. Il primo richiede un po’ di tempo, i successivi scrivono ciò che è cambiato. Ciò che le persone hanno cancellato viene sovrascritto dal backup successivo.
backup-now = Fai il backup ora
backup-running = Backup in corso: { $percent } %
backup-done = Il backup è finito. Scolleghi l’unità e la conservi altrove: ciò che si trova su questo computer va perso con esso.
backup-missing = { $count ->
    [one] Il backup è finito, ma qui manca il file di una registrazione. “sayso verify” dice di più.
   *[other] Il backup è finito, ma qui mancano i file di { $count } registrazioni. “sayso verify” dice di più.
}
backup-in-use = È già in corso un altro backup nello stesso posto. Aspetti che finisca.
backup-full = Lì non c’è più spazio. L’ultimo backup è rimasto com’era. Scelga un’altra unità.
backup-gone = L’unità non c’è più. L’ultimo backup è rimasto com’era. La colleghi e riprovi.
backup-resealing = In questo momento tutto viene sigillato per un’altra chiave. L’ultimo backup è rimasto com’era. Riprovi più tardi.
backup-failed = Non ha funzionato. L’ultimo backup è rimasto com’era. Riprovi, o scelga un’altra unità.
restored-body = Questi dati sono stati ripristinati dal backup del { $date }. Da allora qualcuno può aver ritirato qualcosa. Finché non si sa, non si apre nulla e non si chiede a nessuno.
restored-lists-hint = Accanto a ogni backup c’è un elenco di ciò che è stato ritirato. Colleghi l’unità con il più recente.
restored-lists = Cerca elenchi sulle unità
restored-word-hint = Se non c’è un elenco più recente, può dirlo Lei. La Sua risposta viene registrata con il Suo nome.
restored-word = Da allora non è stato ritirato nulla
restored-officer = Se non c’è un elenco più recente, qualcuno della direzione deve dire che non è stato ritirato nulla.
restored-question = Non è stato ritirato nulla dal { $date }?
restored-explained = Se invece qualcuno ha ritirato qualcosa, si potrà aprire di nuovo anche se non dovrebbe esserci più. La Sua risposta viene registrata con il Suo nome.
restored-yes = No, non è stato ritirato nulla
restored-no = Non ne sono sicuro
restored-told = Cancellati secondo gli elenchi: { $erased }. Usi ritirati: { $withdrawn }.
restored-not-enough = Nessun elenco dice che cosa è stato ritirato finora.
restored-done = Tutto è di nuovo in uso.
restored-fleet = Questo computer ha preso il posto di uno perduto nella rete il { $date }. Finché ognuno degli altri non ha detto che cosa è stato ritirato nel frattempo, non si apre nulla e non si chiede nulla a nessuno. «Rete» mostra da chi non è arrivato nulla. Uno che non torna si toglie lì.
list-narrow = Scegli quali
list-narrow-close = Chiudi la scelta
list-all = Mostra tutti
list-any = tutti
list-kind = Che cosa contiene
list-voice = Voce
list-photo = Foto
list-use = Si può usare per
list-state = Consenso
list-given = dato
list-withdrawn = tutto revocato
list-ended = terminato da altri
list-language = Chiesto in
list-kept = Conservato
list-today = oggi
list-week = negli ultimi 7 giorni
list-month = negli ultimi 30 giorni
list-record-hint = 32 cifre e lettere dalla a alla f, su una ricevuta o un certificato; o il numero di una copia sotto “{ staff-register }”. Gli spazi non contano.
list-record-unknown = Qui non è conservato nulla con questo numero.
list-none-such = Niente di ciò che è conservato è così.
list-none-so-far = Nessuno così tra i contributi guardati finora. “Contributi meno recenti” cerca oltre.

staff-delete = Elimina
staff-delete-why = Perché va eliminato?
staff-delete-asked = La persona l’ha chiesto
staff-delete-another = C’è qualcuno che non ha dato il consenso
staff-delete-unfit = Non serve, o fa male a qualcuno
staff-delete-law = Lo chiede la legge o un’autorità
staff-delete-question = Eliminare questo contributo per sempre?
staff-delete-explained = Motivo: { $reason }. Tutte le sue registrazioni vengono eliminate, per tutte le persone che vi compaiono, e non si possono recuperare. Il registro conserva che lo ha fatto Lei, e perché.
staff-delete-yes = Sì, elimina
staff-delete-no = No, conserva
staff-deleting = Eliminazione in corso …
staff-deleted = È eliminato. Salvi il certificato, che lo dimostra.
staff-deleted-unsure = È eliminato, e nessuna chiave lo apre più. Resta qualcosa da sovrascrivere; il programma continua a provare.
people-title = Chi lavora qui
people-intro = Ogni persona del personale ha una frase segreta e una chiave proprie. Il registro dice chi ha fatto cosa.
people-at-the-hub = Chi lavora qui si cambia sul computer che ha una copia di tutto, e arriva qui da solo.
people-you = È lei.
people-attendant-name = Accoglienza
people-editor-name = Redazione
people-officer-name = Direzione
people-attendant = Accoglienza: si occupa della postazione; non ascolta, non vede e non salva nulla di ciò che è stato dato
people-editor = Redazione: ascolta, vede ed esporta ciò che si può usare
people-officer = Direzione: decide anche sulla campagna, sul personale e sulle chiavi, e cancella o conserva più a lungo con un motivo
people-remove = Togliere
people-add = Aggiungere qualcuno
people-add-title = Aggiungere qualcuno al personale
people-name = Il suo nome qui
people-name-hint = Lettere minuscole, cifre e trattini, per esempio anna o anna-k
people-role = Che cosa può fare?
people-passphrase = La sua frase segreta
people-passphrase-hint = La faccia scrivere a quella persona. Nessuno potrà ritrovarla: se va persa, tolga la persona e la aggiunga di nuovo.
people-join = Aggiungere
people-joining = La chiave è in preparazione …
people-joined = Da ora { $name } può sbloccare.
people-key-file = Dove si trova il file della sua chiave; si può spostare su un’unità
people-need-name = Un nome comincia con una lettera e ha fino a 32 lettere minuscole da a a z, cifre e trattini.
people-name-taken = Qualcuno ha già questo nome. Ne scelga un altro.
people-file-there = C’è già un file di chiave con questo nome, forse di qualcuno che se n’è andato. Scelga un altro nome.
people-passphrase-taken = Qualcun altro qui sblocca già con questa frase segreta. Ne scelga un’altra.
people-remove-question = Togliere { $name }?
people-remove-explained = Questa persona non potrà più sbloccare. Tutto ciò che è conservato viene sigillato per una nuova chiave, e ci vuole un po’. Ciò che ha già ascoltato, visto o salvato non le si può togliere.
people-remove-attendant = Questa persona non potrà più sbloccare. Non aveva la chiave di ciò che è conservato; nulla va sigillato di nuovo.
people-remove-yes = Sì, togliere
people-remove-no = No, non cambiare nulla
people-removed = { $name } è stato tolto e non può più sbloccare.
people-sealing = Ciò che è conservato viene sigillato per la nuova chiave finché questa pagina è aperta …
people-left = { $count ->
    [one] Una ripresa è ancora sigillata per una chiave sostituita.
   *[other] { $count } riprese sono ancora sigillate per una chiave sostituita.
}
people-go-on = Continuare a sigillare

marks-title = Che cosa ne pensa
marks-mark = Segno
marks-none = senza segno
marks-approved = approvato
marks-flagged = da controllare
marks-rating = Valutazione
marks-unrated = non valutato
marks-rated = valutato { $rating }
marks-noted = nota
note-read = Leggi la nota
note-write = Scrivi una nota
note-label = Nota
note-hint = La persona può leggerla con il suo codice. È cifrata, e viene eliminata con il contributo. Salvata vuota, viene eliminata ora.
note-save = Salva la nota
note-close = Chiudi la nota
note-opening = La nota si apre …
note-saving = La nota viene salvata …
note-saved = La nota è salvata.
note-gone = La nota è eliminata.
list-mark = Segnato come
list-rating = Valutato
list-note = Con una nota
list-with-note = con una nota
list-words = Parole in una nota
list-words-hint = Si aprono tutte le note di questa scelta, prima le più recenti, e non ne resta traccia.
list-words-find = Cerca nelle note
list-words-looking = Le note vengono esaminate …
list-words-found = { $count ->
    [0] Nessuna nota contiene queste parole.
    [one] Una nota contiene queste parole.
   *[other] { $count } note contengono queste parole.
}
list-words-found-more = { $count ->
    [0] Nessuna delle note più recenti contiene queste parole. Precisi la scelta per cercare oltre.
   *[other] Le { $count } più recenti con queste parole nella nota. Possono essercene altre.
}
staff-end-use = Terminare l’uso «{ $use }»
staff-end-use-why = Perché deve terminare l’uso «{ $use }»?
staff-end-use-question = Terminare l’uso «{ $use }»?
staff-end-use-explained = Motivo: { $reason }. Da ora vale come ritirato, e le copie fatte per questo uso devono sparire. Qui non si può annullare. Il registro conserva che lo ha fatto lei e perché; la persona lo legge con il suo codice.
staff-end-use-yes = Sì, terminarlo
staff-use-ended = L’uso «{ $use }» è terminato. Le copie fatte per questo uso sono in “Copie”.
ended-save = Salva un foglio per la persona
hold-open = Conserva più a lungo
hold-renew = Rinnova la conservazione
hold-release = Togli la conservazione
hold-title = Conservare questo contributo più a lungo
hold-explained = Allora resta fino a quel giorno, anche quando il suo tempo è scaduto, e il personale non può eliminarlo. Nessun uso dura di più per questo. Chi l’ha dato può terminare usi ed eliminarlo in ogni momento, e legge che è conservato e perché.
hold-why = Perché lo chiede il diritto?
hold-claim = Serve per far valere un diritto in giudizio
hold-law = Lo chiede una legge o un’autorità
hold-asked = La persona ha chiesto di conservarlo più a lungo
hold-until = Fino a quando?
hold-for-1 = per 1 mese
hold-for-3 = per 3 mesi
hold-for-6 = per 6 mesi
hold-for-12 = per 1 anno
hold-reference = Numero di pratica, se c’è
hold-reference-hint = Una riga, come 2026/117. Il registro la conserva: nessun nome, niente su una persona.
hold-need-why = Dica perché.
hold-need-until = Dica fino a quando.
hold-need-reference = Scriva una riga che tutti possano leggere.
hold-yes = Conserva fino ad allora
hold-no = No, non conservare
hold-done = È conservato. Il registro conserva che lo ha fatto Lei, e perché.
hold-released = Non è più conservato più a lungo.
hold-release-question = Togliere la conservazione di questo contributo?
hold-release-explained = Allora resta per il tempo concordato, e non di più.
hold-release-deletes = Il suo tempo è scaduto, quindi viene eliminato poco dopo e non si può recuperare.
hold-release-yes = Sì, togli
hold-release-no = No, continua a conservare
hold-row = conservato fino al { $date }
hold-told = Conservato fino al { $date }. Motivo: { $reason }. Deciso da { $name } il { $since }.
hold-file = Pratica: { $reference }
hold-limits = Chi l’ha dato può ancora terminare usi ed eliminarlo. Per conservarlo più a lungo, rinnovi la conservazione prima di quel giorno.
hold-may-open = Nessun uso è più permesso, e non si può copiare niente. Poiché è conservato, la direzione può ascoltarlo e vederlo, e questo resta nel registro.
sealed-row = sigillato fino al { $date }
sealed-told = Chi l’ha dato ha scelto un giorno: nessuno del personale lo apre o lo copia prima del { $date }.
list-held = Conservato più a lungo
list-on-hold = conservato
today-holds-end = { $count ->
    [one] Una conservazione finisce entro { $days } giorni, il { $date }.
   *[other] { $count } conservazioni finiscono entro { $days } giorni, la prima il { $date }.
}
today-held = conservati più a lungo
staff-complaints = Reclami
complaints-title = Reclami e domande
complaints-body = Ciò che le persone hanno scritto alla postazione. È cifrato, e il registro conserva chi lo legge.
complaints-none = Nessuno ha presentato reclami o domande.
complaints-one = N. { $number }
complaints-came-in = Ricevuto
complaints-open = aperto
complaints-overdue = in ritardo: dovrebbe già avere risposta
complaints-ended = risposta data il { $date }: { $outcome }. Il testo è conservato fino al { $until }.
complaints-read = Leggere
complaints-opening = Apertura in corso …
complaints-reach = Come contattare la persona
complaints-no-reach = Non indicato.
complaints-close = Chiudere
complaints-answered = Risposto
complaints-outcome = Come è finito il n. { $number }?
complaints-outcome-hint = Risponda prima, fuori da Sayso. Qui annota che è stato fatto.
complaint-resolved = fatto, o risposto
complaint-refused = risposto, e non fatto
complaint-moot = niente da fare
complaints-noted = È annotato.
complaints-first = Torna ai primi reclami
complaints-more = Altri reclami
today-complaints = { $count ->
    [one] Un reclamo attende risposta.
   *[other] { $count } reclami attendono risposta.
}
today-complaints-overdue = { $count ->
    [one] Un reclamo dovrebbe già avere risposta.
   *[other] { $count } reclami dovrebbero già avere risposta.
}
stand-open = Questo computer
stand-body = Come appare e come funziona Sayso su questo computer. Ogni scelta vale subito, e il registro conserva chi l’ha fatta.
stand-screen = Finestra
stand-window = In una finestra
stand-full = A schermo intero, per chi passa
stand-screen-when = Questa scelta vale dal prossimo avvio di Sayso.
stand-idle = Se nessuno tocca niente, chiedere “È ancora qui?” dopo
stand-seconds = { $seconds ->
    [one] { $seconds } secondo
   *[other] { $seconds } secondi
}
stand-print = Stampa di ricevute e certificati
stand-print-nothing = Nessuna
stand-print-a4 = Su carta A4
stand-print-roll = Su un rotolo da 80 mm
stand-text = Dimensione del testo
stand-percent = { $percent } %
stand-colours = Colori
stand-keyboard = Tastiera sullo schermo
stand-keyboard-auto = Quando serve
stand-keyboard-always = Sempre
stand-keyboard-never = Mai
stand-named = Questo è fissato dal modo in cui Sayso viene avviato su questo computer. La sua scelta varrà quando non lo sarà più.

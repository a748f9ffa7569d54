staff-ledger = Registro
ledger-title = Che cosa è successo qui
ledger-body = Ogni evento è legato a quello prima, così nessuno può cambiare il passato senza che si veda. Chi ha dato qualcosa non è nominato.
ledger-narrow-all = Mostra tutti gli eventi
ledger-about = Di che cosa si tratta
ledger-visits = Visite e risposte
ledger-kept = Conservare
ledger-ended = Ritirare e cancellare
ledger-copies = Aprire, segnare, copiare
ledger-staff = Chi lavora qui
ledger-vault = Chiavi, campagne, backup
ledger-by = Chi è stato
ledger-when = Quando
ledger-from = Da questo giorno
ledger-until = Fino a questo giorno
ledger-day-hint = Per esempio { $day }. I giorni si contano in UTC.
ledger-day-wrong = Scriva un giorno così: { $day }
ledger-days-show = Mostra questi giorni
ledger-none = Non c’è nessun evento così.
ledger-none-so-far = Nessuno tra gli eventi guardati finora. «Eventi più vecchi» cerca oltre.
ledger-newest = Eventi più nuovi
ledger-older = Eventi più vecchi
ledger-event = N. { $number } · { $date } · { $who }
ledger-event-removed = N. { $number }
actor-person = una persona in visita
actor-staff = il personale
actor-staff-named = { $name }
actor-program = il programma
actor-member = un altro luogo dell’organizzazione
event-unknown = Qualcosa che questa versione di Sayso non conosce.
event-removed = Parte di una prova il cui tempo è finito. Quello che diceva è stato tolto.
event-created = Tutto è stato preparato.
event-writer = Da qui in poi un’altra chiave firma quello che succede.
event-organisation-key = Da qui in poi le registrazioni sono sigillate per la chiave n. { $number } dell’organizzazione.
event-staff-added = Da ora { $name } può sbloccare, con il ruolo di { $role ->
    [attendant] «assistenza»
    [editor] «redazione»
   *[officer] «responsabile»
}.
event-staff-removed = { $name } non può più sbloccare.
event-campaign = Da ora si chiede secondo la versione { $version } della campagna «{ $campaign }».
event-shown = A qualcuno è stato mostrato che cosa gli si chiede.
event-refused = Qualcuno ha detto no.
event-agreed = Qualcuno ha detto sì.
event-withdrawn-unkept = Qualcuno ha ritirato il suo sì prima che si conservasse qualcosa.
event-left-alone = Qualcuno se n’è andato senza rispondere.
event-kept = { $count ->
    [one] È stata conservata una registrazione.
   *[other] Sono state conservate { $count } registrazioni.
}
event-renewed = A qualcuno è stato chiesto di nuovo, e ha detto sì.
event-resealed = Quello che è conservato è stato sigillato per un’altra chiave dell’organizzazione.
event-kept-sealed = Nessuno del personale lo apre prima del { $date }.
event-unsealed = Chi l’ha dato lascia che il personale lo apra prima del giorno scelto.
event-purpose-withdrawn = Un uso è stato ritirato: «{ $use }».
event-purpose-ended-by-staff = Il personale ha terminato un uso: «{ $use }». Motivo: { $reason }.
event-ended-by-another = Quello che più persone hanno dato insieme non c’è più: un’altra di loro lo ha ritirato, o il loro tempo era finito.
event-copied-by-participant = Chi l’ha dato ha salvato una copia.
event-copied-by-another = Un’altra persona che vi compare ha salvato una copia.
event-erased = Chi l’ha dato l’ha fatto cancellare.
event-erased-as-told = Un elenco ha detto che era stato cancellato dopo il backup.
event-erased-by-staff = È stato cancellato. Motivo: { $reason }.
event-expired = È stato cancellato, perché il suo tempo era finito.
event-held = Un contributo è conservato fino al { $date }. Motivo: { $reason }.
event-released = Un contributo non è più conservato più a lungo.
event-proof-expired = La prova di una cancellazione è stata tolta, perché il suo tempo era finito.
event-looked-up = Qualcuno ha scritto un codice di ricevuta.
event-recovered = Dopo un’interruzione, è stato finito quello che era a metà.
event-staff-unlocked = L’area del personale è stata sbloccata.
event-staff-refused = Qualcuno ha scritto una frase segreta sbagliata.
event-staff-locked = L’area del personale è stata chiusa.
event-date-confirmed = È stato confermato che la data di questo computer è giusta.
event-opened-by-staff = Una registrazione è stata aperta, per ascoltarla o vederla.
event-marked = Un contributo è stato segnato o valutato.
event-noted = Una nota su un contributo è stata scritta, cambiata o tolta.
event-export-begun = È cominciata la copia per «{ $use }». Le copie vanno a: { $destination }. Chi ne risponde lì: { $name }
event-exported = Una registrazione è stata copiata per «{ $use }». La copia si può usare fino al { $date }.
event-exported-again = Una registrazione è stata copiata di nuovo per «{ $use }». La copia si può usare fino al { $date }.
event-copy-gone = Una copia è sparita, come dice { $name }.
event-copy-never = Una copia non è stata fatta.
event-backed-up = È stato fatto un backup.
event-restored = Tutto è stato ripristinato dal backup del { $date }.
event-caught-up-list = Un elenco ha detto che cosa era stato ritirato dopo il backup.
event-caught-up-word = Il personale ha detto che dopo il backup non è stato ritirato altro.
event-caught-up-fleet = Gli altri computer della rete hanno detto che cosa era stato ritirato dopo il backup.
event-recovered-fleet = Da ora questo computer ha una copia di tutto nella rete, come { $name }, al posto di uno perduto.
event-joined-fleet = Da ora questo computer fa parte di una rete, come { $name }.
event-member-removed = Un computer è stato tolto dalla rete.
event-received = Ciò che è conservato su un altro computer della rete è arrivato qui, o lì è cambiato.
event-let-go = Ciò che era venuto qui per una visita non c’è più. È conservato dov’era.
ledger-check = Verifica il registro
ledger-check-stop = Ferma la verifica
ledger-checking = Verificato il { $percent } % …
ledger-check-stopped = La verifica è stata fermata. Non ha cambiato niente.
ledger-check-done = Verificati: eventi { $events }, contributi { $submissions }, registrazioni { $takes }
ledger-check-good = È tutto a posto. Ogni evento è come è stato scritto e segue quello prima. È conservato ciò a cui le persone hanno detto sì, e ogni registrazione c’è.
ledger-check-limits = Anche un passato riscritto per intero sembra giusto. Lo mostra solo un foglio dato prima: confronti lo stato su una ricevuta o un certificato.
ledger-check-wrong = Qualcosa non va. Copi la cartella dei dati prima di fare altro, e non cambi niente a mano. «sayso verify» elenca tutto quello che ha trovato.
fault-file = Il file del registro è danneggiato.
fault-file-do = Rimetta un backup, e guardi se il disco si sta guastando.
fault-history = { $count ->
    [one] Un evento è stato cambiato, tolto o aggiunto a mano.
   *[other] { $count } eventi sono stati cambiati, tolti o aggiunti a mano.
}
fault-history-from = Il primo è il n. { $number }, o uno prima.
fault-history-do = Confronti con un backup, e cerchi chi poteva scrivere su questo computer.
fault-keys = Le chiavi o l’elenco del personale sono stati cambiati a mano.
fault-keys-do = Non chieda più niente a nessuno finché non si sa chi è stato. Rimetta un backup.
fault-words = { $count ->
    [one] Un testo con cui si è chiesto manca o è stato cambiato.
   *[other] { $count } testi con cui si è chiesto mancano o sono stati cambiati.
}
fault-words-do = Senza, nessuno può mostrare a che cosa queste persone hanno detto sì. Rimetta un backup.
fault-records = { $count ->
    [one] Una scheda è diversa da ciò che è stato accettato, conservato o ritirato.
   *[other] { $count } schede sono diverse da ciò che è stato accettato, conservato o ritirato.
}
fault-records-do = Non ne usi nessuna finché non si sa perché. Confronti con un backup.
fault-lists = { $count ->
    [one] In un punto, un elenco del personale tralascia qualcosa o lo mostra dove non dovrebbe.
   *[other] In { $count } punti, gli elenchi del personale tralasciano qualcosa o lo mostrano dove non dovrebbero.
}
fault-lists-do = Niente di ciò che è stato dato ne è cambiato. Chiuda Sayso, esegua «sayso verify --mend-lists» e scopra chi ha potuto scrivere su questo computer.
fault-takes = { $count ->
    [one] Una registrazione manca o è danneggiata.
   *[other] { $count } registrazioni mancano o sono danneggiate.
}
fault-takes-do = Riprenda il file da un backup, e guardi se il disco si sta guastando.
fault-slots = { $count ->
    [one] Una chiave di una registrazione si trova dove non deve essercene nessuna.
   *[other] { $count } chiavi di registrazioni si trovano dove non deve essercene nessuna.
}
fault-slots-do = Chiuda Sayso, lo riavvii, e verifichi di nuovo.
fault-left = { $count ->
    [one] È rimasto un file di troppo.
   *[other] Sono rimasti { $count } file di troppo.
}
fault-left-do = Chiuda Sayso e lo riavvii: ogni avvio toglie quello che è rimasto.
fault-permissions = { $count ->
    [one] Un file può essere letto da altri su questo computer.
   *[other] { $count } file possono essere letti da altri su questo computer.
}
fault-permissions-do = Permetta di leggere solo al proprietario della cartella dei dati.
ledger-save = Salva per un revisore
ledger-compare = Confronta una ricevuta
ledger-compare-close = Chiudi il confronto
ledger-head = Stato del registro sul foglio
ledger-head-hint = 64 cifre e lettere dalla a alla f, su una ricevuta, un certificato o la prova accanto a una copia. Gli spazi non contano.
ledger-head-wrong = Questo non è uno stato del registro. Ha 64 cifre e lettere dalla a alla f. Non è stato cercato niente. Lo confronti con il foglio.
ledger-head-compare = Cerca
ledger-head-found = Questo registro ce l’ha: era lo stato dopo il n. { $number }. Se una verifica non trova niente, prima di quello non è stato cambiato nulla da quando il foglio è stato dato.
ledger-head-unknown = Questo registro non ce l’ha. O il foglio viene da un altro posto, o il passato è stato riscritto dopo che è stato dato.
ledger-head-unknown-do = Tenga il foglio e una copia della cartella dei dati, e cerchi chi poteva scrivere su questo computer.
event-seconded-export = Ha approvato, come seconda persona, ciò che { $name } copia.
event-seconded-erasure = Ha approvato, come seconda persona, una cancellazione di { $name }.
ledger-complaints = Reclami e domande
event-complained = Ha scritto un reclamo o una domanda, n. { $number }. La risposta è dovuta entro il { $date }.
event-complaint-resealed = Ha cifrato il reclamo n. { $number } per la nuova chiave dell’organizzazione.
event-complaint-opened = Ha letto il reclamo n. { $number }.
event-complaint-answered = Ha risposto al reclamo n. { $number }: { $outcome }.
event-complaint-erased = Ha cancellato il testo del reclamo n. { $number }, il cui termine era scaduto.
event-stand = Il personale ha scelto come appare e come funziona Sayso su questo computer.

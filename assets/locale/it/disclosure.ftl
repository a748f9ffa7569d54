disclosure-title = { $organisation } chiede il suo sì
disclosure-who = Chi lo chiede?
disclosure-why = Perché?
disclosure-what = Che cosa viene registrato?
disclosure-what-voice = { $count ->
    [one] Un messaggio vocale di al massimo { $minutes ->
        [one] un minuto
       *[other] { $minutes } minuti
    }.
   *[other] Fino a { $count } messaggi vocali, ognuno di al massimo { $minutes ->
        [one] un minuto
       *[other] { $minutes } minuti
    }.
}
disclosure-what-photo = { $count ->
    [one] Una foto.
   *[other] Fino a { $count } foto.
}
disclosure-what-only = Solo ciò che spunta e conserva.
disclosure-recipients = Chi lo vede o lo sente?
disclosure-published = Dove viene pubblicato?
disclosure-published-nowhere = Da nessuna parte.
disclosure-kept = Per quanto tempo viene conservato?
disclosure-kept-for = { $duration }
disclosure-kept-erased = Poi viene cancellato.
duration-years = { $count ->
    [one] 1 anno
   *[other] { $count } anni
}
duration-months = { $count ->
    [one] 1 mese
   *[other] { $count } mesi
}
duration-days = { $count ->
    [one] 1 giorno
   *[other] { $count } giorni
}
disclosure-withdraw = Come ritiro il mio sì?
disclosure-withdraw-answer = Qui, con il codice sulla sua ricevuta, in ogni momento e senza dire perché. La sua registrazione viene allora cancellata subito. Ciò che ne è stato fatto prima resta lecito.
disclosure-abroad = Esce dal Paese?
disclosure-abroad-answer = { $country }. { $guarantee } Ne riceve una copia qui: { $copy }
disclosure-compensation = Che cosa ricevo in cambio?
disclosure-risks = Che cosa può andare storto?
disclosure-age = Chi può partecipare?
disclosure-age-answer = Chi ha almeno { $age } anni.
disclosure-complain = A chi posso fare reclamo?
disclosure-complain-answer = { $organisation }, oppure { $name }: { $contact }
disclosure-refuse = E se dico no?
disclosure-refuse-answer = Allora non viene registrato niente. Per lei non c'è nessuno svantaggio.
disclosure-ask-kinds = Che cosa si può registrare?
disclosure-ask-purposes = Per che cosa si può usare?
disclosure-box-voice = Registrare la mia voce
disclosure-box-voice-explained = Il microfono si apre solo quando lo chiede lei.
disclosure-box-photo = Farmi una foto
disclosure-box-photo-explained = La fotocamera si apre solo quando lo chiede lei.
disclosure-accept = Sì, accetto
disclosure-decline = No, grazie
disclosure-read-full = Leggi tutto
disclosure-read-short = Torna al testo breve
disclosure-need-both = Per dare il consenso, spunti che cosa si può registrare e almeno un uso.
disclosure-need-kind = Per dare il consenso, spunti che cosa si può registrare.
disclosure-need-purpose = Per dare il consenso, spunti almeno un uso.
disclosure-ready = Può cambiare ogni spunta finché non preme “Sì, accetto”.
disclosure-full-title = Il testo completo
disclosure-full-basis = La base giuridica per tutto ciò che avviene qui è il suo consenso, e nient'altro. È volontario. Può darlo per un uso e non per un altro.
disclosure-full-rights = Ha il diritto di vedere ciò che è conservato di lei, di riceverne una copia, di farlo correggere, di farne limitare l'uso, di portarlo altrove, di ritirare il consenso e di far cancellare tutto. La pagina “I suoi dati” su questo dispositivo fa subito la maggior parte di queste cose, senza chiedere a nessuno. Per il resto, scriva al contatto qui sopra.
disclosure-full-proof = Quando dà il consenso, Sayso annota le parole esatte di questa pagina, le caselle che ha spuntato e l'ora, senza il suo nome. Dopo una cancellazione conserva una breve prova: che cosa è stato concordato, ritirato e cancellato, e quando. Nessuno può capire da questa prova chi è lei.
disclosure-full-automated = Nessuna macchina decide qualcosa su di lei.
disclosure-full-template = Dalla sua voce o dal suo viso viene creato un modello con cui una macchina può riconoscerla.
disclosure-full-no-template = Dalla sua voce o dal suo viso non viene creato nessun modello con cui una macchina potrebbe riconoscerla.
disclosure-full-ai = Una macchina impara dalle voci o dalle immagini. È un uso con una casella propria.
disclosure-full-no-ai = Nessuna macchina impara dalla sua voce o dalla sua immagine.
disclosure-full-replica = Una macchina imita voci o volti. È un uso con una casella propria.
disclosure-full-no-replica = Nessuna macchina imita la sua voce o il suo volto.
disclosure-full-sold = Ciò che lei dà viene venduto, o trasmesso ad altri per la pubblicità.
disclosure-full-not-sold = Niente viene venduto, e niente viene trasmesso ad altri per la pubblicità.
disclosure-full-sensitive = Le vengono fatte domande su salute, fede, politica, origine o vita sessuale.
disclosure-full-not-sensitive = Non le vengono fatte domande su salute, fede, politica, origine o vita sessuale.
disclosure-full-representative = Rappresentante: { $name }, { $contact }
disclosure-full-policy = Per quanto tempo si conserva ogni cosa si può leggere qui: { $place }
disclosure-full-officer = Responsabile della protezione dei dati: { $name }, { $contact }
disclosure-full-version = Campagna “{ $id }”, versione { $version }.
disclosure-ask-signer = Chi dà il consenso?
disclosure-box-adult = Ho almeno { $age } anni e accetto per me
disclosure-box-adult-explained = Viene registrata solo la sua persona.
disclosure-box-guardian = Sono genitore o tutore del bambino o della bambina, e accetto per lui o per lei
disclosure-box-guardian-explained = Per un bambino o una bambina con meno di { $age } anni. Ho letto questa pagina e ho il diritto di decidere su questo per lui o per lei.
disclosure-box-child = Sono io il bambino o la bambina, e voglio partecipare
disclosure-box-child-explained = Qualcuno mi ha spiegato che cosa succede. Posso dire no e posso smettere in ogni momento.
disclosure-age-guardian = Chi ha almeno { $age } anni. Chi è più giovane può partecipare con un genitore o tutore, che su questa pagina dà il consenso per lui o per lei.
disclosure-box-shorter = { $title }: solo per { $duration }
disclosure-ask-spoken = Lo dice anche ad alta voce?
disclosure-box-spoken = Dico il mio sì anche ad alta voce
disclosure-box-spoken-explained = Legge questa frase al microfono: “{ $sentence }” La frase viene conservata con la sua registrazione e cancellata con essa.
disclosure-sentence = Sì. Accetto che { $organisation } faccia questa registrazione e la usi per ciò che ho spuntato. So che posso ritirare il mio sì.
disclosure-full-proof-kept = Conservata dopo una cancellazione, questa prova resta per { $duration }. Poi viene tolta anche la prova.
disclosure-need-signer = Per dare il consenso, spunti chi lo dà.
disclosure-need-child = Per dare il consenso, anche il bambino o la bambina spunta la propria casella.
disclosure-need-guardian = Per dare il consenso, anche il genitore o tutore spunta la propria casella.
disclosure-need-spoken = Per dare il consenso, spunti che lo dice anche ad alta voce. Senza questo, qui non si può registrare niente.
disclosure-again-title = { $organisation } glielo chiede ancora una volta
disclosure-again-decline = No, lasci com'è
disclosure-again-what = Niente di più. Si tratta di ciò che ha lasciato qui prima.
disclosure-again-refuse = Allora tutto resta come lo ha accettato prima. Può anche farlo cancellare, sulla pagina prima di questa.
disclosure-what-group = Può farlo una sola persona o più persone insieme, fino a { $most }. Ognuna legge, spunta e riceve una ricevuta. Si usa solo per ciò che tutte spuntano. Se una lo fa cancellare, sparisce per tutte.
disclosure-again-group = Lo avete dato in { $people }. Si usa solo per ciò che tutti spuntate qui.
disclosure-cleared = Le sue spunte sono state tolte, perché il testo ora è in un’altra lingua. Spunti di nuovo ciò che vuole.
disclosure-clears = In un’altra lingua le caselle sono di nuovo vuote. Vi spunti ciò che vuole.
disclosure-choose = Scegli
essential-who = Chi chiede
essential-why = Perché
essential-recipients = Chi lo vede
essential-recipients-answer = Solo chi è indicato in ogni casella
essential-kept = Per quanto tempo
essential-kept-answer = { $duration }, poi si cancella
essential-kept-each = Come dice ogni casella, poi si cancella
essential-group = Da soli o insieme
essential-group-answer = Ognuno spunta. Se uno cancella, sparisce per tutti
essential-abroad = Lascia il paese
essential-withdraw = Ritirarlo
essential-withdraw-answer = Qui, in ogni momento, con il suo codice
essential-refuse = Se dice di no
essential-refuse-answer = Non si registra nulla e lei non perde nulla
essential-again-refuse = Tutto resta come ha accettato

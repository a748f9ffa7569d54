staff-ledger = Protokol
ledger-title = Hvad der er sket her
ledger-body = Hver hændelse er kædet sammen med den før, så ingen kan ændre fortiden, uden at det ses. Den nævner ingen af dem, der har givet noget.
ledger-narrow-all = Vis alle hændelser
ledger-about = Hvad det handler om
ledger-visits = Besøg og svar
ledger-kept = Beholdt
ledger-ended = Trukket tilbage og slettet
ledger-copies = Åbnet, mærket, kopieret
ledger-staff = Hvem arbejder her
ledger-vault = Nøgler, kampagner, backups
ledger-by = Hvem gjorde det
ledger-when = Hvornår
ledger-from = Fra denne dag
ledger-until = Til og med denne dag
ledger-day-hint = For eksempel { $day }. Dage regnes i UTC.
ledger-day-wrong = Skriv en dag sådan: { $day }
ledger-days-show = Vis disse dage
ledger-none = Der er ingen sådan hændelse.
ledger-none-so-far = Ingen blandt de hændelser, der er set på indtil nu. »Ældre hændelser« leder videre.
ledger-newest = Nyeste hændelser
ledger-older = Ældre hændelser
ledger-event = Nr. { $number } · { $date } · { $who }
ledger-event-removed = Nr. { $number }
actor-person = en besøgende
actor-staff = personale
actor-staff-named = { $name }
actor-program = programmet
actor-member = et andet sted i organisationen
event-unknown = Noget, som denne version af Sayso ikke kender.
event-removed = En del af et bevis, hvis tid er udløbet. Det, der stod, er fjernet.
event-created = Alt blev oprettet.
event-writer = Herfra underskriver en anden nøgle det, der sker.
event-organisation-key = Herfra forsegles optagelser til organisationens nøgle nr. { $number }.
event-staff-added = { $name } kan låse op fra nu af, som { $role ->
    [attendant] vært
    [editor] redaktør
   *[officer] ansvarlig
}.
event-staff-removed = { $name } kan ikke længere låse op.
event-campaign = Folk spørges fra nu af med version { $version } af kampagnen »{ $campaign }«.
event-shown = Nogen fik vist, hvad de blev spurgt om.
event-refused = Nogen sagde nej.
event-agreed = Nogen sagde ja.
event-withdrawn-unkept = Nogen trak sit ja tilbage, før noget var beholdt.
event-left-alone = Nogen gik uden at svare.
event-kept = { $count ->
    [one] Én optagelse blev beholdt.
   *[other] { $count } optagelser blev beholdt.
}
event-renewed = Nogen blev spurgt igen og sagde ja.
event-resealed = Det, der opbevares, blev forseglet til en anden af organisationens nøgler.
event-kept-sealed = Ingen fra personalet åbner det før den { $date }.
event-unsealed = Den, der gav det, lod personalet åbne det før den valgte dag.
event-purpose-withdrawn = Ét formål blev trukket tilbage: »{ $use }«.
event-purpose-ended-by-staff = Personalet stoppede brugen til »{ $use }«. Grund: { $reason }.
event-ended-by-another = Det, som flere gav sammen, er væk: En anden af dem trak det tilbage, eller deres tid var udløbet.
event-copied-by-participant = Den, der gav det, gemte en kopi.
event-copied-by-another = En anden, der er med i det, gemte en kopi.
event-erased = Den, der gav det, fik det slettet.
event-erased-as-told = En liste viste, at det var slettet siden backuppen.
event-erased-by-staff = Det blev slettet. Grund: { $reason }.
event-expired = Det blev slettet, fordi dets tid var udløbet.
event-held = Opbevaringen af et bidrag er forlænget til den { $date }. Grund: { $reason }.
event-released = En forlængelse er ophævet.
event-proof-expired = Beviset for en sletning blev fjernet, fordi dets tid var udløbet.
event-looked-up = Nogen tastede en kvitteringskode.
event-recovered = Efter en afbrydelse blev alt, der var halvt færdigt, gjort færdigt.
event-staff-unlocked = Personaleområdet blev låst op.
event-staff-refused = Nogen tastede en forkert adgangssætning.
event-staff-locked = Personaleområdet blev låst.
event-date-confirmed = Det blev bekræftet, at computerens dato er rigtig.
event-opened-by-staff = En optagelse blev åbnet for at blive hørt eller set.
event-marked = Et bidrag blev mærket eller vurderet.
event-noted = En note om et bidrag blev skrevet, ændret eller fjernet.
event-export-begun = Kopiering til »{ $use }« blev begyndt. Kopierne sendes til: { $destination }. Ansvarlig for det der: { $name }
event-exported = En optagelse blev kopieret til »{ $use }«. Kopien må bruges til den { $date }.
event-exported-again = En optagelse blev kopieret igen til »{ $use }«. Kopien må bruges til den { $date }.
event-copy-gone = En kopi er væk, siger { $name }.
event-copy-never = Én kopi blev ikke lavet.
event-backed-up = Der blev lavet en backup.
event-restored = Alt blev gendannet fra backuppen fra den { $date }.
event-caught-up-list = En liste viste, hvad der var trukket tilbage siden backuppen.
event-caught-up-word = Personalet sagde, at der ikke var trukket mere tilbage siden backuppen.
event-caught-up-fleet = Flådens andre computere viste, hvad der var trukket tilbage siden backuppen.
event-recovered-fleet = Denne computer har fra nu af en kopi af alt i flåden, som { $name }, i stedet for en, der gik tabt.
event-joined-fleet = Denne computer er med i en flåde fra nu af, som { $name }.
event-member-removed = En computer blev fjernet fra flåden.
event-received = Noget, der opbevares på en anden computer i flåden, er kommet hertil eller er ændret der.
event-let-go = Det, der kom hertil for en besøgende, er væk igen. Det opbevares, hvor det var.
ledger-check = Kontrollér protokollen
ledger-check-stop = Stop kontrollen
ledger-checking = { $percent } % er kontrolleret …
ledger-check-stopped = Kontrollen blev stoppet. Den har ikke ændret noget.
ledger-check-done = Kontrolleret: hændelser { $events }, bidrag { $submissions }, optagelser { $takes }
ledger-check-good = Intet er galt. Hver hændelse er, som den blev skrevet, og følger den før. Det, der er gemt, er det, folk sagde ja til, og alle optagelser er her.
ledger-check-limits = En fortid, der er skrevet om i sin helhed, ser også rigtig ud. Kun et papir, der blev udleveret før, afslører det: Sammenlign kontroltallet på en kvittering eller en attest.
ledger-check-wrong = Noget er galt. Kopiér datamappen, før du gør noget, og ændr intet i den manuelt. »sayso verify« viser hvert fund.
fault-file = Protokollens fil er beskadiget.
fault-file-do = Læg en backup tilbage, og se efter, om disken er ved at svigte.
fault-history = { $count ->
    [one] Én hændelse er ændret, fjernet eller tilføjet manuelt.
   *[other] { $count } hændelser er ændret, fjernet eller tilføjet manuelt.
}
fault-history-from = Den første af dem er nr. { $number } eller en før den.
fault-history-do = Sammenlign med en backup, og find ud af, hvem der kunne skrive på denne computer.
fault-keys = Nøgler eller listen over personale er ændret manuelt.
fault-keys-do = Spørg ingen om noget, før du ved, hvem der gjorde det. Læg en backup tilbage.
fault-words = { $count ->
    [one] Én tekst, som folk blev spurgt med, mangler eller er ændret.
   *[other] { $count } tekster, som folk blev spurgt med, mangler eller er ændret.
}
fault-words-do = Uden den kan ingen vise, hvad disse folk sagde ja til. Læg en backup tilbage.
fault-records = { $count ->
    [one] Én registrering afviger fra det, der blev sagt ja til, beholdt eller trukket tilbage.
   *[other] { $count } registreringer afviger fra det, der blev sagt ja til, beholdt eller trukket tilbage.
}
fault-records-do = Brug ingen af dem, før du ved hvorfor. Sammenlign med en backup.
fault-lists = { $count ->
    [one] Ét sted udelader en liste for personalet noget eller viser det, hvor det ikke hører til.
   *[other] { $count } steder udelader lister for personalet noget eller viser det, hvor det ikke hører til.
}
fault-lists-do = Intet af det, der blev givet, er ændret af det. Luk Sayso, kør »sayso verify --mend-lists«, og find ud af, hvem der kunne skrive på denne computer.
fault-takes = { $count ->
    [one] Én optagelse mangler eller er beskadiget.
   *[other] { $count } optagelser mangler eller er beskadiget.
}
fault-takes-do = Læg dens fil tilbage fra en backup, og se efter, om disken er ved at svigte.
fault-slots = { $count ->
    [one] Én nøgle til en optagelse ligger, hvor ingen hører til.
   *[other] { $count } nøgler til optagelser ligger, hvor ingen hører til.
}
fault-slots-do = Luk Sayso, start det igen, og kontrollér igen.
fault-left = { $count ->
    [one] Én fil er blevet tilovers.
   *[other] { $count } filer er blevet tilovers.
}
fault-left-do = Luk Sayso og start det igen: Hver start fjerner det, der er tilovers.
fault-permissions = { $count ->
    [one] Én fil kan læses af andre på denne computer.
   *[other] { $count } filer kan læses af andre på denne computer.
}
fault-permissions-do = Lad kun datamappens ejer læse den.
ledger-save = Gem til en revisor
ledger-compare = Sammenlign en kvittering
ledger-compare-close = Luk sammenligningen
ledger-head = Protokollens kontroltal på papiret
ledger-head-hint = 64 cifre og bogstaver fra a til f, på en kvittering, en attest eller registreringen ved siden af en kopi. Mellemrum er ligegyldige.
ledger-head-wrong = Dette er ikke et kontroltal. Det har 64 cifre og bogstaver fra a til f. Der er ikke søgt på noget. Sammenlign det med papiret.
ledger-head-compare = Søg efter det
ledger-head-found = Denne protokol har det: Det var kontroltallet efter nr. { $number }. Hvis en kontrol ikke finder noget galt, er intet før det ændret, siden papiret blev udleveret.
ledger-head-unknown = Denne protokol har det ikke. Enten er papiret fra et andet sted, eller også er fortiden skrevet om, efter at papiret blev udleveret.
ledger-head-unknown-do = Gem papiret og en kopi af datamappen, og find ud af, hvem der kunne skrive på denne computer.
event-seconded-export = Sagde som anden person ja til det, { $name } kopierer.
event-seconded-erasure = Sagde som anden person ja til, at { $name } sletter.
ledger-complaints = Klager og spørgsmål
event-complained = Skrev en klage eller et spørgsmål, nr. { $number }. Det skal besvares senest den { $date }.
event-complaint-resealed = Krypterede klage nr. { $number } til organisationens nye nøgle.
event-complaint-opened = Læste klage nr. { $number }.
event-complaint-answered = Besvarede klage nr. { $number }: { $outcome }.
event-complaint-erased = Slettede teksten i klage nr. { $number }, hvis tid var udløbet.
event-stand = Personalet valgte, hvordan Sayso ser ud og fungerer på denne computer.

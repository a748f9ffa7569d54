staff-title = Personale
staff-passphrase = Adgangssætning
staff-unlock = Lås op
staff-unlocking = Nøglen prøves …
staff-unlocking-hardware = Nøglen prøves … Hvis en hardwarenøgle blinker, så rør ved den.
staff-wrong = { $seconds ->
    [one] Adgangssætningen passer ikke. Alt er stadig låst. Du kan prøve igen om { $seconds } sekund.
   *[other] Adgangssætningen passer ikke. Alt er stadig låst. Du kan prøve igen om { $seconds } sekunder.
}
staff-too-early = { $seconds ->
    [one] Det er for tidligt: Der blev tastet en forkert adgangssætning før. Denne blev ikke prøvet. Du kan prøve igen om { $seconds } sekund.
   *[other] Det er for tidligt: Der blev tastet en forkert adgangssætning før. Denne blev ikke prøvet. Du kan prøve igen om { $seconds } sekunder.
}
staff-no-key = Nøglefilen er her ikke. Alt er stadig låst. Sæt drevet med »organisation.key.age« i, og prøv igen.
staff-other = Nøglen kunne ikke prøves. Alt er stadig låst. Loggen siger mere.
staff-lock = Lås
staff-list = Bidrag
staff-none = Der opbevares ikke noget her.
staff-row = { $date } · talebeskeder: { $voice } · fotos: { $photos }
staff-record = Registrering { $id }
staff-allowed = Tilladt til
staff-not-allowed = Ikke tilladt mere
staff-nothing-allowed = Ingen brug er tilladt mere. Det kan hverken åbnes eller kopieres.
staff-copy-for = Gem en kopi til »{ $purpose }«
staff-choose = Vælg et bidrag fra listen.
list-glimpses-show = Vis billeder og lydkurver
list-glimpses-hide = Skjul billeder og lydkurver
list-glimpses-hint = Det, der vises sådan, regnes for åbnet: Det står i protokollen, og giveren kan se det.
staff-attendant = Du passer standen. For at høre, se eller gemme dette skal en redaktør eller en ansvarlig låse op.
staff-newer = Nyere bidrag
staff-older = Ældre bidrag
staff-count = { $count ->
    [one] Ét bidrag i alt.
   *[other] { $count } bidrag i alt.
}
staff-count-more = Bidrag: { $count } eller flere.
staff-quit = Luk Sayso
staff-quit-title = Luk Sayso?
staff-quit-body = Ingen kan blive spurgt eller optaget her, før Sayso startes igen. Intet af det, der er beholdt, går tabt.
staff-quit-yes = Ja, luk
staff-quit-no = Nej, fortsæt
staff-clock-behind = Computerens ur er bagud i forhold til det, protokollen har set. Intet er gået tabt: Indtil uret er rigtigt, regner Sayso fra protokollens sidste dato. Stil dato og klokkeslæt. Hvis uret er rigtigt nu og gik forkert før, så sig det her.
staff-clock-doubtful = { $count ->
    [10000] Tiden for { $count } eller flere bidrag er udløbet, og de er ikke slettet endnu
    [one] Tiden for ét bidrag er udløbet, og det er ikke slettet endnu
   *[other] Tiden for { $count } bidrag er udløbet, og de er ikke slettet endnu
}, fordi computerens dato er mere end en måned efter den sidste dag, Sayso kørte. Kontrollér datoen. Hvis den er rigtig, så sig det her.
staff-gear = Mikrofon og kamera
gear-title = Mikrofon og kamera
gear-body = Vælg, hvad denne computer skal bruge. Valget bliver, når enheden sættes i igen, og når computeren genstarter. Folk ser navnet, før noget optages.
gear-microphone = Mikrofon
gear-camera = Kamera
gear-speaker = Højttaler
gear-system = Lad systemet vælge
gear-width = Største bredde på et foto
gear-width-best = Kameraets bedste
gear-width-px = { $px } pixels
gear-try-microphone = Prøv mikrofonen
gear-try-camera = Prøv kameraet
gear-beep = Afspil en tone
gear-speaker-silent = Der er ingen lyd: Højttaleren virker ikke.
gear-done = Færdig
gear-trial-title = En test kræver også et ja
gear-trial-voice-body = Mikrofonen tændes, og du ser, hvor højt der er.
gear-trial-photo-body = Kameraet tændes, og du ser dets billede på skærmen.
gear-trial-microphone = Tænd mikrofonen
gear-trial-camera = Tænd kameraet
gear-trial-nothing-kept = Intet optages, og intet beholdes.
gear-trial-people = Alle i nærheden ved det
gear-trial-people-explained = Alle, der kan høres eller ses nu, har fået det at vide og siger ja.
gear-trial-begin = Begynd testen
gear-trial-not = Ikke nu
gear-trial-end = Stop testen
gear-trial-hears = Mikrofonen er tændt. Intet optages.
gear-trial-sees = Kameraet er tændt. Intet beholdes.
staff-spoken-yes = Bevis for jaet. Det er ikke til noget formål og kan ikke eksporteres.
staff-campaign = Kampagne
editor-title = Kampagnen
editor-body = Her skriver du, hvad folk spørges om. Hver ændring bliver til en ny version; de, der sagde ja før, sagde ja til versionen før.
editor-text = Teksten i filen campaign.toml
editor-check = Hvad kontrollen siger
editor-nothing-found = Der er ikke fundet noget.
editor-no-advice = Dette er et programs kontrol og ikke juridisk rådgivning. Finder den en fejl, kan intet gemmes, og ingen bliver spurgt.
editor-place = Linje { $line }, kolonne { $column }
editor-preview = Hvad folk får at se
editor-no-preview = På dette sprog mangler en tekst, eller Sayso taler det ikke. Kontrollen siger hvilken.
editor-save = Gem som ny version
editor-resumed = Det, der blev ændret her og ikke gemt, er her stadig. Ingen spørges med det, før du gemmer det.
editor-discard = Kassér disse ændringer
editor-written = Gemt. Fra nu af spørges folk med denne version.
editor-version-used = Folk blev spurgt med en anden tekst under denne version, så nu er det version { $next }. Gem den igen.
editor-unchanged = Intet er ændret.
editor-ready = Det kan gemmes. Først da spørges folk med det.
editor-errors = Kontrollen finder en fejl, så intet kan gemmes. Den siger, hvor den er, og hvordan den rettes.
editor-elsewhere = Denne computer er med i en flåde. Dens kampagne ændres på den computer, der har en kopi af alt, og kommer hertil af sig selv mellem to besøg.
staff-group = Givet af { $people } personer sammen. Hver af dem har sin egen registrering; et formål er kun tilladt, hvis alle siger ja.
staff-group-ended = Optagelsen blev slettet for alle { $people } personer: En af dem ville det, eller vedkommendes tid var udløbet. Kun registreringen af denne persons samtykke er tilbage.
editor-form = Formular
editor-file = Filens tekst
form-unreadable = Teksten kan ikke læses lige nu, så den kan ikke vises som formular. Kontrollen siger hvor.
form-who = Hvem spørger
form-name = Organisationens navn
form-contact = Hvordan folk kontakter jer
form-address = Postadresse, hvis der er en
form-authority = Nævn den myndighed, der tager imod klager
form-authority-name = Myndighedens navn
form-authority-contact = Hvordan folk kontakter myndigheden
form-languages = Sprog
form-law = Hvilken lov gælder
form-biometric = En maskine lærer at genkende folk ud fra det
form-ai = En maskine lærer af stemmer eller billeder (AI-træning)
form-replica = En maskine efterligner stemmer eller ansigter
form-sold = Det sælges eller deles
form-sensitive = Folk spørges om helbred, tro, politik, oprindelse eller seksualliv
form-brand = Jeres spørgsmål og udseende
form-question = Jeres spørgsmål, de største ord på den første side
form-prompt = Yderligere spørgsmål { $number }
form-add-prompt = Tilføj et yderligere spørgsmål
form-remove-prompt = Fjern det sidste yderligere spørgsmål
form-thanks = Jeres tak til sidst
form-picture = Billede til den første side
form-logo = Logo
form-no-picture = Intet
form-pictures-hint = Læg PNG- eller JPEG-filer i mappen { $folder } og åbn siden igen: Så kan de vælges her.
form-accent = Jeres farve, for eksempel #0F4C81; alt i den kan stadig læses
form-why = Hvorfor, og hvor det ligger
form-reason = Hvorfor I spørger
form-stored = Hvor det gemmes
form-what = Hvad der må optages
form-voice = Talebeskeder
form-voice-takes = Talebeskeder pr. besøg, højst
form-voice-secs = Sekunder pr. talebesked, højst
form-photo = Fotos
form-photo-takes = Fotos pr. besøg, højst
form-purpose = Formål { $number }
form-id = Kort navn
form-title = Hvad feltet siger
form-explanation = Hvad der står under det
form-recipients = Hvem ser eller hører det
form-published = Hvor det offentliggøres, hvis det gør
form-retention = Hvor længe det opbevares
form-proof-kept = Hvor længe beviset for en sletning opbevares
form-takedown-within = Hvor længe det må tage at fjerne en kopi, når samtykket til den er ophørt
form-time-wrong = Skriv et helt tal på mindst 1. Hundrede år er det meste.
form-time-as-written = Sådan står der i filen. Det bliver sådan, indtil du vælger en af disse:
form-days = Dage
form-weeks = Uger
form-months = Måneder
form-years = År
form-add-purpose = Tilføj et formål
form-remove-purpose = Fjern dette formål
form-people = Hvem kan være med
form-guardian = Børn, med en forælder eller værge
form-group = Flere personer sammen
form-most = Personer sammen, højst
form-spoken = Sig jaet højt
form-spoken-off = Nej
form-spoken-offered = De, der vil
form-spoken-required = Alle
form-yes = Ja
form-no = Nej
staff-unreadable = Registreringer, der ikke kan læses: { $count }. Intet i dem er ændret. »sayso verify« siger, hvilke det er.
staff-files-left = Filer fra slettede optagelser, som computeren ikke giver slip på: { $count }. Deres nøgler er destrueret, så ingen kan åbne dem. Sayso prøver igen ved hver start. Se på mappen »vault/media«: Er noget i den beskyttet mod sletning, eller er disken ved at svigte?
staff-not-ours = Nøglefilen her tilhører en anden organisation eller er beskadiget. Alt er stadig låst. Sæt drevet med jeres »organisation.key.age« i, og prøv igen.
staff-too-much-work = Nøglefilen her kræver mere hukommelse at åbne, end man kan bede denne computer om. Alt er stadig låst. Beskyt nøglen på ny med programmet »age« (»age -p«), eller brug den fil, Sayso lavede.
staff-hardware = Hardwarenøglen åbnede ikke. Alt forbliver låst. Sæt den i, skriv dens PIN-kode (højst { $most } tegn) i stedet for en adgangssætning, og rør ved den, når den blinker.
staff-no-program = Denne nøgle opbevares af en hardwarenøgle, og programmet, der taler med den, er ikke installeret på denne computer. Alt forbliver låst. Installér det (til en YubiKey »age-plugin-yubikey«), og prøv igen.
staff-took-too-long = Et drev svarede ikke i tide. Alt er stadig låst. Tag drev ud, der ikke er brug for, og prøv igen.
staff-still-trying = Adgangssætningen før denne prøves stadig. Alt er stadig låst. Vent et halvt minut og prøv igen.
staff-clock-jumped = Computerens dato er mere end en måned efter den sidste dag, Sayso kørte. Indtil du siger, at den er rigtig, slettes intet af sig selv.
staff-date-now = Computeren siger: { $date }
staff-date-right = Datoen er rigtig
staff-date-right-delete = Datoen er rigtig: slet dem
staff-erased = Slettet, siden du sidst var her, fordi tiden var udløbet: { $count }
staff-erased-rest = De øvrige, hvis tid er udløbet, slettes nu lidt efter lidt. Indtil da står de stadig på listen.
staff-clock-said = Beholdt, mens computerens ur gik forkert: Det viste { $date }. Tiden regnes fra den sidste dato i protokollen.
staff-key-hint = Gem to kopier af den, hver på sit eget drev. Adgangssætningen åbner intet uden denne fil.
editor-leave-question = Gå uden at gemme?
editor-leave-explained = Det, du har ændret her, går så tabt. Folk bliver fortsat spurgt med teksten, som den var.
editor-leave-yes = Gå uden at gemme
editor-leave-no = Ret videre
licences-title = Licenser
licences-hint = Sayso indeholder mange andres arbejde.
licences-show = Vis licenserne
licences-body = Sayso er under MIT eller Apache-2.0. Det indeholder mange andres arbejde. Her er deres navne efter licens. Kommandoen »sayso licences« udskriver også licensernes tekster.
staff-date-question = { $count ->
    [10000] Slet { $count } eller flere bidrag for altid?
    [one] Slet ét bidrag for altid?
   *[other] Slet { $count } bidrag for altid?
}
staff-date-explained = Computeren siger: { $date }. Efter den dato er deres tid udløbet. Slettede optagelser kan ikke genskabes. Hvis datoen er forkert, så stil uret først.
staff-date-yes = Ja, datoen er rigtig: slet
staff-date-no = Nej, slet intet
staff-key-path = Hvor Sayso først leder efter den
staff-today = I dag
today-title = I dag, { $date }
today-asked = { $count ->
    [one] blev spurgt
   *[other] blev spurgt
}
today-agreed = { $count ->
    [one] sagde ja
   *[other] sagde ja
}
today-refused = { $count ->
    [one] Én sagde nej
   *[other] { $count } sagde nej
}
today-kept = { $count ->
    [one] blev beholdt
   *[other] blev beholdt
}
today-deleted = { $count ->
    [one] blev slettet af den, der gav det, eller på personens vegne
   *[other] blev slettet af dem, der gav dem, eller på deres vegne
}
today-withdrawn = { $count ->
    [one] Ét formål blev trukket tilbage
   *[other] { $count } formål blev trukket tilbage
}
today-needs = Kræver dig
today-nothing = Der er ikke noget at tage sig af.
today-ends = { $count ->
    [one] Ét udløber inden for { $days } dage, den { $date }.
   *[other] { $count } udløber inden for { $days } dage, det første den { $date }.
}
today-takedowns-overdue = { $count ->
    [one] Én kopi skulle have været væk nu. Se »{ staff-register }«.
   *[other] { $count } kopier skulle have været væk nu. Se »{ staff-register }«.
}
today-takedowns = { $count ->
    [one] Én kopi skal være væk senest den { $date }. Se »{ staff-register }«.
   *[other] { $count } kopier skal fjernes, den første senest den { $date }. Se »{ staff-register }«.
}
today-reseal = { $count ->
    [one] Én optagelse er stadig forseglet til en nøgle, der er udskiftet. Siden »Hvem arbejder her« fortsætter.
   *[other] { $count } optagelser er stadig forseglet til en nøgle, der er udskiftet. Siden »Hvem arbejder her« fortsætter.
}
today-backup-old = Den sidste backup blev lavet den { $date }. Det, der er beholdt siden da, findes kun på denne computer.
today-little-room = Der er kun lidt plads tilbage på disken: { $free } MB er ledige. Skaf plads.
today-wrong = Forkerte adgangssætninger siden den sidste rigtige: { $count }
today-computer = Denne computer
today-free = Der er { $free } MB ledige på denne computers disk.
today-fortnight = Beholdt de sidste 14 dage.
today-day = { $date }: { $count }.
today-days = Dag for dag
today-kept-now = Opbevares nu
today-kept-all = Bidrag
today-voice = med en talebesked
today-photo = med et foto
today-use = sagt ja til: { $use }
today-language = spurgt på: { $language }
today-all-withdrawn = alle formål trukket tilbage
today-numbers-only = Kun tal. Hvem der gav hvad, vises ikke her. Dage regnes i UTC.
backup-title = Backup
backup-open = Åbn backups
backup-none = Her kendes endnu ingen backup. Går denne computer tabt, går alt, hvad der opbevares her, tabt med den.
backup-last = Sidste backup
backup-where = Hvor den er
backup-hint = En backup indeholder alt, hvad der opbevares her, forseglet som her. Den første tager et stykke tid, de senere skriver det, der er ændret. Det, folk har slettet, overskrives af den næste backup.
backup-now = Lav backup nu
backup-running = Laver backup: { $percent } %
backup-done = Backuppen er færdig. Tag drevet ud, og opbevar det et andet sted: Det, der ligger på denne computer, går tabt med den.
backup-missing = { $count ->
    [one] Backuppen er færdig, men én optagelse har ingen fil her. Kør »sayso verify« for at se mere.
   *[other] Backuppen er færdig, men { $count } optagelser har ingen fil her. Kør »sayso verify« for at se mere.
}
backup-in-use = En anden backup til samme sted er i gang. Vent, til den er færdig.
backup-full = Der er ikke mere plads der. Den sidste backup er, som den var. Vælg et andet drev.
backup-gone = Drevet er der ikke længere. Den sidste backup er, som den var. Sæt drevet i og prøv igen.
backup-resealing = Alt er netop ved at blive forseglet til en anden nøgle. Den sidste backup er, som den var. Prøv igen senere.
backup-failed = Det lykkedes ikke. Den sidste backup er, som den var. Prøv igen, eller vælg et andet drev.
restored-body = Disse data er gendannet fra backuppen fra den { $date }. Siden da kan nogen have trukket noget tilbage. Før det vides, åbnes intet, og ingen bliver spurgt.
restored-lists-hint = Ved siden af hver backup ligger en liste over det, der er trukket tilbage. Sæt drevet med den nyeste i.
restored-lists = Led efter lister på drev
restored-word-hint = Hvis der ikke er en nyere liste, kan du selv sige det. Dit svar føres ind i protokollen med dit navn.
restored-word = Intet er trukket tilbage siden da
restored-officer = Hvis der ikke er en nyere liste, skal en ansvarlig sige, at intet er trukket tilbage.
restored-question = Er intet trukket tilbage siden den { $date }?
restored-explained = Hvis nogen har trukket noget tilbage, kan det åbnes igen, selv om det burde være væk. Dit svar føres ind i protokollen med dit navn.
restored-yes = Ja, intet er trukket tilbage
restored-no = Jeg er ikke sikker
restored-told = Slettet efter listerne: { $erased }. Formål trukket tilbage: { $withdrawn }.
restored-not-enough = Ingen liste viser, hvad der er trukket tilbage indtil nu.
restored-done = Alt er i brug igen.
restored-fleet = Denne computer tog den { $date } en tabt computers plads i flåden. Før hver af de andre har sagt, hvad der er trukket tilbage imens, åbnes intet, og ingen bliver spurgt. »Flåde« viser, hvem der mangler. En, der ikke kommer igen, fjernes der.
list-narrow = Vælg hvilke
list-narrow-close = Luk valget
list-all = Vis alle
list-any = alle
list-kind = Hvad der er i det
list-voice = Stemme
list-photo = Foto
list-use = Må bruges til
list-state = Samtykke
list-given = givet
list-withdrawn = helt trukket tilbage
list-ended = stoppet af en anden
list-language = Spurgt på
list-kept = Beholdt
list-today = i dag
list-week = de sidste 7 dage
list-month = de sidste 30 dage
list-record-hint = 32 cifre og bogstaver fra a til f, på en kvittering eller en attest; eller nummeret på en kopi under »{ staff-register }«. Mellemrum er ligegyldige.
list-record-unknown = Der opbevares intet her under dette nummer.
list-none-such = Intet af det, der opbevares, er sådan.
list-none-so-far = Ingen sådan blandt de bidrag, der er set på indtil nu. »Ældre bidrag« leder videre.

staff-delete = Slet
staff-delete-why = Hvorfor skal det slettes?
staff-delete-asked = Den, der gav det, bad om det
staff-delete-another = En, der er med, har ikke sagt ja
staff-delete-unfit = Det kan ikke bruges eller krænker nogen
staff-delete-law = Loven eller en myndighed kræver det
staff-delete-question = Slet dette bidrag for altid?
staff-delete-explained = Grund: { $reason }. Alle dets optagelser slettes for alle, der er med, og kan ikke genskabes. Protokollen husker, at du gjorde det, og hvorfor.
staff-delete-yes = Ja, slet det
staff-delete-no = Nej, behold det
staff-deleting = Det slettes …
staff-deleted = Det er slettet. Gem attesten, som beviser det.
staff-deleted-unsure = Det er slettet, og ingen nøgle åbner det mere. Noget mangler at blive overskrevet; programmet prøver videre.
people-title = Hvem arbejder her
people-intro = Alle i personalet har deres egen adgangssætning og deres egen nøgle. Protokollen siger, hvem der gjorde hvad.
people-at-the-hub = Hvem der arbejder her, ændres på den computer, der har en kopi af alt, og kommer hertil af sig selv.
people-you = Det er dig.
people-attendant-name = Vært
people-editor-name = Redaktør
people-officer-name = Ansvarlig
people-attendant = Vært: passer standen; hører, ser og gemmer intet af det, der er givet
people-editor = Redaktør: hører, ser og eksporterer det, der må bruges
people-officer = Ansvarlig: bestemmer også over kampagnen, personalet og nøglerne og sletter noget eller forlænger opbevaringen med en grund
people-remove = Fjern
people-add = Tilføj en person
people-add-title = Føj en person til personalet
people-name = Personens navn her
people-name-hint = Små bogstaver, cifre og bindestreger, for eksempel anna eller anna-k
people-role = Hvad må personen?
people-passphrase = Personens adgangssætning
people-passphrase-hint = Lad personen selv taste den. Ingen kan slå den op senere: Går den tabt, så fjern personen og tilføj vedkommende igen.
people-join = Tilføj
people-joining = Nøglen laves …
people-joined = { $name } kan låse op fra nu af.
people-key-file = Hvor personens nøglefil ligger; den kan flyttes til et drev
people-need-name = Et navn begynder med et bogstav og har højst 32 små bogstaver fra a til z, cifre og bindestreger.
people-name-taken = En anden har allerede dette navn. Vælg et andet.
people-file-there = Der ligger allerede en nøglefil med dette navn, måske fra en, der ikke er her mere. Vælg et andet navn.
people-passphrase-taken = En anden her låser allerede op med denne adgangssætning. Vælg en anden.
people-remove-question = Fjern { $name }?
people-remove-explained = Personen kan ikke låse op mere. Alt, hvad der opbevares, forsegles til en ny nøgle, og det tager et stykke tid. Det, personen har hørt, set eller gemt før, kan ikke tages tilbage.
people-remove-attendant = Personen kan ikke låse op mere. Personen havde ingen nøgle til det, der opbevares, så intet skal forsegles igen.
people-remove-yes = Ja, fjern
people-remove-no = Nej, ændr ikke noget
people-removed = { $name } er fjernet og kan ikke låse op mere.
people-sealing = Det, der opbevares, forsegles til den nye nøgle, så længe denne side er åben …
people-left = { $count ->
    [one] Én optagelse er stadig forseglet til en nøgle, der er udskiftet.
   *[other] { $count } optagelser er stadig forseglet til en nøgle, der er udskiftet.
}
people-go-on = Forsegl videre

marks-title = Hvad du synes om det
marks-mark = Mærke
marks-none = intet mærke
marks-approved = godkendt
marks-flagged = skal ses på
marks-rating = Vurdering
marks-unrated = ikke vurderet
marks-rated = vurderet til { $rating }
marks-noted = note
note-read = Læs noten
note-write = Skriv en note
note-label = Note
note-hint = Personen kan læse den med sin kode. Den er krypteret og slettes sammen med bidraget. Gemmes den tom, slettes den nu.
note-save = Gem noten
note-close = Luk noten
note-opening = Noten åbnes …
note-saving = Noten gemmes …
note-saved = Noten er gemt.
note-gone = Noten er slettet.
list-mark = Mærket som
list-rating = Vurderet
list-note = Med en note
list-with-note = med en note
list-words = Ord i en note
list-words-hint = Alle noter, der passer til valget ovenfor, åbnes, de nyeste først, og det noteres ikke.
list-words-find = Søg i noterne
list-words-looking = Søger i noterne …
list-words-found = { $count ->
    [0] Ingen note har disse ord.
    [one] Én note har disse ord.
   *[other] { $count } noter har disse ord.
}
list-words-found-more = { $count ->
    [0] Ingen af de nyeste noter har disse ord. Vælg en tidligere tid for at søge videre.
    [one] Den nyeste med disse ord i noten. Der kan være flere.
   *[other] De nyeste { $count } med disse ord i noten. Der kan være flere.
}
staff-end-use = Stop brugen til »{ $use }«
staff-end-use-why = Hvorfor skal brugen til »{ $use }« stoppe?
staff-end-use-question = Stop brugen til »{ $use }«?
staff-end-use-explained = Grund: { $reason }. Formålet gælder som trukket tilbage fra nu af, og kopier til det skal fjernes. Det kan ikke fortrydes her. Protokollen husker, at du gjorde det, og hvorfor; den, der gav det, kan læse begge dele med sin kode.
staff-end-use-yes = Ja, stop den
staff-use-ended = Brugen til »{ $use }« er stoppet. Kopier til formålet findes under »Kopier«.
ended-save = Gem et ark til personen
hold-open = Forlæng
hold-renew = Forlæng igen
hold-release = Ophæv forlængelse
hold-title = Forlæng opbevaringen af dette bidrag
hold-explained = Det opbevares så til den dag, selv når dets tid er udløbet, og personalet kan ikke slette det. Ingen brug varer længere af den grund. Den, der gav det, kan når som helst stoppe brug og slette det og kan læse, at opbevaringen er forlænget og hvorfor.
hold-why = Hvorfor kræver loven det?
hold-claim = Det skal bruges til et retskrav
hold-law = En lov eller en myndighed kræver det
hold-asked = Den, der gav det, bad om længere opbevaring
hold-until = Indtil hvornår?
hold-for-1 = i 1 måned
hold-for-3 = i 3 måneder
hold-for-6 = i 6 måneder
hold-for-12 = i 1 år
hold-reference = Sagsnummer, hvis der er et
hold-reference-hint = Én linje, for eksempel 2026/117. Protokollen husker den: ingen navne, intet om en person.
hold-need-why = Sig hvorfor.
hold-need-until = Sig indtil hvornår.
hold-need-reference = Skriv én linje, som alle kan læse.
hold-yes = Forlæng indtil da
hold-no = Nej, forlæng ikke
hold-done = Opbevaringen er forlænget. Protokollen husker, at du gjorde det, og hvorfor.
hold-released = Forlængelsen er ophævet.
hold-release-question = Ophæv forlængelsen for dette bidrag?
hold-release-explained = Det opbevares så, så længe der er sagt ja til, og ikke længere.
hold-release-deletes = Dets tid er udløbet, så det slettes kort efter og kan ikke genskabes.
hold-release-yes = Ja, ophæv den
hold-release-no = Nej, lad den gælde
hold-row = forlænget til den { $date }
hold-told = Forlænget til den { $date }. Grund: { $reason }. Bestemt af { $name } den { $since }.
hold-file = Sagsnummer: { $reference }
hold-limits = Den, der gav det, kan stadig stoppe brug og slette det. Skal det opbevares længere, så forlæng igen før den dag.
hold-may-open = Ingen brug er tilladt mere, og intet kan kopieres. Fordi opbevaringen er forlænget, kan en ansvarlig høre og se det, og det føres ind i protokollen.
sealed-row = forseglet til den { $date }
sealed-told = Den, der gav dette, valgte en dag: Ingen fra personalet åbner eller kopierer det før den { $date }.
list-held = Forlængelse
list-on-hold = forlænget
today-holds-end = { $count ->
    [one] Én forlængelse slutter inden for { $days } dage, den { $date }.
   *[other] { $count } forlængelser slutter inden for { $days } dage, den første den { $date }.
}
today-held = opbevares længere end deres tid
staff-complaints = Klager
complaints-title = Klager og spørgsmål
complaints-body = Det, folk har skrevet ved standen. Det er krypteret, og protokollen husker, hvem der læser det.
complaints-none = Ingen har klaget eller spurgt.
complaints-one = Nr. { $number }
complaints-came-in = Kom ind
complaints-open = åben
complaints-overdue = for sent: den skulle have været besvaret nu
complaints-ended = besvaret den { $date }: { $outcome }. Teksten opbevares til den { $until }.
complaints-read = Læs
complaints-opening = Den åbnes …
complaints-reach = Kan kontaktes på
complaints-no-reach = Ikke oplyst.
complaints-close = Luk
complaints-answered = Besvaret
complaints-outcome = Hvordan endte nr. { $number }?
complaints-outcome-hint = Svar personen først, uden for Sayso. Her noterer du, at det er gjort.
complaint-resolved = gjort eller besvaret
complaint-refused = besvaret og ikke gjort
complaint-moot = intet at gøre
complaints-noted = Det er noteret.
complaints-first = Til de første klager
complaints-more = Flere klager
today-complaints = { $count ->
    [one] Én klage venter på svar.
   *[other] { $count } klager venter på svar.
}
today-complaints-overdue = { $count ->
    [one] Én klage skulle have været besvaret nu.
   *[other] { $count } klager skulle have været besvaret nu.
}
stand-open = Denne computer
stand-body = Sådan ser Sayso ud og fungerer på denne computer. Hvert valg gælder med det samme, og protokollen husker, hvem der traf det.
stand-screen = Visning
stand-window = I et vindue
stand-full = Fuld skærm, til forbipasserende
stand-screen-when = Dette valg gælder, fra næste gang Sayso starter.
stand-idle = Tid uden berøring før »Er du her stadig?«
stand-seconds = { $seconds ->
    [one] { $seconds } sekund
   *[other] { $seconds } sekunder
}
stand-print = Udskrift af kvitteringer og attester
stand-print-nothing = Ingen
stand-print-a4 = A4-papir
stand-print-roll = Papirrulle på 80 mm
stand-text = Tekststørrelse
stand-percent = { $percent } %
stand-colours = Farver
stand-keyboard = Tastatur på skærmen
stand-keyboard-auto = Når der er brug for det
stand-keyboard-always = Altid
stand-keyboard-never = Aldrig
stand-named = Dette er fastlagt af den måde, Sayso startes på på denne computer. Dit valg gælder, når det ikke længere er fastlagt.

staff-title = Medewerkers
staff-passphrase = Wachtwoordzin
staff-unlock = Ontgrendelen
staff-unlocking = De sleutel wordt geprobeerd …
staff-unlocking-hardware = De sleutel wordt geprobeerd … Knippert er een hardwaresleutel, raak die dan aan.
staff-wrong = { $seconds ->
    [one] De wachtwoordzin klopt niet. Alles blijft vergrendeld. U kunt het over { $seconds } seconde opnieuw proberen.
   *[other] De wachtwoordzin klopt niet. Alles blijft vergrendeld. U kunt het over { $seconds } seconden opnieuw proberen.
}
staff-too-early = { $seconds ->
    [one] Het is te vroeg: er is eerder een verkeerde wachtwoordzin getypt. Naar deze is niet gekeken. U kunt het over { $seconds } seconde opnieuw proberen.
   *[other] Het is te vroeg: er is eerder een verkeerde wachtwoordzin getypt. Naar deze is niet gekeken. U kunt het over { $seconds } seconden opnieuw proberen.
}
staff-no-key = Het sleutelbestand is hier niet. Alles blijft vergrendeld. Sluit de USB-stick met “organisation.key.age” aan en probeer het opnieuw.
staff-other = De sleutel kon niet worden geprobeerd. Alles blijft vergrendeld. In het logbestand staat meer.
staff-lock = Vergrendelen
staff-list = Bijdragen
staff-none = Er is hier niets bewaard.
staff-row = { $date } · spraakberichten: { $voice } · foto’s: { $photos }
staff-record = Dossier { $id }
staff-allowed = Toegestaan voor
staff-not-allowed = Niet meer toegestaan
staff-nothing-allowed = Er is geen doel meer toegestaan. Het kan niet worden geopend en niet worden gekopieerd.
staff-copy-for = Kopie opslaan voor “{ $purpose }”
staff-choose = Kies een bijdrage uit de lijst.
list-glimpses-show = Foto’s en geluidsvormen tonen
list-glimpses-hide = Foto’s en geluidsvormen verbergen
list-glimpses-hint = Wat zo wordt getoond, geldt als geopend: het wordt vastgelegd en de gever kan dat zien.
staff-attendant = U zorgt voor de stand. Om dit te horen, te zien of op te slaan, moet een redacteur of beheerder ontgrendelen.
staff-newer = Nieuwere bijdragen
staff-older = Oudere bijdragen
staff-count = { $count ->
    [one] In totaal één bijdrage.
   *[other] In totaal { $count } bijdragen.
}
staff-count-more = Bijdragen: { $count } of meer.
staff-quit = Sayso sluiten
staff-quit-title = Sayso sluiten?
staff-quit-body = Tot Sayso weer wordt gestart, kan hier niemand iets worden gevraagd en kan er niemand worden opgenomen. Niets wat is bewaard, gaat verloren.
staff-quit-yes = Ja, sluiten
staff-quit-no = Nee, doorgaan
staff-clock-behind = De klok van deze computer loopt achter op wat het logboek al heeft gezien. Er is niets verloren: tot de klok klopt, telt Sayso vanaf de laatste datum in het logboek. Stel de datum en tijd in. Klopt de klok nu en was hij eerder verkeerd, geef dat dan hier aan.
staff-clock-doubtful = { $count ->
    [10000] Van { $count } of meer bijdragen is de tijd voorbij, en die zijn nog niet gewist
    [one] Van één bijdrage is de tijd voorbij, en die is nog niet gewist
   *[other] Van { $count } bijdragen is de tijd voorbij, en die zijn nog niet gewist
}, omdat de datum van deze computer meer dan een maand voorloopt op de laatste dag dat Sayso draaide. Controleer de datum. Klopt die, geef dat dan hier aan.
staff-gear = Microfoon en camera
gear-title = Microfoon en camera
gear-body = Kies wat deze computer gebruikt. De keuze blijft als het apparaat opnieuw wordt aangesloten en als de computer opnieuw start. Mensen zien de naam voordat er iets wordt opgenomen.
gear-microphone = Microfoon
gear-camera = Camera
gear-speaker = Luidspreker
gear-system = Aan het systeem overlaten
gear-width = Grootste breedte van een foto
gear-width-best = Het beste van de camera
gear-width-px = { $px } pixels
gear-try-microphone = Microfoon proberen
gear-try-camera = Camera proberen
gear-beep = Toon afspelen
gear-speaker-silent = Er is geen geluid: de luidspreker werkt niet.
gear-done = Klaar
gear-trial-title = Ook een test heeft een ja nodig
gear-trial-voice-body = De microfoon gaat aan, en u ziet hoe hard het geluid is.
gear-trial-photo-body = De camera gaat aan, en u ziet het beeld op dit scherm.
gear-trial-microphone = De microfoon aanzetten
gear-trial-camera = De camera aanzetten
gear-trial-nothing-kept = Er wordt niets opgenomen en niets bewaard.
gear-trial-people = Iedereen in de buurt weet het
gear-trial-people-explained = Wie nu te horen of te zien is, weet het en vindt het goed.
gear-trial-begin = Test beginnen
gear-trial-not = Nu niet
gear-trial-end = Test beëindigen
gear-trial-hears = De microfoon staat aan. Er wordt niets opgenomen.
gear-trial-sees = De camera staat aan. Er wordt niets bewaard.
staff-spoken-yes = Bewijs van het ja. Het is voor geen enkel doel en kan niet worden geëxporteerd.
staff-campaign = Campagne
editor-title = De campagne
editor-body = Hier schrijft u wat mensen wordt gevraagd. Elke wijziging wordt een nieuwe versie; wie eerder toestemming gaf, gaf die voor de versie van toen.
editor-text = Tekst van het bestand campaign.toml
editor-check = Wat de controle zegt
editor-nothing-found = Er is niets gevonden.
editor-no-advice = Dit is een controle door een programma en geen juridisch advies. Bij een fout kan niets worden opgeslagen en wordt niemand iets gevraagd.
editor-place = Regel { $line }, kolom { $column }
editor-preview = Wat mensen te zien krijgen
editor-no-preview = In deze taal ontbreekt een tekst, of Sayso spreekt die taal niet. De controle zegt welke.
editor-save = Opslaan als nieuwe versie
editor-resumed = Wat hier eerder is gewijzigd en niet is opgeslagen, staat er nog. Niemand krijgt het te zien voordat u het opslaat.
editor-discard = Deze wijzigingen weggooien
editor-written = Opgeslagen. Vanaf nu krijgen mensen deze versie te zien.
editor-version-used = Mensen kregen onder deze versie een andere tekst te zien, dus het is nu versie { $next }. Sla het opnieuw op.
editor-unchanged = Er is niets gewijzigd.
editor-ready = Het kan worden opgeslagen. Pas dan krijgen mensen het te zien.
editor-errors = De controle vindt een fout, dus er kan niets worden opgeslagen. Er staat waar het is en hoe u het verbetert.
editor-elsewhere = Deze computer zit in een vloot. De campagne wordt gewijzigd op de computer die een kopie van alles bewaart, en komt vanzelf hierheen tussen twee bezoeken.
staff-group = Door { $people } mensen samen gegeven. Ieder heeft een eigen dossier; een doel is alleen toegestaan als iedereen het toestaat.
staff-group-ended = De opname is voor alle { $people } mensen gewist: één van hen wilde dat, of diens tijd was voorbij. Alleen de vastgelegde toestemming van deze persoon is er nog.
editor-form = Formulier
editor-file = Tekst van het bestand
form-unreadable = De tekst kan nu niet worden gelezen en dus niet als formulier worden getoond. De controle zegt waar het misgaat.
form-who = Wie het vraagt
form-name = Naam van de organisatie
form-contact = Hoe mensen u bereiken
form-address = Postadres, als dat er is
form-authority = De autoriteit voor klachten noemen
form-authority-name = Naam van de autoriteit
form-authority-contact = Hoe mensen de autoriteit bereiken
form-languages = Talen
form-law = Welk recht
form-biometric = Een machine leert er mensen mee herkennen
form-ai = Een machine leert van stemmen of beelden (AI-training)
form-replica = Een machine bootst stemmen of gezichten na
form-sold = Het wordt verkocht of gedeeld
form-sensitive = Mensen wordt gevraagd naar gezondheid, geloof, politiek, afkomst of seksueel leven
form-brand = Uw vraag en uw uiterlijk
form-question = Uw vraag, de grootste woorden op de eerste pagina
form-prompt = Extra vraag { $number }
form-add-prompt = Extra vraag toevoegen
form-remove-prompt = Laatste extra vraag weghalen
form-thanks = Uw dank aan het eind
form-picture = Afbeelding eerste pagina
form-logo = Logo
form-no-picture = Geen
form-pictures-hint = Leg PNG- of JPEG-bestanden in de map { $folder } en open deze pagina opnieuw: dan kunt u ze hier kiezen.
form-accent = Uw kleur, bijvoorbeeld #0F4C81; alles daarin blijft leesbaar
form-why = Waarom, en waar het staat
form-reason = Waarom u het vraagt
form-stored = Waar het is opgeslagen
form-what = Wat er mag worden opgenomen
form-voice = Spraakberichten
form-voice-takes = Spraakberichten per bezoek, hoogstens
form-voice-secs = Seconden per spraakbericht, hoogstens
form-photo = Foto’s
form-photo-takes = Foto’s per bezoek, hoogstens
form-purpose = Doel { $number }
form-id = Korte naam
form-title = Wat bij het vakje staat
form-explanation = Wat eronder staat
form-recipients = Wie het ziet of hoort
form-published = Waar het wordt gepubliceerd, als dat gebeurt
form-retention = Hoelang het wordt bewaard
form-proof-kept = Hoelang het bewijs van een wissing wordt bewaard
form-takedown-within = Hoelang het weghalen van een kopie mag duren nadat de toestemming is geëindigd
form-time-wrong = Vul een heel getal van minstens 1 in. Honderd jaar is het langste.
form-time-as-written = Dit staat in het bestand. Het blijft zo tot u een van deze kiest:
form-days = Dagen
form-weeks = Weken
form-months = Maanden
form-years = Jaren
form-add-purpose = Doel toevoegen
form-remove-purpose = Dit doel weghalen
form-people = Wie kan meedoen
form-guardian = Kinderen, met een ouder of voogd
form-group = Meerdere mensen samen
form-most = Mensen samen, hoogstens
form-spoken = Het ja hardop zeggen
form-spoken-off = Nee
form-spoken-offered = Wie wil
form-spoken-required = Iedereen
form-yes = Ja
form-no = Nee
staff-unreadable = Dossiers die niet kunnen worden gelezen: { $count }. Er is niets aan gewijzigd. “sayso verify” zegt welke het zijn.
staff-files-left = Bestanden van gewiste opnamen die deze computer niet loslaat: { $count }. De sleutels zijn vernietigd, dus niemand kan ze openen. Sayso probeert het bij elke start opnieuw. Kijk in de map “vault/media”: is daar iets tegen wissen beveiligd, of begeeft de schijf het?
staff-not-ours = Het sleutelbestand hier is van een andere organisatie, of het is beschadigd. Alles blijft vergrendeld. Sluit de USB-stick met uw “organisation.key.age” aan en probeer het opnieuw.
staff-too-much-work = Het sleutelbestand hier heeft om open te gaan meer geheugen nodig dan deze computer kan geven. Alles blijft vergrendeld. Beveilig de sleutel opnieuw met het programma “age” (“age -p”), of gebruik het bestand dat Sayso maakte.
staff-hardware = De hardwaresleutel heeft niet geopend. Alles blijft vergrendeld. Sluit hem aan, typ zijn pincode (hoogstens { $most } tekens) in plaats van een wachtwoordzin en raak hem aan als hij knippert.
staff-no-program = Deze sleutel wordt bewaard door een hardwaresleutel, en het programma dat ermee praat is niet op deze computer geïnstalleerd. Alles blijft vergrendeld. Installeer het (voor een YubiKey “age-plugin-yubikey”) en probeer het opnieuw.
staff-took-too-long = Een USB-stick antwoordde niet op tijd. Alles blijft vergrendeld. Haal USB-sticks die niet nodig zijn eruit en probeer het opnieuw.
staff-still-trying = De vorige wachtwoordzin wordt nog geprobeerd. Alles blijft vergrendeld. Wacht een halve minuut en probeer het opnieuw.
staff-clock-jumped = De datum van deze computer loopt meer dan een maand voor op de laatste dag dat Sayso draaide. Tot u aangeeft dat de datum klopt, wordt er niets vanzelf gewist.
staff-date-now = Deze computer zegt: { $date }
staff-date-right = De datum klopt
staff-date-right-delete = De datum klopt: wissen
staff-erased = Gewist sinds u hier het laatst was, omdat de tijd voorbij was: { $count }
staff-erased-rest = De overige waarvan de tijd voorbij is, worden nu beetje bij beetje gewist. Tot dan staan ze nog in de lijst.
staff-clock-said = Bewaard terwijl de klok van deze computer verkeerd liep: die stond op { $date }. De tijd telt vanaf de laatste datum in het logboek.
staff-key-hint = Sla er twee kopieën van op, elk op een eigen USB-stick. Zonder dit bestand opent de wachtwoordzin niets.
editor-leave-question = Weggaan zonder opslaan?
editor-leave-explained = Wat u hier hebt gewijzigd, is dan verloren. Mensen blijven de oude tekst te zien krijgen.
editor-leave-yes = Weggaan zonder opslaan
editor-leave-no = Verder wijzigen
licences-title = Licenties
licences-hint = In Sayso zit het werk van veel anderen.
licences-show = Licenties tonen
licences-body = Sayso valt onder MIT of Apache-2.0. Er zit het werk van veel anderen in. Hier staan hun namen, per licentie. De opdrachtregel “sayso licences” toont ook de teksten van de licenties.
staff-date-question = { $count ->
    [10000] { $count } of meer bijdragen voorgoed wissen?
    [one] Eén bijdrage voorgoed wissen?
   *[other] { $count } bijdragen voorgoed wissen?
}
staff-date-explained = Deze computer zegt: { $date }. Volgens deze datum is de tijd ervan voorbij. Gewiste opnamen kunnen niet worden teruggehaald. Is de datum verkeerd, zet dan eerst de klok goed.
staff-date-yes = Ja, de datum klopt: wissen
staff-date-no = Nee, niets wissen
staff-key-path = Waar Sayso het eerst zoekt
staff-today = Vandaag
today-title = Vandaag, { $date }
today-asked = { $count ->
    [one] kreeg de vraag
   *[other] kregen de vraag
}
today-agreed = { $count ->
    [one] zei ja
   *[other] zeiden ja
}
today-refused = { $count ->
    [one] Eén persoon zei nee
   *[other] { $count } mensen zeiden nee
}
today-kept = { $count ->
    [one] is bewaard
   *[other] zijn bewaard
}
today-deleted = { $count ->
    [one] is door of voor de gever gewist
   *[other] zijn door of voor de gevers gewist
}
today-withdrawn = { $count ->
    [one] Eén doel is ingetrokken
   *[other] { $count } doelen zijn ingetrokken
}
today-needs = Heeft u nodig
today-nothing = Er is niets te doen.
today-ends = { $count ->
    [one] Eén bijdrage eindigt binnen { $days } dagen, op { $date }.
   *[other] { $count } bijdragen eindigen binnen { $days } dagen, de eerste op { $date }.
}
today-takedowns-overdue = { $count ->
    [one] Eén kopie had al weg moeten zijn. Zie “{ staff-register }”.
   *[other] { $count } kopieën hadden al weg moeten zijn. Zie “{ staff-register }”.
}
today-takedowns = { $count ->
    [one] Eén kopie moet uiterlijk op { $date } weg zijn. Zie “{ staff-register }”.
   *[other] { $count } kopieën moeten weg, de eerste uiterlijk op { $date }. Zie “{ staff-register }”.
}
today-reseal = { $count ->
    [one] Eén opname is nog verzegeld voor een sleutel die is vervangen. Op de pagina “Wie hier werkt” gaat het verder.
   *[other] { $count } opnamen zijn nog verzegeld voor een sleutel die is vervangen. Op de pagina “Wie hier werkt” gaat het verder.
}
today-backup-old = De laatste back-up is van { $date }. Wat sindsdien is bewaard, staat alleen op deze computer.
today-little-room = Er is nog maar weinig ruimte op de schijf: er is { $free } MB vrij. Maak alstublieft ruimte.
today-wrong = Verkeerde wachtwoordzinnen sinds de laatste juiste: { $count }
today-computer = Deze computer
today-free = Op de schijf van deze computer is { $free } MB vrij.
today-fortnight = Bewaard in de laatste 14 dagen.
today-day = { $date }: { $count }.
today-days = Dag voor dag
today-kept-now = Nu bewaard
today-kept-all = Bijdragen
today-voice = met een spraakbericht
today-photo = met een foto
today-use = toegestaan: { $use }
today-language = gevraagd in: { $language }
today-all-withdrawn = alle doelen ingetrokken
today-numbers-only = Alleen cijfers. Wie wat gaf, staat hier niet. Dagen tellen in UTC.
backup-title = Back-up
backup-open = Back-ups openen
backup-none = Er is hier nog geen back-up bekend. Gaat deze computer verloren, dan is alles verloren wat hier wordt bewaard.
backup-last = Laatste back-up
backup-where = Waar die staat
backup-hint = Een back-up bevat alles wat hier wordt bewaard, net zo verzegeld als hier. De eerste duurt even, latere schrijven wat er is veranderd. Wat mensen hebben gewist, wordt door de volgende back-up overschreven.
backup-now = Nu back-up maken
backup-running = Back-up wordt gemaakt: { $percent } %
backup-done = De back-up is klaar. Haal de USB-stick eruit en bewaar hem ergens anders: wat op deze computer staat, gaat met de computer verloren.
backup-missing = { $count ->
    [one] De back-up is klaar, maar van één opname is hier geen bestand. Voer “sayso verify” uit om meer te zien.
   *[other] De back-up is klaar, maar van { $count } opnamen is hier geen bestand. Voer “sayso verify” uit om meer te zien.
}
backup-in-use = Er wordt al een andere back-up op dezelfde plek gemaakt. Wacht tot die klaar is.
backup-full = Daar is geen ruimte meer. De laatste back-up is zoals hij was. Kies een andere USB-stick.
backup-gone = De USB-stick is er niet meer. De laatste back-up is zoals hij was. Sluit de USB-stick aan en probeer het opnieuw.
backup-resealing = Alles wordt net voor een andere sleutel verzegeld. De laatste back-up is zoals hij was. Probeer het later opnieuw.
backup-failed = Dat is niet gelukt. De laatste back-up is zoals hij was. Probeer het opnieuw, of kies een andere USB-stick.
restored-body = Deze gegevens zijn teruggezet uit de back-up van { $date }. Sindsdien kan iemand iets hebben ingetrokken. Tot dat bekend is, gaat er niets open en wordt niemand iets gevraagd.
restored-lists-hint = Naast elke back-up staat een lijst van wat is ingetrokken. Sluit de USB-stick met de nieuwste aan.
restored-lists = Lijsten op USB-sticks zoeken
restored-word-hint = Is er geen nieuwere lijst, dan kunt u het zelf aangeven. Uw antwoord wordt met uw naam vastgelegd.
restored-word = Er is sindsdien niets ingetrokken
restored-officer = Is er geen nieuwere lijst, dan moet een beheerder aangeven dat er niets is ingetrokken.
restored-question = Is er sinds { $date } niets ingetrokken?
restored-explained = Als iemand toch iets heeft ingetrokken, kan het weer worden geopend, terwijl het weg hoort te zijn. Uw antwoord wordt met uw naam vastgelegd.
restored-yes = Klopt, er is niets ingetrokken
restored-no = Ik weet het niet zeker
restored-told = Gewist volgens de lijsten: { $erased }. Ingetrokken doelen: { $withdrawn }.
restored-not-enough = Geen lijst zegt wat er tot nu toe is ingetrokken.
restored-done = Alles is weer in gebruik.
restored-fleet = Deze computer nam op { $date } in de vloot de plaats in van een verloren computer. Tot elke andere heeft aangegeven wat intussen is ingetrokken, gaat er niets open en wordt niemand iets gevraagd. “Vloot” toont van welke nog geen bericht kwam. Een computer die niet terugkomt, wordt daar verwijderd.
list-narrow = Kiezen welke
list-narrow-close = Keuze sluiten
list-all = Alles tonen
list-any = alle
list-kind = Wat erin zit
list-voice = Stem
list-photo = Foto
list-use = Mag worden gebruikt voor
list-state = Toestemming
list-given = gegeven
list-withdrawn = alles ingetrokken
list-ended = door een ander beëindigd
list-language = Gevraagd in
list-kept = Bewaard
list-today = vandaag
list-week = in de laatste 7 dagen
list-month = in de laatste 30 dagen
list-record-hint = 32 cijfers en letters van a tot en met f, op een ontvangstbewijs of een certificaat; of het nummer van een kopie onder “{ staff-register }”. Spaties maken niet uit.
list-record-unknown = Onder dit nummer is hier niets bewaard.
list-none-such = Niets van wat is bewaard, is zo.
list-none-so-far = Geen van de bijdragen die tot nu toe zijn bekeken, is zo. “Oudere bijdragen” zoekt verder.

staff-delete = Wissen
staff-delete-why = Waarom moet het worden gewist?
staff-delete-asked = De gever heeft erom gevraagd
staff-delete-another = Er zit iemand in die geen toestemming gaf
staff-delete-unfit = Het is onbruikbaar, of het kwetst iemand
staff-delete-law = De wet of een autoriteit eist het
staff-delete-question = Deze bijdrage voorgoed wissen?
staff-delete-explained = Reden: { $reason }. Alle opnamen erin worden gewist, voor iedereen die erin zit, en kunnen niet worden teruggehaald. In het logboek blijft staan dat u het deed, en waarom.
staff-delete-yes = Ja, wissen
staff-delete-no = Nee, bewaren
staff-deleting = Het wordt gewist …
staff-deleted = Het is gewist. Sla het certificaat op, dat het bewijst.
staff-deleted-unsure = Het is gewist, en geen sleutel opent het meer. Er moet nog iets worden overschreven; het programma blijft het proberen.
people-title = Wie hier werkt
people-intro = Elke medewerker heeft een eigen wachtwoordzin en een eigen sleutel. In het logboek staat wie wat deed.
people-at-the-hub = Wie hier werkt, wordt gewijzigd op de computer die een kopie van alles bewaart, en komt vanzelf hierheen.
people-you = Dit bent u.
people-attendant-name = Begeleider
people-editor-name = Redacteur
people-officer-name = Beheerder
people-attendant = Begeleider: zorgt voor de stand; hoort, ziet en slaat niets op van wat is gegeven
people-editor = Redacteur: hoort, ziet en exporteert wat mag worden gebruikt
people-officer = Beheerder: beslist ook over de campagne, de medewerkers en de sleutels, en kan met een reden iets wissen of langer bewaren
people-remove = Verwijderen
people-add = Iemand toevoegen
people-add-title = Een medewerker toevoegen
people-name = Naam hier
people-name-hint = Kleine letters, cijfers en streepjes, bijvoorbeeld anna of anna-k
people-role = Wat mag deze persoon?
people-passphrase = Eigen wachtwoordzin
people-passphrase-hint = Laat de persoon die zelf typen. Niemand kan de wachtwoordzin later opzoeken: is die kwijt, verwijder de persoon dan en voeg die opnieuw toe.
people-join = Toevoegen
people-joining = De sleutel wordt gemaakt …
people-joined = { $name } kan vanaf nu ontgrendelen.
people-key-file = Waar het sleutelbestand staat; u kunt het naar een USB-stick verplaatsen
people-need-name = Een naam begint met een letter en heeft hoogstens 32 kleine letters a tot en met z, cijfers en streepjes.
people-name-taken = Iemand heeft deze naam al. Kies een andere.
people-file-there = Daar staat al een sleutelbestand met deze naam, misschien van iemand die is vertrokken. Kies een andere naam.
people-passphrase-taken = Iemand anders ontgrendelt hier al met deze wachtwoordzin. Kies een andere.
people-remove-question = { $name } verwijderen?
people-remove-explained = Deze persoon kan niet meer ontgrendelen. Alles wat wordt bewaard, wordt voor een nieuwe sleutel verzegeld, en dat duurt even. Wat deze persoon eerder hoorde, zag of opsloeg, kan niemand terugnemen.
people-remove-attendant = Deze persoon kan niet meer ontgrendelen, en had geen sleutel tot wat wordt bewaard. Er hoeft dus niets opnieuw te worden verzegeld.
people-remove-yes = Ja, verwijderen
people-remove-no = Nee, niets wijzigen
people-removed = { $name } is verwijderd en kan niet meer ontgrendelen.
people-sealing = Wat wordt bewaard, wordt voor de nieuwe sleutel verzegeld, zolang deze pagina open is …
people-left = { $count ->
    [one] Eén opname is nog verzegeld voor een sleutel die is vervangen.
   *[other] { $count } opnamen zijn nog verzegeld voor een sleutel die is vervangen.
}
people-go-on = Verder verzegelen

marks-title = Wat u ervan vindt
marks-mark = Markering
marks-none = geen markering
marks-approved = goedgekeurd
marks-flagged = nakijken
marks-rating = Waardering
marks-unrated = geen waardering
marks-rated = waardering { $rating }
marks-noted = notitie
note-read = Notitie lezen
note-write = Notitie schrijven
note-label = Notitie
note-hint = De gever kan de notitie met de eigen code lezen. Alles is versleuteld en wordt met de bijdrage gewist. Leeg opgeslagen wordt de notitie nu gewist.
note-save = Notitie opslaan
note-close = Notitie sluiten
note-opening = De notitie wordt geopend …
note-saving = De notitie wordt opgeslagen …
note-saved = De notitie is opgeslagen.
note-gone = De notitie is gewist.
list-mark = Gemarkeerd als
list-rating = Waardering
list-note = Met een notitie
list-with-note = met een notitie
list-words = Woorden in een notitie
list-words-hint = Alle notities die bij de keuze hierboven passen, worden geopend, de nieuwste eerst. Daarvan wordt niets vastgelegd.
list-words-find = In de notities zoeken
list-words-looking = De notities worden doorzocht …
list-words-found = { $count ->
    [0] In geen enkele notitie staan deze woorden.
    [one] In één notitie staan deze woorden.
   *[other] In { $count } notities staan deze woorden.
}
list-words-found-more = { $count ->
    [0] In geen van de nieuwste notities staan deze woorden. Kies een eerdere tijd om verder te zoeken.
    [one] Eén notitie met deze woorden. Er kunnen er meer zijn.
   *[other] De nieuwste { $count } met deze woorden in de notitie. Er kunnen er meer zijn.
}
staff-end-use = Gebruik “{ $use }” stoppen
staff-end-use-why = Waarom moet het gebruik “{ $use }” stoppen?
staff-end-use-question = Gebruik “{ $use }” stoppen?
staff-end-use-explained = Reden: { $reason }. Vanaf nu geldt het als ingetrokken, en kopieën ervoor moeten weg. Hier kan dat niet ongedaan worden gemaakt. In het logboek blijft staan dat u het deed, en waarom; de gever leest beide met de eigen code.
staff-end-use-yes = Ja, stoppen
staff-use-ended = Het gebruik “{ $use }” is gestopt. Kopieën ervoor staan onder “Kopieën”.
ended-save = Blad voor de gever opslaan
hold-open = Langer bewaren
hold-renew = Opnieuw langer bewaren
hold-release = Vrijgeven
hold-title = Deze bijdrage langer bewaren
hold-explained = De bijdrage blijft dan tot die dag bewaard, ook als de tijd ervan voorbij is, en medewerkers kunnen die niet wissen. Geen gebruik duurt daardoor langer. De gever kan op elk moment elk gebruik stoppen en alles wissen, en leest dat het langer wordt bewaard en waarom.
hold-why = Waarom eist de wet dat?
hold-claim = Het is nodig voor een rechtsvordering
hold-law = Een wet of een autoriteit eist het
hold-asked = De gever vroeg om het langer te bewaren
hold-until = Tot wanneer?
hold-for-1 = 1 maand lang
hold-for-3 = 3 maanden lang
hold-for-6 = 6 maanden lang
hold-for-12 = 1 jaar lang
hold-reference = Zaaknummer, als dat er is
hold-reference-hint = Eén regel, bijvoorbeeld 2026/117. Hij blijft in het logboek staan: geen namen, niets over een persoon.
hold-need-why = Geef aan waarom.
hold-need-until = Geef aan tot wanneer.
hold-need-reference = Schrijf één regel die iedereen kan lezen.
hold-yes = Tot dan bewaren
hold-no = Nee, niet langer bewaren
hold-done = De bijdrage wordt langer bewaard. In het logboek blijft staan dat u het deed, en waarom.
hold-released = De bijdrage is vrijgegeven.
hold-release-question = Deze bijdrage vrijgeven?
hold-release-explained = De bijdrage blijft dan zo lang bewaard als is toegestaan, en niet langer.
hold-release-deletes = De tijd ervan is voorbij, dus de bijdrage wordt kort daarna gewist en kan niet worden teruggehaald.
hold-release-yes = Ja, vrijgeven
hold-release-no = Nee, langer blijven bewaren
hold-row = langer bewaard tot { $date }
hold-told = Langer bewaard tot { $date }. Reden: { $reason }. Besloten door { $name } op { $since }.
hold-file = Zaaknummer: { $reference }
hold-limits = De gever kan nog steeds elk gebruik stoppen en de bijdrage wissen. Moet die nog langer blijven, kies dan vóór die dag “Opnieuw langer bewaren”.
hold-may-open = Er is geen doel meer toegestaan, en er kan niets worden gekopieerd. Omdat de bijdrage langer wordt bewaard, kan een beheerder die horen en zien, en dat wordt vastgelegd.
sealed-row = verzegeld tot { $date }
sealed-told = De gever koos een dag: geen medewerker opent of kopieert het vóór { $date }.
list-held = Langer bewaard
list-on-hold = langer bewaard
today-holds-end = { $count ->
    [one] Voor één bijdrage eindigt het langer bewaren binnen { $days } dagen, op { $date }.
   *[other] Voor { $count } bijdragen eindigt het langer bewaren binnen { $days } dagen, voor het eerst op { $date }.
}
today-held = langer bewaard dan afgesproken
staff-complaints = Klachten
complaints-title = Klachten en vragen
complaints-body = Wat mensen bij de stand schreven. Het is versleuteld, en in het logboek staat wie het leest.
complaints-none = Niemand heeft een klacht of een vraag.
complaints-one = Nr. { $number }
complaints-came-in = Binnengekomen
complaints-open = open
complaints-overdue = te laat: had al beantwoord moeten zijn
complaints-ended = beantwoord op { $date }: { $outcome }. De tekst blijft bewaard tot { $until }.
complaints-read = Lezen
complaints-opening = Het wordt geopend …
complaints-reach = Te bereiken via
complaints-no-reach = Niet opgegeven.
complaints-close = Sluiten
complaints-answered = Beantwoord
complaints-outcome = Hoe is nr. { $number } afgelopen?
complaints-outcome-hint = Geef eerst antwoord, buiten Sayso. Hier legt u vast dat dat is gedaan.
complaint-resolved = gedaan, of beantwoord
complaint-refused = beantwoord, en niet gedaan
complaint-moot = niets te doen
complaints-noted = Het is vastgelegd.
complaints-first = Terug naar de eerste klachten
complaints-more = Meer klachten
today-complaints = { $count ->
    [one] Eén klacht wacht op antwoord.
   *[other] { $count } klachten wachten op antwoord.
}
today-complaints-overdue = { $count ->
    [one] Eén klacht had al beantwoord moeten zijn.
   *[other] { $count } klachten hadden al beantwoord moeten zijn.
}
stand-open = Deze computer
stand-body = Hoe Sayso er op deze computer uitziet en werkt. Elke keuze geldt meteen, en in het logboek staat wie die maakte.
stand-screen = Weergave
stand-window = In een venster
stand-full = Volledig scherm, voor voorbijgangers
stand-screen-when = Deze keuze geldt vanaf de volgende start van Sayso.
stand-idle = Tijd zonder aanraking vóór “Bent u er nog?”
stand-seconds = { $seconds ->
    [one] { $seconds } seconde
   *[other] { $seconds } seconden
}
stand-print = Ontvangstbewijzen en certificaten printen
stand-print-nothing = Niet
stand-print-a4 = Op A4-papier
stand-print-roll = Op een rol van 80 mm
stand-text = Tekstgrootte
stand-percent = { $percent }%
stand-colours = Kleuren
stand-keyboard = Toetsenbord op het scherm
stand-keyboard-auto = Als het nodig is
stand-keyboard-always = Altijd
stand-keyboard-never = Nooit
stand-named = Dit ligt vast door de manier waarop Sayso op deze computer wordt gestart. Uw keuze geldt zodra dat niet meer zo is.

staff-ledger = Logboek
ledger-title = Wat hier is gebeurd
ledger-body = Elke gebeurtenis is gekoppeld aan de vorige, zodat niemand het verleden ongemerkt kan wijzigen. Wie iets gaf, staat er niet in.
ledger-narrow-all = Alle gebeurtenissen tonen
ledger-about = Waar het over gaat
ledger-visits = Bezoeken en antwoorden
ledger-kept = Bewaren
ledger-ended = Intrekken en wissen
ledger-copies = Openen, markeren, kopiëren
ledger-staff = Wie hier werkt
ledger-vault = Sleutels, campagnes, back-ups
ledger-by = Wie het deed
ledger-when = Wanneer
ledger-from = Vanaf deze dag
ledger-until = Tot en met deze dag
ledger-day-hint = Bijvoorbeeld { $day }. Dagen tellen in UTC.
ledger-day-wrong = Schrijf een dag zo: { $day }
ledger-days-show = Deze dagen tonen
ledger-none = Zo’n gebeurtenis is er niet.
ledger-none-so-far = Niets gevonden in de gebeurtenissen die tot nu toe zijn bekeken. “Oudere gebeurtenissen” zoekt verder.
ledger-newest = Nieuwste gebeurtenissen
ledger-older = Oudere gebeurtenissen
ledger-event = Nr. { $number } · { $date } · { $who }
ledger-event-removed = Nr. { $number }
actor-person = een bezoeker
actor-staff = medewerker
actor-staff-named = { $name }
actor-program = het programma
actor-member = een andere plek van de organisatie
event-unknown = Iets wat deze versie van Sayso niet kent.
event-removed = Deel van een bewijs waarvan de tijd voorbij is. Wat erin stond, is verwijderd.
event-created = Alles is ingericht.
event-writer = Vanaf hier ondertekent een andere sleutel wat er gebeurt.
event-organisation-key = Vanaf hier worden opnamen verzegeld voor sleutel nr. { $number } van de organisatie.
event-staff-added = { $name } kan vanaf nu ontgrendelen, als { $role ->
    [attendant] begeleider
    [editor] redacteur
   *[officer] beheerder
}.
event-staff-removed = { $name } kan niet meer ontgrendelen.
event-campaign = Vanaf nu krijgen mensen versie { $version } van de campagne “{ $campaign }” te zien.
event-shown = Iemand kreeg te zien wat er werd gevraagd.
event-refused = Iemand zei nee.
event-agreed = Iemand zei ja.
event-withdrawn-unkept = Iemand trok het ja in voordat er iets was bewaard.
event-left-alone = Iemand ging weg zonder antwoord.
event-kept = { $count ->
    [one] Er is één opname bewaard.
   *[other] Er zijn { $count } opnamen bewaard.
}
event-renewed = Iemand kreeg de vraag opnieuw en zei ja.
event-resealed = Wat wordt bewaard, is verzegeld voor een andere sleutel van de organisatie.
event-kept-sealed = Geen medewerker opent het vóór { $date }.
event-unsealed = De gever liet medewerkers het openen vóór de gekozen dag.
event-purpose-withdrawn = Eén doel is ingetrokken: “{ $use }”.
event-purpose-ended-by-staff = Een medewerker heeft één gebruik gestopt: “{ $use }”. Reden: { $reason }.
event-ended-by-another = Wat een paar mensen samen gaven, is weg: een ander van hen trok het in, of diens tijd was voorbij.
event-copied-by-participant = De gever sloeg een kopie op.
event-copied-by-another = Iemand anders die erin zit, sloeg een kopie op.
event-erased = De gever liet het wissen.
event-erased-as-told = Een lijst gaf aan dat het sinds de back-up is gewist.
event-erased-by-staff = Het is gewist. Reden: { $reason }.
event-expired = Het is gewist, omdat de tijd ervan voorbij was.
event-held = Een bijdrage wordt langer bewaard, tot { $date }. Reden: { $reason }.
event-released = Een bijdrage is vrijgegeven.
event-proof-expired = Het bewijs van een wissing is verwijderd, omdat de tijd ervan voorbij was.
event-looked-up = Iemand typte een code.
event-recovered = Na een onderbreking is alles afgemaakt wat half was gedaan.
event-staff-unlocked = Het deel voor medewerkers is ontgrendeld.
event-staff-refused = Iemand typte een verkeerde wachtwoordzin.
event-staff-locked = Het deel voor medewerkers is vergrendeld.
event-date-confirmed = Er is aangegeven dat de datum van deze computer klopt.
event-opened-by-staff = Een opname is geopend, om te horen of te zien.
event-marked = Een bijdrage is gemarkeerd of gewaardeerd.
event-noted = Een notitie bij een bijdrage is geschreven, gewijzigd of verwijderd.
event-export-begun = Het kopiëren voor “{ $use }” is begonnen. De kopieën gaan naar: { $destination }. Wie daar verantwoordelijk is: { $name }
event-exported = Een opname is gekopieerd voor “{ $use }”. De kopie mag worden gebruikt tot { $date }.
event-exported-again = Een opname is nog een keer gekopieerd voor “{ $use }”. De kopie mag worden gebruikt tot { $date }.
event-copy-gone = Een kopie is weg, zo zegt { $name }.
event-copy-never = Eén kopie is niet gemaakt.
event-backed-up = Er is een back-up gemaakt.
event-restored = Alles is teruggezet uit de back-up van { $date }.
event-caught-up-list = Een lijst gaf aan wat sinds de back-up is ingetrokken.
event-caught-up-word = Een medewerker zei dat sinds de back-up niets meer is ingetrokken.
event-caught-up-fleet = De andere computers van de vloot gaven aan wat sinds de back-up is ingetrokken.
event-recovered-fleet = Deze computer bewaart vanaf nu een kopie van alles in de vloot, als { $name }, in plaats van een computer die verloren ging.
event-joined-fleet = Deze computer zit vanaf nu in een vloot, als { $name }.
event-member-removed = Een computer is uit de vloot verwijderd.
event-received = Wat op een andere computer van de vloot wordt bewaard, is hierheen gekomen of is daar veranderd.
event-let-go = Wat voor een bezoeker hierheen was gekomen, is weer weg. Het wordt bewaard waar het was.
ledger-check = Logboek controleren
ledger-check-stop = Controle stoppen
ledger-checking = { $percent } % is gecontroleerd …
ledger-check-stopped = De controle is gestopt. Er is niets gewijzigd.
ledger-check-done = Gecontroleerd: gebeurtenissen { $events }, bijdragen { $submissions }, opnamen { $takes }
ledger-check-good = Er is niets mis. Elke gebeurtenis is zoals die is geschreven en volgt op de vorige. Wat is opgeslagen, is wat mensen hebben toegestaan, en elke opname is er.
ledger-check-limits = Een verleden dat in zijn geheel is herschreven, ziet er ook goed uit. Alleen een papier dat eerder is uitgegeven, laat dat zien: vergelijk de stand op een ontvangstbewijs of een certificaat.
ledger-check-wrong = Er is iets mis. Kopieer de gegevensmap voordat u iets doet, en wijzig er niets in met de hand. “sayso verify” noemt elke bevinding.
fault-file = Het bestand van het logboek is beschadigd.
fault-file-do = Zet een back-up terug, en kijk of de schijf het begeeft.
fault-history = { $count ->
    [one] Eén gebeurtenis is met de hand gewijzigd, verwijderd of toegevoegd.
   *[other] { $count } gebeurtenissen zijn met de hand gewijzigd, verwijderd of toegevoegd.
}
fault-history-from = De eerste daarvan is nr. { $number }, of een eerdere.
fault-history-do = Vergelijk met een back-up, en zoek uit wie naar deze computer kon schrijven.
fault-keys = Sleutels of de lijst van medewerkers zijn met de hand gewijzigd.
fault-keys-do = Vraag niemand iets tot u weet wie dat deed. Zet een back-up terug.
fault-words = { $count ->
    [one] Eén tekst die mensen te zien kregen, ontbreekt of is gewijzigd.
   *[other] { $count } teksten die mensen te zien kregen, ontbreken of zijn gewijzigd.
}
fault-words-do = Zonder die tekst kan niemand laten zien waartegen deze mensen ja zeiden. Zet een back-up terug.
fault-records = { $count ->
    [one] Eén dossier wijkt af van wat is toegestaan, bewaard of ingetrokken.
   *[other] { $count } dossiers wijken af van wat is toegestaan, bewaard of ingetrokken.
}
fault-records-do = Gebruik er niets van tot u weet waarom. Vergelijk met een back-up.
fault-lists = { $count ->
    [one] Op één plek laat een lijst voor het personeel iets weg of toont het waar het niet hoort.
   *[other] Op { $count } plekken laten lijsten voor het personeel iets weg of tonen het waar het niet hoort.
}
fault-lists-do = Aan wat gegeven is, verandert dat niets. Sluit Sayso, voer “sayso verify --mend-lists” uit en zoek uit wie op deze computer kon schrijven.
fault-takes = { $count ->
    [one] Eén opname ontbreekt of is beschadigd.
   *[other] { $count } opnamen ontbreken of zijn beschadigd.
}
fault-takes-do = Zet het bestand terug uit een back-up, en kijk of de schijf het begeeft.
fault-slots = { $count ->
    [one] Eén sleutel van een opname staat waar geen sleutel hoort.
   *[other] { $count } sleutels van opnamen staan waar geen sleutels horen.
}
fault-slots-do = Sluit Sayso, start het opnieuw en controleer nog een keer.
fault-left = { $count ->
    [one] Er is één bestand overgebleven.
   *[other] Er zijn { $count } bestanden overgebleven.
}
fault-left-do = Sluit Sayso en start het opnieuw: elke start verwijdert wat is overgebleven.
fault-permissions = { $count ->
    [one] Eén bestand kan door anderen op deze computer worden gelezen.
   *[other] { $count } bestanden kunnen door anderen op deze computer worden gelezen.
}
fault-permissions-do = Laat alleen de eigenaar van de gegevensmap het lezen.
ledger-save = Opslaan voor een controleur
ledger-compare = Ontvangstbewijs vergelijken
ledger-compare-close = Vergelijking sluiten
ledger-head = Stand van het logboek op het papier
ledger-head-hint = 64 cijfers en letters van a tot en met f, op een ontvangstbewijs, een certificaat of het bewijs naast een kopie. Spaties maken niet uit.
ledger-head-wrong = Dit is geen stand van het logboek. Die heeft 64 cijfers en letters van a tot en met f. Er is niets opgezocht. Vergelijk het alstublieft met het papier.
ledger-head-compare = Opzoeken
ledger-head-found = Dit logboek heeft deze stand: het was de stand na nr. { $number }. Als een controle niets verkeerds vindt, is tot en met die stand niets gewijzigd sinds het papier is uitgegeven.
ledger-head-unknown = Dit logboek heeft deze stand niet. Of het papier komt van elders, of het verleden is herschreven nadat het papier is uitgegeven.
ledger-head-unknown-do = Bewaar het papier en een kopie van de gegevensmap, en zoek uit wie naar deze computer kon schrijven.
event-seconded-export = Ging als tweede persoon akkoord met wat { $name } kopieert.
event-seconded-erasure = Ging als tweede persoon akkoord met een wissing door { $name }.
ledger-complaints = Klachten en vragen
event-complained = Schreef een klacht of een vraag, nr. { $number }. Het antwoord moet er uiterlijk op { $date } zijn.
event-complaint-resealed = Versleutelde klacht nr. { $number } voor de nieuwe sleutel van de organisatie.
event-complaint-opened = Las klacht nr. { $number }.
event-complaint-answered = Beantwoordde klacht nr. { $number }: { $outcome }.
event-complaint-erased = Wiste de tekst van klacht nr. { $number }, waarvan de tijd voorbij was.
event-stand = Een medewerker koos hoe Sayso er op deze computer uitziet en werkt.

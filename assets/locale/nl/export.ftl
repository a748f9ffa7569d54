export-destination = Waarheen het gaat
export-responsible = Wie daar verantwoordelijk is
export-page-title = Wat u met deze opnamen mag doen
export-page-may = Mensen hebben deze opnamen voor één doel gegeven, en voor geen ander. Naast elk bestand staat de vastgelegde toestemming.
export-page-use = Voor dit doel
export-page-from = Ze komen van
export-page-made = Gemaakt op
export-page-takes = Opnamen
export-page-how-long = Hoelang
export-page-until = Tot { $last }.
export-page-until-each = Elke opname heeft een eigen laatste dag: de eerste eindigt op { $first }, de laatste op { $last }. In de lijst staat welke.
export-page-end = Als het eindigt
export-page-takedowns = Mensen kunnen hun toestemming op elk moment intrekken. Dan moet het bestand worden verwijderd: hier, overal waar het wordt getoond en overal waar u het hebt doorgegeven. In het bestand takedowns.json staat wat weg moet; kijk er steeds weer in, of laat een programma dat doen.
export-page-only = Gebruik ze niet voor iets anders, train er geen machines mee, en geef ze niet door voor een ander doel.
export-page-files = In manifest.json en manifest.csv staat elk bestand met de SHA-256, het bewijs en de laatste dag. takedowns.json is ondertekend met de sleutel in export.json.
takedown-letter-greeting = Goedendag,
takedown-letter-ask = { $count ->
    [one] de toestemming voor een opname die u hebt, is geëindigd. Verwijder die alstublieft uiterlijk op { $deadline } uit “{ $destination }”. De opname is gegeven voor dit doel: { $use }. In de naam staat dit nummer:
   *[other] de toestemming voor { $count } opnamen die u hebt, is geëindigd. Verwijder ze alstublieft uiterlijk op { $deadline } uit “{ $destination }”. De opnamen zijn gegeven voor dit doel: { $use }. In de namen staan deze nummers; takedowns.json noemt ze allemaal:
}
takedown-letter-how = Verwijder alstublieft ook het bewijs naast elk bestand, en zeg het tegen degenen aan wie u het hebt doorgegeven. Laat ons daarna weten dat het weg is en wie het heeft verwijderd.
access-title = Wat medewerkers ermee deden
access-none = Medewerkers hebben het tot nu toe niet geopend of gekopieerd.
access-opened = Een medewerker heeft het geopend.
access-ended = Een medewerker heeft het gebruik “{ $use }” gestopt. Reden: { $reason }.
access-copied = Gekopieerd voor “{ $use }”. Het ging naar: { $destination }
access-copied-by-hand = Gekopieerd voor “{ $use }”.
access-in-use = Deze kopie mag worden gebruikt.
access-must-go = Deze kopie moet uiterlijk op { $date } zijn gewist.
access-overdue = Deze kopie had uiterlijk op { $date } gewist moeten zijn. Vraag het alstublieft aan een medewerker.
access-gone = Deze kopie is gewist. Iemand heeft dat op { $date } bevestigd.
access-never = Deze kopie is niet gemaakt.
access-more = { $count ->
    [one] En één keer eerder.
   *[other] En { $count } keer eerder.
}
staff-use = Gebruiken
use-title = Gebruiken wat is gegeven
use-body = U krijgt een map met elke opname die hier nu voor mag worden gebruikt, elk met de vastgelegde toestemming. Er wordt vastgelegd waar de kopieën heen gaan.
use-for = Voor welk doel?
use-which = Welke ervan?
use-listed = Wat de lijst nu toont
use-when = Wanneer bewaard?
use-ever = Maakt niet uit
use-month = Deze maand
use-flagged = Ook wat als “nakijken” is gemarkeerd
use-counting = Er wordt geteld …
use-may = { $count ->
    [0] Hiervoor mag nu niets worden gebruikt
    [one] Eén opname mag worden gebruikt
   *[other] { $count } opnamen mogen worden gebruikt
}
use-not-never = Geen toestemming: { $count }
use-not-withdrawn = Ingetrokken: { $count }
use-not-expired = Tijd voorbij: { $count }
use-not-by-all = Niet door iedereen die erin zit toegestaan: { $count }
use-not-sealed = Door de gever verzegeld tot een latere dag: { $count }
use-not-flagged = Gemarkeerd als “nakijken”: { $count }
use-not-damaged = Onleesbaar: { $count }
use-where-hint = Bijvoorbeeld: website, persmap. Dit blijft vastgelegd.
use-who-hint = Een naam of een afdeling. Dit blijft vastgelegd.
use-say-where = Schrijf in een paar woorden waar het heen gaat.
use-say-who = Schrijf wie daar verantwoordelijk is.
use-go = Kopiëren naar een map
use-stop = Stoppen
use-going = { $count ->
    [one] Er is één opname gekopieerd …
   *[other] Er zijn { $count } opnamen gekopieerd …
}
use-listing = De lijst met bestanden wordt geschreven …
use-done = { $count ->
    [one] Er staat één opname in de map.
   *[other] Er staan { $count } opnamen in de map.
}
use-lies = De map staat hier: { $folder }
use-goes-on = Wat in de map staat, is compleet en vastgelegd. Doe hetzelfde nog een keer, dan gaat het daar verder.
use-stopped = Het is gestopt, dus misschien ontbreekt er nog iets.
use-left-out = Weggelaten: { $count }
use-missing = Vastgelegd, maar niet in de map: { $count }
staff-register = Kopieën
register-title = Waarheen kopieën gingen
register-going = Kopieën die weg moeten
register-none-going = Er hoeft geen kopie weg.
register-open = { $count ->
    [one] De toestemming voor één kopie is geëindigd.
   *[other] De toestemming voor { $count } kopieën is geëindigd.
}
register-overdue = { $count ->
    [one] Eén daarvan had al weg moeten zijn.
   *[other] { $count } daarvan hadden al weg moeten zijn.
}
register-copies = Alle kopieën, nieuwste eerst
register-no-copies = Er is tot nu toe niets gekopieerd.
register-by-hand = Met de hand opgeslagen
register-for = Voor dit doel
register-made = Gekopieerd op
register-stands = Hoe het ervoor staat
register-number = Nummer
register-taken-back = De toestemming is ingetrokken.
register-time-over = De tijd is voorbij.
register-in-use = De kopie mag worden gebruikt tot { $date }.
register-must-go = De kopie moet uiterlijk op { $date } weg zijn.
register-late = De kopie moest uiterlijk op { $date } weg zijn.
register-is-gone = De kopie is weg, zo zei { $name } op { $date }.
register-gone = De kopie is weg
register-gone-all = Alles uit deze map dat weg moet, is weg: { $count }
register-who = Wie zegt dat de kopie weg is?
register-who-all = { $count ->
    [one] Wie zegt dat deze ene kopie weg is?
   *[other] Wie zegt dat deze { $count } kopieën weg zijn?
}
register-name = Naam of afdeling
register-say-who = Schrijf wie hem verwijderde.
register-note = Vastleggen dat de kopie weg is
register-note-all = Vastleggen dat alle kopieën weg zijn
register-going-first = De eerste
register-going-next = De volgende
register-letters = Brieven opslaan voor wie ze heeft
register-newest = Nieuwste kopieën
register-older = Oudere kopieën
access-note = Wat medewerkers erover schreven
access-note-closed = Medewerkers schreven er een notitie over, en die kan nu niet worden geopend. U hebt het recht te weten wat erin staat. Vraag het aan: { $contact }
second-title = Er is een tweede persoon nodig
second-export = Kopieën die een medewerker in 24 uur alleen mag maken: { $count }. Dit zouden er meer zijn, dus er zijn twee mensen nodig. Gaat u hiermee akkoord, typ dan uw eigen wachtwoordzin. In het logboek staat dat u dat hebt gedaan.
second-erasure = Bijdragen die een medewerker in 24 uur alleen mag wissen: { $count }. Dit zouden er meer zijn, dus er zijn twee mensen nodig. Gaat u hiermee akkoord, typ dan uw eigen wachtwoordzin. In het logboek staat dat u dat hebt gedaan.
second-passphrase = Wachtwoordzin van de tweede persoon
second-agree = Ik ga akkoord
second-leave = Toch niet
second-same = Het moet iemand anders zijn dan de persoon die heeft ontgrendeld.
second-may-not = Deze persoon mag dit zelf niet doen, dus telt diens akkoord hier niet.

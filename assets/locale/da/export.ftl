export-destination = Hvor det skal hen
export-responsible = Hvem har ansvaret for det der
export-page-title = Hvad du må gøre med disse optagelser
export-page-may = Folk gav disse optagelser til ét formål og ikke til andre. Ved siden af hver fil ligger en registrering af samtykket.
export-page-use = Til dette formål
export-page-from = De kommer fra
export-page-made = Lavet den
export-page-takes = Optagelser
export-page-how-long = Hvor længe
export-page-until = Til den { $last }.
export-page-until-each = Hver har sin egen sidste dag: den første udløber den { $first }, den sidste den { $last }. Listen siger hvilken.
export-page-end = Når det slutter
export-page-takedowns = Folk kan når som helst trække deres samtykke tilbage. Så skal filen fjernes her, alle steder, hvor den vises, og alle steder, du har givet den videre til. Filen takedowns.json viser, hvad der skal fjernes; se i den igen og igen, eller lad et program gøre det.
export-page-only = Brug dem ikke til andet, træn ikke maskiner med dem, og giv dem ikke videre til et andet formål.
export-page-files = manifest.json og manifest.csv viser hver fil med dens SHA-256, dens registrering og den sidste dag. takedowns.json er underskrevet med nøglen i export.json.
takedown-letter-greeting = Hej,
takedown-letter-ask = { $count ->
    [one] samtykket til en optagelse, som I har, er ophørt. Fjern den fra »{ $destination }« senest den { $deadline }. Den blev givet til dette formål: { $use }. Dens navn indeholder dette nummer:
   *[other] samtykket til { $count } optagelser, som I har, er ophørt. Fjern dem fra »{ $destination }« senest den { $deadline }. De blev givet til dette formål: { $use }. Deres navne indeholder disse numre; takedowns.json viser dem alle:
}
takedown-letter-how = Fjern også registreringen ved siden af hver fil, og sig det til dem, I har givet den videre til. Sig så til os, at den er væk, og hvem der fjernede den.
access-title = Hvad personalet har gjort med det
access-none = Personalet har hverken åbnet eller kopieret det endnu.
access-opened = Personalet har åbnet det.
access-ended = Personalet har stoppet brugen til »{ $use }«. Grund: { $reason }.
access-copied = Kopieret til »{ $use }«. Det blev sendt til: { $destination }
access-copied-by-hand = Kopieret til »{ $use }«.
access-in-use = Denne kopi må bruges.
access-must-go = Denne kopi skal slettes senest den { $date }.
access-overdue = Denne kopi skulle have været slettet senest den { $date }. Spørg personalet.
access-gone = Denne kopi er slettet. Nogen bekræftede det den { $date }.
access-never = Denne kopi blev ikke lavet.
access-more = { $count ->
    [one] Og én gang før det.
   *[other] Og { $count } gange før det.
}
staff-use = Brug
use-title = Brug det, der er givet
use-body = Du får en mappe med alle de optagelser, der må bruges til dette nu, hver med registreringen af sit samtykke. Det noteres, hvor kopierne sendes hen.
use-for = Til hvilket formål?
use-which = Hvilke af dem?
use-listed = Det, listen viser nu
use-when = Beholdt hvornår?
use-ever = Når som helst
use-month = Denne måned
use-flagged = Også det, der er mærket »skal ses på«
use-counting = Tæller …
use-may = { $count ->
    [0] Intet må bruges til dette nu
    [one] Én optagelse må bruges
   *[other] { $count } optagelser må bruges
}
use-not-never = Der er ikke sagt ja: { $count }
use-not-withdrawn = Trukket tilbage: { $count }
use-not-expired = Tiden er udløbet: { $count }
use-not-by-all = Ikke alle, der er med, har sagt ja: { $count }
use-not-sealed = Forseglet til en senere dag af den, der gav det: { $count }
use-not-flagged = Mærket »skal ses på«: { $count }
use-not-damaged = Kan ikke læses: { $count }
use-where-hint = For eksempel: hjemmeside, pressemappe. Det bliver stående.
use-who-hint = Et navn eller et kontor. Det bliver stående.
use-say-where = Skriv med få ord, hvor det skal hen.
use-say-who = Skriv, hvem der har ansvaret for det der.
use-go = Kopiér til en mappe
use-stop = Stop
use-going = { $count ->
    [one] Én optagelse er kopieret …
   *[other] { $count } optagelser er kopieret …
}
use-listing = Listen over filerne skrives …
use-done = { $count ->
    [one] Én optagelse er i mappen.
   *[other] { $count } optagelser er i mappen.
}
use-lies = Den ligger her: { $folder }
use-goes-on = Det, der er i mappen, er helt og noteret. Gør det samme igen, så fortsætter det der.
use-stopped = Det blev stoppet, så noget kan mangle endnu.
use-left-out = Udeladt: { $count }
use-missing = Noteret, men ikke i mappen: { $count }
staff-register = Kopier
register-title = Hvor kopierne er sendt hen
register-going = Kopier, der skal fjernes
register-none-going = Ingen kopi skal fjernes.
register-open = { $count ->
    [one] Samtykket til én kopi er ophørt.
   *[other] Samtykket til { $count } kopier er ophørt.
}
register-overdue = { $count ->
    [one] Én af dem skulle have været væk nu.
   *[other] { $count } af dem skulle have været væk nu.
}
register-copies = Alle kopier, nyeste først
register-no-copies = Intet er kopieret endnu.
register-by-hand = Gemt manuelt
register-for = Til dette formål
register-made = Kopieret den
register-stands = Hvordan det står til
register-number = Nummer
register-taken-back = Samtykket er trukket tilbage.
register-time-over = Dens tid er udløbet.
register-in-use = Den må bruges til den { $date }.
register-must-go = Den skal være væk senest den { $date }.
register-late = Den skulle være væk senest den { $date }.
register-is-gone = Den er væk. Det sagde { $name } den { $date }.
register-gone = Den er væk
register-gone-all = Alt fra denne mappe, der skal fjernes, er væk: { $count }
register-who = Hvem siger, at den er væk?
register-who-all = { $count ->
    [one] Hvem siger, at denne ene kopi er væk?
   *[other] Hvem siger, at disse { $count } kopier er væk?
}
register-name = Navn eller kontor
register-say-who = Skriv, hvem der fjernede den.
register-note = Notér, at den er væk
register-note-all = Notér, at alle er væk
register-going-first = De første
register-going-next = De næste
register-letters = Gem breve til dem, der har dem
register-newest = Nyeste kopier
register-older = Ældre kopier
access-note = Hvad personalet skrev om det
access-note-closed = Personalet har skrevet en note om det, og den kan ikke åbnes nu. Du har ret til at vide, hvad der står i den. Spørg: { $contact }
second-title = En anden person er nødvendig
second-export = Kopier, som én fra personalet må lave alene inden for 24 timer: { $count }. Dette ville være flere, så der skal to til. Siger du ja til denne, så tast din egen adgangssætning. Protokollen siger, at du gjorde det.
second-erasure = Bidrag, som én fra personalet må slette alene inden for 24 timer: { $count }. Dette ville være flere, så der skal to til. Siger du ja til dette, så tast din egen adgangssætning. Protokollen siger, at du gjorde det.
second-passphrase = Den anden persons adgangssætning
second-agree = Jeg siger ja
second-leave = Alligevel ikke
second-same = Det skal være en anden end den, der låste op.
second-may-not = Denne person må ikke selv gøre det, så personens ja tæller ikke her.

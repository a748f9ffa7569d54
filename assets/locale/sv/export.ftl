export-destination = Vart det går
export-responsible = Vem som ansvarar för det där
export-page-title = Vad du får göra med dessa inspelningar
export-page-may = Människor har lämnat dessa inspelningar för en användning och för ingen annan. Bredvid varje fil ligger anteckningen om samtycket.
export-page-use = För den här användningen
export-page-from = De kommer från
export-page-made = Gjord den
export-page-takes = Inspelningar
export-page-how-long = Hur länge
export-page-until = Till { $last }.
export-page-until-each = Var och en har en egen sista dag: den första upphör den { $first }, den sista den { $last }. Listan visar vilken.
export-page-end = När det upphör
export-page-takedowns = Människor kan ta tillbaka sitt samtycke när som helst. Då måste filen bort härifrån, överallt där den visas och överallt dit du har skickat den vidare. Filen takedowns.json visar vad som måste bort; titta i den om och om igen, eller låt ett program göra det.
export-page-only = Använd dem inte till något annat, träna inga maskiner med dem, och lämna dem inte vidare för en annan användning.
export-page-files = manifest.json och manifest.csv nämner varje fil med dess SHA-256, dess post och sista dag. takedowns.json är signerad med nyckeln i export.json.
takedown-letter-greeting = Hej!
takedown-letter-ask = { $count ->
    [one] Samtycket till en inspelning hos er har upphört. Ta bort den från ”{ $destination }” senast den { $deadline }. Den lämnades för den här användningen: { $use }. Dess namn innehåller det här numret:
   *[other] Samtycket till { $count } inspelningar hos er har upphört. Ta bort dem från ”{ $destination }” senast den { $deadline }. De lämnades för den här användningen: { $use }. Deras namn innehåller dessa nummer; takedowns.json visar alla:
}
takedown-letter-how = Ta också bort posten bredvid varje fil, och säg till dem som ni har skickat den vidare till. Berätta sedan för oss att den är borta och vem som tog bort den.
access-title = Vad personalen har gjort med det
access-none = Personalen har hittills varken öppnat eller kopierat det.
access-opened = Personalen öppnade det.
access-ended = Personalen avslutade användningen ”{ $use }”. Skäl: { $reason }.
access-copied = Kopierat för ”{ $use }”. Det gick till: { $destination }
access-copied-by-hand = Kopierat för ”{ $use }”.
access-in-use = Den här kopian får användas.
access-must-go = Den här kopian måste raderas senast den { $date }.
access-overdue = Den här kopian skulle ha raderats senast den { $date }. Fråga personalen.
access-gone = Den här kopian har raderats. Någon bekräftade det den { $date }.
access-never = Den här kopian gjordes inte.
access-more = { $count ->
    [one] Och en gång innan dess.
   *[other] Och { $count } gånger innan dess.
}
staff-use = Använd
use-title = Använd det som lämnats
use-body = Du får en mapp med alla inspelningar som får användas till detta nu, var och en med anteckningen om samtycket. Det antecknas vart kopiorna går.
use-for = Till vilken användning?
use-which = Vilka av dem?
use-listed = Det som listan visar nu
use-when = Behållet när?
use-ever = När som helst
use-month = Den här månaden
use-flagged = Även det som är flaggat
use-counting = Räknar …
use-may = { $count ->
    [0] Inget får användas till detta nu
    [one] En inspelning får användas
   *[other] { $count } inspelningar får användas
}
use-not-never = Inte samtyckt till: { $count }
use-not-withdrawn = Återkallat: { $count }
use-not-expired = Tiden är slut: { $count }
use-not-by-all = Någon som är med samtycker inte: { $count }
use-not-sealed = Förseglat till en senare dag av den som lämnade det: { $count }
use-not-flagged = Flaggat: { $count }
use-not-damaged = Går inte att läsa: { $count }
use-where-hint = Till exempel: webbplats, pressmapp. Detta skrivs i loggboken.
use-who-hint = Ett namn eller en enhet. Detta skrivs i loggboken.
use-say-where = Ange med några ord vart det går.
use-say-who = Ange vem som ansvarar för det där.
use-go = Kopiera till en mapp
use-stop = Stoppa
use-going = { $count ->
    [one] En inspelning kopieras …
   *[other] { $count } inspelningar kopieras …
}
use-listing = Listan över filer skrivs …
use-done = { $count ->
    [one] En inspelning finns i mappen.
   *[other] { $count } inspelningar finns i mappen.
}
use-lies = Den ligger här: { $folder }
use-goes-on = Det som finns i mappen är helt och antecknat. Gör samma sak igen, så fortsätter det där.
use-stopped = Det stoppades, så något kan saknas än.
use-left-out = Utelämnat: { $count }
use-missing = Antecknat, men inte i mappen: { $count }
staff-register = Register
register-title = Vart kopiorna gick
register-going = Kopior som måste bort
register-none-going = Ingen kopia måste bort.
register-open = { $count ->
    [one] Samtycket till en kopia har upphört.
   *[other] Samtycket till { $count } kopior har upphört.
}
register-overdue = { $count ->
    [one] En av dem borde vara borta nu.
   *[other] { $count } av dem borde vara borta nu.
}
register-copies = Alla kopior, nyaste först
register-no-copies = Inget har kopierats hittills.
register-by-hand = Sparat för hand
register-for = För den här användningen
register-made = Kopierat den
register-stands = Läge
register-number = Nummer
register-taken-back = Det togs tillbaka.
register-time-over = Dess tid är slut.
register-in-use = Det får användas till { $date }.
register-must-go = Det måste vara borta senast den { $date }.
register-late = Det skulle ha varit borta senast den { $date }.
register-is-gone = Det är borta, enligt { $name } den { $date }.
register-gone = Det är borta
register-gone-all = Allt från den här mappen som måste bort är borta: { $count }
register-who = Vem säger att det är borta?
register-who-all = { $count ->
    [one] Vem säger att den här kopian är borta?
   *[other] Vem säger att de här { $count } kopiorna är borta?
}
register-name = Namn eller enhet
register-say-who = Ange vem som tog bort det.
register-note = Anteckna att det är borta
register-note-all = Anteckna att alla är borta
register-going-first = De första
register-going-next = De följande
register-letters = Spara brev till dem som har dem
register-newest = Nyaste kopior
register-older = Äldre kopior
access-note = Vad personalen skrev om det
access-note-closed = Personalen skrev en anteckning om det, och den går inte att öppna nu. Du har rätt att få veta vad som står i den. Fråga: { $contact }
second-title = En andra person behövs
second-export = Kopior som en i personalen får göra ensam inom 24 timmar: { $count }. Detta skulle bli fler, så det krävs två. Om du godkänner detta, skriv in din egen lösenfras. Loggboken visar att du gjorde det.
second-erasure = Bidrag som en i personalen får radera ensam inom 24 timmar: { $count }. Detta skulle bli fler, så det krävs två. Om du godkänner detta, skriv in din egen lösenfras. Loggboken visar att du gjorde det.
second-passphrase = Den andra personens lösenfras
second-agree = Jag godkänner
second-leave = Nej, ändå inte
second-same = Det måste vara någon annan än den som låste upp.
second-may-not = Den här personen får inte göra det själv, så godkännandet räknas inte här.

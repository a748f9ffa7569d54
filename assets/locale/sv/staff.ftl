staff-title = Personal
staff-passphrase = Lösenfras
staff-unlock = Lås upp
staff-unlocking = Nyckeln provas …
staff-unlocking-hardware = Nyckeln provas … Om en hårdvarunyckel blinkar, rör vid den.
staff-wrong = { $seconds ->
    [one] Lösenfrasen stämmer inte. Allt förblir låst. Du kan försöka igen om { $seconds } sekund.
   *[other] Lösenfrasen stämmer inte. Allt förblir låst. Du kan försöka igen om { $seconds } sekunder.
}
staff-too-early = { $seconds ->
    [one] Det är för tidigt: en felaktig lösenfras skrevs in innan. Den här provades inte. Du kan försöka igen om { $seconds } sekund.
   *[other] Det är för tidigt: en felaktig lösenfras skrevs in innan. Den här provades inte. Du kan försöka igen om { $seconds } sekunder.
}
staff-no-key = Nyckelfilen finns inte här. Allt förblir låst. Sätt i USB-minnet med ”organisation.key.age” och försök igen.
staff-other = Nyckeln kunde inte provas. Allt förblir låst. Mer står i loggfilen.
staff-lock = Lås
staff-list = Bidrag
staff-none = Inget finns bevarat här.
staff-row = { $date } · röstmeddelanden: { $voice } · foton: { $photos }
staff-record = Post { $id }
staff-allowed = Tillåtet för
staff-not-allowed = Inte tillåtet längre
staff-nothing-allowed = Ingen användning är tillåten längre. Det kan varken öppnas eller kopieras.
staff-copy-for = Spara en kopia för ”{ $purpose }”
staff-choose = Välj ett bidrag i listan.
list-glimpses-show = Visa bilder och ljudkurvor
list-glimpses-hide = Dölj bilder och ljudkurvor
list-glimpses-hint = Det som visas så räknas som öppnat: det antecknas, och den som gav det kan se det.
staff-attendant = Du tar hand om stationen. För att höra, se eller spara detta låser en redaktör eller en ansvarig upp.
staff-newer = Nyare bidrag
staff-older = Äldre bidrag
staff-count = { $count ->
    [one] Ett bidrag totalt.
   *[other] { $count } bidrag totalt.
}
staff-count-more = Bidrag: { $count } eller fler.
staff-quit = Stäng Sayso
staff-quit-title = Stänga Sayso?
staff-quit-body = Ingen kan tillfrågas eller spelas in här förrän Sayso startas igen. Inget som har behållits går förlorat.
staff-quit-yes = Ja, stäng
staff-quit-no = Nej, fortsätt
staff-clock-behind = Datorns klocka visar en tidigare tid än den som loggboken har sett. Inget är förlorat: tills klockan går rätt räknar Sayso från loggbokens sista datum. Ställ in datum och tid. Om klockan går rätt nu och gick fel förut, säg det här.
staff-clock-doubtful = { $count ->
    [10000] { $count } eller fler bidrag har passerat sin tid och är inte raderade än
    [one] Ett bidrag har passerat sin tid och är inte raderat än
   *[other] { $count } bidrag har passerat sin tid och är inte raderade än
}, eftersom datorns datum ligger mer än en månad efter den sista dag då Sayso kördes. Kontrollera datumet. Om det stämmer, säg det här.
staff-gear = Mikrofon och kamera
gear-title = Mikrofon och kamera
gear-body = Välj vad den här datorn ska använda. Valet finns kvar när enheten ansluts igen och när datorn startar om. Människor ser namnet innan något spelas in.
gear-microphone = Mikrofon
gear-camera = Kamera
gear-speaker = Högtalare
gear-system = Låt systemet välja
gear-width = Största bredd för ett foto
gear-width-best = Kamerans bästa
gear-width-px = { $px } bildpunkter
gear-try-microphone = Prova mikrofonen
gear-try-camera = Prova kameran
gear-beep = Spela en ton
gear-speaker-silent = Det kommer inget ljud: högtalaren fungerar inte.
gear-done = Klar
gear-trial-title = Ett test behöver också ett ja
gear-trial-voice-body = Mikrofonen slås på, och du ser hur högt det låter.
gear-trial-photo-body = Kameran slås på, och du ser dess bild på den här skärmen.
gear-trial-microphone = Slå på mikrofonen
gear-trial-camera = Slå på kameran
gear-trial-nothing-kept = Inget spelas in och inget behålls.
gear-trial-people = Alla i närheten vet om det
gear-trial-people-explained = Den som kan höras eller synas nu har fått veta det och samtycker.
gear-trial-begin = Starta testet
gear-trial-not = Inte nu
gear-trial-end = Avsluta testet
gear-trial-hears = Mikrofonen är på. Inget spelas in.
gear-trial-sees = Kameran är på. Inget behålls.
staff-spoken-yes = Bevis på jaet. Det är inte till för någon användning och kan inte exporteras.
staff-campaign = Kampanj
editor-title = Kampanjen
editor-body = Här anger du vad människor tillfrågas om. Varje ändring blir en ny version; den som samtyckte tidigare samtyckte till den tidigare versionen.
editor-text = Text i filen campaign.toml
editor-check = Vad kontrollen säger
editor-nothing-found = Inget hittades.
editor-no-advice = Det här är en kontroll som ett program gör och inte juridisk rådgivning. Där den hittar ett fel kan inget sparas och ingen tillfrågas.
editor-place = Rad { $line }, kolumn { $column }
editor-preview = Vad människor får se
editor-no-preview = På det här språket saknas en text, eller så talar Sayso det inte. Kontrollen säger vilket.
editor-save = Spara som ny version
editor-resumed = Det som ändrades här förut och inte sparades finns kvar. Ingen tillfrågas utifrån det innan du sparar det.
editor-discard = Släng ändringarna
editor-written = Sparat. Från och med nu tillfrågas människor utifrån den här versionen.
editor-version-used = Människor tillfrågades utifrån en annan text under den här versionen, så den är nu version { $next }. Spara igen.
editor-unchanged = Inget är ändrat.
editor-ready = Det kan sparas. Först då tillfrågas människor utifrån det.
editor-errors = Kontrollen hittar ett fel, så inget kan sparas. Den säger var felet är och hur det rättas.
editor-elsewhere = Den här datorn ingår i en datorgrupp. Dess kampanj ändras på datorn som har en kopia av allt, och kommer hit av sig själv mellan två besök.
staff-group = Lämnat av { $people } personer tillsammans. Var och en har en egen post; en användning är tillåten bara där alla samtycker.
staff-group-ended = Inspelningen raderades för alla { $people } personer: en av dem ville det, eller så var den personens tid slut. Bara anteckningen om den här personens samtycke finns kvar.
editor-form = Formulär
editor-file = Filens text
form-unreadable = Texten går inte att läsa just nu, så den kan inte visas som formulär. Kontrollen säger var felet är.
form-who = Vem frågar
form-name = Organisationens namn
form-contact = Hur människor når er
form-address = Postadress, om det finns någon
form-authority = Ange myndigheten som tar emot klagomål
form-authority-name = Myndighetens namn
form-authority-contact = Hur människor når myndigheten
form-languages = Språk
form-law = Vilken lag
form-biometric = En maskin lär sig att känna igen människor på det
form-ai = En maskin lär sig av röster eller bilder (AI-träning)
form-replica = En maskin härmar röster eller ansikten
form-sold = Det säljs eller delas
form-sensitive = Människor får frågor om hälsa, tro, politik, ursprung eller sexualliv
form-brand = Er fråga och er grafiska profil
form-question = Er fråga, de största orden på första sidan
form-prompt = Ytterligare fråga { $number }
form-add-prompt = Lägg till en fråga
form-remove-prompt = Ta bort den sista frågan
form-thanks = Ert tack på slutet
form-picture = Bild för första sidan
form-logo = Logotyp
form-no-picture = Ingen
form-pictures-hint = Lägg PNG- eller JPEG-filer i mappen { $folder } och öppna den här sidan igen: då kan de väljas här.
form-accent = Er färg, till exempel #0F4C81; allt i den förblir läsbart
form-why = Varför, och var det ligger
form-reason = Varför ni frågar
form-stored = Var det lagras
form-what = Vad som får spelas in
form-voice = Röstmeddelanden
form-voice-takes = Röstmeddelanden per besök, högst
form-voice-secs = Sekunder per röstmeddelande, högst
form-photo = Foton
form-photo-takes = Foton per besök, högst
form-purpose = Användning { $number }
form-id = Kort namn
form-title = Vad rutan säger
form-explanation = Vad som står under den
form-recipients = Vem som ser eller hör det
form-published = Var det publiceras, om det gör det
form-retention = Hur länge det bevaras
form-proof-kept = Hur länge beviset på en radering bevaras
form-takedown-within = Hur lång tid det får ta att ta bort en kopia när samtycket till den har upphört
form-time-wrong = Skriv ett heltal som är minst 1. Hundra år är det mesta.
form-time-as-written = Så här står det i filen. Det förblir så tills du väljer något av dessa:
form-days = Dagar
form-weeks = Veckor
form-months = Månader
form-years = År
form-add-purpose = Lägg till användning
form-remove-purpose = Ta bort den här användningen
form-people = Vem som kan vara med
form-guardian = Barn, med vårdnadshavare
form-group = Flera personer tillsammans
form-most = Personer tillsammans, högst
form-spoken = Säga jaet högt
form-spoken-off = Nej
form-spoken-offered = Den som vill
form-spoken-required = Alla
form-yes = Ja
form-no = Nej
staff-unreadable = Poster som inte går att läsa: { $count }. Inget i dem har ändrats. ”sayso verify” visar vilka de är.
staff-files-left = Filer från raderade inspelningar som datorn inte släpper: { $count }. Deras nycklar är förstörda, så ingen kan öppna dem. Sayso försöker igen vid varje start. Titta i mappen ”vault/media”: är något i den skyddat mot radering, eller håller disken på att gå sönder?
staff-not-ours = Nyckelfilen som finns här tillhör en annan organisation eller är skadad. Allt förblir låst. Sätt i USB-minnet med er ”organisation.key.age” och försök igen.
staff-too-much-work = Nyckelfilen som finns här kräver mer minne för att öppnas än datorn kan avvara. Allt förblir låst. Skydda nyckeln på nytt med programmet ”age” (”age -p”), eller använd filen som Sayso skapade.
staff-hardware = Hårdvarunyckeln öppnade inte. Allt förblir låst. Sätt i den, skriv dess PIN-kod (högst { $most } tecken) i stället för en lösenfras och rör vid den när den blinkar.
staff-no-program = Den här nyckeln förvaras av en hårdvarunyckel, och programmet som talar med den är inte installerat på den här datorn. Allt förblir låst. Installera det (för en YubiKey ”age-plugin-yubikey”) och försök igen.
staff-took-too-long = Ett USB-minne svarade inte i tid. Allt förblir låst. Dra ur de USB-minnen som inte behövs och försök igen.
staff-still-trying = Den förra lösenfrasen provas fortfarande. Allt förblir låst. Vänta en halv minut och försök igen.
staff-clock-jumped = Datorns datum ligger mer än en månad efter den sista dag då Sayso kördes. Tills du säger att det stämmer raderas inget av sig självt.
staff-date-now = Den här datorn säger: { $date }
staff-date-right = Datumet stämmer
staff-date-right-delete = Datumet stämmer: radera dem
staff-erased = Raderat sedan du var här senast, eftersom tiden var slut: { $count }
staff-erased-rest = De övriga vars tid är slut raderas nu efter hand. Till dess finns de kvar i listan.
staff-clock-said = Behållet medan datorns klocka gick fel: den visade { $date }. Tiden räknas från det sista datumet i loggboken.
staff-key-hint = Spara två kopior av den, var och en på ett eget USB-minne. Lösenfrasen öppnar inget utan den här filen.
editor-leave-question = Lämna utan att spara?
editor-leave-explained = Det du har ändrat här går då förlorat. Människor tillfrågas fortfarande utifrån texten som den var.
editor-leave-yes = Lämna utan att spara
editor-leave-no = Fortsätt ändra
licences-title = Licenser
licences-hint = Sayso innehåller många andras arbete.
licences-show = Visa licenserna
licences-body = Sayso har licensen MIT eller Apache-2.0. Det innehåller många andras arbete. Här är deras namn, ordnade efter licens. Kommandot ”sayso licences” skriver också ut licensernas texter.
staff-date-question = { $count ->
    [10000] Radera { $count } eller fler bidrag för gott?
    [one] Radera ett bidrag för gott?
   *[other] Radera { $count } bidrag för gott?
}
staff-date-explained = Den här datorn säger: { $date }. Enligt det datumet är tiden slut. Raderade inspelningar går inte att få tillbaka. Om datumet är fel, ställ klockan först.
staff-date-yes = Ja, datumet stämmer: radera
staff-date-no = Nej, radera inget
staff-key-path = Var Sayso letar efter den först
staff-today = I dag
today-title = I dag, { $date }
today-asked = { $count ->
    [one] tillfrågades
   *[other] tillfrågades
}
today-agreed = { $count ->
    [one] sa ja
   *[other] sa ja
}
today-refused = { $count ->
    [one] En sa nej
   *[other] { $count } sa nej
}
today-kept = { $count ->
    [one] behölls
   *[other] behölls
}
today-deleted = { $count ->
    [one] raderades av den som lämnade det eller för personens räkning
   *[other] raderades av dem som lämnade dem eller för deras räkning
}
today-withdrawn = { $count ->
    [one] En användning återkallades
   *[other] { $count } användningar återkallades
}
today-needs = Att göra
today-nothing = Inget behöver göras.
today-ends = { $count ->
    [one] Ett upphör inom { $days } dagar, den { $date }.
   *[other] { $count } upphör inom { $days } dagar, det första den { $date }.
}
today-takedowns-overdue = { $count ->
    [one] En kopia borde vara borta nu. Se ”{ staff-register }”.
   *[other] { $count } kopior borde vara borta nu. Se ”{ staff-register }”.
}
today-takedowns = { $count ->
    [one] En kopia måste vara borta senast den { $date }. Se ”{ staff-register }”.
   *[other] { $count } kopior måste bort, den första senast den { $date }. Se ”{ staff-register }”.
}
today-reseal = { $count ->
    [one] En inspelning är fortfarande förseglad för en nyckel som har ersatts. Sidan ”Vilka som arbetar här” går vidare.
   *[other] { $count } inspelningar är fortfarande förseglade för en nyckel som har ersatts. Sidan ”Vilka som arbetar här” går vidare.
}
today-backup-old = Den senaste säkerhetskopian gjordes den { $date }. Det som har behållits sedan dess finns bara på den här datorn.
today-little-room = Det finns lite plats kvar på disken: { $free } MB är lediga. Frigör plats.
today-wrong = Felaktiga lösenfraser sedan den senaste rätta: { $count }
today-computer = Den här datorn
today-free = På datorns disk är { $free } MB lediga.
today-fortnight = Behållet de senaste 14 dagarna.
today-day = { $date }: { $count }.
today-days = Dag för dag
today-kept-now = Behållet nu
today-kept-all = Bidrag
today-voice = med röstmeddelande
today-photo = med foto
today-use = samtyckt till: { $use }
today-language = språk: { $language }
today-all-withdrawn = alla användningar återkallade
today-numbers-only = Bara siffror. Vem som lämnade vad visas inte här. Dagar räknas i UTC.
backup-title = Säkerhetskopia
backup-open = Öppna säkerhetskopior
backup-none = Det finns ännu ingen säkerhetskopia som är känd här. Om datorn går förlorad går det som bevaras här förlorat med den.
backup-last = Senaste säkerhetskopia
backup-where = Var den finns
backup-hint = En säkerhetskopia innehåller allt som bevaras här, förseglat som här. Den första tar en stund, senare skrivs det som har ändrats. Det som människor har raderat skrivs över av nästa säkerhetskopia.
backup-now = Säkerhetskopiera nu
backup-running = Säkerhetskopierar: { $percent } %
backup-done = Säkerhetskopian är klar. Dra ur USB-minnet och förvara det på en annan plats: det som ligger på den här datorn går förlorat med den.
backup-missing = { $count ->
    [one] Säkerhetskopian är klar, men en inspelning har ingen fil här. Kör ”sayso verify” för att se mer.
   *[other] Säkerhetskopian är klar, men { $count } inspelningar har ingen fil här. Kör ”sayso verify” för att se mer.
}
backup-in-use = En annan säkerhetskopiering till samma plats pågår. Vänta tills den är klar.
backup-full = Det finns ingen plats kvar där. Den senaste säkerhetskopian är som den var. Välj ett annat USB-minne.
backup-gone = USB-minnet finns inte kvar. Den senaste säkerhetskopian är som den var. Sätt i USB-minnet och försök igen.
backup-resealing = Allt förseglas just nu för en annan nyckel. Den senaste säkerhetskopian är som den var. Försök igen senare.
backup-failed = Det gick inte. Den senaste säkerhetskopian är som den var. Försök igen, eller välj ett annat USB-minne.
restored-body = Dessa data återställdes från säkerhetskopian från den { $date }. Sedan dess kan någon ha tagit tillbaka något. Innan det är känt öppnas inget och ingen tillfrågas.
restored-lists-hint = Bredvid varje säkerhetskopia ligger en lista över det som tagits tillbaka. Sätt i USB-minnet med den nyaste.
restored-lists = Leta efter listor på USB-minnen
restored-word-hint = Om det inte finns någon nyare lista kan du säga det själv. Ditt svar skrivs i loggboken med ditt namn.
restored-word = Inget har tagits tillbaka sedan dess
restored-officer = Om det inte finns någon nyare lista måste en ansvarig säga att inget har tagits tillbaka.
restored-question = Har inget tagits tillbaka sedan den { $date }?
restored-explained = Om någon ändå har tagit tillbaka något kan det öppnas igen, fast det borde vara borta. Ditt svar skrivs i loggboken med ditt namn.
restored-yes = Ja, inget har tagits tillbaka
restored-no = Jag är inte säker
restored-told = Raderat enligt listorna: { $erased }. Återkallade användningar: { $withdrawn }.
restored-not-enough = Ingen lista visar vad som har tagits tillbaka fram till nu.
restored-done = Allt är i bruk igen.
restored-fleet = Den här datorn tog en förlorad dators plats i datorgruppen den { $date }. Innan var och en av de andra har berättat vad som tagits tillbaka under tiden öppnas inget och ingen tillfrågas. ”Datorgrupp” visar vilka som inte har hört av sig. En som inte kommer tillbaka tas bort där.
list-narrow = Välj vilka
list-narrow-close = Stäng urvalet
list-all = Visa alla
list-any = alla
list-kind = Vad som finns i det
list-voice = Röst
list-photo = Foto
list-use = Får användas till
list-state = Samtycke
list-given = givet
list-withdrawn = helt återkallat
list-ended = avslutat av någon annan
list-language = Tillfrågad på
list-kept = Behållet
list-today = i dag
list-week = de senaste 7 dagarna
list-month = de senaste 30 dagarna
list-record-hint = 32 siffror och bokstäver från a till f, på ett kvitto eller ett intyg; eller numret på en kopia under ”{ staff-register }”. Mellanrum spelar ingen roll.
list-record-unknown = Inget bevaras här under detta nummer.
list-none-such = Inget av det som bevaras är sådant.
list-none-so-far = Inget sådant bland de bidrag som har gåtts igenom hittills. ”Äldre bidrag” letar vidare.

staff-delete = Radera
staff-delete-why = Varför ska det raderas?
staff-delete-asked = Den som lämnade det bad om det
staff-delete-another = Någon är med i det som inte har samtyckt
staff-delete-unfit = Det är obrukbart eller skadar någon
staff-delete-law = Lagen eller en myndighet kräver det
staff-delete-question = Radera det här bidraget för gott?
staff-delete-explained = Skäl: { $reason }. Alla dess inspelningar raderas, för alla som är med i dem, och går inte att få tillbaka. Loggboken visar att du gjorde det, och varför.
staff-delete-yes = Ja, radera
staff-delete-no = Nej, behåll
staff-deleting = Raderar …
staff-deleted = Det är raderat. Spara intyget, som bevisar det.
staff-deleted-unsure = Det är raderat, och ingen nyckel öppnar det längre. Något återstår att skriva över; programmet fortsätter att försöka.
people-title = Vilka som arbetar här
people-intro = Var och en i personalen har en egen lösenfras och en egen nyckel. Loggboken visar vem som gjorde vad.
people-at-the-hub = Vilka som arbetar här ändras på datorn som har en kopia av allt, och kommer hit av sig själv.
people-you = Det här är du.
people-attendant-name = Värd
people-editor-name = Redaktör
people-officer-name = Ansvarig
people-attendant = Värd: tar hand om stationen; hör, ser och sparar inget av det som lämnats
people-editor = Redaktör: hör, ser och exporterar det som får användas
people-officer = Ansvarig: bestämmer också om kampanjen, personalen och nycklarna, och raderar något eller bevarar det längre med ett skäl
people-remove = Ta bort
people-add = Lägg till någon
people-add-title = Lägg till någon i personalen
people-name = Personens namn här
people-name-hint = Små bokstäver, siffror och bindestreck, till exempel anna eller anna-k
people-role = Vad får personen göra?
people-passphrase = Personens lösenfras
people-passphrase-hint = Låt personen skriva in den själv. Ingen kan ta reda på den senare: om den går förlorad, ta bort personen och lägg till på nytt.
people-join = Lägg till
people-joining = Nyckeln skapas …
people-joined = { $name } kan låsa upp från och med nu.
people-key-file = Var personens nyckelfil ligger; den kan flyttas till ett USB-minne
people-need-name = Ett namn börjar med en bokstav och har högst 32 små bokstäver a till z, siffror och bindestreck.
people-name-taken = Någon har redan det här namnet. Välj ett annat.
people-file-there = En nyckelfil med det namnet ligger redan där, kanske från någon som har slutat. Välj ett annat namn.
people-passphrase-taken = Någon annan låser redan upp här med den här lösenfrasen. Välj en annan.
people-remove-question = Ta bort { $name }?
people-remove-explained = Personen kan då inte låsa upp längre. Allt som bevaras förseglas för en ny nyckel, vilket tar en stund. Det personen har hört, sett eller sparat tidigare kan ingen ta ifrån personen.
people-remove-attendant = Personen kan då inte låsa upp längre. Personen hade ingen nyckel till det som bevaras, så inget behöver förseglas på nytt.
people-remove-yes = Ja, ta bort
people-remove-no = Nej, ändra inget
people-removed = { $name } togs bort och kan inte låsa upp längre.
people-sealing = Det som bevaras förseglas för den nya nyckeln så länge den här sidan är öppen …
people-left = { $count ->
    [one] En inspelning är fortfarande förseglad för en nyckel som har ersatts.
   *[other] { $count } inspelningar är fortfarande förseglade för en nyckel som har ersatts.
}
people-go-on = Fortsätt försegla

marks-title = Vad du tycker om det
marks-mark = Märkning
marks-none = ingen märkning
marks-approved = godkänt
marks-flagged = flaggat
marks-rating = Betyg
marks-unrated = inget betyg
marks-rated = betyg { $rating }
marks-noted = anteckning
note-read = Läs anteckningen
note-write = Skriv en anteckning
note-label = Anteckning
note-hint = Personen kan läsa den med sin kod. Den är krypterad och raderas med bidraget. Sparas den tom raderas den nu.
note-save = Spara anteckningen
note-close = Stäng anteckningen
note-opening = Anteckningen öppnas …
note-saving = Anteckningen sparas …
note-saved = Anteckningen är sparad.
note-gone = Anteckningen är raderad.
list-mark = Märkt som
list-rating = Betyg
list-note = Med en anteckning
list-with-note = med anteckning
list-words = Ord i en anteckning
list-words-hint = Alla anteckningar som passar urvalet ovan öppnas, de nyaste först, och inget antecknas om det.
list-words-find = Sök i anteckningarna
list-words-looking = Söker i anteckningarna …
list-words-found = { $count ->
    [0] Ingen anteckning har dessa ord.
    [one] En anteckning har dessa ord.
   *[other] { $count } anteckningar har dessa ord.
}
list-words-found-more = { $count ->
    [0] Ingen av de nyaste anteckningarna har dessa ord. Välj en tidigare tid för att söka vidare.
    [one] Den nyaste med dessa ord i anteckningen. Det kan finnas fler.
   *[other] De { $count } nyaste med dessa ord i anteckningen. Det kan finnas fler.
}
staff-end-use = Avsluta användningen ”{ $use }”
staff-end-use-why = Varför ska användningen ”{ $use }” avslutas?
staff-end-use-question = Avsluta användningen ”{ $use }”?
staff-end-use-explained = Skäl: { $reason }. Den räknas som återkallad från och med nu, och kopior för den måste bort. Det går inte att ta tillbaka här. Loggboken visar att du gjorde det, och varför; den som lämnade bidraget kan läsa båda med sin kod.
staff-end-use-yes = Ja, avsluta
staff-use-ended = Användningen ”{ $use }” har avslutats. Kopior för den finns under ”Register”.
ended-save = Spara ett blad till personen
hold-open = Bevara längre
hold-renew = Förnya förlängningen
hold-release = Häv förlängningen
hold-title = Bevara det här bidraget längre
hold-explained = Det bevaras då till den dagen, även när dess tid är slut, och personalen kan inte radera det. Ingen användning varar längre för det. Den som lämnade det kan avsluta användningar och radera det när som helst, och får läsa att det bevaras längre och varför.
hold-why = Varför kräver lagen det?
hold-claim = Det behövs för ett rättsligt anspråk
hold-law = En lag eller en myndighet kräver det
hold-asked = Den som lämnade det bad om att det bevaras längre
hold-until = Till när?
hold-for-1 = i 1 månad
hold-for-3 = i 3 månader
hold-for-6 = i 6 månader
hold-for-12 = i 1 år
hold-reference = Ärendenummer, om det finns något
hold-reference-hint = En rad, till exempel 2026/117. Den bevaras i loggboken: inga namn, inget om någon person.
hold-need-why = Ange varför.
hold-need-until = Ange till när.
hold-need-reference = Skriv en rad som alla kan läsa.
hold-yes = Bevara det till dess
hold-no = Nej, ingen förlängning
hold-done = Det bevaras längre. Loggboken visar att du gjorde det, och varför.
hold-released = Förlängningen är hävd.
hold-release-question = Häva förlängningen för det här bidraget?
hold-release-explained = Det bevaras då så länge som personen samtyckte till, och inte längre.
hold-release-deletes = Dess tid är slut, så det raderas strax därefter och går inte att få tillbaka.
hold-release-yes = Ja, häv förlängningen
hold-release-no = Nej, låt den gälla
hold-row = bevaras längre, till { $date }
hold-told = Bevaras längre, till { $date }. Skäl: { $reason }. Beslutat av { $name } den { $since }.
hold-file = Ärende: { $reference }
hold-limits = Den som lämnade det kan fortfarande avsluta användningar och radera det. För att bevara det ännu längre, förnya förlängningen före den dagen.
hold-may-open = Ingen användning är tillåten längre, och inget kan kopieras. Eftersom det bevaras längre kan en ansvarig höra och se det, och det skrivs i loggboken.
sealed-row = förseglat till { $date }
sealed-told = Den som lämnade detta valde en dag: ingen i personalen öppnar eller kopierar det före den { $date }.
list-held = Bevaras längre
list-on-hold = förlängt
today-holds-end = { $count ->
    [one] En förlängning slutar inom { $days } dagar, den { $date }.
   *[other] { $count } förlängningar slutar inom { $days } dagar, den första den { $date }.
}
today-held = bevaras utöver sin tid
staff-complaints = Klagomål
complaints-title = Klagomål och frågor
complaints-body = Vad människor skrev vid stationen. Det är krypterat, och loggboken visar vem som läser det.
complaints-none = Ingen har klagat eller frågat.
complaints-one = Nr { $number }
complaints-came-in = Kom in
complaints-open = öppet
complaints-overdue = försenat: det borde vara besvarat nu
complaints-ended = besvarat den { $date }: { $outcome }. Texten bevaras till { $until }.
complaints-read = Läs
complaints-opening = Det öppnas …
complaints-reach = Personen kan nås via
complaints-no-reach = Inget angavs.
complaints-close = Stäng
complaints-answered = Besvarat
complaints-outcome = Hur slutade nr { $number }?
complaints-outcome-hint = Svara personen först, utanför Sayso. Här antecknar du att det är gjort.
complaint-resolved = åtgärdat eller besvarat
complaint-refused = besvarat, inte åtgärdat
complaint-moot = inget att göra
complaints-noted = Det är antecknat.
complaints-first = Tillbaka till de första klagomålen
complaints-more = Fler klagomål
today-complaints = { $count ->
    [one] Ett klagomål väntar på svar.
   *[other] { $count } klagomål väntar på svar.
}
today-complaints-overdue = { $count ->
    [one] Ett klagomål borde vara besvarat nu.
   *[other] { $count } klagomål borde vara besvarade nu.
}
stand-open = Den här datorn
stand-body = Så ser Sayso ut och fungerar på den här datorn. Varje val gäller genast, och loggboken visar vem som gjorde det.
stand-screen = Visning
stand-window = I ett fönster
stand-full = Helskärm, för förbipasserande
stand-screen-when = Det här valet gäller från nästa gång Sayso startar.
stand-idle = Tid utan beröring före ”Är du kvar?”
stand-seconds = { $seconds ->
    [one] { $seconds } sekund
   *[other] { $seconds } sekunder
}
stand-print = Utskrift av kvitton och intyg
stand-print-nothing = Ingen
stand-print-a4 = A4-papper
stand-print-roll = Pappersrulle, 80 mm
stand-text = Textstorlek
stand-percent = { $percent } %
stand-colours = Färger
stand-keyboard = Tangentbord på skärmen
stand-keyboard-auto = När det behövs
stand-keyboard-always = Alltid
stand-keyboard-never = Aldrig
stand-named = Det här bestäms av hur Sayso startas på den här datorn. Ditt val gäller när det inte längre är så.

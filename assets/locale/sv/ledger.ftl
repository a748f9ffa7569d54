staff-ledger = Loggbok
ledger-title = Vad som har hänt här
ledger-body = Varje händelse är länkad till den före, så att ingen kan ändra det förflutna obemärkt. Ingen av dem som lämnat något nämns vid namn.
ledger-narrow-all = Visa alla händelser
ledger-about = Vad det gäller
ledger-visits = Besök och svar
ledger-kept = Behålla
ledger-ended = Återkalla och radera
ledger-copies = Öppna, märka, kopiera
ledger-staff = Vilka som arbetar här
ledger-vault = Nycklar, kampanjer, säkerhetskopior
ledger-by = Vem som gjorde det
ledger-when = När
ledger-from = Från den här dagen
ledger-until = Till och med den här dagen
ledger-day-hint = Till exempel { $day }. Dagar räknas i UTC.
ledger-day-wrong = Skriv en dag så här: { $day }
ledger-days-show = Visa dessa dagar
ledger-none = Det finns ingen sådan händelse.
ledger-none-so-far = Ingen bland de händelser som har gåtts igenom hittills. ”Äldre händelser” letar vidare.
ledger-newest = Nyaste händelser
ledger-older = Äldre händelser
ledger-event = Nr { $number } · { $date } · { $who }
ledger-event-removed = Nr { $number }
actor-person = en besökare
actor-staff = personalen
actor-staff-named = { $name }
actor-program = programmet
actor-member = en annan plats i organisationen
event-unknown = Något som den här versionen av Sayso inte känner till.
event-removed = Del av ett bevis vars tid är slut. Det som stod där har tagits bort.
event-created = Allt ställdes i ordning.
event-writer = Härifrån signerar en annan nyckel det som händer.
event-organisation-key = Härifrån förseglas inspelningar för organisationens nyckel nr { $number }.
event-staff-added = { $name } kan låsa upp från och med nu, som { $role ->
    [attendant] värd
    [editor] redaktör
   *[officer] ansvarig
}.
event-staff-removed = { $name } kan inte längre låsa upp.
event-campaign = Människor tillfrågas utifrån version { $version } av kampanjen ”{ $campaign }” från och med nu.
event-shown = Någon fick läsa vad samtycket gäller.
event-refused = Någon sa nej.
event-agreed = Någon sa ja.
event-withdrawn-unkept = Någon tog tillbaka sitt ja innan något hade behållits.
event-left-alone = Någon gick utan att svara.
event-kept = { $count ->
    [one] En inspelning behölls.
   *[other] { $count } inspelningar behölls.
}
event-renewed = Någon tillfrågades igen och sa ja.
event-resealed = Det som bevaras förseglades för en annan av organisationens nycklar.
event-kept-sealed = Ingen i personalen öppnar det före den { $date }.
event-unsealed = Den som lämnade det lät personalen öppna det före den valda dagen.
event-purpose-withdrawn = En användning återkallades: ”{ $use }”.
event-purpose-ended-by-staff = Personalen avslutade en användning: ”{ $use }”. Skäl: { $reason }.
event-ended-by-another = Det som flera lämnade tillsammans är borta: en annan av dem tog tillbaka det, eller så var den personens tid slut.
event-copied-by-participant = Den som lämnade det sparade en kopia.
event-copied-by-another = Någon annan som är med i det sparade en kopia.
event-erased = Den som lämnade det fick det raderat.
event-erased-as-told = En lista visade att det har raderats sedan säkerhetskopian.
event-erased-by-staff = Det raderades. Skäl: { $reason }.
event-expired = Det raderades, eftersom dess tid var slut.
event-held = Ett bidrag bevaras längre, till { $date }. Skäl: { $reason }.
event-released = Förlängningen för ett bidrag hävdes.
event-proof-expired = Beviset på en radering togs bort, eftersom dess tid var slut.
event-looked-up = Någon skrev in en kvittokod.
event-recovered = Efter ett avbrott slutfördes allt som var halvgjort.
event-staff-unlocked = Personaldelen låstes upp.
event-staff-refused = Någon skrev in en felaktig lösenfras.
event-staff-locked = Personaldelen låstes.
event-date-confirmed = Det bekräftades att datorns datum stämmer.
event-opened-by-staff = En inspelning öppnades, för att höras eller ses.
event-marked = Ett bidrag märktes eller fick betyg.
event-noted = En anteckning om ett bidrag skrevs, ändrades eller togs bort.
event-export-begun = Kopiering för ”{ $use }” påbörjades. Kopiorna går till: { $destination }. Ansvarar för det där: { $name }
event-exported = En inspelning kopierades för ”{ $use }”. Kopian får användas till { $date }.
event-exported-again = En inspelning kopierades igen för ”{ $use }”. Kopian får användas till { $date }.
event-copy-gone = En kopia är borta, enligt { $name }.
event-copy-never = En kopia gjordes inte.
event-backed-up = En säkerhetskopia gjordes.
event-restored = Allt återställdes från säkerhetskopian från den { $date }.
event-caught-up-list = En lista visade vad som tagits tillbaka sedan säkerhetskopian.
event-caught-up-word = Personalen sa att inget mer har tagits tillbaka sedan säkerhetskopian.
event-caught-up-fleet = De andra datorerna i datorgruppen berättade vad som tagits tillbaka sedan säkerhetskopian.
event-recovered-fleet = Den här datorn har en kopia av allt i datorgruppen från och med nu, som { $name }, på en förlorad dators plats.
event-joined-fleet = Den här datorn ingår i en datorgrupp från och med nu, som { $name }.
event-member-removed = En dator togs bort ur datorgruppen.
event-received = Det som bevaras på en annan dator i datorgruppen har kommit hit, eller har ändrats där.
event-let-go = Det som hade kommit hit för en besökare är borta igen. Det bevaras där det var.
ledger-check = Kontrollera loggboken
ledger-check-stop = Stoppa kontrollen
ledger-checking = { $percent } % är kontrollerat …
ledger-check-stopped = Kontrollen stoppades. Den har inte ändrat något.
ledger-check-done = Kontrollerat: händelser { $events }, bidrag { $submissions }, inspelningar { $takes }
ledger-check-good = Inget är fel. Varje händelse är som den skrevs och följer på den före. Det som är lagrat är det som människor samtyckte till, och alla inspelningar finns där.
ledger-check-limits = Ett förflutet som har skrivits om i sin helhet ser också rätt ut. Bara ett papper som lämnades ut tidigare visar det: jämför kontrollvärdet på ett kvitto eller ett intyg.
ledger-check-wrong = Något är fel. Kopiera datamappen innan du gör något annat, och ändra inget i den för hand. ”sayso verify” visar varje fynd.
fault-file = Loggbokens fil är skadad.
fault-file-do = Lägg tillbaka en säkerhetskopia, och se efter om disken håller på att gå sönder.
fault-history = { $count ->
    [one] En händelse ändrades, togs bort eller lades till för hand.
   *[other] { $count } händelser ändrades, togs bort eller lades till för hand.
}
fault-history-from = Den första av dem är nr { $number }, eller en före den.
fault-history-do = Jämför med en säkerhetskopia, och ta reda på vem som kunde skriva på datorn.
fault-keys = Nycklar eller listan över personalen ändrades för hand.
fault-keys-do = Fråga ingen om något förrän du vet vem som gjorde det. Lägg tillbaka en säkerhetskopia.
fault-words = { $count ->
    [one] En text som människor tillfrågades utifrån saknas eller har ändrats.
   *[other] { $count } texter som människor tillfrågades utifrån saknas eller har ändrats.
}
fault-words-do = Utan den kan ingen visa vad dessa människor sa ja till. Lägg tillbaka en säkerhetskopia.
fault-records = { $count ->
    [one] En post skiljer sig från vad någon samtyckte till, behöll eller återkallade.
   *[other] { $count } poster skiljer sig från vad någon samtyckte till, behöll eller återkallade.
}
fault-records-do = Använd ingen av dem förrän du vet varför. Jämför med en säkerhetskopia.
fault-lists = { $count ->
    [one] På ett ställe utelämnar en lista för personalen något eller visar det där det inte hör hemma.
   *[other] På { $count } ställen utelämnar listor för personalen något eller visar det där det inte hör hemma.
}
fault-lists-do = Inget av det som gavs ändras av det. Stäng Sayso, kör ”sayso verify --mend-lists” och ta reda på vem som kunde skriva på den här datorn.
fault-takes = { $count ->
    [one] En inspelning saknas eller är skadad.
   *[other] { $count } inspelningar saknas eller är skadade.
}
fault-takes-do = Lägg tillbaka filen från en säkerhetskopia, och se efter om disken håller på att gå sönder.
fault-slots = { $count ->
    [one] En nyckel till en inspelning ligger där ingen hör hemma.
   *[other] { $count } nycklar till inspelningar ligger där inga hör hemma.
}
fault-slots-do = Stäng Sayso, starta det igen och kontrollera igen.
fault-left = { $count ->
    [one] En fil är överbliven.
   *[other] { $count } filer är överblivna.
}
fault-left-do = Stäng Sayso och starta det igen: varje start tar bort det som är överblivet.
fault-permissions = { $count ->
    [one] En fil kan läsas av andra på den här datorn.
   *[other] { $count } filer kan läsas av andra på den här datorn.
}
fault-permissions-do = Låt bara datamappens ägare läsa den.
ledger-save = Spara för en granskare
ledger-compare = Jämför ett kvitto
ledger-compare-close = Stäng jämförelsen
ledger-head = Loggbokens kontrollvärde på papperet
ledger-head-hint = 64 siffror och bokstäver från a till f, på ett kvitto, ett intyg eller beviset bredvid en kopia. Mellanrum spelar ingen roll.
ledger-head-wrong = Det här är inget kontrollvärde. Ett sådant har 64 siffror och bokstäver från a till f. Inget har sökts. Jämför det med papperet.
ledger-head-compare = Sök
ledger-head-found = Den här loggboken har det: det var kontrollvärdet efter nr { $number }. Där en kontroll inte hittar något fel har inget före det ändrats sedan papperet lämnades ut.
ledger-head-unknown = Den här loggboken har det inte. Antingen kommer papperet från ett annat ställe, eller så skrevs det förflutna om efter att papperet lämnades ut.
ledger-head-unknown-do = Behåll papperet och en kopia av datamappen, och ta reda på vem som kunde skriva på datorn.
event-seconded-export = Godkände, som andra person, det som { $name } kopierar.
event-seconded-erasure = Godkände, som andra person, en radering som { $name } gör.
ledger-complaints = Klagomål och frågor
event-complained = Skrev ett klagomål eller en fråga, nr { $number }. Det ska besvaras senast den { $date }.
event-complaint-resealed = Krypterade klagomål nr { $number } för organisationens nya nyckel.
event-complaint-opened = Läste klagomål nr { $number }.
event-complaint-answered = Besvarade klagomål nr { $number }: { $outcome }.
event-complaint-erased = Raderade texten i klagomål nr { $number }, vars tid var slut.
event-stand = Personalen valde hur Sayso ser ut och fungerar på den här datorn.

disclosure-title = { $organisation } ber om ditt ja
disclosure-who = Vem frågar?
disclosure-why = Varför?
disclosure-what = Vad samlas in?
disclosure-what-voice = { $count ->
    [one] Ett röstmeddelande på högst { $minutes ->
        [one] en minut
       *[other] { $minutes } minuter
    }.
   *[other] Högst { $count } röstmeddelanden på högst { $minutes ->
        [one] en minut
       *[other] { $minutes } minuter
    } vardera.
}
disclosure-what-photo = { $count ->
    [one] Ett foto.
   *[other] Högst { $count } foton.
}
disclosure-what-only = Bara det du kryssar i och behåller.
disclosure-recipients = Vem ser eller hör det?
disclosure-published = Var publiceras det?
disclosure-published-nowhere = Ingenstans.
disclosure-kept = Hur länge bevaras det?
disclosure-kept-for = { $duration }
disclosure-kept-erased = Sedan raderas det.
duration-years = { $count ->
    [one] 1 år
   *[other] { $count } år
}
duration-months = { $count ->
    [one] 1 månad
   *[other] { $count } månader
}
duration-days = { $count ->
    [one] 1 dag
   *[other] { $count } dagar
}
disclosure-withdraw = Hur tar jag tillbaka mitt ja?
disclosure-withdraw-answer = Här, med koden på ditt kvitto, när som helst och utan att ange skäl. Då raderas ditt bidrag genast. Det som gjorts innan är fortfarande lagligt.
disclosure-abroad = Förs det ut ur landet?
disclosure-abroad-answer = { $country }. { $guarantee } En kopia av det får du här: { $copy }
disclosure-compensation = Vad får jag för det?
disclosure-risks = Vad kan gå fel?
disclosure-age = Vem kan vara med?
disclosure-age-answer = Den som har fyllt { $age } år.
disclosure-complain = Vem kan jag klaga hos?
disclosure-complain-answer = { $organisation }, eller { $name }: { $contact }
disclosure-refuse = Vad händer om jag säger nej?
disclosure-refuse-answer = Då spelas inget in, och inget foto tas. Det är inte till någon nackdel för dig.
disclosure-ask-kinds = Vad får spelas in eller fotograferas?
disclosure-ask-purposes = Vad får det användas till?
disclosure-box-voice = Spela in min röst
disclosure-box-voice-explained = Mikrofonen slås på först när du ber om det.
disclosure-box-photo = Ta ett foto av mig
disclosure-box-photo-explained = Kameran slås på först när du ber om det.
disclosure-accept = Jag samtycker
disclosure-decline = Nej tack
disclosure-read-full = Läs allt
disclosure-read-short = Tillbaka till den korta texten
disclosure-need-both = För att samtycka, kryssa i vad som får spelas in eller fotograferas och minst en användning.
disclosure-need-kind = För att samtycka, kryssa i vad som får spelas in eller fotograferas.
disclosure-need-purpose = För att samtycka, kryssa i minst en användning.
disclosure-ready = Du kan ändra alla kryss tills du trycker på ”Jag samtycker”.
disclosure-full-title = Hela texten
disclosure-full-basis = Den rättsliga grunden för allt här är ditt samtycke och inget annat. Det är frivilligt. Du kan ge det för en användning och inte för en annan.
disclosure-full-rights = Du har rätt att se vad som bevaras om dig, att få en kopia, att få det rättat, att begränsa hur det används, att ta med det någon annanstans, att återkalla ditt samtycke och att få allt raderat. På sidan ”Dina uppgifter” på den här skärmen kan du göra det mesta av detta genast, utan att fråga någon. För resten, använd kontaktuppgifterna ovan.
disclosure-full-proof = När du samtycker antecknar Sayso den exakta texten på den här sidan, rutorna du har kryssat i och tiden, utan ditt namn. Efter en radering finns ett kort bevis kvar: vad du samtyckte till, vad som återkallades och raderades, och när. Ingen kan se av det vem du är.
disclosure-full-automated = Ingen maskin fattar beslut om dig.
disclosure-full-template = Av din röst eller ditt ansikte görs en mall som en maskin kan känna igen dig med.
disclosure-full-no-template = Av din röst och ditt ansikte görs ingen mall som en maskin kan känna igen dig med.
disclosure-full-ai = En maskin lär sig av röster eller bilder. Det är en användning med en egen ruta.
disclosure-full-no-ai = Ingen maskin lär sig av din röst eller din bild.
disclosure-full-replica = En maskin härmar röster eller ansikten. Det är en användning med en egen ruta.
disclosure-full-no-replica = Ingen maskin härmar din röst eller ditt ansikte.
disclosure-full-sold = Det du lämnar säljs eller delas för reklam.
disclosure-full-not-sold = Inget säljs, och inget delas för reklam.
disclosure-full-sensitive = Du får frågor om hälsa, tro, politik, ursprung eller sexualliv.
disclosure-full-not-sensitive = Du får inga frågor om hälsa, tro, politik, ursprung eller sexualliv.
disclosure-full-representative = Företrädare: { $name }, { $contact }
disclosure-full-policy = Hur länge olika uppgifter bevaras går att läsa här: { $place }
disclosure-full-officer = Dataskyddsombud: { $name }, { $contact }
disclosure-full-version = Kampanj ”{ $id }”, version { $version }.
disclosure-ask-signer = Vem samtycker?
disclosure-box-adult = Jag har fyllt { $age } år och samtycker för mig själv
disclosure-box-adult-explained = Bara du spelas in eller fotograferas.
disclosure-box-guardian = Jag är barnets vårdnadshavare och samtycker för barnet
disclosure-box-guardian-explained = För ett barn som inte har fyllt { $age } år. Jag har läst den här sidan och får bestämma om detta för barnet.
disclosure-box-child = Jag är barnet och vill vara med
disclosure-box-child-explained = Någon har förklarat för mig vad som händer. Jag kan säga nej, och jag kan sluta när jag vill.
disclosure-age-guardian = Den som har fyllt { $age } år. Yngre kan vara med tillsammans med en vårdnadshavare, som samtycker för dem på den här sidan.
disclosure-box-shorter = { $title }: bara i { $duration }
disclosure-ask-spoken = Säger du det också högt?
disclosure-box-spoken = Jag säger också mitt ja högt
disclosure-box-spoken-explained = Du läser den här meningen i mikrofonen: ”{ $sentence }” Den bevaras med ditt bidrag och raderas med det.
disclosure-sentence = Ja. Jag samtycker till att { $organisation } gör den här inspelningen och använder den till det jag har kryssat i. Jag vet att jag kan ta tillbaka mitt ja.
disclosure-full-proof-kept = Efter en radering finns beviset kvar i { $duration }. Sedan tas det också bort.
disclosure-need-signer = För att samtycka, kryssa i vem som samtycker.
disclosure-need-child = För att samtycka behöver också barnet kryssa i sin ruta.
disclosure-need-guardian = För att samtycka behöver också vårdnadshavaren kryssa i sin ruta.
disclosure-need-spoken = För att samtycka, kryssa i att du också säger det högt. Utan det kan inget spelas in här.
disclosure-again-title = { $organisation } frågar dig en gång till
disclosure-again-decline = Nej, låt det vara
disclosure-again-what = Inget mer. Det gäller det du lämnade här tidigare.
disclosure-again-refuse = Då gäller det du samtyckte till förut. Du kan också få det raderat på sidan före den här.
disclosure-what-group = Du kan göra detta ensam eller tillsammans, totalt högst { $most } personer. Var och en läser, kryssar i och får ett kvitto. Det används bara till det som alla kryssar i. Om en av er får det raderat är det borta för alla.
disclosure-again-group = Ni var { $people } som lämnade det tillsammans. Det används bara till det som ni alla kryssar i här.
disclosure-cleared = Dina kryss togs bort, eftersom texten nu är på ett annat språk. Kryssa i igen vad du vill.
disclosure-clears = På ett annat språk är rutorna tomma igen. Kryssa i där vad du vill.
disclosure-choose = Välj
essential-who = Vem frågar
essential-why = Varför
essential-recipients = Vem ser det
essential-recipients-answer = Bara de som nämns vid varje ruta
essential-kept = Hur länge
essential-kept-answer = { $duration }, sedan raderas det
essential-kept-each = Som det står vid varje ruta, sedan raderas det
essential-group = Ensam eller tillsammans
essential-group-answer = Var och en kryssar i. Om en raderar det är det borta för alla
essential-abroad = Lämnar landet
essential-withdraw = Ta tillbaka
essential-withdraw-answer = Här, när som helst, med din kod
essential-refuse = Om du säger nej
essential-refuse-answer = Inget spelas in, och du förlorar inget
essential-again-refuse = Det du samtyckte till förut gäller

disclosure-title = { $organisation } beder om dit ja
disclosure-who = Hvem spørger?
disclosure-why = Hvorfor?
disclosure-what = Hvad optages?
disclosure-what-voice = { $count ->
    [one] Én talebesked på højst { $minutes ->
        [one] ét minut
       *[other] { $minutes } minutter
    }.
   *[other] Højst { $count } talebeskeder på højst { $minutes ->
        [one] ét minut
       *[other] { $minutes } minutter
    } hver.
}
disclosure-what-photo = { $count ->
    [one] Ét foto.
   *[other] Højst { $count } fotos.
}
disclosure-what-only = Kun det, du sætter kryds ved og beholder.
disclosure-recipients = Hvem ser eller hører det?
disclosure-published = Hvor offentliggøres det?
disclosure-published-nowhere = Ingen steder.
disclosure-kept = Hvor længe opbevares det?
disclosure-kept-for = { $duration }
disclosure-kept-erased = Derefter slettes det.
duration-years = { $count ->
    [one] 1 år
   *[other] { $count } år
}
duration-months = { $count ->
    [one] 1 måned
   *[other] { $count } måneder
}
duration-days = { $count ->
    [one] 1 dag
   *[other] { $count } dage
}
disclosure-withdraw = Hvordan trækker jeg mit ja tilbage?
disclosure-withdraw-answer = Her, med koden fra din kvittering, når som helst og uden begrundelse. Så slettes din optagelse straks. Det, der er sket forinden, er stadig lovligt.
disclosure-abroad = Sendes det ud af landet?
disclosure-abroad-answer = { $country }. { $guarantee } En kopi af det får du her: { $copy }
disclosure-compensation = Hvad får jeg for det?
disclosure-risks = Hvad kan gå galt?
disclosure-age = Hvem kan være med?
disclosure-age-answer = Alle, der er { $age } år eller ældre.
disclosure-complain = Hvem kan jeg klage til?
disclosure-complain-answer = { $organisation } eller { $name }: { $contact }
disclosure-refuse = Hvad, hvis jeg siger nej?
disclosure-refuse-answer = Så optages der ikke noget. Det er ingen ulempe for dig.
disclosure-ask-kinds = Hvad må optages?
disclosure-ask-purposes = Hvad må det bruges til?
disclosure-box-voice = Optag min stemme
disclosure-box-voice-explained = Mikrofonen tændes kun, når du beder om det.
disclosure-box-photo = Tag et foto af mig
disclosure-box-photo-explained = Kameraet tændes kun, når du beder om det.
disclosure-accept = Jeg siger ja
disclosure-decline = Nej, tak
disclosure-read-full = Læs det hele
disclosure-read-short = Tilbage til den korte tekst
disclosure-need-both = For at sige ja skal du sætte kryds ved det, der må optages, og ved mindst ét formål.
disclosure-need-kind = For at sige ja skal du sætte kryds ved det, der må optages.
disclosure-need-purpose = For at sige ja skal du sætte kryds ved mindst ét formål.
disclosure-ready = Du kan ændre alle krydser, indtil du trykker på »Jeg siger ja«.
disclosure-full-title = Hele teksten
disclosure-full-basis = Retsgrundlaget for alt her er dit samtykke og intet andet. Det er frivilligt. Du kan give det til ét formål og ikke til et andet.
disclosure-full-rights = Du har ret til at se, hvad der opbevares om dig, til at få en kopi, til at få det rettet, til at få brugen begrænset, til at tage det med et andet sted hen, til at trække dit samtykke tilbage og til at få alt slettet. Siden »Dine data« på denne enhed klarer det meste straks, uden at du skal spørge nogen. Resten kan du bede om via kontaktoplysningerne ovenfor.
disclosure-full-proof = Når du siger ja, skriver Sayso den nøjagtige tekst på denne side ned sammen med dine krydser og tidspunktet, uden dit navn. Efter en sletning beholder Sayso et kort bevis: hvornår der blev sagt ja, trukket tilbage og slettet, og hvad det gjaldt. Ingen kan se på det, hvem du er.
disclosure-full-automated = Ingen maskine træffer afgørelser om dig.
disclosure-full-template = Der laves et mønster af din stemme eller dit ansigt, som en maskine kan genkende dig på.
disclosure-full-no-template = Der laves ikke noget mønster af din stemme eller dit ansigt, som en maskine kunne genkende dig på.
disclosure-full-ai = En maskine lærer af stemmer eller billeder. Det er et formål med sit eget felt.
disclosure-full-no-ai = Ingen maskine lærer af din stemme eller dit billede.
disclosure-full-replica = En maskine efterligner stemmer eller ansigter. Det er et formål med sit eget felt.
disclosure-full-no-replica = Ingen maskine efterligner din stemme eller dit ansigt.
disclosure-full-sold = Det, du giver, sælges eller deles til reklame.
disclosure-full-not-sold = Intet sælges, og intet deles til reklame.
disclosure-full-sensitive = Du bliver spurgt om helbred, tro, politik, oprindelse eller seksualliv.
disclosure-full-not-sensitive = Du bliver ikke spurgt om helbred, tro, politik, oprindelse eller seksualliv.
disclosure-full-representative = Repræsentant: { $name }, { $contact }
disclosure-full-policy = Her kan du læse, hvor længe oplysningerne opbevares: { $place }
disclosure-full-officer = Databeskyttelsesrådgiver: { $name }, { $contact }
disclosure-full-version = Kampagne »{ $id }«, version { $version }.
disclosure-ask-signer = Hvem siger ja?
disclosure-box-adult = Jeg er { $age } år eller ældre, og jeg siger ja for mig selv
disclosure-box-adult-explained = Kun du bliver optaget.
disclosure-box-guardian = Jeg er barnets forælder eller værge, og jeg siger ja for barnet
disclosure-box-guardian-explained = For et barn under { $age } år. Jeg har læst denne side, og jeg må bestemme dette for barnet.
disclosure-box-child = Jeg er barnet, og jeg vil gerne være med
disclosure-box-child-explained = Nogen har forklaret mig, hvad der sker. Jeg kan sige nej, og jeg kan stoppe når som helst.
disclosure-age-guardian = Alle, der er { $age } år eller ældre. Yngre kan være med sammen med en forælder eller værge, som siger ja for dem på denne side.
disclosure-box-shorter = { $title }: kun i { $duration }
disclosure-ask-spoken = Siger du det også højt?
disclosure-box-spoken = Jeg siger også mit ja højt
disclosure-box-spoken-explained = Du læser denne sætning op i mikrofonen: »{ $sentence }« Den opbevares sammen med din optagelse og slettes sammen med den.
disclosure-sentence = Ja. Jeg giver samtykke til, at { $organisation } laver denne optagelse og bruger den til det, jeg har sat kryds ved. Jeg ved, at jeg kan trække mit ja tilbage.
disclosure-full-proof-kept = Efter en sletning opbevares beviset i { $duration }. Så fjernes det også.
disclosure-need-signer = For at sige ja skal du sætte kryds ved, hvem der siger ja.
disclosure-need-child = For at sige ja skal barnet også sætte kryds i sit eget felt.
disclosure-need-guardian = For at sige ja skal forælderen eller værgen også sætte kryds i sit felt.
disclosure-need-spoken = For at sige ja skal du også sætte kryds ved, at du siger det højt. Uden det kan der ikke optages noget her.
disclosure-again-title = { $organisation } spørger dig igen
disclosure-again-decline = Nej, lad det være
disclosure-again-what = Intet nyt. Det handler om det, du allerede har efterladt her.
disclosure-again-refuse = Så bliver alt ved det, du sagde ja til før. Du kan også få det slettet på siden før denne.
disclosure-what-group = Du kan gøre det alene eller sammen, i alt højst { $most } personer. Hver person læser, sætter kryds og får en kvittering. Det bruges kun til det, som alle sætter kryds ved. Får én af jer det slettet, er det væk for alle.
disclosure-again-group = I var { $people } om at give det. Det bruges kun til det, som I alle sætter kryds ved her.
disclosure-cleared = Dine krydser er fjernet, fordi teksten nu er på et andet sprog. Sæt kryds igen ved det, du vil.
disclosure-clears = På et andet sprog er felterne tomme igen. Sæt kryds dér ved det, du vil.
disclosure-choose = Vælg
essential-who = Hvem spørger
essential-why = Hvorfor
essential-recipients = Hvem ser det
essential-recipients-answer = Kun dem, der er nævnt i hvert felt
essential-kept = Hvor længe
essential-kept-answer = { $duration }, så slettes det
essential-kept-each = Som der står i hvert felt, så slettes det
essential-group = Alene eller sammen
essential-group-answer = Hver person sætter kryds. Sletter én det, er det væk for alle
essential-abroad = Ud af landet
essential-withdraw = Træk det tilbage
essential-withdraw-answer = Her, når som helst, med din kode
essential-refuse = Hvis du siger nej
essential-refuse-answer = Der optages ikke noget, og du mister ikke noget
essential-again-refuse = Alt bliver ved det, du sagde ja til før

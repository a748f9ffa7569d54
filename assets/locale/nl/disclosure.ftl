disclosure-title = { $organisation } vraagt om uw ja
disclosure-who = Wie vraagt het?
disclosure-why = Waarom?
disclosure-what = Wat wordt er opgenomen?
disclosure-what-voice = { $count ->
    [one] Eén spraakbericht van hoogstens { $minutes ->
        [one] één minuut
       *[other] { $minutes } minuten
    }.
   *[other] Hoogstens { $count } spraakberichten van elk hoogstens { $minutes ->
        [one] één minuut
       *[other] { $minutes } minuten
    }.
}
disclosure-what-photo = { $count ->
    [one] Eén foto.
   *[other] Hoogstens { $count } foto’s.
}
disclosure-what-only = Alleen wat u aanvinkt en bewaart.
disclosure-recipients = Wie ziet of hoort het?
disclosure-published = Waar wordt het gepubliceerd?
disclosure-published-nowhere = Nergens.
disclosure-kept = Hoelang wordt het bewaard?
disclosure-kept-for = { $duration }
disclosure-kept-erased = Daarna wordt het gewist.
duration-years = { $count ->
    [one] 1 jaar
   *[other] { $count } jaar
}
duration-months = { $count ->
    [one] 1 maand
   *[other] { $count } maanden
}
duration-days = { $count ->
    [one] 1 dag
   *[other] { $count } dagen
}
disclosure-withdraw = Hoe trek ik mijn ja in?
disclosure-withdraw-answer = Hier, met de code van uw ontvangstbewijs, op elk moment, zonder opgaaf van reden. Uw opname wordt dan meteen gewist. Wat eerder is gedaan, blijft rechtmatig.
disclosure-abroad = Gaat het naar een ander land?
disclosure-abroad-answer = { $country }. { $guarantee } Een kopie daarvan krijgt u hier: { $copy }
disclosure-compensation = Wat krijg ik ervoor?
disclosure-risks = Wat kan er misgaan?
disclosure-age = Wie kan meedoen?
disclosure-age-answer = Wie { $age } jaar of ouder is.
disclosure-complain = Bij wie kan ik een klacht indienen?
disclosure-complain-answer = { $organisation }, of { $name }: { $contact }
disclosure-refuse = En als ik nee zeg?
disclosure-refuse-answer = Dan wordt er niets opgenomen. U hebt daar geen nadeel van.
disclosure-ask-kinds = Wat mag er worden opgenomen?
disclosure-ask-purposes = Waarvoor mag het worden gebruikt?
disclosure-box-voice = Mijn stem opnemen
disclosure-box-voice-explained = De microfoon gaat alleen aan als u daarom vraagt.
disclosure-box-photo = Een foto van mij maken
disclosure-box-photo-explained = De camera gaat alleen aan als u daarom vraagt.
disclosure-accept = Ik geef toestemming
disclosure-decline = Nee, dank u
disclosure-read-full = Alles lezen
disclosure-read-short = Terug naar de korte tekst
disclosure-need-both = Om toestemming te geven, vinkt u aan wat mag worden opgenomen en minstens één doel.
disclosure-need-kind = Om toestemming te geven, vinkt u aan wat mag worden opgenomen.
disclosure-need-purpose = Om toestemming te geven, vinkt u minstens één doel aan.
disclosure-ready = U kunt elk vinkje veranderen tot u op “Ik geef toestemming” drukt.
disclosure-full-title = De volledige tekst
disclosure-full-basis = De rechtsgrond voor alles hier is uw toestemming, en niets anders. Die is vrijwillig. U kunt toestemming geven voor het ene doel en niet voor het andere.
disclosure-full-rights = U hebt het recht om te zien wat er van u wordt bewaard, een kopie te krijgen, het te laten verbeteren, het gebruik te laten beperken, het mee te nemen, uw toestemming in te trekken en alles te laten wissen. Op de pagina “Uw gegevens” op dit apparaat kunt u het meeste meteen zelf doen, zonder het iemand te vragen. Voor de rest gebruikt u de contactgegevens hierboven.
disclosure-full-proof = Als u toestemming geeft, legt Sayso de precieze tekst van deze pagina, de aangevinkte vakjes en de tijd vast, zonder uw naam. Na het wissen blijft een kort bewijs over: wanneer wat is toegestaan, ingetrokken en gewist. Niemand kan daaruit zien wie u bent.
disclosure-full-automated = Geen machine neemt een besluit over u.
disclosure-full-template = Van uw stem of uw gezicht wordt een patroon gemaakt waaraan een machine u kan herkennen.
disclosure-full-no-template = Van uw stem of uw gezicht wordt geen patroon gemaakt waaraan een machine u kan herkennen.
disclosure-full-ai = Een machine leert van stemmen of beelden. Dat is een doel met een eigen vakje.
disclosure-full-no-ai = Geen machine leert van uw stem of uw beeld.
disclosure-full-replica = Een machine bootst stemmen of gezichten na. Dat is een doel met een eigen vakje.
disclosure-full-no-replica = Geen machine bootst uw stem of uw gezicht na.
disclosure-full-sold = Wat u geeft, wordt verkocht of gedeeld voor reclame.
disclosure-full-not-sold = Er wordt niets verkocht en niets gedeeld voor reclame.
disclosure-full-sensitive = Er wordt u gevraagd naar gezondheid, geloof, politiek, afkomst of seksueel leven.
disclosure-full-not-sensitive = Er wordt u niet gevraagd naar gezondheid, geloof, politiek, afkomst of seksueel leven.
disclosure-full-representative = Vertegenwoordiger: { $name }, { $contact }
disclosure-full-policy = Hoelang iets wordt bewaard, leest u hier: { $place }
disclosure-full-officer = Functionaris voor gegevensbescherming: { $name }, { $contact }
disclosure-full-version = Campagne “{ $id }”, versie { $version }.
disclosure-ask-signer = Wie geeft toestemming?
disclosure-box-adult = Ik ben { $age } jaar of ouder en geef toestemming voor mijzelf
disclosure-box-adult-explained = Alleen u wordt opgenomen.
disclosure-box-guardian = Ik ben ouder of voogd van het kind en geef toestemming voor het kind
disclosure-box-guardian-explained = Voor een kind jonger dan { $age } jaar. Ik heb deze pagina gelezen en mag hierover voor het kind beslissen.
disclosure-box-child = Ik ben het kind en ik wil meedoen
disclosure-box-child-explained = Iemand heeft mij uitgelegd wat er gebeurt. Ik mag nee zeggen en ik mag altijd stoppen.
disclosure-age-guardian = Wie { $age } jaar of ouder is. Wie jonger is, kan meedoen met een ouder of voogd, die op deze pagina toestemming geeft.
disclosure-box-shorter = { $title }: alleen voor { $duration }
disclosure-ask-spoken = Zegt u het ook hardop?
disclosure-box-spoken = Ik zeg mijn ja ook hardop
disclosure-box-spoken-explained = U leest deze zin voor in de microfoon: “{ $sentence }” De zin wordt bij uw opname bewaard en samen met uw opname gewist.
disclosure-sentence = Ja. Ik geef { $organisation } toestemming om deze opname te maken en te gebruiken voor wat ik heb aangevinkt. Ik weet dat ik mijn ja kan intrekken.
disclosure-full-proof-kept = Na het wissen blijft dit bewijs nog { $duration } bewaard. Daarna wordt het ook verwijderd.
disclosure-need-signer = Om toestemming te geven, vinkt u aan wie toestemming geeft.
disclosure-need-child = Om toestemming te geven, vinkt ook het kind zijn eigen vakje aan.
disclosure-need-guardian = Om toestemming te geven, vinkt ook de ouder of voogd het eigen vakje aan.
disclosure-need-spoken = Om toestemming te geven, vinkt u aan dat u het ook hardop zegt. Zonder dat kan hier niets worden opgenomen.
disclosure-again-title = { $organisation } vraagt het u nog een keer
disclosure-again-decline = Nee, laat het zoals het is
disclosure-again-what = Niets meer. Het gaat om wat u hier eerder hebt achtergelaten.
disclosure-again-refuse = Dan blijft alles zoals u het eerder hebt toegestaan. Op de vorige pagina kunt u het ook laten wissen.
disclosure-what-group = U kunt dit alleen of samen doen, met in totaal hoogstens { $most } mensen. Ieder leest, vinkt aan en krijgt een ontvangstbewijs. Het wordt alleen gebruikt voor doelen die iedereen aanvinkt. Laat één van u het wissen, dan is het voor iedereen weg.
disclosure-again-group = Dit is door { $people } mensen samen gegeven, onder wie u. Het wordt alleen gebruikt voor doelen die iedereen hier aanvinkt.
disclosure-cleared = Uw vinkjes zijn weggehaald, omdat de tekst nu in een andere taal is. Vink alstublieft opnieuw aan wat u wilt.
disclosure-clears = In een andere taal zijn de vakjes weer leeg. Vink daar alstublieft aan wat u wilt.
disclosure-choose = Kiezen
essential-who = Wie het vraagt
essential-why = Waarom
essential-recipients = Wie het ziet
essential-recipients-answer = Alleen wie bij elk vakje staat
essential-kept = Hoelang
essential-kept-answer = { $duration }, daarna wordt het gewist
essential-kept-each = Zoals bij elk vakje staat, daarna wordt het gewist
essential-group = Alleen of samen
essential-group-answer = Ieder vinkt zelf aan. Laat één persoon het wissen, dan is het voor iedereen weg
essential-abroad = Naar een ander land
essential-withdraw = Intrekken
essential-withdraw-answer = Hier, op elk moment, met uw code
essential-refuse = Als u nee zegt
essential-refuse-answer = Er wordt niets opgenomen en u verliest niets
essential-again-refuse = Alles blijft zoals u het eerder hebt toegestaan

disclosure-title = { $organisation } vă cere acordul
disclosure-who = Cine cere acordul?
disclosure-why = De ce?
disclosure-what = Ce se înregistrează?
disclosure-what-voice = { $count ->
    [one] Un mesaj vocal de cel mult { $minutes ->
        [one] un minut
        [few] { $minutes } minute
       *[other] { $minutes } de minute
    }.
    [few] Cel mult { $count } mesaje vocale, fiecare de cel mult { $minutes ->
        [one] un minut
        [few] { $minutes } minute
       *[other] { $minutes } de minute
    }.
   *[other] Cel mult { $count } de mesaje vocale, fiecare de cel mult { $minutes ->
        [one] un minut
        [few] { $minutes } minute
       *[other] { $minutes } de minute
    }.
}
disclosure-what-photo = { $count ->
    [one] O fotografie.
    [few] Cel mult { $count } fotografii.
   *[other] Cel mult { $count } de fotografii.
}
disclosure-what-only = Numai ce bifați și păstrați.
disclosure-recipients = Cine vede sau ascultă?
disclosure-published = Unde se publică?
disclosure-published-nowhere = Nicăieri.
disclosure-kept = Cât timp se păstrează?
disclosure-kept-for = { $duration }
disclosure-kept-erased = Apoi se șterge.
duration-years = { $count ->
    [one] 1 an
    [few] { $count } ani
   *[other] { $count } de ani
}
duration-months = { $count ->
    [one] 1 lună
    [few] { $count } luni
   *[other] { $count } de luni
}
duration-days = { $count ->
    [one] 1 zi
    [few] { $count } zile
   *[other] { $count } de zile
}
disclosure-withdraw = Cum îmi retrag acordul?
disclosure-withdraw-answer = Aici, cu codul de pe recipisă, oricând, fără să spuneți de ce. Înregistrarea se șterge atunci imediat. Ce s-a făcut înainte rămâne legal.
disclosure-abroad = Ajunge în altă țară?
disclosure-abroad-answer = { $country }. { $guarantee } De aici puteți obține o copie a garanției: { $copy }
disclosure-compensation = Ce primesc în schimb?
disclosure-risks = Ce poate merge rău?
disclosure-age = Cine poate participa?
disclosure-age-answer = { $age ->
    [one] Oricine are cel puțin { $age } an.
    [few] Oricine are cel puțin { $age } ani.
   *[other] Oricine are cel puțin { $age } de ani.
}
disclosure-complain = Cui mă pot plânge?
disclosure-complain-answer = { $organisation } sau { $name }: { $contact }
disclosure-refuse = Și dacă spun nu?
disclosure-refuse-answer = Atunci nu se înregistrează nimic. Nu aveți niciun dezavantaj.
disclosure-ask-kinds = Ce se poate înregistra?
disclosure-ask-purposes = La ce se poate folosi?
disclosure-box-voice = Înregistrați-mi vocea
disclosure-box-voice-explained = Microfonul se deschide numai când cereți dumneavoastră.
disclosure-box-photo = Fotografiați-mă
disclosure-box-photo-explained = Camera se deschide numai când cereți dumneavoastră.
disclosure-accept = Sunt de acord
disclosure-decline = Nu, mulțumesc
disclosure-read-full = Citește tot
disclosure-read-short = Înapoi la textul scurt
disclosure-need-both = Ca să fiți de acord, bifați ce se poate înregistra și cel puțin o utilizare.
disclosure-need-kind = Ca să fiți de acord, bifați ce se poate înregistra.
disclosure-need-purpose = Ca să fiți de acord, bifați cel puțin o utilizare.
disclosure-ready = Puteți schimba orice bifă până când apăsați „Sunt de acord”.
disclosure-full-title = Textul complet
disclosure-full-basis = Temeiul legal pentru tot ce se face aici este acordul dumneavoastră (în lege: „consimțământul”) și nimic altceva. Este de bunăvoie. Îl puteți da pentru o utilizare și nu pentru alta.
disclosure-full-rights = Aveți dreptul să vedeți ce se păstrează despre dumneavoastră, să primiți o copie, să cereți corectarea, să cereți restricționarea utilizării, să duceți datele în altă parte, să vă retrageți acordul și să cereți ștergerea tuturor datelor. Pagina „Datele mele” de pe acest aparat face imediat cea mai mare parte din acestea, fără să întrebați pe nimeni. Pentru rest, scrieți la contactul de mai sus.
disclosure-full-proof = Când sunteți de acord, Sayso notează cuvintele exacte ale acestei pagini, căsuțele pe care le-ați bifat și ora, fără numele dumneavoastră. După o ștergere păstrează o dovadă scurtă: ce s-a acceptat, s-a retras și s-a șters, și când. Nimeni nu poate afla din ea cine sunteți.
disclosure-full-automated = Nicio mașină nu hotărăște nimic despre dumneavoastră.
disclosure-full-template = Din vocea sau din chipul dumneavoastră se face un model, după care o mașină vă poate recunoaște.
disclosure-full-no-template = Din vocea sau din chipul dumneavoastră nu se face niciun model după care v-ar putea recunoaște o mașină.
disclosure-full-ai = O mașină învață din voci sau imagini. Aceasta este o utilizare cu căsuța ei.
disclosure-full-no-ai = Nicio mașină nu învață din vocea sau imaginea dumneavoastră.
disclosure-full-replica = O mașină imită voci sau chipuri. Aceasta este o utilizare cu căsuța ei.
disclosure-full-no-replica = Nicio mașină nu vă imită vocea sau chipul.
disclosure-full-sold = Ce dați se vinde sau se transmite altora pentru publicitate.
disclosure-full-not-sold = Nimic nu se vinde și nimic nu se transmite altora pentru publicitate.
disclosure-full-sensitive = Vi se pun întrebări despre sănătate, credință, politică, origine sau viața sexuală.
disclosure-full-not-sensitive = Nu vi se pun întrebări despre sănătate, credință, politică, origine sau viața sexuală.
disclosure-full-representative = Reprezentant: { $name }, { $contact }
disclosure-full-policy = Cât timp se păstrează fiecare lucru puteți citi aici: { $place }
disclosure-full-officer = Responsabil cu protecția datelor: { $name }, { $contact }
disclosure-full-version = Campania „{ $id }”, versiunea { $version }.
disclosure-ask-signer = Cine își dă acordul?
disclosure-box-adult = { $age ->
    [one] Am cel puțin { $age } an și îmi dau acordul pentru mine
    [few] Am cel puțin { $age } ani și îmi dau acordul pentru mine
   *[other] Am cel puțin { $age } de ani și îmi dau acordul pentru mine
}
disclosure-box-adult-explained = Sunteți singura persoană înregistrată.
disclosure-box-guardian = Sunt părintele sau tutorele copilului și îmi dau acordul pentru copil
disclosure-box-guardian-explained = { $age ->
    [one] Pentru un copil sub { $age } an. Am citit această pagină și am dreptul să hotărăsc pentru copil.
    [few] Pentru un copil sub { $age } ani. Am citit această pagină și am dreptul să hotărăsc pentru copil.
   *[other] Pentru un copil sub { $age } de ani. Am citit această pagină și am dreptul să hotărăsc pentru copil.
}
disclosure-box-child = Eu sunt copilul și vreau să particip
disclosure-box-child-explained = Cineva mi-a explicat ce se întâmplă. Pot să spun nu și pot să mă opresc oricând.
disclosure-age-guardian = { $age ->
    [one] Oricine are cel puțin { $age } an. Cine este mai tânăr poate participa cu un părinte sau tutore, care își dă acordul pentru el pe această pagină.
    [few] Oricine are cel puțin { $age } ani. Cine este mai tânăr poate participa cu un părinte sau tutore, care își dă acordul pentru el pe această pagină.
   *[other] Oricine are cel puțin { $age } de ani. Cine este mai tânăr poate participa cu un părinte sau tutore, care își dă acordul pentru el pe această pagină.
}
disclosure-box-shorter = { $title }: numai { $duration }
disclosure-ask-spoken = O spuneți și cu voce tare?
disclosure-box-spoken = Spun și cu voce tare că sunt de acord
disclosure-box-spoken-explained = Citiți la microfon propoziția: „{ $sentence }” Se păstrează împreună cu înregistrarea dumneavoastră și se șterge odată cu ea.
disclosure-sentence = Da. Sunt de acord ca { $organisation } să facă această înregistrare și să o folosească pentru ce am bifat. Știu că îmi pot retrage acordul.
disclosure-full-proof-kept = Păstrată după o ștergere, această dovadă rămâne { $duration }. Apoi este eliminată și ea.
disclosure-need-signer = Ca să fiți de acord, bifați cine își dă acordul.
disclosure-need-child = Ca acordul să fie dat, copilul își bifează și el căsuța.
disclosure-need-guardian = Ca acordul să fie dat, părintele sau tutorele își bifează și el căsuța.
disclosure-need-spoken = Ca să fiți de acord, bifați că o spuneți și cu voce tare. Fără aceasta, aici nu se poate înregistra nimic.
disclosure-again-title = { $organisation } vă întreabă încă o dată
disclosure-again-decline = Nu, lasă cum este
disclosure-again-what = Nimic în plus. Este vorba de ce ați lăsat aici înainte.
disclosure-again-refuse = Atunci totul rămâne cum ați acceptat înainte. Puteți cere și ștergerea, pe pagina dinaintea acesteia.
disclosure-what-group = Puteți participa individual sau împreună, cel mult { $most } persoane. Fiecare citește, bifează și primește o recipisă. Înregistrarea se folosește numai pentru ce bifați cu toții. Dacă o persoană cere ștergerea, se șterge pentru toți.
disclosure-again-group = Ați dat împreună înregistrarea, { $people } persoane. Se folosește numai pentru ce bifați aici cu toții.
disclosure-cleared = Bifele dumneavoastră au fost scoase, pentru că textul este acum în altă limbă. Vă rugăm să bifați din nou ce doriți.
disclosure-clears = În altă limbă, căsuțele sunt din nou goale. Vă rugăm să bifați acolo ce doriți.
disclosure-choose = Alege
essential-who = Cine cere acordul
essential-why = De ce
essential-recipients = Cine vede
essential-recipients-answer = Numai cei numiți la fiecare căsuță
essential-kept = Cât timp
essential-kept-answer = { $duration }, apoi se șterge
essential-kept-each = Cum scrie la fiecare căsuță, apoi se șterge
essential-group = Individual sau în grup
essential-group-answer = Fiecare bifează. Dacă o persoană șterge, se șterge pentru toți
essential-abroad = În altă țară
essential-withdraw = Retragerea acordului
essential-withdraw-answer = Aici, oricând, cu codul dumneavoastră
essential-refuse = Dacă spuneți nu
essential-refuse-answer = Nu se înregistrează nimic și nu pierdeți nimic
essential-again-refuse = Totul rămâne cum ați acceptat înainte

disclosure-title = { $organisation } vás žádá o souhlas
disclosure-who = Kdo žádá?
disclosure-why = Proč?
disclosure-what = Co se zaznamená?
disclosure-what-voice = { $count ->
    [one] Jedna hlasová zpráva, nejdéle { $minutes ->
        [one] jedna minuta
        [few] { $minutes } minuty
        [many] { $minutes } minuty
       *[other] { $minutes } minut
    }.
    [few] Nejvýše { $count } hlasové zprávy, každá nejdéle { $minutes ->
        [one] jedna minuta
        [few] { $minutes } minuty
        [many] { $minutes } minuty
       *[other] { $minutes } minut
    }.
    [many] Nejvýše { $count } hlasové zprávy, každá nejdéle { $minutes ->
        [one] jedna minuta
        [few] { $minutes } minuty
        [many] { $minutes } minuty
       *[other] { $minutes } minut
    }.
   *[other] Nejvýše { $count } hlasových zpráv, každá nejdéle { $minutes ->
        [one] jedna minuta
        [few] { $minutes } minuty
        [many] { $minutes } minuty
       *[other] { $minutes } minut
    }.
}
disclosure-what-photo = { $count ->
    [one] Jedna fotka.
    [few] Nejvýše { $count } fotky.
    [many] Nejvýše { $count } fotky.
   *[other] Nejvýše { $count } fotek.
}
disclosure-what-only = Jen to, co zaškrtnete a ponecháte.
disclosure-recipients = Kdo to uvidí nebo uslyší?
disclosure-published = Kde se to zveřejní?
disclosure-published-nowhere = Nikde.
disclosure-kept = Jak dlouho se to uchová?
disclosure-kept-for = { $duration }
disclosure-kept-erased = Pak se to smaže.
duration-years = { $count ->
    [one] 1 rok
    [few] { $count } roky
    [many] { $count } roku
   *[other] { $count } let
}
duration-months = { $count ->
    [one] 1 měsíc
    [few] { $count } měsíce
    [many] { $count } měsíce
   *[other] { $count } měsíců
}
duration-days = { $count ->
    [one] 1 den
    [few] { $count } dny
    [many] { $count } dne
   *[other] { $count } dní
}
disclosure-withdraw = Jak souhlas odvolám?
disclosure-withdraw-answer = Tady, kódem ze stvrzenky, kdykoli a bez udání důvodu. Záznam se pak hned smaže. Co se stalo předtím, zůstává v souladu se zákonem.
disclosure-abroad = Půjde to do ciziny?
disclosure-abroad-answer = { $country }. { $guarantee } Kopii této záruky dostanete zde: { $copy }
disclosure-compensation = Co za to dostanu?
disclosure-risks = Co se může pokazit?
disclosure-age = Kdo se může zapojit?
disclosure-age-answer = Kdo má aspoň { $age } let.
disclosure-complain = Komu si mohu stěžovat?
disclosure-complain-answer = { $organisation }, nebo { $name }: { $contact }
disclosure-refuse = A když řeknu ne?
disclosure-refuse-answer = Pak se nic nezaznamená. Nijak vás to neznevýhodní.
disclosure-ask-kinds = Co se smí zaznamenat?
disclosure-ask-purposes = K čemu se to smí použít?
disclosure-box-voice = Nahrát můj hlas
disclosure-box-voice-explained = Mikrofon se zapne, jen když o to požádáte.
disclosure-box-photo = Vyfotit mě
disclosure-box-photo-explained = Kamera se zapne, jen když o to požádáte.
disclosure-accept = Souhlasím
disclosure-decline = Ne, děkuji
disclosure-read-full = Přečíst vše
disclosure-read-short = Zpět ke krátkému textu
disclosure-need-both = Chcete-li souhlasit, zaškrtněte, co se smí zaznamenat, a aspoň jedno použití.
disclosure-need-kind = Chcete-li souhlasit, zaškrtněte, co se smí zaznamenat.
disclosure-need-purpose = Chcete-li souhlasit, zaškrtněte aspoň jedno použití.
disclosure-ready = Každé zaškrtnutí můžete změnit, dokud nestisknete „Souhlasím“.
disclosure-full-title = Celý text
disclosure-full-basis = Právním základem pro všechno zde je váš souhlas a nic jiného. Je dobrovolný. Můžete ho dát k jednomu použití a k jinému ne.
disclosure-full-rights = Máte právo vidět, co je o vás uchováno, dostat kopii, nechat to opravit, omezit použití, přenést to jinam, odvolat souhlas a nechat všechno smazat. Stránka „Vaše data“ na tomto zařízení většinu z toho udělá hned a nikoho se ptát nemusíte. S ostatním se obraťte na kontakt uvedený výše.
disclosure-full-proof = Když dáte souhlas, Sayso zapíše přesné znění této stránky, zaškrtnutá políčka a čas, bez vašeho jména. Po smazání zůstane krátký důkaz: kdy bylo co odsouhlaseno, odvoláno a smazáno. Nikdo z něj nepozná, kdo jste.
disclosure-full-automated = O ničem, co se vás týká, nerozhoduje stroj.
disclosure-full-template = Z vašeho hlasu nebo tváře se vytvoří šablona, podle které vás stroj může poznat.
disclosure-full-no-template = Z vašeho hlasu ani tváře se nevytvoří šablona, podle které by vás stroj mohl poznat.
disclosure-full-ai = Stroj se učí z hlasů nebo fotek. To je použití s vlastním políčkem.
disclosure-full-no-ai = Žádný stroj se neučí z vašeho hlasu ani z vaší fotky.
disclosure-full-replica = Stroj napodobuje hlasy nebo tváře. To je použití s vlastním políčkem.
disclosure-full-no-replica = Žádný stroj nenapodobuje váš hlas ani tvář.
disclosure-full-sold = Co nám dáte, se prodává nebo předává pro reklamu.
disclosure-full-not-sold = Nic se neprodává a nic se nepředává pro reklamu.
disclosure-full-sensitive = Ptáme se vás na zdraví, víru, politiku, původ nebo sexuální život.
disclosure-full-not-sensitive = Neptáme se vás na zdraví, víru, politiku, původ ani sexuální život.
disclosure-full-representative = Zástupce: { $name }, { $contact }
disclosure-full-policy = Jak dlouho se co uchovává, si přečtete zde: { $place }
disclosure-full-officer = Pověřenec pro ochranu osobních údajů: { $name }, { $contact }
disclosure-full-version = Kampaň „{ $id }“, verze { $version }.
disclosure-ask-signer = Kdo souhlasí?
disclosure-box-adult = Je mi aspoň { $age } let a souhlasím za sebe
disclosure-box-adult-explained = Zaznamenáme jen vás.
disclosure-box-guardian = Jsem rodič nebo zákonný zástupce dítěte a souhlasím za dítě
disclosure-box-guardian-explained = Za dítě mladší { $age } let. Tuto stránku mám přečtenou a smím o tom za dítě rozhodnout.
disclosure-box-child = Jsem to dítě a chci se zapojit
disclosure-box-child-explained = Někdo mi vysvětlil, co se bude dít. Můžu říct ne a můžu kdykoli přestat.
disclosure-age-guardian = Kdo má aspoň { $age } let. Mladší se mohou zapojit s rodičem nebo zákonným zástupcem, který za ně na této stránce souhlasí.
disclosure-box-shorter = { $title }: jen na { $duration }
disclosure-ask-spoken = Řeknete to i nahlas?
disclosure-box-spoken = Svůj souhlas vyslovím i nahlas
disclosure-box-spoken-explained = Do mikrofonu přečtete tuto větu: „{ $sentence }“ Uchová se s vaším záznamem a smaže se s ním.
disclosure-sentence = Ano. Souhlasím, že { $organisation } pořídí tento záznam a použije ho k tomu, co mám zaškrtnuto. Vím, že souhlas mohu odvolat.
disclosure-full-proof-kept = Po smazání se tento důkaz uchová ještě { $duration }. Pak se odstraní i on.
disclosure-need-signer = Chcete-li souhlasit, zaškrtněte, kdo souhlasí.
disclosure-need-child = K souhlasu musí své políčko zaškrtnout i dítě.
disclosure-need-guardian = K souhlasu musí své políčko zaškrtnout i rodič nebo zákonný zástupce.
disclosure-need-spoken = Chcete-li souhlasit, zaškrtněte, že souhlas vyslovíte i nahlas. Bez toho se tu nedá nic zaznamenat.
disclosure-again-title = { $organisation } se vás ptá znovu
disclosure-again-decline = Ne, nechat, jak to je
disclosure-again-what = Nic dalšího. Jde o to, co tu od vás už je.
disclosure-again-refuse = Pak všechno zůstane, jak bylo odsouhlaseno dřív. Na předchozí stránce to také můžete nechat smazat.
disclosure-what-group = Zapojit se můžete samostatně, nebo společně, nejvýše { $most ->
    [one] { $most } osoba
    [few] { $most } osoby
    [many] { $most } osoby
   *[other] { $most } osob
}. Každý čte, zaškrtává a dostane stvrzenku. Použije se to jen k tomu, co zaškrtnou všichni. Když to jeden z vás nechá smazat, zmizí to pro všechny.
disclosure-again-group = { $people ->
    [one] Dala to společně { $people } osoba.
    [few] Daly to společně { $people } osoby.
    [many] Dalo to společně { $people } osoby.
   *[other] Dalo to společně { $people } osob.
} Použije se to jen k tomu, co tu zaškrtnou všichni.
disclosure-cleared = Zaškrtnutí byla zrušena, protože text je teď v jiném jazyce. Zaškrtněte prosím znovu, co chcete.
disclosure-clears = V jiném jazyce jsou políčka znovu prázdná. Zaškrtněte tam prosím, co chcete.
disclosure-choose = Vybrat
essential-who = Kdo žádá
essential-why = Proč
essential-recipients = Kdo to uvidí
essential-recipients-answer = Jen ti, kdo jsou uvedeni u políčka
essential-kept = Jak dlouho
essential-kept-answer = { $duration }, pak se to smaže
essential-kept-each = Jak je u políčka, pak se to smaže
essential-group = Samostatně, nebo společně
essential-group-answer = Každý zaškrtává za sebe. Když to jeden smaže, zmizí to pro všechny
essential-abroad = Půjde do ciziny
essential-withdraw = Odvolat souhlas
essential-withdraw-answer = Tady, kdykoli, vaším kódem
essential-refuse = Když řeknete ne
essential-refuse-answer = Nic se nezaznamená a o nic nepřijdete
essential-again-refuse = Všechno zůstane, jak bylo odsouhlaseno dřív

disclosure-title = { $organisation }: az Ön igenjét kérjük
disclosure-who = Ki kéri?
disclosure-why = Miért?
disclosure-what = Mit veszünk fel?
disclosure-what-voice = { $count ->
    [one] Egy hangüzenetet, legfeljebb { $minutes ->
        [one] egy percig
       *[other] { $minutes } percig
    }.
   *[other] Legfeljebb { $count } hangüzenetet, egyenként legfeljebb { $minutes ->
        [one] egy percig
       *[other] { $minutes } percig
    }.
}
disclosure-what-photo = { $count ->
    [one] Egy fényképet.
   *[other] Legfeljebb { $count } fényképet.
}
disclosure-what-only = Csak azt, amit Ön bejelöl és megőriz.
disclosure-recipients = Ki látja vagy hallja?
disclosure-published = Hol tesszük közzé?
disclosure-published-nowhere = Sehol.
disclosure-kept = Meddig őrizzük meg?
disclosure-kept-for = { $duration }
disclosure-kept-erased = Utána töröljük.
duration-years = { $count ->
    [one] 1 év
   *[other] { $count } év
}
duration-months = { $count ->
    [one] 1 hónap
   *[other] { $count } hónap
}
duration-days = { $count ->
    [one] 1 nap
   *[other] { $count } nap
}
disclosure-withdraw = Hogyan vonom vissza?
disclosure-withdraw-answer = Itt, az elismervény kódjával, bármikor, indoklás nélkül. Akkor azonnal törlődik. Ami addig történt, jogszerű marad.
disclosure-abroad = Kikerül az országból?
disclosure-abroad-answer = { $country }. { $guarantee } Ennek másolatát itt kapja meg: { $copy }
disclosure-compensation = Mit kapok érte?
disclosure-risks = Mi baj lehet belőle?
disclosure-age = Ki vehet részt?
disclosure-age-answer = Aki legalább { $age } éves.
disclosure-complain = Kinél tehetek panaszt?
disclosure-complain-answer = { $organisation }, vagy { $name }: { $contact }
disclosure-refuse = És ha nemet mondok?
disclosure-refuse-answer = Akkor semmit nem veszünk fel. Nem éri Önt hátrány.
disclosure-ask-kinds = Mit vehetünk fel?
disclosure-ask-purposes = Mire használhatjuk fel?
disclosure-box-voice = Vegyék fel a hangomat
disclosure-box-voice-explained = A mikrofon csak akkor kapcsol be, ha Ön kéri.
disclosure-box-photo = Fényképezzenek le
disclosure-box-photo-explained = A kamera csak akkor kapcsol be, ha Ön kéri.
disclosure-accept = Hozzájárulok
disclosure-decline = Nem, köszönöm
disclosure-read-full = Teljes szöveg
disclosure-read-short = Vissza a rövid szöveghez
disclosure-need-both = A hozzájáruláshoz jelölje be, mit vehetünk fel, és legalább egy felhasználást.
disclosure-need-kind = A hozzájáruláshoz jelölje be, mit vehetünk fel.
disclosure-need-purpose = A hozzájáruláshoz jelöljön be legalább egy felhasználást.
disclosure-ready = Minden jelölést megváltoztathat, amíg meg nem nyomja a „Hozzájárulok” gombot.
disclosure-full-title = A teljes szöveg
disclosure-full-basis = Itt mindennek egyetlen jogalapja az Ön hozzájárulása. Ez önkéntes. Megadhatja az egyik felhasználásra, és a másikra nem.
disclosure-full-rights = Önnek joga van látni, mit őrzünk Öntől, másolatot kapni, helyesbítést kérni, a felhasználást korlátozni, az adatokat elvinni, a hozzájárulását visszavonni és mindent töröltetni. Ezek többségét „Az Ön adatai” oldal ezen a készüléken azonnal elintézi, senkit nem kell megkérnie. A többi ügyben írjon a fenti elérhetőségre.
disclosure-full-proof = Amikor hozzájárul, a Sayso feljegyzi ennek az oldalnak a pontos szövegét, a jelöléseit és az időpontot, az Ön neve nélkül. Törlés után rövid bizonyíték marad: mikor mihez járult hozzá, mit vont vissza, és mi törlődött. Ebből senki nem tudhatja meg, kicsoda Ön.
disclosure-full-automated = Gép nem dönt Önről.
disclosure-full-template = A hangjából vagy az arcából mintázat készül, amelyről egy gép felismerheti Önt.
disclosure-full-no-template = A hangjából és az arcából nem készül olyan mintázat, amelyről egy gép felismerhetné Önt.
disclosure-full-ai = Egy gép hangokból vagy képekből tanul. Ez külön felhasználás, saját jelölőnégyzettel.
disclosure-full-no-ai = Gép nem tanul az Ön hangjából vagy képéből.
disclosure-full-replica = Egy gép hangokat vagy arcokat utánoz. Ez külön felhasználás, saját jelölőnégyzettel.
disclosure-full-no-replica = Gép nem utánozza az Ön hangját vagy arcát.
disclosure-full-sold = Amit Ön ad, azt eladjuk vagy reklámcélra továbbadjuk.
disclosure-full-not-sold = Semmit nem adunk el, és semmit nem adunk tovább reklámcélra.
disclosure-full-sensitive = Kérdezzük az egészségéről, hitéről, politikai nézeteiről, származásáról vagy szexuális életéről.
disclosure-full-not-sensitive = Nem kérdezzük az egészségéről, hitéről, politikai nézeteiről, származásáról vagy szexuális életéről.
disclosure-full-representative = Képviselő: { $name }, { $contact }
disclosure-full-policy = Hogy mit meddig őrzünk meg, itt olvasható: { $place }
disclosure-full-officer = Adatvédelmi tisztviselő: { $name }, { $contact }
disclosure-full-version = Kampány: „{ $id }”, változat: { $version }.
disclosure-ask-signer = Ki járul hozzá?
disclosure-box-adult = Legalább { $age } éves vagyok, és a magam nevében járulok hozzá
disclosure-box-adult-explained = Csak Önt vesszük fel.
disclosure-box-guardian = A gyermek szülője vagy gyámja vagyok, és a gyermek nevében járulok hozzá
disclosure-box-guardian-explained = { $age } évesnél fiatalabb gyermek esetén. Elolvastam ezt az oldalt, és a gyermek nevében dönthetek erről.
disclosure-box-child = Én vagyok a gyermek, és szeretnék részt venni
disclosure-box-child-explained = Valaki elmagyarázta nekem, mi történik. Mondhatok nemet, és bármikor abbahagyhatom.
disclosure-age-guardian = Aki legalább { $age } éves. Fiatalabbak szülővel vagy gyámmal vehetnek részt, aki ezen az oldalon hozzájárul a nevükben.
disclosure-box-shorter = { $title }: csak ennyi időre: { $duration }
disclosure-ask-spoken = Hangosan is kimondja?
disclosure-box-spoken = Az igenemet hangosan is kimondom
disclosure-box-spoken-explained = Ezt a mondatot olvassa a mikrofonba: „{ $sentence }” A felvételével együtt őrizzük meg, és vele együtt töröljük.
disclosure-sentence = Igen. Hozzájárulok ahhoz, hogy a szervezet ({ $organisation }) elkészítse ezt a felvételt, és arra használja fel, amit bejelöltem. Tudom, hogy ezt visszavonhatom.
disclosure-full-proof-kept = Ez a bizonyíték a törlés után még ennyi ideig marad meg: { $duration }. Azután azt is eltávolítjuk.
disclosure-need-signer = A hozzájáruláshoz jelölje be, ki járul hozzá.
disclosure-need-child = A hozzájáruláshoz a gyermek is jelölje be a saját négyzetét.
disclosure-need-guardian = A hozzájáruláshoz a szülő vagy gyám is jelölje be a saját négyzetét.
disclosure-need-spoken = A hozzájáruláshoz jelölje be, hogy hangosan is kimondja. Enélkül itt semmit nem vehetünk fel.
disclosure-again-title = { $organisation }: még egyszer kérdezzük Önt
disclosure-again-decline = Nem, maradjon úgy
disclosure-again-what = Semmi újat. Arról van szó, amit Ön korábban itt hagyott.
disclosure-again-refuse = Akkor minden úgy marad, ahogy korábban hozzájárult. Az előző oldalon töröltetheti is.
disclosure-what-group = Egyedül vagy együtt is részt vehetnek, legfeljebb { $most } ember. Mindenki olvas, jelöl, és kap egy elismervényt. Csak arra használjuk, amit mindannyian bejelölnek. Ha egyikük törölteti, mindenki számára törlődik.
disclosure-again-group = Ezt { $people } ember együtt adta. Csak arra használjuk, amit itt mindannyian bejelölnek.
disclosure-cleared = A jelöléseit eltávolítottuk, mert a szöveg most más nyelvű. Kérjük, jelölje be újra, amit szeretne.
disclosure-clears = Másik nyelven a négyzetek újra üresek. Kérjük, ott jelölje be, amit szeretne.
disclosure-choose = Választás
essential-who = Ki kéri
essential-why = Miért
essential-recipients = Ki látja
essential-recipients-answer = Csak akit a négyzetnél megnevezünk
essential-kept = Meddig
essential-kept-answer = { $duration }, utána töröljük
essential-kept-each = Az adott négyzet szerint, utána töröljük
essential-group = Egyedül vagy együtt
essential-group-answer = Mindenki maga jelöl. Ha egyikük törli, mindenki számára törlődik
essential-abroad = Kikerül az országból
essential-withdraw = Visszavonás
essential-withdraw-answer = Itt, bármikor, a kódjával
essential-refuse = Ha nemet mond
essential-refuse-answer = Semmit nem veszünk fel, és nem éri hátrány
essential-again-refuse = Minden úgy marad, ahogy korábban hozzájárult

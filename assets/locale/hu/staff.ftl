staff-title = Munkatársak
staff-passphrase = Jelmondat
staff-unlock = Kinyitás
staff-unlocking = A kulcs próbája…
staff-unlocking-hardware = A kulcs próbája… Ha egy hardverkulcs villog, érintse meg.
staff-wrong = { $seconds ->
    [one] A jelmondat nem jó. Minden zárva marad. { $seconds } másodperc múlva próbálhatja újra.
   *[other] A jelmondat nem jó. Minden zárva marad. { $seconds } másodperc múlva próbálhatja újra.
}
staff-too-early = { $seconds ->
    [one] Még túl korán van: előtte rossz jelmondatot írtak be. Ezt nem néztük meg. { $seconds } másodperc múlva próbálhatja újra.
   *[other] Még túl korán van: előtte rossz jelmondatot írtak be. Ezt nem néztük meg. { $seconds } másodperc múlva próbálhatja újra.
}
staff-no-key = A kulcsfájl nincs itt. Minden zárva marad. Dugja be a meghajtót, amelyen az „organisation.key.age” van, és próbálja újra.
staff-other = A kulcsot nem lehetett kipróbálni. Minden zárva marad. A hibanapló többet mond.
staff-lock = Lezárás
staff-list = Anyagok
staff-none = Itt nincs megőrizve semmi.
staff-row = { $date } · hangüzenetek: { $voice } · fényképek: { $photos }
staff-record = Bejegyzés: { $id }
staff-allowed = Engedélyezve
staff-not-allowed = Már nincs engedélyezve
staff-nothing-allowed = Semmilyen felhasználás nincs már engedélyezve. Nem nyitható meg és nem másolható.
staff-copy-for = Másolat mentése: „{ $purpose }”
staff-choose = Válasszon egy anyagot a listából.
list-glimpses-show = Képek és hanggörbék megjelenítése
list-glimpses-hide = Képek és hanggörbék elrejtése
list-glimpses-hint = Ami így megjelenik, megnyitottnak számít: bekerül a naplóba, és aki adta, láthatja.
staff-attendant = Ön a standra ügyel. Hallgatáshoz, megtekintéshez vagy mentéshez egy szerkesztő vagy felelős nyithatja ki.
staff-newer = Újabb anyagok
staff-older = Régebbi anyagok
staff-count = { $count ->
    [one] Összesen egy anyag.
   *[other] Összesen { $count } anyag.
}
staff-count-more = Anyagok: { $count } vagy több.
staff-quit = A Sayso bezárása
staff-quit-title = Bezárja a Saysót?
staff-quit-body = Amíg újra el nem indítják, itt senkit nem kérdezünk, és nem készülhet felvétel. Ami meg van őrizve, nem vész el.
staff-quit-yes = Igen, bezárom
staff-quit-no = Nem, maradjon nyitva
staff-clock-behind = E számítógép órája korábbi időt mutat, mint amit a napló már látott. Semmi nem veszett el: amíg az óra nem jó, a Sayso a napló utolsó dátumától számol. Kérjük, állítsa be a dátumot és az időt. Ha az óra most jó, és előtte volt rossz, jelezze itt.
staff-clock-doubtful = { $count ->
    [10000] { $count } vagy több anyag ideje lejárt, és még nincs törölve
    [one] Egy anyag ideje lejárt, és még nincs törölve
   *[other] { $count } anyag ideje lejárt, és még nincs törölve
}, mert e számítógép dátuma több mint egy hónappal későbbi, mint a nap, amikor a Sayso utoljára futott. Ellenőrizze a dátumot. Ha jó, jelezze itt.
staff-gear = Mikrofon és kamera
gear-title = Mikrofon és kamera
gear-body = Válassza ki, mit használjon ez a számítógép. A választás megmarad, ha az eszközt újra bedugják, és ha a számítógép újraindul. Felvétel előtt mindenki látja az eszköz nevét.
gear-microphone = Mikrofon
gear-camera = Kamera
gear-speaker = Hangszóró
gear-system = Döntse el a rendszer
gear-width = Fénykép legnagyobb szélessége
gear-width-best = A kamera legjobbja
gear-width-px = { $px } képpont
gear-try-microphone = Mikrofon próbája
gear-try-camera = Kamera próbája
gear-beep = Hang lejátszása
gear-speaker-silent = Nincs hang: a hangszóró nem működik.
gear-done = Kész
gear-trial-title = A próbához is igen kell
gear-trial-voice-body = A mikrofon bekapcsol, és látja, milyen hangos.
gear-trial-photo-body = A kamera bekapcsol, és látja a képét ezen a képernyőn.
gear-trial-microphone = Kapcsoljon be a mikrofon
gear-trial-camera = Kapcsoljon be a kamera
gear-trial-nothing-kept = Semmit nem veszünk fel, és semmit nem őrzünk meg.
gear-trial-people = A közelben mindenki tudja
gear-trial-people-explained = Akit most hallani vagy látni lehet, azzal közöltük, és hozzájárul.
gear-trial-begin = Próba kezdése
gear-trial-not = Most nem
gear-trial-end = Próba befejezése
gear-trial-hears = A mikrofon be van kapcsolva. Semmit nem veszünk fel.
gear-trial-sees = A kamera be van kapcsolva. Semmit nem őrzünk meg.
staff-spoken-yes = Az igen bizonyítéka. Semmilyen felhasználásra nem való, és nem adható ki.
staff-campaign = Kampány
editor-title = A kampány
editor-body = Itt mondja meg, mit kérdezünk az emberektől. Minden módosítás új változat lesz; aki előtte járult hozzá, az előző változathoz járult hozzá.
editor-text = A campaign.toml fájl szövege
editor-check = Mit mond az ellenőrzés
editor-nothing-found = Nem talált semmit.
editor-no-advice = Ez egy program ellenőrzése, nem jogi tanács. Ahol hibát talál, semmi nem menthető, és senkit nem kérdezünk.
editor-place = { $line }. sor, { $column }. oszlop
editor-preview = Mit látnak majd az emberek
editor-no-preview = Ezen a nyelven hiányzik egy szöveg, vagy a Sayso nem beszéli. Az ellenőrzés megmondja, melyik.
editor-save = Mentés új változatként
editor-resumed = Amit itt korábban módosítottak és nem mentettek el, még itt van. Amíg el nem menti, senkit nem kérdezünk vele.
editor-discard = Módosítások elvetése
editor-written = Mentve. Mostantól e változat szerint kérdezünk.
editor-version-used = E változat szerint már más szöveggel kérdeztünk embereket, ezért most ez a változat száma: { $next }. Mentse el újra.
editor-unchanged = Semmi nem változott.
editor-ready = Menthető. Csak azután kérdezünk vele.
editor-errors = Az ellenőrzés hibát talált, ezért semmi nem menthető. Megmondja, hol van, és hogyan javítható.
editor-elsewhere = Ez a számítógép gépcsoporthoz tartozik. A kampányát azon a számítógépen módosítják, amely mindenről másolatot tart, és két látogatás között magától ideér.
staff-group = { $people } ember együtt adta. Mindegyiküknek saját bejegyzése van; csak az a felhasználás engedélyezett, amelyhez mindannyian hozzájárulnak.
staff-group-ended = A felvétel mindenki számára törlődött ({ $people } ember): egyikük ezt kérte, vagy lejárt az ideje. Csak e személy hozzájárulásának bejegyzése maradt.
editor-form = Űrlap
editor-file = A fájl szövege
form-unreadable = A szöveg most nem olvasható, ezért nem mutatható űrlapként. Az ellenőrzés megmondja, hol a hiba.
form-who = Ki kérdez
form-name = A szervezet neve
form-contact = Hogyan érhetik el Önöket
form-address = Postacím, ha van
form-authority = A panaszokkal foglalkozó hatóság megnevezése
form-authority-name = A hatóság neve
form-authority-contact = A hatóság elérhetősége
form-languages = Nyelvek
form-law = Melyik jog
form-biometric = Egy gép embereket tanul felismerni belőle
form-ai = Egy gép hangokból vagy képekből tanul (MI-tanítás)
form-replica = Egy gép hangokat vagy arcokat utánoz
form-sold = Eladják vagy megosztják
form-sensitive = Kérdés egészségről, hitről, politikáról, származásról vagy szexuális életről
form-brand = A kérdésük és a megjelenésük
form-question = A kérdésük, az első oldal legnagyobb szövege
form-prompt = { $number }. további kérdés
form-add-prompt = További kérdés hozzáadása
form-remove-prompt = Utolsó további kérdés kivétele
form-thanks = Köszönet a végén
form-picture = Kép az első oldalra
form-logo = Logó
form-no-picture = Nincs
form-pictures-hint = Tegyen PNG- vagy JPEG-fájlokat ebbe a mappába: { $folder }, és nyissa meg újra ezt az oldalt: akkor itt választhatók.
form-accent = A színük, például #0F4C81; rajta minden olvasható marad
form-why = Miért, és hol van
form-reason = Miért kérdeznek
form-stored = Hol tárolják
form-what = Mit lehet felvenni
form-voice = Hangüzenetek
form-voice-takes = Hangüzenet látogatásonként, legfeljebb
form-voice-secs = Egy hangüzenet másodpercei, legfeljebb
form-photo = Fényképek
form-photo-takes = Fénykép látogatásonként, legfeljebb
form-purpose = { $number }. felhasználás
form-id = Rövid név
form-title = A négyzet szövege
form-explanation = Ami alatta áll
form-recipients = Ki látja vagy hallja
form-published = Hol teszik közzé, ha közzéteszik
form-retention = Meddig őrzik meg
form-proof-kept = Meddig őrzik meg a törlés bizonyítékát
form-takedown-within = Meddig tarthat egy másolat eltávolítása, ha a hozzájárulás véget ért
form-time-wrong = Írjon egész számot, legalább 1-et. A legtöbb száz év.
form-time-as-written = A fájlban ez áll. Így marad, amíg nem választ ezek közül:
form-days = Nap
form-weeks = Hét
form-months = Hónap
form-years = Év
form-add-purpose = Felhasználás hozzáadása
form-remove-purpose = E felhasználás kivétele
form-people = Ki vehet részt
form-guardian = Gyermekek, szülővel vagy gyámmal
form-group = Többen együtt
form-most = Emberek együtt, legfeljebb
form-spoken = Az igen hangos kimondása
form-spoken-off = Nem
form-spoken-offered = Aki szeretné
form-spoken-required = Mindenki
form-yes = Igen
form-no = Nem
staff-unreadable = Nem olvasható bejegyzések: { $count }. Semmi nem változott bennük. A „sayso verify” parancs megmondja, melyek azok.
staff-files-left = Törölt felvételek fájljai, amelyeket ez a számítógép nem enged el: { $count }. A kulcsaik megsemmisültek, így senki nem nyithatja meg őket. A Sayso minden indításkor újra megpróbálja. Kérjük, nézzen utána a „vault/media” mappában: véd-e valami törlés ellen, vagy romlik-e a lemez?
staff-not-ours = Az itteni kulcsfájl egy másik szervezeté, vagy sérült. Minden zárva marad. Dugja be a meghajtót, amelyen az Önök „organisation.key.age” fájlja van, és próbálja újra.
staff-too-much-work = Az itteni kulcsfájl megnyitásához több memória kell, mint amennyi e számítógéptől elvárható. Minden zárva marad. Védje le újra a kulcsot az „age” programmal („age -p”), vagy használja a Sayso által készített fájlt.
staff-hardware = A hardverkulcs nem nyitotta ki. Minden zárva marad. Dugja be, a jelmondat helyett írja be a PIN-kódját (legfeljebb { $most } jel), és érintse meg, amikor villog.
staff-no-program = Ezt a kulcsot egy hardverkulcs őrzi, és a vele beszélő program nincs telepítve erre a számítógépre. Minden zárva marad. Telepítse (YubiKeyhez: „age-plugin-yubikey”), és próbálja újra.
staff-took-too-long = Egy meghajtó nem válaszolt időben. Minden zárva marad. Húzza ki a fölösleges meghajtókat, és próbálja újra.
staff-still-trying = Az előző jelmondat próbája még tart. Minden zárva marad. Várjon fél percet, és próbálja újra.
staff-clock-jumped = E számítógép dátuma több mint egy hónappal későbbi, mint a nap, amikor a Sayso utoljára futott. Amíg nem jelzi, hogy jó, magától semmi nem törlődik.
staff-date-now = Ez a számítógép ezt mutatja: { $date }
staff-date-right = A dátum jó
staff-date-right-delete = A dátum jó: törlés
staff-erased = Lejárt idejük miatt törölve, amióta utoljára itt járt: { $count }
staff-erased-rest = A többi lejárt anyag törlése most fokozatosan halad. Addig még szerepelnek a listában.
staff-clock-said = Akkor őrizték meg, amikor e számítógép órája rossz volt (ezt mutatta: { $date }). Az idő a napló utolsó dátumától számít.
staff-key-hint = Mentsen róla két másolatot, mindegyiket külön meghajtóra. A jelmondat e fájl nélkül semmit nem nyit.
editor-leave-question = Kilép mentés nélkül?
editor-leave-explained = Amit itt módosított, akkor elvész. Az embereket továbbra is a korábbi szöveggel kérdezzük.
editor-leave-yes = Kilépés mentés nélkül
editor-leave-no = Tovább módosítom
licences-title = Licencek
licences-hint = A Sayso sokak munkáját tartalmazza.
licences-show = Licencek mutatása
licences-body = A Sayso az MIT vagy az Apache-2.0 licenc alatt áll. Sokak munkáját tartalmazza. Itt a nevük, licencek szerint. A „sayso licences” parancs a licencek szövegét is kiírja.
staff-date-question = { $count ->
    [10000] Véglegesen töröl { $count } vagy több anyagot?
    [one] Véglegesen töröl egy anyagot?
   *[other] Véglegesen töröl { $count } anyagot?
}
staff-date-explained = E számítógép dátuma szerint ({ $date }) lejárt az idejük. Törölt felvétel nem hozható vissza. Ha a dátum rossz, előbb állítsa be az órát.
staff-date-yes = Igen, a dátum jó: törlés
staff-date-no = Nem, ne törölje
staff-key-path = A Sayso először itt keresi
staff-today = Ma
today-title = Ma, { $date }
today-asked = { $count ->
    [one] embert kérdeztünk
   *[other] embert kérdeztünk
}
today-agreed = { $count ->
    [one] igent mondott
   *[other] igent mondott
}
today-refused = { $count ->
    [one] Egy ember nemet mondott
   *[other] { $count } ember nemet mondott
}
today-kept = { $count ->
    [one] anyagot megőriztünk
   *[other] anyagot megőriztünk
}
today-deleted = { $count ->
    [one] anyagot törölt, aki adta, vagy más helyette
   *[other] anyagot töröltek, akik adták, vagy mások helyettük
}
today-withdrawn = { $count ->
    [one] Egy felhasználást visszavontak
   *[other] { $count } felhasználást visszavontak
}
today-needs = Teendők
today-nothing = Nincs teendő.
today-ends = { $count ->
    [one] Egynek { $days } napon belül lejár az ideje, ekkor: { $date }
   *[other] { $count } anyagnak { $days } napon belül lejár az ideje, az elsőnek ekkor: { $date }
}
today-takedowns-overdue = { $count ->
    [one] Egy másolatot már törölni kellett volna. Lásd: „{ staff-register }”.
   *[other] { $count } másolatot már törölni kellett volna. Lásd: „{ staff-register }”.
}
today-takedowns = { $count ->
    [one] Egy másolatot törölni kell eddig: { $date } Lásd: „{ staff-register }”.
   *[other] { $count } másolatot törölni kell, az elsőt eddig: { $date } Lásd: „{ staff-register }”.
}
today-reseal = { $count ->
    [one] Egy felvétel még egy lecserélt kulcshoz van titkosítva. A „Ki dolgozik itt” oldal folytatja.
   *[other] { $count } felvétel még egy lecserélt kulcshoz van titkosítva. A „Ki dolgozik itt” oldal folytatja.
}
today-backup-old = Amit az utolsó biztonsági mentés ({ $date }) óta megőriztünk, csak ezen a számítógépen van meg.
today-little-room = A lemezen már kevés a hely: { $free } MB szabad. Kérjük, szabadítson fel helyet.
today-wrong = Rossz jelmondatok az utolsó jó óta: { $count }
today-computer = Ez a számítógép
today-free = E számítógép lemezén { $free } MB szabad.
today-fortnight = Megőrizve az utolsó 14 napban.
today-day = { $date } – { $count }.
today-days = Napról napra
today-kept-now = Most megőrizve
today-kept-all = Anyagok
today-voice = hangüzenettel
today-photo = fényképpel
today-use = hozzájárultak: { $use }
today-language = a kérdés nyelve: { $language }
today-all-withdrawn = minden felhasználás visszavonva
today-numbers-only = Csak számok. Azt nem mutatjuk, ki mit adott. A napok UTC szerint számítanak.
backup-title = Biztonsági mentés
backup-open = Biztonsági mentések
backup-none = Itt még nem ismerünk biztonsági mentést. Ha ez a számítógép elvész, elvész vele minden, amit itt őrzünk.
backup-last = Utolsó biztonsági mentés
backup-where = Hol van
backup-hint = A biztonsági mentésben minden benne van, amit itt őrzünk, ugyanúgy titkosítva. Az első egy ideig tart, a későbbiek a változásokat írják. Amit az emberek töröltek, azt a következő biztonsági mentés felülírja.
backup-now = Biztonsági mentés most
backup-running = Biztonsági mentés: { $percent }%
backup-done = A biztonsági mentés kész. Húzza ki a meghajtót, és tartsa máshol: ha ez a számítógép elvész, elvész vele az is, ami rajta van.
backup-missing = { $count ->
    [one] A biztonsági mentés kész, de egy felvételnek nincs itt fájlja. A „sayso verify” parancs többet mond.
   *[other] A biztonsági mentés kész, de { $count } felvételnek nincs itt fájlja. A „sayso verify” parancs többet mond.
}
backup-in-use = Ugyanide már folyik egy biztonsági mentés. Várja meg, amíg befejeződik.
backup-full = Ott elfogyott a hely. Az utolsó biztonsági mentés olyan, amilyen volt. Válasszon másik meghajtót.
backup-gone = A meghajtó már nincs ott. Az utolsó biztonsági mentés olyan, amilyen volt. Dugja be a meghajtót, és próbálja újra.
backup-resealing = Épp mindent másik kulcshoz titkosítunk. Az utolsó biztonsági mentés olyan, amilyen volt. Próbálja újra később.
backup-failed = Nem sikerült. Az utolsó biztonsági mentés olyan, amilyen volt. Próbálja újra, vagy válasszon másik meghajtót.
restored-body = Ezeket az adatokat biztonsági mentésből állították vissza ({ $date }). Azóta valaki visszavonhatott valamit. Amíg ezt nem tudjuk, semmi nem nyílik meg, és senkit nem kérdezünk.
restored-lists-hint = Minden biztonsági mentés mellett ott a visszavonási lista. Dugja be a meghajtót, amelyen a legújabb van.
restored-lists = Listák keresése meghajtókon
restored-word-hint = Ha nincs újabb lista, Ön is kijelentheti. A válaszát a nevével feljegyezzük.
restored-word = Azóta semmit nem vontak vissza
restored-officer = Ha nincs újabb lista, egy felelősnek kell kijelentenie, hogy semmit nem vontak vissza.
restored-question = Semmit nem vontak vissza { $date } óta?
restored-explained = Ha valaki mégis visszavont valamit, az újra megnyitható, pedig már nem volna szabad. A válaszát a nevével feljegyezzük.
restored-yes = Igen, semmit nem vontak vissza
restored-no = Nem vagyok biztos benne
restored-told = A listák szerint törölve: { $erased }. Visszavont felhasználások: { $withdrawn }.
restored-not-enough = Egyik lista sem mondja meg, mit vontak vissza mostanáig.
restored-done = Minden újra működik.
restored-fleet = Ez a számítógép egy elveszett gép helyére lépett a gépcsoportban ({ $date }). Amíg a többi mind meg nem mondta, mit vontak vissza közben, semmi nem nyílik meg, és senkit nem kérdezünk. A „Gépcsoport” mutatja, melyik felől nem volt hír. Amelyik nem jön vissza, ott távolítható el.
list-narrow = Szűrés
list-narrow-close = Szűrés bezárása
list-all = Mindet mutat
list-any = mind
list-kind = Mi van benne
list-voice = Hang
list-photo = Fénykép
list-use = Felhasználható erre
list-state = Hozzájárulás
list-given = megadva
list-withdrawn = mind visszavonva
list-ended = más vetett véget neki
list-language = A kérdés nyelve
list-kept = Megőrizve
list-today = ma
list-week = az utolsó 7 napban
list-month = az utolsó 30 napban
list-record-hint = 32 számjegy és betű a-tól f-ig, egy elismervényen vagy igazoláson; vagy egy másolat száma a „{ staff-register }” oldalon. A szóközök nem számítanak.
list-record-unknown = E szám alatt itt nincs megőrizve semmi.
list-none-such = A megőrzöttek közt nincs ilyen.
list-none-so-far = Az eddig átnézett anyagok között nincs ilyen. A „Régebbi anyagok” gomb tovább keres.

staff-delete = Törlés
staff-delete-why = Miért kell törölni?
staff-delete-asked = Aki adta, kérte
staff-delete-another = Olyan is rajta van, aki nem járult hozzá
staff-delete-unfit = Használhatatlan, vagy bánt valakit
staff-delete-law = A jog vagy egy hatóság követeli
staff-delete-question = Véglegesen törli ezt az anyagot?
staff-delete-explained = Ok: { $reason }. Minden felvétele törlődik mindenki számára, aki rajta van, és nem hozható vissza. A napló megőrzi, hogy Ön tette, és miért.
staff-delete-yes = Igen, törlöm
staff-delete-no = Nem, maradjon
staff-deleting = Törlés…
staff-deleted = Törölve van. Mentse az igazolást, amely ezt bizonyítja.
staff-deleted-unsure = Törölve van, és többé egy kulcs sem nyitja. Maradt még felülírandó; a program tovább próbálja.
people-title = Ki dolgozik itt
people-intro = Minden munkatársnak saját jelmondata és saját kulcsa van. A napló megmondja, ki mit tett.
people-at-the-hub = Hogy ki dolgozik itt, azon a számítógépen módosítják, amely mindenről másolatot tart, és magától ideér.
people-you = Ez Ön.
people-attendant-name = Ügyeletes
people-editor-name = Szerkesztő
people-officer-name = Felelős
people-attendant = Ügyeletes: a standra ügyel; semmit nem hall, lát vagy ment abból, amit adtak
people-editor = Szerkesztő: hallja, látja és kiadja, ami felhasználható
people-officer = Felelős: dönt a kampányról, a munkatársakról és a kulcsokról is, és okkal töröl vagy visszatart
people-remove = Eltávolítás
people-add = Munkatárs hozzáadása
people-add-title = Munkatárs hozzáadása
people-name = A neve itt
people-name-hint = Kisbetűk, számjegyek és kötőjelek, például anna vagy anna-k
people-role = Mit tehet?
people-passphrase = A jelmondata
people-passphrase-hint = Írja be ő maga. Később senki nem nézheti meg: ha elvész, távolítsa el a munkatársat, és adja hozzá újra.
people-join = Hozzáadás
people-joining = A kulcs készül…
people-joined = { $name } mostantól kinyithatja a munkatársi részt.
people-key-file = Itt van a kulcsfájlja; meghajtóra áttehető
people-need-name = A név betűvel kezdődik, és legfeljebb 32 kisbetűből (a–z), számjegyből és kötőjelből áll.
people-name-taken = Ilyen neve már van valakinek. Válasszon másikat.
people-file-there = Ilyen nevű kulcsfájl már van ott, talán olyané, aki elment. Válasszon másik nevet.
people-passphrase-taken = Ezzel a jelmondattal itt már más nyitja ki a munkatársi részt. Válasszon másikat.
people-remove-question = Eltávolítja: { $name }?
people-remove-explained = Többé nem nyithatja ki a munkatársi részt. Minden megőrzöttet új kulcshoz titkosítunk, ez egy ideig tart. Amit korábban hallott, látott vagy mentett, azt nem lehet elvenni tőle.
people-remove-attendant = Többé nem nyithatja ki a munkatársi részt. A megőrzöttekhez nem volt kulcsa, ezért semmit nem kell újra titkosítani.
people-remove-yes = Igen, eltávolítom
people-remove-no = Nem, maradjon így
people-removed = Eltávolítva: { $name }. Többé nem nyithatja ki a munkatársi részt.
people-sealing = A megőrzötteket az új kulcshoz titkosítjuk, amíg ez az oldal nyitva van…
people-left = { $count ->
    [one] Egy felvétel még egy lecserélt kulcshoz van titkosítva.
   *[other] { $count } felvétel még egy lecserélt kulcshoz van titkosítva.
}
people-go-on = Titkosítás folytatása

marks-title = Mit gondol róla
marks-mark = Jelölés
marks-none = nincs jelölés
marks-approved = jóváhagyva
marks-flagged = átnézendő
marks-rating = Értékelés
marks-unrated = nincs értékelve
marks-rated = értékelés: { $rating }
marks-noted = jegyzet
note-read = Jegyzet olvasása
note-write = Jegyzet írása
note-label = Jegyzet
note-hint = Az érintett a kódjával elolvashatja. Titkosított, és az anyaggal együtt törlődik. Ha üresen menti, most törlődik.
note-save = Jegyzet mentése
note-close = Jegyzet bezárása
note-opening = A jegyzet megnyitása…
note-saving = A jegyzet mentése…
note-saved = A jegyzet mentve.
note-gone = A jegyzet törölve.
list-mark = Jelölése
list-rating = Értékelése
list-note = Jegyzettel
list-with-note = jegyzettel
list-words = Szavak egy jegyzetben
list-words-hint = Minden jegyzetet megnyitunk, amely illik a fenti szűréshez, a legújabbal kezdve, és ebből semmit nem jegyzünk fel.
list-words-find = Keresés a jegyzetekben
list-words-looking = A jegyzetek átnézése…
list-words-found = { $count ->
    [0] Egy jegyzetben sincsenek ezek a szavak.
    [one] Egy jegyzetben vannak ezek a szavak.
   *[other] { $count } jegyzetben vannak ezek a szavak.
}
list-words-found-more = { $count ->
    [0] A legújabb jegyzetek egyikében sincsenek ezek a szavak. Válasszon korábbi időt a további kereséshez.
    [one] Egy van, amelynek jegyzetében ezek a szavak vannak. Lehet több is.
   *[other] A legújabb { $count }, amelynek jegyzetében ezek a szavak vannak. Lehet több is.
}
staff-end-use = Felhasználás vége: „{ $use }”
staff-end-use-why = Miért érjen véget ez a felhasználás: „{ $use }”?
staff-end-use-question = Legyen vége ennek: „{ $use }”?
staff-end-use-explained = Ok: { $reason }. Mostantól visszavontnak számít, és a rá készült másolatokat törölni kell. Itt ez nem vonható vissza. A napló megőrzi, hogy Ön tette, és miért; aki adta, mindkettőt elolvashatja a kódjával.
staff-end-use-yes = Igen, legyen vége
staff-use-ended = Véget ért: „{ $use }”. A másolatai itt vannak: „Másolatok”.
ended-save = Lap mentése az érintettnek
hold-open = Visszatartás
hold-renew = Új visszatartás
hold-release = Visszatartás vége
hold-title = Ennek az anyagnak a visszatartása
hold-explained = Addig a napig megőrizzük, akkor is, ha lejár az ideje, és a munkatársak nem törölhetik. Emiatt egyetlen felhasználás sem tart tovább. Aki adta, bármikor véget vethet felhasználásoknak és törölheti, és olvassa, hogy vissza van tartva, és miért.
hold-why = Miért követeli meg a jog?
hold-claim = Jogi igényhez kell
hold-law = Egy jogszabály vagy hatóság követeli
hold-asked = Aki adta, kérte, hogy tovább őrizzük
hold-until = Meddig?
hold-for-1 = 1 hónapig
hold-for-3 = 3 hónapig
hold-for-6 = 6 hónapig
hold-for-12 = 1 évig
hold-reference = Ügyszám, ha van
hold-reference-hint = Egy sor, például 2026/117. A napló megőrzi: nevet és személyes adatot ne írjon bele.
hold-need-why = Írja le, miért.
hold-need-until = Írja le, meddig.
hold-need-reference = Írjon egy sort, amelyet mindenki elolvashat.
hold-yes = Visszatartás addig
hold-no = Nem kell visszatartani
hold-done = Vissza van tartva. A napló megőrzi, hogy Ön tette, és miért.
hold-released = Már nincs visszatartva.
hold-release-question = Véget ér ez a visszatartás?
hold-release-explained = Azután addig őrizzük, ameddig hozzájárultak, tovább nem.
hold-release-deletes = Lejárt az ideje, ezért hamarosan törlődik, és nem hozható vissza.
hold-release-yes = Igen, véget ér
hold-release-no = Nem, maradjon
hold-row = visszatartva eddig: { $date }
hold-told = Visszatartva (eddig: { $date }). Ok: { $reason }. Így döntött: { $name } ({ $since })
hold-file = Ügyszám: { $reference }
hold-limits = Aki adta, továbbra is véget vethet felhasználásoknak és törölheti. Ha tovább kell visszatartani, e nap előtt indítson új visszatartást.
hold-may-open = Semmilyen felhasználás nincs már engedélyezve, és semmi nem másolható. Mivel vissza van tartva, egy felelős meghallgathatja és megnézheti, és ezt feljegyezzük.
sealed-row = zárolva eddig: { $date }
sealed-told = Aki ezt adta, választott egy napot: { $date } előtt a munkatársak közül senki nem nyitja meg és nem másolja.
list-held = Visszatartás
list-on-hold = visszatartva
today-holds-end = { $count ->
    [one] Egy visszatartás { $days } napon belül véget ér, ekkor: { $date }
   *[other] { $count } visszatartás { $days } napon belül véget ér, az első ekkor: { $date }
}
today-held = lejárt idejű, visszatartva
staff-complaints = Panaszok
complaints-title = Panaszok és kérdések
complaints-body = Amit az emberek a standnál írtak. Titkosítva van, és a napló megőrzi, ki olvassa.
complaints-none = Senki nem tett panaszt és nem kérdezett.
complaints-one = { $number }. szám
complaints-came-in = Beérkezett
complaints-open = nyitott
complaints-overdue = késik: már meg kellett volna válaszolni
complaints-ended = megválaszolva ({ $date }): { $outcome }. A szövegét eddig őrizzük: { $until }
complaints-read = Olvasás
complaints-opening = Megnyitás…
complaints-reach = Elérhetősége
complaints-no-reach = Nem adta meg.
complaints-close = Bezárás
complaints-answered = Megválaszolva
complaints-outcome = Mi lett a vége? Szám: { $number }
complaints-outcome-hint = Előbb válaszoljon neki, a Saysón kívül. Itt azt jegyzi fel, hogy megtörtént.
complaint-resolved = elintézve vagy megválaszolva
complaint-refused = megválaszolva, nem teljesítve
complaint-moot = nem volt teendő
complaints-noted = Feljegyezve.
complaints-first = Vissza az első panaszokhoz
complaints-more = További panaszok
today-complaints = { $count ->
    [one] Egy panasz vár válaszra.
   *[other] { $count } panasz vár válaszra.
}
today-complaints-overdue = { $count ->
    [one] Egy panaszt már meg kellett volna válaszolni.
   *[other] { $count } panaszt már meg kellett volna válaszolni.
}
stand-open = Ez a számítógép
stand-body = Így néz ki és így működik a Sayso ezen a számítógépen. Minden választás azonnal érvényes, és a napló megőrzi, ki választott.
stand-screen = Ablak
stand-window = Ablakban
stand-full = Teljes képernyőn, az arra járóknak
stand-screen-when = Ez a Sayso következő indításától érvényes.
stand-idle = Érintés nélküli idő az „Itt van még?” kérdés előtt
stand-seconds = { $seconds ->
    [one] { $seconds } másodperc
   *[other] { $seconds } másodperc
}
stand-print = Elismervények és igazolások nyomtatása
stand-print-nothing = Nincs
stand-print-a4 = A4-es papírra
stand-print-roll = 80 mm-es tekercsre
stand-text = Betűméret
stand-percent = { $percent }%
stand-colours = Színek
stand-keyboard = Billentyűzet a képernyőn
stand-keyboard-auto = Ha szükség van rá
stand-keyboard-always = Mindig
stand-keyboard-never = Soha
stand-named = Ezt az szabja meg, hogyan indítják a Saysót ezen a számítógépen. Az Ön választása akkor lesz érvényes, ha az indítás már nem szabja meg.

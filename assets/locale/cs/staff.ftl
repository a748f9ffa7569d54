staff-title = Personál
staff-passphrase = Heslo
staff-unlock = Odemknout
staff-unlocking = Zkouší se klíč …
staff-unlocking-hardware = Zkouší se klíč … Pokud hardwarový klíč bliká, dotkněte se ho.
staff-wrong = { $seconds ->
    [one] Heslo nesedí. Všechno zůstává zamčené. Znovu to můžete zkusit za { $seconds } sekundu.
    [few] Heslo nesedí. Všechno zůstává zamčené. Znovu to můžete zkusit za { $seconds } sekundy.
    [many] Heslo nesedí. Všechno zůstává zamčené. Znovu to můžete zkusit za { $seconds } sekundy.
   *[other] Heslo nesedí. Všechno zůstává zamčené. Znovu to můžete zkusit za { $seconds } sekund.
}
staff-too-early = { $seconds ->
    [one] Je ještě brzy: předtím bylo napsáno špatné heslo. Toto se nezkoušelo. Znovu to můžete zkusit za { $seconds } sekundu.
    [few] Je ještě brzy: předtím bylo napsáno špatné heslo. Toto se nezkoušelo. Znovu to můžete zkusit za { $seconds } sekundy.
    [many] Je ještě brzy: předtím bylo napsáno špatné heslo. Toto se nezkoušelo. Znovu to můžete zkusit za { $seconds } sekundy.
   *[other] Je ještě brzy: předtím bylo napsáno špatné heslo. Toto se nezkoušelo. Znovu to můžete zkusit za { $seconds } sekund.
}
staff-no-key = Soubor s klíčem tu není. Všechno zůstává zamčené. Připojte disk, na kterém je „organisation.key.age“, a zkuste to znovu.
staff-other = Klíč nešel vyzkoušet. Všechno zůstává zamčené. Víc je v protokolu programu.
staff-lock = Zamknout
staff-list = Příspěvky
staff-none = Nic tu není uchováno.
staff-row = { $date } · hlasové zprávy: { $voice } · fotky: { $photos }
staff-record = Položka { $id }
staff-allowed = Povoleno pro
staff-not-allowed = Už není povoleno
staff-nothing-allowed = Žádné použití už není povoleno. Nejde to otevřít ani zkopírovat.
staff-copy-for = Uložit kopii pro „{ $purpose }“
staff-choose = Vyberte příspěvek ze seznamu.
list-glimpses-show = Zobrazit snímky a průběhy zvuku
list-glimpses-hide = Skrýt snímky a průběhy zvuku
list-glimpses-hint = Co se takto zobrazí, platí za otevřené: je to v záznamech a dárce to vidí.
staff-attendant = Staráte se o stánek. Aby to šlo poslechnout, vidět nebo uložit, musí odemknout Redakce nebo Vedení.
staff-newer = Novější příspěvky
staff-older = Starší příspěvky
staff-count = { $count ->
    [one] Celkem jeden příspěvek.
    [few] Celkem { $count } příspěvky.
    [many] Celkem { $count } příspěvku.
   *[other] Celkem { $count } příspěvků.
}
staff-count-more = Příspěvky: { $count } nebo více.
staff-quit = Zavřít Sayso
staff-quit-title = Zavřít Sayso?
staff-quit-body = Dokud se Sayso znovu nespustí, nelze se tu nikoho ptát ani nikoho zaznamenat. Nic z toho, co bylo ponecháno, se neztratí.
staff-quit-yes = Ano, zavřít
staff-quit-no = Ne, pokračovat
staff-clock-behind = Hodiny tohoto počítače ukazují dřívější čas, než jaký už je v deníku. Nic není ztraceno: dokud nepůjdou správně, počítá Sayso od posledního data v deníku. Nastavte prosím datum a čas. Pokud jdou teď správně a předtím šly špatně, řekněte to zde.
staff-clock-doubtful = { $count ->
    [10000] U { $count } nebo více příspěvků uplynula doba a ještě nejsou smazány
    [one] U jednoho příspěvku uplynula doba a ještě není smazán
    [few] U { $count } příspěvků uplynula doba a ještě nejsou smazány
    [many] U { $count } příspěvku uplynula doba a ještě není smazán
   *[other] U { $count } příspěvků uplynula doba a ještě nejsou smazány
}, protože datum tohoto počítače je o víc než měsíc dál než poslední den, kdy Sayso běželo. Zkontrolujte datum. Pokud je správné, řekněte to zde.
staff-gear = Mikrofon a kamera
gear-title = Mikrofon a kamera
gear-body = Zvolte, co má tento počítač používat. Volba zůstane, i když se zařízení znovu připojí nebo se počítač znovu spustí. Lidé vidí jeho jméno dřív, než se cokoli zaznamená.
gear-microphone = Mikrofon
gear-camera = Kamera
gear-speaker = Reproduktor
gear-system = Nechat na systému
gear-width = Největší šířka fotky
gear-width-best = Nejlepší, co kamera umí
gear-width-px = { $px } px
gear-try-microphone = Vyzkoušet mikrofon
gear-try-camera = Vyzkoušet kameru
gear-beep = Přehrát tón
gear-speaker-silent = Není slyšet zvuk: reproduktor nefunguje.
gear-done = Hotovo
gear-trial-title = I test potřebuje souhlas
gear-trial-voice-body = Zapne se mikrofon a uvidíte, jak je zvuk hlasitý.
gear-trial-photo-body = Zapne se kamera a na této obrazovce uvidíte její obraz.
gear-trial-microphone = Zapnout mikrofon
gear-trial-camera = Zapnout kameru
gear-trial-nothing-kept = Nic se nezaznamená a nic se neponechá.
gear-trial-people = Všichni poblíž o tom vědí
gear-trial-people-explained = Kdo je teď slyšet nebo vidět, ví o tom a souhlasí.
gear-trial-begin = Začít test
gear-trial-not = Teď ne
gear-trial-end = Ukončit test
gear-trial-hears = Mikrofon je zapnutý. Nic se nenahrává.
gear-trial-sees = Kamera je zapnutá. Nic se neponechá.
staff-spoken-yes = Doklad o souhlasu. Není k žádnému použití a nejde vyexportovat.
staff-campaign = Kampaň
editor-title = Kampaň
editor-body = Zde určíte, na co se lidí ptáte. Z každé změny je nová verze; kdo souhlasil dřív, souhlasil s verzí předtím.
editor-text = Text souboru campaign.toml
editor-check = Co říká kontrola
editor-nothing-found = Nic se nenašlo.
editor-no-advice = Toto je kontrola programem, ne právní rada. Pokud najde chybu, nejde nic uložit a nikoho se neptáme.
editor-place = Řádek { $line }, sloupec { $column }
editor-preview = Co lidé uvidí
editor-no-preview = V tomto jazyce nějaký text chybí, nebo jím Sayso nemluví. Co to je, říká kontrola.
editor-save = Uložit jako novou verzi
editor-resumed = Co tu bylo dřív změněno a neuloženo, tu stále je. Dokud to neuložíte, lidí se podle toho neptáme.
editor-discard = Zahodit tyto změny
editor-written = Uloženo. Od teď se lidí ptáme podle této verze.
editor-version-used = S touto verzí už byl lidem ukázán jiný text, takže teď je to verze { $next }. Uložte ji znovu.
editor-unchanged = Nic se nezměnilo.
editor-ready = Lze to uložit. Lidí se podle toho budeme ptát až potom.
editor-errors = Kontrola našla chybu, takže nejde nic uložit. Říká, kde je a jak ji opravit.
editor-elsewhere = Tento počítač je v soustavě. Jeho kampaň se mění na počítači, který uchovává kopii všeho, a sem přijde sama mezi dvěma návštěvami.
staff-group = { $people ->
    [one] Dala to společně { $people } osoba.
    [few] Daly to společně { $people } osoby.
    [many] Dalo to společně { $people } osoby.
   *[other] Dalo to společně { $people } osob.
} Každá má vlastní položku; použití je povoleno jen tam, kde souhlasí všichni.
staff-group-ended = Záznam byl smazán pro všechny (počet osob: { $people }): někdo z nich to chtěl, nebo uplynula jeho doba. Zbývá jen doklad o souhlasu této osoby.
editor-form = Formulář
editor-file = Text souboru
form-unreadable = Text teď nejde přečíst, a tak ho nelze ukázat jako formulář. Kde je chyba, říká kontrola.
form-who = Kdo žádá
form-name = Název organizace
form-contact = Jak vás lidé zastihnou
form-address = Poštovní adresa, pokud je
form-authority = Uvést úřad, který přijímá stížnosti
form-authority-name = Název úřadu
form-authority-contact = Jak lidé úřad zastihnou
form-languages = Jazyky
form-law = Čí právo
form-biometric = Stroj se z toho učí poznávat lidi
form-ai = Stroj se učí z hlasů nebo fotek (trénink AI)
form-replica = Stroj napodobuje hlasy nebo tváře
form-sold = Prodává se to nebo předává
form-sensitive = Lidí se ptáte na zdraví, víru, politiku, původ nebo sexuální život
form-brand = Vaše otázka a váš vzhled
form-question = Vaše otázka, největší slova na první stránce
form-prompt = Další otázka { $number }
form-add-prompt = Přidat další otázku
form-remove-prompt = Odebrat poslední další otázku
form-thanks = Vaše poděkování na konci
form-picture = Obrázek na první stránku
form-logo = Logo
form-no-picture = Žádný
form-pictures-hint = Vložte soubory PNG nebo JPEG do složky { $folder } a otevřete tuto stránku znovu: pak je tu půjde vybrat.
form-accent = Vaše barva, například #0F4C81; všechno v ní zůstane čitelné
form-why = Proč, a kde to leží
form-reason = Proč žádáte
form-stored = Kde se to ukládá
form-what = Co se smí zaznamenat
form-voice = Hlasové zprávy
form-voice-takes = Hlasové zprávy za návštěvu, nejvýše
form-voice-secs = Sekundy hlasové zprávy, nejvýše
form-photo = Fotky
form-photo-takes = Fotky za návštěvu, nejvýše
form-purpose = Použití { $number }
form-id = Krátké jméno
form-title = Co říká políčko
form-explanation = Co stojí pod ním
form-recipients = Kdo to uvidí nebo uslyší
form-published = Kde se to zveřejní, pokud někde
form-retention = Jak dlouho se to uchová
form-proof-kept = Jak dlouho se uchová důkaz o smazání
form-takedown-within = Jak dlouho smí trvat odstranění kopie, když její souhlas skončil
form-time-wrong = Napište celé číslo, aspoň 1. Nejvýš je to sto let.
form-time-as-written = Tak to stojí v souboru. Zůstane to tak, dokud nezvolíte něco z tohoto:
form-days = Dny
form-weeks = Týdny
form-months = Měsíce
form-years = Roky
form-add-purpose = Přidat použití
form-remove-purpose = Odebrat toto použití
form-people = Kdo se může zapojit
form-guardian = Děti, s rodičem nebo zákonným zástupcem
form-group = Víc lidí společně
form-most = Lidé společně, nejvýše
form-spoken = Vyslovit souhlas nahlas
form-spoken-off = Ne
form-spoken-offered = Kdo chce
form-spoken-required = Všichni
form-yes = Ano
form-no = Ne
staff-unreadable = Položky, které nejdou přečíst: { $count }. Nic se na nich nezměnilo. Které to jsou, řekne „sayso verify“.
staff-files-left = Soubory smazaných záznamů, které tento počítač nepustí: { $count }. Jejich klíče jsou zničeny, takže je nikdo neotevře. Sayso to zkouší při každém spuštění. Podívejte se prosím do složky „vault/media“: není v ní něco chráněno proti smazání, nebo neselhává disk?
staff-not-ours = Soubor s klíčem, který tu je, patří jiné organizaci, nebo je poškozený. Všechno zůstává zamčené. Připojte disk, na kterém je váš „organisation.key.age“, a zkuste to znovu.
staff-too-much-work = Soubor s klíčem, který tu je, potřebuje k otevření víc paměti, než lze po tomto počítači chtít. Všechno zůstává zamčené. Ochraňte klíč znovu programem „age“ („age -p“), nebo použijte soubor, který vytvořilo Sayso.
staff-hardware = Hardwarový klíč neotevřel. Vše zůstává zamčené. Zapojte ho, místo hesla napište jeho PIN (nejvýše { $most } znaků) a dotkněte se ho, až bude blikat.
staff-no-program = Tento klíč uchovává hardwarový klíč a program, který s ním mluví, není na tomto počítači nainstalován. Vše zůstává zamčené. Nainstalujte ho (pro YubiKey „age-plugin-yubikey“) a zkuste to znovu.
staff-took-too-long = Disk neodpověděl včas. Všechno zůstává zamčené. Odpojte disky, které nejsou potřeba, a zkuste to znovu.
staff-still-trying = Ještě se zkouší předchozí heslo. Všechno zůstává zamčené. Počkejte půl minuty a zkuste to znovu.
staff-clock-jumped = Datum tohoto počítače je o víc než měsíc dál než poslední den, kdy Sayso běželo. Dokud neřeknete, že je správné, nic se samo nesmaže.
staff-date-now = Tento počítač říká: { $date }
staff-date-right = Datum je správné
staff-date-right-delete = Datum je správné: smazat
staff-erased = Smazáno od vaší poslední návštěvy, protože uplynula doba: { $count }
staff-erased-rest = Ostatní, jejichž doba uplynula, se nyní postupně mažou. Do té doby jsou ještě v seznamu.
staff-clock-said = Ponecháno, když šly hodiny tohoto počítače špatně: říkaly { $date }. Doba se počítá od posledního data v deníku.
staff-key-hint = Uložte si dvě jeho kopie, každou na jiný disk. Bez tohoto souboru heslo nic neotevře.
editor-leave-question = Odejít bez uložení?
editor-leave-explained = Co tu je změněno, se pak ztratí. Lidí se budeme dál ptát podle dosavadního textu.
editor-leave-yes = Odejít bez uložení
editor-leave-no = Dál měnit
licences-title = Licence
licences-hint = Sayso obsahuje práci mnoha dalších lidí.
licences-show = Ukázat licence
licences-body = Sayso je pod licencí MIT nebo Apache-2.0. Obsahuje práci mnoha dalších lidí. Zde jsou jejich jména podle licencí. Příkaz „sayso licences“ vypíše i texty licencí.
staff-date-question = { $count ->
    [10000] Smazat { $count } nebo více příspěvků navždy?
    [one] Smazat jeden příspěvek navždy?
    [few] Smazat { $count } příspěvky navždy?
    [many] Smazat { $count } příspěvku navždy?
   *[other] Smazat { $count } příspěvků navždy?
}
staff-date-explained = Tento počítač říká: { $date }. Podle tohoto data jejich doba uplynula. Smazané záznamy nejde vrátit. Pokud je datum špatné, nastavte nejdřív hodiny.
staff-date-yes = Ano, datum je správné: smazat
staff-date-no = Ne, nic nemazat
staff-key-path = Kde ho Sayso hledá nejdřív
staff-today = Dnes
today-title = Dnes, { $date }
today-asked = { $count ->
    [one] byl dotázán
    [few] byli dotázáni
    [many] bylo dotázáno
   *[other] bylo dotázáno
}
today-agreed = { $count ->
    [one] souhlasil
    [few] souhlasili
    [many] souhlasilo
   *[other] souhlasilo
}
today-refused = { $count ->
    [one] Jeden řekl ne
    [few] { $count } řekli ne
    [many] { $count } řeklo ne
   *[other] { $count } řeklo ne
}
today-kept = { $count ->
    [one] byl ponechán
    [few] byly ponechány
    [many] bylo ponecháno
   *[other] bylo ponecháno
}
today-deleted = { $count ->
    [one] smazal účastník nebo někdo za něj
    [few] smazali účastníci nebo někdo za ně
    [many] smazali účastníci nebo někdo za ně
   *[other] smazali účastníci nebo někdo za ně
}
today-withdrawn = { $count ->
    [one] Odvoláno jedno použití
    [few] Odvolána { $count } použití
    [many] Odvoláno { $count } použití
   *[other] Odvoláno { $count } použití
}
today-needs = Čeká na vás
today-nothing = O nic se není třeba starat.
today-ends = { $count ->
    [one] Jeden skončí do { $days } dnů, { $date }.
    [few] { $count } skončí do { $days } dnů, první { $date }.
    [many] { $count } skončí do { $days } dnů, první { $date }.
   *[other] { $count } skončí do { $days } dnů, první { $date }.
}
today-takedowns-overdue = { $count ->
    [one] Jedna kopie už měla být pryč. Podívejte se na „{ staff-register }“.
    [few] { $count } kopie už měly být pryč. Podívejte se na „{ staff-register }“.
    [many] { $count } kopie už mělo být pryč. Podívejte se na „{ staff-register }“.
   *[other] { $count } kopií už mělo být pryč. Podívejte se na „{ staff-register }“.
}
today-takedowns = { $count ->
    [one] Jedna kopie musí být pryč do { $date }. Podívejte se na „{ staff-register }“.
    [few] { $count } kopie musí pryč, první do { $date }. Podívejte se na „{ staff-register }“.
    [many] { $count } kopie musí pryč, první do { $date }. Podívejte se na „{ staff-register }“.
   *[other] { $count } kopií musí pryč, první do { $date }. Podívejte se na „{ staff-register }“.
}
today-reseal = { $count ->
    [one] Jeden záznam je ještě zapečetěn pro klíč, který byl nahrazen. Pokračuje se na stránce „Kdo tu pracuje“.
    [few] { $count } záznamy jsou ještě zapečetěny pro klíč, který byl nahrazen. Pokračuje se na stránce „Kdo tu pracuje“.
    [many] { $count } záznamu je ještě zapečetěno pro klíč, který byl nahrazen. Pokračuje se na stránce „Kdo tu pracuje“.
   *[other] { $count } záznamů je ještě zapečetěno pro klíč, který byl nahrazen. Pokračuje se na stránce „Kdo tu pracuje“.
}
today-backup-old = Poslední záloha: { $date }. Co bylo ponecháno potom, je jen na tomto počítači.
today-little-room = Na disku už je málo místa: volných je { $free } MB. Uvolněte prosím místo.
today-wrong = Špatná hesla od posledního správného: { $count }
today-computer = Tento počítač
today-free = Na disku tohoto počítače je volných { $free } MB.
today-fortnight = Ponecháno za posledních 14 dní.
today-day = { $date }: { $count }.
today-days = Den po dni
today-kept-now = Teď uchováno
today-kept-all = Příspěvky
today-voice = s hlasovou zprávou
today-photo = s fotkou
today-use = souhlas: { $use }
today-language = jazyk dotazu: { $language }
today-all-withdrawn = všechna použití odvolána
today-numbers-only = Jen čísla. Kdo co dal, se tu neukazuje. Dny se počítají v UTC.
backup-title = Záloha
backup-open = Otevřít zálohy
backup-none = Zatím tu není známa žádná záloha. Když se tento počítač ztratí, ztratí se s ním i to, co je na něm uchováno.
backup-last = Poslední záloha
backup-where = Kde je
backup-hint = Záloha obsahuje všechno, co je tu uchováno, zapečetěné stejně jako tady. První chvíli trvá, další zapíšou jen změny. Co lidé smazali, přepíše příští záloha.
backup-now = Zálohovat teď
backup-running = Zálohuje se: { $percent } %
backup-done = Záloha je hotová. Odpojte disk a uložte ho jinde: když se ztratí tento počítač, ztratí se i to, co na něm leží.
backup-missing = { $count ->
    [one] Záloha je hotová, ale jeden záznam tu nemá soubor. Spusťte „sayso verify“ a dozvíte se víc.
    [few] Záloha je hotová, ale { $count } záznamy tu nemají soubor. Spusťte „sayso verify“ a dozvíte se víc.
    [many] Záloha je hotová, ale { $count } záznamu tu nemá soubor. Spusťte „sayso verify“ a dozvíte se víc.
   *[other] Záloha je hotová, ale { $count } záznamů tu nemá soubor. Spusťte „sayso verify“ a dozvíte se víc.
}
backup-in-use = Na stejné místo už běží jiná záloha. Počkejte, až skončí.
backup-full = Není tam místo. Poslední záloha je, jak byla. Zvolte jiný disk.
backup-gone = Disk už tam není. Poslední záloha je, jak byla. Připojte disk a zkuste to znovu.
backup-resealing = Všechno se právě pečetí pro jiný klíč. Poslední záloha je, jak byla. Zkuste to později.
backup-failed = Nepovedlo se to. Poslední záloha je, jak byla. Zkuste to znovu, nebo zvolte jiný disk.
restored-body = Tato data byla obnovena ze zálohy ({ $date }). Od té doby mohl někdo něco odvolat. Dokud se to neví, nic se neotevře a nikoho se neptáme.
restored-lists-hint = Vedle každé zálohy leží seznam toho, co bylo odvoláno. Připojte disk s nejnovějším.
restored-lists = Hledat seznamy na discích
restored-word-hint = Pokud novější seznam není, můžete to říct vy. Vaše odpověď se zapíše s vaším jménem.
restored-word = Od té doby nebylo nic odvoláno
restored-officer = Pokud novější seznam není, musí vedení říct, že nebylo nic odvoláno.
restored-question = Nebylo od té doby ({ $date }) nic odvoláno?
restored-explained = Pokud někdo něco odvolal, půjde to znovu otevřít, ačkoli to má být pryč. Vaše odpověď se zapíše s vaším jménem.
restored-yes = Ano, nic nebylo odvoláno
restored-no = Nevím to jistě
restored-told = Smazáno podle seznamů: { $erased }. Odvolaná použití: { $withdrawn }.
restored-not-enough = Žádný seznam neříká, co bylo odvoláno až dosud.
restored-done = Všechno se zase používá.
restored-fleet = Tento počítač zaujal { $date } v soustavě místo ztraceného. Dokud každý z ostatních neřekne, co bylo mezitím odvoláno, nic se neotevře a nikoho se neptáme. „Soustava“ ukáže, kdo se neozval. Počítač, který se nevrátí, tam odeberte.
list-narrow = Vybrat které
list-narrow-close = Zavřít výběr
list-all = Ukázat vše
list-any = vše
list-kind = Co v tom je
list-voice = Hlas
list-photo = Fotka
list-use = Smí se použít pro
list-state = Souhlas
list-given = dán
list-withdrawn = vše odvoláno
list-ended = ukončil někdo jiný
list-language = Jazyk dotazu
list-kept = Ponecháno
list-today = dnes
list-week = za posledních 7 dní
list-month = za posledních 30 dní
list-record-hint = 32 číslic a písmen od a do f, na stvrzence nebo na potvrzení; nebo číslo kopie pod „{ staff-register }“. Mezery nevadí.
list-record-unknown = Pod tímto číslem tu není nic uchováno.
list-none-such = Nic z toho, co je uchováno, takové není.
list-none-so-far = Mezi dosud prohlédnutými příspěvky takový není. „Starší příspěvky“ hledá dál.

staff-delete = Smazat
staff-delete-why = Proč se to má smazat?
staff-delete-asked = Účastník o to požádal
staff-delete-another = Je v tom někdo, kdo nesouhlasil
staff-delete-unfit = Není to k ničemu, nebo to někomu ubližuje
staff-delete-law = Vyžaduje to zákon nebo úřad
staff-delete-question = Smazat tento příspěvek navždy?
staff-delete-explained = Důvod: { $reason }. Všechny jeho záznamy se smažou pro každého, kdo v nich je, a nejde je vrátit. V deníku zůstane, kdo to udělal a proč.
staff-delete-yes = Ano, smazat
staff-delete-no = Ne, ponechat
staff-deleting = Maže se …
staff-deleted = Je to smazáno. Uložte si potvrzení, které to dokazuje.
staff-deleted-unsure = Je to smazáno a žádný klíč to už neotevře. Něco ještě zbývá přepsat; program to dál zkouší.
people-title = Kdo tu pracuje
people-intro = Každý z personálu má vlastní heslo a klíč. Deník říká, kdo co udělal.
people-at-the-hub = Kdo tu pracuje, se mění na počítači, který uchovává kopii všeho, a přijde sem to samo.
people-you = To jste vy.
people-attendant-name = Obsluha
people-editor-name = Redakce
people-officer-name = Vedení
people-attendant = Obsluha: stará se o stánek; nic z toho, co lidé dali, neslyší, nevidí ani neukládá
people-editor = Redakce: slyší, vidí a exportuje, co se smí použít
people-officer = Vedení: rozhoduje také o kampani, personálu a klíčích a s udáním důvodu něco smaže nebo uchová déle
people-remove = Odebrat
people-add = Přidat někoho
people-add-title = Přidat někoho k personálu
people-name = Jméno zde
people-name-hint = Malá písmena, číslice a spojovníky, například anna nebo anna-k
people-role = Co smí dělat?
people-passphrase = Heslo této osoby
people-passphrase-hint = Ať si ho napíše sama. Později ho nikdo nezjistí: když se ztratí, osobu odeberte a přidejte znovu.
people-join = Přidat
people-joining = Vytváří se klíč …
people-joined = { $name } může od teď odemykat.
people-key-file = Kde leží soubor s klíčem této osoby; lze ho přesunout na disk
people-need-name = Jméno začíná písmenem a má nejvýše 32 malých písmen a až z, číslic a spojovníků.
people-name-taken = Toto jméno už někdo má. Zvolte jiné.
people-file-there = Soubor s klíčem tohoto jména už tam leží, třeba po někom, kdo odešel. Zvolte jiné jméno.
people-passphrase-taken = Tímto heslem už tu odemyká někdo jiný. Zvolte jiné.
people-remove-question = Odebrat: { $name }?
people-remove-explained = Tato osoba už neodemkne. Všechno, co je uchováno, se zapečetí pro nový klíč, což chvíli trvá. Co už slyšela, viděla nebo uložila, jí vzít nejde.
people-remove-attendant = Tato osoba už neodemkne. Klíč k tomu, co je uchováno, neměla, takže není třeba nic pečetit znovu.
people-remove-yes = Ano, odebrat
people-remove-no = Ne, nic neměnit
people-removed = Odebráno: { $name }. Tato osoba už neodemkne.
people-sealing = Co je uchováno, se pečetí pro nový klíč, dokud je tato stránka otevřená …
people-left = { $count ->
    [one] Jeden záznam je ještě zapečetěn pro klíč, který byl nahrazen.
    [few] { $count } záznamy jsou ještě zapečetěny pro klíč, který byl nahrazen.
    [many] { $count } záznamu je ještě zapečetěno pro klíč, který byl nahrazen.
   *[other] { $count } záznamů je ještě zapečetěno pro klíč, který byl nahrazen.
}
people-go-on = Pokračovat v pečetění

marks-title = Co si o tom myslíte
marks-mark = Označení
marks-none = bez označení
marks-approved = schváleno
marks-flagged = k posouzení
marks-rating = Hodnocení
marks-unrated = bez hodnocení
marks-rated = hodnocení { $rating }
marks-noted = poznámka
note-read = Přečíst poznámku
note-write = Napsat poznámku
note-label = Poznámka
note-hint = Účastník si ji může přečíst svým kódem. Je zašifrovaná a smaže se s příspěvkem. Když ji uložíte prázdnou, smaže se hned.
note-save = Uložit poznámku
note-close = Zavřít poznámku
note-opening = Poznámka se otevírá …
note-saving = Poznámka se ukládá …
note-saved = Poznámka je uložena.
note-gone = Poznámka je smazána.
list-mark = Označeno jako
list-rating = Hodnocení
list-note = S poznámkou
list-with-note = s poznámkou
list-words = Slova v poznámce
list-words-hint = Otevřou se všechny poznámky, které vyhovují výběru výše, od nejnovější, a nic se o tom nezapíše.
list-words-find = Hledat v poznámkách
list-words-looking = Procházejí se poznámky …
list-words-found = { $count ->
    [0] Tato slova nejsou v žádné poznámce.
    [one] Tato slova jsou v jedné poznámce.
    [few] Tato slova mají { $count } poznámky.
    [many] Tato slova má { $count } poznámky.
   *[other] Tato slova má { $count } poznámek.
}
list-words-found-more = { $count ->
    [0] V nejnovějších poznámkách tato slova nejsou. Chcete-li hledat dál, zvolte dřívější dobu.
    [one] Nejnovější poznámky s těmito slovy: { $count }. Může jich být víc.
    [few] Nejnovější poznámky s těmito slovy: { $count }. Může jich být víc.
    [many] Nejnovější poznámky s těmito slovy: { $count }. Může jich být víc.
   *[other] Nejnovější poznámky s těmito slovy: { $count }. Může jich být víc.
}
staff-end-use = Ukončit použití „{ $use }“
staff-end-use-why = Proč má použití „{ $use }“ skončit?
staff-end-use-question = Ukončit použití „{ $use }“?
staff-end-use-explained = Důvod: { $reason }. Od teď platí za odvolané a kopie pro něj musí pryč. Zde to nejde vzít zpět. V deníku zůstane, kdo to udělal a proč; účastník si obojí přečte svým kódem.
staff-end-use-yes = Ano, ukončit
staff-use-ended = Použití „{ $use }“ skončilo. Kopie pro něj jsou pod „Kopie“.
ended-save = Uložit list pro účastníka
hold-open = Uchovat déle
hold-renew = Znovu uchovat déle
hold-release = Ukončit delší uchování
hold-title = Uchovat tento příspěvek déle
hold-explained = Uchová se do zvoleného dne, i když jeho doba uplyne, a personál ho nemůže smazat. Žádné použití se tím neprodlouží. Účastník může kdykoli ukončit použití a smazat ho a přečte si, že se uchovává déle a proč.
hold-why = Proč to vyžaduje zákon?
hold-claim = Je to potřeba kvůli právnímu nároku
hold-law = Vyžaduje to zákon nebo úřad
hold-asked = Účastník požádal o delší uchování
hold-until = Do kdy?
hold-for-1 = na 1 měsíc
hold-for-3 = na 3 měsíce
hold-for-6 = na 6 měsíců
hold-for-12 = na 1 rok
hold-reference = Číslo spisu, pokud je
hold-reference-hint = Jeden řádek, například 2026/117. Zůstane v deníku: žádná jména, nic o nějaké osobě.
hold-need-why = Uveďte proč.
hold-need-until = Uveďte do kdy.
hold-need-reference = Napište jeden řádek, který každý přečte.
hold-yes = Uchovat do té doby
hold-no = Ne, neuchovávat déle
hold-done = Uchovává se to déle. V deníku zůstane, kdo to udělal a proč.
hold-released = Už se to déle neuchovává.
hold-release-question = Ukončit delší uchování příspěvku?
hold-release-explained = Uchová se pak tak dlouho, jak bylo odsouhlaseno, a ne déle.
hold-release-deletes = Jeho doba uplynula, takže se brzy potom smaže a nejde vrátit.
hold-release-yes = Ano, ukončit
hold-release-no = Ne, dál uchovávat
hold-row = uchováno déle, do { $date }
hold-told = Uchováno déle, do { $date }. Důvod: { $reason }. Rozhodnutí: { $name }, { $since }.
hold-file = Spis: { $reference }
hold-limits = Účastník může dál ukončit použití a smazat to. K delšímu uchování zvolte před tím dnem „Znovu uchovat déle“.
hold-may-open = Žádné použití už není povoleno a nic nejde zkopírovat. Protože se to uchovává déle, může to vedení slyšet a vidět, a to se zapíše.
sealed-row = zapečetěno do { $date }
sealed-told = Účastník zvolil den: nikdo z personálu to neotevře ani nezkopíruje dříve než { $date }.
list-held = Delší uchování
list-on-hold = uchováno déle
today-holds-end = { $count ->
    [one] Jedno delší uchování skončí do { $days } dnů, { $date }.
    [few] { $count } delší uchování skončí do { $days } dnů, první { $date }.
    [many] { $count } delšího uchování skončí do { $days } dnů, první { $date }.
   *[other] { $count } delších uchování skončí do { $days } dnů, první { $date }.
}
today-held = uchováno nad svou dobu
staff-complaints = Stížnosti
complaints-title = Stížnosti a dotazy
complaints-body = Co lidé napsali u stánku. Je to zašifrované a v deníku zůstane, kdo to četl.
complaints-none = Nikdo si nestěžoval ani se neptal.
complaints-one = Č. { $number }
complaints-came-in = Přišlo
complaints-open = otevřená
complaints-overdue = po lhůtě: už měla být zodpovězena
complaints-ended = zodpovězena { $date }: { $outcome }. Její text se uchová do { $until }.
complaints-read = Číst
complaints-opening = Otevírá se …
complaints-reach = Jak tuto osobu zastihnout
complaints-no-reach = Neuvedla to.
complaints-close = Zavřít
complaints-answered = Zodpovězeno
complaints-outcome = Jak dopadla č. { $number }?
complaints-outcome-hint = Nejdřív odpovězte, mimo Sayso. Zde si zapíšete, že je to hotovo.
complaint-resolved = vyřízeno nebo zodpovězeno
complaint-refused = zodpovězeno, nevyhověno
complaint-moot = není co dělat
complaints-noted = Je to zapsáno.
complaints-first = Zpět k prvním stížnostem
complaints-more = Další stížnosti
today-complaints = { $count ->
    [one] Na odpověď čeká jedna stížnost.
    [few] Na odpověď čekají { $count } stížnosti.
    [many] Na odpověď čeká { $count } stížnosti.
   *[other] Na odpověď čeká { $count } stížností.
}
today-complaints-overdue = { $count ->
    [one] Jedna stížnost už měla být zodpovězena.
    [few] { $count } stížnosti už měly být zodpovězeny.
    [many] { $count } stížnosti už mělo být zodpovězeno.
   *[other] { $count } stížností už mělo být zodpovězeno.
}
stand-open = Tento počítač
stand-body = Jak Sayso na tomto počítači vypadá a funguje. Každá volba platí hned a v deníku zůstane, kdo ji udělal.
stand-screen = Zobrazení
stand-window = V okně
stand-full = Přes celou obrazovku, pro kolemjdoucí
stand-screen-when = Tato volba platí až od příštího spuštění Sayso.
stand-idle = Doba bez dotyku, než se objeví „Jste tu ještě?“
stand-seconds = { $seconds ->
    [one] { $seconds } sekunda
    [few] { $seconds } sekundy
    [many] { $seconds } sekundy
   *[other] { $seconds } sekund
}
stand-print = Tisk stvrzenek a potvrzení
stand-print-nothing = Netisknout
stand-print-a4 = Na papír A4
stand-print-roll = Na roli 80 mm
stand-text = Velikost písma
stand-percent = { $percent } %
stand-colours = Barvy
stand-keyboard = Klávesnice na obrazovce
stand-keyboard-auto = Když je potřeba
stand-keyboard-always = Vždy
stand-keyboard-never = Nikdy
stand-named = Toto je pevně dáno tím, jak se Sayso na tomto počítači spouští. Vaše volba začne platit, až to tak nebude.

staff-ledger = Deník
ledger-title = Co se tu stalo
ledger-body = Každá událost navazuje na předchozí, takže minulost nikdo nezmění potají. Deník nejmenuje nikoho z těch, kdo něco dali.
ledger-narrow-all = Ukázat všechny události
ledger-about = Čeho se to týká
ledger-visits = Návštěvy a odpovědi
ledger-kept = Ponechání
ledger-ended = Odvolání a mazání
ledger-copies = Otevírání, označování, kopírování
ledger-staff = Kdo tu pracuje
ledger-vault = Klíče, kampaně, zálohy
ledger-by = Kdo to udělal
ledger-when = Kdy
ledger-from = Od tohoto dne
ledger-until = Do tohoto dne
ledger-day-hint = Například { $day }. Dny se počítají v UTC.
ledger-day-wrong = Den napište takto: { $day }
ledger-days-show = Ukázat tyto dny
ledger-none = Žádná taková událost není.
ledger-none-so-far = Mezi dosud prohlédnutými událostmi žádná není. „Starší události“ hledá dál.
ledger-newest = Nejnovější události
ledger-older = Starší události
ledger-event = Č. { $number } · { $date } · { $who }
ledger-event-removed = Č. { $number }
actor-person = návštěvník
actor-staff = personál
actor-staff-named = { $name }
actor-program = program
actor-member = jiné místo organizace
event-unknown = Něco, co tato verze Sayso nezná.
event-removed = Část důkazu, jehož doba uplynula. Co v ní bylo, je odstraněno.
event-created = Všechno bylo zřízeno.
event-writer = Odtud dál podepisuje události jiný klíč.
event-organisation-key = Odtud dál se záznamy pečetí pro klíč organizace č. { $number }.
event-staff-added = { $name } může od teď odemykat. Úloha: { $role ->
    [attendant] Obsluha
    [editor] Redakce
   *[officer] Vedení
}.
event-staff-removed = { $name } už nemůže odemykat.
event-campaign = Od teď se lidí ptá verze { $version } kampaně „{ $campaign }“.
event-shown = Někomu bylo ukázáno, o co je žádán.
event-refused = Někdo řekl ne.
event-agreed = Někdo souhlasil.
event-withdrawn-unkept = Někdo odvolal souhlas dřív, než se něco ponechalo.
event-left-alone = Někdo odešel bez odpovědi.
event-kept = { $count ->
    [one] Byl ponechán jeden záznam.
    [few] Byly ponechány { $count } záznamy.
    [many] Bylo ponecháno { $count } záznamu.
   *[other] Bylo ponecháno { $count } záznamů.
}
event-renewed = Někdo byl dotázán znovu a souhlasil.
event-resealed = Co je uchováno, bylo zapečetěno pro jiný klíč organizace.
event-kept-sealed = Nikdo z personálu to neotevře dříve než { $date }.
event-unsealed = Účastník dovolil personálu otevřít to dřív, než nastal zvolený den.
event-purpose-withdrawn = Jedno použití bylo odvoláno: „{ $use }“.
event-purpose-ended-by-staff = Personál ukončil jedno použití: „{ $use }“. Důvod: { $reason }.
event-ended-by-another = Co dalo několik lidí společně, je pryč: jiný z nich to odvolal, nebo uplynula jeho doba.
event-copied-by-participant = Účastník si uložil kopii.
event-copied-by-another = Kopii si uložil někdo jiný, kdo v tom je.
event-erased = Účastník to nechal smazat.
event-erased-as-told = Seznam řekl, že to bylo od zálohy smazáno.
event-erased-by-staff = Bylo to smazáno. Důvod: { $reason }.
event-expired = Bylo to smazáno, protože uplynula jeho doba.
event-held = Příspěvek se uchová déle, do { $date }. Důvod: { $reason }.
event-released = Příspěvek se už déle neuchovává.
event-proof-expired = Důkaz o smazání byl odstraněn, protože uplynula jeho doba.
event-looked-up = Někdo napsal kód stvrzenky.
event-recovered = Po přerušení bylo dokončeno všechno rozdělané.
event-staff-unlocked = Část pro personál byla odemčena.
event-staff-refused = Někdo napsal špatné heslo.
event-staff-locked = Část pro personál byla zamčena.
event-date-confirmed = Bylo potvrzeno, že datum tohoto počítače je správné.
event-opened-by-staff = Záznam byl otevřen k poslechu nebo prohlédnutí.
event-marked = Příspěvek byl označen nebo ohodnocen.
event-noted = Poznámka k příspěvku byla napsána, změněna nebo odstraněna.
event-export-begun = Začalo kopírování pro „{ $use }“. Kopie jdou na místo: { $destination }. Kdo za to tam odpovídá: { $name }
event-exported = Záznam byl zkopírován pro „{ $use }“. Kopie se smí používat do { $date }.
event-exported-again = Záznam byl znovu zkopírován pro „{ $use }“. Kopie se smí používat do { $date }.
event-copy-gone = Kopie je pryč. Potvrzuje: { $name }.
event-copy-never = Jedna kopie nevznikla.
event-backed-up = Byla vytvořena záloha.
event-restored = Všechno bylo obnoveno ze zálohy ({ $date }).
event-caught-up-list = Seznam řekl, co bylo od zálohy odvoláno.
event-caught-up-word = Personál řekl, že od zálohy nebylo nic dalšího odvoláno.
event-caught-up-fleet = Ostatní počítače soustavy řekly, co bylo od zálohy odvoláno.
event-recovered-fleet = Tento počítač teď uchovává kopii všeho v soustavě jako { $name } místo jiného, který se ztratil.
event-joined-fleet = Tento počítač je od teď v soustavě jako { $name }.
event-member-removed = Ze soustavy byl odebrán počítač.
event-received = Přišlo sem, nebo se změnilo, co je uchováno na jiném počítači soustavy.
event-let-go = Co sem přišlo pro návštěvníka, je zase pryč. Je to uchováno tam, kde to bylo.
ledger-check = Zkontrolovat deník
ledger-check-stop = Zastavit kontrolu
ledger-checking = Zkontrolováno { $percent } % …
ledger-check-stopped = Kontrola byla zastavena. Nic nezměnila.
ledger-check-done = Zkontrolováno: události { $events }, příspěvky { $submissions }, záznamy { $takes }
ledger-check-good = Vše je v pořádku. Každá událost je taková, jak byla zapsána, a navazuje na předchozí. Uloženo je to, s čím lidé souhlasí, a žádný záznam nechybí.
ledger-check-limits = Minulost přepsaná jako celek také vypadá správně. Ukáže to jen dříve vydaný papír: porovnejte stav deníku na stvrzence nebo potvrzení.
ledger-check-wrong = Něco je špatně. Než cokoli uděláte, zkopírujte složku s daty a nic v ní ručně neměňte. „sayso verify“ vypíše každý nález.
fault-file = Soubor deníku je poškozený.
fault-file-do = Vraťte zálohu a podívejte se, zda neselhává disk.
fault-history = { $count ->
    [one] Jedna událost byla ručně změněna, odstraněna nebo přidána.
    [few] { $count } události byly ručně změněny, odstraněny nebo přidány.
    [many] { $count } události bylo ručně změněno, odstraněno nebo přidáno.
   *[other] { $count } událostí bylo ručně změněno, odstraněno nebo přidáno.
}
fault-history-from = První z nich je č. { $number }, nebo některá před ní.
fault-history-do = Porovnejte to se zálohou a zjistěte, kdo mohl na tento počítač zapisovat.
fault-keys = Klíče nebo seznam personálu byly ručně změněny.
fault-keys-do = Dokud nevíte, kdo to udělal, nikoho se na nic neptejte. Vraťte zálohu.
fault-words = { $count ->
    [one] Jeden text, kterým se lidí ptáme, chybí nebo byl změněn.
    [few] { $count } texty, kterými se lidí ptáme, chybějí nebo byly změněny.
    [many] { $count } textu, kterým se lidí ptáme, chybí nebo bylo změněno.
   *[other] { $count } textů, kterými se lidí ptáme, chybí nebo bylo změněno.
}
fault-words-do = Bez něj nikdo neukáže, s čím tito lidé souhlasili. Vraťte zálohu.
fault-records = { $count ->
    [one] Jedna položka se liší od toho, co bylo odsouhlaseno, ponecháno nebo odvoláno.
    [few] { $count } položky se liší od toho, co bylo odsouhlaseno, ponecháno nebo odvoláno.
    [many] { $count } položky se liší od toho, co bylo odsouhlaseno, ponecháno nebo odvoláno.
   *[other] { $count } položek se liší od toho, co bylo odsouhlaseno, ponecháno nebo odvoláno.
}
fault-records-do = Dokud nevíte proč, nic z toho nepoužívejte. Porovnejte to se zálohou.
fault-lists = { $count ->
    [one] Na jednom místě v seznamu pro personál něco chybí, nebo tam je, kam to nepatří.
    [few] Na { $count } místech v seznamech pro personál něco chybí, nebo tam je, kam to nepatří.
    [many] Na { $count } místa v seznamech pro personál něco chybí, nebo tam je, kam to nepatří.
   *[other] Na { $count } místech v seznamech pro personál něco chybí, nebo tam je, kam to nepatří.
}
fault-lists-do = Na tom, co lidé dali, to nic nemění. Zavřete Sayso, spusťte „sayso verify --mend-lists“ a zjistěte, kdo mohl na tento počítač zapisovat.
fault-takes = { $count ->
    [one] Jeden záznam chybí nebo je poškozený.
    [few] { $count } záznamy chybějí nebo jsou poškozené.
    [many] { $count } záznamu chybí nebo je poškozeno.
   *[other] { $count } záznamů chybí nebo je poškozeno.
}
fault-takes-do = Vraťte jeho soubor ze zálohy a podívejte se, zda neselhává disk.
fault-slots = { $count ->
    [one] Jeden klíč k záznamu leží tam, kam nepatří.
    [few] { $count } klíče k záznamům leží tam, kam nepatří.
    [many] { $count } klíče k záznamům leží tam, kam nepatří.
   *[other] { $count } klíčů k záznamům leží tam, kam nepatří.
}
fault-slots-do = Zavřete Sayso, spusťte ho znovu a zkontrolujte to ještě jednou.
fault-left = { $count ->
    [one] Jeden soubor zbyl.
    [few] { $count } soubory zbyly.
    [many] { $count } souboru zbylo.
   *[other] { $count } souborů zbylo.
}
fault-left-do = Zavřete Sayso a spusťte ho znovu: každé spuštění zbytky odstraní.
fault-permissions = { $count ->
    [one] Jeden soubor mohou číst jiní uživatelé tohoto počítače.
    [few] { $count } soubory mohou číst jiní uživatelé tohoto počítače.
    [many] { $count } souboru mohou číst jiní uživatelé tohoto počítače.
   *[other] { $count } souborů mohou číst jiní uživatelé tohoto počítače.
}
fault-permissions-do = Dovolte čtení jen vlastníkovi složky s daty.
ledger-save = Uložit pro auditora
ledger-compare = Porovnat stvrzenku
ledger-compare-close = Zavřít porovnání
ledger-head = Stav deníku na papíru
ledger-head-hint = 64 číslic a písmen od a do f, na stvrzence, na potvrzení nebo na dokladu vedle kopie. Mezery nevadí.
ledger-head-wrong = To není stav deníku. Ten má 64 číslic a písmen od a do f. Nic se nehledalo. Porovnejte ho prosím s papírem.
ledger-head-compare = Vyhledat
ledger-head-found = Tento deník ho zná: byl to jeho stav po č. { $number }. Pokud kontrola nenajde nic špatného, nic předchozího se od vydání papíru nezměnilo.
ledger-head-unknown = Tento deník ho nezná. Buď je papír odjinud, nebo byla minulost po vydání papíru přepsána.
ledger-head-unknown-do = Papír a kopii složky s daty uschovejte a zjistěte, kdo mohl na tento počítač zapisovat.
event-seconded-export = Souhlas druhé osoby s tím, co kopíruje { $name }.
event-seconded-erasure = Souhlas druhé osoby s mazáním, které provádí { $name }.
ledger-complaints = Stížnosti a dotazy
event-complained = Přišla stížnost nebo dotaz č. { $number }. Odpovědět je třeba do { $date }.
event-complaint-resealed = Stížnost č. { $number } byla zašifrována pro nový klíč organizace.
event-complaint-opened = Stížnost č. { $number } byla přečtena.
event-complaint-answered = Stížnost č. { $number } byla zodpovězena: { $outcome }.
event-complaint-erased = Text stížnosti č. { $number } byl smazán, protože uplynula jeho doba.
event-stand = Personál zvolil, jak Sayso na tomto počítači vypadá a funguje.

code-title = Napište kód ze své stvrzenky
code-field = Kód stvrzenky
code-hint = Nejsou v něm písmena I, L, O ani U. Funguje i klávesnice nebo čtečka kódů.
code-count = { $typed } ze 16
code-show = Ukázat má data
code-looking = Hledá se …
code-wrong-length = Kód stvrzenky má 16 písmen a číslic; tento jich má { $found }. Nic se nehledalo. Porovnejte ho prosím se svou stvrzenkou.
code-wrong-symbol = Je v něm znak, který žádný kód nemá. Nic se nehledalo. Porovnejte ho prosím se svou stvrzenkou.
code-wrong-check = Je v něm překlep: poslední znak nesedí k ostatním. Nic se nehledalo. Porovnejte ho prosím se svou stvrzenkou.
code-nothing = Pod tímto kódem není nic uchováno. Bylo to smazáno, nebo kód patří na jiné místo.
data-title = Vaše data
data-agreed = Váš souhlas: { $date }
data-words = Přečíst, co vám bylo ukázáno
data-kept = Co je uchováno
data-uses = K čemu se to smí použít
data-until = do { $date }
data-withdrawn-on = odvoláno { $date }
data-expired = doba uplynula
data-withdraw-hint = Vypněte použití a hned skončí. Ostatní zůstanou, jak jsou.
data-withdraw-question = Odvolat „{ $title }“?
data-withdraw-explained = Od té chvíle se k tomu záznam nesmí použít. Co je uchováno, zůstává, a vaše další použití se nemění.
data-withdraw-yes = Ano, odvolat
data-withdraw-no = Ne, dál povolit
data-withdrawing = Odvolává se …
data-withdrawn = Odvoláno: { $title }. Od teď se k tomu záznam nesmí použít.
data-all-withdrawn = Žádné použití nezbývá. Váš záznam je stále uložen; níže ho můžete nechat smazat.
data-copy = Uložit kopii
data-copy-explained = Dostanete záznam a doklad o svém souhlasu jako soubory.
data-erase = Odvolat a smazat
data-erase-question = Smazat všechno navždy?
data-erase-explained = Váš záznam se hned smaže a nikdo ho nemůže vrátit. Všechna použití skončí. Kód už pak nic neotevře.
data-erase-yes = Ano, smazat
data-erase-no = Ne, ponechat
data-erasing = Maže se a kontroluje …
erased-title = Je to smazáno
erased-body = Váš záznam už nikdo nemůže přečíst.
erased-by = Kdo záznam měl
erased-takes = Smazané záznamy
erased-at = Smazáno
erased-method = Jak
erased-method-explained = V jednom kroku se zapsalo odvolání souhlasu a zničily se klíče; potom se odstranily zašifrované soubory.
erased-check = Následná kontrola
erased-check-explained = Přečteno tam, kde ležely klíče: { $bytes }. Nalezené klíče: { $found }, zbylé soubory: { $files }
erased-record = Položka
erased-head = Stav deníku
erased-proof = Jako důkaz zůstává: kdy bylo co odsouhlaseno, odvoláno a smazáno. Není v něm, kdo jste.
erased-save = Uložit potvrzení
certificate-file-title = Potvrzení o smazání
erased-check-missing = Kontrolu nešlo provést.
erased-not-verified = Klíče jsou zničeny. Kontrola potom nedopadla dobře; čísla níže říkají proč. Sayso to zkusí znovu při příštím spuštění. Řekněte to prosím personálu.
data-was-ticked = { $title }: zaškrtnuto
data-was-not-ticked = { $title }: nezaškrtnuto
erased-proof-until = Důkaz uchován do
certificate-print = Tisknout potvrzení
data-text-changed = Text se od vašeho souhlasu změnil. Váš tehdejší souhlas platí tak, jak byl dán, a pro nic jiného. Můžete si přečíst nový text a rozhodnout se znovu.
data-time-over = Doba jednoho použití uplynula. Můžete si text přečíst ještě jednou a rozhodnout se znovu.
data-read-again = Přečíst a rozhodnout
data-renewed = Zapsáno. Od teď se to smí použít k tomu, co je nově zaškrtnuto, a k ničemu jinému.
data-group = { $people ->
    [one] Dala to společně { $people } osoba.
    [few] Daly to společně { $people } osoby.
    [many] Dalo to společně { $people } osoby.
   *[other] Dalo to společně { $people } osob.
} Použije se to jen k tomu, s čím souhlasíte všichni. Když to necháte smazat, zmizí to pro všechny.
data-group-ended = Dne { $date } byl záznam smazán pro všechny: chtěl to někdo jiný z vaší skupiny, nebo uplynula jeho doba. Zbývá jen doklad o vašem souhlasu. I ten můžete nechat smazat.
data-held = { $organisation } to uchová do { $date }, i kdyby odsouhlasená doba uplynula dřív. Důvod: { $reason }. Vedení organizace o tom rozhodlo { $since }. Žádné použití se tím neprodlužuje. Stále můžete kdykoli ukončit každé použití a všechno smazat.
data-unseal = Dovolit personálu otevřít hned
data-unseal-question = Smí to personál otevřít už teď?
data-unseal-explained = Od teď to personál může slyšet nebo vidět a použít k tomu, s čím souhlasíte. Znovu zapečetit to nemůžete. Stále můžete ukončit každé použití a všechno smazat.
data-unseal-yes = Ano, smí to otevřít
data-unseal-no = Ne, nechat zapečetěné
data-unsealing = Otevírá se pro personál …
data-unsealed = Personál to od teď smí otevřít.
data-others-disagree = nepoužívá se: ne všichni ve skupině souhlasí
erased-others = { $count ->
    [one] Zmizelo to i pro další osobu v záznamu.
    [few] Zmizelo to i pro další { $count } osoby v záznamu.
    [many] Zmizelo to i pro další { $count } osoby v záznamu.
   *[other] Zmizelo to i pro dalších { $count } osob v záznamu.
}
data-use-ended = už se nepoužívá: záznam je smazán
data-erase-group = Smaže se to pro všechny (počet osob: { $people }).
data-erase-record = Záznam už je pryč. Teď se smaže doklad o vašem souhlasu. Kód už pak nic neotevře.
erased-record-body = Doklad o vašem souhlasu je smazán.
data-erase-hint = Hned a navždy, pro každé použití.
complaint-open = Dotaz nebo stížnost
complaint-title = Dotaz nebo stížnost
complaint-lead = Napište, o co jde. Zašifruje se to a přečte to jen { $organisation }: na této obrazovce to nikdo přečíst nemůže. Stvrzenku nepotřebujete.
complaint-text = O co jde
complaint-reach = Jak vás můžeme zastihnout (můžete nechat prázdné)
complaint-reach-hint = E-mailová adresa nebo telefonní číslo.
complaint-record = Uvést, co tu mám uloženo
complaint-record-hint = Personál pak uvidí, o který záznam jde. Jinak ne.
complaint-answer = Přečte to vedení ({ $organisation }) a má odpovědět do { $date }.
complaint-authority = Stížnost přijímá také { $name }: { $contact }
complaint-send = Odeslat
complaint-sending = Šifruje se a ukládá …
complaint-empty = Zatím tu nic není a nic se neodeslalo. Napište prosím, o co jde.
complaint-reach-wrong = Jak vás zastihneme, musí být na jednom řádku. Nic se neodeslalo.
complaint-sent = Je to odesláno
complaint-number = Číslo
complaint-due = Odpověď do
complaint-sent-note = Číslo si opište nebo vyfoťte. Můžete se s ním zeptat, jak to dopadlo.
complaint-leave-question = Smazat, co je napsáno?
complaint-leave-explained = Nebylo to odesláno. Nikdo to nemůže vrátit.
complaint-leave-yes = Ano, smazat
complaint-leave-no = Ne, psát dál
ended-file-title = Jedno použití bylo ukončeno za vás
ended-use = Ukončené použití
ended-by = Kdo záznam má
ended-at = Ukončeno
ended-effect = Co to znamená
ended-effect-explained = Od teď se k tomu záznam nesmí použít. Všechno ostatní, s čím souhlasíte, zůstává, jak je, a také záznam, dokud ho nenecháte smazat nebo neuplyne jeho doba.
by-staff-role = Kdo to udělal za vás
by-staff-why = Důvod
by-staff-copies = Dříve pořízené kopie
by-staff-copies-count = { $count ->
    [0] Žádné nejsou.
    [one] Jedna se musí zničit, nejpozději { $date }.
    [few] { $count } se musí zničit, nejpozději { $date }.
    [many] { $count } se musí zničit, nejpozději { $date }.
   *[other] { $count } se musí zničit, nejpozději { $date }.
}

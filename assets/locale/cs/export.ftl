export-destination = Kam to jde
export-responsible = Kdo za to tam odpovídá
export-page-title = Co s těmito záznamy smíte dělat
export-page-may = Lidé dali tyto záznamy k jednomu použití a k žádnému jinému. Vedle každého souboru je doklad o souhlasu.
export-page-use = K tomuto použití
export-page-from = Pocházejí od
export-page-made = Pořízeno
export-page-takes = Záznamy
export-page-how-long = Jak dlouho
export-page-until = Do { $last }.
export-page-until-each = Každý má vlastní poslední den: první končí { $first }, poslední { $last }. Který kdy, říká seznam.
export-page-end = Až to skončí
export-page-takedowns = Lidé mohou souhlas kdykoli odvolat. Soubor se pak musí odstranit zde, všude, kde se ukazuje, i tam, kam jste ho předali. Soubor takedowns.json uvádí, co musí pryč; dívejte se do něj opakovaně, nebo to nechte na programu.
export-page-only = Nepoužívejte je k ničemu jinému, neučte z nich stroje a nepředávejte je k jinému použití.
export-page-files = manifest.json a manifest.csv uvádějí každý soubor s jeho SHA-256, dokladem a posledním dnem. takedowns.json je podepsán klíčem v export.json.
takedown-letter-greeting = Dobrý den,
takedown-letter-ask = { $count ->
    [one] souhlas k jednomu záznamu, který máte, skončil. Odstraňte ho prosím do { $deadline } z místa „{ $destination }“. Byl dán k tomuto použití: { $use }. V jeho názvu je toto číslo:
    [few] souhlas ke { $count } záznamům, které máte, skončil. Odstraňte je prosím do { $deadline } z místa „{ $destination }“. Byly dány k tomuto použití: { $use }. V jejich názvech jsou tato čísla; takedowns.json uvádí všechny:
    [many] souhlas k { $count } záznamu, které máte, skončil. Odstraňte je prosím do { $deadline } z místa „{ $destination }“. Byly dány k tomuto použití: { $use }. V jejich názvech jsou tato čísla; takedowns.json uvádí všechny:
   *[other] souhlas k { $count } záznamům, které máte, skončil. Odstraňte je prosím do { $deadline } z místa „{ $destination }“. Byly dány k tomuto použití: { $use }. V jejich názvech jsou tato čísla; takedowns.json uvádí všechny:
}
takedown-letter-how = Odstraňte prosím také doklad vedle každého souboru a dejte vědět těm, komu jste ho předali. Pak nám napište, že je pryč a kdo ho odstranil.
access-title = Co s tím personál dělal
access-none = Personál to zatím neotevřel ani nezkopíroval.
access-opened = Personál to otevřel.
access-ended = Personál ukončil použití „{ $use }“. Důvod: { $reason }.
access-copied = Kopie pro použití „{ $use }“. Kam šla: { $destination }
access-copied-by-hand = Kopie pro použití „{ $use }“.
access-in-use = Tato kopie se smí používat.
access-must-go = Tato kopie se musí smazat do { $date }.
access-overdue = Tato kopie se měla smazat do { $date }. Zeptejte se prosím personálu.
access-gone = Tato kopie byla smazána. Potvrzeno { $date }.
access-never = Tato kopie nevznikla.
access-more = { $count ->
    [one] A předtím ještě jednou.
    [few] A předtím ještě { $count }krát.
    [many] A předtím ještě { $count }krát.
   *[other] A předtím ještě { $count }krát.
}
staff-use = Použít
use-title = Použít, co lidé dali
use-body = Dostanete složku se všemi záznamy, které se k tomu teď smí použít, každý s dokladem o souhlasu. Zapíše se, kam kopie jdou.
use-for = Pro které použití?
use-which = Které z nich?
use-listed = To, co teď ukazuje seznam
use-when = Kdy ponecháno?
use-ever = Kdykoli
use-month = Tento měsíc
use-flagged = Také to, co je označeno „k posouzení“
use-counting = Počítá se …
use-may = { $count ->
    [0] K tomu se teď nesmí použít nic
    [one] Smí se použít jeden záznam
    [few] Smí se použít { $count } záznamy
    [many] Smí se použít { $count } záznamu
   *[other] Smí se použít { $count } záznamů
}
use-not-never = Bez souhlasu: { $count }
use-not-withdrawn = Odvoláno: { $count }
use-not-expired = Doba uplynula: { $count }
use-not-by-all = Ne všichni v záznamu souhlasí: { $count }
use-not-sealed = Zapečetěno účastníkem do pozdějšího dne: { $count }
use-not-flagged = Označeno „k posouzení“: { $count }
use-not-damaged = Nelze přečíst: { $count }
use-where-hint = Například: web, složka pro tisk. Zůstane to zapsáno.
use-who-hint = Jméno nebo funkce. Zůstane to zapsáno.
use-say-where = Napište pár slovy, kam to jde.
use-say-who = Napište, kdo za to tam odpovídá.
use-go = Zkopírovat do složky
use-stop = Zastavit
use-going = { $count ->
    [one] Kopíruje se jeden záznam …
    [few] Kopírují se { $count } záznamy …
    [many] Kopíruje se { $count } záznamu …
   *[other] Kopíruje se { $count } záznamů …
}
use-listing = Píše se seznam souborů …
use-done = { $count ->
    [one] Ve složce je jeden záznam.
    [few] Ve složce jsou { $count } záznamy.
    [many] Ve složce je { $count } záznamu.
   *[other] Ve složce je { $count } záznamů.
}
use-lies = Je to zde: { $folder }
use-goes-on = Co je ve složce, je celé a zapsané. Udělejte totéž znovu a bude se v tom pokračovat.
use-stopped = Bylo to zastaveno, takže něco v ní ještě může chybět.
use-left-out = Vynecháno: { $count }
use-missing = Zapsáno, ale ve složce není: { $count }
staff-register = Kopie
register-title = Kam kopie šly
register-going = Kopie, které musí pryč
register-none-going = Žádná kopie nemusí pryč.
register-open = { $count ->
    [one] U jedné kopie souhlas skončil.
    [few] U { $count } kopií souhlas skončil.
    [many] U { $count } kopie souhlas skončil.
   *[other] U { $count } kopií souhlas skončil.
}
register-overdue = { $count ->
    [one] Jedna z nich už měla být pryč.
    [few] { $count } z nich už měly být pryč.
    [many] { $count } z nich už mělo být pryč.
   *[other] { $count } z nich už mělo být pryč.
}
register-copies = Všechny kopie od nejnovější
register-no-copies = Zatím se nic nekopírovalo.
register-by-hand = Uloženo ručně
register-for = K tomuto použití
register-made = Zkopírováno
register-stands = V jakém je stavu
register-number = Číslo
register-taken-back = Souhlas byl odvolán.
register-time-over = Doba uplynula.
register-in-use = Smí se používat do { $date }.
register-must-go = Musí být pryč do { $date }.
register-late = Měla být pryč do { $date }.
register-is-gone = Je pryč. Potvrzeno { $date }: { $name }.
register-gone = Je pryč
register-gone-all = Vše z této složky, co musí pryč, je pryč: { $count }
register-who = Kdo říká, že je pryč?
register-who-all = { $count ->
    [one] Kdo říká, že je tato jedna kopie pryč?
    [few] Kdo říká, že jsou tyto { $count } kopie pryč?
    [many] Kdo říká, že je pryč těchto { $count } kopie?
   *[other] Kdo říká, že je pryč těchto { $count } kopií?
}
register-name = Jméno nebo funkce
register-say-who = Napište, kdo ji odstranil.
register-note = Zapsat, že je pryč
register-note-all = Zapsat, že jsou všechny pryč
register-going-first = První
register-going-next = Další
register-letters = Uložit dopisy těm, kdo je mají
register-newest = Nejnovější kopie
register-older = Starší kopie
access-note = Co o tom personál napsal
access-note-closed = Personál o tom napsal poznámku a teď ji nelze otevřít. Máte právo vědět, co v ní je. Zeptejte se: { $contact }
second-title = Je potřeba druhá osoba
second-export = Kolik kopií smí jeden člověk z personálu pořídit sám za 24 hodin: { $count }. Tohle by bylo víc, a proto jsou potřeba dva. Pokud souhlasíte, napište své vlastní heslo. Deník to zaznamená.
second-erasure = Kolik příspěvků smí jeden člověk z personálu smazat sám za 24 hodin: { $count }. Tohle by bylo víc, a proto jsou potřeba dva. Pokud souhlasíte, napište své vlastní heslo. Deník to zaznamená.
second-passphrase = Heslo druhé osoby
second-agree = Souhlasím
second-leave = Přece jen ne
second-same = Musí to být někdo jiný než ten, kdo odemkl.
second-may-not = Tato osoba to sama dělat nesmí, proto její slovo neplatí.

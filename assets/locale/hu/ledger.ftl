staff-ledger = Napló
ledger-title = Mi történt itt
ledger-body = Minden esemény az előzőhöz van láncolva, így a múltat senki nem változtathatja meg észrevétlenül. Senkit nem nevez meg azok közül, akik adtak valamit.
ledger-narrow-all = Minden esemény
ledger-about = Miről szól
ledger-visits = Látogatások és válaszok
ledger-kept = Megőrzés
ledger-ended = Visszavonás és törlés
ledger-copies = Megnyitás, jelölés, másolás
ledger-staff = Ki dolgozik itt
ledger-vault = Kulcsok, kampányok, biztonsági mentések
ledger-by = Ki tette
ledger-when = Mikor
ledger-from = Ettől a naptól
ledger-until = Eddig a napig
ledger-day-hint = Például { $day } (a napok UTC szerint)
ledger-day-wrong = Így írja a napot: { $day }
ledger-days-show = E napok mutatása
ledger-none = Nincs ilyen esemény.
ledger-none-so-far = Az eddig átnézett események között nincs. A „Régebbi események” gomb tovább keres.
ledger-newest = Legújabb események
ledger-older = Régebbi események
ledger-event = { $number }. · { $date } · { $who }
ledger-event-removed = { $number }.
actor-person = egy látogató
actor-staff = a munkatársak
actor-staff-named = { $name }
actor-program = a program
actor-member = a szervezet egy másik helye
event-unknown = Valami, amit a Sayso e változata nem ismer.
event-removed = Egy lejárt idejű bizonyíték része. A tartalmát eltávolítottuk.
event-created = Minden beállítva.
event-writer = Innentől másik kulcs írja alá, ami történik.
event-organisation-key = Innentől a felvételek a szervezet új kulcsához vannak titkosítva, száma: { $number }.
event-staff-added = { $name } mostantól kinyithatja a munkatársi részt, ebben a szerepben: { $role ->
    [attendant] ügyeletes
    [editor] szerkesztő
   *[officer] felelős
}.
event-staff-removed = { $name } többé nem nyithatja ki a munkatársi részt.
event-campaign = Mostantól e kampány szerint kérdezünk: „{ $campaign }”, változat: { $version }.
event-shown = Valakinek megmutattuk, mire kérjük.
event-refused = Valaki nemet mondott.
event-agreed = Valaki igent mondott.
event-withdrawn-unkept = Valaki visszavonta az igenjét, mielőtt bármit megőriztünk volna.
event-left-alone = Valaki válasz nélkül ment el.
event-kept = { $count ->
    [one] Egy felvételt megőriztünk.
   *[other] { $count } felvételt megőriztünk.
}
event-renewed = Valakit újra megkérdeztünk, és igent mondott.
event-resealed = A megőrzötteket a szervezet másik kulcsához titkosítottuk.
event-kept-sealed = { $date } előtt a munkatársak közül senki nem nyitja meg.
event-unsealed = Aki adta, a választott nap előtt engedte, hogy a munkatársak megnyissák.
event-purpose-withdrawn = Egy felhasználást visszavontak: „{ $use }”.
event-purpose-ended-by-staff = A munkatársak véget vetettek egy felhasználásnak: „{ $use }”. Ok: { $reason }.
event-ended-by-another = Amit többen együtt adtak, törlődött: egy másik személy visszavonta, vagy lejárt az ideje.
event-copied-by-participant = Aki adta, másolatot mentett.
event-copied-by-another = Másvalaki, aki rajta van, másolatot mentett.
event-erased = Aki adta, töröltette.
event-erased-as-told = Egy lista megmondta, hogy a biztonsági mentés óta törölték.
event-erased-by-staff = Törölték. Ok: { $reason }.
event-expired = Törlődött, mert lejárt az ideje.
event-held = Egy anyag vissza van tartva (eddig: { $date }). Ok: { $reason }.
event-released = Egy anyag visszatartása megszűnt.
event-proof-expired = Egy törlés bizonyítékát eltávolítottuk, mert lejárt az ideje.
event-looked-up = Valaki elismervénykódot írt be.
event-recovered = Egy megszakadás után minden félbemaradt befejeződött.
event-staff-unlocked = A munkatársi részt kinyitották.
event-staff-refused = Valaki rossz jelmondatot írt be.
event-staff-locked = A munkatársi részt lezárták.
event-date-confirmed = Valaki jelezte, hogy e számítógép dátuma jó.
event-opened-by-staff = Egy felvételt megnyitottak meghallgatásra vagy megnézésre.
event-marked = Egy anyagot megjelöltek vagy értékeltek.
event-noted = Egy anyaghoz jegyzetet írtak, vagy azt módosították vagy eltávolították.
event-export-begun = Másolás kezdődött erre: „{ $use }”. A másolatok ide kerülnek: { $destination }. Felel érte ott: { $name }
event-exported = Egy felvételt átmásoltak erre: „{ $use }”. A másolat felhasználható eddig: { $date }
event-exported-again = Egy felvételt újra átmásoltak erre: „{ $use }”. A másolat felhasználható eddig: { $date }
event-copy-gone = Egy másolatot töröltek. Ezt mondja: { $name }.
event-copy-never = Egy másolat nem készült el.
event-backed-up = Biztonsági mentés készült.
event-restored = Mindent visszaállítottak ebből a biztonsági mentésből: { $date }
event-caught-up-list = Egy lista megmondta, mit vontak vissza a biztonsági mentés óta.
event-caught-up-word = A munkatársak azt mondták, hogy a biztonsági mentés óta semmit nem vontak vissza.
event-caught-up-fleet = A gépcsoport többi számítógépe megmondta, mit vontak vissza a biztonsági mentés óta.
event-recovered-fleet = Ez a számítógép mostantól mindenről másolatot tart a gépcsoportban, egy elveszett gép helyén. Neve: { $name }.
event-joined-fleet = Ez a számítógép mostantól gépcsoporthoz tartozik. Neve: { $name }.
event-member-removed = Egy számítógépet eltávolítottak a gépcsoportból.
event-received = Amit a gépcsoport egy másik számítógépe őriz, ideérkezett, vagy ott megváltozott.
event-let-go = Ami egy látogatónak érkezett ide, már nincs itt. Ott őrizzük, ahol volt.
ledger-check = Napló ellenőrzése
ledger-check-stop = Ellenőrzés leállítása
ledger-checking = { $percent }% ellenőrizve…
ledger-check-stopped = Az ellenőrzést leállították. Semmit nem változtatott meg.
ledger-check-done = Ellenőrizve: események { $events }, anyagok { $submissions }, felvételek { $takes }
ledger-check-good = Nincs hiba. Minden esemény olyan, ahogy leírták, és az előzőt követi. Amit tárolunk, ahhoz hozzájárultak, és minden felvétel megvan.
ledger-check-limits = Az egészében átírt múlt is helyesnek látszik. Ezt csak egy korábban kiadott papír mutatja meg: vesse össze egy elismervényen vagy igazoláson a naplóállást.
ledger-check-wrong = Valami nincs rendben. Mielőtt bármit tesz, másolja le az adatmappát, és ne változtasson benne semmit kézzel. A „sayso verify” parancs minden hibát felsorol.
fault-file = A napló fájlja sérült.
fault-file-do = Tegyen vissza egy biztonsági mentést, és nézze meg, nem romlik-e el a lemez.
fault-history = { $count ->
    [one] Egy eseményt kézzel módosítottak, eltávolítottak vagy hozzáadtak.
   *[other] { $count } eseményt kézzel módosítottak, eltávolítottak vagy hozzáadtak.
}
fault-history-from = Az első közülük (vagy egy előtte lévő) száma: { $number }.
fault-history-do = Vesse össze egy biztonsági mentéssel, és derítse ki, ki írhatott erre a számítógépre.
fault-keys = A kulcsokat vagy a munkatársak listáját kézzel módosították.
fault-keys-do = Ne kérdezzen senkit, amíg nem tudja, ki tette. Tegyen vissza egy biztonsági mentést.
fault-words = { $count ->
    [one] Egy szöveg, amellyel embereket kérdeztünk, hiányzik vagy megváltozott.
   *[other] { $count } szöveg, amellyel embereket kérdeztünk, hiányzik vagy megváltozott.
}
fault-words-do = Enélkül senki nem tudja megmutatni, mire mondtak igent ezek az emberek. Tegyen vissza egy biztonsági mentést.
fault-records = { $count ->
    [one] Egy bejegyzés eltér attól, amihez hozzájárultak, amit megőriztek vagy visszavontak.
   *[other] { $count } bejegyzés eltér attól, amihez hozzájárultak, amit megőriztek vagy visszavontak.
}
fault-records-do = Egyiket se használja fel, amíg nem tudja, miért. Vesse össze egy biztonsági mentéssel.
fault-lists = { $count ->
    [one] Egy helyen a munkatársak listájából hiányzik valami, vagy ott szerepel, ahol nem kellene.
   *[other] { $count } helyen a munkatársak listáiból hiányzik valami, vagy ott szerepel, ahol nem kellene.
}
fault-lists-do = Abból, amit az emberek adtak, ettől semmi sem változott meg. Zárja be a Saysót, futtassa a „sayso verify --mend-lists” parancsot, és derítse ki, ki írhatott erre a számítógépre.
fault-takes = { $count ->
    [one] Egy felvétel hiányzik vagy sérült.
   *[other] { $count } felvétel hiányzik vagy sérült.
}
fault-takes-do = Tegye vissza a fájlját egy biztonsági mentésből, és nézze meg, nem romlik-e el a lemez.
fault-slots = { $count ->
    [one] Egy felvétel kulcsa rossz helyen van.
   *[other] Felvételek { $count } kulcsa rossz helyen van.
}
fault-slots-do = Zárja be a Saysót, indítsa el újra, és ellenőrizze újra.
fault-left = { $count ->
    [one] Egy fájl itt maradt.
   *[other] { $count } fájl itt maradt.
}
fault-left-do = Zárja be a Saysót, és indítsa el újra: minden indítás eltávolítja, ami itt maradt.
fault-permissions = { $count ->
    [one] Egy fájlt mások is olvashatnak ezen a számítógépen.
   *[other] { $count } fájlt mások is olvashatnak ezen a számítógépen.
}
fault-permissions-do = Csak az adatmappa tulajdonosának engedje olvasni.
ledger-save = Mentés az ellenőrnek
ledger-compare = Elismervény összevetése
ledger-compare-close = Összevetés bezárása
ledger-head = Naplóállás a papíron
ledger-head-hint = 64 számjegy és betű a-tól f-ig, egy elismervényen, igazoláson vagy a másolat mellett lévő bejegyzésben. A szóközök nem számítanak.
ledger-head-wrong = Ez nem naplóállás. Abban 64 számjegy és betű van a-tól f-ig. Nem kerestünk semmit. Kérjük, vesse össze a papírral.
ledger-head-compare = Keresés
ledger-head-found = Ebben a naplóban megvan. Ez volt az állás az ilyen számú esemény után: { $number }. Ha az ellenőrzés nem talál hibát, előtte semmi nem változott a papír kiadása óta.
ledger-head-unknown = Ebben a naplóban nincs meg. A papír máshonnan való, vagy a múltat átírták a papír kiadása után.
ledger-head-unknown-do = Őrizze meg a papírt és az adatmappa egy másolatát, és derítse ki, ki írhatott erre a számítógépre.
event-seconded-export = Második személyként egyetértett egy másolással. Aki másol: { $name }.
event-seconded-erasure = Második személyként egyetértett egy törléssel. Aki töröl: { $name }.
ledger-complaints = Panaszok és kérdések
event-complained = Panaszt vagy kérdést írt, száma: { $number }. A válasz határideje: { $date }
event-complaint-resealed = Panaszt titkosított a szervezet új kulcsához, száma: { $number }.
event-complaint-opened = Panaszt olvasott el, száma: { $number }.
event-complaint-answered = Panaszt válaszolt meg, száma: { $number }. Eredmény: { $outcome }.
event-complaint-erased = Törölte egy panasz lejárt idejű szövegét. A panasz száma: { $number }.
event-stand = A munkatársak beállították, hogyan nézzen ki és hogyan működjön a Sayso ezen a számítógépen.

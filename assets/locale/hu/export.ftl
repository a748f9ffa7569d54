export-destination = Hová kerül
export-responsible = Ki felel érte ott
export-page-title = Mit tehet ezekkel a felvételekkel
export-page-may = Ezeket a felvételeket egyetlen felhasználásra adták, és semmi másra. Minden fájl mellett ott van a hozzájárulás bejegyzése.
export-page-use = Erre a felhasználásra
export-page-from = Honnan valók
export-page-made = Készült
export-page-takes = Felvételek
export-page-how-long = Meddig
export-page-until = Eddig: { $last }
export-page-until-each = Mindegyiknek saját utolsó napja van (az elsőé: { $first }, az utolsóé: { $last }). A lista mutatja, melyiké mikor van.
export-page-end = Ha véget ér
export-page-takedowns = Az emberek bármikor visszavonhatják a hozzájárulásukat. Akkor a fájlt törölni kell itt, mindenhol, ahol látható, és mindenhol, ahová továbbadták. A takedowns.json fájl sorolja fel, mit kell törölni; nézze meg újra meg újra, vagy nézesse egy programmal.
export-page-only = Semmi másra ne használja, gépeket ne tanítson velük, és más felhasználásra ne adja tovább.
export-page-files = A manifest.json és a manifest.csv felsorolja a fájlokat: SHA-256, bejegyzés, utolsó nap. A takedowns.json fájlt az export.json fájlban lévő kulcs írja alá.
takedown-letter-greeting = Tisztelt Címzett!
takedown-letter-ask = { $count ->
    [one] Egy Önnél lévő felvételre véget ért a hozzájárulás. Kérjük, törölje innen: „{ $destination }” (határidő: { $deadline }). Erre a felhasználásra adták: { $use }. A nevében ez a szám szerepel:
   *[other] Önnél lévő { $count } felvételre véget ért a hozzájárulás. Kérjük, törölje őket innen: „{ $destination }” (határidő: { $deadline }). Erre a felhasználásra adták: { $use }. A nevükben ezek a számok szerepelnek; a takedowns.json mindet felsorolja:
}
takedown-letter-how = Kérjük, törölje a fájlok mellett lévő bejegyzéseket is, és szóljon azoknak, akiknek továbbadta. Azután közölje velünk, hogy megtörtént, és ki törölte őket.
access-title = Mit tettek vele a munkatársak
access-none = A munkatársak eddig nem nyitották meg és nem másolták.
access-opened = A munkatársak megnyitották.
access-ended = A munkatársak véget vetettek ennek a felhasználásnak: „{ $use }”. Ok: { $reason }.
access-copied = Másolat erre: „{ $use }”. Ide került: { $destination }
access-copied-by-hand = Másolat erre: „{ $use }”.
access-in-use = Ez a másolat felhasználható.
access-must-go = Ezt a másolatot törölni kell, határidő: { $date }
access-overdue = Ezt a másolatot már törölni kellett volna (határidő: { $date }). Kérjük, kérdezze a munkatársakat.
access-gone = Ezt a másolatot törölték. Valaki megerősítette, ekkor: { $date }
access-never = Ez a másolat nem készült el.
access-more = { $count ->
    [one] És előtte még egyszer.
   *[other] És előtte még { $count } alkalommal.
}
staff-use = Felhasználás
use-title = A megőrzöttek felhasználása
use-body = Egy mappát kap minden felvétellel, amely most erre felhasználható, mindegyiket a hozzájárulás bejegyzésével. Feljegyezzük, hová kerülnek a másolatok.
use-for = Melyik felhasználásra?
use-which = Melyiket?
use-listed = Amit a lista most mutat
use-when = Mikor őrizték meg?
use-ever = Bármikor
use-month = Ebben a hónapban
use-flagged = Az „átnézendő” jelölésűeket is
use-counting = Számolás…
use-may = { $count ->
    [0] Erre most semmi nem használható fel
    [one] Egy felvétel használható fel
   *[other] { $count } felvétel használható fel
}
use-not-never = Nem járultak hozzá: { $count }
use-not-withdrawn = Visszavonták: { $count }
use-not-expired = Lejárt az ideje: { $count }
use-not-by-all = Nem mindenki járul hozzá, aki rajta van: { $count }
use-not-sealed = Aki adta, későbbi napig zárolta: { $count }
use-not-flagged = „Átnézendő” jelölésű: { $count }
use-not-damaged = Nem olvasható: { $count }
use-where-hint = Például: weboldal, sajtómappa. Ez feljegyezve marad.
use-who-hint = Név vagy hivatal. Ez feljegyezve marad.
use-say-where = Írja le néhány szóval, hová kerül.
use-say-who = Írja le, ki felel érte ott.
use-go = Másolás mappába
use-stop = Leállítás
use-going = { $count ->
    [one] Egy felvétel átmásolva…
   *[other] { $count } felvétel átmásolva…
}
use-listing = A fájllista írása…
use-done = { $count ->
    [one] Egy felvétel van a mappában.
   *[other] { $count } felvétel van a mappában.
}
use-lies = Itt található: { $folder }
use-goes-on = Ami a mappában van, teljes és fel van jegyezve. Tegye ugyanezt még egyszer, és onnan folytatódik.
use-stopped = Leállították, ezért hiányozhat még belőle valami.
use-left-out = Kimaradt: { $count }
use-missing = Feljegyezve, de nincs a mappában: { $count }
staff-register = Másolatok
register-title = Hová kerültek a másolatok
register-going = Törlendő másolatok
register-none-going = Nincs törlendő másolat.
register-open = { $count ->
    [one] Egy másolatra véget ért a hozzájárulás.
   *[other] { $count } másolatra véget ért a hozzájárulás.
}
register-overdue = { $count ->
    [one] Közülük egyet már törölni kellett volna.
   *[other] Közülük { $count } másolatot már törölni kellett volna.
}
register-copies = Minden másolat, a legújabb elöl
register-no-copies = Eddig semmit nem másoltak.
register-by-hand = Kézzel mentve
register-for = Erre a felhasználásra
register-made = Másolva
register-stands = Hogyan áll
register-number = Szám
register-taken-back = Visszavonták.
register-time-over = Lejárt az ideje.
register-in-use = Felhasználható eddig: { $date }
register-must-go = Törlendő eddig: { $date }
register-late = Már törölni kellett volna, határideje: { $date }
register-is-gone = Törölték. Ezt mondta: { $name }, ekkor: { $date }
register-gone = Törölték
register-gone-all = E mappa minden törlendő másolatát törölték: { $count }
register-who = Ki mondja, hogy törölték?
register-who-all = { $count ->
    [one] Egy másolat: ki mondja, hogy törölték?
   *[other] { $count } másolat: ki mondja, hogy törölték?
}
register-name = Név vagy hivatal
register-say-who = Írja le, ki törölte.
register-note = Törlés feljegyzése
register-note-all = Feljegyzés, hogy mindet törölték
register-going-first = Az elsők
register-going-next = A következők
register-letters = Levelek mentése azoknak, akiknél vannak
register-newest = Legújabb másolatok
register-older = Régebbi másolatok
access-note = Mit írtak róla a munkatársak
access-note-closed = A munkatársak jegyzetet írtak róla, amely most nem nyitható meg. Önnek joga van tudni, mi áll benne. Kérdezze meg itt: { $contact }
second-title = Második személy kell
second-export = Ennyi másolatot készíthet egy munkatárs egyedül 24 óra alatt: { $count }. Ez több lenne, ezért két személy kell hozzá. Ha egyetért vele, írja be a saját jelmondatát. A napló rögzíti, hogy megtette.
second-erasure = Ennyi anyagot törölhet egy munkatárs egyedül 24 óra alatt: { $count }. Ez több lenne, ezért két személy kell hozzá. Ha egyetért vele, írja be a saját jelmondatát. A napló rögzíti, hogy megtette.
second-passphrase = A második személy jelmondata
second-agree = Egyetértek
second-leave = Mégsem
second-same = Másvalaki legyen, mint aki kinyitotta.
second-may-not = Ez a személy maga sem teheti meg, ezért a szava ehhez nem számít.

export-destination = Unde ajung
export-responsible = Cine răspunde de ele acolo
export-page-title = Ce puteți face cu aceste înregistrări
export-page-may = Oamenii au dat aceste înregistrări pentru o singură utilizare. Lângă fiecare fișier se află declarația de acord.
export-page-use = Pentru această utilizare
export-page-from = Provin de la
export-page-made = Făcute la
export-page-takes = Înregistrări
export-page-how-long = Cât timp
export-page-until = Până la { $last }.
export-page-until-each = Fiecare are propria ultimă zi: prima se încheie pe { $first }, ultima pe { $last }. Lista arată care.
export-page-end = Când se încheie
export-page-takedowns = Oamenii își pot retrage acordul oricând. Atunci fișierul trebuie eliminat de aici, de oriunde este arătat și de oriunde l-ați transmis. Fișierul takedowns.json arată ce trebuie să dispară; verificați-l mereu sau lăsați un program să o facă.
export-page-only = Nu le folosiți pentru nimic altceva, nu antrenați mașini cu ele și nu le transmiteți pentru altă utilizare.
export-page-files = manifest.json și manifest.csv arată pentru fiecare fișier SHA-256, dosarul și ultima zi. takedowns.json este semnat cu cheia din export.json.
takedown-letter-greeting = Bună ziua,
takedown-letter-ask = { $count ->
    [one] acordul pentru o înregistrare pe care o aveți a încetat. Vă rugăm să o eliminați din „{ $destination }” până la { $deadline }. A fost dată pentru această utilizare: { $use }. Numele ei conține acest număr:
    [few] acordul pentru { $count } înregistrări pe care le aveți a încetat. Vă rugăm să le eliminați din „{ $destination }” până la { $deadline }. Au fost date pentru această utilizare: { $use }. Numele lor conțin aceste numere; takedowns.json le arată pe toate:
   *[other] acordul pentru { $count } de înregistrări pe care le aveți a încetat. Vă rugăm să le eliminați din „{ $destination }” până la { $deadline }. Au fost date pentru această utilizare: { $use }. Numele lor conțin aceste numere; takedowns.json le arată pe toate:
}
takedown-letter-how = Vă rugăm să eliminați și declarația de lângă fiecare fișier și să îi anunțați pe cei cărora l-ați transmis. Apoi spuneți-ne că a fost eliminat și de cine.
access-title = Ce a făcut personalul cu ea
access-none = Până acum personalul nu a deschis-o și nu a copiat-o.
access-opened = Personalul a deschis-o.
access-ended = Personalul a încheiat utilizarea „{ $use }”. Motiv: { $reason }.
access-copied = Copiată pentru „{ $use }”. A ajuns la: { $destination }
access-copied-by-hand = Copiată pentru „{ $use }”.
access-in-use = Această copie poate fi folosită.
access-must-go = Această copie trebuie ștearsă până la { $date }.
access-overdue = Această copie trebuia ștearsă până la { $date }. Vă rugăm să întrebați personalul.
access-gone = Această copie a fost ștearsă. Cineva a confirmat pe { $date }.
access-never = Această copie nu s-a făcut.
access-more = { $count ->
    [one] Și încă o dată înainte.
    [few] Și încă de { $count } ori înainte.
   *[other] Și încă de { $count } de ori înainte.
}
staff-use = Folosește
use-title = Folosirea înregistrărilor primite
use-body = Primiți un folder cu toate înregistrările care se pot folosi acum pentru aceasta, fiecare cu declarația de acord. Se notează unde ajung copiile.
use-for = Pentru ce utilizare?
use-which = Care dintre ele?
use-listed = Ce arată lista acum
use-when = Păstrate când?
use-ever = Oricând
use-month = Luna aceasta
use-flagged = Și ce este marcat „de verificat”
use-counting = Se numără …
use-may = { $count ->
    [0] Nimic nu se poate folosi acum pentru aceasta
    [one] O înregistrare se poate folosi
    [few] { $count } înregistrări se pot folosi
   *[other] { $count } de înregistrări se pot folosi
}
use-not-never = Fără acord: { $count }
use-not-withdrawn = Acord retras: { $count }
use-not-expired = Timp încheiat: { $count }
use-not-by-all = Fără acordul tuturor celor care apar: { $count }
use-not-sealed = Sigilate de cine le-a dat până la o zi mai târzie: { $count }
use-not-flagged = Marcate „de verificat”: { $count }
use-not-damaged = Nu se pot citi: { $count }
use-where-hint = De exemplu: site, mapă de presă. Rămâne consemnat.
use-who-hint = Un nume sau un birou. Rămâne consemnat.
use-say-where = Spuneți în câteva cuvinte unde ajung.
use-say-who = Spuneți cine răspunde de ele acolo.
use-go = Copiază într-un folder
use-stop = Oprește
use-going = { $count ->
    [one] Se copiază o înregistrare …
    [few] Se copiază { $count } înregistrări …
   *[other] Se copiază { $count } de înregistrări …
}
use-listing = Se scrie lista fișierelor …
use-done = { $count ->
    [one] În folder este o înregistrare.
    [few] În folder sunt { $count } înregistrări.
   *[other] În folder sunt { $count } de înregistrări.
}
use-lies = Se află aici: { $folder }
use-goes-on = Ce este în folder este întreg și notat. Faceți din nou același lucru și continuă de acolo.
use-stopped = S-a oprit înainte de sfârșit: pot lipsi unele.
use-left-out = Lăsate deoparte: { $count }
use-missing = Notate, dar nu în folder: { $count }
staff-register = Evidență
register-title = Unde au ajuns copiile
register-going = Copii care trebuie eliminate
register-none-going = Nicio copie nu trebuie eliminată.
register-open = { $count ->
    [one] Acordul pentru o copie a încetat.
    [few] Acordul pentru { $count } copii salvate a încetat.
   *[other] Acordul pentru { $count } de copii salvate a încetat.
}
register-overdue = { $count ->
    [one] Una dintre ele trebuia deja eliminată.
    [few] { $count } dintre ele trebuiau deja eliminate.
   *[other] { $count } dintre ele trebuiau deja eliminate.
}
register-copies = Toate copiile, cele mai noi întâi
register-no-copies = Până acum nu s-a copiat nimic.
register-by-hand = Salvată manual
register-for = Pentru această utilizare
register-made = Copiată la
register-stands = Situația ei
register-number = Număr
register-taken-back = Acordul a fost retras.
register-time-over = Timpul ei s-a încheiat.
register-in-use = Poate fi folosită până la { $date }.
register-must-go = Trebuie eliminată până la { $date }.
register-late = Trebuia eliminată până la { $date }.
register-is-gone = A fost eliminată, cum a spus { $name } pe { $date }.
register-gone = A fost eliminată
register-gone-all = Toate cele din acest folder care trebuie eliminate au fost eliminate: { $count }
register-who = Cine spune că a fost eliminată?
register-who-all = { $count ->
    [one] Cine spune că această copie a fost eliminată?
    [few] Cine spune că aceste { $count } copii salvate au fost eliminate?
   *[other] Cine spune că aceste { $count } de copii salvate au fost eliminate?
}
register-name = Nume sau birou
register-say-who = Spuneți cine a eliminat-o.
register-note = Notează că a fost eliminată
register-note-all = Notează că toate au fost eliminate
register-going-first = Primele
register-going-next = Următoarele
register-letters = Salvează scrisori către cei care le au
register-newest = Cele mai noi
register-older = Mai vechi
access-note = Ce a scris personalul despre ea
access-note-closed = Personalul a scris o observație, care nu se poate deschide acum. Aveți dreptul să știți ce spune. Întrebați la: { $contact }
second-title = Este nevoie de a doua persoană
second-export = Copii salvate pe care cineva din personal le poate face singur în 24 de ore: { $count }. Acum ar fi mai multe, deci este nevoie de două persoane. Dacă sunteți de acord, tastați propria frază de acces. Registrul va arăta că ați fost de acord.
second-erasure = Contribuții pe care cineva din personal le poate șterge singur în 24 de ore: { $count }. Acum ar fi mai multe, deci este nevoie de două persoane. Dacă sunteți de acord, tastați propria frază de acces. Registrul va arăta că ați fost de acord.
second-passphrase = Fraza de acces a celei de-a doua persoane
second-agree = Sunt de acord
second-leave = Totuși nu
second-same = Trebuie să fie altă persoană decât cea care a deblocat.
second-may-not = Această persoană nu are voie să o facă ea însăși, deci acordul ei nu contează aici.

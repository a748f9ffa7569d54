export-destination = Dokąd trafia
export-responsible = Kto tam za to odpowiada
export-page-title = Co wolno zrobić z tymi materiałami
export-page-may = Ludzie zostawili te materiały w jednym celu i w żadnym innym. Obok każdego pliku leży zapis zgody.
export-page-use = W tym celu
export-page-from = Pochodzą od
export-page-made = Sporządzono
export-page-takes = Materiały
export-page-how-long = Jak długo
export-page-until = Do { $last }.
export-page-until-each = Każdy ma własny ostatni dzień: pierwszy kończy się { $first }, ostatni { $last }. Lista mówi, który kiedy.
export-page-end = Gdy czas się kończy
export-page-takedowns = Każdy może w każdej chwili wycofać zgodę. Wtedy plik trzeba usunąć stąd, zewsząd, gdzie jest pokazywany, i od tych, którym go przekazano. Plik takedowns.json wymienia, co ma zniknąć; proszę do niego regularnie zaglądać albo zlecić to programowi.
export-page-only = Proszę nie wykorzystywać ich do niczego innego, nie trenować na nich maszyn i nie przekazywać ich w innym celu.
export-page-files = manifest.json i manifest.csv wymieniają każdy plik z jego SHA-256, zapisem i ostatnim dniem. takedowns.json jest podpisany kluczem z export.json.
takedown-letter-greeting = Dzień dobry,
takedown-letter-ask = { $count ->
    [one] zgoda na jeden materiał, który Państwo mają, wygasła. Proszę usunąć go do { $deadline }. Miejsce: „{ $destination }”. Zgoda dotyczyła celu: { $use }. Nazwa materiału zawiera ten numer:
    [few] zgoda na { $count } materiały, które Państwo mają, wygasła. Proszę usunąć je do { $deadline }. Miejsce: „{ $destination }”. Zgoda dotyczyła celu: { $use }. Nazwy materiałów zawierają te numery; takedowns.json wymienia wszystkie:
    [many] zgoda na { $count } materiałów, które Państwo mają, wygasła. Proszę usunąć je do { $deadline }. Miejsce: „{ $destination }”. Zgoda dotyczyła celu: { $use }. Nazwy materiałów zawierają te numery; takedowns.json wymienia wszystkie:
   *[other] zgoda na { $count } materiału, które Państwo mają, wygasła. Proszę usunąć je do { $deadline }. Miejsce: „{ $destination }”. Zgoda dotyczyła celu: { $use }. Nazwy materiałów zawierają te numery; takedowns.json wymienia wszystkie:
}
takedown-letter-how = Proszę usunąć także zapis obok każdego pliku i zawiadomić tych, którym go Państwo przekazali. Potem proszę nam napisać, że go już nie ma i kto go usunął.
access-title = Co zrobiła z tym obsługa
access-none = Obsługa na razie tego nie otwierała ani nie kopiowała.
access-opened = Obsługa to otworzyła.
access-ended = Obsługa zakończyła wykorzystanie „{ $use }”. Powód: { $reason }.
access-copied = Skopiowano w celu „{ $use }”. Kopia trafiła tutaj: { $destination }
access-copied-by-hand = Skopiowano w celu „{ $use }”.
access-in-use = Tę kopię wolno wykorzystywać.
access-must-go = Tę kopię trzeba usunąć do { $date }.
access-overdue = Tę kopię trzeba było usunąć do { $date }. Proszę zapytać obsługę.
access-gone = Tę kopię usunięto. Ktoś potwierdził to { $date }.
access-never = Ta kopia nie powstała.
access-more = { $count ->
    [one] I jeszcze raz wcześniej.
    [few] I jeszcze { $count } razy wcześniej.
    [many] I jeszcze { $count } razy wcześniej.
   *[other] I jeszcze { $count } raza wcześniej.
}
staff-use = Wykorzystaj
use-title = Wykorzystaj to, co zostawiono
use-body = Dostaną Państwo folder ze wszystkimi materiałami, które wolno teraz wykorzystać w tym celu, każdy z dowodem zgody. Zostaje zanotowane, dokąd trafiają kopie.
use-for = W jakim celu?
use-which = Które z nich?
use-listed = To, co teraz pokazuje lista
use-when = Kiedy zachowane?
use-ever = Kiedykolwiek
use-month = W tym miesiącu
use-flagged = Także oznaczone „do sprawdzenia”
use-counting = Liczenie …
use-may = { $count ->
    [0] W tym celu nie wolno teraz niczego wykorzystać
    [one] Wolno wykorzystać jeden materiał
    [few] Wolno wykorzystać { $count } materiały
    [many] Wolno wykorzystać { $count } materiałów
   *[other] Wolno wykorzystać { $count } materiału
}
use-not-never = Bez zgody: { $count }
use-not-withdrawn = Zgoda wycofana: { $count }
use-not-expired = Czas minął: { $count }
use-not-by-all = Bez zgody wszystkich, którzy w nich są: { $count }
use-not-sealed = Zapieczętowane do późniejszego dnia: { $count }
use-not-flagged = Oznaczone „do sprawdzenia”: { $count }
use-not-damaged = Nie do odczytania: { $count }
use-where-hint = Na przykład: strona internetowa, folder dla prasy. To zostaje zanotowane.
use-who-hint = Nazwisko lub dział. To zostaje zanotowane.
use-say-where = Proszę w kilku słowach podać, dokąd to trafia.
use-say-who = Proszę podać, kto tam za to odpowiada.
use-go = Skopiuj do folderu
use-stop = Przerwij
use-going = { $count ->
    [one] Kopiowanie jednego materiału …
    [few] Kopiowanie { $count } materiałów …
    [many] Kopiowanie { $count } materiałów …
   *[other] Kopiowanie { $count } materiału …
}
use-listing = Zapisywanie listy plików …
use-done = { $count ->
    [one] W folderze jest jeden materiał.
    [few] W folderze są { $count } materiały.
    [many] W folderze jest { $count } materiałów.
   *[other] W folderze jest { $count } materiału.
}
use-lies = Leży tutaj: { $folder }
use-goes-on = To, co jest w folderze, jest całe i zanotowane. Kolejna próba zacznie od tego miejsca.
use-stopped = Przerwano przed końcem, więc czegoś może jeszcze brakować.
use-left-out = Pominięte: { $count }
use-missing = Zanotowane, ale nie ma ich w folderze: { $count }
staff-register = Rejestr
register-title = Dokąd trafiły kopie
register-going = Kopie, które mają zniknąć
register-none-going = Żadna kopia nie musi zniknąć.
register-open = { $count ->
    [one] Zgoda na jedną kopię wygasła.
    [few] Zgoda na { $count } kopie wygasła.
    [many] Zgoda na { $count } kopii wygasła.
   *[other] Zgoda na { $count } kopii wygasła.
}
register-overdue = { $count ->
    [one] Jednej z nich nie powinno już być.
    [few] { $count } z nich nie powinno już być.
    [many] { $count } z nich nie powinno już być.
   *[other] { $count } z nich nie powinno już być.
}
register-copies = Wszystkie kopie, od najnowszej
register-no-copies = Na razie niczego nie skopiowano.
register-by-hand = Zapisano ręcznie
register-for = W tym celu
register-made = Skopiowano
register-stands = Jak jest teraz
register-number = Numer
register-taken-back = Zgodę wycofano.
register-time-over = Czas minął.
register-in-use = Wolno ją wykorzystywać do { $date }.
register-must-go = Musi zniknąć do { $date }.
register-late = Miała zniknąć do { $date }.
register-is-gone = Już jej nie ma. Tak podaje { $name }, { $date }.
register-gone = Już jej nie ma
register-gone-all = Wszystkie kopie z tego folderu, które miały zniknąć, zniknęły: { $count }
register-who = Kto stwierdza, że już jej nie ma?
register-who-all = { $count ->
    [one] Kto stwierdza, że tej kopii już nie ma?
    [few] Kto stwierdza, że tych { $count } kopii już nie ma?
    [many] Kto stwierdza, że tych { $count } kopii już nie ma?
   *[other] Kto stwierdza, że tych { $count } kopii już nie ma?
}
register-name = Nazwisko lub dział
register-say-who = Proszę podać, kto ją usunął.
register-note = Zanotuj, że jej nie ma
register-note-all = Zanotuj, że żadnej już nie ma
register-going-first = Pierwsze
register-going-next = Następne
register-letters = Zapisz listy do tych, którzy je mają
register-newest = Najnowsze kopie
register-older = Starsze kopie
access-note = Co obsługa o tym napisała
access-note-closed = Obsługa napisała o tym notatkę, której nie można teraz otworzyć. Mają Państwo prawo wiedzieć, co w niej jest. Proszę pytać tutaj: { $contact }
second-title = Potrzebna jest druga osoba
second-export = Tyle kopii w 24 godziny wolno zrobić samej jednej osobie z obsługi: { $count }. Teraz byłoby więcej, więc potrzeba dwóch osób. Jeśli się Państwo zgadzają, proszę wpisać własne hasło. Księga to odnotuje.
second-erasure = Tyle wpisów w 24 godziny wolno usunąć samej jednej osobie z obsługi: { $count }. Teraz byłoby więcej, więc potrzeba dwóch osób. Jeśli się Państwo zgadzają, proszę wpisać własne hasło. Księga to odnotuje.
second-passphrase = Hasło drugiej osoby
second-agree = Zgadzam się
second-leave = Jednak nie
second-same = Musi to być ktoś inny niż osoba, która odblokowała.
second-may-not = Tej osobie samej tego nie wolno, więc jej zgoda się tu nie liczy.

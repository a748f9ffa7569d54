staff-ledger = Księga
ledger-title = Co się tu działo
ledger-body = Każde zdarzenie jest połączone z poprzednim, więc nikt nie może niepostrzeżenie zmienić przeszłości. Księga nie wymienia nikogo, kto coś zostawił.
ledger-narrow-all = Pokaż wszystkie zdarzenia
ledger-about = Czego dotyczy
ledger-visits = Wizyty i odpowiedzi
ledger-kept = Zachowanie
ledger-ended = Wycofanie i usunięcie
ledger-copies = Otwarcie, oznaczanie, kopie
ledger-staff = Kto tu pracuje
ledger-vault = Klucze, kampanie, kopie zapasowe
ledger-by = Kto to zrobił
ledger-when = Kiedy
ledger-from = Od tego dnia
ledger-until = Do tego dnia
ledger-day-hint = Na przykład { $day }. Dni liczą się w UTC.
ledger-day-wrong = Proszę zapisać dzień tak: { $day }
ledger-days-show = Pokaż te dni
ledger-none = Nie ma takiego zdarzenia.
ledger-none-so-far = Wśród przejrzanych dotąd zdarzeń nie ma takiego. „Starsze zdarzenia” szuka dalej.
ledger-newest = Najnowsze zdarzenia
ledger-older = Starsze zdarzenia
ledger-event = Nr { $number } · { $date } · { $who }
ledger-event-removed = Nr { $number }
actor-person = osoba odwiedzająca
actor-staff = obsługa
actor-staff-named = { $name }
actor-program = program
actor-member = inne miejsce organizacji
event-unknown = Coś, czego ta wersja Sayso nie zna.
event-removed = Część dowodu, którego czas minął. Jego treść usunięto.
event-created = Wszystko zostało przygotowane.
event-writer = Odtąd zdarzenia podpisuje inny klucz.
event-organisation-key = Odtąd materiały są pieczętowane dla klucza organizacji nr { $number }.
event-staff-added = { $name } może odtąd odblokowywać. Rola: { $role ->
    [attendant] opieka
    [editor] redakcja
   *[officer] nadzór
}.
event-staff-removed = { $name } nie może już odblokowywać.
event-campaign = Odtąd obowiązuje wersja { $version } kampanii „{ $campaign }”.
event-shown = Komuś pokazano, o co jest pytany.
event-refused = Ktoś się nie zgodził.
event-agreed = Ktoś się zgodził.
event-withdrawn-unkept = Ktoś wycofał zgodę, zanim cokolwiek zachowano.
event-left-alone = Ktoś odszedł bez odpowiedzi.
event-kept = { $count ->
    [one] Zachowano jeden materiał.
    [few] Zachowano { $count } materiały.
    [many] Zachowano { $count } materiałów.
   *[other] Zachowano { $count } materiału.
}
event-renewed = Kogoś zapytano ponownie i ta osoba się zgodziła.
event-resealed = To, co przechowywane, zapieczętowano dla innego klucza organizacji.
event-kept-sealed = Nikt z obsługi nie otworzy tego przed { $date }.
event-unsealed = Osoba, która to zostawiła, pozwoliła obsłudze otworzyć to przed wybranym dniem.
event-purpose-withdrawn = Wycofano zgodę na cel: „{ $use }”.
event-purpose-ended-by-staff = Obsługa zakończyła wykorzystanie: „{ $use }”. Powód: { $reason }.
event-ended-by-another = Zniknęło to, co kilka osób zostawiło razem: inna z nich to wycofała albo minął jej czas.
event-copied-by-participant = Osoba, która to zostawiła, zapisała kopię.
event-copied-by-another = Inna osoba, która w tym jest, zapisała kopię.
event-erased = Osoba, która to zostawiła, usunęła to.
event-erased-as-told = Lista podała, że usunięto to od czasu kopii zapasowej.
event-erased-by-staff = Usunięto to. Powód: { $reason }.
event-expired = Usunięto to, bo czas minął.
event-held = Usunięcie wpisu wstrzymano do { $date }. Powód: { $reason }.
event-released = Usunięcie wpisu nie jest już wstrzymane.
event-proof-expired = Dowód usunięcia skasowano, bo jego czas minął.
event-looked-up = Ktoś wpisał kod pokwitowania.
event-recovered = Po przerwie dokończono wszystko, co było zrobione w połowie.
event-staff-unlocked = Odblokowano część dla obsługi.
event-staff-refused = Ktoś wpisał błędne hasło.
event-staff-locked = Zablokowano część dla obsługi.
event-date-confirmed = Potwierdzono, że data tego komputera jest właściwa.
event-opened-by-staff = Otwarto materiał, aby go odsłuchać lub obejrzeć.
event-marked = Oznaczono lub oceniono wpis.
event-noted = Napisano, zmieniono lub usunięto notatkę o wpisie.
event-export-begun = Zaczęto kopiowanie w celu „{ $use }”. Kopie trafią tutaj: { $destination }. Odpowiada tam za to: { $name }
event-exported = Skopiowano materiał w celu „{ $use }”. Kopię wolno wykorzystywać do { $date }.
event-exported-again = Ponownie skopiowano materiał w celu „{ $use }”. Kopię wolno wykorzystywać do { $date }.
event-copy-gone = Jednej kopii już nie ma. Stwierdza to: { $name }.
event-copy-never = Jedna kopia nie powstała.
event-backed-up = Wykonano kopię zapasową.
event-restored = Wszystko przywrócono z kopii zapasowej z { $date }.
event-caught-up-list = Lista podała, co wycofano od czasu kopii zapasowej.
event-caught-up-word = Obsługa stwierdziła, że od czasu kopii zapasowej nic więcej nie wycofano.
event-caught-up-fleet = Inne komputery floty podały, co wycofano od czasu kopii zapasowej.
event-recovered-fleet = Ten komputer, „{ $name }”, przechowuje odtąd kopię wszystkiego we flocie, w miejsce utraconego.
event-joined-fleet = Ten komputer jest odtąd we flocie pod nazwą { $name }.
event-member-removed = Komputer usunięto z floty.
event-received = To, co przechowuje inny komputer floty, przybyło tutaj albo się tam zmieniło.
event-let-go = To, co przybyło tu dla osoby odwiedzającej, znowu zniknęło. Jest przechowywane tam, gdzie było.
ledger-check = Sprawdź księgę
ledger-check-stop = Przerwij sprawdzanie
ledger-checking = Sprawdzono { $percent } % …
ledger-check-stopped = Sprawdzanie przerwano. Niczego nie zmieniło.
ledger-check-done = Sprawdzono: zdarzenia { $events }, wpisy { $submissions }, materiały { $takes }
ledger-check-good = Wszystko jest w porządku. Każde zdarzenie jest takie, jak je zapisano, i następuje po poprzednim. Przechowywane jest to, na co ludzie się zgodzili, i jest każdy materiał.
ledger-check-limits = Przeszłość przepisana w całości też wygląda dobrze. Pokaże to tylko papier wydany wcześniej: proszę porównać stan księgi z pokwitowania lub zaświadczenia.
ledger-check-wrong = Coś jest nie tak. Zanim cokolwiek Państwo zrobią, proszę skopiować folder danych i niczego w nim ręcznie nie zmieniać. „sayso verify” wymienia wszystko, co znaleziono.
fault-file = Plik księgi jest uszkodzony.
fault-file-do = Proszę przywrócić kopię zapasową i sprawdzić, czy dysk się nie psuje.
fault-history = { $count ->
    [one] Jedno zdarzenie zmieniono, usunięto lub dodano ręcznie.
    [few] { $count } zdarzenia zmieniono, usunięto lub dodano ręcznie.
    [many] { $count } zdarzeń zmieniono, usunięto lub dodano ręcznie.
   *[other] { $count } zdarzenia zmieniono, usunięto lub dodano ręcznie.
}
fault-history-from = Pierwsze z nich to nr { $number } albo wcześniejsze.
fault-history-do = Proszę porównać to z kopią zapasową i ustalić, kto mógł zapisywać na tym komputerze.
fault-keys = Klucze lub listę obsługi zmieniono ręcznie.
fault-keys-do = Proszę nikogo o nic nie pytać, dopóki nie wiadomo, kto to zrobił. Proszę przywrócić kopię zapasową.
fault-words = { $count ->
    [one] Brakuje jednego tekstu, z którym pytano ludzi, albo go zmieniono.
    [few] Brakuje { $count } tekstów, z którymi pytano ludzi, albo je zmieniono.
    [many] Brakuje { $count } tekstów, z którymi pytano ludzi, albo je zmieniono.
   *[other] Brakuje { $count } tekstu, z którym pytano ludzi, albo go zmieniono.
}
fault-words-do = Bez niego nikt nie pokaże, na co te osoby się zgodziły. Proszę przywrócić kopię zapasową.
fault-records = { $count ->
    [one] Jeden zapis różni się od tego, co uzgodniono, zachowano lub wycofano.
    [few] { $count } zapisy różnią się od tego, co uzgodniono, zachowano lub wycofano.
    [many] { $count } zapisów różni się od tego, co uzgodniono, zachowano lub wycofano.
   *[other] { $count } zapisu różni się od tego, co uzgodniono, zachowano lub wycofano.
}
fault-records-do = Proszę ich nie wykorzystywać, zanim przyczyna nie jest znana. Proszę porównać je z kopią zapasową.
fault-lists = { $count ->
    [one] W jednym miejscu na liście dla personelu czegoś brakuje albo jest coś, co do niej nie należy.
    [few] W { $count } miejscach na listach dla personelu czegoś brakuje albo jest coś, co do nich nie należy.
    [many] W { $count } miejscach na listach dla personelu czegoś brakuje albo jest coś, co do nich nie należy.
   *[other] W { $count } miejsca na listach dla personelu czegoś brakuje albo jest coś, co do nich nie należy.
}
fault-lists-do = Nic z tego, co ludzie przekazali, się przez to nie zmieniło. Proszę zamknąć Sayso, uruchomić „sayso verify --mend-lists” i ustalić, kto mógł zapisywać na tym komputerze.
fault-takes = { $count ->
    [one] Brakuje jednego materiału albo jest uszkodzony.
    [few] Brakuje { $count } materiałów albo są uszkodzone.
    [many] Brakuje { $count } materiałów albo są uszkodzone.
   *[other] Brakuje { $count } materiału albo jest uszkodzony.
}
fault-takes-do = Proszę przywrócić plik z kopii zapasowej i sprawdzić, czy dysk się nie psuje.
fault-slots = { $count ->
    [one] Jeden klucz materiału leży tam, gdzie nie powinno go być.
    [few] { $count } klucze materiałów leżą tam, gdzie nie powinno ich być.
    [many] { $count } kluczy materiałów leży tam, gdzie nie powinno ich być.
   *[other] { $count } klucza materiału leży tam, gdzie nie powinno go być.
}
fault-slots-do = Proszę zamknąć Sayso, uruchomić ponownie i jeszcze raz sprawdzić.
fault-left = { $count ->
    [one] Pozostał jeden zbędny plik.
    [few] Pozostały { $count } zbędne pliki.
    [many] Pozostało { $count } zbędnych plików.
   *[other] Pozostało { $count } zbędnego pliku.
}
fault-left-do = Proszę zamknąć Sayso i uruchomić ponownie: każdy start usuwa to, co zbędne.
fault-permissions = { $count ->
    [one] Jeden plik mogą czytać inni użytkownicy tego komputera.
    [few] { $count } pliki mogą czytać inni użytkownicy tego komputera.
    [many] { $count } plików mogą czytać inni użytkownicy tego komputera.
   *[other] { $count } pliku mogą czytać inni użytkownicy tego komputera.
}
fault-permissions-do = Proszę pozwolić na odczyt tylko właścicielowi folderu danych.
ledger-save = Zapisz dla kontroli
ledger-compare = Porównaj pokwitowanie
ledger-compare-close = Zamknij porównanie
ledger-head = Stan księgi na papierze
ledger-head-hint = 64 cyfry i litery od a do f, na pokwitowaniu, zaświadczeniu lub zapisie obok kopii. Odstępy nie mają znaczenia.
ledger-head-wrong = To nie jest stan księgi. Ma on 64 cyfry i litery od a do f. Niczego nie szukano. Proszę porównać go z papierem.
ledger-head-compare = Wyszukaj
ledger-head-found = Ta księga go ma: był to stan po zdarzeniu nr { $number }. Jeśli sprawdzenie nie wykaże błędów, niczego wcześniejszego nie zmieniono od wydania papieru.
ledger-head-unknown = Ta księga go nie ma. Albo papier jest skądinąd, albo przeszłość przepisano po jego wydaniu.
ledger-head-unknown-do = Proszę zachować papier i kopię folderu danych i ustalić, kto mógł zapisywać na tym komputerze.
event-seconded-export = Druga osoba zgodziła się na to, co kopiuje { $name }.
event-seconded-erasure = Druga osoba zgodziła się na to, co usuwa { $name }.
ledger-complaints = Skargi i pytania
event-complained = Napisano skargę lub pytanie nr { $number }. Odpowiedź ma nadejść do { $date }.
event-complaint-resealed = Skargę nr { $number } zaszyfrowano dla nowego klucza organizacji.
event-complaint-opened = Przeczytano skargę nr { $number }.
event-complaint-answered = Odpowiedziano na skargę nr { $number }: { $outcome }.
event-complaint-erased = Usunięto treść skargi nr { $number }, której czas minął.
event-stand = Obsługa wybrała, jak Sayso wygląda i działa na tym komputerze.

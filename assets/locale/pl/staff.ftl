staff-title = Obsługa
staff-passphrase = Hasło
staff-unlock = Odblokuj
staff-unlocking = Sprawdzanie klucza …
staff-unlocking-hardware = Sprawdzanie klucza … Jeśli klucz sprzętowy miga, proszę go dotknąć.
staff-wrong = { $seconds ->
    [one] Hasło nie pasuje. Wszystko pozostaje zablokowane. Można spróbować ponownie za { $seconds } sekundę.
    [few] Hasło nie pasuje. Wszystko pozostaje zablokowane. Można spróbować ponownie za { $seconds } sekundy.
    [many] Hasło nie pasuje. Wszystko pozostaje zablokowane. Można spróbować ponownie za { $seconds } sekund.
   *[other] Hasło nie pasuje. Wszystko pozostaje zablokowane. Można spróbować ponownie za { $seconds } sekundy.
}
staff-too-early = { $seconds ->
    [one] Jest za wcześnie: przedtem wpisano błędne hasło. Tego hasła nie sprawdzono. Można spróbować ponownie za { $seconds } sekundę.
    [few] Jest za wcześnie: przedtem wpisano błędne hasło. Tego hasła nie sprawdzono. Można spróbować ponownie za { $seconds } sekundy.
    [many] Jest za wcześnie: przedtem wpisano błędne hasło. Tego hasła nie sprawdzono. Można spróbować ponownie za { $seconds } sekund.
   *[other] Jest za wcześnie: przedtem wpisano błędne hasło. Tego hasła nie sprawdzono. Można spróbować ponownie za { $seconds } sekundy.
}
staff-no-key = Nie ma tu pliku klucza. Wszystko pozostaje zablokowane. Proszę podłączyć nośnik z „organisation.key.age” i spróbować ponownie.
staff-other = Nie udało się sprawdzić klucza. Wszystko pozostaje zablokowane. Więcej jest w dzienniku programu.
staff-lock = Zablokuj
staff-list = Wpisy
staff-none = Nic nie jest tu przechowywane.
staff-row = { $date } · wiadomości głosowe: { $voice } · zdjęcia: { $photos }
staff-record = Zapis { $id }
staff-allowed = Dozwolone cele
staff-not-allowed = Już niedozwolone cele
staff-nothing-allowed = Żaden cel nie jest już dozwolony. Nie można tego ani otworzyć, ani skopiować.
staff-copy-for = Zapisz kopię w celu „{ $purpose }”
staff-choose = Proszę wybrać wpis z listy.
list-glimpses-show = Pokaż zdjęcia i wykresy dźwięku
list-glimpses-hide = Ukryj zdjęcia i wykresy dźwięku
list-glimpses-hint = To, co jest tak pokazane, liczy się jako otwarte: zostaje to zapisane i widzi to osoba, od której pochodzi.
staff-attendant = Opiekują się Państwo stanowiskiem. Aby to odsłuchać, obejrzeć lub zapisać, musi odblokować redakcja albo nadzór.
staff-newer = Nowsze wpisy
staff-older = Starsze wpisy
staff-count = { $count ->
    [one] Razem jeden wpis.
    [few] Razem { $count } wpisy.
    [many] Razem { $count } wpisów.
   *[other] Razem { $count } wpisu.
}
staff-count-more = Wpisy: { $count } lub więcej.
staff-quit = Zamknij Sayso
staff-quit-title = Zamknąć Sayso?
staff-quit-body = Dopóki Sayso nie zostanie znowu uruchomione, nie można tu nikogo pytać ani niczego utrwalać. Nic z tego, co zachowano, nie przepadnie.
staff-quit-yes = Tak, zamknij
staff-quit-no = Nie, nie zamykaj
staff-clock-behind = Zegar tego komputera pokazuje czas wcześniejszy niż ten, który widziała już księga. Nic nie przepadło: dopóki zegar jest zły, Sayso liczy od ostatniej daty w księdze. Proszę ustawić datę i godzinę. Jeśli zegar chodzi teraz dobrze, a przedtem chodził źle, proszę to tu potwierdzić.
staff-clock-doubtful = { $count ->
    [10000] Czas { $count } lub więcej wpisów minął, a wpisy nie są jeszcze usunięte
    [one] Czas jednego wpisu minął, a wpis nie jest jeszcze usunięty
    [few] Czas { $count } wpisów minął, a wpisy nie są jeszcze usunięte
    [many] Czas { $count } wpisów minął, a wpisy nie są jeszcze usunięte
   *[other] Czas { $count } wpisu minął, a wpisy nie są jeszcze usunięte
}, bo data tego komputera jest ponad miesiąc późniejsza niż ostatni dzień, w którym działało Sayso. Proszę sprawdzić datę. Jeśli jest właściwa, proszę to tu potwierdzić.
staff-gear = Mikrofon i kamera
gear-title = Mikrofon i kamera
gear-body = Proszę wybrać, czego używa ten komputer. Wybór zostaje po ponownym podłączeniu i po ponownym uruchomieniu komputera. Ludzie widzą nazwę, zanim cokolwiek zostanie utrwalone.
gear-microphone = Mikrofon
gear-camera = Kamera
gear-speaker = Głośnik
gear-system = System wybiera sam
gear-width = Największa szerokość zdjęcia
gear-width-best = Najlepsza z kamery
gear-width-px = Piksele: { $px }
gear-try-microphone = Wypróbuj mikrofon
gear-try-camera = Wypróbuj kamerę
gear-beep = Odtwórz dźwięk
gear-speaker-silent = Nie ma dźwięku: głośnik nie działa.
gear-done = Gotowe
gear-trial-title = Test też wymaga zgody
gear-trial-voice-body = Mikrofon zostanie włączony i zobaczą Państwo, jak jest głośno.
gear-trial-photo-body = Kamera zostanie włączona i zobaczą Państwo jej obraz na tym ekranie.
gear-trial-microphone = Włącz mikrofon
gear-trial-camera = Włącz kamerę
gear-trial-nothing-kept = Nic nie jest utrwalane ani zachowywane.
gear-trial-people = Wszyscy w pobliżu o tym wiedzą
gear-trial-people-explained = Każdy, kogo można teraz usłyszeć lub zobaczyć, wie o tym i się zgadza.
gear-trial-begin = Zacznij test
gear-trial-not = Nie teraz
gear-trial-end = Zakończ test
gear-trial-hears = Mikrofon jest włączony. Nic się nie nagrywa.
gear-trial-sees = Kamera jest włączona. Nic nie jest zachowywane.
staff-spoken-yes = Dowód zgody. Nie służy żadnemu celowi i nie można go eksportować.
staff-campaign = Kampania
editor-title = Kampania
editor-body = Tutaj określają Państwo, o co pytani są ludzie. Każda zmiana staje się nową wersją; kto zgodził się wcześniej, zgodził się na wcześniejszą wersję.
editor-text = Tekst pliku campaign.toml
editor-check = Co mówi kontrola
editor-nothing-found = Niczego nie znaleziono.
editor-no-advice = To kontrola przez program, a nie porada prawna. Gdy znajdzie błąd, niczego nie można zapisać i nikt nie jest pytany.
editor-place = Wiersz { $line }, kolumna { $column }
editor-preview = Co zobaczą ludzie
editor-no-preview = W tym języku brakuje tekstu albo Sayso go nie zna. Kontrola mówi, co jest powodem.
editor-save = Zapisz jako nową wersję
editor-resumed = To, co tu wcześniej zmieniono i nie zapisano, nadal tu jest. Nikt nie będzie według tego pytany, zanim Państwo tego nie zapiszą.
editor-discard = Odrzuć te zmiany
editor-written = Zapisano. Odtąd ludzie są pytani według tej wersji.
editor-version-used = W tej wersji pytano już ludzi z innym tekstem, więc teraz jest to wersja { $next }. Proszę zapisać ją jeszcze raz.
editor-unchanged = Nic nie zmieniono.
editor-ready = Można to zapisać. Dopiero wtedy ludzie będą według tego pytani.
editor-errors = Kontrola znalazła błąd, więc niczego nie można zapisać. Mówi, gdzie jest i jak go poprawić.
editor-elsewhere = Ten komputer jest we flocie. Jego kampanię zmienia się na komputerze, który przechowuje kopię wszystkiego; przychodzi tu sama między dwiema wizytami.
staff-group = Liczba osób, które zostawiły to razem: { $people }. Każda ma własny zapis; cel jest dozwolony tylko za zgodą wszystkich.
staff-group-ended = Materiał usunięto dla wszystkich (liczba osób: { $people }): jedna z nich tego chciała albo minął ich czas. Został tylko zapis zgody tej osoby.
editor-form = Formularz
editor-file = Tekst pliku
form-unreadable = Tekstu nie da się teraz odczytać, więc nie można pokazać formularza. Kontrola mówi, gdzie jest błąd.
form-who = Kto prosi
form-name = Nazwa organizacji
form-contact = Kontakt z Państwem
form-address = Adres pocztowy, jeśli jest
form-authority = Podaj urząd, który przyjmuje skargi
form-authority-name = Nazwa urzędu
form-authority-contact = Kontakt z urzędem
form-languages = Języki
form-law = Jakie prawo
form-biometric = Maszyna uczy się z tego rozpoznawać ludzi
form-ai = Maszyna uczy się na głosach lub zdjęciach (trening AI)
form-replica = Maszyna naśladuje głosy lub twarze
form-sold = Jest to sprzedawane lub udostępniane
form-sensitive = Pyta się ludzi o zdrowie, wiarę, politykę, pochodzenie lub życie seksualne
form-brand = Państwa pytanie i wygląd
form-question = Państwa pytanie, największy tekst na pierwszej stronie
form-prompt = Dalsze pytanie { $number }
form-add-prompt = Dodaj dalsze pytanie
form-remove-prompt = Usuń ostatnie dalsze pytanie
form-thanks = Podziękowanie na końcu
form-picture = Obraz na pierwszą stronę
form-logo = Logo
form-no-picture = Brak
form-pictures-hint = Proszę umieścić pliki PNG lub JPEG w folderze { $folder } i otworzyć tę stronę ponownie: wtedy będzie można je tu wybrać.
form-accent = Państwa kolor, na przykład #0F4C81; wszystko na nim pozostanie czytelne
form-why = Po co i gdzie to leży
form-reason = Po co Państwo proszą
form-stored = Gdzie jest to przechowywane
form-what = Co można utrwalić
form-voice = Wiadomości głosowe
form-voice-takes = Wiadomości głosowe w jednej wizycie, najwyżej
form-voice-secs = Sekundy wiadomości głosowej, najwyżej
form-photo = Zdjęcia
form-photo-takes = Zdjęcia w jednej wizycie, najwyżej
form-purpose = Cel { $number }
form-id = Krótka nazwa
form-title = Co mówi pole
form-explanation = Co stoi pod nim
form-recipients = Kto to zobaczy lub usłyszy
form-published = Gdzie zostanie opublikowane, jeśli w ogóle
form-retention = Jak długo będzie przechowywane
form-proof-kept = Jak długo przechowywany jest dowód usunięcia
form-takedown-within = Jak długo może trwać usunięcie kopii po wygaśnięciu zgody
form-time-wrong = Proszę wpisać liczbę całkowitą, co najmniej 1. Najwięcej to sto lat.
form-time-as-written = Tak jest w pliku. Tak zostanie, dopóki nie wybiorą Państwo jednego z tych czasów:
form-days = Dni
form-weeks = Tygodnie
form-months = Miesiące
form-years = Lata
form-add-purpose = Dodaj cel
form-remove-purpose = Usuń ten cel
form-people = Kto może wziąć udział
form-guardian = Dzieci, z rodzicem lub opiekunem
form-group = Kilka osób razem
form-most = Osoby razem, najwyżej
form-spoken = Zgoda ustna
form-spoken-off = Nie
form-spoken-offered = Kto chce
form-spoken-required = Wszyscy
form-yes = Tak
form-no = Nie
staff-unreadable = Zapisy, których nie da się odczytać: { $count }. Nic w nich nie zmieniono. „sayso verify” mówi, które to są.
staff-files-left = Pliki usuniętych materiałów, których ten komputer nie chce oddać: { $count }. Ich klucze są zniszczone, więc nikt ich nie otworzy. Sayso próbuje znowu przy każdym uruchomieniu. Proszę zajrzeć do folderu „vault/media”: czy coś jest w nim chronione przed usunięciem albo czy dysk się nie psuje?
staff-not-ours = Plik klucza, który tu jest, należy do innej organizacji albo jest uszkodzony. Wszystko pozostaje zablokowane. Proszę podłączyć nośnik z własnym „organisation.key.age” i spróbować ponownie.
staff-too-much-work = Otwarcie pliku klucza, który tu jest, wymaga więcej pamięci, niż ten komputer może dać. Wszystko pozostaje zablokowane. Proszę zabezpieczyć klucz na nowo programem „age” („age -p”) albo użyć pliku, który utworzyło Sayso.
staff-hardware = Klucz sprzętowy nie otworzył. Wszystko pozostaje zablokowane. Proszę go podłączyć, wpisać jego PIN (najwyżej { $most } znaków) zamiast hasła i dotknąć go, gdy miga.
staff-no-program = Ten klucz jest przechowywany przez klucz sprzętowy, a program, który z nim rozmawia, nie jest zainstalowany na tym komputerze. Wszystko pozostaje zablokowane. Proszę go zainstalować (dla YubiKey: „age-plugin-yubikey”) i spróbować ponownie.
staff-took-too-long = Jeden z nośników nie odpowiedział na czas. Wszystko pozostaje zablokowane. Proszę odłączyć niepotrzebne nośniki i spróbować ponownie.
staff-still-trying = Poprzednie hasło jest jeszcze sprawdzane. Wszystko pozostaje zablokowane. Proszę poczekać pół minuty i spróbować ponownie.
staff-clock-jumped = Data tego komputera jest ponad miesiąc późniejsza niż ostatni dzień, w którym działało Sayso. Dopóki Państwo jej nie potwierdzą, nic nie zostanie samo usunięte.
staff-date-now = Ten komputer podaje: { $date }
staff-date-right = Data jest właściwa
staff-date-right-delete = Data jest właściwa: usuń
staff-erased = Usunięte od ostatniego razu, bo minął ich czas: { $count }
staff-erased-rest = Pozostałe, których czas minął, są teraz stopniowo usuwane. Do tego czasu są jeszcze na liście.
staff-clock-said = Zachowano, gdy zegar tego komputera chodził źle: pokazywał { $date }. Czas liczy się od ostatniej daty w księdze.
staff-key-hint = Proszę zapisać dwie jego kopie, każdą na osobnym nośniku. Bez tego pliku hasło niczego nie otwiera.
editor-leave-question = Wyjść bez zapisywania?
editor-leave-explained = To, co tu Państwo zmienili, przepadnie. Ludzie będą dalej pytani według dotychczasowego tekstu.
editor-leave-yes = Wyjdź bez zapisywania
editor-leave-no = Zmieniaj dalej
licences-title = Licencje
licences-hint = Sayso zawiera pracę wielu innych osób.
licences-show = Pokaż licencje
licences-body = Sayso jest na licencji MIT lub Apache-2.0. Zawiera pracę wielu innych osób. Oto ich nazwiska, według licencji. Polecenie „sayso licences” wypisuje także teksty licencji.
staff-date-question = { $count ->
    [10000] Usunąć { $count } lub więcej wpisów na zawsze?
    [one] Usunąć jeden wpis na zawsze?
    [few] Usunąć { $count } wpisy na zawsze?
    [many] Usunąć { $count } wpisów na zawsze?
   *[other] Usunąć { $count } wpisu na zawsze?
}
staff-date-explained = Ten komputer podaje: { $date }. Według tej daty ich czas minął. Usuniętych materiałów nie da się przywrócić. Jeśli data jest zła, proszę najpierw ustawić zegar.
staff-date-yes = Tak, data jest właściwa: usuń
staff-date-no = Nie, niczego nie usuwaj
staff-key-path = Gdzie Sayso najpierw go szuka
staff-today = Dzisiaj
today-title = Dzisiaj, { $date }
today-asked = { $count ->
    [one] osobę zapytano
    [few] osoby zapytano
    [many] osób zapytano
   *[other] osoby zapytano
}
today-agreed = { $count ->
    [one] osoba się zgodziła
    [few] osoby się zgodziły
    [many] osób się zgodziło
   *[other] osoby się zgodziło
}
today-refused = { $count ->
    [one] Jedna się nie zgodziła
    [few] { $count } się nie zgodziły
    [many] { $count } się nie zgodziło
   *[other] { $count } się nie zgodziło
}
today-kept = { $count ->
    [one] wpis zachowano
    [few] wpisy zachowano
    [many] wpisów zachowano
   *[other] wpisu zachowano
}
today-deleted = { $count ->
    [one] wpis usunęła osoba, która go zostawiła, lub ktoś za nią
    [few] wpisy usunęły osoby, które je zostawiły, lub ktoś za nie
    [many] wpisów usunęły osoby, które je zostawiły, lub ktoś za nie
   *[other] wpisu usunęły osoby, które je zostawiły, lub ktoś za nie
}
today-withdrawn = { $count ->
    [one] Wycofano jedną zgodę na cel
    [few] Wycofano { $count } zgody na cel
    [many] Wycofano { $count } zgód na cel
   *[other] Wycofano { $count } zgody na cel
}
today-needs = Do zrobienia
today-nothing = Nie ma nic do zrobienia.
today-ends = { $count ->
    [one] W ciągu { $days } dni minie czas jednego wpisu: { $date }.
    [few] W ciągu { $days } dni minie czas { $count } wpisów, pierwszego { $date }.
    [many] W ciągu { $days } dni minie czas { $count } wpisów, pierwszego { $date }.
   *[other] W ciągu { $days } dni minie czas { $count } wpisu, pierwszego { $date }.
}
today-takedowns-overdue = { $count ->
    [one] Jednej kopii nie powinno już być. Więcej pod „{ staff-register }”.
    [few] { $count } kopii nie powinno już być. Więcej pod „{ staff-register }”.
    [many] { $count } kopii nie powinno już być. Więcej pod „{ staff-register }”.
   *[other] { $count } kopii nie powinno już być. Więcej pod „{ staff-register }”.
}
today-takedowns = { $count ->
    [one] Jedna kopia musi zniknąć do { $date }. Więcej pod „{ staff-register }”.
    [few] { $count } kopie muszą zniknąć, pierwsza do { $date }. Więcej pod „{ staff-register }”.
    [many] { $count } kopii musi zniknąć, pierwsza do { $date }. Więcej pod „{ staff-register }”.
   *[other] { $count } kopii musi zniknąć, pierwsza do { $date }. Więcej pod „{ staff-register }”.
}
today-reseal = { $count ->
    [one] Jeden materiał jest jeszcze zapieczętowany dla klucza, który zastąpiono. Strona „Kto tu pracuje” robi to dalej.
    [few] { $count } materiały są jeszcze zapieczętowane dla klucza, który zastąpiono. Strona „Kto tu pracuje” robi to dalej.
    [many] { $count } materiałów jest jeszcze zapieczętowanych dla klucza, który zastąpiono. Strona „Kto tu pracuje” robi to dalej.
   *[other] { $count } materiału jest jeszcze zapieczętowane dla klucza, który zastąpiono. Strona „Kto tu pracuje” robi to dalej.
}
today-backup-old = Ostatnia kopia zapasowa: { $date }. To, co zachowano później, jest tylko na tym komputerze.
today-little-room = Na dysku zostało mało miejsca: wolne jest { $free } MB. Proszę zrobić miejsce.
today-wrong = Błędne hasła od ostatniego dobrego: { $count }
today-computer = Ten komputer
today-free = Na dysku tego komputera wolne jest { $free } MB.
today-fortnight = Zachowane w ostatnich 14 dniach.
today-day = { $date }: { $count }.
today-days = Dzień po dniu
today-kept-now = Przechowywane teraz
today-kept-all = Wpisy
today-voice = z wiadomością głosową
today-photo = ze zdjęciem
today-use = zgoda na: { $use }
today-language = język pytania: { $language }
today-all-withdrawn = wszystkie zgody wycofane
today-numbers-only = Tylko liczby. Nie widać tu, kto co zostawił. Dni liczą się w UTC.
backup-title = Kopia zapasowa
backup-open = Otwórz kopie zapasowe
backup-none = Nie ma jeszcze znanej tu kopii zapasowej. Jeśli ten komputer przepadnie, przepadnie z nim wszystko, co przechowuje.
backup-last = Ostatnia kopia zapasowa
backup-where = Gdzie jest
backup-hint = Kopia zapasowa zawiera wszystko, co jest tu przechowywane, zapieczętowane tak samo jak tutaj. Pierwsza trwa chwilę, późniejsze zapisują to, co się zmieniło. To, co ludzie usunęli, nadpisze następna kopia zapasowa.
backup-now = Wykonaj kopię teraz
backup-running = Wykonywanie kopii: { $percent } %
backup-done = Kopia zapasowa jest gotowa. Proszę odłączyć nośnik i przechowywać go gdzie indziej: jeśli ten komputer przepadnie, przepadnie też to, co na nim leży.
backup-missing = { $count ->
    [one] Kopia zapasowa jest gotowa, ale jeden materiał nie ma tu pliku. Więcej powie „sayso verify”.
    [few] Kopia zapasowa jest gotowa, ale { $count } materiały nie mają tu plików. Więcej powie „sayso verify”.
    [many] Kopia zapasowa jest gotowa, ale { $count } materiałów nie ma tu plików. Więcej powie „sayso verify”.
   *[other] Kopia zapasowa jest gotowa, ale { $count } materiału nie ma tu plików. Więcej powie „sayso verify”.
}
backup-in-use = Trwa już inna kopia zapasowa w to samo miejsce. Proszę poczekać, aż się skończy.
backup-full = Nie ma tam już miejsca. Ostatnia kopia zapasowa jest bez zmian. Proszę wybrać inny nośnik.
backup-gone = Nośnika już tam nie ma. Ostatnia kopia zapasowa jest bez zmian. Proszę podłączyć nośnik i spróbować ponownie.
backup-resealing = Wszystko jest właśnie pieczętowane dla innego klucza. Ostatnia kopia zapasowa jest bez zmian. Proszę spróbować później.
backup-failed = To się nie udało. Ostatnia kopia zapasowa jest bez zmian. Proszę spróbować ponownie albo wybrać inny nośnik.
restored-body = Te dane przywrócono z kopii zapasowej z { $date }. Od tego czasu ktoś mógł coś wycofać. Zanim to będzie wiadomo, nic się nie otworzy i nikt nie będzie pytany.
restored-lists-hint = Obok każdej kopii zapasowej leży lista tego, co wycofano. Proszę podłączyć nośnik z najnowszą.
restored-lists = Szukaj list na nośnikach
restored-word-hint = Jeśli nie ma nowszej listy, mogą Państwo podać to sami. Odpowiedź zostanie zanotowana z Państwa nazwą.
restored-word = Od tego czasu nic nie wycofano
restored-officer = Jeśli nie ma nowszej listy, nadzór musi stwierdzić, że nic nie wycofano.
restored-question = Czy na pewno nic nie wycofano od { $date }?
restored-explained = Jeśli ktoś jednak coś wycofał, będzie można to znowu otworzyć, choć powinno zniknąć. Odpowiedź zostanie zanotowana z Państwa nazwą.
restored-yes = Tak, nic nie wycofano
restored-no = Nie wiem na pewno
restored-told = Usunięto według list: { $erased }. Wycofano zgody: { $withdrawn }.
restored-not-enough = Żadna lista nie mówi, co wycofano aż do teraz.
restored-done = Wszystko znowu działa.
restored-fleet = Ten komputer zajął { $date } miejsce utraconego komputera we flocie. Zanim każdy z pozostałych poda, co w tym czasie wycofano, nic się nie otworzy i nikt nie będzie pytany. „Flota” pokazuje, od których nie było wiadomości. Ten, który nie wróci, usuwa się tam.
list-narrow = Wybierz, które
list-narrow-close = Zamknij wybór
list-all = Pokaż wszystkie
list-any = wszystkie
list-kind = Co zawiera
list-voice = Głos
list-photo = Zdjęcie
list-use = Dozwolony cel
list-state = Zgoda
list-given = wyrażona
list-withdrawn = cała wycofana
list-ended = zakończona przez kogoś innego
list-language = Język pytania
list-kept = Zachowano
list-today = dzisiaj
list-week = w ostatnich 7 dniach
list-month = w ostatnich 30 dniach
list-record-hint = 32 cyfry i litery od a do f, na pokwitowaniu lub zaświadczeniu; albo numer kopii pod „{ staff-register }”. Odstępy nie mają znaczenia.
list-record-unknown = Pod tym numerem nic tu nie zachowano.
list-none-such = Nic z tego, co zachowano, nie jest takie.
list-none-so-far = Wśród przejrzanych dotąd wpisów nie ma takiego. „Starsze wpisy” szuka dalej.

staff-delete = Usuń
staff-delete-why = Dlaczego ma to zostać usunięte?
staff-delete-asked = Prosiła o to osoba, która to zostawiła
staff-delete-another = Jest w tym ktoś, kto się nie zgodził
staff-delete-unfit = Jest bezużyteczne albo kogoś rani
staff-delete-law = Żąda tego prawo lub urząd
staff-delete-question = Usunąć ten wpis na zawsze?
staff-delete-explained = Powód: { $reason }. Wszystkie jego materiały zostaną usunięte dla wszystkich, którzy w nich są, i nie da się ich przywrócić. Księga zachowa, że to Państwo to zrobili i dlaczego.
staff-delete-yes = Tak, usuń
staff-delete-no = Nie, zostaw
staff-deleting = Usuwanie …
staff-deleted = Usunięto. Proszę zapisać zaświadczenie, które tego dowodzi.
staff-deleted-unsure = Usunięto i żaden klucz już tego nie otworzy. Coś trzeba jeszcze nadpisać; program próbuje dalej.
people-title = Kto tu pracuje
people-intro = Każda osoba z obsługi ma własne hasło i własny klucz. Księga mówi, kto co zrobił.
people-at-the-hub = To, kto tu pracuje, zmienia się na komputerze, który przechowuje kopię wszystkiego; przychodzi tu samo.
people-you = To Państwo.
people-attendant-name = Opieka
people-editor-name = Redakcja
people-officer-name = Nadzór
people-attendant = Opieka: zajmuje się stanowiskiem; nie słyszy, nie ogląda i nie zapisuje niczego z tego, co zostawiono
people-editor = Redakcja: odsłuchuje, ogląda i eksportuje to, co wolno wykorzystać
people-officer = Nadzór: decyduje też o kampanii, obsłudze i kluczach, usuwa coś lub wstrzymuje usunięcie z podaniem powodu
people-remove = Usuń
people-add = Dodaj osobę
people-add-title = Dodaj osobę do obsługi
people-name = Jej nazwa tutaj
people-name-hint = Małe litery, cyfry i łączniki, na przykład anna lub anna-k
people-role = Co tej osobie wolno?
people-passphrase = Jej hasło
people-passphrase-hint = Ta osoba powinna wpisać je sama. Nikt nie sprawdzi go później: gdy zginie, osobę trzeba usunąć i dodać na nowo.
people-join = Dodaj
people-joining = Tworzenie klucza …
people-joined = { $name } może odtąd odblokowywać.
people-key-file = Gdzie leży jej plik klucza; można go przenieść na nośnik
people-need-name = Nazwa zaczyna się od litery i ma do 32 małych liter od a do z, cyfr i łączników.
people-name-taken = Ktoś już ma tę nazwę. Proszę wybrać inną.
people-file-there = Leży tam już plik klucza o tej nazwie, może kogoś, kto odszedł. Proszę wybrać inną nazwę.
people-passphrase-taken = Ktoś inny odblokowuje już tutaj tym hasłem. Proszę wybrać inne.
people-remove-question = Usunąć { $name } z obsługi?
people-remove-explained = Ta osoba nie będzie już mogła odblokować. Wszystko, co przechowywane, zostanie zapieczętowane dla nowego klucza, co chwilę potrwa. Tego, co wcześniej usłyszała, zobaczyła lub zapisała, nie da się jej odebrać.
people-remove-attendant = Ta osoba nie będzie już mogła odblokować. Nie miała klucza do tego, co przechowywane, więc niczego nie trzeba pieczętować na nowo.
people-remove-yes = Tak, usuń
people-remove-no = Nie, nic nie zmieniaj
people-removed = { $name } nie należy już do obsługi i nie może odblokować.
people-sealing = To, co przechowywane, jest pieczętowane dla nowego klucza, dopóki ta strona jest otwarta …
people-left = { $count ->
    [one] Jeden materiał jest jeszcze zapieczętowany dla klucza, który zastąpiono.
    [few] { $count } materiały są jeszcze zapieczętowane dla klucza, który zastąpiono.
    [many] { $count } materiałów jest jeszcze zapieczętowanych dla klucza, który zastąpiono.
   *[other] { $count } materiału jest jeszcze zapieczętowane dla klucza, który zastąpiono.
}
people-go-on = Pieczętuj dalej

marks-title = Co Państwo o tym sądzą
marks-mark = Oznaczenie
marks-none = bez oznaczenia
marks-approved = przyjęte
marks-flagged = do sprawdzenia
marks-rating = Ocena
marks-unrated = bez oceny
marks-rated = ocena { $rating }
marks-noted = notatka
note-read = Czytaj notatkę
note-write = Napisz notatkę
note-label = Notatka
note-hint = Osoba, która to zostawiła, może ją przeczytać swoim kodem. Notatka jest szyfrowana i usuwana razem z wpisem. Pusta po zapisaniu zostaje od razu usunięta.
note-save = Zapisz notatkę
note-close = Zamknij notatkę
note-opening = Otwieranie notatki …
note-saving = Zapisywanie notatki …
note-saved = Notatka jest zapisana.
note-gone = Notatka jest usunięta.
list-mark = Oznaczenie
list-rating = Ocena
list-note = Z notatką
list-with-note = z notatką
list-words = Słowa w notatce
list-words-hint = Otwierane są wszystkie notatki, które pasują do wyboru powyżej, od najnowszej, i nic z tego nie jest notowane.
list-words-find = Szukaj w notatkach
list-words-looking = Przeglądanie notatek …
list-words-found = { $count ->
    [0] Żadna notatka nie ma tych słów.
    [one] Jedna notatka ma te słowa.
    [few] { $count } notatki mają te słowa.
    [many] { $count } notatek ma te słowa.
   *[other] { $count } notatki ma te słowa.
}
list-words-found-more = { $count ->
    [0] Żadna z najnowszych notatek nie ma tych słów. Aby szukać dalej, proszę wybrać wcześniejszy czas.
    [one] Najnowszy { $count } wpis z tymi słowami w notatce. Może być ich więcej.
    [few] Najnowsze { $count } wpisy z tymi słowami w notatce. Może być ich więcej.
    [many] Najnowszych { $count } wpisów z tymi słowami w notatce. Może być ich więcej.
   *[other] Najnowsze { $count } wpisu z tymi słowami w notatce. Może być ich więcej.
}
staff-end-use = Zakończ wykorzystanie „{ $use }”
staff-end-use-why = Dlaczego ma się skończyć wykorzystanie „{ $use }”?
staff-end-use-question = Zakończyć wykorzystanie „{ $use }”?
staff-end-use-explained = Powód: { $reason }. Zgoda liczy się odtąd jako wycofana, a kopie zrobione w tym celu mają zniknąć. Nie da się tego tutaj cofnąć. Księga zachowa, że to Państwo to zrobili i dlaczego; osoba, która to zostawiła, przeczyta jedno i drugie swoim kodem.
staff-end-use-yes = Tak, zakończ
staff-use-ended = Wykorzystanie „{ $use }” jest zakończone. Kopie zrobione w tym celu są pod „Rejestr”.
ended-save = Zapisz kartkę dla tej osoby
hold-open = Wstrzymaj usunięcie
hold-renew = Wstrzymaj na nowo
hold-release = Zakończ wstrzymanie
hold-title = Wstrzymaj usunięcie tego wpisu
hold-explained = Wpis jest wtedy przechowywany do tego dnia, nawet gdy jego czas minie, a obsługa nie może go usunąć. Żadna zgoda nie trwa przez to dłużej. Osoba, która go zostawiła, może w każdej chwili wycofać zgody i go usunąć; przeczyta też, że usunięcie wstrzymano i dlaczego.
hold-why = Dlaczego wymaga tego prawo?
hold-claim = Wpis jest potrzebny do roszczenia prawnego
hold-law = Wymaga tego prawo lub urząd
hold-asked = Osoba, która go zostawiła, prosiła o dłuższe przechowanie
hold-until = Do kiedy?
hold-for-1 = na 1 miesiąc
hold-for-3 = na 3 miesiące
hold-for-6 = na 6 miesięcy
hold-for-12 = na 1 rok
hold-reference = Sygnatura akt, jeśli jest
hold-reference-hint = Jeden wiersz, na przykład 2026/117. Księga to zachowa: żadnych nazwisk, nic o osobie.
hold-need-why = Proszę podać powód.
hold-need-until = Proszę podać, do kiedy.
hold-need-reference = Proszę napisać jeden wiersz, który każdy przeczyta.
hold-yes = Wstrzymaj do tego dnia
hold-no = Nie, nie wstrzymuj
hold-done = Usunięcie jest wstrzymane. Księga zachowa, że to Państwo to zrobili i dlaczego.
hold-released = Usunięcie nie jest już wstrzymane.
hold-release-question = Zakończyć wstrzymanie usunięcia?
hold-release-explained = Wpis będzie wtedy przechowywany tak długo, jak uzgodniono, i nie dłużej.
hold-release-deletes = Jego czas minął, więc wkrótce potem zostanie usunięty i nie da się go przywrócić.
hold-release-yes = Tak, zakończ
hold-release-no = Nie, wstrzymuj dalej
hold-row = usunięcie wstrzymane do { $date }
hold-told = Usunięcie wstrzymane do { $date }. Powód: { $reason }. Decyzja: { $name }, { $since }.
hold-file = Akta: { $reference }
hold-limits = Osoba, która to zostawiła, nadal może wycofać zgody i to usunąć. Aby wstrzymać dłużej, trzeba to zrobić na nowo przed tym dniem.
hold-may-open = Żaden cel nie jest już dozwolony i niczego nie można skopiować. Ponieważ usunięcie jest wstrzymane, nadzór może to odsłuchać i obejrzeć, co zostanie zanotowane.
sealed-row = zapieczętowane do { $date }
sealed-told = Osoba, która to zostawiła, wybrała dzień: nikt z obsługi nie otworzy ani nie skopiuje tego przed { $date }.
list-held = Usunięcie
list-on-hold = wstrzymane
today-holds-end = { $count ->
    [one] W ciągu { $days } dni skończy się jedno wstrzymanie usunięcia: { $date }.
    [few] W ciągu { $days } dni skończą się { $count } wstrzymania usunięcia, pierwsze { $date }.
    [many] W ciągu { $days } dni skończy się { $count } wstrzymań usunięcia, pierwsze { $date }.
   *[other] W ciągu { $days } dni skończy się { $count } wstrzymania usunięcia, pierwsze { $date }.
}
today-held = wstrzymane po upływie czasu
staff-complaints = Skargi
complaints-title = Skargi i pytania
complaints-body = To, co ludzie napisali przy stanowisku. Jest zaszyfrowane, a księga zachowuje, kto to czyta.
complaints-none = Nikt nie złożył skargi ani nie zadał pytania.
complaints-one = Nr { $number }
complaints-came-in = Wpłynęła
complaints-open = otwarta
complaints-overdue = po terminie: odpowiedź powinna już nadejść
complaints-ended = odpowiedź { $date }: { $outcome }. Treść jest przechowywana do { $until }.
complaints-read = Czytaj
complaints-opening = Otwieranie …
complaints-reach = Kontakt z tą osobą
complaints-no-reach = Nie podała.
complaints-close = Zamknij
complaints-answered = Odpowiedziano
complaints-outcome = Jak zakończyła się sprawa nr { $number }?
complaints-outcome-hint = Najpierw proszę odpowiedzieć tej osobie, poza Sayso. Tutaj tylko notuje się, że to zrobiono.
complaint-resolved = załatwiono lub odpowiedziano
complaint-refused = odpowiedziano i nie załatwiono
complaint-moot = nic do zrobienia
complaints-noted = Zanotowano.
complaints-first = Wróć do pierwszych skarg
complaints-more = Więcej skarg
today-complaints = { $count ->
    [one] Jedna skarga czeka na odpowiedź.
    [few] { $count } skargi czekają na odpowiedź.
    [many] { $count } skarg czeka na odpowiedź.
   *[other] { $count } skargi czeka na odpowiedź.
}
today-complaints-overdue = { $count ->
    [one] Na jedną skargę trzeba było już odpowiedzieć.
    [few] Na { $count } skargi trzeba było już odpowiedzieć.
    [many] Na { $count } skarg trzeba było już odpowiedzieć.
   *[other] Na { $count } skargi trzeba było już odpowiedzieć.
}
stand-open = Ten komputer
stand-body = Jak Sayso wygląda i działa na tym komputerze. Każdy wybór obowiązuje od razu, a księga zachowuje, kto go dokonał.
stand-screen = Wyświetlanie
stand-window = W oknie
stand-full = Na pełnym ekranie, dla przechodniów
stand-screen-when = Ten wybór obowiązuje dopiero od następnego uruchomienia Sayso.
stand-idle = Czas bez dotyku, po którym pojawia się „Czy nadal tu Państwo są?”
stand-seconds = { $seconds ->
    [one] { $seconds } sekunda
    [few] { $seconds } sekundy
    [many] { $seconds } sekund
   *[other] { $seconds } sekundy
}
stand-print = Druk pokwitowań i zaświadczeń
stand-print-nothing = Bez drukowania
stand-print-a4 = Na papierze A4
stand-print-roll = Na rolce 80 mm
stand-text = Rozmiar tekstu
stand-percent = { $percent }%
stand-colours = Kolory
stand-keyboard = Klawiatura na ekranie
stand-keyboard-auto = Gdy jest potrzebna
stand-keyboard-always = Zawsze
stand-keyboard-never = Nigdy
stand-named = Na razie decyduje o tym sposób, w jaki Sayso jest uruchamiane na tym komputerze. Państwa wybór zacznie obowiązywać, gdy się to zmieni.

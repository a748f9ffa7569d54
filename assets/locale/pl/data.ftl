code-title = Proszę wpisać kod z pokwitowania
code-field = Kod pokwitowania
code-hint = Nie ma w nim liter I, L, O ani U. Można też użyć klawiatury lub skanera kodów.
code-count = { $typed } z 16
code-show = Pokaż moje dane
code-looking = Szukanie …
code-wrong-length = Kod pokwitowania ma 16 liter i cyfr; w tym jest ich { $found }. Niczego nie szukano. Proszę porównać go z pokwitowaniem.
code-wrong-symbol = Jest w nim znak, którego nie ma żaden kod. Niczego nie szukano. Proszę porównać go z pokwitowaniem.
code-wrong-check = Coś wpisano błędnie: ostatni znak nie pasuje do pozostałych. Niczego nie szukano. Proszę porównać go z pokwitowaniem.
code-nothing = Pod tym kodem nic nie jest przechowywane. Usunięto to albo kod należy do innego miejsca.
data-title = Państwa dane
data-agreed = Zgodzili się Państwo { $date }
data-words = Co Państwu pokazano
data-kept = Co jest przechowywane
data-uses = Do czego można to wykorzystać
data-until = do { $date }
data-withdrawn-on = wycofano { $date }
data-expired = czas minął
data-withdraw-hint = Po wyłączeniu celu zgoda na niego od razu wygasa. Pozostałe się nie zmieniają.
data-withdraw-question = Wycofać zgodę na „{ $title }”?
data-withdraw-explained = Odtąd nie można tego wykorzystać w tym celu. To, co jest przechowywane, zostaje, a pozostałe zgody się nie zmieniają.
data-withdraw-yes = Tak, wycofaj
data-withdraw-no = Nie, zostaw zgodę
data-withdrawing = Wycofywanie …
data-withdrawn = Wycofano zgodę: { $title }. Odtąd nie można tego wykorzystać w tym celu.
data-all-withdrawn = Nie została żadna zgoda. Państwa materiał jest jeszcze przechowywany; poniżej można go usunąć.
data-copy = Zapisz kopię
data-copy-explained = Dostaną Państwo materiał i zapis swojej zgody jako pliki.
data-erase = Wycofaj i usuń
data-erase-question = Usunąć wszystko na zawsze?
data-erase-explained = Państwa materiał zostanie od razu usunięty i nikt nie może go przywrócić. Wygasną wszystkie zgody. Kod niczego już nie otworzy.
data-erase-yes = Tak, usuń
data-erase-no = Nie, zostaw
data-erasing = Usuwanie i sprawdzanie …
erased-title = Usunięto
erased-body = Państwa materiału nikt już nie może odczytać.
erased-by = Kto miał materiał
erased-takes = Usunięte materiały
erased-at = Usunięto
erased-method = Jak
erased-method-explained = W jednym kroku zanotowano wycofanie zgody i zniszczono klucze; potem usunięto zaszyfrowane pliki.
erased-check = Sprawdzono potem
erased-check-explained = Odczytano miejsca po kluczach: { $bytes }. Znalezione klucze: { $found }, pozostałe pliki: { $files }
erased-record = Zapis
erased-head = Stan księgi
erased-proof = Jako dowód zostaje: kiedy co uzgodniono, wycofano i usunięto. Nie mówi on, kim Państwo są.
erased-save = Zapisz zaświadczenie
certificate-file-title = Zaświadczenie o usunięciu
erased-check-missing = Nie udało się tego sprawdzić.
erased-not-verified = Klucze są zniszczone. Późniejsze sprawdzenie nie wypadło dobrze; liczby poniżej mówią dlaczego. Sayso spróbuje ponownie przy następnym uruchomieniu. Proszę powiadomić obsługę.
data-was-ticked = { $title }: zaznaczono
data-was-not-ticked = { $title }: nie zaznaczono
erased-proof-until = Dowód przechowywany do
certificate-print = Drukuj zaświadczenie
data-text-changed = Od czasu Państwa zgody tekst się zmienił. Ważne jest to, na co się Państwo wtedy zgodzili, i nic więcej. Można przeczytać nowy tekst i zdecydować na nowo.
data-time-over = Czas jednej ze zgód minął. Można jeszcze raz przeczytać tekst i zdecydować na nowo.
data-read-again = Przeczytaj i zdecyduj
data-renewed = Zanotowano. Odtąd można to wykorzystać w celach, które Państwo właśnie zaznaczyli, i w żadnych innych.
data-group = Liczba osób, które zostawiły to razem: { $people }. Wykorzystujemy to tylko w celach, na które zgadzają się wszyscy. Jeśli Państwo to usuną, zniknie to dla wszystkich.
data-group-ended = { $date } usunięto materiał dla wszystkich: chciała tego inna osoba z Państwa grupy albo minął jej czas. Został tylko zapis Państwa zgody. Jego też można usunąć.
data-held = { $organisation } przechowuje to do { $date }, nawet jeśli uzgodniony czas minie wcześniej. Powód: { $reason }. Zdecydował o tym nadzór ({ $since }). Żadna zgoda nie trwa przez to dłużej. Nadal mogą Państwo w każdej chwili wycofać każdą zgodę i usunąć wszystko.
data-unseal = Niech obsługa już to otworzy
data-unseal-question = Czy obsługa może to już otworzyć?
data-unseal-explained = Odtąd obsługa może to odsłuchać lub obejrzeć i wykorzystać w celach, na które się Państwo zgodzili. Nie da się tego znowu zapieczętować. Nadal można wycofać każdą zgodę i usunąć wszystko.
data-unseal-yes = Tak, niech otworzy
data-unseal-no = Nie, niech czeka
data-unsealing = Otwieranie dla obsługi …
data-unsealed = Obsługa może to odtąd otworzyć.
data-others-disagree = nie wykorzystujemy: nie wszyscy w grupie się zgadzają
erased-others = { $count ->
    [one] Zniknęło to także dla jednej innej osoby z grupy.
    [few] Zniknęło to także dla { $count } innych osób z grupy.
    [many] Zniknęło to także dla { $count } innych osób z grupy.
   *[other] Zniknęło to także dla { $count } innej osoby z grupy.
}
data-use-ended = już nie wykorzystujemy: materiał jest usunięty
data-erase-group = Zniknie to dla całej grupy. Liczba osób: { $people }.
data-erase-record = Materiału już nie ma. Teraz zostanie usunięty zapis Państwa zgody. Kod niczego już nie otworzy.
erased-record-body = Zapis Państwa zgody jest usunięty.
data-erase-hint = Od razu i na zawsze, dla każdego celu.
complaint-open = Pytanie lub skarga
complaint-title = Pytanie lub skarga
complaint-lead = Proszę napisać, o co chodzi. Tekst zostanie zaszyfrowany i odczyta go tylko { $organisation }: nikt nie przeczyta go na tym ekranie. Pokwitowanie nie jest potrzebne.
complaint-text = O co chodzi
complaint-reach = Kontakt z Państwem (może zostać puste)
complaint-reach-hint = Adres e-mail lub numer telefonu.
complaint-record = Wskaż mój materiał
complaint-record-hint = Wtedy obsługa zobaczy, o jaki materiał chodzi. Inaczej nie może tego wiedzieć.
complaint-answer = { $organisation }: przeczyta to osoba z nadzoru. Odpowiedź ma nadejść do { $date }.
complaint-authority = Skargę można też złożyć tutaj: { $name }, { $contact }
complaint-send = Wyślij
complaint-sending = Szyfrowanie i zapisywanie …
complaint-empty = Nic jeszcze nie napisano i nic nie wysłano. Proszę napisać, o co chodzi.
complaint-reach-wrong = Dane do kontaktu muszą zmieścić się w jednym wierszu. Nic nie wysłano.
complaint-sent = Wysłano
complaint-number = Numer
complaint-due = Odpowiedź do
complaint-sent-note = Proszę zapisać ten numer lub zrobić mu zdjęcie. Podając go, można zapytać o tę sprawę.
complaint-leave-question = Usunąć to, co Państwo napisali?
complaint-leave-explained = Nie zostało to wysłane. Nikt nie może tego przywrócić.
complaint-leave-yes = Tak, usuń
complaint-leave-no = Nie, pisz dalej
ended-file-title = Zakończono za Państwa jedno wykorzystanie
ended-use = Zakończone wykorzystanie
ended-by = Kto ma materiał
ended-at = Zakończono
ended-effect = Co to znaczy
ended-effect-explained = Odtąd nie można wykorzystać tego w tym celu. Wszystkie inne zgody zostają bez zmian, a materiał zostaje, dopóki go Państwo nie usuną albo nie minie jego czas.
by-staff-role = Kto to za Państwa zrobił
by-staff-why = Dlaczego
by-staff-copies = Kopie zrobione wcześniej
by-staff-copies-count = { $count ->
    [0] Nie ma żadnych.
    [one] Jedna musi zostać zniszczona, najpóźniej { $date }.
    [few] { $count } muszą zostać zniszczone, najpóźniej { $date }.
    [many] { $count } musi zostać zniszczonych, najpóźniej { $date }.
   *[other] { $count } musi zostać zniszczone, najpóźniej { $date }.
}

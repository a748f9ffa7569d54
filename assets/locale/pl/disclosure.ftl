disclosure-title = { $organisation } prosi Państwa o zgodę
disclosure-who = Kto prosi?
disclosure-why = Po co?
disclosure-what = Co zostanie utrwalone?
disclosure-what-voice = { $count ->
    [one] Jedna wiadomość głosowa, do { $minutes ->
        [one] jednej minuty
        [few] { $minutes } minut
        [many] { $minutes } minut
       *[other] { $minutes } minuty
    }.
    [few] Najwyżej { $count } wiadomości głosowe, każda do { $minutes ->
        [one] jednej minuty
        [few] { $minutes } minut
        [many] { $minutes } minut
       *[other] { $minutes } minuty
    }.
    [many] Najwyżej { $count } wiadomości głosowych, każda do { $minutes ->
        [one] jednej minuty
        [few] { $minutes } minut
        [many] { $minutes } minut
       *[other] { $minutes } minuty
    }.
   *[other] Najwyżej { $count } wiadomości głosowej, każda do { $minutes ->
        [one] jednej minuty
        [few] { $minutes } minut
        [many] { $minutes } minut
       *[other] { $minutes } minuty
    }.
}
disclosure-what-photo = { $count ->
    [one] Jedno zdjęcie.
    [few] Najwyżej { $count } zdjęcia.
    [many] Najwyżej { $count } zdjęć.
   *[other] Najwyżej { $count } zdjęcia.
}
disclosure-what-only = Tylko to, co Państwo zaznaczą i zachowają.
disclosure-recipients = Kto to zobaczy lub usłyszy?
disclosure-published = Gdzie to będzie opublikowane?
disclosure-published-nowhere = Nigdzie.
disclosure-kept = Jak długo to będzie przechowywane?
disclosure-kept-for = { $duration }
disclosure-kept-erased = Potem to usuwamy.
duration-years = { $count ->
    [one] 1 rok
    [few] { $count } lata
    [many] { $count } lat
   *[other] { $count } roku
}
duration-months = { $count ->
    [one] 1 miesiąc
    [few] { $count } miesiące
    [many] { $count } miesięcy
   *[other] { $count } miesiąca
}
duration-days = { $count ->
    [one] 1 dzień
    [few] { $count } dni
    [many] { $count } dni
   *[other] { $count } dnia
}
disclosure-withdraw = Jak mogę wycofać zgodę?
disclosure-withdraw-answer = Tutaj, kodem z pokwitowania, w każdej chwili, bez podania powodu. Materiał zostaje wtedy od razu usunięty. To, co zrobiono wcześniej, pozostaje zgodne z prawem.
disclosure-abroad = Czy trafi to za granicę?
disclosure-abroad-answer = { $country }. { $guarantee } Kopię tych gwarancji można dostać tutaj: { $copy }
disclosure-compensation = Co za to dostanę?
disclosure-risks = Co może pójść nie tak?
disclosure-age = Kto może wziąć udział?
disclosure-age-answer = Osoby w wieku od { $age } lat.
disclosure-complain = Kto przyjmuje skargi?
disclosure-complain-answer = { $organisation } lub { $name }: { $contact }
disclosure-refuse = Co, jeśli się nie zgodzę?
disclosure-refuse-answer = Wtedy niczego nie utrwalimy. Nic Państwo na tym nie tracą.
disclosure-ask-kinds = Co można utrwalić?
disclosure-ask-purposes = Do czego można to wykorzystać?
disclosure-box-voice = Nagranie mojego głosu
disclosure-box-voice-explained = Mikrofon włączy się dopiero na Państwa życzenie.
disclosure-box-photo = Zrobienie mi zdjęcia
disclosure-box-photo-explained = Kamera włączy się dopiero na Państwa życzenie.
disclosure-accept = Zgadzam się
disclosure-decline = Nie, dziękuję
disclosure-read-full = Pełny tekst
disclosure-read-short = Wróć do skrótu
disclosure-need-both = Aby się zgodzić, proszę zaznaczyć, co można utrwalić, i co najmniej jeden cel.
disclosure-need-kind = Aby się zgodzić, proszę zaznaczyć, co można utrwalić.
disclosure-need-purpose = Aby się zgodzić, proszę zaznaczyć co najmniej jeden cel.
disclosure-ready = Każde zaznaczenie można zmienić, dopóki nie nacisną Państwo „Zgadzam się”.
disclosure-full-title = Pełny tekst
disclosure-full-basis = Podstawą prawną wszystkiego, co tu opisano, jest wyłącznie Państwa zgoda. Jest dobrowolna. Można zgodzić się na jeden cel, a na inny nie.
disclosure-full-rights = Mają Państwo prawo zobaczyć, co jest o Państwu przechowywane, dostać kopię, poprawić dane, ograniczyć ich wykorzystanie, przenieść je gdzie indziej, wycofać zgodę i wszystko usunąć. Większość z tego robi od razu strona „Państwa dane” na tym urządzeniu, bez pytania kogokolwiek. W pozostałych sprawach proszę użyć kontaktu podanego wyżej.
disclosure-full-proof = Gdy się Państwo zgodzą, Sayso notuje dokładny tekst tej strony, zaznaczone pola i czas, bez imienia i nazwiska. Po usunięciu zachowuje krótki dowód: kiedy co uzgodniono, wycofano i usunięto. Nikt nie odczyta z niego, kim Państwo są.
disclosure-full-automated = Żadna maszyna nie podejmuje decyzji, które Państwa dotyczą.
disclosure-full-template = Z Państwa głosu lub twarzy powstaje wzorzec, po którym maszyna może Państwa rozpoznać.
disclosure-full-no-template = Z Państwa głosu ani twarzy nie powstaje wzorzec, po którym maszyna mogłaby Państwa rozpoznać.
disclosure-full-ai = Maszyna uczy się na głosach lub zdjęciach. To cel z własnym polem.
disclosure-full-no-ai = Żadna maszyna nie uczy się na Państwa głosie ani zdjęciu.
disclosure-full-replica = Maszyna naśladuje głosy lub twarze. To cel z własnym polem.
disclosure-full-no-replica = Żadna maszyna nie naśladuje Państwa głosu ani twarzy.
disclosure-full-sold = To, co Państwo zostawią, jest sprzedawane lub udostępniane na potrzeby reklamy.
disclosure-full-not-sold = Nic nie jest sprzedawane ani udostępniane na potrzeby reklamy.
disclosure-full-sensitive = Pytamy o zdrowie, wiarę, politykę, pochodzenie lub życie seksualne.
disclosure-full-not-sensitive = Nie pytamy o zdrowie, wiarę, politykę, pochodzenie ani życie seksualne.
disclosure-full-representative = Przedstawiciel: { $name }, { $contact }
disclosure-full-policy = O czasie przechowywania można przeczytać tutaj: { $place }
disclosure-full-officer = Inspektor ochrony danych: { $name }, { $contact }
disclosure-full-version = Kampania „{ $id }”, wersja { $version }.
disclosure-ask-signer = Kto wyraża zgodę?
disclosure-box-adult = { $age ->
    [one] Mam co najmniej { $age } rok i wyrażam zgodę za siebie
    [few] Mam co najmniej { $age } lata i wyrażam zgodę za siebie
    [many] Mam co najmniej { $age } lat i wyrażam zgodę za siebie
   *[other] Mam co najmniej { $age } roku i wyrażam zgodę za siebie
}
disclosure-box-adult-explained = W materiale będę tylko ja.
disclosure-box-guardian = Jestem rodzicem lub opiekunem dziecka i wyrażam zgodę za dziecko
disclosure-box-guardian-explained = Za dziecko w wieku poniżej { $age } lat. Znam treść tej strony i mogę o tym decydować za dziecko.
disclosure-box-child = Jestem dzieckiem i chcę wziąć udział
disclosure-box-child-explained = Ktoś mi wyjaśnił, co się będzie działo. Mogę powiedzieć „nie” i mogę przerwać w każdej chwili.
disclosure-age-guardian = Osoby w wieku od { $age } lat. Młodsi mogą wziąć udział z rodzicem lub opiekunem, który wyraża za nich zgodę na tej stronie.
disclosure-box-shorter = { $title }: tylko przez { $duration }
disclosure-ask-spoken = Czy wyrażą Państwo zgodę także ustnie?
disclosure-box-spoken = Wyrażę zgodę także ustnie
disclosure-box-spoken-explained = Czytają Państwo do mikrofonu to zdanie: „{ $sentence }” Zostaje ono zachowane razem z materiałem i razem z nim usunięte.
disclosure-sentence = Tak. { $organisation } ma moją zgodę na to nagranie i na zaznaczone przeze mnie cele. Wiem, że mogę tę zgodę wycofać.
disclosure-full-proof-kept = Ten dowód pozostaje po usunięciu jeszcze przez { $duration }. Potem i on zostaje skasowany.
disclosure-need-signer = Aby się zgodzić, proszę zaznaczyć, kto wyraża zgodę.
disclosure-need-child = Zgoda wymaga, aby także dziecko zaznaczyło swoje pole.
disclosure-need-guardian = Zgoda wymaga, aby także rodzic lub opiekun zaznaczył swoje pole.
disclosure-need-spoken = Aby się zgodzić, proszę zaznaczyć także, że wyrażą Państwo zgodę ustnie. Bez tego niczego nie można tu utrwalić.
disclosure-again-title = { $organisation } jeszcze raz prosi Państwa o zgodę
disclosure-again-decline = Nie, niech tak zostanie
disclosure-again-what = Nic więcej. Chodzi o to, co zostawili tu Państwo wcześniej.
disclosure-again-refuse = Wtedy pozostaje to, na co zgodzili się Państwo wcześniej. Można to też usunąć na poprzedniej stronie.
disclosure-what-group = Można to zrobić w pojedynkę lub razem, do { $most } osób. Każda osoba czyta, zaznacza i dostaje pokwitowanie. Wykorzystujemy to tylko w celach, które zaznaczą wszyscy. Jeśli jedna osoba to usunie, zniknie to dla wszystkich.
disclosure-again-group = Liczba osób, które zostawiły to razem: { $people }. Wykorzystujemy to tylko w celach, które zaznaczą tu wszyscy.
disclosure-cleared = Państwa zaznaczenia zostały cofnięte, bo tekst jest teraz w innym języku. Proszę jeszcze raz zaznaczyć, czego Państwo chcą.
disclosure-clears = W innym języku pola znów są puste. Proszę zaznaczyć tam to, czego Państwo chcą.
disclosure-choose = Wybierz
essential-who = Kto prosi
essential-why = Po co
essential-recipients = Kto to zobaczy
essential-recipients-answer = Tylko osoby wymienione przy danym polu
essential-kept = Jak długo
essential-kept-answer = { $duration }, potem usuwamy
essential-kept-each = Jak podano przy danym polu, potem usuwamy
essential-group = W pojedynkę lub razem
essential-group-answer = Zaznacza każda osoba. Jeśli jedna usunie, zniknie to dla wszystkich
essential-abroad = Trafi za granicę
essential-withdraw = Wycofanie zgody
essential-withdraw-answer = Tutaj, w każdej chwili, Państwa kodem
essential-refuse = Bez Państwa zgody
essential-refuse-answer = Niczego nie utrwalimy i nic Państwo nie tracą
essential-again-refuse = Pozostaje to, na co zgodzili się Państwo wcześniej

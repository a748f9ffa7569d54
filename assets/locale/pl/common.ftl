language-name = Polski
app-name = Sayso
demo-mark = Pokaz
demo-explained = Pokaz: nic prawdziwego nie jest utrwalane, a na końcu wszystko zostaje wyrzucone.
back = Wstecz
cancel = Anuluj
close = Zamknij
done = Gotowe
retry = Spróbuj ponownie
your-data = Państwa dane
play = Odtwórz
pause = Pauza
resume = Wznów
view = Obejrzyj
play-position = Miejsce w nagraniu
waveform = Kształt nagrania
numbered-voice = Wiadomość głosowa { $number }
numbered-photo = Zdjęcie { $number }
length = { $minutes }:{ $seconds } min
working = Chwileczkę …
save-where = Gdzie to zapisać?
save-done = Zapisano jako { $file }
save-writing = Zapisywanie …
place-downloads = Pobrane
place-documents = Dokumenty
place-home = Folder domowy
place-chosen = Folder na kopie
place-drive = Nośnik „{ $name }”
no-places = Nie ma jeszcze gdzie tego zapisać. Proszę podłączyć nośnik, zamknąć to i spróbować ponownie albo zapytać obsługę.
idle-title = Czy nadal tu Państwo są?
idle-body = { $seconds ->
    [one] Za { $seconds } sekundę Sayso zamknie tę stronę. Wszystko, czego Państwo nie zachowali, zostanie wtedy usunięte.
    [few] Za { $seconds } sekundy Sayso zamknie tę stronę. Wszystko, czego Państwo nie zachowali, zostanie wtedy usunięte.
    [many] Za { $seconds } sekund Sayso zamknie tę stronę. Wszystko, czego Państwo nie zachowali, zostanie wtedy usunięte.
   *[other] Za { $seconds } sekundy Sayso zamknie tę stronę. Wszystko, czego Państwo nie zachowali, zostanie wtedy usunięte.
}
idle-body-plain = { $seconds ->
    [one] Za { $seconds } sekundę Sayso wróci do pierwszej strony.
    [few] Za { $seconds } sekundy Sayso wróci do pierwszej strony.
    [many] Za { $seconds } sekund Sayso wróci do pierwszej strony.
   *[other] Za { $seconds } sekundy Sayso wróci do pierwszej strony.
}
idle-stay = Tak, jestem tu
text-size = Większy tekst
text-size-usual = Zwykły tekst
appearance-light = Jasne kolory
appearance-dark = Ciemne kolory
appearance-contrast = Wysoki kontrast
spoken-yes = Państwa zgoda ustna
print-now = Kartka idzie do drukarki …
print-done = Drukarka ją przyjęła. Proszę zabrać kartkę ze sobą: kod na niej otwiera to, co Państwo zostawili.
print-failed = Drukarka jej nie przyjęła. Nic nie przepadło: proszę sfotografować tę stronę, przepisać kod albo zapisać plik.
print-failed-paper = Drukarka jej nie przyjęła. Nic nie przepadło: proszę sfotografować tę stronę albo zapisać plik.
numbered-spoken-yes = Zgoda ustna { $number }
idle-body-receipts = { $seconds ->
    [one] Za { $seconds } sekundę Sayso przejdzie dalej bez tego pokwitowania. Inni czekają jeszcze na swoje.
    [few] Za { $seconds } sekundy Sayso przejdzie dalej bez tego pokwitowania. Inni czekają jeszcze na swoje.
    [many] Za { $seconds } sekund Sayso przejdzie dalej bez tego pokwitowania. Inni czekają jeszcze na swoje.
   *[other] Za { $seconds } sekundy Sayso przejdzie dalej bez tego pokwitowania. Inni czekają jeszcze na swoje.
}
print-done-certificate = Drukarka je przyjęła.
idle-body-uncalled = { $seconds ->
    [one] Za { $seconds } sekundę Sayso wróci do pierwszej strony. Pokwitowania, po które nikt nie przyszedł, wtedy znikną i nikt nie odtworzy ich kodów.
    [few] Za { $seconds } sekundy Sayso wróci do pierwszej strony. Pokwitowania, po które nikt nie przyszedł, wtedy znikną i nikt nie odtworzy ich kodów.
    [many] Za { $seconds } sekund Sayso wróci do pierwszej strony. Pokwitowania, po które nikt nie przyszedł, wtedy znikną i nikt nie odtworzy ich kodów.
   *[other] Za { $seconds } sekundy Sayso wróci do pierwszej strony. Pokwitowania, po które nikt nie przyszedł, wtedy znikną i nikt nie odtworzy ich kodów.
}
number-thousand = 1234
number-million = 1 234 567
number-half = 0,5
date-written = { $day } { $month ->
    [1] stycznia
    [2] lutego
    [3] marca
    [4] kwietnia
    [5] maja
    [6] czerwca
    [7] lipca
    [8] sierpnia
    [9] września
    [10] października
    [11] listopada
   *[12] grudnia
} { $year }
time-written = { $date }, { $time } ({ $zone })
page-down = Niżej
page-up = Wyżej
other-language = Inne języki
lamp-off = Mikrofon i kamera są wyłączone
lamp-off-short = Wyłączone
lamp-microphone = Mikrofon włączony, nie nagrywa
lamp-camera = Kamera włączona, nic się nie zapisuje
lamp-practice = Próba, nic się nie zapisuje
lamp-recording = Nagrywanie trwa
lamp-taking = Robimy zdjęcie
step = Krok { $number } z 4: { $name }
step-short = { $number } z 4
step-agree = Zgoda
step-record = Głos lub zdjęcie
step-check = Sprawdzenie
step-receipt = Pokwitowanie
lamp-microphone-short = Mikrofon wł.
lamp-practice-short = Próba
lamp-camera-short = Kamera wł.
lamp-taking-short = Zdjęcie

language-name = Čeština
app-name = Sayso
demo-mark = Ukázka
demo-explained = Ukázka: nic skutečného se nezaznamenává a na konci se všechno zahodí.
back = Zpět
cancel = Zrušit
close = Zavřít
done = Hotovo
retry = Zkusit znovu
your-data = Vaše data
play = Přehrát
pause = Pauza
resume = Pokračovat
view = Zobrazit
play-position = Místo v záznamu
waveform = Průběh záznamu
numbered-voice = Hlasová zpráva { $number }
numbered-photo = Fotka { $number }
length = { $minutes }:{ $seconds } min
working = Okamžik …
save-where = Kam se to má uložit?
save-done = Uloženo jako { $file }
save-writing = Ukládá se …
place-downloads = Stažené
place-documents = Dokumenty
place-home = Domovská složka
place-chosen = Složka pro kopie
place-drive = Disk „{ $name }“
no-places = Zatím není kam ukládat. Připojte disk, zavřete toto okno a zkuste to znovu, nebo se zeptejte personálu.
idle-title = Jste tu ještě?
idle-body = { $seconds ->
    [one] Za { $seconds } sekundu Sayso tuto stránku zavře. Co není ponecháno, se pak smaže.
    [few] Za { $seconds } sekundy Sayso tuto stránku zavře. Co není ponecháno, se pak smaže.
    [many] Za { $seconds } sekundy Sayso tuto stránku zavře. Co není ponecháno, se pak smaže.
   *[other] Za { $seconds } sekund Sayso tuto stránku zavře. Co není ponecháno, se pak smaže.
}
idle-body-plain = { $seconds ->
    [one] Za { $seconds } sekundu se Sayso vrátí na první stránku.
    [few] Za { $seconds } sekundy se Sayso vrátí na první stránku.
    [many] Za { $seconds } sekundy se Sayso vrátí na první stránku.
   *[other] Za { $seconds } sekund se Sayso vrátí na první stránku.
}
idle-stay = Ano, jsem tu
text-size = Větší písmo
text-size-usual = Obvyklé písmo
appearance-light = Světlé barvy
appearance-dark = Tmavé barvy
appearance-contrast = Vysoký kontrast
spoken-yes = Váš vyslovený souhlas
print-now = Posílá se do tiskárny …
print-done = Tiskárna to má. Vezměte si papír s sebou: kód na něm otevře váš záznam.
print-failed = Tiskárna to nepřijala. Nic není ztraceno: vyfoťte si tuto stránku, opište si kód, nebo ji uložte.
print-failed-paper = Tiskárna to nepřijala. Nic není ztraceno: vyfoťte si tuto stránku, nebo ji uložte.
numbered-spoken-yes = Vyslovený souhlas { $number }
idle-body-receipts = { $seconds ->
    [one] Za { $seconds } sekundu Sayso pokračuje bez této stvrzenky. Další lidé na svou ještě čekají.
    [few] Za { $seconds } sekundy Sayso pokračuje bez této stvrzenky. Další lidé na svou ještě čekají.
    [many] Za { $seconds } sekundy Sayso pokračuje bez této stvrzenky. Další lidé na svou ještě čekají.
   *[other] Za { $seconds } sekund Sayso pokračuje bez této stvrzenky. Další lidé na svou ještě čekají.
}
print-done-certificate = Tiskárna to má.
idle-body-uncalled = { $seconds ->
    [one] Za { $seconds } sekundu se Sayso vrátí na první stránku. Stvrzenky, pro které si nikdo nepřišel, pak zmizí a jejich kódy už nikdo nenajde.
    [few] Za { $seconds } sekundy se Sayso vrátí na první stránku. Stvrzenky, pro které si nikdo nepřišel, pak zmizí a jejich kódy už nikdo nenajde.
    [many] Za { $seconds } sekundy se Sayso vrátí na první stránku. Stvrzenky, pro které si nikdo nepřišel, pak zmizí a jejich kódy už nikdo nenajde.
   *[other] Za { $seconds } sekund se Sayso vrátí na první stránku. Stvrzenky, pro které si nikdo nepřišel, pak zmizí a jejich kódy už nikdo nenajde.
}
number-thousand = 1 234
number-million = 1 234 567
number-half = 0,5
date-written = { $day }. { $month ->
    [1] ledna
    [2] února
    [3] března
    [4] dubna
    [5] května
    [6] června
    [7] července
    [8] srpna
    [9] září
    [10] října
    [11] listopadu
   *[12] prosince
} { $year }
time-written = { $date }, { $time } ({ $zone })
page-down = Dál dolů
page-up = Zpět nahoru
other-language = Další jazyky
lamp-off = Mikrofon a kamera jsou vypnuté
lamp-off-short = Vše vypnuto
lamp-microphone = Mikrofon zapnutý, nenahrává se
lamp-camera = Kamera zapnutá, nic se neponechá
lamp-practice = Zkouška, nic se neponechá
lamp-recording = Nahrává se
lamp-taking = Fotí se
step = Krok { $number } ze 4: { $name }
step-short = { $number } ze 4
step-agree = Souhlas
step-record = Záznam
step-check = Kontrola
step-receipt = Stvrzenka
lamp-microphone-short = Mikrofon běží
lamp-practice-short = Zkouška
lamp-camera-short = Kamera běží
lamp-taking-short = Fotka

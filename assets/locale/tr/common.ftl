language-name = Türkçe
app-name = Sayso
demo-mark = Tanıtım
demo-explained = Tanıtım: Gerçek hiçbir şey kayda alınmaz ve sonunda her şey atılır.
back = Geri
cancel = İptal
close = Kapat
done = Bitti
retry = Yeniden dene
your-data = Verileriniz
play = Dinle
pause = Duraklat
resume = Devam et
view = Göster
play-position = Kayıttaki konum
waveform = Kaydın ses dalgası
numbered-voice = Sesli mesaj { $number }
numbered-photo = Fotoğraf { $number }
length = { $minutes }:{ $seconds } dk
working = Lütfen bekleyin…
save-where = Nereye kaydedilsin?
save-done = Kaydedildi: { $file }
save-writing = Kaydediliyor…
place-downloads = İndirilenler
place-documents = Belgeler
place-home = Ana klasör
place-chosen = Kopya klasörü
place-drive = Sürücü: “{ $name }”
no-places = Henüz kaydedilecek bir yer yok. Bir sürücü takın, bunu kapatıp yeniden deneyin veya görevlilere sorun.
idle-title = Hâlâ orada mısınız?
idle-body = { $seconds ->
    [one] Bir saniye sonra Sayso bu sayfayı kapatır. Saklamadığınız her şey o zaman silinir.
   *[other] { $seconds } saniye sonra Sayso bu sayfayı kapatır. Saklamadığınız her şey o zaman silinir.
}
idle-body-plain = { $seconds ->
    [one] Bir saniye sonra Sayso ilk sayfaya döner.
   *[other] { $seconds } saniye sonra Sayso ilk sayfaya döner.
}
idle-stay = Evet, buradayım
text-size = Daha büyük yazı
text-size-usual = Normal yazı boyutu
appearance-light = Açık renkler
appearance-dark = Koyu renkler
appearance-contrast = Yüksek karşıtlık
spoken-yes = Sesli onayınız
print-now = Kâğıt yazıcıya gönderiliyor…
print-done = Yazıcı aldı. Lütfen kâğıdı yanınıza alın: Üzerindeki kod kaydınızı açar.
print-failed = Yazıcı almadı. Hiçbir şey kaybolmadı: Bu sayfanın fotoğrafını çekin, kodu yazın veya makbuzu kaydedin.
print-failed-paper = Yazıcı almadı. Hiçbir şey kaybolmadı: Bu sayfanın fotoğrafını çekin veya kaydedin.
numbered-spoken-yes = Sesli onay { $number }
idle-body-receipts = { $seconds ->
    [one] Bir saniye sonra Sayso bu makbuz olmadan devam eder. Başkaları kendi makbuzunu bekliyor.
   *[other] { $seconds } saniye sonra Sayso bu makbuz olmadan devam eder. Başkaları kendi makbuzunu bekliyor.
}
print-done-certificate = Yazıcı aldı.
idle-body-uncalled = { $seconds ->
    [one] Bir saniye sonra Sayso ilk sayfaya döner. Kimsenin almadığı makbuzlar o zaman yok olur ve kodlarını bir daha kimse bulamaz.
   *[other] { $seconds } saniye sonra Sayso ilk sayfaya döner. Kimsenin almadığı makbuzlar o zaman yok olur ve kodlarını bir daha kimse bulamaz.
}
number-thousand = 1.234
number-million = 1.234.567
number-half = 0,5
date-written = { $day } { $month ->
    [1] Ocak
    [2] Şubat
    [3] Mart
    [4] Nisan
    [5] Mayıs
    [6] Haziran
    [7] Temmuz
    [8] Ağustos
    [9] Eylül
    [10] Ekim
    [11] Kasım
   *[12] Aralık
} { $year }
time-written = { $date }, { $time } ({ $zone })
page-down = Daha aşağı
page-up = Yeniden yukarı
other-language = Başka diller
lamp-off = Mikrofon ve kamera kapalı
lamp-off-short = Hepsi kapalı
lamp-microphone = Mikrofon açık, kayıt yok
lamp-camera = Kamera açık, saklanan yok
lamp-practice = Deneme, saklanan yok
lamp-recording = Kayıt yapılıyor
lamp-taking = Fotoğraf çekiliyor
step = Adım { $number }/4: { $name }
step-short = { $number }/4
step-agree = Onay
step-record = Kayıt
step-check = Kontrol
step-receipt = Makbuz
lamp-microphone-short = Mikrofon açık
lamp-practice-short = Deneme
lamp-camera-short = Kamera açık
lamp-taking-short = Fotoğraf

export-destination = Nereye gidiyor
export-responsible = Orada kim sorumlu
export-page-title = Bu kayıtlarla ne yapabilirsiniz
export-page-may = İnsanlar bu kayıtları tek bir kullanım için verdi, başka hiçbir şey için değil. Her dosyanın yanında onay belgesi vardır.
export-page-use = Şu kullanım için
export-page-from = Geldikleri yer
export-page-made = Yapılma tarihi
export-page-takes = Kayıtlar
export-page-how-long = Ne kadar süre
export-page-until = { $last } tarihine kadar.
export-page-until-each = Her birinin kendi son günü var: İlki { $first } tarihinde, sonuncusu { $last } tarihinde biter. Hangisi olduğu listede yazar.
export-page-end = Bitince
export-page-takedowns = İnsanlar onaylarını istedikleri zaman geri çekebilir. O zaman dosya buradan, gösterildiği her yerden ve ilettiğiniz her yerden kaldırılmalıdır. Nelerin kaldırılacağı takedowns.json dosyasında yazar; ona düzenli olarak bakın veya bir program baksın.
export-page-only = Onları başka hiçbir şey için kullanmayın, onlarla makine eğitmeyin ve onları başka bir kullanım için kimseye vermeyin.
export-page-files = manifest.json ve manifest.csv her dosyayı SHA-256 değeri, onay belgesi ve son günüyle listeler. takedowns.json, export.json içindeki anahtarla imzalıdır.
takedown-letter-greeting = Merhaba,
takedown-letter-ask = { $count ->
    [one] sizde bulunan bir kaydın onayı sona erdi. Lütfen onu en geç { $deadline } tarihine kadar şuradan kaldırın: “{ $destination }”. Kayıt şu kullanım için verilmişti: { $use }. Adında şu numara var:
   *[other] sizde bulunan { $count } kaydın onayı sona erdi. Lütfen onları en geç { $deadline } tarihine kadar şuradan kaldırın: “{ $destination }”. Kayıtlar şu kullanım için verilmişti: { $use }. Adlarında şu numaralar var; hepsi takedowns.json dosyasında yazar:
}
takedown-letter-how = Lütfen her dosyanın yanındaki onay belgesini de kaldırın ve dosyayı ilettiğiniz kişilere haber verin. Sonra bize kaldırıldığını ve kimin kaldırdığını bildirin.
access-title = Görevliler bununla ne yaptı
access-none = Görevliler bunu şimdiye kadar açmadı ve kopyalamadı.
access-opened = Görevliler açtı.
access-ended = Görevliler “{ $use }” kullanımını sona erdirdi. Neden: { $reason }.
access-copied = “{ $use }” için kopyalandı. Gittiği yer: { $destination }
access-copied-by-hand = “{ $use }” için kopyalandı.
access-in-use = Bu kopya kullanılabilir.
access-must-go = Bu kopya en geç { $date } tarihine kadar silinmeli.
access-overdue = Bu kopya en geç { $date } tarihine kadar silinmiş olmalıydı. Lütfen görevlilere sorun.
access-gone = Bu kopya silindi. Biri bunu { $date } tarihinde doğruladı.
access-never = Bu kopya yapılamadı.
access-more = { $count ->
    [one] Ondan önce bir kez daha.
   *[other] Ondan önce { $count } kez daha.
}
staff-use = Kullan
use-title = Verilenleri kullan
use-body = Şu anda bunun için kullanılabilecek bütün kayıtların bulunduğu bir klasör alırsınız; her birinin yanında onayın kanıtı vardır. Kopyaların nereye gittiği deftere yazılır.
use-for = Hangi kullanım için?
use-which = Hangileri?
use-listed = Listenin şu anda gösterdikleri
use-when = Ne zaman saklandı?
use-ever = Herhangi bir zaman
use-month = Bu ay
use-flagged = “incelenecek” etiketli olanlar da
use-counting = Sayılıyor…
use-may = { $count ->
    [0] Şu anda bunun için hiçbir şey kullanılamaz
    [one] Bir kayıt kullanılabilir
   *[other] { $count } kayıt kullanılabilir
}
use-not-never = Onay verilmeyen: { $count }
use-not-withdrawn = Geri çekilen: { $count }
use-not-expired = Süresi dolan: { $count }
use-not-by-all = İçindeki herkesin onay vermediği: { $count }
use-not-sealed = Veren kişinin daha ileri bir güne kadar mühürlediği: { $count }
use-not-flagged = “incelenecek” etiketli: { $count }
use-not-damaged = Okunamayan: { $count }
use-where-hint = Örneğin: web sitesi, basın klasörü. Bu defterde kalır.
use-who-hint = Bir ad veya birim. Bu defterde kalır.
use-say-where = Nereye gittiğini birkaç sözcükle yazın.
use-say-who = Orada kimin sorumlu olduğunu yazın.
use-go = Klasöre kopyala
use-stop = Durdur
use-going = { $count ->
    [one] Bir kayıt kopyalandı…
   *[other] { $count } kayıt kopyalandı…
}
use-listing = Dosya listesi yazılıyor…
use-done = { $count ->
    [one] Klasörde bir kayıt var.
   *[other] Klasörde { $count } kayıt var.
}
use-lies = Yeri: { $folder }
use-goes-on = Klasördekiler eksiksizdir ve deftere yazıldı. Aynısını yeniden yaparsanız oradan devam eder.
use-stopped = Durduruldu, bu yüzden bazıları henüz klasörde olmayabilir.
use-left-out = Dışarıda bırakılan: { $count }
use-missing = Deftere yazılan ama klasörde olmayan: { $count }
staff-register = Kopyalar
register-title = Kopyalar nereye gitti
register-going = Kaldırılacak kopyalar
register-none-going = Kaldırılacak kopya yok.
register-open = { $count ->
    [one] Bir kopyanın onayı sona erdi.
   *[other] { $count } kopyanın onayı sona erdi.
}
register-overdue = { $count ->
    [one] Bunlardan biri şimdiye kadar kaldırılmış olmalıydı.
   *[other] Bunlardan { $count } tanesi şimdiye kadar kaldırılmış olmalıydı.
}
register-copies = Bütün kopyalar, en yenisi önce
register-no-copies = Şimdiye kadar hiçbir şey kopyalanmadı.
register-by-hand = Elle kaydedildi
register-for = Şu kullanım için
register-made = Kopyalama tarihi
register-stands = Durumu
register-number = Numara
register-taken-back = Onay geri çekildi.
register-time-over = Süresi doldu.
register-in-use = { $date } tarihine kadar kullanılabilir.
register-must-go = En geç { $date } tarihine kadar kaldırılmalı.
register-late = En geç { $date } tarihine kadar kaldırılmalıydı.
register-is-gone = Kaldırıldı. Bildiren: { $name }, { $date }.
register-gone = Kaldırıldı
register-gone-all = Bu klasörden kaldırılması gerekenlerin hepsi kaldırıldı: { $count }
register-who = Kaldırıldığını kim bildiriyor?
register-who-all = { $count ->
    [one] Bu kopyanın kaldırıldığını kim bildiriyor?
   *[other] Bu { $count } kopyanın kaldırıldığını kim bildiriyor?
}
register-name = Ad veya birim
register-say-who = Kimin kaldırdığını yazın.
register-note = Kaldırıldığını not et
register-note-all = Hepsinin kaldırıldığını not et
register-going-first = Baştakiler
register-going-next = Sonrakiler
register-letters = Kopyaları elinde tutanlara mektupları kaydet
register-newest = En yeni kopyalar
register-older = Daha eski kopyalar
access-note = Görevlilerin bununla ilgili yazdığı
access-note-closed = Görevliler bununla ilgili bir not yazdı; not şu anda açılamıyor. İçinde ne yazdığını bilme hakkınız var. Şuraya sorun: { $contact }
second-title = İkinci bir kişi gerekiyor
second-export = Bir görevlinin 24 saatte tek başına yapabileceği kopya sayısı: { $count }. Bu ondan fazla olurdu; bu yüzden iki kişi gerekir. Onay veriyorsanız kendi parolanızı yazın. Onay verdiğiniz defterde yazar.
second-erasure = Bir görevlinin 24 saatte tek başına silebileceği katkı sayısı: { $count }. Bu ondan fazla olurdu; bu yüzden iki kişi gerekir. Onay veriyorsanız kendi parolanızı yazın. Onay verdiğiniz defterde yazar.
second-passphrase = İkinci kişinin parolası
second-agree = Onaylıyorum
second-leave = Vazgeç
second-same = Kilidi açan kişiden başka biri olmalı.
second-may-not = Bu kişi bunu kendisi yapamaz; bu yüzden onayı burada geçerli değil.

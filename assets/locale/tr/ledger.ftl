staff-ledger = Defter
ledger-title = Burada olanlar
ledger-body = Her olay bir öncekine bağlıdır; böylece kimse geçmişi fark edilmeden değiştiremez. Bir şey vermiş kişilerin hiçbirinin adı geçmez.
ledger-narrow-all = Bütün olayları göster
ledger-about = Konusu
ledger-visits = Ziyaretler ve yanıtlar
ledger-kept = Saklama
ledger-ended = Geri çekme ve silme
ledger-copies = Açma, etiketleme, kopyalama
ledger-staff = Burada kim çalışıyor
ledger-vault = Anahtarlar, kampanyalar, yedekler
ledger-by = Kim yaptı
ledger-when = Ne zaman
ledger-from = Bu günden itibaren
ledger-until = Bu güne kadar
ledger-day-hint = Örneğin { $day }. Günler UTC’ye göre sayılır.
ledger-day-wrong = Günü şöyle yazın: { $day }
ledger-days-show = Bu günleri göster
ledger-none = Böyle bir olay yok.
ledger-none-so-far = Şimdiye kadar bakılan olaylar arasında yok. “{ ledger-older }” aramayı sürdürür.
ledger-newest = En yeni olaylar
ledger-older = Daha eski olaylar
ledger-event = No. { $number } · { $date } · { $who }
ledger-event-removed = No. { $number }
actor-person = bir ziyaretçi
actor-staff = görevliler
actor-staff-named = { $name }
actor-program = program
actor-member = kurumun başka bir yeri
event-unknown = Sayso’nun bu sürümünün bilmediği bir şey.
event-removed = Süresi dolmuş bir kanıtın parçası. İçinde yazan kaldırıldı.
event-created = Her şey kuruldu.
event-writer = Buradan sonra olanları başka bir anahtar imzalar.
event-organisation-key = Buradan sonra kayıtlar kurumun { $number } numaralı anahtarı için mühürlenir.
event-staff-added = { $name } bundan sonra kilidi açabilir; rolü: { $role ->
    [attendant] stant görevlisi
    [editor] editör
   *[officer] sorumlu
}.
event-staff-removed = { $name } artık kilidi açamaz.
event-campaign = Bundan sonra insanlara “{ $campaign }” kampanyasının { $version } numaralı sürümüyle sorulur.
event-shown = Birine, kendisine ne sorulduğu gösterildi.
event-refused = Biri hayır dedi.
event-agreed = Biri evet dedi.
event-withdrawn-unkept = Biri, daha bir şey saklanmadan onayını geri çekti.
event-left-alone = Biri yanıt vermeden ayrıldı.
event-kept = { $count ->
    [one] Bir kayıt saklandı.
   *[other] { $count } kayıt saklandı.
}
event-renewed = Birine yeniden soruldu ve evet dedi.
event-resealed = Saklanan, kurumun başka bir anahtarı için mühürlendi.
event-kept-sealed = Hiçbir görevli onu { $date } tarihinden önce açmaz.
event-unsealed = Veren kişi, seçtiği günden önce görevlilerin açmasına izin verdi.
event-purpose-withdrawn = Bir kullanım için onay geri çekildi: “{ $use }”.
event-purpose-ended-by-staff = Görevliler bir kullanımı sona erdirdi: “{ $use }”. Neden: { $reason }.
event-ended-by-another = Birkaç kişinin birlikte verdiği silindi: İçlerinden biri onayını geri çekti veya onun süresi doldu.
event-copied-by-participant = Veren kişi bir kopya kaydetti.
event-copied-by-another = İçindeki başka biri bir kopya kaydetti.
event-erased = Veren kişi sildirdi.
event-erased-as-told = Yedekten sonra silindiğini bir silme listesi bildirdi.
event-erased-by-staff = Silindi. Neden: { $reason }.
event-expired = Süresi dolduğu için silindi.
event-held = Bir katkı { $date } tarihine kadar bekletiliyor. Neden: { $reason }.
event-released = Bir katkı artık bekletilmiyor.
event-proof-expired = Bir silme kanıtı, süresi dolduğu için kaldırıldı.
event-looked-up = Biri makbuz kodu yazdı.
event-recovered = Bir kesintiden sonra, yarım kalan her şey tamamlandı.
event-staff-unlocked = Görevli alanının kilidi açıldı.
event-staff-refused = Biri yanlış bir parola yazdı.
event-staff-locked = Görevli alanı kilitlendi.
event-date-confirmed = Bu bilgisayarın tarihinin doğru olduğu belirtildi.
event-opened-by-staff = Bir kayıt dinlenmek veya görülmek için açıldı.
event-marked = Bir katkı etiketlendi veya puanlandı.
event-noted = Bir katkıya not yazıldı, notu değiştirildi veya kaldırıldı.
event-export-begun = “{ $use }” için kopyalama başladı. Kopyaların gittiği yer: { $destination }. Orada sorumlu olan: { $name }
event-exported = Bir kayıt “{ $use }” için kopyalandı. Kopya { $date } tarihine kadar kullanılabilir.
event-exported-again = Bir kayıt “{ $use }” için yeniden kopyalandı. Kopya { $date } tarihine kadar kullanılabilir.
event-copy-gone = Bir kopya kaldırıldı. Bunu bildiren: { $name }.
event-copy-never = Bir kopya yapılamadı.
event-backed-up = Yedek alındı.
event-restored = Her şey { $date } tarihli yedekten geri yüklendi.
event-caught-up-list = Yedekten sonra neyin geri çekildiğini bir silme listesi bildirdi.
event-caught-up-word = Görevliler yedekten sonra başka bir şeyin geri çekilmediğini bildirdi.
event-caught-up-fleet = Yedekten sonra neyin geri çekildiğini filonun öbür bilgisayarları bildirdi.
event-recovered-fleet = Bu bilgisayar bundan sonra, kaybolan birinin yerine, filodaki her şeyin kopyasını tutar. Adı: { $name }.
event-joined-fleet = Bu bilgisayar bundan sonra bir filoda. Adı: { $name }.
event-member-removed = Bir bilgisayar filodan çıkarıldı.
event-received = Filonun başka bir bilgisayarında saklanan bir şey buraya geldi veya orada değişti.
event-let-go = Bir ziyaretçi için buraya gelen, yeniden kaldırıldı. Bulunduğu yerde saklanıyor.
ledger-check = Defteri denetle
ledger-check-stop = Denetimi durdur
ledger-checking = %{ $percent } denetlendi…
ledger-check-stopped = Denetim durduruldu. Hiçbir şeyi değiştirmedi.
ledger-check-done = Denetlenen: olay { $events }, katkı { $submissions }, kayıt { $takes }
ledger-check-good = Yanlış bir şey yok. Her olay yazıldığı gibi duruyor ve bir öncekini izliyor. Saklananlar, insanların onay verdikleri; her kayıt yerinde.
ledger-check-limits = Bütünüyle yeniden yazılmış bir geçmiş de doğru görünür. Bunu yalnızca daha önce verilmiş bir kâğıt gösterir: Makbuzdaki veya silme belgesindeki defter özetini karşılaştırın.
ledger-check-wrong = Yanlış bir şey var. Bir şey yapmadan önce veri klasörünü kopyalayın ve içinde elle hiçbir şey değiştirmeyin. “sayso verify” her bulguyu listeler.
fault-file = Defterin dosyası hasarlı.
fault-file-do = Bir yedeği geri koyun ve diskin bozulup bozulmadığına bakın.
fault-history = { $count ->
    [one] Bir olay elle değiştirilmiş, kaldırılmış veya eklenmiş.
   *[other] { $count } olay elle değiştirilmiş, kaldırılmış veya eklenmiş.
}
fault-history-from = İlki no. { $number } veya ondan önceki biri.
fault-history-do = Bir yedekle karşılaştırın ve bu bilgisayara kimin yazabildiğini bulun.
fault-keys = Anahtarlar veya görevli listesi elle değiştirilmiş.
fault-keys-do = Bunu kimin yaptığını öğrenene kadar kimseye bir şey sormayın. Bir yedeği geri koyun.
fault-words = { $count ->
    [one] İnsanlara sorulan bir metin eksik veya değiştirilmiş.
   *[other] İnsanlara sorulan { $count } metin eksik veya değiştirilmiş.
}
fault-words-do = O olmadan bu insanların neye evet dediğini kimse gösteremez. Bir yedeği geri koyun.
fault-records = { $count ->
    [one] Bir işlem; onaylanandan, saklanandan veya geri çekilenden farklı.
   *[other] { $count } işlem; onaylanandan, saklanandan veya geri çekilenden farklı.
}
fault-records-do = Nedenini öğrenene kadar hiçbirini kullanmayın. Bir yedekle karşılaştırın.
fault-lists = { $count ->
    [one] Bir yerde, personel listesinde bir şey eksik veya ait olmadığı yerde görünüyor.
   *[other] { $count } yerde, personel listelerinde bir şey eksik veya ait olmadığı yerde görünüyor.
}
fault-lists-do = Verilenlerin hiçbiri bundan değişmedi. Sayso’yu kapatın, “sayso verify --mend-lists” komutunu çalıştırın ve bu bilgisayara kimin yazabildiğini öğrenin.
fault-takes = { $count ->
    [one] Bir kayıt eksik veya hasarlı.
   *[other] { $count } kayıt eksik veya hasarlı.
}
fault-takes-do = Dosyasını bir yedekten geri koyun ve diskin bozulup bozulmadığına bakın.
fault-slots = { $count ->
    [one] Bir kaydın anahtarı, olmaması gereken bir yerde duruyor.
   *[other] Kayıtlara ait { $count } anahtar, olmaması gereken bir yerde duruyor.
}
fault-slots-do = Sayso’yu kapatın, yeniden başlatın ve yeniden denetleyin.
fault-left = { $count ->
    [one] Bir dosya artakalmış.
   *[other] { $count } dosya artakalmış.
}
fault-left-do = Sayso’yu kapatıp yeniden başlatın: Her açılış artakalanları kaldırır.
fault-permissions = { $count ->
    [one] Bir dosyayı bu bilgisayardaki başkaları okuyabilir.
   *[other] { $count } dosyayı bu bilgisayardaki başkaları okuyabilir.
}
fault-permissions-do = Okuma iznini yalnızca veri klasörünün sahibine verin.
ledger-save = Denetçi için kaydet
ledger-compare = Makbuz karşılaştır
ledger-compare-close = Karşılaştırmayı kapat
ledger-head = Kâğıttaki defter özeti
ledger-head-hint = Makbuzda, silme belgesinde veya kopyanın yanındaki onay belgesinde: 64 rakam ve a ile f arası harf. Boşluklar önemli değildir.
ledger-head-wrong = Bu bir defter özeti değil. Defter özetinde 64 rakam ve a ile f arası harf vardır. Hiçbir şey aranmadı. Lütfen kâğıtla karşılaştırın.
ledger-head-compare = Ara
ledger-head-found = Bu defterde var: No. { $number } olayından sonraki özetti. Denetim yanlış bir şey bulmuyorsa, kâğıt verildiğinden beri ondan önceki hiçbir şey değişmemiştir.
ledger-head-unknown = Bu defterde yok. Ya kâğıt başka bir yerden ya da kâğıt verildikten sonra geçmiş yeniden yazılmış.
ledger-head-unknown-do = Kâğıdı ve veri klasörünün bir kopyasını saklayın ve bu bilgisayara kimin yazabildiğini bulun.
event-seconded-export = İkinci kişi olarak şu kişinin kopyalamasına onay verdi: { $name }.
event-seconded-erasure = İkinci kişi olarak şu kişinin silmesine onay verdi: { $name }.
ledger-complaints = Şikâyetler ve sorular
event-complained = Bir şikâyet veya soru yazdı, no. { $number }. En geç { $date } tarihine kadar yanıtlanmalıdır.
event-complaint-resealed = No. { $number } şikâyetini kurumun yeni anahtarı için şifreledi.
event-complaint-opened = No. { $number } şikâyetini okudu.
event-complaint-answered = No. { $number } şikâyetini yanıtladı: { $outcome }.
event-complaint-erased = Süresi dolan no. { $number } şikâyetinin metnini sildi.
event-stand = Görevliler, Sayso’nun bu bilgisayarda nasıl görüneceğini ve nasıl çalışacağını seçti.

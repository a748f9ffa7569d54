staff-title = Görevliler
staff-passphrase = Parola
staff-unlock = Kilidi aç
staff-unlocking = Anahtar deneniyor…
staff-unlocking-hardware = Anahtar deneniyor… Bir donanım anahtarı yanıp sönüyorsa ona dokunun.
staff-wrong = { $seconds ->
    [one] Parola uymuyor. Her şey kilitli kalıyor. Bir saniye sonra yeniden deneyebilirsiniz.
   *[other] Parola uymuyor. Her şey kilitli kalıyor. { $seconds } saniye sonra yeniden deneyebilirsiniz.
}
staff-too-early = { $seconds ->
    [one] Henüz erken: Daha önce yanlış bir parola yazıldı. Bu parolaya bakılmadı. Bir saniye sonra yeniden deneyebilirsiniz.
   *[other] Henüz erken: Daha önce yanlış bir parola yazıldı. Bu parolaya bakılmadı. { $seconds } saniye sonra yeniden deneyebilirsiniz.
}
staff-no-key = Anahtar dosyası burada değil. Her şey kilitli kalıyor. “organisation.key.age” dosyasının bulunduğu sürücüyü takıp yeniden deneyin.
staff-other = Anahtar denenemedi. Her şey kilitli kalıyor. Ayrıntısı günlükte.
staff-lock = Kilitle
staff-list = Katkılar
staff-none = Burada saklanan bir şey yok.
staff-row = { $date } · sesli mesaj: { $voice } · fotoğraf: { $photos }
staff-record = İşlem { $id }
staff-allowed = İzin verilen
staff-not-allowed = Artık izin yok
staff-nothing-allowed = Artık hiçbir kullanıma izin yok. Ne açılabilir ne de kopyalanabilir.
staff-copy-for = “{ $purpose }” için kopya kaydet
staff-choose = Listeden bir katkı seçin.
list-glimpses-show = Fotoğrafları ve ses eğrilerini göster
list-glimpses-hide = Fotoğrafları ve ses eğrilerini gizle
list-glimpses-hint = Böyle gösterilen her şey açılmış sayılır: kayda geçer ve veren kişi bunu görebilir.
staff-attendant = Siz standa bakıyorsunuz. Bunu dinlemek, görmek veya kaydetmek için bir editör veya sorumlu kilidi açar.
staff-newer = Daha yeni katkılar
staff-older = Daha eski katkılar
staff-count = { $count ->
    [one] Toplam bir katkı.
   *[other] Toplam { $count } katkı.
}
staff-count-more = Katkılar: { $count } veya daha fazla.
staff-quit = Sayso’yu kapat
staff-quit-title = Sayso kapatılsın mı?
staff-quit-body = Sayso yeniden başlatılana kadar burada kimseye sorulamaz ve kimse kayda alınamaz. Saklanan hiçbir şey kaybolmaz.
staff-quit-yes = Evet, kapat
staff-quit-no = Hayır, devam et
staff-clock-behind = Bu bilgisayarın saati, defterin gördüğü son tarihten geride. Hiçbir şey kaybolmadı: Saat doğru olana kadar Sayso defterdeki son tarihten sayar. Lütfen tarihi ve saati ayarlayın. Saat şimdi doğruysa ve önceden yanlıştıysa burada belirtin.
staff-clock-doubtful = { $count ->
    [10000] { $count } veya daha fazla katkının süresi doldu ama henüz silinmedi
    [one] Bir katkının süresi doldu ama henüz silinmedi
   *[other] { $count } katkının süresi doldu ama henüz silinmedi
}; çünkü bu bilgisayarın tarihi, Sayso’nun çalıştığı son günden bir aydan fazla ileride. Tarihi kontrol edin. Doğruysa burada belirtin.
staff-gear = Mikrofon ve kamera
gear-title = Mikrofon ve kamera
gear-body = Bu bilgisayarın ne kullanacağını seçin. Cihaz yeniden takılınca veya bilgisayar yeniden başlayınca seçim aynı kalır. İnsanlar cihazın adını kayıttan önce görür.
gear-microphone = Mikrofon
gear-camera = Kamera
gear-speaker = Hoparlör
gear-system = Sisteme bırak
gear-width = En büyük fotoğraf genişliği
gear-width-best = Kameranın en iyisi
gear-width-px = { $px } piksel
gear-try-microphone = Mikrofonu dene
gear-try-camera = Kamerayı dene
gear-beep = Bir ses çal
gear-speaker-silent = Ses yok: Hoparlör çalışmıyor.
gear-done = Bitti
gear-trial-title = Sınama için de onay gerekir
gear-trial-voice-body = Mikrofon açılır ve sesin ne kadar yüksek olduğunu görürsünüz.
gear-trial-photo-body = Kamera açılır ve görüntüsünü bu ekranda görürsünüz.
gear-trial-microphone = Mikrofonu aç
gear-trial-camera = Kamerayı aç
gear-trial-nothing-kept = Hiçbir şey kayda alınmaz ve hiçbir şey saklanmaz.
gear-trial-people = Yakındaki herkesin haberi var
gear-trial-people-explained = Şu anda duyulabilen veya görülebilen herkese söylendi ve herkes onay veriyor.
gear-trial-begin = Sınamayı başlat
gear-trial-not = Şimdi değil
gear-trial-end = Sınamayı bitir
gear-trial-hears = Mikrofon açık. Hiçbir şey kayda alınmıyor.
gear-trial-sees = Kamera açık. Hiçbir şey saklanmıyor.
staff-spoken-yes = Onayın kanıtı. Hiçbir kullanım için değildir ve dışarı aktarılamaz.
staff-campaign = Kampanya
editor-title = Kampanya
editor-body = İnsanlara ne sorulacağını burada belirtirsiniz. Her değişiklik yeni bir sürüm olur; daha önce onay verenler önceki sürüme onay vermiştir.
editor-text = campaign.toml dosyasının metni
editor-check = Denetimin bulguları
editor-nothing-found = Hiçbir şey bulunmadı.
editor-no-advice = Bu, bir programın denetimidir; hukuki danışmanlık değildir. Hata bulduğu yerde hiçbir şey kaydedilemez ve kimseye sorulmaz.
editor-place = Satır { $line }, sütun { $column }
editor-preview = İnsanların göreceği
editor-no-preview = Bu dilde bir metin eksik veya Sayso bu dili konuşmuyor. Hangisi olduğunu denetim söyler.
editor-save = Yeni sürüm olarak kaydet
editor-resumed = Burada daha önce değiştirilip kaydedilmeyenler hâlâ burada. Siz kaydetmeden kimseye bununla sorulmaz.
editor-discard = Bu değişiklikleri at
editor-written = Kaydedildi. Bundan sonra insanlara bu sürümle sorulur.
editor-version-used = İnsanlara bu sürümle başka bir metin sorulmuş; bu yüzden şimdi sürüm { $next } oldu. Yeniden kaydedin.
editor-unchanged = Hiçbir şey değişmedi.
editor-ready = Kaydedilebilir. İnsanlara ancak o zaman bununla sorulur.
editor-errors = Denetim bir hata buldu; bu yüzden hiçbir şey kaydedilemez. Hatanın yerini ve nasıl düzeltileceğini söyler.
editor-elsewhere = Bu bilgisayar bir filoda. Kampanyası, her şeyin kopyasını tutan bilgisayarda değiştirilir ve iki ziyaret arasında kendiliğinden buraya gelir.
staff-group = { $people } kişi birlikte verdi. Her birinin kendi onay belgesi var; bir kullanıma yalnızca hepsi onay verirse izin var.
staff-group-ended = Kayıt { $people } kişinin hepsi için silindi: Biri bunu istedi veya onun süresi doldu. Geriye yalnızca bu kişinin onay belgesi kaldı.
editor-form = Form
editor-file = Dosyanın metni
form-unreadable = Metin şu anda okunamıyor, bu yüzden form olarak gösterilemiyor. Yerini denetim söyler.
form-who = Kim soruyor
form-name = Kurumun adı
form-contact = İnsanlar size nasıl ulaşır
form-address = Posta adresi, varsa
form-authority = Şikâyetleri alan makamı belirt
form-authority-name = Makamın adı
form-authority-contact = İnsanlar makama nasıl ulaşır
form-languages = Diller
form-law = Hangi hukuk geçerli
form-biometric = Bir makine bundan insanları tanımayı öğrenir
form-ai = Bir makine seslerden veya görüntülerden öğrenir (yapay zekâ eğitimi)
form-replica = Bir makine sesleri veya yüzleri taklit eder
form-sold = Satılır veya paylaşılır
form-sensitive = İnsanlara sağlık, inanç, siyaset, köken veya cinsel yaşamla ilgili sorular sorulur
form-brand = Sorunuz ve görünümünüz
form-question = Sorunuz, ilk sayfanın en büyük yazısı
form-prompt = Ek soru { $number }
form-add-prompt = Ek soru ekle
form-remove-prompt = Son ek soruyu çıkar
form-thanks = Sondaki teşekkürünüz
form-picture = İlk sayfanın resmi
form-logo = Logo
form-no-picture = Yok
form-pictures-hint = PNG veya JPEG dosyalarını şu klasöre koyun ve bu sayfayı yeniden açın: { $folder }. O zaman burada seçilebilirler.
form-accent = Renginiz, örneğin #0F4C81; içindeki her şey okunur kalır
form-why = Neden ve nerede duruyor
form-reason = Neden soruyorsunuz
form-stored = Nerede saklanıyor
form-what = Ne kayda alınabilir
form-voice = Sesli mesajlar
form-voice-takes = Bir ziyarette en çok sesli mesaj
form-voice-secs = Bir sesli mesajda en çok saniye
form-photo = Fotoğraflar
form-photo-takes = Bir ziyarette en çok fotoğraf
form-purpose = Kullanım { $number }
form-id = Kısa ad
form-title = Kutuda yazan
form-explanation = Altında yazan
form-recipients = Onu kim görüyor veya duyuyor
form-published = Yayımlanıyorsa nerede
form-retention = Ne kadar süre saklanıyor
form-proof-kept = Silme kanıtı ne kadar süre saklanıyor
form-takedown-within = Onayı bitince bir kopya en geç ne kadar sürede kaldırılmalı
form-time-wrong = En az 1 olan bir tam sayı yazın. En fazla yüz yıl olabilir.
form-time-as-written = Dosyada böyle yazıyor. Siz şunlardan birini seçene kadar böyle kalır:
form-days = Gün
form-weeks = Hafta
form-months = Ay
form-years = Yıl
form-add-purpose = Kullanım ekle
form-remove-purpose = Bu kullanımı çıkar
form-people = Kim katılabilir
form-guardian = Çocuklar, anne, baba veya vasiyle
form-group = Birkaç kişi birlikte
form-most = Birlikte en çok kişi
form-spoken = Onayı sesli söyleme
form-spoken-off = Hayır
form-spoken-offered = İsteyenler
form-spoken-required = Herkes
form-yes = Evet
form-no = Hayır
staff-unreadable = Okunamayan işlemler: { $count }. Hiçbirinde bir şey değişmedi. Hangileri olduğunu “sayso verify” gösterir.
staff-files-left = Silinen kayıtlardan, bu bilgisayarın bırakmadığı dosyalar: { $count }. Anahtarları yok edildi, kimse açamaz. Sayso her açılışta yeniden dener. Lütfen “vault/media” klasörüne bakın: İçinde silinmeye karşı korunan bir şey mi var, yoksa disk mi bozuluyor?
staff-not-ours = Buradaki anahtar dosyası başka bir kuruma ait veya hasarlı. Her şey kilitli kalıyor. Sizin “organisation.key.age” dosyanızın bulunduğu sürücüyü takıp yeniden deneyin.
staff-too-much-work = Buradaki anahtar dosyasını açmak, bu bilgisayardan istenebilecek olandan fazla bellek gerektiriyor. Her şey kilitli kalıyor. Anahtarı “age” programıyla (“age -p”) yeniden koruyun veya Sayso’nun oluşturduğu dosyayı kullanın.
staff-hardware = Donanım anahtarı açmadı. Her şey kilitli kalıyor. Anahtarı takın, parola yerine PIN’ini (en çok { $most } işaret) yazın ve yanıp söndüğünde ona dokunun.
staff-no-program = Bu anahtarı bir donanım anahtarı saklıyor ve onunla konuşan program bu bilgisayarda kurulu değil. Her şey kilitli kalıyor. Programı kurun (YubiKey için “age-plugin-yubikey”) ve yeniden deneyin.
staff-took-too-long = Bir sürücü zamanında yanıt vermedi. Her şey kilitli kalıyor. Gerekmeyen sürücüleri çıkarıp yeniden deneyin.
staff-still-trying = Önceki parola hâlâ deneniyor. Her şey kilitli kalıyor. Yarım dakika bekleyip yeniden deneyin.
staff-clock-jumped = Bu bilgisayarın tarihi, Sayso’nun çalıştığı son günden bir aydan fazla ileride. Siz doğru olduğunu belirtene kadar hiçbir şey kendiliğinden silinmez.
staff-date-now = Bu bilgisayarın gösterdiği: { $date }
staff-date-right = Tarih doğru
staff-date-right-delete = Tarih doğru: sil
staff-erased = Son gelişinizden beri, süresi dolduğu için silinen: { $count }
staff-erased-rest = Süresi dolan diğerleri şimdi azar azar siliniyor. O zamana kadar listede kalırlar.
staff-clock-said = Bu bilgisayarın saati yanlışken saklandı: Saat { $date } gösteriyordu. Süre, defterdeki son tarihten sayılır.
staff-key-hint = İki kopyasını iki ayrı sürücüye kaydedin. Parola bu dosya olmadan hiçbir şey açmaz.
editor-leave-question = Kaydetmeden çıkılsın mı?
editor-leave-explained = Burada değiştirdikleriniz o zaman kaybolur. İnsanlara önceki metinle sorulmaya devam edilir.
editor-leave-yes = Kaydetmeden çık
editor-leave-no = Değiştirmeye devam
licences-title = Lisanslar
licences-hint = Sayso başka birçok kişinin emeğini içerir.
licences-show = Lisansları göster
licences-body = Sayso, MIT veya Apache-2.0 lisansı altındadır. Başka birçok kişinin emeğini içerir. Adları burada lisansa göre yazıyor. “sayso licences” komutu lisans metinlerini de yazar.
staff-date-question = { $count ->
    [10000] { $count } veya daha fazla katkı kalıcı olarak silinsin mi?
    [one] Bir katkı kalıcı olarak silinsin mi?
   *[other] { $count } katkı kalıcı olarak silinsin mi?
}
staff-date-explained = Bu bilgisayarın gösterdiği: { $date }. Bu tarihe göre süreleri doldu. Silinen kayıtlar geri getirilemez. Tarih yanlışsa önce saati ayarlayın.
staff-date-yes = Evet, tarih doğru: sil
staff-date-no = Hayır, silme
staff-key-path = Sayso’nun ilk baktığı yer
staff-today = Bugün
today-title = Bugün, { $date }
today-asked = { $count ->
    [one] kişiye soruldu
   *[other] kişiye soruldu
}
today-agreed = { $count ->
    [one] kişi evet dedi
   *[other] kişi evet dedi
}
today-refused = { $count ->
    [one] Bir kişi hayır dedi
   *[other] { $count } kişi hayır dedi
}
today-kept = { $count ->
    [one] katkı saklandı
   *[other] katkı saklandı
}
today-deleted = { $count ->
    [one] katkı, veren kişi tarafından veya onun adına silindi
   *[other] katkı, veren kişiler tarafından veya onların adına silindi
}
today-withdrawn = { $count ->
    [one] Bir kullanım için onay geri çekildi
   *[other] { $count } kullanım için onay geri çekildi
}
today-needs = Sizi bekleyenler
today-nothing = Yapılacak bir şey yok.
today-ends = { $count ->
    [one] Bir katkının süresi { $days } gün içinde, { $date } tarihinde doluyor.
   *[other] { $count } katkının süresi { $days } gün içinde doluyor, ilki { $date } tarihinde.
}
today-takedowns-overdue = { $count ->
    [one] Bir kopya şimdiye kadar kaldırılmış olmalıydı. Bkz. “{ staff-register }”.
   *[other] { $count } kopya şimdiye kadar kaldırılmış olmalıydı. Bkz. “{ staff-register }”.
}
today-takedowns = { $count ->
    [one] Bir kopya en geç { $date } tarihine kadar kaldırılmalı. Bkz. “{ staff-register }”.
   *[other] { $count } kopya kaldırılmalı, ilki en geç { $date } tarihine kadar. Bkz. “{ staff-register }”.
}
today-reseal = { $count ->
    [one] Bir kayıt hâlâ değiştirilmiş bir anahtar için mühürlü. “{ people-title }” sayfası buna devam eder.
   *[other] { $count } kayıt hâlâ değiştirilmiş bir anahtar için mühürlü. “{ people-title }” sayfası buna devam eder.
}
today-backup-old = Son yedek { $date } tarihinde alındı. O zamandan beri saklananlar yalnızca bu bilgisayarda.
today-little-room = Diskte az yer kaldı: { $free } MB boş. Lütfen yer açın.
today-wrong = Son doğru paroladan beri yanlış parolalar: { $count }
today-computer = Bu bilgisayar
today-free = Bu bilgisayarın diskinde { $free } MB boş.
today-fortnight = Son 14 günde saklananlar.
today-day = { $date }: { $count }.
today-days = Gün gün
today-kept-now = Şu anda saklanan
today-kept-all = Katkılar
today-voice = sesli mesajı olan
today-photo = fotoğrafı olan
today-use = onay verilen: { $use }
today-language = sorulan dil: { $language }
today-all-withdrawn = bütün onayları geri çekilen
today-numbers-only = Yalnızca sayılar. Kimin ne verdiği burada gösterilmez. Günler UTC’ye göre sayılır.
backup-title = Yedek
backup-open = Yedekleri aç
backup-none = Burada bilinen bir yedek henüz yok. Bu bilgisayar kaybolursa burada saklananlar da kaybolur.
backup-last = Son yedek
backup-where = Bulunduğu yer
backup-hint = Yedek, burada saklanan her şeyi buradaki gibi mühürlü olarak içerir. İlki biraz sürer, sonrakiler değişenleri yazar. İnsanların sildiklerinin üzerine bir sonraki yedekte yazılır.
backup-now = Şimdi yedekle
backup-running = Yedekleniyor: %{ $percent }
backup-done = Yedek tamamlandı. Sürücüyü çıkarın ve başka bir yerde saklayın: Bu bilgisayar kaybolursa üzerinde duran her şey de kaybolur.
backup-missing = { $count ->
    [one] Yedek tamamlandı ama bir kaydın dosyası burada yok. “sayso verify” ile ayrıntıya bakın.
   *[other] Yedek tamamlandı ama { $count } kaydın dosyası burada yok. “sayso verify” ile ayrıntıya bakın.
}
backup-in-use = Aynı yere başka bir yedek yazılıyor. Bitmesini bekleyin.
backup-full = Orada yer kalmadı. Son yedek olduğu gibi duruyor. Başka bir sürücü seçin.
backup-gone = Sürücü artık orada değil. Son yedek olduğu gibi duruyor. Sürücüyü takıp yeniden deneyin.
backup-resealing = Şu anda her şey başka bir anahtar için mühürleniyor. Son yedek olduğu gibi duruyor. Daha sonra yeniden deneyin.
backup-failed = Olmadı. Son yedek olduğu gibi duruyor. Yeniden deneyin veya başka bir sürücü seçin.
restored-body = Bu veriler { $date } tarihli yedekten geri yüklendi. O zamandan beri birileri bir şeyi geri çekmiş olabilir. Bu bilinene kadar hiçbir şey açılmaz ve kimseye sorulmaz.
restored-lists-hint = Her yedeğin yanında bir silme listesi vardır; geri çekilenler orada yazar. En yeni listenin bulunduğu sürücüyü takın.
restored-lists = Sürücülerde liste ara
restored-word-hint = Daha yeni bir liste yoksa bunu siz bildirebilirsiniz. Yanıtınız adınızla deftere yazılır.
restored-word = O zamandan beri hiçbir şey geri çekilmedi
restored-officer = Daha yeni bir liste yoksa hiçbir şeyin geri çekilmediğini bir sorumlu bildirmelidir.
restored-question = { $date } tarihinden beri hiçbir şey geri çekilmedi mi?
restored-explained = Biri bir şeyi geri çektiyse, silinmiş olması gerekirken yeniden açılabilir. Yanıtınız adınızla deftere yazılır.
restored-yes = Evet, hiçbir şey geri çekilmedi
restored-no = Emin değilim
restored-told = Listelere göre silinen: { $erased }. Onayı geri çekilen kullanımlar: { $withdrawn }.
restored-not-enough = Şimdiye kadar neyin geri çekildiğini hiçbir liste söylemiyor.
restored-done = Her şey yeniden kullanımda.
restored-fleet = Bu bilgisayar { $date } tarihinde filoda kaybolan bir bilgisayarın yerini aldı. Öbürlerinin her biri bu arada neyin geri çekildiğini bildirmeden hiçbir şey açılmaz ve kimseye sorulmaz. Hangilerinden haber gelmediğini “{ fleet-title }” gösterir. Geri gelmeyecek olan orada çıkarılır.
list-narrow = Listeyi daralt
list-narrow-close = Seçimi kapat
list-all = Hepsini göster
list-any = hepsi
list-kind = İçinde ne var
list-voice = Ses
list-photo = Fotoğraf
list-use = Şunun için kullanılabilir
list-state = Onay
list-given = verildi
list-withdrawn = tümü geri çekildi
list-ended = başkası sona erdirdi
list-language = Sorulan dil
list-kept = Saklanma
list-today = bugün
list-week = son 7 günde
list-month = son 30 günde
list-record-hint = Makbuzda veya silme belgesinde: 32 rakam ve a ile f arası harf; ya da “{ staff-register }” altındaki bir kopyanın numarası. Boşluklar önemli değildir.
list-record-unknown = Burada bu numarayla saklanan bir şey yok.
list-none-such = Saklananlar arasında böyle bir şey yok.
list-none-so-far = Şimdiye kadar bakılan katkılar arasında böyle bir şey yok. “{ staff-older }” aramayı sürdürür.

staff-delete = Sil
staff-delete-why = Neden silinecek?
staff-delete-asked = Veren kişi istedi
staff-delete-another = İçinde onay vermemiş biri var
staff-delete-unfit = İşe yaramıyor veya birini incitiyor
staff-delete-law = Kanun veya bir makam gerektiriyor
staff-delete-question = Bu katkı kalıcı olarak silinsin mi?
staff-delete-explained = Neden: { $reason }. Bütün kayıtları, içindeki herkes için silinir ve geri getirilemez. Bunu sizin yaptığınız ve nedeni defterde kalır.
staff-delete-yes = Evet, sil
staff-delete-no = Hayır, sakla
staff-deleting = Siliniyor…
staff-deleted = Silindi. Bunu kanıtlayan belgeyi kaydedin.
staff-deleted-unsure = Silindi ve artık hiçbir anahtar açmıyor. Üzerine yazılacak bir şey kaldı; program denemeyi sürdürüyor.
people-title = Burada kim çalışıyor
people-intro = Her görevlinin kendi parolası ve kendi anahtarı var. Kimin ne yaptığı defterde yazar.
people-at-the-hub = Burada kimin çalıştığı, her şeyin kopyasını tutan bilgisayarda değiştirilir ve kendiliğinden buraya gelir.
people-you = Bu sizsiniz.
people-attendant-name = Stant görevlisi
people-editor-name = Editör
people-officer-name = Sorumlu
people-attendant = Stant görevlisi: standa bakar; verilenlerden hiçbirini dinlemez, görmez ve kaydetmez
people-editor = Editör: kullanılabilecek olanları dinler, görür ve dışarı aktarır
people-officer = Sorumlu: ayrıca kampanyaya, görevlilere ve anahtarlara karar verir; neden göstererek siler veya bekletir
people-remove = Çıkar
people-add = Birini ekle
people-add-title = Yeni görevli ekle
people-name = Buradaki adı
people-name-hint = Küçük harfler, rakamlar ve kısa çizgi; örneğin anna veya anna-k
people-role = Ne yapabilir?
people-passphrase = Kendi parolası
people-passphrase-hint = Kendisi yazsın. Sonradan kimse bakamaz: Kaybolursa kişiyi çıkarıp yeniden ekleyin.
people-join = Ekle
people-joining = Anahtar oluşturuluyor…
people-joined = { $name } bundan sonra kilidi açabilir.
people-key-file = Anahtar dosyasının yeri; bir sürücüye taşınabilir
people-need-name = Ad bir harfle başlar; a ile z arası küçük harf, rakam ve kısa çizgiden en çok 32 karakterdir.
people-name-taken = Bu ad başkasında var. Başka bir ad seçin.
people-file-there = Bu adda bir anahtar dosyası zaten var, belki ayrılmış birine ait. Başka bir ad seçin.
people-passphrase-taken = Burada başka biri kilidi zaten bu parolayla açıyor. Başka bir parola seçin.
people-remove-question = { $name } çıkarılsın mı?
people-remove-explained = Artık kilidi açamaz. Saklanan her şey yeni bir anahtar için mühürlenir; bu biraz sürer. Daha önce dinlediği, gördüğü veya kaydettiği şeyler elinden alınamaz.
people-remove-attendant = Artık kilidi açamaz. Saklananların anahtarı onda yoktu; hiçbir şeyin yeniden mühürlenmesi gerekmez.
people-remove-yes = Evet, çıkar
people-remove-no = Hayır, değiştirme
people-removed = { $name } çıkarıldı ve artık kilidi açamaz.
people-sealing = Bu sayfa açık olduğu sürece saklananlar yeni anahtar için mühürleniyor…
people-left = { $count ->
    [one] Bir kayıt hâlâ değiştirilmiş bir anahtar için mühürlü.
   *[other] { $count } kayıt hâlâ değiştirilmiş bir anahtar için mühürlü.
}
people-go-on = Mühürlemeye devam

marks-title = Sizin görüşünüz
marks-mark = Etiket
marks-none = etiketsiz
marks-approved = uygun
marks-flagged = incelenecek
marks-rating = Puan
marks-unrated = puansız
marks-rated = puan: { $rating }
marks-noted = not
note-read = Notu oku
note-write = Not yaz
note-label = Not
note-hint = Kişi onu kendi koduyla okuyabilir. Şifrelidir ve katkıyla birlikte silinir. Boş kaydedilirse şimdi silinir.
note-save = Notu kaydet
note-close = Notu kapat
note-opening = Not açılıyor…
note-saving = Not kaydediliyor…
note-saved = Not kaydedildi.
note-gone = Not silindi.
list-mark = Etiketi
list-rating = Puanı
list-note = Notu olan
list-with-note = notu var
list-words = Nottaki sözcükler
list-words-hint = Yukarıdaki seçime uyan bütün notlar açılır, en yenisi önce; bu hiçbir yere yazılmaz.
list-words-find = Notlarda ara
list-words-looking = Notlar taranıyor…
list-words-found = { $count ->
    [0] Bu sözcükler hiçbir notta yok.
    [one] Bu sözcükler bir notta var.
   *[other] Bu sözcükler { $count } notta var.
}
list-words-found-more = { $count ->
    [0] Bu sözcükler en yeni notların hiçbirinde yok. Daha geride aramak için daha eski bir zaman seçin.
    [one] Notunda bu sözcükler bulunan en yeni katkı. Daha fazlası olabilir.
   *[other] Notunda bu sözcükler bulunan en yeni { $count } katkı. Daha fazlası olabilir.
}
staff-end-use = Kullanımı sona erdir: “{ $use }”
staff-end-use-why = “{ $use }” kullanımı neden sona erecek?
staff-end-use-question = “{ $use }” kullanımı sona erdirilsin mi?
staff-end-use-explained = Neden: { $reason }. Bundan sonra geri çekilmiş sayılır ve bunun için yapılan kopyalar kaldırılmalıdır. Burada geri alınamaz. Bunu sizin yaptığınız ve nedeni defterde kalır; veren kişi ikisini de kendi koduyla okur.
staff-end-use-yes = Evet, sona erdir
staff-use-ended = “{ $use }” kullanımı sona erdi. Bunun için yapılan kopyalar “{ staff-register }” altında.
ended-save = Kişi için belge kaydet
hold-open = Beklet
hold-renew = Bekletmeyi yenile
hold-release = Bekletmeyi kaldır
hold-title = Bu katkıyı beklet
hold-explained = O zaman süresi dolsa bile o güne kadar saklanır ve görevliler silemez. Hiçbir kullanım bu yüzden uzamaz. Veren kişi istediği zaman kullanımları sona erdirebilir ve onu silebilir; bekletildiğini ve nedenini okur.
hold-why = Hukuk bunu neden gerektiriyor?
hold-claim = Hukuki bir talep için gerekli
hold-law = Kanun veya bir makam gerektiriyor
hold-asked = Veren kişi daha uzun saklanmasını istedi
hold-until = Ne zamana kadar?
hold-for-1 = 1 ay
hold-for-3 = 3 ay
hold-for-6 = 6 ay
hold-for-12 = 1 yıl
hold-reference = Dosya numarası, varsa
hold-reference-hint = Tek satır, örneğin 2026/117. Defterde kalır: ad yok, kişiyle ilgili hiçbir şey yok.
hold-need-why = Nedenini belirtin.
hold-need-until = Son günü belirtin.
hold-need-reference = Herkesin okuyabileceği tek bir satır yazın.
hold-yes = O güne kadar beklet
hold-no = Hayır, bekletme
hold-done = Bekletiliyor. Bunu sizin yaptığınız ve nedeni defterde kalır.
hold-released = Artık bekletilmiyor.
hold-release-question = Bu katkının bekletmesi kaldırılsın mı?
hold-release-explained = O zaman onay verilen süre kadar saklanır, daha uzun değil.
hold-release-deletes = Süresi doldu; bu yüzden kısa süre sonra silinir ve geri getirilemez.
hold-release-yes = Evet, kaldır
hold-release-no = Hayır, beklesin
hold-row = { $date } tarihine kadar bekletiliyor
hold-told = { $date } tarihine kadar bekletiliyor. Neden: { $reason }. Karar veren: { $name }, { $since }.
hold-file = Dosya: { $reference }
hold-limits = Veren kişi yine kullanımları sona erdirebilir ve onu silebilir. Daha uzun bekletmek için o günden önce bekletmeyi yenileyin.
hold-may-open = Artık hiçbir kullanıma izin yok ve hiçbir şey kopyalanamaz. Bekletildiği için bir sorumlu onu dinleyebilir ve görebilir; bu deftere yazılır.
sealed-row = { $date } tarihine kadar mühürlü
sealed-told = Bunu veren kişi bir gün seçti: Hiçbir görevli onu { $date } tarihinden önce açamaz ve kopyalayamaz.
list-held = Bekletme
list-on-hold = bekletiliyor
today-holds-end = { $count ->
    [one] Bir bekletme { $days } gün içinde, { $date } tarihinde bitiyor.
   *[other] { $count } bekletme { $days } gün içinde bitiyor, ilki { $date } tarihinde.
}
today-held = süresinden sonra bekletilen
staff-complaints = Şikâyetler
complaints-title = Şikâyetler ve sorular
complaints-body = İnsanların stantta yazdıkları. Şifrelidir ve kimin okuduğu defterde kalır.
complaints-none = Kimse şikâyette bulunmadı veya soru sormadı.
complaints-one = No. { $number }
complaints-came-in = Geldiği tarih
complaints-open = açık
complaints-overdue = gecikti: şimdiye kadar yanıtlanmış olmalıydı
complaints-ended = { $date } tarihinde yanıtlandı: { $outcome }. Metni { $until } tarihine kadar saklanır.
complaints-read = Oku
complaints-opening = Açılıyor…
complaints-reach = Kişiye ulaşma yolu
complaints-no-reach = Belirtmedi.
complaints-close = Kapat
complaints-answered = Yanıtlandı
complaints-outcome = No. { $number } nasıl sonuçlandı?
complaints-outcome-hint = Önce Sayso dışında yanıt verin. Burada bunun yapıldığını not edersiniz.
complaint-resolved = yapıldı veya yanıtlandı
complaint-refused = yanıtlandı, yapılmadı
complaint-moot = yapılacak bir şey yok
complaints-noted = Not edildi.
complaints-first = İlk şikâyetlere dön
complaints-more = Diğer şikâyetler
today-complaints = { $count ->
    [one] Bir şikâyet yanıt bekliyor.
   *[other] { $count } şikâyet yanıt bekliyor.
}
today-complaints-overdue = { $count ->
    [one] Bir şikâyet şimdiye kadar yanıtlanmış olmalıydı.
   *[other] { $count } şikâyet şimdiye kadar yanıtlanmış olmalıydı.
}
stand-open = Bu bilgisayar
stand-body = Sayso bu bilgisayarda böyle görünür ve böyle çalışır. Her seçim hemen geçerli olur ve kimin seçtiği defterde kalır.
stand-screen = Pencere
stand-window = Pencerede
stand-full = Tam ekran, gelip geçenler için
stand-screen-when = Bu seçim, Sayso’nun bir sonraki açılışından itibaren geçerlidir.
stand-idle = “{ idle-title }” sorusundan önce dokunulmadan geçen süre
stand-seconds = { $seconds ->
    [one] { $seconds } saniye
   *[other] { $seconds } saniye
}
stand-print = Makbuz ve silme belgesi yazdırma
stand-print-nothing = Yok
stand-print-a4 = A4 kâğıda
stand-print-roll = 80 mm’lik ruloya
stand-text = Yazı boyutu
stand-percent = %{ $percent }
stand-colours = Renkler
stand-keyboard = Ekran klavyesi
stand-keyboard-auto = Gerektiğinde
stand-keyboard-always = Her zaman
stand-keyboard-never = Hiçbir zaman
stand-named = Bunu, Sayso’nun bu bilgisayarda başlatılma biçimi belirliyor. Artık belirlemediğinde sizin seçiminiz geçerli olur.

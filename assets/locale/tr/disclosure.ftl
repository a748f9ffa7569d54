disclosure-title = { $organisation } onayınızı istiyor
disclosure-who = Kim soruyor?
disclosure-why = Neden?
disclosure-what = Ne kayda alınıyor?
disclosure-what-voice = { $count ->
    [one] Bir sesli mesaj, en çok { $minutes ->
        [one] bir dakika
       *[other] { $minutes } dakika
    }.
   *[other] En çok { $count } sesli mesaj, her biri en çok { $minutes ->
        [one] bir dakika
       *[other] { $minutes } dakika
    }.
}
disclosure-what-photo = { $count ->
    [one] Bir fotoğraf.
   *[other] En çok { $count } fotoğraf.
}
disclosure-what-only = Yalnızca işaretleyip sakladıklarınız.
disclosure-recipients = Onu kim görüyor veya duyuyor?
disclosure-published = Nerede yayımlanıyor?
disclosure-published-nowhere = Hiçbir yerde.
disclosure-kept = Ne kadar süre saklanıyor?
disclosure-kept-for = { $duration }
disclosure-kept-erased = Sonra silinir.
duration-years = { $count ->
    [one] 1 yıl
   *[other] { $count } yıl
}
duration-months = { $count ->
    [one] 1 ay
   *[other] { $count } ay
}
duration-days = { $count ->
    [one] 1 gün
   *[other] { $count } gün
}
disclosure-withdraw = Onayımı nasıl geri çekerim?
disclosure-withdraw-answer = Burada, makbuzunuzdaki kodla, istediğiniz zaman, neden göstermeden. O zaman hemen silinir. Daha önce yapılanlar hukuka uygun kalır.
disclosure-abroad = Ülke dışına çıkıyor mu?
disclosure-abroad-answer = { $country }. { $guarantee } Bunun bir kopyasını buradan alabilirsiniz: { $copy }
disclosure-compensation = Karşılığında ne alıyorum?
disclosure-risks = Ne ters gidebilir?
disclosure-age = Kim katılabilir?
disclosure-age-answer = En az { $age } yaşında olanlar.
disclosure-complain = Kime şikâyette bulunabilirim?
disclosure-complain-answer = { $organisation } veya { $name }: { $contact }
disclosure-refuse = Hayır dersem ne olur?
disclosure-refuse-answer = Hiçbir şey kayda alınmaz. Size hiçbir zararı olmaz.
disclosure-ask-kinds = Ne kayda alınabilir?
disclosure-ask-purposes = Ne için kullanılabilir?
disclosure-box-voice = Sesimi kayda al
disclosure-box-voice-explained = Mikrofon yalnızca siz isteyince açılır.
disclosure-box-photo = Fotoğrafımı çek
disclosure-box-photo-explained = Kamera yalnızca siz isteyince açılır.
disclosure-accept = Onaylıyorum
disclosure-decline = Hayır, teşekkürler
disclosure-read-full = Tamamını oku
disclosure-read-short = Kısa metne dön
disclosure-need-both = Onaylamak için neyin kayda alınabileceğini ve en az bir kullanımı işaretleyin.
disclosure-need-kind = Onaylamak için neyin kayda alınabileceğini işaretleyin.
disclosure-need-purpose = Onaylamak için en az bir kullanımı işaretleyin.
disclosure-ready = “{ disclosure-accept }” düğmesine basana kadar her işareti değiştirebilirsiniz.
disclosure-full-title = Metnin tamamı
disclosure-full-basis = Buradaki her şeyin hukuki dayanağı onayınızdır (açık rızanız), başka bir şey değil. Onay vermek isteğe bağlıdır. Bir kullanım için onay verip başka biri için vermeyebilirsiniz.
disclosure-full-rights = Hakkınızda neyin saklandığını görme, bir kopyasını alma, düzeltilmesini ve kullanımının kısıtlanmasını isteme, onu başka yere taşıma, onayınızı geri çekme ve her şeyi sildirme hakkınız vardır. Bu cihazdaki “{ your-data }” sayfası bunların çoğunu kimseye sormadan hemen yapar. Geri kalanı için yukarıdaki iletişim adresine yazın.
disclosure-full-proof = Onay verdiğinizde Sayso bu sayfanın tam metnini, işaretlediğiniz kutuları ve zamanı adınız olmadan yazar. Silme işleminden sonra kısa bir kanıt saklar: neyin ne zaman onaylandığı, geri çekildiği ve silindiği. Kim olduğunuzu bundan kimse anlayamaz.
disclosure-full-automated = Hiçbir makine sizin hakkınızda karar vermez.
disclosure-full-template = Sesinizden veya yüzünüzden, bir makinenin sizi tanıyabileceği bir şablon çıkarılır.
disclosure-full-no-template = Sesinizden veya yüzünüzden, bir makinenin sizi tanıyabileceği bir şablon çıkarılmaz.
disclosure-full-ai = Bir makine seslerden veya görüntülerden öğrenir. Bu, kendi kutusu olan bir kullanımdır.
disclosure-full-no-ai = Hiçbir makine sesinizden veya görüntünüzden öğrenmez.
disclosure-full-replica = Bir makine sesleri veya yüzleri taklit eder. Bu, kendi kutusu olan bir kullanımdır.
disclosure-full-no-replica = Hiçbir makine sesinizi veya yüzünüzü taklit etmez.
disclosure-full-sold = Verdikleriniz satılır veya reklam için paylaşılır.
disclosure-full-not-sold = Hiçbir şey satılmaz ve hiçbir şey reklam için paylaşılmaz.
disclosure-full-sensitive = Size sağlık, inanç, siyaset, köken veya cinsel yaşamla ilgili sorular sorulur.
disclosure-full-not-sensitive = Size sağlık, inanç, siyaset, köken veya cinsel yaşamla ilgili soru sorulmaz.
disclosure-full-representative = Temsilci: { $name }, { $contact }
disclosure-full-policy = Saklama süreleri burada yazıyor: { $place }
disclosure-full-officer = Veri koruma görevlisi: { $name }, { $contact }
disclosure-full-version = Kampanya “{ $id }”, sürüm { $version }.
disclosure-ask-signer = Kim onay veriyor?
disclosure-box-adult = { $age } yaşında veya daha büyüğüm ve kendi adıma onay veriyorum
disclosure-box-adult-explained = Yalnızca siz kayda alınırsınız.
disclosure-box-guardian = Çocuğun annesi, babası veya vasisiyim ve çocuk adına onay veriyorum
disclosure-box-guardian-explained = { $age } yaşından küçük bir çocuk için. Bu sayfayı okudum ve çocuk adına buna karar verebilirim.
disclosure-box-child = Çocuk olarak ben de katılmak istiyorum
disclosure-box-child-explained = Biri bana ne olacağını anlattı. Hayır diyebilirim ve istediğim zaman bırakabilirim.
disclosure-age-guardian = En az { $age } yaşında olanlar. Daha küçükler, bu sayfada onlar adına onay veren anne, baba veya vasiyle katılabilir.
disclosure-box-shorter = { $title }: yalnızca { $duration } süreyle
disclosure-ask-spoken = Sesli olarak da söylüyor musunuz?
disclosure-box-spoken = Onayımı sesli olarak da veriyorum
disclosure-box-spoken-explained = Mikrofona şu cümleyi okursunuz: “{ $sentence }” Bu, kaydınızla birlikte saklanır ve onunla birlikte silinir.
disclosure-sentence = Evet. { $organisation } bu kaydı yapabilir ve işaretlediklerim için kullanabilir; buna onay veriyorum. Onayımı geri çekebileceğimi biliyorum.
disclosure-full-proof-kept = Bu kanıt, silme işleminden sonra { $duration } daha saklanır. Sonra o da kaldırılır.
disclosure-need-signer = Onaylamak için kimin onay verdiğini işaretleyin.
disclosure-need-child = Onaylamak için çocuk da kendi kutusunu işaretlemeli.
disclosure-need-guardian = Onaylamak için anne, baba veya vasi de kendi kutusunu işaretlemeli.
disclosure-need-spoken = Onaylamak için sesli onayı da işaretleyin. Burada o olmadan hiçbir şey kayda alınamaz.
disclosure-again-title = { $organisation } size bir kez daha soruyor
disclosure-again-decline = Hayır, olduğu gibi kalsın
disclosure-again-what = Yeni bir şey yok. Bu, burada daha önce bıraktıklarınızla ilgili.
disclosure-again-refuse = Her şey daha önce onayladığınız gibi kalır. Bir önceki sayfada hepsini sildirebilirsiniz de.
disclosure-what-group = Bunu tek başınıza veya birlikte yapabilirsiniz, en çok { $most } kişi. Herkes okur, işaretler ve bir makbuz alır. Yalnızca hepinizin işaretledikleri için kullanılır. Biriniz sildirirse herkes için silinir.
disclosure-again-group = Bunu { $people } kişi birlikte verdiniz. Yalnızca hepinizin burada işaretledikleri için kullanılır.
disclosure-cleared = Metin artık başka bir dilde olduğu için işaretleriniz kaldırıldı. Lütfen istediklerinizi yeniden işaretleyin.
disclosure-clears = Başka bir dilde kutular yeniden boştur. Lütfen istediklerinizi orada işaretleyin.
disclosure-choose = Seç
essential-who = Kim soruyor
essential-why = Neden
essential-recipients = Kim görüyor
essential-recipients-answer = Yalnızca ilgili kutuda adı geçenler
essential-kept = Ne kadar süre
essential-kept-answer = { $duration }, sonra silinir
essential-kept-each = İlgili kutuda yazdığı kadar, sonra silinir
essential-group = Tek başına veya birlikte
essential-group-answer = Herkes kendisi işaretler. Biri silerse herkes için silinir
essential-abroad = Ülke dışına çıkıyor
essential-withdraw = Onayı geri çekme
essential-withdraw-answer = Burada, istediğiniz zaman, kodunuzla
essential-refuse = Hayır derseniz
essential-refuse-answer = Hiçbir şey kayda alınmaz ve hiçbir şey kaybetmezsiniz
essential-again-refuse = Her şey daha önce onayladığınız gibi kalır

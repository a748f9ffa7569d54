staff-title = Personal
staff-passphrase = Frază de acces
staff-unlock = Deblochează
staff-unlocking = Se încearcă cheia …
staff-unlocking-hardware = Se încearcă cheia … Dacă o cheie hardware clipește, atingeți-o.
staff-wrong = { $seconds ->
    [one] Fraza de acces nu se potrivește. Totul rămâne blocat. Puteți încerca din nou peste { $seconds } secundă.
    [few] Fraza de acces nu se potrivește. Totul rămâne blocat. Puteți încerca din nou peste { $seconds } secunde.
   *[other] Fraza de acces nu se potrivește. Totul rămâne blocat. Puteți încerca din nou peste { $seconds } de secunde.
}
staff-too-early = { $seconds ->
    [one] Este prea devreme: înainte s-a tastat o frază de acces greșită. Aceasta nu a fost verificată. Puteți încerca din nou peste { $seconds } secundă.
    [few] Este prea devreme: înainte s-a tastat o frază de acces greșită. Aceasta nu a fost verificată. Puteți încerca din nou peste { $seconds } secunde.
   *[other] Este prea devreme: înainte s-a tastat o frază de acces greșită. Aceasta nu a fost verificată. Puteți încerca din nou peste { $seconds } de secunde.
}
staff-no-key = Fișierul cheii nu este aici. Totul rămâne blocat. Conectați stickul cu „organisation.key.age” și încercați din nou.
staff-other = Cheia nu s-a putut încerca. Totul rămâne blocat. Jurnalul spune mai mult.
staff-lock = Blochează
staff-list = Contribuții
staff-none = Aici nu este păstrat nimic.
staff-row = { $date } · mesaje vocale: { $voice } · fotografii: { $photos }
staff-record = Dosar { $id }
staff-allowed = Permisă pentru
staff-not-allowed = Nu mai este permisă
staff-nothing-allowed = Nu mai este permisă nicio utilizare. Nu poate fi nici deschisă, nici copiată.
staff-copy-for = Salvează o copie pentru „{ $purpose }”
staff-choose = Alegeți o contribuție din listă.
list-glimpses-show = Arată fotografiile și formele sunetului
list-glimpses-hide = Ascunde fotografiile și formele sunetului
list-glimpses-hint = Ce este arătat astfel se consideră deschis: rămâne înregistrat, iar persoana care a oferit poate vedea acest lucru.
staff-attendant = Dumneavoastră aveți grijă de stand. Pentru ascultare, vizionare sau salvare trebuie să deblocheze un redactor sau un responsabil.
staff-newer = Contribuții mai noi
staff-older = Contribuții mai vechi
staff-count = { $count ->
    [one] O contribuție în total.
    [few] { $count } contribuții în total.
   *[other] { $count } de contribuții în total.
}
staff-count-more = Contribuții: { $count } sau mai multe.
staff-quit = Închide Sayso
staff-quit-title = Închideți Sayso?
staff-quit-body = Până când pornește din nou, aici nu poate fi întrebat sau înregistrat nimeni. Nu se pierde nimic din ce s-a păstrat.
staff-quit-yes = Da, închide
staff-quit-no = Nu, continuă
staff-clock-behind = Ceasul acestui calculator este în urma datelor din registru. Nu s-a pierdut nimic: până când ceasul este bun, Sayso numără de la ultima dată din registru. Vă rugăm să potriviți data și ora. Dacă ceasul este bun acum și era greșit înainte, spuneți-o aici.
staff-clock-doubtful = { $count ->
    [10000] Timpul a { $count } sau mai multe contribuții s-a încheiat și ele nu sunt încă șterse
    [one] Timpul unei contribuții s-a încheiat și ea nu este încă ștearsă
    [few] Timpul a { $count } contribuții s-a încheiat și ele nu sunt încă șterse
   *[other] Timpul a { $count } de contribuții s-a încheiat și ele nu sunt încă șterse
}, pentru că data acestui calculator este cu peste o lună după ultima zi în care a rulat Sayso. Verificați data. Dacă este bună, spuneți-o aici.
staff-gear = Microfon și cameră
gear-title = Microfon și cameră
gear-body = Alegeți ce folosește acest calculator. Alegerea rămâne și după ce aparatul este conectat din nou sau calculatorul repornește. Oamenii văd numele înainte să se înregistreze ceva.
gear-microphone = Microfon
gear-camera = Cameră
gear-speaker = Difuzor
gear-system = La alegerea sistemului
gear-width = Lățimea maximă a unei fotografii
gear-width-best = Maximul camerei
gear-width-px = { $px } px
gear-try-microphone = Încearcă microfonul
gear-try-camera = Încearcă camera
gear-beep = Redă un sunet
gear-speaker-silent = Nu se aude nimic: difuzorul nu merge.
gear-done = Gata
gear-trial-title = Și un test are nevoie de acord
gear-trial-voice-body = Microfonul se deschide și vedeți cât de tare se aude.
gear-trial-photo-body = Camera se deschide și îi vedeți imaginea pe acest ecran.
gear-trial-microphone = Deschide microfonul
gear-trial-camera = Deschide camera
gear-trial-nothing-kept = Nu se înregistrează și nu se păstrează nimic.
gear-trial-people = Toți cei din apropiere știu
gear-trial-people-explained = Oricine poate fi auzit sau văzut acum a fost anunțat și este de acord.
gear-trial-begin = Începe testul
gear-trial-not = Nu acum
gear-trial-end = Încheie testul
gear-trial-hears = Microfonul este pornit. Nu se înregistrează nimic.
gear-trial-sees = Camera este pornită. Nu se păstrează nimic.
staff-spoken-yes = Dovada acordului rostit. Nu este pentru nicio utilizare și nu poate fi exportată.
staff-campaign = Campanie
editor-title = Campania
editor-body = Aici spuneți ce sunt întrebați oamenii. Fiecare schimbare devine o versiune nouă; cine și-a dat acordul înainte l-a dat pentru versiunea dinainte.
editor-text = Textul fișierului campaign.toml
editor-check = Ce spune verificarea
editor-nothing-found = Nu s-a găsit nimic.
editor-no-advice = Aceasta este o verificare făcută de un program, nu un sfat juridic. Dacă găsește o eroare, nu se poate salva nimic și nu este întrebat nimeni.
editor-place = Rândul { $line }, coloana { $column }
editor-preview = Ce vor vedea oamenii
editor-no-preview = În această limbă lipsește un text sau Sayso nu o vorbește. Verificarea spune ce anume.
editor-save = Salvează ca versiune nouă
editor-resumed = Ce s-a schimbat aici și nu s-a salvat este încă aici. Nimeni nu este întrebat după aceasta până nu salvați.
editor-discard = Aruncă aceste schimbări
editor-written = Salvat. De acum oamenii sunt întrebați după această versiune.
editor-version-used = Sub această versiune oamenii au fost întrebați cu alt text, deci acum este versiunea { $next }. Salvați din nou.
editor-unchanged = Nu s-a schimbat nimic.
editor-ready = Se poate salva. Abia după aceea oamenii sunt întrebați după acest text.
editor-errors = Verificarea găsește o eroare, deci nu se poate salva nimic. Ea spune unde și cum se corectează.
editor-elsewhere = Acest calculator face parte dintr-o flotă. Campania lui se schimbă la calculatorul care ține o copie completă și ajunge aici singură, între două vizite.
staff-group = Dată de { $people } persoane împreună. Fiecare are dosarul ei; o utilizare este permisă numai dacă sunt toate de acord.
staff-group-ended = Înregistrarea a fost ștearsă pentru toate cele { $people } persoane: una a vrut așa sau timpul ei se încheiase. A rămas doar declarația de acord a acestei persoane.
editor-form = Formular
editor-file = Textul fișierului
form-unreadable = Textul nu se poate citi acum, deci nu poate fi arătat ca formular. Verificarea spune unde.
form-who = Cine cere acordul
form-name = Numele organizației
form-contact = Cum vă contactează oamenii
form-address = Adresa poștală, dacă există
form-authority = Numiți autoritatea care primește plângeri
form-authority-name = Numele autorității
form-authority-contact = Cum contactează oamenii autoritatea
form-languages = Limbi
form-law = După ce lege
form-biometric = O mașină învață să recunoască oameni după ea
form-ai = O mașină învață din voci sau imagini (antrenare IA)
form-replica = O mașină imită voci sau chipuri
form-sold = Se vinde sau se transmite altora
form-sensitive = Oamenii sunt întrebați despre sănătate, credință, politică, origine sau viața sexuală
form-brand = Întrebarea și aspectul dumneavoastră
form-question = Întrebarea dumneavoastră, cu cele mai mari litere de pe prima pagină
form-prompt = Întrebare în plus { $number }
form-add-prompt = Adaugă o întrebare în plus
form-remove-prompt = Scoate ultima întrebare în plus
form-thanks = Mulțumirea dumneavoastră la sfârșit
form-picture = Imaginea de pe prima pagină
form-logo = Siglă
form-no-picture = Fără
form-pictures-hint = Puneți fișiere PNG sau JPEG în folderul { $folder } și deschideți din nou această pagină: atunci pot fi alese aici.
form-accent = Culoarea dumneavoastră, de exemplu #0F4C81; totul rămâne ușor de citit
form-why = De ce și unde se află
form-reason = De ce cereți acordul
form-stored = Unde se păstrează
form-what = Ce se poate înregistra
form-voice = Mesaje vocale
form-voice-takes = Mesaje vocale la o vizită, cel mult
form-voice-secs = Secunde pentru un mesaj vocal, cel mult
form-photo = Fotografii
form-photo-takes = Fotografii la o vizită, cel mult
form-purpose = Utilizarea { $number }
form-id = Nume scurt
form-title = Ce scrie la căsuță
form-explanation = Ce scrie sub ea
form-recipients = Cine vede sau ascultă
form-published = Unde se publică, dacă se publică
form-retention = Cât timp se păstrează
form-proof-kept = Cât timp se păstrează dovada unei ștergeri
form-takedown-within = Cât poate dura eliminarea unei copii după ce acordul a încetat
form-time-wrong = Scrieți un număr întreg, cel puțin 1. Cel mult o sută de ani.
form-time-as-written = Așa spune fișierul. Rămâne așa până când alegeți una dintre acestea:
form-days = Zile
form-weeks = Săptămâni
form-months = Luni
form-years = Ani
form-add-purpose = Adaugă o utilizare
form-remove-purpose = Scoate această utilizare
form-people = Cine poate participa
form-guardian = Copii, cu un părinte sau tutore
form-group = Mai multe persoane împreună
form-most = Persoane împreună, cel mult
form-spoken = Acordul rostit cu voce tare
form-spoken-off = Nu
form-spoken-offered = Cine dorește
form-spoken-required = Toată lumea
form-yes = Da
form-no = Nu
staff-unreadable = Dosare care nu se pot citi: { $count }. Nimic din ele nu s-a schimbat. „sayso verify” spune care sunt.
staff-files-left = Fișiere ale unor înregistrări șterse pe care calculatorul nu le eliberează: { $count }. Cheile lor sunt distruse, deci nimeni nu le poate deschide. Sayso încearcă din nou la fiecare pornire. Vă rugăm să verificați folderul „vault/media”: este ceva protejat la ștergere sau se strică discul?
staff-not-ours = Fișierul cheii de aici este al altei organizații sau este deteriorat. Totul rămâne blocat. Conectați stickul cu „organisation.key.age” al dumneavoastră și încercați din nou.
staff-too-much-work = Fișierul cheii de aici cere, ca să se deschidă, mai multă memorie decât i se poate cere acestui calculator. Totul rămâne blocat. Protejați din nou cheia cu programul „age” („age -p”) sau folosiți fișierul făcut de Sayso.
staff-hardware = Cheia hardware nu a deschis. Totul rămâne încuiat. Conectați-o, scrieți PIN-ul ei (cel mult { $most } semne) în locul unei fraze de acces și atingeți-o când clipește.
staff-no-program = Această cheie este păstrată de o cheie hardware, iar programul care vorbește cu ea nu este instalat pe acest calculator. Totul rămâne încuiat. Instalați-l (pentru YubiKey „age-plugin-yubikey”) și încercați din nou.
staff-took-too-long = Un stick nu a răspuns la timp. Totul rămâne blocat. Scoateți stickurile de care nu este nevoie și încercați din nou.
staff-still-trying = Fraza de acces dinainte încă se încearcă. Totul rămâne blocat. Așteptați o jumătate de minut și încercați din nou.
staff-clock-jumped = Data acestui calculator este cu peste o lună după ultima zi în care a rulat Sayso. Până nu spuneți că este bună, nimic nu se șterge de la sine.
staff-date-now = Acest calculator arată: { $date }
staff-date-right = Data este bună
staff-date-right-delete = Data este bună: șterge
staff-erased = Șterse de când ați fost ultima dată aici, pentru că timpul lor s-a încheiat: { $count }
staff-erased-rest = Celelalte, al căror timp s-a încheiat, se șterg acum treptat. Până atunci rămân în listă.
staff-clock-said = Păstrată când ceasul acestui calculator era greșit: arăta { $date }. Timpul se numără de la ultima dată din registru.
staff-key-hint = Salvați două copii, fiecare pe alt stick. Fără acest fișier, fraza de acces nu deschide nimic.
editor-leave-question = Ieșiți fără să salvați?
editor-leave-explained = Ce ați schimbat aici se pierde atunci. Oamenii sunt întrebați mai departe după textul dinainte.
editor-leave-yes = Ieși fără salvare
editor-leave-no = Schimb mai departe
licences-title = Licențe
licences-hint = Sayso conține munca multor altora.
licences-show = Arată licențele
licences-body = Sayso este sub licența MIT sau Apache-2.0. Conține munca multor altora. Aici sunt numele lor, după licență. Comanda „sayso licences” afișează și textele licențelor.
staff-date-question = { $count ->
    [10000] Ștergeți definitiv { $count } sau mai multe contribuții?
    [one] Ștergeți definitiv o contribuție?
    [few] Ștergeți definitiv { $count } contribuții?
   *[other] Ștergeți definitiv { $count } de contribuții?
}
staff-date-explained = Acest calculator arată: { $date }. La această dată timpul lor s-a încheiat. Înregistrările șterse nu mai pot fi aduse înapoi. Dacă data este greșită, potriviți întâi ceasul.
staff-date-yes = Da, data este bună: șterge
staff-date-no = Nu, nu șterge nimic
staff-key-path = Unde îl caută Sayso mai întâi
staff-today = Astăzi
today-title = Astăzi, { $date }
today-asked = { $count ->
    [one] a fost întrebat
    [few] au fost întrebați
   *[other] au fost întrebați
}
today-agreed = { $count ->
    [one] a spus da
    [few] au spus da
   *[other] au spus da
}
today-refused = { $count ->
    [one] O persoană a spus nu
    [few] { $count } au spus nu
   *[other] { $count } au spus nu
}
today-kept = { $count ->
    [one] a fost păstrată
    [few] au fost păstrate
   *[other] au fost păstrate
}
today-deleted = { $count ->
    [one] a fost ștearsă de cine a dat-o sau de altcineva în locul său
    [few] au fost șterse de cei care le-au dat sau de altcineva în locul lor
   *[other] au fost șterse de cei care le-au dat sau de altcineva în locul lor
}
today-withdrawn = { $count ->
    [one] O utilizare a fost retrasă
    [few] { $count } utilizări au fost retrase
   *[other] { $count } de utilizări au fost retrase
}
today-needs = De făcut
today-nothing = Nu este nimic de făcut.
today-ends = { $count ->
    [one] Una se încheie { $days ->
        [one] în următoarea zi
        [few] în următoarele { $days } zile
       *[other] în următoarele { $days } de zile
    }, pe { $date }.
    [few] { $count } se încheie { $days ->
        [one] în următoarea zi
        [few] în următoarele { $days } zile
       *[other] în următoarele { $days } de zile
    }, prima pe { $date }.
   *[other] { $count } se încheie { $days ->
        [one] în următoarea zi
        [few] în următoarele { $days } zile
       *[other] în următoarele { $days } de zile
    }, prima pe { $date }.
}
today-takedowns-overdue = { $count ->
    [one] O copie trebuia deja eliminată. Vedeți „{ staff-register }”.
    [few] { $count } copii salvate trebuiau deja eliminate. Vedeți „{ staff-register }”.
   *[other] { $count } de copii salvate trebuiau deja eliminate. Vedeți „{ staff-register }”.
}
today-takedowns = { $count ->
    [one] O copie trebuie eliminată până la { $date }. Vedeți „{ staff-register }”.
    [few] { $count } copii salvate trebuie eliminate, prima până la { $date }. Vedeți „{ staff-register }”.
   *[other] { $count } de copii salvate trebuie eliminate, prima până la { $date }. Vedeți „{ staff-register }”.
}
today-reseal = { $count ->
    [one] O înregistrare este încă sigilată pentru o cheie înlocuită. Pagina „Cine lucrează aici” continuă.
    [few] { $count } înregistrări sunt încă sigilate pentru o cheie înlocuită. Pagina „Cine lucrează aici” continuă.
   *[other] { $count } de înregistrări sunt încă sigilate pentru o cheie înlocuită. Pagina „Cine lucrează aici” continuă.
}
today-backup-old = Ultima copie de siguranță este din { $date }. Ce s-a păstrat de atunci se află numai pe acest calculator.
today-little-room = Pe disc a rămas puțin loc: sunt liberi { $free } MB. Vă rugăm să faceți loc.
today-wrong = Fraze de acces greșite de la ultima bună: { $count }
today-computer = Acest calculator
today-free = Pe discul acestui calculator sunt liberi { $free } MB.
today-fortnight = Păstrate în ultimele 14 zile.
today-day = { $date }: { $count }.
today-days = Zi cu zi
today-kept-now = Păstrate acum
today-kept-all = Contribuții
today-voice = cu un mesaj vocal
today-photo = cu o fotografie
today-use = cu acord pentru: { $use }
today-language = limba întrebării: { $language }
today-all-withdrawn = cu toate utilizările retrase
today-numbers-only = Numai cifre. Cine ce a dat nu se arată aici. Zilele se numără în UTC.
backup-title = Copie de siguranță
backup-open = Copii de siguranță
backup-none = Aici nu se cunoaște încă nicio copie de siguranță. Dacă acest calculator se pierde, se pierde și tot ce se păstrează aici.
backup-last = Ultima copie de siguranță
backup-where = Unde este
backup-hint = O copie de siguranță cuprinde tot ce se păstrează aici, sigilat ca aici. Prima durează puțin, următoarele scriu ce s-a schimbat. Ce au șters oamenii este suprascris de următoarea copie de siguranță.
backup-now = Fă acum copia
backup-running = Se face copia: { $percent } %
backup-done = Copia de siguranță este gata. Scoateți stickul și păstrați-l în alt loc: ce se află pe acest calculator se pierde odată cu el.
backup-missing = { $count ->
    [one] Copia de siguranță este gata, dar unei înregistrări îi lipsește fișierul aici. Rulați „sayso verify” ca să vedeți mai mult.
    [few] Copia de siguranță este gata, dar pentru { $count } înregistrări lipsește fișierul aici. Rulați „sayso verify” ca să vedeți mai mult.
   *[other] Copia de siguranță este gata, dar pentru { $count } de înregistrări lipsește fișierul aici. Rulați „sayso verify” ca să vedeți mai mult.
}
backup-in-use = Se face deja o copie de siguranță în același loc. Așteptați până se termină.
backup-full = Acolo nu mai este loc. Ultima copie de siguranță a rămas cum era. Alegeți alt stick.
backup-gone = Stickul nu mai este acolo. Ultima copie de siguranță a rămas cum era. Conectați stickul și încercați din nou.
backup-resealing = Tocmai se sigilează totul pentru altă cheie. Ultima copie de siguranță a rămas cum era. Încercați mai târziu.
backup-failed = Nu a mers. Ultima copie de siguranță a rămas cum era. Încercați din nou sau alegeți alt stick.
restored-body = Aceste date au fost restaurate din copia de siguranță din { $date }. De atunci poate că cineva a retras ceva. Până nu se știe, nu se deschide nimic și nu este întrebat nimeni.
restored-lists-hint = Lângă fiecare copie de siguranță se află o listă cu ce s-a retras. Conectați stickul cu cea mai nouă.
restored-lists = Caută liste pe stickuri
restored-word-hint = Dacă nu există o listă mai nouă, puteți spune dumneavoastră. Răspunsul rămâne consemnat, cu numele dumneavoastră.
restored-word = De atunci nu s-a retras nimic
restored-officer = Dacă nu există o listă mai nouă, un responsabil trebuie să spună că nu s-a retras nimic.
restored-question = Nu s-a retras nimic din { $date } încoace?
restored-explained = Dacă totuși cineva a retras ceva, se poate deschide din nou, deși nu ar mai trebui să existe. Răspunsul rămâne consemnat, cu numele dumneavoastră.
restored-yes = Corect, nu s-a retras nimic
restored-no = Nu știu sigur
restored-told = Șterse după liste: { $erased }. Utilizări retrase: { $withdrawn }.
restored-not-enough = Nicio listă nu arată ce s-a retras până acum.
restored-done = Totul se folosește din nou.
restored-fleet = Acest calculator a luat locul unuia pierdut din flotă pe { $date }. Până când fiecare dintre celelalte a spus ce s-a retras între timp, nu se deschide nimic și nu este întrebat nimeni. „Flotă” arată de la care nu sunt vești. Unul care nu mai revine se elimină acolo.
list-narrow = Alege care
list-narrow-close = Închide alegerea
list-all = Arată tot
list-any = toate
list-kind = Ce conține
list-voice = Voce
list-photo = Fotografie
list-use = Se poate folosi pentru
list-state = Acord
list-given = dat
list-withdrawn = retras în întregime
list-ended = încheiat de altcineva
list-language = Limba întrebării
list-kept = Păstrată
list-today = astăzi
list-week = în ultimele 7 zile
list-month = în ultimele 30 de zile
list-record-hint = 32 de cifre și litere de la a la f, pe o recipisă sau pe un certificat; ori numărul unei copii de la „{ staff-register }”. Spațiile nu contează.
list-record-unknown = Aici nu se păstrează nimic sub acest număr.
list-none-such = Nimic din ce se păstrează nu este așa.
list-none-so-far = Niciuna dintre contribuțiile cercetate până acum nu este așa. „Contribuții mai vechi” caută mai departe.

staff-delete = Șterge
staff-delete-why = De ce trebuie ștearsă?
staff-delete-asked = A cerut cine a dat-o
staff-delete-another = Apare în ea cineva care nu și-a dat acordul
staff-delete-unfit = Nu se poate folosi sau rănește pe cineva
staff-delete-law = O cere legea sau o autoritate
staff-delete-question = Ștergeți definitiv această contribuție?
staff-delete-explained = Motiv: { $reason }. Toate înregistrările ei se șterg, pentru toți cei care apar în ele, și nu mai pot fi aduse înapoi. În registru rămâne că ați făcut-o și de ce.
staff-delete-yes = Da, șterge
staff-delete-no = Nu, păstrează
staff-deleting = Se șterge …
staff-deleted = S-a șters. Salvați certificatul, care o dovedește.
staff-deleted-unsure = S-a șters și nicio cheie nu o mai deschide. A rămas ceva de suprascris; programul încearcă mai departe.
people-title = Cine lucrează aici
people-intro = Fiecare din personal are propria frază de acces și propria cheie. Registrul arată cine ce a făcut.
people-at-the-hub = Cine lucrează aici se schimbă la calculatorul care ține o copie completă și ajunge aici de la sine.
people-you = Dumneavoastră.
people-attendant-name = Asistent
people-editor-name = Redactor
people-officer-name = Responsabil
people-attendant = Asistent: are grijă de stand; nu ascultă, nu vede și nu salvează nimic din ce s-a dat
people-editor = Redactor: ascultă, vede și exportă ce se poate folosi
people-officer = Responsabil: hotărăște și despre campanie, personal și chei; șterge sau prelungește păstrarea, cu un motiv
people-remove = Elimină
people-add = Adaugă pe cineva
people-add-title = Adaugă pe cineva la personal
people-name = Numele persoanei aici
people-name-hint = Litere mici, cifre și cratime, de exemplu ana sau ana-k
people-role = Ce are voie să facă?
people-passphrase = Fraza de acces a persoanei
people-passphrase-hint = Lăsați persoana să o tasteze singură. Nimeni nu o poate afla mai târziu: dacă se pierde, eliminați persoana și adăugați-o din nou.
people-join = Adaugă
people-joining = Se creează cheia …
people-joined = De acum { $name } poate debloca.
people-key-file = Unde se află fișierul cheii; poate fi mutat pe un stick
people-need-name = Un nume începe cu o literă și are cel mult 32 de litere mici de la a la z, cifre și cratime.
people-name-taken = Cineva are deja acest nume. Alegeți altul.
people-file-there = Acolo se află deja un fișier de cheie cu acest nume, poate al cuiva care a plecat. Alegeți alt nume.
people-passphrase-taken = Altcineva deblochează deja aici cu această frază de acces. Alegeți alta.
people-remove-question = Eliminați: { $name }?
people-remove-explained = Persoana nu mai poate debloca. Tot ce se păstrează se sigilează pentru o cheie nouă, ceea ce durează puțin. Ce a auzit, văzut sau salvat înainte nu i se poate lua.
people-remove-attendant = Persoana nu mai poate debloca. Nu avea nicio cheie pentru ce se păstrează, deci nu trebuie sigilat nimic din nou.
people-remove-yes = Da, elimină
people-remove-no = Nu, nu schimba nimic
people-removed = S-a eliminat: { $name }. Nu mai poate debloca.
people-sealing = Ce se păstrează se sigilează pentru cheia nouă, cât timp este deschisă această pagină …
people-left = { $count ->
    [one] O înregistrare este încă sigilată pentru o cheie înlocuită.
    [few] { $count } înregistrări sunt încă sigilate pentru o cheie înlocuită.
   *[other] { $count } de înregistrări sunt încă sigilate pentru o cheie înlocuită.
}
people-go-on = Sigilează mai departe

marks-title = Ce părere aveți
marks-mark = Marcaj
marks-none = fără marcaj
marks-approved = aprobată
marks-flagged = de verificat
marks-rating = Evaluare
marks-unrated = neevaluată
marks-rated = evaluare: { $rating }
marks-noted = observație
note-read = Citește observația
note-write = Scrie o observație
note-label = Observație
note-hint = Persoana o poate citi cu codul ei. Este criptată și se șterge odată cu contribuția. Salvată goală, se șterge acum.
note-save = Salvează observația
note-close = Închide observația
note-opening = Observația se deschide …
note-saving = Observația se salvează …
note-saved = Observația este salvată.
note-gone = Observația este ștearsă.
list-mark = Marcaj
list-rating = Evaluare
list-note = Cu observație
list-with-note = cu observație
list-words = Cuvinte dintr-o observație
list-words-hint = Se deschid toate observațiile care se potrivesc cu alegerea de mai sus, cele mai noi întâi, și nimic din ele nu se notează.
list-words-find = Caută în observații
list-words-looking = Se caută în observații …
list-words-found = { $count ->
    [0] Nicio observație nu are aceste cuvinte.
    [one] O observație are aceste cuvinte.
    [few] { $count } observații au aceste cuvinte.
   *[other] { $count } de observații au aceste cuvinte.
}
list-words-found-more = { $count ->
    [0] Niciuna dintre cele mai noi observații nu are aceste cuvinte. Alegeți o perioadă mai veche ca să căutați mai departe.
    [one] Cea mai nouă cu aceste cuvinte în observație. Pot fi și altele.
    [few] Cele mai noi { $count } cu aceste cuvinte în observație. Pot fi și altele.
   *[other] Cele mai noi { $count } cu aceste cuvinte în observație. Pot fi și altele.
}
staff-end-use = Încheie utilizarea „{ $use }”
staff-end-use-why = De ce se încheie utilizarea „{ $use }”?
staff-end-use-question = Încheiați utilizarea „{ $use }”?
staff-end-use-explained = Motiv: { $reason }. De acum se consideră retrasă, iar copiile făcute pentru ea trebuie eliminate. Aici nu se poate reveni. În registru rămâne că ați făcut-o și de ce; cine a dat-o citește ambele cu codul său.
staff-end-use-yes = Da, încheie
staff-use-ended = Utilizarea „{ $use }” s-a încheiat. Copiile făcute pentru ea sunt la „Evidență”.
ended-save = Salvează o foaie pentru persoană
hold-open = Prelungește
hold-renew = Prelungește din nou
hold-release = Încheie prelungirea
hold-title = Păstrare prelungită
hold-explained = Se păstrează atunci până în acea zi, chiar dacă timpul ei s-a încheiat, iar personalul nu o poate șterge. Nicio utilizare nu durează din această cauză mai mult. Cine a dat-o poate încheia utilizări și o poate șterge oricând și citește că păstrarea este prelungită și de ce.
hold-why = De ce o cere legea?
hold-claim = Este nevoie de ea pentru un drept cerut în justiție
hold-law = O cere o lege sau o autoritate
hold-asked = Cine a dat-o a cerut să fie păstrată mai mult
hold-until = Până când?
hold-for-1 = 1 lună
hold-for-3 = 3 luni
hold-for-6 = 6 luni
hold-for-12 = 1 an
hold-reference = Numărul de înregistrare, dacă există
hold-reference-hint = Un rând, de exemplu 2026/117. Rămâne în registru: fără nume, nimic despre o persoană.
hold-need-why = Spuneți de ce.
hold-need-until = Spuneți până când.
hold-need-reference = Scrieți un rând pe care îl poate citi oricine.
hold-yes = Prelungește până atunci
hold-no = Nu, nu prelungi
hold-done = Păstrarea este prelungită. În registru rămâne că ați făcut-o și de ce.
hold-released = Păstrarea nu mai este prelungită.
hold-release-question = Încheiați prelungirea păstrării?
hold-release-explained = Se păstrează atunci cât s-a convenit și nu mai mult.
hold-release-deletes = Timpul ei s-a încheiat, deci se șterge curând după aceea și nu mai poate fi adusă înapoi.
hold-release-yes = Da, încheie
hold-release-no = Nu, rămâne prelungită
hold-row = prelungită până la { $date }
hold-told = Păstrare prelungită până la { $date }. Motiv: { $reason }. A hotărât { $name } pe { $since }.
hold-file = Nr. de înregistrare: { $reference }
hold-limits = Cine a dat-o poate în continuare încheia utilizări și o poate șterge. Ca să o păstrați mai mult, prelungiți din nou înainte de acea zi.
hold-may-open = Nu mai este permisă nicio utilizare și nu se poate copia nimic. Păstrarea fiind prelungită, un responsabil o poate asculta și vedea, iar aceasta rămâne consemnat.
sealed-row = sigilată până la { $date }
sealed-told = Cine a dat-o a ales o zi: nimeni din personal nu o deschide și nu o copiază înainte de { $date }.
list-held = Prelungire
list-on-hold = prelungită
today-holds-end = { $count ->
    [one] O prelungire se încheie { $days ->
        [one] în următoarea zi
        [few] în următoarele { $days } zile
       *[other] în următoarele { $days } de zile
    }, pe { $date }.
    [few] { $count } prelungiri se încheie { $days ->
        [one] în următoarea zi
        [few] în următoarele { $days } zile
       *[other] în următoarele { $days } de zile
    }, prima pe { $date }.
   *[other] { $count } de prelungiri se încheie { $days ->
        [one] în următoarea zi
        [few] în următoarele { $days } zile
       *[other] în următoarele { $days } de zile
    }, prima pe { $date }.
}
today-held = cu păstrare prelungită
staff-complaints = Plângeri
complaints-title = Plângeri și întrebări
complaints-body = Ce au scris oamenii la stand. Este criptat, iar în registru rămâne cine citește.
complaints-none = Nimeni nu s-a plâns și nu a întrebat.
complaints-one = Nr. { $number }
complaints-came-in = Primită la
complaints-open = deschisă
complaints-overdue = întârziată: trebuia deja să primească răspuns
complaints-ended = răspuns pe { $date }: { $outcome }. Textul ei se păstrează până la { $until }.
complaints-read = Citește
complaints-opening = Se deschide …
complaints-reach = Contactul persoanei
complaints-no-reach = Nu a spus.
complaints-close = Închide
complaints-answered = Am răspuns
complaints-outcome = Cum s-a încheiat nr. { $number }?
complaints-outcome-hint = Răspundeți întâi, în afara Sayso. Aici notați că s-a făcut.
complaint-resolved = rezolvată sau cu răspuns
complaint-refused = cu răspuns, dar fără urmare
complaint-moot = nimic de făcut
complaints-noted = S-a notat.
complaints-first = Înapoi la primele plângeri
complaints-more = Alte plângeri
today-complaints = { $count ->
    [one] O plângere așteaptă răspuns.
    [few] { $count } plângeri așteaptă răspuns.
   *[other] { $count } de plângeri așteaptă răspuns.
}
today-complaints-overdue = { $count ->
    [one] O plângere trebuia deja să primească răspuns.
    [few] { $count } plângeri trebuiau deja să primească răspuns.
   *[other] { $count } de plângeri trebuiau deja să primească răspuns.
}
stand-open = Acest calculator
stand-body = Cum arată și cum funcționează Sayso pe acest calculator. Fiecare alegere este valabilă imediat, iar în registru rămâne cine a făcut-o.
stand-screen = Fereastră
stand-window = Într-o fereastră
stand-full = Ecran complet, pentru trecători
stand-screen-when = Această alegere este valabilă de la următoarea pornire a Sayso.
stand-idle = Dacă nimeni nu atinge nimic, se întreabă „Mai sunteți aici?” după
stand-seconds = { $seconds ->
    [one] { $seconds } secundă
    [few] { $seconds } secunde
   *[other] { $seconds } de secunde
}
stand-print = Tipărirea recipiselor și a certificatelor
stand-print-nothing = Nu se tipăresc
stand-print-a4 = Pe hârtie A4
stand-print-roll = Pe rolă de 80 mm
stand-text = Mărimea textului
stand-percent = { $percent } %
stand-colours = Culori
stand-keyboard = Tastatură pe ecran
stand-keyboard-auto = Când este nevoie
stand-keyboard-always = Întotdeauna
stand-keyboard-never = Niciodată
stand-named = Aceasta depinde de felul în care este pornit Sayso pe acest calculator. Alegerea dumneavoastră va fi valabilă când nu va mai fi stabilită astfel.

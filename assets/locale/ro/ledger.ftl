staff-ledger = Registru
ledger-title = Ce s-a întâmplat aici
ledger-body = Fiecare eveniment este legat de cel dinainte, ca nimeni să nu poată schimba trecutul pe ascuns. Nu numește pe nimeni dintre cei care au dat ceva.
ledger-narrow-all = Arată toate evenimentele
ledger-about = Despre ce este vorba
ledger-visits = Vizite și răspunsuri
ledger-kept = Păstrare
ledger-ended = Retragere și ștergere
ledger-copies = Deschidere, marcare, copiere
ledger-staff = Cine lucrează aici
ledger-vault = Chei, campanii, copii de siguranță
ledger-by = Cine a făcut-o
ledger-when = Când
ledger-from = Din această zi
ledger-until = Până în această zi
ledger-day-hint = De exemplu { $day }. Zilele se numără în UTC.
ledger-day-wrong = Scrieți o zi astfel: { $day }
ledger-days-show = Arată aceste zile
ledger-none = Nu există un astfel de eveniment.
ledger-none-so-far = Niciunul printre evenimentele cercetate până acum. „Evenimente mai vechi” caută mai departe.
ledger-newest = Cele mai noi evenimente
ledger-older = Evenimente mai vechi
ledger-event = Nr. { $number } · { $date } · { $who }
ledger-event-removed = Nr. { $number }
actor-person = cineva din vizitatori
actor-staff = personalul
actor-staff-named = { $name }
actor-program = programul
actor-member = alt loc al organizației
event-unknown = Ceva ce această versiune Sayso nu cunoaște.
event-removed = Parte a unei dovezi al cărei timp s-a încheiat. Ce spunea a fost eliminat.
event-created = Totul a fost pregătit.
event-writer = De aici înainte, altă cheie semnează ce se întâmplă.
event-organisation-key = De aici înainte, înregistrările se sigilează pentru cheia nr. { $number } a organizației.
event-staff-added = De acum { $name } poate debloca, în rolul { $role ->
    [attendant] „asistent”
    [editor] „redactor”
   *[officer] „responsabil”
}.
event-staff-removed = { $name } nu mai poate debloca.
event-campaign = De acum oamenii sunt întrebați după versiunea { $version } a campaniei „{ $campaign }”.
event-shown = Cineva a văzut ce i se cere.
event-refused = Cineva a spus nu.
event-agreed = Cineva a spus da.
event-withdrawn-unkept = Cineva și-a retras acordul înainte să se păstreze ceva.
event-left-alone = Cineva a plecat fără să răspundă.
event-kept = { $count ->
    [one] S-a păstrat o înregistrare.
    [few] S-au păstrat { $count } înregistrări.
   *[other] S-au păstrat { $count } de înregistrări.
}
event-renewed = Cineva a fost întrebat din nou și a spus da.
event-resealed = Ce se păstrează a fost sigilat pentru altă cheie a organizației.
event-kept-sealed = Nimeni din personal nu deschide înainte de { $date }.
event-unsealed = Cine a dat-o a lăsat personalul să deschidă înainte de ziua aleasă.
event-purpose-withdrawn = O utilizare a fost retrasă: „{ $use }”.
event-purpose-ended-by-staff = Personalul a încheiat o utilizare: „{ $use }”. Motiv: { $reason }.
event-ended-by-another = Ce au dat mai mulți împreună este șters: altă persoană a retras sau timpul ei se încheiase.
event-copied-by-participant = Cine a dat-o a salvat o copie.
event-copied-by-another = Altă persoană care apare în ea a salvat o copie.
event-erased = Cine a dat-o a cerut ștergerea ei.
event-erased-as-told = O listă a arătat că a fost ștearsă de la copia de siguranță încoace.
event-erased-by-staff = A fost ștearsă. Motiv: { $reason }.
event-expired = A fost ștearsă pentru că timpul ei s-a încheiat.
event-held = Păstrarea unei contribuții este prelungită până la { $date }. Motiv: { $reason }.
event-released = Păstrarea unei contribuții nu mai este prelungită.
event-proof-expired = Dovada unei ștergeri a fost eliminată pentru că timpul ei s-a încheiat.
event-looked-up = Cineva a tastat codul unei recipise.
event-recovered = După o întrerupere, s-a terminat tot ce era făcut pe jumătate.
event-staff-unlocked = Zona personalului a fost deblocată.
event-staff-refused = Cineva a tastat o frază de acces greșită.
event-staff-locked = Zona personalului a fost blocată.
event-date-confirmed = Data acestui calculator a fost confirmată ca bună.
event-opened-by-staff = O înregistrare a fost deschisă, pentru a fi ascultată sau văzută.
event-marked = O contribuție a fost marcată sau evaluată.
event-noted = O observație despre o contribuție a fost scrisă, schimbată sau eliminată.
event-export-begun = A început copierea pentru „{ $use }”. Copiile ajung la: { $destination }. Cine răspunde de ele acolo: { $name }
event-exported = O înregistrare a fost copiată pentru „{ $use }”. Copia poate fi folosită până la { $date }.
event-exported-again = O înregistrare a fost copiată din nou pentru „{ $use }”. Copia poate fi folosită până la { $date }.
event-copy-gone = O copie a fost eliminată, cum spune { $name }.
event-copy-never = O copie nu s-a făcut.
event-backed-up = S-a făcut o copie de siguranță.
event-restored = Totul a fost restaurat din copia de siguranță din { $date }.
event-caught-up-list = O listă a arătat ce s-a retras de la copia de siguranță încoace.
event-caught-up-word = Personalul a spus că de la copia de siguranță încoace nu s-a mai retras nimic.
event-caught-up-fleet = Celelalte calculatoare din flotă au arătat ce s-a retras de la copia de siguranță încoace.
event-recovered-fleet = De acum acest calculator ține o copie a tot ce este în flotă, cu numele { $name }, în locul unuia pierdut.
event-joined-fleet = De acum acest calculator face parte dintr-o flotă, cu numele { $name }.
event-member-removed = Un calculator a fost eliminat din flotă.
event-received = Ce se păstrează la alt calculator din flotă a ajuns aici sau s-a schimbat acolo.
event-let-go = Ce venise aici pentru o vizită a fost eliminat de aici. Se păstrează unde era.
ledger-check = Verifică registrul
ledger-check-stop = Oprește verificarea
ledger-checking = Verificat: { $percent } % …
ledger-check-stopped = Verificarea a fost oprită. Nu a schimbat nimic.
ledger-check-done = Verificat: evenimente { $events }, contribuții { $submissions }, înregistrări { $takes }
ledger-check-good = Totul este în ordine. Fiecare eveniment este așa cum a fost scris și urmează celui dinainte. Ce este păstrat este ce au acceptat oamenii și nicio înregistrare nu lipsește.
ledger-check-limits = Și un trecut rescris în întregime pare corect. Îl dă de gol numai o hârtie dată mai înainte: comparați starea registrului de pe o recipisă sau de pe un certificat.
ledger-check-wrong = Ceva nu este în ordine. Copiați folderul de date înainte să faceți altceva și nu schimbați nimic manual în el. „sayso verify” arată fiecare constatare.
fault-file = Fișierul registrului este deteriorat.
fault-file-do = Puneți la loc o copie de siguranță și verificați dacă discul se strică.
fault-history = { $count ->
    [one] Un eveniment a fost schimbat, eliminat sau adăugat manual.
    [few] { $count } evenimente au fost schimbate, eliminate sau adăugate manual.
   *[other] { $count } de evenimente au fost schimbate, eliminate sau adăugate manual.
}
fault-history-from = Primul dintre ele este nr. { $number } sau unul dinaintea lui.
fault-history-do = Comparați cu o copie de siguranță și aflați cine putea scrie pe acest calculator.
fault-keys = Cheile sau lista personalului au fost schimbate manual.
fault-keys-do = Nu mai întrebați pe nimeni nimic până nu știți cine a făcut-o. Puneți la loc o copie de siguranță.
fault-words = { $count ->
    [one] Un text după care au fost întrebați oamenii lipsește sau a fost schimbat.
    [few] { $count } texte după care au fost întrebați oamenii lipsesc sau au fost schimbate.
   *[other] { $count } de texte după care au fost întrebați oamenii lipsesc sau au fost schimbate.
}
fault-words-do = Fără el, nimeni nu poate arăta la ce au spus da acești oameni. Puneți la loc o copie de siguranță.
fault-records = { $count ->
    [one] Un dosar diferă de ce s-a acceptat, s-a păstrat sau s-a retras.
    [few] { $count } dosare diferă de ce s-a acceptat, s-a păstrat sau s-a retras.
   *[other] { $count } de dosare diferă de ce s-a acceptat, s-a păstrat sau s-a retras.
}
fault-records-do = Nu folosiți nimic din ele până nu știți de ce. Comparați cu o copie de siguranță.
fault-lists = { $count ->
    [one] Într-un loc, dintr-o listă a personalului lipsește ceva sau apare ceva care nu are ce căuta acolo.
    [few] În { $count } locuri, din listele personalului lipsește ceva sau apare ceva care nu are ce căuta acolo.
   *[other] În { $count } de locuri, din listele personalului lipsește ceva sau apare ceva care nu are ce căuta acolo.
}
fault-lists-do = Nimic din ce s-a dat nu se schimbă prin asta. Închideți Sayso, rulați „sayso verify --mend-lists” și aflați cine a putut scrie pe acest calculator.
fault-takes = { $count ->
    [one] O înregistrare lipsește sau este deteriorată.
    [few] { $count } înregistrări lipsesc sau sunt deteriorate.
   *[other] { $count } de înregistrări lipsesc sau sunt deteriorate.
}
fault-takes-do = Puneți fișierul la loc dintr-o copie de siguranță și verificați dacă discul se strică.
fault-slots = { $count ->
    [one] O cheie a unei înregistrări se află unde nu are ce căuta.
    [few] { $count } chei ale unor înregistrări se află unde nu au ce căuta.
   *[other] { $count } de chei ale unor înregistrări se află unde nu au ce căuta.
}
fault-slots-do = Închideți Sayso, porniți-l din nou și verificați încă o dată.
fault-left = { $count ->
    [one] A rămas un fișier de prisos.
    [few] Au rămas { $count } fișiere de prisos.
   *[other] Au rămas { $count } de fișiere de prisos.
}
fault-left-do = Închideți Sayso și porniți-l din nou: la fiecare pornire se elimină ce a rămas de prisos.
fault-permissions = { $count ->
    [one] Un fișier poate fi citit de alții pe acest calculator.
    [few] { $count } fișiere pot fi citite de alții pe acest calculator.
   *[other] { $count } de fișiere pot fi citite de alții pe acest calculator.
}
fault-permissions-do = Permiteți citirea numai proprietarului folderului de date.
ledger-save = Salvează pentru un auditor
ledger-compare = Compară o recipisă
ledger-compare-close = Închide comparația
ledger-head = Starea registrului, de pe hârtie
ledger-head-hint = 64 de cifre și litere de la a la f, pe o recipisă, pe un certificat sau în declarația de lângă o copie. Spațiile nu contează.
ledger-head-wrong = Aceasta nu este o stare a registrului. Ea are 64 de cifre și litere de la a la f. Nu s-a căutat nimic. Vă rugăm să o comparați cu hârtia.
ledger-head-compare = Caută
ledger-head-found = Acest registru o are: era starea lui după nr. { $number }. Dacă verificarea nu găsește nimic greșit, nimic dinainte nu s-a schimbat de când s-a dat hârtia.
ledger-head-unknown = Acest registru nu o are. Fie hârtia este din altă parte, fie trecutul a fost rescris după ce s-a dat hârtia.
ledger-head-unknown-do = Păstrați hârtia și o copie a folderului de date și aflați cine putea scrie pe acest calculator.
event-seconded-export = Și-a dat acordul, ca a doua persoană, pentru ce copiază { $name }.
event-seconded-erasure = Și-a dat acordul, ca a doua persoană, pentru o ștergere făcută de { $name }.
ledger-complaints = Plângeri și întrebări
event-complained = A scris o plângere sau o întrebare, nr. { $number }. Termenul pentru răspuns: { $date }.
event-complaint-resealed = A criptat plângerea nr. { $number } pentru noua cheie a organizației.
event-complaint-opened = A citit plângerea nr. { $number }.
event-complaint-answered = A răspuns la plângerea nr. { $number }: { $outcome }.
event-complaint-erased = A șters textul plângerii nr. { $number }, al cărei timp se încheiase.
event-stand = Personalul a ales cum arată și cum funcționează Sayso pe acest calculator.

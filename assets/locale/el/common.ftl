language-name = Ελληνικά
app-name = Sayso
demo-mark = Επίδειξη
demo-explained = Επίδειξη: τίποτα αληθινό δεν καταγράφεται, και στο τέλος σβήνονται όλα.
back = Πίσω
cancel = Ακύρωση
close = Κλείσιμο
done = Έτοιμο
retry = Δοκιμάστε ξανά
your-data = Τα δεδομένα σας
play = Ακρόαση
pause = Παύση
resume = Συνέχεια
view = Προβολή
play-position = Θέση στην καταγραφή
waveform = Περίγραμμα της καταγραφής
numbered-voice = Φωνητικό μήνυμα { $number }
numbered-photo = Φωτογραφία { $number }
length = { $minutes }:{ $seconds } λεπτά
working = Μια στιγμή …
save-where = Πού να αποθηκευτεί;
save-done = Αποθηκεύτηκε ως { $file }
save-writing = Αποθηκεύεται …
place-downloads = Λήψεις
place-documents = Έγγραφα
place-home = Προσωπικός φάκελος
place-chosen = Φάκελος για αντίγραφα
place-drive = Μονάδα «{ $name }»
no-places = Δεν υπάρχει ακόμη πού να αποθηκευτεί. Συνδέστε μια μονάδα USB, κλείστε αυτό και δοκιμάστε ξανά, ή ρωτήστε το προσωπικό.
idle-title = Είστε ακόμη εδώ;
idle-body = { $seconds ->
    [one] Σε { $seconds } δευτερόλεπτο το Sayso κλείνει αυτή τη σελίδα. Ό,τι δεν κρατήσατε, διαγράφεται τότε.
   *[other] Σε { $seconds } δευτερόλεπτα το Sayso κλείνει αυτή τη σελίδα. Ό,τι δεν κρατήσατε, διαγράφεται τότε.
}
idle-body-plain = { $seconds ->
    [one] Σε { $seconds } δευτερόλεπτο το Sayso γυρίζει στην πρώτη σελίδα.
   *[other] Σε { $seconds } δευτερόλεπτα το Sayso γυρίζει στην πρώτη σελίδα.
}
idle-stay = Ναι, είμαι εδώ
text-size = Μεγαλύτερα γράμματα
text-size-usual = Κανονικά γράμματα
appearance-light = Ανοιχτά χρώματα
appearance-dark = Σκούρα χρώματα
appearance-contrast = Υψηλή αντίθεση
spoken-yes = Το προφορικό σας «ναι»
print-now = Το χαρτί πηγαίνει στον εκτυπωτή …
print-done = Το έχει ο εκτυπωτής. Παρακαλούμε πάρτε το μαζί σας: ο κωδικός που γράφει ανοίγει την καταγραφή σας.
print-failed = Ο εκτυπωτής δεν το δέχτηκε. Τίποτα δεν χάθηκε: φωτογραφίστε αυτή τη σελίδα, γράψτε τον κωδικό ή αποθηκεύστε την απόδειξη.
print-failed-paper = Ο εκτυπωτής δεν το δέχτηκε. Τίποτα δεν χάθηκε: φωτογραφίστε αυτή τη σελίδα ή αποθηκεύστε την.
numbered-spoken-yes = Προφορικό «ναι» { $number }
idle-body-receipts = { $seconds ->
    [one] Σε { $seconds } δευτερόλεπτο το Sayso συνεχίζει χωρίς αυτή την απόδειξη. Άλλα άτομα περιμένουν ακόμη τη δική τους.
   *[other] Σε { $seconds } δευτερόλεπτα το Sayso συνεχίζει χωρίς αυτή την απόδειξη. Άλλα άτομα περιμένουν ακόμη τη δική τους.
}
print-done-certificate = Το έχει ο εκτυπωτής.
idle-body-uncalled = { $seconds ->
    [one] Σε { $seconds } δευτερόλεπτο το Sayso γυρίζει στην πρώτη σελίδα. Οι αποδείξεις που δεν πήρε κανείς χάνονται τότε, και κανείς δεν μπορεί να ξαναβρεί τους κωδικούς τους.
   *[other] Σε { $seconds } δευτερόλεπτα το Sayso γυρίζει στην πρώτη σελίδα. Οι αποδείξεις που δεν πήρε κανείς χάνονται τότε, και κανείς δεν μπορεί να ξαναβρεί τους κωδικούς τους.
}
number-thousand = 1.234
number-million = 1.234.567
number-half = 0,5
date-written = { $day } { $month ->
    [1] Ιανουαρίου
    [2] Φεβρουαρίου
    [3] Μαρτίου
    [4] Απριλίου
    [5] Μαΐου
    [6] Ιουνίου
    [7] Ιουλίου
    [8] Αυγούστου
    [9] Σεπτεμβρίου
    [10] Οκτωβρίου
    [11] Νοεμβρίου
   *[12] Δεκεμβρίου
} { $year }
time-written = { $date }, { $time } ({ $zone })
page-down = Πιο κάτω
page-up = Πιο πάνω
other-language = Άλλες γλώσσες
lamp-off = Μικρόφωνο και κάμερα: κλειστά
lamp-off-short = Όλα κλειστά
lamp-microphone = Μικρόφωνο ανοιχτό, χωρίς καταγραφή
lamp-camera = Κάμερα ανοιχτή, τίποτα δεν κρατιέται
lamp-practice = Δοκιμή, τίποτα δεν κρατιέται
lamp-recording = Γίνεται καταγραφή
lamp-taking = Γίνεται λήψη φωτογραφίας
step = Βήμα { $number } από 4: { $name }
step-short = { $number } από 4
step-agree = Συμφωνία
step-record = Καταγραφή
step-check = Έλεγχος
step-receipt = Απόδειξη
lamp-microphone-short = Μικρόφωνο ανοιχτό
lamp-practice-short = Δοκιμή
lamp-camera-short = Κάμερα ανοιχτή
lamp-taking-short = Φωτογραφία

disclosure-title = { $organisation }: ζητάμε το «ναι» σας
disclosure-who = Ποιος το ζητά;
disclosure-why = Γιατί;
disclosure-what = Τι καταγράφεται;
disclosure-what-voice = { $count ->
    [one] Ένα φωνητικό μήνυμα έως { $minutes ->
        [one] ένα λεπτό
       *[other] { $minutes } λεπτά
    }.
   *[other] Έως { $count } φωνητικά μηνύματα, το καθένα έως { $minutes ->
        [one] ένα λεπτό
       *[other] { $minutes } λεπτά
    }.
}
disclosure-what-photo = { $count ->
    [one] Μία φωτογραφία.
   *[other] Έως { $count } φωτογραφίες.
}
disclosure-what-only = Μόνο ό,τι σημειώσετε και κρατήσετε.
disclosure-recipients = Ποιος το βλέπει ή το ακούει;
disclosure-published = Πού δημοσιεύεται;
disclosure-published-nowhere = Πουθενά.
disclosure-kept = Πόσο καιρό διατηρείται;
disclosure-kept-for = { $duration }
disclosure-kept-erased = Μετά διαγράφεται.
duration-years = { $count ->
    [one] 1 έτος
   *[other] { $count } έτη
}
duration-months = { $count ->
    [one] 1 μήνα
   *[other] { $count } μήνες
}
duration-days = { $count ->
    [one] 1 ημέρα
   *[other] { $count } ημέρες
}
disclosure-withdraw = Πώς το παίρνω πίσω;
disclosure-withdraw-answer = Εδώ, με τον κωδικό της απόδειξής σας, οποτεδήποτε, χωρίς να πείτε γιατί. Τότε διαγράφεται αμέσως. Ό,τι έγινε πριν παραμένει νόμιμο.
disclosure-abroad = Φεύγει από τη χώρα;
disclosure-abroad-answer = { $country }. { $guarantee } Αντίγραφο της εγγύησης παίρνετε εδώ: { $copy }
disclosure-compensation = Τι παίρνω γι’ αυτό;
disclosure-risks = Τι μπορεί να πάει στραβά;
disclosure-age = Ποιος μπορεί να λάβει μέρος;
disclosure-age-answer = Άτομα { $age } ετών και πάνω.
disclosure-complain = Πού μπορώ να κάνω παράπονα;
disclosure-complain-answer = { $organisation } ή { $name }: { $contact }
disclosure-refuse = Και αν πω «όχι»;
disclosure-refuse-answer = Τότε δεν καταγράφεται τίποτα. Δεν χάνετε τίποτα.
disclosure-ask-kinds = Τι μπορεί να καταγραφεί;
disclosure-ask-purposes = Για ποια χρήση;
disclosure-box-voice = Να ηχογραφηθεί η φωνή μου
disclosure-box-voice-explained = Το μικρόφωνο ανοίγει μόνο όταν το ζητήσετε.
disclosure-box-photo = Να φωτογραφηθώ
disclosure-box-photo-explained = Η κάμερα ανοίγει μόνο όταν το ζητήσετε.
disclosure-accept = Συμφωνώ
disclosure-decline = Όχι, ευχαριστώ
disclosure-read-full = Όλο το κείμενο
disclosure-read-short = Στο σύντομο κείμενο
disclosure-need-both = Για να συμφωνήσετε, σημειώστε τι μπορεί να καταγραφεί και τουλάχιστον μία χρήση.
disclosure-need-kind = Για να συμφωνήσετε, σημειώστε τι μπορεί να καταγραφεί.
disclosure-need-purpose = Για να συμφωνήσετε, σημειώστε τουλάχιστον μία χρήση.
disclosure-ready = Μπορείτε να αλλάξετε κάθε κουτάκι ώσπου να πατήσετε «Συμφωνώ».
disclosure-full-title = Όλο το κείμενο
disclosure-full-basis = Νομική βάση για όλα εδώ είναι η συγκατάθεσή σας, και τίποτε άλλο. Τη δίνετε μόνο αν θέλετε. Μπορείτε να τη δώσετε για μία χρήση και όχι για άλλη.
disclosure-full-rights = Έχετε το δικαίωμα να δείτε τι διατηρείται για εσάς, να πάρετε αντίγραφο, να ζητήσετε διόρθωση, να περιορίσετε τη χρήση του, να το πάρετε αλλού, να ανακαλέσετε τη συγκατάθεσή σας και να διαγραφούν όλα. Η σελίδα «Τα δεδομένα σας» σε αυτή τη συσκευή κάνει τα περισσότερα αμέσως, χωρίς να ρωτήσετε κανέναν. Για τα υπόλοιπα γράψτε στην παραπάνω διεύθυνση.
disclosure-full-proof = Όταν συμφωνείτε, το Sayso γράφει τα ακριβή λόγια αυτής της σελίδας, τα κουτάκια που σημειώσατε και την ώρα, χωρίς το όνομά σας. Μετά από διαγραφή κρατά ένα σύντομο τεκμήριο: τι συμφωνήθηκε, ανακλήθηκε και διαγράφηκε, και πότε. Κανείς δεν μπορεί να καταλάβει από αυτό την ταυτότητά σας.
disclosure-full-automated = Καμία μηχανή δεν αποφασίζει για εσάς.
disclosure-full-template = Από τη φωνή ή το πρόσωπό σας φτιάχνεται ένα βιομετρικό πρότυπο, με το οποίο μια μηχανή μπορεί να σας αναγνωρίσει.
disclosure-full-no-template = Από τη φωνή ή το πρόσωπό σας δεν φτιάχνεται βιομετρικό πρότυπο, με το οποίο μια μηχανή θα μπορούσε να σας αναγνωρίσει.
disclosure-full-ai = Μια μηχανή μαθαίνει από φωνές ή εικόνες. Αυτή είναι χρήση με δικό της κουτάκι.
disclosure-full-no-ai = Καμία μηχανή δεν μαθαίνει από τη φωνή ή την εικόνα σας.
disclosure-full-replica = Μια μηχανή μιμείται φωνές ή πρόσωπα. Αυτή είναι χρήση με δικό της κουτάκι.
disclosure-full-no-replica = Καμία μηχανή δεν μιμείται τη φωνή ή το πρόσωπό σας.
disclosure-full-sold = Ό,τι δίνετε πωλείται ή δίνεται σε άλλους για διαφήμιση.
disclosure-full-not-sold = Τίποτα δεν πωλείται και τίποτα δεν δίνεται σε άλλους για διαφήμιση.
disclosure-full-sensitive = Σας ρωτούν για υγεία, πίστη, πολιτική, καταγωγή ή σεξουαλική ζωή.
disclosure-full-not-sensitive = Δεν σας ρωτούν για υγεία, πίστη, πολιτική, καταγωγή ή σεξουαλική ζωή.
disclosure-full-representative = Εκπρόσωπος: { $name }, { $contact }
disclosure-full-policy = Πόσο διατηρείται το καθένα, το διαβάζετε εδώ: { $place }
disclosure-full-officer = Υπεύθυνος προστασίας δεδομένων: { $name }, { $contact }
disclosure-full-version = Καμπάνια «{ $id }», έκδοση { $version }.
disclosure-ask-signer = Ποιος συμφωνεί;
disclosure-box-adult = Είμαι { $age } ετών ή πάνω και συμφωνώ για τον εαυτό μου
disclosure-box-adult-explained = Καταγράφεστε μόνο εσείς.
disclosure-box-guardian = Είμαι γονέας ή κηδεμόνας του παιδιού και συμφωνώ για το παιδί
disclosure-box-guardian-explained = Για παιδί κάτω των { $age } ετών. Διάβασα αυτή τη σελίδα, και μπορώ να αποφασίσω γι’ αυτό εκ μέρους του παιδιού.
disclosure-box-child = Είμαι το παιδί και θέλω να λάβω μέρος
disclosure-box-child-explained = Κάποιος μου εξήγησε τι γίνεται. Μπορώ να πω «όχι», και μπορώ να σταματήσω όποτε θέλω.
disclosure-age-guardian = Άτομα { $age } ετών και πάνω. Οι μικρότεροι μπορούν να λάβουν μέρος με γονέα ή κηδεμόνα, που συμφωνεί γι’ αυτούς σε αυτή τη σελίδα.
disclosure-box-shorter = { $title }: μόνο για { $duration }
disclosure-ask-spoken = Το λέτε και δυνατά;
disclosure-box-spoken = Λέω το «ναι» μου και δυνατά
disclosure-box-spoken-explained = Διαβάζετε αυτή τη φράση στο μικρόφωνο: «{ $sentence }» Διατηρείται μαζί με την καταγραφή σας και διαγράφεται μαζί της.
disclosure-sentence = Ναι. Συμφωνώ να γίνει αυτή η καταγραφή από τον οργανισμό { $organisation } και να χρησιμοποιηθεί για όσα σημείωσα. Ξέρω ότι μπορώ να πάρω πίσω το «ναι» μου.
disclosure-full-proof-kept = Μετά από διαγραφή, αυτό το τεκμήριο μένει για { $duration }. Μετά αφαιρείται κι αυτό.
disclosure-need-signer = Για να συμφωνήσετε, σημειώστε ποιος συμφωνεί.
disclosure-need-child = Για να συμφωνήσετε, πρέπει να σημειώσει και το παιδί το δικό του κουτάκι.
disclosure-need-guardian = Για να συμφωνήσετε, πρέπει να σημειώσει και ο γονέας ή κηδεμόνας το δικό του κουτάκι.
disclosure-need-spoken = Για να συμφωνήσετε, σημειώστε ότι το λέτε και δυνατά. Χωρίς αυτό δεν μπορεί να καταγραφεί τίποτα εδώ.
disclosure-again-title = { $organisation }: σας ρωτάμε άλλη μία φορά
disclosure-again-decline = Όχι, να μείνει ως έχει
disclosure-again-what = Τίποτα παραπάνω. Πρόκειται για όσα αφήσατε ήδη εδώ.
disclosure-again-refuse = Τότε όλα μένουν όπως συμφωνήσατε πριν. Μπορείτε και να τα διαγράψετε, στην προηγούμενη σελίδα.
disclosure-what-group = Μπορείτε να λάβετε μέρος μόνοι ή μαζί, έως { $most } άτομα. Κάθε άτομο διαβάζει, σημειώνει και παίρνει απόδειξη. Η καταγραφή χρησιμοποιείται μόνο για όσα σημειώσετε όλοι. Αν κάποιος τη διαγράψει, χάνεται για όλους.
disclosure-again-group = Το δώσατε μαζί { $people } άτομα. Χρησιμοποιείται μόνο για όσα σημειώσετε όλοι εδώ.
disclosure-cleared = Τα κουτάκια σας άδειασαν, γιατί το κείμενο είναι τώρα σε άλλη γλώσσα. Παρακαλούμε σημειώστε ξανά ό,τι θέλετε.
disclosure-clears = Σε άλλη γλώσσα τα κουτάκια είναι πάλι άδεια. Παρακαλούμε σημειώστε εκεί ό,τι θέλετε.
disclosure-choose = Επιλογή
essential-who = Ποιος το ζητά
essential-why = Γιατί
essential-recipients = Ποιος το βλέπει
essential-recipients-answer = Μόνο όσοι αναφέρονται σε κάθε κουτάκι
essential-kept = Πόσο καιρό
essential-kept-answer = { $duration }, μετά διαγράφεται
essential-kept-each = Όσο γράφει κάθε κουτάκι, μετά διαγράφεται
essential-group = Μόνοι ή μαζί
essential-group-answer = Κάθε άτομο σημειώνει μόνο του. Αν ένα το διαγράψει, χάνεται για όλους
essential-abroad = Φεύγει από τη χώρα
essential-withdraw = Το παίρνετε πίσω
essential-withdraw-answer = Εδώ, οποτεδήποτε, με τον κωδικό σας
essential-refuse = Αν πείτε «όχι»
essential-refuse-answer = Δεν καταγράφεται τίποτα, και δεν χάνετε τίποτα
essential-again-refuse = Όλα μένουν όπως συμφωνήσατε πριν

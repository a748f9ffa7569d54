staff-ledger = Registre
ledger-title = Ce qui s’est passé ici
ledger-body = Chaque événement est lié à celui d’avant : personne ne peut changer le passé sans que cela se voie. Les personnes qui ont donné quelque chose n’y sont pas nommées.
ledger-narrow-all = Montrer tous les événements
ledger-about = De quoi il s’agit
ledger-visits = Visites et réponses
ledger-kept = Conserver
ledger-ended = Retirer et supprimer
ledger-copies = Ouvrir, marquer, copier
ledger-staff = Qui travaille ici
ledger-vault = Clés, campagnes, sauvegardes
ledger-by = Qui l’a fait
ledger-when = Quand
ledger-from = À partir de ce jour
ledger-until = Jusqu’à ce jour
ledger-day-hint = Par exemple { $day }. Les jours sont comptés en UTC.
ledger-day-wrong = Écrivez un jour ainsi : { $day }
ledger-days-show = Montrer ces jours
ledger-none = Il n’y a pas d’événement de ce genre.
ledger-none-so-far = Aucun parmi les événements regardés jusqu’ici. « Événements plus anciens » cherche plus loin.
ledger-newest = Événements les plus récents
ledger-older = Événements plus anciens
ledger-event = N° { $number } · { $date } · { $who }
ledger-event-removed = N° { $number }
actor-person = une personne en visite
actor-staff = le personnel
actor-staff-named = { $name }
actor-program = le programme
actor-member = un autre lieu de l’organisation
event-unknown = Quelque chose que cette version de Sayso ne connaît pas.
event-removed = Partie d’une preuve dont le temps est écoulé. Ce qu’elle disait a été retiré.
event-created = Tout a été mis en place.
event-writer = À partir d’ici, une autre clé signe ce qui se passe.
event-organisation-key = À partir d’ici, les enregistrements sont scellés pour la clé n° { $number } de l’organisation.
event-staff-added = { $name } peut désormais déverrouiller, dans le rôle { $role ->
    [attendant] « accueil »
    [editor] « rédaction »
   *[officer] « responsable »
}.
event-staff-removed = { $name } ne peut plus déverrouiller.
event-campaign = On demande désormais selon la version { $version } de la campagne « { $campaign } ».
event-shown = Quelqu’un a vu ce qui lui est demandé.
event-refused = Quelqu’un a dit non.
event-agreed = Quelqu’un a dit oui.
event-withdrawn-unkept = Quelqu’un a retiré son oui avant que quelque chose soit conservé.
event-left-alone = Quelqu’un est parti sans répondre.
event-kept = { $count ->
    [one] Un enregistrement a été conservé.
   *[other] { $count } enregistrements ont été conservés.
}
event-renewed = Quelqu’un a été interrogé une nouvelle fois et a dit oui.
event-resealed = Ce qui est conservé a été scellé pour une autre clé de l’organisation.
event-kept-sealed = Personne du personnel ne l’ouvre avant le { $date }.
event-unsealed = La personne qui l’a donné laisse le personnel l’ouvrir avant le jour choisi.
event-purpose-withdrawn = Un usage a été retiré : « { $use } ».
event-purpose-ended-by-staff = Le personnel a mis fin à un usage : « { $use } ». Raison : { $reason }.
event-ended-by-another = Ce que plusieurs personnes ont donné ensemble n’est plus là : une autre l’a retiré, ou leur temps était écoulé.
event-copied-by-participant = La personne qui l’a donné a enregistré une copie.
event-copied-by-another = Une autre personne qui y apparaît a enregistré une copie.
event-erased = La personne qui l’a donné l’a fait supprimer.
event-erased-as-told = Une liste a dit que cela avait été supprimé depuis la sauvegarde.
event-erased-by-staff = Cela a été supprimé. Raison : { $reason }.
event-expired = Cela a été supprimé, car le temps était écoulé.
event-held = Une contribution est conservée jusqu’au { $date }. Raison : { $reason }.
event-released = Une contribution n’est plus conservée plus longtemps.
event-proof-expired = La preuve d’une suppression a été retirée, car son temps était écoulé.
event-looked-up = Quelqu’un a tapé un code de reçu.
event-recovered = Après une interruption, ce qui était à moitié fait a été terminé.
event-staff-unlocked = L’espace du personnel a été déverrouillé.
event-staff-refused = Quelqu’un a tapé une mauvaise phrase de passe.
event-staff-locked = L’espace du personnel a été verrouillé.
event-date-confirmed = La date de cet ordinateur a été confirmée.
event-opened-by-staff = Un enregistrement a été ouvert, pour être écouté ou vu.
event-marked = Une contribution a été marquée ou évaluée.
event-noted = Une remarque sur une contribution a été écrite, changée ou retirée.
event-export-begun = La copie pour « { $use } » a commencé. Les copies vont à : { $destination }. Qui en répond là-bas : { $name }
event-exported = Un enregistrement a été copié pour « { $use } ». La copie peut être utilisée jusqu’au { $date }.
event-exported-again = Un enregistrement a été copié de nouveau pour « { $use } ». La copie peut être utilisée jusqu’au { $date }.
event-copy-gone = Une copie a disparu, comme { $name } le dit.
event-copy-never = Une copie n’a pas été faite.
event-backed-up = Une sauvegarde a été faite.
event-restored = Tout a été rétabli à partir de la sauvegarde du { $date }.
event-caught-up-list = Une liste a dit ce qui avait été retiré depuis la sauvegarde.
event-caught-up-word = Le personnel a dit que rien d’autre n’avait été retiré depuis la sauvegarde.
event-caught-up-fleet = Les autres ordinateurs du réseau ont dit ce qui avait été retiré depuis la sauvegarde.
event-recovered-fleet = Cet ordinateur a désormais une copie de tout dans le réseau, sous le nom { $name }, à la place d’un ordinateur perdu.
event-joined-fleet = Cet ordinateur fait désormais partie d’un réseau, sous le nom { $name }.
event-member-removed = Un ordinateur a été retiré du réseau.
event-received = Ce qui est conservé sur un autre ordinateur du réseau est arrivé ici, ou y a changé.
event-let-go = Ce qui était venu ici pour une visite est reparti. C’est conservé là où c’était.
ledger-check = Vérifier le registre
ledger-check-stop = Arrêter la vérification
ledger-checking = { $percent } % sont vérifiés …
ledger-check-stopped = La vérification a été arrêtée. Elle n’a rien changé.
ledger-check-done = Vérifié : événements { $events }, contributions { $submissions }, enregistrements { $takes }
ledger-check-good = Tout est en ordre. Chaque événement est tel qu’il a été écrit et suit celui d’avant. Ce qui est conservé est ce que les personnes ont accepté, et chaque enregistrement est là.
ledger-check-limits = Un passé réécrit en entier semble juste, lui aussi. Seul un papier remis avant le montre : comparez l’état sur un reçu ou une attestation.
ledger-check-wrong = Quelque chose ne va pas. Copiez le dossier des données avant toute chose, et n’y changez rien à la main. « sayso verify » nomme chaque constat.
fault-file = Le fichier du registre est abîmé.
fault-file-do = Remettez une sauvegarde, et regardez si le disque tombe en panne.
fault-history = { $count ->
    [one] Un événement a été changé, retiré ou ajouté à la main.
   *[other] { $count } événements ont été changés, retirés ou ajoutés à la main.
}
fault-history-from = Le premier est le n° { $number }, ou un autre avant lui.
fault-history-do = Comparez avec une sauvegarde, et cherchez qui pouvait écrire sur cet ordinateur.
fault-keys = Des clés ou la liste du personnel ont été changées à la main.
fault-keys-do = Ne demandez plus rien à personne avant de savoir qui l’a fait. Remettez une sauvegarde.
fault-words = { $count ->
    [one] Un texte qui a été présenté manque ou a été changé.
   *[other] { $count } textes qui ont été présentés manquent ou ont été changés.
}
fault-words-do = Sans lui, personne ne peut montrer à quoi ces personnes ont dit oui. Remettez une sauvegarde.
fault-records = { $count ->
    [one] Un dossier diffère de ce qui a été accepté, conservé ou retiré.
   *[other] { $count } dossiers diffèrent de ce qui a été accepté, conservé ou retiré.
}
fault-records-do = N’en utilisez rien avant de savoir pourquoi. Comparez avec une sauvegarde.
fault-lists = { $count ->
    [one] À un endroit, une liste du personnel omet un dépôt ou le montre où il n’a pas sa place.
   *[other] À { $count } endroits, des listes du personnel omettent un dépôt ou le montrent où il n’a pas sa place.
}
fault-lists-do = Rien de ce qui a été donné n’en est changé. Fermez Sayso, lancez « sayso verify --mend-lists » et cherchez qui a pu écrire sur cet ordinateur.
fault-takes = { $count ->
    [one] Un enregistrement manque ou est abîmé.
   *[other] { $count } enregistrements manquent ou sont abîmés.
}
fault-takes-do = Reprenez le fichier dans une sauvegarde, et regardez si le disque tombe en panne.
fault-slots = { $count ->
    [one] Une clé d’un enregistrement se trouve où il ne doit pas y en avoir.
   *[other] { $count } clés d’enregistrements se trouvent où il ne doit pas y en avoir.
}
fault-slots-do = Fermez Sayso, relancez-le, et vérifiez encore une fois.
fault-left = { $count ->
    [one] Un fichier est resté.
   *[other] { $count } fichiers sont restés.
}
fault-left-do = Fermez Sayso et relancez-le : chaque démarrage enlève ce qui est resté.
fault-permissions = { $count ->
    [one] Un fichier peut être lu par d’autres sur cet ordinateur.
   *[other] { $count } fichiers peuvent être lus par d’autres sur cet ordinateur.
}
fault-permissions-do = Ne permettez la lecture qu’au propriétaire du dossier des données.
ledger-save = Enregistrer pour un audit
ledger-compare = Comparer un reçu
ledger-compare-close = Fermer la comparaison
ledger-head = État du registre sur le papier
ledger-head-hint = 64 chiffres et lettres de a à f, sur un reçu, une attestation ou la preuve à côté d’une copie. Les espaces ne comptent pas.
ledger-head-wrong = Ce n’est pas un état du registre. Il a 64 chiffres et lettres de a à f. Rien n’a été cherché. Comparez avec le papier.
ledger-head-compare = Chercher
ledger-head-found = Ce registre l’a : c’était l’état après le n° { $number }. Si une vérification ne trouve rien, rien avant cela n’a été changé depuis que le papier a été remis.
ledger-head-unknown = Ce registre ne l’a pas. Ou bien le papier vient d’ailleurs, ou bien le passé a été réécrit après qu’il a été remis.
ledger-head-unknown-do = Gardez le papier et une copie du dossier des données, et cherchez qui pouvait écrire sur cet ordinateur.
event-seconded-export = A approuvé, comme deuxième personne, ce que { $name } copie.
event-seconded-erasure = A approuvé, comme deuxième personne, un effacement par { $name }.
ledger-complaints = Plaintes et questions
event-complained = A écrit une plainte ou une question, n° { $number }. La réponse est due au plus tard le { $date }.
event-complaint-resealed = A chiffré la plainte n° { $number } pour la nouvelle clé de l’organisation.
event-complaint-opened = A lu la plainte n° { $number }.
event-complaint-answered = A répondu à la plainte n° { $number } : { $outcome }.
event-complaint-erased = A effacé le texte de la plainte n° { $number }, dont le délai était écoulé.
event-stand = Le personnel a choisi comment Sayso se présente et fonctionne sur cet ordinateur.

staff-title = Personnel
staff-passphrase = Phrase de passe
staff-unlock = Déverrouiller
staff-unlocking = La clé est en train d’être essayée…
staff-unlocking-hardware = La clé est en train d’être essayée… Si une clé matérielle clignote, touchez-la.
staff-wrong = { $seconds ->
    [one] La phrase de passe n’est pas la bonne. Tout reste verrouillé. Vous pouvez réessayer dans { $seconds } seconde.
   *[other] La phrase de passe n’est pas la bonne. Tout reste verrouillé. Vous pouvez réessayer dans { $seconds } secondes.
}
staff-too-early = { $seconds ->
    [one] C’est trop tôt : une phrase de passe fausse a été tapée avant. Celle-ci n’a pas été examinée. Vous pouvez réessayer dans { $seconds } seconde.
   *[other] C’est trop tôt : une phrase de passe fausse a été tapée avant. Celle-ci n’a pas été examinée. Vous pouvez réessayer dans { $seconds } secondes.
}
staff-no-key = Le fichier de la clé n’est pas ici. Tout reste verrouillé. Branchez le disque où se trouve « organisation.key.age » et réessayez.
staff-other = La clé n’a pas pu être essayée. Tout reste verrouillé. Le journal en dit plus.
staff-lock = Verrouiller
staff-list = Contributions
staff-none = Rien n’est conservé ici.
staff-row = { $date } · messages vocaux : { $voice } · photos : { $photos }
staff-record = Dossier { $id }
staff-allowed = Permis pour
staff-not-allowed = N’est plus permis
staff-nothing-allowed = Plus aucun usage n’est permis. Cela ne peut être ni ouvert ni copié.
staff-copy-for = Sauvegarder une copie pour « { $purpose } »
staff-choose = Choisissez une contribution dans la liste.
list-glimpses-show = Afficher les photos et les courbes de son
list-glimpses-hide = Masquer les photos et les courbes de son
list-glimpses-hint = Ce qui est affiché ainsi compte comme ouvert : c’est inscrit au registre, et la personne qui l’a donné peut le voir.
staff-attendant = Vous vous occupez du stand. Pour écouter, voir ou enregistrer ceci, une personne de la rédaction ou de la direction doit déverrouiller.
staff-newer = Contributions plus récentes
staff-older = Contributions plus anciennes
staff-count = { $count ->
    [one] Une contribution en tout.
   *[other] { $count } contributions en tout.
}
staff-count-more = Contributions : { $count } ou plus.
staff-quit = Fermer Sayso
staff-quit-title = Fermer Sayso ?
staff-quit-body = Tant que Sayso n’est pas relancé, personne ne peut être interrogé ni enregistré ici. Rien de ce qui a été gardé n’est perdu.
staff-quit-yes = Oui, fermer
staff-quit-no = Non, continuer
staff-clock-behind = L’horloge de cet ordinateur est en retard sur ce que le registre a déjà vu. Rien n’est perdu : tant qu’elle n’est pas juste, Sayso compte à partir de la dernière date du registre. Veuillez régler la date et l’heure. Si l’horloge est juste maintenant et était fausse avant, dites-le ici.
staff-clock-doubtful = { $count ->
    [10000] { $count } contributions ou plus ont dépassé leur temps et ne sont pas encore effacées
    [one] Une contribution a dépassé son temps et n’est pas encore effacée
   *[other] { $count } contributions ont dépassé leur temps et ne sont pas encore effacées
}, car la date de cet ordinateur est plus d’un mois après le dernier jour où Sayso a tourné. Vérifiez la date. Si elle est juste, dites-le ici.
staff-gear = Micro et caméra
gear-title = Micro et caméra
gear-body = Choisissez ce que cet ordinateur utilise. Ce choix reste quand l’appareil est rebranché et quand l’ordinateur redémarre. Les gens voient le nom avant que quelque chose soit enregistré.
gear-microphone = Micro
gear-camera = Caméra
gear-speaker = Haut-parleur
gear-system = Laisser le choix au système
gear-width = Largeur maximale d’une photo
gear-width-best = Le mieux que la caméra peut faire
gear-width-px = { $px } pixels
gear-try-microphone = Essayer le micro
gear-try-camera = Essayer la caméra
gear-beep = Jouer un son
gear-speaker-silent = Il n’y a pas de son : le haut-parleur ne marche pas.
gear-done = Terminé
gear-trial-title = Un essai aussi demande un oui
gear-trial-voice-body = Le micro s’ouvre, et vous voyez le volume du son.
gear-trial-photo-body = La caméra s’ouvre, et vous voyez son image sur cet écran.
gear-trial-microphone = Ouvrir le micro
gear-trial-camera = Ouvrir la caméra
gear-trial-nothing-kept = Rien n’est enregistré et rien n’est gardé.
gear-trial-people = Tous ceux qui sont à côté le savent
gear-trial-people-explained = Toute personne qu’on peut entendre ou voir maintenant a été prévenue et accepte.
gear-trial-begin = Commencer l’essai
gear-trial-not = Pas maintenant
gear-trial-end = Terminer l’essai
gear-trial-hears = Le micro est allumé. Rien n’est enregistré.
gear-trial-sees = La caméra est allumée. Rien n’est gardé.
staff-spoken-yes = Preuve du oui. Elle n’est là pour aucun usage et ne peut pas être exportée.
staff-campaign = Campagne
editor-title = La campagne
editor-body = Vous dites ici ce qui est demandé aux gens. Chaque changement devient une nouvelle version ; qui a accepté avant a accepté la version d’avant.
editor-text = Texte du fichier campaign.toml
editor-check = Ce que dit le contrôle
editor-nothing-found = Rien n’a été trouvé.
editor-no-advice = C’est un contrôle fait par un programme et non un conseil juridique. Là où il trouve une erreur, rien ne peut être sauvegardé et on ne demande rien à personne.
editor-place = Ligne { $line }, colonne { $column }
editor-preview = Ce que les gens verront
editor-no-preview = Dans cette langue, un texte manque, ou Sayso ne la parle pas. Le contrôle dit ce qui manque.
editor-save = Sauvegarder comme nouvelle version
editor-resumed = Ce qui a été changé ici et n’a pas été enregistré est encore là. Personne n’est interrogé avec cela avant que vous l’enregistriez.
editor-discard = Jeter ces changements
editor-written = Sauvegardé. À partir de maintenant, on demande leur accord aux gens avec cette version.
editor-version-used = Sous cette version, on a déjà demandé avec un autre texte ; c’est maintenant la version { $next }. Sauvegardez encore une fois.
editor-unchanged = Rien n’est modifié.
editor-ready = Vous pouvez le sauvegarder. C’est seulement ensuite qu’on demande leur accord aux gens avec ce texte.
editor-errors = Le contrôle trouve une erreur, donc rien ne peut être sauvegardé. Il dit où, et comment la corriger.
editor-elsewhere = Cet ordinateur fait partie d’un réseau. Sa campagne se modifie sur l’ordinateur qui a une copie de tout, et arrive ici d’elle-même entre deux visites.
staff-group = Donné par { $people } personnes ensemble. Chacune a son propre dossier ; un usage n’est permis que si toutes l’acceptent.
staff-group-ended = L’enregistrement a été effacé pour les { $people } personnes : l’une d’elles l’a voulu, ou son délai était passé. Il ne reste que la preuve de l’accord de la personne de ce dossier.
editor-form = Formulaire
editor-file = Texte du fichier
form-unreadable = Le texte est illisible pour le moment et ne peut pas être montré comme formulaire. Le contrôle dit où.
form-who = Qui demande
form-name = Nom de l’organisation
form-contact = Comment vous joindre
form-address = Adresse postale, s’il y en a une
form-authority = Nommer l’autorité qui reçoit les plaintes
form-authority-name = Nom de l’autorité
form-authority-contact = Comment joindre l’autorité
form-languages = Langues
form-law = Quel droit
form-biometric = Une machine apprend à reconnaître les gens
form-ai = Une machine apprend avec les voix ou les images (IA)
form-replica = Une machine imite des voix ou des visages
form-sold = C’est vendu ou partagé
form-sensitive = On interroge sur la santé, la religion, la politique, l’origine ou la vie sexuelle
form-brand = Votre question et votre image
form-question = Votre question, les plus grands mots de la première page
form-prompt = Autre question { $number }
form-add-prompt = Ajouter une autre question
form-remove-prompt = Retirer la dernière autre question
form-thanks = Vos remerciements à la fin
form-picture = Image de la première page
form-logo = Logo
form-no-picture = Aucun
form-pictures-hint = Placez des fichiers PNG ou JPEG dans le dossier { $folder } et rouvrez cette page : on peut alors les choisir ici.
form-accent = Votre couleur, par exemple #0F4C81 ; tout y reste lisible
form-why = Pourquoi, et où c’est rangé
form-reason = Pourquoi vous demandez
form-stored = Où c’est stocké
form-what = Ce qui peut être enregistré
form-voice = Messages vocaux
form-voice-takes = Messages vocaux par visite, au plus
form-voice-secs = Secondes par message vocal, au plus
form-photo = Photos
form-photo-takes = Photos par visite, au plus
form-purpose = Usage { $number }
form-id = Nom court
form-title = Ce que dit la case
form-explanation = Ce qui est écrit dessous
form-recipients = Qui le voit ou l’entend
form-published = Où c’est publié, si ça l’est
form-retention = Combien de temps c’est gardé
form-proof-kept = Combien de temps la preuve d’un effacement est gardée
form-takedown-within = Combien de temps le retrait d’une copie peut prendre, une fois le consentement terminé
form-time-wrong = Écrivez un nombre entier, 1 au moins. Cent ans sont le maximum.
form-time-as-written = C’est ce que dit le fichier. Cela reste ainsi jusqu’à ce que vous choisissiez :
form-days = Jours
form-weeks = Semaines
form-months = Mois
form-years = Ans
form-add-purpose = Ajouter un usage
form-remove-purpose = Retirer cet usage
form-people = Qui peut participer
form-guardian = Les enfants, avec un parent ou tuteur
form-group = Plusieurs personnes ensemble
form-most = Personnes ensemble, au plus
form-spoken = Dire le oui à voix haute
form-spoken-off = Non
form-spoken-offered = Qui le souhaite
form-spoken-required = Tout le monde
form-yes = Oui
form-no = Non
staff-unreadable = Dossiers illisibles : { $count }. Rien n’y a été changé. « sayso verify » dit lesquels.
staff-files-left = Fichiers d’enregistrements effacés que cet ordinateur ne laisse pas partir : { $count }. Leurs clés sont détruites, personne ne peut les ouvrir. Sayso réessaie à chaque démarrage. Veuillez regarder dans le dossier « vault/media » : quelque chose y est-il protégé contre l’effacement, ou le disque est-il en panne ?
staff-not-ours = Le fichier de clé qui est ici appartient à une autre organisation, ou il est abîmé. Tout reste verrouillé. Branchez le disque où se trouve votre « organisation.key.age » et réessayez.
staff-too-much-work = Le fichier de clé qui est ici demande, pour s’ouvrir, plus de mémoire qu’on ne peut en demander à cet ordinateur. Tout reste verrouillé. Protégez la clé à nouveau avec le programme « age » (« age -p »), ou prenez le fichier que Sayso a fait.
staff-hardware = La clé matérielle n’a pas ouvert. Tout reste verrouillé. Branchez-la, tapez son code PIN ({ $most } caractères au plus) à la place d’une phrase de passe, et touchez-la quand elle clignote.
staff-no-program = Cette clé est gardée par une clé matérielle, et le programme qui lui parle n’est pas installé sur cet ordinateur. Tout reste verrouillé. Installez-le (pour une YubiKey « age-plugin-yubikey ») et réessayez.
staff-took-too-long = Un disque n’a pas répondu à temps. Tout reste verrouillé. Débranchez les disques inutiles et réessayez.
staff-still-trying = La phrase de passe précédente est encore en train d’être essayée. Tout reste verrouillé. Attendez une demi-minute et réessayez.
staff-clock-jumped = La date de cet ordinateur est plus d’un mois après le dernier jour où Sayso a tourné. Tant que vous n’avez pas dit qu’elle est juste, rien n’est effacé tout seul.
staff-date-now = Cet ordinateur indique : { $date }
staff-date-right = La date est juste
staff-date-right-delete = La date est juste : effacer
staff-erased = Effacées depuis votre dernier passage, car leur temps était fini : { $count }
staff-erased-rest = Les autres dont le temps est fini sont maintenant effacées peu à peu. D’ici là, elles restent dans la liste.
staff-clock-said = Gardée alors que l’horloge de cet ordinateur était fausse : elle indiquait { $date }. Le temps compte à partir de la dernière date du registre.
staff-key-hint = Enregistrez-en deux copies, chacune sur un disque différent. Sans ce fichier, la phrase de passe n’ouvre rien.
editor-leave-question = Partir sans sauvegarder ?
editor-leave-explained = Ce que vous avez modifié ici sera perdu. Les gens continueront d’être interrogés avec l’ancien texte.
editor-leave-yes = Partir sans sauvegarder
editor-leave-no = Continuer à modifier
licences-title = Licences
licences-hint = Sayso contient le travail de beaucoup d’autres personnes.
licences-show = Voir les licences
licences-body = Sayso est sous licence MIT ou Apache-2.0. Il contient le travail de beaucoup d’autres personnes. Voici les noms, par licence. La commande « sayso licences » affiche aussi les textes des licences.
staff-date-question = { $count ->
    [10000] Effacer définitivement { $count } contributions ou plus ?
    [one] Effacer définitivement une contribution ?
   *[other] Effacer définitivement { $count } contributions ?
}
staff-date-explained = Cet ordinateur indique : { $date }. À cette date, leur temps est fini. On ne peut pas récupérer un enregistrement effacé. Si la date est fausse, réglez d’abord l’horloge.
staff-date-yes = Oui, la date est juste : effacer
staff-date-no = Non, ne rien effacer
staff-key-path = Où Sayso le cherche d’abord
staff-today = Aujourd’hui
today-title = Aujourd’hui, { $date }
today-asked = { $count ->
    [one] a été interrogé
   *[other] ont été interrogés
}
today-agreed = { $count ->
    [one] a dit oui
   *[other] ont dit oui
}
today-refused = { $count ->
    [one] Une personne a dit non
   *[other] { $count } ont dit non
}
today-kept = { $count ->
    [one] a été gardé
   *[other] ont été gardés
}
today-deleted = { $count ->
    [one] a été supprimé par son auteur ou à sa place
   *[other] ont été supprimés par leurs auteurs ou à leur place
}
today-withdrawn = { $count ->
    [one] Un usage a été retiré
   *[other] { $count } usages ont été retirés
}
today-needs = À faire
today-nothing = Il n’y a rien à faire.
today-ends = { $count ->
    [one] Un envoi prend fin dans les { $days } jours, le { $date }.
   *[other] { $count } prennent fin dans les { $days } jours, le premier le { $date }.
}
today-takedowns-overdue = { $count ->
    [one] Une copie devrait déjà avoir disparu. Voir « { staff-register } ».
   *[other] { $count } copies devraient déjà avoir disparu. Voir « { staff-register } ».
}
today-takedowns = { $count ->
    [one] Une copie doit avoir disparu avant la fin du { $date }. Voir « { staff-register } ».
   *[other] { $count } copies doivent disparaître, la première avant la fin du { $date }. Voir « { staff-register } ».
}
today-reseal = { $count ->
    [one] Une prise est encore scellée pour une clé remplacée. La page « Qui travaille ici » continue.
   *[other] { $count } prises sont encore scellées pour une clé remplacée. La page « Qui travaille ici » continue.
}
today-backup-old = La dernière sauvegarde date du { $date }. Ce qui a été gardé depuis n’est que sur cet ordinateur.
today-little-room = Il reste peu de place sur le disque : { $free } Mo sont libres. Veuillez faire de la place.
today-wrong = Phrases de passe fausses depuis la dernière juste : { $count }
today-computer = Cet ordinateur
today-free = Le disque de cet ordinateur a { $free } Mo libres.
today-fortnight = Gardés ces 14 derniers jours.
today-day = { $date } : { $count }.
today-days = Jour par jour
today-kept-now = Gardés maintenant
today-kept-all = Envois
today-voice = avec un message vocal
today-photo = avec une photo
today-use = accord pour : { $use }
today-language = demandé en { $language }
today-all-withdrawn = tous les usages retirés
today-numbers-only = Des chiffres seulement. Qui a donné quoi n’est pas montré ici. Les jours sont comptés en UTC.
backup-title = Sauvegarde
backup-open = Ouvrir les sauvegardes
backup-none = Aucune sauvegarde n’est encore connue ici. Si cet ordinateur est perdu, tout ce qui est conservé ici est perdu aussi.
backup-last = Dernière sauvegarde
backup-where = Où elle se trouve
backup-hint = Une sauvegarde contient tout ce qui est conservé ici, scellé comme ici. La première prend un moment, les suivantes écrivent ce qui a changé. Ce que des personnes ont supprimé est écrasé par la sauvegarde suivante.
backup-now = Sauvegarder maintenant
backup-running = Sauvegarde en cours : { $percent } %
backup-done = La sauvegarde est terminée. Débranchez le support et gardez-le ailleurs : si cet ordinateur est perdu, ce qui s’y trouve est perdu aussi.
backup-missing = { $count ->
    [one] La sauvegarde est terminée, mais le fichier d’un enregistrement manque ici. « sayso verify » en dit plus.
   *[other] La sauvegarde est terminée, mais les fichiers de { $count } enregistrements manquent ici. « sayso verify » en dit plus.
}
backup-in-use = Une autre sauvegarde vers le même endroit est en cours. Attendez qu’elle soit terminée.
backup-full = Il n’y a plus de place à cet endroit. La dernière sauvegarde est restée telle quelle. Choisissez un autre support.
backup-gone = Le support n’est plus là. La dernière sauvegarde est restée telle quelle. Branchez-le et réessayez.
backup-resealing = Tout est en train d’être scellé pour une autre clé. La dernière sauvegarde est restée telle quelle. Réessayez plus tard.
backup-failed = Cela n’a pas fonctionné. La dernière sauvegarde est restée telle quelle. Réessayez, ou choisissez un autre support.
restored-body = Ces données ont été restaurées depuis la sauvegarde du { $date }. Depuis, quelqu’un a pu retirer quelque chose. Tant que ce n’est pas connu, rien ne s’ouvre et personne n’est sollicité.
restored-lists-hint = À côté de chaque sauvegarde se trouve une liste de ce qui a été retiré. Branchez le support qui a la plus récente.
restored-lists = Chercher des listes sur les supports
restored-word-hint = S’il n’y a pas de liste plus récente, vous pouvez le dire vous-même. Votre réponse est consignée avec votre nom.
restored-word = Rien n’a été retiré depuis
restored-officer = S’il n’y a pas de liste plus récente, une personne de la direction doit dire que rien n’a été retiré.
restored-question = Rien n’a été retiré depuis le { $date } ?
restored-explained = Si quelqu’un a tout de même retiré quelque chose, on pourra de nouveau l’ouvrir alors que cela devrait avoir disparu. Votre réponse est consignée avec votre nom.
restored-yes = Non, rien n’a été retiré
restored-no = Je ne suis pas sûr
restored-told = Supprimés d’après les listes : { $erased }. Usages retirés : { $withdrawn }.
restored-not-enough = Aucune liste ne dit ce qui a été retiré jusqu’à maintenant.
restored-done = Tout est de nouveau en service.
restored-fleet = Cet ordinateur a pris la place d’un ordinateur perdu dans le réseau le { $date }. Tant que chacun des autres n’a pas dit ce qui a été retiré entre-temps, rien ne s’ouvre et personne n’est interrogé. « Réseau » montre de qui rien n’est encore venu. Un ordinateur qui ne revient pas est retiré là.
list-narrow = Choisir lesquels
list-narrow-close = Fermer le choix
list-all = Tout montrer
list-any = tous
list-kind = Ce qu’il contient
list-voice = Voix
list-photo = Photo
list-use = Peut servir à
list-state = Accord
list-given = donné
list-withdrawn = tout retiré
list-ended = terminé par quelqu’un d’autre
list-language = Demandé en
list-kept = Gardé
list-today = aujourd’hui
list-week = ces 7 derniers jours
list-month = ces 30 derniers jours
list-record-hint = 32 chiffres et lettres de a à f, sur un reçu ou une attestation ; ou le numéro d’une copie sous « { staff-register } ». Les espaces ne comptent pas.
list-record-unknown = Rien n’est gardé ici sous ce numéro.
list-none-such = Rien de ce qui est gardé n’est ainsi.
list-none-so-far = Aucune parmi les contributions regardées jusqu’ici n’est ainsi. « Contributions plus anciennes » cherche plus loin.

staff-delete = Supprimer
staff-delete-why = Pourquoi faut-il le supprimer ?
staff-delete-asked = La personne l’a demandé
staff-delete-another = Quelqu’un qui n’a pas donné son accord y figure
staff-delete-unfit = C’est inutilisable, ou cela blesse quelqu’un
staff-delete-law = La loi ou une autorité l’exige
staff-delete-question = Supprimer définitivement cette contribution ?
staff-delete-explained = Raison : { $reason }. Tous ses enregistrements sont supprimés, pour toutes les personnes qui y figurent, et ne peuvent pas être récupérés. Le registre garde que vous l’avez fait, et pourquoi.
staff-delete-yes = Oui, supprimer
staff-delete-no = Non, garder
staff-deleting = Suppression en cours …
staff-deleted = C’est supprimé. Enregistrez le certificat, qui le prouve.
staff-deleted-unsure = C’est supprimé, et aucune clé ne l’ouvre plus. Il reste quelque chose à écraser ; le programme continue d’essayer.
people-title = Qui travaille ici
people-intro = Chaque membre du personnel a sa propre phrase de passe et sa propre clé. Le registre dit qui a fait quoi.
people-at-the-hub = Qui travaille ici se modifie sur l’ordinateur qui a une copie de tout, et arrive ici de soi-même.
people-you = C’est vous.
people-attendant-name = Accueil
people-editor-name = Rédaction
people-officer-name = Direction
people-attendant = Accueil : s’occupe du stand ; n’écoute, ne voit et n’enregistre rien de ce qui a été donné
people-editor = Rédaction : écoute, voit et exporte ce qui peut être utilisé
people-officer = Direction : décide aussi de la campagne, du personnel et des clés, et efface ou conserve plus longtemps avec un motif
people-remove = Retirer
people-add = Ajouter quelqu’un
people-add-title = Ajouter quelqu’un au personnel
people-name = Son nom ici
people-name-hint = Lettres minuscules, chiffres et traits d’union, par exemple anna ou anna-k
people-role = Que peut faire cette personne ?
people-passphrase = Sa propre phrase de passe
people-passphrase-hint = Laissez cette personne la taper elle-même. Personne ne pourra la retrouver : si elle est perdue, retirez cette personne et ajoutez-la de nouveau.
people-join = Ajouter
people-joining = La clé est en cours de création …
people-joined = { $name } peut désormais déverrouiller.
people-key-file = Où se trouve le fichier de sa clé ; on peut le déplacer sur un support
people-need-name = Un nom commence par une lettre et a jusqu’à 32 lettres minuscules de a à z, chiffres et traits d’union.
people-name-taken = Quelqu’un a déjà ce nom. Choisissez-en un autre.
people-file-there = Un fichier de clé de ce nom s’y trouve déjà, peut-être de quelqu’un qui est parti. Choisissez un autre nom.
people-passphrase-taken = Quelqu’un d’autre déverrouille déjà ici avec cette phrase de passe. Choisissez-en une autre.
people-remove-question = Retirer { $name } ?
people-remove-explained = Cette personne ne pourra plus déverrouiller. Tout ce qui est conservé sera scellé pour une nouvelle clé, ce qui prend un moment. Ce qu’elle a déjà entendu, vu ou enregistré ne peut pas lui être repris.
people-remove-attendant = Cette personne ne pourra plus déverrouiller. Elle n’avait pas de clé pour ce qui est conservé ; rien n’est à sceller de nouveau.
people-remove-yes = Oui, retirer
people-remove-no = Non, ne rien changer
people-removed = { $name } a été retiré et ne peut plus déverrouiller.
people-sealing = Ce qui est conservé est scellé pour la nouvelle clé, tant que cette page est ouverte …
people-left = { $count ->
    [one] Une prise est encore scellée pour une clé remplacée.
   *[other] { $count } prises sont encore scellées pour une clé remplacée.
}
people-go-on = Continuer à sceller

marks-title = Ce que vous en pensez
marks-mark = Marque
marks-none = sans marque
marks-approved = approuvé
marks-flagged = à vérifier
marks-rating = Évaluation
marks-unrated = pas évalué
marks-rated = évalué { $rating }
marks-noted = remarque
note-read = Lire la remarque
note-write = Écrire une remarque
note-label = Remarque
note-hint = La personne peut la lire avec son code. Elle est chiffrée, et supprimée avec la contribution. Enregistrée vide, elle est supprimée maintenant.
note-save = Enregistrer la remarque
note-close = Fermer la remarque
note-opening = La remarque s’ouvre …
note-saving = La remarque est en cours d’enregistrement …
note-saved = La remarque est enregistrée.
note-gone = La remarque est supprimée.
list-mark = Marqué comme
list-rating = Évalué
list-note = Avec une remarque
list-with-note = avec une remarque
list-words = Mots dans une remarque
list-words-hint = Toutes les remarques de ce choix sont ouvertes, les plus récentes d’abord, et rien n’en est noté.
list-words-find = Chercher dans les remarques
list-words-looking = Les remarques sont parcourues …
list-words-found = { $count ->
    [0] Aucune remarque ne contient ces mots.
    [one] Une remarque contient ces mots.
   *[other] { $count } remarques contiennent ces mots.
}
list-words-found-more = { $count ->
    [0] Aucune des remarques les plus récentes ne contient ces mots. Précisez le choix pour chercher plus loin.
   *[other] Les { $count } plus récentes avec ces mots dans leur remarque. Il peut y en avoir d’autres.
}
staff-end-use = Mettre fin à l’usage « { $use } »
staff-end-use-why = Pourquoi mettre fin à l’usage « { $use } » ?
staff-end-use-question = Mettre fin à l’usage « { $use } » ?
staff-end-use-explained = Raison : { $reason }. Il compte désormais comme retiré, et les copies faites pour lui doivent disparaître. On ne peut pas revenir là-dessus ici. Le registre garde que vous l’avez fait et pourquoi ; la personne le lit avec son code.
staff-end-use-yes = Oui, y mettre fin
staff-use-ended = L’usage « { $use } » a pris fin. Les copies faites pour lui sont sous « Copies ».
ended-save = Sauvegarder une feuille pour la personne
hold-open = Conserver plus longtemps
hold-renew = Renouveler la conservation
hold-release = Lever la conservation
hold-title = Conserver cette contribution plus longtemps
hold-explained = Elle est alors gardée jusqu’à ce jour, même quand son délai est passé, et le personnel ne peut pas la supprimer. Aucun usage ne dure plus longtemps pour autant. La personne qui l’a donnée peut à tout moment mettre fin à des usages et la supprimer, et elle lit que c’est conservé et pourquoi.
hold-why = Pourquoi le droit l’exige-t-il ?
hold-claim = Il le faut pour faire valoir un droit en justice
hold-law = Une loi ou une autorité l’exige
hold-asked = La personne a demandé de le garder plus longtemps
hold-until = Jusqu’à quand ?
hold-for-1 = pendant 1 mois
hold-for-3 = pendant 3 mois
hold-for-6 = pendant 6 mois
hold-for-12 = pendant 1 an
hold-reference = Numéro de dossier, s’il y en a un
hold-reference-hint = Une ligne, comme 2026/117. Le registre la garde : aucun nom, rien sur une personne.
hold-need-why = Dites pourquoi.
hold-need-until = Dites jusqu’à quand.
hold-need-reference = Écrivez une ligne que tout le monde peut lire.
hold-yes = Conserver jusque-là
hold-no = Non, ne pas conserver
hold-done = C’est conservé. Le registre garde que vous l’avez fait, et pourquoi.
hold-released = Ce n’est plus conservé plus longtemps.
hold-release-question = Lever la conservation de cette contribution ?
hold-release-explained = Elle est alors gardée aussi longtemps que convenu, et pas plus.
hold-release-deletes = Son délai est passé : elle est donc supprimée peu après, et ne peut pas être récupérée.
hold-release-yes = Oui, lever
hold-release-no = Non, continuer à conserver
hold-row = conservé jusqu’au { $date }
hold-told = Conservé jusqu’au { $date }. Raison : { $reason }. Décidé par { $name } le { $since }.
hold-file = Dossier : { $reference }
hold-limits = La personne qui l’a donné peut toujours mettre fin à des usages et le supprimer. Pour le conserver plus longtemps, renouvelez la conservation avant ce jour.
hold-may-open = Plus aucun usage n’est permis, et rien ne peut être copié. Comme c’est conservé, la direction peut l’écouter et le voir, et cela entre au registre.
sealed-row = scellé jusqu’au { $date }
sealed-told = La personne qui l’a donné a choisi un jour : personne du personnel ne l’ouvre ni ne le copie avant le { $date }.
list-held = Conservé plus longtemps
list-on-hold = conservé
today-holds-end = { $count ->
    [one] Une conservation prend fin dans les { $days } jours, le { $date }.
   *[other] { $count } conservations prennent fin dans les { $days } jours, la première le { $date }.
}
today-held = conservées plus longtemps
staff-complaints = Plaintes
complaints-title = Plaintes et questions
complaints-body = Ce que des personnes ont écrit au stand. C’est chiffré, et le registre garde qui le lit.
complaints-none = Personne ne s’est plaint ni n’a posé de question.
complaints-one = N° { $number }
complaints-came-in = Reçue
complaints-open = ouverte
complaints-overdue = en retard : la réponse devrait déjà être donnée
complaints-ended = réponse le { $date } : { $outcome }. Le texte est gardé jusqu’au { $until }.
complaints-read = Lire
complaints-opening = Ouverture …
complaints-reach = Moyen de joindre la personne
complaints-no-reach = Non indiqué.
complaints-close = Fermer
complaints-answered = Répondu
complaints-outcome = Comment s’est terminée la plainte n° { $number } ?
complaints-outcome-hint = Répondez d’abord, en dehors de Sayso. Ici, vous notez que c’est fait.
complaint-resolved = fait, ou répondu
complaint-refused = répondu, et non fait
complaint-moot = rien à faire
complaints-noted = C’est noté.
complaints-first = Revenir aux premières plaintes
complaints-more = Autres plaintes
today-complaints = { $count ->
    [one] Une plainte attend une réponse.
   *[other] { $count } plaintes attendent une réponse.
}
today-complaints-overdue = { $count ->
    [one] Une plainte devrait déjà avoir une réponse.
   *[other] { $count } plaintes devraient déjà avoir une réponse.
}
stand-open = Cet ordinateur
stand-body = Comment Sayso se présente et fonctionne sur cet ordinateur. Chaque choix vaut tout de suite, et le registre garde qui l’a fait.
stand-screen = Affichage
stand-window = Dans une fenêtre
stand-full = Plein écran, pour les gens de passage
stand-screen-when = Ce choix ne vaut qu’à partir du prochain démarrage de Sayso.
stand-idle = Temps sans toucher à rien avant « Êtes-vous toujours là ? »
stand-seconds = { $seconds ->
    [one] { $seconds } seconde
   *[other] { $seconds } secondes
}
stand-print = Impression des reçus et des attestations
stand-print-nothing = Aucune
stand-print-a4 = Sur papier A4
stand-print-roll = Sur un rouleau de 80 mm
stand-text = Taille du texte
stand-percent = { $percent } %
stand-colours = Couleurs
stand-keyboard = Clavier à l’écran
stand-keyboard-auto = Au besoin
stand-keyboard-always = Toujours
stand-keyboard-never = Jamais
stand-named = C’est fixé par la façon dont Sayso est démarré sur cet ordinateur. Votre choix vaudra dès que ce ne sera plus le cas.

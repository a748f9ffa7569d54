export-destination = Où cela va
export-responsible = Qui en répond là-bas
export-page-title = Ce que vous pouvez faire de ces enregistrements
export-page-may = Des personnes ont donné ces enregistrements pour un seul usage. À côté de chaque fichier se trouve la preuve de leur accord.
export-page-use = Pour cet usage
export-page-from = Ils viennent de
export-page-made = Préparé le
export-page-takes = Enregistrements
export-page-how-long = Combien de temps
export-page-until = Jusqu’au { $last }.
export-page-until-each = Chacun a son propre dernier jour : le premier finit le { $first }, le dernier le { $last }. La liste dit lequel.
export-page-end = Quand l’accord prend fin
export-page-takedowns = Chacun peut retirer son accord à tout moment. Le fichier doit alors disparaître d’ici, de partout où il est montré et de chez tous ceux à qui vous l’avez transmis. Le fichier takedowns.json donne la liste de ce qui doit disparaître ; consultez-le souvent, ou laissez un programme le faire.
export-page-only = N’en faites rien d’autre, n’entraînez pas de machines avec, et ne les transmettez pas pour un autre usage.
export-page-files = manifest.json et manifest.csv donnent pour chaque fichier son SHA-256, son numéro et son dernier jour. takedowns.json est signé par la clé qui est dans export.json.
takedown-letter-greeting = Bonjour,
takedown-letter-ask = { $count ->
    [one] l’accord pour un enregistrement que vous avez a pris fin. Merci de le retirer de « { $destination } » avant la fin du { $deadline }. Il avait été donné pour cet usage : { $use }. Son nom contient ce numéro :
   *[other] l’accord pour { $count } enregistrements que vous avez a pris fin. Merci de les retirer de « { $destination } » avant la fin du { $deadline }. Ils avaient été donnés pour cet usage : { $use }. Leurs noms contiennent ces numéros ; takedowns.json les donne tous :
}
takedown-letter-how = Merci de retirer aussi la preuve à côté de chaque fichier, et de prévenir ceux à qui vous l’avez transmis. Dites-nous ensuite que c’est fait, et par qui.
access-title = Ce que le personnel en a fait
access-none = Jusqu’ici, le personnel ne l’a ni ouvert ni copié.
access-opened = Le personnel l’a ouvert.
access-ended = Le personnel a mis fin à l’usage « { $use } ». Raison : { $reason }.
access-copied = Copié pour « { $use } ». C’est allé à : { $destination }
access-copied-by-hand = Copié pour « { $use } ».
access-in-use = Cette copie peut être utilisée.
access-must-go = Cette copie doit être supprimée avant la fin du { $date }.
access-overdue = Cette copie aurait dû être supprimée avant la fin du { $date }. Demandez au personnel.
access-gone = Cette copie a été supprimée. Quelqu’un l’a confirmé le { $date }.
access-never = Cette copie n’a pas été faite.
access-more = { $count ->
    [one] Et une fois avant cela.
   *[other] Et { $count } fois avant cela.
}
staff-use = Utiliser
use-title = Utiliser ce qui a été donné
use-body = Vous recevez un dossier avec tous les enregistrements qui peuvent servir à cela maintenant, chacun avec la preuve de l’accord. L’endroit où vont les copies est noté.
use-for = Pour quel usage ?
use-which = Lesquels ?
use-listed = Ce que la liste montre maintenant
use-when = Gardé quand ?
use-ever = N’importe quand
use-month = Ce mois-ci
use-flagged = Aussi ce qui est marqué « à vérifier »
use-counting = On compte …
use-may = { $count ->
    [0] Rien ne peut servir à cela maintenant
    [one] Un enregistrement peut être utilisé
   *[other] { $count } enregistrements peuvent être utilisés
}
use-not-never = Sans accord pour cela : { $count }
use-not-withdrawn = Accord retiré : { $count }
use-not-expired = Temps écoulé : { $count }
use-not-by-all = Sans l’accord de tous ceux qui y sont : { $count }
use-not-sealed = Scellés par la personne jusqu’à un jour plus tard : { $count }
use-not-flagged = Marqués « à vérifier » : { $count }
use-not-damaged = Illisibles : { $count }
use-where-hint = Par exemple : site web, dossier de presse. Cela reste noté.
use-who-hint = Un nom ou un service. Cela reste noté.
use-say-where = Dites en quelques mots où cela va.
use-say-who = Dites qui en répond là-bas.
use-go = Copier dans un dossier
use-stop = Arrêter
use-going = { $count ->
    [one] Un enregistrement est copié …
   *[other] { $count } enregistrements sont copiés …
}
use-listing = La liste des fichiers s’écrit …
use-done = { $count ->
    [one] Un enregistrement est dans le dossier.
   *[other] { $count } enregistrements sont dans le dossier.
}
use-lies = Il se trouve ici : { $folder }
use-goes-on = Ce qui est dans le dossier est entier et noté. Refaites la même chose, et cela continue là.
use-stopped = La copie a été arrêtée : il peut en manquer.
use-left-out = Laissés de côté : { $count }
use-missing = Notés, mais absents du dossier : { $count }
staff-register = Copies
register-title = Où sont allées les copies
register-going = Copies qui doivent disparaître
register-none-going = Aucune copie ne doit disparaître.
register-open = { $count ->
    [one] L’accord pour une copie a pris fin.
   *[other] L’accord pour { $count } copies a pris fin.
}
register-overdue = { $count ->
    [one] L’une d’elles devrait déjà avoir disparu.
   *[other] { $count } d’entre elles devraient déjà avoir disparu.
}
register-copies = Toutes les copies, les plus récentes d’abord
register-no-copies = Rien n’a été copié jusqu’ici.
register-by-hand = Enregistré à la main
register-for = Pour cet usage
register-made = Copié le
register-stands = Où cela en est
register-number = Numéro
register-taken-back = L’accord a été retiré.
register-time-over = Le temps est écoulé.
register-in-use = Elle peut être utilisée jusqu’au { $date }.
register-must-go = Elle doit avoir disparu avant la fin du { $date }.
register-late = Elle devait avoir disparu avant la fin du { $date }.
register-is-gone = Elle a disparu, comme { $name } l’a dit le { $date }.
register-gone = Elle a disparu
register-gone-all = Toutes celles de ce dossier qui doivent disparaître ont disparu : { $count }
register-who = Qui dit qu’elle a disparu ?
register-who-all = { $count ->
    [one] Qui dit que cette copie a disparu ?
   *[other] Qui dit que ces { $count } copies ont disparu ?
}
register-name = Nom ou service
register-say-who = Dites qui l’a retirée.
register-note = Noter qu’elle a disparu
register-note-all = Noter que toutes ont disparu
register-going-first = Les premières
register-going-next = Les suivantes
register-letters = Sauvegarder les lettres à ceux qui les ont
register-newest = Copies les plus récentes
register-older = Copies plus anciennes
access-note = Ce que le personnel en a écrit
access-note-closed = Le personnel a écrit une remarque, qui ne s’ouvre pas pour le moment. Vous avez le droit de savoir ce qu’elle dit. Demandez à : { $contact }
second-title = Il faut une deuxième personne
second-export = Copies qu’un membre du personnel peut faire seul en 24 heures : { $count }. Il y en aurait plus, il faut donc être deux. Si vous êtes d’accord, tapez votre propre phrase de passe. Le registre dira que vous l’avez fait.
second-erasure = Contributions qu’un membre du personnel peut effacer seul en 24 heures : { $count }. Il y en aurait plus, il faut donc être deux. Si vous êtes d’accord, tapez votre propre phrase de passe. Le registre dira que vous l’avez fait.
second-passphrase = Phrase de passe de la deuxième personne
second-agree = Je suis d’accord
second-leave = Finalement non
second-same = Il faut une autre personne que celle qui a déverrouillé.
second-may-not = Cette personne ne peut pas le faire elle-même. Son accord ne compte donc pas ici.

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

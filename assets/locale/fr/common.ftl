language-name = Français
app-name = Sayso
demo-mark = Démonstration
demo-explained = Démonstration : rien de réel n’est enregistré, et tout est jeté à la fin.
back = Retour
cancel = Annuler
close = Fermer
done = Terminé
retry = Réessayer
your-data = Vos données
play = Écouter
pause = Pause
resume = Continuer
view = Voir
play-position = Position dans l’enregistrement
waveform = Forme de l’enregistrement
numbered-voice = Message vocal { $number }
numbered-photo = Photo { $number }
length = { $minutes }:{ $seconds } min
working = Un instant…
save-where = Où faut-il le sauvegarder ?
save-done = Sauvegardé sous { $file }
save-writing = Sauvegarde en cours…
place-downloads = Téléchargements
place-documents = Documents
place-home = Dossier personnel
place-chosen = Dossier pour les copies
place-drive = Disque « { $name } »
no-places = Il n’y a encore aucun endroit où sauvegarder. Branchez une clé USB ou un disque, fermez ceci et réessayez, ou demandez au personnel.
idle-title = Êtes-vous toujours là ?
idle-body = { $seconds ->
    [one] Dans { $seconds } seconde, Sayso ferme cette page. Ce que vous n’avez pas gardé est alors effacé.
   *[other] Dans { $seconds } secondes, Sayso ferme cette page. Ce que vous n’avez pas gardé est alors effacé.
}
idle-body-plain = { $seconds ->
    [one] Dans { $seconds } seconde, Sayso revient à la première page.
   *[other] Dans { $seconds } secondes, Sayso revient à la première page.
}
idle-stay = Oui, je suis là
text-size = Texte plus grand
text-size-usual = Taille de texte normale
appearance-light = Mode clair
appearance-dark = Mode sombre
appearance-contrast = Contraste élevé
spoken-yes = Votre oui à voix haute
print-now = La feuille part à l’imprimante…
print-done = L’imprimante a pris la feuille. Veuillez l’emporter : le code qui s’y trouve ouvre votre enregistrement.
print-failed = L’imprimante n’a pas pris la feuille. Rien n’est perdu : photographiez cette page, notez le code, ou sauvegardez-la.
print-failed-paper = L’imprimante n’a pas pris la feuille. Rien n’est perdu : photographiez cette page, ou sauvegardez-la.
numbered-spoken-yes = Oui à voix haute { $number }
idle-body-receipts = { $seconds ->
    [one] Dans { $seconds } seconde, Sayso continue sans ce reçu. D’autres attendent encore le leur.
   *[other] Dans { $seconds } secondes, Sayso continue sans ce reçu. D’autres attendent encore le leur.
}
print-done-certificate = L’imprimante l’a reçu.
idle-body-uncalled = { $seconds ->
    [one] Dans { $seconds } seconde, Sayso revient à la première page. Les reçus que personne n’est venu chercher disparaissent alors, et personne ne peut retrouver leurs codes.
   *[other] Dans { $seconds } secondes, Sayso revient à la première page. Les reçus que personne n’est venu chercher disparaissent alors, et personne ne peut retrouver leurs codes.
}
number-thousand = 1 234
number-million = 1 234 567
number-half = 0,5
date-written = { $day ->
    [1] 1er
   *[other] { $day }
} { $month ->
    [1] janvier
    [2] février
    [3] mars
    [4] avril
    [5] mai
    [6] juin
    [7] juillet
    [8] août
    [9] septembre
    [10] octobre
    [11] novembre
   *[12] décembre
} { $year }
time-written = { $date }, { $time } ({ $zone })
page-down = Plus bas
page-up = Plus haut
other-language = Autres langues
lamp-off = Micro et caméra sont éteints
lamp-off-short = Tout éteint
lamp-microphone = Micro allumé, sans enregistrer
lamp-camera = Caméra allumée, rien n’est gardé
lamp-practice = Essai, rien n’est gardé
lamp-recording = Enregistrement
lamp-taking = La photo est prise
step = Étape { $number } sur 4 : { $name }
step-short = { $number } sur 4
step-agree = Accord
step-record = Enregistrer
step-check = Vérifier
step-receipt = Reçu
lamp-microphone-short = Micro allumé
lamp-practice-short = Essai
lamp-camera-short = Caméra allumée
lamp-taking-short = Photo

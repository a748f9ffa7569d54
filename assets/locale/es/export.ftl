export-destination = Adónde va
export-responsible = Quién responde de ello allí
export-page-title = Qué puede hacer con estas grabaciones
export-page-may = Unas personas dieron estas grabaciones para un solo uso. Junto a cada archivo está la prueba de su consentimiento.
export-page-use = Para este uso
export-page-from = Vienen de
export-page-made = Preparado el
export-page-takes = Grabaciones
export-page-how-long = Cuánto tiempo
export-page-until = Hasta el { $last }.
export-page-until-each = Cada una tiene su último día: la primera termina el { $first }, la última el { $last }. La lista dice cuál.
export-page-end = Cuando el consentimiento termina
export-page-takedowns = Cada persona puede retirar su consentimiento en cualquier momento. Entonces el archivo tiene que desaparecer de aquí, de todos los sitios donde se muestra y de todos aquellos a quienes usted lo pasó. El archivo takedowns.json dice qué tiene que desaparecer; mírelo a menudo, o deje que lo haga un programa.
export-page-only = No las use para otra cosa, no entrene máquinas con ellas y no las pase a nadie para otro uso.
export-page-files = manifest.json y manifest.csv dan de cada archivo su SHA-256, su registro y su último día. takedowns.json está firmado con la clave de export.json.
takedown-letter-greeting = Buenos días:
takedown-letter-ask = { $count ->
    [one] el consentimiento para una grabación que usted tiene ha terminado. Por favor, quítela de «{ $destination }» a más tardar el { $deadline }. Se dio para este uso: { $use }. Su nombre contiene este número:
   *[other] el consentimiento para { $count } grabaciones que usted tiene ha terminado. Por favor, quítelas de «{ $destination }» a más tardar el { $deadline }. Se dieron para este uso: { $use }. Sus nombres contienen estos números; takedowns.json los tiene todos:
}
takedown-letter-how = Por favor, quite también la prueba que está junto a cada archivo y avise a quienes se lo pasó. Después díganos que ya no está, y quién lo quitó.

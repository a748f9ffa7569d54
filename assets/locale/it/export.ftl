export-destination = Dove va
export-responsible = Chi ne risponde lì
export-page-title = Che cosa può fare con queste registrazioni
export-page-may = Alcune persone hanno dato queste registrazioni per un solo uso. Accanto a ogni file c’è la prova del loro consenso.
export-page-use = Per questo uso
export-page-from = Vengono da
export-page-made = Preparato il
export-page-takes = Registrazioni
export-page-how-long = Per quanto tempo
export-page-until = Fino al { $last }.
export-page-until-each = Ognuna ha il suo ultimo giorno: la prima finisce il { $first }, l’ultima il { $last }. La lista dice quale.
export-page-end = Quando il consenso finisce
export-page-takedowns = Ogni persona può ritirare il consenso in qualsiasi momento. Allora il file deve sparire da qui, da dove viene mostrato e da tutti quelli a cui lo ha passato. Il file takedowns.json dice che cosa deve sparire; lo guardi spesso, o lasci che lo faccia un programma.
export-page-only = Non le usi per altro, non ci addestri macchine e non le passi a nessuno per un altro uso.
export-page-files = manifest.json e manifest.csv danno per ogni file il suo SHA-256, la sua registrazione e il suo ultimo giorno. takedowns.json è firmato con la chiave in export.json.
takedown-letter-greeting = Buongiorno,
takedown-letter-ask = { $count ->
    [one] il consenso per una registrazione che lei ha è finito. La tolga per favore da «{ $destination }» entro il { $deadline }. Era stata data per questo uso: { $use }. Il suo nome contiene questo numero:
   *[other] il consenso per { $count } registrazioni che lei ha è finito. Le tolga per favore da «{ $destination }» entro il { $deadline }. Erano state date per questo uso: { $use }. I loro nomi contengono questi numeri; takedowns.json li ha tutti:
}
takedown-letter-how = Tolga per favore anche la prova accanto a ogni file e avvisi quelli a cui lo ha passato. Poi ci dica che non c’è più, e chi lo ha tolto.

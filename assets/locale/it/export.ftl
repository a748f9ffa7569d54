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
access-title = Che cosa ne ha fatto il personale
access-none = Finora il personale non l’ha aperta né copiata.
access-opened = Il personale l’ha aperta.
access-ended = Il personale ha terminato l’uso «{ $use }». Motivo: { $reason }.
access-copied = Copiata per «{ $use }». È andata a: { $destination }
access-copied-by-hand = Copiata per «{ $use }».
access-in-use = Questa copia si può usare.
access-must-go = Questa copia va cancellata entro il { $date }.
access-overdue = Questa copia andava cancellata entro il { $date }. Chieda al personale.
access-gone = Questa copia è stata cancellata. Qualcuno lo ha confermato il { $date }.
access-never = Questa copia non è stata fatta.
access-more = { $count ->
    [one] E una volta prima.
   *[other] E { $count } volte prima.
}
staff-use = Usare
use-title = Usare ciò che è stato dato
use-body = Riceve una cartella con tutte le registrazioni che ora si possono usare per questo, ognuna con la prova del consenso. Viene annotato dove vanno le copie.
use-for = Per quale uso?
use-which = Quali?
use-listed = Ciò che la lista mostra ora
use-when = Conservata quando?
use-ever = In qualsiasi momento
use-month = Questo mese
use-flagged = Anche ciò che è segnato come “da controllare”
use-counting = Si conta …
use-may = { $count ->
    [0] Ora non si può usare niente per questo
    [one] Si può usare una registrazione
   *[other] Si possono usare { $count } registrazioni
}
use-not-never = Senza consenso per questo: { $count }
use-not-withdrawn = Consenso ritirato: { $count }
use-not-expired = Tempo finito: { $count }
use-not-by-all = Senza l’accordo di tutti quelli che ci sono: { $count }
use-not-sealed = Sigillate da chi le ha date fino a un giorno successivo: { $count }
use-not-flagged = Segnate come “da controllare”: { $count }
use-not-damaged = Non si possono leggere: { $count }
use-where-hint = Per esempio: sito web, cartella stampa. Resta annotato.
use-who-hint = Un nome o un ufficio. Resta annotato.
use-say-where = Dica in poche parole dove va.
use-say-who = Dica chi ne risponde lì.
use-go = Copiare in una cartella
use-stop = Fermare
use-going = { $count ->
    [one] Una registrazione è copiata …
   *[other] { $count } registrazioni sono copiate …
}
use-listing = Si scrive l’elenco dei file …
use-done = { $count ->
    [one] Una registrazione è nella cartella.
   *[other] { $count } registrazioni sono nella cartella.
}
use-lies = Si trova qui: { $folder }
use-goes-on = Ciò che è nella cartella è intero e annotato. Faccia di nuovo lo stesso, e continua lì.
use-stopped = È stato fermato prima della fine: può mancarne qualcuna.
use-left-out = Non copiate: { $count }
use-missing = Annotate, ma non nella cartella: { $count }
staff-register = Copie
register-title = Dove sono andate le copie
register-going = Copie che devono sparire
register-none-going = Nessuna copia deve sparire.
register-open = { $count ->
    [one] Il consenso per una copia è finito.
   *[other] Il consenso per { $count } copie è finito.
}
register-overdue = { $count ->
    [one] Una di queste dovrebbe già essere sparita.
   *[other] { $count } di queste dovrebbero già essere sparite.
}
register-copies = Tutte le copie, dalle più nuove
register-no-copies = Finora non è stato copiato niente.
register-by-hand = Salvata a mano
register-for = Per questo uso
register-made = Copiata il
register-stands = Come sta
register-number = Numero
register-taken-back = Il consenso è stato ritirato.
register-time-over = Il suo tempo è finito.
register-in-use = Si può usare fino al { $date }.
register-must-go = Deve essere sparita entro il { $date }.
register-late = Doveva essere sparita entro il { $date }.
register-is-gone = È sparita, come ha detto { $name } il { $date }.
register-gone = È sparita
register-gone-all = Tutte quelle di questa cartella che devono sparire sono sparite: { $count }
register-who = Chi dice che è sparita?
register-who-all = { $count ->
    [one] Chi dice che questa copia è sparita?
   *[other] Chi dice che queste { $count } copie sono sparite?
}
register-name = Nome o ufficio
register-say-who = Dica chi l’ha tolta.
register-note = Annota che è sparita
register-note-all = Annota che sono sparite tutte
register-going-first = Le prime
register-going-next = Le successive
register-letters = Salva le lettere a chi le ha
register-newest = Copie più nuove
register-older = Copie più vecchie
access-note = Che cosa ne ha scritto il personale
access-note-closed = Il personale ha scritto una nota che ora non si può aprire. Lei ha diritto di sapere che cosa dice. Chieda a: { $contact }
second-title = Serve una seconda persona
second-export = Copie che una persona del personale può fare da sola in 24 ore: { $count }. Sarebbero di più, quindi servono due persone. Se è d’accordo, scriva la sua frase segreta. Il registro dirà che lo ha fatto.
second-erasure = Contributi che una persona del personale può cancellare da sola in 24 ore: { $count }. Sarebbero di più, quindi servono due persone. Se è d’accordo, scriva la sua frase segreta. Il registro dirà che lo ha fatto.
second-passphrase = Frase segreta della seconda persona
second-agree = Sono d’accordo
second-leave = Meglio di no
second-same = Deve essere una persona diversa da chi ha sbloccato.
second-may-not = Questa persona non può farlo da sola, quindi la sua parola qui non conta.

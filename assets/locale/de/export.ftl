export-destination = Wohin es geht
export-responsible = Wer dort dafür verantwortlich ist
export-page-title = Was Sie mit diesen Aufnahmen tun dürfen
export-page-may = Menschen haben diese Aufnahmen für einen Zweck gegeben und für keinen anderen. Neben jeder Datei liegt der Nachweis der Einwilligung.
export-page-use = Für diesen Zweck
export-page-from = Sie kommen von
export-page-made = Erstellt am
export-page-takes = Aufnahmen
export-page-how-long = Wie lange
export-page-until = Bis { $last }.
export-page-until-each = Jede hat ihren eigenen letzten Tag: die erste endet am { $first }, die letzte am { $last }. Welche wann endet, steht in der Liste.
export-page-end = Wenn es endet
export-page-takedowns = Menschen können ihre Einwilligung jederzeit zurücknehmen. Dann muss die Datei hier weg, überall, wo sie gezeigt wird, und überall, wohin Sie sie weitergegeben haben. Die Datei takedowns.json nennt, was weg muss. Sehen Sie immer wieder nach, oder lassen Sie ein Programm nachsehen.
export-page-only = Verwenden Sie die Aufnahmen für nichts anderes, trainieren Sie damit keine Maschinen, und geben Sie sie nicht für andere Zwecke weiter.
export-page-files = manifest.json und manifest.csv nennen jede Datei mit SHA-256, ihrem Eintrag und dem letzten Tag. takedowns.json ist mit dem Schlüssel aus export.json unterschrieben.
takedown-letter-greeting = Guten Tag,
takedown-letter-ask = { $count ->
    [one] die Einwilligung für eine Aufnahme, die Sie haben, ist zu Ende. Bitte entfernen Sie sie bis { $deadline } aus „{ $destination }“. Sie wurde für diesen Zweck gegeben: { $use }. Ihr Name enthält diese Nummer:
   *[other] die Einwilligung für { $count } Aufnahmen, die Sie haben, ist zu Ende. Bitte entfernen Sie sie bis { $deadline } aus „{ $destination }“. Sie wurden für diesen Zweck gegeben: { $use }. Ihre Namen enthalten diese Nummern; alle stehen in takedowns.json:
}
takedown-letter-how = Bitte entfernen Sie auch den Nachweis neben jeder Datei, und sagen Sie es allen, denen Sie sie weitergegeben haben. Teilen Sie uns dann mit, dass sie weg ist und wer sie entfernt hat.
access-title = Was das Personal damit gemacht hat
access-none = Bisher hat das Personal es nicht geöffnet und nicht kopiert.
access-opened = Das Personal hat es geöffnet.
access-ended = Das Personal hat die Verwendung „{ $use }“ beendet. Grund: { $reason }.
access-copied = Kopiert für „{ $use }“. Es ging an: { $destination }
access-copied-by-hand = Kopiert für „{ $use }“.
access-in-use = Diese Kopie darf verwendet werden.
access-must-go = Diese Kopie muss bis { $date } gelöscht werden.
access-overdue = Diese Kopie hätte bis { $date } gelöscht werden müssen. Bitte fragen Sie das Personal.
access-gone = Diese Kopie wurde gelöscht. Jemand hat das am { $date } bestätigt.
access-never = Diese Kopie kam nicht zustande.
access-more = { $count ->
    [one] Und einmal davor.
   *[other] Und { $count }-mal davor.
}
staff-use = Verwenden
use-title = Verwenden, was gegeben wurde
use-body = Sie bekommen einen Ordner mit allen Aufnahmen, die jetzt dafür verwendet werden dürfen, jede mit dem Nachweis der Einwilligung. Es wird festgehalten, wohin die Kopien gehen.
use-for = Für welchen Zweck?
use-which = Welche davon?
use-listed = Was die Liste jetzt zeigt
use-when = Wann behalten?
use-ever = Egal wann
use-month = In diesem Monat
use-flagged = Auch, was als „zu prüfen“ markiert ist
use-counting = Es wird gezählt …
use-may = { $count ->
    [0] Dafür darf jetzt nichts verwendet werden
    [one] Eine Aufnahme darf verwendet werden
   *[other] { $count } Aufnahmen dürfen verwendet werden
}
use-not-never = Nicht zugestimmt: { $count }
use-not-withdrawn = Zurückgenommen: { $count }
use-not-expired = Zeit vorbei: { $count }
use-not-by-all = Nicht alle, die darin sind, stimmen zu: { $count }
use-not-sealed = Bis zu einem späteren Tag versiegelt: { $count }
use-not-flagged = Als „zu prüfen“ markiert: { $count }
use-not-damaged = Nicht lesbar: { $count }
use-where-hint = Zum Beispiel: Website, Pressemappe. Das bleibt festgehalten.
use-who-hint = Ein Name oder eine Stelle. Das bleibt festgehalten.
use-say-where = Sagen Sie in wenigen Worten, wohin es geht.
use-say-who = Sagen Sie, wer dort dafür verantwortlich ist.
use-go = In einen Ordner kopieren
use-stop = Anhalten
use-going = { $count ->
    [one] Eine Aufnahme ist kopiert …
   *[other] { $count } Aufnahmen sind kopiert …
}
use-listing = Die Liste der Dateien wird geschrieben …
use-done = { $count ->
    [one] Eine Aufnahme ist in dem Ordner.
   *[other] { $count } Aufnahmen sind in dem Ordner.
}
use-lies = Er liegt hier: { $folder }
use-goes-on = Was in dem Ordner ist, ist vollständig und festgehalten. Machen Sie dasselbe noch einmal, dann geht es dort weiter.
use-stopped = Es wurde angehalten, also fehlt vielleicht noch etwas.
use-left-out = Ausgelassen: { $count }
use-missing = Festgehalten, aber nicht im Ordner: { $count }
staff-register = Kopien
register-title = Wohin Kopien gingen
register-going = Kopien, die weg müssen
register-none-going = Keine Kopie muss weg.
register-open = { $count ->
    [one] Für eine Kopie ist die Einwilligung zu Ende.
   *[other] Für { $count } Kopien ist die Einwilligung zu Ende.
}
register-overdue = { $count ->
    [one] Eine davon müsste schon weg sein.
   *[other] { $count } davon müssten schon weg sein.
}
register-copies = Alle Kopien, die neuesten zuerst
register-no-copies = Bisher wurde nichts kopiert.
register-by-hand = Von Hand gespeichert
register-for = Für diesen Zweck
register-made = Kopiert am
register-stands = Wie es damit steht
register-number = Nummer
register-taken-back = Die Einwilligung wurde zurückgenommen.
register-time-over = Die Zeit ist vorbei.
register-in-use = Sie darf bis { $date } verwendet werden.
register-must-go = Sie muss bis { $date } weg sein.
register-late = Sie musste bis { $date } weg sein.
register-is-gone = Sie ist weg, wie { $name } am { $date } gesagt hat.
register-gone = Sie ist weg
register-gone-all = Alles aus diesem Ordner, was weg muss, ist weg: { $count }
register-who = Wer sagt, dass sie weg ist?
register-who-all = { $count ->
    [one] Wer sagt, dass diese eine Kopie weg ist?
   *[other] Wer sagt, dass diese { $count } Kopien weg sind?
}
register-name = Name oder Stelle
register-say-who = Sagen Sie, wer sie entfernt hat.
register-note = Festhalten, dass sie weg ist
register-note-all = Festhalten, dass alle weg sind
register-going-first = Die ersten
register-going-next = Die nächsten
register-letters = Briefe an alle speichern, die sie haben
register-newest = Neueste Kopien
register-older = Ältere Kopien
access-note = Was das Personal dazu geschrieben hat
access-note-closed = Das Personal hat eine Notiz dazu geschrieben, die sich gerade nicht öffnen lässt. Sie haben ein Recht zu wissen, was darin steht. Fragen Sie: { $contact }
second-title = Eine zweite Person ist nötig
second-export = Kopien, die jemand vom Personal in 24 Stunden allein machen darf: { $count }. Das hier wären mehr, darum braucht es zwei. Wenn Sie zustimmen, tippen Sie Ihre eigene Passphrase. Im Protokoll steht, dass Sie es getan haben.
second-erasure = Beiträge, die jemand vom Personal in 24 Stunden allein löschen darf: { $count }. Das hier wären mehr, darum braucht es zwei. Wenn Sie zustimmen, tippen Sie Ihre eigene Passphrase. Im Protokoll steht, dass Sie es getan haben.
second-passphrase = Passphrase der zweiten Person
second-agree = Ich stimme zu
second-leave = Doch nicht
second-same = Es muss jemand anderes sein als die Person, die aufgeschlossen hat.
second-may-not = Diese Person darf das selbst nicht. Deshalb zählt ihr Wort dafür nicht.

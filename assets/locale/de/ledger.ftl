staff-ledger = Protokoll
ledger-title = Was hier geschehen ist
ledger-body = Jedes Ereignis ist mit dem davor verkettet, damit niemand die Vergangenheit unbemerkt ändern kann. Wer etwas gegeben hat, wird nicht genannt.
ledger-narrow-all = Alle Ereignisse zeigen
ledger-about = Worum es geht
ledger-visits = Besuche und Antworten
ledger-kept = Behalten
ledger-ended = Widerrufen und löschen
ledger-copies = Öffnen, markieren, kopieren
ledger-staff = Wer hier arbeitet
ledger-vault = Schlüssel, Kampagnen, Sicherungen
ledger-by = Wer es war
ledger-when = Wann
ledger-from = Ab diesem Tag
ledger-until = Bis zu diesem Tag
ledger-day-hint = Zum Beispiel { $day }. Tage zählen nach UTC.
ledger-day-wrong = Schreiben Sie einen Tag so: { $day }
ledger-days-show = Diese Tage zeigen
ledger-none = So ein Ereignis gibt es nicht.
ledger-none-so-far = Keines unter den Ereignissen, die bisher angesehen wurden. „Ältere Ereignisse“ sucht weiter.
ledger-newest = Neueste Ereignisse
ledger-older = Ältere Ereignisse
ledger-event = Nr. { $number } · { $date } · { $who }
ledger-event-removed = Nr. { $number }
actor-person = jemand zu Besuch
actor-staff = Personal
actor-staff-named = { $name }
actor-program = das Programm
actor-member = ein anderer Ort der Organisation
event-unknown = Etwas, das diese Version von Sayso nicht kennt.
event-removed = Teil eines Nachweises, dessen Zeit vorbei ist. Was darin stand, wurde entfernt.
event-created = Alles wurde eingerichtet.
event-writer = Ab hier unterschreibt ein anderer Schlüssel, was geschieht.
event-organisation-key = Ab hier werden Aufnahmen für Schlüssel Nr. { $number } der Organisation versiegelt.
event-staff-added = { $name } kann ab jetzt aufschließen, in der Rolle { $role ->
    [attendant] „Betreuung“
    [editor] „Redaktion“
   *[officer] „Leitung“
}.
event-staff-removed = { $name } kann nicht mehr aufschließen.
event-campaign = Ab jetzt wird nach Version { $version } der Kampagne „{ $campaign }“ gefragt.
event-shown = Jemand bekam gezeigt, wonach gefragt wird.
event-refused = Jemand hat nein gesagt.
event-agreed = Jemand hat ja gesagt.
event-withdrawn-unkept = Jemand hat das Ja zurückgenommen, bevor etwas behalten wurde.
event-left-alone = Jemand ging ohne Antwort.
event-kept = { $count ->
    [one] Eine Aufnahme wurde behalten.
   *[other] { $count } Aufnahmen wurden behalten.
}
event-renewed = Jemand wurde noch einmal gefragt und hat ja gesagt.
event-resealed = Was behalten ist, wurde für einen anderen Schlüssel der Organisation versiegelt.
event-purpose-withdrawn = Eine Verwendung wurde widerrufen: „{ $use }“.
event-ended-by-another = Was mehrere zusammen gegeben haben, ist weg: Eine andere Person hat es zurückgenommen, oder ihre Zeit war vorbei.
event-copied-by-participant = Wer es gegeben hat, hat eine Kopie gespeichert.
event-copied-by-another = Jemand anders, der darin vorkommt, hat eine Kopie gespeichert.
event-erased = Wer es gegeben hat, hat es löschen lassen.
event-erased-by-staff = Es wurde gelöscht. Grund: { $reason }.
event-expired = Es wurde gelöscht, weil die Zeit vorbei war.
event-proof-expired = Der Nachweis einer Löschung wurde entfernt, weil seine Zeit vorbei war.
event-looked-up = Jemand hat einen Code eingegeben.
event-recovered = Nach einer Unterbrechung wurde fertig gemacht, was halb getan war.
event-staff-unlocked = Der Bereich des Personals wurde aufgeschlossen.
event-staff-refused = Jemand hat eine falsche Passphrase eingegeben.
event-staff-locked = Der Bereich des Personals wurde abgeschlossen.
event-date-confirmed = Das Datum dieses Computers wurde als richtig bestätigt.
event-opened-by-staff = Eine Aufnahme wurde zum Hören oder Sehen geöffnet.
event-marked = Ein Beitrag wurde markiert oder bewertet.
event-noted = Eine Notiz zu einem Beitrag wurde geschrieben, geändert oder entfernt.
event-export-begun = Das Kopieren für „{ $use }“ begann. Die Kopien gehen an: { $destination }. Dort verantwortlich: { $name }
event-exported = Eine Aufnahme wurde für „{ $use }“ kopiert. Die Kopie darf bis { $date } verwendet werden.
event-copy-gone = Eine Kopie ist weg, wie { $name } sagt.
event-copy-never = Eine Kopie kam nicht zustande: Die Aufnahme ließ sich nicht lesen.
event-backed-up = Eine Sicherung wurde gemacht.
event-restored = Alles wurde aus der Sicherung vom { $date } wiederhergestellt.
event-caught-up-list = Eine Liste sagte, was seit der Sicherung zurückgenommen wurde.
event-caught-up-word = Das Personal sagte, dass seit der Sicherung nichts mehr zurückgenommen wurde.

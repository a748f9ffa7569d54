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
event-removed = Teil eines Belegs, dessen Zeit vorbei ist. Was darin stand, wurde entfernt.
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
event-kept-sealed = Niemand vom Personal öffnet es vor dem { $date }.
event-unsealed = Wer es gegeben hat, lässt es das Personal vor dem gewählten Tag öffnen.
event-purpose-withdrawn = Eine Verwendung wurde widerrufen: „{ $use }“.
event-purpose-ended-by-staff = Das Personal hat eine Verwendung beendet: „{ $use }“. Grund: { $reason }.
event-ended-by-another = Was mehrere zusammen gegeben haben, ist weg: Eine andere Person hat es zurückgenommen, oder ihre Zeit war vorbei.
event-copied-by-participant = Wer es gegeben hat, hat eine Kopie gespeichert.
event-copied-by-another = Jemand anders, der darin vorkommt, hat eine Kopie gespeichert.
event-erased = Wer es gegeben hat, hat es löschen lassen.
event-erased-as-told = Eine Liste sagte, dass es seit der Sicherung gelöscht wurde.
event-erased-by-staff = Es wurde gelöscht. Grund: { $reason }.
event-expired = Es wurde gelöscht, weil die Zeit vorbei war.
event-held = Ein Beitrag wird bis { $date } aufbewahrt. Grund: { $reason }.
event-released = Ein Beitrag wurde freigegeben und wird nicht mehr länger aufbewahrt als vereinbart.
event-proof-expired = Der Beleg einer Löschung wurde entfernt, weil seine Zeit vorbei war.
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
event-exported-again = Eine Aufnahme wurde noch einmal für „{ $use }“ kopiert. Die Kopie darf bis { $date } verwendet werden.
event-copy-gone = Eine Kopie ist weg, wie { $name } sagt.
event-copy-never = Eine Kopie kam nicht zustande.
event-backed-up = Eine Sicherung wurde gemacht.
event-restored = Alles wurde aus der Sicherung vom { $date } wiederhergestellt.
event-caught-up-list = Eine Liste sagte, was seit der Sicherung zurückgenommen wurde.
event-caught-up-word = Das Personal sagte, dass seit der Sicherung nichts mehr zurückgenommen wurde.
event-caught-up-fleet = Die anderen Computer des Verbunds sagten, was seit der Sicherung zurückgenommen wurde.
event-recovered-fleet = Dieser Computer hat von nun an im Verbund eine Kopie von allem, als { $name }, an der Stelle eines verlorenen.
event-joined-fleet = Dieser Computer gehört von nun an zu einem Verbund, als { $name }.
event-member-removed = Ein Computer wurde aus dem Verbund entfernt.
event-received = Was an einem anderen Computer des Verbunds aufbewahrt wird, ist hierher gekommen oder hat sich dort geändert.
event-let-go = Was für einen Besuch hierher gekommen war, ist wieder weg. Es wird aufbewahrt, wo es war.
ledger-check = Protokoll prüfen
ledger-check-stop = Prüfung anhalten
ledger-checking = { $percent } % sind geprüft …
ledger-check-stopped = Die Prüfung wurde angehalten. Sie hat nichts verändert.
ledger-check-done = Geprüft: Ereignisse { $events }, Beiträge { $submissions }, Aufnahmen { $takes }
ledger-check-good = Alles stimmt. Jedes Ereignis ist, wie es geschrieben wurde, und folgt auf das davor. Gespeichert ist, wozu Menschen ja gesagt haben, und jede Aufnahme ist da.
ledger-check-limits = Auch eine Vergangenheit, die als Ganzes neu geschrieben wurde, sieht richtig aus. Das zeigt nur ein Papier, das vorher ausgegeben wurde: Vergleichen Sie den Stand auf einer Quittung oder einer Bescheinigung.
ledger-check-wrong = Etwas stimmt nicht. Kopieren Sie den Datenordner, bevor Sie etwas tun, und ändern Sie darin nichts von Hand. „sayso verify“ nennt jeden Fund.
fault-file = Die Datei des Protokolls ist beschädigt.
fault-file-do = Spielen Sie eine Sicherung zurück, und sehen Sie nach, ob die Festplatte kaputtgeht.
fault-history = { $count ->
    [one] Ein Ereignis wurde von Hand geändert, entfernt oder hinzugefügt.
   *[other] { $count } Ereignisse wurden von Hand geändert, entfernt oder hinzugefügt.
}
fault-history-from = Das erste davon ist Nr. { $number } oder eines davor.
fault-history-do = Vergleichen Sie mit einer Sicherung, und finden Sie heraus, wer auf diesen Computer schreiben konnte.
fault-keys = Schlüssel oder die Liste des Personals wurden von Hand geändert.
fault-keys-do = Fragen Sie niemanden mehr, bis Sie wissen, wer das war. Spielen Sie eine Sicherung zurück.
fault-words = { $count ->
    [one] Ein Text, nach dem gefragt wurde, fehlt oder wurde geändert.
   *[other] { $count } Texte, nach denen gefragt wurde, fehlen oder wurden geändert.
}
fault-words-do = Ohne ihn kann niemand zeigen, wozu diese Menschen ja gesagt haben. Spielen Sie eine Sicherung zurück.
fault-records = { $count ->
    [one] Ein Vorgang ist anders, als es vereinbart, behalten oder widerrufen wurde.
   *[other] { $count } Vorgänge sind anders, als es vereinbart, behalten oder widerrufen wurde.
}
fault-records-do = Verwenden Sie davon nichts, bis Sie wissen, warum. Vergleichen Sie mit einer Sicherung.
fault-lists = { $count ->
    [one] An einer Stelle fehlt etwas in einer Liste für das Personal, oder es steht dort zu Unrecht.
   *[other] An { $count } Stellen fehlt etwas in Listen für das Personal, oder es steht dort zu Unrecht.
}
fault-lists-do = An dem, was Menschen gegeben haben, ändert das nichts. Schließen Sie Sayso, starten Sie „sayso verify --mend-lists“ und finden Sie heraus, wer auf diesen Computer schreiben konnte.
fault-takes = { $count ->
    [one] Eine Aufnahme fehlt oder ist beschädigt.
   *[other] { $count } Aufnahmen fehlen oder sind beschädigt.
}
fault-takes-do = Holen Sie die Datei aus einer Sicherung zurück, und sehen Sie nach, ob die Festplatte kaputtgeht.
fault-slots = { $count ->
    [one] Ein Schlüssel einer Aufnahme liegt, wo keiner hingehört.
   *[other] { $count } Schlüssel von Aufnahmen liegen, wo keine hingehören.
}
fault-slots-do = Schließen Sie Sayso, starten Sie es neu, und prüfen Sie noch einmal.
fault-left = { $count ->
    [one] Eine Datei ist übrig geblieben.
   *[other] { $count } Dateien sind übrig geblieben.
}
fault-left-do = Schließen Sie Sayso und starten Sie es neu: Jeder Start räumt auf, was übrig ist.
fault-permissions = { $count ->
    [one] Eine Datei kann von anderen auf diesem Computer gelesen werden.
   *[other] { $count } Dateien können von anderen auf diesem Computer gelesen werden.
}
fault-permissions-do = Erlauben Sie nur dem Eigentümer des Datenordners, darin zu lesen.
ledger-save = Für eine Prüfstelle speichern
ledger-compare = Quittung vergleichen
ledger-compare-close = Vergleich schließen
ledger-head = Stand des Protokolls auf dem Papier
ledger-head-hint = 64 Ziffern und Buchstaben von a bis f, auf einer Quittung, einer Bescheinigung oder dem Nachweis neben einer Kopie. Lücken stören nicht.
ledger-head-wrong = Das ist kein Stand des Protokolls. Er hat 64 Ziffern und Buchstaben von a bis f. Es wurde nichts nachgesehen. Bitte vergleichen Sie mit dem Papier.
ledger-head-compare = Nachsehen
ledger-head-found = Dieses Protokoll hat ihn: Es war der Stand nach Nr. { $number }. Wenn eine Prüfung nichts findet, wurde davor nichts geändert, seit das Papier ausgegeben wurde.
ledger-head-unknown = Dieses Protokoll hat ihn nicht. Entweder ist das Papier von anderswo, oder die Vergangenheit wurde neu geschrieben, nachdem es ausgegeben wurde.
ledger-head-unknown-do = Behalten Sie das Papier und eine Kopie des Datenordners, und finden Sie heraus, wer auf diesen Computer schreiben konnte.
event-seconded-export = Hat als zweite Person dem zugestimmt, was { $name } kopiert.
event-seconded-erasure = Hat als zweite Person einer Löschung durch { $name } zugestimmt.
ledger-complaints = Beschwerden und Fragen
event-complained = Hat eine Beschwerde oder Frage geschrieben, Nr. { $number }. Sie ist bis zum { $date } zu beantworten.
event-complaint-resealed = Hat Beschwerde Nr. { $number } für den neuen Schlüssel der Organisation verschlüsselt.
event-complaint-opened = Hat Beschwerde Nr. { $number } gelesen.
event-complaint-answered = Hat Beschwerde Nr. { $number } beantwortet: { $outcome }.
event-complaint-erased = Hat den Text von Beschwerde Nr. { $number } gelöscht, dessen Zeit vorbei war.
event-stand = Das Personal hat gewählt, wie Sayso an diesem Computer aussieht und arbeitet.

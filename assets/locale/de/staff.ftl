staff-title = Personal
staff-passphrase = Passphrase
staff-unlock = Aufschließen
staff-unlocking = Der Schlüssel wird geprüft …
staff-wrong = Die Passphrase passt nicht. Alles bleibt verschlossen. In { $seconds } Sekunden können Sie es noch einmal versuchen.
staff-no-key = Die Schlüsseldatei ist nicht hier. Alles bleibt verschlossen. Stecken Sie das Laufwerk mit „organisation.key.age“ ein und versuchen Sie es noch einmal.
staff-other = Der Schlüssel konnte nicht geprüft werden. Alles bleibt verschlossen. Mehr steht im Protokoll.
staff-lock = Abschließen
staff-list = Einsendungen
staff-none = Noch hat niemand etwas behalten.
staff-row = { $date } · Sprachnachrichten: { $voice } · Fotos: { $photos }
staff-record = Vorgang { $id }
staff-allowed = Erlaubt für
staff-not-allowed = Nicht mehr erlaubt
staff-nothing-allowed = Keine Verwendung ist mehr erlaubt. Es kann weder geöffnet noch kopiert werden.
staff-copy-for = Kopie speichern für „{ $purpose }“
staff-choose = Wählen Sie eine Einsendung aus der Liste.
staff-quit = Sayso schließen
staff-clock-behind = Die Uhr dieses Computers steht vor dem letzten Eintrag im Register. Nichts ist verloren: Bis sie stimmt, zählt Sayso von diesem Eintrag an. Bitte stellen Sie Datum und Uhrzeit.
staff-clock-doubtful = { $count ->
    [one] Eine Einsendung ist abgelaufen und noch nicht gelöscht
   *[other] { $count } Einsendungen sind abgelaufen und noch nicht gelöscht
}, weil das Datum dieses Computers um mehr als einen Monat gesprungen ist. Prüfen Sie das Datum. Wenn es stimmt, führen Sie „sayso purge“ aus.

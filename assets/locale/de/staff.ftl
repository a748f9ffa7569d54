staff-title = Personal
staff-passphrase = Passphrase
staff-unlock = Aufschließen
staff-unlocking = Der Schlüssel wird geprüft …
staff-unlocking-hardware = Der Schlüssel wird geprüft … Wenn ein Hardware-Schlüssel blinkt, berühren Sie ihn.
staff-wrong = { $seconds ->
    [one] Die Passphrase passt nicht. Alles bleibt verschlossen. In { $seconds } Sekunde können Sie es noch einmal versuchen.
   *[other] Die Passphrase passt nicht. Alles bleibt verschlossen. In { $seconds } Sekunden können Sie es noch einmal versuchen.
}
staff-too-early = { $seconds ->
    [one] Es ist noch zu früh: Vorher wurde eine falsche Passphrase getippt. Diese wurde nicht angesehen. In { $seconds } Sekunde können Sie es noch einmal versuchen.
   *[other] Es ist noch zu früh: Vorher wurde eine falsche Passphrase getippt. Diese wurde nicht angesehen. In { $seconds } Sekunden können Sie es noch einmal versuchen.
}
staff-no-key = Die Schlüsseldatei ist nicht hier. Alles bleibt verschlossen. Stecken Sie das Laufwerk mit „organisation.key.age“ ein und versuchen Sie es noch einmal.
staff-other = Der Schlüssel konnte nicht geprüft werden. Alles bleibt verschlossen. Mehr steht im Protokoll.
staff-lock = Abschließen
staff-list = Beiträge
staff-none = Hier ist nichts aufbewahrt.
staff-row = { $date } · Sprachnachrichten: { $voice } · Fotos: { $photos }
staff-record = Vorgang { $id }
staff-allowed = Erlaubt für
staff-not-allowed = Nicht mehr erlaubt
staff-nothing-allowed = Keine Verwendung ist mehr erlaubt. Es kann weder geöffnet noch kopiert werden.
staff-copy-for = Kopie speichern für „{ $purpose }“
staff-choose = Wählen Sie einen Beitrag aus der Liste.
list-glimpses-show = Bilder und Klangkurven zeigen
list-glimpses-hide = Bilder und Klangkurven verbergen
list-glimpses-hint = Was so gezeigt wird, gilt als geöffnet: Es steht im Protokoll, und wer es gegeben hat, kann es sehen.
staff-attendant = Sie betreuen den Stand. Zum Anhören, Ansehen oder Speichern schließt jemand mit der Aufgabe „Redaktion“ oder „Leitung“ auf.
staff-newer = Neuere Beiträge
staff-older = Ältere Beiträge
staff-count = { $count ->
    [one] Insgesamt ein Beitrag.
   *[other] Insgesamt { $count } Beiträge.
}
staff-count-more = Beiträge: { $count } oder mehr.
staff-quit = Sayso schließen
staff-quit-title = Sayso schließen?
staff-quit-body = Hier kann niemand gefragt oder aufgenommen werden, bis Sayso wieder gestartet wird. Nichts, was behalten wurde, geht verloren.
staff-quit-yes = Ja, schließen
staff-quit-no = Nein, weitermachen
staff-clock-behind = Die Uhr dieses Computers steht vor dem, was das Protokoll schon gesehen hat. Nichts ist verloren: Bis sie stimmt, zählt Sayso vom letzten Datum im Protokoll an. Bitte stellen Sie Datum und Uhrzeit. Wenn die Uhr jetzt stimmt und vorher falsch ging, sagen Sie es hier.
staff-clock-doubtful = { $count ->
    [10000] { $count } oder mehr Beiträge sind abgelaufen und noch nicht gelöscht
    [one] Ein Beitrag ist abgelaufen und noch nicht gelöscht
   *[other] { $count } Beiträge sind abgelaufen und noch nicht gelöscht
}, weil das Datum dieses Computers mehr als einen Monat nach dem letzten Tag liegt, an dem Sayso lief. Prüfen Sie das Datum. Wenn es stimmt, sagen Sie es hier.
staff-gear = Mikrofon und Kamera
gear-title = Mikrofon und Kamera
gear-body = Wählen Sie, was dieser Computer benutzt. Die Wahl bleibt, wenn das Gerät neu angesteckt wird und wenn der Computer neu startet. Alle sehen den Namen, bevor etwas aufgenommen wird.
gear-microphone = Mikrofon
gear-camera = Kamera
gear-speaker = Lautsprecher
gear-system = Dem System überlassen
gear-width = Größte Breite eines Fotos
gear-width-best = Das Beste der Kamera
gear-width-px = { $px } Pixel
gear-try-microphone = Mikrofon ausprobieren
gear-try-camera = Kamera ausprobieren
gear-beep = Einen Ton abspielen
gear-speaker-silent = Es ist kein Ton zu hören: Der Lautsprecher arbeitet nicht.
gear-done = Fertig
gear-trial-title = Auch ein Test braucht ein Ja
gear-trial-voice-body = Das Mikrofon wird geöffnet, und Sie sehen, wie laut es ist.
gear-trial-photo-body = Die Kamera wird geöffnet, und Sie sehen ihr Bild auf diesem Bildschirm.
gear-trial-microphone = Das Mikrofon öffnen
gear-trial-camera = Die Kamera öffnen
gear-trial-nothing-kept = Nichts wird aufgenommen und nichts aufbewahrt.
gear-trial-people = Alle in der Nähe wissen Bescheid
gear-trial-people-explained = Wer jetzt zu hören oder zu sehen ist, weiß davon und ist einverstanden.
gear-trial-begin = Test beginnen
gear-trial-not = Jetzt nicht
gear-trial-end = Test beenden
gear-trial-hears = Das Mikrofon ist an. Nichts wird aufgenommen.
gear-trial-sees = Die Kamera ist an. Nichts wird aufbewahrt.
staff-spoken-yes = Beleg für das Ja. Es ist für keine Verwendung da und wird nicht ausgegeben.
staff-campaign = Kampagne
editor-title = Die Kampagne
editor-body = Hier sagen Sie, was die Menschen gefragt werden. Jede Änderung wird eine neue Version; wer vorher zugestimmt hat, hat der Version davor zugestimmt.
editor-text = Text der Datei campaign.toml
editor-check = Was die Prüfung sagt
editor-nothing-found = Es wurde nichts gefunden.
editor-no-advice = Das ist die Prüfung eines Programms und keine Rechtsberatung. Wo sie einen Fehler findet, kann nichts gespeichert werden und niemand wird gefragt.
editor-place = Zeile { $line }, Spalte { $column }
editor-preview = Was die Menschen sehen werden
editor-no-preview = In dieser Sprache fehlt ein Text, oder Sayso spricht sie nicht. Die Prüfung sagt, was fehlt.
editor-save = Als neue Version speichern
editor-resumed = Was hier geändert und nicht gespeichert wurde, ist noch da. Niemand wird danach gefragt, bevor Sie es speichern.
editor-discard = Diese Änderungen verwerfen
editor-written = Gespeichert. Von jetzt an wird nach dieser Version gefragt.
editor-version-used = Unter dieser Version wurden Menschen nach einem anderen Text gefragt; sie heißt jetzt Version { $next }. Speichern Sie noch einmal.
editor-unchanged = Es ist nichts geändert.
editor-ready = Es kann gespeichert werden. Erst dann wird danach gefragt.
editor-errors = Die Prüfung findet einen Fehler, darum kann nichts gespeichert werden. Sie sagt, wo, und was zu tun ist.
editor-elsewhere = Dieser Computer gehört zu einem Verbund. Seine Kampagne wird an dem Computer geändert, der eine Kopie von allem hat, und kommt zwischen zwei Besuchen von selbst hierher.
staff-group = Von { $people } Personen zusammen gegeben. Jede hat einen eigenen Nachweis; erlaubt ist nur, wofür alle zustimmen.
staff-group-ended = Die Aufnahme wurde für alle { $people } Personen gelöscht: Eine von ihnen wollte es, oder ihre Zeit war um. Übrig ist nur der Nachweis der Einwilligung dieser Person.
editor-form = Formular
editor-file = Text der Datei
form-unreadable = Der Text ist im Augenblick nicht lesbar und lässt sich nicht als Formular zeigen. Die Prüfung sagt, wo.
form-who = Wer fragt
form-name = Name der Organisation
form-contact = Wie man Sie erreicht
form-address = Anschrift, falls es eine gibt
form-authority = Die Behörde für Beschwerden nennen
form-authority-name = Name der Behörde
form-authority-contact = Wie man die Behörde erreicht
form-languages = Sprachen
form-law = Wessen Recht
form-biometric = Eine Maschine lernt daran, Menschen zu erkennen
form-ai = Eine Maschine lernt aus Stimmen oder Bildern (KI-Training)
form-replica = Eine Maschine ahmt Stimmen oder Gesichter nach
form-sold = Es wird verkauft oder weitergegeben
form-sensitive = Es wird nach Gesundheit, Glauben, Politik, Herkunft oder Sexualleben gefragt
form-brand = Ihre Frage und Ihr Aussehen
form-question = Ihre Frage, die größten Worte der ersten Seite
form-prompt = Weitere Frage { $number }
form-add-prompt = Weitere Frage hinzufügen
form-remove-prompt = Letzte weitere Frage herausnehmen
form-thanks = Ihr Dank am Ende
form-picture = Bild für die erste Seite
form-logo = Logo
form-no-picture = Keines
form-pictures-hint = Legen Sie PNG- oder JPEG-Dateien in den Ordner { $folder } und öffnen Sie diese Seite neu: Dann sind sie hier zu wählen.
form-accent = Ihre Farbe, zum Beispiel #0F4C81; alles darin bleibt lesbar
form-why = Warum, und wo es liegt
form-reason = Warum Sie fragen
form-stored = Wo es gespeichert ist
form-what = Was aufgenommen werden darf
form-voice = Sprachnachrichten
form-voice-takes = Sprachnachrichten je Besuch, höchstens
form-voice-secs = Sekunden je Sprachnachricht, höchstens
form-photo = Fotos
form-photo-takes = Fotos je Besuch, höchstens
form-purpose = Verwendung { $number }
form-id = Kurzer Name
form-title = Was das Kästchen sagt
form-explanation = Was darunter steht
form-recipients = Wer es sieht oder hört
form-published = Wo es veröffentlicht wird, falls überhaupt
form-retention = Wie lange es aufbewahrt wird
form-proof-kept = Wie lange der Beleg einer Löschung aufbewahrt wird
form-takedown-within = Wie lange das Entfernen einer Kopie dauern darf, wenn die Einwilligung geendet hat
form-time-wrong = Schreiben Sie eine ganze Zahl ab 1. Hundert Jahre sind das Höchste.
form-time-as-written = So steht es in der Datei. Es bleibt so, bis Sie eines davon wählen:
form-days = Tage
form-weeks = Wochen
form-months = Monate
form-years = Jahre
form-add-purpose = Verwendung hinzufügen
form-remove-purpose = Diese Verwendung herausnehmen
form-people = Wer mitmachen kann
form-guardian = Kinder, mit Eltern oder Vormund
form-group = Mehrere zusammen
form-most = Personen zusammen, höchstens
form-spoken = Das Ja laut sagen
form-spoken-off = Nein
form-spoken-offered = Wer mag
form-spoken-required = Alle
form-yes = Ja
form-no = Nein
staff-unreadable = Vorgänge, die nicht lesbar sind: { $count }. An ihnen wurde nichts geändert. „sayso verify“ sagt, welche es sind.
staff-files-left = Dateien gelöschter Aufnahmen, die dieser Computer nicht hergibt: { $count }. Ihre Schlüssel sind vernichtet, niemand kann sie öffnen. Sayso versucht es bei jedem Start noch einmal. Bitte sehen Sie im Ordner „vault/media“ nach: Ist etwas darin vor dem Löschen geschützt, oder geht der Datenträger kaputt?
staff-not-ours = Die Schlüsseldatei, die hier ist, gehört einer anderen Organisation oder ist beschädigt. Alles bleibt verschlossen. Stecken Sie das Laufwerk mit Ihrer „organisation.key.age“ ein und versuchen Sie es noch einmal.
staff-too-much-work = Die Schlüsseldatei, die hier ist, braucht zum Öffnen mehr Speicher, als diesem Computer zuzumuten ist. Alles bleibt verschlossen. Schützen Sie den Schlüssel neu mit dem Programm „age“ („age -p“), oder nehmen Sie die Datei, die Sayso gemacht hat.
staff-hardware = Der Hardware-Schlüssel hat nicht geöffnet. Alles bleibt gesperrt. Stecken Sie ihn ein, tippen Sie statt einer Passphrase seine PIN (höchstens { $most } Zeichen) und berühren Sie ihn, wenn er blinkt.
staff-no-program = Diesen Schlüssel hütet ein Hardware-Schlüssel, und das Programm, das mit ihm spricht, ist auf diesem Computer nicht installiert. Alles bleibt gesperrt. Installieren Sie es (für einen YubiKey „age-plugin-yubikey“) und versuchen Sie es noch einmal.
staff-took-too-long = Ein Laufwerk hat nicht rechtzeitig geantwortet. Alles bleibt verschlossen. Ziehen Sie Laufwerke ab, die nicht gebraucht werden, und versuchen Sie es noch einmal.
staff-still-trying = Die Passphrase davor wird noch geprüft. Alles bleibt verschlossen. Warten Sie eine halbe Minute und versuchen Sie es noch einmal.
staff-clock-jumped = Das Datum dieses Computers liegt mehr als einen Monat nach dem letzten Tag, an dem Sayso lief. Bis Sie sagen, dass es stimmt, wird nichts von selbst gelöscht.
staff-date-now = Dieser Computer sagt: { $date }
staff-date-right = Das Datum stimmt
staff-date-right-delete = Das Datum stimmt: löschen
staff-erased = Gelöscht, seit Sie zuletzt hier waren, weil ihre Zeit um war: { $count }
staff-erased-rest = Die übrigen, deren Zeit um ist, werden jetzt nach und nach gelöscht. Bis dahin stehen sie noch in der Liste.
staff-clock-said = Behalten, während die Uhr dieses Computers falsch ging: Sie zeigte { $date }. Die Zeit zählt vom letzten Datum im Protokoll an.
staff-key-hint = Speichern Sie zwei Kopien davon, jede auf einem eigenen Laufwerk. Die Passphrase öffnet nichts ohne diese Datei.
editor-leave-question = Ohne Speichern gehen?
editor-leave-explained = Was Sie hier geändert haben, ist dann verloren. Die Leute werden weiter nach dem bisherigen Text gefragt.
editor-leave-yes = Ohne Speichern gehen
editor-leave-no = Weiter ändern
licences-title = Lizenzen
licences-hint = Sayso enthält die Arbeit vieler anderer.
licences-show = Lizenzen zeigen
licences-body = Sayso steht unter MIT oder Apache-2.0. Es enthält die Arbeit vieler anderer. Hier stehen ihre Namen, nach Lizenz. Der Befehl „sayso licences“ gibt auch die Texte der Lizenzen aus.
staff-date-question = { $count ->
    [10000] { $count } oder mehr Beiträge endgültig löschen?
    [one] Einen Beitrag endgültig löschen?
   *[other] { $count } Beiträge endgültig löschen?
}
staff-date-explained = Dieser Computer sagt: { $date }. Nach diesem Datum ist ihre Zeit um. Gelöschte Aufnahmen lassen sich nicht zurückholen. Wenn das Datum falsch ist, stellen Sie zuerst die Uhr.
staff-date-yes = Ja, das Datum stimmt: löschen
staff-date-no = Nein, nichts löschen
staff-key-path = Wo Sayso sie zuerst sucht
staff-today = Heute
today-title = Heute, { $date }
today-asked = { $count ->
    [one] wurde gefragt
   *[other] wurden gefragt
}
today-agreed = { $count ->
    [one] hat Ja gesagt
   *[other] haben Ja gesagt
}
today-refused = { $count ->
    [one] Eine Person hat Nein gesagt
   *[other] { $count } haben Nein gesagt
}
today-kept = { $count ->
    [one] wurde behalten
   *[other] wurden behalten
}
today-deleted = { $count ->
    [one] wurde von der Person, die es gab, oder für sie gelöscht
   *[other] wurden von denen, die sie gaben, oder für sie gelöscht
}
today-withdrawn = { $count ->
    [one] Eine Verwendung wurde widerrufen
   *[other] { $count } Verwendungen wurden widerrufen
}
today-needs = Braucht Sie
today-nothing = Es gibt nichts zu tun.
today-ends = { $count ->
    [one] Eine endet innerhalb von { $days } Tagen, am { $date }.
   *[other] { $count } enden innerhalb von { $days } Tagen, die erste am { $date }.
}
today-takedowns-overdue = { $count ->
    [one] Eine Kopie müsste schon weg sein. Siehe „{ staff-register }“.
   *[other] { $count } Kopien müssten schon weg sein. Siehe „{ staff-register }“.
}
today-takedowns = { $count ->
    [one] Eine Kopie muss bis { $date } weg sein. Siehe „{ staff-register }“.
   *[other] { $count } Kopien müssen weg, die erste bis { $date }. Siehe „{ staff-register }“.
}
today-reseal = { $count ->
    [one] Eine Aufnahme ist noch für einen ersetzten Schlüssel versiegelt. Auf der Seite „Wer hier arbeitet“ geht es weiter.
   *[other] { $count } Aufnahmen sind noch für einen ersetzten Schlüssel versiegelt. Auf der Seite „Wer hier arbeitet“ geht es weiter.
}
today-backup-old = Die letzte Sicherung ist vom { $date }. Was seither behalten wurde, ist nur auf diesem Computer.
today-little-room = Auf der Platte ist nur noch wenig Platz: { $free } MB sind frei. Bitte schaffen Sie Platz.
today-wrong = Falsche Passphrasen seit der letzten richtigen: { $count }
today-computer = Dieser Computer
today-free = Auf der Platte dieses Computers sind { $free } MB frei.
today-fortnight = In den letzten 14 Tagen behalten.
today-day = { $date }: { $count }.
today-days = Tag für Tag
today-kept-now = Jetzt behalten
today-kept-all = Beiträge
today-voice = mit Sprachnachricht
today-photo = mit Foto
today-use = zugestimmt: { $use }
today-language = gefragt auf { $language }
today-all-withdrawn = alle Verwendungen widerrufen
today-numbers-only = Nur Zahlen. Wer was gegeben hat, steht hier nicht. Tage zählen in UTC.
backup-title = Sicherung
backup-open = Sicherungen öffnen
backup-none = Hier ist noch keine Sicherung bekannt. Geht dieser Computer verloren, ist auch alles verloren, was hier aufbewahrt wird.
backup-last = Letzte Sicherung
backup-where = Wo sie liegt
backup-hint = Eine Sicherung enthält alles, was hier aufbewahrt wird, so versiegelt wie hier. Die erste dauert eine Weile, spätere schreiben, was sich geändert hat. Was Menschen gelöscht haben, wird mit der nächsten Sicherung überschrieben.
backup-now = Jetzt sichern
backup-running = Wird gesichert: { $percent } %
backup-done = Die Sicherung ist fertig. Ziehen Sie das Laufwerk ab und bewahren Sie es anderswo auf: Was auf diesem Computer liegt, geht mit ihm verloren.
backup-missing = { $count ->
    [one] Die Sicherung ist fertig, aber von einer Aufnahme fehlt hier die Datei. „sayso verify“ sagt mehr.
   *[other] Die Sicherung ist fertig, aber von { $count } Aufnahmen fehlen hier die Dateien. „sayso verify“ sagt mehr.
}
backup-in-use = An denselben Ort wird gerade schon gesichert. Warten Sie, bis das fertig ist.
backup-full = Dort ist kein Platz mehr. Die letzte Sicherung ist, wie sie war. Wählen Sie ein anderes Laufwerk.
backup-gone = Das Laufwerk ist nicht mehr da. Die letzte Sicherung ist, wie sie war. Stecken Sie es ein und versuchen Sie es noch einmal.
backup-resealing = Gerade wird alles für einen anderen Schlüssel versiegelt. Die letzte Sicherung ist, wie sie war. Versuchen Sie es später noch einmal.
backup-failed = Das hat nicht geklappt. Die letzte Sicherung ist, wie sie war. Versuchen Sie es noch einmal, oder wählen Sie ein anderes Laufwerk.
restored-body = Diese Daten wurden aus der Sicherung vom { $date } wiederhergestellt. Seither kann jemand etwas zurückgenommen haben. Bevor das bekannt ist, lässt sich nichts öffnen, und niemand wird gefragt.
restored-lists-hint = Neben jeder Sicherung liegt eine Liste dessen, was zurückgenommen wurde. Stecken Sie das Laufwerk mit der neuesten ein.
restored-lists = Auf Laufwerken nach Listen suchen
restored-word-hint = Gibt es keine neuere Liste, können Sie es selbst sagen. Ihre Antwort wird mit Ihrem Namen festgehalten.
restored-word = Seither wurde nichts zurückgenommen
restored-officer = Gibt es keine neuere Liste, muss jemand mit der Aufgabe „Leitung“ sagen, dass nichts zurückgenommen wurde.
restored-question = Wurde seit { $date } nichts zurückgenommen?
restored-explained = Hat doch jemand etwas zurückgenommen, lässt es sich wieder öffnen, obwohl es weg sein müsste. Ihre Antwort wird mit Ihrem Namen festgehalten.
restored-yes = Ja, nichts wurde zurückgenommen
restored-no = Ich bin nicht sicher
restored-told = Nach den Listen gelöscht: { $erased }. Widerrufene Verwendungen: { $withdrawn }.
restored-not-enough = Keine Liste sagt, was bis jetzt zurückgenommen wurde.
restored-done = Alles ist wieder in Betrieb.
restored-fleet = Dieser Computer ist am { $date } im Verbund an die Stelle eines verlorenen getreten. Bevor jeder der anderen gesagt hat, was inzwischen zurückgenommen wurde, öffnet sich nichts, und niemand wird gefragt. „Verbund“ zeigt, von wem noch nichts kam. Einer, der nicht wiederkommt, wird dort entfernt.
list-narrow = Auswählen, welche
list-narrow-close = Auswahl schließen
list-all = Alle zeigen
list-any = alle
list-kind = Was darin ist
list-voice = Stimme
list-photo = Foto
list-use = Darf verwendet werden für
list-state = Zustimmung
list-given = gegeben
list-withdrawn = ganz widerrufen
list-ended = von anderen beendet
list-language = Gefragt auf
list-kept = Behalten
list-today = heute
list-week = in den letzten 7 Tagen
list-month = in den letzten 30 Tagen
list-record-hint = 32 Ziffern und Buchstaben von a bis f, auf einer Quittung oder einer Bescheinigung; oder die Nummer einer Kopie unter „{ staff-register }“. Lücken stören nicht.
list-record-unknown = Unter dieser Nummer ist hier nichts behalten.
list-none-such = Nichts von dem, was behalten wurde, ist so.
list-none-so-far = Keiner unter den Beiträgen, die bisher angesehen wurden, ist so. „Ältere Beiträge“ sucht weiter.

staff-delete = Löschen
staff-delete-why = Warum soll das gelöscht werden?
staff-delete-asked = Die Person hat darum gebeten
staff-delete-another = Jemand ist darin, der nicht zugestimmt hat
staff-delete-unfit = Es ist unbrauchbar oder verletzt jemanden
staff-delete-law = Das Gesetz oder eine Behörde verlangt es
staff-delete-question = Diesen Beitrag endgültig löschen?
staff-delete-explained = Grund: { $reason }. Alle Aufnahmen darin werden gelöscht, für alle, die darin vorkommen. Das lässt sich nicht rückgängig machen. Im Protokoll bleibt, dass Sie es getan haben und warum.
staff-delete-yes = Ja, löschen
staff-delete-no = Nein, behalten
staff-deleting = Wird gelöscht …
staff-deleted = Gelöscht. Speichern Sie die Bescheinigung, die es beweist.
staff-deleted-unsure = Gelöscht, kein Schlüssel öffnet es mehr. Etwas ist noch zu überschreiben; das Programm versucht es weiter.
people-title = Wer hier arbeitet
people-intro = Wer hier arbeitet, hat eine eigene Passphrase und einen eigenen Schlüssel. Im Protokoll steht, wer was getan hat.
people-at-the-hub = Wer hier arbeitet, wird an dem Computer geändert, der eine Kopie von allem hat, und kommt von selbst hierher.
people-you = Das sind Sie.
people-attendant-name = Standbetreuung
people-editor-name = Redaktion
people-officer-name = Leitung
people-attendant = Standbetreuung: betreut den Stand; hört, sieht und speichert nichts davon, was gegeben wurde
people-editor = Redaktion: hört, sieht und exportiert, was verwendet werden darf
people-officer = Leitung: entscheidet außerdem über Kampagne, Personal und Schlüssel und löscht oder bewahrt länger auf mit Begründung
people-remove = Entfernen
people-add = Jemanden hinzufügen
people-add-title = Jemanden zum Personal hinzufügen
people-name = Name hier
people-name-hint = Kleinbuchstaben, Ziffern und Bindestriche, zum Beispiel anna oder anna-k
people-role = Was darf diese Person?
people-passphrase = Ihre eigene Passphrase
people-passphrase-hint = Lassen Sie die Person selbst tippen. Niemand kann sie später nachsehen: Ist sie vergessen, entfernen Sie die Person und fügen Sie sie neu hinzu.
people-join = Hinzufügen
people-joining = Der Schlüssel wird gemacht …
people-joined = { $name } kann ab jetzt aufschließen.
people-key-file = Wo die Schlüsseldatei liegt; sie kann auf ein Laufwerk verschoben werden
people-need-name = Ein Name beginnt mit einem Buchstaben und hat bis zu 32 Kleinbuchstaben von a bis z, Ziffern und Bindestriche.
people-name-taken = Diesen Namen hat schon jemand. Wählen Sie einen anderen.
people-file-there = Eine Schlüsseldatei mit diesem Namen liegt schon da, vielleicht von jemandem, der nicht mehr hier arbeitet. Wählen Sie einen anderen Namen.
people-passphrase-taken = Mit dieser Passphrase schließt hier schon jemand anderes auf. Wählen Sie eine andere.
people-remove-question = { $name } entfernen?
people-remove-explained = Diese Person kann nicht mehr aufschließen. Alles, was aufbewahrt ist, wird für einen neuen Schlüssel versiegelt; das dauert eine Weile. Was sie vorher gehört, gesehen oder gespeichert hat, kann man ihr nicht nehmen.
people-remove-attendant = Diese Person kann nicht mehr aufschließen. Einen Schlüssel zu dem, was aufbewahrt ist, hatte sie nicht; nichts muss neu versiegelt werden.
people-remove-yes = Ja, entfernen
people-remove-no = Nein, nichts ändern
people-removed = { $name } wurde entfernt und kann nicht mehr aufschließen.
people-sealing = Was aufbewahrt ist, wird für den neuen Schlüssel versiegelt, solange diese Seite offen ist …
people-left = { $count ->
    [one] Eine Aufnahme ist noch für einen ersetzten Schlüssel versiegelt.
   *[other] { $count } Aufnahmen sind noch für einen ersetzten Schlüssel versiegelt.
}
people-go-on = Weiter versiegeln

marks-title = Was Sie davon halten
marks-mark = Markierung
marks-none = ohne Markierung
marks-approved = freigegeben
marks-flagged = zu prüfen
marks-rating = Bewertung
marks-unrated = nicht bewertet
marks-rated = bewertet mit { $rating }
marks-noted = Notiz
note-read = Notiz lesen
note-write = Notiz schreiben
note-label = Notiz
note-hint = Die Person kann sie mit ihrem Code lesen. Sie ist verschlüsselt und wird mit dem Beitrag gelöscht. Leer gespeichert, wird sie jetzt gelöscht.
note-save = Notiz speichern
note-close = Notiz schließen
note-opening = Die Notiz wird geöffnet …
note-saving = Die Notiz wird gespeichert …
note-saved = Die Notiz ist gespeichert.
note-gone = Die Notiz ist gelöscht.
list-mark = Markiert als
list-rating = Bewertet mit
list-note = Mit Notiz
list-with-note = mit Notiz
list-words = Wörter in einer Notiz
list-words-hint = Alle Notizen, die zur Auswahl passen, werden geöffnet, die neuesten zuerst. Davon wird nichts vermerkt.
list-words-find = In den Notizen suchen
list-words-looking = Die Notizen werden durchgesehen …
list-words-found = { $count ->
    [0] Keine Notiz enthält diese Wörter.
    [one] Eine Notiz enthält diese Wörter.
   *[other] { $count } Notizen enthalten diese Wörter.
}
list-words-found-more = { $count ->
    [0] Keine der neuesten Notizen enthält diese Wörter. Wählen Sie genauer aus, um weiter zu suchen.
   *[other] Die neuesten { $count } mit diesen Wörtern in der Notiz. Es kann mehr geben.
}
staff-end-use = Verwendung „{ $use }“ beenden
staff-end-use-why = Warum soll die Verwendung „{ $use }“ enden?
staff-end-use-question = Die Verwendung „{ $use }“ beenden?
staff-end-use-explained = Grund: { $reason }. Sie gilt ab jetzt als widerrufen, und Kopien dafür müssen weg. Hier lässt sich das nicht zurücknehmen. Im Protokoll bleibt stehen, dass Sie es getan haben und warum; wer es gegeben hat, liest beides mit dem eigenen Code.
staff-end-use-yes = Ja, beenden
staff-use-ended = Die Verwendung „{ $use }“ ist beendet. Kopien dafür stehen unter „Kopien“.
ended-save = Blatt für die Person speichern
hold-open = Länger aufbewahren
hold-renew = Aufbewahrung erneuern
hold-release = Freigeben
hold-title = Diesen Beitrag länger aufbewahren
hold-explained = Er bleibt dann bis zu diesem Tag, auch wenn seine Zeit um ist, und das Personal kann ihn nicht löschen. Keine Verwendung dauert deshalb länger. Wer ihn gegeben hat, kann jederzeit Verwendungen beenden und ihn löschen und liest, dass er aufbewahrt wird und warum.
hold-why = Warum verlangt das Recht es?
hold-claim = Es wird für einen Rechtsanspruch gebraucht
hold-law = Ein Gesetz oder eine Behörde verlangt es
hold-asked = Die Person hat gebeten, es länger zu behalten
hold-until = Bis wann?
hold-for-1 = 1 Monat lang
hold-for-3 = 3 Monate lang
hold-for-6 = 6 Monate lang
hold-for-12 = 1 Jahr lang
hold-reference = Aktenzeichen, wenn es eines gibt
hold-reference-hint = Eine Zeile, zum Beispiel 2026/117. Sie bleibt im Protokoll: keine Namen, nichts über eine Person.
hold-need-why = Sagen Sie, warum.
hold-need-until = Sagen Sie, bis wann.
hold-need-reference = Schreiben Sie eine Zeile, die alle lesen können.
hold-yes = Bis dahin aufbewahren
hold-no = Nein, nicht aufbewahren
hold-done = Der Beitrag wird aufbewahrt. Im Protokoll bleibt, dass Sie es getan haben und warum.
hold-released = Der Beitrag ist freigegeben.
hold-release-question = Diesen Beitrag freigeben?
hold-release-explained = Er bleibt dann so lange, wie es vereinbart war, und nicht länger.
hold-release-deletes = Seine Zeit ist um. Er wird deshalb bald danach gelöscht. Das lässt sich nicht rückgängig machen.
hold-release-yes = Ja, freigeben
hold-release-no = Nein, weiter aufbewahren
hold-row = aufbewahrt bis { $date }
hold-told = Aufbewahrt bis { $date }. Grund: { $reason }. Entschieden von { $name } am { $since }.
hold-file = Aktenzeichen: { $reference }
hold-limits = Wer ihn gegeben hat, kann weiterhin Verwendungen beenden und ihn löschen. Soll er länger bleiben, erneuern Sie die Aufbewahrung vor diesem Tag.
hold-may-open = Keine Verwendung ist mehr erlaubt, und nichts kann kopiert werden. Weil der Beitrag aufbewahrt wird, kann die Leitung ihn hören und sehen. Das kommt ins Protokoll.
sealed-row = versiegelt bis { $date }
sealed-told = Wer das gegeben hat, hat einen Tag gewählt: Vor dem { $date } öffnet oder kopiert es niemand vom Personal.
list-held = Länger aufbewahrt
list-on-hold = aufbewahrt
today-holds-end = { $count ->
    [one] Eine Aufbewahrung endet innerhalb von { $days } Tagen, am { $date }.
   *[other] { $count } Aufbewahrungen enden innerhalb von { $days } Tagen, die erste am { $date }.
}
today-held = länger aufbewahrt
staff-complaints = Beschwerden
complaints-title = Beschwerden und Fragen
complaints-body = Was Menschen am Stand geschrieben haben. Es ist verschlüsselt, und im Protokoll steht, wer es liest.
complaints-none = Niemand hat sich beschwert oder gefragt.
complaints-one = Nr. { $number }
complaints-came-in = Eingegangen
complaints-open = offen
complaints-overdue = überfällig: Es sollte schon beantwortet sein
complaints-ended = beantwortet am { $date }: { $outcome }. Der Text bleibt bis zum { $until }.
complaints-read = Lesen
complaints-opening = Es wird geöffnet …
complaints-reach = Erreichbar über
complaints-no-reach = Nicht angegeben.
complaints-close = Schließen
complaints-answered = Beantwortet
complaints-outcome = Wie ist Nr. { $number } ausgegangen?
complaints-outcome-hint = Antworten Sie zuerst, außerhalb von Sayso. Hier halten Sie fest, dass es geschehen ist.
complaint-resolved = erledigt oder beantwortet
complaint-refused = beantwortet und nicht getan
complaint-moot = nichts zu tun
complaints-noted = Es ist festgehalten.
complaints-first = Zu den ersten Beschwerden
complaints-more = Weitere Beschwerden
today-complaints = { $count ->
    [one] Eine Beschwerde wartet auf Antwort.
   *[other] { $count } Beschwerden warten auf Antwort.
}
today-complaints-overdue = { $count ->
    [one] Eine Beschwerde sollte schon beantwortet sein.
   *[other] { $count } Beschwerden sollten schon beantwortet sein.
}
stand-open = Dieser Computer
stand-body = Wie Sayso an diesem Computer aussieht und arbeitet. Jede Wahl gilt sofort, und im Protokoll steht, wer sie getroffen hat.
stand-screen = Anzeige
stand-window = Im Fenster
stand-full = Vollbild, für Laufpublikum
stand-screen-when = Diese Wahl gilt erst ab dem nächsten Start von Sayso.
stand-idle = Zeit ohne Berührung bis zur Frage „Sind Sie noch da?“
stand-seconds = { $seconds ->
    [one] { $seconds } Sekunde
   *[other] { $seconds } Sekunden
}
stand-print = Quittungen und Bescheinigungen drucken
stand-print-nothing = Gar nicht
stand-print-a4 = Auf A4-Papier
stand-print-roll = Auf eine 80-mm-Rolle
stand-text = Schriftgröße
stand-percent = { $percent } %
stand-colours = Farben
stand-keyboard = Tastatur auf dem Bildschirm
stand-keyboard-auto = Bei Bedarf
stand-keyboard-always = Immer
stand-keyboard-never = Nie
stand-named = Das ist dadurch festgelegt, wie Sayso auf diesem Computer gestartet wird. Ihre Wahl gilt, sobald es nicht mehr so festgelegt ist.

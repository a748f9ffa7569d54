disclosure-title = { $organisation } bittet um Ihr Ja
disclosure-who = Wer fragt?
disclosure-why = Warum?
disclosure-what = Was wird aufgenommen?
disclosure-what-voice = { $count ->
    [one] Eine Sprachnachricht von bis zu { $minutes ->
        [one] einer Minute
       *[other] { $minutes } Minuten
    }.
   *[other] Bis zu { $count } Sprachnachrichten von je bis zu { $minutes ->
        [one] einer Minute
       *[other] { $minutes } Minuten
    }.
}
disclosure-what-photo = { $count ->
    [one] Ein Foto.
   *[other] Bis zu { $count } Fotos.
}
disclosure-what-only = Nur was Sie ankreuzen und behalten.
disclosure-recipients = Wer sieht oder hört es?
disclosure-published = Wo wird es veröffentlicht?
disclosure-published-nowhere = Nirgends.
disclosure-kept = Wie lange wird es aufbewahrt?
disclosure-kept-for = { $duration }
disclosure-kept-erased = Danach wird es gelöscht.
duration-years = { $count ->
    [one] 1 Jahr
   *[other] { $count } Jahre
}
duration-months = { $count ->
    [one] 1 Monat
   *[other] { $count } Monate
}
duration-days = { $count ->
    [one] 1 Tag
   *[other] { $count } Tage
}
disclosure-withdraw = Wie nehme ich es zurück?
disclosure-withdraw-answer = Hier, mit dem Code der Quittung, jederzeit, ohne Grund. Dann wird es sofort gelöscht. Was vorher geschah, bleibt rechtmäßig.
disclosure-abroad = Verlässt es das Land?
disclosure-abroad-answer = { $country }. { $guarantee } Eine Kopie davon bekommen Sie hier: { $copy }
disclosure-compensation = Was bekomme ich dafür?
disclosure-risks = Was kann schiefgehen?
disclosure-age = Wer kann mitmachen?
disclosure-age-answer = Wer mindestens { $age } ist.
disclosure-complain = Bei wem kann ich mich beschweren?
disclosure-complain-answer = { $organisation }, oder { $name }: { $contact }
disclosure-refuse = Und wenn ich Nein sage?
disclosure-refuse-answer = Dann wird nichts aufgenommen. Sie haben keinen Nachteil.
disclosure-ask-kinds = Was darf aufgenommen werden?
disclosure-ask-purposes = Wofür darf es verwendet werden?
disclosure-box-voice = Meine Stimme aufnehmen
disclosure-box-voice-explained = Das Mikrofon geht nur an, wenn Sie es wollen.
disclosure-box-photo = Mich fotografieren
disclosure-box-photo-explained = Die Kamera geht nur an, wenn Sie es wollen.
disclosure-accept = Ich bin einverstanden
disclosure-decline = Nein, danke
disclosure-read-full = Alles lesen
disclosure-read-short = Zurück zum kurzen Text
disclosure-need-both = Um zuzustimmen, kreuzen Sie an, was aufgenommen werden darf, und mindestens eine Verwendung.
disclosure-need-kind = Um zuzustimmen, kreuzen Sie an, was aufgenommen werden darf.
disclosure-need-purpose = Um zuzustimmen, kreuzen Sie mindestens eine Verwendung an.
disclosure-ready = Sie können jedes Kreuz ändern, bis Sie „Ich bin einverstanden“ drücken.
disclosure-full-title = Der ganze Text
disclosure-full-basis = Rechtsgrundlage für alles hier ist Ihre Einwilligung und nichts anderes. Sie ist freiwillig. Sie können sie für die eine Verwendung geben und für die andere nicht.
disclosure-full-rights = Sie haben das Recht zu sehen, was von Ihnen aufbewahrt wird, eine Kopie zu bekommen, es berichtigen zu lassen, seine Verwendung einzuschränken, es mitzunehmen, Ihre Einwilligung zu widerrufen und alles löschen zu lassen. Die Seite „Ihre Daten“ auf diesem Gerät erledigt das meiste sofort, ohne dass Sie jemanden fragen müssen. Für alles andere schreiben Sie an die Adresse oben.
disclosure-full-proof = Wenn Sie zustimmen, hält Sayso den genauen Wortlaut dieser Seite, Ihre Kreuze und die Zeit fest, ohne Ihren Namen. Nach einer Löschung bleibt ein kurzer Beleg: wann was vereinbart, widerrufen und gelöscht wurde. Niemand kann daran erkennen, wer Sie sind.
disclosure-full-automated = Keine Maschine entscheidet über Sie.
disclosure-full-template = Von Ihrer Stimme oder Ihrem Gesicht wird ein Muster gebildet, an dem eine Maschine Sie erkennen kann.
disclosure-full-no-template = Von Ihrer Stimme und Ihrem Gesicht wird kein Muster gebildet, an dem eine Maschine Sie erkennen könnte.
disclosure-full-ai = Eine Maschine lernt aus Stimmen oder Bildern. Das ist ein Zweck mit eigenem Kästchen.
disclosure-full-no-ai = Keine Maschine lernt aus Ihrer Stimme oder Ihrem Bild.
disclosure-full-replica = Eine Maschine ahmt Stimmen oder Gesichter nach. Das ist ein Zweck mit eigenem Kästchen.
disclosure-full-no-replica = Keine Maschine ahmt Ihre Stimme oder Ihr Gesicht nach.
disclosure-full-sold = Was Sie geben, wird verkauft oder für Werbung weitergegeben.
disclosure-full-not-sold = Es wird nichts verkauft und nichts für Werbung weitergegeben.
disclosure-full-sensitive = Sie werden nach Gesundheit, Glauben, Politik, Herkunft oder Sexualleben gefragt.
disclosure-full-not-sensitive = Sie werden nicht nach Gesundheit, Glauben, Politik, Herkunft oder Sexualleben gefragt.
disclosure-full-representative = Vertretung: { $name }, { $contact }
disclosure-full-policy = Wie lange was aufbewahrt wird, steht hier: { $place }
disclosure-full-officer = Datenschutzbeauftragte Person: { $name }, { $contact }
disclosure-full-version = Kampagne „{ $id }“, Fassung { $version }.
disclosure-ask-signer = Wer stimmt zu?
disclosure-box-adult = Ich bin { $age } oder älter und stimme für mich selbst zu
disclosure-box-adult-explained = Nur Sie werden aufgenommen.
disclosure-box-guardian = Ich bin Mutter, Vater oder Vormund des Kindes und stimme für das Kind zu
disclosure-box-guardian-explained = Für ein Kind unter { $age } Jahren. Ich habe diese Seite gelesen und darf das für das Kind entscheiden.
disclosure-box-child = Ich bin das Kind und möchte mitmachen
disclosure-box-child-explained = Jemand hat mir erklärt, was passiert. Ich kann Nein sagen und jederzeit aufhören.
disclosure-age-guardian = Wer mindestens { $age } Jahre alt ist. Jüngere können mitmachen, wenn Mutter, Vater oder Vormund dabei ist und auf dieser Seite für sie zustimmt.
disclosure-box-shorter = { $title }: nur für { $duration }
disclosure-ask-spoken = Sagen Sie es auch laut?
disclosure-box-spoken = Ich sage mein Ja auch laut
disclosure-box-spoken-explained = Sie lesen diesen Satz ins Mikrofon: „{ $sentence }“ Er wird mit Ihrer Aufnahme aufbewahrt und mit ihr gelöscht.
disclosure-sentence = Ja. Ich bin einverstanden, dass { $organisation } diese Aufnahme macht und für das verwendet, was ich angekreuzt habe. Ich weiß, dass ich es zurücknehmen kann.
disclosure-full-proof-kept = Nach einer Löschung bleibt dieser Beleg noch { $duration } erhalten. Dann wird auch er entfernt.
disclosure-need-signer = Um zuzustimmen, kreuzen Sie an, wer zustimmt.
disclosure-need-child = Um zuzustimmen, kreuzt auch das Kind sein Kästchen an.
disclosure-need-guardian = Um zuzustimmen, kreuzt auch Mutter, Vater oder Vormund das eigene Kästchen an.
disclosure-need-spoken = Um zuzustimmen, kreuzen Sie an, dass Sie es auch laut sagen. Ohne das kann hier nichts aufgenommen werden.
disclosure-again-title = { $organisation } fragt Sie noch einmal
disclosure-again-decline = Nein, lassen wie es ist
disclosure-again-what = Nichts mehr. Es geht um das, was Sie hier schon gelassen haben.
disclosure-again-refuse = Dann bleibt alles, wie Sie ihm damals zugestimmt haben. Auf der Seite davor können Sie es auch löschen lassen.
disclosure-what-group = Sie können allein oder zusammen mitmachen, bis zu { $most } Personen. Jede liest, kreuzt an und bekommt eine Quittung. Genutzt wird nur, was alle ankreuzen. Lässt eine Person es löschen, ist es für alle weg.
disclosure-again-group = Sie haben es zu { $people } gegeben. Genutzt wird es nur, wofür alle hier ankreuzen.
disclosure-cleared = Ihre Kreuze wurden entfernt, weil der Text jetzt in einer anderen Sprache ist. Bitte kreuzen Sie noch einmal an, was Sie möchten.
disclosure-clears = In einer anderen Sprache sind die Kästchen wieder leer. Bitte kreuzen Sie dort an, was Sie möchten.
disclosure-choose = Auswählen
essential-who = Wer fragt
essential-why = Warum
essential-recipients = Wer es sieht
essential-recipients-answer = Nur wer im jeweiligen Feld steht
essential-kept = Wie lange
essential-kept-answer = { $duration }, dann wird es gelöscht
essential-kept-each = Wie im jeweiligen Feld, dann wird es gelöscht
essential-group = Allein oder gemeinsam
essential-group-answer = Jede Person kreuzt selbst an. Löscht es eine, ist es für alle weg
essential-abroad = Verlässt das Land
essential-withdraw = Zurücknehmen
essential-withdraw-answer = Hier, jederzeit, mit Ihrem Code
essential-refuse = Wenn Sie Nein sagen
essential-refuse-answer = Nichts wird aufgenommen, und Sie verlieren nichts
essential-again-refuse = Alles bleibt, wie Sie vorher zugestimmt haben

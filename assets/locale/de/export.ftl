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

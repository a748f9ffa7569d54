export-destination = Where it goes
export-responsible = Who answers for it there
export-page-title = What you may do with these recordings
export-page-may = People gave these recordings for one use, and for no other. Each file has a record of consent beside it.
export-page-use = For this use
export-page-from = They come from
export-page-made = Made on
export-page-takes = Recordings
export-page-how-long = How long
export-page-until = Until { $last }.
export-page-until-each = Each has a last day of its own: the first ends on { $first }, the last on { $last }. The list says which.
export-page-end = When it ends
export-page-takedowns = People can take their consent back at any time. Then the file has to be removed here, wherever it is shown, and wherever you passed it on. The file takedowns.json lists what has to go; look at it again and again, or let a program do so.
export-page-only = Do not use them for anything else, do not train machines with them, and do not pass them on for another use.
export-page-files = manifest.json and manifest.csv list each file with its SHA-256, its record, and the last day. takedowns.json is signed by the key in export.json.
takedown-letter-greeting = Hello,
takedown-letter-ask = { $count ->
    [one] consent for a recording that you have has ended. Please remove it from “{ $destination }” by { $deadline }. It was given for this use: { $use }. Its name has this number in it:
   *[other] consent for { $count } recordings that you have has ended. Please remove them from “{ $destination }” by { $deadline }. They were given for this use: { $use }. Their names have these numbers in them; takedowns.json lists all:
}
takedown-letter-how = Please remove the record beside each file as well, and tell those to whom you passed it on. Then tell us that it is gone, and who removed it.

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
access-title = What the staff did with it
access-none = The staff have not opened or copied it so far.
access-opened = The staff opened it.
access-ended = The staff ended the use “{ $use }”. Reason: { $reason }.
access-copied = Copied for “{ $use }”. It went to: { $destination }
access-copied-by-hand = Copied for “{ $use }”.
access-in-use = This copy may be used.
access-must-go = This copy has to be deleted by { $date }.
access-overdue = This copy should have been deleted by { $date }. Please ask the staff.
access-gone = This copy was deleted. Somebody confirmed it on { $date }.
access-never = This copy was not made.
access-more = { $count ->
    [one] And once before that.
   *[other] And { $count } times before that.
}
staff-use = Use
use-title = Use what was given
use-body = You get a folder with every recording that may be used for this now, each with its proof of consent. It is noted where the copies go.
use-for = For which use?
use-which = Which of them?
use-listed = What the list shows now
use-when = Kept when?
use-ever = At any time
use-month = This month
use-flagged = Also what staff have flagged
use-counting = Counting …
use-may = { $count ->
    [0] Nothing may be used for this now
    [one] One recording may be used
   *[other] { $count } recordings may be used
}
use-not-never = Not agreed to: { $count }
use-not-withdrawn = Withdrawn: { $count }
use-not-expired = Time over: { $count }
use-not-by-all = Not agreed to by all who are in it: { $count }
use-not-sealed = Sealed by their giver until a later day: { $count }
use-not-flagged = Flagged by staff: { $count }
use-not-damaged = Cannot be read: { $count }
use-where-hint = Such as: website, press folder. This stays on record.
use-who-hint = A name or an office. This stays on record.
use-say-where = Say where it goes, in a few words.
use-say-who = Say who answers for it there.
use-go = Copy to a folder
use-stop = Stop
use-going = { $count ->
    [one] One recording is copied …
   *[other] { $count } recordings are copied …
}
use-listing = The list of files is being written …
use-done = { $count ->
    [one] One recording is in the folder.
   *[other] { $count } recordings are in the folder.
}
use-lies = It lies here: { $folder }
use-goes-on = What is in the folder is whole and noted. Do the same again, and it goes on there.
use-stopped = It was stopped, so some may not be in it yet.
use-left-out = Left out: { $count }
use-missing = On record, and not in the folder: { $count }
staff-register = Register
register-title = Where copies went
register-going = Copies that have to go
register-none-going = No copy has to go.
register-open = { $count ->
    [one] Consent for one copy has ended.
   *[other] Consent for { $count } copies has ended.
}
register-overdue = { $count ->
    [one] One of them should be gone by now.
   *[other] { $count } of them should be gone by now.
}
register-copies = All copies, newest first
register-no-copies = Nothing was copied so far.
register-by-hand = Saved by hand
register-for = For this use
register-made = Copied on
register-stands = How it stands
register-number = Number
register-taken-back = It was taken back.
register-time-over = Its time is over.
register-in-use = It may be used until { $date }.
register-must-go = It has to be gone by { $date }.
register-late = It had to be gone by { $date }.
register-is-gone = It is gone, as { $name } said on { $date }.
register-gone = It is gone
register-gone-all = All from this folder that have to go are gone: { $count }
register-who = Who says that it is gone?
register-who-all = { $count ->
    [one] Who says that this one copy is gone?
   *[other] Who says that these { $count } copies are gone?
}
register-name = Name or office
register-say-who = Say who removed it.
register-note = Note that it is gone
register-note-all = Note that all of them are gone
register-going-first = First ones
register-going-next = Next ones
register-letters = Save letters to those who have them
register-newest = Newest copies
register-older = Older copies
access-note = What staff wrote about it
access-note-closed = Staff wrote a note about it, and it cannot be opened now. You have a right to know what it says. Ask: { $contact }
second-title = A second person is needed
second-export = Copies that one of the staff may make alone within 24 hours: { $count }. This would be more, so it needs two. If you agree to this one, type your own passphrase. The ledger says that you did.
second-erasure = Submissions that one of the staff may delete alone within 24 hours: { $count }. This would be more, so it needs two. If you agree to this one, type your own passphrase. The ledger says that you did.
second-passphrase = Passphrase of the second person
second-agree = I agree
second-leave = Not after all
second-same = It has to be somebody else than the person who unlocked.
second-may-not = This person may not do it themselves, so their word does not count for it.

staff-title = Staff
staff-passphrase = Passphrase
staff-unlock = Unlock
staff-unlocking = The key is being tried …
staff-unlocking-hardware = The key is being tried … If a hardware key blinks, touch it.
staff-wrong = { $seconds ->
    [one] The passphrase does not fit. Everything stays locked. You can try again in { $seconds } second.
   *[other] The passphrase does not fit. Everything stays locked. You can try again in { $seconds } seconds.
}
staff-too-early = { $seconds ->
    [one] It is too early: a wrong passphrase was typed before. This one was not looked at. You can try again in { $seconds } second.
   *[other] It is too early: a wrong passphrase was typed before. This one was not looked at. You can try again in { $seconds } seconds.
}
staff-no-key = The key file is not here. Everything stays locked. Plug in the drive that holds “organisation.key.age” and try again.
staff-other = The key could not be tried. Everything stays locked. The log says more.
staff-lock = Lock
staff-list = Submissions
staff-none = Nothing is kept here.
staff-row = { $date } · voice messages: { $voice } · photos: { $photos }
staff-record = Record { $id }
staff-allowed = Allowed for
staff-not-allowed = Not allowed any more
staff-nothing-allowed = No use is allowed any more. It can be neither opened nor copied.
staff-copy-for = Save a copy for “{ $purpose }”
staff-choose = Choose a submission from the list.
list-glimpses-show = Show pictures and sound outlines
list-glimpses-hide = Hide pictures and sound outlines
list-glimpses-hint = Whatever is shown like this counts as opened: it goes on record, and whoever gave it can see that.
staff-attendant = You look after the stand. To hear, see or save this, an editor or an officer unlocks.
staff-newer = Newer submissions
staff-older = Older submissions
staff-count = { $count ->
    [one] One submission in all.
   *[other] { $count } submissions in all.
}
staff-count-more = Submissions: { $count } or more.
staff-quit = Close Sayso
staff-quit-title = Close Sayso?
staff-quit-body = Nobody can be asked or recorded here until it is started again. Nothing that was kept is lost.
staff-quit-yes = Yes, close it
staff-quit-no = No, go on
staff-clock-behind = The clock of this computer is earlier than what the ledger has seen. Nothing is lost: until the clock is right, Sayso counts from the ledger’s last date. Please set the date and time. If the clock is right now and was wrong before, say so here.
staff-clock-doubtful = { $count ->
    [10000] { $count } or more submissions are past their time and not deleted yet
    [one] One submission is past its time and not deleted yet
   *[other] { $count } submissions are past their time and not deleted yet
}, because the date of this computer is more than a month ahead of the last day on which Sayso ran. Check the date. If it is right, say so here.
staff-gear = Microphone and camera
gear-title = Microphone and camera
gear-body = Choose what this computer uses. The choice stays when it is plugged in again and when the computer restarts. People see the name before anything is recorded.
gear-microphone = Microphone
gear-camera = Camera
gear-speaker = Loudspeaker
gear-system = Leave it to the system
gear-width = Largest width of a photo
gear-width-best = The camera's best
gear-width-px = { $px } pixels
gear-try-microphone = Try the microphone
gear-try-camera = Try the camera
gear-beep = Play a tone
gear-speaker-silent = There is no sound: the loudspeaker does not work.
gear-done = Done
gear-trial-title = A test needs a yes, too
gear-trial-voice-body = The microphone is opened, and you see how loud it is.
gear-trial-photo-body = The camera is opened, and you see its picture on this screen.
gear-trial-microphone = Open the microphone
gear-trial-camera = Open the camera
gear-trial-nothing-kept = Nothing is recorded and nothing is kept.
gear-trial-people = Everybody near it knows
gear-trial-people-explained = Whoever can be heard or seen now has been told and agrees.
gear-trial-begin = Begin the test
gear-trial-not = Not now
gear-trial-end = End the test
gear-trial-hears = The microphone is on. Nothing is recorded.
gear-trial-sees = The camera is on. Nothing is kept.
staff-spoken-yes = Proof of the yes. It is for no use and cannot be exported.
staff-campaign = Campaign
editor-title = The campaign
editor-body = Here you say what people are asked. Every change becomes a new version; whoever agreed before agreed to the version before.
editor-text = Text of the file campaign.toml
editor-check = What the check says
editor-nothing-found = Nothing was found.
editor-no-advice = This is a check by a program and not legal advice. Where it finds an error, nothing can be saved and nobody is asked.
editor-place = Line { $line }, column { $column }
editor-preview = What people will see
editor-no-preview = In this language a text is missing, or Sayso does not speak it. The check says which.
editor-save = Save as a new version
editor-resumed = What was changed here before and not saved is still here. Nobody is asked by it before you save it.
editor-discard = Throw these changes away
editor-written = Saved. From now on people are asked by this version.
editor-version-used = People were asked by another text under this version, so it is version { $next } now. Save it again.
editor-unchanged = Nothing is changed.
editor-ready = It can be saved. People are asked by it only then.
editor-errors = The check finds an error, so nothing can be saved. It says where and how to mend it.
editor-elsewhere = This computer is in a fleet. Its campaign is changed at the computer that keeps a copy of everything, and comes here by itself between two visits.
staff-group = Given by { $people } people together. Each of them has a record of their own; a use is allowed only where all agree.
staff-group-ended = The recording was deleted for all { $people } people: one of them wanted that, or their time was over. Only the record of this person’s consent is left.
editor-form = Form
editor-file = Text of the file
form-unreadable = The text cannot be read at the moment, so it cannot be shown as a form. The check says where.
form-who = Who asks
form-name = Name of the organisation
form-contact = How people reach you
form-address = Postal address, if any
form-authority = Name the authority that takes complaints
form-authority-name = Name of the authority
form-authority-contact = How people reach the authority
form-languages = Languages
form-law = Whose law
form-biometric = A machine learns to recognise people from it
form-ai = A machine learns from voices or pictures (AI training)
form-replica = A machine imitates voices or faces
form-sold = It is sold or shared
form-sensitive = People are asked about health, faith, politics, origin or sexual life
form-brand = Your question and your looks
form-question = Your question, the largest words on the first page
form-prompt = Further question { $number }
form-add-prompt = Add a further question
form-remove-prompt = Take the last further question out
form-thanks = Your thanks at the end
form-picture = Picture for the first page
form-logo = Logo
form-no-picture = None
form-pictures-hint = Lay PNG or JPEG files into the folder { $folder } and open this page again: then they can be chosen here.
form-accent = Your colour, such as #0F4C81; everything in it stays readable
form-why = Why, and where it lies
form-reason = Why you ask
form-stored = Where it is stored
form-what = What may be recorded
form-voice = Voice messages
form-voice-takes = Voice messages in a visit, at most
form-voice-secs = Seconds of a voice message, at most
form-photo = Photos
form-photo-takes = Photos in a visit, at most
form-purpose = Use { $number }
form-id = Short name
form-title = What the box says
form-explanation = What stands under it
form-recipients = Who sees or hears it
form-published = Where it is published, if it is
form-retention = How long it is kept
form-proof-kept = How long the proof of a deletion is kept
form-takedown-within = How long taking down a copy may take, once its consent has ended
form-time-wrong = Write a whole number of at least 1. A hundred years is the most.
form-time-as-written = This is what the file says. It stays like this until you choose one of these:
form-days = Days
form-weeks = Weeks
form-months = Months
form-years = Years
form-add-purpose = Add a use
form-remove-purpose = Take this use out
form-people = Who can take part
form-guardian = Children, with a parent or guardian
form-group = Several people together
form-most = People together, at most
form-spoken = Say the yes aloud
form-spoken-off = No
form-spoken-offered = Whoever likes
form-spoken-required = Everybody
form-yes = Yes
form-no = No
staff-unreadable = Records that cannot be read: { $count }. Nothing of them was changed. “sayso verify” says which they are.
staff-files-left = Files of deleted recordings that this computer does not let go: { $count }. Their keys are destroyed, so nobody can open them. Sayso tries again at each start. Please look after the folder “vault/media”: is something in it protected from being deleted, or is the disk failing?
staff-not-ours = The key file that is here belongs to another organisation, or is damaged. Everything stays locked. Plug in the drive that holds your “organisation.key.age” and try again.
staff-too-much-work = The key file that is here takes more memory to open than this computer can be asked for. Everything stays locked. Protect the key anew with the program “age” (“age -p”), or use the file that Sayso made.
staff-hardware = The hardware key did not open it. Everything stays locked. Plug it in, type its PIN (at most { $most } signs) in place of a passphrase, and touch it when it blinks.
staff-no-program = This key is kept by a hardware key, and the program that speaks with it is not installed on this computer. Everything stays locked. Install it (for a YubiKey “age-plugin-yubikey”) and try again.
staff-took-too-long = A drive did not answer in time. Everything stays locked. Pull out drives that are not needed and try again.
staff-still-trying = The passphrase before is still being tried. Everything stays locked. Wait half a minute and try again.
staff-clock-jumped = The date of this computer is more than a month ahead of the last day on which Sayso ran. Until you say that it is right, nothing is deleted by itself.
staff-date-now = This computer says: { $date }
staff-date-right = The date is right
staff-date-right-delete = The date is right: delete them
staff-erased = Deleted since you were last here, because their time was over: { $count }
staff-erased-rest = The others whose time is over are being deleted now, a few at a time. Until they go they are still in the list.
staff-clock-said = Kept while the clock of this computer was wrong: it said { $date }. The time counts from the last date in the ledger.
staff-key-hint = Save two copies of it, each on a drive of its own. The passphrase opens nothing without this file.
editor-leave-question = Leave without saving?
editor-leave-explained = What you have changed here is then lost. People go on being asked by the text as it was.
editor-leave-yes = Leave without saving
editor-leave-no = Go on changing
licences-title = Licences
licences-hint = Sayso contains the work of many others.
licences-show = Show the licences
licences-body = Sayso is under MIT or Apache-2.0. It contains the work of many others. Here are their names, by licence. The command “sayso licences” prints the texts of the licences as well.
staff-date-question = { $count ->
    [10000] Delete { $count } or more submissions for good?
    [one] Delete one submission for good?
   *[other] Delete { $count } submissions for good?
}
staff-date-explained = This computer says: { $date }. By this date their time is over. Deleted recordings cannot be brought back. If the date is wrong, set the clock first.
staff-date-yes = Yes, the date is right: delete
staff-date-no = No, delete nothing
staff-key-path = Where Sayso looks for it first
staff-today = Today
today-title = Today, { $date }
today-asked = { $count ->
    [one] was asked
   *[other] were asked
}
today-agreed = { $count ->
    [one] said yes
   *[other] said yes
}
today-refused = { $count ->
    [one] One said no
   *[other] { $count } said no
}
today-kept = { $count ->
    [one] was kept
   *[other] were kept
}
today-deleted = { $count ->
    [one] was deleted by its giver or for them
   *[other] were deleted by their givers or for them
}
today-withdrawn = { $count ->
    [one] One use was withdrawn
   *[other] { $count } uses were withdrawn
}
today-needs = Needs you
today-nothing = Nothing has to be looked after.
today-ends = { $count ->
    [one] One ends within { $days } days, on { $date }.
   *[other] { $count } end within { $days } days, the first on { $date }.
}
today-takedowns-overdue = { $count ->
    [one] One copy should be gone by now. See “{ staff-register }”.
   *[other] { $count } copies should be gone by now. See “{ staff-register }”.
}
today-takedowns = { $count ->
    [one] One copy has to be gone by { $date }. See “{ staff-register }”.
   *[other] { $count } copies have to go, the first by { $date }. See “{ staff-register }”.
}
today-reseal = { $count ->
    [one] One take is still sealed for a key that was replaced. The page “Who works here” goes on.
   *[other] { $count } takes are still sealed for a key that was replaced. The page “Who works here” goes on.
}
today-backup-old = The last backup was made on { $date }. What was kept since then is on this computer alone.
today-little-room = There is little room left on the disk: { $free } MB are free. Please make room.
today-wrong = Wrong passphrases since the last right one: { $count }
today-computer = This computer
today-free = { $free } MB are free on the disk of this computer.
today-fortnight = Kept in the last 14 days.
today-day = { $date }: { $count }.
today-days = Day by day
today-kept-now = Kept now
today-kept-all = Submissions
today-voice = with a voice message
today-photo = with a photo
today-use = agreed to: { $use }
today-language = asked in { $language }
today-all-withdrawn = all uses withdrawn
today-numbers-only = Numbers only. Who gave what is not shown here. Days are counted in UTC.
backup-title = Backup
backup-open = Open backups
backup-none = There is no backup yet that is known here. If this computer is lost, what is kept here is lost with it.
backup-last = Last backup
backup-where = Where it is
backup-hint = A backup holds everything that is kept here, sealed as it is here. The first one takes a while, later ones write what has changed. What people have deleted is overwritten by the next backup.
backup-now = Back up now
backup-running = Backing up: { $percent } %
backup-done = The backup is finished. Unplug the drive and keep it elsewhere: what lies on this computer is lost with it.
backup-missing = { $count ->
    [one] The backup is finished, but one recording has no file here. Run “sayso verify” to see more.
   *[other] The backup is finished, but { $count } recordings have no file here. Run “sayso verify” to see more.
}
backup-in-use = Another backup to the same place is going on. Wait until it is finished.
backup-full = There is no room left there. The last backup is as it was. Choose another drive.
backup-gone = The drive is no longer there. The last backup is as it was. Plug the drive in and try again.
backup-resealing = Everything is just being sealed for another key. The last backup is as it was. Try again later.
backup-failed = That did not work. The last backup is as it was. Try again, or choose another drive.
restored-body = This data was restored from the backup of { $date }. Since then somebody may have taken something back. Before that is known, nothing opens and nobody is asked.
restored-lists-hint = Beside each backup lies a list of what was taken back. Plug in the drive with the newest one.
restored-lists = Look for lists on drives
restored-word-hint = If there is no newer list, you can say it yourself. Your answer goes on record with your name.
restored-word = Nothing was taken back since then
restored-officer = If there is no newer list, an officer has to say that nothing was taken back.
restored-question = Was nothing taken back since { $date }?
restored-explained = If somebody did take something back, it can be opened again although it should be gone. Your answer goes on record with your name.
restored-yes = Yes, nothing was taken back
restored-no = I am not sure
restored-told = Deleted as the lists say: { $erased }. Uses withdrawn: { $withdrawn }.
restored-not-enough = No list tells what was taken back up to now.
restored-done = Everything is in use again.
restored-fleet = This computer took the place of a lost one in the fleet on { $date }. Before each of the others has told what was taken back meanwhile, nothing opens and nobody is asked. “Fleet” shows of whom nothing was heard. One that does not come back is removed there.
list-narrow = Choose which
list-narrow-close = Close the choice
list-all = Show all
list-any = all
list-kind = What is in it
list-voice = Voice
list-photo = Photo
list-use = May be used for
list-state = Consent
list-given = given
list-withdrawn = all withdrawn
list-ended = ended by another
list-language = Asked in
list-kept = Kept
list-today = today
list-week = in the last 7 days
list-month = in the last 30 days
list-record-hint = 32 digits and letters from a to f, on a receipt or a certificate; or the number of a copy under “{ staff-register }”. Gaps do not matter.
list-record-unknown = Nothing is kept here under this number.
list-none-such = None of what is kept is like that.
list-none-so-far = None like that among the submissions that were looked at so far. “Older submissions” looks on.

staff-delete = Delete
staff-delete-why = Why is it to be deleted?
staff-delete-asked = Its giver asked for it
staff-delete-another = Somebody is in it who did not agree
staff-delete-unfit = It is of no use, or hurts somebody
staff-delete-law = The law or an authority demands it
staff-delete-question = Delete this submission for good?
staff-delete-explained = Reason: { $reason }. All its recordings are deleted, for everybody who is in them, and cannot be brought back. The ledger keeps that you did it, and why.
staff-delete-yes = Yes, delete it
staff-delete-no = No, keep it
staff-deleting = It is being deleted …
staff-deleted = It is deleted. Save the certificate, which proves it.
staff-deleted-unsure = It is deleted, and no key opens it any more. Something is left to be overwritten; the program goes on trying.
people-title = Who works here
people-intro = Each of the staff has a passphrase and a key of their own. The ledger says who did what.
people-at-the-hub = Who works here is changed at the computer that keeps a copy of everything, and comes here by itself.
people-you = This is you.
people-attendant-name = Attendant
people-editor-name = Editor
people-officer-name = Officer
people-attendant = Attendant: looks after the stand; hears, sees and saves nothing of what was given
people-editor = Editor: hears, sees and exports what may be used
people-officer = Officer: also decides on the campaign, the staff and the keys, and deletes or holds something with a reason
people-remove = Remove
people-add = Add somebody
people-add-title = Add somebody to the staff
people-name = Their name here
people-name-hint = Small letters, digits and hyphens, such as anna or anna-k
people-role = What may they do?
people-passphrase = Their passphrase
people-passphrase-hint = Let them type it themselves. Nobody can look it up later: if it is lost, remove them and add them anew.
people-join = Add
people-joining = The key is being made …
people-joined = { $name } can unlock from now on.
people-key-file = Where their key file lies; it can be moved to a drive
people-need-name = A name begins with a letter and has up to 32 small letters a to z, digits and hyphens.
people-name-taken = Somebody has this name already. Choose another.
people-file-there = A key file with this name lies there already, perhaps of somebody who has left. Choose another name.
people-passphrase-taken = Somebody else here unlocks with this passphrase already. Choose another.
people-remove-question = Remove { $name }?
people-remove-explained = They cannot unlock any more. Everything that is kept is sealed for a new key, which takes a while. What they have heard, seen or saved before cannot be taken from them.
people-remove-attendant = They cannot unlock any more. They had no key to what is kept, so nothing has to be sealed anew.
people-remove-yes = Yes, remove
people-remove-no = No, change nothing
people-removed = { $name } was removed and cannot unlock any more.
people-sealing = What is kept is being sealed for the new key, as long as this page is open …
people-left = { $count ->
    [one] One take is still sealed for a key that was replaced.
   *[other] { $count } takes are still sealed for a key that was replaced.
}
people-go-on = Go on sealing

marks-title = What you think of it
marks-mark = Mark
marks-none = no mark
marks-approved = approved
marks-flagged = flagged
marks-rating = Rating
marks-unrated = not rated
marks-rated = rated { $rating }
marks-noted = note
note-read = Read the note
note-write = Write a note
note-label = Note
note-hint = The person can read it with their code. It is encrypted, and deleted with the submission. Saved empty, it is deleted now.
note-save = Save the note
note-close = Close the note
note-opening = The note is being opened …
note-saving = The note is being saved …
note-saved = The note is saved.
note-gone = The note is deleted.
list-mark = Marked as
list-rating = Rated
list-note = With a note
list-with-note = with a note
list-words = Words in a note
list-words-hint = All notes that fit the choice above are opened, the newest first, and nothing is noted of it.
list-words-find = Look in the notes
list-words-looking = Looking through the notes …
list-words-found = { $count ->
    [0] No note has these words.
    [one] One note has these words.
   *[other] { $count } notes have these words.
}
list-words-found-more = { $count ->
    [0] None of the newest notes has these words. Choose an earlier time to look further.
   *[other] The newest { $count } with these words in their note. There may be more.
}
staff-end-use = End the use “{ $use }”
staff-end-use-why = Why is the use “{ $use }” to end?
staff-end-use-question = End the use “{ $use }”?
staff-end-use-explained = Reason: { $reason }. It counts as withdrawn from now on, and copies for it have to go. It cannot be taken back here. The ledger keeps that you did it, and why; their giver reads both with their code.
staff-end-use-yes = Yes, end it
staff-use-ended = The use “{ $use }” has ended. Copies for it are under “Register”.
ended-save = Save a sheet for them
hold-open = Hold it
hold-renew = Hold it anew
hold-release = Release it
hold-title = Hold this submission
hold-explained = It is then kept until that day, even when its time is over, and staff cannot delete it. No use lasts longer because of that. Whoever gave it can end uses and delete it at any time, and reads that it is held and why.
hold-why = Why does the law require it?
hold-claim = It is needed for a legal claim
hold-law = A law or an authority requires it
hold-asked = Its giver asked that it be kept longer
hold-until = Until when?
hold-for-1 = for 1 month
hold-for-3 = for 3 months
hold-for-6 = for 6 months
hold-for-12 = for 1 year
hold-reference = File number, if there is one
hold-reference-hint = One line, such as 2026/117. The ledger keeps it: no names, nothing about a person.
hold-need-why = Say why.
hold-need-until = Say until when.
hold-need-reference = Write one line that everybody can read.
hold-yes = Hold it until then
hold-no = No, do not hold it
hold-done = It is held. The ledger keeps that you did it, and why.
hold-released = It is held no more.
hold-release-question = Release this submission?
hold-release-explained = It is then kept as long as was agreed, and no longer.
hold-release-deletes = Its time is over, so it is deleted soon after that, and cannot be brought back.
hold-release-yes = Yes, release it
hold-release-no = No, keep holding it
hold-row = held until { $date }
hold-told = Held until { $date }. Reason: { $reason }. Decided by { $name } on { $since }.
hold-file = File: { $reference }
hold-limits = Whoever gave it can still end uses and delete it. To hold it longer, hold it anew before that day.
hold-may-open = No use is allowed any more, and nothing can be copied. Since it is held, an officer can hear and see it, and that goes on record.
sealed-row = sealed until { $date }
sealed-told = Whoever gave this picked a day: nobody of staff opens or copies it before { $date }.
list-held = On hold
list-on-hold = held
today-holds-end = { $count ->
    [one] One hold ends within { $days } days, on { $date }.
   *[other] { $count } holds end within { $days } days, the first on { $date }.
}
today-held = held beyond their time
staff-complaints = Complaints
complaints-title = Complaints and questions
complaints-body = What people wrote at the stand. It is encrypted, and the ledger keeps who reads it.
complaints-none = Nobody has complained or asked.
complaints-one = No. { $number }
complaints-came-in = Came in
complaints-open = open
complaints-overdue = overdue: it should have been answered by now
complaints-ended = answered on { $date }: { $outcome }. Its words are kept until { $until }.
complaints-read = Read
complaints-opening = It is being opened …
complaints-reach = They can be reached by
complaints-no-reach = They did not say.
complaints-close = Close
complaints-answered = Answered
complaints-outcome = How has no. { $number } ended?
complaints-outcome-hint = Answer them first, outside of Sayso. Here you note that it was done.
complaint-resolved = done, or answered
complaint-refused = answered, and not done
complaint-moot = nothing to be done
complaints-noted = It is noted.
complaints-first = Back to the first complaints
complaints-more = More complaints
today-complaints = { $count ->
    [one] One complaint waits for an answer.
   *[other] { $count } complaints wait for an answer.
}
today-complaints-overdue = { $count ->
    [one] One complaint should have been answered by now.
   *[other] { $count } complaints should have been answered by now.
}
stand-open = This computer
stand-body = How Sayso looks and works on this computer. Each choice holds at once, and the ledger keeps who made it.
stand-screen = Window
stand-window = In a window
stand-full = Full screen, for passers-by
stand-screen-when = This one holds from the next start of Sayso.
stand-idle = If nobody touches it, ask “Are you still there?” after
stand-seconds = { $seconds ->
    [one] { $seconds } second
   *[other] { $seconds } seconds
}
stand-print = Print receipts and certificates on
stand-print-nothing = Nothing
stand-print-a4 = A4 paper
stand-print-roll = A roll of 80 mm
stand-text = Size of the text
stand-percent = { $percent } %
stand-colours = Colours
stand-keyboard = Keyboard on the screen
stand-keyboard-auto = When it is needed
stand-keyboard-always = Always
stand-keyboard-never = Never
stand-named = This is fixed by the way Sayso is started on this computer. Your choice holds once it is not.

staff-ledger = Ledger
ledger-title = What happened here
ledger-body = Each event is linked to the one before it, so that nobody can change the past unseen. It names none of the people who gave something.
ledger-narrow-all = Show all events
ledger-about = What it is about
ledger-visits = Visits and answers
ledger-kept = Keeping
ledger-ended = Withdrawing and deleting
ledger-copies = Opening, marking, copying
ledger-staff = Who works here
ledger-vault = Keys, campaigns, backups
ledger-by = Who did it
ledger-when = When
ledger-from = From this day
ledger-until = Up to this day
ledger-day-hint = Such as { $day }. Days are counted in UTC.
ledger-day-wrong = Write a day like this: { $day }
ledger-days-show = Show these days
ledger-none = There is no such event.
ledger-none-so-far = None among the events that were looked at so far. “Older events” looks on.
ledger-newest = Newest events
ledger-older = Older events
ledger-event = No. { $number } · { $date } · { $who }
ledger-event-removed = No. { $number }
actor-person = a visitor
actor-staff = staff
actor-staff-named = { $name }
actor-program = the program
actor-member = another place of the organisation
event-unknown = Something that this version of Sayso does not know.
event-removed = Part of a proof whose time is over. What it said was removed.
event-created = Everything was set up.
event-writer = From here on, another key signs what happens.
event-organisation-key = From here on, recordings are sealed for key no. { $number } of the organisation.
event-staff-added = { $name } can unlock from now on, as { $role ->
    [attendant] attendant
    [editor] editor
   *[officer] officer
}.
event-staff-removed = { $name } can no longer unlock.
event-campaign = People are asked by version { $version } of the campaign “{ $campaign }” from now on.
event-shown = Somebody was shown what they were asked.
event-refused = Somebody said no.
event-agreed = Somebody said yes.
event-withdrawn-unkept = Somebody took their yes back before anything was kept.
event-left-alone = Somebody left without an answer.
event-kept = { $count ->
    [one] One recording was kept.
   *[other] { $count } recordings were kept.
}
event-renewed = Somebody was asked again and said yes.
event-resealed = What is kept was sealed for another key of the organisation.
event-purpose-withdrawn = One use was withdrawn: “{ $use }”.
event-ended-by-another = What several people gave together is gone: another of them took it back, or their time was over.
event-copied-by-participant = Whoever gave it saved a copy.
event-copied-by-another = Somebody else who is in it saved a copy.
event-erased = Whoever gave it had it deleted.
event-erased-by-staff = It was deleted. Reason: { $reason }.
event-expired = It was deleted, because its time was over.
event-proof-expired = The proof of a deletion was removed, because its time was over.
event-looked-up = Somebody typed a receipt code.
event-recovered = After an interruption, everything that was half done was finished.
event-staff-unlocked = The staff area was unlocked.
event-staff-refused = Somebody typed a wrong passphrase.
event-staff-locked = The staff area was locked.
event-date-confirmed = The date of this computer was said to be right.
event-opened-by-staff = A recording was opened, to be heard or seen.
event-marked = A submission was marked or rated.
event-noted = A note on a submission was written, changed or removed.
event-export-begun = Copying for “{ $use }” was begun. The copies go to: { $destination }. Who answers for it there: { $name }
event-exported = A recording was copied for “{ $use }”. The copy may be used until { $date }.
event-copy-gone = A copy is gone, as { $name } says.
event-copy-never = One copy was not made: the recording could not be read.
event-backed-up = A backup was made.
event-restored = Everything was restored from the backup of { $date }.
event-caught-up-list = A list told what was taken back since the backup.
event-caught-up-word = Staff said that nothing more was taken back since the backup.

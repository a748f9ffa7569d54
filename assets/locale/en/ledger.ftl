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
event-kept-sealed = Nobody of staff opens it before { $date }.
event-unsealed = Its giver let staff open it before the day that they had picked.
event-purpose-withdrawn = One use was withdrawn: “{ $use }”.
event-purpose-ended-by-staff = Staff ended one use: “{ $use }”. Reason: { $reason }.
event-ended-by-another = What several people gave together is gone: another of them took it back, or their time was over.
event-copied-by-participant = Whoever gave it saved a copy.
event-copied-by-another = Somebody else who is in it saved a copy.
event-erased = Whoever gave it had it deleted.
event-erased-as-told = A list told that it was deleted since the backup.
event-erased-by-staff = It was deleted. Reason: { $reason }.
event-expired = It was deleted, because its time was over.
event-held = A submission is held until { $date }. Reason: { $reason }.
event-released = A submission is held no more.
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
event-exported-again = A recording was copied again for “{ $use }”. The copy may be used until { $date }.
event-copy-gone = A copy is gone, as { $name } says.
event-copy-never = One copy was not made.
event-backed-up = A backup was made.
event-restored = Everything was restored from the backup of { $date }.
event-caught-up-list = A list told what was taken back since the backup.
event-caught-up-word = Staff said that nothing more was taken back since the backup.
event-caught-up-fleet = The other computers of the fleet told what was taken back since the backup.
event-recovered-fleet = This computer keeps a copy of everything in the fleet from now on, as { $name }, in the place of one that was lost.
event-joined-fleet = This computer is in a fleet from now on, as { $name }.
event-member-removed = A computer was removed from the fleet.
event-received = What is kept at another computer of the fleet has come here, or has changed there.
event-let-go = What had come here for a visitor is gone again. It is kept where it was.
ledger-check = Check the ledger
ledger-check-stop = Stop the check
ledger-checking = { $percent } % is checked …
ledger-check-stopped = The check was stopped. It has changed nothing.
ledger-check-done = Checked: events { $events }, submissions { $submissions }, recordings { $takes }
ledger-check-good = Nothing is wrong. Each event is as it was written and follows the one before it. What is stored is what people agreed to, and every recording is there.
ledger-check-limits = A past that was rewritten as a whole looks right, too. Only a paper that was given out before shows it: compare the head on a receipt or a certificate.
ledger-check-wrong = Something is wrong. Copy the data folder before you do anything, and change nothing in it by hand. “sayso verify” lists each finding.
fault-file = The ledger’s file is damaged.
fault-file-do = Put back a backup, and look whether the disk is failing.
fault-history = { $count ->
    [one] One event was changed, removed or added by hand.
   *[other] { $count } events were changed, removed or added by hand.
}
fault-history-from = The first of them is no. { $number }, or one before it.
fault-history-do = Compare with a backup, and find out who could write to this computer.
fault-keys = Keys or the list of staff were changed by hand.
fault-keys-do = Ask nobody anything until you know who did that. Put back a backup.
fault-words = { $count ->
    [one] One text that people were asked by is missing or was changed.
   *[other] { $count } texts that people were asked by are missing or were changed.
}
fault-words-do = Without it, nobody can show what these people said yes to. Put back a backup.
fault-records = { $count ->
    [one] One record differs from what was agreed, kept or withdrawn.
   *[other] { $count } records differ from what was agreed, kept or withdrawn.
}
fault-records-do = Use none of them until you know why. Compare with a backup.
fault-lists = { $count ->
    [one] In one place, a list for staff leaves a submission out or shows it where it does not belong.
   *[other] In { $count } places, lists for staff leave a submission out or show it where it does not belong.
}
fault-lists-do = Nothing that was given is changed by it. Close Sayso, run “sayso verify --mend-lists”, and find out who could write to this computer.
fault-takes = { $count ->
    [one] One recording is missing or damaged.
   *[other] { $count } recordings are missing or damaged.
}
fault-takes-do = Put its file back from a backup, and look whether the disk is failing.
fault-slots = { $count ->
    [one] One key of a recording lies where none belongs.
   *[other] { $count } keys of recordings lie where none belong.
}
fault-slots-do = Close Sayso, start it again, and check again.
fault-left = { $count ->
    [one] One file is left over.
   *[other] { $count } files are left over.
}
fault-left-do = Close Sayso and start it again: each start removes what is left over.
fault-permissions = { $count ->
    [one] One file can be read by others on this computer.
   *[other] { $count } files can be read by others on this computer.
}
fault-permissions-do = Allow only the owner of the data folder to read it.
ledger-save = Save for an auditor
ledger-compare = Compare a receipt
ledger-compare-close = Close the comparison
ledger-head = Ledger head on the paper
ledger-head-hint = 64 digits and letters from a to f, on a receipt, a certificate or the record beside a copy. Gaps do not matter.
ledger-head-wrong = This is no ledger head. It has 64 digits and letters from a to f. Nothing was looked up. Please compare it with the paper.
ledger-head-compare = Look it up
ledger-head-found = This ledger has it: it was the head after no. { $number }. Where a check finds nothing wrong, nothing before that was changed since the paper was given out.
ledger-head-unknown = This ledger does not have it. Either the paper is from elsewhere, or the past was rewritten after the paper was given out.
ledger-head-unknown-do = Keep the paper and a copy of the data folder, and find out who could write to this computer.
event-seconded-export = Agreed, as a second person, to what { $name } copies.
event-seconded-erasure = Agreed, as a second person, to a deletion by { $name }.
ledger-complaints = Complaints and questions
event-complained = Wrote a complaint or a question, no. { $number }. It is to be answered by { $date }.
event-complaint-resealed = Encrypted complaint no. { $number } for the organisation's new key.
event-complaint-opened = Read complaint no. { $number }.
event-complaint-answered = Answered complaint no. { $number }: { $outcome }.
event-complaint-erased = Deleted the words of complaint no. { $number }, whose time was over.
event-stand = Staff chose how Sayso looks and works on this computer.

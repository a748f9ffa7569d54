staff-title = Staff
staff-passphrase = Passphrase
staff-unlock = Unlock
staff-unlocking = The key is being tried …
staff-wrong = The passphrase does not fit. Everything stays locked. You can try again in { $seconds } seconds.
staff-no-key = The key file is not here. Everything stays locked. Plug in the drive that holds “organisation.key.age” and try again.
staff-other = The key could not be tried. Everything stays locked. The log says more.
staff-lock = Lock
staff-list = Submissions
staff-none = Nobody has kept anything yet.
staff-row = { $date } · voice messages: { $voice } · photos: { $photos }
staff-record = Record { $id }
staff-allowed = Allowed for
staff-not-allowed = Not allowed any more
staff-nothing-allowed = No use is allowed any more. It can be neither opened nor copied.
staff-copy-for = Save a copy for “{ $purpose }”
staff-choose = Choose a submission from the list.
staff-quit = Close Sayso
staff-clock-behind = The clock of this computer is earlier than the last entry in the ledger. Nothing is lost: until the clock is right, Sayso counts from that entry. Please set the date and time.
staff-clock-doubtful = { $count ->
    [one] One submission is past its time and not deleted yet
   *[other] { $count } submissions are past their time and not deleted yet
}, because this computer's date moved by more than a month. Check the date. If it is right, run “sayso purge”.

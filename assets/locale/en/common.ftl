language-name = English
app-name = Sayso
demo-mark = Demonstration
demo-explained = Demonstration: nothing real is recorded, and everything is thrown away at the end.
back = Back
cancel = Cancel
close = Close
done = Done
retry = Try again
your-data = Your data
play = Play
pause = Pause
resume = Continue
view = View
play-position = Position in the recording
waveform = Outline of the recording
numbered-voice = Voice message { $number }
numbered-photo = Photo { $number }
length = { $minutes }:{ $seconds } min
working = One moment …
save-where = Where should it be saved?
save-done = Saved as { $file }
save-writing = Saving …
place-downloads = Downloads
place-documents = Documents
place-home = Home folder
place-chosen = Folder for copies
place-drive = Drive “{ $name }”
no-places = There is nothing to save to yet. Plug in a drive, close this and try again, or ask the staff.
idle-title = Are you still there?
idle-body = { $seconds ->
    [one] In { $seconds } second Sayso closes this page. What you have not kept is then deleted.
   *[other] In { $seconds } seconds Sayso closes this page. What you have not kept is then deleted.
}
idle-body-plain = { $seconds ->
    [one] In { $seconds } second Sayso goes back to the first page.
   *[other] In { $seconds } seconds Sayso goes back to the first page.
}
idle-stay = Yes, I am here
text-size = Larger text
text-size-usual = Usual text size
appearance-light = Light colours
appearance-dark = Dark colours
appearance-contrast = High contrast
spoken-yes = Your spoken yes
print-now = The paper goes to the printer …
print-done = The printer has it. Please take it with you: the code on it opens your recording.
print-failed = The printer did not take it. Nothing is lost: photograph this page, write the code down, or save it.
print-failed-paper = The printer did not take it. Nothing is lost: photograph this page, or save it.
numbered-spoken-yes = Spoken yes { $number }
idle-body-receipts = { $seconds ->
    [one] In { $seconds } second Sayso goes on without this receipt. Others still wait for theirs.
   *[other] In { $seconds } seconds Sayso goes on without this receipt. Others still wait for theirs.
}
print-done-certificate = The printer has it.
idle-body-uncalled = { $seconds ->
    [one] In { $seconds } second Sayso goes back to the first page. The receipts that nobody has come for are then gone, and nobody can find their codes again.
   *[other] In { $seconds } seconds Sayso goes back to the first page. The receipts that nobody has come for are then gone, and nobody can find their codes again.
}
number-thousand = 1,234
number-million = 1,234,567
number-half = 0.5
date-written = { $day } { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
} { $year }
time-written = { $date }, { $time } ({ $zone })
page-down = Further down
page-up = Back up
other-language = Other languages
lamp-off = Microphone and camera are off
lamp-off-short = All off
lamp-microphone = Microphone on, not recording
lamp-camera = Camera on, nothing is kept
lamp-practice = Practice, nothing is kept
lamp-recording = Recording
lamp-taking = Taking the photo
step = Step { $number } of 4: { $name }
step-short = { $number } of 4
step-agree = Agree
step-record = Record
step-check = Check
step-receipt = Receipt
lamp-microphone-short = Microphone on
lamp-practice-short = Practice
lamp-camera-short = Camera on
lamp-taking-short = Photo

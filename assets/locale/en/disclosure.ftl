disclosure-title = { $organisation } asks for your yes
disclosure-who = Who asks?
disclosure-why = Why?
disclosure-what = What is recorded?
disclosure-what-voice = { $count ->
    [one] One voice message of up to { $minutes ->
        [one] one minute
       *[other] { $minutes } minutes
    }.
   *[other] Up to { $count } voice messages of up to { $minutes ->
        [one] one minute
       *[other] { $minutes } minutes
    } each.
}
disclosure-what-photo = { $count ->
    [one] One photo.
   *[other] Up to { $count } photos.
}
disclosure-what-only = Only what you tick and keep.
disclosure-recipients = Who sees or hears it?
disclosure-published = Where is it published?
disclosure-published-nowhere = Nowhere.
disclosure-kept = How long is it kept?
disclosure-kept-for = { $duration }
disclosure-kept-erased = Then it is deleted.
duration-years = { $count ->
    [one] 1 year
   *[other] { $count } years
}
duration-months = { $count ->
    [one] 1 month
   *[other] { $count } months
}
duration-days = { $count ->
    [one] 1 day
   *[other] { $count } days
}
disclosure-withdraw = How do I take it back?
disclosure-withdraw-answer = Here, with your receipt's code, at any time, without a reason. It is then deleted at once. What was done before stays lawful.
disclosure-abroad = Does it leave the country?
disclosure-abroad-answer = { $country }. { $guarantee } You get a copy of that here: { $copy }
disclosure-compensation = What do I get for it?
disclosure-risks = What can go wrong?
disclosure-age = Who can take part?
disclosure-age-answer = Whoever is { $age } or older.
disclosure-complain = Whom can I complain to?
disclosure-complain-answer = { $organisation }, or { $name }: { $contact }
disclosure-refuse = What if I say no?
disclosure-refuse-answer = Then nothing is recorded. You have no disadvantage.
disclosure-ask-kinds = What may be recorded?
disclosure-ask-purposes = What may it be used for?
disclosure-box-voice = Record my voice
disclosure-box-voice-explained = The microphone opens only when you ask for it.
disclosure-box-photo = Take my photo
disclosure-box-photo-explained = The camera opens only when you ask for it.
disclosure-accept = I agree
disclosure-decline = No, thank you
disclosure-read-full = Read everything
disclosure-read-short = Back to the short text
disclosure-need-both = To agree, tick what may be recorded and at least one use.
disclosure-need-kind = To agree, tick what may be recorded.
disclosure-need-purpose = To agree, tick at least one use.
disclosure-ready = You can change every tick until you press “I agree”.
disclosure-full-title = The full text
disclosure-full-basis = The legal ground for everything here is your consent, and nothing else. It is voluntary. You can give it for one use and not for another.
disclosure-full-rights = You have the right to see what is kept of you, to get a copy, to have it corrected, to have its use restricted, to take it elsewhere, to withdraw your consent and to have everything deleted. The page “Your data” on this device does most of that at once, without asking anybody. For the rest, write to the contact above.
disclosure-full-proof = When you agree, Sayso writes down the exact words of this page, the boxes that you ticked and the time, without your name. After a deletion it keeps a short proof: when what was agreed, withdrawn and deleted. Nobody can tell from it who you are.
disclosure-full-automated = Nothing is decided about you by a machine.
disclosure-full-template = A template is made of your voice or your face, by which a machine can recognise you.
disclosure-full-no-template = No template is made of your voice or your face by which a machine could recognise you.
disclosure-full-ai = A machine learns from voices or pictures. That is a use with a box of its own.
disclosure-full-no-ai = No machine learns from your voice or your picture.
disclosure-full-replica = A machine imitates voices or faces. That is a use with a box of its own.
disclosure-full-no-replica = No machine imitates your voice or your face.
disclosure-full-sold = What you give is sold, or shared for advertising.
disclosure-full-not-sold = Nothing is sold, and nothing is shared for advertising.
disclosure-full-sensitive = You are asked about health, faith, politics, origin or sexual life.
disclosure-full-not-sensitive = You are not asked about health, faith, politics, origin or sexual life.
disclosure-full-representative = Representative: { $name }, { $contact }
disclosure-full-policy = How long what is kept can be read here: { $place }
disclosure-full-officer = Data protection officer: { $name }, { $contact }
disclosure-full-version = Campaign “{ $id }”, version { $version }.
disclosure-ask-signer = Who agrees?
disclosure-box-adult = I am { $age } or older, and I agree for myself
disclosure-box-adult-explained = Only you are recorded.
disclosure-box-guardian = I am the parent or guardian of the child, and I agree for the child
disclosure-box-guardian-explained = For a child younger than { $age }. I have read this page, and I may decide about this for the child.
disclosure-box-child = I am the child, and I want to take part
disclosure-box-child-explained = Somebody has explained to me what happens. I can say no, and I can stop at any time.
disclosure-age-guardian = Whoever is { $age } years old or older. Younger people can take part with a parent or guardian, who agrees for them on this page.
disclosure-box-shorter = { $title }: only for { $duration }
disclosure-ask-spoken = Do you also say it aloud?
disclosure-box-spoken = I also say my yes aloud
disclosure-box-spoken-explained = You read this sentence into the microphone: “{ $sentence }” It is kept with your recording and deleted with it.
disclosure-sentence = Yes. I agree that { $organisation } makes this recording and uses it for what I have ticked. I know that I can take it back.
disclosure-full-proof-kept = Kept after a deletion, this proof stays for { $duration }. Then it is removed, too.
disclosure-need-signer = To agree, tick who it is that agrees.
disclosure-need-child = To agree, the child ticks its own box, too.
disclosure-need-guardian = To agree, the parent or guardian ticks their box, too.
disclosure-need-spoken = To agree, tick that you say it aloud as well. Nothing can be recorded without it here.
disclosure-again-title = { $organisation } asks you once more
disclosure-again-decline = No, leave it as it is
disclosure-again-what = Nothing more. This is about what you left here before.
disclosure-again-refuse = Then everything stays as you agreed before. You can also have it deleted on the page before this one.
disclosure-what-group = You can do this alone or together, up to { $most } people. Each of you reads, ticks and gets a receipt. It is used only for what all of you tick. If one of you has it deleted, it is gone for all.
disclosure-again-group = { $people } of you gave it together. It is used only for what all of you tick here.
disclosure-cleared = Your ticks were taken away, because the text is now in another language. Please tick again what you want.
disclosure-clears = In another language the boxes are empty again. Please tick there what you want.
disclosure-choose = Choose
essential-who = Who asks
essential-why = Why
essential-recipients = Who sees it
essential-recipients-answer = Only those named in each box
essential-kept = How long
essential-kept-answer = { $duration }, then it is deleted
essential-kept-each = As each box says, then it is deleted
essential-group = Alone or together
essential-group-answer = Each of you ticks. If one deletes it, it is gone for all
essential-abroad = Leaves the country
essential-withdraw = Take it back
essential-withdraw-answer = Here, at any time, with your code
essential-refuse = If you say no
essential-refuse-answer = Nothing is recorded, and you lose nothing
essential-again-refuse = Everything stays as you agreed before

# Every conversation: the way through, and what helps when an answer does not fit.

flow-progress = Step { $at } of { $of }
flow-back = Back
flow-skip = Skip
flow-keep = Keep it
flow-remove = Remove it
flow-done = That is all
flow-cancel = Cancel
flow-send = Send
flow-answered = Answered
flow-next = Next
flow-use = Use this
flow-edit = Edit
flow-add = Add something more
flow-kept = I have kept what you wrote for the description.
flow-aside = You wrote this earlier. You can use it, or write more.
flow-also = You also wrote this. It goes along when you send.
flow-add-aside = Add it to the description
flow-leave-aside = Leave it out
flow-suggestion = A suggestion:
flow-standing = This is your answer so far:
flow-several = You can pick several.
flow-type-name = The list is long, so please type the name.
flow-files =
    { $count ->
        [one] { $count } file
       *[other] { $count } files
    }
flow-split = This looks like { $count } different cases. Shall we take them one at a time?
    .help = Each gets its own number and can be solved on its own. We start with the first, and I keep the rest for you.
flow-split-yes = Yes, one at a time
flow-split-no = No, keep it together

problem-needed = I need an answer to this one.
problem-choose = Please pick one of these.
problem-too-long = That is a little too long for me: { $longest } characters at most.
    .file = That is a little too long for me: { $longest } characters at most. You can send the rest as a file.
problem-date = I could not read that as a date. Please write it like 24.12.2026.
problem-past = That day has passed. Please name today or a later day.
problem-file-wanted = Please send a file here.
problem-files-many = I can take { $most } files at most, so I kept the first ones.
problem-no-files = I cannot take files here. Please write it as text.
problem-number = That does not look like a telephone number.
problem-email = That does not look like an e-mail address.
problem-title-too-short = Could you say a little more in the title? What it is about, and where it happens.
problem-title-too-long = That title is a little long. { $longest } characters at most, please; the details come next.
problem-title-says-nothing = A title that says what it is about gets help sooner. For example “Payslip for March shows the wrong tax”.

files = Files

contact = How can we reach you? Telephone, mobile and e-mail, all in one message.
contact-phone = Telephone
    .ask = Which number can we call you on?
contact-mobile = Mobile
    .ask = What is your mobile number?
contact-email = E-mail
    .ask = And your e-mail address?

organisation = Organisation
    .ask = Where do you work?

profile = Your details
    .review = Is this right?
profile-name = Name
    .ask = What is your name?
profile-send = Save

comment = Add to the report
comment-text = Comment
    .ask = What would you like to add? You can send files too.
comment-send = Add

withdraw = Withdraw the report
withdraw-reason = Reason
    .ask = Would you like to tell us why? It helps us, but you do not have to.
withdraw-send = Withdraw

reopen = Open it again
reopen-reason = Reason
    .ask = What is still not right?
reopen-send = Open again

reply = Reply to the reporter
reply-text = Reply
    .ask = What would you like to say to the reporter? You can send files too.
reply-send = Send reply

note = Internal note
note-text = Note
    .ask = What would you like to note? Only agents see it.
note-send = Save note

ask = Ask for information
ask-items = What is missing
    .ask = What is missing?
ask-item-steps = The steps, one by one
ask-item-expected = What was expected
ask-item-error = The exact error text
ask-item-screenshot = A screenshot
ask-item-when = When it happened
ask-item-who = Who is affected
ask-item-example = An example we can look at
ask-item-phone = A number to call
ask-text = Your question
    .ask = What would you like to ask?
ask-send = Ask

solve = Solve
solve-resolution = Resolution
    .ask = How was it solved? The reporter reads this.
solve-code = Outcome
    .ask = What was the outcome?
solve-code-answered = Answered
solve-code-fixed = Fixed
solve-code-workaround = There is a way around it
solve-code-by_design = Works as intended
solve-code-not_found = Could not be found again
solve-code-handed_over = Handed over
solve-cause = Cause
    .ask = Where did it come from?
solve-cause-use = How it was used
solve-cause-software = A fault in the software
solve-cause-setup = Set-up
solve-cause-data = Data
solve-cause-operations = Operations
solve-cause-other_system = Another system
solve-cause-law = New rules or law
solve-cause-unknown = Not known
solve-confirm = Ask for confirmation
    .ask = Should the reporter confirm that it works before we close?
solve-send = Solve

close = Close the ticket
close-reason = Reason
    .ask = Why is it being closed? The reporter reads this.
close-send = Close

take-over = Take over
take-over-reason = Reason
    .ask = Why are you taking it over? Your colleague will see this.
take-over-send = Take over

assign = Assign
assign-agent = Agent
    .ask = Who should have it?
assign-send = Assign

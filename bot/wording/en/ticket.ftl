# A ticket: what its reporter hears, and what the team reads in its room.

state-new = New
state-in_progress = In progress
state-pending_customer = Waiting for the reporter
state-pending_confirmation = Waiting for confirmation
state-closed = Closed
state-withdrawn = Withdrawn

priority-low = Low
priority-normal = Normal
priority-high = High
priority-critical = Critical

label-urgent = Urgent
# $day is a date, such as 24 December 2026
label-payment = Payment { $day }
label-payment-soon = Affects a payment

receipt-title = Thank you. We have your report: { $ticket }
receipt-planned = This is with the planners now: { $ticket }
receipt-planners-call = They will get in touch with you.
receipt-today = { $desk } will look at it today.
# $moment is a weekday, a date and a time
receipt-later = { $desk } will look at it from { $moment }.
receipt-some-time = { $desk } will look at it as soon as somebody is in.
receipt-add = If you think of anything else, just write it here.

taken = { $name } is now working on { $ticket }, “{ $title }”.
agent-writes = { $name } writes about { $ticket }, “{ $title }”:
agent-asks = { $name } needs to know more about { $ticket }, “{ $title }”:
agent-asks-for = Still missing:
agent-solved = { $name } has an answer to { $ticket }, “{ $title }”:
agent-closed = { $name } has closed { $ticket }, “{ $title }”:
answer-here = To answer, just write here.
solved-question = Is that solved now?
solved-closed = The report is closed now. If it is not solved, you can open it again.

ended-confirmed = Good to hear. { $ticket }, “{ $title }”, is closed.
ended-withdrawn = You have withdrawn { $ticket }, “{ $title }”.
ended-reopened = { $ticket }, “{ $title }”, is open again.
ended-come-back = You can open it again if you need to.

where-question = What is this about?
where-page = Is this an answer to the alert?
where-ended = { $ticket }, “{ $title }”, is closed. What would you like to do?
where-solved = Does that mean { $ticket }, “{ $title }”, is solved?
where-added = I have added this to { $ticket }.
where-new = I have put this into the report you are writing.
where-reopen = { $ticket } is open again, with this added.
where-thanks = Thank you. I have passed it on.
where-retracted = You took this back, so it goes nowhere.
where-confirm = { $ticket } is closed, with this added.
where-not_solved = We are working on { $ticket } again, with this added.

draft-reminder = You began a report and have not sent it yet. Would you like to go on?
draft-reminder-other = You began to write something and have not sent it yet. Would you like to go on?
draft-kept = I have kept what you had filled in. Would you like to continue?
draft-dropped = I have deleted a report that you began a while ago and did not send.
draft-dropped-other = I have deleted what you began to write a while ago and did not send.
draft-cancelled = All right, I have deleted it. Nothing was sent.
draft-put-away = All right, nothing was sent. For a week you can take it up again.

card-reporter = Reporter
card-contact = Contact
card-system = System
card-handler = Handled by
card-nobody = nobody yet
card-received = Received

reporter-wrote = { $name }, the reporter has written.
note-internal = Internal note

outgoing-reply = Reply to the reporter
outgoing-ask = Question to the reporter
outgoing-solution = Answer to the reporter
outgoing-closing = Closing message to the reporter
outgoing-held = Goes to { $name } in a few seconds.
outgoing-sent = Sent to { $name }.
outgoing-delivered = Delivered to { $name } at { $time }.
outgoing-undone = Kept as an internal note. Nothing was sent.
outgoing-too-late = Not sent, because the ticket was no longer open.
outgoing-failed = This could not be delivered to { $name }. Please reach them another way.

said = { $name }, { $moment }
said-internal = { $name }, { $moment } (internal)

somebody = somebody
somebody-system = Melding
happened-opened = { $name } reported this
happened-claimed = { $name } has taken this
happened-taken-over = { $name } has taken this over from { $other }
happened-assigned = { $name } gave this to { $other }
happened-released = { $name } has handed this back
happened-reply = { $name } answered the reporter
happened-ask = { $name } asked the reporter for more
happened-solution = { $name } proposed a solution
happened-solved = { $name } solved this
happened-closed = { $name } closed this
happened-confirmed = { $name } confirmed that it is solved
happened-not-solved = { $name } says that it is not solved
happened-withdrawn = { $name } withdrew this
happened-reopened = { $name } opened this again
happened-comment = { $name } added something
happened-answered = { $name } answered
happened-note = { $name } wrote a note
happened-undone = { $name } held a message back
happened-edited = { $name } edited a message
happened-retracted = { $name } took a message back
happened-undeliverable = A message could not be delivered
happened-paged = The people on call were alerted
happened-acknowledged = { $name } is on it
happened-called = { $name } has called as well

history = What happened

button-claim = Claim
button-take-over = Take over
button-release = Hand back
button-assign = Assign
button-reply = Reply
button-note = Note
button-ask = Ask for information
button-solve = Solve
button-close = Close
button-open = Open
button-history = Whole history
button-comment = Add something
button-answer = Answer
button-withdraw = Withdraw
button-reopen = Open it again
button-thanks = Just saying thanks
button-confirm = Yes, it is solved
button-not-solved = No, not yet
button-undo = Undo
button-new-report = It is something new
button-to-draft = The report I am writing
button-add-to-ticket = { $ticket } { $title }
button-answer-page = I am on it: { $ticket } { $title }
button-more = Show more
button-resume = Go on
button-take-up = Take it up again
button-discard = Delete it
button-start = Report something
button-acknowledge = I am on it
button-called = I have called

message-retracted = This was taken back.
message-edited = Edited since

stray-question = Is this meant for { $name }?
stray-sent = This goes to the reporter.
stray-kept = This stays inside the team.
button-send-on = Send to reporter
button-keep = Keep internal

asked-in-private = I am asking you in our private chat.
answered-in-private = I have answered you in private.
start-me-first = { $name }, I cannot write to you in private yet. Start a chat with me first, and I will go on there.
button-start-chat = Start a chat with me
called-in-room = Write /help to see what I can do here. What you write in the thread under a card stays inside the team.

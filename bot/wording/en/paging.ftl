# Pages: whom they call and why, and what became of each call.

page-place =
    { $platform ->
        [slack] Slack
        [telegram] Telegram
        [web] web chat
       *[outside] phone
    }

page-calls = { $name }, you are on call.
page-calls-you = You are on call.
page-by-hand = { $name } asks you to come:
page-asked = { $name } asks for { $other } to come:
page-before = Called so far: { $names }.
page-again-lapsed = Alert number { $round }. { $name } took it at { $time }, and nothing has been heard since.
page-because =
    { $because ->
        [nobody_on_call] Nobody is on call at this hour, so the whole team is called.
        [nobody_next] Nobody else is on call, so the whole team is called.
        [unreachable] Whoever is on call cannot be reached, so the whole team is called.
       *[fallback] Everybody on call has been called, and nobody has answered.
    }
page-taken = { $name } has taken { $ticket }, “{ $title }”. You need not do anything more.
page-taken-by-you = You have been on it since { $time }.

still-question = You took { $ticket }, “{ $title }”, and nothing has been heard of it for a while. Are you still on it?
still-confirmed = Thank you. { $ticket } stays with you.
still-lapsed = Nothing more was heard of { $ticket }, so the people on call are called again.
button-still = Still on it

happened-page-wanted = { $name } asked for { $other } to come
happened-page-arrived = The alert reached { $other } by { $platform }
happened-page-refused = The alert could not reach { $other } by { $platform }
happened-page-asked = { $other } was asked whether they are still on it
happened-page-confirmed = { $name } is still on it
happened-page-lapsed = Nothing more was heard of { $other }, so the people on call are called again
paged-named = Alert { $round }: { $other } was called
paged-room = the room

news-acknowledged = { $name } is looking at { $ticket }, “{ $title }”, now.

refused-cannot-be-paged = I cannot reach { $name } anywhere. They have to write to me once, or an address for them has to be set up.
refused-nothing-to-take = Nothing is waiting for an answer right now.
refused-which-page = Several alerts are waiting: { $tickets }. Write the number after the command, such as /ack MEL-1042.

command-page = call somebody to a ticket

page = Call somebody
page-who = Who
    .ask = Who should come? Write their name.
page-reason = Reason
    .ask = Why are they needed? They read this first.
page-send = Call

outside-test-title = A test
outside-test = This is only a test. You have nothing to do.

page-joined = { $count ->
    [one] One more report about the same system has come in.
   *[other] { $count } more reports about the same system have come in.
 }
page-digest = { $ticket }, “{ $title }”: { $count ->
    [one] one more report about the same system.
   *[other] { $count } more reports about the same system.
 }
pages-waiting = { $count ->
    [one] Something else is urgent and waits for you or a colleague. Press its number to take it.
   *[other] These urgent tickets wait for you or a colleague. Press a number to take it; /queue shows all there are.
 }
happened-page-joined = This is part of the alert for { $ticket }
page-gone-quiet = { $ticket }, “{ $title }”, is urgent and nobody was being called for it any more. I am calling again now.
happened-page-quiet = Nobody was being called for this any more, so it is called again

drill-title = A drill: nobody needs help
drill-text = This is only practice. Press the button, so that we know that a real alert reaches you.
drill-begun = The drill has begun. How it went will be told in the agents’ room.
drill-answered = { $name } answered. The drill is over.
drill-unanswered = Nobody answered. The drill is over.
drill-report = { $name } answered after { $seconds } seconds.
drill-call = { $name } by { $platform }: arrived after { $seconds } seconds
drill-call-not-arrived = { $name } by { $platform }: did not arrive
button-drill = I am here
refused-drill-already = Another drill is under way.
refused-drill-over = That drill is over. Thank you all the same.
refused-drill-which = Which ladder do you mean? There are these: { $ladders }. Write one after the command, such as /oncall drill { $ladder }.
what-if-title = If something urgent came in { $moment }
what-if-rooms = { $count ->
    [one] one room
   *[other] { $count } rooms
 }
what-if-silence = Nobody would be called. Please look at the ladder and the rota.
what-if-last = From then on again and again, until somebody answers.
what-if-ladder = Ladder: { $name }
what-if-others = All other urgent tickets:
what-if-again = { $count ->
    [one] the same again, once more
   *[other] the same again, { $count } times more
 }
what-if-more = and so on, step by step
what-if-phones = the team’s phone
oncall-time-what-if = I could not read the time in that. Write it like this: { $oncall } whatif tonight 03:00

command-urgent = raise or lower urgency, with a reason
command-payment = say that a payment depends on it, or not
button-flag = Urgency
flag = Urgency
flag-what = Urgency
    .ask = What should it be?
flag-what-urgent = Urgent: somebody has to come now
flag-what-calm = Not urgent any more
flag-what-payment = A payment depends on it
flag-what-no-payment = No payment depends on it
flag-day = Payment date
    .ask = Which day is the payment due? Leave it out for the next payment run.
flag-reason = Reason
    .ask = Why? It stays on the ticket.
flag-send = Change
refused-flag-already = It is like that already.

happened-raised = { $flag ->
    [payment] { $name } noted that a payment depends on this
   *[urgent] { $name } made this urgent
 }
happened-lowered = { $flag ->
    [payment] { $name } noted that no payment depends on this
   *[urgent] { $name } noted that this is no longer urgent
 }
happened-payment-near = A payment is near, so this is urgent now
urgent-payment_near = A payment that depends on this is near.
urgent-processes_stop = The most important work stands still.
card-urgent = Urgent because
card-payment = Payment
payment-counts = { $count ->
    [0] { $day }, today
    [one] { $day }, tomorrow
   *[other] { $day }, in { $count } days
 }
payment-overdue = { $day }, overdue

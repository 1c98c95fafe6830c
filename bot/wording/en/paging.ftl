# Pages: whom they call and why, and what became of each call.

page-place =
    { $platform ->
        [slack] Slack
        [telegram] Telegram
        [web] the web chat
       *[outside] the telephone
    }

page-calls = { $name }, you are on call.
page-calls-you = You are on call.
page-by-hand = { $name } asks you to come:
page-because =
    { $because ->
        [nobody_on_call] Nobody is on call at this hour, so the whole team is called.
        [nobody_next] Nobody else is on call, so the whole team is called.
        [unreachable] Whoever is on call cannot be reached, so the whole team is called.
       *[fallback] Everybody on call has been called, and nobody has answered.
    }
page-taken = { $name } has taken { $ticket }, “{ $title }”. You need not do anything more.
page-taken-by-you = You have taken it since { $time }.

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

# Many reports of one system at once, and the tickets of an incident.

burst-found =
    { $organisations ->
        [0] { $people } people have reported { $system } since { $time }.
        [one] { $people } people of one organisation have reported { $system } since { $time }.
       *[other] { $people } people of { $organisations } organisations have reported { $system } since { $time }.
    }
burst-time = { $time }
burst-more =
    { $count ->
        [one] and one more
       *[other] and { $count } more
    }
burst-made = { $name } made an incident of it.
burst-known = There is an incident about it already:
burst-refused = { $name } says that this is not one thing. I say no more about { $system } until { $until }.
burst-calm = It has calmed down: nothing more has come in since { $time }.
button-burst-make = Make it an incident
button-burst-link =
    { $count ->
        [one] Link the other report
       *[other] Link { $count } more reports
    }
button-burst-refuse = Not one thing
incident-extent-reported =
    { $organisations ->
        [0] { $people ->
            [one] One person has reported it.
           *[other] { $people } people have reported it.
        }
        [one] { $people ->
            [one] One person has reported it.
           *[other] { $people } people of one organisation have reported it.
        }
       *[other] { $people } people of { $organisations } organisations have reported it.
    }
not-found-burst = Those reports are not counted any more.
refused-burst-made = { $name } made an incident of it already.
refused-burst-refused = { $name } has said already that this is not one thing.

incident-settle = Their tickets
    .ask = What shall happen to the tickets of those who reported it? Each of them hears of it in any case.
incident-settle-close = Close them
incident-settle-confirm = Wait: does it work for you again?
incident-settle-ask = Ask what is still wrong
incident-settle-leave = Leave them as they are
incident-link = Link tickets
incident-link-tickets = Tickets
    .ask = Which tickets belong to it? Write their numbers.
incident-link-send = Link
incident-linked = Linked to “{ $title }”: { $tickets }
incident-unlinked = Not linked any more: { $tickets }
incident-reach = How many
card-incident = Incident
happened-incident-linked = { $name } linked this to an incident
happened-incident-unlinked = { $name } took this out of an incident
ask-item-works = Whether it works for you again
ask-item-left = What is still wrong because of it
button-incident-link = Link tickets
not-found-open-incident = There is no incident just now that it could belong to.
refused-which-incident = There are several incidents. Link the ticket on the card of the right one.
refused-incident-linked = That is linked already.
refused-incident-not-linked = That ticket belongs to no open incident.

yours-is-known = { $ticket }, “{ $title }”, belongs to something that others have too:
yours-no-more = It turns out that { $ticket }, “{ $title }”, is something else. We go on with it by itself.
yours-goes-on = News of { $title }, which { $ticket } belongs to:
yours-over = { $title } is over. Your { $ticket } belongs to it.
yours-retracted = { $title } was told by mistake and is taken back. Your { $ticket } stays as it is.
yours-still-open = Your ticket stays open, and we write to you there.
yours-each-step = I tell you each step from now on.
yours-only-end = I tell you when it is over.
button-steps = Tell me each step
button-only-end = Only tell me the end

incident-original-some = Some of it was written in { $language }.
incident-translation = Translate
translation-title = Title
    .ask = The title, in the other language?
translation-body = Newest message
    .ask = The newest message, in the other language?
translation-extent = Who is concerned
    .ask = Who is concerned, in the other language?
translation-workaround = Until then
    .ask = What people can do until then, in the other language?
translation-effect = Meanwhile
    .ask = What people cannot do meanwhile, in the other language?
translation-upkeep = Text
    .ask = The text, in the other language?
incident-translation-send = Save
translation-original = This is the original:
translation-so-far = Translated so far:
translation-missing = To be translated: { $language }
translation-older = Translation is older: { $language }
translation-part = Translated in part: { $language }
translation-whole = Translated: { $language }
refused-no-such-language = That is no language of this desk.
refused-written-in-it = All of it is written in that language.

preview-opening = This is how everybody will read it, in the language that each of them reads:
preview-platform =
    { $platform ->
        [slack] Slack
        [telegram] Telegram
       *[other] Web
    }
preview-places =
    { $count ->
        [0] whoever has reported it.
        [one] one place has subscribed.
       *[other] { $count } places have subscribed.
    }
preview-parted = There it becomes { $count } messages.
preview-nobody = Nobody has subscribed to this yet.
button-incident-preview = Preview

# What subscribers hear, and how they say what they want to hear.

incident-original = Written in { $language }.
broadcast-worse = It has got worse: { $status }.

incident-organisations = Concerns only
    .ask = Does it concern only some organisations? Everybody may read it; those who hear of their own alone hear it if they are named.
incident-correct = Correct what was said
incident-retract = Take a notice back
button-incident-correct = Correct it
button-incident-retract = Take it back
refused-incident-retracted = This was taken back already.

subscriptions-yours = What you hear of
subscriptions-here = What is told in this room
subscriptions-none = Nothing yet. Write /subscribe and the name of a system.
subscriptions-all = All systems
subscriptions-count = { $count } subscriptions in all
subscriptions-lost = Nothing arrives here any more, so these have ended:
subscription-quiet = Quiet from { $begins } to { $ends }.
subscription-kinds = Only { $kinds }.
subscription-organization = Only what concerns { $organization }.
subscription-digest = Once a day.
subscription-language = In { $language }.
kind-incident = faults
kind-maintenance = maintenance
kind-release = releases
least-degraded = Whatever is wrong.
least-partial_outage = When something is down.
least-major_outage = Only when all of it is down.
button-subscribe = Subscribe: { $name }
button-unsubscribe = Unsubscribe
button-least = How bad
button-quiet = Keep quiet times
button-loud = At any time
button-quiet-times = Choose quiet times
button-subscription = Change: { $name }
button-hear-incident = Faults too
button-not-incident = No faults
button-hear-maintenance = Maintenance too
button-not-maintenance = No maintenance
button-hear-release = Releases too
button-not-release = No releases
button-digest = Once a day
button-each-word = Each word at once
button-own-organization = Only my organisation
button-every-organization = All organisations
button-language = Language

digest = What was new since yesterday
# it was not told before; $day is a date
digest-since = What was new since { $day }
quiet-times = Quiet times
    .ask = Between which times shall it be quiet? Write them as 21:30-06:30. A major outage is told in any case.
quiet-times-send = Save
quiet-times-kept = Saved. You can see it with /subscriptions.
problem-times = I cannot read two times in that. Write them as 21:30-06:30.

subscribed = From now on you hear of it here.
subscribed-room = From now on it is told in this room.
subscribe-cannot-post = I cannot write in that room, so nothing will be told there. Invite me into it (on Slack with /invite), let me write, and subscribe again.
subscribed-already = That is told here already. You can change it with /subscriptions.
unsubscribed = You hear no more of it here.
unsubscribed-none = Nothing of that kind was told here.
refused-subscribe-here = In a room of others only its admins and the support team decide that. Write to me alone, and you hear of it there.
refused-no-such-target = I know no system by that name. The command “status” shows them all.
refused-no-such-target-meant = I know no system by that name. Did you mean { $target }?
refused-subscription-gone = That subscription is not there any more.
refused-quiet-times = I cannot read two times in that. Write them as 21:30-06:30.
refused-last-kind = Then nothing would be left. Unsubscribe instead.
refused-no-organisation = I do not know your organisation yet. Tell me with /profile.
command-subscribe = hear of faults of a system
command-unsubscribe = hear no more of a system
command-subscriptions = what is told here

# What subscribers hear, and how they say what they want to hear.

incident-original = Written in { $language }.
broadcast-worse = It has got worse: { $status }.

subscriptions-yours = What you hear of
subscriptions-here = What is told in this room
subscriptions-none = Nothing yet. Write /subscribe and the name of a system.
subscriptions-all = All systems
subscriptions-count = { $count } subscriptions in all
subscriptions-lost = Nothing arrives here any more, so these have ended:
subscription-quiet = Not at night.
least-degraded = Whatever is wrong.
least-partial_outage = When something is down.
least-major_outage = Only when all of it is down.
button-subscribe = Subscribe: { $name }
button-unsubscribe = Unsubscribe
button-least = How bad
button-quiet = Not at night
button-loud = At night too

subscribed = From now on you hear of it here.
subscribed-room = From now on it is told in this room.
subscribed-already = That is told here already. You can change it with /subscriptions.
unsubscribed = You hear no more of it here.
unsubscribed-none = Nothing of that kind was told here.
refused-subscribe-here = In a room of others only the support team decides that. Write to me alone, and you hear of it there.
refused-no-such-target = I know no system by that name. The command “status” shows them all.
refused-no-such-target-meant = I know no system by that name. Did you mean { $target }?
refused-subscription-gone = That subscription is not there any more.
command-subscribe = hear of faults of a system
command-unsubscribe = hear no more of a system
command-subscriptions = what is told here

# What subscribers hear, and how they say what they want to hear.

incident-original = Geschreven in het { $language }.
broadcast-worse = Het is erger geworden: { $status }.

subscriptions-yours = Waarover je hoort
subscriptions-here = Wat in deze ruimte verteld wordt
subscriptions-none = Nog niets. Schrijf /subscribe en de naam van een systeem.
subscriptions-all = Alle systemen
subscriptions-count = { $count } abonnementen in totaal
subscriptions-lost = Hier komt niets meer aan, dus deze zijn beëindigd:
subscription-quiet = Niet ’s nachts.
least-degraded = Wat er ook mis is.
least-partial_outage = Als er iets buiten werking is.
least-major_outage = Alleen als alles buiten werking is.
button-subscribe = Abonneren: { $name }
button-unsubscribe = Opzeggen
button-least = Hoe erg
button-quiet = Niet ’s nachts
button-loud = Ook ’s nachts

subscribed = Vanaf nu hoor je er hier over.
subscribed-room = Vanaf nu wordt het in deze ruimte verteld.
subscribed-already = Dat wordt hier al verteld. Je kunt het wijzigen met /subscriptions.
unsubscribed = Je hoort er hier niets meer over.
unsubscribed-none = Zoiets werd hier niet verteld.
refused-subscribe-here = In een ruimte van anderen beslist alleen het supportteam daarover. Schrijf mij alleen, dan hoor je het daar.
refused-no-such-target = Ik ken geen systeem met die naam. De opdracht ‘status’ toont ze allemaal.
refused-no-such-target-meant = Ik ken geen systeem met die naam. Bedoelde je { $target }?
refused-subscription-gone = Dat abonnement is er niet meer.
command-subscribe = over storingen van een systeem horen
command-unsubscribe = niets meer over een systeem horen
command-subscriptions = wat hier verteld wordt

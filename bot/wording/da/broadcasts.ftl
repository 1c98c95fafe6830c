# What subscribers hear, and how they say what they want to hear.

incident-original = Skrevet på { $language }.
broadcast-worse = Det er blevet værre: { $status }.

subscriptions-yours = Det, du får besked om
subscriptions-here = Det, der fortælles i dette rum
subscriptions-none = Intet endnu. Skriv /subscribe og navnet på et system.
subscriptions-all = Alle systemer
subscriptions-count = { $count } abonnementer i alt
subscriptions-lost = Her kommer intet frem længere, så disse er afsluttet:
subscription-quiet = Ikke om natten.
least-degraded = Uanset hvad der er galt.
least-partial_outage = Når noget er nede.
least-major_outage = Kun når alt er nede.
button-subscribe = Abonner: { $name }
button-unsubscribe = Afmeld
button-least = Hvor slemt
button-quiet = Ikke om natten
button-loud = Også om natten

subscribed = Fra nu af får du besked om det her.
subscribed-room = Fra nu af fortælles det i dette rum.
subscribed-already = Det fortælles her allerede. Du kan ændre det med /subscriptions.
unsubscribed = Du får ikke mere besked om det her.
unsubscribed-none = Intet af den slags blev fortalt her.
refused-subscribe-here = I andres rum er det kun supportteamet, der bestemmer det. Skriv til mig alene, så får du besked der.
refused-no-such-target = Jeg kender ikke noget system med det navn. Kommandoen ”status” viser dem alle.
refused-no-such-target-meant = Jeg kender ikke noget system med det navn. Mente du { $target }?
refused-subscription-gone = Det abonnement findes ikke længere.
command-subscribe = få besked om fejl i et system
command-unsubscribe = ikke få mere besked om et system
command-subscriptions = det, der fortælles her

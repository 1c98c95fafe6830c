# What subscribers hear, and how they say what they want to hear.

incident-original = Skrevet på { $language }.
broadcast-worse = Det er blitt verre: { $status }.

subscriptions-yours = Det du får beskjed om
subscriptions-here = Det som fortelles i dette rommet
subscriptions-none = Ingenting ennå. Skriv /subscribe og navnet på et system.
subscriptions-all = Alle systemer
subscriptions-count = { $count } abonnementer i alt
subscriptions-lost = Hit kommer ingenting fram lenger, så disse er avsluttet:
subscription-quiet = Ikke om natten.
least-degraded = Uansett hva som er galt.
least-partial_outage = Når noe er nede.
least-major_outage = Bare når alt er nede.
button-subscribe = Abonner: { $name }
button-unsubscribe = Avslutt
button-least = Hvor ille
button-quiet = Ikke om natten
button-loud = Også om natten

subscribed = Fra nå av får du beskjed om det her.
subscribed-room = Fra nå av fortelles det i dette rommet.
subscribed-already = Det fortelles her allerede. Du kan endre det med /subscriptions.
unsubscribed = Du får ikke mer beskjed om det her.
unsubscribed-none = Ingenting slikt ble fortalt her.
refused-subscribe-here = I andres rom er det bare supportteamet som bestemmer det. Skriv til meg alene, så får du beskjed der.
refused-no-such-target = Jeg kjenner ikke noe system med det navnet. Kommandoen «status» viser alle.
refused-no-such-target-meant = Jeg kjenner ikke noe system med det navnet. Mente du { $target }?
refused-subscription-gone = Det abonnementet finnes ikke lenger.
command-subscribe = få beskjed om feil i et system
command-unsubscribe = ikke få mer beskjed om et system
command-subscriptions = det som fortelles her

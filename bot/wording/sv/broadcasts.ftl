# What subscribers hear, and how they say what they want to hear.

incident-original = Skrivet på { $language }.
broadcast-worse = Det har blivit värre: { $status }.

subscriptions-yours = Det du får besked om
subscriptions-here = Det som berättas i det här rummet
subscriptions-none = Inget ännu. Skriv /subscribe och namnet på ett system.
subscriptions-all = Alla system
subscriptions-count = { $count } prenumerationer totalt
subscriptions-lost = Hit kommer inget fram längre, så de här har avslutats:
subscription-quiet = Inte på natten.
least-degraded = Vad som än är fel.
least-partial_outage = När något är nere.
least-major_outage = Bara när allt är nere.
button-subscribe = Prenumerera: { $name }
button-unsubscribe = Avsluta
button-least = Hur illa
button-quiet = Inte på natten
button-loud = Även på natten

subscribed = Från och med nu får du besked om det här.
subscribed-room = Från och med nu berättas det i det här rummet.
subscribed-already = Det berättas här redan. Du kan ändra det med /subscriptions.
unsubscribed = Du får inte mer besked om det här.
unsubscribed-none = Inget sådant berättades här.
refused-subscribe-here = I andras rum är det bara supportteamet som bestämmer det. Skriv till mig enskilt, så får du besked där.
refused-no-such-target = Jag känner inte till något system med det namnet. Kommandot ”status” visar alla.
refused-no-such-target-meant = Jag känner inte till något system med det namnet. Menade du { $target }?
refused-subscription-gone = Den prenumerationen finns inte längre.
command-subscribe = få besked om fel i ett system
command-unsubscribe = inte få mer besked om ett system
command-subscriptions = det som berättas här

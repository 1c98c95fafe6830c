# When somebody has to come now.

receipt-urgent = Det her haster, så vi har tilkaldt vagten.
receipt-urgent-call = Det her haster, så vi har tilkaldt vagten. Ring også på { $phone }.
receipt-phone-only = Nummeret er kun til det, der haster; spørgsmål om, hvordan noget virker, svarer vi på her.
receipt-urgent-taken = Det her haster, og nogen har været på sagen siden kl. { $time }.

page-title = Haster: { $ticket } { $title }
urgent-cannot_get_in = Ingen kan komme ind i systemet.
urgent-work_stops = Det er så langsomt, at arbejdet er gået i stå.
urgent-raised = Nogen skal se på det her nu.
page-again = Kald nummer { $round } til vagten. Ingen har svaret siden kl. { $time }.
page-acknowledged = { $name } har været på sagen siden kl. { $time }.
page-ended = Sagen er ikke længere åben.
page-newer = Der er kommet et nyere kald til sagen.
page-off = Ingen behøver at komme længere.

take-text = Tryk på knappen for at tage den. Så tilkaldes ingen andre.
take-gone = Linket virker ikke længere
take-gone-text = Det kald, som det kom med, er slut.
take-away = Ikke lige nu
take-away-text = Prøv igen om et øjeblik.

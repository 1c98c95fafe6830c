# When somebody has to come now.

receipt-urgent = Dette haster, så vakten er varslet.
receipt-urgent-call = Dette haster, så vakten er varslet. Ring også { $phone }.
receipt-phone-only = Nummeret er bare for det som haster; spørsmål om hvordan noe virker, svarer vi på her.
receipt-urgent-taken = Dette haster, og noen har vært på saken siden kl. { $time }.

page-title = Haster: { $ticket } { $title }
urgent-cannot_get_in = Ingen kommer inn i systemet.
urgent-work_stops = Det er så tregt at arbeidet har stoppet.
urgent-raised = Noen må se på dette nå.
page-again = Varsel nummer { $round }. Ingen har svart siden kl. { $time }.
page-acknowledged = { $name } har vært på saken siden kl. { $time }.
page-ended = Saken er ikke åpen lenger.
page-newer = Det er kommet et nyere varsel om saken.
page-off = Ingen trenger å komme lenger.

take-text = Trykk på knappen for å ta den. Da varsles ingen andre.
take-gone = Denne lenken virker ikke lenger
take-gone-text = Varselet den kom med, er over.
take-away = Ikke akkurat nå
take-away-text = Prøv igjen om et øyeblikk.

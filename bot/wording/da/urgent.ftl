# When somebody has to come now.

receipt-urgent = Det her haster, så vagten er alarmeret.
receipt-urgent-call = Det her haster, så vagten er alarmeret. Ring også på { $phone }.

page-title = Haster: { $ticket } { $title }
urgent-cannot_get_in = Ingen kan komme ind i systemet.
urgent-work_stops = Det er så langsomt, at arbejdet er gået i stå.
urgent-raised = Nogen skal se på det her nu.
page-again = Alarm nummer { $round }. Ingen har svaret siden kl. { $time }.
page-acknowledged = { $name } har været på sagen siden kl. { $time }.
page-ended = Sagen er ikke længere åben.

# When somebody has to come now.

receipt-urgent = Dit is dringend, dus de wachtdienst is gewaarschuwd.
receipt-urgent-call = Dit is dringend, dus de wachtdienst is gewaarschuwd. Bel ook { $phone }.
receipt-phone-only = Het nummer is alleen voor dringende meldingen; vragen over het gebruik beantwoorden we hier.
receipt-urgent-taken = Dit is dringend, en er is sinds { $time } iemand mee bezig.

page-title = Spoed: { $ticket } { $title }
urgent-cannot_get_in = Niemand kan het systeem in.
urgent-work_stops = Het is zo traag dat het werk stilligt.
urgent-raised = Iemand moet hier nu naar kijken.
page-again = Oproep nummer { $round }. Sinds { $time } heeft niemand gereageerd.
page-acknowledged = { $name } is er sinds { $time } mee bezig.
page-ended = Deze melding is niet meer open.
page-newer = Er is hiervoor een nieuwere oproep.
page-off = Er hoeft niemand meer te komen.

take-text = Druk op de knop om het op te pakken. Dan wordt niemand anders meer opgeroepen.
take-gone = Deze link werkt niet meer
take-gone-text = De oproep waar hij bij hoorde, is voorbij.
take-away = Nu even niet
take-away-text = Probeer het zo nog eens.

# Det som sägs när något väntar för länge.

# $date is a day, such as 24 December 2026
reminder-information = Vi behöver fortfarande ditt svar om { $ticket }, ”{ $title }”.
reminder-confirmation = Är { $ticket }, ”{ $title }”, löst? Vi har inte hört av dig ännu.
reminder-closes = Om vi inte hör av dig stängs ärendet { $date }. Du kan öppna det igen efteråt.
ended-no-response = Vi har inte hört av dig, så { $ticket }, ”{ $title }”, är nu stängt.
happened-reminded = Anmälaren fick en påminnelse
happened-no-response = Anmälaren svarade inte, så ärendet stängdes

# Någon utanför supporten arbetar med det.
progress-due = { $name }, { $reporter } har inte hört något på ett tag. Berätta hur långt ärendet har kommit.
progress-nobody = { $reporter } har inte hört något på ett tag, och ingen har ärendet. Berätta hur långt det har kommit.

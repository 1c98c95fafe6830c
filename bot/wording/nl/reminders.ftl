# Wat er gezegd wordt als iets te lang wacht.

# $date is a day, such as 24 December 2026
reminder-information = We hebben je antwoord nog nodig over { $ticket }, ‘{ $title }’.
reminder-confirmation = Is { $ticket }, ‘{ $title }’, opgelost? We hebben nog niets van je gehoord.
reminder-closes = Horen we niets van je, dan wordt de melding gesloten op { $date }. Daarna kun je die weer openen.
ended-no-response = We hebben niets van je gehoord. Daarom is { $ticket }, ‘{ $title }’, nu gesloten.
happened-reminded = De melder is eraan herinnerd
happened-no-response = De melder heeft niet geantwoord, dus de melding is gesloten

# Iemand buiten de helpdesk werkt eraan.
progress-due = { $name }, { $reporter } heeft al een tijdje niets gehoord. Laat weten hoe het ervoor staat.
progress-nobody = { $reporter } heeft al een tijdje niets gehoord, en niemand heeft deze melding. Laat weten hoe het ervoor staat.

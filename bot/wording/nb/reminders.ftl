# Det som sies når noe venter for lenge.

# $date is a day, such as 24 December 2026
reminder-information = Vi trenger fortsatt svaret ditt om { $ticket }, «{ $title }».
reminder-confirmation = Er { $ticket }, «{ $title }», løst? Vi har ikke hørt fra deg ennå.
reminder-closes = Hører vi ikke fra deg, blir saken lukket { $date }. Du kan åpne den igjen etterpå.
ended-no-response = Vi har ikke hørt fra deg, så { $ticket }, «{ $title }», er nå lukket.
happened-reminded = Innmelderen fikk en påminnelse
happened-no-response = Innmelderen svarte ikke, så saken ble lukket

# Noen utenfor supporten arbeider med den.
progress-due = { $name }, { $reporter } har ikke hørt noe på en stund. Fortell gjerne hvor langt saken er kommet.
progress-nobody = { $reporter } har ikke hørt noe på en stund, og ingen har denne saken. Fortell gjerne hvor langt den er kommet.

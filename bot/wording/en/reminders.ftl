# What is said when something waits too long.

# $date is a day, such as 24 December 2026
reminder-information = We still need your answer about { $ticket }, “{ $title }”.
reminder-confirmation = Is { $ticket }, “{ $title }”, solved? We have not heard from you yet.
reminder-closes = If we hear nothing from you, it will be closed on { $date }. You can open it again after that.
ended-no-response = We have not heard from you, so { $ticket }, “{ $title }”, is now closed.
happened-reminded = The reporter was reminded
happened-no-response = The reporter did not answer, so this was closed

# Somebody outside the desk works on it.
progress-due = { $name }, { $reporter } has heard nothing for a while. Please tell them how far it is.
progress-nobody = { $reporter } has heard nothing for a while, and nobody has this ticket. Please tell them how far it is.

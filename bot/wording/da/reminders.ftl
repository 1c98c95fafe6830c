# Det, der siges, når noget venter for længe.

# $date is a day, such as 24 December 2026
reminder-information = Vi mangler stadig dit svar om { $ticket }, ”{ $title }”.
reminder-confirmation = Er { $ticket }, ”{ $title }”, løst? Vi har ikke hørt fra dig endnu.
reminder-closes = Hvis vi ikke hører fra dig, bliver sagen lukket { $date }. Du kan åbne den igen bagefter.
ended-no-response = Vi har ikke hørt fra dig, så { $ticket }, ”{ $title }”, er nu lukket.
happened-reminded = Indmelderen fik en påmindelse
happened-no-response = Indmelderen svarede ikke, så sagen blev lukket

# Nogen uden for supporten arbejder med den.
progress-due = { $name }, { $reporter } har ikke hørt noget et stykke tid. Fortæl, hvor langt sagen er.
progress-nobody = { $reporter } har ikke hørt noget et stykke tid, og ingen har sagen. Fortæl, hvor langt den er.

# Svar som teamet har skrivit i förväg, och det som ska finnas med i varje meddelande.

command-canned = svara med en text som redan är skriven
canned = Färdigt svar
canned-which = Färdigt svar
    .ask = Vilket svar ska det vara? Du ser det innan det skickas, och kan ångra.
canned-send = Använd det här svaret
reply-canned = Färdigt svar
    .help = Det kommer först, på anmälarens språk; det du skriver följer efter.
refused-no-canned = Det finns inga färdiga svar ännu. Den som driver supporten kan skriva några under replies i teamfilen.
refused-no-such-canned = Det färdiga svaret finns inte längre.
refused-canned-no-phone = Det svaret nämner ett telefonnummer, men det finns inget för den här anmälaren. Skriv till dem med /reply.

# $elements are the names of what the team wants in each message
checklist-missing = Saknas kanske: { $elements }. Meddelandet skickas ändå, om du inte ångrar.
checklist-lacks = Saknas kanske: { $elements }.
# what the team would like to read in a report
report-hint = Det kan också hjälpa att berätta: { $elements }. Du kan fortfarande ändra svaren, eller skicka det som det är.

# Svar som teamet har skrevet på forhånd, og det som skal være med i hver melding.

command-canned = svar med en tekst som er skrevet på forhånd
canned = Ferdig svar
canned-which = Ferdig svar
    .ask = Hvilket svar skal det være? Du ser det før det sendes, og kan angre.
canned-send = Bruk dette svaret
reply-canned = Ferdig svar
    .help = Det kommer først, på innmelderens språk; det du skriver, følger etter.
refused-no-canned = Det finnes ingen ferdige svar ennå. Den som driver supporten, kan skrive noen under replies i teamfilen.
refused-no-such-canned = Det ferdige svaret finnes ikke lenger.
refused-canned-no-phone = Det svaret nevner et telefonnummer, men vi har ikke noe å oppgi til denne innmelderen. Skriv til dem med /reply.

# $elements are the names of what the team wants in each message
checklist-missing = Mangler kanskje: { $elements }. Meldingen sendes likevel, med mindre du angrer.
checklist-lacks = Mangler kanskje: { $elements }.
# what the team would like to read in a report
report-hint = Det kan også hjelpe å si: { $elements }. Du kan fortsatt endre svarene, eller sende det som det er.

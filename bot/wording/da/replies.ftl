# Svar, som teamet har skrevet på forhånd, og det, der skal være med i hver besked.

command-canned = svar med en tekst, der er skrevet på forhånd
canned = Standardsvar
canned-which = Standardsvar
    .ask = Hvilket svar skal det være? Du ser det, før det bliver sendt, og kan fortryde.
canned-send = Brug dette svar
reply-canned = Standardsvar
    .help = Det kommer først, på indmelderens sprog; det, du skriver, følger efter.
refused-no-canned = Der er ingen standardsvar endnu. Den, der driver supporten, kan skrive nogle under replies i teamfilen.
refused-no-such-canned = Det standardsvar findes ikke længere.
refused-canned-no-phone = Det svar nævner et telefonnummer, men vi har ikke noget at oplyse til denne indmelder. Skriv til dem med /reply.

# $elements are the names of what the team wants in each message
checklist-missing = Mangler måske: { $elements }. Beskeden bliver sendt alligevel, medmindre du fortryder.
checklist-lacks = Mangler måske: { $elements }.
# what the team would like to read in a report
report-hint = Det kan også hjælpe at skrive: { $elements }. Du kan stadig ændre svarene, eller sende det, som det er.

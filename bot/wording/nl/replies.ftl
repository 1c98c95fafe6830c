# Antwoorden die het team al geschreven heeft, en wat in elk bericht hoort te staan.

command-canned = antwoorden met een tekst die al geschreven is
canned = Standaardantwoord
canned-which = Standaardantwoord
    .ask = Welk antwoord moet het zijn? Je ziet het voordat het weggaat, en kunt het ongedaan maken.
canned-send = Dit antwoord gebruiken
reply-canned = Standaardantwoord
    .help = Het komt eerst, in de taal van de melder; wat je schrijft, volgt erop.
refused-no-canned = Er zijn nog geen standaardantwoorden. Wie de helpdesk beheert, kan ze onder replies in het teambestand schrijven.
refused-no-such-canned = Dat standaardantwoord bestaat niet meer.
refused-canned-no-phone = Dat antwoord noemt een telefoonnummer, maar voor deze melder is er geen. Schrijf met /reply.

# $elements are the names of what the team wants in each message
checklist-missing = Misschien ontbreekt nog: { $elements }. Het bericht gaat toch weg, tenzij je het ongedaan maakt.
checklist-lacks = Misschien ontbreekt nog: { $elements }.
# what the team would like to read in a report
report-hint = Het kan ook helpen om te zeggen: { $elements }. Je kunt je antwoorden nog aanpassen, of het zo versturen.

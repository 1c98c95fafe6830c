# A ticket: what its reporter hears, and what the team reads in its room.

state-new = Nytt
state-in_progress = Pågår
state-pending_customer = Väntar på anmälaren
state-pending_confirmation = Väntar på bekräftelse
state-closed = Stängt
state-withdrawn = Återkallat

priority-low = Låg
priority-normal = Normal
priority-high = Hög
priority-critical = Kritisk

label-urgent = Brådskande
# $day is a date, such as 24 December 2026
label-payment = Utbetalning { $day }
label-payment-soon = Påverkar en utbetalning

receipt-title = Tack. Vi har fått ditt ärende: { $ticket }
receipt-planned = Det här ligger nu hos planerarna: { $ticket }
receipt-planners-call = De hör av sig till dig.
receipt-today = { $desk } tittar på det i dag.
# $moment is a weekday, a date and a time
receipt-later = { $desk } tittar på det från { $moment }.
receipt-some-time = { $desk } tittar på det så snart någon är på plats.
receipt-add = Kommer du på något mer är det bara att skriva det här.

taken = { $name } arbetar nu med { $ticket }, ”{ $title }”.
agent-writes = { $name } skriver om { $ticket }, ”{ $title }”:
agent-asks = { $name } behöver veta mer om { $ticket }, ”{ $title }”:
agent-asks-for = Det här saknas fortfarande:
agent-solved = { $name } har ett svar på { $ticket }, ”{ $title }”:
agent-closed = { $name } har stängt { $ticket }, ”{ $title }”:
answer-here = Vill du svara är det bara att skriva här.
solved-question = Är ärendet löst?
solved-closed = Ärendet är stängt nu. Är det inte löst kan du öppna det igen.

ended-confirmed = Vad bra. { $ticket }, ”{ $title }”, är stängt.
ended-withdrawn = Du har återkallat { $ticket }, ”{ $title }”.
ended-reopened = { $ticket }, ”{ $title }”, är öppet igen.
ended-come-back = Du kan öppna det igen om du behöver.

where-question = Vad gäller det här?
where-page = Är det här ett svar på larmet?
where-ended = { $ticket }, ”{ $title }”, är stängt. Vad vill du göra?
where-solved = Betyder det att { $ticket }, ”{ $title }”, är löst?
where-added = Jag har lagt till det här i { $ticket }.
where-new = Jag har tagit med det här i ärendet du skriver på.
where-reopen = { $ticket } är öppet igen, och det här är tillagt.
where-thanks = Tack. Jag har skickat det vidare.
where-retracted = Du tog tillbaka det här, så det går ingenstans.
where-confirm = { $ticket } är stängt, och det här är tillagt.
where-not_solved = Vi arbetar vidare med { $ticket }, och det här är tillagt.

draft-reminder = Du har börjat på ett ärende som inte är skickat än. Vill du fortsätta?
draft-reminder-other = Du har börjat skriva något som inte är skickat än. Vill du fortsätta?
draft-kept = Jag har sparat det som stod i formuläret. Vill du fortsätta?
draft-dropped = Jag har raderat ett ärende som du började på för ett bra tag sedan och inte skickade.
draft-dropped-other = Jag har raderat något som du började skriva för ett bra tag sedan och inte skickade.
draft-cancelled = Okej, jag har raderat det. Inget har skickats.
draft-put-away = Okej, inget har skickats. Under en vecka kan du fortsätta där du slutade.

card-reporter = Anmälare
card-contact = Kontakt
card-system = System
card-handler = Handläggare
card-nobody = ingen än
card-received = Kom in

reporter-wrote = { $name }, anmälaren har skrivit.
note-internal = Intern anteckning

outgoing-reply = Svar till anmälaren
outgoing-ask = Fråga till anmälaren
outgoing-solution = Lösning till anmälaren
outgoing-closing = Avslutning till anmälaren
outgoing-held = Skickas till { $name } om några sekunder.
outgoing-sent = Skickat till { $name }.
outgoing-delivered = Levererat till { $name } kl. { $time }.
outgoing-undone = Sparat som intern anteckning. Inget har skickats.
outgoing-too-late = Inte skickat, eftersom ärendet inte längre var öppet.
outgoing-failed = Det här gick inte att leverera till { $name }. Försök få kontakt på något annat sätt.

said = { $name }, { $moment }
said-internal = { $name }, { $moment } (internt)

somebody = någon
somebody-system = Melding
happened-opened = { $name } anmälde ärendet
happened-claimed = { $name } tog ärendet
happened-taken-over = { $name } tog över ärendet från { $other }
happened-assigned = { $name } gav ärendet till { $other }
happened-released = { $name } lade tillbaka ärendet i kön
happened-reply = { $name } svarade anmälaren
happened-ask = { $name } bad anmälaren om uppgifter
happened-solution = { $name } föreslog en lösning
happened-solved = { $name } löste ärendet
happened-closed = { $name } stängde ärendet
happened-confirmed = { $name } bekräftade att ärendet är löst
happened-not-solved = { $name } säger att ärendet inte är löst
happened-withdrawn = { $name } återkallade ärendet
happened-reopened = { $name } öppnade ärendet igen
happened-comment = { $name } lade till något
happened-answered = { $name } svarade
happened-note = { $name } skrev en anteckning
happened-undone = { $name } stoppade ett meddelande
happened-edited = { $name } ändrade ett meddelande
happened-retracted = { $name } tog tillbaka ett meddelande
happened-undeliverable = Ett meddelande gick inte att leverera
happened-paged = Jouren larmades
happened-acknowledged = { $name } har tagit tag i det
happened-called = { $name } har också ringt

history = Vad som har hänt

button-claim = Ta ärendet
button-take-over = Ta över
button-release = Lägg tillbaka i kön
button-assign = Tilldela
button-reply = Svara
button-note = Anteckning
button-ask = Be om uppgifter
button-solve = Lös
button-close = Stäng
button-open = Visa ärendet
button-history = Hela historiken
button-comment = Lägg till något
button-answer = Svara
button-withdraw = Återkalla ärendet
button-reopen = Öppna igen
button-thanks = Bara säga tack
button-confirm = Ja, det är löst
button-not-solved = Nej, inte än
button-undo = Ångra
button-new-report = Det är något nytt
button-to-draft = Ärendet jag skriver på
button-add-to-ticket = { $ticket } { $title }
button-answer-page = Jag tar det: { $ticket } { $title }
button-more = Visa fler
button-resume = Fortsätt
button-take-up = Fortsätt ändå
button-discard = Radera
button-start = Anmäl ett ärende
button-acknowledge = Jag tar det
button-called = Jag har ringt

message-retracted = Det här har tagits tillbaka.
message-edited = Ändrat i efterhand

stray-question = Är det här menat för { $name }?
stray-sent = Det här går till den som anmälde.
stray-kept = Det här stannar mellan er.
button-send-on = Skicka till anmälaren
button-keep = Behåll internt

asked-in-private = Jag frågar dig i vår privata chatt.
answered-in-private = Jag har svarat dig privat.
start-me-first = { $name }, jag kan inte skriva till dig privat ännu. Starta en chatt med mig först, så fortsätter jag där.
button-start-chat = Starta en chatt med mig
called-in-room = Skriv /help för att se vad jag kan göra här. Det ni skriver i tråden under ett kort stannar mellan er.

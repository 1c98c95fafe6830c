# A ticket: what its reporter hears, and what the team reads in its room.

state-new = Ny
state-in_progress = Under behandling
state-pending_customer = Afventer indmelder
state-pending_confirmation = Afventer bekræftelse
state-closed = Lukket
state-withdrawn = Trukket tilbage

priority-low = Lav
priority-normal = Normal
priority-high = Høj
priority-critical = Kritisk

label-urgent = Haster
# $day is a date, such as 24 December 2026
label-payment = Udbetaling { $day }
label-payment-soon = Påvirker en udbetaling

receipt-title = Tak. Vi har fået din sag: { $ticket }
receipt-planned = Det her er nu hos planlæggerne: { $ticket }
receipt-planners-call = De kontakter dig.
receipt-today = { $desk } ser på den i dag.
# $moment is a weekday, a date and a time
receipt-later = { $desk } ser på den fra { $moment }.
receipt-some-time = { $desk } ser på den, så snart der er nogen på plads.
receipt-add = Kommer du i tanke om mere, så skriv det bare her.

taken = { $name } arbejder nu på { $ticket }, ”{ $title }”.
agent-writes = { $name } skriver om { $ticket }, ”{ $title }”:
agent-asks = { $name } har brug for at vide mere om { $ticket }, ”{ $title }”:
agent-asks-for = Det mangler stadig:
agent-solved = { $name } har et svar på { $ticket }, ”{ $title }”:
agent-closed = { $name } har lukket { $ticket }, ”{ $title }”:
answer-here = Du svarer ved bare at skrive her.
solved-question = Er sagen løst?
solved-closed = Sagen er lukket nu. Er den ikke løst, kan du åbne den igen.

ended-confirmed = Godt at høre. { $ticket }, ”{ $title }”, er lukket.
ended-withdrawn = Du har trukket { $ticket }, ”{ $title }”, tilbage.
ended-reopened = { $ticket }, ”{ $title }”, er åben igen.
ended-come-back = Du kan åbne den igen, hvis du får brug for det.

where-question = Hvad handler det her om?
where-page = Er det et svar på kaldet?
where-ended = { $ticket }, ”{ $title }”, er lukket. Hvad vil du gøre?
where-solved = Betyder det, at { $ticket }, ”{ $title }”, er løst?
where-added = Jeg har føjet det her til { $ticket }.
where-new = Jeg har taget det her med i den sag, du er ved at skrive.
where-reopen = { $ticket } er åben igen, og det her er tilføjet.
where-thanks = Tak. Jeg har givet det videre.
where-retracted = Du tog dette tilbage, så det går ingen steder.
where-confirm = { $ticket } er lukket, og det her er tilføjet.
where-not_solved = Vi arbejder videre på { $ticket }, og det her er tilføjet.

draft-reminder = Du er begyndt på en sag, som ikke er sendt endnu. Vil du fortsætte?
draft-reminder-other = Du er begyndt at skrive noget, som ikke er sendt endnu. Vil du fortsætte?
draft-kept = Jeg har gemt det, der stod i formularen. Vil du fortsætte?
draft-dropped = Jeg har slettet en sag, som du begyndte på for længere tid siden og ikke sendte.
draft-dropped-other = Jeg har slettet noget, som du begyndte at skrive for længere tid siden og ikke sendte.
draft-cancelled = Okay, jeg har slettet det. Intet er sendt.
draft-put-away = Okay, intet er sendt. Den næste uge kan du fortsætte, hvor du slap.

card-reporter = Indmelder
card-contact = Kontakt
card-system = System
card-handler = Supporter
card-nobody = ingen endnu
card-received = Modtaget

reporter-wrote = { $name }, indmelderen har skrevet.
note-internal = Internt notat

outgoing-reply = Svar til indmelderen
outgoing-ask = Spørgsmål til indmelderen
outgoing-solution = Løsning til indmelderen
outgoing-closing = Afslutning til indmelderen
outgoing-held = Sendes til { $name } om få sekunder.
outgoing-sent = Sendt til { $name }.
outgoing-delivered = Leveret til { $name } kl. { $time }.
outgoing-undone = Gemt som internt notat. Intet er sendt.
outgoing-too-late = Ikke sendt, for sagen var ikke længere åben.
outgoing-failed = Det her kunne ikke leveres til { $name }. Prøv at få kontakt på en anden måde.

said = { $name }, { $moment }
said-internal = { $name }, { $moment } (internt)

somebody = nogen
somebody-system = Melding
happened-opened = { $name } oprettede sagen
happened-claimed = { $name } tog sagen
happened-taken-over = { $name } overtog sagen fra { $other }
happened-assigned = { $name } gav sagen til { $other }
happened-released = { $name } lagde sagen tilbage i køen
happened-reply = { $name } svarede indmelderen
happened-ask = { $name } bad indmelderen om oplysninger
happened-solution = { $name } foreslog en løsning
happened-solved = { $name } løste sagen
happened-closed = { $name } lukkede sagen
happened-confirmed = { $name } bekræftede, at sagen er løst
happened-not-solved = { $name } siger, at sagen ikke er løst
happened-withdrawn = { $name } trak sagen tilbage
happened-reopened = { $name } åbnede sagen igen
happened-comment = { $name } tilføjede noget
happened-answered = { $name } svarede
happened-note = { $name } skrev et notat
happened-undone = { $name } holdt en besked tilbage
happened-edited = { $name } redigerede en besked
happened-retracted = { $name } trak en besked tilbage
happened-undeliverable = En besked kunne ikke leveres
happened-paged = Vagten blev tilkaldt
happened-acknowledged = { $name } er på sagen
happened-called = { $name } har også ringet

history = Hvad der er sket

button-claim = Tag sagen
button-take-over = Overtag
button-release = Læg tilbage i køen
button-assign = Tildel
button-reply = Svar
button-note = Notat
button-ask = Bed om oplysninger
button-solve = Løs
button-close = Luk
button-open = Vis sagen
button-history = Hele historikken
button-comment = Tilføj noget
button-answer = Svar
button-withdraw = Træk sagen tilbage
button-reopen = Åbn igen
button-thanks = Bare sige tak
button-confirm = Ja, den er løst
button-not-solved = Nej, ikke endnu
button-undo = Fortryd
button-new-report = Det er noget nyt
button-to-draft = Sagen, jeg er i gang med
button-add-to-ticket = { $ticket } { $title }
button-answer-page = Jeg tager den: { $ticket } { $title }
button-more = Vis flere
button-resume = Fortsæt
button-take-up = Fortsæt alligevel
button-discard = Slet
button-start = Opret en sag
button-acknowledge = Jeg tager den
button-called = Jeg har ringet

message-retracted = Dette er trukket tilbage.
message-edited = Redigeret siden

stray-question = Er det her til { $name }?
stray-sent = Det her sendes til den, der meldte sagen.
stray-kept = Det her bliver mellem jer.
button-send-on = Send til indmelderen
button-keep = Behold internt

asked-in-private = Jeg spørger dig i vores private chat.
answered-in-private = Jeg har svaret dig privat.
start-me-first = { $name }, jeg kan ikke skrive til dig privat endnu. Start en chat med mig først, så fortsætter jeg der.
button-start-chat = Start en chat med mig
called-in-room = Skriv /help for at se, hvad jeg kan her. Det, I skriver i tråden under et kort, bliver mellem jer.

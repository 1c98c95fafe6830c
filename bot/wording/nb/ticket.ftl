# A ticket: what its reporter hears, and what the team reads in its room.

state-new = Ny
state-in_progress = Under arbeid
state-pending_customer = Venter på innmelder
state-pending_confirmation = Venter på bekreftelse
state-closed = Lukket
state-withdrawn = Trukket

priority-low = Lav
priority-normal = Normal
priority-high = Høy
priority-critical = Kritisk

label-urgent = Haster
# $day is a date, such as 24 December 2026
label-payment = Utbetaling { $day }
label-payment-soon = Påvirker en utbetaling

receipt-title = Takk. Vi har fått saken din: { $ticket }
receipt-planned = Dette er nå hos planleggerne: { $ticket }
receipt-planners-call = De tar kontakt med deg.
receipt-today = { $desk } ser på den i dag.
# $moment is a weekday, a date and a time
receipt-later = { $desk } ser på den fra { $moment }.
receipt-some-time = { $desk } ser på den så snart noen er på plass.
receipt-add = Kommer du på noe mer, er det bare å skrive det her.

taken = { $name } jobber nå med { $ticket }, «{ $title }».
agent-writes = { $name } skriver om { $ticket }, «{ $title }»:
agent-asks = { $name } trenger å vite mer om { $ticket }, «{ $title }»:
agent-asks-for = Dette mangler fortsatt:
agent-solved = { $name } har et svar på { $ticket }, «{ $title }»:
agent-closed = { $name } har lukket { $ticket }, «{ $title }»:
answer-here = Du svarer ved å skrive rett her.
solved-question = Er saken løst?
solved-closed = Saken er lukket nå. Er den ikke løst, kan du åpne den igjen.

ended-confirmed = Så bra. { $ticket }, «{ $title }», er lukket.
ended-withdrawn = Du har trukket { $ticket }, «{ $title }».
ended-reopened = { $ticket }, «{ $title }», er åpen igjen.
ended-come-back = Du kan åpne den igjen hvis du trenger det.

where-question = Hva gjelder dette?
where-page = Er dette et svar på varselet?
where-ended = { $ticket }, «{ $title }», er lukket. Hva vil du gjøre?
where-solved = Betyr det at { $ticket }, «{ $title }», er løst?
where-added = Jeg har lagt dette til i { $ticket }.
where-new = Jeg har tatt dette med i saken du skriver på.
where-reopen = { $ticket } er åpen igjen, og dette er lagt til.
where-thanks = Takk. Det er gitt videre.
where-retracted = Du trakk dette tilbake, så det går ingen steder.
where-confirm = { $ticket } er lukket, og dette er lagt til.
where-not_solved = Vi jobber videre med { $ticket }, og dette er lagt til.

draft-reminder = Du har begynt på en sak som ikke er sendt ennå. Vil du fortsette?
draft-reminder-other = Du har begynt å skrive noe som ikke er sendt ennå. Vil du fortsette?
draft-kept = Jeg har tatt vare på det som sto i skjemaet. Vil du fortsette?
draft-dropped = Jeg har slettet en sak du begynte på for en god stund siden og ikke sendte.
draft-dropped-other = Jeg har slettet noe du begynte å skrive for en god stund siden og ikke sendte.
draft-cancelled = Greit, jeg har slettet det. Ingenting er sendt.
draft-put-away = Greit, ingenting er sendt. Den neste uken kan du fortsette der du slapp.

card-reporter = Innmelder
card-contact = Kontakt
card-system = System
card-handler = Ansvarlig
card-nobody = ingen ennå
card-received = Mottatt

reporter-wrote = { $name }, innmelderen har skrevet.
note-internal = Internt notat

outgoing-reply = Svar til innmelderen
outgoing-ask = Spørsmål til innmelderen
outgoing-solution = Løsning til innmelderen
outgoing-closing = Avslutning til innmelderen
outgoing-held = Sendes til { $name } om noen sekunder.
outgoing-sent = Sendt til { $name }.
outgoing-delivered = Levert til { $name } kl. { $time }.
outgoing-undone = Beholdt som internt notat. Ingenting er sendt.
outgoing-too-late = Ikke sendt, for saken var ikke åpen lenger.
outgoing-failed = Dette kom ikke fram til { $name }. Ta kontakt på en annen måte.

said = { $name }, { $moment }
said-internal = { $name }, { $moment } (internt)

somebody = noen
somebody-system = Melding
happened-opened = { $name } meldte saken
happened-claimed = { $name } tok saken
happened-taken-over = { $name } tok over saken fra { $other }
happened-assigned = { $name } ga saken til { $other }
happened-released = { $name } la saken tilbake i køen
happened-reply = { $name } svarte innmelderen
happened-ask = { $name } ba innmelderen om opplysninger
happened-solution = { $name } foreslo en løsning
happened-solved = { $name } løste saken
happened-closed = { $name } lukket saken
happened-confirmed = { $name } bekreftet at saken er løst
happened-not-solved = { $name } sier at saken ikke er løst
happened-withdrawn = { $name } trakk saken
happened-reopened = { $name } åpnet saken igjen
happened-comment = { $name } la til noe
happened-answered = { $name } svarte
happened-note = { $name } skrev et notat
happened-undone = { $name } holdt tilbake en melding
happened-edited = { $name } redigerte en melding
happened-retracted = { $name } trakk tilbake en melding
happened-undeliverable = En melding kom ikke fram
happened-paged = Vakten ble varslet
happened-acknowledged = { $name } er på saken
happened-called = { $name } har også ringt

history = Hva som har skjedd

button-claim = Ta saken
button-take-over = Ta over
button-release = Legg tilbake i køen
button-assign = Tildel
button-reply = Svar
button-note = Notat
button-ask = Be om opplysninger
button-solve = Løs
button-close = Lukk
button-open = Vis saken
button-history = Hele historikken
button-comment = Legg til noe
button-answer = Svar
button-withdraw = Trekk saken
button-reopen = Åpne igjen
button-thanks = Bare si takk
button-confirm = Ja, den er løst
button-not-solved = Nei, ikke ennå
button-undo = Angre
button-new-report = Det er noe nytt
button-to-draft = Saken jeg skriver på
button-add-to-ticket = { $ticket } { $title }
button-answer-page = Jeg tar den: { $ticket } { $title }
button-more = Vis flere
button-resume = Fortsett
button-take-up = Fortsett likevel
button-discard = Slett
button-start = Meld en sak
button-acknowledge = Jeg tar den
button-called = Jeg har ringt

message-retracted = Dette er trukket tilbake.
message-edited = Redigert siden

stray-question = Er dette ment for { $name }?
stray-sent = Dette går til innmelderen.
stray-kept = Dette blir mellom dere.
button-send-on = Send til innmelderen
button-keep = Behold internt

asked-in-private = Jeg spør deg i den private samtalen vår.
answered-in-private = Jeg har svart deg privat.
start-me-first = { $name }, jeg kan ikke skrive til deg privat ennå. Start en samtale med meg først, så fortsetter jeg der.
button-start-chat = Start en samtale med meg
called-in-room = Skriv /help for å se hva jeg kan gjøre her. Det dere skriver i tråden under et kort, blir mellom dere.

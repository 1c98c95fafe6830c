# A ticket: what its reporter hears, and what the team reads in its room.

state-new = Nieuw
state-in_progress = In behandeling
state-pending_customer = Wacht op melder
state-pending_confirmation = Wacht op bevestiging
state-closed = Gesloten
state-withdrawn = Ingetrokken

priority-low = Laag
priority-normal = Normaal
priority-high = Hoog
priority-critical = Kritiek

label-urgent = Spoed
# $day is a date, such as 24 December 2026
label-payment = Betaling { $day }
label-payment-soon = Gevolgen voor betaling

receipt-title = Bedankt. We hebben je melding ontvangen: { $ticket }
receipt-planned = Dit ligt nu bij de planners: { $ticket }
receipt-planners-call = Zij nemen contact met je op.
receipt-today = { $desk } bekijkt je melding vandaag.
# $moment is a weekday, a date and a time
receipt-later = { $desk } bekijkt je melding vanaf { $moment }.
receipt-some-time = { $desk } bekijkt je melding zodra er iemand is.
receipt-add = Schiet je nog iets te binnen, schrijf het dan gewoon hier.

taken = { $name } is nu bezig met { $ticket }, ‘{ $title }’.
agent-writes = { $name } schrijft over { $ticket }, ‘{ $title }’:
agent-asks = { $name } wil meer weten over { $ticket }, ‘{ $title }’:
agent-asks-for = Dit ontbreekt nog:
agent-solved = { $name } heeft een antwoord op { $ticket }, ‘{ $title }’:
agent-closed = { $name } heeft { $ticket }, ‘{ $title }’, gesloten:
answer-here = Wil je antwoorden, schrijf dan gewoon hier.
solved-question = Is het opgelost?
solved-closed = De melding is nu gesloten. Is het niet opgelost, dan kun je de melding heropenen.

ended-confirmed = Fijn om te horen. { $ticket }, ‘{ $title }’, is gesloten.
ended-withdrawn = Je hebt { $ticket }, ‘{ $title }’, ingetrokken.
ended-reopened = { $ticket }, ‘{ $title }’, is weer open.
ended-come-back = Als het nodig is, kun je de melding heropenen.

where-question = Waar hoort dit bij?
where-page = Is dit een antwoord op de oproep?
where-ended = { $ticket }, ‘{ $title }’, is gesloten. Wat wil je doen?
where-solved = Betekent dat dat { $ticket }, ‘{ $title }’, is opgelost?
where-added = Ik heb dit toegevoegd aan { $ticket }.
where-new = Ik heb dit in de melding gezet waar je mee bezig bent.
where-reopen = { $ticket } is weer open en dit is toegevoegd.
where-thanks = Bedankt. Ik heb het doorgegeven.
where-retracted = Je hebt dit teruggenomen, dus het gaat nergens heen.
where-confirm = { $ticket } is gesloten en dit is toegevoegd.
where-not_solved = We gaan verder met { $ticket } en dit is toegevoegd.

draft-reminder = Je bent aan een melding begonnen, maar hebt die nog niet verstuurd. Wil je verdergaan?
draft-reminder-other = Je bent iets gaan schrijven, maar hebt het nog niet verstuurd. Wil je verdergaan?
draft-kept = Ik heb bewaard wat er in het formulier stond. Wil je verdergaan?
draft-dropped = Ik heb een melding verwijderd waar je een hele tijd geleden aan begon en die je niet hebt verstuurd.
draft-dropped-other = Ik heb iets verwijderd dat je een hele tijd geleden begon te schrijven en niet hebt verstuurd.
draft-cancelled = Goed, ik heb het verwijderd. Er is niets verstuurd.
draft-put-away = Goed, er is niets verstuurd. Je kunt nog een week verdergaan waar je gebleven was.

card-reporter = Melder
card-contact = Contact
card-system = Systeem
card-handler = Behandelaar
card-nobody = nog niemand
card-received = Ontvangen

reporter-wrote = { $name }, de melder heeft geschreven.
note-internal = Interne notitie

outgoing-reply = Antwoord aan de melder
outgoing-ask = Vraag aan de melder
outgoing-solution = Oplossing voor de melder
outgoing-closing = Afsluitend bericht aan de melder
outgoing-held = Gaat over een paar seconden naar { $name }.
outgoing-sent = Verstuurd naar { $name }.
outgoing-delivered = Om { $time } bezorgd bij { $name }.
outgoing-undone = Bewaard als interne notitie. Er is niets verstuurd.
outgoing-too-late = Niet verstuurd, want de melding was niet meer open.
outgoing-failed = Dit kon niet worden bezorgd bij { $name }. Neem op een andere manier contact op.

said = { $name }, { $moment }
said-internal = { $name }, { $moment } (intern)

somebody = iemand
somebody-system = Melding
happened-opened = { $name } heeft dit gemeld
happened-claimed = { $name } heeft dit opgepakt
happened-taken-over = { $name } heeft dit overgenomen van { $other }
happened-assigned = { $name } heeft dit toegewezen aan { $other }
happened-released = { $name } heeft dit teruggelegd
happened-reply = { $name } heeft de melder geantwoord
happened-ask = { $name } heeft de melder om informatie gevraagd
happened-solution = { $name } heeft een oplossing voorgesteld
happened-solved = { $name } heeft dit opgelost
happened-closed = { $name } heeft dit gesloten
happened-confirmed = { $name } heeft bevestigd dat het is opgelost
happened-not-solved = { $name } zegt dat het niet is opgelost
happened-withdrawn = { $name } heeft dit ingetrokken
happened-reopened = { $name } heeft dit heropend
happened-comment = { $name } heeft iets toegevoegd
happened-answered = { $name } heeft geantwoord
happened-note = { $name } heeft een notitie geschreven
happened-undone = { $name } heeft een bericht tegengehouden
happened-edited = { $name } heeft een bericht bewerkt
happened-retracted = { $name } heeft een bericht ingetrokken
happened-undeliverable = Een bericht kon niet worden bezorgd
happened-paged = De wachtdienst is gewaarschuwd
happened-acknowledged = { $name } is ermee bezig
happened-called = { $name } heeft ook gebeld

history = Wat er is gebeurd

button-claim = Oppakken
button-take-over = Overnemen
button-release = Terugleggen
button-assign = Toewijzen
button-reply = Antwoorden
button-note = Notitie
button-ask = Om informatie vragen
button-solve = Oplossen
button-close = Sluiten
button-open = Bekijken
button-history = Volledig verloop
button-comment = Iets toevoegen
button-answer = Antwoorden
button-withdraw = Intrekken
button-reopen = Heropenen
button-thanks = Alleen bedanken
button-confirm = Ja, het is opgelost
button-not-solved = Nee, nog niet
button-undo = Ongedaan maken
button-new-report = Het is iets nieuws
button-to-draft = De melding die ik maak
button-add-to-ticket = { $ticket } { $title }
button-answer-page = Ik ga ermee aan de slag: { $ticket } { $title }
button-more = Meer tonen
button-resume = Verdergaan
button-take-up = Toch verdergaan
button-discard = Verwijderen
button-start = Iets melden
button-acknowledge = Ik ga ermee aan de slag
button-called = Ik heb gebeld

message-retracted = Dit bericht is ingetrokken.
message-edited = Later bewerkt

stray-question = Is dit bedoeld voor { $name }?
stray-sent = Dit gaat naar de melder.
stray-kept = Dit blijft onder jullie.
button-send-on = Naar de melder sturen
button-keep = Intern houden

asked-in-private = Ik vraag het je in onze privéchat.
answered-in-private = Ik heb je privé geantwoord.
start-me-first = { $name }, ik kan je nog niet privé schrijven. Begin eerst een chat met mij, dan ga ik daar verder.
button-start-chat = Begin een chat met mij
called-in-room = Schrijf /help om te zien wat ik hier kan doen. Wat jullie onder een kaart schrijven, blijft onder jullie.

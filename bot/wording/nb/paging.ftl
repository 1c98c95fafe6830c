# Pages: whom they call and why, and what became of each call.

page-place =
    { $platform ->
        [slack] Slack
        [telegram] Telegram
        [web] nettchatten
       *[outside] telefon
    }

page-calls = { $name }, du har vakt.
page-calls-you = Du har vakt.
page-by-hand = { $name } ber deg om å komme:
page-asked = { $name } ber om at { $other } kommer:
page-before = Varslet til nå: { $names }.
page-again-lapsed = Varsel nummer { $round }. { $name } tok saken kl. { $time }, men siden har ingen hørt noe.
page-because =
    { $because ->
        [nobody_on_call] Ingen har vakt akkurat nå, så hele teamet varsles.
        [nobody_next] Ingen andre har vakt, så hele teamet varsles.
        [unreachable] Den som har vakt, kan ikke nås, så hele teamet varsles.
       *[fallback] Alle som har vakt, er varslet, og ingen har svart.
    }
page-taken = { $name } har tatt { $ticket }, «{ $title }». Du trenger ikke å gjøre noe mer.
page-taken-by-you = Du har hatt den siden kl. { $time }.

still-question = Du tok { $ticket }, «{ $title }», og det har vært stille en stund. Er du fortsatt på saken?
still-confirmed = Takk. { $ticket } er fortsatt din.
still-lapsed = Ingen har hørt mer om { $ticket }, så vakten varsles igjen.
button-still = Fortsatt på saken

happened-page-wanted = { $name } ba { $other } om å komme
happened-page-arrived = Varselet nådde { $other } via { $platform }
happened-page-refused = Varselet nådde ikke { $other } via { $platform }
happened-page-asked = { $other } ble spurt om å bekrefte at saken følges opp
happened-page-confirmed = { $name } er fortsatt på saken
happened-page-lapsed = Ingen har hørt mer fra { $other }, så vakten varsles igjen
paged-named = Varsel { $round }: { $other } ble varslet
paged-room = rommet

news-acknowledged = { $name } ser på { $ticket }, «{ $title }», nå.

refused-cannot-be-paged = Jeg når ikke { $name } noe sted. Vedkommende må skrive til meg én gang, eller få en adresse satt opp.
refused-nothing-to-take = Ingen varsler venter på svar nå.
refused-which-page = Flere varsler venter: { $tickets }. Skriv nummeret etter kommandoen, for eksempel /ack MEL-1042.

command-page = varsle noen om en sak

page = Varsle noen
page-who = Hvem
    .ask = Hvem skal komme? Skriv navnet.
page-reason = Begrunnelse
    .ask = Hvorfor trengs vedkommende? Det er det første de leser.
page-send = Varsle

outside-test-title = En prøve
outside-test = Dette er bare en prøve. Du trenger ikke å gjøre noe.

page-joined = { $count ->
    [one] Det har kommet én innmelding til om det samme systemet.
   *[other] Det har kommet { $count } innmeldinger til om det samme systemet.
 }
page-digest = { $ticket }, «{ $title }»: { $count ->
    [one] én innmelding til om det samme systemet.
   *[other] { $count } innmeldinger til om det samme systemet.
 }
pages-waiting = { $count ->
    [one] Enda en sak haster og venter på deg eller en kollega. Trykk på nummeret for å ta den.
   *[other] Disse hastesakene venter på deg eller en kollega. Trykk på et nummer for å ta saken; /queue viser alle.
 }
happened-page-joined = Dette hører til varselet for { $ticket }
page-gone-quiet = { $ticket }, «{ $title }», haster, og ingen ble lenger varslet om den. Jeg varsler igjen nå.
happened-page-quiet = Ingen ble lenger varslet om denne, så det varsles igjen

drill-title = En øvelse: ingen trenger hjelp
drill-text = Dette er bare en øvelse. Trykk på knappen, så vi vet at et ekte varsel når deg.
drill-begun = Øvelsen er i gang. Hvordan det gikk, forteller jeg i rommet til Support.
drill-answered = { $name } svarte. Øvelsen er over.
drill-unanswered = Ingen svarte. Øvelsen er over.
drill-report = { $name } svarte etter { $seconds } sekunder.
drill-call = { $name } via { $platform }: kom fram etter { $seconds } sekunder
drill-call-not-arrived = { $name } via { $platform }: kom ikke fram
button-drill = Jeg er her
refused-drill-already = En annen øvelse er i gang.
refused-drill-over = Den øvelsen er over. Takk likevel.
refused-drill-which = Hvilken varslingsstige mener du? Disse finnes: { $ladders }. Skriv en av dem etter kommandoen, for eksempel /oncall drill { $ladder }.
what-if-title = Hvis noe hastet { $moment }
what-if-rooms = { $count ->
    [one] ett rom
   *[other] { $count } rom
 }
what-if-silence = Ingen ville blitt varslet. Se over varslingsstigen og vaktlisten.
what-if-last = Deretter om og om igjen til noen svarer.
what-if-ladder = Varslingsstige: { $name }
what-if-others = Alle andre saker som haster:
what-if-again = { $count ->
    [one] det samme én gang til
   *[other] det samme { $count } ganger til
 }
what-if-more = og så videre, trinn for trinn
what-if-phones = teamets telefon
oncall-time-what-if = Jeg forsto ikke tidspunktet. Skriv det slik: { $oncall } whatif i natt 03:00

command-urgent = sett eller fjern hast, med begrunnelse
command-payment = si at en utbetaling avhenger av saken, eller ikke
button-flag = Hast
flag = Hast
flag-what = Hast
    .ask = Hva skal det være?
flag-what-urgent = Haster: noen må komme nå
flag-what-calm = Haster ikke lenger
flag-what-payment = En utbetaling avhenger av saken
flag-what-no-payment = Ingen utbetaling avhenger av saken
flag-day = Utbetalingsdato
    .ask = Hvilken dag er utbetalingen? La stå tomt for neste utbetalingskjøring.
flag-reason = Begrunnelse
    .ask = Hvorfor? Det blir stående på saken.
flag-send = Endre
refused-flag-already = Slik er det allerede.

happened-raised = { $flag ->
    [payment] { $name } noterte at en utbetaling avhenger av saken
   *[urgent] { $name } merket saken som hastesak
 }
happened-lowered = { $flag ->
    [payment] { $name } noterte at ingen utbetaling avhenger av saken
   *[urgent] { $name } noterte at saken ikke haster lenger
 }
happened-payment-near = En utbetaling nærmer seg, så saken haster nå
urgent-payment_near = En utbetaling som avhenger av saken, nærmer seg.
urgent-processes_stop = Det viktigste arbeidet står stille.
card-urgent = Haster fordi
card-payment = Utbetaling
payment-counts = { $count ->
    [0] { $day }, i dag
    [one] { $day }, i morgen
   *[other] { $day }, om { $count } dager
 }
payment-overdue = { $day }, på overtid

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

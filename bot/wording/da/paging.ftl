# Pages: whom they call and why, and what became of each call.

page-place =
    { $platform ->
        [slack] Slack
        [telegram] Telegram
        [web] webchatten
       *[outside] telefon
    }

page-calls = { $name }, du har vagten.
page-calls-you = Du har vagten.
page-by-hand = { $name } beder dig om at komme:
page-because =
    { $because ->
        [nobody_on_call] Ingen har vagt lige nu, så hele teamet tilkaldes.
        [nobody_next] Ingen andre har vagt, så hele teamet tilkaldes.
        [unreachable] Den, der har vagten, kan ikke nås, så hele teamet tilkaldes.
       *[fallback] Alle, der har vagt, er tilkaldt, og ingen har svaret.
    }
page-taken = { $name } har taget { $ticket }, ”{ $title }”. Du behøver ikke at gøre mere.
page-taken-by-you = Du har haft den siden kl. { $time }.

still-question = Du tog { $ticket }, ”{ $title }”, og der har været stille et stykke tid. Er du stadig på sagen?
still-confirmed = Tak. { $ticket } er fortsat din.
still-lapsed = Ingen har hørt mere om { $ticket }, så vagten tilkaldes igen.
button-still = Stadig på sagen

happened-page-wanted = { $name } bad { $other } om at komme
happened-page-arrived = Kaldet nåede { $other } via { $platform }
happened-page-refused = Kaldet nåede ikke { $other } via { $platform }
happened-page-asked = { $other } blev spurgt, om der stadig arbejdes på sagen
happened-page-confirmed = { $name } er stadig på sagen
happened-page-lapsed = Ingen har hørt mere fra { $other }, så vagten tilkaldes igen
paged-named = Kald { $round }: { $other } blev tilkaldt
paged-room = rummet

news-acknowledged = { $name } ser på { $ticket }, ”{ $title }”, nu.

refused-cannot-be-paged = Jeg kan ikke nå { $name } nogen steder. Vedkommende skal skrive til mig én gang eller have en adresse sat op.
refused-nothing-to-take = Ingen kald venter på svar lige nu.
refused-which-page = Flere kald venter: { $tickets }. Skriv nummeret efter kommandoen, for eksempel /ack MEL-1042.

command-page = tilkald nogen til en sag

page = Tilkald nogen
page-who = Hvem
    .ask = Hvem skal komme? Skriv navnet.
page-reason = Begrundelse
    .ask = Hvorfor er der brug for vedkommende? Det er det første, de læser.
page-send = Tilkald

outside-test-title = En prøve
outside-test = Det her er kun en prøve. Du behøver ikke at gøre noget.

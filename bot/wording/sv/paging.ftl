# Pages: whom they call and why, and what became of each call.

page-place =
    { $platform ->
        [slack] Slack
        [telegram] Telegram
        [web] webbchatten
       *[outside] telefon
    }

page-calls = { $name }, du har jour.
page-calls-you = Du har jour.
page-by-hand = { $name } ber dig att komma:
page-because =
    { $because ->
        [nobody_on_call] Ingen har jour just nu, så hela teamet larmas.
        [nobody_next] Ingen annan har jour, så hela teamet larmas.
        [unreachable] Den som har jour går inte att nå, så hela teamet larmas.
       *[fallback] Alla som har jour har larmats och ingen har svarat.
    }
page-taken = { $name } har tagit { $ticket }, ”{ $title }”. Du behöver inte göra något mer.
page-taken-by-you = Du har haft det sedan kl. { $time }.

still-question = Du tog { $ticket }, ”{ $title }”, och det har varit tyst en stund. Arbetar du fortfarande med det?
still-confirmed = Tack. { $ticket } ligger kvar hos dig.
still-lapsed = Ingen har hört något mer om { $ticket }, så jouren larmas igen.
button-still = Jag arbetar med det

happened-page-wanted = { $name } bad { $other } att komma
happened-page-arrived = Larmet nådde { $other } via { $platform }
happened-page-refused = Larmet nådde inte { $other } via { $platform }
happened-page-asked = { $other } fick frågan om arbetet fortsätter
happened-page-confirmed = { $name } arbetar fortfarande med det
happened-page-lapsed = Ingen har hört något mer från { $other }, så jouren larmas igen
paged-named = Larm { $round }: { $other } larmades
paged-room = rummet

news-acknowledged = { $name } tittar på { $ticket }, ”{ $title }”, nu.

refused-cannot-be-paged = Jag når inte { $name } någonstans. Personen behöver skriva till mig en gång, eller få en adress inlagd.
refused-nothing-to-take = Inget larm väntar på svar just nu.
refused-which-page = Flera larm väntar: { $tickets }. Skriv numret efter kommandot, till exempel /ack MEL-1042.

command-page = larma någon om ett ärende

page = Larma någon
page-who = Vem
    .ask = Vem ska komma? Skriv namnet.
page-reason = Skäl
    .ask = Varför behövs personen? Det är det första som läses.
page-send = Larma

outside-test-title = Ett prov
outside-test = Det här är bara ett prov. Du behöver inte göra något.

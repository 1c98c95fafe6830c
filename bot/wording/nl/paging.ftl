# Pages: whom they call and why, and what became of each call.

page-place =
    { $platform ->
        [slack] Slack
        [telegram] Telegram
        [web] de webchat
       *[outside] de telefoon
    }

page-calls = { $name }, je hebt dienst.
page-calls-you = Je hebt dienst.
page-by-hand = { $name } vraagt je te komen:
page-because =
    { $because ->
        [nobody_on_call] Niemand heeft nu dienst, dus het hele team wordt opgeroepen.
        [nobody_next] Verder heeft niemand dienst, dus het hele team wordt opgeroepen.
        [unreachable] Wie dienst heeft, is niet te bereiken, dus het hele team wordt opgeroepen.
       *[fallback] Iedereen met dienst is opgeroepen en niemand heeft gereageerd.
    }
page-taken = { $name } heeft { $ticket }, ‘{ $title }’, opgepakt. Je hoeft niets meer te doen.
page-taken-by-you = Jij bent er sinds { $time } mee bezig.

still-question = Je hebt { $ticket }, ‘{ $title }’, opgepakt en het is al een tijd stil. Ben je er nog mee bezig?
still-confirmed = Dank je. { $ticket } blijft bij jou.
still-lapsed = Er is niets meer gehoord over { $ticket }, dus de wachtdienst wordt opnieuw opgeroepen.
button-still = Nog mee bezig

happened-page-wanted = { $name } vroeg { $other } te komen
happened-page-arrived = De oproep kwam aan bij { $other } via { $platform }
happened-page-refused = De oproep kwam niet aan bij { $other } via { $platform }
happened-page-asked = { $other } kreeg de vraag of er nog aan gewerkt wordt
happened-page-confirmed = { $name } is er nog mee bezig
happened-page-lapsed = Er is niets meer gehoord van { $other }, dus de wachtdienst wordt opnieuw opgeroepen
paged-named = Oproep { $round }: { $other } is opgeroepen
paged-room = de ruimte

news-acknowledged = { $name } kijkt nu naar { $ticket }, ‘{ $title }’.

refused-cannot-be-paged = Ik kan { $name } nergens bereiken. Diegene moet mij één keer schrijven, of er moet een adres worden ingesteld.
refused-nothing-to-take = Er wacht nu geen oproep op antwoord.
refused-which-page = Er wachten meerdere oproepen: { $tickets }. Schrijf het nummer achter het commando, zoals /ack MEL-1042.

command-page = roep iemand op voor een melding

page = Iemand oproepen
page-who = Wie
    .ask = Wie moet er komen? Schrijf de naam.
page-reason = Reden
    .ask = Waarom is diegene nodig? Dit wordt als eerste gelezen.
page-send = Oproepen

outside-test-title = Een test
outside-test = Dit is alleen een test. Je hoeft niets te doen.

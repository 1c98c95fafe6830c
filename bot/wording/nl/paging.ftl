# Pages: whom they call and why, and what became of each call.

page-place =
    { $platform ->
        [slack] Slack
        [telegram] Telegram
        [web] de webchat
       *[outside] de telefoon
    }

page-calls = { $name }, je hebt wachtdienst.
page-calls-you = Je hebt wachtdienst.
page-by-hand = { $name } vraagt je te komen:
page-asked = { $name } vraagt of { $other } komt:
page-before = Tot nu toe opgeroepen: { $names }.
page-again-lapsed = Oproep nummer { $round }. { $name } pakte het om { $time } op, maar sindsdien is er niets meer gehoord.
page-because =
    { $because ->
        [nobody_on_call] Niemand heeft nu wachtdienst, dus het hele team wordt opgeroepen.
        [nobody_next] Verder heeft niemand wachtdienst, dus het hele team wordt opgeroepen.
        [unreachable] Wie wachtdienst heeft, is niet te bereiken, dus het hele team wordt opgeroepen.
       *[fallback] Iedereen met wachtdienst is opgeroepen, en niemand heeft gereageerd.
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

page-joined = { $count ->
    [one] Er is nog één melding over hetzelfde systeem binnengekomen.
   *[other] Er zijn nog { $count } meldingen over hetzelfde systeem binnengekomen.
 }
page-digest = { $ticket }, ‘{ $title }’: { $count ->
    [one] nog één melding over hetzelfde systeem.
   *[other] nog { $count } meldingen over hetzelfde systeem.
 }
pages-waiting = { $count ->
    [one] Nog iets anders is dringend en wacht op jou of een collega. Druk op het nummer om het op te pakken.
   *[other] Deze dringende meldingen wachten op jou of een collega. Druk op een nummer om de melding op te pakken; /queue laat ze allemaal zien.
 }
happened-page-joined = Dit hoort bij de oproep voor { $ticket }
page-gone-quiet = { $ticket }, ‘{ $title }’, is dringend en niemand werd er nog voor opgeroepen. Ik roep nu opnieuw op.
happened-page-quiet = Hiervoor werd niemand meer opgeroepen, dus er wordt opnieuw opgeroepen

drill-title = Een oefening: niemand heeft hulp nodig
drill-text = Dit is alleen een oefening. Druk op de knop, dan weten we dat een echte oproep je bereikt.
drill-begun = De oefening is begonnen. Hoe het ging, vertel ik in de ruimte van de behandelaars.
drill-answered = { $name } heeft gereageerd. De oefening is voorbij.
drill-unanswered = Niemand heeft gereageerd. De oefening is voorbij.
drill-report = { $name } reageerde na { $seconds } seconden.
drill-call = { $name } via { $platform }: aangekomen na { $seconds } seconden
drill-call-not-arrived = { $name } via { $platform }: niet aangekomen
button-drill = Ik ben er
refused-drill-already = Er is al een oefening bezig.
refused-drill-over = Die oefening is voorbij. Toch bedankt.
refused-drill-which = Welke stappen bedoel je? Deze zijn er: { $ladders }. Schrijf een van de namen achter het commando, zoals /oncall drill { $ladder }.
what-if-title = Als er iets dringends binnenkwam { $moment }
what-if-rooms = { $count ->
    [one] één ruimte
   *[other] { $count } ruimtes
 }
what-if-silence = Niemand zou worden opgeroepen. Kijk naar de stappen en het dienstrooster.
what-if-last = Daarna steeds opnieuw, tot iemand reageert.
what-if-ladder = Stappen: { $name }
what-if-others = Alle andere dringende meldingen:
what-if-again = { $count ->
    [one] hetzelfde nog één keer
   *[other] hetzelfde nog { $count } keer
 }
what-if-more = enzovoort, stap voor stap
what-if-phones = de telefoon van het team
oncall-time-what-if = Ik kon de tijd niet lezen. Schrijf het zo: { $oncall } whatif vannacht 03:00

command-urgent = maak een melding dringend of niet, met reden
command-payment = zeg of er een betaling van afhangt
button-flag = Spoed
flag = Spoed
flag-what = Spoed
    .ask = Wat moet het zijn?
flag-what-urgent = Dringend: iemand moet nu komen
flag-what-calm = Niet meer dringend
flag-what-payment = Er hangt een betaling van af
flag-what-no-payment = Er hangt geen betaling van af
flag-day = Betaaldatum
    .ask = Op welke dag is de betaling? Laat leeg voor de volgende betaalrun.
flag-reason = Reden
    .ask = Waarom? Het blijft bij de melding staan.
flag-send = Wijzigen
refused-flag-already = Zo is het al.

happened-raised = { $flag ->
    [payment] { $name } noteerde dat er een betaling van afhangt
   *[urgent] { $name } maakte dit dringend
 }
happened-lowered = { $flag ->
    [payment] { $name } noteerde dat er geen betaling van afhangt
   *[urgent] { $name } noteerde dat dit niet meer dringend is
 }
happened-payment-near = Een betaling komt dichterbij, dus dit is nu dringend
urgent-payment_near = Een betaling die hiervan afhangt, komt dichterbij.
urgent-processes_stop = Het belangrijkste werk ligt stil.
card-urgent = Dringend omdat
card-payment = Betaling
payment-counts = { $count ->
    [0] { $day }, vandaag
    [one] { $day }, morgen
   *[other] { $day }, over { $count } dagen
 }
payment-overdue = { $day }, te laat

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
page-asked = { $name } ber att { $other } kommer:
page-before = Larmade hittills: { $names }.
page-again-lapsed = Larm nummer { $round }. { $name } tog ärendet kl. { $time }, men sedan dess har ingen hört något.
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

page-joined = { $count ->
    [one] Ytterligare en anmälan om samma system har kommit in.
   *[other] Ytterligare { $count } anmälningar om samma system har kommit in.
 }
page-digest = { $ticket }, ”{ $title }”: { $count ->
    [one] ytterligare en anmälan om samma system.
   *[other] ytterligare { $count } anmälningar om samma system.
 }
pages-waiting = { $count ->
    [one] Ytterligare ett ärende är brådskande och väntar på dig eller en kollega. Tryck på numret för att ta det.
   *[other] De här brådskande ärendena väntar på dig eller en kollega. Tryck på ett nummer för att ta ärendet; /queue visar alla.
 }
happened-page-joined = Det här hör till larmet för { $ticket }
page-gone-quiet = { $ticket }, ”{ $title }”, är brådskande och ingen larmades längre. Jag larmar igen nu.
happened-page-quiet = Ingen larmades längre om det här, så larmet går igen

drill-title = En övning: ingen behöver hjälp
drill-text = Det här är bara en övning. Tryck på knappen, så vet vi att ett riktigt larm når dig.
drill-begun = Övningen har börjat. Hur det gick berättar jag i handläggarnas rum.
drill-answered = { $name } svarade. Övningen är slut.
drill-unanswered = Ingen svarade. Övningen är slut.
drill-report = { $name } svarade efter { $seconds } sekunder.
drill-call = { $name } via { $platform }: kom fram efter { $seconds } sekunder
drill-call-not-arrived = { $name } via { $platform }: kom inte fram
button-drill = Jag är här
refused-drill-already = En annan övning pågår.
refused-drill-over = Den övningen är slut. Tack ändå.
refused-drill-which = Vilka larmsteg menar du? De här finns: { $ladders }. Skriv ett av namnen efter kommandot, till exempel /oncall drill { $ladder }.
what-if-title = Om något brådskande kom in { $moment }
what-if-rooms = { $count ->
    [one] ett rum
   *[other] { $count } rum
 }
what-if-silence = Ingen skulle larmas. Se över larmstegen och jourschemat.
what-if-last = Därefter om och om igen tills någon svarar.
what-if-ladder = Larmsteg: { $name }
what-if-others = Alla andra brådskande ärenden:
what-if-again = { $count ->
    [one] samma sak en gång till
   *[other] samma sak { $count } gånger till
 }
what-if-more = och så vidare, steg för steg
what-if-phones = teamets telefon
oncall-time-what-if = Jag förstod inte tidpunkten. Skriv så här: { $oncall } whatif i natt 03:00

command-urgent = gör ett ärende brådskande eller inte, med skäl
command-payment = säg om en utbetalning beror på ärendet
button-flag = Brådska
flag = Brådska
flag-what = Brådska
    .ask = Vad ska det vara?
flag-what-urgent = Brådskande: någon måste komma nu
flag-what-calm = Inte längre brådskande
flag-what-payment = En utbetalning beror på det
flag-what-no-payment = Ingen utbetalning beror på det
flag-day = Utbetalningsdag
    .ask = Vilken dag är utbetalningen? Lämna tomt för nästa utbetalningskörning.
flag-reason = Skäl
    .ask = Varför? Det står kvar på ärendet.
flag-send = Ändra
refused-flag-already = Så är det redan.

happened-raised = { $flag ->
    [payment] { $name } noterade att en utbetalning beror på ärendet
   *[urgent] { $name } gjorde ärendet brådskande
 }
happened-lowered = { $flag ->
    [payment] { $name } noterade att ingen utbetalning beror på ärendet
   *[urgent] { $name } noterade att ärendet inte längre är brådskande
 }
happened-payment-near = En utbetalning närmar sig, så ärendet är brådskande nu
urgent-payment_near = En utbetalning som beror på ärendet närmar sig.
urgent-processes_stop = Det viktigaste arbetet står stilla.
card-urgent = Brådskande för att
card-payment = Utbetalning
payment-counts = { $count ->
    [0] { $day }, i dag
    [one] { $day }, i morgon
   *[other] { $day }, om { $count } dagar
 }
payment-overdue = { $day }, försenad

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
page-asked = { $name } beder om, at { $other } kommer:
page-before = Tilkaldt indtil nu: { $names }.
page-again-lapsed = Kald nummer { $round } til vagten. { $name } tog sagen kl. { $time }, men siden har ingen hørt noget.
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

page-joined = { $count ->
    [one] Der er kommet én indmelding mere om det samme system.
   *[other] Der er kommet { $count } indmeldinger mere om det samme system.
 }
page-digest = { $ticket }, ”{ $title }”: { $count ->
    [one] én indmelding mere om det samme system.
   *[other] { $count } indmeldinger mere om det samme system.
 }
pages-waiting = { $count ->
    [one] Endnu en sag haster og venter på dig eller en kollega. Tryk på nummeret for at tage den.
   *[other] Disse hastesager venter på dig eller en kollega. Tryk på et nummer for at tage sagen; /queue viser dem alle.
 }
happened-page-joined = Det her hører til kaldet for { $ticket }
page-gone-quiet = { $ticket }, ”{ $title }”, haster, og ingen blev længere tilkaldt. Jeg tilkalder igen nu.
happened-page-quiet = Ingen blev længere tilkaldt til den her, så der tilkaldes igen

drill-title = En øvelse: ingen har brug for hjælp
drill-text = Det her er kun en øvelse. Tryk på knappen, så vi ved, at et rigtigt kald når dig.
drill-begun = Øvelsen er i gang. Hvordan det gik, står bagefter i supporternes rum.
drill-answered = { $name } svarede. Øvelsen er slut.
drill-unanswered = Ingen svarede. Øvelsen er slut.
drill-report = { $name } svarede efter { $seconds } sekunder.
drill-call = { $name } via { $platform }: nåede frem efter { $seconds } sekunder
drill-call-not-arrived = { $name } via { $platform }: nåede ikke frem
button-drill = Jeg er her
refused-drill-already = En anden øvelse er i gang.
refused-drill-over = Den øvelse er slut. Tak alligevel.
refused-drill-which = Hvilke trin mener du? Der er disse: { $ladders }. Skriv et af navnene efter kommandoen, for eksempel /oncall drill { $ladder }.
what-if-title = Hvis noget hastede { $moment }
what-if-rooms = { $count ->
    [one] ét rum
   *[other] { $count } rum
 }
what-if-silence = Ingen ville blive tilkaldt. Se på trinnene og vagtplanen.
what-if-last = Derefter igen og igen, indtil nogen svarer.
what-if-ladder = Trin: { $name }
what-if-others = Alle andre hastesager:
what-if-again = { $count ->
    [one] det samme én gang til
   *[other] det samme { $count } gange til
 }
what-if-more = og så videre, trin for trin
what-if-phones = teamets telefon
oncall-time-what-if = Jeg forstod ikke tidspunktet. Skriv det sådan: { $oncall } whatif i nat 03:00

command-urgent = gør en sag til hastesag eller ikke, med begrundelse
command-payment = sig, at en udbetaling afhænger af sagen, eller ikke
button-flag = Hast
flag = Hast
flag-what = Hast
    .ask = Hvad skal det være?
flag-what-urgent = Haster: nogen skal komme nu
flag-what-calm = Haster ikke længere
flag-what-payment = En udbetaling afhænger af sagen
flag-what-no-payment = Ingen udbetaling afhænger af sagen
flag-day = Udbetalingsdato
    .ask = Hvilken dag er udbetalingen? Lad stå tomt for næste udbetalingskørsel.
flag-reason = Begrundelse
    .ask = Hvorfor? Det bliver stående på sagen.
flag-send = Ret
refused-flag-already = Sådan er det allerede.

happened-raised = { $flag ->
    [payment] { $name } noterede, at en udbetaling afhænger af sagen
   *[urgent] { $name } gjorde sagen til hastesag
 }
happened-lowered = { $flag ->
    [payment] { $name } noterede, at ingen udbetaling afhænger af sagen
   *[urgent] { $name } noterede, at sagen ikke haster længere
 }
happened-payment-near = En udbetaling nærmer sig, så sagen haster nu
urgent-payment_near = En udbetaling, der afhænger af sagen, nærmer sig.
urgent-processes_stop = Det vigtigste arbejde står stille.
card-urgent = Haster fordi
card-payment = Udbetaling
payment-counts = { $count ->
    [0] { $day }, i dag
    [one] { $day }, i morgen
   *[other] { $day }, om { $count } dage
 }
payment-overdue = { $day }, overskredet

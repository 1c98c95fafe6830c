# The report. A message is the label; .ask is the question, .help what stands beneath it.

report = Iets melden
    .review = Kijk het nog even na
report-send = Melding versturen
report-urgent = Dit is dringend. Bel ook { $phone }, dan gaat iemand meteen aan de slag.

report-kind = Soort
    .ask = Waar gaat het over?
report-kind-fault = Er werkt iets niet
report-kind-question = Een vraag over het gebruik
report-kind-wish = Een wens
report-kind-access = Toegang of wachtwoord

report-system = Systeem
    .ask = Welk systeem?
report-category = Categorie
    .ask = Wat past het best?
report-component = Onderdeel
    .ask = Welk onderdeel?
    .help = Sla dit over als je het niet weet.
report-administration = Administratie
    .ask = In welke administratie?

report-title = Titel
    .ask = Hoe zou je dit in een paar woorden noemen?
    .help = Een goede titel zegt wat en waar, bijvoorbeeld ‘Loonstrook van maart toont verkeerde belasting’.

report-steps = Stappen
    .ask = Wat heb je gedaan, stap voor stap?
    .help = Begin met waar je in het systeem was. Zet er geen burgerservicenummer in.
report-expected = Verwacht
    .ask = Wat had je verwacht?
report-happened = Wat er gebeurde
    .ask = Wat gebeurde er in plaats daarvan?
    .help = Zet de foutmelding en een schermafbeelding als het kan in hetzelfde bericht.
report-error = Foutmelding
    .ask = Wat staat er woord voor woord in de foutmelding?
report-files = Bestanden
    .ask = Kun je een schermafbeelding sturen?
    .help = Lukt dat niet, schrijf dan gewoon waarom.
report-no-screenshot = Geen schermafbeelding, want
    .ask = Waarom lukt een schermafbeelding niet?

report-question = Vraag
    .ask = Wat wil je weten?
    .help = Vertel wat je probeert te doen. Schermafbeeldingen zijn welkom.
report-wish = Wens
    .ask = Wat zou je willen dat het systeem doet?
report-benefit = Waar het bij helpt
    .ask = Waar zou het je bij helpen?
report-access = Wat je nodig hebt
    .ask = Waar heb je toegang toe nodig, of wat gebeurt er als je inlogt?
    .help = Stuur ons nooit je wachtwoord.

report-impact = Gevolg voor het werk
    .ask = Hoeveel last heb je ervan bij je werk?
report-impact-low = Laag
    .help = een vraag, een wens of iets dat er alleen verkeerd uitziet
report-impact-normal = Normaal
    .help = het zit in de weg bij het gebruik
report-impact-high = Hoog
    .help = het belangrijkste werk wordt ernstig gehinderd
report-impact-critical = Kritiek
    .help = het belangrijkste werk ligt stil

report-cannot-get-in = Niemand kan erin
    .ask = Is het helemaal onmogelijk om in het systeem te komen?
report-work-stops = Zo traag dat het werk stilligt
    .ask = Is het zo traag dat het werk stilligt?
report-processes-stop = Het belangrijkste werk ligt stil
    .ask = Ligt het belangrijkste werk hierdoor stil?
report-payment = Gevolgen voor een betaling
    .ask = Heeft het gevolgen voor een betaling, nu of later?
report-payment-on = Betaaldatum
    .ask = Op welke dag is de betaling?
    .help = Bijvoorbeeld 24-12-2026.
report-payment-effect = Gevolg voor de betaling
    .ask = Wat gebeurt er met de betaling?
report-payment-effect-wrong = Het bedrag klopt niet
report-payment-effect-late = De betaling komt te laat
report-payment-effect-missing = De betaling komt niet

report-scope = Wie er last van heeft
    .ask = Wie heeft hier last van?
report-scope-me = Alleen ik
report-scope-several = Een paar van ons
report-scope-everybody = Iedereen
report-since = Sinds wanneer
    .ask = Sinds wanneer?
    .help = Zo goed als je het weet: ‘vanochtend’, ‘sinds de update’.

report-changes = Recente veranderingen
    .ask = Is er de laatste tijd iets veranderd?
    .help = Kies er een, of vertel het in je eigen woorden.
report-changes-upgrade = Een upgrade
report-changes-migration = Een migratie
report-changes-setup = Een nieuwe inrichting
report-changes-none = Niet dat ik weet
report-changes-told = Over de veranderingen
    .ask = Wat is er veranderd, en wanneer?

report-reproducible = Gebeurt het weer
    .ask = Gebeurt het weer als je het opnieuw probeert?
report-reproducible-always = Elke keer
report-reproducible-sometimes = Soms
report-reproducible-once = Maar één keer
report-consequence = Gevolgen
    .ask = Waar leidt het toe?
report-affected = Betrokken gebruikers
    .ask = Wie heeft er last van?
    .help = Gebruikersnamen mogen, maar geen burgerservicenummers.
report-guide = Gelezen handleiding
    .ask = Welke delen van de handleiding heb je al gelezen?
report-legal = Wet of regel
    .ask = Is er een wet, een regel of een brief die hierover gaat?

report-impact-again = Gevolgen
    .ask = Jullie kunnen erin, het werk gaat door en geen betaling is geraakt. Wat beschrijft het het best?

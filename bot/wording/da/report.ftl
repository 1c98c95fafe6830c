# The report. A message is the label; .ask is the question, .help what stands beneath it.

report = Opret en sag
    .review = Kig det igennem, før du sender
report-send = Send sagen
report-urgent = Det her haster. Ring også på { $phone }, så nogen går i gang med det samme.

report-kind = Type
    .ask = Hvad drejer det sig om?
report-kind-fault = Noget virker ikke
report-kind-question = Spørgsmål om brug
report-kind-wish = Et ønske
report-kind-access = Adgang eller adgangskode

report-system = System
    .ask = Hvilket system?
report-category = Kategori
    .ask = Hvad passer bedst?
report-component = Del
    .ask = Hvilken del af det?
    .help = Spring det over, hvis du ikke ved det.
report-administration = Enhed
    .ask = Hvilken enhed drejer det sig om?

report-title = Titel
    .ask = Hvad vil du kalde sagen med få ord?
    .help = En god titel siger hvad og hvor, for eksempel ”Lønseddel for marts viser forkert skat”.

report-steps = Fremgangsmåde
    .ask = Hvad gjorde du, trin for trin?
    .help = Begynd med, hvor i systemet du var. Skriv ikke CPR-numre.
report-expected = Forventet
    .ask = Hvad regnede du med, der ville ske?
report-happened = Hvad der skete
    .ask = Hvad skete der i stedet?
    .help = Tag gerne fejlmeddelelsen og et skærmbillede med i samme besked.
report-error = Fejlmeddelelse
    .ask = Hvad står der i fejlmeddelelsen, ord for ord?
report-files = Filer
    .ask = Kan du sende et skærmbillede?
    .help = Hvis det ikke kan lade sig gøre, så skriv bare hvorfor.
report-no-screenshot = Intet skærmbillede, fordi
    .ask = Hvorfor kan du ikke tage et skærmbillede?

report-question = Spørgsmål
    .ask = Hvad vil du gerne vide?
    .help = Fortæl, hvad du prøver at gøre. Skærmbilleder er velkomne.
report-wish = Ønske
    .ask = Hvad kunne du ønske dig, at systemet gjorde?
report-benefit = Hvad det ville hjælpe med
    .ask = Hvad ville det hjælpe dig med?
report-access = Hvad du har brug for
    .ask = Hvad har du brug for adgang til, eller hvad sker der, når du logger på?
    .help = Send os aldrig din adgangskode.

report-impact = Konsekvens
    .ask = Hvordan går det ud over arbejdet?
report-impact-low = Lav
    .help = et spørgsmål, et ønske eller noget, der bare ser forkert ud
report-impact-normal = Normal
    .help = det er til gene, når I bruger systemet
report-impact-high = Høj
    .help = de vigtigste opgaver er alvorligt hæmmet
report-impact-critical = Kritisk
    .help = de vigtigste opgaver ligger stille

report-cannot-get-in = Ingen kan komme ind
    .ask = Er det helt umuligt at komme ind i systemet?
report-work-stops = Så langsomt, at arbejdet går i stå
    .ask = Er det så langsomt, at arbejdet er gået i stå?
report-processes-stop = Det vigtigste arbejde står stille
    .ask = Står det vigtigste arbejde stille på grund af det her?
report-payment = Påvirker en udbetaling
    .ask = Påvirker det en udbetaling, nu eller senere?
report-payment-on = Udbetalingsdato
    .ask = Hvilken dag er udbetalingen?
    .help = For eksempel 24.12.2026.
report-payment-effect = Følge for udbetalingen
    .ask = Hvad sker der med udbetalingen?
report-payment-effect-wrong = Beløbet bliver forkert
report-payment-effect-late = Den bliver forsinket
report-payment-effect-missing = Den udebliver

report-scope = Hvem det gælder
    .ask = Hvem har problemet?
report-scope-me = Kun mig
report-scope-several = Flere af os
report-scope-everybody = Alle
report-since = Siden hvornår
    .ask = Siden hvornår?
    .help = Så godt du husker: ”i morges”, ”siden opdateringen”.

report-changes = Ændringer for nylig
    .ask = Er noget blevet ændret for nylig?
    .help = Vælg en, eller fortæl med dine egne ord.
report-changes-upgrade = En opgradering
report-changes-migration = En flytning af data
report-changes-setup = Ny opsætning
report-changes-none = Ikke så vidt jeg ved
report-changes-told = Om ændringerne
    .ask = Hvad er ændret, og hvornår?

report-reproducible = Sker det igen
    .ask = Sker det igen, når du prøver?
report-reproducible-always = Hver gang
report-reproducible-sometimes = Nogle gange
report-reproducible-once = Kun én gang
report-consequence = Følger
    .ask = Hvad fører det til?
report-affected = Berørte brugere
    .ask = Hvem går det ud over?
    .help = Skriv gerne brugernavne, men ikke CPR-numre.
report-guide = Læste vejledninger
    .ask = Hvilke afsnit i vejledningerne har du allerede læst?
report-legal = Lovhenvisning
    .ask = Er der en lov, en regel eller en skrivelse, der gælder her?

report-impact-again = Konsekvens
    .ask = I kan komme ind, arbejdet går, og ingen udbetaling er berørt. Hvad af det her beskriver det bedst?

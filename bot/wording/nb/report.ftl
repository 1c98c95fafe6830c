# The report. A message is the label; .ask is the question, .help what stands beneath it.

report = Meld en sak
    .review = Se over før du sender
report-send = Send saken
report-urgent = Dette haster. Ring også { $phone }, så noen tar tak i det med en gang.

report-kind = Type
    .ask = Hva gjelder det?
report-kind-fault = Noe virker ikke
report-kind-question = Spørsmål om bruk
report-kind-wish = Et ønske
report-kind-access = Tilgang eller passord

report-system = System
    .ask = Hvilket system?
report-category = Kategori
    .ask = Hva passer best?
report-component = Del
    .ask = Hvilken del av det?
    .help = Hopp over dette hvis du ikke vet det.
report-administration = Enhet
    .ask = Hvilken enhet gjelder det?

report-title = Tittel
    .ask = Hva vil du kalle saken, med noen få ord?
    .help = En god tittel sier hva og hvor, for eksempel «Lønnsslipp for mars viser feil skatt».

report-steps = Framgangsmåte
    .ask = Hva gjorde du, steg for steg?
    .help = Begynn med hvor i systemet du var. Ikke skriv fødselsnummer.
report-expected = Forventet
    .ask = Hva ventet du skulle skje?
report-happened = Hva som skjedde
    .ask = Hva skjedde i stedet?
    .help = Ta gjerne med feilmeldingen og et skjermbilde i samme melding.
report-error = Feilmelding
    .ask = Hva står det i feilmeldingen, ord for ord?
report-files = Filer
    .ask = Kan du legge ved et skjermbilde?
    .help = Hvis det ikke går, skriv bare hvorfor.
report-no-screenshot = Ikke skjermbilde fordi
    .ask = Hvorfor går det ikke å ta et skjermbilde?

report-question = Spørsmål
    .ask = Hva lurer du på?
    .help = Fortell hva du prøver å få til. Legg gjerne ved skjermbilder.
report-wish = Ønske
    .ask = Hva skulle du ønske at systemet kunne gjøre?
report-benefit = Hva det ville hjelpe med
    .ask = Hva ville det hjulpet deg med?
report-access = Hva du trenger
    .ask = Hva trenger du tilgang til, eller hva skjer når du logger inn?
    .help = Send oss aldri passordet ditt.

report-impact = Konsekvens
    .ask = Hvordan går det ut over arbeidet?
report-impact-low = Lav
    .help = et spørsmål, et ønske eller noe som bare ser feil ut
report-impact-normal = Normal
    .help = det er til hinder når dere bruker systemet
report-impact-high = Høy
    .help = de viktigste oppgavene er alvorlig hindret
report-impact-critical = Kritisk
    .help = de viktigste oppgavene står stille

report-cannot-get-in = Ingen kommer inn
    .ask = Er det helt umulig å komme inn i systemet?
report-work-stops = Så tregt at arbeidet stopper
    .ask = Er det så tregt at arbeidet har stoppet?
report-processes-stop = Hovedarbeidet står stille
    .ask = Står det viktigste arbeidet stille på grunn av dette?
report-payment = Påvirker en utbetaling
    .ask = Påvirker det en utbetaling, nå eller senere?
report-payment-on = Utbetalingsdato
    .ask = Hvilken dag er utbetalingen?
    .help = For eksempel 24.12.2026.
report-payment-effect = Følge for utbetalingen
    .ask = Hva skjer med utbetalingen?
report-payment-effect-wrong = Beløpet blir feil
report-payment-effect-late = Den blir forsinket
report-payment-effect-missing = Den uteblir

report-scope = Hvem det gjelder
    .ask = Hvem har dette problemet?
report-scope-me = Bare jeg
report-scope-several = Flere av oss
report-scope-everybody = Alle
report-since = Siden når
    .ask = Siden når?
    .help = Så godt du husker: «i morges», «siden oppdateringen».

report-changes = Endringer i det siste
    .ask = Er noe endret i det siste?
    .help = Velg en, eller fortell med egne ord.
report-changes-upgrade = En oppgradering
report-changes-migration = En flytting av data
report-changes-setup = Nytt oppsett
report-changes-none = Ikke som jeg vet om
report-changes-told = Om endringene
    .ask = Hva er endret, og når?

report-reproducible = Skjer det igjen
    .ask = Skjer det igjen når du prøver på nytt?
report-reproducible-always = Hver gang
report-reproducible-sometimes = Av og til
report-reproducible-once = Bare én gang
report-consequence = Følger
    .ask = Hva fører det til?
report-affected = Berørte brukere
    .ask = Hvem går det ut over?
    .help = Skriv gjerne brukernavn, men ikke fødselsnummer.
report-guide = Leste veiledninger
    .ask = Hvilke deler av veiledningene har du allerede lest?
report-legal = Lovhenvisning
    .ask = Er det en lov, en regel eller et brev som gjelder her?

report-impact-again = Konsekvens
    .ask = Dere kommer inn, arbeidet går og ingen utbetaling er berørt. Hva av dette beskriver det best?

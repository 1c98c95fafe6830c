# The report. A message is the label; .ask is the question, .help what stands beneath it.

report = Anmäl ett ärende
    .review = Titta igenom innan du skickar
report-send = Skicka ärendet
report-urgent = Det här är brådskande. Ring också { $phone }, så att någon sätter i gång direkt.

report-kind = Typ
    .ask = Vad gäller det?
report-kind-fault = Något fungerar inte
report-kind-question = En fråga om användning
report-kind-wish = Ett önskemål
report-kind-access = Behörighet eller lösenord

report-system = System
    .ask = Vilket system?
report-category = Kategori
    .ask = Vad passar bäst?
report-component = Del
    .ask = Vilken del av det?
    .help = Hoppa över det här om du inte vet.
report-administration = Enhet
    .ask = Vilken enhet gäller det?

report-title = Rubrik
    .ask = Vad vill du kalla ärendet, med några få ord?
    .help = En bra rubrik säger vad och var, till exempel ”Lönebesked för mars visar fel skatt”.

report-steps = Tillvägagångssätt
    .ask = Vad gjorde du, steg för steg?
    .help = Börja med var i systemet du var. Skriv inga personnummer.
report-expected = Väntat resultat
    .ask = Vad väntade du dig skulle hända?
report-happened = Vad som hände
    .ask = Vad hände i stället?
    .help = Ta gärna med felmeddelandet och en skärmbild i samma meddelande.
report-error = Felmeddelande
    .ask = Vad står det i felmeddelandet, ord för ord?
report-files = Filer
    .ask = Kan du skicka en skärmbild?
    .help = Går det inte, skriv bara varför.
report-no-screenshot = Ingen skärmbild eftersom
    .ask = Varför går det inte att ta en skärmbild?

report-question = Fråga
    .ask = Vad undrar du över?
    .help = Berätta vad du försöker göra. Skicka gärna skärmbilder.
report-wish = Önskemål
    .ask = Vad skulle du vilja att systemet gjorde?
report-benefit = Vad det skulle hjälpa till med
    .ask = Vad skulle det hjälpa dig med?
report-access = Vad du behöver
    .ask = Vad behöver du komma åt, eller vad händer när du loggar in?
    .help = Skicka aldrig ditt lösenord till oss.

report-impact = Konsekvens
    .ask = Hur påverkar det arbetet?
report-impact-low = Låg
    .help = en fråga, ett önskemål eller något som bara ser fel ut
report-impact-normal = Normal
    .help = det är i vägen när ni använder systemet
report-impact-high = Hög
    .help = de viktigaste uppgifterna hindras allvarligt
report-impact-critical = Kritisk
    .help = de viktigaste uppgifterna står stilla

report-cannot-get-in = Ingen kommer in
    .ask = Är det helt omöjligt att komma in i systemet?
report-work-stops = Så långsamt att arbetet stannar
    .ask = Är det så långsamt att arbetet har stannat?
report-processes-stop = Det viktigaste arbetet står stilla
    .ask = Står det viktigaste arbetet stilla på grund av det här?
report-payment = Påverkar en utbetalning
    .ask = Påverkar det en utbetalning, nu eller senare?
report-payment-on = Utbetalningsdag
    .ask = Vilken dag är utbetalningen?
    .help = Till exempel 2026-12-24.
report-payment-effect = Följd för utbetalningen
    .ask = Vad händer med utbetalningen?
report-payment-effect-wrong = Beloppet blir fel
report-payment-effect-late = Den blir försenad
report-payment-effect-missing = Den uteblir

report-scope = Vilka det gäller
    .ask = Vilka har problemet?
report-scope-me = Bara jag
report-scope-several = Flera av oss
report-scope-everybody = Alla
report-since = Sedan när
    .ask = Sedan när?
    .help = Så gott du minns: ”i morse”, ”sedan uppdateringen”.

report-changes = Ändringar på sistone
    .ask = Har något ändrats på sistone?
    .help = Välj något, eller berätta med egna ord.
report-changes-upgrade = En uppgradering
report-changes-migration = En flytt av data
report-changes-setup = Nya inställningar
report-changes-none = Inte som jag vet
report-changes-told = Om ändringarna
    .ask = Vad har ändrats, och när?

report-reproducible = Händer det igen
    .ask = Händer det igen när du försöker?
report-reproducible-always = Varje gång
report-reproducible-sometimes = Ibland
report-reproducible-once = Bara en gång
report-consequence = Följder
    .ask = Vad leder det till?
report-affected = Berörda användare
    .ask = Vilka drabbas?
    .help = Skriv gärna användarnamn, men inga personnummer.
report-guide = Lästa avsnitt i handboken
    .ask = Vilka delar av handböckerna har du redan läst?
report-legal = Lagrum
    .ask = Finns det en lag, en regel eller en skrivelse som gäller här?

report-impact-again = Konsekvens
    .ask = Ni kommer in, arbetet går och ingen utbetalning påverkas. Vilket av det här beskriver det bäst?

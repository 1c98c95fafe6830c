# How a ticket goes on: states and phases, what the desk makes of it, where it is handed.

state-pending_external = Hos ekstern part
state-merged = Del av en annen sak

phase-report = Meld
phase-assess = Vurder
phase-handle = Behandle
phase-close = Avslutt
# $phases are the names of all of them
phases = Trinn { $at } av { $of }: { $phase } ({ $phases })

expect-you-new = Du trenger ikke gjøre noe nå. Kommer du på noe mer, skriver du det her.
expect-us-new = Vi leser saken, vurderer hvor mye den haster, og gir den til en som kjenner systemet.
expect-you-in_progress = Du trenger ikke gjøre noe nå. Endrer noe seg, skriver du det her.
expect-us-in_progress = Vi arbeider med saken og sier fra så snart vi vet mer.
expect-you-pending_customer = Svar på spørsmålet vårt, så vi kan gå videre.
expect-us-pending_customer = Vi venter på svaret ditt og går videre så snart det er her.
expect-you-pending_confirmation = Prøv det og si fra om det er løst.
expect-us-pending_confirmation = Vi lukker saken når du sier ja, og arbeider videre når du sier nei.
expect-you-pending_external = Du trenger ikke gjøre noe nå. Endrer noe seg, skriver du det her.
expect-us-pending_external = Noen utenfor teamet vårt må gjøre noe. Vi holder kontakten med dem og holder deg orientert.
expect-you-closed = Er det likevel ikke løst, åpner du saken igjen.
expect-us-closed = Vi har ikke mer å gjøre her, og går videre hvis du åpner saken igjen.
expect-you-withdrawn = Trenger du saken likevel, åpner du den igjen.
expect-us-withdrawn = Vi gjør ikke mer, siden du har trukket saken.
expect-you-merged = Du kan skrive her som før.
expect-us-merged = Vi behandler den sammen med en sak om det samme og holder deg orientert.

happened-assessed = { $name } vurderte saken
# $priority is one of the four, such as High
happened-prioritized = { $name } endret prioriteten til { $priority }
happened-external = { $name } ga saken videre til { $party }
happened-returned = { $name } tok saken tilbake til behandling
happened-handed-over = { $name } overlot saken til planlegging, som { $ticket }
happened-change-requested = { $name } ba om en endring av systemet
happened-merged = { $name } slo saken sammen med { $ticket }
happened-received = { $name } slo { $ticket } sammen med denne
happened-unmerged = { $name } skilte saken fra { $ticket } igjen
happened-gave-back = { $name } skilte { $ticket } fra denne igjen
happened-split = { $name } skilte ut { $tickets } fra denne
happened-linked = { $name } knyttet saken til { $ticket }
happened-watched = { $name } lot noen følge saken
happened-unwatched = { $name } fjernet en følger
happened-followed-up = { $name } trengte saken igjen; den fortsetter som { $ticket }

# $other is the number of another ticket, $others of several
ended-handed-over = { $ticket }, «{ $title }», er nå hos planleggerne, som { $other }. De tar kontakt med deg.
ended-together = { $ticket }, «{ $title }», er nå lukket, sammen med saken den hørte til.
news-external = Vi har gitt { $ticket }, «{ $title }», videre til { $party } og holder deg orientert.
news-external-until = Vi har gitt { $ticket }, «{ $title }», videre til { $party } og venter svar innen { $day }. Vi holder deg orientert.
news-merged = { $ticket }, «{ $title }», gjelder det samme som en annen sak, så vi behandler dem sammen. Du hører fra oss her som før.
news-unmerged = Vi behandler { $ticket }, «{ $title }», for seg igjen.
news-split = Det var mer enn én sak i { $ticket }, «{ $title }». For at hver av dem skal kunne løses for seg, finnes nå også: { $others }.
news-followed-up = { $ticket }, «{ $title }», ble lukket for en stund siden, så jeg har åpnet { $other } i stedet. Alt som er sagt før, er der fortsatt.
where-followed = Jeg har åpnet en ny sak som fortsetter { $ticket }, og dette er lagt til.
agent-prioritized = { $name } har satt prioriteten for { $ticket }, «{ $title }», til { $priority }:
outgoing-priority = Endret prioritet, med grunnen til innmelderen

card-external = Hos
card-merged = Fortsetter som
card-more = Mer
around-merged = Slått sammen med denne
around-change = Ønsket endring
around-followers = Følges av
linked-to-related = Hører sammen med
linked-from-related = Hører sammen med
linked-to-duplicate_of = Samme som
linked-from-duplicate_of = Meldt igjen som
linked-to-caused_by = Skyldes
linked-from-caused_by = Førte til
linked-to-parent_of = Omfatter
linked-from-parent_of = Del av
linked-to-split_from = Skilt ut fra
linked-from-split_from = Delt i
linked-to-follows = Fortsetter
linked-from-follows = Fortsatte som

assess = Vurder
assess-category = Kategori
    .ask = Hva gjelder det?
assess-contract = Etter avtalen
    .ask = Hva er det etter avtalen? Det innmelderen kalte det, blir stående ved siden av.
assess-contract-fault = Feil
assess-contract-question = Spørsmål
assess-contract-wish = Ønske
assess-contract-access = Tilgang
assess-origin = Kommer fra
    .ask = Hvor kommer det fra?
assess-origin-user_error = Bruken
assess-origin-this_system = Dette systemet
assess-origin-neighbour_system = Et annet system
assess-origin-unknown = Ikke kjent ennå
assess-pattern = Hvor ofte
    .ask = Skjer det generelt, eller av og til?
assess-pattern-general = Generelt
assess-pattern-sporadic = Av og til
assess-send = Lagre

prioritize = Endre prioritet
prioritize-level = Prioritet
    .ask = Hvilken prioritet skal saken ha?
prioritize-reason = Grunn
    .ask = Hvorfor? Innmelderen leser dette.
prioritize-send = Endre

external = Gi videre til ekstern part
external-party = Til hvem
    .ask = Hvem må gjøre noe? Innmelderen leser dette.
external-reference = Deres referanse
    .ask = Hvilket nummer har de på saken?
external-expected = Ventes
    .ask = Når venter du svar?
external-send = Gi videre

planning = Overlat til planlegging
planning-text = Hva som skal gjøres
    .ask = Hva skal planlegges? Bare kollegene dine ser dette.
planning-send = Overlat

change = Be om en endring
change-theme = Tema
    .ask = Hvilket tema hører endringen til?
change-subtheme = Undertema
change-title = Tittel
change-description = Beskrivelse
    .ask = Hva skulle vært annerledes, og hvorfor?
change-workaround = Vei utenom
    .ask = Finnes det en vei utenom inntil videre?
change-send = Be om det
solve-change = Be om en endring
    .ask = Det virker som det skal. Skal vi be om at det endres?
close-how = Hvordan den endte
    .ask = Hvordan endte den?
close-how-answered = Besvart
close-how-verified = Vi har sett at det er løst
close-how-no_response = Intet svar fra innmelderen
close-how-confirmed = Bekreftet av innmelderen
close-how-handed_over = Overlatt til planlegging
close-how-by_design = Virker som det skal
close-how-withdrawn = Trukket
close-how-merged = Del av en annen sak

merge = Slå sammen
merge-target = Med
    .ask = Hvilken sak skal denne fortsette som? Skriv nummeret.
merge-send = Slå sammen
link = Knytt til en annen sak
link-other = Annen sak
    .ask = Hvilken sak hører den sammen med? Skriv nummeret.
link-kind = Hvordan
    .ask = Hvordan hører de sammen?
link-kind-related = Den hører sammen med den andre
link-kind-duplicate_of = Den er det samme som den andre
link-kind-caused_by = Den skyldes den andre
link-kind-parent_of = Den omfatter den andre
link-send = Knytt sammen
split = Del i flere saker
split-parts = Nye saker
    .ask = Hva skal få sin egen sak? Skriv én linje for hver. Innmelderen leser dette.
split-send = Del
problem-key = Det ser ikke ut som et saksnummer. Skriv det som MEL-1042.

assign-next = Den som står for tur
    .help = etter hva de kan, når de jobber, og hvem som fikk en sist
why-agent-category = kjenner kategorien
why-agent-system = kjenner systemet
why-agent-turn = står for tur
why-agent-away = ikke på vakt
refused-nobody-on-shift = Ingen er på vakt nå. Gi den til noen ved navn, eller la den bli i køen.

command-category = vurder en sak: kategori, avtale, opphav
command-priority = endre prioriteten, med en grunn
command-external = gi en sak videre til noen utenfor
command-return = arbeid videre når de har svart
command-planning = overlat en sak til planlegging
command-change = be om endring av noe som virker som det skal
command-merge = la en sak fortsette som en annen: /merge MEL-1042 into MEL-1043
command-unmerge = skill en sammenslått sak ut igjen, innen 14 dager
command-split = del en sak som rommer flere
command-link = si hvordan en sak hører sammen med en annen
command-watch = følg en sak: du, «here» for dette rommet, en organisasjon, eller noen ved navn
command-unwatch = slutt å følge en sak

button-assess = Vurder
button-prioritize = Endre prioritet
button-hand-out = Gi videre eksternt
button-return = De har svart
button-plan = Overlat til planlegging
button-change = Be om en endring
button-merge = Slå sammen
button-unmerge = Skill ut igjen
button-split-up = Del opp
button-link = Knytt sammen
button-watch = Følg

refused-part-of-another = Denne behandles nå sammen med en annen sak. Skriv her hva du vil si, eller be oss skille de to.
refused-reopen-too-late = Saken ble lukket for lenge siden til å åpnes igjen. Meld den på nytt og oppgi nummeret.
refused-unmerge-too-late = Den sammenslåingen er mer enn 14 dager gammel og blir stående. Knytt sakene sammen i stedet.
refused-by-design-needs-change = Når det virker som det skal, ber du om en endring samtidig, eller sier at ingen er ønsket.
refused-unknown-category = Den kategorien hører ikke til systemet saken gjelder.
refused-priority-already = Saken har den prioriteten allerede.
refused-merge-self = En sak kan ikke fortsette som seg selv. Oppgi en annen.
refused-merge-circle = Den andre fortsetter allerede som denne.
refused-merge-ended = Saken du vil slå sammen med, er lukket. Åpne den igjen først, eller knytt de to sammen.
refused-merge-apart = De to innmelderne kan ikke lese hverandres ord, så sakene kan ikke bli én. Knytt dem sammen som det samme i stedet.
refused-split-into-nothing = Det er ingenting å skille ut. Skriv én linje for hver nye sak.
refused-split-too-many = Det er mer enn { $most } saker på én gang. Skriv færre linjer, eller slå sammen det som hører sammen.
refused-link-self = En sak kan ikke knyttes til seg selv. Oppgi en annen.
refused-linked-already = De er allerede knyttet sammen slik.
refused-unknown-name = Jeg kjenner ingen med det navnet, eller flere enn én. Skriv navnet slik det står på sakene deres.

done-elsewhere = Det er gjort, og vises på kortet til { $ticket }.
watching = { $name } følger { $ticket } fra nå av.
watching-already = { $name } følger allerede { $ticket }.
watching-no-more = { $name } følger ikke { $ticket } lenger.
watching-not = { $name } fulgte ikke { $ticket }.

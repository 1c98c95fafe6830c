# How a ticket goes on: states and phases, what the desk makes of it, where it is handed.

state-pending_external = Hos ekstern part
state-merged = Del af en anden sag

phase-report = Meld
phase-assess = Vurder
phase-handle = Behandl
phase-close = Afslut
# $phases are the names of all of them
phases = Trin { $at } af { $of }: { $phase } ({ $phases })

expect-you-new = Du behøver ikke gøre noget nu. Kommer du i tanke om mere, så skriv det her.
expect-us-new = Vi læser sagen, vurderer, hvor meget den haster, og giver den til en, der kender systemet.
expect-you-in_progress = Du behøver ikke gøre noget nu. Ændrer noget sig, så skriv det her.
expect-us-in_progress = Vi arbejder på sagen og giver besked, så snart vi ved mere.
expect-you-pending_customer = Svar på vores spørgsmål, så vi kan komme videre.
expect-us-pending_customer = Vi venter på dit svar og går videre, så snart det er her.
expect-you-pending_confirmation = Prøv det, og sig, om det er løst.
expect-us-pending_confirmation = Vi lukker sagen, når du siger ja, og arbejder videre, når du siger nej.
expect-you-pending_external = Du behøver ikke gøre noget nu. Ændrer noget sig, så skriv det her.
expect-us-pending_external = Nogen uden for vores team skal gøre noget. Vi holder kontakten med dem og holder dig orienteret.
expect-you-closed = Er det alligevel ikke løst, så åbn sagen igen.
expect-us-closed = Vi har ikke mere at gøre her, og går videre, hvis du åbner sagen igen.
expect-you-withdrawn = Får du alligevel brug for sagen, så åbn den igen.
expect-us-withdrawn = Vi gør ikke mere, fordi du har trukket sagen tilbage.
expect-you-merged = Du kan skrive her som før.
expect-us-merged = Vi behandler den sammen med en sag om det samme og holder dig orienteret.

happened-assessed = { $name } vurderede sagen
# $priority is one of the four, such as High
happened-prioritized = { $name } ændrede prioriteten til { $priority }
happened-external = { $name } gav sagen videre til { $party }
happened-returned = { $name } tog sagen tilbage til behandling
happened-handed-over = { $name } overlod sagen til planlægning, som { $ticket }
happened-change-requested = { $name } bad om en ændring af systemet
happened-merged = { $name } lagde sagen ind under { $ticket }
happened-received = { $name } lagde { $ticket } ind under denne
happened-unmerged = { $name } skilte sagen fra { $ticket } igen
happened-gave-back = { $name } skilte { $ticket } fra denne igen
happened-split = { $name } skilte { $tickets } ud fra denne
happened-linked = { $name } knyttede sagen til { $ticket }
happened-watched = { $name } lod nogen følge sagen
happened-unwatched = { $name } fjernede en følger
happened-followed-up = { $name } havde brug for sagen igen; den fortsætter som { $ticket }

# $other is the number of another ticket, $others of several
ended-handed-over = { $ticket }, ”{ $title }”, er nu hos planlæggerne, som { $other }. De kontakter dig.
ended-together = { $ticket }, ”{ $title }”, er nu lukket sammen med den sag, den hørte til.
news-external = Vi har givet { $ticket }, ”{ $title }”, videre til { $party } og holder dig orienteret.
news-external-until = Vi har givet { $ticket }, ”{ $title }”, videre til { $party } og venter svar senest { $day }. Vi holder dig orienteret.
news-merged = { $ticket }, ”{ $title }”, handler om det samme som en anden sag, så vi behandler dem sammen. Du hører fra os her som før.
news-unmerged = Vi behandler { $ticket }, ”{ $title }”, for sig igen.
news-split = Der var mere end én ting i { $ticket }, ”{ $title }”. For at hver af dem kan løses for sig, findes nu også: { $others }.
news-followed-up = { $ticket }, ”{ $title }”, blev lukket for et stykke tid siden, så jeg har åbnet { $other } i stedet. Alt, der er sagt før, er der stadig.
where-followed = Jeg har åbnet en ny sag, der fortsætter { $ticket }, og det her er tilføjet.
agent-prioritized = { $name } har sat prioriteten for { $ticket }, ”{ $title }”, til { $priority }:
outgoing-priority = Ændret prioritet, med begrundelsen til indmelderen

card-external = Hos
card-merged = Fortsætter som
card-more = Mere
around-merged = Lagt ind under denne
around-change = Ønsket ændring
around-followers = Følges af
linked-to-related = Hører sammen med
linked-from-related = Hører sammen med
linked-to-duplicate_of = Samme som
linked-from-duplicate_of = Meldt igen som
linked-to-caused_by = Skyldes
linked-from-caused_by = Førte til
linked-to-parent_of = Omfatter
linked-from-parent_of = Del af
linked-to-split_from = Skilt ud fra
linked-from-split_from = Delt i
linked-to-follows = Fortsætter
linked-from-follows = Fortsatte som

assess = Vurder
assess-category = Kategori
    .ask = Hvad handler det om?
assess-contract = Efter aftalen
    .ask = Hvad er det efter aftalen? Det, indmelderen kaldte det, bliver stående ved siden af.
assess-contract-fault = Fejl
assess-contract-question = Spørgsmål
assess-contract-wish = Ønske
assess-contract-access = Adgang
assess-origin = Kommer fra
    .ask = Hvor kommer det fra?
assess-origin-user_error = Brugen
assess-origin-this_system = Dette system
assess-origin-neighbour_system = Et andet system
assess-origin-unknown = Kendes ikke endnu
assess-pattern = Hvor ofte
    .ask = Sker det generelt eller af og til?
assess-pattern-general = Generelt
assess-pattern-sporadic = Af og til
assess-send = Gem

prioritize = Ændr prioritet
prioritize-level = Prioritet
    .ask = Hvilken prioritet skal sagen have?
prioritize-reason = Begrundelse
    .ask = Hvorfor? Indmelderen læser det her.
prioritize-send = Ændr

external = Giv videre til ekstern part
external-party = Til hvem
    .ask = Hvem skal gøre noget? Indmelderen læser det her.
external-reference = Deres reference
    .ask = Hvilket nummer har de på sagen?
external-expected = Ventes
    .ask = Hvornår venter du svar?
external-send = Giv videre

planning = Overlad til planlægning
planning-text = Hvad der skal gøres
    .ask = Hvad skal planlægges? Kun dine kolleger ser det her.
planning-send = Overlad

change = Bed om en ændring
change-theme = Tema
    .ask = Hvilket tema hører ændringen til?
change-subtheme = Undertema
change-title = Titel
change-description = Beskrivelse
    .ask = Hvad skulle være anderledes, og hvorfor?
change-workaround = Vej udenom
    .ask = Er der en vej udenom indtil da?
change-send = Bed om det
solve-change = Bed om en ændring
    .ask = Det virker efter hensigten. Skal vi bede om, at det ændres?
close-how = Hvordan den endte
    .ask = Hvordan endte den?
close-how-answered = Besvaret
close-how-verified = Vi har set, at det er løst
close-how-no_response = Intet svar fra indmelderen
close-how-confirmed = Bekræftet af indmelderen
close-how-handed_over = Overladt til planlægning
close-how-by_design = Virker efter hensigten
close-how-withdrawn = Trukket tilbage
close-how-merged = Del af en anden sag

merge = Læg ind under en anden
merge-target = Under
    .ask = Hvilken sag skal denne fortsætte som? Skriv nummeret.
merge-send = Læg sammen
link = Knyt til en anden sag
link-other = Anden sag
    .ask = Hvilken sag hører den sammen med? Skriv nummeret.
link-kind = Hvordan
    .ask = Hvordan hører de sammen?
link-kind-related = Den hører sammen med den anden
link-kind-duplicate_of = Den er det samme som den anden
link-kind-caused_by = Den skyldes den anden
link-kind-parent_of = Den omfatter den anden
link-send = Knyt sammen
split = Del i flere sager
split-parts = Nye sager
    .ask = Hvad skal have sin egen sag? Skriv én linje for hver. Indmelderen læser det her.
split-send = Del
problem-key = Det ligner ikke et sagsnummer. Skriv det som MEL-1042.

assign-next = Den, hvis tur det er
    .help = efter hvad de kan, hvornår de arbejder, og hvem der fik en sidst
why-agent-category = kender kategorien
why-agent-system = kender systemet
why-agent-turn = står for tur
why-agent-away = ikke på vagt
refused-nobody-on-shift = Ingen er på vagt nu. Giv den til nogen ved navn, eller lad den blive i køen.

command-category = vurder en sag: kategori, aftale, oprindelse
command-priority = ændr prioriteten, med en begrundelse
command-external = giv en sag videre til nogen udenfor
command-return = arbejd videre, når de har svaret
command-planning = overlad en sag til planlægning
command-change = bed om ændring af noget, der virker efter hensigten
command-merge = lad en sag fortsætte som en anden: /merge MEL-1042 into MEL-1043
command-unmerge = skil en sammenlagt sag ud igen, inden for 14 dage
command-split = del en sag, der rummer flere
command-link = sig, hvordan en sag hører sammen med en anden
command-watch = følg en sag: dig, ”here” for dette rum, en organisation eller nogen ved navn
command-unwatch = følg ikke en sag længere

button-assess = Vurder
button-prioritize = Ændr prioritet
button-hand-out = Giv videre eksternt
button-return = De har svaret
button-plan = Overlad til planlægning
button-change = Bed om en ændring
button-merge = Læg sammen
button-unmerge = Skil ud igen
button-split-up = Del op
button-link = Knyt sammen
button-watch = Følg

refused-part-of-another = Den her behandles nu sammen med en anden sag. Skriv her, hvad du vil sige, eller bed os skille de to.
refused-reopen-too-late = Sagen blev lukket for længe siden til at blive åbnet igen. Meld den på ny, og nævn nummeret.
refused-unmerge-too-late = Den sammenlægning er mere end 14 dage gammel og bliver stående. Knyt sagerne sammen i stedet.
refused-by-design-needs-change = Når det virker efter hensigten, så bed om en ændring samtidig, eller sig, at ingen er ønsket.
refused-unknown-category = Den kategori hører ikke til det system, sagen gælder.
refused-priority-already = Sagen har allerede den prioritet.
refused-merge-self = En sag kan ikke fortsætte som sig selv. Nævn en anden.
refused-merge-circle = Den anden fortsætter allerede som denne.
refused-merge-ended = Den sag, du vil lægge under, er lukket. Åbn den igen først, eller knyt de to sammen.
refused-merge-apart = De to indmeldere må ikke læse hinandens ord, så sagerne kan ikke blive én. Knyt dem sammen som det samme i stedet.
refused-split-into-nothing = Der er ikke noget at skille ud. Skriv én linje for hver ny sag.
refused-split-too-many = Det er mere end { $most } sager på én gang. Skriv færre linjer, eller læg det sammen, der hører sammen.
refused-link-self = En sag kan ikke knyttes til sig selv. Nævn en anden.
refused-linked-already = De er allerede knyttet sammen på den måde.
refused-unknown-name = Jeg kender ingen med det navn, eller flere end én. Skriv navnet, som det står på deres sager.

done-elsewhere = Det er gjort og kan ses på kortet for { $ticket }.
watching = { $name } følger { $ticket } fra nu af.
watching-already = { $name } følger allerede { $ticket }.
watching-no-more = { $name } følger ikke { $ticket } længere.
watching-not = { $name } fulgte ikke { $ticket }.

# How a ticket goes on: states and phases, what the desk makes of it, where it is handed.

state-pending_external = Hos extern part
state-merged = Del av ett annat ärende

phase-report = Anmäl
phase-assess = Bedöm
phase-handle = Behandla
phase-close = Avsluta
# $phases are the names of all of them
phases = Steg { $at } av { $of }: { $phase } ({ $phases })

expect-you-new = Du behöver inte göra något nu. Kommer du på något mer skriver du det här.
expect-us-new = Vi läser ärendet, bedömer hur brådskande det är och ger det till någon som kan systemet.
expect-you-in_progress = Du behöver inte göra något nu. Om något ändras skriver du det här.
expect-us-in_progress = Vi arbetar med ärendet och hör av oss så snart vi vet mer.
expect-you-pending_customer = Svara på vår fråga, så att vi kan gå vidare.
expect-us-pending_customer = Vi väntar på ditt svar och går vidare så snart det är här.
expect-you-pending_confirmation = Prova och säg om det är löst.
expect-us-pending_confirmation = Vi stänger ärendet när du säger ja och arbetar vidare när du säger nej.
expect-you-pending_external = Du behöver inte göra något nu. Om något ändras skriver du det här.
expect-us-pending_external = Någon utanför vårt team måste göra något. Vi håller kontakten och håller dig informerad.
expect-you-closed = Är det ändå inte löst öppnar du ärendet igen.
expect-us-closed = Vi har inget mer att göra här och går vidare om du öppnar ärendet igen.
expect-you-withdrawn = Behöver du ändå ärendet öppnar du det igen.
expect-us-withdrawn = Vi gör inget mer, eftersom du har återkallat ärendet.
expect-you-merged = Du kan skriva här som förut.
expect-us-merged = Vi behandlar det tillsammans med ett ärende om samma sak och håller dig informerad.

happened-assessed = { $name } bedömde ärendet
# $priority is one of the four, such as High
happened-prioritized = { $name } ändrade prioriteten till { $priority }
happened-external = { $name } lämnade ärendet till { $party }
happened-returned = { $name } tog tillbaka ärendet för att arbeta vidare
happened-handed-over = { $name } lämnade över ärendet till planering, som { $ticket }
happened-change-requested = { $name } bad om en ändring av systemet
happened-merged = { $name } slog ihop ärendet med { $ticket }
happened-received = { $name } slog ihop { $ticket } med det här
happened-unmerged = { $name } skilde ärendet från { $ticket } igen
happened-gave-back = { $name } skilde { $ticket } från det här igen
happened-split = { $name } bröt ut { $tickets } ur det här
happened-linked = { $name } länkade ärendet till { $ticket }
happened-watched = { $name } lade till en följare
happened-unwatched = { $name } tog bort en följare
happened-followed-up = { $name } behövde ärendet igen; det fortsätter som { $ticket }

# $other is the number of another ticket, $others of several
ended-handed-over = { $ticket }, ”{ $title }”, ligger nu hos planerarna, som { $other }. De hör av sig till dig.
ended-together = { $ticket }, ”{ $title }”, är nu stängt, tillsammans med ärendet det hörde till.
news-external = Vi har lämnat { $ticket }, ”{ $title }”, till { $party } och håller dig informerad.
news-external-until = Vi har lämnat { $ticket }, ”{ $title }”, till { $party } och väntar svar senast { $day }. Vi håller dig informerad.
news-merged = { $ticket }, ”{ $title }”, gäller samma sak som ett annat ärende, så vi behandlar dem tillsammans. Du hör av oss här som förut.
news-unmerged = Vi behandlar { $ticket }, ”{ $title }”, för sig igen.
news-split = Det fanns mer än en sak i { $ticket }, ”{ $title }”. För att var och en ska kunna lösas för sig finns nu även: { $others }.
news-followed-up = { $ticket }, ”{ $title }”, stängdes för ett tag sedan, så jag har öppnat { $other } i stället. Allt som sagts förut finns kvar.
where-followed = Jag har öppnat ett nytt ärende som fortsätter { $ticket }, och det här är tillagt.
agent-prioritized = { $name } har satt prioriteten för { $ticket }, ”{ $title }”, till { $priority }:
outgoing-priority = Ändrad prioritet, med skälet till anmälaren

card-external = Hos
card-merged = Fortsätter som
card-more = Mer
around-merged = Ihopslaget med det här
around-change = Önskad ändring
around-followers = Följs av
linked-to-related = Hör ihop med
linked-from-related = Hör ihop med
linked-to-duplicate_of = Samma som
linked-from-duplicate_of = Anmält igen som
linked-to-caused_by = Orsakas av
linked-from-caused_by = Ledde till
linked-to-parent_of = Omfattar
linked-from-parent_of = Del av
linked-to-split_from = Utbrutet ur
linked-from-split_from = Uppdelat i
linked-to-follows = Fortsätter
linked-from-follows = Fortsatte som

assess = Bedöm
assess-category = Kategori
    .ask = Vad gäller det?
assess-contract = Enligt avtalet
    .ask = Vad är det enligt avtalet? Det som anmälaren kallade det står kvar bredvid.
assess-contract-fault = Fel
assess-contract-question = Fråga
assess-contract-wish = Önskemål
assess-contract-access = Behörighet
assess-origin = Kommer från
    .ask = Var kommer det ifrån?
assess-origin-user_error = Hur det användes
assess-origin-this_system = Det här systemet
assess-origin-neighbour_system = Ett annat system
assess-origin-unknown = Inte känt ännu
assess-pattern = Hur ofta
    .ask = Händer det generellt eller då och då?
assess-pattern-general = Generellt
assess-pattern-sporadic = Då och då
assess-send = Spara

prioritize = Ändra prioritet
prioritize-level = Prioritet
    .ask = Vilken prioritet ska ärendet ha?
prioritize-reason = Skäl
    .ask = Varför? Anmälaren läser det här.
prioritize-send = Ändra

external = Lämna till extern part
external-party = Till vem
    .ask = Vem måste göra något? Anmälaren läser det här.
external-reference = Deras referens
    .ask = Vilket nummer har de på det?
external-expected = Väntas
    .ask = När väntar du dig svar?
external-send = Lämna

planning = Lämna till planering
planning-text = Vad som ska göras
    .ask = Vad ska planeras? Bara dina kollegor ser det här.
planning-send = Lämna över

change = Be om en ändring
change-theme = Tema
    .ask = Vilket tema hör ändringen till?
change-subtheme = Undertema
change-title = Titel
change-description = Beskrivning
    .ask = Vad borde vara annorlunda, och varför?
change-workaround = Väg runt
    .ask = Finns det en väg runt tills dess?
change-send = Be om det
solve-change = Be om en ändring
    .ask = Det fungerar som det är tänkt. Ska vi be om att det ändras?
close-how = Hur det slutade
    .ask = Hur slutade det?
close-how-answered = Besvarat
close-how-verified = Vi har sett att det är löst
close-how-no_response = Inget svar från anmälaren
close-how-confirmed = Bekräftat av anmälaren
close-how-handed_over = Lämnat till planering
close-how-by_design = Fungerar som det är tänkt
close-how-withdrawn = Återkallat
close-how-merged = Del av ett annat ärende

merge = Slå ihop
merge-target = Med
    .ask = Vilket ärende ska det här fortsätta som? Skriv numret.
merge-send = Slå ihop
link = Länka till ett annat
link-other = Annat ärende
    .ask = Vilket ärende hör det ihop med? Skriv numret.
link-kind = Hur
    .ask = Hur hör de ihop?
link-kind-related = Det hör ihop med det andra
link-kind-duplicate_of = Det är samma som det andra
link-kind-caused_by = Det orsakas av det andra
link-kind-parent_of = Det omfattar det andra
link-send = Länka
split = Dela upp ärendet
split-parts = Nya ärenden
    .ask = Vad ska få ett eget ärende? Skriv en rad för varje. Anmälaren läser det här.
split-send = Dela upp
problem-key = Det ser inte ut som ett ärendenummer. Skriv det som MEL-1042.

assign-next = Den som står på tur
    .help = efter vad de kan, när de arbetar och vem som fick ett senast
why-agent-category = kan kategorin
why-agent-system = kan systemet
why-agent-turn = står på tur
why-agent-away = inte i tjänst
refused-nobody-on-shift = Ingen är i tjänst nu. Ge det till någon vid namn, eller låt det ligga i kön.

command-category = bedöm ett ärende: kategori, avtal, ursprung
command-priority = ändra prioriteten, med ett skäl
command-external = lämna ett ärende till någon utanför
command-return = arbeta vidare när de har svarat
command-planning = lämna ett ärende till planering
command-change = be om ändring av något som fungerar som det är tänkt
command-merge = låt ett ärende fortsätta som ett annat: /merge MEL-1042 into MEL-1043
command-unmerge = skilj ut ett ihopslaget ärende igen, inom 14 dagar
command-split = dela upp ett ärende som rymmer flera
command-link = säg hur ett ärende hör ihop med ett annat
command-watch = följ ett ärende: du, ”here” för det här rummet, en organisation eller någon vid namn
command-unwatch = sluta följa ett ärende

button-assess = Bedöm
button-prioritize = Ändra prioritet
button-hand-out = Lämna till extern part
button-return = De har svarat
button-plan = Lämna till planering
button-change = Be om en ändring
button-merge = Slå ihop
button-unmerge = Skilj ut igen
button-split-up = Dela upp
button-link = Länka
button-watch = Följ

refused-part-of-another = Det här behandlas nu tillsammans med ett annat ärende. Skriv här vad du vill säga, eller be oss skilja dem åt.
refused-reopen-too-late = Ärendet stängdes för länge sedan för att öppnas igen. Anmäl det på nytt och ange numret.
refused-unmerge-too-late = Den sammanslagningen är äldre än 14 dagar och står kvar. Länka ärendena i stället.
refused-by-design-needs-change = Om det fungerar som det är tänkt ber du om en ändring samtidigt, eller säger att ingen önskas.
refused-unknown-category = Den kategorin hör inte till ärendets system.
refused-priority-already = Ärendet har redan den prioriteten.
refused-merge-self = Ett ärende kan inte fortsätta som sig självt. Ange ett annat.
refused-merge-circle = Det ärendet fortsätter redan som det här.
refused-merge-ended = Ärendet du vill slå ihop med är stängt. Öppna det först igen, eller länka de två.
refused-merge-apart = De två anmälarna får inte läsa varandras ord, så ärendena kan inte bli ett. Länka dem som samma sak i stället.
refused-split-into-nothing = Det finns inget att bryta ut. Skriv en rad för varje nytt ärende.
refused-split-too-many = Det är fler än { $most } ärenden på en gång. Skriv färre rader, eller slå ihop det som hör ihop.
refused-link-self = Ett ärende kan inte länkas till sig självt. Ange ett annat.
refused-linked-already = De är redan länkade så.
refused-unknown-name = Jag känner ingen med det namnet, eller fler än en. Skriv namnet som det står på deras ärenden.

done-elsewhere = Det är gjort och syns på kortet för { $ticket }.
watching = { $name } följer { $ticket } från och med nu.
watching-already = { $name } följer redan { $ticket }.
watching-no-more = { $name } följer inte { $ticket } längre.
watching-not = { $name } följde inte { $ticket }.

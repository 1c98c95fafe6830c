# How a ticket goes on: states and phases, what the desk makes of it, where it is handed.

state-pending_external = Bij een andere partij
state-merged = Deel van een andere melding

phase-report = Aanmelden
phase-assess = Beoordelen
phase-handle = Behandelen
phase-close = Afsluiten
# $phases are the names of all of them
phases = Stap { $at } van { $of }: { $phase } ({ $phases })

expect-you-new = Je hoeft nu niets te doen. Schiet je nog iets te binnen, schrijf het dan hier.
expect-us-new = We lezen de melding, beoordelen hoe dringend het is en geven haar aan iemand die het systeem kent.
expect-you-in_progress = Je hoeft nu niets te doen. Verandert er iets, schrijf het dan hier.
expect-us-in_progress = We werken eraan en laten het weten zodra we meer weten.
expect-you-pending_customer = Beantwoord onze vraag, dan kunnen wij verder.
expect-us-pending_customer = We wachten op je antwoord en gaan verder zodra het er is.
expect-you-pending_confirmation = Probeer het en laat weten of het is opgelost.
expect-us-pending_confirmation = We sluiten de melding als je ja zegt en gaan verder als je nee zegt.
expect-you-pending_external = Je hoeft nu niets te doen. Verandert er iets, schrijf het dan hier.
expect-us-pending_external = Iemand buiten ons team is aan zet. Wij houden contact en houden je op de hoogte.
expect-you-closed = Is het toch niet opgelost, heropen de melding dan.
expect-us-closed = Wij hoeven hier niets meer te doen en gaan verder als je de melding heropent.
expect-you-withdrawn = Heb je de melding toch nodig, heropen haar dan.
expect-us-withdrawn = Wij doen niets meer, want je hebt de melding ingetrokken.
expect-you-merged = Je kunt hier schrijven zoals voorheen.
expect-us-merged = We behandelen haar samen met een melding over hetzelfde en houden je op de hoogte.

happened-assessed = { $name } heeft dit beoordeeld
# $priority is one of the four, such as High
happened-prioritized = { $name } heeft de prioriteit gewijzigd in { $priority }
happened-external = { $name } heeft dit doorgezet naar { $party }
happened-returned = { $name } heeft dit weer in behandeling genomen
happened-handed-over = { $name } heeft dit overgedragen aan planning, als { $ticket }
happened-change-requested = { $name } heeft om een wijziging van het systeem gevraagd
happened-merged = { $name } heeft dit samengevoegd met { $ticket }
happened-received = { $name } heeft { $ticket } hiermee samengevoegd
happened-unmerged = { $name } heeft dit weer losgemaakt van { $ticket }
happened-gave-back = { $name } heeft { $ticket } hier weer van losgemaakt
happened-split = { $name } heeft { $tickets } hiervan afgesplitst
happened-linked = { $name } heeft dit gekoppeld aan { $ticket }
happened-watched = { $name } heeft iemand dit laten volgen
happened-unwatched = { $name } heeft een volger verwijderd
happened-followed-up = { $name } had dit weer nodig; het gaat verder als { $ticket }

# $other is the number of another ticket, $others of several
ended-handed-over = { $ticket }, ‘{ $title }’, ligt nu bij de planners, als { $other }. Zij nemen contact met je op.
ended-together = { $ticket }, ‘{ $title }’, is nu gesloten, samen met de melding waar die bij hoorde.
news-external = We hebben { $ticket }, ‘{ $title }’, doorgezet naar { $party } en houden je op de hoogte.
news-external-until = We hebben { $ticket }, ‘{ $title }’, doorgezet naar { $party } en verwachten uiterlijk { $day } antwoord. We houden je op de hoogte.
news-merged = { $ticket }, ‘{ $title }’, gaat over hetzelfde als een andere melding, dus behandelen we ze samen. Je hoort hier van ons zoals voorheen.
news-unmerged = We behandelen { $ticket }, ‘{ $title }’, weer apart.
news-split = Er stond meer dan één zaak in { $ticket }, ‘{ $title }’. Om ze apart te kunnen oplossen, is er nu ook: { $others }.
news-followed-up = { $ticket }, ‘{ $title }’, is al een tijd geleden gesloten, dus heb ik er { $other } voor geopend. Alles wat eerder is gezegd, is er nog.
where-followed = Ik heb een nieuwe melding geopend die verdergaat op { $ticket } en dit is toegevoegd.
agent-prioritized = { $name } heeft de prioriteit van { $ticket }, ‘{ $title }’, gewijzigd in { $priority }:
outgoing-priority = Gewijzigde prioriteit, met de reden voor de melder

card-external = Bij
card-merged = Gaat verder als
card-more = Meer
around-merged = Hiermee samengevoegd
around-change = Gevraagde wijziging
around-followers = Gevolgd door
linked-to-related = Hoort bij
linked-from-related = Hoort bij
linked-to-duplicate_of = Hetzelfde als
linked-from-duplicate_of = Opnieuw gemeld als
linked-to-caused_by = Veroorzaakt door
linked-from-caused_by = Leidde tot
linked-to-parent_of = Omvat
linked-from-parent_of = Onderdeel van
linked-to-split_from = Afgesplitst van
linked-from-split_from = Gesplitst in
linked-to-follows = Gaat verder op
linked-from-follows = Ging verder als

assess = Beoordelen
assess-category = Categorie
    .ask = Waar gaat het over?
assess-contract = Volgens het contract
    .ask = Wat is het volgens het contract? Hoe de melder het noemde, blijft ernaast staan.
assess-contract-fault = Fout
assess-contract-question = Vraag
assess-contract-wish = Wens
assess-contract-access = Toegang
assess-origin = Komt van
    .ask = Waar komt het vandaan?
assess-origin-user_error = Het gebruik
assess-origin-this_system = Dit systeem
assess-origin-neighbour_system = Een ander systeem
assess-origin-unknown = Nog niet bekend
assess-pattern = Hoe vaak
    .ask = Gebeurt het in het algemeen of af en toe?
assess-pattern-general = In het algemeen
assess-pattern-sporadic = Af en toe
assess-send = Opslaan

prioritize = Prioriteit wijzigen
prioritize-level = Prioriteit
    .ask = Welke prioriteit moet het zijn?
prioritize-reason = Reden
    .ask = Waarom? De melder leest dit.
prioritize-send = Wijzigen

external = Doorzetten naar een andere partij
external-party = Naar wie
    .ask = Wie is aan zet? De melder leest dit.
external-reference = Hun referentie
    .ask = Wat is hun nummer ervoor?
external-expected = Verwacht op
    .ask = Wanneer verwacht je antwoord?
external-send = Doorzetten

planning = Overdragen aan planning
planning-text = Wat er moet gebeuren
    .ask = Wat moet er gepland worden? Alleen je collega's zien dit.
planning-send = Overdragen

change = Wijziging vragen
change-theme = Thema
    .ask = Bij welk thema hoort de wijziging?
change-subtheme = Subthema
change-title = Titel
change-description = Beschrijving
    .ask = Wat zou anders moeten, en waarom?
change-workaround = Omweg
    .ask = Is er tot die tijd een omweg?
change-send = Aanvragen
solve-change = Wijziging vragen
    .ask = Het werkt zoals bedoeld. Zullen we een wijziging vragen?
close-how = Hoe het eindigde
    .ask = Hoe is het geëindigd?
close-how-answered = Beantwoord
close-how-verified = Wij hebben gezien dat het is opgelost
close-how-no_response = Geen antwoord van de melder
close-how-confirmed = Bevestigd door de melder
close-how-handed_over = Overgedragen aan planning
close-how-by_design = Werkt zoals bedoeld
close-how-withdrawn = Ingetrokken
close-how-merged = Deel van een andere melding

merge = Samenvoegen
merge-target = Met
    .ask = Als welke melding moet deze verdergaan? Typ het nummer.
merge-send = Samenvoegen
link = Koppelen aan een andere
link-other = Andere melding
    .ask = Bij welke melding hoort het? Typ het nummer.
link-kind = Hoe
    .ask = Hoe horen ze bij elkaar?
link-kind-related = Het hoort bij die andere
link-kind-duplicate_of = Het is hetzelfde als die andere
link-kind-caused_by = Het komt door die andere
link-kind-parent_of = Het omvat die andere
link-send = Koppelen
split = Splitsen
split-parts = Nieuwe meldingen
    .ask = Wat moet een eigen melding krijgen? Typ één regel per melding. De melder leest dit.
split-send = Splitsen
problem-key = Dat lijkt geen meldingsnummer. Typ het als MEL-1042.

assign-next = Wie er aan de beurt is
    .help = op kennis, dienst en wie er het laatst een kreeg
why-agent-category = kent de categorie
why-agent-system = kent het systeem
why-agent-turn = aan de beurt
why-agent-away = niet in dienst
refused-nobody-on-shift = Er is nu niemand in dienst. Wijs de melding aan iemand bij naam toe of laat haar in de wachtrij.

command-category = een melding beoordelen: categorie, contract, herkomst
command-priority = de prioriteit wijzigen, met een reden
command-external = een melding doorzetten naar een andere partij
command-return = verder werken als zij hebben geantwoord
command-planning = een melding overdragen aan planning
command-change = een wijziging vragen van wat werkt zoals bedoeld
command-merge = een melding met een andere samenvoegen: /merge MEL-1042 into MEL-1043
command-unmerge = een samengevoegde melding weer losmaken, binnen 14 dagen
command-split = een melding met meerdere gevallen splitsen
command-link = zeggen hoe een melding bij een andere hoort
command-watch = een melding volgen: jij, ‘here’ voor deze ruimte, een organisatie of iemand bij naam
command-unwatch = een melding niet meer volgen

button-assess = Beoordelen
button-prioritize = Prioriteit wijzigen
button-hand-out = Doorzetten
button-return = Zij hebben geantwoord
button-plan = Overdragen aan planning
button-change = Wijziging vragen
button-merge = Samenvoegen
button-unmerge = Weer losmaken
button-split-up = Splitsen
button-link = Koppelen
button-watch = Volgen

refused-part-of-another = Dit wordt nu samen met een andere melding behandeld. Schrijf hier wat je wilt zeggen of vraag ons de twee los te maken.
refused-reopen-too-late = De melding is te lang geleden gesloten om te heropenen. Meld het opnieuw en noem het nummer.
refused-unmerge-too-late = Die samenvoeging is ouder dan 14 dagen en blijft staan. Koppel de meldingen in plaats daarvan.
refused-by-design-needs-change = Als het werkt zoals bedoeld, vraag dan meteen een wijziging of zeg dat die niet gewenst is.
refused-unknown-category = Die categorie hoort niet bij het systeem van de melding.
refused-priority-already = De melding heeft die prioriteit al.
refused-merge-self = Een melding kan niet met zichzelf worden samengevoegd. Noem een andere.
refused-merge-circle = Die melding gaat al verder als deze.
refused-merge-ended = De melding waarmee je wilt samenvoegen, is gesloten. Heropen haar eerst of koppel de twee.
refused-merge-apart = De twee melders mogen elkaars woorden niet lezen, dus kunnen deze niet één worden. Koppel ze als hetzelfde.
refused-split-into-nothing = Er is niets om af te splitsen. Typ één regel per nieuwe melding.
refused-split-too-many = Dat zijn meer dan { $most } meldingen tegelijk. Typ minder regels of neem samen wat bij elkaar hoort.
refused-link-self = Een melding kan niet aan zichzelf worden gekoppeld. Noem een andere.
refused-linked-already = Ze zijn al zo gekoppeld.
refused-unknown-name = Ik ken niemand met die naam, of meer dan één. Typ de naam zoals die op hun meldingen staat.

done-elsewhere = Dat is gedaan en staat op de kaart van { $ticket }.
watching = { $name } volgt { $ticket } vanaf nu.
watching-already = { $name } volgt { $ticket } al.
watching-no-more = { $name } volgt { $ticket } niet meer.
watching-not = { $name } volgde { $ticket } niet.

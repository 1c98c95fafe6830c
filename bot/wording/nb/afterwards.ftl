# Etter slutten: det innmelderne blir spurt om, og det teamet leser om det.

survey-quality = Hvor godt løste vi { $ticket }, «{ $title }»?
survey-courtesy = Og hvor godt ble du møtt i { $ticket }, «{ $title }»?
survey-scale = 1 er dårlig, 5 er svært bra. Ett trykk er nok, og bare hvis du vil.
survey-done = Takk for vurderingen av { $ticket }, «{ $title }».
survey-mark-quality = Kvalitet
survey-mark-courtesy = Imøtekommenhet
survey-of-five = { $mark } av 5
button-remark = Legg til en kommentar
refused-survey-open = Saken din er åpen igjen, så vi spør deg når den er lukket.
happened-rated = { $name } ga en vurdering

remark = Kommentaren din
remark-text = Kommentar
    .ask = Hva vil du si oss om hjelpen du fikk?
remark-send = Send
remark-kept = Takk. Jeg har gitt det videre til teamet.

command-stats = hvor lang tid ting tok, hva innmelderne sier om hjelpen vår, og hvilke ferdige svar som brukes
stats-which = Skriv det du vil se bak kommandoen: /stats 30d eller /stats 2026-10 for hvor lang tid ting tok, /stats survey eller /stats replies.
stats-survey = Det innmelderne sier
stats-survey-none = { $asked ->
    [0] Ingen er spurt ennå.
    [one] { $asked } innmelder er spurt og har ikke svart ennå.
   *[other] { $asked } innmeldere er spurt og har ikke svart ennå.
}
stats-recent = Siste { $days } dager
stats-ever = Til nå
stats-answered = Besvart
stats-answered-of = { $answered } av { $asked }
stats-remarks = Det de skrev
stats-replies = Ferdige svar
stats-used = { $recent } de siste { $days } dagene, { $ever } til nå

stats-times = Hvor lang tid ting tok
# $period is from a day to a day
stats-closed =
    { $count ->
        [0] { $period }: Ingen saker ble lukket.
        [one] { $period }: { $count } sak ble lukket.
       *[other] { $period }: { $count } saker ble lukket.
    }
stats-newest = Tallene gjelder bare de { $count } nyeste sakene.
stats-spread = halvparten innen { $half }, ni av ti innen { $most }
stats-working-time = Alle tider er arbeidstid.
stats-promises = Det vi lovet
stats-kept = { $kept } holdt, { $broken } brutt
stats-late =
    { $count ->
        [0] Ingen åpne saker er forsinket nå.
        [one] { $count } åpen sak er forsinket nå.
       *[other] { $count } åpne saker er forsinket nå.
    }

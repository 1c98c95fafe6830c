# Efter afslutningen: det, indmelderne bliver spurgt om, og det, teamet læser om det.

survey-quality = Hvor godt løste vi { $ticket }, ”{ $title }”?
survey-courtesy = Og hvor godt blev du mødt i { $ticket }, ”{ $title }”?
survey-scale = 1 er dårligt, 5 er fremragende. Ét tryk er nok, og kun hvis du har lyst.
survey-done = Tak for din vurdering af { $ticket }, ”{ $title }”.
survey-mark-quality = Kvalitet
survey-mark-courtesy = Imødekommenhed
survey-of-five = { $mark } af 5
button-remark = Tilføj en kommentar
refused-survey-open = Din sag er åben igen, så vi spørger dig, når den er lukket.
happened-rated = { $name } gav en vurdering

remark = Din kommentar
remark-text = Kommentar
    .ask = Hvad vil du fortælle os om den hjælp, du fik?
remark-send = Send
remark-kept = Tak. Jeg har givet det videre til teamet.

command-stats = hvor lang tid ting tog, hvad indmelderne siger om vores hjælp, og hvilke standardsvar der bruges
stats-which = Skriv det, du vil se, efter kommandoen: /stats 30d eller /stats 2026-10 for, hvor lang tid ting tog, /stats survey eller /stats replies.
stats-survey = Det, indmelderne siger
stats-survey-none = { $asked ->
    [0] Ingen er blevet spurgt endnu.
    [one] { $asked } indmelder er blevet spurgt og har ikke svaret endnu.
   *[other] { $asked } indmeldere er blevet spurgt og har ikke svaret endnu.
}
stats-recent = Seneste { $days } dage
stats-ever = Indtil nu
stats-answered = Besvaret
stats-answered-of = { $answered } af { $asked }
stats-remarks = Det, de skrev
stats-replies = Standardsvar
stats-used = { $recent } de seneste { $days } dage, { $ever } indtil nu

stats-times = Hvor lang tid ting tog
# $period is from a day to a day
stats-closed =
    { $count ->
        [0] { $period }: Ingen sager blev lukket.
        [one] { $period }: { $count } sag blev lukket.
       *[other] { $period }: { $count } sager blev lukket.
    }
stats-newest = Tallene gælder kun de { $count } nyeste sager.
stats-spread = halvdelen inden for { $half }, ni ud af ti inden for { $most }
stats-working-time = Alle tider er arbejdstid.
stats-promises = Det, vi lovede
stats-kept = { $kept } holdt, { $broken } brudt
stats-late =
    { $count ->
        [0] Ingen åbne sager er forsinkede nu.
        [one] { $count } åben sag er forsinket nu.
       *[other] { $count } åbne sager er forsinkede nu.
    }

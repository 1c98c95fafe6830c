# Efteråt: det anmälarna får frågor om och det teamet läser om det.

survey-quality = Hur väl löste vi { $ticket }, ”{ $title }”?
survey-courtesy = Och hur väl blev du bemött i { $ticket }, ”{ $title }”?
survey-scale = 1 är dåligt, 5 är utmärkt. Ett tryck räcker, och bara om du vill.
survey-done = Tack för ditt betyg på { $ticket }, ”{ $title }”.
survey-mark-quality = Kvalitet
survey-mark-courtesy = Bemötande
survey-of-five = { $mark } av 5
button-remark = Lägg till en kommentar
refused-survey-open = Ditt ärende är öppet igen, så vi frågar dig när det är stängt.
happened-rated = { $name } gav ett betyg

remark = Din kommentar
remark-text = Kommentar
    .ask = Vad vill du berätta för oss om hjälpen du fick?
remark-send = Skicka
remark-kept = Tack. Jag har fört det vidare till teamet.

command-stats = hur lång tid saker tog, vad anmälarna säger om vår hjälp, och vilka färdiga svar som används
stats-which = Skriv det du vill se efter kommandot: /stats 30d eller /stats 2026-10 för hur lång tid saker tog, /stats survey eller /stats replies.
stats-survey = Det anmälarna säger
stats-survey-none = { $asked ->
    [0] Ingen har fått frågan ännu.
    [one] { $asked } anmälare har fått frågan och inte svarat ännu.
   *[other] { $asked } anmälare har fått frågan och inte svarat ännu.
}
stats-recent = Senaste { $days } dagarna
stats-ever = Hittills
stats-answered = Besvarade
stats-answered-of = { $answered } av { $asked }
stats-remarks = Det de skrev
stats-replies = Färdiga svar
stats-used = { $recent } de senaste { $days } dagarna, { $ever } hittills

stats-times = Hur lång tid saker tog
# $period is from a day to a day
stats-closed =
    { $count ->
        [0] { $period }: Inga ärenden stängdes.
        [one] { $period }: { $count } ärende stängdes.
       *[other] { $period }: { $count } ärenden stängdes.
    }
stats-newest = Siffrorna gäller bara de { $count } nyaste ärendena.
stats-spread = hälften inom { $half }, nio av tio inom { $most }
stats-working-time = Alla tider är arbetstid.
stats-promises = Det vi lovade
stats-kept = { $kept } hölls, { $broken } bröts
stats-late =
    { $count ->
        [0] Inget öppet ärende är sent nu.
        [one] { $count } öppet ärende är sent nu.
       *[other] { $count } öppna ärenden är sena nu.
    }

# Na afloop: wat melders gevraagd wordt, en wat het team daarvan leest.

survey-quality = Hoe goed hebben we { $ticket }, ‘{ $title }’, opgelost?
survey-courtesy = En hoe goed ben je geholpen bij { $ticket }, ‘{ $title }’?
survey-scale = 1 is slecht, 5 is uitstekend. Eén tik is genoeg, en alleen als je wilt.
survey-done = Bedankt voor je beoordeling van { $ticket }, ‘{ $title }’.
survey-mark-quality = Kwaliteit
survey-mark-courtesy = Vriendelijkheid
survey-of-five = { $mark } van 5
button-remark = Opmerking toevoegen
refused-survey-open = Je melding is weer open, dus we vragen het je als die gesloten is.
happened-rated = { $name } heeft een beoordeling gegeven

remark = Je opmerking
remark-text = Opmerking
    .ask = Wat wil je ons vertellen over de hulp die je kreeg?
remark-send = Versturen
remark-kept = Dank je. Ik heb het aan het team doorgegeven.

command-stats = hoe lang alles duurde, wat melders van onze hulp vinden, en welke standaardantwoorden worden gebruikt
stats-which = Typ achter de opdracht wat je wilt zien: /stats 30d of /stats 2026-10 voor hoe lang alles duurde, /stats survey of /stats replies.
stats-survey = Wat melders zeggen
stats-survey-none = { $asked ->
    [0] Er is nog niemand gevraagd.
    [one] { $asked } melder is gevraagd en heeft nog niet geantwoord.
   *[other] { $asked } melders zijn gevraagd en hebben nog niet geantwoord.
}
stats-recent = Laatste { $days } dagen
stats-ever = Tot nu toe
stats-answered = Beantwoord
stats-answered-of = { $answered } van { $asked }
stats-remarks = Wat ze schreven
stats-replies = Standaardantwoorden
stats-used = { $recent } in de laatste { $days } dagen, { $ever } tot nu toe

stats-times = Hoe lang alles duurde
# $period is from a day to a day
stats-closed =
    { $count ->
        [0] { $period }: Er zijn geen meldingen gesloten.
        [one] { $period }: Er is { $count } melding gesloten.
       *[other] { $period }: Er zijn { $count } meldingen gesloten.
    }
stats-newest = Deze cijfers gaan alleen over de { $count } nieuwste meldingen.
stats-spread = de helft binnen { $half }, negen van de tien binnen { $most }
stats-working-time = Alle tijden zijn werktijd.
stats-promises = Wat we beloofden
stats-kept = { $kept } nagekomen, { $broken } niet nagekomen
stats-late =
    { $count ->
        [0] Er is nu geen open melding te laat.
        [one] Er is nu { $count } open melding te laat.
       *[other] Er zijn nu { $count } open meldingen te laat.
    }

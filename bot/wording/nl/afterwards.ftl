# Na afloop: wat melders gevraagd wordt, en wat het team daarvan leest.

survey-quality = Hoe goed hebben we { $ticket }, ‘{ $title }’, opgelost?
survey-courtesy = En hoe goed ben je geholpen bij { $ticket }, ‘{ $title }’?
survey-scale = 1 is slecht, 5 is uitstekend. Eén tik is genoeg, en alleen als je wilt.
survey-done = Bedankt voor je beoordeling van { $ticket }, ‘{ $title }’.
survey-mark-quality = Kwaliteit
survey-mark-courtesy = Vriendelijkheid
survey-of-five = { $mark } van 5
button-remark = Opmerking toevoegen
refused-survey-open = Je melding is weer open, dus we vragen het je als ze gesloten is.
happened-rated = { $name } heeft een beoordeling gegeven

remark = Je opmerking
remark-text = Opmerking
    .ask = Wat wil je ons vertellen over de hulp die je kreeg?
remark-send = Versturen
remark-kept = Dank je. Ik heb het aan het team doorgegeven.

command-stats = wat melders van onze hulp vinden, en welke standaardantwoorden worden gebruikt
stats-which = Typ achter de opdracht wat je wilt zien: /stats survey of /stats replies.
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

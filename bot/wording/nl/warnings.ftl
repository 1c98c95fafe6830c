# Wat er gezegd wordt voordat een belofte niet wordt gehaald, en als dat zo is.

button-why = Waarom?

warning-soon = { $target }: uiterlijk { $moment }.
warning-late = { $target }: de termijn was { $moment }.
warning-assessment = Nog niemand heeft de melding beoordeeld.
warning-first-response = { $reporter } heeft nog geen antwoord gekregen.
warning-asked = { $reporter } schreef { $moment } en heeft sindsdien geen antwoord gekregen.
warning-answered = We schreven { $reporter } voor het laatst { $moment }.
warning-resolution = De melding is nog niet opgelost.
warning-handler = { $name } werkt eraan.
warning-nobody = Nog niemand werkt eraan.

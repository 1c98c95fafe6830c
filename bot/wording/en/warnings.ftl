# What is said before a promise breaks, and when it has.

button-why = Why?

warning-soon = { $target }: due { $moment }.
warning-late = { $target }: was due { $moment }.
warning-assessment = Nobody has assessed it yet.
warning-first-response = { $reporter } has had no answer yet.
warning-asked = { $reporter } wrote on { $moment } and has had no answer since.
warning-answered = We last wrote to { $reporter } on { $moment }.
warning-resolution = It is not solved yet.
warning-handler = { $name } works on it.
warning-nobody = Nobody works on it yet.

# Det som sägs innan ett löfte bryts, och när det är brutet.

button-why = Varför?

warning-soon = { $target }: senast { $moment }.
warning-late = { $target }: tidsgränsen var { $moment }.
warning-assessment = Ingen har bedömt ärendet ännu.
warning-first-response = { $reporter } har inte fått svar ännu.
warning-asked = { $reporter } skrev { $moment } och har inte fått svar sedan dess.
warning-answered = Vi skrev senast till { $reporter } { $moment }.
warning-resolution = Ärendet är inte löst ännu.
warning-handler = Handläggare: { $name }.
warning-nobody = Ingen har ärendet ännu.

# Det som sies før et løfte brytes, og når det er brutt.

button-why = Hvorfor?

warning-soon = { $target }: frist { $moment }.
warning-late = { $target }: fristen var { $moment }.
warning-assessment = Ingen har vurdert saken ennå.
warning-first-response = { $reporter } har ikke fått svar ennå.
warning-asked = { $reporter } skrev { $moment } og har ikke fått svar siden.
warning-answered = Vi skrev sist til { $reporter } { $moment }.
warning-resolution = Saken er ikke løst ennå.
warning-handler = Ansvarlig: { $name }.
warning-nobody = Ingen har saken ennå.

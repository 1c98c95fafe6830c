# Det, der bliver sagt, før et løfte bliver brudt, og når det er brudt.

button-why = Hvorfor?

warning-soon = { $target }: frist { $moment }.
warning-late = { $target }: fristen var { $moment }.
warning-assessment = Ingen har vurderet sagen endnu.
warning-first-response = { $reporter } har ikke fået svar endnu.
warning-asked = { $reporter } skrev { $moment } og har ikke fået svar siden.
warning-answered = Vi skrev sidst til { $reporter } { $moment }.
warning-resolution = Sagen er ikke løst endnu.
warning-handler = Supporter: { $name }.
warning-nobody = Ingen har sagen endnu.

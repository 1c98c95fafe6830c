# Mitä sanotaan ennen kuin lupaus rikkoutuu ja kun se on rikkoutunut.

button-why = Miksi?

warning-soon = { $target }: määräaika { $moment }.
warning-late = { $target }: määräaika oli { $moment }.
warning-assessment = Kukaan ei ole vielä arvioinut tapausta.
warning-first-response = { $reporter } ei ole vielä saanut vastausta.
warning-asked = { $reporter } kirjoitti { $moment } eikä ole sen jälkeen saanut vastausta.
warning-answered = Kirjoitimme viimeksi { $moment }. Ilmoittaja: { $reporter }.
warning-resolution = Tapausta ei ole vielä ratkaistu.
warning-handler = Käsittelijä: { $name }.
warning-nobody = Tapauksella ei ole vielä käsittelijää.

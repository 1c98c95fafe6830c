# The status page, which anybody may be shown, and its feeds.

status-page-skip = Direct naar de inhoud
status-page-open = Dit is er nu mis
status-page-systems = Systemen
status-page-past = Eerdere storingen
status-page-past-maintenance = Eerder onderhoud
status-page-past-none = Die zijn er niet.
status-page-all = Alle eerdere storingen
status-page-older = Ouder
status-page-newest = Nieuwste
status-page-changed = Laatst gewijzigd
status-page-zone = De tijden gelden in de tijdzone { $zone }.
status-page-feed = Feed (Atom)
status-page-calendar = Agenda (iCalendar)
status-page-data = Gegevens (JSON)
status-page-began = Begonnen
status-page-course = Het verloop
status-page-gone = Deze pagina is er niet
status-page-gone-text = Misschien ontbreekt er een deel van de link.
status-page-away = Deze pagina kan nu niet worden getoond. Probeer het zo meteen opnieuw.

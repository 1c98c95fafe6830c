# The status page, which anybody may be shown, and its feeds.

status-page-skip = Gå direkte til indholdet
status-page-open = Det her er galt nu
status-page-systems = Systemer
status-page-past = Tidligere fejl
status-page-past-maintenance = Tidligere vedligeholdelse
status-page-past-none = Der er ingen.
status-page-all = Alle tidligere fejl
status-page-older = Ældre
status-page-newest = Nyeste
status-page-changed = Senest ændret
status-page-zone = Klokkeslættene gælder tidszonen { $zone }.
status-page-feed = Nyhedsstrøm (Atom)
status-page-calendar = Kalender (iCalendar)
status-page-data = Data (JSON)
status-page-began = Begyndte
status-page-course = Sådan gik det
status-page-gone = Den side findes ikke
status-page-gone-text = Måske mangler der en del af linket.
status-page-away = Siden kan ikke vises lige nu. Prøv igen om et øjeblik.

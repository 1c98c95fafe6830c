# The status page, which anybody may be shown, and its feeds.

status-page-skip = Gå rett til innholdet
status-page-open = Dette er galt nå
status-page-systems = Systemer
status-page-past = Tidligere feil
status-page-past-maintenance = Tidligere vedlikehold
status-page-past-none = Det er ingen.
status-page-all = Alle tidligere feil
status-page-older = Eldre
status-page-newest = Nyeste
status-page-changed = Sist endret
status-page-zone = Klokkeslettene gjelder tidssonen { $zone }.
status-page-feed = Nyhetsstrøm (Atom)
status-page-calendar = Kalender (iCalendar)
status-page-data = Data (JSON)
status-page-began = Begynte
status-page-course = Slik gikk det
status-page-gone = Denne siden finnes ikke
status-page-gone-text = Kanskje mangler det en del av lenken.
status-page-away = Denne siden kan ikke vises akkurat nå. Prøv igjen om et øyeblikk.

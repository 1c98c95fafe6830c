# The status page, which anybody may be shown, and its feeds.

status-page-skip = Gå direkt till innehållet
status-page-open = Det här är fel nu
status-page-systems = System
status-page-past = Tidigare fel
status-page-past-maintenance = Tidigare underhåll
status-page-past-none = Det finns inga.
status-page-all = Alla tidigare fel
status-page-older = Äldre
status-page-newest = Nyaste
status-page-changed = Senast ändrat
status-page-zone = Klockslagen gäller tidszonen { $zone }.
status-page-feed = Nyhetsflöde (Atom)
status-page-calendar = Kalender (iCalendar)
status-page-data = Data (JSON)
status-page-began = Började
status-page-course = Så gick det
status-page-gone = Den här sidan finns inte
status-page-gone-text = Kanske saknas en del av länken.
status-page-away = Sidan kan inte visas just nu. Försök igen om en stund.

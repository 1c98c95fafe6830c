# The status page, which anybody may be shown, and its feeds.

status-page-skip = Siirry suoraan sisältöön
status-page-open = Häiriöt nyt
status-page-systems = Järjestelmät
status-page-past = Aiemmat häiriöt
status-page-past-maintenance = Aiemmat huollot
status-page-past-none = Niitä ei ole.
status-page-all = Kaikki aiemmat häiriöt
status-page-older = Vanhemmat
status-page-newest = Uusimmat
status-page-changed = Viimeisin muutos
status-page-zone = Kellonajat ovat aikavyöhykkeellä { $zone }.
status-page-feed = Syöte (Atom)
status-page-calendar = Kalenteri (iCalendar)
status-page-data = Tiedot (JSON)
status-page-began = Alkoi
status-page-course = Tapahtumien kulku
status-page-gone = Tätä sivua ei ole
status-page-gone-text = Ehkä osa linkistä puuttuu.
status-page-away = Sivua ei voi näyttää juuri nyt. Yritä hetken kuluttua uudelleen.

# Verkkochat: sivu, sen ovi ja sivun skriptin tekstit.

web-bot-name = Melding
web-you = Sinä
web-skip = Siirry suoraan keskusteluun
web-seats = Paikat
web-language = Kieli
web-optional = (valinnainen)
web-yes = Kyllä
web-no = Ei
web-unread = Uutta
web-send = Lähetä
web-attach = Liitä tiedostoja
web-back = Takaisin
web-ticket = Tapaus
web-dismiss = Sulje
web-newer = Uusia viestejä
web-commands = Komennot
web-noscript = Keskustelu tarvitsee JavaScriptin. Salli se tälle osoitteelle ja lataa sivu uudelleen.

web-demo = Tämä on demo.
web-demo-try = Ilmoita ongelmasta ilmoittajana, ota se sitten käsittelyyn ja vastaa käsittelijöiden huoneessa.

web-seat-reporter = Ilmoittaja
web-seat-agents = Käsittelijät
web-seat-on_call = Päivystys
web-log = Viestit: { $seat }
web-empty-reporter = Kerro omin sanoin, mikä on vialla. Me kysymme, mitä vielä puuttuu.
web-empty-agents = Tänne tulee se, mikä koskee koko tiimiä. Komennot näet kirjoittamalla /.
web-empty-on_call = Kaikki rauhallista. Kiireelliset tapaukset tulevat tänne.
web-write-reporter = Kirjoita viesti
web-write-agents = komennot
web-write-on_call = Kirjoita, / = komennot
web-write-ticket = Kirjoita sisäinen muistiinpano
web-internal = Sisäinen: vain tiimi näkee, mitä kirjoitat tähän. Kun haluat vastata ilmoittajalle, valitse Vastaa.

web-desk = Tapaukset
web-room = Huone
web-desk-filter = Suodata tapauksia
web-desk-urgent = Kiireelliset
web-desk-open = Avoimet
web-desk-done = Valmiit
web-desk-empty = Ei vielä tapauksia. Uudet ilmestyvät tähän itsestään.
web-desk-none = Suodatinta vastaavia tapauksia ei ole.
web-desk-posts = { $count ->
    [one] { $count } viesti
   *[other] { $count } viestiä
}

# skriptin tekstit; skripti täyttää muuttujat itse
web-lost = Ei yhteyttä. Yritetään uudelleen …
web-back-again = Yhteys palasi
web-sending = Lähetetään …
web-not-sent = Ei vielä lähetetty. Lähtee heti, kun yhteys palaa.
web-remove = Poista { $name }
web-attached = { $name } on liitetty
web-files-pending = Odota hetki: tiedosto on vielä matkalla.
web-too-long = Viestissä voi olla { $longest } merkkiä, tässä on { $count }.
web-attach-text = Liitä tekstitiedostona
web-text-file = viesti.txt
web-pasted = kuvakaappaus
web-too-many-files = Viestissä voi olla enintään { $most } tiedostoa. Lähetä loput seuraavassa.
web-file-too-big-here = { $name } on suurempi kuin { $most } Mt.
web-file-failed = { $name } ei mennyt perille. Poista se ja yritä uudelleen.
web-file-none = { $name } on tyhjä.
web-new-in = { $seat }: { $text }
web-undo-key = Peru painamalla Ctrl+Z.
web-gone = Istuntosi on päättynyt.
web-gone-button = Siirry aloitussivulle
web-just-now = nyt
web-commands-found = { $count } komentoa. Valitse nuolinäppäimillä.
web-try-later = Meldingiin ei juuri nyt saada yhteyttä. Kirjoittamasi on yhä tässä; yritä hetken päästä uudelleen.

# palvelimen tekstit
web-too-long-sent = Teksti oli pidempi kuin viesti voi olla, joten mitään ei lähetetty. Lyhennä sitä tai liitä se tekstitiedostona.
web-unreadable = Tämä sivu on vanhentunut. Lataa se uudelleen ja yritä sitten; kirjoittamasi on tallessa.
web-failed = Jokin meni meillä vikaan, joten mitään ei tallennettu. Kirjoittamasi on yhä tässä; yritä uudelleen.
web-file-empty = { $name } on tyhjä.
web-file-too-large = { $name } on liian suuri. Tiedosto voi olla enintään { $megabytes } Mt.
web-file-too-many = Tiedostoja oli enemmän kuin { $most }.
web-file-not-allowed = Emme ota vastaan sellaisia tiedostoja kuin { $name }. Kuvat, PDF, Office-asiakirjat ja teksti käyvät.
web-file-disguised = { $name } ei ole sitä, mitä nimi sanoo, joten emme ottaneet sitä vastaan.
web-file-bomb = { $name } purkautuisi aivan liian suureksi, joten emme ottaneet sitä vastaan.
web-file-broken = Tiedostoa { $name } ei voi lukea loppuun. Tallenna se uudelleen ja yritä sitten.
web-file-interrupted = { $name } katkesi kesken. Lähetä se uudelleen.
web-file-no-room = Tiedostoa ei voitu tallentaa juuri nyt: { $name }. Yritä hetken päästä uudelleen.
web-file-gone = Tiedostoa { $name } ei saatu haettua. Lähetä se uudelleen.

web-door-stranger = Tarvitset kutsun
web-door-stranger-text = Tämä keskustelu on avoin kutsutuille. Pyydä linkki tuesta.
web-door-ended = Istuntosi on päättynyt
web-door-ended-text = Joko edellisestä käynnistäsi on liian kauan, tai selaimen eväste ei ole meidän. Mitään lähettämääsi ei ole kadonnut.
web-door-away = Hetkinen
web-door-away-text = Keskustelua ei voi näyttää juuri nyt. Mitään lähetettyä ei ole kadonnut. Lataa sivu uudelleen hetken kuluttua.
web-door-invited = Tervetuloa
web-door-invited-text = Sinut on kutsuttu tähän keskusteluun. Linkki toimii kerran, tässä selaimessa.
web-door-unknown = Kutsua ei tunneta
web-door-unknown-text = Ehkä osa linkistä jäi pois. Kopioi koko linkki tai pyydä uusi.
web-door-spent = Kutsu on käytetty
web-door-spent-text = Kukin kutsu toimii kerran. Jos käytit sen itse, avaa keskustelu samassa selaimessa; muuten pyydä uusi.
web-door-late = Kutsu on vanhentunut
web-door-late-text = Se oli voimassa 24 tuntia. Pyydä tuesta uusi.
web-door-enter = Avaa keskustelu
web-door-again = Aloita demo alusta

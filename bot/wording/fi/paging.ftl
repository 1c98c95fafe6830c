# Pages: whom they call and why, and what became of each call.

page-place =
    { $platform ->
        [slack] Slack
        [telegram] Telegram
        [web] verkkochat
       *[outside] puhelin
    }

page-calls = { $name }, olet päivystysvuorossa.
page-calls-you = Olet päivystysvuorossa.
page-by-hand = { $name } pyytää sinua tulemaan:
page-because =
    { $because ->
        [nobody_on_call] Kukaan ei päivystä tähän aikaan, joten koko tiimi hälytetään.
        [nobody_next] Muita päivystäjiä ei ole, joten koko tiimi hälytetään.
        [unreachable] Päivystäjää ei tavoiteta, joten koko tiimi hälytetään.
       *[fallback] Kaikki päivystäjät on hälytetty, eikä kukaan ole vastannut.
    }
page-taken = { $name } hoitaa tapausta { $ticket }, ”{ $title }”. Sinun ei tarvitse tehdä enempää.
page-taken-by-you = Olet hoitanut sitä klo { $time } alkaen.

still-question = Otit tapauksen { $ticket }, ”{ $title }”, eikä siitä ole hetkeen kuulunut mitään. Hoidatko sitä yhä?
still-confirmed = Kiitos. { $ticket } pysyy sinulla.
still-lapsed = Tapauksesta { $ticket } ei ole kuulunut enempää, joten päivystäjät hälytetään uudelleen.
button-still = Hoidan yhä

happened-page-wanted = { $name } pyysi paikalle: { $other }
happened-page-arrived = Hälytys meni perille: { $other } ({ $platform })
happened-page-refused = Hälytys ei mennyt perille: { $other } ({ $platform })
happened-page-asked = Kysyttiin, hoitaako { $other } asiaa yhä
happened-page-confirmed = { $name } hoitaa asiaa yhä
happened-page-lapsed = { $other } ei ole enää ilmoittanut mitään, joten päivystäjät hälytetään uudelleen
paged-named = Hälytys { $round }: { $other }
paged-room = huone

news-acknowledged = { $name } selvittää nyt tapausta { $ticket }, ”{ $title }”.

refused-cannot-be-paged = En tavoita henkilöä { $name } mistään. Hänen on kirjoitettava minulle kerran, tai hänelle on lisättävä osoite.
refused-nothing-to-take = Mikään hälytys ei odota vastausta juuri nyt.
refused-which-page = Useita hälytyksiä odottaa: { $tickets }. Kirjoita numero komennon perään, esimerkiksi /ack MEL-1042.

command-page = hälytä joku hoitamaan tapausta

page = Hälytä joku
page-who = Kuka
    .ask = Kenen pitäisi tulla? Kirjoita nimi.
page-reason = Syy
    .ask = Miksi häntä tarvitaan? Hän lukee tämän ensimmäisenä.
page-send = Hälytä

outside-test-title = Kokeilu
outside-test = Tämä on vain kokeilu. Sinun ei tarvitse tehdä mitään.

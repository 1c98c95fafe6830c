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
page-asked = { $name } pyytää paikalle: { $other }.
page-before = Tähän mennessä hälytetyt: { $names }.
page-again-lapsed = Hälytys nro { $round }. { $name } otti tapauksen klo { $time }, mutta sen jälkeen ei ole kuulunut mitään.
page-because =
    { $because ->
        [nobody_on_call] Kukaan ei päivystä tähän aikaan, joten koko tiimi hälytetään.
        [nobody_next] Muita päivystäjiä ei ole, joten koko tiimi hälytetään.
        [unreachable] Päivystäjää ei tavoiteta, joten koko tiimi hälytetään.
       *[fallback] Kaikki päivystäjät on hälytetty, eikä kukaan ole vastannut.
    }
page-taken = { $name } hoitaa tapausta { $ticket }, ”{ $title }”. Sinun ei tarvitse tehdä enempää.
page-taken-by-you = Olet hoitanut sitä klo { $time } lähtien.

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

page-joined = { $count ->
    [one] Samasta järjestelmästä on tullut yksi ilmoitus lisää.
   *[other] Samasta järjestelmästä on tullut { $count } ilmoitusta lisää.
 }
page-digest = { $ticket }, ”{ $title }”: { $count ->
    [one] yksi ilmoitus lisää samasta järjestelmästä.
   *[other] { $count } ilmoitusta lisää samasta järjestelmästä.
 }
pages-waiting = { $count ->
    [one] Myös toinen kiireellinen tapaus odottaa sinua tai kollegaa. Ota se painamalla sen numeroa.
   *[other] Nämä kiireelliset tapaukset odottavat sinua tai kollegaa. Ota tapaus painamalla sen numeroa; /queue näyttää kaikki.
 }
happened-page-joined = Tämä kuuluu hälytykseen { $ticket }
page-gone-quiet = { $ticket }, ”{ $title }”, on kiireellinen, mutta siitä ei enää hälytetty ketään. Hälytän nyt uudelleen.
happened-page-quiet = Tästä ei enää hälytetty ketään, joten hälytys lähtee uudelleen

drill-title = Harjoitus: kukaan ei tarvitse apua
drill-text = Tämä on vain harjoitus. Paina painiketta, niin tiedämme, että oikea hälytys tavoittaa sinut.
drill-begun = Harjoitus on alkanut. Kerron käsittelijöiden huoneessa, miten se meni.
drill-answered = { $name } vastasi. Harjoitus on ohi.
drill-unanswered = Kukaan ei vastannut. Harjoitus on ohi.
drill-report = { $name } vastasi { $seconds } sekunnissa.
drill-call = { $name } ({ $platform }): perillä { $seconds } sekunnissa
drill-call-not-arrived = { $name } ({ $platform }): ei mennyt perille
button-drill = Olen paikalla
refused-drill-already = Toinen harjoitus on kesken.
refused-drill-over = Se harjoitus on jo ohi. Kiitos silti.
refused-drill-which = Mitä hälytysportaita tarkoitat? Vaihtoehdot: { $ladders }. Kirjoita yksi niistä komennon perään, esimerkiksi /oncall drill { $ladder }.
what-if-title = Jos kiireellinen tapaus tulisi { $moment }
what-if-rooms = { $count ->
    [one] yksi huone
   *[other] { $count } huonetta
 }
what-if-silence = Ketään ei hälytettäisi. Tarkista hälytysportaat ja päivystysvuorot.
what-if-last = Sen jälkeen yhä uudelleen, kunnes joku vastaa.
what-if-ladder = Hälytysportaat: { $name }
what-if-others = Kaikki muut kiireelliset tapaukset:
what-if-again = { $count ->
    [one] sama vielä kerran
   *[other] sama vielä { $count } kertaa
 }
what-if-more = ja niin edelleen, porras portaalta
what-if-phones = tiimin puhelin
oncall-time-what-if = En ymmärtänyt ajankohtaa. Kirjoita se näin: { $oncall } whatif ensi yönä 03:00

command-urgent = muuta kiireellisyyttä, perustele
command-payment = kerro, riippuuko maksu tapauksesta
button-flag = Kiireellisyys
flag = Kiireellisyys
flag-what = Kiireellisyys
    .ask = Mitä muutetaan?
flag-what-urgent = Kiireellinen: jonkun on tultava heti
flag-what-calm = Ei enää kiireellinen
flag-what-payment = Maksu riippuu tästä
flag-what-no-payment = Mikään maksu ei riipu tästä
flag-day = Maksupäivä
    .ask = Minä päivänä maksu on? Jätä tyhjäksi, jos seuraava maksuajo.
flag-reason = Syy
    .ask = Miksi? Syy jää tapaukselle.
flag-send = Muuta
refused-flag-already = Näin on jo.

happened-raised = { $flag ->
    [payment] { $name } merkitsi, että maksu riippuu tästä
   *[urgent] { $name } merkitsi tämän kiireelliseksi
 }
happened-lowered = { $flag ->
    [payment] { $name } merkitsi, ettei mikään maksu riipu tästä
   *[urgent] { $name } merkitsi, ettei tämä ole enää kiireellinen
 }
happened-payment-near = Maksu lähestyy, joten tämä on nyt kiireellinen
urgent-payment_near = Tästä riippuva maksu lähestyy.
urgent-processes_stop = Tärkein työ on pysähdyksissä.
card-urgent = Kiireellinen, koska
card-payment = Maksu
payment-counts = { $count ->
    [0] { $day }, tänään
    [one] { $day }, huomenna
   *[other] { $day }, { $count } päivän päästä
 }
payment-overdue = { $day }, myöhässä

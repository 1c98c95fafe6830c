# A ticket: what its reporter hears, and what the team reads in its room.

state-new = Uusi
state-in_progress = Käsittelyssä
state-pending_customer = Odottaa ilmoittajaa
state-pending_confirmation = Odottaa vahvistusta
state-closed = Suljettu
state-withdrawn = Peruttu

priority-low = Matala
priority-normal = Tavallinen
priority-high = Korkea
priority-critical = Kriittinen

label-urgent = Kiireellinen
# $day is a date, such as 24 December 2026
label-payment = Maksupäivä { $day }
label-payment-soon = Vaikuttaa maksuun

receipt-title = Kiitos. Saimme ilmoituksesi: { $ticket }
receipt-planned = Asia on nyt suunnittelussa: { $ticket }
receipt-planners-call = Suunnittelijat ottavat sinuun yhteyttä.
receipt-today = { $desk } katsoo sitä tänään.
# $moment is a weekday, a date and a time
receipt-later = { $desk } katsoo sitä { $moment } alkaen.
receipt-some-time = { $desk } katsoo sitä heti, kun joku on paikalla.
receipt-add = Jos mieleesi tulee vielä jotain, kirjoita se vain tähän.

taken = { $name } käsittelee nyt ilmoitustasi { $ticket }, ”{ $title }”.
agent-writes = { $name } kirjoittaa ilmoituksestasi { $ticket }, ”{ $title }”:
agent-asks = { $name } tarvitsee lisätietoja ilmoituksestasi { $ticket }, ”{ $title }”:
agent-asks-for = Vielä puuttuu:
agent-solved = { $name } vastasi ilmoitukseesi { $ticket }, ”{ $title }”:
agent-closed = { $name } sulki ilmoituksesi { $ticket }, ”{ $title }”:
answer-here = Voit vastata kirjoittamalla suoraan tähän.
solved-question = Onko asia ratkennut?
solved-closed = Ilmoitus on nyt suljettu. Jos asia ei ratkennut, voit avata sen uudelleen.

ended-confirmed = Hienoa. Ilmoitus { $ticket }, ”{ $title }”, on suljettu.
ended-withdrawn = Olet perunut ilmoituksen { $ticket }, ”{ $title }”.
ended-reopened = Ilmoitus { $ticket }, ”{ $title }”, on taas auki.
ended-come-back = Voit tarvittaessa avata sen uudelleen.

where-question = Mihin tämä liittyy?
where-page = Onko tämä vastaus hälytykseen?
where-ended = Ilmoitus { $ticket }, ”{ $title }”, on suljettu. Mitä haluat tehdä?
where-solved = Tarkoitatko, että asia on ratkennut: { $ticket }, ”{ $title }”?
where-added = Lisäsin tämän ilmoitukseen { $ticket }.
where-new = Lisäsin tämän ilmoitukseen, jota olet tekemässä.
where-reopen = Ilmoitus { $ticket } on taas auki, ja tämä on lisätty siihen.
where-thanks = Kiitos. Välitin viestin eteenpäin.
where-retracted = Poistit tämän, joten sitä ei liitetä mihinkään.
where-confirm = Ilmoitus { $ticket } on suljettu, ja tämä on lisätty siihen.
where-not_solved = Ilmoituksen { $ticket } käsittely jatkuu, ja tämä on lisätty siihen.

draft-reminder = Aloitit ilmoituksen, mutta et ole vielä lähettänyt sitä. Haluatko jatkaa?
draft-reminder-other = Aloitit viestin, mutta et ole vielä lähettänyt sitä. Haluatko jatkaa?
draft-kept = Tallensin lomakkeelle kirjoittamasi tiedot. Haluatko jatkaa?
draft-dropped = Poistin ilmoituksen, jonka aloitit jokin aika sitten ja jota et lähettänyt.
draft-dropped-other = Poistin viestin, jonka aloitit jokin aika sitten ja jota et lähettänyt.
draft-cancelled = Selvä, poistin sen. Mitään ei lähetetty.
draft-put-away = Selvä, mitään ei lähetetty. Voit viikon ajan jatkaa siitä, mihin jäit.

card-reporter = Ilmoittaja
card-contact = Yhteystiedot
card-system = Järjestelmä
card-handler = Käsittelijä
card-nobody = ei vielä kukaan
card-received = Saapunut

reporter-wrote = { $name }, ilmoittaja on kirjoittanut.
note-internal = Sisäinen muistiinpano

outgoing-reply = Vastaus ilmoittajalle
outgoing-ask = Kysymys ilmoittajalle
outgoing-solution = Ratkaisu ilmoittajalle
outgoing-closing = Päätösviesti ilmoittajalle
outgoing-held = Lähtee muutaman sekunnin kuluttua. Vastaanottaja: { $name }
outgoing-sent = Lähetetty. Vastaanottaja: { $name }
outgoing-delivered = Perillä klo { $time }. Vastaanottaja: { $name }
outgoing-undone = Jäi sisäiseksi muistiinpanoksi. Mitään ei lähetetty.
outgoing-too-late = Ei lähetetty, koska tapaus ei ollut enää auki.
outgoing-failed = Tätä ei saatu perille. Ota yhteyttä muulla tavalla. Vastaanottaja: { $name }

said = { $name }, { $moment }
said-internal = { $name }, { $moment } (sisäinen)

somebody = joku
somebody-system = Melding
happened-opened = { $name } teki ilmoituksen
happened-claimed = { $name } otti tapauksen käsittelyyn
happened-taken-over = { $name } otti tapauksen hoitaakseen (aiemmin { $other })
happened-assigned = { $name } siirsi tapauksen, uusi käsittelijä: { $other }
happened-released = { $name } palautti tapauksen jonoon
happened-reply = { $name } vastasi ilmoittajalle
happened-ask = { $name } pyysi ilmoittajalta lisätietoja
happened-solution = { $name } ehdotti ratkaisua
happened-solved = { $name } ratkaisi tapauksen
happened-closed = { $name } sulki tapauksen
happened-confirmed = { $name } vahvisti, että asia on ratkennut
happened-not-solved = { $name } kertoi, ettei asia ole ratkennut
happened-withdrawn = { $name } perui ilmoituksen
happened-reopened = { $name } avasi tapauksen uudelleen
happened-comment = { $name } täydensi ilmoitusta
happened-answered = { $name } vastasi
happened-note = { $name } kirjoitti muistiinpanon
happened-undone = { $name } perui viestin lähetyksen
happened-edited = { $name } muokkasi viestiä
happened-retracted = { $name } perui viestin
happened-undeliverable = Viestiä ei saatu perille
happened-paged = Päivystykseen lähti hälytys
happened-acknowledged = { $name } hoitaa asiaa
happened-called = { $name } on myös soittanut

history = Mitä on tapahtunut

button-claim = Ota käsittelyyn
button-take-over = Ota hoitaaksesi
button-release = Palauta jonoon
button-assign = Siirrä käsittelijälle
button-reply = Vastaa
button-note = Muistiinpano
button-ask = Pyydä lisätietoja
button-solve = Ratkaise
button-close = Sulje
button-open = Näytä
button-history = Koko historia
button-comment = Lisää jotain
button-answer = Vastaa
button-withdraw = Peru ilmoitus
button-reopen = Avaa uudelleen
button-thanks = Kiitän vain
button-confirm = Kyllä, ratkesi
button-not-solved = Ei vielä
button-undo = Peru lähetys
button-new-report = Tämä on uusi asia
button-to-draft = Keskeneräinen ilmoitus
button-add-to-ticket = { $ticket } { $title }
button-answer-page = Minä hoidan: { $ticket } { $title }
button-more = Näytä lisää
button-resume = Jatka
button-take-up = Jatka sittenkin
button-discard = Poista
button-start = Tee ilmoitus
button-acknowledge = Minä hoidan
button-called = Olen soittanut

message-retracted = Tämä viesti on peruttu.
message-edited = Muokattu jälkikäteen

stray-question = Onko tämä tarkoitettu ilmoittajalle? Vastaanottaja: { $name }
stray-sent = Tämä lähetetään ilmoittajalle.
stray-kept = Tämä jää teidän keskenne.
button-send-on = Lähetä ilmoittajalle
button-keep = Pidä sisäisenä

asked-in-private = Kysyn sinulta yksityisviestillä.
answered-in-private = Vastasin sinulle yksityisviestillä.
start-me-first = { $name }, en voi vielä kirjoittaa sinulle yksityisesti. Aloita ensin keskustelu kanssani, niin jatkan siellä.
button-start-chat = Aloita keskustelu kanssani
called-in-room = Kirjoita /help, niin näet, mitä osaan tehdä täällä. Kortin alle ketjuun kirjoitettu jää teidän keskenne.

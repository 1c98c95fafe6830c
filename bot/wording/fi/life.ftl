# How a ticket goes on: states and phases, what the desk makes of it, where it is handed.

state-pending_external = Muulla osapuolella
state-merged = Osa toista tapausta

phase-report = Ilmoitus
phase-assess = Arviointi
phase-handle = Käsittely
phase-close = Päätös
# $phases are the names of all of them
phases = Vaihe { $at }/{ $of }: { $phase } ({ $phases })

expect-you-new = Sinun ei tarvitse nyt tehdä mitään. Jos mieleesi tulee lisää, kirjoita se tähän.
expect-us-new = Luemme ilmoituksen, arvioimme sen kiireellisyyden ja annamme sen henkilölle, joka tuntee järjestelmän.
expect-you-in_progress = Sinun ei tarvitse nyt tehdä mitään. Jos jokin muuttuu, kirjoita se tähän.
expect-us-in_progress = Selvitämme asiaa ja kerromme heti, kun tiedämme lisää.
expect-you-pending_customer = Vastaa kysymykseemme, niin voimme jatkaa.
expect-us-pending_customer = Odotamme vastaustasi ja jatkamme heti sen saatuamme.
expect-you-pending_confirmation = Kokeile ratkaisua ja kerro, auttoiko se.
expect-us-pending_confirmation = Suljemme asian, kun vastaat kyllä, ja jatkamme, kun vastaat ei.
expect-you-pending_external = Sinun ei tarvitse nyt tehdä mitään. Jos jokin muuttuu, kirjoita se tähän.
expect-us-pending_external = Asia odottaa tiimimme ulkopuolista tahoa. Pidämme siihen yhteyttä ja kerromme sinulle, miten asia etenee.
expect-you-closed = Jos asia ei ratkennutkaan, avaa se uudelleen.
expect-us-closed = Meillä ei ole tässä enää tehtävää. Jatkamme, jos avaat asian uudelleen.
expect-you-withdrawn = Jos tarvitset ilmoitusta sittenkin, avaa se uudelleen.
expect-us-withdrawn = Emme tee enempää, koska peruit ilmoituksen.
expect-you-merged = Voit kirjoittaa tähän kuten ennenkin.
expect-us-merged = Käsittelemme sen yhdessä samaa koskevan ilmoituksen kanssa ja kerromme sinulle, miten asia etenee.

happened-assessed = { $name } arvioi tapauksen
# $priority is one of the four, such as High
happened-prioritized = { $name } muutti kiireellisyyden, nyt { $priority }
happened-external = { $name } antoi tapauksen muualle: { $party }
happened-returned = { $name } otti tapauksen takaisin käsittelyyn
happened-handed-over = { $name } siirsi tapauksen suunnitteluun, tunnus { $ticket }
happened-change-requested = { $name } pyysi muutosta järjestelmään
happened-merged = { $name } yhdisti tämän tapaukseen { $ticket }
happened-received = { $name } yhdisti tapauksen { $ticket } tähän
happened-unmerged = { $name } erotti tämän taas tapauksesta { $ticket }
happened-gave-back = { $name } erotti tapauksen { $ticket } taas tästä
happened-split = { $name } erotti tästä omiksi tapauksikseen: { $tickets }
happened-linked = { $name } linkitti tämän tapaukseen { $ticket }
happened-watched = { $name } lisäsi tapaukselle seuraajan
happened-unwatched = { $name } poisti seuraajan
happened-followed-up = { $name } tarvitsi tätä taas; asia jatkuu tunnuksella { $ticket }

# $other is the number of another ticket, $others of several
ended-handed-over = Ilmoitus { $ticket }, ”{ $title }”, on nyt suunnittelussa tunnuksella { $other }. Suunnittelijat ottavat sinuun yhteyttä.
ended-together = Ilmoitus { $ticket }, ”{ $title }”, on nyt suljettu yhdessä sen ilmoituksen kanssa, johon se oli liitetty.
news-external = Annoimme ilmoituksesi { $ticket }, ”{ $title }”, muualle hoidettavaksi ({ $party }) ja kerromme, miten se etenee.
news-external-until = Annoimme ilmoituksesi { $ticket }, ”{ $title }”, muualle hoidettavaksi ({ $party }). Odotamme vastausta viimeistään { $day } ja kerromme, miten asia etenee.
news-merged = Ilmoituksesi { $ticket }, ”{ $title }”, koskee samaa asiaa kuin toinen ilmoitus, joten käsittelemme ne yhdessä. Kuulet meistä tässä kuten ennenkin.
news-unmerged = Käsittelemme ilmoitustasi { $ticket }, ”{ $title }”, taas erikseen.
news-split = Ilmoituksessasi { $ticket }, ”{ $title }”, oli useampi asia. Jotta ne voidaan ratkaista erikseen, avasin lisäksi: { $others }.
news-followed-up = Ilmoituksesi { $ticket }, ”{ $title }”, suljettiin jo jokin aika sitten, joten avasin sille jatkoksi ilmoituksen { $other }. Kaikki aiemmin sanottu on yhä tallella.
where-followed = Avasin uuden ilmoituksen, joka jatkaa ilmoitusta { $ticket }, ja lisäsin tämän siihen.
agent-prioritized = { $name } muutti ilmoituksesi { $ticket }, ”{ $title }”, kiireellisyyden. Nyt se on { $priority }:
outgoing-priority = Kiireellisyyden muutos ja perustelu ilmoittajalle

card-external = Kenellä
card-merged = Jatkuu tunnuksella
card-more = Lisää
around-merged = Tähän yhdistetyt
around-change = Pyydetty muutos
around-followers = Seuraajat
linked-to-related = Liittyy
linked-from-related = Liittyy
linked-to-duplicate_of = Sama kuin
linked-from-duplicate_of = Ilmoitettu uudelleen
linked-to-caused_by = Aiheuttaja
linked-from-caused_by = Seuraus
linked-to-parent_of = Sisältää
linked-from-parent_of = Osa tapausta
linked-to-split_from = Erotettu tapauksesta
linked-from-split_from = Erotetut tapaukset
linked-to-follows = Jatkaa tapausta
linked-from-follows = Jatkui tunnuksella

assess = Arvioi
assess-category = Luokka
    .ask = Mistä on kyse?
assess-contract = Sopimuksen mukaan
    .ask = Mikä tämä on sopimuksen mukaan? Ilmoittajan oma nimitys säilyy rinnalla.
assess-contract-fault = Vika
assess-contract-question = Kysymys
assess-contract-wish = Toive
assess-contract-access = Käyttöoikeus
assess-origin = Alkuperä
    .ask = Mistä se johtuu?
assess-origin-user_error = Käyttötapa
assess-origin-this_system = Tämä järjestelmä
assess-origin-neighbour_system = Toinen järjestelmä
assess-origin-unknown = Ei vielä tiedossa
assess-pattern = Esiintyminen
    .ask = Toistuuko se yleisesti vai satunnaisesti?
assess-pattern-general = Yleisesti
assess-pattern-sporadic = Satunnaisesti
assess-send = Tallenna

prioritize = Muuta kiireellisyyttä
prioritize-level = Kiireellisyys
    .ask = Mikä kiireellisyyden pitäisi olla?
prioritize-reason = Perustelu
    .ask = Miksi? Ilmoittaja lukee tämän.
prioritize-send = Muuta

external = Anna muualle hoidettavaksi
external-party = Kenelle
    .ask = Kenen pitää hoitaa asia? Ilmoittaja lukee tämän.
external-reference = Heidän viitteensä
    .ask = Mikä heidän numeronsa asialle on?
external-expected = Odotetaan
    .ask = Mihin mennessä odotat vastausta?
external-send = Anna

planning = Siirrä suunnitteluun
planning-text = Mitä pitää tehdä
    .ask = Mitä pitää suunnitella? Vain kollegasi näkevät tämän.
planning-send = Siirrä

change = Pyydä muutosta
change-theme = Aihe
    .ask = Mihin aiheeseen muutos kuuluu?
change-subtheme = Aiheen osa
change-title = Otsikko
change-description = Kuvaus
    .ask = Mitä pitäisi muuttaa ja miksi?
change-workaround = Kiertotapa
    .ask = Voiko sen kiertää siihen asti?
change-send = Pyydä
solve-change = Pyydä muutosta
    .ask = Se toimii niin kuin pitää. Pyydetäänkö siihen muutosta?
close-how = Miten päättyi
    .ask = Miten se päättyi?
close-how-answered = Vastattu
close-how-verified = Totesimme, että se on ratkennut
close-how-no_response = Ilmoittaja ei vastannut
close-how-confirmed = Ilmoittaja vahvisti
close-how-handed_over = Siirretty suunnitteluun
close-how-by_design = Toimii niin kuin pitää
close-how-withdrawn = Peruttu
close-how-merged = Osa toista tapausta

merge = Yhdistä toiseen
merge-target = Mihin
    .ask = Mihin tapaukseen tämä yhdistetään? Kirjoita sen tunnus.
merge-send = Yhdistä
link = Linkitä toiseen
link-other = Toinen tapaus
    .ask = Mihin tapaukseen se liittyy? Kirjoita tunnus.
link-kind = Miten
    .ask = Miten ne liittyvät toisiinsa?
link-kind-related = Se liittyy toiseen
link-kind-duplicate_of = Se on sama kuin toinen
link-kind-caused_by = Se johtuu toisesta
link-kind-parent_of = Se sisältää toisen
link-send = Linkitä
split = Jaa useaksi tapaukseksi
split-parts = Uudet tapaukset
    .ask = Mitkä asiat tarvitsevat oman tapauksen? Kirjoita jokainen omalle rivilleen. Ilmoittaja lukee tämän.
split-send = Jaa
problem-key = Tuo ei näytä tapauksen tunnukselta. Kirjoita se näin: MEL-1042.

assign-next = Se, jonka vuoro on
    .help = osaamisen, työvuoron ja viimeksi saadun tapauksen mukaan
why-agent-category = tuntee luokan
why-agent-system = tuntee järjestelmän
why-agent-turn = seuraavana vuorossa
why-agent-away = ei työvuorossa
refused-nobody-on-shift = Kukaan ei ole nyt työvuorossa. Anna tapaus jollekulle nimeltä tai jätä se jonoon.

command-category = arvioi tapaus: luokka, sopimus, alkuperä
command-priority = muuta kiireellisyyttä ja perustele se
command-external = anna tapaus ulkopuoliselle hoidettavaksi
command-return = jatka, kun ulkopuolinen on vastannut
command-planning = siirrä tapaus suunnitteluun
command-change = pyydä muutosta siihen, mikä toimii niin kuin pitää
command-merge = yhdistä tapaus toiseen: /merge MEL-1042 into MEL-1043
command-unmerge = erota yhdistetty tapaus taas, 14 päivän kuluessa
command-split = jaa tapaus, jossa on useita asioita
command-link = kerro, miten tapaus liittyy toiseen
command-watch = seuraa tapausta: sinä itse, ”here” tälle huoneelle, organisaatio tai henkilö nimeltä
command-unwatch = lopeta tapauksen seuraaminen

button-assess = Arvioi
button-prioritize = Muuta kiireellisyyttä
button-hand-out = Anna muualle
button-return = Vastaus on saatu
button-plan = Siirrä suunnitteluun
button-change = Pyydä muutosta
button-merge = Yhdistä
button-unmerge = Erota taas
button-split-up = Jaa
button-link = Linkitä
button-watch = Seuraa

refused-part-of-another = Tätä käsitellään nyt yhdessä toisen ilmoituksen kanssa. Kirjoita tähän asiasi tai pyydä meitä erottamaan ne.
refused-reopen-too-late = Asia suljettiin liian kauan sitten, jotta sen voisi avata uudelleen. Ilmoita siitä uudestaan ja mainitse tunnus.
refused-unmerge-too-late = Yhdistämisestä on yli 14 päivää, joten sitä ei voi enää purkaa. Linkitä tapaukset sen sijaan.
refused-by-design-needs-change = Jos se toimii niin kuin pitää, pyydä samalla muutosta tai kerro, ettei sitä haluta.
refused-unknown-category = Luokka ei kuulu tapauksen järjestelmään.
refused-priority-already = Tapauksen kiireellisyys on jo se.
refused-merge-self = Tapausta ei voi yhdistää itseensä. Anna toisen tunnus.
refused-merge-circle = Tuo tapaus on jo yhdistetty tähän.
refused-merge-ended = Tapaus, johon yhdistäisit, on suljettu. Avaa se ensin uudelleen tai linkitä tapaukset.
refused-merge-apart = Ilmoittajat eivät saa lukea toistensa viestejä, joten tapauksia ei voi yhdistää. Linkitä ne samaksi asiaksi.
refused-split-into-nothing = Jaettavaa ei ole. Kirjoita jokainen uusi tapaus omalle rivilleen.
refused-split-too-many = Siinä on yli { $most } tapausta kerralla. Kirjoita vähemmän rivejä tai yhdistä yhteen kuuluvat.
refused-link-self = Tapausta ei voi linkittää itseensä. Anna toisen tunnus.
refused-linked-already = Ne on jo linkitetty näin.
refused-unknown-name = En tunne ketään sen nimistä, tai heitä on useita. Kirjoita nimi niin kuin se on tapauksissa.

done-elsewhere = Tehty. Se näkyy ilmoituksen { $ticket } kortilla.
watching = { $name } seuraa nyt tapausta { $ticket }.
watching-already = { $name } seuraa jo tapausta { $ticket }.
watching-no-more = { $name } ei enää seuraa tapausta { $ticket }.
watching-not = { $name } ei seurannut tapausta { $ticket }.

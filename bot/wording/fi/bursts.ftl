# Many reports of one system at once, and the tickets of an incident.

burst-found =
    { $organisations ->
        [0] { $people } ihmistä on ilmoittanut viasta { $time } jälkeen. Järjestelmä: { $system }.
        [one] { $people } ihmistä yhdestä organisaatiosta on ilmoittanut viasta { $time } jälkeen. Järjestelmä: { $system }.
       *[other] { $people } ihmistä { $organisations } organisaatiosta on ilmoittanut viasta { $time } jälkeen. Järjestelmä: { $system }.
    }
burst-time = klo { $time }
burst-more =
    { $count ->
        [one] ja yksi muu
       *[other] ja { $count } muuta
    }
burst-made = { $name } teki tästä häiriötiedotteen.
burst-known = Tästä on jo häiriötiedote:
burst-refused = { $name } sanoo, ettei kyse ole samasta asiasta. En kerro tästä enempää ennen kuin { $until }. Järjestelmä: { $system }.
burst-calm = Tilanne on rauhoittunut: uusia ilmoituksia ei ole tullut { $time } jälkeen.
button-burst-make = Tee häiriötiedote
button-burst-link =
    { $count ->
        [one] Liitä toinenkin ilmoitus
       *[other] Liitä { $count } ilmoitusta lisää
    }
button-burst-refuse = Ei sama asia
incident-extent-reported =
    { $organisations ->
        [0] { $people ->
            [one] Yksi ihminen on ilmoittanut tästä.
           *[other] { $people } ihmistä on ilmoittanut tästä.
        }
        [one] { $people ->
            [one] Yksi ihminen on ilmoittanut tästä.
           *[other] { $people } ihmistä yhdestä organisaatiosta on ilmoittanut tästä.
        }
       *[other] { $people } ihmistä { $organisations } organisaatiosta on ilmoittanut tästä.
    }
not-found-burst = Näitä ilmoituksia ei enää lasketa.
refused-burst-made = { $name } on jo tehnyt tästä häiriötiedotteen.
refused-burst-refused = { $name } on jo sanonut, ettei kyse ole samasta asiasta.

incident-settle = Ilmoittajien tapaukset
    .ask = Mitä ilmoittajien tapauksille tehdään? Jokainen saa joka tapauksessa tiedon.
incident-settle-close = Sulje ne
incident-settle-confirm = Odota: toimiiko se taas?
incident-settle-ask = Kysy, mikä on yhä vialla
incident-settle-leave = Jätä ne ennalleen
incident-link = Liitä tapauksia
incident-link-tickets = Tapaukset
    .ask = Mitkä tapaukset kuuluvat tähän? Kirjoita niiden numerot.
incident-link-send = Liitä
incident-linked = Liitetty tiedotteeseen ”{ $title }”: { $tickets }
incident-unlinked = Ei enää liitettynä: { $tickets }
incident-reach = Kuinka moni
card-incident = Häiriötiedote
happened-incident-linked = { $name } liitti tämän häiriötiedotteeseen
happened-incident-unlinked = { $name } irrotti tämän häiriötiedotteesta
ask-item-works = Toimiiko se taas
ask-item-left = Mikä on sen takia yhä vialla
button-incident-link = Liitä tapauksia
not-found-open-incident = Juuri nyt ei ole häiriötiedotetta, johon tapaus voisi kuulua.
refused-which-incident = Häiriötiedotteita on useita. Liitä tapaus oikean tiedotteen kortilla.
refused-incident-linked = Se on jo liitetty.
refused-incident-not-linked = Tapaus ei kuulu mihinkään avoimeen häiriötiedotteeseen.

yours-is-known = { $ticket }, ”{ $title }”, liittyy asiaan, joka koskee muitakin:
yours-no-more = Osoittautui, että { $ticket }, ”{ $title }”, on eri asia. Jatkamme sen käsittelyä erikseen.
yours-goes-on = Uutta asiasta { $title }, johon { $ticket } kuuluu:
yours-over = { $title } on ohi. Tapauksesi { $ticket } kuuluu siihen.
yours-retracted = { $title } ilmoitettiin vahingossa, ja tiedote on peruttu. Tapauksesi { $ticket } pysyy ennallaan.
yours-still-open = Tapauksesi on yhä avoinna, ja kirjoitamme sinulle siinä.
yours-each-step = Kerron sinulle tästä lähtien jokaisesta vaiheesta.
yours-only-end = Kerron sinulle, kun se on ohi.
button-steps = Kerro jokaisesta vaiheesta
button-only-end = Kerro vain, kun se on ohi

incident-original-some = Osa tekstistä on alkukielellä: { $language }.
incident-translation = Käännä
translation-title = Otsikko
    .ask = Otsikko toisella kielellä?
translation-body = Uusin viesti
    .ask = Uusin viesti toisella kielellä?
translation-extent = Ketä se koskee
    .ask = Ketä se koskee, toisella kielellä?
translation-workaround = Sillä välin
    .ask = Mitä sillä välin voi tehdä, toisella kielellä?
translation-effect = Sillä välin
    .ask = Mitä silloin ei voi tehdä, toisella kielellä?
translation-upkeep = Teksti
    .ask = Teksti toisella kielellä?
incident-translation-send = Tallenna
translation-original = Tämä on alkuteksti:
translation-so-far = Käännetty tähän mennessä:
translation-missing = Kääntämättä: { $language }
translation-older = Käännös on vanhempi: { $language }
translation-part = Osin käännetty: { $language }
translation-whole = Käännetty: { $language }
refused-no-such-language = Sitä kieltä ei käytetä täällä.
refused-written-in-it = Kaikki on kirjoitettu sillä kielellä.

preview-opening = Näin kaikki lukevat sen, kukin omalla kielellään:
preview-platform =
    { $platform ->
        [slack] Slack
        [telegram] Telegram
       *[other] Verkko
    }
preview-places =
    { $count ->
        [0] ne, jotka ovat ilmoittaneet siitä.
        [one] yksi paikka on tilannut tiedot.
       *[other] { $count } paikkaa on tilannut tiedot.
    }
preview-parted = Siellä siitä tulee { $count } viestiä.
preview-nobody = Kukaan ei ole vielä tilannut tästä tietoja.
button-incident-preview = Esikatsele

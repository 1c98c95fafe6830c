# Many reports of one system at once.

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

# Many reports of one system at once.

burst-found =
    { $organisations ->
        [0] { $people } mensen hebben sinds { $time } een melding gedaan over { $system }.
        [one] { $people } mensen van één organisatie hebben sinds { $time } een melding gedaan over { $system }.
       *[other] { $people } mensen van { $organisations } organisaties hebben sinds { $time } een melding gedaan over { $system }.
    }
burst-time = { $time } uur
burst-more =
    { $count ->
        [one] en nog één
       *[other] en nog { $count }
    }
burst-made = { $name } heeft er een storingsbericht van gemaakt.
burst-known = Er is al een storingsbericht over:
burst-refused = { $name } zegt dat dit niet één storing is. Ik zeg niets meer over { $system } tot { $until }.
burst-calm = Het is rustiger geworden: sinds { $time } is er niets meer binnengekomen.
button-burst-make = Storingsbericht maken
button-burst-link =
    { $count ->
        [one] De andere melding koppelen
       *[other] Nog { $count } meldingen koppelen
    }
button-burst-refuse = Niet één storing
incident-extent-reported =
    { $organisations ->
        [0] { $people ->
            [one] Eén persoon heeft het gemeld.
           *[other] { $people } mensen hebben het gemeld.
        }
        [one] { $people ->
            [one] Eén persoon heeft het gemeld.
           *[other] { $people } mensen van één organisatie hebben het gemeld.
        }
       *[other] { $people } mensen van { $organisations } organisaties hebben het gemeld.
    }
not-found-burst = Deze meldingen worden niet meer geteld.
refused-burst-made = { $name } heeft er al een storingsbericht van gemaakt.
refused-burst-refused = { $name } heeft al gezegd dat dit niet één storing is.

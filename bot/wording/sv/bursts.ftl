# Many reports of one system at once.

burst-found =
    { $organisations ->
        [0] { $people } personer har anmält { $system } sedan { $time }.
        [one] { $people } personer i en organisation har anmält { $system } sedan { $time }.
       *[other] { $people } personer i { $organisations } organisationer har anmält { $system } sedan { $time }.
    }
burst-time = kl. { $time }
burst-more =
    { $count ->
        [one] och en till
       *[other] och { $count } till
    }
burst-made = { $name } har gjort ett driftmeddelande av det.
burst-known = Det finns redan ett driftmeddelande om det:
burst-refused = { $name } säger att det inte är en och samma sak. Jag säger inget mer om { $system } förrän { $until }.
burst-calm = Det har lugnat sig: inget mer har kommit in sedan { $time }.
button-burst-make = Gör ett driftmeddelande
button-burst-link =
    { $count ->
        [one] Koppla den andra anmälan
       *[other] Koppla { $count } anmälningar till
    }
button-burst-refuse = Inte samma sak
incident-extent-reported =
    { $organisations ->
        [0] { $people ->
            [one] En person har anmält det.
           *[other] { $people } personer har anmält det.
        }
        [one] { $people ->
            [one] En person har anmält det.
           *[other] { $people } personer i en organisation har anmält det.
        }
       *[other] { $people } personer i { $organisations } organisationer har anmält det.
    }
not-found-burst = De anmälningarna räknas inte längre.
refused-burst-made = { $name } har redan gjort ett driftmeddelande av det.
refused-burst-refused = { $name } har redan sagt att det inte är samma sak.

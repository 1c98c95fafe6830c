# Many reports of one system at once, and the tickets of an incident.

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

incident-settle = Hun meldingen
    .ask = Wat moet er gebeuren met de meldingen van wie het meldde? Iedereen hoort er in elk geval van.
incident-settle-close = Sluiten
incident-settle-confirm = Wachten: werkt het weer bij je?
incident-settle-ask = Vragen wat er nog mis is
incident-settle-leave = Laten zoals ze zijn
incident-link = Meldingen koppelen
incident-link-tickets = Meldingen
    .ask = Welke meldingen horen erbij? Schrijf hun nummers.
incident-link-send = Koppelen
incident-linked = Gekoppeld aan ‘{ $title }’: { $tickets }
incident-unlinked = Niet meer gekoppeld: { $tickets }
incident-reach = Hoeveel
card-incident = Storingsbericht
happened-incident-linked = { $name } heeft dit aan een storingsbericht gekoppeld
happened-incident-unlinked = { $name } heeft dit van een storingsbericht losgemaakt
ask-item-works = Of het weer bij je werkt
ask-item-left = Wat er daardoor nog mis is
button-incident-link = Meldingen koppelen
not-found-open-incident = Er is nu geen storingsbericht waar dit bij kan horen.
refused-which-incident = Er zijn meer storingsberichten. Koppel de melding op de kaart van het juiste.
refused-incident-linked = Dat is al gekoppeld.
refused-incident-not-linked = Die melding hoort bij geen open storingsbericht.

yours-is-known = { $ticket }, ‘{ $title }’, hoort bij iets dat anderen ook hebben:
yours-no-more = Het blijkt dat { $ticket }, ‘{ $title }’, iets anders is. We gaan er apart mee verder.
yours-goes-on = Nieuws over { $title }, waar { $ticket } bij hoort:
yours-over = { $title } is voorbij. Je melding { $ticket } hoort erbij.
yours-retracted = { $title } is per ongeluk gemeld en is ingetrokken. Je melding { $ticket } blijft zoals die is.
yours-still-open = Je melding blijft open, en we schrijven je daar.
yours-each-step = Vanaf nu vertel ik je elke stap.
yours-only-end = Ik laat het je weten als het voorbij is.
button-steps = Vertel me elke stap
button-only-end = Alleen als het voorbij is

incident-original-some = Een deel is geschreven in het { $language }.
incident-translation = Vertalen
translation-title = Titel
    .ask = De titel in de andere taal?
translation-body = Nieuwste bericht
    .ask = Het nieuwste bericht in de andere taal?
translation-extent = Wie het raakt
    .ask = Wie het raakt, in de andere taal?
translation-workaround = Intussen
    .ask = Wat mensen intussen kunnen doen, in de andere taal?
translation-effect = Intussen
    .ask = Wat mensen intussen niet kunnen, in de andere taal?
translation-upkeep = Tekst
    .ask = De tekst in de andere taal?
incident-translation-send = Bewaren
translation-original = Dit is het origineel:
translation-so-far = Tot nu toe vertaald:
translation-missing = Nog te vertalen: { $language }
translation-older = Vertaling is ouder: { $language }
translation-part = Deels vertaald: { $language }
translation-whole = Vertaald: { $language }
refused-no-such-language = Die taal wordt hier niet gebruikt.
refused-written-in-it = Alles is in die taal geschreven.

preview-opening = Zo gaat iedereen het lezen, ieder in de eigen taal:
preview-platform =
    { $platform ->
        [slack] Slack
        [telegram] Telegram
       *[other] Web
    }
preview-places =
    { $count ->
        [0] wie het heeft gemeld.
        [one] één plek is geabonneerd.
       *[other] { $count } plekken zijn geabonneerd.
    }
preview-parted = Daar worden het { $count } berichten.
preview-nobody = Nog niemand is hierop geabonneerd.
button-incident-preview = Voorbeeld bekijken

# Many reports of one system at once, and the tickets of an incident.

burst-found =
    { $organisations ->
        [0] { $people } personer har meldt om { $system } siden { $time }.
        [one] { $people } personer i én organisasjon har meldt om { $system } siden { $time }.
       *[other] { $people } personer i { $organisations } organisasjoner har meldt om { $system } siden { $time }.
    }
burst-time = kl. { $time }
burst-more =
    { $count ->
        [one] og én til
       *[other] og { $count } til
    }
burst-made = { $name } har laget en driftsmelding av det.
burst-known = Det finnes allerede en driftsmelding om det:
burst-refused = { $name } sier at dette ikke er én og samme sak. Jeg sier ikke mer om { $system } før { $until }.
burst-calm = Det har roet seg: ingenting mer har kommet inn siden { $time }.
button-burst-make = Lag en driftsmelding
button-burst-link =
    { $count ->
        [one] Knytt til den andre saken
       *[other] Knytt til { $count } saker til
    }
button-burst-refuse = Ikke samme sak
incident-extent-reported =
    { $organisations ->
        [0] { $people ->
            [one] Én person har meldt fra om det.
           *[other] { $people } personer har meldt fra om det.
        }
        [one] { $people ->
            [one] Én person har meldt fra om det.
           *[other] { $people } personer i én organisasjon har meldt fra om det.
        }
       *[other] { $people } personer i { $organisations } organisasjoner har meldt fra om det.
    }
not-found-burst = Disse meldingene telles ikke lenger.
refused-burst-made = { $name } har allerede laget en driftsmelding av det.
refused-burst-refused = { $name } har allerede sagt at dette ikke er samme sak.

incident-settle = Sakene deres
    .ask = Hva skal skje med sakene til dem som meldte fra? Alle får uansett beskjed.
incident-settle-close = Lukk dem
incident-settle-confirm = Vent: virker det for deg igjen?
incident-settle-ask = Spør hva som fortsatt er galt
incident-settle-leave = La dem være som de er
incident-link = Knytt til saker
incident-link-tickets = Saker
    .ask = Hvilke saker hører til? Skriv numrene.
incident-link-send = Knytt til
incident-linked = Knyttet til «{ $title }»: { $tickets }
incident-unlinked = Ikke lenger knyttet til: { $tickets }
incident-reach = Hvor mange
card-incident = Driftsmelding
happened-incident-linked = { $name } knyttet saken til en driftsmelding
happened-incident-unlinked = { $name } tok saken ut av en driftsmelding
ask-item-works = Om det virker for deg igjen
ask-item-left = Hva som fortsatt er galt på grunn av dette
button-incident-link = Knytt til saker
not-found-open-incident = Det finnes ingen driftsmelding nå som saken kan høre til.
refused-which-incident = Det finnes flere driftsmeldinger. Knytt saken til på kortet til den riktige.
refused-incident-linked = Den er allerede knyttet til.
refused-incident-not-linked = Saken hører ikke til noen åpen driftsmelding.

yours-is-known = { $ticket }, «{ $title }», hører til noe som andre også har:
yours-no-more = Det viser seg at { $ticket }, «{ $title }», er noe annet. Vi arbeider videre med den for seg.
yours-goes-on = Nytt om { $title }, som { $ticket } hører til:
yours-over = { $title } er over. Saken din { $ticket } hører til den.
yours-retracted = { $title } ble meldt ved en feil og er trukket tilbake. Saken din { $ticket } blir som den er.
yours-still-open = Saken din er fortsatt åpen, og vi skriver til deg der.
yours-each-step = Fra nå av forteller jeg deg hvert steg.
yours-only-end = Jeg sier fra når det er over.
button-steps = Fortell meg hvert steg
button-only-end = Bare når det er over

incident-original-some = Noe av dette er skrevet på { $language }.
incident-translation = Oversett
translation-title = Tittel
    .ask = Tittelen på det andre språket?
translation-body = Nyeste melding
    .ask = Den nyeste meldingen på det andre språket?
translation-extent = Hvem det gjelder
    .ask = Hvem det gjelder, på det andre språket?
translation-workaround = I mellomtiden
    .ask = Hva folk kan gjøre i mellomtiden, på det andre språket?
translation-effect = Imens
    .ask = Hva folk ikke kan gjøre imens, på det andre språket?
translation-upkeep = Tekst
    .ask = Teksten på det andre språket?
incident-translation-send = Lagre
translation-original = Dette er originalen:
translation-so-far = Oversatt så langt:
translation-missing = Skal oversettes: { $language }
translation-older = Oversettelsen er eldre: { $language }
translation-part = Delvis oversatt: { $language }
translation-whole = Oversatt: { $language }
refused-no-such-language = Det språket brukes ikke her.
refused-written-in-it = Alt er skrevet på det språket.

preview-opening = Slik vil alle lese det, hver på sitt språk:
preview-platform =
    { $platform ->
        [slack] Slack
        [telegram] Telegram
       *[other] Nettet
    }
preview-places =
    { $count ->
        [0] de som har meldt det.
        [one] ett sted abonnerer.
       *[other] { $count } steder abonnerer.
    }
preview-parted = Der blir det { $count } meldinger.
preview-nobody = Ingen abonnerer på dette ennå.
button-incident-preview = Forhåndsvis

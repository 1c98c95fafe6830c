# Many reports of one system at once, and the tickets of an incident.

burst-found =
    { $organisations ->
        [0] { $people } personer har meldt om { $system } siden { $time }.
        [one] { $people } personer i én organisation har meldt om { $system } siden { $time }.
       *[other] { $people } personer i { $organisations } organisationer har meldt om { $system } siden { $time }.
    }
burst-time = kl. { $time }
burst-more =
    { $count ->
        [one] og én til
       *[other] og { $count } til
    }
burst-made = { $name } har lavet en driftsmeddelelse af det.
burst-known = Der er allerede en driftsmeddelelse om det:
burst-refused = { $name } siger, at det ikke er én og samme sag. Jeg siger ikke mere om { $system } før { $until }.
burst-calm = Det er faldet til ro: der er ikke kommet mere ind siden { $time }.
button-burst-make = Lav en driftsmeddelelse
button-burst-link =
    { $count ->
        [one] Tilknyt den anden sag
       *[other] Tilknyt { $count } sager mere
    }
button-burst-refuse = Ikke samme sag
incident-extent-reported =
    { $organisations ->
        [0] { $people ->
            [one] Én person har meldt det.
           *[other] { $people } personer har meldt det.
        }
        [one] { $people ->
            [one] Én person har meldt det.
           *[other] { $people } personer i én organisation har meldt det.
        }
       *[other] { $people } personer i { $organisations } organisationer har meldt det.
    }
not-found-burst = De indmeldinger tælles ikke længere.
refused-burst-made = { $name } har allerede lavet en driftsmeddelelse af det.
refused-burst-refused = { $name } har allerede sagt, at det ikke er samme sag.

incident-settle = Deres sager
    .ask = Hvad skal der ske med sagerne fra dem, der har meldt det? Alle får under alle omstændigheder besked.
incident-settle-close = Luk dem
incident-settle-confirm = Vent: virker det for dig igen?
incident-settle-ask = Spørg, hvad der stadig er galt
incident-settle-leave = Lad dem være, som de er
incident-link = Tilknyt sager
incident-link-tickets = Sager
    .ask = Hvilke sager hører til? Skriv deres numre.
incident-link-send = Tilknyt
incident-linked = Tilknyttet ”{ $title }”: { $tickets }
incident-unlinked = Ikke længere tilknyttet: { $tickets }
incident-reach = Hvor mange
card-incident = Driftsmeddelelse
happened-incident-linked = { $name } knyttede sagen til en driftsmeddelelse
happened-incident-unlinked = { $name } tog sagen ud af en driftsmeddelelse
ask-item-works = Om det virker for dig igen
ask-item-left = Hvad der stadig er galt på grund af det
button-incident-link = Tilknyt sager
not-found-open-incident = Der er lige nu ingen driftsmeddelelse, som sagen kan høre til.
refused-which-incident = Der er flere driftsmeddelelser. Tilknyt sagen på den rigtiges kort.
refused-incident-linked = Den er allerede tilknyttet.
refused-incident-not-linked = Sagen hører ikke til nogen åben driftsmeddelelse.

yours-is-known = { $ticket }, ”{ $title }”, hører til noget, som andre også har:
yours-no-more = Det viser sig, at { $ticket }, ”{ $title }”, er noget andet. Vi arbejder videre med den for sig.
yours-goes-on = Nyt om { $title }, som { $ticket } hører til:
yours-over = { $title } er overstået. Din sag { $ticket } hører til.
yours-retracted = { $title } blev meldt ved en fejl og er trukket tilbage. Din sag { $ticket } forbliver, som den er.
yours-still-open = Din sag er stadig åben, og vi skriver til dig der.
yours-each-step = Fra nu af fortæller jeg dig hvert skridt.
yours-only-end = Jeg siger til, når det er overstået.
button-steps = Fortæl mig hvert skridt
button-only-end = Kun når det er slut

incident-original-some = Noget af det er skrevet på { $language }.
incident-translation = Oversæt
translation-title = Titel
    .ask = Titlen på det andet sprog?
translation-body = Nyeste meddelelse
    .ask = Den nyeste meddelelse på det andet sprog?
translation-extent = Hvem det gælder
    .ask = Hvem det gælder, på det andet sprog?
translation-workaround = I mellemtiden
    .ask = Hvad man kan gøre i mellemtiden, på det andet sprog?
translation-effect = Imens
    .ask = Hvad man ikke kan imens, på det andet sprog?
translation-upkeep = Tekst
    .ask = Teksten på det andet sprog?
incident-translation-send = Gem
translation-original = Dette er originalen:
translation-so-far = Oversat indtil nu:
translation-missing = Skal oversættes: { $language }
translation-older = Oversættelsen er ældre: { $language }
translation-part = Delvis oversat: { $language }
translation-whole = Oversat: { $language }
refused-no-such-language = Det sprog bruges ikke her.
refused-written-in-it = Det hele er skrevet på det sprog.

preview-opening = Sådan kommer alle til at læse det, hver på sit sprog:
preview-platform =
    { $platform ->
        [slack] Slack
        [telegram] Telegram
       *[other] Nettet
    }
preview-places =
    { $count ->
        [0] dem, der har meldt det.
        [one] ét sted abonnerer.
       *[other] { $count } steder abonnerer.
    }
preview-parted = Der bliver det til { $count } beskeder.
preview-nobody = Ingen abonnerer på dette endnu.
button-incident-preview = Forhåndsvis

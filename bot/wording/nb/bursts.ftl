# Many reports of one system at once.

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

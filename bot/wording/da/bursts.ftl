# Many reports of one system at once.

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

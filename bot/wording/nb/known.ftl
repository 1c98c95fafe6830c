# Er det dette? Det som er kjent fra før, og de som har det samme.

known-question = Er det dette?
known-incident = Vi kjenner til denne feilen og arbeider med den ({ $moment }).
known-colleague = En kollega av deg har meldt dette ({ $moment }).
known-own = Dette har du meldt selv ({ $moment }).
known-help = I så fall får du høre hvordan det går videre og trenger ikke å melde det på nytt. Hvis ikke fortsetter saken din akkurat slik du forlot den.
button-me-too = Jeg også
button-me-too-this = Jeg også: { $title }
known-add = Legg til i { $ticket }
known-different = Nei, mitt er noe annet
known-over-meanwhile = «{ $title }» er over nå. Har du fortsatt problemet, går du bare videre med saken din: den er akkurat slik du forlot den.
known-retracted-meanwhile = «{ $title }» ble meldt ved en feil og er trukket tilbake. Har du problemet likevel, går du bare videre med saken din: den er akkurat slik du forlot den.
known-gone = Det går ikke lenger an å slutte seg til den. Gå videre med saken din: den er akkurat slik du forlot den.

me-too-joined = Notert, du har også dette: { $title }. Jeg sier fra her hvordan det går videre.
me-too-undone = Du regnes ikke lenger med her: { $title }
me-too-more = Si gjerne hvem det gjelder hos dere, og om en utbetaling avhenger av det. Da kan vi ta det viktigste først.
me-too-payment = En utbetaling avhenger av det
me-too-payment-on = Utbetalingsdato
    .ask = Hvilken dag er utbetalingen?
button-me-too-payment = Oppgi utbetalingsdato
button-me-too-undo = Ikke jeg likevel

blast-label = Gjelder
blast =
    { $organisations ->
        [0] { $people ->
            [one] Én person.
           *[other] { $people } personer.
        }
        [one] { $people ->
            [one] Én person.
           *[other] { $people } personer i én organisasjon.
        }
       *[other] { $people } personer i { $organisations } organisasjoner.
    }
blast-payment = Neste utbetaling: { $day }
joined-title = Hvem som har dette: { $title }
button-joined = Hvem har det
similar-title = Ligner på { $ticket }
similar-none = Jeg finner ingenting som ligner på { $ticket }.
button-similar = Lignende saker
button-merge-into = Slå sammen med { $ticket }
command-similar = saker som ligner på denne

happened-joined = { $name } har det samme
happened-unjoined = { $name } har likevel ikke det samme
happened-joined-many = Så mange har dette at prioriteten nå er { $priority }: { $people } personer i { $organisations } organisasjoner
news-joined-many = Mange har det du meldte i { $ticket }, «{ $title }». Vi har gitt saken høyere prioritet.

refused-known-over = «{ $title }» er over nå. Har du fortsatt problemet, så meld det gjerne.
refused-known-retracted = «{ $title }» ble meldt ved en feil og er trukket tilbake. Har du problemet likevel, så meld det gjerne.
refused-joined-already = Det har du alt sagt fra om. Jeg sier fra her hvordan det går videre.
refused-joined-no-more = Det er alt trukket tilbake, eller det er ikke ditt. Har du problemet, trykker du «Jeg også» en gang til.

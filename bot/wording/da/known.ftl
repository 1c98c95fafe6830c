# Er det dette? Det, der er kendt i forvejen, og dem, der har det samme.

known-question = Er det dette?
known-incident = Vi kender til denne fejl og arbejder på den ({ $moment }).
known-colleague = En kollega til dig har meldt dette ({ $moment }).
known-own = Det har du selv meldt ({ $moment }).
known-help = I så fald hører du, hvordan det går videre, og behøver ikke melde det igen. Hvis ikke, fortsætter din sag, præcis som du forlod den.
button-me-too = Også mig
button-me-too-this = Også mig: { $title }
known-add = Tilføj til { $ticket }
known-different = Nej, mit er noget andet
known-over-meanwhile = ”{ $title }” er overstået nu. Har du stadig problemet, går du bare videre med din sag: den er, præcis som du forlod den.
known-retracted-meanwhile = ”{ $title }” blev meldt ved en fejl og er trukket tilbage. Har du alligevel problemet, går du bare videre med din sag: den er, præcis som du forlod den.
known-gone = Den kan du ikke længere slutte dig til. Gå videre med din sag: den er, præcis som du forlod den.

me-too-joined = Noteret, du har det også: { $title }. Jeg siger til her, når der er nyt.
me-too-undone = Du tælles ikke længere med her: { $title }
me-too-more = Fortæl gerne, hvem det gælder hos jer, og om en udbetaling afhænger af det. Så kan vi tage det vigtigste først.
me-too-payment = En udbetaling afhænger af det
me-too-payment-on = Udbetalingsdato
    .ask = Hvilken dag er udbetalingen?
button-me-too-payment = Angiv udbetalingsdag
button-me-too-undo = Ikke mig alligevel

blast-label = Gælder
blast =
    { $organisations ->
        [0] { $people ->
            [one] Én person.
           *[other] { $people } personer.
        }
        [one] { $people ->
            [one] Én person.
           *[other] { $people } personer i én organisation.
        }
       *[other] { $people } personer i { $organisations } organisationer.
    }
blast-payment = Næste udbetaling: { $day }
joined-title = Hvem der har dette: { $title }
button-joined = Hvem har det
similar-title = Ligner { $ticket }
similar-none = Jeg finder intet, der ligner { $ticket }.
button-similar = Lignende sager
button-merge-into = Læg ind under { $ticket }
command-similar = sager, der ligner denne

happened-joined = { $name } har det samme
happened-unjoined = { $name } har alligevel ikke det samme
happened-joined-many = Så mange har dette, at prioriteten nu er { $priority }: { $people } personer i { $organisations } organisationer
news-joined-many = Mange har det, du meldte i { $ticket }, ”{ $title }”. Vi har givet sagen højere prioritet.

refused-known-over = ”{ $title }” er overstået nu. Har du stadig problemet, så meld det endelig.
refused-known-retracted = ”{ $title }” blev meldt ved en fejl og er trukket tilbage. Har du alligevel problemet, så meld det endelig.
refused-joined-already = Det har du allerede sagt. Jeg siger til her, når der er nyt.
refused-joined-no-more = Det er allerede trukket tilbage, eller det er ikke dit. Har du problemet, trykker du på ”Også mig” igen.

# Is het dit? Wat al bekend is, en wie hetzelfde heeft.

known-question = Is het dit?
known-incident = We weten van deze storing en werken eraan ({ $moment }).
known-colleague = Een collega van je heeft dit gemeld ({ $moment }).
known-own = Dit heb je zelf gemeld ({ $moment }).
known-help = Zo ja, dan hoor je hoe het verdergaat en hoef je het niet nog eens te melden. Zo nee, dan gaat je melding verder precies zoals je die achterliet.
button-me-too = Ik ook
button-me-too-this = Ik ook: { $title }
known-add = Toevoegen aan { $ticket }
known-different = Nee, iets anders
known-over-meanwhile = ‘{ $title }’ is intussen voorbij. Heb je er nog last van, ga dan verder met je melding: die is precies zoals je die achterliet.
known-retracted-meanwhile = ‘{ $title }’ is per ongeluk gemeld en is ingetrokken. Heb je er toch last van, ga dan verder met je melding: die is precies zoals je die achterliet.
known-gone = Daar kun je je niet meer bij aansluiten. Ga verder met je melding: die is precies zoals je die achterliet.

me-too-joined = Genoteerd, jij hebt dit ook: { $title }. Ik laat je hier weten hoe het verdergaat.
me-too-undone = Je telt hier niet meer mee: { $title }
me-too-more = Vertel gerust wie er bij jullie last van heeft, en of er een betaling van afhangt. Dan kunnen we het belangrijkste eerst doen.
me-too-payment = Er hangt een betaling van af
me-too-payment-on = Betaaldatum
    .ask = Op welke dag is de betaling?
button-me-too-payment = Betaaldatum noemen
button-me-too-undo = Toch niet

blast-label = Treft
blast =
    { $organisations ->
        [0] { $people ->
            [one] Eén persoon.
           *[other] { $people } mensen.
        }
        [one] { $people ->
            [one] Eén persoon.
           *[other] { $people } mensen van één organisatie.
        }
       *[other] { $people } mensen van { $organisations } organisaties.
    }
blast-payment = Volgende betaling: { $day }
joined-title = Wie dit heeft: { $title }
button-joined = Wie heeft het
similar-title = Lijkt op { $ticket }
similar-none = Ik vind niets dat op { $ticket } lijkt.
button-similar = Vergelijkbare meldingen
button-merge-into = Samenvoegen met { $ticket }
command-similar = meldingen die hierop lijken

happened-joined = { $name } heeft hetzelfde
happened-unjoined = { $name } heeft toch niet hetzelfde
happened-joined-many = Zoveel mensen hebben dit dat de prioriteit nu { $priority } is: { $people } mensen van { $organisations } organisaties
news-joined-many = Veel mensen hebben wat jij meldde in { $ticket }, ‘{ $title }’. We hebben de prioriteit verhoogd.

refused-known-over = ‘{ $title }’ is intussen voorbij. Heb je er nog last van, meld het dan.
refused-known-retracted = ‘{ $title }’ is per ongeluk gemeld en is ingetrokken. Heb je er toch last van, meld het dan.
refused-joined-already = Dat heb je al laten weten. Ik laat je hier weten hoe het verdergaat.
refused-joined-no-more = Dat is al ingetrokken, of het is niet van jou. Heb je er last van, druk dan nog eens op ‘Ik ook’.

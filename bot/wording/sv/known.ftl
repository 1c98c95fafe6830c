# Är det det här? Vad som redan är känt, och vilka som har samma sak.

known-question = Är det det här?
known-incident = Vi känner till det här felet och arbetar med det ({ $moment }).
known-colleague = En kollega till dig har anmält det här ({ $moment }).
known-own = Det här har du själv anmält ({ $moment }).
known-help = I så fall får du höra hur det går och behöver inte anmäla det igen. Om inte fortsätter ditt ärende precis som du lämnade det.
button-me-too = Jag också
button-me-too-this = Jag också: { $title }
known-add = Lägg till i { $ticket }
known-different = Nej, mitt är något annat
known-over-meanwhile = ”{ $title }” är över nu. Har du fortfarande problemet går du bara vidare med ditt ärende: det är precis som du lämnade det.
known-retracted-meanwhile = ”{ $title }” meddelades av misstag och har dragits tillbaka. Har du problemet ändå går du bara vidare med ditt ärende: det är precis som du lämnade det.
known-gone = Det går inte längre att ansluta sig till det. Gå vidare med ditt ärende: det är precis som du lämnade det.

me-too-joined = Noterat, du har också det här: { $title }. Jag berättar här hur det går.
me-too-undone = Du räknas inte längre med här: { $title }
me-too-more = Berätta gärna vilka det gäller hos er och om en utbetalning beror på det. Då kan vi ta det viktigaste först.
me-too-payment = En utbetalning beror på det
me-too-payment-on = Utbetalningsdag
    .ask = Vilken dag är utbetalningen?
button-me-too-payment = Ange utbetalningsdag
button-me-too-undo = Inte jag ändå

blast-label = Berör
blast =
    { $organisations ->
        [0] { $people ->
            [one] En person.
           *[other] { $people } personer.
        }
        [one] { $people ->
            [one] En person.
           *[other] { $people } personer i en organisation.
        }
       *[other] { $people } personer i { $organisations } organisationer.
    }
blast-payment = Nästa utbetalning: { $day }
joined-title = Vilka som har det här: { $title }
button-joined = Vilka har det
similar-title = Liknar { $ticket }
similar-none = Jag hittar inget som liknar { $ticket }.
button-similar = Liknande ärenden
button-merge-into = Slå ihop med { $ticket }
command-similar = ärenden som liknar det här

happened-joined = { $name } har samma sak
happened-unjoined = { $name } har ändå inte samma sak
happened-joined-many = Så många har det här att prioriteten nu är { $priority }: { $people } personer i { $organisations } organisationer
news-joined-many = Många har det du anmälde i { $ticket }, ”{ $title }”. Vi har höjt ärendets prioritet.

refused-known-over = ”{ $title }” är över nu. Har du fortfarande problemet får du gärna anmäla det.
refused-known-retracted = ”{ $title }” meddelades av misstag och har dragits tillbaka. Har du problemet ändå får du gärna anmäla det.
refused-joined-already = Det har du redan sagt. Jag berättar här hur det går.
refused-joined-no-more = Det är redan återtaget, eller så är det inte ditt. Har du problemet trycker du på ”Jag också” en gång till.

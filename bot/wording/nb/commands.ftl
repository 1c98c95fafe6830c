# What can be typed, and the short answers to it.

help-intro = Dette kan du skrive her. Du kan også bare fortelle hva som er galt.
help-intro-team = Dette kan du skrive her.
command-report = meld en sak
command-mine = sakene dine
command-comment = legg til noe i en sak
command-withdraw = trekk en sak
command-reopen = åpne en lukket sak igjen
command-resume = fortsett på saken du har begynt på
command-cancel = slett saken du har begynt på
command-queue = åpne saker, de viktigste først
command-ticket = alt om én sak
command-find = søk i titler og tekster
command-claim = ta en sak
command-release = legg en sak tilbake i køen
command-assign = gi en sak til en kollega
command-reply = svar innmelderen
command-note = skriv et internt notat
command-ask = be innmelderen om opplysninger
command-solve = løs en sak
command-close = lukk en sak uten løsning
command-ack = si at du tar en hastesak
command-profile = navnet ditt og hvordan vi når deg
command-language = bytt språk
command-help = denne listen

mine-title = Sakene dine
mine-none = Du har ikke meldt noe ennå.
queue-title = Køen
queue-none = Ingen åpne saker. Godt jobbet.
found-title = Funnet
found-none = Jeg fant ingenting som passer.
find-what = Skriv det du leter etter bak kommandoen, for eksempel /find lønnsslipp.
language-which = Skriv språket bak kommandoen, for eksempel /language nb. Du kan velge mellom { $languages }.
language-chosen = Fra nå av snakker jeg norsk her.
profile-kept = Lagret.
text-empty = Jeg fant ikke noe å lese i den meldingen. Skriv det med ord, eller send et bilde eller en fil.
thanks-noted = Bare hyggelig.
added-to-ticket = Jeg har lagt det til i { $ticket }.

button-stale = Den knappen hører til et tidligere spørsmål. Det nyeste står nederst.
not-found-ticket = Jeg finner ingen sak med det nummeret.
not-found-message = Den meldingen finnes ikke lenger.
refused-which-ticket = Hvilken sak? Skriv nummeret bak kommandoen, for eksempel { $command } MEL-1042.
refused-unknown-command = Den kommandoen kjenner jeg ikke. Skriv /help for å se hva du kan bruke.
refused-unknown-command-meant = Den kommandoen kjenner jeg ikke. Mente du /{ $command }?
refused-button-unknown = Den knappen virker ikke lenger. Bruk den nyeste meldingen.
refused-answered-already = Det er allerede besvart.
refused-no-draft = Du har ikke noe påbegynt.
refused-changed-meanwhile = Noen endret dette i samme øyeblikk. Se på det en gang til.
refused-already-claimed = { $name } var først ute og har denne. Du kan ta over hvis du trenger det.
refused-yours-already = Du har allerede denne.
refused-not-an-agent = Den personen jobber ikke i denne supporten.
refused-nobody-has-it = Ingen har denne.
refused-not-yours = { $name } har denne.
refused-too-late = Det er for sent, for den er allerede sendt.
refused-not-paged = Ingen er varslet om denne.
refused-page-over = Ingen trenger å komme for denne lenger.
refused-already-acknowledged = { $name } er allerede på saken.
refused-already-yours = Du er allerede på saken.
refused-unknown-organization = Den organisasjonen kjenner jeg ikke.
refused-go-to-room = Jeg har ikke sett deg i teamets rom på en stund. Skriv det der i stedet.
refused-not-allowed =
    { $act ->
        [comment] Dette er for den som meldte saken. Med /reply svarer du vedkommende; /note blir i teamet.
        [publish] Det kan bare en koordinator gjøre. Spør en av dem, eller den som administrerer supporten.
        [set_status] Det kan bare en koordinator gjøre. Spør en av dem, eller den som administrerer supporten.
       *[other] Det har du ikke tilgang til. Mener du at du burde ha det, spør den som administrerer supporten.
    }
# $state is where the ticket stands, $possible are commands
refused-not-now =
    { $state ->
        [closed] Det går ikke, for saken er lukket.
        [withdrawn] Det går ikke, for saken er trukket.
        [merged] Det går ikke, for saken er nå en del av en annen.
        [pending_customer] Det går ikke mens saken venter på innmelderen.
        [pending_external] Det går ikke mens saken er hos andre.
       *[other] Det går ikke nå, for saken er fortsatt åpen.
    } { $possible ->
        [nothing] { "" }
       *[other] Dette kan du gjøre nå: { $possible }.
    }
refused-sent-already = Det er allerede sendt eller avgjort.

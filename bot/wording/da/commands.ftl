# What can be typed, and the short answers to it.

help-intro = Det her kan du skrive. Du kan også bare fortælle, hvad der er galt.
help-intro-team = Det her kan du skrive.
command-report = opret en sag
command-mine = dine sager
command-comment = tilføj noget til en sag
command-withdraw = træk en sag tilbage
command-reopen = åbn en lukket sag igen
command-resume = fortsæt med den sag, du er begyndt på
command-cancel = slet den sag, du er begyndt på
command-queue = åbne sager, de vigtigste først
command-ticket = alt om én sag
command-find = søg i titler og tekster
command-claim = tag en sag
command-release = læg en sag tilbage i køen
command-assign = giv en sag til en kollega
command-reply = svar indmelderen
command-note = skriv et internt notat
command-ask = bed indmelderen om oplysninger
command-solve = løs en sag
command-close = luk en sag uden løsning
command-ack = sig, at du tager en hastesag
command-profile = dit navn, og hvordan vi får fat i dig
command-language = skift sprog
command-help = denne liste

mine-title = Dine sager
mine-none = Du har ikke oprettet nogen sager endnu.
queue-title = Køen
queue-none = Ingen åbne sager. Godt gået.
found-title = Fundet
found-none = Jeg fandt ikke noget, der passer.
find-what = Skriv efter kommandoen, hvad du leder efter, for eksempel /find lønseddel.
language-which = Skriv sproget efter kommandoen, for eksempel /language da. Du kan vælge mellem { $languages }.
language-chosen = Fra nu af taler jeg dansk her.
profile-kept = Gemt.
text-empty = Jeg fandt ikke noget at læse i den besked. Skriv det med ord, eller send et billede eller en fil.
thanks-noted = Det var så lidt.
added-to-ticket = Jeg har føjet det til { $ticket }.

button-stale = Den knap hører til et tidligere spørgsmål. Det nyeste står nederst.
not-found-ticket = Jeg kan ikke finde en sag med det nummer.
not-found-message = Den besked findes ikke længere.
refused-which-ticket = Hvilken sag? Skriv nummeret efter kommandoen, for eksempel { $command } MEL-1042.
refused-unknown-command = Den kommando kender jeg ikke. Skriv /help for at se, hvad du kan bruge.
refused-unknown-command-meant = Den kommando kender jeg ikke. Mente du /{ $command }?
refused-button-unknown = Den knap virker ikke længere. Brug den nyeste besked.
refused-answered-already = Det er allerede besvaret.
refused-no-draft = Du er ikke i gang med noget.
refused-changed-meanwhile = Nogen ændrede det her i samme øjeblik. Se på det en gang til.
refused-already-claimed = { $name } kom først og har den her. Du kan overtage den, hvis du har brug for det.
refused-yours-already = Du har allerede den her.
refused-not-an-agent = Den person arbejder ikke i denne support.
refused-nobody-has-it = Ingen har den her.
refused-not-yours = { $name } har den her.
refused-too-late = Det er for sent, for den er allerede sendt.
refused-not-paged = Vagten er ikke tilkaldt til den her.
refused-page-over = Ingen behøver at komme for den her længere.
refused-already-acknowledged = { $name } er allerede på sagen.
refused-already-yours = Du er allerede på sagen.
refused-unknown-organization = Den organisation kender jeg ikke.
refused-go-to-room = Jeg har ikke set dig i teamets rum i et stykke tid. Skriv det der i stedet.
refused-not-allowed =
    { $act ->
        [comment] Det her er for den, der meldte sagen. Med /reply svarer du vedkommende; /note bliver i teamet.
        [publish] Det kan kun en koordinator gøre. Spørg en af dem, eller den, der administrerer supporten.
        [set_status] Det kan kun en koordinator gøre. Spørg en af dem, eller den, der administrerer supporten.
       *[other] Det har du ikke adgang til. Mener du, at du burde have det, så spørg den, der administrerer supporten.
    }
# $state is where the ticket stands, $possible are commands
refused-not-now =
    { $state ->
        [closed] Det kan ikke lade sig gøre, for sagen er lukket.
        [withdrawn] Det kan ikke lade sig gøre, for sagen er trukket tilbage.
        [merged] Det kan ikke lade sig gøre, for sagen er nu en del af en anden.
        [pending_customer] Det kan ikke lade sig gøre, mens sagen afventer indmelderen.
        [pending_external] Det kan ikke lade sig gøre, mens sagen er hos andre.
       *[other] Det kan ikke lade sig gøre nu, for sagen er stadig åben.
    } { $possible ->
        [nothing] { "" }
       *[other] Det her kan du gøre nu: { $possible }.
    }
refused-sent-already = Det er allerede sendt eller afgjort.

# Webchatten: siden, døren ind til den, og det sidens script siger.

web-bot-name = Melding
web-you = Dig
web-skip = Gå direkte til chatten
web-seats = Pladser
web-language = Sprog
web-optional = (valgfrit)
web-yes = Ja
web-no = Nej
web-unread = Nyt
web-send = Send
web-attach = Vedhæft filer
web-back = Tilbage
web-ticket = Sag
web-dismiss = Luk
web-newer = Nye beskeder
web-commands = Kommandoer
web-noscript = Chatten kræver JavaScript. Slå det til for denne adresse, og genindlæs siden.

web-demo = Dette er en demo.
web-demo-try = Opret en sag som indmelder, og tag den så og besvar den i supporternes rum.

web-seat-reporter = Indmelder
web-seat-agents = Supporternes rum
web-seat-on_call = Vagt
web-log = Beskeder: { $seat }
web-empty-reporter = Fortæl med dine egne ord, hvad der er galt. Vi spørger om det, der mangler.
web-empty-agents = Her står det, der gælder hele teamet. Skriv / for at se kommandoerne.
web-empty-on_call = Alt er roligt. Hastesager dukker op her.
web-write-reporter = Skriv en besked
web-write-agents = Skriv, / giver kommandoer
web-write-on_call = Skriv, / giver kommandoer
web-write-ticket = Skriv et internt notat
web-internal = Internt: kun teamet ser det, du skriver her. Brug Svar, når du vil svare indmelderen.

web-desk = Sager
web-room = Rummet
web-desk-filter = Filtrer sager
web-desk-urgent = Haster
web-desk-open = Åbne
web-desk-done = Afsluttede
web-desk-empty = Ingen sager endnu. Nye kommer her af sig selv.
web-desk-none = Ingen sager passer til filteret.
web-desk-posts = { $count ->
    [one] { $count } besked
   *[other] { $count } beskeder
}

# sagt af scriptet, som selv udfylder variablerne
web-lost = Ingen forbindelse. Prøver igen …
web-back-again = Der er forbindelse igen
web-sending = Sender …
web-not-sent = Ikke sendt endnu. Den bliver sendt, så snart der er forbindelse.
web-remove = Fjern { $name }
web-attached = { $name } er vedhæftet
web-files-pending = Vent et øjeblik: en fil er stadig på vej.
web-too-long = En besked kan have { $longest } tegn; denne har { $count }.
web-attach-text = Vedhæft den som tekstfil
web-text-file = besked.txt
web-pasted = skærmbillede
web-too-many-files = En besked kan højst have { $most } filer. Send resten i den næste.
web-file-too-big-here = { $name } er større end { $most } MB.
web-file-failed = { $name } kom ikke frem. Fjern den, og prøv igen.
web-file-none = { $name } er tom.
web-new-in = { $seat }: { $text }
web-undo-key = Tryk Ctrl+Z for at fortryde.
web-gone = Din session er slut.
web-gone-button = Gå til startsiden
web-just-now = nu
web-commands-found = { $count } kommandoer. Vælg med piletasterne.
web-try-later = Der er ikke forbindelse til Melding lige nu. Det, du skrev, står her stadig; prøv igen om lidt.

# sagt af serveren
web-too-long-sent = Det var længere, end en besked kan være, så intet blev sendt. Gør det kortere, eller vedhæft det som tekstfil.
web-unreadable = Siden er forældet. Genindlæs den, og prøv igen; det, du skrev, er gemt.
web-failed = Noget gik galt hos os, så intet blev gemt. Det, du skrev, står her stadig; prøv igen.
web-file-empty = { $name } er tom.
web-file-too-large = { $name } er for stor. En fil må højst fylde { $megabytes } MB.
web-file-too-many = Det var flere end { $most } filer.
web-file-not-allowed = Vi tager ikke imod filer som { $name }. Billeder, PDF, Office-dokumenter og tekst er fint.
web-file-disguised = { $name } er ikke det, navnet siger, så vi tog ikke imod den.
web-file-bomb = { $name } pakker sig ud til noget alt for stort, så vi tog ikke imod den.
web-file-broken = { $name } kan ikke læses til ende. Gem den igen, og prøv på ny.
web-file-interrupted = { $name } gik i stå undervejs. Send den igen.
web-file-no-room = Vi kunne ikke gemme { $name } lige nu. Prøv igen om lidt.
web-file-gone = Vi kunne ikke hente { $name }. Send den gerne igen.

web-door-stranger = Du skal have en invitation
web-door-stranger-text = Denne chat er åben for dem, der er inviteret. Bed supporten om et link.
web-door-ended = Din session er slut
web-door-ended-text = Enten er det for længe siden, eller også er cookien i browseren ikke vores. Intet af det, du har sendt, er gået tabt.
web-door-away = Et øjeblik
web-door-away-text = Chatten kan ikke vises lige nu. Intet af det, der er sendt, er gået tabt. Genindlæs siden om et øjeblik.
web-door-invited = Velkommen
web-door-invited-text = Du er inviteret til denne chat. Linket virker én gang, i denne browser.
web-door-unknown = Vi kender ikke denne invitation
web-door-unknown-text = Måske mangler en del af linket. Kopiér hele linket, eller bed om et nyt.
web-door-spent = Invitationen er brugt
web-door-spent-text = Hver invitation virker én gang. Var det dig, så åbn chatten i samme browser; ellers bed om en ny.
web-door-late = Invitationen er udløbet
web-door-late-text = Den gjaldt i 24 timer. Bed supporten om en ny.
web-door-enter = Åbn chatten
web-door-again = Start demoen forfra

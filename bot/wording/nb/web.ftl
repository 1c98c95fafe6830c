# Nettchatten: siden, døra inn til den, og det skriptet på siden sier.

web-bot-name = Melding
web-you = Du
web-skip = Gå rett til chatten
web-seats = Plasser
web-language = Språk
web-optional = (valgfritt)
web-yes = Ja
web-no = Nei
web-unread = Nytt
web-send = Send
web-attach = Legg ved filer
web-back = Tilbake
web-ticket = Sak
web-dismiss = Lukk
web-newer = Nye meldinger
web-commands = Kommandoer
web-noscript = Chatten trenger JavaScript. Slå det på for denne adressen og last siden på nytt.

web-demo = Dette er en demo.
web-demo-try = Meld inn et problem som innmelder, og ta saken og svar på den hos supporten.

web-seat-reporter = Innmelder
web-seat-agents = Support
web-seat-on_call = Vakt
web-log = Meldinger: { $seat }
web-empty-reporter = Fortell hva som er galt, med dine egne ord. Vi spør om det som mangler.
web-empty-agents = Her kommer det som gjelder hele teamet. Skriv / for å se kommandoene.
web-empty-on_call = Alt er rolig. Hastesaker dukker opp her.
web-write-reporter = Skriv en melding
web-write-agents = Skriv, / gir kommandoer
web-write-on_call = Skriv, / gir kommandoer
web-write-ticket = Skriv et internt notat
web-internal = Internt: bare teamet ser det du skriver her. Bruk Svar når du vil svare innmelderen.

web-desk = Saker
web-room = Rommet
web-desk-filter = Filtrer saker
web-desk-urgent = Haster
web-desk-open = Åpne
web-desk-done = Ferdige
web-desk-empty = Ingen saker ennå. Nye kommer hit av seg selv.
web-desk-none = Ingen saker passer til filteret.
web-desk-posts = { $count ->
    [one] { $count } melding
   *[other] { $count } meldinger
}

# sagt av skriptet, som selv fyller inn variablene
web-lost = Ingen forbindelse. Prøver igjen …
web-back-again = Tilkoblet igjen
web-sending = Sender …
web-not-sent = Ikke sendt ennå. Det går av sted så snart forbindelsen er tilbake.
web-remove = Fjern { $name }
web-attached = { $name } er lagt ved
web-files-pending = Vent litt: en fil er fortsatt på vei.
web-too-long = En melding kan ha { $longest } tegn; denne har { $count }.
web-attach-text = Legg den ved som tekstfil
web-text-file = melding.txt
web-pasted = skjermbilde
web-too-many-files = En melding kan ha høyst { $most } filer. Send resten i den neste.
web-file-too-big-here = { $name } er større enn { $most } MB.
web-file-failed = { $name } kom ikke fram. Fjern den og prøv på nytt.
web-file-none = { $name } er tom.
web-new-in = { $seat }: { $text }
web-undo-key = Trykk Ctrl+Z for å angre.
web-gone = Økten din er avsluttet.
web-gone-button = Gå til startsiden
web-just-now = nå
web-commands-found = { $count } kommandoer. Velg med piltastene.
web-try-later = Vi får ikke kontakt med Melding akkurat nå. Det du skrev, står her fortsatt; prøv igjen om et øyeblikk.

# sagt av tjeneren
web-too-long-sent = Det var lengre enn en melding kan være, så ingenting ble sendt. Kort det ned, eller legg det ved som tekstfil.
web-unreadable = Siden er utdatert. Last den på nytt og prøv igjen; det du skrev, er tatt vare på.
web-failed = Noe gikk galt hos oss, så ingenting ble lagret. Det du skrev, står her fortsatt; prøv igjen.
web-file-empty = { $name } er tom.
web-file-too-large = { $name } er for stor. En fil kan ha høyst { $megabytes } MB.
web-file-too-many = Det var flere enn { $most } filer.
web-file-not-allowed = Vi tar ikke imot filer som { $name }. Bilder, PDF, Office-dokumenter og tekst går fint.
web-file-disguised = { $name } er ikke det navnet sier, så vi tok den ikke imot.
web-file-bomb = { $name } pakker seg ut til noe altfor stort, så vi tok den ikke imot.
web-file-broken = { $name } kan ikke leses til slutten. Lagre den på nytt og prøv igjen.
web-file-interrupted = { $name } stoppet halvveis. Send den en gang til.
web-file-no-room = Vi fikk ikke tatt vare på { $name } akkurat nå. Prøv igjen om litt.
web-file-gone = Vi fikk ikke hentet { $name }. Send den gjerne en gang til.

web-door-stranger = Du trenger en invitasjon
web-door-stranger-text = Denne chatten er åpen for dem som er invitert. Be supporten om en lenke.
web-door-ended = Økten din er avsluttet
web-door-ended-text = Enten er det for lenge siden, eller så er informasjonskapselen i nettleseren ikke vår. Ingenting du har sendt, er tapt.
web-door-away = Et øyeblikk
web-door-away-text = Chatten kan ikke vises akkurat nå. Ingenting som er sendt, er tapt. Last siden på nytt om et øyeblikk.
web-door-invited = Velkommen
web-door-invited-text = Du er invitert til denne chatten. Lenken virker én gang, i denne nettleseren.
web-door-unknown = Vi kjenner ikke denne invitasjonen
web-door-unknown-text = Kanskje falt en del av lenken ut. Kopier hele lenken, eller be om en ny.
web-door-spent = Invitasjonen er brukt
web-door-spent-text = Hver invitasjon virker én gang. Var det deg, åpner du chatten i samme nettleser; ellers ber du om en ny.
web-door-late = Invitasjonen er utløpt
web-door-late-text = Den gjaldt i 24 timer. Be supporten om en ny.
web-door-enter = Åpne chatten
web-door-again = Start demoen på nytt

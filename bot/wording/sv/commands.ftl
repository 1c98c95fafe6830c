# What can be typed, and the short answers to it.

help-intro = Det här kan du skriva. Du kan också bara berätta vad som är fel.
help-intro-team = Det här kan du skriva.
command-report = anmäl ett ärende
command-mine = dina ärenden
command-comment = lägg till något i ett ärende
command-withdraw = återkalla ett ärende
command-reopen = öppna ett stängt ärende igen
command-resume = fortsätt med ärendet du har börjat på
command-cancel = radera ärendet du har börjat på
command-queue = öppna ärenden, de viktigaste först
command-ticket = allt om ett ärende
command-find = sök i rubriker och texter
command-claim = ta ett ärende
command-release = lägg tillbaka ett ärende i kön
command-assign = ge ett ärende till en kollega
command-reply = svara anmälaren
command-note = skriv en intern anteckning
command-ask = be anmälaren om uppgifter
command-solve = lös ett ärende
command-close = stäng ett ärende utan lösning
command-ack = säg att du tar ett brådskande ärende
command-profile = ditt namn och hur vi når dig
command-language = byt språk
command-help = den här listan

mine-title = Dina ärenden
mine-none = Du har inte anmält något än.
queue-title = Kön
queue-none = Inga öppna ärenden. Bra jobbat.
found-title = Hittade
found-none = Jag hittade inget som passar.
find-what = Skriv det du letar efter efter kommandot, till exempel /find lönebesked.
language-which = Skriv språket efter kommandot, till exempel /language sv. Du kan välja mellan { $languages }.
language-chosen = Från och med nu talar jag svenska här.
profile-kept = Sparat.
text-empty = Jag hittade inget att läsa i det meddelandet. Skriv det med ord, eller skicka en bild eller en fil.
thanks-noted = Ingen orsak.
added-to-ticket = Jag har lagt till det i { $ticket }.

button-stale = Den knappen hör till en tidigare fråga. Den senaste står längst ner.
not-found-ticket = Jag hittar inget ärende med det numret.
not-found-message = Det meddelandet finns inte längre.
refused-which-ticket = Vilket ärende? Skriv numret efter kommandot, till exempel { $command } MEL-1042.
refused-unknown-command = Det kommandot känner jag inte till. Skriv /help så ser du vad som finns.
refused-unknown-command-meant = Det kommandot känner jag inte till. Menade du /{ $command }?
refused-button-unknown = Den knappen fungerar inte längre. Använd det senaste meddelandet.
refused-answered-already = Det är redan besvarat.
refused-no-draft = Du har inte börjat på något.
refused-changed-meanwhile = Någon ändrade det här i samma ögonblick. Titta en gång till.
refused-already-claimed = { $name } var först och har det här. Du kan ta över om du behöver.
refused-yours-already = Du har redan det här.
refused-not-an-agent = Den personen arbetar inte i den här supporten.
refused-nobody-has-it = Ingen har det här.
refused-not-yours = { $name } har det här.
refused-too-late = Det är för sent, för det är redan skickat.
refused-not-paged = Ingen har larmats om det här.
refused-page-over = Ingen behöver komma för det här längre.
refused-already-acknowledged = { $name } arbetar redan med det.
refused-already-yours = Du arbetar redan med det.
refused-unknown-organization = Den organisationen känner jag inte till.
refused-go-to-room = Jag har inte sett dig i teamets rum på ett tag. Skriv det där i stället.
refused-not-allowed =
    { $act ->
        [comment] Det här är för den som anmälde ärendet. Med /reply svarar du personen; /note stannar i teamet.
        [publish] Det kan bara en koordinator göra. Fråga någon av dem, eller den som administrerar supporten.
        [set_status] Det kan bara en koordinator göra. Fråga någon av dem, eller den som administrerar supporten.
       *[other] Det har du inte behörighet till. Tycker du att du borde ha det, fråga den som administrerar supporten.
    }
# $state is where the ticket stands, $possible are commands
refused-not-now =
    { $state ->
        [closed] Det går inte, för ärendet är stängt.
        [withdrawn] Det går inte, för ärendet är återkallat.
        [merged] Det går inte, för ärendet är nu en del av ett annat.
        [pending_customer] Det går inte medan ärendet väntar på anmälaren.
        [pending_external] Det går inte medan ärendet är hos någon annan.
       *[other] Det går inte nu, för ärendet är fortfarande öppet.
    } { $possible ->
        [nothing] { "" }
       *[other] Det här kan du göra nu: { $possible }.
    }
refused-sent-already = Det är redan skickat eller avgjort.

# Webbchatten: sidan, dörren till den och det som sidans skript säger.

web-bot-name = Melding
web-you = Du
web-skip = Gå direkt till chatten
web-seats = Platser
web-language = Språk
web-optional = (valfritt)
web-yes = Ja
web-no = Nej
web-unread = Nytt
web-send = Skicka
web-attach = Bifoga filer
web-back = Tillbaka
web-ticket = Ärende
web-dismiss = Stäng
web-newer = Nya meddelanden
web-commands = Kommandon
web-noscript = Chatten behöver JavaScript. Slå på det för den här adressen och ladda om sidan.

web-demo = Det här är en demo.
web-demo-try = Anmäl ett problem som anmälare, ta sedan ärendet och svara på det i handläggarnas rum.

web-seat-reporter = Anmälare
web-seat-agents = Handläggare
web-seat-on_call = Jour
web-log = Meddelanden: { $seat }
web-empty-reporter = Berätta med egna ord vad som är fel. Vi frågar efter det som fattas.
web-empty-agents = Här står det som gäller hela teamet. Skriv / för att se kommandona.
web-empty-on_call = Allt är lugnt. Brådskande ärenden dyker upp här.
web-write-reporter = Skriv ett meddelande
web-write-agents = Skriv, / ger kommandon
web-write-on_call = Skriv, / ger kommandon
web-write-ticket = Skriv en intern anteckning
web-internal = Internt: bara teamet ser det du skriver här. Använd Svara när du vill svara anmälaren.

web-desk = Ärenden
web-room = Rummet
web-desk-filter = Filtrera ärenden
web-desk-urgent = Brådskande
web-desk-open = Öppna
web-desk-done = Klara
web-desk-empty = Inga ärenden än. Nya kommer hit av sig själva.
web-desk-none = Inget ärende passar filtret.
web-desk-posts = { $count ->
    [one] { $count } meddelande
   *[other] { $count } meddelanden
}

# sagt av skriptet, som självt fyller i variablerna
web-lost = Ingen anslutning. Försöker igen …
web-back-again = Ansluten igen
web-sending = Skickar …
web-not-sent = Inte skickat än. Det går i väg så snart anslutningen är tillbaka.
web-remove = Ta bort { $name }
web-attached = { $name } är bifogad
web-files-pending = Vänta lite: en fil är fortfarande på väg.
web-too-long = Ett meddelande kan ha { $longest } tecken; det här har { $count }.
web-attach-text = Bifoga som textfil
web-text-file = meddelande.txt
web-pasted = skärmbild
web-too-many-files = Ett meddelande kan ha högst { $most } filer. Skicka resten i nästa.
web-file-too-big-here = { $name } är större än { $most } MB.
web-file-failed = { $name } kom inte fram. Ta bort den och försök igen.
web-file-none = { $name } är tom.
web-new-in = { $seat }: { $text }
web-undo-key = Tryck Ctrl+Z för att ångra.
web-gone = Din session är slut.
web-gone-button = Gå till startsidan
web-just-now = nu
web-commands-found = { $count } kommandon. Välj med piltangenterna.
web-try-later = Det går inte att nå Melding just nu. Det du skrev står kvar här; försök igen om en stund.

# sagt av servern
web-too-long-sent = Det var längre än ett meddelande kan vara, så inget skickades. Korta ner det eller bifoga det som textfil.
web-unreadable = Den här sidan är inaktuell. Ladda om den och försök igen; det du skrev finns kvar.
web-failed = Något gick fel hos oss, så inget sparades. Det du skrev står kvar här; försök igen.
web-file-empty = { $name } är tom.
web-file-too-large = { $name } är för stor. En fil får vara högst { $megabytes } MB.
web-file-too-many = Det var fler än { $most } filer.
web-file-not-allowed = Vi tar inte emot filer som { $name }. Bilder, PDF, Office-dokument och text går bra.
web-file-disguised = { $name } är inte det som namnet säger, så vi tog inte emot den.
web-file-bomb = { $name } packas upp till något alldeles för stort, så vi tog inte emot den.
web-file-broken = { $name } går inte att läsa till slutet. Spara den på nytt och försök igen.
web-file-interrupted = { $name } stannade halvvägs. Skicka den en gång till.
web-file-no-room = Vi kunde inte spara { $name } just nu. Försök igen om en stund.
web-file-gone = Vi kunde inte hämta { $name }. Skicka filen en gång till.

web-door-stranger = Du behöver en inbjudan
web-door-stranger-text = Den här chatten är öppen för dem som är inbjudna. Be supporten om en länk.
web-door-ended = Din session är slut
web-door-ended-text = Antingen var det för länge sedan, eller så är kakan i webbläsaren inte vår. Inget du har skickat har gått förlorat.
web-door-away = Ett ögonblick
web-door-away-text = Chatten kan inte visas just nu. Inget som har skickats har gått förlorat. Ladda om sidan om en stund.
web-door-invited = Välkommen
web-door-invited-text = Du är inbjuden till den här chatten. Länken fungerar en gång, i den här webbläsaren.
web-door-unknown = Vi känner inte till inbjudan
web-door-unknown-text = Kanske föll en del av länken bort. Kopiera hela länken eller be om en ny.
web-door-spent = Inbjudan är använd
web-door-spent-text = Varje inbjudan fungerar en gång. Var det du, så öppna chatten i samma webbläsare; be annars om en ny.
web-door-late = Inbjudan har gått ut
web-door-late-text = Den gällde i 24 timmar. Be supporten om en ny.
web-door-enter = Öppna chatten
web-door-again = Starta om demon

# Accounts on several platforms, invitations, and what admins hear of rooms.

command-connect = koble til kontoen din på en annen plattform
command-join = ta imot en invitasjon
command-start = hva jeg kan gjøre
# $platform is where an account or a room is
platform-name =
    { $platform ->
        [slack] Slack
        [telegram] Telegram
        [web] nettchatten
       *[other] den andre plattformen
    }
start-hello = Hei! Fortell hva som er galt, med dine egne ord, så sørger jeg for at supporten får det den trenger og at du får svar. { $mine } viser sakene dine, { $help } alt jeg kan gjøre.

connect-code = Koden din er { $code }. Skriv /connect { $code } til meg i en privat chat på den andre plattformen innen { $minutes } minutter, og vis den ikke til noen.
connect-seen = Andre kan lese dette, så den koden gjelder ikke lenger. Skriv /connect til meg i en privat chat for å få en ny.
connect-unknown = Den koden kjenner jeg ikke. Sjekk den en gang til, eller skriv /connect på den andre plattformen for å få en ny.
connect-own = Det er din egen kode. Skriv den til meg på den andre plattformen.
connect-other-way = Koden kommer fra en konto som ikke har rettighetene dine hos supporten, så jeg kobler ikke sammen noe. Skriv /connect her, og koden du får, på den andre kontoen din.
connect-late = Den koden er utløpt. Skriv /connect på den andre plattformen for å få en ny.
connect-used = Den koden er allerede brukt. Skriv /connect på den andre plattformen for å få en ny.
connect-paused = Koden var feil for mange ganger. Prøv igjen om ti minutter.
connect-ask-typist = Den koden ble laget av { $name } på { $platform }. Er det din egen konto? Bekreft det i så fall, først her og så der.
connect-ask-maker = { $name } på { $platform } har skrevet inn koden din og vil kobles til deg. Er det din egen konto?
connect-ask-means = Når de er koblet sammen, er de to én person for meg: hver av dem kan gjøre og se alt som den andre kan. Hvis noen har bedt deg om dette, trykk Nei.
connect-waits = Bekreft det nå også på { $platform }, der koden kommer fra.
connect-linked = Bekreftet.
connect-refused = Ikke koblet sammen. Ingenting er endret, og koden gjelder ikke lenger.
button-connect = Koble sammen
button-apart = Nei
connected = Koblet sammen: denne kontoen og din på { $platform } er nå samme person for meg, med de samme sakene, utkastene og språket.
refused-write-privately = Andre kan lese med her. Skriv det til meg i en privat chat.

join-welcome = Velkommen! Skriv til meg når noe er galt.
join-organisation = Velkommen! Nå vet jeg at du arbeider i { $organisation }.
join-unknown = Den invitasjonen kjenner jeg ikke. Kopier hele, eller be om en ny.
join-spent = Den invitasjonen er allerede brukt. Be om en ny.
join-late = Den invitasjonen er utløpt, for den gjaldt i 24 timer. Be supporten om en ny.

why-archived = Rommet er arkivert.
why-deleted = Det finnes ikke lenger.
why-removed = Jeg er ikke medlem der lenger.
why-revoked = Tokenet mitt godtas ikke lenger.
why-uninstalled = Jeg er avinstallert der.
why-blocked = Jeg er blokkert der.
why-unreachable = Ingenting kommer fram der etter at jeg ble blokkert eller kontoen ble stengt.
why-unknown = Det finnes ingen chat der jeg får skrive.
why-unplugged = Jeg er ikke koblet til den plattformen.
why-scope = Appen der mangler en tillatelse.
why-forbidden = Arbeidsområdet forbyr meg noe som jeg må gjøre.
why-tab-off = Meldingsfanen min er slått av der.
why-full = Det er ikke plass til flere filer der.
why-other = Plattformen sier: «{ $why }»

trouble-lost-agents = Jeg kan ikke lenger skrive i saksbehandlernes rom { $room }.
trouble-lost-on-call = Jeg kan ikke lenger skrive i vaktrommet { $room }.
trouble-lost-planning = Jeg kan ikke lenger skrive i planleggernes rom { $room }.
trouble-lost-platform = Jeg kan ikke lenger skrive noe på plattformen { $platform }.
trouble-hindered-platform = Noe av det jeg må gjøre på plattformen { $platform }, blir avvist.
trouble-kept = Ingenting går tapt: det jeg har å si der, tas vare på til jeg kan skrive igjen.
trouble-withheld = Plattformen { $platform } holder meldinger tilbake fra meg: den siste timen kom det flere enn den sender videre til en app.
trouble-withheld-lost = Det folk skriver til meg imens, kan mangle, og det kommer ikke på nytt. Be dem gjenta det jeg ikke har svart på.
trouble-withheld-fix = Ta meg ut av travle kanaler der ingen trenger meg.
trouble-calendar = Kalenderfilen { $file } kan ikke leses lenger. Vaktlisten er som den var sist den kunne leses.
trouble-fix = Kjør melding doctor for å se hva som er galt.
trouble-fix-archived = Hent rommet tilbake fra arkivet, eller oppgi et annet i { $setting } og start Melding på nytt.
trouble-fix-deleted = Oppgi et annet rom i { $setting } og start Melding på nytt.
trouble-fix-removed = Inviter meg til rommet igjen.
trouble-fix-revoked = Legg inn et gyldig token i { $setting } og start Melding på nytt.
trouble-fix-uninstalled = Installer appen igjen, legg tokenet i { $setting } og start Melding på nytt.
trouble-fix-scope = Installer appen igjen med manifestet som Melding skriver ut; melding doctor sier hva som mangler.
trouble-fix-forbidden = La en administrator av arbeidsområdet gi appen lov til å skrive og dele filer der jeg må.
trouble-fix-tab-off = Slå på Messages Tab i appens innstillinger (App Home).
trouble-fix-full = Skaff plass til filer i arbeidsområdet, eller velg et abonnement med mer.
trouble-found-agents = Jeg kan skrive i saksbehandlernes rom { $room } igjen. Det som har ventet, sendes nå.
trouble-found-on-call = Jeg kan skrive i vaktrommet { $room } igjen. Det som har ventet, sendes nå.
trouble-found-planning = Jeg kan skrive i planleggernes rom { $room } igjen. Det som har ventet, sendes nå.
trouble-found-platform = Jeg kan skrive på plattformen { $platform } igjen. Det som har ventet, sendes nå.
trouble-moved = Rommet { $room } har fått en ny adresse, { $to }. Jeg bruker den allerede; skriv den også inn i { $setting }.

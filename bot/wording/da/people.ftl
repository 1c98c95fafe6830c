# Accounts on several platforms, invitations, and what admins hear of rooms.

command-connect = forbind din konto på en anden platform
command-join = tag imod en invitation
command-start = hvad jeg kan
# $platform is where an account or a room is
platform-name =
    { $platform ->
        [slack] Slack
        [telegram] Telegram
        [web] webchatten
       *[other] den anden platform
    }
start-hello = Hej! Fortæl med dine egne ord, hvad der er galt, så sørger jeg for, at supporten får det, den har brug for, og at du får svar. { $mine } viser dine sager, { $help } alt, hvad jeg kan.

connect-code = Din kode er { $code }. Skriv /connect { $code } til mig i en privat chat på den anden platform inden for { $minutes } minutter, og vis den ikke til nogen.
connect-seen = Andre kan læse det her, så den kode gælder ikke længere. Skriv /connect til mig i en privat chat for at få en ny.
connect-unknown = Den kode kender jeg ikke. Tjek den en gang til, eller skriv /connect på den anden platform for at få en ny.
connect-own = Det er din egen kode. Skriv den til mig på den anden platform.
connect-other-way = Koden kommer fra en konto uden dine rettigheder hos supporten, så jeg forbinder ikke noget. Skriv /connect her, og koden, du får, på din anden konto.
connect-late = Den kode er udløbet. Skriv /connect på den anden platform for at få en ny.
connect-used = Den kode er allerede brugt. Skriv /connect på den anden platform for at få en ny.
connect-paused = Koden var forkert for mange gange. Prøv igen om ti minutter.
connect-ask-typist = Den kode blev lavet af { $name } på { $platform }. Er det din egen konto? Så bekræft det, først her og derefter dér.
connect-ask-maker = { $name } på { $platform } har skrevet din kode og vil forbindes med dig. Er det din egen konto?
connect-ask-means = Når de er forbundet, er de to én person for mig: hver af dem kan gøre og se alt, hvad den anden kan. Hvis nogen har bedt dig om det, så tryk Nej.
connect-waits = Bekræft det nu også på { $platform }, hvor koden kommer fra.
connect-linked = Bekræftet.
connect-refused = Ikke forbundet. Intet er ændret, og koden gælder ikke længere.
button-connect = Forbind
button-apart = Nej
connected = Forbundet: denne konto og din på { $platform } er nu samme person for mig, med de samme sager, kladder og sprog.
refused-write-privately = Andre kan læse med her. Skriv det til mig i en privat chat.

join-welcome = Velkommen! Skriv til mig, når noget er galt.
join-organisation = Velkommen! Nu ved jeg, at du arbejder i { $organisation }.
join-unknown = Den invitation kender jeg ikke. Kopiér hele invitationen, eller bed om en ny.
join-spent = Den invitation er allerede brugt. Bed om en ny.
join-late = Den invitation er udløbet, for den gjaldt i 24 timer. Bed supporten om en ny.

why-archived = Rummet er arkiveret.
why-deleted = Det findes ikke længere.
why-removed = Jeg er ikke medlem der længere.
why-revoked = Mit token bliver ikke længere accepteret.
why-uninstalled = Jeg er afinstalleret der.
why-blocked = Jeg er blokeret der.
why-unreachable = Intet når frem dér, efter at jeg blev blokeret, eller kontoen blev lukket.
why-unknown = Der er ingen chat, hvor jeg må skrive.
why-unplugged = Jeg er ikke forbundet med den platform.
why-scope = Appen dér mangler en tilladelse.
why-forbidden = Arbejdsområdet forbyder mig noget, som jeg skal gøre.
why-tab-off = Min beskedfane er slået fra dér.
why-full = Der er ikke plads til flere filer dér.
why-other = Platformen siger: ”{ $why }”

trouble-lost-agents = Jeg kan ikke længere skrive i supporternes rum { $room }.
trouble-lost-on-call = Jeg kan ikke længere skrive i vagtrummet { $room }.
trouble-lost-planning = Jeg kan ikke længere skrive i planlæggernes rum { $room }.
trouble-lost-platform = Jeg kan ikke længere skrive noget på platformen { $platform }.
trouble-hindered-platform = Noget af det, jeg skal gøre på platformen { $platform }, bliver afvist.
trouble-kept = Intet går tabt: Det, jeg har at sige der, bliver gemt, til jeg kan skrive igen.
trouble-withheld = Platformen { $platform } holder beskeder tilbage fra mig: Den seneste time kom der flere, end den sender videre til en app.
trouble-withheld-lost = Det, folk skriver til mig imens, kan mangle og kommer ikke igen. Bed dem gentage det, jeg ikke har svaret på.
trouble-withheld-fix = Tag mig ud af travle kanaler, hvor ingen har brug for mig.
trouble-calendar = Kalenderfilen { $file } kan ikke læses længere. Vagtplanen er, som den var, sidst den kunne læses.
trouble-fix = Kør melding doctor for at se, hvad der er galt.
trouble-fix-archived = Hent rummet tilbage fra arkivet, eller angiv et andet i { $setting } og genstart Melding.
trouble-fix-deleted = Angiv et andet rum i { $setting } og genstart Melding.
trouble-fix-removed = Inviter mig til rummet igen.
trouble-fix-revoked = Indsæt et gyldigt token i { $setting } og genstart Melding.
trouble-fix-uninstalled = Installer appen igen, indsæt dens token i { $setting } og genstart Melding.
trouble-fix-scope = Installer appen igen med det manifest, som Melding udskriver; melding doctor siger, hvad der mangler.
trouble-fix-forbidden = Lad en administrator af arbejdsområdet give appen lov til at skrive og dele filer, hvor jeg skal.
trouble-fix-tab-off = Slå Messages Tab til i appens indstillinger (App Home).
trouble-fix-full = Skaf plads til filer i arbejdsområdet, eller vælg et abonnement med mere.
trouble-found-agents = Jeg kan skrive i supporternes rum { $room } igen. Det, der har ventet, bliver sendt nu.
trouble-found-on-call = Jeg kan skrive i vagtrummet { $room } igen. Det, der har ventet, bliver sendt nu.
trouble-found-planning = Jeg kan skrive i planlæggernes rum { $room } igen. Det, der har ventet, bliver sendt nu.
trouble-found-platform = Jeg kan skrive på platformen { $platform } igen. Det, der har ventet, bliver sendt nu.
trouble-moved = Rummet { $room } har fået en ny adresse, { $to }. Jeg bruger den allerede; skriv den også i { $setting }.

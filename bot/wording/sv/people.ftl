# Accounts on several platforms, invitations, and what admins hear of rooms.

command-connect = koppla ihop med ditt konto på en annan plattform
command-join = ta emot en inbjudan
command-start = vad jag kan göra
# $platform is where an account or a room is
platform-name =
    { $platform ->
        [slack] Slack
        [telegram] Telegram
        [web] webbchatten
       *[other] den andra plattformen
    }
start-hello = Hej! Berätta med egna ord vad som är fel, så ser jag till att supporten får allt den behöver och att du får svar. { $mine } visar dina ärenden, { $help } allt jag kan göra.

connect-code = Din kod är { $code }. Skriv /connect { $code } till mig i en privat chatt på den andra plattformen inom { $minutes } minuter, och visa den inte för någon.
connect-seen = Andra kan läsa det här, så den koden gäller inte längre. Skriv /connect till mig i en privat chatt så får du en ny.
connect-unknown = Den koden känner jag inte till. Kontrollera den en gång till, eller skriv /connect på den andra plattformen för att få en ny.
connect-own = Det är din egen kod. Skriv den till mig på den andra plattformen.
connect-other-way = Koden kommer från ett konto som inte har din behörighet hos supporten, så jag kopplar inte ihop något. Skriv /connect här, och koden du får på ditt andra konto.
connect-late = Den koden har gått ut. Skriv /connect på den andra plattformen för att få en ny.
connect-used = Den koden är redan använd. Skriv /connect på den andra plattformen för att få en ny.
connect-paused = Koden var fel för många gånger. Försök igen om tio minuter.
connect-ask-typist = Den koden gjordes av { $name } på { $platform }. Är det ditt eget konto? Bekräfta det i så fall, först här och sedan där.
connect-ask-maker = { $name } på { $platform } har skrivit in din kod och vill kopplas ihop med dig. Är det ditt eget konto?
connect-ask-means = Ihopkopplade är de två en och samma person för mig: var och en kan göra och se allt som den andra kan. Om någon har bett dig göra det här, tryck på Nej.
connect-waits = Bekräfta det nu också på { $platform }, där koden kommer ifrån.
connect-linked = Bekräftat.
connect-refused = Inte ihopkopplade. Inget har ändrats, och koden gäller inte längre.
button-connect = Koppla ihop
button-apart = Nej
connected = Ihopkopplade: det här kontot och ditt på { $platform } är nu samma person för mig, med samma ärenden, utkast och språk.
refused-write-privately = Andra kan läsa här. Skriv det till mig i en privat chatt.

join-welcome = Välkommen! Skriv till mig när något är fel.
join-organisation = Välkommen! Nu vet jag att du arbetar på { $organisation }.
join-unknown = Den inbjudan känner jag inte till. Kopiera hela, eller be om en ny.
join-spent = Den inbjudan är redan använd. Be om en ny.
join-late = Den inbjudan har gått ut, för den gällde i 24 timmar. Be supporten om en ny.

why-archived = Rummet är arkiverat.
why-deleted = Det finns inte längre.
why-removed = Jag är inte medlem där längre.
why-revoked = Min token godtas inte längre.
why-uninstalled = Jag är avinstallerad där.
why-blocked = Jag är blockerad där.
why-unreachable = Inget kommer fram där sedan jag blockerades eller kontot stängdes.
why-unknown = Det finns ingen chatt där jag får skriva.
why-unplugged = Jag är inte ansluten till den plattformen.
why-scope = Appen saknar en behörighet där.
why-forbidden = Arbetsytan förbjuder mig något som jag måste göra.
why-tab-off = Min meddelandeflik är avstängd där.
why-full = Det finns inte plats för fler filer där.
why-other = Plattformen säger: ”{ $why }”

trouble-lost-agents = Jag kan inte längre skriva i handläggarnas rum { $room }.
trouble-lost-on-call = Jag kan inte längre skriva i jourrummet { $room }.
trouble-lost-planning = Jag kan inte längre skriva i planerarnas rum { $room }.
trouble-lost-platform = Jag kan inte längre skriva något på plattformen { $platform }.
trouble-hindered-platform = En del av det jag måste göra på plattformen { $platform } avvisas.
trouble-kept = Inget går förlorat: det jag har att säga där sparas tills jag kan skriva igen.
trouble-withheld = Plattformen { $platform } håller inne meddelanden till mig: den senaste timmen kom det fler än den skickar vidare till en app.
trouble-withheld-lost = Det som skrivs till mig under tiden kan saknas och kommer inte igen. Be dem som skrev att upprepa det jag inte har svarat på.
trouble-withheld-fix = Ta bort mig från livliga kanaler där ingen behöver mig.
trouble-calendar = Kalenderfilen { $file } går inte längre att läsa. Jourschemat är som det var när den senast gick att läsa.
trouble-fix = Kör melding doctor för att se vad som är fel.
trouble-fix-archived = Hämta tillbaka rummet från arkivet, eller ange ett annat i { $setting } och starta om Melding.
trouble-fix-deleted = Ange ett annat rum i { $setting } och starta om Melding.
trouble-fix-removed = Bjud in mig till rummet igen.
trouble-fix-revoked = Lägg in en giltig token i { $setting } och starta om Melding.
trouble-fix-uninstalled = Installera appen igen, lägg in dess token i { $setting } och starta om Melding.
trouble-fix-scope = Installera appen igen med manifestet som Melding skriver ut; melding doctor säger vad som saknas.
trouble-fix-forbidden = Låt en administratör av arbetsytan tillåta appen att skriva och dela filer där jag måste.
trouble-fix-tab-off = Slå på Messages Tab i appens inställningar (App Home).
trouble-fix-full = Skaffa plats för filer i arbetsytan, eller välj ett abonnemang med mer.
trouble-found-agents = Jag kan skriva i handläggarnas rum { $room } igen. Det som har väntat skickas nu.
trouble-found-on-call = Jag kan skriva i jourrummet { $room } igen. Det som har väntat skickas nu.
trouble-found-planning = Jag kan skriva i planerarnas rum { $room } igen. Det som har väntat skickas nu.
trouble-found-platform = Jag kan skriva på plattformen { $platform } igen. Det som har väntat skickas nu.
trouble-moved = Rummet { $room } har fått en ny adress, { $to }. Jag använder den redan; skriv in den i { $setting } också.

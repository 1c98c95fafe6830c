# Accounts on several platforms, invitations, and what admins hear of rooms.

command-connect = je account op een ander platform koppelen
command-join = een uitnodiging aannemen
command-start = wat ik kan
# $platform is where an account or a room is
platform-name =
    { $platform ->
        [slack] Slack
        [telegram] Telegram
        [web] de webchat
       *[other] het andere platform
    }
start-hello = Hallo! Vertel in je eigen woorden wat er mis is, dan zorg ik dat de helpdesk alles krijgt wat nodig is en dat jij antwoord krijgt. { $mine } toont jouw meldingen, { $help } alles wat ik kan.

connect-code = Je code is { $code }. Stuur me binnen { $minutes } minuten /connect { $code } in een privéchat op het andere platform, en laat de code aan niemand zien.
connect-seen = Anderen kunnen dit lezen, dus die code is niet meer geldig. Stuur me /connect in een privéchat voor een nieuwe.
connect-unknown = Die code ken ik niet. Kijk nog eens goed, of typ /connect op het andere platform voor een nieuwe.
connect-own = Dat is je eigen code. Stuur me die op het andere platform.
connect-other-way = Die code komt van een account zonder jouw rechten bij de helpdesk, dus ik koppel niets. Typ /connect hier, en de code die je krijgt in je andere account.
connect-late = Die code is verlopen. Typ /connect op het andere platform voor een nieuwe.
connect-used = Die code is al gebruikt. Typ /connect op het andere platform voor een nieuwe.
connect-paused = Dat was te vaak fout. Probeer het over tien minuten opnieuw.
connect-ask-typist = Die code is gemaakt door { $name } op { $platform }. Is dat je eigen account? Bevestig het dan, eerst hier en daarna daar.
connect-ask-maker = { $name } op { $platform } heeft je code ingevoerd en wil met jou gekoppeld worden. Is dat je eigen account?
connect-ask-means = Eenmaal gekoppeld zijn de twee voor mij één persoon: elk kan alles doen en zien wat de ander kan. Heeft iemand je gevraagd dit te doen, druk dan op Nee.
connect-waits = Bevestig het nu ook op { $platform }, waar de code vandaan komt.
connect-linked = Bevestigd.
connect-refused = Niet gekoppeld. Er is niets veranderd en de code is niet meer geldig.
button-connect = Koppelen
button-apart = Nee
connected = Gekoppeld: dit account en het jouwe op { $platform } zijn voor mij nu dezelfde persoon, met dezelfde meldingen, concepten en taal.
refused-write-privately = Anderen kunnen hier meelezen. Schrijf me dat in een privéchat.

join-welcome = Welkom! Schrijf me als er iets mis is.
join-organisation = Welkom! Ik weet nu dat je bij { $organisation } werkt.
join-unknown = Die uitnodiging ken ik niet. Kopieer de hele uitnodiging, of vraag om een nieuwe.
join-spent = Die uitnodiging is al gebruikt. Vraag om een nieuwe.
join-late = Die uitnodiging is verlopen: ze was 24 uur geldig. Vraag je supportteam om een nieuwe.

why-archived = De kamer is gearchiveerd.
why-deleted = Die bestaat niet meer.
why-removed = Ik ben daar geen lid meer.
why-revoked = Mijn token wordt niet meer geaccepteerd.
why-uninstalled = De app is daar verwijderd.
why-blocked = Ik ben daar geblokkeerd.
why-unreachable = Er komt daar niets meer aan sinds ik ben geblokkeerd of het account is gesloten.
why-unknown = Er is geen chat waarin ik mag schrijven.
why-unplugged = Ik ben niet verbonden met dat platform.
why-scope = De app mist daar een recht.
why-forbidden = De werkruimte verbiedt me iets dat ik moet doen.
why-tab-off = Mijn berichtentabblad staat daar uit.
why-full = Er is daar geen ruimte meer voor bestanden.
why-other = Het platform zegt: ‘{ $why }’

trouble-lost-agents = Ik kan niet meer schrijven in de kamer van de behandelaars { $room }.
trouble-lost-on-call = Ik kan niet meer schrijven in de kamer van de piketdienst { $room }.
trouble-lost-planning = Ik kan niet meer schrijven in de kamer van de planners { $room }.
trouble-lost-platform = Ik kan niets meer schrijven op { $platform }.
trouble-hindered-platform = Een deel van wat ik op { $platform } moet doen, wordt geweigerd.
trouble-kept = Er gaat niets verloren: wat ik daar te zeggen heb, wordt bewaard tot ik weer kan schrijven.
trouble-withheld = { $platform } houdt berichten voor mij tegen: het afgelopen uur kwamen er meer dan het aan een app doorgeeft.
trouble-withheld-lost = Wat mensen mij intussen schrijven, kan ontbreken en komt niet opnieuw. Vraag hun te herhalen wat ik niet heb beantwoord.
trouble-withheld-fix = Haal mij uit drukke kanalen waar niemand mij nodig heeft.
trouble-calendar = Het agendabestand { $file } is niet meer te lezen. Het dienstrooster blijft zoals het was toen dat nog wel kon.
trouble-fix = Voer melding doctor uit om te zien wat er mis is.
trouble-fix-archived = Haal de kamer terug uit het archief, of noem een andere in { $setting } en herstart Melding.
trouble-fix-deleted = Noem een andere kamer in { $setting } en herstart Melding.
trouble-fix-removed = Nodig me weer uit in de kamer.
trouble-fix-revoked = Zet een geldig token in { $setting } en herstart Melding.
trouble-fix-uninstalled = Installeer de app opnieuw, zet het token in { $setting } en herstart Melding.
trouble-fix-scope = Installeer de app opnieuw met het manifest dat Melding afdrukt; melding doctor noemt wat ontbreekt.
trouble-fix-forbidden = Laat een beheerder van de werkruimte de app toestaan te schrijven en bestanden te delen waar ik dat moet.
trouble-fix-tab-off = Zet Messages Tab aan in de instellingen van de app (App Home).
trouble-fix-full = Maak ruimte voor bestanden in de werkruimte, of kies een ruimer abonnement.
trouble-found-agents = Ik kan weer schrijven in de kamer van de behandelaars { $room }. Wat nog wachtte, wordt nu verstuurd.
trouble-found-on-call = Ik kan weer schrijven in de kamer van de piketdienst { $room }. Wat nog wachtte, wordt nu verstuurd.
trouble-found-planning = Ik kan weer schrijven in de kamer van de planners { $room }. Wat nog wachtte, wordt nu verstuurd.
trouble-found-platform = Ik kan weer schrijven op { $platform }. Wat nog wachtte, wordt nu verstuurd.
trouble-moved = De kamer { $room } heeft een nieuw adres, { $to }. Ik gebruik het al; schrijf het ook in { $setting }.

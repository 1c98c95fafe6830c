# What can be typed, and the short answers to it.

help-intro = Dit kun je hier typen. Je kunt ook gewoon schrijven wat er mis is.
help-intro-team = Dit kun je hier typen.
command-report = iets melden
command-mine = jouw meldingen
command-comment = een melding aanvullen
command-withdraw = een melding intrekken
command-reopen = een gesloten melding heropenen
command-resume = verdergaan met de melding waar je aan begon
command-cancel = de melding verwijderen waar je aan begon
command-queue = open meldingen, de dringendste eerst
command-ticket = alles over één melding
command-find = zoeken in titels en teksten
command-claim = een melding oppakken
command-release = een melding terugleggen
command-assign = een melding aan een collega toewijzen
command-reply = de melder antwoorden
command-note = een interne notitie schrijven
command-ask = de melder om informatie vragen
command-solve = een melding oplossen
command-close = een melding sluiten zonder oplossing
command-ack = laten weten dat je een spoedmelding oppakt
command-profile = je naam en hoe we je bereiken
command-language = een andere taal kiezen
command-help = deze lijst

mine-title = Jouw meldingen
mine-none = Je hebt nog niets gemeld.
queue-title = De wachtrij
queue-none = Er staat niets open. Goed gedaan.
found-title = Gevonden
found-none = Ik heb daar niets bij gevonden.
find-what = Typ achter de opdracht wat je zoekt, bijvoorbeeld /find loonstrook.
language-which = Typ de taal achter de opdracht, bijvoorbeeld /language nl. Je kunt kiezen uit { $languages }.
language-chosen = Vanaf nu spreek ik hier Nederlands.
profile-kept = Opgeslagen.
text-empty = Ik vond niets om te lezen in dat bericht. Schrijf het in woorden, of stuur een afbeelding of een bestand.
thanks-noted = Graag gedaan.
added-to-ticket = Ik heb dat toegevoegd aan { $ticket }.

button-stale = Die knop hoort bij een eerdere vraag. De nieuwste staat onderaan.
not-found-ticket = Ik ken geen melding met dat nummer.
not-found-message = Dat bericht is er niet meer.
refused-which-ticket = Welke melding? Typ het nummer achter de opdracht, bijvoorbeeld { $command } MEL-1042.
refused-unknown-command = Die opdracht ken ik niet. Typ /help om te zien wat er kan.
refused-unknown-command-meant = Die opdracht ken ik niet. Bedoelde je /{ $command }?
refused-button-unknown = Die knop werkt niet meer. Gebruik het nieuwste bericht.
refused-answered-already = Dat is al beantwoord.
refused-no-draft = Je bent nergens aan begonnen.
refused-changed-meanwhile = Iemand anders heeft dit net gewijzigd. Kijk er nog even naar.
refused-already-claimed = { $name } was je voor en heeft deze melding. Als het nodig is, kun je die overnemen.
refused-yours-already = Deze melding heb jij al.
refused-not-an-agent = Die persoon werkt niet bij deze helpdesk.
refused-nobody-has-it = Niemand heeft deze melding.
refused-not-yours = { $name } heeft deze melding.
refused-too-late = Te laat: het is al verstuurd.
refused-not-paged = Hiervoor is niemand gewaarschuwd.
refused-page-over = Hiervoor hoeft niemand meer te komen.
refused-already-acknowledged = { $name } is er al mee bezig.
refused-already-yours = Je bent er al mee bezig.
refused-unknown-organization = Die organisatie ken ik niet.
refused-go-to-room = Ik heb je al een tijdje niet in het kanaal van het team gezien. Schrijf het daar.
refused-not-allowed =
    { $act ->
        [comment] Dit is voor wie het gemeld heeft. Met /reply antwoord je die persoon; /note blijft binnen het team.
        [publish] Dat kan alleen een coördinator doen. Vraag het een van hen, of de beheerder van de helpdesk.
        [set_status] Dat kan alleen een coördinator doen. Vraag het een van hen, of de beheerder van de helpdesk.
       *[other] Daar heb je geen rechten voor. Vind je dat je die wel zou moeten hebben, vraag het dan aan de beheerder van de helpdesk.
    }
# $state is where the ticket stands, $possible are commands
refused-not-now =
    { $state ->
        [closed] Dat kan niet, want de melding is gesloten.
        [withdrawn] Dat kan niet, want de melding is ingetrokken.
        [merged] Dat kan niet, want de melding is nu deel van een andere.
        [pending_customer] Dat kan niet zolang de melding op de melder wacht.
        [pending_external] Dat kan niet zolang de melding bij een andere partij ligt.
       *[other] Dat kan nu niet, want de melding is nog open.
    } { $possible ->
        [nothing] { "" }
       *[other] Dit kan nu wel: { $possible }.
    }
refused-sent-already = Dit is al verstuurd of afgehandeld.

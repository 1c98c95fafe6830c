# De webchat: de pagina, de deur ernaartoe en wat het script van de pagina zegt.

web-bot-name = Melding
web-you = Jij
web-skip = Direct naar de chat
web-seats = Plaatsen
web-language = Taal
web-optional = (niet verplicht)
web-yes = Ja
web-no = Nee
web-unread = Nieuw
web-send = Versturen
web-attach = Bestanden bijvoegen
web-back = Terug
web-ticket = Melding
web-dismiss = Sluiten
web-newer = Nieuwe berichten
web-commands = Opdrachten
web-noscript = Deze chat heeft JavaScript nodig. Zet het aan voor dit adres en laad de pagina opnieuw.

web-demo = Dit is een demo.
web-demo-try = Meld als melder een probleem, en pak het daarna op en beantwoord het bij de behandelaars.

web-seat-reporter = Melder
web-seat-agents = Behandelaars
web-seat-on_call = Wachtdienst
web-log = Berichten: { $seat }
web-empty-reporter = Vertel in je eigen woorden wat er mis is. Wij vragen naar wat nog ontbreekt.
web-empty-agents = Hier staat wat het hele team aangaat. Typ / om de opdrachten te zien.
web-empty-on_call = Alles rustig. Spoedmeldingen komen hier binnen.
web-write-reporter = Schrijf een bericht
web-write-agents = Schrijf, / voor opdrachten
web-write-on_call = Schrijf, / voor opdrachten
web-write-ticket = Schrijf een interne notitie
web-internal = Intern: alleen het team ziet wat je hier schrijft. Gebruik Antwoorden om de melder te antwoorden.

web-desk = Meldingen
web-room = Kanaal
web-desk-filter = Meldingen filteren
web-desk-urgent = Spoed
web-desk-open = Open
web-desk-done = Afgehandeld
web-desk-empty = Nog geen meldingen. Nieuwe komen hier vanzelf te staan.
web-desk-none = Geen melding past bij het filter.
web-desk-posts = { $count ->
    [one] { $count } bericht
   *[other] { $count } berichten
}

# gezegd door het script, dat de variabelen zelf invult
web-lost = Geen verbinding. We proberen het opnieuw …
web-back-again = Weer verbonden
web-sending = Wordt verstuurd …
web-not-sent = Nog niet verstuurd. Dat gebeurt zodra er verbinding is.
web-remove = { $name } verwijderen
web-attached = { $name } is bijgevoegd
web-files-pending = Een ogenblik: er is nog een bestand onderweg.
web-too-long = Een bericht mag { $longest } tekens hebben; dit heeft er { $count }.
web-attach-text = Als tekstbestand bijvoegen
web-text-file = bericht.txt
web-pasted = schermafbeelding
web-too-many-files = Een bericht mag hoogstens { $most } bestanden hebben. Stuur de rest in het volgende.
web-file-too-big-here = { $name } is groter dan { $most } MB.
web-file-failed = { $name } is niet aangekomen. Verwijder het en probeer het opnieuw.
web-file-none = { $name } is leeg.
web-new-in = { $seat }: { $text }
web-undo-key = Druk op Ctrl+Z om dit ongedaan te maken.
web-gone = Je sessie is afgelopen.
web-gone-button = Naar de startpagina
web-just-now = nu
web-commands-found = { $count } opdrachten. Kies met de pijltjestoetsen.
web-try-later = Melding is nu even niet bereikbaar. Wat je hebt getypt staat er nog; probeer het zo meteen opnieuw.

# gezegd door de server
web-too-long-sent = Dat was langer dan een bericht mag zijn, dus er is niets verstuurd. Maak het korter, of voeg het bij als tekstbestand.
web-unreadable = Deze pagina is verouderd. Laad de pagina opnieuw en probeer het nog eens; wat je hebt getypt is bewaard.
web-failed = Er ging bij ons iets mis, dus er is niets opgeslagen. Wat je hebt geschreven staat er nog; probeer het opnieuw.
web-file-empty = { $name } is leeg.
web-file-too-large = { $name } is te groot. Een bestand mag hoogstens { $megabytes } MB zijn.
web-file-too-many = Dat waren meer dan { $most } bestanden.
web-file-not-allowed = Bestanden als { $name } nemen we niet aan. Afbeeldingen, pdf, Office-documenten en tekst kunnen wel.
web-file-disguised = { $name } is niet wat de naam zegt, dus we hebben het niet aangenomen.
web-file-bomb = { $name } pakt uit tot iets dat veel te groot is, dus we hebben het niet aangenomen.
web-file-broken = { $name } is niet tot het einde te lezen. Sla het opnieuw op en probeer het nog eens.
web-file-interrupted = { $name } bleef halverwege steken. Stuur het nog eens.
web-file-no-room = We konden { $name } nu niet bewaren. Probeer het straks nog eens.
web-file-gone = We konden { $name } niet ophalen. Stuur het bestand nog eens.

web-door-stranger = Je hebt een uitnodiging nodig
web-door-stranger-text = Deze chat is er voor wie is uitgenodigd. Vraag je supportteam om een link.
web-door-ended = Je sessie is afgelopen
web-door-ended-text = Het is te lang geleden, of de cookie in deze browser is niet van ons. Niets van wat je hebt verstuurd is verloren.
web-door-away = Een ogenblik
web-door-away-text = De chat kan nu niet worden getoond. Niets van wat is verstuurd is verloren. Laad deze pagina zo meteen opnieuw.
web-door-invited = Welkom
web-door-invited-text = Je bent uitgenodigd voor deze chat. De link werkt één keer, in deze browser.
web-door-unknown = Deze uitnodiging kennen we niet
web-door-unknown-text = Misschien is er een stuk van de link weggevallen. Kopieer de hele link, of vraag om een nieuwe.
web-door-spent = Deze uitnodiging is gebruikt
web-door-spent-text = Elke uitnodiging werkt één keer. Was jij dat, open de chat dan in dezelfde browser; vraag anders om een nieuwe.
web-door-late = Deze uitnodiging is verlopen
web-door-late-text = De uitnodiging was 24 uur geldig. Vraag je supportteam om een nieuwe.
web-door-enter = Chat openen
web-door-again = Demo opnieuw starten

# Every conversation: the way through, and what helps when an answer does not fit.

flow-progress = Stap { $at } van { $of }
flow-back = Terug
flow-skip = Overslaan
flow-keep = Zo laten
flow-remove = Weghalen
flow-done = Dat was alles
flow-cancel = Annuleren
flow-send = Versturen
flow-answered = Beantwoord
flow-next = Volgende
flow-use = Dit gebruiken
flow-edit = Wijzigen
flow-add = Meer toevoegen
flow-kept = Ik heb bewaard wat je schreef, voor de omschrijving.
flow-aside = Dit schreef je eerder. Je kunt het gebruiken of er iets bij schrijven.
flow-also = Dit schreef je ook nog. Het gaat mee als je verstuurt.
flow-add-aside = Bij de omschrijving zetten
flow-leave-aside = Weglaten
flow-suggestion = Een voorstel:
flow-standing = Dit is je antwoord tot nu toe:
flow-several = Je kunt er meer dan één kiezen.
flow-type-name = De lijst is lang, dus typ gerust de naam.
flow-files =
    { $count ->
        [one] { $count } bestand
       *[other] { $count } bestanden
    }
flow-split = Dit lijken { $count } verschillende meldingen. Zullen we ze een voor een doen?
    .help = Dan krijgt elke melding een eigen nummer en kan die apart worden opgelost. We beginnen met de eerste, de rest bewaar ik voor je.
flow-split-yes = Ja, een voor een
flow-split-no = Nee, bij elkaar houden

problem-needed = Hier heb ik een antwoord op nodig.
problem-choose = Kies een van deze mogelijkheden.
problem-too-long = Dat is iets te lang voor mij: hooguit { $longest } tekens.
    .file = Dat is iets te lang voor mij: hooguit { $longest } tekens. De rest kun je als bestand sturen.
problem-date = Daar kon ik geen datum in lezen. Schrijf het zo: 24-12-2026.
problem-past = Die dag is al voorbij. Noem vandaag of een latere dag.
problem-file-wanted = Hier heb ik een bestand nodig.
problem-files-many = Ik kan hooguit { $most } bestanden aannemen, dus ik heb de eerste bewaard.
problem-no-files = Hier kan ik geen bestanden aannemen. Schrijf het als tekst.
problem-number = Dat lijkt geen telefoonnummer te zijn.
problem-email = Dat lijkt geen e-mailadres te zijn.
problem-title-too-short = Kun je in de titel iets meer zeggen? Waar het over gaat en waar het gebeurt.
problem-title-too-long = Die titel is wat lang. Hooguit { $longest } tekens; de details komen straks.
problem-title-says-nothing = Met een titel die zegt waar het over gaat, helpen we je sneller. Bijvoorbeeld ‘Loonstrook van maart toont verkeerde belasting’.

files = Bestanden

contact = Hoe kunnen we je bereiken? Zet telefoon, mobiel en e-mail in één bericht.
contact-phone = Telefoon
    .ask = Op welk nummer kunnen we je bellen?
contact-mobile = Mobiel
    .ask = Wat is je mobiele nummer?
contact-email = E-mail
    .ask = En je e-mailadres?

organisation = Organisatie
    .ask = Waar werk je?

profile = Je gegevens
    .review = Klopt dit?
profile-name = Naam
    .ask = Hoe heet je?
profile-send = Opslaan

comment = Aanvullen
comment-text = Aanvulling
    .ask = Wat wil je nog kwijt? Je kunt ook bestanden sturen.
comment-send = Toevoegen

withdraw = Melding intrekken
withdraw-reason = Reden
    .ask = Wil je zeggen waarom? Het helpt ons, maar het hoeft niet.
withdraw-send = Intrekken

reopen = Melding heropenen
reopen-reason = Reden
    .ask = Wat klopt er nog niet?
reopen-send = Heropenen

reply = Antwoord aan de melder
reply-text = Antwoord
    .ask = Wat wil je de melder antwoorden? Je kunt ook bestanden sturen.
reply-send = Antwoord versturen

note = Interne notitie
note-text = Notitie
    .ask = Wat wil je noteren? Alleen behandelaars zien dit.
note-send = Notitie opslaan

ask = Om informatie vragen
ask-items = Wat ontbreekt
    .ask = Wat ontbreekt er?
ask-item-steps = De stappen, een voor een
ask-item-expected = Wat er verwacht werd
ask-item-error = De precieze foutmelding
ask-item-screenshot = Een schermafbeelding
ask-item-when = Wanneer het gebeurde
ask-item-who = Wie er last van heeft
ask-item-example = Een voorbeeld om te bekijken
ask-item-phone = Een nummer om te bellen
ask-text = Je vraag
    .ask = Wat wil je vragen?
ask-send = Vragen

solve = Oplossen
solve-resolution = Oplossing
    .ask = Hoe is het opgelost? De melder leest dit.
solve-code = Uitkomst
    .ask = Wat is de uitkomst?
solve-code-answered = Beantwoord
solve-code-fixed = Hersteld
solve-code-workaround = Er is een omweg
solve-code-by_design = Werkt zoals bedoeld
solve-code-not_found = Niet na te bootsen
solve-code-handed_over = Overgedragen
solve-cause = Oorzaak
    .ask = Waar kwam het door?
solve-cause-use = De manier van gebruiken
solve-cause-software = Een fout in de software
solve-cause-setup = Inrichting
solve-cause-data = Gegevens
solve-cause-operations = Beheer
solve-cause-other_system = Een ander systeem
solve-cause-law = Nieuwe regels of wetgeving
solve-cause-unknown = Onbekend
solve-confirm = Om bevestiging vragen
    .ask = Moet de melder bevestigen dat het werkt voordat we de melding sluiten?
solve-send = Oplossen

close = Melding sluiten
close-reason = Reden
    .ask = Waarom sluit je de melding? De melder leest dit.
close-send = Sluiten

take-over = Overnemen
take-over-reason = Reden
    .ask = Waarom neem je de melding over? Je collega ziet dit.
take-over-send = Overnemen

assign = Toewijzen
assign-agent = Behandelaar
    .ask = Wie moet de melding krijgen?
assign-send = Toewijzen

# Every conversation: the way through, and what helps when an answer does not fit.

flow-progress = Steg { $at } av { $of }
flow-back = Tilbake
flow-skip = Hopp over
flow-keep = Behold
flow-remove = Fjern
flow-done = Det var alt
flow-cancel = Avbryt
flow-send = Send
flow-answered = Besvart
flow-next = Neste
flow-use = Bruk dette
flow-edit = Endre
flow-add = Legg til mer
flow-kept = Jeg har tatt vare på det du skrev, til beskrivelsen.
flow-aside = Dette skrev du tidligere. Du kan bruke det, eller skrive mer.
flow-also = Du skrev også dette. Det følger med når du sender.
flow-add-aside = Ta det med i beskrivelsen
flow-leave-aside = Utelat det
flow-suggestion = Et forslag:
flow-standing = Dette har du svart så langt:
flow-several = Du kan velge flere.
flow-type-name = Listen er lang, så skriv gjerne navnet.
flow-files =
    { $count ->
        [one] { $count } fil
       *[other] { $count } filer
    }
flow-split = Dette ser ut som { $count } ulike saker. Skal vi ta dem én om gangen?
    .help = Da får hver sak sitt eget nummer og kan løses for seg. Vi begynner med den første, og jeg tar vare på resten.
flow-split-yes = Ja, én om gangen
flow-split-no = Nei, hold dem samlet

problem-needed = Dette trenger jeg et svar på.
problem-choose = Velg en av disse.
problem-too-long = Det ble litt langt for meg: høyst { $longest } tegn.
    .file = Det ble litt langt for meg: høyst { $longest } tegn. Resten kan du sende som fil.
problem-date = Jeg klarte ikke å lese det som en dato. Skriv den slik: 24.12.2026.
problem-past = Den dagen har vært. Oppgi i dag eller en senere dag.
problem-file-wanted = Her trenger jeg en fil.
problem-files-many = Jeg kan ta imot høyst { $most } filer, så jeg beholdt de første.
problem-no-files = Her kan jeg ikke ta imot filer. Skriv det som tekst.
problem-number = Det ser ikke ut som et telefonnummer.
problem-email = Det ser ikke ut som en e-postadresse.
problem-title-too-short = Kan du si litt mer i tittelen? Hva det gjelder, og hvor det skjer.
problem-title-too-long = Tittelen ble litt lang. Bruk høyst { $longest } tegn; detaljene kommer etterpå.
problem-title-says-nothing = En tittel som sier hva det gjelder, gir raskere hjelp. For eksempel «Lønnsslipp for mars viser feil skatt».

files = Filer

contact = Hvordan kan vi nå deg? Skriv telefon, mobil og e-post i én melding.
contact-phone = Telefon
    .ask = Hvilket nummer kan vi ringe deg på?
contact-mobile = Mobil
    .ask = Hva er mobilnummeret ditt?
contact-email = E-post
    .ask = Og e-postadressen din?

organisation = Organisasjon
    .ask = Hvor jobber du?

profile = Opplysninger om deg
    .review = Stemmer dette?
profile-name = Navn
    .ask = Hva heter du?
profile-send = Lagre

comment = Legg til i saken
comment-text = Kommentar
    .ask = Hva vil du legge til? Du kan også sende filer.
comment-send = Legg til

withdraw = Trekk saken
withdraw-reason = Grunn
    .ask = Vil du si hvorfor? Det hjelper oss, men du må ikke.
withdraw-send = Trekk saken

reopen = Åpne saken igjen
reopen-reason = Grunn
    .ask = Hva er det som fortsatt ikke stemmer?
reopen-send = Åpne igjen

reply = Svar til innmelderen
reply-text = Svar
    .ask = Hva vil du svare innmelderen? Du kan også sende filer.
reply-send = Send svar

note = Internt notat
note-text = Notat
    .ask = Hva vil du notere? Bare teamet ser det.
note-send = Lagre notat

ask = Be om opplysninger
ask-items = Dette mangler
    .ask = Hva mangler?
ask-item-steps = Hva som ble gjort, steg for steg
ask-item-expected = Hva som var forventet
ask-item-error = Den nøyaktige feilmeldingen
ask-item-screenshot = Et skjermbilde
ask-item-when = Når det skjedde
ask-item-who = Hvem det gjelder
ask-item-example = Et eksempel vi kan se på
ask-item-phone = Et nummer vi kan ringe
ask-text = Spørsmålet ditt
    .ask = Hva vil du spørre om?
ask-send = Spør

solve = Løs saken
solve-resolution = Løsning
    .ask = Hvordan ble det løst? Innmelderen leser dette.
solve-code = Resultat
    .ask = Hva ble resultatet?
solve-code-answered = Besvart
solve-code-fixed = Rettet
solve-code-workaround = Det finnes en vei utenom
solve-code-by_design = Virker som det skal
solve-code-not_found = Lot seg ikke gjenskape
solve-code-handed_over = Overlatt til andre
solve-cause = Årsak
    .ask = Hva skyldtes det?
solve-cause-use = Måten det ble brukt på
solve-cause-software = Feil i programmet
solve-cause-setup = Oppsett
solve-cause-data = Data
solve-cause-operations = Drift
solve-cause-other_system = Et annet system
solve-cause-law = Nye regler eller ny lov
solve-cause-unknown = Ikke kjent
solve-confirm = Be om bekreftelse
    .ask = Skal innmelderen bekrefte at det virker, før vi lukker saken?
solve-send = Løs saken

close = Lukk saken
close-reason = Grunn
    .ask = Hvorfor lukkes saken? Innmelderen leser dette.
close-send = Lukk

take-over = Ta over saken
take-over-reason = Grunn
    .ask = Hvorfor tar du over? Kollegaen din ser dette.
take-over-send = Ta over

assign = Tildel saken
assign-agent = Ansvarlig
    .ask = Hvem skal ha den?
assign-send = Tildel

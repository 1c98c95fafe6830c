# Every conversation: the way through, and what helps when an answer does not fit.

flow-progress = Steg { $at } av { $of }
flow-back = Tillbaka
flow-skip = Hoppa över
flow-keep = Behåll
flow-remove = Ta bort
flow-done = Det var allt
flow-cancel = Avbryt
flow-send = Skicka
flow-answered = Besvarad
flow-next = Nästa
flow-use = Använd det här
flow-edit = Ändra
flow-add = Lägg till mer
flow-kept = Jag har sparat det du skrev till beskrivningen.
flow-aside = Det här skrev du tidigare. Du kan använda det eller skriva mer.
flow-also = Du skrev också det här. Det följer med när du skickar.
flow-add-aside = Ta med det i beskrivningen
flow-leave-aside = Utelämna det
flow-suggestion = Ett förslag:
flow-standing = Så här har du svarat hittills:
flow-several = Du kan välja flera.
flow-type-name = Listan är lång, så skriv namnet i stället.
flow-files =
    { $count ->
        [one] { $count } fil
       *[other] { $count } filer
    }
flow-split = Det här ser ut som { $count } olika ärenden. Ska vi ta ett i taget?
    .help = Då får varje ärende ett eget nummer och kan lösas för sig. Vi börjar med det första, och jag sparar resten åt dig.
flow-split-yes = Ja, ett i taget
flow-split-no = Nej, håll ihop det

problem-needed = Det här behöver jag ett svar på.
problem-choose = Välj något av de här.
problem-too-long = Det blev lite för långt för mig: högst { $longest } tecken.
    .file = Det blev lite för långt för mig: högst { $longest } tecken. Resten kan du skicka som fil.
problem-date = Jag kunde inte läsa det som ett datum. Skriv så här: 2026-12-24.
problem-past = Den dagen har varit. Ange i dag eller en senare dag.
problem-file-wanted = Här behöver jag en fil.
problem-files-many = Jag kan ta emot högst { $most } filer, så jag behöll de första.
problem-no-files = Här kan jag inte ta emot filer. Skriv det som text.
problem-number = Det ser inte ut som ett telefonnummer.
problem-email = Det ser inte ut som en e-postadress.
problem-title-too-short = Kan du säga lite mer i rubriken? Vad det gäller och var det händer.
problem-title-too-long = Rubriken blev lite lång. Använd högst { $longest } tecken; detaljerna kommer sedan.
problem-title-says-nothing = En rubrik som säger vad det gäller ger snabbare hjälp. Till exempel ”Lönebesked för mars visar fel skatt”.

files = Filer

contact = Hur når vi dig? Skriv telefon, mobil och e-post i ett meddelande.
contact-phone = Telefon
    .ask = Vilket nummer kan vi ringa dig på?
contact-mobile = Mobil
    .ask = Vad har du för mobilnummer?
contact-email = E-post
    .ask = Och din e-postadress?

organisation = Organisation
    .ask = Var arbetar du?

profile = Dina uppgifter
    .review = Stämmer det här?
profile-name = Namn
    .ask = Vad heter du?
profile-send = Spara

comment = Lägg till i ärendet
comment-text = Kommentar
    .ask = Vad vill du lägga till? Du kan också skicka filer.
comment-send = Lägg till

withdraw = Återkalla ärendet
withdraw-reason = Anledning
    .ask = Vill du berätta varför? Det hjälper oss, men du behöver inte.
withdraw-send = Återkalla

reopen = Öppna ärendet igen
reopen-reason = Anledning
    .ask = Vad är det som fortfarande inte stämmer?
reopen-send = Öppna igen

reply = Svara anmälaren
reply-text = Svar
    .ask = Vad vill du svara anmälaren? Du kan också skicka filer.
reply-send = Skicka svar

note = Intern anteckning
note-text = Anteckning
    .ask = Vad vill du anteckna? Bara handläggarna ser det.
note-send = Spara anteckning

ask = Be om uppgifter
ask-items = Det här saknas
    .ask = Vad saknas?
ask-item-steps = Vad som gjordes, steg för steg
ask-item-expected = Vad som förväntades
ask-item-error = Det exakta felmeddelandet
ask-item-screenshot = En skärmbild
ask-item-when = När det hände
ask-item-who = Vilka som berörs
ask-item-example = Ett exempel vi kan titta på
ask-item-phone = Ett nummer vi kan ringa
ask-text = Din fråga
    .ask = Vad vill du fråga?
ask-send = Fråga

solve = Lös ärendet
solve-resolution = Lösning
    .ask = Hur löstes det? Anmälaren läser det här.
solve-code = Resultat
    .ask = Vad blev resultatet?
solve-code-answered = Besvarat
solve-code-fixed = Rättat
solve-code-workaround = Det går att komma runt
solve-code-by_design = Fungerar som det är tänkt
solve-code-not_found = Gick inte att återskapa
solve-code-handed_over = Lämnat vidare
solve-cause = Orsak
    .ask = Vad berodde det på?
solve-cause-use = Hur det användes
solve-cause-software = Fel i programmet
solve-cause-setup = Inställningar
solve-cause-data = Data
solve-cause-operations = Drift
solve-cause-other_system = Ett annat system
solve-cause-law = Nya regler eller ny lag
solve-cause-unknown = Okänd
solve-confirm = Be om bekräftelse
    .ask = Ska anmälaren bekräfta att det fungerar innan vi stänger ärendet?
solve-send = Lös ärendet

close = Stäng ärendet
close-reason = Anledning
    .ask = Varför stängs ärendet? Anmälaren läser det här.
close-send = Stäng

take-over = Ta över ärendet
take-over-reason = Anledning
    .ask = Varför tar du över det? Din kollega ser det här.
take-over-send = Ta över

assign = Tilldela ärendet
assign-agent = Handläggare
    .ask = Vem ska ha det?
assign-send = Tilldela

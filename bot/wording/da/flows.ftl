# Every conversation: the way through, and what helps when an answer does not fit.

flow-progress = Trin { $at } af { $of }
flow-back = Tilbage
flow-skip = Spring over
flow-keep = Behold
flow-remove = Fjern
flow-done = Det var det hele
flow-cancel = Annuller
flow-send = Send
flow-answered = Besvaret
flow-next = Næste
flow-use = Brug det
flow-edit = Ret
flow-add = Tilføj mere
flow-kept = Jeg har gemt det, du skrev, til beskrivelsen.
flow-aside = Det her skrev du tidligere. Du kan bruge det eller skrive mere.
flow-also = Du skrev også det her. Det kommer med, når du sender.
flow-add-aside = Tag det med i beskrivelsen
flow-leave-aside = Udelad det
flow-suggestion = Et forslag:
flow-standing = Sådan har du svaret indtil nu:
flow-several = Du kan vælge flere.
flow-type-name = Listen er lang, så skriv bare navnet.
flow-files =
    { $count ->
        [one] { $count } fil
       *[other] { $count } filer
    }
flow-split = Det ligner { $count } forskellige sager. Skal vi tage dem én ad gangen?
    .help = Så får hver sag sit eget nummer og kan løses for sig. Vi begynder med den første, og jeg gemmer resten til dig.
flow-split-yes = Ja, én ad gangen
flow-split-no = Nej, hold dem samlet

problem-needed = Det her har jeg brug for et svar på.
problem-choose = Vælg en af disse.
problem-too-long = Det er lidt for langt for mig: højst { $longest } tegn.
    .file = Det er lidt for langt for mig: højst { $longest } tegn. Resten kan du sende som fil.
problem-date = Jeg kunne ikke læse det som en dato. Skriv den sådan her: 24.12.2026.
problem-past = Den dag er gået. Angiv i dag eller en senere dag.
problem-file-wanted = Her skal jeg bruge en fil.
problem-files-many = Jeg kan højst tage imod { $most } filer, så jeg beholdt de første.
problem-no-files = Her kan jeg ikke tage imod filer. Skriv det som tekst.
problem-number = Det ligner ikke et telefonnummer.
problem-email = Det ligner ikke en e-mailadresse.
problem-title-too-short = Kan du sige lidt mere i titlen? Hvad det handler om, og hvor det sker.
problem-title-too-long = Titlen er lidt lang. Brug højst { $longest } tegn; detaljerne kommer bagefter.
problem-title-says-nothing = En sigende titel giver hurtigere hjælp. For eksempel ”Lønseddel for marts viser forkert skat”.

files = Filer

contact = Hvordan kan vi få fat i dig? Skriv telefon, mobil og e-mail i én besked.
contact-phone = Telefon
    .ask = Hvilket nummer kan vi ringe til dig på?
contact-mobile = Mobil
    .ask = Hvad er dit mobilnummer?
contact-email = E-mail
    .ask = Og din e-mailadresse?

organisation = Organisation
    .ask = Hvor arbejder du?

profile = Dine oplysninger
    .review = Passer det her?
profile-name = Navn
    .ask = Hvad hedder du?
profile-send = Gem

comment = Tilføj til sagen
comment-text = Kommentar
    .ask = Hvad vil du tilføje? Du kan også sende filer.
comment-send = Tilføj

withdraw = Træk sagen tilbage
withdraw-reason = Begrundelse
    .ask = Har du lyst til at fortælle hvorfor? Det hjælper os, men du behøver ikke.
withdraw-send = Træk tilbage

reopen = Åbn sagen igen
reopen-reason = Begrundelse
    .ask = Hvad er stadig ikke i orden?
reopen-send = Åbn igen

reply = Svar til indmelderen
reply-text = Svar
    .ask = Hvad vil du svare indmelderen? Du kan også sende filer.
reply-send = Send svar

note = Internt notat
note-text = Notat
    .ask = Hvad vil du notere? Kun supporterne ser det.
note-send = Gem notat

ask = Bed om oplysninger
ask-items = Det mangler
    .ask = Hvad mangler?
ask-item-steps = Hvad der blev gjort, trin for trin
ask-item-expected = Hvad der var forventet
ask-item-error = Den præcise fejlmeddelelse
ask-item-screenshot = Et skærmbillede
ask-item-when = Hvornår det skete
ask-item-who = Hvem der er berørt
ask-item-example = Et eksempel, vi kan se på
ask-item-phone = Et nummer, vi kan ringe til
ask-text = Dit spørgsmål
    .ask = Hvad vil du spørge om?
ask-send = Spørg

solve = Løs sagen
solve-resolution = Løsning
    .ask = Hvordan blev det løst? Indmelderen læser det her.
solve-code = Resultat
    .ask = Hvad blev resultatet?
solve-code-answered = Besvaret
solve-code-fixed = Rettet
solve-code-workaround = Der er en vej udenom
solve-code-by_design = Virker efter hensigten
solve-code-not_found = Kunne ikke genskabes
solve-code-handed_over = Givet videre
solve-cause = Årsag
    .ask = Hvad skyldtes det?
solve-cause-use = Måden, det blev brugt på
solve-cause-software = Fejl i programmet
solve-cause-setup = Opsætning
solve-cause-data = Data
solve-cause-operations = Drift
solve-cause-other_system = Et andet system
solve-cause-law = Nye regler eller ny lov
solve-cause-unknown = Ukendt
solve-confirm = Bed om bekræftelse
    .ask = Skal indmelderen bekræfte, at det virker, før vi lukker sagen?
solve-send = Løs sagen

close = Luk sagen
close-reason = Begrundelse
    .ask = Hvorfor lukkes sagen? Indmelderen læser det her.
close-send = Luk

take-over = Overtag sagen
take-over-reason = Begrundelse
    .ask = Hvorfor overtager du den? Din kollega ser det her.
take-over-send = Overtag

assign = Tildel sagen
assign-agent = Supporter
    .ask = Hvem skal have den?
assign-send = Tildel

# When we are there, what is due when, and why.

command-hours = hvornår vi er her
command-why = hvilke frister en sag har, og hvorfor

# working time, in whole minutes
length =
    { $hours ->
        [0]
            { $minutes ->
                [0] under et minut
               *[other] { $minutes } min
            }
       *[other]
            { $minutes ->
                [0] { $hours } t
               *[other] { $hours } t { $minutes } min
            }
    }
window = { $start }–{ $end }
days = { $first } – { $last }

hours-title = Åbningstider
hours-title-of = Åbningstider: { $calendar }
refused-no-such-hours = Jeg kender ingen åbningstider med det navn. Du kan spørge efter { $names }.
hours-open-until = Der er nogen her nu, indtil { $moment }.
hours-open = Der er nogen her nu.
hours-shut = Der er ingen her nu. Vi er tilbage { $moment }.
hours-promised = Vores frister regnes i disse timer
hours-attended = Der er nogen her
hours-unusual = Andre dage fremover
hours-closed = lukket
hours-holiday = lukket, { $name }
hours-whole-day = hele døgnet
hours-zone = Tiderne gælder i { $zone }.

target-assessment = Vurdering
target-first_response = Første svar
target-next_update = Næste svar
target-resolution = Løsning

card-due = Frist
due-next = { $target }: { $moment }
queue-due = frist { $moment }
queue-late = fristen var { $moment }

why-title = { $ticket }: frister, og hvorfor
why-policy = Det vi lover
why-because = Gælder
why-for-all = alle andre sager
why-hours = Arbejdstid
why-nothing = Intet er lovet for denne sag, så den har ingen frister.
# $value is yes or no
because-urgent =
    { $value ->
        [yes] hastesager
       *[no] sager der ikke haster
    }
because-payment =
    { $value ->
        [yes] sager der berører en udbetaling
       *[no] sager der ikke berører en udbetaling
    }
because-priority = prioritet { $value }
because-otherwise = sædvanlig tid

why-due = Frist { $moment }.
why-late = Fristen var { $moment }, og vi er forsinkede. Det beklager vi.
why-met = Gjort { $moment }, i tide: Fristen var { $due }.
why-met-late = Gjort { $moment }, for sent: Fristen var { $due }.
why-stands-still = Står stille, med { $left } arbejdstid tilbage.
why-dropped = Ikke længere nødvendigt, for sagen er afsluttet.
# $because is why so much is given, $since what it counts from
why-given = { $length } arbejdstid ({ $because }), regnet fra { $moment }: { $since }.
why-floor = Et svar har aldrig frist før det første svar.
since-received = sagen kom ind
since-asked = indmelderen skrev
since-answered = vi skrev sidst

line-worked = { $day }, { $windows }: { $length }
line-half-day = { $day }, halv dag, { $windows }: { $length }
line-clocks-forward = { $line } (uret stilles frem)
line-clocks-back = { $line } (uret stilles tilbage)
line-usual = { $days }, de sædvanlige tider: { $length }
line-shut = { $days }: lukket
line-holiday = { $days }: lukket, { $name }
line-held = { $start } – { $end }: regnes ikke, { $why }
line-held-still = Siden { $start }: regnes ikke, { $why }
line-more = … og { $count } linjer mere
held-pending_customer = afventer indmelderen
held-pending_external = afventer en anden
held-closed = sagen var lukket
held-withdrawn = sagen var trukket tilbage
held-merged = lagt sammen med en anden sag
held-other = på pause

measure-waiting = Ventede til arbejdet begyndte
measure-assessment = Til den blev vurderet
measure-response = Til det første svar
measure-gross = Til den blev afsluttet
measure-net = Til den blev afsluttet, uden pauser
measure-net_knowledge = Uden pauser, hvor der var brug for viden
measure-net_others = Uden pauser, hvor andre var årsagen

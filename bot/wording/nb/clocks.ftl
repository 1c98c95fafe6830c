# When we are there, what is due when, and why.

command-hours = når vi er her
command-why = hvilke frister en sak har, og hvorfor

# working time, in whole minutes
length =
    { $hours ->
        [0]
            { $minutes ->
                [0] under et minutt
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

hours-title = Åpningstider
hours-title-of = Åpningstider: { $calendar }
refused-no-such-hours = Jeg kjenner ingen åpningstider med det navnet. Du kan spørre etter { $names }.
hours-open-until = Det er noen her nå, til { $moment }.
hours-open = Det er noen her nå.
hours-shut = Det er ingen her nå. Vi er tilbake { $moment }.
hours-promised = Fristene våre regnes i disse timene
hours-attended = Det er noen her
hours-unusual = Andre dager framover
hours-closed = stengt
hours-holiday = stengt, { $name }
hours-whole-day = hele døgnet
hours-zone = Tidene gjelder i { $zone }.

target-assessment = Vurdering
target-first_response = Første svar
target-next_update = Neste svar
target-resolution = Løsning

card-due = Frist
due-next = { $target }: { $moment }
queue-due = frist { $moment }
queue-late = fristen var { $moment }

why-title = { $ticket }: frister, og hvorfor
why-policy = Det vi lover
why-because = Gjelder
why-for-all = alle andre saker
why-hours = Arbeidstid
why-nothing = Ingenting er lovet for denne saken, så den har ingen frister.
# $value is yes or no
because-urgent =
    { $value ->
        [yes] hastesaker
       *[no] saker som ikke haster
    }
because-payment =
    { $value ->
        [yes] saker som berører en utbetaling
       *[no] saker som ikke berører en utbetaling
    }
because-priority = prioritet { $value }
because-otherwise = vanlig tid

why-due = Frist { $moment }.
why-late = Fristen var { $moment }, og vi er forsinket. Det beklager vi.
why-met = Gjort { $moment }, i tide: Fristen var { $due }.
why-met-late = Gjort { $moment }, for sent: Fristen var { $due }.
why-stands-still = Står stille, med { $left } arbeidstid igjen.
why-dropped = Ikke lenger nødvendig, for saken er avsluttet.
# $because is why so much is given, $since what it counts from
why-given = { $length } arbeidstid ({ $because }), regnet fra { $moment }: { $since }.
why-floor = Et svar har aldri frist før det første svaret.
since-received = saken kom inn
since-asked = innmelderen skrev
since-answered = vi skrev sist

line-worked = { $day }, { $windows }: { $length }
line-half-day = { $day }, halv dag, { $windows }: { $length }
line-clocks-forward = { $line } (klokka stilles fram)
line-clocks-back = { $line } (klokka stilles tilbake)
line-usual = { $days }, vanlige tider: { $length }
line-shut = { $days }: stengt
line-holiday = { $days }: stengt, { $name }
line-held = { $start } – { $end }: regnes ikke, { $why }
line-held-still = Siden { $start }: regnes ikke, { $why }
line-more = … og { $count } linjer til
held-pending_customer = venter på innmelderen
held-pending_external = venter på noen andre
held-closed = saken var lukket
held-withdrawn = saken var trukket
held-merged = slått sammen med en annen sak
held-other = på pause

measure-waiting = Ventet til arbeidet begynte
measure-assessment = Til den ble vurdert
measure-response = Til det første svaret
measure-gross = Til den ble avsluttet
measure-net = Til den ble avsluttet, uten pauser
measure-net_knowledge = Uten pauser, der det trengtes kunnskap
measure-net_others = Uten pauser, der andre var årsaken

# When we are there, what is due when, and why.

command-hours = när vi är här
command-why = vilka tider som gäller för ett ärende, och varför

# working time, in whole minutes
length =
    { $hours ->
        [0]
            { $minutes ->
                [0] under en minut
               *[other] { $minutes } min
            }
       *[other]
            { $minutes ->
                [0] { $hours } h
               *[other] { $hours } h { $minutes } min
            }
    }
window = { $start }–{ $end }
days = { $first } – { $last }

hours-title = Öppettider
hours-title-of = Öppettider: { $calendar }
refused-no-such-hours = Jag känner inte till några öppettider med det namnet. Du kan fråga efter { $names }.
hours-open-until = Någon är här nu, till { $moment }.
hours-open = Någon är här nu.
hours-shut = Ingen är här nu. Vi är tillbaka { $moment }.
hours-promised = Våra tidsgränser räknas i dessa timmar
hours-attended = Någon är här
hours-unusual = Andra dagar framöver
hours-closed = stängt
hours-holiday = stängt, { $name }
hours-whole-day = hela dygnet
hours-zone = Tiderna gäller i { $zone }.

target-assessment = Bedömning
target-first_response = Första svar
target-next_update = Nästa svar
target-resolution = Lösning

card-due = Tidsgräns
due-next = { $target }: { $moment }
queue-due = senast { $moment }
queue-late = tidsgränsen var { $moment }

why-title = { $ticket }: tidsgränser, och varför
why-policy = Det vi lovar
why-because = Gäller
why-for-all = alla andra ärenden
why-hours = Arbetstid
why-nothing = Inget är lovat för det här ärendet, så det har inga tidsgränser.
# $value is yes or no
because-urgent =
    { $value ->
        [yes] brådskande ärenden
       *[no] ärenden som inte är brådskande
    }
because-payment =
    { $value ->
        [yes] ärenden som påverkar en utbetalning
       *[no] ärenden som inte påverkar en utbetalning
    }
because-priority = prioritet { $value }
because-otherwise = den vanliga tiden

why-due = Senast { $moment }.
why-late = Tidsgränsen var { $moment }, och vi är sena. Vi beklagar det.
why-met = Gjort { $moment }, i tid: tidsgränsen var { $due }.
why-met-late = Gjort { $moment }, för sent: tidsgränsen var { $due }.
why-stands-still = Står stilla, med { $left } arbetstid kvar.
why-dropped = Behövs inte längre, för ärendet är avslutat.
# $because is why so much is given, $since what it counts from
why-given = { $length } arbetstid ({ $because }), räknat från { $moment }: { $since }.
why-floor = Ett svar behövs aldrig före det första svaret.
since-received = anmälan kom in
since-asked = anmälaren skrev
since-answered = vi skrev senast

line-worked = { $day }, { $windows }: { $length }
line-half-day = { $day }, halvdag, { $windows }: { $length }
line-clocks-forward = { $line } (klockan ställs fram)
line-clocks-back = { $line } (klockan ställs tillbaka)
line-usual = { $days }, de vanliga tiderna: { $length }
line-shut = { $days }: stängt
line-holiday = { $days }: stängt, { $name }
line-held = { $start } – { $end }: räknas inte, { $why }
line-held-still = Sedan { $start }: räknas inte, { $why }
line-more = … och { $count } rader till
held-pending_customer = väntar på anmälaren
held-pending_external = väntar på någon annan
held-closed = ärendet var stängt
held-withdrawn = ärendet var återkallat
held-merged = sammanslaget med ett annat ärende
held-other = pausat

measure-waiting = Väntade tills arbetet började
measure-assessment = Tills det bedömdes
measure-response = Tills det första svaret
measure-gross = Tills det avslutades
measure-net = Tills det avslutades, utan pauser
measure-net_knowledge = Utan pauser, där det behövdes kunskap
measure-net_others = Utan pauser, där andra var orsaken

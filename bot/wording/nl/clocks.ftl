# When we are there, what is due when, and why.

command-hours = wanneer we er zijn
command-why = welke termijnen een melding heeft, en waarom

# working time, in whole minutes
length =
    { $hours ->
        [0]
            { $minutes ->
                [0] minder dan een minuut
               *[other] { $minutes } min
            }
       *[other]
            { $minutes ->
                [0] { $hours } u
               *[other] { $hours } u { $minutes } min
            }
    }
window = { $start }–{ $end }
days = { $first } – { $last }

hours-title = Openingstijden
hours-title-of = Openingstijden: { $calendar }
refused-no-such-hours = Ik ken geen openingstijden met die naam. Je kunt vragen naar { $names }.
hours-open-until = Er is nu iemand, tot { $moment }.
hours-open = Er is nu iemand.
hours-shut = Er is nu niemand. We zijn er weer { $moment }.
hours-promised = Onze termijnen tellen in deze uren
hours-attended = Er is iemand
hours-unusual = Andere dagen die komen
hours-closed = gesloten
hours-holiday = gesloten, { $name }
hours-whole-day = de hele dag
hours-zone = De tijden gelden in { $zone }.

target-assessment = Beoordeling
target-first_response = Eerste antwoord
target-next_update = Volgende antwoord
target-resolution = Oplossing

card-due = Termijn
due-next = { $target }: { $moment }
queue-due = termijn { $moment }
queue-late = de termijn was { $moment }

why-title = { $ticket }: termijnen, en waarom
why-policy = Wat we beloven
why-because = Geldt voor
why-for-all = alle andere meldingen
why-hours = Werktijd
why-nothing = Voor deze melding is niets beloofd, dus er zijn geen termijnen.
# $value is yes or no
because-urgent =
    { $value ->
        [yes] spoedgevallen
       *[no] meldingen zonder spoed
    }
because-payment =
    { $value ->
        [yes] meldingen die een betaling raken
       *[no] meldingen die geen betaling raken
    }
because-priority = prioriteit { $value }
because-otherwise = de gewone tijd

why-due = Uiterlijk { $moment }.
why-late = De termijn was { $moment }, en we zijn te laat. Dat spijt ons.
why-met = Gedaan { $moment }, op tijd: de termijn was { $due }.
why-met-late = Gedaan { $moment }, te laat: de termijn was { $due }.
why-stands-still = Staat stil, met nog { $left } werktijd.
why-dropped = Niet meer nodig, want de melding is afgesloten.
# $because is why so much is given, $since what it counts from
why-given = { $length } werktijd ({ $because }), geteld vanaf { $moment }: { $since }.
why-floor = Een antwoord hoeft er nooit eerder te zijn dan het eerste antwoord.
since-received = de melding kwam binnen
since-asked = de melder schreef
since-answered = we schreven voor het laatst

line-worked = { $day }, { $windows }: { $length }
line-half-day = { $day }, halve dag, { $windows }: { $length }
line-clocks-forward = { $line } (de klok gaat vooruit)
line-clocks-back = { $line } (de klok gaat terug)
line-usual = { $days }, de gewone tijden: { $length }
line-shut = { $days }: gesloten
line-holiday = { $days }: gesloten, { $name }
line-held = { $start } – { $end }: telt niet, { $why }
line-held-still = Sinds { $start }: telt niet, { $why }
line-more = … en nog { $count } regels
held-pending_customer = wacht op de melder
held-pending_external = wacht op iemand anders
held-closed = de melding was gesloten
held-withdrawn = de melding was ingetrokken
held-merged = samengevoegd met een andere melding
held-other = stilgezet

measure-waiting = Gewacht tot het werk begon
measure-assessment = Tot de beoordeling
measure-response = Tot het eerste antwoord
measure-gross = Tot het einde
measure-net = Tot het einde, zonder pauzes
measure-net_knowledge = Zonder pauzes, waar kennis nodig was
measure-net_others = Zonder pauzes, waar anderen de oorzaak waren

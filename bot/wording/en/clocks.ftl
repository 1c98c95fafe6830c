# When we are there, what is due when, and why.

command-hours = when we are here
command-why = when things are due on a ticket, and why

# working time, in whole minutes
length =
    { $hours ->
        [0]
            { $minutes ->
                [0] under a minute
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

hours-title = Opening hours
hours-title-of = Opening hours: { $calendar }
# $names are the names of calendars
refused-no-such-hours = I know no opening hours of that name. You can ask for { $names }.
hours-open-until = Somebody is here now, until { $moment }.
hours-open = Somebody is here now.
hours-shut = Nobody is here now. We are back { $moment }.
hours-promised = What we promise counts in these hours
hours-attended = Somebody is here
hours-unusual = Other days to come
hours-closed = closed
hours-holiday = closed, { $name }
hours-whole-day = all day
hours-zone = Times are those of { $zone }.

target-assessment = Assessment
target-first_response = First answer
target-next_update = Next answer
target-resolution = Solution

card-due = Due
due-next = { $target }: { $moment }
queue-due = due { $moment }
queue-late = was due { $moment }

why-title = { $ticket }: what is due when, and why
why-policy = What we promise
why-because = This is for
why-for-all = all other cases
why-hours = Working time
why-nothing = Nothing is promised for this case, so nothing is due.
# $value is yes or no
because-urgent =
    { $value ->
        [yes] urgent cases
       *[no] cases that are not urgent
    }
because-payment =
    { $value ->
        [yes] cases that affect a payment
       *[no] cases that affect no payment
    }
because-priority = priority { $value }
because-otherwise = the usual time

why-due = Due { $moment }.
why-late = Was due { $moment }, and is late. We are sorry.
why-met = Done { $moment }, in time: it was due { $due }.
why-met-late = Done { $moment }, too late: it was due { $due }.
why-stands-still = Stands still, with { $left } of working time left.
why-dropped = No longer needed, since the case has ended.
# $because is why so much is given, $since what it counts from
why-given = { $length } of working time ({ $because }), counted from { $moment }: { $since }.
why-floor = An answer is never due before the first answer is.
since-received = the report came
since-asked = the reporter wrote
since-answered = we last wrote

line-worked = { $day }, { $windows }: { $length }
line-half-day = { $day }, half day, { $windows }: { $length }
line-clocks-forward = { $line } (the clocks go forward)
line-clocks-back = { $line } (the clocks go back)
line-usual = { $days }, the usual hours: { $length }
line-shut = { $days }: closed
line-holiday = { $days }: closed, { $name }
line-held = { $start } – { $end }: not counted, { $why }
line-held-still = Since { $start }: not counted, { $why }
line-more = … and { $count } more lines
held-pending_customer = waiting for the reporter
held-pending_external = waiting for somebody else
held-closed = the case was closed
held-withdrawn = the case was withdrawn
held-merged = merged with another case
held-other = paused

measure-waiting = Waited until work began
measure-assessment = Until it was assessed
measure-response = Until the first answer
measure-gross = Until it ended
measure-net = Until it ended, without pauses
measure-net_knowledge = Without pauses, where knowledge was asked for
measure-net_others = Without pauses, where others were the cause

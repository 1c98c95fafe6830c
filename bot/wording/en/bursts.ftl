# Many reports of one system at once.

burst-found =
    { $organisations ->
        [0] { $people } people have reported { $system } since { $time }.
        [one] { $people } people of one organisation have reported { $system } since { $time }.
       *[other] { $people } people of { $organisations } organisations have reported { $system } since { $time }.
    }
burst-time = { $time }
burst-more =
    { $count ->
        [one] and one more
       *[other] and { $count } more
    }
burst-made = { $name } made an incident of it.
burst-known = There is an incident about it already:
burst-refused = { $name } says that this is not one thing. I say no more about { $system } until { $until }.
burst-calm = It has calmed down: nothing more has come in since { $time }.
button-burst-make = Make it an incident
button-burst-link =
    { $count ->
        [one] Link the other report
       *[other] Link { $count } more reports
    }
button-burst-refuse = Not one thing
incident-extent-reported =
    { $organisations ->
        [0] { $people ->
            [one] One person has reported it.
           *[other] { $people } people have reported it.
        }
        [one] { $people ->
            [one] One person has reported it.
           *[other] { $people } people of one organisation have reported it.
        }
       *[other] { $people } people of { $organisations } organisations have reported it.
    }
not-found-burst = Those reports are not counted any more.
refused-burst-made = { $name } made an incident of it already.
refused-burst-refused = { $name } has said already that this is not one thing.

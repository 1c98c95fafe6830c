# Is it this? What is known already, and people who have the same.

known-question = Is it this?
known-incident = We know of this fault and are working on it ({ $moment }).
known-colleague = A colleague of yours has reported this ({ $moment }).
known-own = You have reported this yourself ({ $moment }).
known-help = If so, you hear how it goes on and need not report it again. If not, your report goes on just as you left it.
button-me-too = Me too
button-me-too-this = Me too: { $title }
known-add = Add to { $ticket }
known-different = No, mine is different
known-over-meanwhile = “{ $title }” is over by now. If it still troubles you, go on with your report: it is just as you left it.
known-retracted-meanwhile = “{ $title }” was told by mistake and is taken back. If it troubles you all the same, go on with your report: it is just as you left it.
known-gone = That cannot be joined any more. Go on with your report: it is just as you left it.

me-too-joined = Noted, you have this too: { $title }. I’ll tell you here how it goes on.
me-too-undone = You no longer count as having this: { $title }
me-too-more = If you like, say who has it where you are, and whether a payment depends on it. It helps us to do first things first.
me-too-payment = A payment depends on it
me-too-payment-on = Payment date
    .ask = On which day is the payment?
button-me-too-payment = Payment date
button-me-too-undo = Not me after all

blast-label = Reaches
blast =
    { $organisations ->
        [0] { $people ->
            [one] One person.
           *[other] { $people } people.
        }
        [one] { $people ->
            [one] One person.
           *[other] { $people } people of one organisation.
        }
       *[other] { $people } people of { $organisations } organisations.
    }
blast-payment = Next payment: { $day }
joined-title = Who has this: { $title }
button-joined = Who has it
similar-title = Like { $ticket }
similar-none = I find nothing like { $ticket }.
button-similar = Similar tickets
button-merge-into = Merge into { $ticket }
command-similar = tickets like this one

happened-joined = { $name } has the same
happened-unjoined = { $name } does not have the same after all
happened-joined-many = So many have this that its priority is now { $priority }: { $people } people of { $organisations } organisations
news-joined-many = Many people have what you reported in { $ticket }, “{ $title }”. We have raised its priority.

refused-known-over = “{ $title }” is over by now. If it still troubles you, please report it.
refused-known-retracted = “{ $title }” was told by mistake and is taken back. If it troubles you all the same, please report it.
refused-joined-already = You have told us that already. I’ll tell you here how it goes on.
refused-joined-no-more = That is taken back already, or is not yours. If you have the trouble, press “Me too” once more.

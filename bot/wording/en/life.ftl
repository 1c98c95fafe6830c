# How a ticket goes on: states and phases, what the desk makes of it, where it is handed.

state-pending_external = With somebody outside
state-merged = Part of another ticket

phase-report = Report
phase-assess = Assess
phase-handle = Handle
phase-close = Close
# $phases are the names of all of them
phases = Step { $at } of { $of }: { $phase } ({ $phases })

expect-you-new = You need not do anything now. If you think of more, write it here.
expect-us-new = We read it, judge how urgent it is, and give it to somebody who knows the system.
expect-you-in_progress = You need not do anything now. If something changes, write it here.
expect-us-in_progress = We are working on it and tell you as soon as we know more.
expect-you-pending_customer = Please answer our question, so that we can go on.
expect-us-pending_customer = We wait for your answer and go on as soon as it is here.
expect-you-pending_confirmation = Please try it and tell us whether it is solved.
expect-us-pending_confirmation = We close it when you say yes, and go on working when you say no.
expect-you-pending_external = You need not do anything now. If something changes, write it here.
expect-us-pending_external = Somebody outside our team has to act. We stay in touch with them and keep you informed.
expect-you-closed = If it is not solved after all, open it again.
expect-us-closed = We have nothing more to do here, and go on when you open it again.
expect-you-withdrawn = If you need it after all, open it again.
expect-us-withdrawn = We do nothing more, because you have withdrawn it.
expect-you-merged = You can write here as before.
expect-us-merged = We handle it together with a report of the same thing and keep you informed.

happened-assessed = { $name } assessed this
# $priority is one of the four, such as High
happened-prioritized = { $name } changed the priority to { $priority }
happened-external = { $name } handed this to { $party }
happened-returned = { $name } has taken this back to work on
happened-handed-over = { $name } handed this over to planning, as { $ticket }
happened-change-requested = { $name } asked for a change of the system
happened-merged = { $name } merged this into { $ticket }
happened-received = { $name } merged { $ticket } into this
happened-unmerged = { $name } separated this from { $ticket } again
happened-gave-back = { $name } separated { $ticket } from this again
happened-split = { $name } split { $tickets } off from this
happened-linked = { $name } linked this with { $ticket }
happened-watched = { $name } let somebody follow this
happened-unwatched = { $name } ended that somebody followed this
happened-followed-up = { $name } wanted this again; it goes on as { $ticket }

# $other is the number of another ticket, $others of several
ended-handed-over = { $ticket }, “{ $title }”, is with the planners now, as { $other }. They will get in touch with you.
ended-together = { $ticket }, “{ $title }”, is closed now, together with the report it was part of.
news-external = We have handed { $ticket }, “{ $title }”, to { $party } and will keep you informed.
news-external-until = We have handed { $ticket }, “{ $title }”, to { $party } and expect an answer by { $day }. We will keep you informed.
news-merged = { $ticket }, “{ $title }”, is about the same as another report, so we handle the two together. You hear from us here as before.
news-unmerged = We handle { $ticket }, “{ $title }”, by itself again.
news-split = { $ticket }, “{ $title }”, held more than one matter. So that each can be solved by itself, there is now also: { $others }.
news-followed-up = { $ticket }, “{ $title }”, was closed a while ago, so I have opened { $other } for it. Everything said before is still there.
where-followed = I have opened a new report that goes on from { $ticket }, with this added.
agent-prioritized = { $name } has set the priority of { $ticket }, “{ $title }”, to { $priority }:
outgoing-priority = Change of priority, with the reason for the reporter

card-external = With
card-merged = Goes on as
card-more = More
around-merged = Merged into this
around-change = Change asked for
around-followers = Followed by
linked-to-related = Belongs with
linked-from-related = Belongs with
linked-to-duplicate_of = Same as
linked-from-duplicate_of = Reported again as
linked-to-caused_by = Caused by
linked-from-caused_by = Led to
linked-to-parent_of = Includes
linked-from-parent_of = Part of
linked-to-split_from = Split off from
linked-from-split_from = Split into
linked-to-follows = Goes on from
linked-from-follows = Went on as

assess = Assess
assess-category = Category
    .ask = What is it about?
assess-contract = By contract
    .ask = What is it by contract? What the reporter called it stays beside it.
assess-contract-fault = Fault
assess-contract-question = Question
assess-contract-wish = Wish
assess-contract-access = Access
assess-origin = Comes from
    .ask = Where does it come from?
assess-origin-user_error = How it was used
assess-origin-this_system = This system
assess-origin-neighbour_system = Another system
assess-origin-unknown = Not known yet
assess-pattern = How often
    .ask = Does it happen in general, or now and then?
assess-pattern-general = In general
assess-pattern-sporadic = Now and then
assess-send = Save

prioritize = Change the priority
prioritize-level = Priority
    .ask = What should the priority be?
prioritize-reason = Reason
    .ask = Why? The reporter reads this.
prioritize-send = Change it

external = Hand to somebody outside
external-party = To whom
    .ask = Who has to act? The reporter reads this.
external-reference = Their reference
    .ask = What is their number for it?
external-expected = Expected on
    .ask = By when do you expect an answer?
external-send = Hand over

planning = Hand over to planning
planning-text = What there is to do
    .ask = What is there to plan? Only your colleagues see this.
planning-send = Hand over

change = Ask for a change
change-theme = Theme
    .ask = Which theme does the change belong to?
change-subtheme = Part of the theme
change-title = Title
change-description = Description
    .ask = What should be otherwise, and why?
change-workaround = Way around
    .ask = Is there a way around it until then?
change-send = Ask for it
solve-change = Ask for a change
    .ask = It works as intended. Shall we ask for it to be changed?
close-how = How it ended
    .ask = How did it end?
close-how-answered = Answered
close-how-verified = We have seen that it is solved
close-how-no_response = No answer from the reporter
close-how-confirmed = Confirmed by the reporter
close-how-handed_over = Handed over to planning
close-how-by_design = Works as intended
close-how-withdrawn = Withdrawn
close-how-merged = Part of another ticket

merge = Merge into another ticket
merge-target = Into
    .ask = Which ticket shall this one go on as? Write its number.
merge-send = Merge
link = Link with another ticket
link-other = Other ticket
    .ask = Which ticket does it belong with? Write its number.
link-kind = How
    .ask = How do they belong together?
link-kind-related = It belongs with that one
link-kind-duplicate_of = It is the same as that one
link-kind-caused_by = It is caused by that one
link-kind-parent_of = It includes that one
link-send = Link
split = Split into several tickets
split-parts = New tickets
    .ask = What shall get a ticket of its own? Write one line for each. The reporter reads this.
split-send = Split
problem-key = That does not look like the number of a ticket. Please write it like MEL-1042.

assign-next = Whose turn it is
    .help = by what they know, when they work, and who was given one last
why-agent-category = knows the category
why-agent-system = knows the system
why-agent-turn = next in turn
why-agent-away = not on shift
refused-nobody-on-shift = Nobody is on shift now. Give it to somebody by name, or leave it in the queue.

command-category = assess a ticket: category, contract, origin
command-priority = change the priority, with a reason
command-external = hand a ticket to somebody outside
command-return = go on working when they have answered
command-planning = hand a ticket over to planning
command-change = ask for a change of what works as intended
command-merge = let a ticket go on as another: /merge MEL-1042 into MEL-1043
command-unmerge = separate a merged ticket again, within 14 days
command-split = split a ticket that holds several cases
command-link = say how a ticket belongs with another
command-watch = follow a ticket: you, “here” for this room, an organisation, or somebody by name
command-unwatch = follow a ticket no more

button-assess = Assess
button-prioritize = Change the priority
button-hand-out = Hand to somebody outside
button-return = They have answered
button-plan = Hand over to planning
button-change = Ask for a change
button-merge = Merge
button-unmerge = Separate again
button-split-up = Split
button-link = Link
button-watch = Follow

refused-part-of-another = This is handled together with another report now. Write here what you want to say, or ask us to separate the two.
refused-reopen-too-late = That was closed too long ago to be opened again. Report it anew, and name its number.
refused-unmerge-too-late = That merge is more than 14 days old and stays. Link the tickets instead.
refused-by-design-needs-change = If it works as intended, ask for a change with it, or say that none is wanted.
refused-unknown-category = That category does not belong to the ticket’s system.
refused-priority-already = It has that priority already.
refused-merge-self = A ticket cannot go on as itself. Name another one.
refused-merge-circle = That one goes on as this one already.
refused-merge-ended = The ticket to merge into is closed. Open it again first, or link the two.
refused-merge-apart = The two reporters may not read each other’s words, so these cannot become one. Link them as the same instead.
refused-split-into-nothing = There is nothing to split off. Write one line for each new ticket.
refused-split-too-many = That is more than { $most } tickets at once. Write fewer lines, or put together what belongs together.
refused-link-self = A ticket cannot be linked with itself. Name another one.
refused-linked-already = They are linked that way already.
refused-unknown-name = I know nobody of that name, or more than one. Write the name as it stands on their tickets.

done-elsewhere = That is done, and shows on the card of { $ticket }.
watching = { $name } follows { $ticket } from now on.
watching-already = { $name } follows { $ticket } already.
watching-no-more = { $name } follows { $ticket } no more.
watching-not = { $name } did not follow { $ticket }.

# What can be typed, and the short answers to it.

help-intro = This is what you can type here. You can also just write what is wrong.
help-intro-team = This is what you can type here.
command-report = report something
command-mine = your reports
command-comment = add to a report
command-withdraw = withdraw a report
command-reopen = open a closed report again
command-resume = go on with the report you began
command-cancel = delete the report you began
command-queue = what is open, the most pressing first
command-ticket = everything about one ticket
command-find = search titles and texts
command-claim = take a ticket
command-release = hand a ticket back
command-assign = give a ticket to a colleague
command-reply = answer the reporter
command-note = write an internal note
command-ask = ask the reporter for information
command-solve = solve a ticket
command-close = close a ticket without a solution
command-ack = say that you are on an urgent ticket
command-profile = your name and how to reach you
command-language = change the language
command-help = this list

mine-title = Your reports
mine-none = You have not reported anything yet.
queue-title = The queue
queue-none = Nothing is open. Well done.
found-title = Found
found-none = I found nothing that fits.
find-what = Write what you are looking for after the command, such as /find payslip.
language-which = Write the language after the command, such as /language en. You can choose from { $languages }.
language-chosen = From now on I speak English here.
profile-kept = Saved.
text-empty = I found nothing to read in that message. Please write it in words, or send a picture or a file.
thanks-noted = You are welcome.
added-to-ticket = I have added that to { $ticket }.

button-stale = That button is from an earlier question. The newest one is at the bottom.
not-found-ticket = I cannot find a ticket with that number.
not-found-message = That message is not there any more.
refused-which-ticket = Which ticket? Write its number after the command, such as { $command } MEL-1042.
refused-unknown-command = I do not know that command. Type /help to see what you can use.
refused-unknown-command-meant = I do not know that command. Did you mean /{ $command }?
refused-button-unknown = That button no longer works. Please use the newest message.
refused-answered-already = That has been answered already.
refused-no-draft = You have not begun anything.
refused-changed-meanwhile = Somebody else changed this at the same moment. Please have another look.
refused-already-claimed = { $name } was first and has this one. You can take it over if you need to.
refused-yours-already = This is yours already.
refused-not-an-agent = That person does not work at this desk.
refused-nobody-has-it = Nobody has this one.
refused-not-yours = { $name } has this one.
refused-too-late = It is too late for that: it has gone out already.
refused-not-paged = Nobody was alerted about this one.
refused-page-over = Nobody has to come for this one any more.
refused-already-acknowledged = { $name } is on it already.
refused-already-yours = You are on it already.
refused-unknown-organization = I do not know that organisation.
refused-go-to-room = I have not seen you in the team’s room for a while. Please write it there.
refused-not-allowed =
    { $act ->
        [comment] This is for who reported it. With /reply you answer them; /note stays inside the team.
        [publish] Only a coordinator can do that. Ask one of them, or whoever runs the support desk.
        [set_status] Only a coordinator can do that. Ask one of them, or whoever runs the support desk.
       *[other] You do not have the right to do that. If you think you should, please ask whoever runs the support desk.
    }
# $state is where the ticket stands, $possible are commands
refused-not-now =
    { $state ->
        [closed] That is not possible, because the ticket is closed.
        [withdrawn] That is not possible, because the ticket was withdrawn.
        [merged] That is not possible, because the ticket is part of another one now.
        [pending_customer] That is not possible while the ticket waits for the reporter.
        [pending_external] That is not possible while somebody else has the ticket.
       *[other] That is not possible now, because the ticket is still open.
    } { $possible ->
        [nothing] { "" }
       *[other] What you can do now: { $possible }.
    }
refused-sent-already = That was sent or settled already.

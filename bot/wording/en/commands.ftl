# What can be typed, and the short answers to it.

help-intro = This is what you can type here. You can also just write what is wrong.
command-report = report something
command-mine = your reports
command-comment = add to a report
command-withdraw = withdraw a report
command-reopen = open a closed report again
command-resume = go on with the report you began
command-cancel = drop the report you began
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
found-none = I found nothing with those words.
find-what = Write what you are looking for after it, such as /find payslip.
language-which = Write a language after it: { $languages }.
language-chosen = From now on I speak English here.
profile-kept = Saved.
text-empty = That message was empty.
thanks-noted = You are welcome.
added-to-ticket = I have added that to { $ticket }.

button-stale = That button is from an earlier question. The newest one is at the bottom.
not-found-ticket = I know no ticket by that key.
not-found-message = That message is not there any more.
refused-which-ticket = Which ticket? Write its key after the command, such as /claim MEL-1042.
refused-unknown-command = I do not know that command. Type /help to see what there is.
refused-unknown-command-meant = I do not know that command. Did you mean /{ $command }?
refused-button-unknown = That button no longer works. Please use the newest message.
refused-answered-already = That has been answered already.
refused-no-draft = There is nothing you have begun.
refused-changed-meanwhile = Somebody changed this at the same moment. Please look again.
refused-already-claimed = { $name } was first and has this one. You can take it over if you need to.
refused-yours-already = This is yours already.
refused-not-an-agent = That person does not work at this desk.
refused-nobody-has-it = Nobody has this one.
refused-not-yours = { $name } has this one.
refused-too-late = Too late: it has gone out.
refused-not-paged = Nobody was alerted about this one.
refused-already-acknowledged = { $name } is on it already.
refused-unknown-organization = I do not know that organisation.
refused-go-to-room = I have not seen you in the team’s room for a while. Please write it there.
# $act is what was wanted, $state where the ticket stands
refused-not-allowed = You may not do that. If you think you should, ask the desk’s administrator.
refused-not-now =
    { $state ->
        [closed] That is not possible, because the ticket is closed. It can be opened again.
        [withdrawn] That is not possible, because the ticket was withdrawn. It can be opened again.
        [pending_customer] That is not possible while the ticket waits for the reporter.
       *[other] That is not possible now, because the ticket is open.
    }

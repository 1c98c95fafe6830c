# Replies that the team has written once, and what it wants in each message.

command-canned = answer with a reply that is written already
canned = Canned reply
canned-which = Canned reply
    .ask = Which reply shall it be? You will see it before it goes, and can undo it.
canned-send = Use this reply
reply-canned = Canned reply
    .help = It comes first, in the reporter’s language; what you write follows it.
refused-no-canned = There are no canned replies yet. Whoever runs the desk can write some under replies in its team file.
refused-no-such-canned = That canned reply is not there any more.
refused-canned-no-phone = That reply names a telephone number, but there is none for this reporter. Write to them with /reply.

# $elements are the names of what the team wants in each message
checklist-missing = Perhaps still missing: { $elements }. The message goes all the same, unless you undo it.
checklist-lacks = Perhaps still missing: { $elements }.
# what the team would like to read in a report
report-hint = It may also help to say: { $elements }. You can still edit your answers, or send it as it is.

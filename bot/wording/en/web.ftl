# The web chat: its page, its door and what its script says.

web-bot-name = Melding
web-you = You
web-skip = Skip to the chat
web-seats = Seats
web-language = Language
web-optional = (optional)
web-yes = Yes
web-no = No
web-unread = New
web-send = Send
web-attach = Attach files
web-back = Back
web-ticket = Ticket
web-dismiss = Close
web-newer = New messages
web-commands = Commands
web-noscript = This chat needs JavaScript. Please turn it on for this address and reload the page.

web-demo = This is a demo.
web-demo-try = Report a problem as the reporter, then claim and answer it in the agents’ room.

web-seat-reporter = Reporter
web-seat-agents = Agents’ room
web-seat-on_call = On call
web-log = Messages: { $seat }
web-empty-reporter = Tell us what’s wrong, in your own words. We’ll ask for what’s missing.
web-empty-agents = What concerns the whole team turns up here. Type / to see the commands.
web-empty-on_call = All quiet. Urgent tickets turn up here.
web-write-reporter = Write a message
web-write-agents = Write, / for commands
web-write-on_call = Write, / for commands
web-write-ticket = Write an internal note
web-internal = Internal: only the team sees what you write here. To answer the reporter, use Reply.

web-desk = Tickets
web-room = Room
web-desk-filter = Filter tickets
web-desk-urgent = Urgent
web-desk-open = Open
web-desk-done = Done
web-desk-empty = No tickets yet. New ones come up here by themselves.
web-desk-none = No ticket matches the filter.
web-desk-posts = { $count ->
    [one] { $count } message
   *[other] { $count } messages
}

# said by the script, which fills in the variables itself
web-lost = No connection. Trying again …
web-back-again = Connected again
web-sending = Sending …
web-not-sent = Not sent yet. It goes as soon as there is a connection.
web-remove = Remove { $name }
web-attached = { $name } is attached
web-files-pending = Wait a moment: a file is still on its way.
web-too-long = A message may have { $longest } characters; this one has { $count }.
web-attach-text = Attach it as a text file
web-text-file = message.txt
web-pasted = screenshot
web-too-many-files = A message takes at most { $most } files. Send the others in the next one.
web-file-too-big-here = { $name } is larger than { $most } MB.
web-file-failed = { $name } did not get through. Remove it and try again.
web-file-none = { $name } is empty.
web-new-in = { $seat }: { $text }
web-undo-key = To take it back, press Ctrl+Z.
web-gone = Your session has ended.
web-gone-button = Go to the start page
web-just-now = now
web-commands-found = { $count } commands. Choose with the arrow keys.
web-try-later = Melding can’t be reached right now. What you typed is still here; please try again in a moment.

# said by the server
web-too-long-sent = That was longer than one message can be, so nothing was sent. Shorten it, or attach it as a text file.
web-unreadable = This page is out of date. Reload it and try again; what you typed is kept.
web-failed = Something went wrong on our side, so nothing was stored. What you wrote is still here; please try again.
web-file-empty = { $name } is empty.
web-file-too-large = { $name } is too large. A file may have { $megabytes } MB at most.
web-file-too-many = That was more than { $most } files.
web-file-not-allowed = We don’t take files like { $name }. Pictures, PDF, Office documents and text are fine.
web-file-disguised = { $name } is not what its name says, so we didn’t take it.
web-file-bomb = { $name } unpacks to something far too large, so we didn’t take it.
web-file-broken = { $name } can’t be read to its end. Please save it anew and try again.
web-file-interrupted = { $name } stopped half way. Please send it again.
web-file-no-room = We could not keep { $name } just now. Please try again in a while.
web-file-gone = We could not fetch { $name }. Please send it again.

web-door-stranger = You need an invitation
web-door-stranger-text = This support chat is open to people who were invited. Ask your support team for a link.
web-door-ended = Your session has ended
web-door-ended-text = Either it was too long ago, or this browser’s cookie is not ours. Nothing you sent is lost.
web-door-away = One moment, please
web-door-away-text = The chat cannot be shown just now. Nothing that was sent is lost. Please load this page again in a moment.
web-door-invited = Welcome
web-door-invited-text = You have been invited to this support chat. The link works once, in this browser.
web-door-unknown = This invitation is not known
web-door-unknown-text = Perhaps a part of the link went missing. Copy the whole link, or ask for a new one.
web-door-spent = This invitation has been used
web-door-spent-text = Each one works once. If that was you, open the chat in the same browser; otherwise ask for a new one.
web-door-late = This invitation has run out
web-door-late-text = It was good for 24 hours. Ask your support team for a new one.
web-door-enter = Open the chat
web-door-again = Start the demo again

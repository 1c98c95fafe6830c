# Accounts on several platforms, invitations, and what admins hear of rooms.

command-connect = link your account on another platform
command-join = accept an invitation
command-start = what I can do
# $platform is where an account or a room is
platform-name =
    { $platform ->
        [slack] Slack
        [telegram] Telegram
        [web] the web chat
       *[other] the other platform
    }
start-hello = Hello! Tell me what is wrong, in your own words, and I will see that the support desk gets everything it needs and that you get the answer. { $mine } shows your reports, { $help } all that I can do.

connect-code = Your code is { $code }. Type /connect { $code } to me in a private chat on the other platform within { $minutes } minutes, and show it to nobody.
connect-seen = Other people can read this, so that code is no longer valid. Type /connect to me in a private chat to get a new one.
connect-unknown = I do not know that code. Check it once more, or type /connect on the other platform for a new one.
connect-own = That is your own code. Type it to me on the other platform.
connect-other-way = That code was asked for by an account without your rights at the support desk, so I link nothing. Type /connect here, and the code you get on your other account.
connect-late = That code has expired. Type /connect on the other platform for a new one.
connect-used = That code has been used already. Type /connect on the other platform for a new one.
connect-paused = That was the wrong code too many times. Please try again in ten minutes.
connect-ask-typist = That code was made by { $name } on { $platform }. Is that your own account? Then confirm it, here first and after that there.
connect-ask-maker = { $name } on { $platform } has typed your code and wants to be connected to you. Is that your own account?
connect-ask-means = Connected, the two are one person to me: each can do and see all that the other can. If somebody has asked you to do this, press No.
connect-waits = Now confirm it on { $platform } as well, where the code comes from.
connect-linked = Confirmed.
connect-refused = Not connected. Nothing has changed, and the code is no longer valid.
button-connect = Connect
button-apart = No
connected = Linked: this account and yours on { $platform } are the same person to me now, with the same reports, drafts and language.
refused-write-privately = Other people can read this. Please send me that in a private chat.

join-welcome = Welcome! Write to me whenever something is wrong.
join-organisation = Welcome! I now know that you work for { $organisation }.
join-unknown = I do not know that invitation. Copy the whole of it, or ask for a new one.
join-spent = That invitation has been used already. Ask for a new one.
join-late = That invitation has expired: it was valid for 24 hours. Ask your support team for a new one.

why-archived = The room is archived.
why-deleted = It does not exist any more.
why-removed = I am not a member there any more.
why-revoked = My token is not accepted any more.
why-uninstalled = I was uninstalled there.
why-blocked = I am blocked there.
why-unreachable = Nothing arrives there any more: I was blocked, or the account was closed.
why-unknown = There is no chat that I may write in.
why-unplugged = I am not connected to that platform.
why-scope = The app there lacks a permission.
why-forbidden = The workspace forbids me something that I have to do.
why-tab-off = My Messages tab is switched off there.
why-full = There is no room for files left there.
why-other = The platform says: “{ $why }”

trouble-lost-agents = I cannot write to the agents’ room { $room } any more.
trouble-lost-on-call = I cannot write to the on-call room { $room } any more.
trouble-lost-planning = I cannot write to the planners’ room { $room } any more.
trouble-lost-platform = I cannot write anything on { $platform } any more.
trouble-hindered-platform = Some of what I have to do on { $platform } is refused.
trouble-kept = Nothing is lost: what I have to say there is kept until I can write again.
trouble-withheld = { $platform } is holding messages back from me: more came in the last hour than it passes on to an app.
trouble-withheld-lost = What people write to me meanwhile may be missing, and does not come again. Ask them to repeat what I have not answered.
trouble-withheld-fix = Take me out of busy channels where nobody needs me.
trouble-calendar = The calendar file { $file } can no longer be read. The rota stays as it was when it last could be.
trouble-fix = Run melding doctor to see what is wrong.
trouble-fix-archived = Bring the room back from the archive, or name another one in { $setting } and restart Melding.
trouble-fix-deleted = Name another room in { $setting } and restart Melding.
trouble-fix-removed = Invite me to the room again.
trouble-fix-revoked = Put a valid token into { $setting } and restart Melding.
trouble-fix-uninstalled = Install the app again, put its token into { $setting } and restart Melding.
trouble-fix-scope = Install the app again with the manifest that Melding prints; melding doctor names what is missing.
trouble-fix-forbidden = Let an administrator of the workspace allow the app to write, and to share files, where I have to.
trouble-fix-tab-off = Switch the Messages tab on in the app’s settings (App Home).
trouble-fix-full = Make room for files in the workspace, or choose a plan with more.
trouble-found-agents = I can write to the agents’ room { $room } again. Everything that was waiting goes out now.
trouble-found-on-call = I can write to the on-call room { $room } again. Everything that was waiting goes out now.
trouble-found-planning = I can write to the planners’ room { $room } again. Everything that was waiting goes out now.
trouble-found-platform = I can write on { $platform } again. Everything that was waiting goes out now.
trouble-moved = The room { $room } has a new address, { $to }. I already use it; please put it into { $setting } as well.

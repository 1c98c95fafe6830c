# After the end: what reporters are asked, and what the team reads of it.

survey-quality = How well did we solve { $ticket }, “{ $title }”?
survey-courtesy = And how well were you treated over { $ticket }, “{ $title }”?
survey-scale = 1 is poor, 5 is excellent. One tap is enough, and only if you like.
survey-done = Thank you for your marks on { $ticket }, “{ $title }”.
survey-mark-quality = Quality
survey-mark-courtesy = Courtesy
survey-of-five = { $mark } of 5
button-remark = Add a comment
refused-survey-open = Your report is open again, so we will ask you when it is closed.
happened-rated = { $name } gave a mark

remark = Your comment
remark-text = Comment
    .ask = What would you like to tell us about the help you got?
remark-send = Send
remark-kept = Thank you. I have passed it on to the team.

command-stats = how long things took, what reporters say about our help, and which canned replies are used
stats-which = Write what you would like to see after the command: /stats 30d or /stats 2026-10 for how long things took, /stats survey or /stats replies.
stats-survey = What reporters say
stats-survey-none = { $asked ->
    [0] Nobody has been asked yet.
    [one] { $asked } reporter was asked and has not answered yet.
   *[other] { $asked } reporters were asked and have not answered yet.
}
stats-recent = Last { $days } days
stats-ever = So far
stats-answered = Answered
stats-answered-of = { $answered } of { $asked }
stats-remarks = What they wrote
stats-replies = Canned replies
stats-used = { $recent } in the last { $days } days, { $ever } so far

stats-times = How long things took
# $period is from a day to a day
stats-closed =
    { $count ->
        [0] { $period }: No ticket was closed.
        [one] { $period }: { $count } ticket was closed.
       *[other] { $period }: { $count } tickets were closed.
    }
stats-newest = These numbers are of the newest { $count } tickets only.
stats-spread = half of them within { $half }, nine of ten within { $most }
stats-working-time = All lengths are working time.
stats-promises = What we promised
stats-kept = { $kept } kept, { $broken } broken
stats-late =
    { $count ->
        [0] No open ticket is late now.
        [one] { $count } open ticket is late now.
       *[other] { $count } open tickets are late now.
    }

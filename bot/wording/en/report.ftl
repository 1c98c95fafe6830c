# The report. A message is the label; .ask is the question, .help what stands beneath it.

report = Report
    .review = Have a look before you send it
report-send = Send report
report-urgent = This is urgent. Please call { $phone } as well, so that somebody starts at once.

report-kind = Kind
    .ask = What is it about?
report-kind-fault = Something is broken
report-kind-question = A question about use
report-kind-wish = A wish
report-kind-access = Access or password

report-system = System
    .ask = Which system?
report-category = Category
    .ask = Which of these fits best?
report-component = Part
    .ask = Which part of it?
    .help = Skip this if you do not know.
report-administration = Administration
    .ask = In which administration?

report-title = Title
    .ask = What would you call this, in a few words?
    .help = A good title says what and where, for example “Payslip for March shows the wrong tax”.

report-steps = Steps
    .ask = What did you do, step by step?
    .help = Start with where you were in the system. Please leave out national identity numbers.
report-expected = Expected
    .ask = What did you expect to happen?
report-happened = What happened
    .ask = What happened instead?
    .help = Paste the error text and a screenshot in the same message if you can.
report-error = Error text
    .ask = What does the error message say, word for word?
report-files = Files
    .ask = Could you add a screenshot?
    .help = If that is not possible, just write why.
report-no-screenshot = No screenshot because
    .ask = Why is a screenshot not possible?

report-question = Question
    .ask = What would you like to know?
    .help = Say what you are trying to do. Screenshots are welcome.
report-wish = Wish
    .ask = What would you like the system to do?
report-benefit = What it would help with
    .ask = What would it help you with?
report-access = What you need
    .ask = What do you need access to, or what happens when you sign in?
    .help = Never send us your password.

report-impact = Impact
    .ask = How does it affect your work?
report-impact-low = Low
    .help = a question, a wish, or something that only looks wrong
report-impact-normal = Normal
    .help = it gets in the way of using the system
report-impact-high = High
    .help = the most important work is seriously hindered
report-impact-critical = Critical
    .help = the most important work has stopped

report-cannot-get-in = Nobody can get in
    .ask = Is it impossible to get into the system at all?
report-work-stops = So slow that work stops
    .ask = Is it so slow that work has stopped?
report-processes-stop = Primary work stands still
    .ask = Does the most important work stand still because of it?
report-payment = Affects a payment
    .ask = Does it affect a payment, now or later?
report-payment-on = Payment date
    .ask = Which day is the payment due?
    .help = For example 24.12.2026.
report-payment-effect = Effect on the payment
    .ask = What happens to the payment?
report-payment-effect-wrong = The amount is wrong
report-payment-effect-late = It is late
report-payment-effect-missing = It is missing

report-scope = Who has it
    .ask = Who has this problem?
report-scope-me = Only me
report-scope-several = Several of us
report-scope-everybody = Everybody
report-since = Since when
    .ask = Since when?
    .help = As well as you remember: “this morning”, “since the update”.

report-changes = Recent changes
    .ask = Has anything changed recently?
    .help = Pick one, or tell us in your own words.
report-changes-upgrade = An upgrade
report-changes-migration = A migration
report-changes-setup = A new set-up
report-changes-none = Nothing that I know of
report-changes-told = About the changes
    .ask = What has changed, and when?

report-reproducible = Does it happen again
    .ask = Does it happen again when you try?
report-reproducible-always = Every time
report-reproducible-sometimes = Sometimes
report-reproducible-once = Only once
report-consequence = Consequences
    .ask = What does it lead to?
report-affected = Affected users
    .ask = Who is affected?
    .help = User names are fine. Please leave out national identity numbers.
report-guide = Guide sections read
    .ask = Which parts of the guides have you read already?
report-legal = Legal reference
    .ask = Is there a law, a rule or a letter that applies?

report-impact-again = Impact
    .ask = You can get in, the work goes on and no payment is affected. Which of these describes it best?

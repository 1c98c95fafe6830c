# Slack's own places: shortcuts take 24 characters.

slack-away = I cannot store anything right now, so nothing has happened. Please try again in a minute.
slack-unopened = The form did not open, so nothing has happened. Please try once more.
slack-report = Report as an issue
slack-send = Send to reporter
slack-begin = Report an issue
slack-melding = Everything Melding can do: a command and what belongs to it

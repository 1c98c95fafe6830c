# Slack's own places: shortcuts take 24 characters.

slack-away = Jeg får ikke lagret noe akkurat nå, så ingenting er gjort. Prøv igjen om et minutt.
slack-unopened = Skjemaet åpnet seg ikke, så ingenting er gjort. Prøv en gang til.
slack-report = Meld som sak
slack-send = Send til innmelderen
slack-begin = Meld en sak
slack-melding = Alt Melding kan: en kommando og det som hører til

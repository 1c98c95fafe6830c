# Slack's own places: shortcuts take 24 characters.

slack-away = Ik kan nu niets opslaan, dus er is niets gebeurd. Probeer het over een minuut opnieuw.
slack-unopened = Het formulier ging niet open, dus er is niets gebeurd. Probeer het nog een keer.
slack-report = Melden als probleem
slack-send = Naar melder sturen
slack-begin = Iets melden
slack-melding = Alles wat Melding kan: een opdracht en wat erbij hoort

# Slack's own places: shortcuts take 24 characters.

slack-away = Jeg kan ikke gemme noget lige nu, så intet er sket. Prøv igen om et minut.
slack-unopened = Formularen åbnede ikke, så intet er sket. Prøv en gang til.
slack-report = Meld som sag
slack-send = Send til indmelder
slack-begin = Meld en sag
slack-melding = Alt, hvad Melding kan: en kommando og det, der hører til

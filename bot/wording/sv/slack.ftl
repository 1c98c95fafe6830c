# Slack's own places: shortcuts take 24 characters.

slack-away = Jag kan inte spara något just nu, så inget har hänt. Försök igen om en minut.
slack-unopened = Formuläret öppnades inte, så inget har hänt. Försök en gång till.
slack-report = Anmäl som ärende
slack-send = Skicka till anmälaren
slack-begin = Anmäl ett ärende
slack-melding = Allt Melding kan: ett kommando och det som hör till

# Slack's own places: shortcuts take 24 characters.

slack-away = En saa nyt tallennettua mitään, joten mitään ei tapahtunut. Yritä hetken päästä uudelleen.
slack-unopened = Lomake ei auennut, joten mitään ei tapahtunut. Yritä uudelleen.
slack-report = Tee viestistä ilmoitus
slack-send = Lähetä ilmoittajalle
slack-begin = Tee ilmoitus
slack-melding = Kaikki, mitä Melding osaa: komento ja sen tiedot

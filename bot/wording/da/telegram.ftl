# Telegram: det som adapteren selv siger.

telegram-anonymous = Du skriver som gruppen her, så jeg kan ikke se, hvem du er. Skriv som dig selv: slå ”Forbliv anonym” fra i gruppens administratorindstillinger.

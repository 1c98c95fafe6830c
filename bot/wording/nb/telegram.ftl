# Telegram: det som adapteren selv sier.

telegram-anonymous = Du skriver som gruppen her, så jeg ser ikke hvem du er. Skriv som deg selv: slå av «Forbli anonym» i gruppens administratorinnstillinger.

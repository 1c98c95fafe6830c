# Telegram: det som adaptern själv säger.

telegram-anonymous = Du skriver som gruppen här, så jag ser inte vem du är. Skriv som dig själv: stäng av ”Förbli anonym” i gruppens administratörsinställningar.

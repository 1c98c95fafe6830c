# Filtre til køen og til en søgning.

queue-none-so = Ingen åbne sager passer til dette filter.
queue-forgotten = Filteret er glemt.
button-everything = Alt, der er åbent
# $filter is what was typed before the colon
refused-filter-unknown = Jeg kender ikke det, der står efter { $filter }: der. Du kan skrive state:open, category:, system: eller organisation: med et navn, is:mine, since:7d eller since:2026-12-24.
refused-no-such-filter = Jeg kender ikke noget filter med det navn. Skriv filtre efter kommandoen, for eksempel /queue organisation:lyngvik is:mine, og save:navn for at beholde dem; til ord er der /find.

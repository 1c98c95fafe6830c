# Filtre for køen og for et søk.

queue-none-so = Ingen åpne saker passer til dette filteret.
queue-forgotten = Filteret er glemt.
button-everything = Alt som er åpent
filter-state = Status: { $state }
filter-open = åpen
filter-category = Kategori: { $name }
filter-system = System: { $name }
filter-organisation = Organisasjon: { $name }
filter-mine = Bare mine
filter-days = { $days ->
    [0] Mottatt i dag
    [1] Mottatt siden i går
   *[other] Mottatt de siste { $days } dagene
}
filter-since = Mottatt siden { $day }
# $filter is what was typed before the colon
refused-filter-unknown = Jeg kjenner ikke det som står etter { $filter }: der. Du kan skrive state:open, category:, system: eller organisation: med et navn, is:mine, since:7d eller since:2026-12-24.
refused-no-such-filter = Jeg kjenner ikke noe filter med det navnet. Skriv filtre bak kommandoen, for eksempel /queue organisation:lyngvik is:mine, og save:navn for å beholde dem; til ord er det /find.

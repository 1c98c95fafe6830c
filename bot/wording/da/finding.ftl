# Filtre til køen og til en søgning.

queue-none-so = Ingen åbne sager passer til dette filter.
queue-forgotten = Filteret er glemt.
button-everything = Alt, der er åbent
filter-state = Status: { $state }
filter-open = åben
filter-category = Kategori: { $name }
filter-system = System: { $name }
filter-organisation = Organisation: { $name }
filter-mine = Kun mine
filter-days = { $days ->
    [0] Modtaget i dag
    [1] Modtaget siden i går
   *[other] Modtaget de seneste { $days } dage
}
filter-since = Modtaget siden { $day }
# $filter is what was typed before the colon
refused-filter-unknown = Jeg kender ikke det, der står efter { $filter }: der. Du kan skrive state:open, category:, system: eller organisation: med et navn, is:mine, since:7d eller since:2026-12-24.
refused-no-such-filter = Jeg kender ikke noget filter med det navn. Skriv filtre efter kommandoen, for eksempel /queue organisation:lyngvik is:mine, og save:navn for at beholde dem; til ord er der /find.

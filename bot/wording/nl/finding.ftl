# Filters van de wachtrij en van een zoekopdracht.

queue-none-so = Niets wat openstaat past bij dit filter.
queue-forgotten = Dat filter is vergeten.
button-everything = Alles wat openstaat
filter-state = Status: { $state }
filter-open = open
filter-category = Categorie: { $name }
filter-system = Systeem: { $name }
filter-organisation = Organisatie: { $name }
filter-mine = Alleen van mij
filter-days = { $days ->
    [0] Vandaag ontvangen
    [1] Ontvangen sinds gisteren
   *[other] Ontvangen in de laatste { $days } dagen
}
filter-since = Ontvangen sinds { $day }
# $filter is what was typed before the colon
refused-filter-unknown = Ik ken niet wat er na { $filter }: staat. Je kunt state:open schrijven, category:, system: of organisation: met een naam, is:mine, since:7d of since:2026-12-24.
refused-no-such-filter = Ik ken geen filter met die naam. Typ filters achter de opdracht, bijvoorbeeld /queue organisation:lyngvik is:mine, en save:naam om ze te bewaren; voor woorden is er /find.

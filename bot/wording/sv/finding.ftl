# Filter för kön och för en sökning.

queue-none-so = Inget öppet ärende passar det här filtret.
queue-forgotten = Filtret är glömt.
button-everything = Allt som är öppet
filter-state = Status: { $state }
filter-open = öppet
filter-category = Kategori: { $name }
filter-system = System: { $name }
filter-organisation = Organisation: { $name }
filter-mine = Bara mina
filter-days = { $days ->
    [0] Kom in i dag
    [1] Kom in i går eller i dag
   *[other] Kom in de senaste { $days } dagarna
}
filter-since = Kom in { $day } eller senare
# $filter is what was typed before the colon
refused-filter-unknown = Jag känner inte till det som står efter { $filter }: där. Du kan skriva state:open, category:, system: eller organisation: med ett namn, is:mine, since:7d eller since:2026-12-24.
refused-no-such-filter = Jag känner inte till något filter med det namnet. Skriv filter efter kommandot, till exempel /queue organisation:lyngvik is:mine, och save:namn för att behålla dem; för ord finns /find.

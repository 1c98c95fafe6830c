# Filter för kön och för en sökning.

queue-none-so = Inget öppet ärende passar det här filtret.
queue-forgotten = Filtret är glömt.
button-everything = Allt som är öppet
# $filter is what was typed before the colon
refused-filter-unknown = Jag känner inte till det som står efter { $filter }: där. Du kan skriva state:open, category:, system: eller organisation: med ett namn, is:mine, since:7d eller since:2026-12-24.
refused-no-such-filter = Jag känner inte till något filter med det namnet. Skriv filter efter kommandot, till exempel /queue organisation:lyngvik is:mine, och save:namn för att behålla dem; för ord finns /find.

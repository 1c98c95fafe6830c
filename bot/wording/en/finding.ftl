# Filters of the queue and of a search.

queue-none-so = Nothing that is open fits this filter.
queue-forgotten = That filter is forgotten.
button-everything = All that is open
filter-state = Status: { $state }
filter-open = open
filter-category = Category: { $name }
filter-system = System: { $name }
filter-organisation = Organisation: { $name }
filter-mine = Only mine
filter-days = { $days ->
    [0] Received today
    [1] Received since yesterday
   *[other] Received in the last { $days } days
}
filter-since = Received since { $day }
# $filter is what was typed before the colon
refused-filter-unknown = I do not know what follows { $filter }: there. You can write state:open, category:, system: or organisation: with a name, is:mine, since:7d or since:2026-12-24.
refused-no-such-filter = I know no filter of that name. Write filters after the command, such as /queue organisation:lyngvik is:mine, and save:name to keep them; for words there is /find.

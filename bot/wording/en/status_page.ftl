# The status page, which anybody may be shown, and its feeds.

status-page-skip = Skip to the content
status-page-open = What is wrong now
status-page-systems = Systems
status-page-past = Earlier faults
status-page-past-maintenance = Earlier maintenance
status-page-past-none = There are none.
status-page-all = All earlier faults
status-page-older = Older
status-page-newest = Newest
status-page-changed = Last change
status-page-zone = Times are in the time zone { $zone }.
status-page-feed = Feed (Atom)
status-page-calendar = Calendar (iCalendar)
status-page-data = Data (JSON)
status-page-began = Began
status-page-course = How it went
status-page-gone = This page is not there
status-page-gone-text = Perhaps a part of the link went missing.
status-page-away = This page cannot be shown just now. Please try again in a moment.

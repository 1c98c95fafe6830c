"""The clocks of tickets, brought to other rules: a calendar or a policy was changed."""

from core.db.clocks import clocks, redraws
from core.db.tickets import tickets
from core.db.unit import Unit
from core.services import announce
from core.services.people.reach import is_lost

BATCH = 2  # tickets a unit: two milliseconds, so that no event waits for long
CARDS = 5  # drawn anew at a time, once those before them have gone


def follow_rules(unit: Unit) -> int:
    """Derive the clocks of some open tickets anew that were derived by other rules.

    What `BATCH` is reached there may be more. Tickets that have ended stay as they were measured.
    """
    found = clocks.derived_otherwise(unit.connection, unit.rules.mark, limit=BATCH)
    moved = clocks.settle(unit.connection, unit.rules, found, now=unit.now)
    redraws.flag(unit, moved)
    return len(found)


def redraw(unit: Unit) -> int:
    """Draw a few of the cards anew that show another due time, when the rooms have nothing to do.

    So they go as fast as the platforms take them, and never stand before anything that is news.
    """
    rooms = unit.places.team_rooms
    if any(redraws.is_busy(unit, room) and not is_lost(unit, room) for room in rooms):
        return 0
    found = redraws.take(unit, limit=CARDS)
    for ticket in tickets.by_ids(unit, found):
        announce.card_again(unit, ticket)
    return len(found)

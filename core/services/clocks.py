"""The clocks of tickets, brought to other rules: a calendar or a policy was changed."""

from core.db import clocks
from core.db.unit import Unit

BATCH = 5  # tickets a unit: two milliseconds, so that no event waits for long


def follow_rules(unit: Unit) -> int:
    """Derive the clocks of some open tickets anew that were derived by other rules.

    What `BATCH` is reached there may be more. Tickets that have ended stay as they were measured.
    """
    found = clocks.derived_otherwise(unit.connection, unit.rules.mark, limit=BATCH)
    unit.touched.update(found)
    return len(found)

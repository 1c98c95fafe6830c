"""What a question about a ticket offers to choose from, as it is now."""

from collections.abc import Collection, Sequence
from typing import TypedDict

from core.db.tickets import tickets
from core.db.unit import Unit
from core.services.tickets import assess, split, turns
from core.services.tickets.around import key_of

AGENTS, REPORTERS, SYSTEM = "agents", "reporters", "system"


class Offered(TypedDict, total=False):
    """What there is, as far as it was asked for.

    `agents` are those whom a ticket may be given to: id, name, and a code for why. `reporters` are
    those who reported it: the id of the ticket that is theirs, and what they are called. `alike`
    are tickets by key and title. `system` is the one that it is about.
    """

    agents: Sequence[tuple[int, str, str]]
    reporters: Sequence[tuple[int, str]]
    alike: Sequence[tuple[str, str]]
    system: str


def offered(
    unit: Unit, ticket_id: int | None, wanted: Collection[str], *, like: Sequence[int] = ()
) -> Offered:
    """Gather what is `wanted` of it; of the tickets `like` it, those that are still open."""
    found = Offered()
    if AGENTS in wanted:
        found["agents"] = turns.colleagues(unit, ticket_id)
    if REPORTERS in wanted and ticket_id is not None:
        found["reporters"] = split.whose(unit, ticket_id)
    if SYSTEM in wanted and ticket_id is not None:
        found["system"] = assess.system_of(unit, ticket_id)
    if like:
        open_ones = (one for one in tickets.by_ids(unit, like) if one.is_open)
        found["alike"] = [(key_of(unit, one.id), one.title) for one in open_ones]
    return found

"""One ticket that holds several cases becomes several, each on a way of its own (R66)."""

import re
from collections.abc import Sequence

from core.db.people import people
from core.db.tickets import history, tickets
from core.db.unit import Unit
from core.domain.intents import Notice
from core.domain.rights import Actor
from core.domain.text import LONGEST_TITLE, clean_line, words
from core.domain.tickets.relations import LinkKind
from core.domain.tickets.ticket import Act, Ticket
from core.errors import NotFound, Refused
from core.services import announce
from core.services.tickets.around import key_of
from core.services.tickets.concerned import reporters
from core.services.tickets.permitted import ticket_for
from core.services.tickets.report import open_from

MOST_PARTS = 10  # more was pasted from somewhere
_MARK = re.compile(r"^(?:[-*\u2022\u2013]+|\d{1,2}[.)])(?:\s+|$)")  # of a list, before its words


def whose(unit: Unit, ticket_id: int) -> tuple[tuple[int, str], ...]:
    """Give whose a part of a ticket can be: the ticket of each who reported it, and their name."""
    ticket = tickets.by_id(unit, ticket_id)
    mine = sorted(reporters(unit, ticket).items(), key=lambda one: (one[1] != ticket.id, one[1]))
    names = people.by_ids(unit, {person_id for person_id, _ in mine})
    return tuple((own, f"{names[person_id].name} ({key_of(unit, own)})") for person_id, own in mine)


def split(
    unit: Unit,
    actor: Actor,
    ticket_id: int,
    parts: Sequence[str],
    *,
    of: int | None = None,
) -> list[Ticket]:
    """Open a ticket for each part, linked to this one, which goes on with the rest.

    Where several reported it, they are parts `of` the ticket of one of them, else of the one that
    is named: whoever reported it is told once which tickets there are now, and nobody else.

    Raises: Refused: `split_into_nothing` or `split_too_many`. NotFound: `of` is not part of it.
    """
    ticket = ticket_for(unit, actor, Act.SPLIT, ticket_id)
    theirs = tickets.by_id(unit, ticket_id if of is None else of)
    if ticket.id not in (theirs.id, theirs.merged_into_id):
        raise NotFound("ticket")
    told = (_MARK.sub("", clean_line(part)) for part in parts)
    said = list(dict.fromkeys(part for part in told if words(part)))
    if not said:
        raise Refused("split_into_nothing")
    if len(said) > MOST_PARTS:
        raise Refused("split_too_many", most=MOST_PARTS)
    opened = [
        open_from(
            unit,
            theirs,
            title=part if len(part) <= LONGEST_TITLE else f"{part[: LONGEST_TITLE - 1]}…",
            happened=part,
            link=LinkKind.SPLIT_FROM,
            by=actor.person_id,
        )
        for part in said
    ]
    ids = [one.id for one in opened]
    event = history.add(unit, ticket.id, "split", actor.person_id, tickets=ids)
    announce.card(unit, ticket)
    announce.happened(unit, ticket, event)
    announce.watched(unit, ticket, event)
    announce.to_one(unit, theirs, Notice.NEWS, about=event)
    return opened

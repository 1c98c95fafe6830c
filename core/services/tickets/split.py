"""One ticket that holds several cases becomes several, each on a way of its own (R66)."""

import re
from collections.abc import Sequence

from core.db.tickets import history
from core.db.unit import Unit
from core.domain.intents import Notice
from core.domain.rights import Actor
from core.domain.text import LONGEST_TITLE, clean_line, words
from core.domain.tickets.relations import LinkKind
from core.domain.tickets.ticket import Act, Ticket
from core.errors import Refused
from core.services import announce
from core.services.tickets.permitted import ticket_for
from core.services.tickets.report import open_from

MOST_PARTS = 10  # more was pasted from somewhere
_MARK = re.compile(r"^(?:[-*\u2022\u2013]+|\d{1,2}[.)])(?:\s+|$)")  # of a list, before its words


def split(unit: Unit, actor: Actor, ticket_id: int, parts: Sequence[str]) -> list[Ticket]:
    """Open a ticket for each part, linked to this one, which goes on with the rest.

    The reporter is told once which tickets there are now.

    Raises: Refused: `split_into_nothing` or `split_too_many`.
    """
    ticket = ticket_for(unit, actor, Act.SPLIT, ticket_id)
    told = (_MARK.sub("", clean_line(part)) for part in parts)
    said = list(dict.fromkeys(part for part in told if words(part)))
    if not said:
        raise Refused("split_into_nothing")
    if len(said) > MOST_PARTS:
        raise Refused("split_too_many", most=MOST_PARTS)
    opened = [
        open_from(
            unit,
            ticket,
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
    announce.to_one(unit, ticket, Notice.NEWS, about=event)
    return opened

"""What is like a report: for the team among all, for a reporter among what they may see.

A look is bounded in what it reads and in time. It belongs before a unit that writes (`Store.read`).
"""

import time
from collections import Counter, defaultdict
from collections.abc import Collection

from core.db.people import people
from core.db.tickets import similar, tickets
from core.db.unit import Unit
from core.domain.tickets.likeness import Like, asked, best, telling, touching, wanted

MOST_JUDGED = 40  # candidates whose words are compared
PATIENCE = 0.1  # seconds, on a busy machine; what is found by then is told
WELL_ENOUGH = 0.6  # for a reporter, who is asked; the team only looks
UNSEEN = 1.0  # among few tickets a word that none of them holds tells as much as any


def like_text(
    unit: Unit,
    text: str,
    *,
    title: str = "",
    limit: int = 5,
    without: Collection[int] = (),
    patience: float = PATIENCE,
) -> tuple[Like, ...]:
    """Give what is most like a text, for the team: among what is open and the newest 20,000.

    Nothing here asks what the reader may see.
    """
    ends = time.monotonic() + patience

    def time_left() -> bool:
        return time.monotonic() < ends

    found = similar.look(unit, wanted(title, text), time_left=time_left)
    sought = asked(title, text, counts=found.counts, among=found.among)
    hits: defaultdict[int, float] = defaultdict(float)
    for word, ids in found.holding.items():
        for one in ids:
            hits[one] += sought.weights[word]
    first = sorted(hits, key=lambda one: (-hits[one], -one))[:MOST_JUDGED]
    candidates = (found.met | set(first)) - set(without)
    judged = similar.told(unit, candidates)
    likes = (Like(one, sought.score(*map(telling, words))) for one, words in judged.items())
    return best(likes, limit=limit)


def like_ticket(unit: Unit, ticket_id: int, *, limit: int = 5) -> tuple[Like, ...]:
    """Give, for the team, what is most like a ticket.

    Raises: NotFound: there is none.
    """
    ticket = tickets.by_id(unit, ticket_id)
    happened = dict(tickets.answers(unit, ticket_id)).get("happened", "")
    text = happened if isinstance(happened, str) else ""
    return like_text(unit, text, title=ticket.title, limit=limit, without={ticket_id})


def own_like(
    unit: Unit, person_id: int, system: str, text: str, *, title: str = "", limit: int = 3
) -> tuple[Like, ...]:
    """Give open tickets like a text that a person may see, of a system where one is named.

    Their own, and those of the organisation that they are confirmed to work for.
    """
    person = people.by_id(unit, person_id)
    organization = person.organization_id if person.organization_confirmed else None
    there = similar.open_for(unit, person.id, organization, system=system)
    told = touching(there, wanted(title, text))
    counts = Counter(word for words in told.values() for word in set().union(*words))
    sought = asked(title, text, counts=counts, among=len(there), unseen=UNSEEN)
    found = (Like(one, sought.score(*words)) for one, words in told.items())
    return best(found, limit=limit, least=WELL_ENOUGH)

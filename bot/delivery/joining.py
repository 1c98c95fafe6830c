"""News that waits for the same place is said in one message, where a platform allows but few."""

from collections.abc import Callable, Iterable, Sequence
from itertools import chain

from bot.content import Message
from core.db.outbox.owed import Owed
from core.domain.intents import Nature, Notice

MOST_LINES = 10  # of one message; nobody reads more of them at a glance


def together(rows: Iterable[Owed], *, may_join: Callable[[Owed], bool]) -> list[tuple[Owed, ...]]:
    """Group the rows of a lane, in order, into those that one message pays.

    One-line news about one ticket for one place are joined when nothing new is said between
    them: a message that only changes where it stands does not come between what people read.
    """
    groups: list[list[Owed]] = []
    newest: list[Owed] = []
    for owed in rows:
        if newest and _continues(newest, owed) and may_join(newest[0]) and may_join(owed):
            newest.append(owed)
            continue
        groups.append([owed])
        if owed.sent is None:
            newest = groups[-1]
    return [tuple(group) for group in groups]


def _continues(news: Sequence[Owed], owed: Owed) -> bool:
    first = news[0]
    return (
        len(news) < MOST_LINES
        and _is_a_line(first)
        and _is_a_line(owed)
        and _where(first) == _where(owed)
        and first.intent.ticket_id == owed.intent.ticket_id
    )


def _is_a_line(owed: Owed) -> bool:
    new = owed.nature is Nature.SAY and owed.sent is None
    return new and owed.intent.notice is Notice.HAPPENED and owed.intent.ticket_id is not None


def _where(owed: Owed) -> tuple[object, ...]:
    return owed.lane, owed.person_id, owed.place, owed.under_card


def joined(messages: Sequence[Message]) -> Message:
    """Make one message of several; a single one stays as it is."""
    if len(messages) == 1:
        return messages[0]
    return Message(
        tuple(chain.from_iterable(one.blocks for one in messages)),
        buttons=tuple(chain.from_iterable(one.buttons for one in messages)),
    )

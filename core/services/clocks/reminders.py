"""Ladders are climbed: whoever keeps a ticket waiting is reminded, and at last it is closed (R224).

A step is taken by a guarded update of its timer, and what it owes has a key of ticket, cause and
step: a replica that comes second finds nothing to do, and one that is killed leaves no trace.
"""

from dataclasses import replace
from datetime import timedelta

from core.db.apart import TRIED_AGAIN_AFTER, one_by_one
from core.db.clocks import timers
from core.db.clocks.timers import Timer
from core.db.intake import drafts
from core.db.tickets import history, messages, tickets
from core.db.unit import Unit
from core.domain.clocks.ladders import (
    WAITING,
    Does,
    Ladder,
    Standing,
    Taken,
    Waiting,
    is_quiet,
    planned,
    take,
)
from core.domain.tickets.ticket import Act, Ticket
from core.services import announce
from core.services.clocks.hours import attended
from core.services.clocks.waiting import ladder_for, procedure_mark
from core.services.tickets.concerned import reporters
from core.services.tickets.ending import end

BATCH = 5  # steps a unit: twenty milliseconds, so that no event waits for long
REPLANNED = 200  # timers a unit, for the same reason
_SPARE = timedelta(days=60)  # closures and working days make a gap longer than its number


def climb(unit: Unit) -> int:
    """Take some of the steps that are due; nothing while nobody is there who could be answered.

    What `BATCH` is reached there may be more.
    """
    if is_quiet(attended(unit), unit.now):
        return 0
    gaps = [step.gap for one in Waiting for step in ladder_for(unit, one).steps]
    longest = 2 * timedelta(days=max(gaps, default=0)) + _SPARE
    found = timers.due(unit, longest=longest, limit=BATCH)
    return one_by_one(unit, found, _climb, put_off=_put_off)


def plan_anew(unit: Unit) -> int:
    """Look again at steps that were planned before the team changed its procedure.

    What `REPLANNED` is reached there may be more.
    """
    return timers.replan(unit, by=procedure_mark(unit), limit=REPLANNED)


def _put_off(unit: Unit, timer: Timer) -> None:
    timers.put_off(unit, timer, until=unit.now + TRIED_AGAIN_AFTER)


def _climb(unit: Unit, timer: Timer) -> None:
    ticket = tickets.by_id(unit, timer.ticket_id)
    if WAITING.get((ticket.state.value, ticket.pending_reason)) is not timer.waiting:
        timers.end(unit, ticket.id)
        return
    if timer.waiting is not Waiting.PROGRESS and _has_written(unit, ticket):
        _put_off(unit, timer)
        return
    ladder = ladder_for(unit, timer.waiting)
    standing = _from_when(unit, timer)
    step = take(ladder, standing, now=unit.now, hours=attended(unit))
    if not _note(unit, timer, ladder, step.standing if step else standing) or step is None:
        return
    _do(unit, ticket, timer, step)


def _from_when(unit: Unit, timer: Timer) -> Standing:
    """Tell what the gap counts from: never from a moment to come, which the clock once showed.

    The reporter is not without news since the waiting began, if they were written to after that.
    """
    since = min(timer.standing.since, unit.now)
    if timer.waiting is Waiting.PROGRESS:
        since = max(since, min(messages.last_sent(unit, timer.ticket_id) or since, unit.now))
    return replace(timer.standing, since=since)


def _note(unit: Unit, timer: Timer, ladder: Ladder, standing: Standing) -> bool:
    due_at = planned(ladder, standing, attended(unit))
    return timers.plan(unit, timer, standing, due_at=due_at, by=procedure_mark(unit))


def _has_written(unit: Unit, ticket: Ticket) -> bool:
    """Tell whether a reporter has written something that nobody has brought to a ticket yet."""
    return any(
        own in text.choices
        for person_id, own in reporters(unit, ticket).items()
        for text in drafts.texts_of(unit, person_id)
    )


def _do(unit: Unit, ticket: Ticket, timer: Timer, step: Taken) -> None:
    match step.does:
        case Does.REMIND:
            history.add(unit, ticket.id, "reminded", None, step=step.number + 1)
            announce.reminder(unit, ticket, cause=timer.cause, step=step.number)
        case Does.CLOSE:
            close_unanswered(unit, ticket)
        case Does.PROMPT:
            announce.progress_due(unit, ticket, cause=timer.cause, step=step.number)


def close_unanswered(unit: Unit, ticket: Ticket) -> Ticket:
    """Close a ticket because its reporter has not answered (R222), and say how to come back."""
    return end(unit, ticket, Act.CLOSE, by=None, kind="no_response", reason="no_response")

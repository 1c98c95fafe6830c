"""Changes of the rota on their way: confirmed, asked of the other person, answered, taken back."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from core.db import rota
from core.db.apart import one_by_one
from core.db.people import people
from core.db.rota import Change, Kind, State
from core.db.unit import Unit
from core.domain.places import Address
from core.domain.rights import Actor
from core.domain.rota import Absence, Shift, joined, shifts
from core.errors import Refused
from core.services.rota import news as rota_news
from core.services.rota.rota import changes_of, schedule_named, shifts_of, worked_out
from core.services.rota.swaps import Wish, asked_once, in_time, is_there, may_look, of_mine

TO_ANSWER = timedelta(days=1)
AT_LEAST = timedelta(hours=1)  # to answer what begins sooner


def show(unit: Unit, change: Change, place: Address | None) -> None:
    """Show a draft to whoever wants it, where they asked for it."""
    rota_news.change_to(unit, change, change.person_id, place=place)


def confirm(unit: Unit, actor: Actor, change_id: int, *, here: Address | None) -> Change:
    """Let what was drafted count, or ask the other person for it.

    Raises: Refused: as what was drafted, `answered_already`, `button_unknown`.
    """
    change = _theirs(unit, actor, change_id, change_of="person_id", state=State.DRAFTED)
    wish = Wish(change.start, change.end, schedule=change.schedule)
    wish = in_time(unit, wish)
    if change.kind is Kind.SWAP and change.other_id is not None:
        of_mine(unit, actor.person_id, wish)
        asked_once(unit, actor.person_id, change.schedule, wish)
        is_there(unit, change.other_id, wish)
        asked = _settled(unit, change, State.ASKED, ends_at=_answer_by(unit, change))
        rota_news.change_to(unit, asked, change.other_id)
        rota_news.change_in_rooms(unit, asked, but=here)
        return asked
    agreed = _settled(unit, change, State.AGREED)
    rota_news.change_in_rooms(unit, agreed, but=here)
    _tell_others(unit, agreed)
    return agreed


def _answer_by(unit: Unit, change: Change) -> datetime:
    soon = max(change.start, unit.now + AT_LEAST)
    return min(unit.now + TO_ANSWER, soon, change.end)


def withdraw(unit: Unit, actor: Actor, change_id: int) -> Change:
    """Take back what one wanted: a draft, what was asked, or an absence that is not over.

    Raises: Refused: `answered_already`, `button_unknown`, `rota_past`.
    """
    change = _theirs(unit, actor, change_id, change_of="person_id")
    before = change.state
    if before is State.AGREED and (change.kind is not Kind.AWAY or change.end <= unit.now):
        raise Refused("rota_past" if change.end <= unit.now else "answered_already")
    gone = _settled(unit, change, State.WITHDRAWN)
    if before is State.AGREED:
        _tell_others(unit, gone)
    return gone


def answer(unit: Unit, actor: Actor, change_id: int, *, agrees: bool) -> Change:
    """Take the answer of the person who was asked to take over.

    Raises: Refused: `answered_already`, `button_unknown`, `rota_changed`, `rota_you_away`.
    """
    change = _theirs(unit, actor, change_id, change_of="other_id", state=State.ASKED)
    if agrees:
        wish = Wish(max(change.start, unit.now), change.end, schedule=change.schedule)
        try:
            of_mine(unit, change.person_id, wish)
        except Refused as err:
            raise Refused("rota_changed") from err
        is_there(unit, actor.person_id, wish, own=True)
    settled = _settled(unit, change, State.AGREED if agrees else State.REFUSED)
    rota_news.became(unit, settled, change.person_id)
    return settled


def _theirs(
    unit: Unit, actor: Actor, change_id: int, *, change_of: str, state: State | None = None
) -> Change:
    rota.one_after_the_other(unit)
    change = rota.by_id(unit, change_id)
    if change is None:
        raise Refused("button_unknown")
    whose = getattr(change, change_of)
    if whose != actor.person_id:
        may_look(unit, actor)
        raise Refused("rota_theirs", name=people.by_id(unit, whose or change.person_id).name)
    if change.state in (State.REFUSED, State.WITHDRAWN, State.EXPIRED):
        raise Refused("answered_already")
    if state is not None and change.state is not state:
        raise Refused("answered_already")
    if change.ends_at is not None and change.ends_at <= unit.now:
        raise Refused("rota_late")
    return change


def _settled(
    unit: Unit, change: Change, state: State, *, ends_at: datetime | None = None
) -> Change:
    """Change the state, and bring up to date whatever shows it.

    Raises: Refused: `answered_already`: somebody was faster.
    """
    settled = rota.settle(unit, change, state, ends_at=ends_at)
    if settled is None:
        raise Refused("answered_already")
    rota_news.change_again(unit, settled)
    return settled


def expire(unit: Unit) -> int:
    """Let end what was not confirmed or answered in time, and tell who waits for it."""
    return one_by_one(unit, rota.overdue(unit), _expire)


def _expire(unit: Unit, change: Change) -> None:
    expired = _settled(unit, change, State.EXPIRED)
    if change.state is State.ASKED:
        rota_news.became(unit, expired, change.person_id)


@dataclass(frozen=True, slots=True)
class Cover:
    """Who is on call instead in one schedule; nobody where nobody can."""

    schedule: str
    shift: Shift


def covers(unit: Unit, change: Change) -> tuple[Cover, ...]:
    """Tell who is on call while somebody is away, wherever it would have been them."""
    found: list[Cover] = []
    for schedule in unit.team.schedules:
        worked = worked_out(unit, schedule)
        changes = changes_of(unit, schedule.id, since=change.start, but=change.id)
        there = shifts(worked, changes, change.start, change.end)
        absence = Absence(change.start, change.end, change.person_id)
        gone = replace(changes, absences=(*changes.absences, absence))
        theirs = [one for one in joined(there) if one.who == change.person_id]
        for one in theirs:
            instead = joined(shifts(worked, gone, one.start, one.end))
            found += [Cover(schedule.id, shift) for shift in instead]
    return tuple(found)


def relieved(unit: Unit, change: Change) -> frozenset[int]:
    """Give who would be on call, had the change not been agreed."""
    schedule = schedule_named(unit, change.schedule)
    if schedule is None:
        return frozenset()
    parts = shifts_of(unit, schedule, change.start, change.end, but=change.id)
    return frozenset(one.who for one in parts if one.who is not None)


def _tell_others(unit: Unit, change: Change) -> None:
    """Tell those who are on call now, or no longer are, because of what somebody else did."""
    if change.kind is Kind.AWAY:
        concerned = {one.shift.who for one in covers(unit, change)}
    else:
        concerned = set(relieved(unit, change))
    for person_id in sorted(one for one in concerned if one is not None):
        if person_id != change.person_id:
            rota_news.became(unit, change, person_id)

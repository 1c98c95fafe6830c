"""One rung of a page's ladder: whom it calls, where, and who answers for it when nobody can be."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

from core.db.tickets import history
from core.db.unit import Unit
from core.db.urgent import calls as page_calls, pages
from core.db.urgent.pages import Page
from core.domain.places import Address
from core.domain.urgent.paging import SET_BACK, Climbed, Ladder, Tell
from core.services.urgent import duty, news as page_news

FLOOD = timedelta(minutes=5)
_BY_NAME = frozenset({Tell.PERSON, Tell.OUTSIDE, Tell.NEXT})


@dataclass(frozen=True, slots=True)
class Turn:
    """Whom a rung is for. `because` is why the whole team is called instead, else empty."""

    person_id: int | None
    because: str = ""


@dataclass(frozen=True, slots=True)
class Target:
    """One place to call; `person_id` is whose it is, None for a room or the whole team."""

    place: Address
    person_id: int | None = None


def turn(unit: Unit, page: Page, ladder: Ladder, step: Climbed) -> Turn:
    """Decide whose turn it is: the next person's, whoever is on call, or as before."""
    if Tell.NEXT in step.rung.tells:
        found = duty.after(unit, ladder.schedule, page.person_id, unit.now)
        return Turn(page.person_id, "nobody_next") if found is None else Turn(found)
    person_id = page.person_id
    anew = any(ladder.starts(number) for number in range(page.taken, step.taken))
    if person_id is None or (anew and page.rounds):
        person_id = next(iter(duty.on_call(unit, ladder.schedule, unit.now)), None)
    if person_id is not None:
        return Turn(person_id)
    expected = unit.team.schedules or step.rung.tells & _BY_NAME
    return Turn(None, "nobody_on_call" if expected else "")


def targets(unit: Unit, page: Page, step: Climbed, whose: Turn) -> tuple[tuple[Target, ...], Turn]:
    """List where a rung calls; where it would reach nobody, the whole team is called instead."""
    tells = step.rung.tells
    if whose.because:
        tells |= {Tell.TEAM}
    loud = step.is_fallback or bool(whose.because)
    found = _targets(unit, tells, whose.person_id, loud=loud)
    reaches = any(one.person_id == whose.person_id for one in found)
    if whose.person_id is not None and tells & _BY_NAME and not reaches and not whose.because:
        whose = Turn(whose.person_id, "unreachable")
    if not found or whose.because == "unreachable":
        found = _targets(unit, tells | {Tell.TEAM}, whose.person_id, loud=True)
    if page.kind == pages.DRILL:
        found = _targets(unit, tells & (_BY_NAME | {Tell.ROOM}), whose.person_id)
    return tuple(found), whose


def _targets(
    unit: Unit, tells: frozenset[Tell], person_id: int | None, *, loud: bool = False
) -> list[Target]:
    """List where these are told; `loud` rings the whole team too, not only writes to them."""
    found: dict[Target, None] = {}
    rooms = unit.places.on_call or unit.places.agents

    def add(targets: Iterable[Target]) -> None:
        found.update(dict.fromkeys(targets))

    if Tell.ROOM in tells:
        add(Target(room) for room in rooms)
    if person_id is not None and tells & {Tell.PERSON, Tell.NEXT}:
        add(_alone(unit, person_id))
    if person_id is not None and tells & {Tell.OUTSIDE, Tell.NEXT}:
        add(Target(one, person_id) for one in duty.outside(unit, person_id))
    if Tell.TEAM in tells:
        add(Target(room) for room in (*rooms, *unit.places.agents))
        everybody = duty.everybody(unit)
        add(one for each in everybody for one in _alone(unit, each))
        add(Target(one) for one in duty.outside(unit, None))
        if loud:
            add(Target(one, each) for each in everybody for one in duty.outside(unit, each))
    if Tell.MANAGER in tells:
        for each in duty.managers(unit):
            add(_alone(unit, each))
            add(Target(one, each) for one in duty.outside(unit, each))
    return list(found)


def _alone(unit: Unit, person_id: int) -> list[Target]:
    return [Target(one, person_id) for one in duty.chats(unit, person_id)]


def tell(unit: Unit, page: Page, ladder: Ladder, step: Climbed, whose: Turn) -> None:
    """Call everywhere a rung calls, and write down whom."""
    found, whose = targets(unit, page, step, whose)
    because = whose.because or ("fallback" if step.is_fallback and ladder.legs else "")
    for one in found:
        call(unit, page, page.rounds, one.place, person_id=one.person_id, because=because)
    if page.ticket_id is None:
        return
    told: dict[str, object] = {"to": whose.person_id} if _names(found, whose) else {}
    told |= {"because": because} if because else {}
    history.add(unit, page.ticket_id, "paged", None, page=page.id, round=page.rounds, **told)


def call(
    unit: Unit,
    page: Page,
    number: int,
    place: Address,
    *,
    person_id: int | None = None,
    because: str = "",
) -> None:
    """Call in one place, once a round; whoever is called for much else hears of all together."""
    if person_id is not None and _is_flooded(unit, page, person_id):
        since = int(unit.now.timestamp() // FLOOD.total_seconds())
        page_news.pages_waiting(unit, person_id, since=since)
        page_calls.add(unit, page.id, number, place, person_id, outcome=page_calls.LISTED)
        return
    page_calls.add(unit, page.id, number, place, person_id)
    page_news.page_to(unit, page, number, place, person_id=person_id, because=because)


def besides(unit: Unit, page: Page, person_id: int, **asked: int) -> None:
    """Call somebody by name for a page that is climbing; whose turn it is stays as it was."""
    called = pages.update(unit, page, rounds=page.rounds + 1, **asked)
    if called is None or called.ticket_id is None:
        return
    for place in (*duty.chats(unit, person_id), *duty.outside(unit, person_id)):
        call(unit, called, called.rounds, place, person_id=person_id)
    told = {"page": called.id, "round": called.rounds, "to": person_id}
    history.add(unit, called.ticket_id, "paged", None, **told)


def _is_flooded(unit: Unit, page: Page, person_id: int) -> bool:
    """Tell whether a person was called for so many other pages that one more is only noise."""
    lately = page_calls.between(unit, person_id, unit.now - FLOOD, unit.now + SET_BACK)
    return page.id not in lately and len(lately) >= unit.team.urgent.calls_at_once


def _names(found: Iterable[Target], whose: Turn) -> bool:
    return whose.person_id is not None and any(one.person_id == whose.person_id for one in found)


def again(unit: Unit, page: Page, *, outside: bool = True) -> None:
    """Bring the calls already made up to date, wherever they were made.

    Outside the chat nothing can be changed, so only the newest call is said anew, and not even
    that without `outside`.
    """
    calls = page_calls.of_page(unit, page.id)
    newest = {one.place: one.round for one in calls}
    for call in calls:
        stale = call.round != newest[call.place] or not outside
        if call.place.platform == duty.OUTSIDE and stale:
            continue
        page_news.page_anew(unit, page, call.round, unit.places.now_at(call.place))

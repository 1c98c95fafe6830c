"""Drills: a page for practice, which climbs as a real one would and reports how long it took."""

from core.db.unit import Unit
from core.db.urgent import calls as page_calls, pages
from core.db.urgent.pages import Page
from core.domain.rights import Actor, check
from core.domain.tickets.ticket import Act
from core.domain.urgent.paging import Ladder
from core.domain.urgent.rules import ladder_for, named_in
from core.errors import NotFound, Refused
from core.services.urgent import climbing, duty


def begin(unit: Unit, actor: Actor, *, which: str = "") -> Page:
    """Page whoever is on call for practice; it calls neither the whole team nor a manager.

    `which` ladder is named by its id or by a system; where there is only one, it need not be.
    Raises: Refused: `drill_already`, while another one is under way; `drill_which`.
    """
    check(actor, Act.DRILL)
    ladder = _meant(unit, which)
    if pages.drills_open(unit):
        raise Refused("drill_already")
    first = next(iter(duty.on_call(unit, ladder.schedule, unit.now)), None)
    page = pages.start(
        unit,
        None,
        next_at=unit.now,
        ladder=ladder.to_json(),
        kind=pages.DRILL,
        person_id=first,
        asked_by=actor.person_id,
    )
    climbing.take(unit, page)
    return page


def _meant(unit: Unit, which: str) -> Ladder:
    ladder, rest = named_in(unit.team, which)
    if ladder is not None and not rest:
        return ladder
    known = [one.id for one in unit.team.ladders]
    if known and (which or len(known) > 1):
        raise Refused("drill_which", ladders=", ".join(known), ladder=known[0])
    return ladder_for(unit.team, None)


def answer(unit: Unit, actor: Actor, page_id: int) -> None:
    """Answer a drill: it ends, and whoever began it hears how long everything took.

    Raises: NotFound: there is none, or it has nothing to do with them.
    Raises: Refused: `drill_over`.
    """
    page = pages.to_change(unit, page_id)
    if page is None or page.kind != pages.DRILL:
        raise NotFound("ticket")
    if not page_calls.has_called(unit, page.id, actor.person_id):
        check(actor, Act.ACKNOWLEDGE)
    over = pages.update(
        unit,
        page,
        acknowledged_at=unit.now,
        acknowledged_by=actor.person_id,
        ended_at=unit.now,
        next_at=None,
    )
    if not page.is_open or over is None:
        raise Refused("drill_over")
    climbing.report(unit, over)

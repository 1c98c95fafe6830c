"""Drills: a page for practice, which climbs as a real one would and reports how long it took."""

from core.db.unit import Unit
from core.db.urgent import calls as page_calls
from core.db.urgent import pages
from core.db.urgent.pages import Page
from core.domain.rights import Actor, check
from core.domain.tickets.ticket import Act
from core.domain.urgent.rules import ladder_for
from core.errors import NotFound, Refused
from core.services.urgent import climbing, duty


def begin(unit: Unit, actor: Actor) -> Page:
    """Page whoever is on call for practice; it calls neither the whole team nor a manager.

    Raises: Refused: `drill_already`, while another one is under way.
    """
    check(actor, Act.DRILL)
    if pages.drills_open(unit):
        raise Refused("drill_already")
    ladder = ladder_for(unit.team, None)
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

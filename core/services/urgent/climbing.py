"""Pages climb: whoever does not answer is called again, then the next, then everybody.

A rung is taken by a guarded update of the page, and what it owes has a key of page, round and
place: a replica that comes second finds nothing to do, and one that is killed leaves no trace.
"""

from core.db.apart import TRIED_AGAIN_AFTER, one_by_one
from core.db.unit import Unit
from core.db.urgent import pages
from core.db.urgent.pages import Page
from core.domain.clocks.ladders import is_quiet
from core.domain.urgent.paging import Ladder, climb
from core.domain.urgent.rules import plain
from core.services.clocks.hours import attended
from core.services.urgent import calling, news as page_news, still_on_it

PRACTISED = 2  # times through the fallback before a drill ends unanswered


def climb_due(unit: Unit) -> int:
    """Call again for every page that nobody has answered in time; tell how many."""
    return one_by_one(unit, pages.due(unit), _look, put_off=_put_off)


def _put_off(unit: Unit, page: Page) -> None:
    pages.put_off(unit, page, until=unit.now + TRIED_AGAIN_AFTER)


def _look(unit: Unit, page: Page) -> None:
    if page.is_open:
        take(unit, page)
    else:
        still_on_it.look(unit, page, ladder_of(unit, page), climb=take)


def ladder_of(unit: Unit, page: Page) -> Ladder:
    """Give the ladder that was kept with the page.

    Raises: ValueError, LookupError, TypeError: it cannot be read; the plain one is climbed then.
    """
    return plain(unit.team) if page.ladder is None else Ladder.from_json(page.ladder)


def is_attended(unit: Unit) -> bool:
    return not is_quiet(attended(unit), unit.now)


def take(unit: Unit, page: Page) -> None:
    """Take the next rung of a page."""
    ladder = ladder_of(unit, page)
    step = climb(ladder, page.taken, now=unit.now, attended=is_attended(unit))
    if page.kind == pages.DRILL and page.rounds >= ladder.length + PRACTISED:
        give_up(unit, page)
        return
    whose = calling.turn(unit, page, ladder, step)
    called = pages.update(
        unit,
        page,
        rounds=page.rounds + 1,
        taken=step.taken,
        next_at=step.next_at,
        person_id=whose.person_id,
    )
    if called is not None:
        calling.tell(unit, called, ladder, step, whose)


def give_up(unit: Unit, page: Page) -> None:
    """End a drill that nobody has answered."""
    over = pages.update(unit, page, ended_at=unit.now, next_at=None)
    if over is not None:
        report(unit, over)


def report(unit: Unit, page: Page) -> None:
    """Tell the team what came of a drill: in its rooms, where whoever began it sits."""
    calling.again(unit, page)
    for room in unit.places.agents:
        page_news.drill_report(unit, page, room)

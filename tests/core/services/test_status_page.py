"""What pages and feeds show of the status, and how they know that it changed."""

from dataclasses import replace
from datetime import timedelta

import pytest

from core.config.broadcasts import Broadcasts
from core.db.incidents import incidents as stored
from core.domain.incidents.incidents import Progress
from core.domain.status.status import Status
from core.services.incidents import incidents
from core.services.status import page as status_page, status
from tests.core.services.test_incidents import SYSTEMS, TOLD, coordinator, drafted, event
from tests.desk import Desk


@pytest.fixture
def shop(desk: Desk) -> Desk:
    return desk.with_parts(systems=SYSTEMS, broadcasts=Broadcasts())


def over(desk: Desk, title: str) -> int:
    """Publish a fault and end it after an hour; give its number."""
    promised = desk.clock.now + timedelta(hours=2)
    told = replace(TOLD, title=title, next_update_at=promised)
    number = desk.do(incidents.draft, coordinator(desk), told).id
    found = desk.do(incidents.publish, coordinator(desk), number)
    desk.clock.move(hours=1)
    seen = event(desk, found)
    desk.do(incidents.tell_more, coordinator(desk), seen, Progress.RESOLVED, "It works again.")
    return number


def test_the_mark_is_another_after_each_change_and_the_same_after_none(shop: Desk) -> None:
    marks = [shop.read(status_page.mark)]
    shop.report()
    assert shop.read(status_page.mark) == marks[0]
    actor = coordinator(shop)
    shop.do(status.set_baseline, actor, "archive", Status.DEGRADED, reason="The disk is full")
    marks.append(shop.read(status_page.mark))
    found = shop.do(incidents.publish, actor, drafted(shop).id)
    marks.append(shop.read(status_page.mark))
    later = shop.clock.now + timedelta(hours=1)
    seen = event(shop, found)
    shop.do(incidents.tell_more, actor, seen, Progress.IDENTIFIED, "A cable.", next_update_at=later)
    marks.append(shop.read(status_page.mark))
    assert len(set(marks)) == 4


def test_what_is_over_is_leafed_through_by_publication_without_gap_or_repeat(shop: Desk) -> None:
    waited = drafted(shop, title="Number 0").id  # begun first, published last
    expected = [f"Number {number}" for number in range(1, 6)]
    for title in expected:
        over(shop, title)
    shop.clock.move(minutes=1)
    shop.do(
        incidents.edit,
        coordinator(shop),
        event(shop, shop.read(stored.by_id, waited)),
        replace(TOLD, title="Number 0", next_update_at=shop.clock.now + timedelta(hours=1)),
    )
    late = shop.do(incidents.publish, coordinator(shop), waited)
    shop.do(incidents.tell_more, coordinator(shop), event(shop, late), Progress.RESOLVED, "Over.")
    first = shop.read(status_page.leaf, before=None, limit=4)
    assert first is not None
    assert [one.title for one in first.over] == ["Number 0", "Number 5", "Number 4", "Number 3"]
    rest = shop.read(status_page.leaf, before=first.older, limit=4)
    assert rest is not None
    assert [one.title for one in rest.over] == ["Number 2", "Number 1"]
    assert rest.older is None


def test_a_draft_is_on_no_page_and_has_none_of_its_own(shop: Desk) -> None:
    draft = drafted(shop)
    found = shop.read(status_page.front)
    assert (found.over, found.overview.incidents) == ((), ())
    assert shop.read(status_page.one, draft.id) is None
    assert shop.read(status_page.leaf, before=draft.id) is None

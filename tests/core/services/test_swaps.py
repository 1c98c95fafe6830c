"""Swaps, covers and absences as the core holds them: what counts when, and for whom."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from functools import partial
from typing import Any

import pytest

from core.config.rota import Schedule
from core.db import rota
from core.db.people import merging
from core.db.rota import State
from core.domain.rights import Actor
from core.errors import Refused
from core.services.rota import agreeing, swaps, watching
from core.services.rota.rota import on_call
from core.services.rota.swaps import Wish
from tests.desk import MORNING, ON_CALL, Desk, at_once, waiting

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
LAYER = {
    "people": ["web:ada", "web:bo"],
    "rotation": "daily",
    "handover": "10:00",
    "starts": date(2026, 11, 23),
}


@pytest.fixture
def duty(desk: Desk) -> Desk:
    """Ada is on call from Monday 10:00 to Tuesday 10:00, then Bo; it is Monday 11:00 in Oslo."""
    for name in ("Ada", "Bo", "Clea"):
        desk.person(name)
    desk.clock.move(hours=1)
    return desk.with_parts(schedules=(Schedule.model_validate({"id": "duty", "layers": [LAYER]}),))


def actor(desk: Desk, name: str) -> Actor:
    return Actor(desk.person(name))


def refused(desk: Desk, work: Callable[..., Any], *args: Any, **more: Any) -> str:
    with pytest.raises(Refused) as caught:
        desk.do(work, *args, **more)
    return caught.value.reason


def who(desk: Desk, at: datetime) -> tuple[int, ...]:
    return desk.read(on_call, "duty", at)


def asked(desk: Desk, start: datetime, end: datetime, *, whole_days: bool = False):
    ada = actor(desk, "Ada")
    wish = Wish(start, end, whole_days=whole_days)
    drafted = desk.do(swaps.swap, ada, wish, with_id=desk.person("Bo"))
    return desk.do(agreeing.confirm, ada, drafted.id, here=None)


def test_nothing_counts_before_both_have_agreed(duty: Desk):
    ada, bo = duty.person("Ada"), duty.person("Bo")
    evening = MORNING + 9 * HOUR
    change = asked(duty, evening, evening + 2 * HOUR)
    assert who(duty, evening) == (ada,)
    assert duty.do(agreeing.answer, actor(duty, "Bo"), change.id, agrees=True).state is State.AGREED
    assert (who(duty, evening), who(duty, evening + 2 * HOUR)) == ((bo,), (ada,))


def test_whole_days_are_cut_to_the_shift_of_whoever_asks(duty: Desk):
    change = asked(duty, MORNING - 9 * HOUR, MORNING + 15 * HOUR, whole_days=True)
    assert (change.start, change.end) == (MORNING + HOUR, MORNING + 15 * HOUR)
    reason = refused(
        duty,
        swaps.swap,
        actor(duty, "Ada"),
        Wish(MORNING + DAY, MORNING + DAY + HOUR),
        with_id=duty.person("Bo"),
    )
    assert reason == "rota_not_yours", "Tuesday is Bo's"


def test_two_who_answer_at_once_leave_one_answer(duty: Desk):
    change = asked(duty, MORNING + 9 * HOUR, MORNING + 10 * HOUR)
    bo, other = actor(duty, "Bo"), duty.replica()

    def answered(store, agrees):
        return waiting(store.submit(partial(_answer, actor=bo, change_id=change.id, agrees=agrees)))

    stores = (duty.store, other) if duty.dialect == "postgresql" else (duty.store, duty.store)
    outcomes = at_once([partial(answered, stores[0], True), partial(answered, stores[1], False)])
    (lost,) = (one for one in outcomes if isinstance(one, Exception))
    assert isinstance(lost, Refused)
    assert lost.reason == "answered_already"


def _answer(unit, *, actor, change_id, agrees):
    return agreeing.answer(unit, actor, change_id, agrees=agrees)


def test_of_two_swaps_of_one_shift_that_are_asked_for_at_once_one_is_asked(duty: Desk):
    ada, evening = actor(duty, "Ada"), MORNING + 9 * HOUR
    drafts = [
        duty.do(swaps.swap, ada, Wish(evening, evening + 2 * HOUR), with_id=duty.person(name))
        for name in ("Bo", "Clea")
    ]
    stores = (duty.store, duty.replica())

    def confirmed(store, change):
        return waiting(store.submit(lambda unit: agreeing.confirm(unit, ada, change.id, here=None)))

    found = at_once([partial(confirmed, *each) for each in zip(stores, drafts, strict=True)])
    (lost,) = (one for one in found if isinstance(one, Exception))
    assert isinstance(lost, Refused)
    assert lost.reason == "rota_asked_already"


def test_a_shift_that_somebody_has_taken_meanwhile_can_no_longer_be_swapped(duty: Desk):
    start, end = MORNING + 9 * HOUR, MORNING + 10 * HOUR
    change = asked(duty, start, end)
    clea = Actor(duty.person("Clea"), duty.agent("Clea").roles)
    covered = duty.do(swaps.cover, clea, Wish(start, end))
    duty.do(agreeing.confirm, clea, covered.id, here=None)
    reason = refused(duty, agreeing.answer, actor(duty, "Bo"), change.id, agrees=True)
    assert reason == "rota_changed"
    assert who(duty, start) == (clea.person_id,)


def test_what_nobody_answers_ends_when_it_begins_and_a_late_answer_changes_nothing(duty: Desk):
    change = asked(duty, MORNING + 9 * HOUR, MORNING + 10 * HOUR)
    duty.clock.move(hours=8)
    assert refused(duty, agreeing.answer, actor(duty, "Bo"), change.id, agrees=True) == "rota_late"
    assert duty.do(watching.expire) == 1
    assert duty.do(watching.expire) == 0
    found = duty.read(rota.by_id, change.id)
    assert found is not None
    assert found.state is State.EXPIRED


def test_a_swap_of_somebody_who_became_one_with_another_is_theirs(duty: Desk):
    change = asked(duty, MORNING + 9 * HOUR, MORNING + 10 * HOUR)
    duty.do(agreeing.answer, actor(duty, "Bo"), change.id, agrees=True)
    bo, clea = duty.person("Bo"), duty.person("Clea")
    duty.do(merging.merge, bo, clea)
    assert who(duty, MORNING + 9 * HOUR) == (clea,)
    assert who(duty, MORNING + DAY + 2 * HOUR) == (clea,), "and so are their turns"


def test_two_replicas_tell_of_a_hand_over_once(duty: Desk):
    assert duty.do(watching.hand_over) == 0, "the first look only notes who is on call"
    duty.clock.move(days=1)
    other = duty.replica() if duty.dialect == "postgresql" else duty.store
    told = at_once(
        [lambda: duty.do(watching.hand_over), lambda: waiting(other.submit(watching.hand_over))]
    )
    assert told in ([0, 1], [1, 0])
    in_room = [
        one.key
        for one in duty.owed()
        if one.key.startswith("hand-over:duty:") and one.place == ON_CALL
    ]
    assert len(in_room) == 1

"""An answer that comes while a sweep drops the draft is not lost between the two."""

from concurrent.futures import Future
from datetime import timedelta
from threading import Event

from core.db.intake import drafts
from core.db.unit import Unit
from core.services import sweeps
from tests.desk import PATIENCE, Desk, waiting


def test_a_draft_that_is_being_dropped_is_waited_for_and_then_gone(desk: Desk) -> None:
    liv = desk.person("Liv")
    desk.do(drafts.begin, liv, {"flow": "report"})
    desk.clock.move(days=7)
    desk.do(sweeps.remind_of_drafts)
    desk.clock.move(days=1)
    dropped, go_on = Event(), Event()

    def drop(unit: Unit) -> None:
        sweeps.drop_drafts(unit)
        dropped.set()
        go_on.wait(PATIENCE)

    sweeping = desk.store.submit(drop)
    assert dropped.wait(PATIENCE)
    answering: Future[drafts.Draft | None] = desk.store.submit(
        lambda unit: drafts.to_change(unit, liv)
    )
    go_on.set()
    waiting(sweeping)
    assert waiting(answering) is None


def test_a_draft_that_is_being_answered_is_not_dropped(desk: Desk) -> None:
    liv = desk.person("Liv")
    desk.do(drafts.begin, liv, {"flow": "report"})
    desk.clock.move(days=7)
    desk.do(sweeps.remind_of_drafts)
    desk.clock.move(days=1)
    reading, go_on = Event(), Event()

    def answer(unit: Unit) -> None:
        draft = drafts.to_change(unit, liv)
        assert draft is not None
        reading.set()
        go_on.wait(PATIENCE)
        drafts.keep(unit, draft, {"flow": "report", "answer": "It hums"})

    answering = desk.store.submit(answer)
    assert reading.wait(PATIENCE)
    sweeping = desk.store.submit(sweeps.drop_drafts)
    if desk.dialect == "postgresql":
        waiting(sweeping)  # it passes over what somebody holds
    go_on.set()
    waiting(answering)
    waiting(sweeping)
    kept = desk.read(drafts.of, liv)
    assert kept is not None
    assert kept.state["answer"] == "It hums"
    assert kept.changed_at + timedelta(days=1) > desk.clock.now

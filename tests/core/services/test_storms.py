"""Many at once: the first calls at once, the others join it, and nobody is called to death."""

import time
from datetime import timedelta
from threading import Event

from core.db.tickets import tickets
from core.db.urgent import calls as page_calls, pages
from core.domain.intents import Notice
from core.services import sweeps
from core.services.tickets import close
from core.services.urgent import page
from tests.core.services.paging import STEPS, OnCall, alone
from tests.desk import ON_CALL, PATIENCE, waiting

ROOM = str(ON_CALL)


def of_payroll(on: OnCall, title: str = "It stands still"):
    return on.urgent(title, system="skilling")


def test_five_hundred_reports_in_a_minute_are_one_page_and_a_digest(quick):
    first = of_payroll(quick)
    assert quick.called() == sorted([*alone("aino"), ROOM])
    for _ in range(499):
        of_payroll(quick)
    assert quick.called() == []
    quick.desk.clock.move(minutes=1)
    quick.desk.do(sweeps.page_again)
    rows = quick.desk.owed()
    told = [row for row in rows if row.intent.notice is Notice.PAGE_DIGEST]
    assert {(str(row.place or ""), row.person_id) for row in told} == {
        (ROOM, None),
        ("", quick.aino.person_id),
    }
    assert quick.desk.read(pages.of_ticket, 500).joined == 499
    assert quick.desk.read(pages.of_ticket, 500).ticket_id == first.id
    assert quick.later(seconds=59) == []


def test_who_takes_one_takes_all_and_every_reporter_hears_it(on):
    first, second = of_payroll(on), of_payroll(on)
    on.desk.owed()
    on.desk.do(page.acknowledge, on.aino, second.id)
    news = [row.intent.ticket_id for row in on.desk.owed(Notice.NEWS)]
    assert sorted(news) == [first.id, second.id]
    on.later(minutes=30)
    assert len(on.told(second, "paged") + on.told(first, "paged")) == 1


def test_other_systems_and_later_reports_call_by_themselves(quick):
    of_payroll(quick)
    quick.called()
    quick.urgent("Another", system="protokoll")
    assert quick.called() == sorted([*alone("aino"), ROOM])
    quick.urgent("No system at all")
    quick.urgent("No system at all")
    assert len(quick.called()) == 6
    quick.desk.clock.move(minutes=11)
    of_payroll(quick, "An hour later")
    assert ROOM in quick.called()


def test_when_the_first_ends_the_next_one_calls(on):
    first, second = of_payroll(on), of_payroll(on)
    on.called()
    on.desk.do(close.withdraw, on.desk.reporter(), first.id)
    on.called()
    assert on.later(seconds=1) == sorted([*alone("aino"), ROOM])
    assert on.desk.read(pages.of_ticket, second.id).ticket_id == second.id
    on.desk.do(page.acknowledge, on.aino, second.id)
    on.later(minutes=30)
    assert len(on.told(second, "paged") + on.told(first, "paged")) == 2


def test_what_was_taken_stays_taken_when_its_first_ticket_ends(quick):
    first, second = of_payroll(quick), of_payroll(quick)
    quick.desk.do(page.acknowledge, quick.aino, first.id)
    quick.desk.do(close.withdraw, quick.desk.reporter(), first.id)
    quick.called()
    assert quick.later(minutes=5) == []
    assert quick.desk.read(pages.of_ticket, second.id).acknowledged_by == quick.aino.person_id


def test_the_team_says_when_a_digest_comes_and_for_how_much_one_person_is_called(quick):
    few = {"digest_minutes": 10, "calls_at_once": 1}
    quick.desk = quick.with_rules(STEPS, rota=("aino",), **few)
    for _ in range(2):
        of_payroll(quick)
    quick.urgent("Another", system="protokoll")
    quick.desk.do(sweeps.page_again)
    rows = quick.desk.owed()
    assert {one.intent.ticket_id for one in rows if one.intent.notice is Notice.PAGE} == {1, 3}
    mine = [one for one in rows if one.person_id == quick.aino.person_id]
    assert {one.intent.ticket_id for one in mine if one.intent.notice is Notice.PAGE} == {1}
    quick.later(minutes=4)
    assert quick.desk.read(pages.of_ticket, 1).digest_at is not None
    quick.desk.clock.move(minutes=6)
    quick.desk.do(sweeps.page_again)
    assert quick.desk.owed(Notice.PAGE_DIGEST)


def test_one_person_is_called_for_five_things_and_hears_of_the_rest_together(quick):
    quick.desk = quick.with_rules(
        '[[ladders]]\nid = "a"\nsteps = [{ tell = ["room", "person"] }]',
        rota=("aino",),
        join_minutes=0,
    )
    for number in range(1, 9):
        quick.urgent(f"Thing {number}")
    rows = quick.desk.owed()
    mine = [row for row in rows if row.person_id == quick.aino.person_id]
    called = {row.intent.ticket_id for row in mine if row.intent.notice is Notice.PAGE}
    assert called == {1, 2, 3, 4, 5}
    assert len([row for row in mine if row.intent.notice is Notice.PAGES_WAITING]) == 1
    in_room = [row for row in rows if row.place == ON_CALL and row.intent.notice is Notice.PAGE]
    assert len(in_room) == 8
    assert len(quick.desk.read(tickets.by_ids, list(range(1, 9)))) == 8


def test_what_was_only_listed_for_somebody_is_theirs_to_take_too(on):
    on.desk = on.with_rules(STEPS, rota=("aino", "bo"), join_minutes=0, calls_at_once=1)
    first, second = on.urgent("One"), on.urgent("Two")
    on.later(minutes=5)
    waiting = {one.id for one in on.desk.read(page.open_for, on.bo)}
    assert waiting == {first.id, second.id}
    made = on.desk.read(page_calls.of_page, on.desk.read(pages.of_ticket, second.id).id)
    assert on.bo.person_id not in {one.person_id for one in made}, "it was listed for them"
    on.desk.do(page.acknowledge, on.bo, second.id)
    assert on.desk.read(pages.of_ticket, second.id).acknowledged_by == on.bo.person_id


def test_a_room_that_takes_nothing_is_made_up_for_though_somebody_reads_it_in_a_list(quick):
    quick.desk = quick.with_rules(STEPS, rota=("aino", "bo"), join_minutes=0, calls_at_once=1)
    quick.urgent("One")
    found = quick.desk.read(pages.of_ticket, quick.urgent("Two").id)
    quick.desk.do(page.refused, found.id, 1, ON_CALL)
    soon = quick.desk.read(pages.by_id, found.id).next_at
    assert soon - quick.desk.clock.now <= timedelta(seconds=2)


OTHERS = """
[[ladders]]
id = "access"
when = { kind = "access" }
steps = [{ tell = ["person"] }]
"""


def test_what_calls_by_another_ladder_calls_by_itself(on):
    on.desk = on.with_rules(f"{OTHERS}{STEPS}", rota=("bo",))
    of_payroll(on)
    on.called()
    of_payroll(on)
    assert on.called() == []
    locked = on.urgent("Locked out", system="skilling", kind="access")
    assert on.called() == alone("bo")
    assert on.desk.read(pages.of_ticket, locked.id).ticket_id == locked.id


def test_two_that_end_at_the_same_time_leave_the_third_being_called_for(on):
    first, second, third = (of_payroll(on) for _ in range(3))
    other, ended = on.desk.replica(), Event()

    def end_the_first(unit):
        page.stop(unit, first)
        ended.set()
        time.sleep(0.1)  # meanwhile the second ends as well, and waits for this unit

    one = on.desk.store.submit(end_the_first)
    assert ended.wait(PATIENCE)
    two = other.submit(lambda unit: page.stop(unit, second))
    waiting(one)
    waiting(two)
    leads = on.desk.read(pages.of_ticket, third.id)
    assert (leads.ticket_id, leads.is_open) == (third.id, True)

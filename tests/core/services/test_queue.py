"""The agents' queue and a person's own tickets, page by page."""

from core.config.policies import Policy
from core.db.tickets import tickets
from core.db.unit import Unit
from core.domain.rights import Actor
from core.domain.tickets.message import Kind
from core.domain.tickets.report import NewReport
from core.domain.tickets.ticket import Priority
from core.services.clocks.clocks import follow_rules
from core.services.people import people
from core.services.tickets import close, report, sending
from tests.desk import Desk


def open_many(unit: Unit, by: int, how_many: int) -> None:
    for number in range(how_many):
        report.open_ticket(
            unit,
            Actor(by),
            NewReport(
                kind="fault",
                title=f"Case number {number}",
                answers=(),
                priority=list(Priority)[number % 4],
                work_stops=number % 11 == 0,
                payment=number % 3 == 0,
            ),
        )


def test_the_queue_is_in_order_of_urgency_then_priority_then_age(desk: Desk) -> None:
    low = desk.report(priority=Priority.LOW)
    first = desk.report(priority=Priority.HIGH)
    desk.clock.move(minutes=1)
    second = desk.report(priority=Priority.HIGH)
    paying = desk.report(priority=Priority.LOW, payment=True, payment_on="2026-12-01")
    urgent = desk.report(priority=Priority.LOW, work_stops=True)
    ended = desk.report(priority=Priority.CRITICAL)
    desk.do(close.withdraw, desk.reporter(), ended.id)
    found = desk.read(tickets.queue)
    assert [one.id for one in found] == [urgent.id, paying.id, first.id, second.id, low.id]


def test_among_equals_what_is_due_sooner_comes_first_and_what_is_not_due_last(desk: Desk) -> None:
    soon = Policy.model_validate({"id": "soon", "when": {"kind": "wish"}, "resolution": "1h"})
    later = Policy.model_validate({"id": "later", "first_response": "2h", "resolution": "70h"})
    desk = desk.with_rules(soon, later)
    asked, answered, fresh = (desk.report() for _ in range(3))
    wish = desk.report(kind="wish")
    urgent = desk.report(priority=Priority.HIGH)
    desk.do(sending.go, desk.say(asked, Kind.ASK))
    desk.do(sending.go, desk.say(answered))
    due = [wish.id, fresh.id, answered.id, asked.id]
    assert [one.id for one in desk.read(tickets.queue)] == [urgent.id, *due]
    met: list[int] = []
    while len(met) < len(due) + 1:
        after = desk.read(tickets.mark, met[-1]) if met else None
        met += [one.id for one in desk.read(tickets.queue, after=after, limit=1)]
    assert met == [urgent.id, *due]


def test_turning_the_pages_of_the_queue_meets_every_ticket_once(desk: Desk) -> None:
    by = desk.person("Liv")
    for _ in range(3):
        desk.do(open_many, by, 13)
        desk.clock.move(seconds=1)
    whole = [one.id for one in desk.read(tickets.queue, limit=100)]
    assert len(whole) == 39
    met: list[int] = []
    while True:
        after = desk.read(tickets.mark, met[-1]) if met else None
        page = desk.read(tickets.queue, after=after, limit=5)
        met += [one.id for one in page]
        if len(page) < 5:
            break
    assert met == whole


def test_a_ticket_that_ends_between_two_pages_costs_none_of_the_others(desk: Desk) -> None:
    desk.do(open_many, desk.person("Liv"), 12)
    whole = [one.id for one in desk.read(tickets.queue, limit=100)]
    first = desk.read(tickets.queue, limit=4)
    for one in (first[0], first[-1]):
        desk.do(close.withdraw, desk.reporter(), one.id)
    after = desk.read(tickets.mark, first[-1].id)
    rest = desk.read(tickets.queue, after=after, limit=100)
    assert [one.id for one in first + rest] == whole


def test_turning_the_pages_of_ones_own_tickets_meets_each_once_and_nobody_elses(
    desk: Desk,
) -> None:
    desk.do(open_many, desk.person("Liv"), 7)
    desk.do(open_many, desk.person("Nils"), 3)
    desk.do(open_many, desk.person("Liv"), 5)
    met: list[int] = []
    while True:
        before = met[-1] if met else None
        page = desk.read(tickets.of_reporter, desk.person("Liv"), before=before, limit=5)
        met += [one.id for one in page]
        if len(page) < 5:
            break
    assert met == [*range(15, 10, -1), *range(7, 0, -1)]


def test_tickets_come_in_the_order_their_numbers_were_asked_in(desk: Desk) -> None:
    desk.do(open_many, desk.person("Liv"), 4)
    assert [one.id for one in desk.read(tickets.by_ids, [3, 1, 99, 4])] == [3, 1, 4]
    assert desk.read(tickets.by_ids, []) == []


def test_a_page_of_the_queue_is_read_from_its_index(sqlite_desk: Desk) -> None:
    def plan(unit: Unit) -> list[str]:
        statement = tickets.page_of_queue((3, 9, unit.now, 7), 5)
        text = statement.compile(unit.connection.engine, compile_kwargs={"literal_binds": False})
        rows = unit.connection.exec_driver_sql(
            f"EXPLAIN QUERY PLAN {text}", tuple(1 for _ in text.positiontup or ())
        )
        return [row[-1] for row in rows]

    found = sqlite_desk.read(plan)
    assert [line.split(" INDEX ")[-1].split()[0] for line in found] == ["ix_tickets_queue"]
    assert found[0].startswith("SEARCH")


def test_who_weighs_more_by_contract_comes_first(sqlite_desk: Desk) -> None:
    first, *others = sqlite_desk.store.team.organisations
    listed = (*others, first.model_copy(update={"weight": 5}))
    team = sqlite_desk.store.team.model_copy(update={"organisations": listed})
    desk = sqlite_desk._changed(team=team)  # noqa: SLF001 - as its other changes
    plain = desk.report(priority=Priority.CRITICAL)
    desk.do(people.describe, desk.person("Nils"), organization=first.id)
    heavy = desk.report(priority=Priority.LOW, by=desk.reporter("Nils"))
    assert [one.id for one in desk.read(tickets.queue)] == [heavy.id, plain.id]
    before = sqlite_desk  # the team takes the weight back, and it counts for what is open too
    while before.do(follow_rules):
        pass
    assert [one.id for one in before.read(tickets.queue)] == [plain.id, heavy.id]

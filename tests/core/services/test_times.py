"""How long things took and which promises were kept, read from what ended tickets kept."""

from datetime import date, timedelta

from core.config.policies import Policy
from core.db.prepared import driver_of
from core.domain.clocks.targets import Target
from core.domain.tickets.message import Kind
from core.services.clocks import times
from core.services.clocks.times import Kept, Spread
from core.services.tickets import claim, close, sending
from tests.desk import Desk

HOUR = timedelta(hours=1)
TWO_HOURS = Policy.model_validate({"id": "two", "first_response": "2h", "resolution": "4h"})
TODAY = date(2026, 11, 23)


def solve(desk: Desk, ticket, cause: str = "use") -> None:
    effect = {"resolution": "answered", "cause": cause}
    desk.do(sending.go, desk.say(ticket, Kind.SOLUTION, effect=effect))


def test_lengths_are_of_working_time_and_promises_are_kept_or_broken(desk: Desk) -> None:
    desk = desk.with_rules(TWO_HOURS)
    quick, slow, gone, waits = (desk.report() for _ in range(4))  # at ten
    desk.do(claim.claim, desk.agent(), quick.id)
    desk.clock.move(hours=1)
    solve(desk, quick)
    desk.do(sending.go, desk.say(waits, Kind.ASK))
    desk.do(close.withdraw, desk.reporter(), gone.id)
    desk.clock.move(hours=26)  # Tuesday at one in the afternoon, after 9 hours of working time
    solve(desk, slow, "software")
    found = desk.read(times.times, TODAY, date(2026, 11, 24))
    assert found.counted == 2
    assert found.spreads["waiting"] == Spread(timedelta(), 9 * HOUR)
    assert found.spreads["gross"] == Spread(HOUR, 9 * HOUR)
    assert found.spreads["net_knowledge"] == Spread(HOUR, HOUR)
    assert found.spreads["net_others"] == Spread(9 * HOUR, 9 * HOUR)
    assert found.promises == (
        Kept(Target.FIRST_RESPONSE, kept=1, broken=1),
        Kept(Target.RESOLUTION, kept=1, broken=1),
    )
    assert found.late == 0
    assert desk.read(times.times, TODAY, TODAY).counted == 1
    assert desk.read(times.times, date(2026, 11, 25), date(2026, 12, 24)).spreads == {}


def test_pauses_count_gross_and_not_net_and_what_is_late_now_is_counted(desk: Desk) -> None:
    desk = desk.with_rules(TWO_HOURS)
    asked, _late = desk.report(), desk.report()
    desk.do(sending.go, desk.say(asked, Kind.ASK))
    desk.clock.move(hours=3)  # half an hour of it at noon is no working time
    solve(desk, asked)
    found = desk.read(times.times, TODAY, TODAY)
    assert (found.spreads["gross"].half, found.spreads["net"].half) == (2.5 * HOUR, timedelta())
    assert found.spreads["response"].half == timedelta()
    assert found.late == 1


def test_numbers_are_read_by_indexes(sqlite_desk: Desk) -> None:
    def look(unit):
        asked: list[str] = []
        driver = driver_of(unit.connection)
        driver.set_trace_callback(asked.append)
        times.times(unit, TODAY, TODAY)
        driver.set_trace_callback(None)
        plans = (driver.execute(f"EXPLAIN QUERY PLAN {one}") for one in asked)
        return [line[3] for plan in plans for line in plan]

    plan = sqlite_desk.read(look)
    assert ["ix_tickets_closed" in plan[0], "ix_tickets_due" in plan[1]] == [True, True]

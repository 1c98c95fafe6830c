"""What if it were urgent: who would be woken when, by which ladder, and where nobody would be."""

from datetime import timedelta

import pytest

from core.db.people import rooms
from core.db.urgent import pages
from core.domain.intents import Notice
from core.errors import Refused
from core.services.urgent import drills, foreseeing
from core.services.urgent.foreseeing import Again, Woken
from tests.core.services.paging import OnCall, agent
from tests.desk import AGENTS, ON_CALL

TWO = """
[[systems]]
id = "skilling"
name = { en = "Skilling Payroll", nb = "Skilling Lønn" }

[[outside]]
address = "duty_phone"

[[ladders]]
id = "wages"
when = { system = "skilling" }
steps = [{ tell = ["person"], wait = "2m" }]

[[ladders]]
id = "nights"
when = { kind = "access" }
steps = [{ tell = ["next"], wait = "3m" }, { tell = ["team"], wait = "3m" }]
"""


@pytest.fixture
def two(quick: OnCall) -> OnCall:
    quick.desk = quick.with_rules(TWO.replace('"next"', '"room"'), rota=("aino", "bo"))
    return quick


def foreseen(on: OnCall, which: str = ""):
    found = on.desk.read(foreseeing.what_if, on.desk.clock.now, which=which)
    return {one.name: one.steps for one in found}


def test_what_would_come_of_a_moment_is_told_rung_by_rung_and_repeats_in_one_line(quick):
    at = quick.desk.clock.now + timedelta(hours=18)
    [ladder] = quick.desk.read(foreseeing.what_if, at)
    *climbed, again, last = ladder.steps
    assert [(one.at - at, one.names, one.rooms) for one in climbed] == [
        (timedelta(0), ("Aino",), 1),
        (timedelta(minutes=5), ("Bo",), 0),
        (timedelta(minutes=15), ("Maj",), 0),
    ]
    assert again == Again(at + timedelta(minutes=30), times=1)
    assert (last.at, last.because) == (at + timedelta(hours=1), "fallback")
    assert last.is_last
    with pytest.raises(Refused):
        foreseeing.may_look(quick.desk.reporter())


def test_a_moment_at_which_nobody_would_come_is_told_as_that(quick):
    told = '[[ladders]]\nid = "a"\nsteps = [{ tell = ["person"] }]'
    quick.desk = quick.with_rules(told, rota=("nobody",))
    assert foreseen(quick)["a"][0].because == "nobody_on_call"


def test_a_long_ladder_is_foreseen_to_its_very_end(quick):
    rung = '{ tell = ["person"], wait = "1m" }, { tell = ["next"], wait = "1m" }'
    told = "".join(
        f'[[ladders]]\nid = "{one}"\n{then}repeat = 10\nsteps = [{", ".join([rung] * 10)}]\n'
        for one, then in (("a", 'then = "b"\n'), ("b", ""))
    )
    quick.desk = quick.with_rules(told, rota=("aino", "bo"))
    steps = foreseen(quick)["a"]
    assert len(steps) < 40
    assert steps[-1].at - quick.desk.clock.now == timedelta(minutes=400)
    assert steps[-1].names == ("Aino", "Bo")
    assert steps[-1].is_last
    soon = quick.desk.read(foreseeing.what_if, quick.desk.clock.now, most=30)
    assert soon[0].steps[-2:] == (
        Again(quick.desk.clock.now + timedelta(minutes=30), None),
        steps[-1],
    )


def test_every_ladder_is_shown_that_a_case_may_begin_with_or_the_one_that_is_named(two):
    found = foreseen(two)
    assert list(found) == ["wages", "nights", ""]
    assert [one.at - two.desk.clock.now for one in found["wages"]] == [
        timedelta(0),
        timedelta(minutes=2),
    ]
    assert list(foreseen(two, "Nights")) == ["nights"]
    assert list(foreseen(two, "skilling lønn")) == ["wages"]


def test_the_teams_phone_is_no_room_and_a_room_that_is_lost_hears_nothing(two):
    team = foreseen(two)["nights"][1]
    assert isinstance(team, Woken)
    assert (team.rooms, team.phones) == (2, 1)
    plain = foreseen(two)[""]
    assert not plain[0].is_silence
    for room in (ON_CALL, AGENTS):
        two.desk.do(rooms.lose, room, "gone")
    assert foreseen(two)["nights"][1].rooms == 0
    assert foreseen(two)[""][0].is_silence


def test_a_drill_climbs_the_ladder_that_is_named_and_asks_which_of_several(two):
    for unclear in ("", "days", "wages and more"):
        with pytest.raises(Refused, match="drill_which") as asked:
            two.desk.do(drills.begin, agent(two.desk), which=unclear)
        assert asked.value.args_by_name == {"ladders": "wages, nights", "ladder": "wages"}
    begun = two.desk.do(drills.begin, agent(two.desk), which="skilling")
    assert begun.ladder is not None
    assert begun.ladder["name"] == "wages"
    assert {str(one.place) for one in two.desk.owed(Notice.PAGE)} == {
        "slack:aino-alone",
        "telegram:aino-alone",
    }
    assert two.desk.read(pages.by_id, begun.id).kind == pages.DRILL

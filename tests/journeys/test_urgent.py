"""What is typed and pressed about urgent cases, from the first word to what everybody reads."""

import pytest

from core.config.paging import Ladder, Step
from core.config.policies import When
from core.config.team import Roles, Team, Urgent
from tests.journeys.stage import ON_CALL, Stage

LADDERS = (
    Ladder(
        id="wages",
        when=When(kind=("fault",)),
        steps=(Step(tell=("room", "person")), Step(tell=("next",))),
    ),
    Ladder(id="others", steps=(Step(tell=("person",)),)),
)


@pytest.fixture
async def stage(sqlite_ready):
    team = Team(
        ladders=LADDERS,
        roles=Roles(on_call=("chat:ada", "chat:bo")),
        urgent=Urgent(calls_at_once=1, join_minutes=0),
    )
    stage = Stage(sqlite_ready, team=team)
    await stage.open()
    for name in ("Ada", "Bo"):
        await stage.person(name).command("/start")
    yield stage
    await stage.close()


async def test_a_ladder_is_named_to_practise_it_or_to_look_ahead(stage):
    ada = stage.person("Ada")
    await ada.command("/oncall drill")
    assert "There are these: wages, others." in ada.last.text
    await ada.command("/oncall drill Wages")
    assert any("This is only practice" in post.text for post in stage.room(ON_CALL))
    await ada.command("/oncall whatif tonight 03:00")
    assert "Ladder: wages" in ada.last.text
    assert "03:05 Bo" in ada.last.text
    assert "Ladder: others" in ada.last.text
    await ada.command("/oncall whatif wages  tomorrow 04:00")
    assert "04:00 Ada" in ada.last.text
    assert "others" not in ada.last.text
    await ada.command("/oncall whatif wages flurble")
    assert "I could not read the time in that." in ada.last.text


async def test_what_is_too_much_for_one_person_is_taken_by_its_number(stage):
    ada, liv = stage.person("Ada"), stage.person("Liv")
    await stage.person("Odd").report_urgent()
    await liv.report_urgent()
    waits = next(post for post in ada.posts if "Press a number to take it" in post.text)
    assert "MEL-1002" in waits.text
    await ada.push("MEL-1002")
    assert "Ada is looking at MEL-1002" in liv.heard

"""The rota in chat: who is on call, swaps that are asked and answered, absences, hand-overs."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import date, timedelta
from typing import Any

import pytest

from bot.content import Verb
from core.config.hours import Hours
from core.config.rota import Schedule
from core.config.team import Roles, Team
from core.services.rota import rota
from tests.journeys.speaker import Speaker
from tests.journeys.stage import ON_CALL, Stage

DUTY: dict[str, Any] = {
    "id": "duty",
    "name": "Payroll at night",
    "layers": [
        {
            "people": ["chat:ada", "chat:bo", "chat:clea"],
            "starts": date(2029, 12, 31),
            "rotation": "daily",
            "handover": "08:00",
        }
    ],
}
ROLES = Roles(manager=("chat:mona",))


def team(*schedules: dict[str, Any], **more: Any) -> Team:
    told = [Schedule.model_validate(one) for one in schedules or (DUTY,)]
    return Team(schedules=tuple(told), roles=ROLES, hours=Hours(), **more)


@pytest.fixture
async def night(ready_url):
    """Wednesday 2 January 2030, 09:00: Clea is on call until tomorrow at 08:00, then Ada."""
    async with opened(ready_url, team()) as stage:
        yield stage


@pytest.fixture
async def quick_night(sqlite_ready):
    async with opened(sqlite_ready, team()) as stage:
        yield stage


@asynccontextmanager
async def opened(url: str, wanted: Team) -> AsyncIterator[Stage]:
    stage = Stage(url, team=wanted)
    await stage.open()
    for name in ("Ada", "Bo", "Clea", "Mona"):
        await stage.person(name).command("/start")
    yield stage
    await stage.close()


def last(person: Speaker) -> str:
    """What they heard last, with plain dashes."""
    return person.last.text.replace("\N{EN DASH}", "-")


async def test_everybody_in_the_rota_sees_who_is_on_call_now_and_next(night):
    bo = night.person("Bo")
    await bo.command("/oncall")
    assert "Now: Clea, until Thu 3 Jan at 08:00" in bo.last.text
    assert "Next: Ada, from Thu 3 Jan at 08:00" in bo.last.text
    await bo.command("/oncall week")
    assert "Thu 3 Jan: 00:00-08:00 Clea, 08:00-00:00 Ada" in last(bo)
    stranger = night.person("Liv")
    await stranger.command("/oncall")
    assert "You do not have the right to do that." in stranger.heard


async def test_a_swap_is_echoed_confirmed_asked_accepted_and_seen_by_the_room(night):
    clea, ada, bo = (night.person(name) for name in ("Clea", "Ada", "Bo"))
    await clea.command("/oncall swap today 18-22 @Bo")
    assert "Shall I ask Bo to take over from you?" in clea.last.text
    assert "When: Wednesday 2 January, 18:00-22:00" in last(clea)
    assert not bo.offered(Verb.ROTA), "nothing is asked before it is confirmed"
    await clea.push("Ask")
    assert "Clea asks you to take over." in bo.last.text
    assert any("Clea has asked Bo to take over." in post.text for post in night.room(ON_CALL))
    await ada.press(bo.find("I take over")[1].action.token)
    assert "Only Bo can answer that." in ada.last.text
    await bo.push("I take over")
    assert "You take over from Clea." in bo.last.text
    assert "Bo takes over from you." in clea.last.text
    assert [post.text for post in night.room(ON_CALL)][-1].startswith("Bo takes over from Clea.")
    await night.pass_time(hours=9, minutes=1)
    await ada.command("/oncall")
    assert "Now: Bo, until Wed 2 Jan at 22:00" in ada.last.text
    assert "Next: Clea, from Wed 2 Jan at 22:00" in ada.last.text


async def test_who_refuses_or_never_answers_leaves_everything_as_it_was(night):
    clea, bo = night.person("Clea"), night.person("Bo")
    await clea.command("/oncall swap today 18-22 @bo")
    await clea.push("Ask")
    await bo.push("I cannot")
    assert "Bo cannot take over, so you are still on call." in clea.last.text
    await clea.command("/oncall swap @Bo today 18-22")
    await clea.push("Ask")
    await clea.command("/oncall swap today 20-23 @Ada")
    assert "You have already asked Bo about that time." in clea.last.text
    await night.pass_time(hours=9, minutes=1)
    assert "There was no answer in time, so you are still on call." in clea.heard
    assert not bo.offered(Verb.ROTA)


async def test_two_answers_change_one_thing(night):
    clea, bo = night.person("Clea"), night.person("Bo")
    await clea.command("/oncall swap today 18-22 @Bo")
    await clea.push("Ask")
    yes, no = (bo.find(label)[1].action.token for label in ("I take over", "I cannot"))
    await bo.press(yes)
    await bo.press(no)
    assert "That has been answered already." in bo.last.text


HELPED = (
    ("swap flurble @Bo", "I could not read the time in that."),
    ("swap @Bo", "I could not read the time in that."),
    ("swap today 18-22", "I do not know whom you mean. I know Ada, Bo, Clea"),
    ("swap today 18-22 @Zoe", "I do not know whom you mean."),
    ("swap today 18-22 @Clea", "You cannot swap with yourself."),
    ("swap 1.1.2030 18-22 @Bo", "That time is over."),
    ("swap tomorrow 18-22 @Bo", "You are not on call for all of that time."),
    ("swap today 18 - tomorrow 12 @Bo", "You are not on call for all of that time."),
    ("away soon", "I could not read the time in that."),
    ("away 24.12.2044", "That is more than a year ahead."),
    ("cover", "I could not read the time in that."),
    ("cover today 18-22", "You are on call for all of that time already."),
    ("sing", "/oncall swap tomorrow 18-22 @Bo"),
)


async def test_what_cannot_be_gets_a_sentence_that_helps(quick_night):
    clea = quick_night.person("Clea")
    for typed, sentence in HELPED:
        await clea.command(f"/oncall {typed}")
        assert sentence in clea.last.text, typed
    assert not clea.offered(Verb.ROTA)


async def test_who_is_away_is_told_who_steps_in_and_they_hear_it(night):
    ada, bo, clea = (night.person(name) for name in ("Ada", "Bo", "Clea"))
    await ada.command("/oncall away 3.1-4.1")
    assert "Shall I note that you are away?" in ada.last.text
    assert "When: Thursday 3 January - Friday 4 January" in last(ada)
    assert "Thursday 3 January at 08:00 - Friday 4 January at 08:00: Bo" in last(ada)
    await ada.push("Yes, that is right")
    assert "Ada is away, so you are on call." in bo.last.text
    await bo.command("/oncall swap 3.1. 10-12 @Ada")
    assert "Ada is away then." in bo.last.text
    await bo.command("/oncall week")
    assert "Fri 4 Jan: Bo" in last(bo), "the turn of Ada's and his own are one"
    await ada.command("/oncall cover 3.1. 10-12")
    assert "You have said that you are away then." in ada.last.text
    await ada.push("Take back")
    assert "Ada is not away after all, so you are not on call." in bo.last.text
    assert "away" not in clea.heard


async def test_a_cover_relieves_whoever_had_the_shift(night):
    bo, clea = night.person("Bo"), night.person("Clea")
    await bo.command("/oncall cover today 18-22")
    await bo.push("Yes, that is right")
    assert "Bo takes over from you." in clea.last.text
    await night.pass_time(hours=10)
    who = await night.do(lambda unit: rota.on_call(unit, None, unit.now))
    assert who == (await bo.id(),)


async def test_a_hand_over_tells_the_room_what_is_open_and_the_right_moves_on(night):
    await night.pass_time(seconds=10)
    liv, ada = night.person("Liv"), night.person("Ada")
    await liv.report_urgent()
    await night.pass_time(hours=23)
    told = next(post for post in night.room(ON_CALL) if post.key.startswith("hand-over:"))
    assert "Ada has taken over from Clea." in told.text
    assert "Until Fri 4 Jan at 08:00." in told.text
    assert "MEL-1001" in told.text
    assert "nobody has answered since Wed 2 Jan at 09:00" in told.text
    assert "Ada has taken over from Clea." in ada.heard
    await ada.command("/ack MEL-1001")
    assert "Ada has been on it" in "\n".join(post.text for post in night.room(ON_CALL))


async def test_a_gap_is_warned_about_once_a_week_before_in_working_hours(sqlite_ready):
    alone = {**DUTY, "layers": [{**DUTY["layers"][0], "people": ["chat:ada"]}]}
    async with opened(sqlite_ready, team(alone)) as stage:
        await warned_once(stage)


async def warned_once(stage: Stage) -> None:
    ada, mona = stage.person("Ada"), stage.person("Mona")
    stage.now += timedelta(hours=9)  # Wednesday 18:00: nobody is at the desk
    await ada.command("/oncall away 5.1-6.1")
    assert "For part of that time nobody is on call." in ada.last.text
    await ada.push("Yes, that is right")
    await stage.pass_time(minutes=5)
    assert "Nobody is on call" not in mona.heard
    for _ in range(3):
        await stage.pass_time(hours=15)
    warned = [post for post in stage.room(ON_CALL) if "Nobody is on call" in post.text]
    assert len(warned) == 1
    assert "When: Saturday 5 January - Sunday 6 January" in warned[0].text.replace(
        "\N{EN DASH}", "-"
    )
    assert mona.heard.count("Nobody is on call: Payroll at night") == 1


async def test_times_are_told_on_the_readers_clock_and_on_the_schedules(sqlite_ready):
    helsinki = team({**DUTY, "timezone": "Europe/Helsinki"})
    async with opened(sqlite_ready, helsinki) as stage:
        await on_both_clocks(stage)


async def on_both_clocks(stage: Stage) -> None:
    clea = stage.person("Clea")
    await clea.command("/oncall")
    assert "Now: Clea, until Thu 3 Jan at 08:00 (06:00, UTC)" in clea.last.text
    await clea.command("/oncall week")
    assert "Times are those of Europe/Helsinki; in brackets those of UTC." in clea.last.text
    assert "00:00-08:00 (22:00-06:00) Clea" in last(clea)
    await clea.command("/oncall swap today 18-22 @Bo")
    assert "When: Wednesday 2 January, 18:00-22:00" in last(clea)
    assert "In Europe/Helsinki: Wednesday 2 January, 20:00-00:00" in last(clea)

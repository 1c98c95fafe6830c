"""What a platform tells of rooms changes where the bot writes, and the admins hear of it."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.contract import Found, Joined, Lost, Moved, Sender, Withheld
from bot.errors import TryLater, Undeliverable
from core.db.people import people, rooms
from core.domain.places import Address, Places
from tests.journeys.news import count_people, tell
from tests.journeys.stage import AGENTS, ON_CALL, OTHER, PLACES, PLATFORM, Stage
from tests.journeys.test_delivery import say

NEW = Address(PLATFORM, "agents-100")
ARCHIVED = (
    "Bring the room back from the archive, or name another one in MELDING_ROOMS__AGENTS"
    " and restart Melding."
)
KEPT = "Nothing is lost: what I have to say there is kept until I can write again."
MOVED = (
    "The room chat:agents has a new address, chat:agents-100. I already use it;"
    " please put it into MELDING_ROOMS__AGENTS as well."
)
OTHERS = Address(OTHER, "agents")


@pytest.fixture
async def ruled(sqlite_ready):
    """A stage with an admin on both platforms, and one who was never seen."""
    named = frozenset({f"{PLATFORM}:root", f"{OTHER}:root", f"{OTHER}:unseen"})
    stage = Stage(sqlite_ready, places=replace(PLACES, agents=(AGENTS, OTHERS), admins=named))
    await stage.open()
    for platform in (PLATFORM, OTHER):
        await stage.person("Root", platform).command("/start")
    yield stage
    await stage.close()


def heard(stage: Stage) -> dict[str, list[str]]:
    """What admins have been told since they were greeted, by the place."""
    told = {"here": (PLATFORM, "root"), "there": (OTHER, "root"), "unseen": (OTHER, "unseen")}
    return {
        name: [post.text for post in stage.room(Address(*at)) if "Hello!" not in post.text]
        for name, at in told.items()
    }


async def test_what_an_admin_has_to_mend_is_told_once_a_day_and_what_waits_for_it_goes_then(ruled):
    mended = False

    def weather(to: Address, _message: object) -> None:
        if to.room == AGENTS and not mended:
            raise TryLater(60, to_mend="the app lacks a scope: chat:write")

    ruled.adapter.weather = weather
    await ruled.do(say(AGENTS, "a1"))
    await ruled.settle()
    for _ in range(3):
        ruled.now += timedelta(seconds=61)
        await ruled.settle()
    for told in heard(ruled).values():
        (text,) = told
        lines = text.splitlines()
        assert lines[0].startswith("Some of what I have to do on ")
        assert lines[0].endswith("is refused. The app there lacks a permission.")
        assert "melding doctor" in lines[1]
        assert lines[2] == KEPT
    ruled.now += timedelta(days=1)
    await ruled.do(say(AGENTS, "a2"))  # the first is too old to be an answer by now
    await ruled.settle()
    assert {len(told) for told in heard(ruled).values()} == {2}
    assert ruled.room(AGENTS) == []
    mended = True
    ruled.now += timedelta(seconds=61)
    await ruled.settle()
    assert [post.key for post in ruled.room(AGENTS)] == ["s:a2"]


async def test_a_word_of_what_is_to_be_mended_does_not_come_when_it_is(ruled):
    root = Address(PLATFORM, "root")
    mended = False

    def weather(to: Address, _message: object) -> None:
        if to.platform == PLATFORM and to.room in (AGENTS, root) and not mended:
            raise TryLater(60, to_mend="the app lacks a scope: chat:write")

    ruled.adapter.weather = weather
    await ruled.do(say(AGENTS, "a1"))
    await ruled.settle()
    assert heard(ruled)["here"] == []
    mended = True
    ruled.now += timedelta(hours=1, seconds=1)
    await ruled.settle()
    assert heard(ruled)["here"] == []


async def test_every_admin_hears_once_everywhere_that_a_room_is_lost_and_found(ruled):
    before = await count_people(ruled)
    for _ in range(2):
        await tell(ruled, Lost("is_archived"))
    for told in heard(ruled).values():
        (text,) = told
        assert text.splitlines()[1:] == [ARCHIVED, KEPT]
        assert text.startswith("I cannot write to the agents")
        assert "chat:agents any more. The room is archived." in text
    for _ in range(2):
        await tell(ruled, Found())
    for told in heard(ruled).values():
        assert "again. Everything that was waiting goes out now." in told[1]
        assert len(told) == 2
    assert await count_people(ruled) == before


async def test_of_a_lost_platform_the_admins_hear_on_the_others(ruled):
    await tell(ruled, Lost("token_revoked"), Address(PLATFORM, ""))
    told = heard(ruled)
    assert told["here"] == []
    assert "Put a valid token into MELDING_CHAT__TOKEN and restart Melding." in told["there"][0]
    assert len(told["there"]) == len(told["unseen"]) == 1
    await tell(ruled, Found(), Address(PLATFORM, ""))
    assert len(heard(ruled)["here"]) == 1


async def test_that_a_platform_withholds_what_people_say_is_told_once_a_day(ruled):
    for minutes in (0, 1, 24 * 60):
        ruled.now += timedelta(minutes=minutes)
        await tell(ruled, Withheld(), Address(PLATFORM, ""))
    for told in heard(ruled).values():
        assert len(told) == 2
        assert "is holding messages back from me" in told[0]
        assert "Ask them to repeat what I have not answered." in told[0]


async def test_of_other_rooms_nobody_hears(ruled):
    await tell(ruled, Lost("kicked"), Address(PLATFORM, "lunch"))
    await tell(ruled, Joined(), Address(PLATFORM, "lunch"), "Bo")
    assert heard(ruled) == {"here": [], "there": [], "unseen": []}
    assert await ruled.do(lambda unit: people.by_identity(unit, PLATFORM, "", "bo")) is None


async def test_what_is_owed_to_a_lost_room_is_kept_until_it_is_found(ruled):
    def gone(to: Address, _message: object) -> None:
        if to.room == AGENTS:
            raise Undeliverable("the group chat was deleted", gone=True)

    kari, jonas = ruled.person("Kari"), ruled.agent("Jonas")
    ruled.adapter.weather = gone
    await kari.report()
    assert [len(told) for told in heard(ruled).values()] == [1, 1, 1]
    await ruled.do(say(AGENTS, "after it"))
    ruled.adapter.weather = None
    assert jonas.posts == []
    await tell(ruled, Found())
    assert [post.key for post in jonas.posts] == ["card:1@chat:agents", "s:after it"]


async def test_a_lost_room_that_takes_a_message_again_is_found(ruled):
    def gone(to: Address, _message: object) -> None:
        if to.room == AGENTS:
            raise Undeliverable("kicked", gone=True)

    ruled.adapter.weather = gone
    await ruled.do(say(AGENTS, "one"))
    await ruled.settle()
    ruled.adapter.weather = None
    await ruled.pass_time(minutes=11)
    assert [post.key for post in ruled.room(AGENTS)] == ["s:one"]
    assert "again. Everything that was waiting goes out now." in heard(ruled)["here"][1]


async def test_a_page_in_a_lost_room_calls_the_agents(ruled):
    def gone(to: Address, _message: object) -> None:
        if to.room == ON_CALL:
            raise Undeliverable("kicked", gone=True)

    ruled.adapter.weather = gone
    await ruled.person("Kari").report_urgent()
    assert "Urgent: MEL-1001" in ruled.agent("Jonas").heard


async def test_a_room_is_served_where_it_has_moved_to(stage):
    kari, jonas = stage.person("Kari"), stage.agent("Jonas")
    await kari.report()
    card = stage.card()
    await jonas.command("/queue")
    await stage.stop_delivery()
    await stage.do(say(AGENTS, "waits"))
    await stage.hand_in(Sender(PLATFORM, "", ""), AGENTS, Moved(NEW))
    stage.delivery = stage.make_delivery("again")
    stage.start_delivery()
    await stage.settle()
    assert [post.key for post in stage.room(NEW)] == ["s:waits"]
    jonas.room = NEW
    await jonas.command("/claim MEL-1001")
    assert "Handled by: Jonas" in jonas.heard
    assert jonas.posts[-1].to.room == NEW
    jonas.room = AGENTS
    await jonas.press("release:1", on=card)
    assert (await stage.ticket()).assignee_id is None
    await tell(stage, Joined(), NEW, "Mette")
    assert len(await stage.do(lambda unit: rooms.members(unit, NEW))) == 2


async def test_the_admins_hear_where_a_room_has_moved_to(ruled):
    for _ in range(2):
        await tell(ruled, Moved(NEW))
    for told in heard(ruled).values():
        assert told == [MOVED]


async def test_a_room_may_move_again_and_a_new_start_with_the_old_setting_finds_it(stage):
    newest = Address(PLATFORM, "agents-200")
    await tell(stage, Moved(NEW))
    await tell(stage, Moved(newest), NEW)
    found = await stage.do(lambda unit: unit.places)
    assert found.agents == (newest,)
    assert found.moved == {AGENTS: newest, NEW: newest}


async def test_places_without_a_moved_room_stay_as_they_are_set():
    places = Places(agents=(AGENTS,), on_call=(AGENTS, ON_CALL))
    assert places.team_rooms == (AGENTS, ON_CALL)
    assert places.now_at(AGENTS.in_thread("7")) == AGENTS.in_thread("7")

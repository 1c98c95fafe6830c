"""After an outage of the platform nothing stale is said, and all that still matters, in order."""

import asyncio

from sqlalchemy import select

from bot.content import Verb
from bot.contract import Commanded, Pressed, Said
from bot.errors import TryLater
from core.db import tables
from core.db.outbox.due import DUE
from core.db.unit import Unit
from core.domain.places import Address
from core.domain.rights import Actor, Role
from core.domain.tickets.message import Kind
from core.services.tickets import reply
from tests.journeys.stage import AGENTS, ON_CALL, PATIENCE, Stage


def away(*rooms: Address):
    """Let the platform be away for these rooms, or for all."""

    def weather(to: Address, _message) -> None:
        if not rooms or to.room in rooms:
            raise TryLater(30, "away")

    return weather


async def results(stage: Stage) -> dict[str, str]:
    rows = tables.outbox.c
    found = await stage.do(
        lambda unit: unit.connection.execute(select(rows.key, rows.result)).all()
    )
    return {row.key: row.result for row in found}


async def busy(speaker, act) -> None:
    """Do something while the platform is away: its refusals are waited for, and nothing else."""
    stage = speaker.stage
    await stage.hand_in(speaker.sender, speaker.place, act)
    async with asyncio.timeout(PATIENCE):
        while await stage.do(_under_way):  # noqa: ASYNC110 - a row has no event
            await asyncio.sleep(0.01)


def _under_way(unit: Unit) -> bool:
    """Tell whether there is a row to be tried: due, and behind none that waits; or claimed."""
    claimed = select(tables.outbox.c.id).where(tables.outbox.c.lease_by != "")
    due = unit.connection.execute(DUE, {"now": unit.now, "most": 1}).first()
    return due is not None or unit.connection.execute(claimed).first() is not None


async def test_after_a_days_outage_what_is_stale_is_dropped_and_the_rest_goes_in_order(stage):
    kari, jonas = stage.person("Kari"), stage.agent("Jonas")
    await kari.report()
    receipt = kari.last
    stage.adapter.weather = away()
    await busy(kari, Commanded("mine"))
    await busy(jonas, Commanded("queue"))
    await busy(jonas, Pressed(f"{Verb.CLAIM}:1"))
    for number in range(3):
        await busy(kari, Said(f"More {number}", points_at=receipt.ref))
    stage.adapter.weather = None
    await stage.pass_time(days=1)
    told = await results(stage)
    stale = {key.split(":")[0] for key, result in told.items() if result.startswith("stale")}
    assert stale == {"answer", "event", "taken"}
    assert "Your reports" not in kari.heard
    assert "The queue" not in jonas.heard
    assert "works on" not in kari.heard
    assert "Handled by: Jonas" in stage.card().text
    added = [post.text for post in jonas.posts if "More" in post.text]
    assert [one for one in "012" if f"More {one}" in "".join(added)] == ["0", "1", "2"]
    assert added == sorted(added)


async def test_what_is_half_an_hour_old_is_still_said(quick):
    kari, jonas = quick.person("Kari"), quick.agent("Jonas")
    await kari.report()
    quick.adapter.weather = away()
    await busy(kari, Commanded("mine"))
    await busy(jonas, Pressed(f"{Verb.CLAIM}:1"))
    quick.adapter.weather = None
    await quick.pass_time(minutes=50)
    assert "Your reports" in kari.heard
    assert not [one for one in (await results(quick)).values() if one.startswith("stale")]


async def test_news_of_some_hours_is_told_while_an_answer_of_some_hours_is_not(quick):
    kari, jonas = quick.person("Kari"), quick.agent("Jonas")
    await kari.report()
    quick.adapter.weather = away()
    await busy(kari, Commanded("mine"))
    await busy(jonas, Pressed(f"{Verb.CLAIM}:1"))
    quick.adapter.weather = None
    await quick.pass_time(hours=11)
    told = await results(quick)
    assert {key.split(":")[0] for key, one in told.items() if one.startswith("stale")} == {"answer"}


async def test_an_urgent_page_takes_the_other_room_while_its_own_is_away(quick):
    quick.adapter.weather = away(ON_CALL)
    kari = quick.person("Kari")
    await kari.report_urgent()
    for _ in range(3):
        await quick.pass_time(seconds=31)
    paged = [post for post in quick.room(AGENTS) if post.key.startswith("page:")]
    assert len(paged) == 1
    assert quick.room(ON_CALL) == []


async def test_an_answer_that_its_room_shows_late_can_be_undone_for_as_long_as_ever(quick):
    kari, jonas = quick.person("Kari"), quick.agent("Jonas")
    await kari.report()
    await jonas.say("Good morning")
    agent = Actor(await jonas.id(), frozenset({Role.AGENT}))
    quick.adapter.weather = away(AGENTS)
    await quick.do(lambda unit: reply.hold(unit, agent, 1, kind=Kind.REPLY, text="Take colour."))
    await quick.settle()
    quick.adapter.weather = None
    await quick.pass_time(seconds=35)
    await quick.pass_time(seconds=9)
    assert "Take colour." not in kari.heard
    await jonas.push("Undo")
    await quick.pass_time(minutes=2)
    assert "Take colour." not in kari.heard

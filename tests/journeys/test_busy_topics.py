"""A group with topics on Telegram, which takes twenty messages a minute, in a busy minute.

A new ticket is two of them, its topic and its card. What it says once it is claimed is a third,
its pin and the topic's new name two more, and these wait until the group is quiet.
"""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from bot.contract import Inbound, Reply
from bot.delivery import Delivery
from bot.delivery.preparing import Preparing
from core.db.tickets import tickets
from core.domain.places import Address, Places
from core.domain.rights import Actor, Role
from core.domain.tickets.report import NewReport
from core.services.tickets import claim, close, report
from core.services.urgent import page
from tests.adapters.telegram.serving import polled
from tests.journeys.hurried import HurriedLoop, RunningStage, add
from tests.journeys.stage import WORDING
from tests.platforms.telegram import Group, Message, Pace, fake_telegram

SPEED = 12  # seconds of the loop in one of ours
PACE = Pace(second=1 / SPEED, minute=60 / SPEED)
TICKETS = 10  # in one minute
BEFORE_A_CLAIM = 15.0  # seconds
LATE, CALLED = 30.0, 10.0  # seconds
QUIET = 120.0  # seconds until what could wait has gone


class _Busy:
    """One busy minute, and when each card and the call came."""

    def __init__(self, stage: RunningStage, group: Group) -> None:
        self.stage, self.group = stage, group
        self.late: list[float] = []
        self.call = 0.0

    async def ticket(self, number: int, by: Actor, agent: Actor) -> None:
        title = f"Printer {number}"
        made = await self.stage.do(
            lambda unit: report.open_ticket(
                unit, by, NewReport(kind="question", title=title, answers=(("happened", "Hums."),))
            )
        )
        began = self.stage.passed
        await self.seen(lambda: any(title in one.text for one in self.group.said()))
        self.late.append(self.stage.passed - began)
        await asyncio.sleep(max(0.0, began + BEFORE_A_CLAIM - self.stage.passed))
        await self.stage.do(lambda unit: claim.claim(unit, agent, made.id))

    async def page(self) -> None:
        await asyncio.sleep(45)
        await self.stage.do(lambda unit: page.call(unit, tickets.by_id(unit, 1)))
        began = self.stage.passed
        await self.seen(lambda: any(one.topic is None for one in self.group.said()))
        self.call = self.stage.passed - began

    @property
    def cards(self) -> list[Message]:
        return [one for one in self.group.said() if one.topic is not None]

    async def seen(self, true: Callable[[], bool]) -> None:
        async with asyncio.timeout(QUIET):
            while not true():  # noqa: ASYNC110 - quicker than the fake's own waiting
                await asyncio.sleep(0.2)


async def _nothing(_event: Inbound) -> Reply:
    raise AssertionError("nobody says anything")


@asynccontextmanager
async def _desk(url: str) -> AsyncIterator[_Busy]:
    async with fake_telegram(pace=PACE) as telegram, polled(telegram, _nothing) as adapter:
        group = telegram.add_group("Desk", forum=True, bot_admin=True)
        room = Address("telegram", str(group.id))
        stage = RunningStage(url, places=Places(agents=(room,)))
        stage.delivery = Delivery(
            store=stage.store,
            adapters={"telegram": adapter},
            preparing=Preparing(WORDING, "en"),
            holder="busy",
        )
        stage.start_delivery()
        yield _Busy(stage, group)
        await stage.close()


async def _people(stage: RunningStage) -> tuple[Actor, Actor]:
    liv = Actor(await stage.do(lambda unit: add(unit, "liv")))
    return liv, Actor(await stage.do(lambda unit: add(unit, "aksel")), frozenset({Role.AGENT}))


async def _spend_a_minute(url: str) -> tuple[_Busy, list[Message]]:
    async with _desk(url) as busy:
        liv, aksel = await _people(busy.stage)
        tasks = [asyncio.create_task(busy.page())]
        for number in range(TICKETS):
            tasks.append(asyncio.create_task(busy.ticket(number, liv, aksel)))
            await asyncio.sleep(60 / TICKETS)
        await asyncio.gather(*tasks)
        await busy.seen(lambda: all("aksel" in one.text for one in busy.cards))
        return busy, busy.cards


def test_ten_tickets_and_a_call_in_one_minute_reach_a_group_with_topics(sqlite_ready):
    with asyncio.Runner(loop_factory=lambda: HurriedLoop(SPEED)) as runner:
        busy, cards = runner.run(_spend_a_minute(sqlite_ready))
    assert max(busy.late) < LATE, busy.late
    assert busy.call < CALLED, busy.call
    assert [one.text.split("\n")[0][-1] for one in cards] == list("0123456789")
    assert [len(one.versions) for one in cards] == [2] * TICKETS


async def _close_and_reopen(url: str) -> list[str]:
    async with _desk(url) as busy:
        liv, aksel = await _people(busy.stage)
        await busy.ticket(1, liv, aksel)
        (topic,) = busy.group.topics
        await busy.seen(lambda: " In progress " in topic.name)
        assert len(busy.group.pinned) == 1
        await busy.stage.do(lambda unit: close.withdraw(unit, liv, 1))
        await busy.seen(lambda: topic.closed)
        await busy.stage.do(lambda unit: close.reopen(unit, aksel, 1, why="Again."))
        await busy.seen(lambda: not topic.closed)
        return topic.names


def test_a_topic_is_named_closed_and_opened_with_its_ticket(sqlite_ready):
    with asyncio.Runner(loop_factory=lambda: HurriedLoop(SPEED)) as runner:
        names = runner.run(_close_and_reopen(sqlite_ready))
    assert [name.split(" · ")[1] for name in names] == [
        "New",
        "In progress",
        "Withdrawn",
        "In progress",
    ]

"""A room whose platform takes twenty messages a minute keeps up with the people who work there.

A ticket that is claimed, answered and solved takes three messages there (its card and two
answers), for what the card tells is no message of its own, and the changes of these: three
tickets a minute are what such a room can follow for long.
"""

import asyncio

from bot.contract import Limit
from core.db.outbox import outbox
from core.domain.places import Address
from core.domain.rights import Actor, Role
from core.domain.tickets.message import Kind
from core.domain.tickets.report import NewReport
from core.services import sweeps
from core.services.tickets import claim, reply, report
from tests.journeys.hurried import HurriedLoop, RunningStage, add
from tests.journeys.stage import AGENTS, Stage

MOST = 20  # messages a minute: Telegram's limit of a group
TICKETS, MINUTES = 3, 3  # a minute, and for how long
NEW = NewReport(kind="question", title="Printer", answers=(("happened", "It hums."),))
SOLVED = {"closing": "", "confirm": "", "resolution": "fixed", "cause": ""}


def _in_the_room(to: Address) -> str | None:
    return to.chat if to.room == AGENTS else None


async def _work_on_a_ticket(stage: Stage, by: Actor, agent: Actor) -> None:
    made = await stage.do(lambda unit: report.open_ticket(unit, by, NEW))
    await asyncio.sleep(15)
    await stage.do(lambda unit: claim.claim(unit, agent, made.id))
    for kind, effect in ((Kind.REPLY, {}), (Kind.SOLUTION, SOLVED)):
        await asyncio.sleep(20)
        await stage.do(
            lambda unit, kind=kind, effect=effect: reply.hold(
                unit, agent, made.id, kind=kind, text="Try it again.", effect=effect
            )
        )


async def _sweep(stage: Stage) -> None:
    while True:
        await asyncio.sleep(2)
        await stage.do(sweeps.let_messages_go)


async def _work(url: str) -> tuple[list[int], list[str]]:
    """Give what waits at the end of each minute, and all that was said in the room."""
    stage = RunningStage(url)
    stage.adapter.limits = (Limit(MOST, 60.0, by=_in_the_room),)
    stage.delivery = stage.make_delivery("room")
    await stage.open()
    liv = Actor(await stage.do(lambda unit: add(unit, "liv")))
    aksel = Actor(await stage.do(lambda unit: add(unit, "aksel")), frozenset({Role.AGENT}))
    tasks, waiting = [asyncio.create_task(_sweep(stage))], []
    for _ in range(MINUTES):
        for _ in range(TICKETS):
            tasks.append(asyncio.create_task(_work_on_a_ticket(stage, liv, aksel)))
            await asyncio.sleep(60 / TICKETS)
        waiting.append(await stage.do(outbox.waiting))
    await asyncio.gather(*tasks[1:])
    await asyncio.sleep(60)
    waiting.append(await stage.do(outbox.waiting))
    tasks[0].cancel()
    await stage.close()
    return waiting, [post.text for post in stage.room(AGENTS)]


def test_a_room_of_twenty_messages_a_minute_follows_three_tickets_a_minute(sqlite_ready):
    with asyncio.Runner(loop_factory=HurriedLoop) as runner:
        waiting, said = runner.run(_work(sqlite_ready))
    assert max(waiting) < MOST, waiting
    assert waiting[-1] == 0
    assert sum("Try it again." in text for text in said) == 2 * TICKETS * MINUTES
    assert len(said) == 3 * TICKETS * MINUTES

"""What waited for its turn is said as it is then; what holds one room up holds up no other."""

import asyncio
from datetime import timedelta
from functools import partial

from sqlalchemy import func, select

from bot.contract import Limit, Pressed
from bot.contract.adapter import each_chat
from bot.delivery.company import Company
from bot.delivery.pace import Pacer, Pacers
from bot.delivery.window import Rank
from bot.errors import TryLater
from core.db import tables
from core.db.outbox import lately, outbox
from core.db.unit import Unit
from core.domain.intents import Intent, Nature, Notice
from core.domain.places import Address, MessageRef
from core.domain.rights import Actor
from core.services.tickets import close
from tests.journeys.stage import AGENTS, ON_CALL, PATIENCE, PLATFORM, Stage
from tests.journeys.test_delivery import say

OTHER = Address(PLATFORM, "other")


async def limit(stage: Stage, *limits: Limit) -> None:
    await stage.stop_delivery()
    stage.adapter.limits = limits
    stage.delivery = stage.make_delivery("limited")
    stage.start_delivery()


async def until(true) -> None:
    async with asyncio.timeout(PATIENCE):
        while not await true():  # noqa: ASYNC110 - a row has no event
            await asyncio.sleep(0.01)


async def on_its_way(stage: Stage) -> None:
    """Wait until something has been claimed and stands in the pace."""

    def claimed(unit: Unit) -> bool:
        rows = select(tables.outbox.c.id).where(tables.outbox.c.lease_by != "")
        return unit.connection.execute(rows).first() is not None

    await until(lambda: stage.do(claimed))


async def test_a_card_that_changed_while_it_waited_goes_once_as_it_is(stage):
    kari, jonas = stage.person("Kari"), stage.agent("Jonas")
    await kari.report()
    card = stage.card()
    await limit(stage, Limit(1, 0.5, by=each_chat))
    await stage.do(say(AGENTS, "first"))
    await stage.settle()
    for verb in ("claim", "release", "claim"):
        await stage.hand_in(jonas.sender, AGENTS, jonas_presses(verb))
        await on_its_way(stage)
    await stage.settle()
    assert stage.adapter.calls.count(("edit", card.key)) == 1
    assert "Handled by: Jonas" in card.text


async def test_a_change_that_has_to_wait_for_long_holds_up_nothing_new(stage):
    kari, jonas = stage.person("Kari"), stage.agent("Jonas")
    await kari.report()
    card = stage.card()
    await limit(stage, Limit(1, 60.0, by=each_chat, sends=False))
    for verb in ("claim", "release"):
        await stage.take(jonas.sender, AGENTS, jonas_presses(verb))
    await stage.do(say(AGENTS, "new"))
    await stage.settle()
    assert [post.key for post in stage.room(AGENTS)][-1] == "s:new"
    assert "Handled by: Jonas" in card.text
    before = stage.adapter.calls.count(("edit", card.key))
    await limit(stage)
    stage.now += timedelta(seconds=61)
    await stage.settle()
    assert stage.adapter.calls.count(("edit", card.key)) == before + 1
    assert "Handled by: Jonas" not in card.text


def calls(many: int, word: str):
    """Owe so many calls in one room, or have each of them say another word."""
    said = Intent(Notice.SENTENCE, data={"key": "refused-already-claimed", "args": {"name": word}})

    def work(unit: Unit) -> None:
        for number in range(many):
            outbox.owe(unit, said, key=f"call {number}", nature=Nature.PAGE, place=ON_CALL)

    return work


async def test_a_new_call_goes_before_what_only_changes_in_those_that_were_made(quick):
    await limit(quick, Limit(10, 60.0, by=each_chat))
    for word in ("one", "two"):
        await quick.do(calls(5, word))
        await quick.settle()
    assert len(quick.room(ON_CALL)) == 5
    await quick.do(calls(6, "three"))
    await until(lambda: asyncio.sleep(0, len(quick.room(ON_CALL)) == 6))


async def test_what_went_before_a_start_is_read_back_message_by_message(quick):
    quick.adapter.parts = 3
    await quick.do(say(AGENTS, "long"))
    await quick.settle()
    since = quick.now - timedelta(minutes=1)
    [gone] = await quick.do(partial(lately.gone, since=since))
    assert (gone.to, gone.messages) == (AGENTS, 3)
    await limit(quick, Limit(5, 60.0))
    quick.adapter.parts = 1
    for place in (OTHER, ON_CALL, AGENTS):
        await quick.do(say(place, f"after it {place}"))
    await until(lambda: asyncio.sleep(0, len(quick.adapter.posts) == 3))
    await on_its_way(quick)
    assert len(quick.adapter.posts) == 3


async def test_a_card_that_is_again_as_it_was_when_its_turn_comes_is_left_alone(quick):
    kari, jonas = quick.person("Kari"), quick.agent("Jonas")
    await kari.report()
    await jonas.press("claim:1")
    await jonas.press("release:1")
    card = quick.card()
    edits = quick.adapter.calls.count(("edit", card.key))
    await limit(quick, Limit(1, 0.5, by=each_chat))
    await quick.do(say(AGENTS, "first"))
    await quick.settle()
    await quick.hand_in(jonas.sender, AGENTS, jonas_presses("claim"))
    await on_its_way(quick)
    await quick.hand_in(jonas.sender, AGENTS, jonas_presses("release"))
    await quick.settle()
    assert quick.adapter.calls.count(("edit", card.key)) == edits


def jonas_presses(verb: str):
    return Pressed(f"{verb}:1")


async def test_news_of_a_ticket_that_wait_for_a_tight_room_are_one_message(stage):
    kari, jonas = stage.person("Kari"), stage.agent("Jonas")
    await kari.report()
    by = Actor(await kari.id())
    await stage.stop_delivery()
    for act in (close.withdraw, close.reopen, close.withdraw):
        await stage.do(lambda unit, act=act: act(unit, by, 1))
    await stage.do(say(AGENTS, "between"))
    await stage.do(lambda unit: close.reopen(unit, by, 1))
    await stage.hand_in(jonas.sender, AGENTS, jonas_presses("claim"))
    stage.adapter.limits = (Limit(20, 60.0, by=each_chat),)
    stage.delivery = stage.make_delivery("tight")
    stage.start_delivery()
    await stage.settle()
    first, between, second = [post for post in stage.room(AGENTS) if post is not stage.card()]
    lines = ["withdrew this", "opened this again", "withdrew this"]
    assert [line.partition(" ")[2] for line in first.text.splitlines()] == lines
    assert between.key == "s:between"
    assert second.text == "Kari opened this again"
    sent = await stage.do(_sent_as)
    assert sent == {first.ref.message: 3, second.ref.message: 1}


async def test_what_the_card_tells_is_no_message_of_its_own_where_few_may_be_sent(quick):
    kari, jonas = quick.person("Kari"), quick.agent("Jonas")
    await kari.report()
    await limit(quick, Limit(20, 60.0, by=each_chat))
    for verb in ("claim", "release", "claim"):
        await quick.take(jonas.sender, AGENTS, jonas_presses(verb))
    assert [post.key for post in quick.room(AGENTS)] == [quick.card().key]
    assert "Handled by: Jonas" in quick.card().text


def _sent_as(unit: Unit) -> dict[str, int]:
    """Count the settled lines of news by the message they became."""
    rows = tables.outbox.c
    news = (
        select(rows.sent_message, func.count())
        .where(rows.key.like("event:%"), rows.done_at.is_not(None), rows.result == "sent")
        .group_by(rows.sent_message)
    )
    return {row.sent_message: row[1] for row in unit.connection.execute(news)}


async def test_a_call_overtakes_what_waits_in_the_windows_of_its_room(quick):
    await limit(quick, Limit(2, 0.4, by=each_chat), Limit(3, 0.4))
    for number in range(6):
        await quick.do(say(ON_CALL, str(number)))
    await on_its_way(quick)
    data = {"key": "queue-none", "args": {}}
    await quick.do(
        lambda unit: outbox.owe(
            unit,
            Intent(Notice.SENTENCE, data=data),
            key="call",
            nature=Nature.PAGE,
            place=ON_CALL,
        )
    )
    await quick.settle()
    assert [post.key for post in quick.room(ON_CALL)].index("call") <= 2


async def test_when_a_platform_answers_again_nothing_waits_for_minutes_any_more(stage):
    away = [True]

    def weather(_to: Address, _message: object) -> None:
        if away[0]:
            raise TryLater(1, "nobody answers")

    stage.adapter.weather = weather
    for number in range(3):
        await stage.do(say(AGENTS, f"a{number}"))
        await stage.do(say(ON_CALL, f"b{number}"))
    for tries in range(1, 8):
        await until(lambda tries=tries: stage.do(lambda unit: _tries(unit) >= 2 * tries))
        stage.now += timedelta(seconds=2**tries)
        stage.delivery.wake()
    await until(lambda: stage.do(lambda unit: _tries(unit) >= 16))
    away[0] = False
    await stage.do(say(OTHER, "news"))
    await until(lambda: _arrived(stage, 7))
    assert [post.key for post in stage.room(AGENTS)] == ["s:a0", "s:a1", "s:a2"]
    assert [post.key for post in stage.room(ON_CALL)] == ["s:b0", "s:b1", "s:b2"]


def _tries(unit: Unit) -> int:
    return unit.connection.execute(select(func.sum(tables.outbox.c.attempts))).scalar_one() or 0


async def _arrived(stage: Stage, count: int) -> bool:
    return len(stage.adapter.posts) >= count


async def fill(pacer: Pacer) -> int:
    """Send until there is no place left; tell how many went."""
    went = 0
    while pacer.wait_to_change(OTHER, Rank.NEW) == 0:
        async with asyncio.timeout(10), pacer.turn(OTHER):
            went += 1
    return went


async def test_several_processes_together_send_no_more_than_a_platform_takes(postgres_ready):
    stage = Stage(postgres_ready)
    pacers = [Pacer([Limit(9, 60.0), Limit(7, 60.0, by=each_chat)]) for _ in range(3)]
    companies = [
        Company(stage.store, Pacers({PLATFORM: pacer}), name=f"host/{number}/a")
        for number, pacer in enumerate(pacers)
    ]
    for company in companies:
        await company.join()
    for company in companies:
        await company.look()
    assert [await fill(pacer) for pacer in pacers] == [3, 3, 3]
    await companies[1].leave()
    await companies[0].look()
    assert await fill(pacers[0]) == 1  # and the other two go on with four each
    stage.now += timedelta(seconds=20)  # nobody has seen the third
    await companies[0].join()
    assert await fill(pacers[0]) == 3  # as much as a room takes
    await stage.close()


async def test_what_another_process_sent_to_a_room_counts_there_once(postgres_ready):
    stage = Stage(postgres_ready)
    one, other = (
        (pacer, Company(stage.store, Pacers({PLATFORM: pacer}), name=f"host.example/{number}/a"))
        for number, pacer in enumerate([Pacer([Limit(9, 60.0, by=each_chat)]) for _ in range(2)])
    )

    def send(unit: Unit) -> None:
        outbox.owe(unit, Intent(Notice.SENTENCE), key="long", place=OTHER)
        [owed] = outbox.claim(unit, by="host.example/1/a.7")
        outbox.tried(unit, owed, OTHER, "sent", messages=4)
        outbox.done(unit, owed, result="sent", sent=MessageRef(OTHER, "1"))

    for _, company in (one, other):
        await company.join()
    await stage.do(send)
    for _, company in (one, other, one):
        await company.look()
    assert [await fill(pacer) for pacer, _ in (one, other)] == [5, 9]
    await stage.close()

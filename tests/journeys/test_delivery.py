"""What is owed goes in order, once, at the platform's pace, and blocks nobody for ever."""

import asyncio
from datetime import timedelta
from itertools import count

import pytest
from sqlalchemy import select
from structlog.testing import capture_logs

from bot.content import Message, Verb
from bot.contract import Inbound, Limit, Pressed
from bot.delivery.pace import Pacer
from bot.errors import TryLater, Undeliverable
from core.db import tables
from core.db.outbox import outbox
from core.db.unit import Unit
from core.domain.intents import Intent, Nature, Notice
from core.domain.places import Address
from core.services import announce
from tests.flows.talking import words
from tests.journeys.stage import AGENTS, MORNING, ON_CALL, PATIENCE, Stage, written
from tests.journeys.test_ticket import write

NUMBERS = count(1)
LITERAL = "<b>&*_`] <!channel> @everyone [x](http://example.org)"


def say(room: Address, key: str):
    data = {"key": "refused-already-claimed", "args": {"name": key}}
    return lambda unit: outbox.owe(
        unit, Intent(Notice.SENTENCE, data=data), key=f"s:{key}", place=room
    )


def rain_on(room: Address, times: int, after: float = 0.0):
    """Make a room refuse so many times."""
    left = [times]

    def weather(to: Address, _message: Message) -> None:
        if to.room == room and left[0]:
            left[0] -= 1
            raise TryLater(after, "slow down")

    return weather


async def test_messages_to_a_room_keep_their_order_and_other_rooms_do_not_wait(stage):
    stage.adapter.weather = rain_on(AGENTS, 1, after=30)
    for number in range(4):
        await stage.do(say(AGENTS, f"a{number}"))
        await stage.do(say(ON_CALL, f"b{number}"))
    async with asyncio.timeout(PATIENCE):
        while len(stage.adapter.posts) < 4:  # noqa: ASYNC110 - the platform has no event
            await asyncio.sleep(0.01)
    assert [post.key for post in stage.adapter.posts] == [f"s:b{n}" for n in range(4)]
    stage.now += timedelta(seconds=31)
    await stage.settle()
    assert [post.key for post in stage.room(AGENTS)] == [f"s:a{n}" for n in range(4)]


async def test_a_new_question_does_not_wait_for_the_last_one_to_be_greyed(quick):
    kari = quick.person("Kari")
    await kari.command("/report How do I print in colour?")
    quick.adapter.calls.clear()
    await kari.push("A question about use")
    assert [what for what, _ in quick.adapter.calls] == ["send", "edit"]


async def test_a_limit_that_counts_no_edits_lets_them_pass():
    pacer = Pacer((Limit(1, 60.0, edits=False), Limit(2, 60.0)))
    async with asyncio.timeout(10):
        async with pacer.turn(AGENTS):
            pass
        async with pacer.turn(AGENTS, edit=True):
            pass
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0.05), pacer.turn(AGENTS, edit=True):
            pass


async def test_events_of_one_person_go_in_order_and_of_several_side_by_side(stage):
    people = [stage.person(name) for name in ("Kari", "Riikka", "Mette", "Bo")]
    for person in people:
        await person.report()
    receipts = {person.name: person.last for person in people}
    await asyncio.gather(
        *(
            person.say(f"{person.name} {n}", to=receipts[person.name])
            for n in range(5)
            for person in people
        )
    )
    for ticket_id, person in enumerate(people, 1):
        assert await written(stage, ticket_id) == [f"{person.name} {n}" for n in range(5)]


async def test_a_page_overtakes_what_waits_in_its_room(quick):
    quick.adapter.slow = 0.05
    await quick.stop_delivery()
    for number in range(5):
        await quick.do(say(ON_CALL, str(number)))
    await quick.do(_page_in(ON_CALL))
    quick.delivery = quick.make_delivery("again")
    quick.start_delivery()
    await quick.settle()
    assert quick.adapter.calls[0] == ("send", "p") or quick.adapter.calls[1] == ("send", "p")


def _page_in(room: Address):
    data = {"key": "queue-none", "args": {}}
    return lambda unit: outbox.owe(
        unit, Intent(Notice.SENTENCE, data=data), key="p", nature=Nature.PAGE, place=room
    )


async def test_edits_of_a_card_are_taken_together_and_unchanged_ones_skipped(stage):
    kari, jonas = stage.person("Kari"), stage.agent("Jonas")
    await kari.report()
    card = stage.card()
    await stage.stop_delivery()
    for verb in (Verb.CLAIM, Verb.RELEASE) * 3:
        await stage.adapter.receive(_press(jonas, verb))
    stage.delivery = stage.make_delivery("again")
    stage.start_delivery()
    await stage.settle()
    assert stage.adapter.calls.count(("edit", card.key)) == 1
    assert "Handled by: nobody yet" in card.text
    await stage.do(lambda unit: announce.cards_again(unit, AGENTS))
    await stage.settle()
    assert stage.adapter.calls.count(("edit", card.key)) == 1


def _press(jonas, verb: Verb):
    event = f"press {next(NUMBERS)}"
    return Inbound(
        id=event,
        sender=jonas.sender,
        place=AGENTS,
        private=False,
        act=Pressed(f"{verb}:1"),
        at=MORNING,
    )


async def test_a_reply_that_cannot_arrive_shows_on_the_side_of_the_agents(stage):
    kari, jonas = stage.person("Kari"), stage.agent("Jonas")
    await kari.report()

    def blocked(to: Address, _message: Message) -> None:
        if to.room == kari.private:
            raise Undeliverable("the bot was blocked")

    await write(jonas, "Reply", text="Choose colour.")
    stage.adapter.weather = blocked
    await stage.pass_time(seconds=11)
    assert "This could not be delivered to Kari. Please reach them another way." in jonas.heard
    assert "A message could not be delivered" not in kari.heard


async def test_a_delivered_reply_stays_delivered_when_it_can_no_longer_be_changed(quick):
    kari, jonas = quick.person("Kari"), quick.agent("Jonas")
    await kari.report()
    await write(jonas, "Ask for information", text="Which printer?")
    await quick.pass_time(seconds=11)
    quick.adapter.posts.remove(next(post for post in kari.posts if "Which printer?" in post.text))
    await kari.say("The red one")
    assert "could not be delivered" not in jonas.heard
    assert "Delivered to Kari" in jonas.heard


async def test_an_answer_that_was_lost_repeats_one_message_once(quick):
    quick.adapter.lost.add("s:b")
    for key in "abc":
        await quick.do(say(AGENTS, key))
    async with asyncio.timeout(PATIENCE):
        while not await quick.do(_put_back):  # noqa: ASYNC110 - a row has no event
            await asyncio.sleep(0.01)
    quick.now += timedelta(seconds=2)
    await quick.settle()
    assert [post.key for post in quick.room(AGENTS)] == ["s:a", "s:b", "s:b", "s:c"]


def _put_back(unit: Unit) -> bool:
    rows = select(tables.outbox.c.id).where(tables.outbox.c.attempts > 0)
    return unit.connection.execute(rows).first() is not None


async def test_what_waits_longer_than_a_lease_is_sent_once(quick):
    quick.adapter.slow = 0.2
    for number in range(8):
        await quick.do(say(AGENTS, str(number)))
    other = quick.make_delivery("another process")
    running = asyncio.create_task(other.run())
    for _ in range(8):
        await asyncio.sleep(0.2)
        quick.now += outbox.LEASE / 3
        for one in (quick.delivery, other):
            one.wake()
    await quick.settle()
    await other.stop(within=1)
    await running
    assert [post.key for post in quick.room(AGENTS)] == [f"s:{n}" for n in range(8)]


async def test_a_notice_that_cannot_be_worded_is_logged_and_blocks_nobody_for_ever(quick):
    broken = Intent(Notice.SENTENCE, data={"key": "no-such-text", "args": {}})
    with capture_logs() as logs:
        await quick.do(lambda unit: outbox.owe(unit, broken, key="broken", place=AGENTS))
        await quick.do(say(AGENTS, "behind"))
        for _ in range(8):
            await asyncio.sleep(0.1)
            quick.now += timedelta(minutes=6)
            quick.delivery.wake()
        await quick.settle()
    assert [post.key for post in quick.room(AGENTS)] == ["s:behind"]
    failures = [entry for entry in logs if entry["event"] == "a message could not be made"]
    assert [(entry["key"], entry["tries"]) for entry in failures] == [
        ("broken", number) for number in range(1, 6)
    ]


@pytest.mark.parametrize("language", ["en"])
async def test_user_text_is_a_leaf_and_comes_out_as_typed(quick, language):
    kari = quick.person("Kari")
    kari.language = language
    await kari.report(LITERAL)
    await kari.say(LITERAL, to=kari.last)
    jonas = quick.agent("Jonas")
    assert LITERAL in words(quick.card().message)
    assert jonas.heard.count(LITERAL) >= 2
    assert LITERAL in kari.heard


async def open_urgent(quick: Stage):
    mette = quick.agent("Mette")
    mette.room = ON_CALL
    await quick.person("Kari").report_urgent()
    return mette


async def test_an_urgent_case_pages_until_somebody_answers(quick):
    mette = await open_urgent(quick)
    assert "Urgent: MEL-1001" in mette.heard
    await quick.pass_time(minutes=5, seconds=1)
    assert "Alert number 2. Nobody has answered since 09:00." in mette.heard
    await mette.push("I am on it")
    assert mette.heard.count("Mette has been on it since 09:05.") == 2
    assert not mette.offered(Verb.ACKNOWLEDGE)
    await quick.pass_time(hours=1)
    assert "Alert number 3" not in mette.heard
    assert "Mette is on it" in quick.agent("Jonas").heard


@pytest.mark.parametrize("fault", [TryLater(1), Undeliverable("the room is gone")])
async def test_when_the_people_on_call_are_not_reached_the_agents_are_called(quick, fault):
    def down(to: Address, _message: Message) -> None:
        if to.room == ON_CALL:
            raise fault

    quick.adapter.weather = down
    reporting = asyncio.create_task(open_urgent(quick))
    jonas = quick.agent("Jonas")
    async with asyncio.timeout(PATIENCE):
        while not reporting.done() or "Urgent: MEL-1001" not in jonas.heard:
            await asyncio.sleep(0.05)
            quick.now += timedelta(seconds=1)
            quick.delivery.wake()
    await reporting
    page = next(post for post in jonas.posts if "Urgent: MEL-1001" in post.text)
    quick.adapter.weather = None
    await jonas.press(f"{Verb.ACKNOWLEDGE}:1")
    assert "Jonas has been on it since" in page.text


async def test_an_urgent_case_that_comes_back_unanswered_pages_again(quick):
    mette = await open_urgent(quick)
    kari = quick.person("Kari")
    await kari.command("/withdraw MEL-1001")
    await kari.push("Skip")
    assert "This ticket is no longer open." in mette.heard
    await kari.push("Open it again")
    await kari.say("It is down again")
    assert mette.offered(Verb.ACKNOWLEDGE)

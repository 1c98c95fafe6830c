"""What is live is answered at once: a press after its commit, a command with a short word."""

import asyncio

import pytest

from bot.content import Action, Button, Message, Verb, paragraph
from bot.contract import Accepted, Alert, Inbound, Pressed, Reply
from tests.adapters.telegram.serving import polled, room

GO = Message((paragraph("Which?"),), ((Button("Go", Action.of(Verb.CLAIM, 1)),),))


async def test_a_press_is_answered_after_the_commit_and_an_alert_is_shown(telegram):
    async def receive(inbound: Inbound) -> Reply:
        assert telegram.unanswered or not isinstance(inbound.act, Pressed)
        return Alert("Somebody was first")

    kari = telegram.add_user(started=True)
    async with polled(telegram, receive) as adapter:
        await adapter.send(room(kari), GO, key="say:1")
        kari.presses(kari.inbox[-1], "Go")
        await telegram.until(lambda: not telegram.unanswered)
    (query,) = telegram.queries
    assert query.answer == {"text": "Somebody was first", "show_alert": True}


async def test_a_press_is_answered_in_time_even_when_the_commit_is_slow(telegram, monkeypatch):
    monkeypatch.setattr("bot.adapters.telegram.intake.ANSWER_WITHIN", 0.1)
    gate = asyncio.Event()

    async def receive(_inbound: Inbound) -> Reply:
        await gate.wait()
        return Accepted()

    kari = telegram.add_user(started=True)
    async with polled(telegram, receive) as adapter:
        await adapter.send(room(kari), GO, key="say:1")
        kari.presses(kari.inbox[-1], "Go")
        await telegram.until(lambda: not telegram.unanswered)
        assert telegram.world.updates.waiting
        gate.set()
        await telegram.idle()


async def test_a_press_on_a_message_that_is_deleted_is_handed_in_and_answered(telegram, inbox):
    kari = telegram.add_user(started=True)
    async with polled(telegram, inbox.receive) as adapter:
        sent = await adapter.send(room(kari), GO, key="say:1")
        message = kari.inbox[-1]
        message.deleted = True
        kari.presses(message, "Go")
        await telegram.until(lambda: not telegram.unanswered)
    (event,) = inbox.came
    assert event.act.token == "claim:1"
    assert event.act.message.message == sent.message


async def test_a_short_word_for_one_person_is_said_where_they_wrote(telegram):
    async def receive(_inbound: Inbound) -> Reply:
        return Alert("There is no such command.")

    kari = telegram.add_user()
    async with polled(telegram, receive):
        kari.says("/clam")
        await telegram.until(lambda: kari.inbox)
    assert kari.inbox[-1].text == "There is no such command."


async def test_who_acts_under_the_groups_name_is_asked_to_write_as_themselves(telegram, inbox):
    group = telegram.add_group("Desk", supergroup=True, bot_admin=True)
    hidden = {"id": 1087968824, "is_bot": True, "first_name": "Group"}
    chat = {"id": group.id, "title": "Desk", "type": "supergroup"}
    async with polled(telegram, inbox.receive):
        said = telegram.world.post(group.chat, group.owner, text="/claim MEL-1042")
        telegram.world.updates.add(
            "message",
            {
                "message_id": said.id,
                "from": hidden,
                "sender_chat": chat,
                "chat": chat,
                "date": said.date,
                "text": said.text,
            },
        )
        await telegram.until(group.said)
    assert inbox.came == []
    (answer,) = group.said()
    assert answer.text == "telegram-anonymous"
    assert answer.reply_to is said


async def test_a_press_that_comes_again_is_answered_once(telegram):
    came: list[str] = []

    async def receive(inbound: Inbound) -> Reply:
        came.append(inbound.id)
        return Alert("Somebody was first")

    kari = telegram.add_user(started=True)
    async with polled(telegram, receive) as adapter:
        await adapter.send(room(kari), GO, key="say:1")
        telegram.weather.repeats_updates()
        kari.presses(kari.inbox[-1], "Go")
        await telegram.until(lambda: len(came) == 2)
        await telegram.idle()
    assert len(telegram.calls("answerCallbackQuery")) == 1


async def test_a_late_word_for_one_person_is_not_said_in_a_group(telegram, monkeypatch):
    monkeypatch.setattr("bot.adapters.telegram.intake.ANSWER_WITHIN", 0.1)

    async def receive(_inbound: Inbound) -> Reply:
        await asyncio.sleep(0.3)
        return Alert("This is somebody else's ticket.")

    kari = telegram.add_user(started=True)
    group = telegram.add_group("Lunch", [kari], supergroup=True, bot_admin=True)
    async with polled(telegram, receive) as adapter:
        await adapter.send(room(group), GO, key="say:1")
        kari.presses(group.said()[-1], "Go")
        await telegram.idle()
        await telegram.until(lambda: kari.inbox)
    assert len(telegram.calls("answerCallbackQuery")) == 1
    assert len(group.said()) == 1
    assert kari.inbox[-1].text == "This is somebody else's ticket."


@pytest.mark.parametrize("among_others", [True, False])
async def test_a_word_that_is_too_late_for_an_answer_is_said_in_private(telegram, among_others):
    telegram.world.query_lives = -1.0

    async def receive(_inbound: Inbound) -> Reply:
        return Alert("Somebody was first")

    kari = telegram.add_user(started=True)
    group = telegram.add_group("Desk", [kari], supergroup=True, bot_admin=True)
    where = group if among_others else kari
    async with polled(telegram, receive) as adapter:
        await adapter.send(room(where), GO, key="say:1")
        message = group.said()[-1] if among_others else kari.inbox[-1]
        kari.presses(message, "Go")
        await telegram.until(lambda: kari.inbox and kari.inbox[-1].text == "Somebody was first")
    assert len(group.said()) == among_others


@pytest.mark.parametrize(("among_others", "shown"), [(True, "word " * 39 + "word…"), (False, "")])
async def test_a_word_that_is_too_long_for_an_answer(telegram, among_others, shown):
    long = "word " * 60

    async def receive(_inbound: Inbound) -> Reply:
        return Alert(long.strip())

    kari = telegram.add_user(started=True)
    group = telegram.add_group("Desk", [kari], supergroup=True, bot_admin=True)
    async with polled(telegram, receive) as adapter:
        await adapter.send(room(group if among_others else kari), GO, key="say:1")
        kari.presses(group.said()[-1] if among_others else kari.inbox[-1], "Go")
        await telegram.until(lambda: not telegram.unanswered)
        await telegram.until(lambda: among_others or len(kari.inbox) == 2)
    (query,) = telegram.queries
    assert query.answer["text"] == shown
    assert [one.text for one in kari.inbox[1:]] == ([] if among_others else [long.strip()])

"""Calling the bot, and picking a message: what is internal leaves only by an explicit act."""

import asyncio

import pytest

from bot.contract import Accepted, Picked, Said
from bot.errors import Undeliverable
from core.db.tickets import messages
from core.domain.places import Address, MessageRef
from core.domain.tickets.message import Kind
from core.domain.tickets.ticket import State
from tests.adapters.collecting import PLATFORM
from tests.journeys.stage import AGENTS, Stage, everything_said

SECRET = "He always complains"
LUNCH = Address(PLATFORM, "lunch")


async def kinds(stage: Stage) -> list[Kind]:
    return [one.kind for one in await stage.do(lambda unit: messages.of_ticket(unit, 1))]


async def leaked(stage: Stage, speaker) -> bool:
    await stage.pass_time(minutes=1)
    return any("complains" in text for text in everything_said(stage, speaker.private))


async def called(stage: Stage):
    """Bring a desk to where an agent has called the bot under a card."""
    kari, jonas = stage.person("Kari"), stage.agent("Jonas")
    await kari.report()
    await jonas.say(SECRET, under=stage.card(), mentions=True)
    return kari, jonas


async def test_a_call_under_a_card_stays_inside_until_somebody_says_send(stage):
    kari, jonas = await called(stage)
    assert "Is this meant for Kari?" in jonas.last.text
    assert jonas.last.to.thread == stage.card().ref.message
    assert not await leaked(stage, kari)
    await jonas.push("Send to reporter")
    assert "[Undo]" in jonas.heard
    assert "Send to reporter" not in jonas.heard
    assert await leaked(stage, kari)


async def test_a_kept_call_is_a_note_for_good_and_its_buttons_are_gone(quick):
    kari, jonas = await called(quick)
    _, send = jonas.find("Send to reporter")
    _, keep = jonas.find("Keep internal")
    await jonas.push("Keep internal")
    assert "This stays inside the team." in jonas.heard
    for stale in (send, keep):
        await jonas.press(stale.action.token)
        assert "sent or settled already" in jonas.last.text
    assert not await leaked(quick, kari)


@pytest.mark.parametrize(
    "labels", [("Send to reporter",) * 2, ("Send to reporter", "Keep internal")]
)
async def test_of_two_agents_who_press_at_once_one_wins(stage, labels):
    kari, jonas = await called(stage)
    ane = stage.agent("Ane")
    tokens = [jonas.find(label)[1].action.token for label in labels]
    await asyncio.gather(jonas.press(tokens[0]), ane.press(tokens[1]))
    assert jonas.heard.count("sent or settled already") == 1
    sent = (await kinds(stage)) == [Kind.REPLY]
    assert await leaked(stage, kari) is sent


async def test_a_sent_call_that_is_undone_has_not_left(quick):
    kari, jonas = await called(quick)
    await jonas.push("Send to reporter")
    await jonas.push("Undo")
    assert not await leaked(quick, kari)


async def test_a_call_that_is_taken_back_is_not_asked_about_any_more(quick):
    kari, jonas = quick.person("Kari"), quick.agent("Jonas")
    await kari.report()
    await jonas.say(SECRET, under=quick.card(), mentions=True, message="j1")
    _, send = jonas.find("Send to reporter")
    await jonas.take_back("j1")
    assert "Is this meant for" not in jonas.heard
    await jonas.press(send.action.token)
    assert not await leaked(quick, kari)


@pytest.mark.parametrize("words", ["claim", "/claim", "Claim", ": claim"])
async def test_a_command_after_the_bots_name_is_run_for_that_ticket(quick, words):
    jonas = quick.agent("Jonas")
    await quick.person("Kari").report()
    await jonas.say(words, under=quick.card(), mentions=True)
    assert (await quick.ticket()).state is State.IN_PROGRESS
    assert await kinds(quick) == []
    assert "Is this meant for" not in jonas.heard


async def test_a_command_by_name_in_reply_to_a_card_is_run_for_that_ticket(quick):
    jonas = quick.agent("Jonas")
    await quick.person("Kari").report()
    await jonas.say("claim", to=quick.card(), mentions=True)
    assert (await quick.ticket()).state is State.IN_PROGRESS


async def test_a_command_by_name_is_run_in_a_room_too(quick):
    kari, jonas = quick.person("Kari"), quick.agent("Jonas")
    await kari.report("How do I print a tulip?")
    await jonas.say("queue", mentions=True)
    assert "The queue" in jonas.last.text
    await jonas.say("find tulip", mentions=True)
    assert "Found" in jonas.last.text
    assert "MEL-1001" in jonas.last.text
    group = quick.agent("Kari")
    group.room = LUNCH
    await group.say("mine", mentions=True)
    assert "Your reports" in kari.last.text
    assert "Your reports" not in group.heard
    assert "tulip" not in group.heard


async def test_a_call_with_a_command_needs_the_same_rights(quick):
    await quick.person("Kari").report()
    stranger = quick.agent("Stranger")
    stranger.room = LUNCH
    await stranger.say("claim MEL-1001", mentions=True)
    assert (await quick.ticket()).state is State.NEW


async def test_a_call_among_others_begins_a_report_in_private(quick):
    kari = quick.person("Kari")
    await kari.say("hello")
    await kari.push("Cancel")
    group = quick.agent("Kari")
    group.room = LUNCH
    await group.say("The tulip printer is broken", mentions=True)
    assert "tulip" not in group.heard
    assert [post.text.splitlines()[0] for post in group.posts] == [
        "I have answered you in private."
    ]
    await kari.push("A question about use")
    await kari.say("22334455, anna@havnstad.example")
    assert "tulip printer" in kari.last.text


async def test_a_call_in_the_teams_room_under_no_card_is_told_what_helps(quick):
    jonas = quick.agent("Jonas")
    await jonas.say("what now", mentions=True)
    assert "Write /help" in jonas.last.text
    assert len(jonas.posts) == 1


def pick(text: str, message: str) -> Picked:
    return Picked("send", MessageRef(AGENTS, message), Said(text))


async def test_a_picked_message_is_sent_with_undo_and_only_once(stage):
    kari, jonas = stage.person("Kari"), stage.agent("Jonas")
    await kari.report()
    await jonas.say("Choose colour", under=stage.card(), message="j1")
    await jonas.do(pick("Choose colour", "j1"), under=stage.card())
    assert "[Undo]" in jonas.heard
    await jonas.do(pick("Choose colour", "j1"), under=stage.card())
    assert "sent or settled already" in jonas.last.text
    await stage.pass_time(seconds=11)
    assert kari.heard.count("Choose colour") == 1


async def test_a_picked_message_that_was_never_handed_in_is_stored_first(quick):
    kari, jonas = quick.person("Kari"), quick.agent("Jonas")
    await kari.report()
    for _ in range(2):
        await jonas.do(pick("Choose colour", "j1"), under=quick.card())
    await quick.pass_time(seconds=11)
    assert kari.heard.count("Choose colour") == 1
    assert await kinds(quick) == [Kind.REPLY]


async def test_a_picked_note_of_the_bot_is_the_note_itself(quick):
    kari, jonas = quick.person("Kari"), quick.agent("Jonas")
    await kari.report()
    await jonas.command("/note MEL-1001 Choose colour")
    shown = next(post for post in jonas.posts if post.key.startswith("note:"))
    await jonas.do(pick(shown.text, shown.ref.message), under=quick.card())
    await quick.pass_time(seconds=11)
    assert "Choose colour" in kari.last.text
    assert "internal" not in kari.last.text.lower()
    assert await kinds(quick) == [Kind.REPLY]


async def test_a_card_or_what_stands_under_none_cannot_be_sent_on(quick):
    kari, jonas = quick.person("Kari"), quick.agent("Jonas")
    await kari.report()
    card, heard = quick.card(), kari.heard
    await jonas.do(pick(card.text, card.ref.message), under=card)
    assert "not there any more" in jonas.last.text
    await jonas.do(pick(SECRET, "j9"))
    assert "not there any more" in jonas.last.text
    await quick.pass_time(minutes=1)
    assert kari.heard == heard


async def test_only_who_works_here_sends_a_message_on(quick):
    kari, jonas = quick.person("Kari"), quick.agent("Jonas")
    await kari.report()
    await jonas.say(SECRET, under=quick.card(), message="j1")
    stranger = quick.person("Stranger")
    reply = await stranger.do(pick(SECRET, "j1"))
    assert reply == Accepted()
    assert not await leaked(quick, kari)


async def test_who_cannot_be_written_to_is_told_so_where_they_pressed(stage):
    kari, jonas = stage.person("Kari"), stage.agent("Jonas")
    await kari.report()
    refuse(stage, jonas)
    await jonas.say("Good morning")
    await jonas.push("Reply")
    assert "Jonas, I cannot write to you in private yet." in jonas.last.text
    assert "[Start a chat with me]" in jonas.last.text
    stage.adapter.weather = None
    private = stage.person("Jonas")
    await private.press(jonas.last.buttons[0].action.token)
    assert "Cancel" in private.last.text
    await private.say("Choose colour")
    await stage.pass_time(seconds=11)
    assert "Choose colour" in kari.heard


def refuse(stage: Stage, speaker) -> None:
    """Let the platform refuse the private chat of somebody who never began one."""

    def weather(to: Address, _message) -> None:
        if to.room == speaker.private:
            raise Undeliverable("never started the bot", gone=True)

    stage.adapter.weather = weather


async def test_who_asks_among_others_and_cannot_be_written_to_hears_what_to_do(quick):
    group = quick.agent("Kari")
    group.room = LUNCH
    refuse(quick, group)
    await group.command("/mine")
    [only] = group.posts
    assert "Kari, I cannot write to you in private yet." in only.text
    assert [one.action.token for one in only.buttons] == ["start:report"]

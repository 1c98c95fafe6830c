"""What sending to Slack comes to: threads, private chats, and refusals of every kind."""

import asyncio
from typing import Any

import pytest

from bot.adapters.slack.errors import (
    BLOCKS,
    GONE,
    LOCKED_OUT,
    MARKS,
    PASSING,
    TO_MEND,
    TO_MEND_PAUSE,
)
from bot.content import Message, paragraph
from bot.contract import Found, Lost
from bot.errors import TryLater, Undeliverable
from core.domain.places import Address, MessageRef
from tests.adapters.slack.conftest import Office
from tests.platforms.slack import Broken, Dropped, Limited, Says, Slow, shown

HELLO = Message((paragraph("Hello"),))
LONG = Message(tuple(paragraph(f"line {number} " + "x" * 2_000) for number in range(20)))


async def test_a_message_in_a_channel_is_the_root_of_its_thread(wired: Office):
    agents = Address("slack", wired.agents.id)
    card = await wired.adapter.send(agents, HELLO, key="card:1")
    assert card.thread == card.message
    under = await wired.adapter.send(agents.in_thread(card.thread), HELLO, key="say:1")
    assert under.thread == card.thread
    assert [one.ts for one in wired.slack.messages(wired.agents, card.message)] == [under.message]


async def test_a_person_is_written_to_in_their_direct_message_which_is_opened_once(wired: Office):
    for key in ("say:1", "say:2"):
        sent = await wired.adapter.send(Address("slack", wired.mikko.id), HELLO, key=key)
        assert (sent.chat, sent.thread) == (wired.mikko.dm.id, "")
    opened = [name for name, _ in wired.slack.calls if name == "conversations.open"]
    assert len(opened) == 1


async def test_what_is_too_long_for_one_message_goes_on_beneath_it(wired: Office):
    sent = await wired.adapter.send(Address("slack", wired.agents.id), LONG, key="say:1")
    root = wired.message(wired.agents, sent.message)
    rest = wired.slack.messages(wired.agents, sent.message)
    words = "".join(shown(one) for one in [root, *rest])
    assert all(f"line {number} " in words for number in range(20))
    assert len(wired.slack.messages(wired.agents)) == 1


async def test_a_long_message_that_was_interrupted_goes_on_where_it_stopped(wired: Office):
    to = Address("slack", wired.agents.id)
    wired.slack.weather.next("chat.postMessage", Slow(0), Broken())
    with pytest.raises(TryLater):
        await wired.adapter.send(to, LONG, key="say:1")
    sent = await wired.adapter.send(to, LONG, key="say:1")
    (root,) = wired.slack.messages(wired.agents)
    assert root.ts == sent.message
    words = "".join(shown(one) for one in wired.slack.from_bot(wired.agents))
    assert words.count("line ") == 20


async def test_posts_changes_and_homes_are_each_counted_as_slack_counts_them(wired: Office):
    room, home = Address("slack", "C1"), Address("slack", "home:U1")
    found = {
        to: [
            (limit.count, limit.seconds, limit.sends, limit.edits)
            for limit in limits
            if limit.by(to) is not None
        ]
        for limits in [wired.adapter.limits]
        for to in (room, home)
    }
    assert found == {
        room: [(1, 1.0, True, False), (50, 60.0, False, True)],
        home: [(100, 60.0, True, True)],
    }
    post, change, publish = wired.adapter.limits
    assert post.by(room) != post.by(Address("slack", "C2"))
    assert change.by(room) == change.by(Address("slack", "C2"))
    assert publish.by(home) == publish.by(Address("slack", "home:U2"))


@pytest.mark.parametrize("error", sorted(GONE))
async def test_where_nothing_can_arrive_any_more_is_told(wired: Office, error: str):
    wired.slack.weather.next("chat.postMessage", Says(error))
    with pytest.raises(Undeliverable) as refused:
        await wired.adapter.send(Address("slack", wired.agents.id), HELLO, key="say:1")
    assert refused.value.gone


@pytest.mark.parametrize("error", sorted(PASSING | LOCKED_OUT))
async def test_trouble_that_passes_is_waited_for(wired: Office, error: str):
    wired.slack.weather.next("chat.postMessage", Says(error))
    with pytest.raises(TryLater):
        await wired.adapter.send(Address("slack", wired.agents.id), HELLO, key="say:1")


@pytest.mark.parametrize("error", sorted(TO_MEND))
async def test_what_an_admin_can_mend_is_waited_for_and_named(wired: Office, error: str):
    wired.slack.weather.next("chat.postMessage", Says(error))
    with pytest.raises(TryLater) as later:
        await wired.adapter.send(Address("slack", wired.agents.id), HELLO, key="say:1")
    assert later.value.to_mend == TO_MEND[error]
    assert later.value.after == TO_MEND_PAUSE


async def test_the_scope_that_is_missing_is_named(wired: Office):
    wired.slack.app.scopes -= {"chat:write"}
    with pytest.raises(TryLater) as later:
        await wired.adapter.send(Address("slack", wired.agents.id), HELLO, key="say:1")
    assert later.value.to_mend == "the app lacks a scope: chat:write"
    assert wired.slack.violations.pop().startswith("chat.postMessage: missing_scope")


@pytest.mark.parametrize("error", ["msg_too_long", "something_new"])
async def test_what_slack_refuses_of_one_message_is_refused_for_good(wired: Office, error: str):
    wired.slack.weather.next("chat.postMessage", Says(error))
    with pytest.raises(Undeliverable) as refused:
        await wired.adapter.send(Address("slack", wired.agents.id), HELLO, key="say:1")
    assert not refused.value.gone


@pytest.mark.parametrize("error", sorted(MARKS))
async def test_a_message_goes_without_its_mark_where_slack_takes_none(wired: Office, error: str):
    wired.slack.weather.next("chat.postMessage", Says(error))
    sent = await wired.adapter.send(Address("slack", wired.agents.id), HELLO, key="say:1")
    said = wired.message(wired.agents, sent.message)
    assert shown(said) == "Hello"
    assert said.metadata is None
    wired.slack.weather.next("chat.postMessage", Says(error), Says(error))
    with pytest.raises(Undeliverable):
        await wired.adapter.send(Address("slack", wired.agents.id), HELLO, key="say:2")


@pytest.mark.parametrize("error", sorted(BLOCKS))
async def test_what_slack_will_not_draw_is_said_in_words_alone(wired: Office, error: str):
    to = Address("slack", wired.agents.id)
    hostile = Message((paragraph("Hello <!channel> & all"), paragraph("x" * 3_500)))
    wired.slack.weather.next("chat.postMessage", Says(error))
    sent = await wired.adapter.send(to, hostile, key="say:1")
    said = wired.message(wired.agents, sent.message)
    assert said.text.startswith("Hello &lt;!channel&gt; &amp; all")
    assert said.text.endswith("x" * 500)
    assert said.blocks == []
    wired.slack.weather.next("chat.update", Says(error))
    await wired.adapter.edit(MessageRef(to, sent.message), HELLO)
    assert wired.message(wired.agents, sent.message).text == "Hello"


@pytest.mark.parametrize("fault", [Broken(), Broken(502), Dropped(), Dropped(after=True)])
async def test_an_answer_that_is_none_is_waited_for_and_nothing_is_repeated(
    wired: Office, fault: Any
):
    wired.slack.weather.next("chat.postMessage", fault)
    with pytest.raises(TryLater):
        await wired.adapter.send(Address("slack", wired.agents.id), HELLO, key="say:1")
    assert [name for name, _ in wired.slack.calls].count("chat.postMessage") == 1


@pytest.mark.parametrize("deep", [False, True])
async def test_a_message_whose_answer_was_lost_is_found_again_and_not_repeated(
    wired: Office, *, deep: bool
):
    to = Address("slack", wired.agents.id)
    if deep:
        to = to.in_thread((await wired.adapter.send(to, HELLO, key="card:1")).message)
    await wired.adapter.send(to, HELLO, key="say:0")
    before = len(wired.slack.from_bot(wired.agents))
    wired.slack.weather.next("chat.postMessage", Dropped(after=True))
    with pytest.raises(TryLater):
        await wired.adapter.send(to, HELLO, key="say:1")
    wired.mikko.says(wired.agents, "Meanwhile", thread=to.thread or None)
    sent = await wired.adapter.send(to, HELLO, key="say:1")
    assert sent.message == wired.slack.from_bot(wired.agents)[-1].ts
    assert len(wired.slack.from_bot(wired.agents)) == before + 1


async def test_a_message_that_did_not_arrive_or_cannot_be_looked_for_is_sent_again(wired: Office):
    to = Address("slack", wired.agents.id)
    for number, fault in enumerate([Dropped(), Dropped(after=True)]):
        wired.slack.weather.next("chat.postMessage", fault)
        with pytest.raises(TryLater):
            await wired.adapter.send(to, HELLO, key=f"say:{number}")
        if fault.after:
            wired.slack.weather.next("conversations.history", Says("missing_scope"))
        await wired.adapter.send(to, HELLO, key=f"say:{number}")
    assert len(wired.slack.from_bot(wired.agents)) == 3


async def test_a_message_is_not_repeated_for_as_long_as_slack_answers_nothing(wired: Office):
    to = Address("slack", wired.agents.id)
    wired.slack.weather.always("*", Dropped(after=True))
    for _ in range(3):
        with pytest.raises(TryLater):
            await wired.adapter.send(to, HELLO, key="say:1")
    wired.slack.weather.clear()
    sent = await wired.adapter.send(to, HELLO, key="say:1")
    assert [one.ts for one in wired.slack.from_bot(wired.agents)] == [sent.message]


async def test_what_slack_says_that_it_did_not_take_is_not_looked_for(wired: Office):
    to = Address("slack", wired.agents.id)
    for fault in (Limited(1), Says("token_revoked"), Says("missing_scope")):
        wired.slack.weather.next("chat.postMessage", fault)
        with pytest.raises(TryLater):
            await wired.adapter.send(to, HELLO, key="say:1")
        if isinstance(fault, Limited):
            await asyncio.sleep(1)
    await wired.adapter.send(to, HELLO, key="say:1")
    assert "conversations.history" not in [name for name, _ in wired.slack.calls]


async def test_slack_says_itself_how_long_to_wait(wired: Office):
    wired.slack.weather.next("chat.postMessage", Limited(17))
    with pytest.raises(TryLater) as later:
        await wired.adapter.send(Address("slack", wired.agents.id), HELLO, key="say:1")
    assert later.value.after == 17


async def test_a_channel_that_was_archived_or_left_is_gone(wired: Office):
    wired.slack.archive(wired.agents, wired.mikko)
    wired.slack.kick_bot(wired.canteen, wired.mikko)
    for room in (wired.agents, wired.canteen):
        with pytest.raises(Undeliverable) as refused:
            await wired.adapter.send(Address("slack", room.id), HELLO, key="say:1")
        assert refused.value.gone
    await wired.settled()
    assert [type(act) for act in wired.acts()] == [Lost, Lost]


async def test_a_message_is_taken_away_once_and_then_it_is_gone(wired: Office):
    agents = Address("slack", wired.agents.id)
    sent = await wired.adapter.send(agents, HELLO, key="say:1")
    for _ in range(2):
        await wired.adapter.delete(MessageRef(agents, sent.message))
    assert wired.slack.from_bot(wired.agents) == []
    theirs = wired.mikko.says(wired.agents, "Mine")
    with pytest.raises(Undeliverable):
        await wired.adapter.delete(MessageRef(agents, theirs.ts))
    assert wired.slack.violations.pop().startswith("chat.delete: cant_delete_message")


async def test_a_token_that_a_send_finds_revoked_is_told_at_once(wired: Office):
    agents = Address("slack", wired.agents.id)
    await wired.adapter.send(agents, HELLO, key="say:1")
    wired.slack.app.dead = "account_inactive"  # and nobody tells
    with pytest.raises(TryLater):
        await wired.adapter.send(agents, HELLO, key="say:2")
    (lost,) = await wired.until(lambda: [one for one in wired.acts() if isinstance(one, Lost)])
    assert "account_inactive" in lost.why


async def test_a_token_that_was_revoked_is_told_and_messages_wait(wired: Office):
    wired.slack.revoke_token()
    await wired.settled()
    (lost,) = wired.events()
    assert isinstance(lost.act, Lost)
    assert lost.place == Address("slack", "")
    with pytest.raises(TryLater):
        await wired.adapter.send(Address("slack", wired.agents.id), HELLO, key="say:1")
    assert Found() not in wired.acts()

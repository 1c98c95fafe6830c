"""An edit is followed where it was said, and what it marks as internal reaches nobody by it."""

import pytest

from core.db import tickets
from core.domain.intents import Notice
from core.domain.message import Status, TicketMessage
from core.domain.places import MessageRef
from core.services import reply, revise, sweeps
from tests.desk import AGENTS, Desk

SAID = MessageRef(AGENTS, "7")
INSIDE = "// He shouts"


def edit(desk: Desk, text: str) -> bool:
    return desk.do(revise.revise, desk.agent().person_id, SAID, text=text)


def sent(desk: Desk) -> TicketMessage:
    message = desk.say(desk.report(), said=SAID)
    desk.clock.move(seconds=10)
    desk.do(sweeps.let_messages_go)
    desk.owed()
    return message


def test_a_reply_that_has_gone_does_not_turn_into_a_note_before_the_reporters_eyes(
    desk: Desk,
) -> None:
    message = sent(desk)
    assert not edit(desk, INSIDE)
    assert desk.message(message).body == "Have you tried the other tray?"
    assert desk.owed(Notice.FROM_AGENT) == []


def test_a_held_reply_that_is_marked_as_internal_stays_inside(desk: Desk) -> None:
    message = desk.say(desk.report(), said=SAID)
    assert edit(desk, INSIDE)
    desk.clock.move(minutes=1)
    desk.do(sweeps.let_messages_go)
    kept = desk.message(message)
    assert (kept.status, kept.body) == (Status.UNDONE, "He shouts")
    assert desk.owed(Notice.FROM_AGENT) == []


def test_a_note_loses_its_mark_when_it_is_edited_as_when_it_was_written(desk: Desk) -> None:
    ticket = desk.report()
    note = desk.do(reply.note, desk.agent(), ticket.id, text="He shouted", said=SAID)
    assert edit(desk, INSIDE)
    assert desk.message(note).body == "He shouts"


@pytest.mark.parametrize(
    "text", ["", " \n", "\x00", "//", " Have you tried the other tray? \r\n", "\x00\x07"]
)
def test_an_edit_that_says_nothing_else_is_none(desk: Desk, text: str) -> None:
    message = sent(desk)
    assert not edit(desk, text)
    assert desk.message(message).edited_at is None


def test_a_long_edit_with_what_no_database_takes_is_kept_whole(desk: Desk) -> None:
    message = sent(desk)
    assert edit(desk, "å" * 10_000 + "\x00\ud800")
    assert desk.message(message).body == "å" * 10_000 + "\ufffd"


def test_the_same_edit_or_removal_again_changes_nothing_more(desk: Desk) -> None:
    message = sent(desk)
    assert [edit(desk, "The upper one?") for _ in range(2)] == [True, False]
    take = [desk.do(revise.retract, desk.agent().person_id, SAID) for _ in range(2)]
    assert take == [True, False]
    assert not edit(desk, "Never mind")
    assert desk.events(desk.read(tickets.by_id, message.ticket_id)).count("retracted") == 1

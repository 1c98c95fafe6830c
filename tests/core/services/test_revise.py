"""An edit is followed once where it was said, and what is taken back stays so."""

from core.db.tickets import tickets
from core.domain.places import MessageRef
from core.domain.tickets.message import TicketMessage
from core.services import sweeps
from core.services.tickets import revise
from tests.desk import AGENTS, Desk

SAID = MessageRef(AGENTS, "7")


def theirs(desk: Desk) -> TicketMessage | None:
    return desk.read(revise.theirs, desk.agent().person_id, SAID)


def sent(desk: Desk) -> TicketMessage:
    message = desk.say(desk.report(), said=SAID)
    desk.clock.move(seconds=10)
    desk.do(sweeps.let_messages_go)
    desk.owed()
    return message


def test_a_long_edit_with_what_no_database_takes_is_kept_whole(desk: Desk) -> None:
    message = sent(desk)
    desk.do(revise.revise, message, text="å" * 10_000 + "\x00\ud800")
    assert desk.message(message).body == "å" * 10_000 + "\ufffd"


def test_the_same_edit_or_removal_again_changes_nothing_more(desk: Desk) -> None:
    message = sent(desk)
    for _ in range(2):
        found = theirs(desk)
        assert found is not None
        desk.do(revise.revise, found, text="The upper one?")
    assert desk.events(desk.read(tickets.by_id, message.ticket_id)).count("edited") == 1
    desk.do(revise.retract, message)
    assert theirs(desk) is None


def test_nobody_edits_what_somebody_else_said(desk: Desk) -> None:
    sent(desk)
    assert desk.read(revise.theirs, desk.reporter("Nils").person_id, SAID) is None

"""Replies that are written once: filled in, held as any reply, counted when they have gone."""

import pytest

from core.db.people import people
from core.db.tickets import messages
from core.domain.intents import Notice
from core.domain.tickets.message import Status
from core.errors import Refused
from core.services import numbers, sweeps
from core.services.tickets import canned, merge, reply, sending
from core.services.tickets.facts import ticket_facts
from tests.desk import Desk


def counted(desk: Desk) -> list[tuple[str, int, int]]:
    found = desk.read(numbers.numbers, {"what": "replies"})
    return [(one.reply, one.recent, one.ever) for one in found.canned]


def test_a_canned_reply_is_filled_in_for_its_ticket_in_the_reporters_language(desk: Desk) -> None:
    ticket = desk.report("What is { agent }?")
    held = desk.do(canned.use, desk.agent(), ticket.id, "password")
    assert held.status is Status.HELD
    assert held.body.startswith("Hello Liv,\nyou can set a new password")
    assert held.body.endswith("Best regards, Aksel")
    assert "call +47 00 00 01 00." in held.body
    desk.do(people.change, desk.person("Liv"), language="nb")
    held = desk.do(canned.use, desk.agent(), ticket.id, "password", text="PS: Lykke til")
    assert held.body.startswith("Hei Liv,")
    assert held.body.endswith("Vennlig hilsen Aksel\n\nPS: Lykke til")


def test_each_of_several_reporters_gets_a_canned_reply_about_their_own_ticket(
    colleagues: Desk,
) -> None:
    desk = colleagues
    first, second = desk.report(), desk.report("No paper", by=desk.reporter("Odd"))
    desk.do(merge.merge, desk.agent(), second.id, first.id)
    desk.do(canned.use, desk.agent(), first.id, "password", text="It is mended now")
    desk.clock.move(minutes=2)
    desk.do(sweeps.let_messages_go)
    heard = {
        (row.intent.ticket_id, desk.read(messages.by_id, row.intent.message_id).body[:8])
        for row in desk.owed(Notice.FROM_AGENT)
    }
    assert heard == {
        (first.id, "Hei Liv,"),
        (second.id, "Hei Odd,"),
        (first.id, "It is me"),
        (second.id, "It is me"),
    }
    assert counted(desk) == [("password", 1, 1)]
    shown = desk.read(ticket_facts, desk.ticket(second), whole=True, whose=second.reporter_id)
    assert [one.body[:9] for one in shown.messages] == ["Hei Odd,\n", "It is men"]


def test_a_canned_reply_names_no_number_that_there_is_not(sqlite_desk: Desk) -> None:
    desk = sqlite_desk.with_team(phone=None)
    ticket = desk.report()
    with pytest.raises(Refused, match="canned_no_phone"):
        desk.do(canned.use, desk.agent(), ticket.id, "password")


def test_only_what_has_gone_out_is_counted(desk: Desk) -> None:
    ticket = desk.report()
    assert counted(desk) == [("password", 0, 0)]
    first = desk.do(canned.use, desk.agent(), ticket.id, "password")
    undone = desk.do(canned.use, desk.agent(), ticket.id, "password")
    desk.do(reply.undo, desk.agent(), undone.id)
    assert counted(desk) == [("password", 0, 0)]
    desk.do(sending.go, first)
    assert desk.message(first).status is Status.SENT
    assert counted(desk) == [("password", 1, 1)]
    desk.clock.move(days=31)
    desk.do(sending.go, desk.do(canned.use, desk.agent(), ticket.id, "password"))
    assert counted(desk) == [("password", 1, 2)]


def test_a_canned_reply_that_is_gone_or_of_a_strangers_ticket_sends_nothing(
    sqlite_desk: Desk,
) -> None:
    desk = sqlite_desk
    ticket = desk.report()
    with pytest.raises(Refused, match="no_such_canned"):
        desk.do(canned.use, desk.agent(), ticket.id, "gone")
    with pytest.raises(Refused, match="not_allowed"):
        desk.do(canned.use, desk.reporter(), ticket.id, "password")
    assert desk.read(messages.of_ticket, ticket.id) == []


@pytest.mark.parametrize("name", ["password", "New password", "nytt passord", "new pass"])
def test_a_canned_reply_is_found_by_its_id_or_any_of_its_names(
    sqlite_desk: Desk, name: str
) -> None:
    found = sqlite_desk.read(canned.called, name)
    assert found is not None
    assert found.id == "password"
    assert sqlite_desk.read(canned.called, "printer") is None

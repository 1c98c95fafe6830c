"""Nothing an agent writes reaches the reporter before it cannot be undone any more."""

from collections.abc import Callable
from functools import partial

import pytest

from core.db.tickets import history
from core.domain.intents import Notice
from core.domain.places import Places
from core.domain.tickets.message import Kind, Status
from core.domain.tickets.ticket import State
from core.errors import NotFound, Refused
from core.services import sweeps
from core.services.tickets import claim, close, reply, sending
from tests.desk import Desk, at_once, waiting


def test_a_reply_undone_in_time_leaves_nothing_sent_and_stays_as_a_note(desk: Desk) -> None:
    ticket = desk.report()
    held = desk.say(ticket)
    desk.clock.move(seconds=9)
    assert desk.do(sweeps.let_messages_go) == 0
    desk.do(reply.undo, desk.agent(), held.id)
    desk.clock.move(minutes=5)
    assert desk.do(sweeps.let_messages_go) == 0
    assert desk.owed(Notice.FROM_AGENT) == []
    undone = desk.message(held)
    assert (undone.status, undone.for_reporter) == (Status.UNDONE, False)
    after = desk.ticket(ticket)
    assert (after.state, after.assignee_id, after.first_response_at) == (State.NEW, None, None)
    assert desk.events(ticket) == ["opened", "undone"]


def test_a_reply_does_nothing_until_it_goes_and_then_everything_at_once(desk: Desk) -> None:
    ticket = desk.report()
    held = desk.say(ticket)
    assert held.status is Status.HELD
    assert desk.ticket(ticket) == ticket
    assert desk.owed(Notice.FROM_AGENT) == []
    desk.clock.move(seconds=10)
    assert desk.do(sweeps.let_messages_go) == 1
    after = desk.ticket(ticket)
    assert (after.state, after.assignee_id) == (State.IN_PROGRESS, desk.person("Aksel"))
    assert (after.first_response_at, after.work_started_at) == (desk.clock.now, desk.clock.now)
    assert desk.message(held).sent_at == desk.clock.now
    [owed] = desk.owed(Notice.FROM_AGENT)
    assert (owed.person_id, owed.intent.message_id) == (ticket.reporter_id, held.id)
    assert desk.events(ticket) == ["opened", "claimed", "reply"]


def test_what_has_gone_is_not_undone_and_the_agent_hears_it(desk: Desk) -> None:
    held = desk.say(desk.report())
    desk.clock.move(seconds=10)
    desk.do(sweeps.let_messages_go)
    with pytest.raises(Refused, match="too_late"):
        desk.do(reply.undo, desk.agent(), held.id)
    assert desk.message(held).status is Status.SENT


def test_undone_twice_is_undone_once(desk: Desk) -> None:
    ticket = desk.report()
    held = desk.say(ticket)
    undo = partial(reply.undo, actor=desk.agent(), message_id=held.id)
    outcomes = at_once([lambda: waiting(desk.store.submit(undo)) for _ in range(4)])
    assert sorted(str(one) for one in outcomes if isinstance(one, Exception)) == ["too_late"] * 3
    assert desk.events(ticket) == ["opened", "undone"]


def test_two_replicas_that_sweep_at_once_send_once(desk: Desk) -> None:
    ticket = desk.report()
    for number in range(20):
        desk.say(ticket, text=f"Part {number}")
    desk.clock.move(seconds=10)
    stores = [desk.store, desk.replica(), desk.replica()]
    sweep = [partial(lambda s: waiting(s.submit(sweeps.let_messages_go)), s) for s in stores]
    counted = [one for one in at_once(sweep) if isinstance(one, int)]
    assert len(counted) == 3
    assert sum(counted) == 20
    assert len(desk.owed(Notice.FROM_AGENT)) == 20
    assert desk.events(ticket).count("reply") == 20
    assert desk.events(ticket).count("claimed") == 1


def test_of_undo_and_sweep_at_once_exactly_one_wins(desk: Desk) -> None:
    replica = desk.replica()
    for number in range(10):
        ticket = desk.report(f"Case number {number}")
        held = desk.say(ticket)
        desk.clock.move(seconds=10)
        undo = partial(reply.undo, actor=desk.agent(), message_id=held.id)
        works: list[Callable[[], object]] = [
            partial(lambda work: waiting(desk.store.submit(work)), undo),
            lambda: waiting(replica.submit(sweeps.let_messages_go)),
        ]
        undone, swept = at_once(works)
        sent = len(desk.owed(Notice.FROM_AGENT))
        if isinstance(undone, Refused):
            assert (undone.reason, swept, sent) == ("too_late", 1, 1)
            assert desk.message(held).status is Status.SENT
        else:
            assert (swept, sent) == (0, 0)
            assert desk.message(held).status is Status.UNDONE


def test_when_the_ticket_has_ended_nothing_goes_and_the_agents_message_says_so(
    desk: Desk,
) -> None:
    ticket = desk.report()
    held = desk.say(ticket)
    desk.do(close.withdraw, desk.reporter(), ticket.id)
    desk.owed()
    desk.clock.move(seconds=10)
    desk.do(sweeps.let_messages_go)
    kept = desk.message(held)
    assert (kept.status, kept.undeliverable) == (Status.UNDONE, "ended")
    owed = desk.owed()
    assert [row.intent.notice for row in owed] == [Notice.OUTGOING]
    assert owed[0].intent.message_id == held.id
    assert desk.ticket(ticket).first_response_at is None
    assert desk.events(ticket)[-1] == "undone"


def test_a_reply_on_a_colleagues_ticket_does_not_take_it_away(desk: Desk) -> None:
    ticket = desk.report()
    desk.do(claim.claim, desk.agent("Berit"), ticket.id)
    desk.say(ticket)
    desk.clock.move(seconds=10)
    desk.do(sweeps.let_messages_go)
    assert desk.ticket(ticket).assignee_id == desk.person("Berit")


def test_a_reply_does_not_take_back_a_ticket_that_was_released_after_it_was_written(
    desk: Desk,
) -> None:
    ticket = desk.report()
    desk.do(claim.claim, desk.agent(), ticket.id)
    desk.do(claim.release, desk.agent(), ticket.id)
    desk.clock.move(minutes=1)
    desk.say(ticket)
    desk.clock.move(seconds=10)
    desk.do(sweeps.let_messages_go)
    assert desk.ticket(ticket).assignee_id == desk.person("Aksel")
    held = desk.say(ticket)
    desk.clock.move(seconds=5)
    desk.do(claim.release, desk.agent(), ticket.id)
    desk.clock.move(seconds=5)
    desk.do(sweeps.let_messages_go)
    assert desk.message(held).status is Status.SENT
    assert desk.ticket(ticket).assignee_id is None


def test_the_first_response_is_the_first_public_message_of_an_agent(desk: Desk) -> None:
    ticket = desk.report()
    desk.do(claim.claim, desk.agent(), ticket.id)
    desk.do(reply.note, desk.agent(), ticket.id, text="Same as last week")
    desk.do(reply.comment, desk.reporter(), ticket.id, text="Still there")
    assert desk.ticket(ticket).first_response_at is None
    for _ in range(2):
        desk.say(ticket)
        desk.clock.move(seconds=10)
        desk.do(sweeps.let_messages_go)
    first = [event for event in desk.read(history.of_ticket, ticket.id) if event.type == "reply"]
    assert desk.ticket(ticket).first_response_at == first[0].at
    assert first[0].at < first[1].at


def test_without_time_to_undo_it_goes_at_once(desk: Desk) -> None:
    hasty = desk.with_team(undo_seconds=0)
    ticket = hasty.report()
    said = hasty.say(ticket)
    assert said.status is Status.SENT
    assert len(hasty.owed(Notice.FROM_AGENT)) == 1
    assert hasty.do(sweeps.let_messages_go) == 0


def test_an_unknown_message_and_one_of_somebody_elses_ticket_get_the_same_answer(
    desk: Desk,
) -> None:
    held = desk.say(desk.report())
    for number in (held.id, 999_999):
        with pytest.raises(Refused, match="not_allowed"):
            desk.do(reply.undo, desk.reporter("Nils"), number)


def test_delivery_is_noted_once_and_a_failure_reaches_the_agents(desk: Desk) -> None:
    ticket = desk.report()
    held = desk.say(ticket)
    desk.clock.move(seconds=10)
    desk.do(sweeps.let_messages_go)
    desk.owed()
    desk.do(sending.undeliverable, held.id, "blocked")
    assert desk.message(held).undeliverable == "blocked"
    notices = {row.intent.notice for row in desk.owed()}
    assert notices == {Notice.OUTGOING, Notice.CARD, Notice.RECEIPT}
    assert desk.events(ticket)[-1] == "undeliverable"
    desk.do(sending.delivered, held.id)
    at = desk.clock.now
    desk.clock.move(minutes=1)
    desk.do(sending.delivered, held.id)
    found = desk.message(held)
    assert (found.delivered_at, found.undeliverable) == (at, "")
    assert [row.intent.notice for row in desk.owed()] == [Notice.OUTGOING]


@pytest.mark.parametrize("kind", [Kind.REPLY, Kind.ASK, Kind.SOLUTION])
def test_reporters_and_strangers_hold_nothing(sqlite_desk: Desk, kind: Kind) -> None:
    ticket = sqlite_desk.report()
    with pytest.raises(Refused, match="not_allowed"):
        sqlite_desk.say(ticket, kind, by=sqlite_desk.reporter())
    with pytest.raises(NotFound, match="ticket"):
        sqlite_desk.say(ticket, kind, by=sqlite_desk.reporter("Nils"))


def test_a_note_shows_under_every_card_but_where_it_was_written(desk: Desk) -> None:
    ticket = desk.report()
    desk.owed()
    desk.do(reply.note, desk.agent(), ticket.id, text="Seen before", source="web:agents")
    assert desk.owed() == []
    desk.do(reply.note, desk.agent(), ticket.id, text="Seen before")
    assert [row.intent.notice for row in desk.owed()] == [Notice.NOTE]


def test_the_time_to_undo_begins_when_the_agents_see_it(desk: Desk) -> None:
    held = desk.do(reply.hold, desk.agent(), desk.report().id, kind=Kind.REPLY, text="Try again.")
    desk.clock.move(seconds=30)
    assert desk.do(sweeps.let_messages_go) == 0
    desk.do(sending.shown, held.id)
    desk.clock.move(seconds=9)
    assert desk.do(sweeps.let_messages_go) == 0
    desk.do(sending.shown, held.id)  # in another room
    desk.clock.move(seconds=9)
    assert desk.do(sweeps.let_messages_go) == 0
    desk.clock.move(seconds=1)
    assert desk.do(sweeps.let_messages_go) == 1
    desk.do(sending.shown, held.id)
    assert desk.message(held).status is Status.SENT


def test_a_message_that_no_room_shows_goes_all_the_same(sqlite_desk: Desk) -> None:
    desk = sqlite_desk
    ticket = desk.report()
    desk.do(reply.hold, desk.agent(), ticket.id, kind=Kind.REPLY, text="Try again.")
    desk.clock.move(seconds=69)
    assert desk.do(sweeps.let_messages_go) == 0
    desk.clock.move(seconds=1)
    assert desk.do(sweeps.let_messages_go) == 1
    nowhere = desk.with_places(Places())
    nowhere.do(reply.hold, desk.agent(), ticket.id, kind=Kind.REPLY, text="Try again.")
    desk.clock.move(seconds=10)
    assert nowhere.do(sweeps.let_messages_go) == 1

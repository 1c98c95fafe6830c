"""Two reporters on one case: neither ends it for the other, reads the other, or is not heard."""

from functools import partial

import pytest

from core.db.intake import drafts
from core.db.outbox import outbox
from core.db.tickets import messages, relations, watchers
from core.domain.intents import Notice
from core.domain.rights import Actor
from core.domain.tickets.message import Kind
from core.domain.tickets.ticket import State, Ticket
from core.errors import NotFound, Refused
from core.services import sweeps
from core.services.facts import load
from core.services.tickets import (
    claim,
    close,
    files,
    handover,
    merge,
    reply,
    revise,
    sending,
    split,
)
from tests.desk import Desk

SOLVED = {"confirm": "no", "resolution": "solved", "cause": "unknown"}


@pytest.fixture
def one_case(colleagues: Desk) -> tuple[Desk, Ticket, Ticket]:
    """Odd's ticket is part of Liv's."""
    desk = colleagues
    first = desk.report("Printer prints nothing")
    second = desk.report("No paper comes out", by=desk.reporter("Odd"))
    desk.do(merge.merge, desk.agent(), second.id, first.id)
    return desk, first, second


def solved(desk: Desk, ticket: Ticket) -> None:
    desk.say(ticket, Kind.SOLUTION, text="Try now", effect=SOLVED)
    desk.clock.move(seconds=10)
    desk.do(sweeps.let_messages_go)


def read(desk: Desk, ticket: Ticket, name: str) -> list[str]:
    intent = outbox.Intent(Notice.TICKET, ticket.id)
    facts = desk.read(partial(load, intent=intent, person_id=desk.person(name)))
    assert facts.ticket is not None
    return [one.body for one in facts.ticket.messages]


def test_neither_withdraws_what_is_the_others_too(one_case):
    desk, first, _ = one_case
    with pytest.raises(Refused, match="part_of_another"):
        desk.do(close.withdraw, desk.reporter(), first.id)
    assert desk.ticket(first).is_open


def test_what_one_says_when_opening_it_again_the_other_does_not_read(one_case):
    desk, first, second = one_case
    solved(desk, first)
    opened = desk.do(close.reopen, desk.reporter("Odd"), second.id, why="Still no paper")
    assert (opened.id, opened.state) == (first.id, State.IN_PROGRESS)
    assert read(desk, second, "Odd") == ["Try now", "Still no paper"]
    assert read(desk, first, "Liv") == ["Try now"]


@pytest.mark.parametrize("ended", [False, True])
def test_a_text_nobody_placed_finds_the_case_that_its_ticket_became_part_of(one_case, ended):
    desk, first, second = one_case
    odd = desk.person("Odd")
    desk.do(
        drafts.hold_text,
        odd,
        body="Still no paper",
        file_ids=[],
        choices=[second.id],
        question="which",
    )
    if ended:
        solved(desk, first)
    desk.clock.move(days=1, minutes=1)
    assert desk.do(sweeps.decide_texts) == 1
    assert desk.ticket(first).is_open
    assert desk.read(messages.of_ticket, first.id)[-1].body == "Still no paper"
    assert "Still no paper" in read(desk, second, "Odd")
    assert "Still no paper" not in read(desk, first, "Liv")


def test_what_goes_to_the_planners_is_followed_by_whoever_else_reported_it(one_case):
    desk, first, _ = one_case
    assignment = desk.do(handover.plan, desk.agent(), first.id, text="On site")
    [follows] = desk.read(watchers.of_ticket, assignment.id)
    assert (assignment.reporter_id, follows.person_id) == (
        desk.person("Liv"),
        desk.person("Odd"),
    )


def test_what_is_taken_back_is_taken_back_from_both_whatever_became_of_the_two(colleagues: Desk):
    desk = colleagues
    first = desk.report("Printer prints nothing")
    second = desk.report("No paper comes out", by=desk.reporter("Odd"))
    before = desk.say(second, text="Said before")
    desk.do(merge.merge, desk.agent(), second.id, first.id)
    since = desk.say(first, text="Said since")
    desk.clock.move(seconds=10)
    desk.do(sweeps.let_messages_go)
    both = {desk.person("Liv"), desk.person("Odd")}
    assert {row.person_id for row in desk.owed(Notice.FROM_AGENT)} == both
    desk.do(revise.retract, desk.message(before))
    assert {row.person_id for row in desk.owed(Notice.FROM_AGENT)} == both
    desk.do(merge.unmerge, desk.agent(), second.id)
    desk.owed()
    desk.do(revise.retract, desk.message(since))
    assert {row.person_id for row in desk.owed(Notice.FROM_AGENT)} == both


def test_what_was_given_back_on_purpose_is_not_taken_by_an_older_answer(colleagues: Desk):
    desk = colleagues
    first = desk.report("Printer prints nothing")
    second = desk.report("No paper comes out", by=desk.reporter("Odd"))
    desk.say(second, text="Said before")
    desk.do(merge.merge, desk.agent(), second.id, first.id)
    desk.clock.move(seconds=1)
    desk.do(claim.claim, desk.agent(), first.id)
    desk.do(claim.release, desk.agent(), first.id)
    desk.clock.move(seconds=10)
    desk.do(sweeps.let_messages_go)
    assert desk.ticket(first).assignee_id is None


def test_what_is_split_off_goes_to_whoever_reported_that_part_and_to_nobody_else(one_case):
    desk, first, second = one_case
    desk.owed()
    assert desk.read(split.whose, first.id) == (
        (first.id, "Liv (MEL-1001)"),
        (second.id, "Odd (MEL-1002)"),
    )
    by_number = desk.do(split.split, desk.agent(), second.id, ["The tray is empty"])
    chosen = desk.do(split.split, desk.agent(), first.id, ["It squeaks"], of=second.id)
    own = desk.do(split.split, desk.agent(), first.id, ["It hums"])
    for [made], of, name in (
        (by_number, second, "Odd"),
        (chosen, second, "Odd"),
        (own, first, "Liv"),
    ):
        assert made.reporter_id == desk.person(name)
        assert desk.read(relations.split_from, [made.id]) == {made.id: of.id}
    told = [(row.person_id, row.intent.ticket_id) for row in desk.owed(Notice.NEWS)]
    odd, liv = desk.person("Odd"), desk.person("Liv")
    assert told == [(odd, second.id), (odd, second.id), (liv, first.id)]
    assert desk.events(first).count("split") == 3
    strange = desk.report("Something else")
    with pytest.raises(NotFound, match="ticket"):
        desk.do(split.split, desk.agent(), first.id, ["A part"], of=strange.id)


def test_what_one_was_asked_before_the_merge_the_other_never_hears(colleagues: Desk):
    desk = colleagues
    first, odd = desk.report("Printer prints nothing"), desk.reporter("Odd")
    desk.do(sending.go, desk.say(first, Kind.ASK, text="Which of your payslips?"))
    desk.clock.move(minutes=1)
    second = desk.report("No paper comes out", by=odd)
    desk.do(sending.go, desk.say(second, Kind.ASK, text="Which floor, Odd?"))
    desk.clock.move(minutes=1)
    desk.do(merge.merge, desk.agent(), second.id, first.id)
    desk.owed()
    desk.clock.move(days=7)
    desk.do(sweeps.climb)
    [row] = desk.owed(Notice.REMINDER)
    waited = desk.read(partial(load, intent=row.intent, person_id=row.person_id)).waited
    assert row.person_id == first.reporter_id
    assert waited is not None
    assert waited.asked is not None
    assert waited.asked.body == "Which of your payslips?"
    desk.do(reply.comment, desk.reporter(), first.id, text="The last two")
    assert {row.person_id for row in desk.owed(Notice.FROM_AGENT)} == {first.reporter_id}


def test_whoever_joined_by_way_of_another_reads_nothing_from_before(colleagues: Desk):
    desk = colleagues
    odd = desk.reporter("Odd")
    first, second = desk.report("Printer prints nothing"), desk.report("No paper comes out", by=odd)
    third = desk.report("It hums", by=odd)
    desk.do(merge.merge, desk.agent(), third.id, second.id)
    desk.clock.move(minutes=1)
    desk.do(sending.go, desk.say(first, text="For Liv alone"))
    desk.clock.move(minutes=1)
    desk.do(merge.merge, desk.agent(), second.id, first.id)
    desk.do(sending.go, desk.say(first, text="For both"))
    assert read(desk, third, "Odd") == ["For both"]
    assert read(desk, first, "Liv") == ["For Liv alone", "For both"]


def test_each_sees_the_files_that_were_sent_to_both_and_none_of_the_others(one_case):
    desk, first, second = one_case
    liv, odd, aksel = (desk.reporter("Liv"), desk.reporter("Odd"), desk.agent())
    answer, theirs = desk.file(aksel, "steps.png"), desk.file(odd, "payslip.png")
    desk.do(sending.go, desk.say(first, file_ids=[answer.id]))
    desk.do(reply.comment, odd, second.id, text="Mine", file_ids=[theirs.id])

    def seen(by: Actor) -> list[str]:
        found = [desk.read(files.visible, one.id, [by.person_id]) for one in (answer, theirs)]
        return [one.name for one in found if one is not None]

    assert seen(odd) == ["steps.png", "payslip.png"]
    assert seen(liv) == ["steps.png"]

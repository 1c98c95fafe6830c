"""What time brings about: drafts are reminded of and dropped, texts find their ticket."""

from functools import partial

from core.db.intake import drafts, inbox
from core.db.tickets import messages, relations
from core.db.unit import Unit
from core.domain.intents import Notice
from core.domain.tickets.message import Kind
from core.domain.tickets.ticket import State, Ticket
from core.services import facts, sweeps
from core.services.tickets import close
from tests.desk import Desk, at_once, waiting


def begun(desk: Desk, name: str = "Liv") -> drafts.Draft:
    return desk.do(drafts.begin, desk.person(name), {"flow": "report"})


def swept(desk: Desk) -> list[Notice]:
    desk.do(sweeps.remind_of_drafts)
    desk.do(sweeps.drop_drafts)
    return [row.intent.notice for row in desk.owed()]


def test_a_draft_is_reminded_of_once_after_a_day_and_dropped_after_seven(desk: Desk) -> None:
    begun(desk)
    desk.clock.move(hours=23)
    assert swept(desk) == []
    desk.clock.move(hours=1)
    assert swept(desk) == [Notice.DRAFT_REMINDER]
    for _ in range(5):
        desk.clock.move(days=1)
        assert swept(desk) == []
    assert desk.read(drafts.of, desk.person("Liv")) is not None
    desk.clock.move(days=1)
    assert swept(desk) == [Notice.DRAFT_DROPPED]
    assert desk.read(drafts.of, desk.person("Liv")) is None
    desk.clock.move(days=9)
    assert swept(desk) == []


def test_a_draft_that_is_touched_again_is_reminded_of_again_a_day_later(desk: Desk) -> None:
    draft = begun(desk)
    desk.clock.move(days=1)
    assert swept(desk) == [Notice.DRAFT_REMINDER]
    desk.clock.move(days=5)
    desk.do(drafts.keep, draft, {"flow": "report", "turn": 2})
    desk.clock.move(hours=23)
    assert swept(desk) == []
    desk.clock.move(hours=1)
    assert swept(desk) == [Notice.DRAFT_REMINDER]
    desk.clock.move(days=6)
    assert swept(desk) == []  # it is Sunday, and nobody is there
    desk.clock.move(days=1)
    assert swept(desk) == [Notice.DRAFT_DROPPED]


def test_a_question_that_nobody_began_to_answer_goes_without_a_word(desk: Desk) -> None:
    comment = {"flow": "comment", "answers": {}, "aside": ""}
    desk.do(drafts.begin, desk.person("Liv"), {"at": comment, "aside": None})
    desk.do(drafts.begin, desk.person("Odd"), {"at": {**comment, "answers": {"text": "It is"}}})
    desk.clock.move(days=1)
    assert swept(desk) == [Notice.DRAFT_REMINDER]
    desk.clock.move(days=6)
    assert swept(desk) == [Notice.DRAFT_DROPPED]
    assert [desk.read(drafts.of, desk.person(name)) for name in ("Liv", "Odd")] == [None, None]


def test_after_a_long_stop_a_draft_is_reminded_of_before_it_is_dropped(desk: Desk) -> None:
    begun(desk)
    desk.clock.move(days=29)
    assert swept(desk) == [Notice.DRAFT_REMINDER]
    desk.clock.move(hours=23)
    assert swept(desk) == []
    desk.clock.move(hours=1)
    assert swept(desk) == [Notice.DRAFT_DROPPED]


def test_two_replicas_that_sweep_at_once_remind_once(desk: Desk) -> None:
    for number in range(5):
        begun(desk, f"Person {number}")
    desk.clock.move(days=1)
    stores = [desk.store, desk.replica()]
    both = [partial(lambda s: waiting(s.submit(sweeps.remind_of_drafts)), s) for s in stores]
    assert sum(one for one in at_once(both) if isinstance(one, int)) == 5
    assert len(desk.owed(Notice.DRAFT_REMINDER)) == 5


def test_a_new_draft_takes_the_place_of_the_old_and_its_number_is_never_used_again(
    desk: Desk,
) -> None:
    first = begun(desk)
    second = begun(desk)
    assert second.id > first.id
    desk.do(drafts.drop, desk.person("Liv"))
    assert begun(desk).id > second.id


def held(desk: Desk, *choices: Ticket, body: str = "It happened again", files=()) -> int:
    text = desk.do(
        drafts.hold_text,
        desk.person("Liv"),
        body=body,
        file_ids=list(files),
        choices=[one.id for one in choices],
        question="ended",
    )
    return text.id


def ended(desk: Desk) -> Ticket:
    ticket = desk.report()
    return desk.do(close.withdraw, desk.reporter(), ticket.id)


def bodies(desk: Desk, ticket: Ticket) -> list[str]:
    return [one.body for one in desk.read(messages.of_ticket, ticket.id)]


def test_a_text_about_an_ended_ticket_that_nobody_placed_reopens_it_after_a_day(
    desk: Desk,
) -> None:
    ticket = ended(desk)
    held(desk, ticket)
    desk.clock.move(hours=23)
    assert desk.do(sweeps.decide_texts) == 0
    desk.clock.move(hours=1)
    desk.owed()
    assert desk.do(sweeps.decide_texts) == 1
    assert desk.ticket(ticket).state is State.NEW
    assert bodies(desk, ticket) == ["It happened again"]
    notices = [row.intent.notice for row in desk.owed()]
    assert {Notice.FROM_REPORTER, Notice.ENDED, Notice.WHERE_TO} <= set(notices)
    assert desk.do(sweeps.decide_texts) == 0


def test_thanks_stay_on_the_ended_ticket_and_do_not_reopen_it(desk: Desk) -> None:
    ticket = ended(desk)
    held(desk, ticket, body="Thanks!")
    desk.clock.move(days=1)
    desk.do(sweeps.decide_texts)
    assert desk.ticket(ticket).state is State.WITHDRAWN
    assert bodies(desk, ticket) == ["Thanks!"]


def test_thanks_that_bring_a_file_are_more_than_thanks(desk: Desk) -> None:
    ticket = ended(desk)
    file = desk.file(desk.reporter())
    held(desk, ticket, body="Thanks!", files=[file.id])
    desk.clock.move(days=1)
    desk.do(sweeps.decide_texts)
    assert desk.ticket(ticket).is_open
    [comment] = desk.read(messages.of_ticket, ticket.id)
    assert desk.read(messages.files_of, message_id=comment.id) == [file]


def test_a_text_for_several_tickets_goes_to_the_newest_open_one_and_says_so(desk: Desk) -> None:
    older, newer, gone = desk.report(), desk.report(), ended(desk)
    text_id = held(desk, gone, newer, older)
    desk.clock.move(hours=23)
    assert desk.do(sweeps.decide_texts) == 0
    desk.clock.move(hours=1)
    desk.owed()
    assert desk.do(sweeps.decide_texts) == 1
    assert [bodies(desk, one) for one in (older, newer, gone)] == [[], ["It happened again"], []]
    [card] = desk.owed(Notice.WHERE_TO)
    text = desk.read(facts.load, card.intent).waiting
    assert text is not None
    assert (text.id, text.outcome, text.choices) == (text_id, "added", [newer.id])
    assert not desk.ticket(gone).is_open
    assert desk.do(sweeps.decide_texts) == 0


def test_a_text_for_several_ended_tickets_reopens_the_newest(desk: Desk) -> None:
    older, newer = ended(desk), ended(desk)
    text_id = held(desk, newer, older)
    desk.clock.move(days=1)
    assert desk.do(sweeps.decide_texts) == 1
    assert bodies(desk, newer) == ["It happened again"]
    assert (desk.ticket(newer).is_open, desk.ticket(older).is_open) == (True, False)
    text = desk.read(drafts.waiting_text, text_id)
    assert text is not None
    assert (text.outcome, text.choices) == ("reopen", [newer.id])


def test_a_text_about_what_ended_long_ago_goes_to_a_new_ticket_and_says_so(desk: Desk) -> None:
    old = ended(desk)
    desk.clock.move(days=31)
    text_id = held(desk, old)
    desk.clock.move(days=1)
    assert desk.do(sweeps.decide_texts) == 1
    text = desk.read(drafts.waiting_text, text_id)
    assert text is not None
    assert (text.outcome, text.choices) == ("followed", [old.id])
    assert not desk.ticket(old).is_open
    [link] = desk.read(relations.of_ticket, old.id)
    assert [one.body for one in desk.read(messages.of_ticket, link.other_id)] == [
        "It happened again"
    ]


def test_more_texts_than_one_sweep_takes_are_decided_by_the_next(desk: Desk) -> None:
    one, other = desk.report(), desk.report()

    def hold_many(unit: Unit) -> None:
        for number in range(120):
            drafts.hold_text(
                unit,
                one.reporter_id,
                body=f"Text {number}",
                file_ids=[],
                choices=[one.id, other.id],
                question="which",
            )

    desk.do(hold_many)
    held(desk, one)
    desk.clock.move(days=1)
    assert [desk.do(sweeps.decide_texts) for _ in range(3)] == [100, 21, 0]
    assert bodies(desk, one) == ["It happened again"]
    assert bodies(desk, other) == [f"Text {number}" for number in range(120)]


def test_a_text_that_can_belong_to_no_ticket_waits_for_its_person(desk: Desk) -> None:
    held(desk)
    desk.clock.move(days=9)
    assert desk.do(sweeps.decide_texts) == 0


def test_a_text_is_placed_by_the_person_or_by_time_never_twice(desk: Desk) -> None:
    ticket = ended(desk)
    text_id = held(desk, ticket)
    desk.clock.move(days=1)
    text = desk.read(drafts.waiting_text, text_id)
    assert text is not None
    assert desk.do(drafts.settle_text, text, "reopen")
    assert not desk.do(drafts.settle_text, text, "added")
    assert desk.do(sweeps.decide_texts) == 0
    assert bodies(desk, ticket) == []


def test_two_replicas_decide_a_text_once(desk: Desk) -> None:
    ticket = ended(desk)
    held(desk, ticket)
    desk.clock.move(days=1)
    stores = [desk.store, desk.replica()]
    both = [partial(lambda s: waiting(s.submit(sweeps.decide_texts)), s) for s in stores]
    assert sorted(one for one in at_once(both) if isinstance(one, int)) == [0, 1]
    assert bodies(desk, ticket) == ["It happened again"]


def test_an_event_seen_before_is_known_until_no_platform_repeats_it(desk: Desk) -> None:
    assert desk.do(inbox.first_time, "web:1")
    assert not desk.do(inbox.first_time, "web:1")
    assert desk.do(inbox.first_time, "web:2")
    desk.clock.move(days=6)
    desk.do(sweeps.tidy)
    assert not desk.do(inbox.first_time, "web:1")
    desk.clock.move(days=2)
    desk.do(sweeps.tidy)
    assert desk.do(inbox.first_time, "web:1")


def test_of_one_event_that_comes_twice_at_once_one_is_new(desk: Desk) -> None:
    stores = [desk.store, desk.replica()] * 4
    seen = [
        partial(lambda s: waiting(s.submit(partial(inbox.first_time, key="web:1"))), store)
        for store in stores
    ]
    assert sorted(at_once(seen), key=str) == [False] * 7 + [True]


def test_every_sweep_does_nothing_where_nothing_is_due(desk: Desk) -> None:
    desk.say(desk.report(cannot_get_in=True), Kind.REPLY)
    desk.owed()
    every = (
        sweeps.let_messages_go,
        sweeps.page_again,
        sweeps.remind_of_drafts,
        sweeps.drop_drafts,
        sweeps.decide_texts,
    )
    assert [desk.do(sweep) for sweep in every] == [0] * 5
    assert desk.owed() == []

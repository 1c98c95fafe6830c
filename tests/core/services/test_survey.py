"""Reporters are asked how they were helped: twice a tap, once a ticket, after they know."""

from functools import partial

import pytest

from core.config.survey import Survey as Told
from core.db.tickets import surveys
from core.domain.intents import Intent, Notice
from core.domain.tickets.message import Kind
from core.domain.tickets.ticket import Ticket
from core.errors import NotFound, Refused
from core.services import facts
from core.services.clocks import reminders
from core.services.tickets import close, handover, sending, survey
from tests.desk import Desk, at_once, waiting


def solved(desk: Desk, **effect: str) -> Ticket:
    ticket = desk.report()
    desk.do(sending.go, desk.say(ticket, Kind.SOLUTION, effect=effect))
    return desk.ticket(ticket)


def asked(desk: Desk) -> list[int | None]:
    return [row.intent.ticket_id for row in desk.owed(Notice.SURVEY)]


def test_the_reporter_is_asked_after_the_answer_and_not_before_it(sqlite_desk: Desk) -> None:
    ticket = solved(sqlite_desk)
    told = [row.intent.notice for row in sqlite_desk.owed() if row.person_id == ticket.reporter_id]
    assert told[-2:] == [Notice.FROM_AGENT, Notice.SURVEY]


def test_every_way_to_close_asks_and_withdrawing_does_not(sqlite_desk: Desk) -> None:
    desk = sqlite_desk
    closed = solved(desk, closing="yes")
    confirmed = solved(desk, confirm="yes")
    assert asked(desk) == [closed.id]
    desk.do(close.confirm, desk.reporter(), confirmed.id)
    silent = solved(desk, confirm="yes")
    desk.do(reminders.close_unanswered, silent)
    withdrawn = desk.report()
    desk.do(close.withdraw, desk.reporter(), withdrawn.id)
    assert asked(desk) == [confirmed.id, silent.id]


def test_what_was_handed_over_to_planning_is_not_called_solved(sqlite_desk: Desk) -> None:
    ticket = sqlite_desk.report()
    sqlite_desk.do(handover.plan, sqlite_desk.agent(), ticket.id, text="Two hours on site")
    assert not asked(sqlite_desk)


def test_the_first_answer_to_each_question_counts(desk: Desk) -> None:
    ticket, liv = solved(desk), desk.reporter()
    desk.do(survey.rate, liv, ticket.id, "quality", 4)
    desk.do(survey.rate, liv, ticket.id, "quality", 4)  # a double tap
    with pytest.raises(Refused, match="answered_already"):
        desk.do(survey.rate, liv, ticket.id, "quality", 1)
    desk.do(survey.rate, liv, ticket.id, "courtesy", 5)
    desk.do(survey.remark, liv, ticket.id, "Quick, thank you\x00")
    with pytest.raises(Refused, match="answered_already"):
        desk.do(survey.remark, liv, ticket.id, "And again")
    found = desk.read(surveys.of_ticket, ticket.id)
    assert found is not None
    assert (found.quality, found.courtesy, found.remark) == (4, 5, "Quick, thank you")
    assert desk.events(ticket).count("rated") == 2


def test_two_taps_at_once_give_one_mark(desk: Desk) -> None:
    ticket, liv = solved(desk), desk.reporter()
    taps = [
        partial(
            lambda mark: waiting(
                desk.store.submit(lambda unit: survey.rate(unit, liv, ticket.id, "quality", mark))
            ),
            mark,
        )
        for mark in (1, 5)
    ]
    outcomes = at_once(taps)
    assert sum(isinstance(one, Refused) for one in outcomes) == 1


@pytest.mark.parametrize(
    ("question", "mark"), [("quality", 0), ("quality", 6), ("speed", 3), ("", 1)]
)
def test_a_forged_mark_changes_nothing(sqlite_desk: Desk, question: str, mark: int) -> None:
    ticket = solved(sqlite_desk)
    with pytest.raises(ValueError, match="nobody asks"):
        sqlite_desk.do(survey.rate, sqlite_desk.reporter(), ticket.id, question, mark)


def test_nobody_else_answers_and_nobody_answers_what_was_not_asked(sqlite_desk: Desk) -> None:
    desk = sqlite_desk
    ticket, other = solved(desk), desk.report()
    for who, about in ((desk.reporter("Nils"), ticket), (desk.agent(), ticket), (
        desk.reporter(), other,
    )):  # fmt: skip
        with pytest.raises(NotFound):
            desk.do(survey.rate, who, about.id, "quality", 5)


def test_a_ticket_that_is_open_again_is_asked_about_once_it_is_closed(sqlite_desk: Desk) -> None:
    desk = sqlite_desk
    ticket, liv = solved(desk), desk.reporter()
    desk.do(close.reopen, liv, ticket.id)
    with pytest.raises(Refused, match="survey_open"):
        desk.do(survey.rate, liv, ticket.id, "quality", 5)
    desk.do(sending.go, desk.say(ticket, Kind.SOLUTION))
    desk.do(survey.rate, liv, ticket.id, "quality", 5)
    rows = desk.read(surveys.tally)
    assert (rows.asked, rows.answered) == (1, 1)


def test_what_went_another_way_after_the_survey_is_asked_about_no_more(sqlite_desk: Desk) -> None:
    desk = sqlite_desk
    ticket, liv = solved(desk), desk.reporter()
    desk.do(close.reopen, liv, ticket.id)
    desk.do(close.withdraw, liv, ticket.id)
    with pytest.raises(Refused, match="not_now"):
        desk.do(survey.rate, liv, ticket.id, "quality", 5)


def test_the_team_may_ask_nobody_or_not_after_silence(sqlite_desk: Desk) -> None:
    for told, expected in ((Told(ask=False), 0), (Told(never_after=("no_response",)), 1)):
        team = sqlite_desk.store.team.model_copy(update={"survey": told})
        desk = sqlite_desk._changed(team=team)  # noqa: SLF001 - as its other changes
        solved(desk)
        desk.do(reminders.close_unanswered, solved(desk, confirm="yes"))
        assert len(asked(desk)) == expected


def test_the_team_reads_how_many_answered_how_good_it_was_and_what_was_written(desk: Desk) -> None:
    old, new, silent = solved(desk), None, None
    desk.do(survey.rate, desk.reporter(), old.id, "quality", 1)
    desk.clock.move(days=40)
    new, silent = solved(desk), solved(desk)
    desk.do(survey.rate, desk.reporter(), new.id, "quality", 4)
    desk.do(survey.rate, desk.reporter(), new.id, "courtesy", 5)
    desk.do(survey.remark, desk.reporter(), new.id, "Kind people")
    read = desk.read(facts.load, Intent(Notice.STATS, data={"what": "survey"})).numbers
    assert read is not None
    found = read.survey
    assert found is not None
    assert (found.recent.asked, found.recent.answered) == (2, 1)
    assert (found.ever.asked, found.ever.answered) == (3, 2)
    assert found.ever.average("quality") == 2.5
    assert found.recent.average("courtesy") == 5
    assert found.ever.marks["quality"] == {1: 1, 2: 0, 3: 0, 4: 1, 5: 0}
    assert [one.remark for one in found.remarks] == ["Kind people"]
    assert silent.id not in [one.ticket_id for one in found.remarks]

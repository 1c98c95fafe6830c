"""Chapters of the season at a desk: what happens besides the talk in tickets."""

from datetime import timedelta
from typing import Any

from core.db.clocks import clocks, timers, warned
from core.db.intake import drafts
from core.db.people import connecting, people as people_of
from core.db.tickets import filters, history, tickets
from core.db.unit import Unit
from core.domain.clocks.ladders import Standing, Waiting
from core.domain.clocks.warning import Said, Step, write
from core.domain.tickets.finding import Sought
from core.domain.tickets.message import Kind
from core.domain.tickets.ticket import Ticket
from core.services import announce
from core.services.clocks import reminders, warning
from core.services.tickets import canned, claim, reply, sending, survey
from tests.bot.notices.story import Story
from tests.bot.notices.told_to_all import told_to_all

QUESTIONS = ("which", "draft", "ended", "solved")
OUTCOMES = ("added", "new", "reopen", "confirm", "not_solved", "thanks", "retracted")


def besides(story: Story) -> None:
    """Warned of, reminded, marked, answered from what is canned, filtered, placed, connected."""
    for chapter in (
        told_to_all,
        _warned,
        _unanswered,
        _marked,
        _canned,
        _filtered,
        _waiting,
        _connecting,
    ):
        chapter(story)


def _warned(story: Story) -> None:
    """Promises that break soon, and that broke: nobody has it, somebody has, they are silent."""
    told = [story.report(f"Late {number}") for number in range(3)]
    story.do(claim.claim, story.ane, told[1].id)
    story.send(told[2], Kind.REPLY, "We are on it")
    story.do(reply.comment, story.kari, told[2].id, text=story.words("and then"))
    for ticket in told:
        for late in (timedelta(), timedelta(days=30)):
            story.do(_all_due, ticket, late)
    story.send(told[0], Kind.REPLY, "We will be on it")
    story.do(claim.release, story.ane, told[0].id)
    story.do(_all_due, told[0], timedelta())


def _all_due(unit: Unit, ticket: Ticket, after: timedelta) -> None:
    """Warn of every promise of a ticket at once, now or when all have broken."""
    case = clocks.case_of(unit.connection, ticket.id)
    assert case is not None
    found = unit.rules.clocks(case).clocks
    steps = tuple(
        Step(clock, clock.due, clock.due + after, ("handler", "room", "manager"))
        for clock in found.values()
        if clock.runs and clock.due is not None
    )
    said = {one.clock.target: Said(one.due, one.at) for one in steps}
    warned.note(unit, ticket.id, write(said))
    warning.tell(unit, tickets.by_id(unit, ticket.id), steps)


def _unanswered(story: Story) -> None:
    """Reporters who are reminded and never answer, and agents who owe them news."""
    asked, proposed = story.report("No word on the tray"), story.report("No word on whether")
    story.send(asked, Kind.ASK, "Upper or lower", missing="steps")
    story.send(proposed, Kind.SOLUTION, "Turn it off", confirm="yes")
    closed, outside, nobodys = (story.report(f"Silence {number}") for number in range(3))
    story.send(closed, Kind.ASK, "Are you there")
    story.do(reminders.close_unanswered, story.desk.ticket(closed))
    story.do(claim.claim, story.ane, outside.id)
    for ticket in (outside, nobodys):
        story.do(timers.begin, story.desk.ticket(ticket), Waiting.PROGRESS)
    for ticket in (asked, proposed, outside, nobodys):
        story.do(_one_step, ticket)


def _marked(story: Story) -> None:
    """Reporters who give no mark, one, or both, with a remark and without."""
    tickets = [story.report(f"Marked {number}") for number in range(3)]
    for number, ticket in enumerate(tickets):
        story.send(ticket, Kind.SOLUTION, f"Done {number}", resolution="fixed")
        for question in ("quality", "courtesy")[:number]:
            story.do(survey.rate, story.kari, ticket.id, question, 4)
    for ticket in tickets[1:]:
        story.do(survey.remark, story.kari, ticket.id, story.words(f"remark {ticket.id}"))


def _canned(story: Story) -> None:
    """A reply written once, which goes, and one to which nothing is missing."""
    ticket = story.report("Nobody remembers it")
    held = story.do(canned.use, story.ane, ticket.id, "password", text=story.words("more"))
    story.do(sending.go, held)


def _filtered(story: Story) -> None:
    """A filter of the queue with a name, and one without."""
    sought = Sought(state="open", organisation="lyngvik", mine=True, since="7d")
    story.do(filters.keep, sought, name="ours", person_id=story.ane.person_id)
    story.do(filters.keep, Sought(category="payslip"), name="", person_id=story.bo.person_id)


def _one_step(unit: Unit, ticket: Ticket) -> None:
    """Take the first step of a ladder now, for the season has not the weeks for it."""
    timer = timers.of_ticket(unit, ticket.id)
    assert timer is not None
    timers.plan(unit, timer, Standing(unit.now, 1), due_at=None, by="")
    if timer.waiting is Waiting.PROGRESS:
        announce.progress_due(unit, ticket, cause=timer.cause, step=0)
    else:
        history.add(unit, ticket.id, "reminded", None, step=1)
        announce.reminder(unit, ticket, cause=timer.cause, step=0)


def _waiting(story: Story) -> None:
    """Texts that wait for their place, and those that found it."""
    for question, outcome in [(one, "") for one in QUESTIONS] + [("which", o) for o in OUTCOMES]:
        held = story.do(
            drafts.hold_text,
            story.kari.person_id,
            body=story.words(f"waits {question} {outcome}"),
            file_ids=[],
            choices=[1, 2],
            question=question,
        )
        if outcome:
            story.do(drafts.settle_text, held, outcome)
        story.do(announce.where_to, held)


def _connecting(story: Story) -> None:
    """Questions whether two accounts are one person's: open, half answered, answered, too old."""
    here, there = (
        story.do(people_of.identities_of, one.person_id)[0].id for one in (story.kari, story.bo)
    )
    now, day = story.desk.clock.now, timedelta(days=1)
    for agreed, outcome, ends in ((None, "", day), (now, "", day), (now, "linked", day)):
        _asked(story, here, there, agreed_at=agreed, outcome=outcome, ends_at=now + ends)
    _asked(story, here, there, agreed_at=None, outcome="refused", ends_at=now + day)
    _asked(story, here, there, agreed_at=None, outcome="", ends_at=now - day)


def _asked(story: Story, typist: int, maker: int, **more: Any) -> None:
    story.do(
        connecting.ask,
        maker_id=story.bo.person_id,
        typist_id=story.kari.person_id,
        maker_account=maker,
        typist_account=typist,
        **more,
    )

"""A season at a desk in a moment: every state, message, event and call that there can be.

All of it comes about through the core's use cases, so that real facts are worded. What people
wrote is hostile, and noted in `written`.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from bot.flows import to_report
from core.db import connecting, drafts, fetching, filters, history, messages, rooms, timers
from core.db import people as people_of
from core.db.unit import Unit
from core.domain.finding import Sought
from core.domain.ladders import Standing, Waiting
from core.domain.message import Kind
from core.domain.places import MessageRef
from core.domain.rights import Actor, Role
from core.domain.ticket import Ticket
from core.services import (
    announce,
    canned,
    claim,
    close,
    page,
    people,
    reminders,
    reply,
    report,
    revise,
    sending,
    survey,
    sweeps,
)
from core.services import files as files_of
from tests.desk import AGENTS, Desk

HOSTILE = "<b>&*_`]"
LONG = "It hums. " * 300 + "<- the end"  # more than Fluent keeps of a variable
SETTINGS = {
    "MELDING_ROOMS__AGENTS",
    "MELDING_ROOMS__ON_CALL",
    "MELDING_ROOMS__PLANNING",
    "MELDING_SLACK__BOT_TOKEN",
}
QUESTIONS = ("which", "draft", "ended", "solved")
OUTCOMES = ("added", "new", "reopen", "confirm", "not_solved", "thanks", "retracted")


@dataclass
class Story:
    desk: Desk
    written: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.kari = Actor(self.desk.person(self.words("Kari")))
        self.ane = self.desk.agent(self.words("Ane"))
        self.bo = self.desk.agent(self.words("Bo"))
        self.vaka = self.desk.on_call(self.words("Vaka"))
        self.vaka_as_agent = Actor(self.vaka.person_id, frozenset({Role.AGENT}))
        self.desk.do(rooms.saw, AGENTS, self.bo.person_id)
        contact = {"phone": "22334455", "mobile": "99887766", "email": "kari@lyngvik.example"}
        self.do(people.describe, self.kari.person_id, **contact, organization="lyngvik")

    def words(self, text: str) -> str:
        """Write something hostile, and note that it has to be read somewhere as it is."""
        written = f"{HOSTILE} {text}"
        self.written.add(written)
        return written

    def do(self, work: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        self.desk.clock.move(seconds=1)
        return self.desk.do(work, *args, **kwargs)

    def later(self, **amount: float) -> None:
        self.desk.clock.move(**amount)
        self.desk.do(sweeps.let_messages_go)
        self.desk.do(sweeps.page_again)

    def file(self, by: Actor, name: str) -> int:
        return self.desk.file(by, self.words(name)).id

    def report(self, title: str, **answers: Any) -> Ticket:
        files = [self.file(self.kari, f"{title}.png")]
        told: dict[str, Any] = {
            "kind": "fault",
            "system": "skilling",
            "impact": "normal",
            "files": files,
        }
        told |= {"title": self.words(title), "happened": self.words(f"{title} happened")} | answers
        told |= {key: tuple(one) for key, one in told.items() if isinstance(one, list)}
        ticket: Ticket = self.do(report.open_ticket, self.kari, to_report(told, source="web"))
        return ticket

    def urgent(self, title: str, **more: Any) -> Ticket:
        return self.report(title, impact="critical", cannot_get_in="yes", **more)

    def send(self, ticket: Ticket, kind: Kind, text: str, **effect: str) -> None:
        """Let an agent's message go at once."""
        body = self.words(text)
        files = [self.file(self.ane, f"{text}.pdf")]
        held = self.do(
            reply.hold, self.ane, ticket.id, kind=kind, text=body, effect=effect, file_ids=files
        )
        self.do(sending.go, held)


def told(desk: Desk) -> Story:
    """Let everything happen that can."""
    story = Story(desk)
    story.written |= SETTINGS
    for chapter in (_called, _answered, _every_kind, _written, _handed_around, _ended):
        chapter(story)
    for chapter in (_unanswered, _marked, _canned, _filtered, _waiting):
        chapter(story)
    _connecting(story)
    return story


def _called(story: Story) -> None:
    """Calls: in the second round, answered, ended before anybody came, begun anew."""
    words = story.words
    story.urgent(
        "Nobody gets in",
        steps=words("steps"),
        expected=words("expected"),
        error_text=LONG,
        category="payslip",
        q_pay_run=words("pay run"),
        q_already_paid="no",
        payment="yes",
        payment_on="2026-11-27",
        payment_effect="late",
        scope="everybody",
        since=words("since"),
        recent_changes="upgrade",
        changes_told=words("changes"),
        reproducible="always",
        consequence=words("consequence"),
        affected_users=words("affected"),
        guide_sections=words("guide"),
        legal_reference=words("law"),
    )
    taken = story.report("It stands still", impact="high", work_stops="yes", payment="yes")
    story.do(page.reporter_called, story.kari, taken.id)
    story.later(minutes=30)
    story.do(page.acknowledge, story.vaka, taken.id)
    gone = story.urgent("It went away")
    story.do(close.withdraw, story.kari, gone.id, why=story.words("why"))
    again = story.urgent("It came back")
    story.do(close.withdraw, story.kari, again.id)
    story.do(close.reopen, story.kari, again.id, why=story.words("still"))


def _answered(story: Story) -> None:
    """Questions, solutions and endings, as each side sees them."""
    asked = story.report("More is needed")
    items = "steps,expected,error,screenshot,when,who,example,phone"
    story.send(asked, Kind.ASK, "Which printer", missing=items)
    back = story.report("An answer came")
    story.send(back, Kind.ASK, "Which tray", missing="steps")
    story.do(reply.comment, story.kari, back.id, text=story.words("the upper"))
    proposed = story.report("Perhaps solved")
    story.send(proposed, Kind.SOLUTION, "Try this", confirm="yes")
    agreed = story.report("Solved indeed")
    story.send(agreed, Kind.SOLUTION, "Try that", confirm="yes")
    story.do(close.confirm, story.kari, agreed.id)
    wrong = story.report("Not solved")
    story.send(wrong, Kind.SOLUTION, "Try those", confirm="yes")
    story.do(close.not_solved, story.kari, wrong.id)
    solved = story.report("Solved at once")
    story.send(solved, Kind.SOLUTION, "Press it twice", resolution="solved", cause="usage")
    closed = story.report("Not ours")
    story.send(closed, Kind.SOLUTION, "This is not ours", closing="yes")


def _every_kind(story: Story) -> None:
    for kind, priority in (("question", "low"), ("wish", "high"), ("access", "normal")):
        story.report(f"A {kind}", kind=kind, impact=priority, system="protokoll")
    story.do(report.open_ticket, story.desk.reporter("Nils"), to_report({
        "kind": "fault", "title": "Short", "happened": "", "impact": "normal",
    }))  # fmt: skip


def _written(story: Story) -> None:
    """Messages that are held, held back, delivered, lost, and too late."""
    ticket = story.report("Much is written")
    agent, words = story.ane, story.words
    story.do(reply.comment, story.kari, ticket.id, text=words("comment"))
    files = [story.file(agent, "note.pdf")]
    story.do(reply.note, agent, ticket.id, text=words("note"), file_ids=files)
    story.send(ticket, Kind.REPLY, "On its way")
    for body, arrived in (("Has arrived", True), ("Is lost", False)):
        held = story.do(reply.hold, agent, ticket.id, kind=Kind.REPLY, text=words(body))
        story.do(sending.go, held)
        if arrived:
            story.do(sending.delivered, held.id)
        else:
            story.do(sending.undeliverable, held.id, "blocked")
    _changed(story, ticket, files)
    undone = story.do(reply.hold, agent, ticket.id, kind=Kind.REPLY, text=words("no, wait"))
    story.do(reply.undo, agent, undone.id)
    late = story.report("Ended before it went")
    story.do(reply.hold, agent, late.id, kind=Kind.REPLY, text=words("too late"))
    story.do(close.withdraw, story.kari, late.id)
    story.later(seconds=90)
    story.do(reply.hold, agent, ticket.id, kind=Kind.ASK, text=words("held"), effect={})


def _changed(story: Story, ticket: Ticket, files: list[int]) -> None:
    """What was edited, taken back, sent on or kept inside, and files that came by name."""
    agent, words = story.ane, story.words
    for number, text in enumerate(("comma", "no comment")):
        ref = MessageRef(AGENTS, f"c{number}")
        story.do(reply.comment, story.kari, ticket.id, text=f"{HOSTILE} {text}", said=ref)
        if number == 0:
            said = story.do(revise.theirs, story.kari.person_id, ref)
            story.do(revise.revise, said, text=words("edited"))
        else:
            story.do(revise.retract, story.do(revise.theirs, story.kari.person_id, ref))
    for number in range(4):
        text = f"{HOSTILE} taken back" if number == 3 else words(f"stray {number}")
        stray = story.do(reply.note, agent, ticket.id, text=text)
        story.do(announce.stray, stray, AGENTS)
        if number == 1:
            story.do(reply.keep_inside, agent, stray.id)
        if number == 2:
            story.do(reply.send_on, agent, stray.id)
        if number == 3:
            story.do(messages.retract, stray)
    for problem in ("", "too_large", "gone"):
        name = f"{problem[:3]} file.png"
        file_id = story.do(
            files_of.expect,
            person_id=story.kari.person_id,
            platform="chat",
            remote="F1",
            name=name,
            size=1,
        )
        if problem:
            (wanted,) = (one for one in story.do(fetching.claim, limit=9) if one.id == file_id)
            story.do(files_of.not_kept, wanted.id, problem)
    story.do(announce.file_to, ticket.id, files[0], place=AGENTS, person_id=None)
    story.do(announce.home, story.kari.person_id, AGENTS)
    story.do(announce.home, story.vaka.person_id, AGENTS)


def _handed_around(story: Story) -> None:
    ticket = story.report("From hand to hand")
    story.do(claim.claim, story.ane, ticket.id)
    story.do(claim.take_over, story.vaka_as_agent, ticket.id, reason=story.words("I know it"))
    story.do(claim.assign, story.ane, ticket.id, story.bo.person_id)
    story.do(claim.release, story.bo, ticket.id)


def _ended(story: Story) -> None:
    ticket = story.report("Back again")
    story.do(close.withdraw, story.kari, ticket.id)
    story.do(close.reopen, story.ane, ticket.id, why=story.words("an agent's why"))


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

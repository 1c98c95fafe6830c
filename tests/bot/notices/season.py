"""A season at a desk in a moment: every state, message, event and call that there can be.

All of it comes about through the core's use cases, so that real facts are worded.
"""

from bot.flows import to_report
from core.db.intake import fetching
from core.db.tickets import messages
from core.domain.places import MessageRef
from core.domain.tickets.message import Kind
from core.domain.tickets.ticket import Ticket
from core.services import announce
from core.services.tickets import claim, close, files as files_of, reply, report, revise, sending
from core.services.urgent import page
from tests.bot.notices.besides import besides
from tests.bot.notices.story import HOSTILE, LONG, Story
from tests.desk import AGENTS, Desk

SETTINGS = {
    "MELDING_ROOMS__AGENTS",
    "MELDING_ROOMS__ON_CALL",
    "MELDING_ROOMS__PLANNING",
    "MELDING_SLACK__BOT_TOKEN",
}


def told(desk: Desk) -> Story:
    """Let everything happen that can."""
    story = Story(desk)
    story.written |= SETTINGS
    for chapter in (_called, _answered, _every_kind, _written, _handed_around, _ended, besides):
        chapter(story)
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

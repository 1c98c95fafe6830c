"""What one person hears about their own reports."""

from collections.abc import Iterator

from bot.content import (
    Action,
    Block,
    Bold,
    Bullets,
    Button,
    Heading,
    Message,
    Paragraph,
    Quote,
    Row,
    Rows,
    Verb,
    paragraph,
)
from bot.notices.incidents.incident import original
from bot.notices.parts import (
    attached,
    author,
    button,
    labels,
    named,
    own_topic,
    said,
    solved_or_not,
)
from bot.notices.scene import Scene
from bot.notices.tickets.phases import expected, phases
from bot.wording import Voice
from core.domain.clocks.hours import NextDay, NoHours, Today
from core.domain.intents import Intent
from core.domain.tickets.message import Kind
from core.domain.tickets.ticket import ASSIGNMENT, State
from core.services.facts import Facts
from core.services.tickets.facts import TicketFacts


def receipt(facts: Facts, voice: Voice, scene: Scene) -> Message | None:
    """Confirm a report with everything that was sent, and say what comes next (R188, R39).

    It is kept equal to where the ticket stands: its phase, and what each side expects (R217).
    """
    about = facts.ticket
    if about is None:
        return None
    planned = about.ticket.kind == ASSIGNMENT
    blocks: list[Block] = [
        Heading(voice.text("receipt-planned" if planned else "receipt-title", ticket=about.key)),
        labels(about, voice),
        phases(about, voice),
        Rows((*_called(about, voice), *scene.answers(about.answers))),
        *attached(about.files),
        *_expected(about, voice, scene),
    ]
    return Message(tuple(blocks), (tuple(_receipt_buttons(about, voice)),), topic=own_topic(about))


def _called(about: TicketFacts, voice: Voice) -> Iterator[Row]:
    """Name what came out of another ticket: its reporter was not asked for a title."""
    if "title" not in dict(about.answers):
        yield Row(voice.say("report-title"), (about.ticket.title,))


def _expected(about: TicketFacts, voice: Voice, scene: Scene) -> list[Block]:
    """Say when it is looked at as long as nobody has, then what each side expects."""
    if about.ticket.urgent and about.ticket.is_open:
        add = paragraph(voice.say("receipt-add"), tone="quiet")
        return [*_call_as_well(about, voice, scene), add]
    if about.ticket.state is State.NEW and about.ticket.kind == ASSIGNMENT:
        return [paragraph(voice.say("receipt-planners-call"))]
    if about.ticket.state is State.NEW:
        return [paragraph(_what_next(voice, scene)), *expected(about, voice)]
    return list(expected(about, voice))


def _receipt_buttons(about: TicketFacts, voice: Voice) -> Iterator[Button]:
    if not about.ticket.is_open:
        yield button(voice, Verb.REOPEN, about.ticket.id)
        return
    if about.ticket.urgent:
        yield button(voice, Verb.CALLED, about.ticket.id)
    yield button(voice, Verb.COMMENT, about.ticket.id)
    if about.ticket.merged_into_id is None:
        yield button(voice, Verb.WITHDRAW, about.ticket.id)


def _call_as_well(about: TicketFacts, voice: Voice, scene: Scene) -> list[Block]:
    """R17, R147, R148: an urgent case is written and called, until somebody is on it."""
    page = about.page
    if page is not None and page.acknowledged_at is not None:
        at = voice.time(page.acknowledged_at)
        return [paragraph(voice.say("receipt-urgent-taken", time=at), tone="good")]
    slug = about.organization.slug if about.organization else None
    phone = scene.team.urgent_phone(slug, attended=scene.attended)
    if phone is None:
        return [Paragraph(voice.text("receipt-urgent"), "urgent")]
    call = Paragraph(voice.text("receipt-urgent-call", phone=Bold(phone)), "urgent")
    return [call, paragraph(voice.say("receipt-phone-only"), tone="quiet")]


def _what_next(voice: Voice, scene: Scene) -> str:
    desk = scene.team.desk.name.of(voice.language)
    match scene.promise():
        case Today():
            return voice.say("receipt-today", desk=desk)
        case NextDay(start, _):
            return voice.say("receipt-later", desk=desk, moment=voice.moment(start))
        case NoHours():
            return voice.say("receipt-some-time", desk=desk)


def taken(facts: Facts, voice: Voice) -> Message | None:
    """Say who works on it now; nothing when nobody does any more."""
    about = facts.ticket
    if about is None or about.assignee is None or not about.ticket.is_open:
        return None
    return Message(
        (
            Paragraph(
                voice.text(
                    "taken",
                    name=Bold(about.assignee.name),
                    ticket=named(about),
                    title=about.ticket.title,
                )
            ),
        )
    )


_SAID = {
    Kind.ASK: "agent-asks",
    Kind.SOLUTION: "agent-solved",
    Kind.PRIORITY: "agent-prioritized",
}


def from_agent(facts: Facts, voice: Voice) -> Message | None:
    """Show what an agent wrote, with the answers that are possible now."""
    about, message = facts.ticket, facts.message
    if about is None or message is None:
        return None
    key = _SAID.get(message.kind, "agent-writes")
    if message.effect.get("closing"):
        key = "agent-closed"
    wants_confirmation = message.effect.get("confirm") == "yes"
    level = message.effect.get("priority", "")
    opening = voice.text(
        key,
        name=Bold(author(facts)),
        ticket=named(about),
        title=about.ticket.title,
        priority=voice.say(f"priority-{level}") if level else "",
    )
    blocks: list[Block] = [Paragraph(opening), *said(message, facts.files, voice)]
    blocks += original(message.effect.get("language", ""), voice)
    missing = [item for item in message.effect.get("missing", "").split(",") if item]
    if missing:
        blocks.append(paragraph(voice.say("agent-asks-for")))
        blocks.append(Bullets(tuple((voice.say(f"ask-item-{item}"),) for item in missing)))
    buttons: tuple[Button, ...] = ()
    state = about.ticket.state
    if message.kind is Kind.SOLUTION and wants_confirmation:
        if facts.asked == message.id and about.ticket.merged_into_id is None:
            blocks.append(paragraph(voice.say("solved-question")))
            buttons = solved_or_not(voice, about.ticket.id, message)
    elif message.kind is Kind.SOLUTION:
        if state is State.CLOSED:
            blocks.append(paragraph(voice.say("solved-closed"), tone="quiet"))
            buttons = (button(voice, Verb.REOPEN, about.ticket.id),)
    elif about.ticket.is_open:
        blocks.append(paragraph(voice.say("answer-here"), tone="quiet"))
        buttons = (button(voice, Verb.COMMENT, about.ticket.id, key="button-answer"),)
    return Message(tuple(blocks), (buttons,) if buttons else ())


def ended(facts: Facts, voice: Voice) -> Message | None:
    """Say that a ticket was closed, withdrawn or reopened, and how to come back (R225)."""
    about, event = facts.ticket, facts.event
    if about is None or event is None:
        return None
    if event.type == "reopened":
        text = voice.text("ended-reopened", ticket=named(about), title=about.ticket.title)
        return Message((Paragraph(text),)) if about.ticket.is_open else None
    if about.ticket.is_open:
        return None
    theirs = about.ticket.merged_into_id is None or event.type == "handed_over"
    text = voice.text(
        f"ended-{event.type.replace('_', '-')}" if theirs else "ended-together",
        ticket=named(about),
        title=about.ticket.title,
        other=Bold(facts.keys.get(event.data.get("other", 0), "")),
    )
    return Message(
        (Paragraph(text), paragraph(voice.say("ended-come-back"), tone="quiet")),
        ((button(voice, Verb.REOPEN, about.ticket.id),),),
    )


def where_to(facts: Facts, voice: Voice) -> Message | None:
    """Ask where a text belongs; once that is settled, say where it went."""
    text = facts.waiting
    if text is None:
        return None
    words = [Quote(text.body)] if text.body else []
    if text.settled_at is not None:
        key = facts.tickets[0].key if facts.tickets else ""
        return Message((*words, paragraph(voice.say(f"where-{text.outcome}", ticket=key))))
    first = facts.tickets[0] if facts.tickets else None
    if text.question == "ended" and first is not None:
        question = voice.text("where-ended", ticket=named(first), title=first.ticket.title)
        rows = (
            (
                button(voice, Verb.REOPEN, first.ticket.id, text.id, primary=True),
                button(voice, Verb.THANKS, first.ticket.id, text.id),
                button(voice, Verb.NEW_REPORT, text.id),
            ),
        )
        return Message((*words, Paragraph(question)), rows)
    if text.question == "solved" and first is not None:
        question = voice.text("where-solved", ticket=named(first), title=first.ticket.title)
        answers = (
            (
                button(voice, Verb.CONFIRM, first.ticket.id, text.id, primary=True),
                button(voice, Verb.NOT_SOLVED, first.ticket.id, text.id),
            ),
        )
        return Message((*words, Paragraph(question)), answers)
    choices = tuple(
        (_add_to(one, text.id, voice, own=one.ticket.reporter_id == text.person_id),)
        for one in facts.tickets
    )
    last = "button-to-draft" if text.question == "draft" else ""
    other = button(voice, Verb.NEW_REPORT, text.id, key=last)
    asked = voice.say("where-page" if text.question == "page" else "where-question")
    return Message((*words, paragraph(asked)), (*choices, (other,)))


def _add_to(about: TicketFacts, text_id: int, voice: Voice, *, own: bool) -> Button:
    """Offer a ticket of their own to add it to, or to take one that they were called for."""
    key = "button-add-to-ticket" if own else "button-answer-page"
    label = voice.say(key, ticket=about.key, title=about.ticket.title)
    return Button(label, Action.of(Verb.ADD_TO, text_id, about.ticket.id))


def draft_reminder(intent: Intent, facts: Facts, voice: Voice) -> Message | None:
    """Remind of what was begun and not sent; nothing when it is gone or went on."""
    draft = facts.draft
    if draft is None or draft.reminded_at is None:
        return None
    key = "draft-reminder" if draft.flow == "report" else "draft-reminder-other"
    return _go_on(key, intent, facts, voice)


def draft_kept(intent: Intent, facts: Facts, voice: Voice) -> Message | None:
    """Say that what stood in a form is not lost; nothing when it is gone."""
    return _go_on("draft-kept", intent, facts, voice)


def _go_on(key: str, intent: Intent, facts: Facts, voice: Voice) -> Message | None:
    draft = facts.draft
    if draft is None or draft.id != intent.data["draft"]:
        return None
    return Message(
        (paragraph(voice.say(key)),),
        (
            (
                button(voice, Verb.RESUME, primary=True),
                button(voice, Verb.CANCEL, draft.state["at"]["turn"], key="button-discard"),
            ),
        ),
    )


def draft_dropped(intent: Intent, voice: Voice) -> Message:
    """Say that a draft nobody came back to is gone."""
    if intent.data.get("flow", "report") != "report":
        return Message((paragraph(voice.say("draft-dropped-other")),))
    return Message(
        (paragraph(voice.say("draft-dropped")),), ((button(voice, Verb.START, "report"),),)
    )

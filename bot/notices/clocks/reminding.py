"""What is said when something waits too long: to its reporter, and to the team."""

from bot.content import Block, Bullets, Button, Mention, Message, Paragraph, Quote, Verb, paragraph
from bot.notices.parts import button, named, solved_or_not
from bot.notices.scene import Scene
from bot.wording import Voice
from core.config.templates import fill
from core.domain.clocks.ladders import Waiting
from core.domain.tickets.message import TicketMessage
from core.services.clocks.waiting import Waited
from core.services.facts import Facts

EXCERPT = 300  # characters of the question; the whole of it stands above in the chat


def reminder(facts: Facts, voice: Voice, scene: Scene) -> Message | None:
    """Say that a ticket still waits for its reporter, for what, and when it is closed (R224)."""
    about, waited = facts.ticket, facts.waited
    if about is None or waited is None:
        return None
    blocks: list[Block] = [*_why(facts, waited, voice, scene), *_asked(waited.asked, voice)]
    ticket_id = about.ticket.id
    buttons: tuple[Button, ...] = (
        button(voice, Verb.COMMENT, ticket_id, key="button-answer", primary=True),
    )
    if waited.waiting is Waiting.CONFIRMATION:
        buttons = solved_or_not(voice, ticket_id, waited.asked)
    return Message(tuple(blocks), (buttons,))


def _why(facts: Facts, waited: Waited, voice: Voice, scene: Scene) -> tuple[Block, ...]:
    """Say it in the team's own words, where it has written some for this step."""
    about = facts.ticket
    if about is None:
        return ()
    date = ""
    if waited.closes_at is not None:
        date = voice.date(waited.closes_at.astimezone(voice.zone).date())
    if waited.text is not None:
        values = {
            "ticket": about.key,
            "title": about.ticket.title,
            "reporter": about.reporter.name,
            "desk": scene.team.desk.name.of(voice.language),
            "date": date,
        }
        return (paragraph(fill(waited.text.of(voice.language), values)),)
    key = f"reminder-{waited.waiting.value}"
    said = Paragraph(voice.text(key, ticket=named(about), title=about.ticket.title))
    closes = voice.say("reminder-closes", date=date) if date else ""
    return (said, paragraph(closes)) if closes else (said,)


def _asked(message: TicketMessage | None, voice: Voice) -> tuple[Block, ...]:
    if message is None or message.retracted_at is not None:
        return ()
    blocks: list[Block] = []
    if message.body:
        text = message.body
        blocks.append(Quote(text if len(text) <= EXCERPT else text[: EXCERPT - 1].rstrip() + "…"))
    missing = [item for item in message.effect.get("missing", "").split(",") if item]
    if missing:
        blocks.append(paragraph(voice.say("agent-asks-for")))
        blocks.append(Bullets(tuple((voice.say(f"ask-item-{item}"),) for item in missing)))
    return tuple(blocks)


def progress(facts: Facts, voice: Voice) -> Message | None:
    """Ask whoever handles a ticket to tell its reporter how far it is (R226)."""
    about, waited = facts.ticket, facts.waited
    if about is None or waited is None:
        return None
    reporter = about.reporter.name
    text = voice.text("progress-nobody", reporter=reporter)
    if about.assignee is not None:
        who = Mention(about.assignee.id, about.assignee.name)
        text = voice.text("progress-due", name=who, reporter=reporter)
    return Message((Paragraph(text, "warning"),), ((button(voice, Verb.REPLY, about.ticket.id),),))

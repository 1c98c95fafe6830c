"""What wakes somebody: short, with everything needed to act and one thing to press."""

from bot.content import (
    Block,
    Bold,
    Heading,
    Message,
    Paragraph,
    Row,
    Rows,
    Verb,
    paragraph,
)
from bot.notices.parts import button, contact
from bot.notices.scene import Scene
from bot.wording import Voice
from core.domain.intents import Intent
from core.services.facts import Facts
from core.services.ticket_facts import TicketFacts


def page(intent: Intent, facts: Facts, voice: Voice, scene: Scene) -> Message | None:
    """Call for help until somebody says that they come; then say who it is."""
    about = facts.ticket
    if about is None or about.page is None:
        return None
    answered = about.page.acknowledged_at is not None
    number = intent.data["round"]
    blocks: list[Block] = [
        Heading(voice.text("page-title", ticket=Bold(about.key), title=about.ticket.title))
    ]
    if answered or not about.ticket.is_open:
        blocks.append(_over(about, facts, voice))
        return Message(tuple(blocks), ((button(voice, Verb.OPEN, about.ticket.id),),))
    blocks.append(
        Paragraph(voice.text(f"urgent-{about.ticket.urgent_reason or 'raised'}"), "urgent")
    )
    if number > 1:
        since = voice.time(about.page.started_at)
        blocks.append(paragraph(voice.say("page-again", round=number, time=since), tone="warning"))
    blocks.append(Rows(_rows(about, voice, scene)))
    return Message(
        tuple(blocks),
        (
            (
                button(voice, Verb.ACKNOWLEDGE, about.ticket.id, primary=True),
                button(voice, Verb.OPEN, about.ticket.id),
            ),
        ),
        tone="urgent",
    )


def _over(about: TicketFacts, facts: Facts, voice: Voice) -> Paragraph:
    called = about.page
    if called is None or called.acknowledged_by is None or called.acknowledged_at is None:
        return paragraph(voice.say("page-ended"), tone="quiet")
    return Paragraph(
        voice.text(
            "page-acknowledged",
            name=Bold(facts.people[called.acknowledged_by].name),
            time=voice.time(called.acknowledged_at),
        ),
        "good",
    )


def _rows(about: TicketFacts, voice: Voice, scene: Scene) -> tuple[Row, ...]:
    who = about.reporter
    name = f"{who.name}, {about.organization.name}" if about.organization else who.name
    rows = [Row(voice.say("card-reporter"), (name,)), *contact(about, voice)]
    system = next((one for one in scene.team.systems if one.id == about.ticket.system), None)
    if system is not None:
        rows.append(Row(voice.say("card-system"), (system.name.of(voice.language),)))
    rows.append(Row(voice.say("card-received"), (voice.moment(about.ticket.received_at),)))
    return tuple(rows)

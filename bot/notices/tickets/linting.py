"""What the team wants in every message and this one does not seem to hold (R136, R138)."""

from bot.content import Block, paragraph
from bot.notices.scene import Scene
from bot.wording import Voice
from core.domain.tickets.checklist import missing
from core.domain.tickets.message import TicketMessage
from core.services.facts import Facts
from core.services.tickets.facts import TicketFacts


def unsaid(
    message: TicketMessage, about: TicketFacts, facts: Facts, voice: Voice, scene: Scene
) -> tuple[Block, ...]:
    """Name what is missing, beside Undo; the message goes all the same."""
    checklist = scene.team.checklist
    if message.kind.value not in checklist.applies_to or not message.body.strip():
        return ()
    found = missing(
        message.body,
        checklist.elements,
        reporter=about.reporter.name,
        agent=facts.people[message.author_id].name,
    )
    if not found:
        return ()
    names = ", ".join(one.name.of(voice.language) for one in found)
    return (paragraph(voice.say("checklist-missing", elements=names), tone="warning"),)

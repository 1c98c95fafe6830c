"""What the team wants in every message and this one does not seem to hold (R136, R137)."""

from collections.abc import Iterable

from bot.content import Block, paragraph
from bot.notices.scene import Scene
from bot.wording import Voice
from core.config.replies import Element
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
    return _named("checklist-missing", found, voice)


def lacks(kind: str, texts: Iterable[str], voice: Voice, scene: Scene) -> tuple[Block, ...]:
    """Name what is missing in what many read, or in a wish for a change: that greets nobody."""
    checklist = scene.team.checklist
    text = "\n".join(texts)
    if kind not in checklist.applies_to or not text.strip():
        return ()
    wanted = [one for one in checklist.elements if one.has not in ("reporter", "agent")]
    return _named("checklist-lacks", missing(text, wanted, reporter="", agent=""), voice)


def _named(key: str, found: Iterable[Element], voice: Voice) -> tuple[Block, ...]:
    names = ", ".join(one.name.of(voice.language) for one in found)
    return (paragraph(voice.say(key, elements=names), tone="warning"),) if names else ()

"""What is said before a promise breaks, and when it has: to the handler, the room, the managers."""

from bot.content import Block, Button, Message, Paragraph, Verb, paragraph
from bot.notices.parts import button, mention, title
from bot.notices.scene import Scene
from bot.wording import Voice
from core.domain.clocks.clocks import Clock, Since
from core.domain.clocks.targets import Target
from core.services.facts import Facts
from core.services.tickets.facts import TicketFacts

_WHAT_HELPS = {
    Target.ASSESSMENT: Verb.ASSESS,
    Target.FIRST_RESPONSE: Verb.REPLY,
    Target.NEXT_UPDATE: Verb.REPLY,
    Target.RESOLUTION: Verb.SOLVE,
}


def warning(facts: Facts, voice: Voice, scene: Scene) -> Message | None:
    """Say which promise breaks when, or broke, and who works on it; reasons are a button away."""
    about, warns = facts.ticket, facts.warns
    if about is None or warns is None:
        return None
    blocks: list[Block] = [Paragraph(title(about))]
    for clock in warns.clocks:
        late = clock.due is not None and clock.due <= warns.now
        said = voice.say(
            "warning-late" if late else "warning-soon",
            target=voice.say(f"target-{clock.target.value}"),
            moment=voice.moment(clock.due) if clock.due else "",
        )
        why = _reason(clock, about, voice)
        blocks.append(paragraph(f"{said} {why}", tone="urgent" if late else "warning"))
    if about.assignee is None:
        blocks.append(paragraph(voice.say("warning-nobody")))
    elif about.assignee.id != scene.reader_id:
        who = mention(about.assignee, facts)
        blocks.append(Paragraph(voice.text("warning-handler", name=who)))
    return Message(tuple(blocks), (_buttons(about, warns.clocks[0], voice),))


def _reason(clock: Clock, about: TicketFacts, voice: Voice) -> str:
    """Say what is missing, by which one sees at once what to do."""
    reporter = about.reporter.name
    if clock.target is not Target.NEXT_UPDATE:
        return voice.say(f"warning-{clock.target.value.replace('_', '-')}", reporter=reporter)
    key = "answered" if clock.since is Since.ANSWERED else "asked"
    return voice.say(f"warning-{key}", reporter=reporter, moment=voice.moment(clock.start))


def _buttons(about: TicketFacts, clock: Clock, voice: Voice) -> tuple[Button, ...]:
    verb = Verb.CLAIM if about.assignee is None else _WHAT_HELPS[clock.target]
    ticket_id = about.ticket.id
    return (
        button(voice, verb, ticket_id, primary=True),
        button(voice, Verb.OPEN, ticket_id),
        button(voice, Verb.WHY, ticket_id),
    )

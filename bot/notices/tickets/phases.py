"""Where a ticket stands for whoever reported it: the phase, and what each side expects (R217)."""

from bot.content import Block, Progress, paragraph
from bot.notices.parts import state_key
from bot.wording import Voice
from core.domain.tickets.life import Phase, phase_of
from core.services.tickets.facts import TicketFacts

_PHASES = tuple(Phase)


def phases(about: TicketFacts, voice: Voice) -> Progress:
    """Show the four phases and which one it is (R184)."""
    at = phase_of(about.ticket)
    names = [voice.say(f"phase-{one.value}") for one in _PHASES]
    number = _PHASES.index(at) + 1
    said = voice.say(
        "phases", at=number, of=len(_PHASES), phase=names[number - 1], phases=" · ".join(names)
    )
    return Progress(number, len(_PHASES), said)


def expected(about: TicketFacts, voice: Voice) -> tuple[Block, ...]:
    """Say what we expect of the reader, and what they may expect of us."""
    state = state_key(about)
    return (
        paragraph(voice.say(f"expect-you-{state}"), tone="quiet"),
        paragraph(voice.say(f"expect-us-{state}"), tone="quiet"),
    )

"""Why a ticket presses: what makes it urgent, and how long until a payment that depends on it."""

from collections.abc import Iterator
from datetime import date

from bot.content import Row
from bot.notices.scene import Scene
from bot.wording import Voice
from core.domain.urgent.urgency import days_left
from core.services.tickets.facts import TicketFacts


def urgent_because(about: TicketFacts, voice: Voice, scene: Scene) -> str:
    """Say what makes it urgent: the team's own words for its rule, else ours."""
    code = about.ticket.urgent_reason or "raised"
    own = next((one.name for one in scene.team.flags if one.id == code and one.name), None)
    if own is not None:
        return own.of(voice.language)
    return voice.say(f"urgent-{code}" if voice.has(f"urgent-{code}") else "urgent-raised")


def pressing(about: TicketFacts, voice: Voice, scene: Scene) -> Iterator[Row]:
    """Say why an open ticket is urgent, and count the days until the payment."""
    ticket = about.ticket
    if not ticket.is_open:
        return
    if ticket.urgent:
        yield Row(voice.say("card-urgent"), (urgent_because(about, voice, scene),))
    left = days_left(ticket.payment_on, scene.today) if ticket.payment_critical else None
    if left is not None:
        day = voice.date(date.fromisoformat(ticket.payment_on))
        counted = voice.say("payment-overdue", day=day)
        if left >= 0:
            counted = voice.say("payment-counts", day=day, count=left)
        yield Row(voice.say("card-payment"), (counted,))

"""What is like a ticket, for the team to look at and to merge."""

from bot.content import Action, Block, Bullets, Button, Heading, Message, Text, Verb, paragraph
from bot.notices.parts import state_label, title
from bot.wording import Voice
from core.services.facts import Facts
from core.services.tickets.facts import TicketFacts


def similar(facts: Facts, voice: Voice) -> Message | None:
    """List what is like a ticket, each to be opened, or to be merged with it."""
    about = facts.ticket
    if about is None:
        return None
    if not facts.tickets:
        return Message((paragraph(voice.say("similar-none", ticket=about.key)),))
    blocks: tuple[Block, ...] = (
        Heading((voice.say("similar-title", ticket=about.key),)),
        Bullets(tuple(_line(one, voice) for one in facts.tickets)),
    )
    return Message(blocks, tuple(_buttons(one, about, voice) for one in facts.tickets))


def _line(one: TicketFacts, voice: Voice) -> Text:
    when = voice.date(one.ticket.received_at.date())
    return (*title(one), f" — {state_label(one, voice).text}, {when}")


def _buttons(one: TicketFacts, about: TicketFacts, voice: Voice) -> tuple[Button, ...]:
    """Offer to merge into what is open, else only to look."""
    look = Button(one.key, Action.of(Verb.OPEN, one.ticket.id))
    if not (one.ticket.is_open and about.ticket.is_open):
        return (look,)
    into = voice.say("button-merge-into", ticket=one.key)
    return (look, Button(into, Action.of(Verb.MERGE, about.ticket.id, one.ticket.id)))

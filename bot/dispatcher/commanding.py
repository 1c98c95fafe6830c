"""Commands, typed after a slash or after the bot's name, and the ticket that they mean."""

from bot import commands
from bot.commands.outcome import Begin
from bot.contract import Commanded, Reply, Said
from bot.dispatcher import talking
from bot.dispatcher.outcomes import carry_out
from bot.dispatcher.turn import Turn
from core.db.outbox import links
from core.domain.tickets.keys import FIRST_NUMBER, looks_like_key, parse_key
from core.errors import NotFound


def command(
    turn: Turn, typed: Commanded, *, found: tuple[int, ...] = (), file_ids: tuple[int, ...] = ()
) -> Reply:
    """Run a command; files that came with it go where its words go."""
    ticket_id, rest = _about(turn, typed.name, typed.rest)
    ask = commands.Ask(
        actor=turn.actor,
        person=turn.person,
        place=turn.inbound.place,
        private=turn.inbound.private,
        ticket_id=ticket_id,
        rest=rest,
        found=found,
    )
    outcome = commands.run(turn.unit, typed.name, ask)
    if isinstance(outcome, Begin) and file_ids:
        return talking.begin(turn, outcome, file_ids=file_ids)
    return carry_out(turn, outcome)


def called(said: Said) -> Commanded | None:
    """Give the known command with which somebody called the bot, if they did."""
    typed = commands.at_start(said.text) if said.mentions else None
    return Commanded(*typed) if typed else None


def _about(turn: Turn, name: str, rest: str) -> tuple[int | None, str]:
    """Find the ticket a command means: its key, else the card it was typed under.

    Raises: NotFound: a number was named that no ticket has.
    """
    known = commands.COMMANDS.get(name.lower())
    if known is not None and known.beneath:
        above = under(turn)
        return (above.ticket_id if above else None), rest
    if known is None or not known.about_ticket:
        return None, rest
    first, _, others = rest.partition(" ")
    key = parse_key(first, turn.unit.team.desk.key_prefix)
    if key is not None:
        return key.number - FIRST_NUMBER + 1, others.strip()
    if looks_like_key(first, turn.unit.team.desk.key_prefix):
        raise NotFound("ticket")  # rather than take the card that it was typed under
    link = under(turn)
    return (link.ticket_id if link else None), rest


def under(turn: Turn) -> links.Link | None:
    """Give what an event was written under: the card of its thread, or what it replies to."""
    place, act = turn.inbound.place, turn.inbound.act
    return links.pointed_at(turn.unit, place, act.points_at if isinstance(act, Said) else None)

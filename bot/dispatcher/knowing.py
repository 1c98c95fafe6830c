"""What somebody need not be asked: the team's procedure, their own, and what a ticket offers."""

from collections.abc import Sequence
from zoneinfo import ZoneInfo

from bot import flows
from bot.commands import translating
from bot.dispatcher.turn import Turn
from core.db.people import organizations, people
from core.services.people.people import zone_of
from core.services.tickets.offered import offered
from core.services.urgent.climbing import is_attended


def known(
    turn: Turn, *, flow: str, subject: str = "", like: Sequence[int] = (), anew: bool = False
) -> flows.Known:
    """Gather what the person need not be asked; `anew` after this turn may have changed it.

    `subject` is what it is about, as far as that matters to what is asked and offered, and `like`
    are tickets that were found to be like it.
    """
    unit = turn.unit
    person = people.by_id(unit, turn.person.id) if anew else turn.person
    ticket_id = int(subject) if subject else None
    return flows.known_of(
        unit.team,
        today=unit.now.astimezone(ZoneInfo(unit.team.hours.timezone)).date(),
        person=person,
        organization=organizations.by_id(unit, person.organization_id),
        now=unit.now.astimezone(ZoneInfo(zone_of(unit, person))),
        attended=not unit.team.phones_outside or is_attended(unit),
        texts=translating.asked(unit, turn.actor, flow, subject),
        **offered(unit, ticket_id, flows.OFFERS.get(flow, ()), like=like),
    )


def known_in(turn: Turn, state: flows.State, *, anew: bool = False) -> flows.Known:
    """Gather it for a conversation where it stands."""
    return known(turn, flow=state.flow, subject=state.subject, like=state.like, anew=anew)

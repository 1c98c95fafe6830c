"""Acts on one ticket, the same by command and by button."""

from dataclasses import replace

from bot.commands.outcome import Ask, Begin, Done, Outcome, Tell
from core.db.tickets import tickets
from core.db.unit import Unit
from core.domain.intents import Intent, Notice
from core.domain.tickets.ticket import Act, State, Ticket
from core.errors import Refused
from core.services.rota import people as rota_people
from core.services.tickets import claim, close
from core.services.tickets.permitted import ticket_to_see
from core.services.tickets.standing import as_it_stands
from core.services.tickets.turns import colleagues
from core.services.urgent import page


def ticket_of(ask: Ask) -> int:
    """Give the ticket that is meant.

    Raises: Refused: `which_ticket`; whoever ran the command knows its name.
    """
    if ask.ticket_id is None:
        raise Refused("which_ticket", command="/ticket")
    return ask.ticket_id


def show(unit: Unit, ask: Ask) -> Outcome:
    """Show a ticket; who does not work here sees what is meant for its reporter."""
    ticket = _seen(unit, ask, Act.VIEW)
    data = {} if ask.actor.works_here else {"public": True}
    return Tell(Intent(Notice.TICKET, ticket.id, data=data))


def why(unit: Unit, ask: Ask) -> Outcome:
    """Explain what is due when (R25, R191); who may see the ticket may know."""
    return Tell(Intent(Notice.WHY, _seen(unit, ask, Act.VIEW).id))


def _seen(unit: Unit, ask: Ask, act: Act) -> Ticket:
    return ticket_to_see(unit, ask.actor, act, ticket_of(ask))


def take(unit: Unit, ask: Ask) -> Outcome:
    claim.claim(unit, ask.actor, ticket_of(ask))
    return Done(ticket_of(ask))


def give_back(unit: Unit, ask: Ask) -> Outcome:
    claim.release(unit, ask.actor, ticket_of(ask))
    return Done(ticket_of(ask))


def called(unit: Unit, ask: Ask) -> Outcome:
    page.reporter_called(unit, ask.actor, ticket_of(ask))
    return Done(ticket_of(ask))


def reopen(unit: Unit, ask: Ask) -> Outcome:
    """Reopen at once for the reporter, and ask what is wrong; an agent says why first.

    One that is open again already is asked about all the same: the first answer may be lost.
    """
    ticket = as_it_stands(unit, _seen(unit, ask, Act.VIEW))
    if ticket.reporter_id != ask.actor.person_id:
        return _reopen_as_agent(unit, ask)
    if ticket.is_open:
        return comment(unit, ask)
    opened = close.reopen(unit, ask.actor, ticket.id, why=ask.rest)
    subject = ticket.id if ticket.merged_into_id is not None else opened.id
    return Done(ticket_of(ask)) if ask.rest else Begin("comment", str(subject))


def _reopen_as_agent(unit: Unit, ask: Ask) -> Outcome:
    """Ask why, also where it ended too long ago and a new ticket will follow it."""
    try:
        return _begin(unit, ask, Act.REOPEN, "reopen", "reason")
    except Refused as refused:
        if refused.reason != "reopen_too_late":
            raise
    return _begin(unit, ask, Act.NOTE, "reopen", "reason")


def confirm(unit: Unit, ask: Ask) -> Outcome:
    """Close by the solution that the button stood under, where it names one."""
    solution_id = int(ask.rest) if ask.rest.isdecimal() else None
    close.confirm(unit, ask.actor, ticket_of(ask), solution_id=solution_id)
    return Done(ticket_of(ask))


def not_solved(unit: Unit, ask: Ask) -> Outcome:
    """Go on working, and ask at once what is still wrong, again if that answer was lost."""
    ticket = as_it_stands(unit, _seen(unit, ask, Act.VIEW))
    if ticket.state is not State.IN_PROGRESS:
        close.not_solved(unit, ask.actor, ticket.id)
    return comment(unit, ask)


def begin(unit: Unit, ask: Ask, act: Act, flow: str, field: str) -> tuple[Ticket, Begin]:
    """Begin a flow that will do `act`, refused now rather than after the typing.

    Whoever reported a ticket that was merged goes on speaking of it: the other may not be theirs.
    """
    ticket = _seen(unit, ask, act)
    named = tickets.by_id(unit, ticket_of(ask))
    own = named.reporter_id == ask.actor.person_id
    given = {field: ask.rest} if field and ask.rest else {}
    return ticket, Begin(flow, str(named.id if own else ticket.id), given)


def _begin(unit: Unit, ask: Ask, act: Act, flow: str, field: str) -> Outcome:
    return begin(unit, ask, act, flow, field)[1]


def reply(unit: Unit, ask: Ask) -> Outcome:
    return _begin(unit, ask, Act.REPLY, "reply", "text")


def note(unit: Unit, ask: Ask) -> Outcome:
    return _begin(unit, ask, Act.NOTE, "note", "text")


def ask_back(unit: Unit, ask: Ask) -> Outcome:
    return _begin(unit, ask, Act.ASK, "ask", "text")


def solve(unit: Unit, ask: Ask) -> Outcome:
    return _begin(unit, ask, Act.SOLVE, "solve", "resolution")


def close_it(unit: Unit, ask: Ask) -> Outcome:
    return _begin(unit, ask, Act.CLOSE, "close", "reason")


def comment(unit: Unit, ask: Ask) -> Outcome:
    return _begin(unit, ask, Act.COMMENT, "comment", "text")


def withdraw(unit: Unit, ask: Ask) -> Outcome:
    close.may_withdraw(unit, ask.actor, ticket_of(ask))
    return _begin(unit, ask, Act.WITHDRAW, "withdraw", "reason")


def take_over(unit: Unit, ask: Ask) -> Outcome:
    ticket = _seen(unit, ask, Act.TAKE_OVER)
    if ticket.assignee_id == ask.actor.person_id:
        raise Refused("yours_already")
    if ticket.assignee_id is None:
        return take(unit, ask)
    return _begin(unit, ask, Act.TAKE_OVER, "take_over", "reason")


def assign(unit: Unit, ask: Ask) -> Outcome:
    """Take the colleague who is named; of anybody else it is asked who shall have it."""
    ticket, begun = begin(unit, ask, Act.ASSIGN, "assign", "")
    match rota_people.beginning(unit, ask.rest) if ask.rest else None:
        case person_id, "" if any(one == person_id for one, *_ in colleagues(unit, ticket.id)):
            return replace(begun, given={"agent": str(person_id)})
        case _:
            return begun

"""What reporters say of the help they got: two marks, one tap each, and a word if they like.

Quality and courtesy are two questions (R26, R27). A ticket is asked about once, however often it
is closed; what was withdrawn or went on in another ticket is not asked about.
"""

from dataclasses import dataclass
from datetime import datetime

from core.db.tickets import history, surveys, tickets
from core.db.tickets.surveys import SCALE, Question, Survey, Tally
from core.db.unit import Unit
from core.domain.rights import Actor
from core.domain.tickets.ticket import State, Ticket
from core.errors import NotFound, Refused
from core.services import announce

MOST_REMARKS = 5  # of those shown; each stands on its ticket too


@dataclass(frozen=True, slots=True)
class Results:
    """What reporters said lately and ever, and what some of them wrote."""

    recent: Tally
    ever: Tally
    remarks: tuple[Survey, ...]


def ask(unit: Unit, ticket: Ticket) -> None:
    """Ask the reporter, if the ticket was just closed; again is the same question once more."""
    told = unit.team.survey
    if ticket.state is not State.CLOSED or not told.ask or ticket.close_reason in told.never_after:
        return
    surveys.begin(unit, ticket.id)
    announce.survey(unit, ticket)


def rate(unit: Unit, actor: Actor, ticket_id: int, question: str, mark: int) -> None:
    """Keep the reporter's answer to one question; the first one counts.

    Raises: NotFound: nobody asked them. Refused: `answered_already`, `survey_open`.
    Raises: ValueError: there is no such question or mark.
    """
    ticket, asked = _asked(unit, actor, ticket_id)
    named: Question = "quality" if question == "quality" else "courtesy"
    if named != question or mark not in SCALE:
        raise ValueError(f"nobody asks for {question} {mark}")
    if getattr(asked, named) == mark:
        return
    if not surveys.rate(unit, ticket.id, named, mark):
        raise Refused("answered_already")
    history.add(unit, ticket.id, "rated", actor.person_id, question=named, mark=mark)
    announce.survey(unit, ticket)


def remark(unit: Unit, actor: Actor, ticket_id: int, text: str) -> None:
    """Keep what the reporter writes beside their marks, once.

    Raises: as `rate`.
    """
    ticket, _ = _asked(unit, actor, ticket_id)
    if not surveys.remark(unit, ticket.id, text):
        raise Refused("answered_already")
    announce.survey(unit, ticket)


def may_remark(unit: Unit, actor: Actor, ticket_id: int) -> None:
    """Refuse before the typing what would be refused after it.

    Raises: as `remark`.
    """
    if _asked(unit, actor, ticket_id)[1].remark:
        raise Refused("answered_already")


def results(unit: Unit, *, since: datetime) -> Results:
    """Count what was said ever, and in answer to the surveys asked since then."""
    return Results(
        recent=surveys.tally(unit, since=since),
        ever=surveys.tally(unit),
        remarks=tuple(surveys.remarks(unit, limit=MOST_REMARKS)),
    )


def _asked(unit: Unit, actor: Actor, ticket_id: int) -> tuple[Ticket, Survey]:
    ticket = tickets.by_id(unit, ticket_id)
    asked = surveys.of_ticket(unit, ticket_id)
    if ticket.reporter_id != actor.person_id or asked is None:
        raise NotFound("ticket")
    if ticket.is_open:
        raise Refused("survey_open")
    if ticket.state is not State.CLOSED:  # it was taken up again, and went another way
        raise Refused("not_now", state=ticket.state.value, possible=())
    return ticket, asked

"""A finished flow becomes a use case of the core."""

from bot import flows
from bot.contract import Accepted, Reply
from bot.dispatcher.turn import Turn
from core.domain.message import Kind
from core.domain.report import NewReport
from core.domain.ticket import Priority
from core.services import claim, close, people, reply, report


def finish(turn: Turn, finished: flows.Finished) -> Reply:
    """Do what the conversation was for.

    Raises: Refused, NotFound: as the use case.
    """
    answers, subject = finished.answers, finished.state.subject
    match finished.state.flow:
        case "report":
            return _report(turn, answers)
        case "profile":
            return _profile(turn, answers)
        case flow:
            return _about_ticket(turn, flow, int(subject), answers)


def _report(turn: Turn, answers: flows.Answers) -> Reply:
    told = flows.to_report(answers)
    people.describe(turn.unit, turn.person.id, **_contact(answers))
    report.open_ticket(
        turn.unit,
        turn.actor,
        NewReport(
            kind=told.kind,
            title=told.title,
            answers=tuple(
                (key, list(value) if isinstance(value, tuple) else value)
                for key, value in answers.items()
            ),
            system=told.system,
            category=told.category,
            administration=told.administration,
            priority=Priority(told.impact),
            cannot_get_in=told.cannot_get_in,
            work_stops=told.work_stops,
            payment=told.payment,
            payment_on=told.payment_on.isoformat() if told.payment_on else "",
            payment_effect=told.payment_effect or "",
            scope=told.scope or "",
            file_ids=(
                *told.files,
                *(one for value in told.question_files.values() for one in value),
            ),
            source=turn.inbound.sender.platform,
        ),
    )
    return Accepted()


def _contact(answers: flows.Answers) -> dict[str, str]:
    """Pick what a person said of themselves out of the answers."""
    named = {"phone": "phone", "mobile": "mobile", "email": "email", "organisation": "organization"}
    return {
        ours: value
        for theirs, ours in named.items()
        if isinstance(value := answers.get(theirs, ""), str) and value
    }


def _profile(turn: Turn, answers: flows.Answers) -> Reply:
    name = answers.get("name", "")
    people.describe(
        turn.unit, turn.person.id, name=name if isinstance(name, str) else "", **_contact(answers)
    )
    return turn.sentence("profile-kept")


def _about_ticket(turn: Turn, flow: str, ticket_id: int, answers: flows.Answers) -> Reply:
    unit, actor = turn.unit, turn.actor
    text = _text(answers, "text")
    files = _files(answers)
    match flow:
        case "reply":
            reply.hold(unit, actor, ticket_id, kind=Kind.REPLY, text=text, file_ids=files)
        case "note":
            reply.note(unit, actor, ticket_id, text=text, file_ids=files)
        case "ask":
            reply.hold(
                unit,
                actor,
                ticket_id,
                kind=Kind.ASK,
                text=text,
                effect={"missing": _text(answers, "items")},
            )
        case "solve":
            effect = {
                "confirm": _text(answers, "confirm"),
                "resolution": _text(answers, "code"),
                "cause": _text(answers, "cause"),
            }
            solution = _text(answers, "resolution")
            reply.hold(unit, actor, ticket_id, kind=Kind.SOLUTION, text=solution, effect=effect)
        case "close":
            close.close(unit, actor, ticket_id, why=_text(answers, "reason"))
        case "withdraw":
            close.withdraw(unit, actor, ticket_id, why=_text(answers, "reason"))
        case "reopen":
            close.reopen(unit, actor, ticket_id)
        case "take_over":
            claim.take_over(unit, actor, ticket_id, reason=_text(answers, "reason"))
        case "assign":
            claim.assign(unit, actor, ticket_id, int(_text(answers, "agent")))
        case "comment":
            return comment(turn, ticket_id, text, files)
        case _:
            raise ValueError(f"nothing is done for the flow {flow!r}")
    return Accepted()


def comment(turn: Turn, ticket_id: int, text: str, files: tuple[int, ...]) -> Reply:
    """Add the reporter's words to their ticket and say so."""
    ticket = reply.comment(turn.unit, turn.actor, ticket_id, text=text, file_ids=files)
    turn.added_to(ticket.id)
    return Accepted()


def _text(answers: flows.Answers, key: str) -> str:
    value = answers.get(key, "")
    return value if isinstance(value, str) else ""


def _files(answers: flows.Answers) -> tuple[int, ...]:
    value = answers.get("files", ())
    return value if isinstance(value, tuple) else ()

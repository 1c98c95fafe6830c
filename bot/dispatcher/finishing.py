"""A finished flow becomes a use case of the core."""

from types import MappingProxyType

from bot import flows
from bot.commands import translating
from bot.contract import Accepted, Reply
from bot.dispatcher import broadcasting, leading, upkeeping
from bot.dispatcher.turn import Turn
from core.domain.tickets.message import Kind
from core.services.incidents import joining
from core.services.people import people
from core.services.tickets import canned, claim, close, reply, report, revise, survey, turns

NOTHING: revise.Said = MappingProxyType({})


def finish(turn: Turn, finished: flows.Finished, *, said: revise.Said = NOTHING) -> Reply:
    """Do what the conversation was for; `said` are the messages that told it.

    Raises: Refused, NotFound: as the use case.
    """
    answers, subject = finished.answers, finished.state.subject
    match finished.state.flow:
        case "report":
            return _report(turn, answers, said, int(subject) if subject else None)
        case "profile":
            return _profile(turn, finished)
        case "watch":
            return leading.watch(turn, int(subject), _text(answers, "who"))
        case "me_too":
            payment_on = _text(answers, "payment_on")
            joining.extend(turn.unit, turn.person.id, int(subject), payment_on=payment_on)
            return Accepted()
        case flow if flow in broadcasting.FLOWS:
            return broadcasting.finish(turn, finished)
        case flow if flow in upkeeping.FLOWS:
            return upkeeping.finish(turn, finished)
        case flow if flow in flows.TRANSLATING:
            told = finished.state.answers  # what was taken away stands there, empty
            translating.finish(turn.unit, turn.actor, flow, int(subject), told)
            return Accepted()
        case "page" if not subject:
            return turn.done(leading.call_about_nothing_yet(turn, answers))
        case flow:
            return _about_ticket(turn, flow, int(subject), answers)


def _report(
    turn: Turn, answers: flows.Answers, said: revise.Said, with_report: int | None
) -> Reply:
    describe(turn, answers)
    source = turn.inbound.sender.platform
    told = flows.to_report(answers, source=source)
    ticket = report.open_ticket(turn.unit, turn.actor, told, with_report=with_report)
    rest = flows.FLOWS["report"].aside
    revise.follow(turn.unit, ticket.id, turn.person.id, said, rest=rest)
    return Accepted()


def describe(turn: Turn, answers: flows.Answers) -> None:
    """Keep what a person said of themselves in a report."""
    people.describe(turn.unit, turn.person.id, **_contact(answers))


def _contact(answers: flows.Answers) -> dict[str, str]:
    """Pick what a person said of themselves out of the answers."""
    named = {"phone": "phone", "mobile": "mobile", "email": "email", "organisation": "organization"}
    return {
        ours: value
        for theirs, ours in named.items()
        if isinstance(value := answers.get(theirs, ""), str) and value
    }


def _profile(turn: Turn, finished: flows.Finished) -> Reply:
    """Keep the details; one that was taken away is gone from the answers, but marked as empty."""
    removed = {
        key: "" for key in ("phone", "mobile", "email") if finished.state.answers.get(key) == ""
    }
    people.describe(
        turn.unit,
        turn.person.id,
        name=_text(finished.answers, "name"),
        **{**removed, **_contact(finished.answers)},
    )
    return turn.message("profile-kept")


def _about_ticket(turn: Turn, flow: str, ticket_id: int, answers: flows.Answers) -> Reply:
    unit, actor = turn.unit, turn.actor
    match flow:
        case "comment":
            return comment(turn, ticket_id, _text(answers, "text"), _files(answers))
        case "note":
            text = _text(answers, "text")
            reply.note(unit, actor, ticket_id, text=text, file_ids=_files(answers))
        case "remark":
            survey.remark(unit, actor, ticket_id, _text(answers, "text"))
            return turn.message("remark-kept")
        case "withdraw":
            close.withdraw(unit, actor, ticket_id, why=_text(answers, "reason"))
        case "reopen":
            close.reopen(unit, actor, ticket_id, why=_text(answers, "reason"))
        case "take_over":
            claim.take_over(unit, actor, ticket_id, reason=_text(answers, "reason"))
        case "canned":
            canned.use(unit, actor, ticket_id, _text(answers, "canned"))
        case "assign":
            _assign(turn, ticket_id, _text(answers, "agent"))
        case _ if flow in leading.FLOWS:
            leading.lead(turn, flow, ticket_id, answers)
        case _:
            leading.by_design(turn, ticket_id, answers)
            _to_reporter(turn, flow, ticket_id, answers)
    return turn.done(ticket_id)


def _assign(turn: Turn, ticket_id: int, agent: str) -> None:
    if agent == flows.NEXT:
        turns.assign_next(turn.unit, turn.actor, ticket_id)
    else:
        claim.assign(turn.unit, turn.actor, ticket_id, int(agent))


def _to_reporter(turn: Turn, flow: str, ticket_id: int, answers: flows.Answers) -> None:
    """Hand a message for the reporter over; it can be undone for a moment."""
    if flow == "reply" and (chosen := _text(answers, "canned")):
        text, files = _text(answers, "text"), _files(answers)
        canned.use(turn.unit, turn.actor, ticket_id, chosen, text=text, file_ids=files)
        return
    kind, field, effect = {
        "reply": (Kind.REPLY, "text", {}),
        "ask": (Kind.ASK, "text", {"missing": _text(answers, "items")}),
        "solve": (
            Kind.SOLUTION,
            "resolution",
            {
                "confirm": _text(answers, "confirm"),
                "resolution": _text(answers, "code"),
                "cause": _text(answers, "cause"),
                "change": _text(answers, "change"),
            },
        ),
        "close": (
            Kind.SOLUTION,
            "reason",
            {"closing": "yes", "how": _text(answers, "how") or "answered"},
        ),
    }[flow]
    reply.hold(
        turn.unit,
        turn.actor,
        ticket_id,
        kind=kind,
        text=_text(answers, field),
        file_ids=_files(answers),
        effect=effect,
    )


def comment(turn: Turn, ticket_id: int, text: str, files: tuple[int, ...]) -> Reply:
    """Add the reporter's words to their ticket and say so."""
    reply.comment(turn.unit, turn.actor, ticket_id, text=text, file_ids=files, said=turn.said)
    turn.added_to(ticket_id)
    return Accepted()


def _text(answers: flows.Answers, key: str) -> str:
    value = answers.get(key, "")
    return value if isinstance(value, str) else ""


def _files(answers: flows.Answers) -> tuple[int, ...]:
    value = answers.get("files", ())
    return value if isinstance(value, tuple) else ()

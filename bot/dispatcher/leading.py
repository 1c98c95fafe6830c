"""Finished forms of agents that lead a ticket further become use cases."""

from bot import flows
from bot.contract import Reply
from bot.dispatcher.turn import Turn
from core.db.people import people
from core.db.tickets.watchers import Watcher
from core.domain.text import LONGEST_TITLE, clean_line
from core.domain.tickets.judging import Judged
from core.domain.tickets.keys import number_in
from core.domain.tickets.message import Kind
from core.domain.tickets.relations import LinkKind
from core.domain.tickets.report import NewReport
from core.domain.tickets.ticket import Priority
from core.domain.tickets.titles import suggest_title
from core.errors import NotFound
from core.services.people.meant import person_meant
from core.services.people.people import called
from core.services.tickets import assess, external, handover, merge, relate, reply, report, split
from core.services.tickets.around import key_of
from core.services.urgent import page, urgency

FLOWS = frozenset(
    {"flag", "page", "assess", "prioritize", "external", "planning", "change"}
    | {"merge", "link", "split"}
)


def lead(turn: Turn, flow: str, ticket_id: int, answers: flows.Answers) -> None:
    """Do what the form was for.

    Raises: Refused, NotFound: as the use case.
    """
    unit, actor = turn.unit, turn.actor
    said = {key: value for key, value in answers.items() if isinstance(value, str)}
    match flow:
        case "assess":
            assess.assess(unit, actor, ticket_id, Judged(**said))
        case "prioritize":
            _prioritize(turn, ticket_id, Priority(said["level"]), said["reason"])
        case "external":
            external.hand_out(
                unit,
                actor,
                ticket_id,
                party=said["party"],
                reference=said.get("reference", ""),
                expected_on=said.get("expected", ""),
            )
        case "flag":
            _flag(turn, ticket_id, said)
        case "page":
            who = person_meant(unit, said["who"])
            page.by_hand(unit, actor, ticket_id, who.id, why=said["reason"])
        case "planning":
            handover.plan(unit, actor, ticket_id, text=said["text"])
        case "change":
            handover.request_change(unit, actor, ticket_id, **said)
        case "merge":
            into = said.get("target") or said["similar"]
            merge.merge(unit, actor, ticket_id, _other(turn, into))
        case "link":
            _link(turn, ticket_id, _other(turn, said["other"]), said["kind"])
        case _:
            of = int(said["whose"]) if "whose" in said else None
            split.split(unit, actor, ticket_id, said["parts"].splitlines(), of=of)


def call_about_nothing_yet(turn: Turn, answers: flows.Answers) -> int:
    """Open the ticket that a call without one is about, and call; give its id."""
    why = str(answers["reason"])
    told = NewReport(
        kind="fault",
        title=suggest_title(why) or clean_line(why)[:LONGEST_TITLE],
        answers=(("happened", why),),
        source=turn.inbound.sender.platform,
    )
    who = person_meant(turn.unit, str(answers["who"]))
    ticket = report.open_ticket(turn.unit, turn.actor, told)
    page.by_hand(turn.unit, turn.actor, ticket.id, who.id, why=why)
    return ticket.id


def _flag(turn: Turn, ticket_id: int, said: dict[str, str]) -> None:
    unit, actor, why = turn.unit, turn.actor, said["reason"]
    match said["what"]:
        case "urgent":
            urgency.raise_urgent(unit, actor, ticket_id, why=why)
        case "calm":
            urgency.lower_urgent(unit, actor, ticket_id, why=why)
        case "payment":
            day = said.get("day", "")
            urgency.raise_payment(unit, actor, ticket_id, why=why, payment_on=day)
        case _:
            urgency.lower_payment(unit, actor, ticket_id, why=why)


def _prioritize(turn: Turn, ticket_id: int, level: Priority, reason: str) -> None:
    """Tell the reporter why; the priority changes when that goes."""
    assess.may_change_to(turn.unit, turn.actor, ticket_id, level)
    reply.hold(
        turn.unit,
        turn.actor,
        ticket_id,
        kind=Kind.PRIORITY,
        text=reason,
        effect={"priority": level.value},
    )


def _link(turn: Turn, ticket_id: int, other_id: int, kind: str) -> None:
    if kind == flows.APART:
        relate.unlink(turn.unit, turn.actor, ticket_id, other_id)
    else:
        relate.link(turn.unit, turn.actor, ticket_id, other_id, LinkKind(kind))


def _other(turn: Turn, key: str) -> int:
    number = number_in(key, turn.unit.team.desk.key_prefix)
    if number is None:
        raise NotFound("ticket")
    return number


def by_design(turn: Turn, ticket_id: int, answers: flows.Answers) -> None:
    """Record who approved what is by design (R154), and the wish for a change that came with it."""
    said = {key: value for key, value in answers.items() if isinstance(value, str)}
    if said.get("code") != "by_design":
        return
    if approver := said.get("approver"):
        agreed = turn.voice.say("solve-approved", who=approver)
        reply.note(turn.unit, turn.actor, ticket_id, text=agreed)
    if said.get("change") == "yes":
        handover.request_change(
            turn.unit,
            turn.actor,
            ticket_id,
            theme=said["theme"],
            subtheme=said.get("subtheme", ""),
            description=said["resolution"],
            workaround=said.get("workaround", ""),
        )


def watch(turn: Turn, ticket_id: int, who: str) -> Reply:
    """Let whoever was picked follow a ticket: oneself, a colleague, or an organisation."""
    unit = turn.unit
    if who == flows.ME:
        watcher, name = Watcher(person_id=turn.person.id), turn.person.name
    elif who.isdecimal():
        found = people.by_id(unit, int(who))
        watcher, name = Watcher(person_id=found.id), found.name
    else:
        watcher, name = called(unit, who)
    fresh = relate.watch(unit, turn.actor, ticket_id, watcher)
    key = "watching" if fresh else "watching-already"
    return turn.message(key, name=name, ticket=key_of(unit, ticket_id))

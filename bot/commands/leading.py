"""Acts that lead a ticket further, the same by command and by button."""

from dataclasses import replace

from bot.commands.outcome import Ask, Begin, Done, Look, Note, Outcome
from bot.commands.tickets import begin, ticket_of
from core.db.tickets.watchers import Watcher
from core.db.unit import Unit
from core.domain.tickets.keys import parse_key
from core.domain.tickets.relations import BY_HAND
from core.domain.tickets.ticket import Act, Priority
from core.errors import Refused
from core.services.people import people as known
from core.services.tickets import external, merge, relate, similar, split as splitting
from core.services.tickets.around import key_of
from core.services.tickets.permitted import ticket_to_see

HERE = "here"
_MOST_JUDGED = 20  # tickets like it, most of which may be closed, or of others
NO = frozenset({"no", "off", "nei", "nej", "ei", "nee", "inte", "ikke", "niet"})


def assess(unit: Unit, ask: Ask) -> Outcome:
    """Begin with what was judged before, where a form shows it."""
    ticket, begun = begin(unit, ask, Act.ASSESS, "assess", "")
    shown = {
        "category": ticket.category,
        "contract_kind": ticket.contract_kind,
        "origin": ticket.origin,
        "pattern": ticket.pattern,
    }
    return Begin(begun.flow, begun.subject, shown={key: one for key, one in shown.items() if one})


def prioritize(unit: Unit, ask: Ask) -> Outcome:
    """Take the priority and the reason for it, as far as they were typed."""
    ticket, begun = begin(unit, ask, Act.PRIORITIZE, "prioritize", "")
    level, _, reason = ask.rest.partition(" ")
    if level.lower() in set(Priority):
        given = {"level": level.lower(), "reason": reason.strip()}
        return Begin(begun.flow, begun.subject, {key: one for key, one in given.items() if one})
    given = {"reason": ask.rest} if ask.rest else {}
    return Begin(begun.flow, begun.subject, given, shown={"level": ticket.priority.value})


def flag(unit: Unit, ask: Ask) -> Outcome:
    """Take why, and whether it is raised or lowered: “no, it works again” lowers."""
    return _flag(unit, ask, "urgent", "calm")


def payment(unit: Unit, ask: Ask) -> Outcome:
    return _flag(unit, ask, "payment", "no-payment")


def flags(unit: Unit, ask: Ask) -> Outcome:
    return begin(unit, ask, Act.RAISE, "flag", "")[1]


def _flag(unit: Unit, ask: Ask, up: str, down: str) -> Outcome:
    _, begun = begin(unit, ask, Act.RAISE, "flag", "")
    first, _, rest = ask.rest.partition(" ")
    word = first.casefold().rstrip(",:;.!")
    if word not in NO:
        given = {"what": up, "reason": ask.rest}
    elif word == first.casefold() and rest:  # “no one can log in”, or “no it works again”
        given = {"reason": ask.rest}
    else:
        given = {"what": down, "reason": rest}
    return Begin(begun.flow, begun.subject, {key: one for key, one in given.items() if one})


def hand_out(unit: Unit, ask: Ask) -> Outcome:
    return begin(unit, ask, Act.HAND_OUT, "external", "party")[1]


def come_back(unit: Unit, ask: Ask) -> Outcome:
    external.come_back(unit, ask.actor, ticket_of(ask))
    return Done(ticket_of(ask))


def plan(unit: Unit, ask: Ask) -> Outcome:
    return begin(unit, ask, Act.PLAN, "planning", "text")[1]


def change(unit: Unit, ask: Ask) -> Outcome:
    return begin(unit, ask, Act.CHANGE, "change", "theme")[1]


def merge_into(unit: Unit, ask: Ask) -> Outcome:
    """Take the ticket to merge into from the end of the line: MEL-1042 into MEL-1043.

    Where none is named, what is likely the same is looked for, to be offered.
    """
    ticket, begun = begin(unit, ask, Act.MERGE, "merge", "")
    key = next((word for word in ask.rest.split() if _is_key(unit, word)), "")
    if key:
        return replace(begun, given={"target": key})

    def find(unit: Unit) -> tuple[int, ...]:
        found = similar.like_ticket(unit, ticket.id, limit=_MOST_JUDGED)
        return merge.candidates(unit, ask.actor, ticket, [one.id for one in found])

    return Look(find, lambda found: replace(begun, like=found))


def unmerge(unit: Unit, ask: Ask) -> Outcome:
    merge.unmerge(unit, ask.actor, ticket_of(ask))
    return Done(ticket_of(ask))


def split(unit: Unit, ask: Ask) -> Outcome:
    """Take what is split off; by the number of a merged ticket, it is its reporter's."""
    ticket, begun = begin(unit, ask, Act.SPLIT, "split", "parts")
    named = ticket_of(ask)
    if named == ticket.id or named not in dict(splitting.whose(unit, ticket.id)):
        return begun
    return replace(begun, given={**begun.given, "whose": str(named)})


def link(unit: Unit, ask: Ask) -> Outcome:
    """Take the other ticket and how the two belong together, in any order; “no” takes it away."""
    _, begun = begin(unit, ask, Act.LINK, "link", "")
    given: dict[str, str] = {}
    for word in ask.rest.lower().split():
        if _is_key(unit, word):
            given["other"] = word.upper()
        elif word in NO:
            given["kind"] = "none"
        else:
            kind = next((one for one in BY_HAND if one.value.startswith(word)), None)
            given |= {"kind": kind.value} if kind is not None else {}
    return Begin(begun.flow, str(ticket_of(ask)), given)  # a merged one may have links of its own


def _is_key(unit: Unit, word: str) -> bool:
    return parse_key(word, unit.team.desk.key_prefix) is not None


def watch_whom(unit: Unit, ask: Ask) -> Outcome:
    """Ask who shall follow a ticket."""
    return begin(unit, ask, Act.WATCH, "watch", "")[1]


def watch(unit: Unit, ask: Ask) -> Outcome:
    """Follow a ticket: oneself, this room, an organisation, or somebody by name.

    Of a name that nobody has, or several have, it is asked who is meant.
    """
    try:
        watcher, name = _watcher(unit, ask)
    except Refused as refused:
        if refused.reason != "unknown_name":
            raise
        return watch_whom(unit, ask)
    fresh = relate.watch(unit, ask.actor, ticket_of(ask), watcher)
    return _told(unit, ask, "watching" if fresh else "watching-already", name)


def unwatch(unit: Unit, ask: Ask) -> Outcome:
    watcher, name = _watcher(unit, ask)
    gone = relate.unwatch(unit, ask.actor, ticket_of(ask), watcher)
    return _told(unit, ask, "watching-no-more" if gone else "watching-not", name)


def _told(unit: Unit, ask: Ask, key: str, name: str) -> Note:
    return Note(key, {"name": name, "ticket": key_of(unit, ticket_of(ask))})


def _watcher(unit: Unit, ask: Ask) -> tuple[Watcher, str]:
    wanted = ask.rest.strip().lstrip("@")
    if not wanted:
        return Watcher(person_id=ask.person.id), ask.person.name
    ticket_to_see(unit, ask.actor, Act.WATCH, ticket_of(ask))  # else names could be guessed
    if wanted.casefold() == HERE and not ask.private:
        return Watcher(room=ask.place.room), str(ask.place.room)
    if wanted.casefold() == HERE:
        return Watcher(person_id=ask.person.id), ask.person.name
    return known.called(unit, wanted)

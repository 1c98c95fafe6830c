"""Is it this? Asked before a report is written to its end, and what follows from a yes."""

from dataclasses import replace

from bot import flows
from bot.contract import Accepted, Reply
from bot.dispatcher.finishing import comment, describe
from bot.dispatcher.turn import Turn
from core.db.tickets import tickets
from core.db.unit import Unit
from core.domain.incidents.joining import TYPED, Told
from core.domain.intents import Intent, Notice
from core.errors import NotFound, Refused
from core.services.incidents import joining, recognising
from core.services.tickets.similar import own_like

_WISH = "wish"
_MEANWHILE = {
    "known_over": "known-over-meanwhile",
    "known_retracted": "known-retracted-meanwhile",
}
_TEXTS = "texts"  # the mark of a look for what is like what was written


def interpose(turn: Turn, knows: flows.Known, outcome: flows.Outcome) -> flows.Outcome:
    """Ask whether it is something known before a report goes on, where there is anything.

    Faults are looked for when the system is told, its component, and once more when it is sent,
    reports when it is told what happened. Nothing is asked twice, and nothing where there is
    nothing.
    """
    match outcome:
        case flows.Asking() | flows.Reviewing() | flows.Finished():
            state = outcome.state
        case _:
            return outcome
    if state.flow != "report" or state.known or state.split == "offered" or state.editing:
        return outcome
    answers = flows.answers_of(state, knows)
    told = {key: one for key, one in answers.items() if isinstance(one, str)}
    kind, system = told.get("kind", ""), told.get("system", "")
    part = told.get("component", system)
    if not kind or kind == _WISH or not (system or not turn.unit.team.systems):
        return outcome
    sending = isinstance(outcome, flows.Finished)
    codes: tuple[str, ...] = ()
    marks = {f"faults:{part}"}
    if system and (sending or not marks <= state.looked):
        codes = recognising.open_incidents(turn.unit, part)
    if told.get("happened") and _TEXTS not in state.looked:
        marks.add(_TEXTS)
        codes += _like(turn, system, told.get("title", ""), told["happened"])
    state = replace(state, looked=state.looked | marks)
    codes = tuple(one for one in codes if one not in state.different)[: recognising.MOST]
    if codes:
        return flows.offer(state, codes, sending=sending)
    return replace(outcome, state=state)


def _like(turn: Turn, system: str, title: str, text: str) -> tuple[str, ...]:
    """Find open tickets like it; among a whole organisation's before this unit, not in it."""
    person = turn.person

    def find(unit: Unit) -> tuple[int, ...]:
        return tuple(one.id for one in own_like(unit, person.id, system, text, title=title))

    found = turn.looked_up(find) if person.organization_confirmed else find(turn.unit)
    return tuple(f"t{one}" for one in found)


def follow(turn: Turn, met: flows.Recognised) -> Reply | None:
    """Join what was recognised; None, with a sentence, where that cannot be any more."""
    number, answers = int(met.code[1:]), met.answers
    told = _told(answers)
    try:
        if met.code.startswith("i"):
            place = turn.inbound.place.room if turn.inbound.private else None
            describe(turn, answers)
            joining.join_incident(turn.unit, turn.person.id, number, told, place=place)
            return Accepted()
        if tickets.by_id(turn.unit, number).reporter_id == turn.person.id:
            return _to_own(turn, number, told)
        describe(turn, answers)
        joining.join_ticket(turn.unit, turn.actor, number, told)
        return Accepted()
    except NotFound:
        turn.message("known-gone")
    except Refused as why:
        if why.reason == "joined_already":
            return turn.message("refused-joined-already")
        meanwhile = _MEANWHILE.get(why.reason)
        if meanwhile is None:
            turn.message("known-gone")
        else:
            turn.message(meanwhile, title=str(why.args_by_name["title"]))
    return None


def _told(answers: flows.Answers) -> Told:
    """Take what was answered so far as what is said by whoever joins."""
    texts = {key: one for key, one in answers.items() if isinstance(one, str)}
    files = [one for value in answers.values() if isinstance(value, tuple) for one in value]
    return Told(
        scope=texts.get("scope", ""),
        payment=texts.get("payment") == "yes",
        payment_on=texts.get("payment_on", ""),
        answers={key: texts[key] for key in TYPED if texts.get(key)},
        file_ids=tuple(dict.fromkeys(files)),
    )


def _to_own(turn: Turn, ticket_id: int, told: Told) -> Reply:
    """Bring the words to the person's own ticket; without any, show that."""
    text = "\n\n".join(dict.fromkeys(str(one) for one in told.answers.values()))
    if text or told.file_ids:
        return comment(turn, ticket_id, text, told.file_ids)
    turn.tell(Intent(Notice.TICKET, ticket_id, data={"public": True}))
    return Accepted()

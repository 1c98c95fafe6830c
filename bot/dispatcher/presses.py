"""What a button means: a step of a draft, an act on a ticket, or where a text goes."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType

import structlog

from bot import flows
from bot.commands import (
    accounts,
    afterwards,
    drills,
    joining,
    leading,
    oncall,
    paging,
    reading,
    status,
    tickets,
    upkeep,
)
from bot.commands.outcome import Ask, Begin, Outcome
from bot.content import MESSAGE, Action, Verb
from bot.contract import Accepted, Reply
from bot.dispatcher import talking
from bot.dispatcher.finishing import comment
from bot.dispatcher.outcomes import carry_out
from bot.dispatcher.texts import to_page
from bot.dispatcher.turn import Turn
from core.db.intake import drafts
from core.db.intake.drafts import WaitingText
from core.db.tickets import tickets as stored
from core.db.unit import Unit
from core.domain.tickets.keys import LARGEST_ID
from core.errors import Refused
from core.services.announce import where_to
from core.services.tickets import close, reply, survey
from core.services.tickets.around import key_of

log = structlog.get_logger()

_CONVERSATION = frozenset(
    {Verb.ANSWER, Verb.BACK, Verb.SKIP, Verb.CANCEL, Verb.EDIT, Verb.SEND, Verb.SPLIT, Verb.SAME}
)
_ABOUT_NOTHING = frozenset({"report", "profile"})  # flows that need no ticket to begin
_ON_TICKET: Mapping[Verb, Callable[[Unit, Ask], Outcome]] = MappingProxyType(
    {
        Verb.CLAIM: tickets.take,
        Verb.TAKE_OVER: tickets.take_over,
        Verb.RELEASE: tickets.give_back,
        Verb.ASSIGN: tickets.assign,
        Verb.REPLY: tickets.reply,
        Verb.NOTE: tickets.note,
        Verb.ASK: tickets.ask_back,
        Verb.SOLVE: tickets.solve,
        Verb.CLOSE: tickets.close_it,
        Verb.OPEN: tickets.show,
        Verb.COMMENT: tickets.comment,
        Verb.WITHDRAW: tickets.withdraw,
        Verb.ACKNOWLEDGE: paging.acknowledge,
        Verb.CALLED: tickets.called,
        Verb.REOPEN: tickets.reopen,
        Verb.CONFIRM: tickets.confirm,
        Verb.NOT_SOLVED: tickets.not_solved,
        Verb.REMARK: afterwards.remark,
        Verb.ASSESS: leading.assess,
        Verb.PRIORITIZE: leading.prioritize,
        Verb.FLAG: leading.flags,
        Verb.HAND_OUT: leading.hand_out,
        Verb.RETURN: leading.come_back,
        Verb.PLAN: leading.plan,
        Verb.CHANGE: leading.change,
        Verb.MERGE: leading.merge_into,
        Verb.UNMERGE: leading.unmerge,
        Verb.SPLIT_UP: leading.split,
        Verb.LINK: leading.link,
        Verb.WATCH: leading.watch_whom,
        Verb.WHY: tickets.why,
        Verb.SIMILAR: reading.similar,
    }
)


def press(turn: Turn, token: str) -> Reply:
    """Do what a button says; a forged or outdated one gets a sentence and changes nothing."""
    try:
        action = Action.read(token)
        numbers = [int(arg) for arg in action.args if arg.isdecimal()]
    except ValueError as err:
        raise Refused("button_unknown") from err
    if action.verb not in _CONVERSATION and any(number > LARGEST_ID for number in numbers):
        raise Refused("button_unknown")
    try:
        return _act(turn, action, numbers)
    except (ValueError, LookupError) as err:
        log.warning("a button could not be followed", verb=action.verb.value, exc_info=True)
        raise Refused("button_unknown") from err


def _act(turn: Turn, action: Action, numbers: list[int]) -> Reply:
    if action.verb in _CONVERSATION:
        return talking.press(turn, action.verb, action.args)
    match action.verb:
        case Verb.START if action.args[0] in _ABOUT_NOTHING:
            system = {"system": action.args[1]} if len(action.args) > 1 else {}
            return talking.begin(turn, Begin(action.args[0], given=system))
        case Verb.RESUME | Verb.TAKE_UP:
            return _go_on(turn, action.verb, numbers)
        case Verb.MORE | Verb.STATUS | Verb.UPKEEP | Verb.ME_TOO:
            return _look(turn, action, numbers)
        case Verb.UNDO | Verb.SEND_ON | Verb.KEEP:
            return _on_message(turn, action.verb, numbers[0])
        case Verb.RATE | Verb.DRILL:
            return _rate_or_drill(turn, action, numbers)
        case Verb.CONNECT | Verb.APART | Verb.ROTA:
            return carry_out(turn, _answered(turn, action, numbers))
        case Verb.ADD_TO | Verb.NEW_REPORT:
            return _place_text(turn, action.verb, numbers)
        case Verb.REOPEN | Verb.CONFIRM | Verb.NOT_SOLVED | Verb.THANKS if len(numbers) > 1:
            return _answer_with_text(turn, action.verb, numbers)
        case verb:
            return carry_out(turn, _ON_TICKET[verb](turn.unit, _on(turn, action, numbers)))


def _go_on(turn: Turn, verb: Verb, numbers: list[int]) -> Reply:
    """Go on with the draft, or with one that was cancelled."""
    if verb is Verb.RESUME:
        return talking.show_again(turn)
    return talking.take_up_again(turn, numbers[0])


def _answered(turn: Turn, action: Action, numbers: list[int]) -> Outcome:
    """Answer what concerns two people: whether they are one, or who of them is on call."""
    ask = _ask(turn, None)
    if action.verb is Verb.ROTA:
        return oncall.answer(turn.unit, ask, action.args[0], numbers[0])
    agrees = action.verb is Verb.CONNECT
    return accounts.answer(turn.unit, ask, numbers[0], agrees=agrees)


def _look(turn: Turn, action: Action, numbers: list[int]) -> Reply:
    """Turn to another page, or do what a button about systems says."""
    if action.verb is Verb.MORE:
        return _more(turn, action, numbers)
    if action.verb is Verb.UPKEEP:
        return carry_out(turn, upkeep.press(turn.unit, _ask(turn, None), action.args))
    if action.verb is Verb.ME_TOO:
        return carry_out(turn, joining.press(turn.unit, _ask(turn, None), action.args))
    return carry_out(turn, status.press(turn.unit, _ask(turn, None), action.args))


def _more(turn: Turn, action: Action, numbers: list[int]) -> Reply:
    """Turn to the next page of a list, or to the queue by a filter."""
    ask = _ask(turn, None)
    if action.args[0] != "queue":
        return carry_out(turn, reading.mine(turn.unit, ask, before=numbers[0]))
    after, filter_id = (*numbers, 0)[:2]
    place = action.args[-1]
    page = reading.queue(turn.unit, ask, after=after, place=place, filter_id=filter_id)
    return carry_out(turn, page)


def _on_message(turn: Turn, verb: Verb, message_id: int) -> Reply:
    """Keep a message of the team's inside, or let it go to the reporter."""
    match verb:
        case Verb.UNDO:
            reply.undo(turn.unit, turn.actor, message_id)
        case Verb.SEND_ON:
            reply.send_on(turn.unit, turn.actor, message_id, asked=True)
        case _:
            reply.keep_inside(turn.unit, turn.actor, message_id)
    return Accepted()


def _rate_or_drill(turn: Turn, action: Action, numbers: list[int]) -> Reply:
    """Take a mark of the reporter's for one question of a survey, or the answer to a drill."""
    if action.verb is Verb.DRILL:
        return carry_out(turn, drills.answer(turn.unit, _ask(turn, None), numbers[0]))
    survey.rate(turn.unit, turn.actor, numbers[0], action.args[1], numbers[1])
    return Accepted()


def _ask(turn: Turn, ticket_id: int | None) -> Ask:
    return Ask(
        actor=turn.actor,
        person=turn.person,
        place=turn.inbound.place,
        private=turn.inbound.private,
        ticket_id=ticket_id,
    )


def _on(turn: Turn, action: Action, numbers: list[int]) -> Ask:
    """Ask about a ticket, by its id; to be merged with another, by the key of that.

    What is confirmed is a solution, where the button stood under one.
    """
    ask = _ask(turn, numbers[0])
    match action:
        case Action(Verb.MERGE) if len(numbers) > 1:
            return replace(ask, rest=key_of(turn.unit, numbers[1]))
        case Action(Verb.CONFIRM, (_, solution)):
            return replace(ask, rest=solution.removeprefix(MESSAGE))
        case _:
            return ask


def _place_text(turn: Turn, verb: Verb, numbers: list[int]) -> Reply:
    """Bring a text that waited to a ticket, to the open draft, or into a new report."""
    if verb is Verb.ADD_TO:
        held = _settle(turn, numbers[0], "added", ticket_id=numbers[1])
        own = stored.by_id(turn.unit, numbers[1]).reporter_id == turn.person.id
        place = comment if own else to_page
        return place(_again(turn, held), numbers[1], held.body, tuple(held.file_ids))
    held = _settle(turn, numbers[0], "new")
    turn = _again(turn, held)
    files = tuple(held.file_ids)
    draft = drafts.to_change(turn.unit, turn.person.id)
    if draft is not None and (held.question == "draft" or draft.state["at"]["flow"] == "report"):
        return talking.advance(turn, draft, flows.Wrote(held.body, files))
    given = {"happened": held.body} if held.body else {}
    return talking.begin(turn, Begin("report", given=given), file_ids=files)


def _answer_with_text(turn: Turn, verb: Verb, numbers: list[int]) -> Reply:
    """Answer what a text about a ticket meant; the text goes onto the ticket in any case."""
    ticket_id, text_id = numbers[0], numbers[1]
    unit, actor = turn.unit, turn.actor
    outcome = verb.name.lower()
    ticket = stored.by_id(unit, ticket_id)
    if verb is Verb.REOPEN:
        opened = close.reopen(unit, actor, ticket_id)
        if opened.id not in (ticket_id, ticket.merged_into_id):
            ticket, outcome = opened, "followed"
    held = _settle(turn, text_id, outcome, ticket_id=ticket_id)
    match verb:
        case Verb.CONFIRM:
            close.confirm(unit, actor, ticket_id)
        case Verb.NOT_SOLVED:
            close.not_solved(unit, actor, ticket_id)
        case _:
            pass
    files = held.file_ids
    reply.add_comment(unit, ticket, actor.person_id, text=held.body, file_ids=files, said=held.ref)
    return Accepted()


def _again(turn: Turn, held: WaitingText) -> Turn:
    """Take up what was said before as if it were said now, so that its edits are followed."""
    return turn if held.ref is None else replace(turn, again=(held.ref, held.body))


def _settle(turn: Turn, text_id: int, outcome: str, *, ticket_id: int | None = None) -> WaitingText:
    held = drafts.waiting_text(turn.unit, text_id)
    if held is None or held.person_id != turn.person.id:
        raise Refused("button_unknown")
    if ticket_id is not None and ticket_id not in held.choices:
        raise Refused("button_unknown")
    if not drafts.settle_text(turn.unit, held, outcome, ticket_id=ticket_id):
        raise Refused("answered_already")
    where_to(turn.unit, held, place=turn.inbound.place)
    return held

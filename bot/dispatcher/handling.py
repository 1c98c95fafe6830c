"""One event, inside one unit: whether it is new, who did it, and what it means."""

from dataclasses import replace

from bot import commands
from bot.contract import (
    Accepted,
    Alert,
    Commanded,
    Deleted,
    Described,
    Edited,
    FieldErrors,
    Filling,
    Found,
    Inbound,
    Joined,
    Left,
    Lost,
    Manners,
    Moved,
    OpenForm,
    Picked,
    Pressed,
    PutAway,
    Reply,
    Said,
    Submitted,
    Visited,
    Withheld,
)
from bot.dispatcher import commanding, forms, noticing, overtaking, pointing
from bot.dispatcher.echo import echo
from bot.dispatcher.presses import press
from bot.dispatcher.texts import route
from bot.dispatcher.turn import AskFirst, Turn
from bot.wording import Wording
from core.db.intake import inbox
from core.db.outbox import outbox
from core.db.prepared import undone_alone
from core.db.unit import Unit
from core.domain.intents import Intent, Notice
from core.domain.places import Address
from core.errors import NotFound, Refused
from core.services.people import people
from core.services.tickets import revise


def handle(
    unit: Unit,
    inbound: Inbound,
    *,
    wording: Wording,
    language: str,
    manners: Manners,
    found: tuple[int, ...] = (),
    like: tuple[int, ...] | None = None,
) -> Reply:
    """Take one event: what it changes and what it makes us owe stand or fall with its mark.

    A refusal takes back what the act had begun, but not that the person said it. An event that
    changed nothing yet, since a form or a refusal answers it, may come again: that answer may have
    been lost. `like` is what a slow look before this unit found.

    Raises: LookFirst: such a look is needed, and nothing has changed.
    Raises: AskFirst: whether they are an admin has to be known, and nothing has changed.
    """
    overtaking.remember(unit, inbound)
    if _needs_no_mark(unit, inbound):
        return Accepted()
    cause = f"{inbound.sender.platform}:{inbound.id}"
    if not inbox.first_time(unit, cause):
        return Accepted()
    newest = overtaking.caught_up(unit, inbound, key=cause) if manners.comes_late else inbound
    if newest is None or _nobody_did(unit, inbound := noticing.whose(unit, newest)):
        return Accepted()
    inbound = replace(inbound, place=unit.places.now_at(inbound.place))
    if _for_another_bot(unit, inbound):
        return Accepted()
    turn = _begin(unit, inbound, wording=wording, language=language, manners=manners, cause=cause)
    turn = replace(turn, like=like)
    if not manners.keeps_history:
        echo(turn)
    try:
        with undone_alone(unit.connection):
            reply = _act(turn, found)
    except (Refused, NotFound) as refused:
        room = refused.args_by_name.get("room") if isinstance(refused, Refused) else None
        if inbound.leads is None and isinstance(room, Address):
            raise AskFirst(room) from refused
        reply = turn.refusal(refused)
        changed = isinstance(reply, Accepted)
    else:
        changed = not isinstance(reply, OpenForm | FieldErrors)
    if not changed:
        inbox.forget(unit, cause)
    return _aside(turn, reply)


def _needs_no_mark(unit: Unit, inbound: Inbound) -> bool:
    """Whether nothing more comes of an event, nor would of a repeat of it."""
    if isinstance(inbound.act, Filling):
        forms.fill(unit, inbound, inbound.act)
        return True
    return noticing.is_overheard(unit, inbound)


def _nobody_did(unit: Unit, inbound: Inbound) -> bool:
    """Note what a platform only tells of people, rooms and messages; tell whether it was that."""
    match inbound.act:
        case (Described() | Joined() | Left() | Lost() | Found() | Moved() | Withheld()) as told:
            noticing.note(unit, inbound, told)
        case Deleted(message) if not inbound.sender.id:
            revise.vanish(unit, message)
        case _:
            return False
    return True


def _for_another_bot(unit: Unit, inbound: Inbound) -> bool:
    """Whether it is a command in a group of others that looks like none of ours.

    Every bot in a Telegram group may hear it; that we do not know it is nobody's business there.
    """
    act = inbound.act
    return (
        isinstance(act, Commanded)
        and not inbound.private
        and inbound.place.room not in unit.places.team_rooms
        and act.name.lower() not in commands.COMMANDS
        and commands.suggestion(act.name) is None
    )


def _aside(turn: Turn, reply: Reply) -> Reply:
    """Say, among others, that the answer came in private; whoever asked shall know where."""
    speaks = isinstance(turn.inbound.act, Commanded | Pressed) or (
        isinstance(turn.inbound.act, Said) and turn.inbound.act.mentions
    )
    if not (speaks and turn.among_others and isinstance(reply, Accepted)):
        return reply
    if not people.can_be_written_to(turn.unit, turn.person.id):
        return reply  # delivery finds out, and says there what they can do
    if turn.manners.answers_aside and turn.inbound.forms:
        return Alert(turn.voice.say("answered-in-private"))
    said = {"key": "answered-in-private", "args": {}, "start": "report"}
    place = turn.inbound.place
    outbox.owe(
        turn.unit, Intent(Notice.SENTENCE, data=said), key=f"aside:{turn.cause}", place=place
    )
    return reply


def _begin(
    unit: Unit,
    inbound: Inbound,
    *,
    wording: Wording,
    language: str,
    manners: Manners,
    cause: str,
) -> Turn:
    person = people.recognise(unit, noticing.sighting(inbound))
    actor = people.actor(unit, person, inbound.place, at=inbound.at)
    if inbound.leads:
        actor = replace(actor, leads=inbound.leads)
    speaks = people.language_of(unit, person) or language
    voice = wording.voice(speaks, people.zone_of(unit, person), default=language)
    return Turn(unit, inbound, person, actor, voice, wording, cause, manners)


def _act(turn: Turn, found: tuple[int, ...]) -> Reply:
    match turn.inbound.act:
        case Commanded() as typed:
            return commanding.command(turn, typed, found=found)
        case Said() as said:
            return route(turn, said, found=found)
        case Pressed(token, _):
            return press(turn, token)
        case Submitted(token, values, files):
            uploads = {key: turn.files(given) for key, given in files.items()}
            try:
                reply = forms.submit(turn, token, dict(values), uploads)
            except ValueError as err:
                raise Refused("button_unknown") from err
            return reply
        case PutAway() as act:
            try:
                return pointing.point(turn, act)
            except ValueError as err:
                raise Refused("button_unknown") from err
        case Picked() | Edited() | Deleted() | Visited() as act:
            return pointing.point(turn, act)
        case Filling() | Described() | Joined() | Left() | Lost() | Found() | Moved() | Withheld():
            return Accepted()  # told of, and noted before this

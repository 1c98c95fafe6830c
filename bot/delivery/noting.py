"""What came of a delivery, noted with all that follows from it."""

from collections.abc import Callable
from datetime import timedelta

from bot.delivery.handing import Handed
from bot.errors import Undeliverable
from core.db.outbox import links, outbox
from core.db.outbox.owed import Owed
from core.db.people import people
from core.db.tickets import messages
from core.db.unit import Unit
from core.domain.intents import Intent, Notice
from core.domain.places import Address
from core.services import announce
from core.services.broadcasts import arriving
from core.services.people import reach
from core.services.tickets import sending
from core.services.urgent import page

TRIES_OF_A_PAGE = 2  # then the agents are called as well
NOWHERE = "no address"  # why a row goes nowhere that has no place to go to
LOST_FOR = timedelta(minutes=10)  # between tries to write to a room that is lost


# What names files to somebody who may not have them; a list of old ones is no reason to send them.
_BRINGS_FILES = frozenset(
    {Notice.CARD, Notice.FROM_REPORTER, Notice.NOTE, Notice.OUTGOING, Notice.FROM_AGENT}
)
_FOR_THE_REPORTER = frozenset({Notice.FROM_AGENT, Notice.FILE})  # what agents rely on

_HEADS = frozenset({Notice.CARD, Notice.RECEIPT})  # what a thread may begin with

# What an agent said, shown under a card: picked there, it is that which is sent on.
_SAID_INSIDE = frozenset({Notice.NOTE, Notice.OUTGOING})


def note(
    unit: Unit,
    owed: Owed,
    done: Handed,
    digest: str,
    *,
    files: tuple[int, ...],
    has_name: Callable[[Address], bool],
) -> None:
    """Note a delivery with all that follows from it.

    `files` are those that the message only named; each is sent after it. `has_name` tells of a
    thread whether it has a name, which follows the card.
    """
    first, ref, thread = owed.sent is None, done.ref, done.thread
    result = "sent" if first else "changed"
    outbox.tried(unit, owed, ref.address, result, messages=done.count)
    outbox.done(unit, owed, result="sent", sent=ref, digest=digest)
    if owed.attempts and reach.is_lost(unit, ref.address):
        reach.found(unit, ref.address)
    ticket_id = owed.intent.ticket_id
    if first and ticket_id is not None and owed.intent.notice is not Notice.TOPIC:
        heads = owed.intent.notice is Notice.CARD or (
            owed.intent.notice is Notice.RECEIPT and thread
        )
        role = "card" if heads else "page" if owed.intent.notice is Notice.PAGE else "notice"
        said = owed.intent.message_id if owed.intent.notice in _SAID_INSIDE else None
        links.add(unit, ref, ticket_id, role=role, thread=thread, message_id=said)
    if ticket_id is not None and owed.intent.notice in _HEADS:
        _let_topic_follow(unit, owed, ticket_id, done, has_name)
    if first and owed.intent.notice is Notice.FROM_AGENT and owed.intent.message_id is not None:
        sending.delivered(unit, owed.intent.message_id)
    if first and owed.intent.notice is Notice.PAGE:
        page.arrived(unit, *_call(owed))
    if owed.intent.notice is Notice.OUTGOING and owed.intent.message_id is not None:
        sending.shown(unit, owed.intent.message_id)
    arriving.posted(unit, owed, thread)
    if files and ticket_id is not None and owed.intent.notice in _BRINGS_FILES:
        _send_after(unit, owed, ticket_id, ref.address, files)


def _let_topic_follow(
    unit: Unit, owed: Owed, ticket_id: int, done: Handed, has_name: Callable[[Address], bool]
) -> None:
    """Owe a topic what its card says by now; that may wait, and several changes become one."""
    home = links.home(unit, ticket_id, done.ref.address)
    if home is not None and home.ref == done.ref and has_name(home.thread_address):
        announce.topic(unit, ticket_id, done.ref, home.thread, person_id=owed.person_id)


def _send_after(
    unit: Unit, owed: Owed, ticket_id: int, room: Address, files: tuple[int, ...]
) -> None:
    home = links.home(unit, ticket_id, room)
    place = home.thread_address if home else room
    for one in messages.files_by_ids(unit, files).values():
        if one.is_kept and one.owner_id != owed.person_id:
            announce.file_to(
                unit,
                ticket_id,
                one.id,
                place=place,
                person_id=owed.person_id,
                message_id=owed.intent.message_id,
            )


def give_up(unit: Unit, owed: Owed, why: str) -> None:
    """End a row that can reach nobody; whoever relied on it is told.

    A message that has arrived and only cannot be changed any more is nobody's loss.
    """
    if why == NOWHERE and owed.person_id is not None:
        known = people.identities_of(unit, owed.person_id)
        why = "unreachable" if any(not one.reachable for one in known) else why
    outbox.done(unit, owed, result=f"undeliverable: {why}")
    arriving.undeliverable(unit, owed, why)
    if owed.sent is not None:
        return
    to_reporter = owed.person_id is not None and owed.intent.notice in _FOR_THE_REPORTER
    if to_reporter and owed.intent.message_id is not None:
        sending.undeliverable(unit, owed.intent.message_id, why)
    if owed.person_id is not None and "asked_in" in owed.intent.data:
        _start_me_first(unit, owed, Address(*owed.intent.data["asked_in"]))
    _call_elsewhere(unit, owed)


def refused(unit: Unit, owed: Owed, address: Address, never: Undeliverable) -> bool:
    """Note that one address takes nothing; tell whether the row waits for it all the same.

    What is owed to a room of the team that is lost is kept until the room is found.
    """
    outbox.tried(unit, owed, address, f"never: {never.why}")
    if owed.intent.notice is Notice.PAGE and owed.sent is None:
        page.refused(unit, *_call(owed))
    if not never.gone:
        return False
    if address.room not in unit.places.team_rooms:
        people.unreachable(unit, address)
        arriving.gone(unit, owed, never.why)
        return False
    reach.lost(unit, address.room, never.why)
    outbox.later(unit, owed, after=LOST_FOR)
    _call_elsewhere(unit, owed)
    return True


def put_back(
    unit: Unit,
    owed: Owed,
    seconds: float,
    why: str,
    *,
    waits_for: str = "",
    to_mend: tuple[str, str] | None = None,
) -> None:
    """Try again later; `waits_for` is the platform whose next answer ends the wait.

    `to_mend` is the platform where somebody has to mend something first, and what.
    """
    if to_mend is not None:
        reach.hindered(unit, *to_mend)
    outbox.later(unit, owed, after=timedelta(seconds=seconds), waits_for=waits_for)
    if owed.place is not None:
        outbox.tried(unit, owed, owed.place, f"later: {why}")
    if owed.sent is None and owed.attempts >= TRIES_OF_A_PAGE:
        _call_elsewhere(unit, owed)


def _call_elsewhere(unit: Unit, owed: Owed) -> None:
    """Call otherwise where somebody is not reached: it must not go quiet."""
    if owed.intent.notice is Notice.PAGE:
        page.elsewhere(unit, *_call(owed), owed.person_id)


def _call(owed: Owed) -> tuple[int, int, Address]:
    """Name a call: its page, its round, and where it was to arrive."""
    place = owed.place or Address("", "")
    return owed.intent.data["page"], owed.intent.data["round"], place


def _start_me_first(unit: Unit, owed: Owed, place: Address) -> None:
    """Say where somebody asked that their answer cannot reach them in private, and what to do."""
    if owed.person_id is None:
        return
    begin = {"resume": True} if owed.intent.notice is Notice.PROMPT else {"start": "report"}
    name = people.by_id(unit, owed.person_id).name
    data = {"key": "start-me-first", "args": {"name": name}, "label": "button-start-chat", **begin}
    outbox.owe(unit, Intent(Notice.SENTENCE, data=data), key=f"unreached:{owed.key}", place=place)

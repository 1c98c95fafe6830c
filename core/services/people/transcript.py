"""Keep and read what is said in the web chat's rooms."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from core.db.people import transcripts
from core.db.people.transcripts import Post
from core.db.unit import Unit
from core.domain.places import Address, MessageRef
from core.domain.tickets.keys import LARGEST_ID
from core.errors import NotFound


@dataclass(frozen=True, slots=True)
class Opening:
    """A room at one moment: everything after `seq` comes by `posts`."""

    seq: int
    log: Sequence[Post]
    cards: Sequence[Post]


def opening(unit: Unit, room: Address, *, log: int, cards: int) -> Opening:
    """Read the last of the log, and the cards of a room that has a desk (`cards` above 0).

    Run it as a read: all of it has to come from one snapshot.
    """
    return Opening(
        seq=transcripts.last_seq(unit, room.chat),
        log=transcripts.log(unit, room.chat, log, desk=cards > 0),
        cards=transcripts.cards(unit, room.chat, cards) if cards else (),
    )


def posts(unit: Unit, room: Address, after_seq: int, limit: int) -> Sequence[Post]:
    """Read what was put or changed after a number of the room, in order."""
    return transcripts.after(unit, room.chat, after_seq, limit)


def thread(unit: Unit, room: Address, thread: str, limit: int) -> Sequence[Post]:
    """Read a card and the last posts under it."""
    return transcripts.thread(unit, room.chat, thread, limit)


def put(
    unit: Unit, to: Address, key: str, body: Mapping[str, Any], *, author_id: int | None = None
) -> tuple[MessageRef, str]:
    """Keep a message once a key; return it, and the thread that answers to it belong in.

    `author_id` is who said it; the bot's own messages have none.
    """
    post_id, thread = transcripts.put(unit, to, key, body, author_id=author_id)
    return MessageRef(to.room, str(post_id)), thread


def body(unit: Unit, ref: MessageRef) -> Mapping[str, Any] | None:
    """Read one kept message; None if the room has no such message."""
    number = _number(ref)
    return None if number is None else transcripts.body_of(unit, ref.address.chat, number)


def change(unit: Unit, ref: MessageRef, body: Mapping[str, Any]) -> None:
    """Make a kept message equal to this one.

    Raises: NotFound: the room has no such message.
    """
    number = _number(ref)
    if number is None or not transcripts.change(unit, ref.address.chat, number, body):
        raise NotFound("post")


def _number(ref: MessageRef) -> int | None:
    """Read the number of a post; None where no post can have it."""
    if not (ref.message.isascii() and ref.message.isdecimal()):
        return None
    number = int(ref.message)
    return number if number <= LARGEST_ID else None

"""What the page posts, as an `Inbound`. Pure: it trusts nothing and asks nobody."""

import json
import re
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from bot.adapters.web.ports import Seat, Session
from bot.contract import Act, Commanded, Inbound, Pressed, Said, Sender, Submitted, Upload
from core.domain.places import MessageRef

PLATFORM = "web"
LONGEST_TEXT = 10_000  # characters; longer is offered as a text file by the page
MOST_FILES = 10  # in one message
MOST_VALUES = 100  # in one form; no form of ours comes near
LONGEST_TOKEN = 4_000  # characters of a form's token, which is ours

_ID = re.compile(r"[A-Za-z0-9-]{8,64}")
_THREAD = re.compile(r"[0-9]{0,18}")
_NAME = re.compile(r"[^\W\d_][\w-]{0,31}")
_COMMAND = re.compile(rf"/({_NAME.pattern})(?:\s+(.*))?", re.DOTALL)
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


class Unreadable(Exception):
    """Not what the page sends: another version of it, or no page at all."""


class TooLong(Exception):
    """The text is longer than one message may be; nothing of it was taken."""


class TooMany(Exception):
    """More files than one message takes; nothing of it was taken."""


def read(kind: str, body: bytes, *, session: Session, now: datetime) -> tuple[Inbound, Seat]:
    """Read a post of one kind: say, press, submit or command.

    The id is bound to the person, so that nobody can use up somebody else's.

    Raises: Unreadable, TooLong, TooMany.
    """
    try:
        payload = json.loads(body)
    except (ValueError, RecursionError) as err:
        raise Unreadable("not JSON") from err
    if not isinstance(payload, dict):
        raise Unreadable("not an object")
    seat = seat_of(session, _text(payload, "seat"))
    event = _matching(_ID, _text(payload, "id"))
    place = seat.room.in_thread(_matching(_THREAD, _text(payload, "thread")))
    inbound = Inbound(
        id=f"{seat.person_id}:{event}",
        sender=Sender(PLATFORM, str(seat.person_id), seat.name, language=seat.language),
        place=place,
        private=seat.private,
        act=_act(kind, payload, seat),
        at=now,
        forms=True,
    )
    return inbound, seat


def seat_of(session: Session, chat: str) -> Seat:
    """Find the seat in this room.

    Raises: Unreadable: nobody of this session sits there.
    """
    for seat in session.seats:
        if seat.room.chat == chat:
            return seat
    raise Unreadable("no such seat")


def _act(kind: str, payload: Mapping[str, Any], seat: Seat) -> Act:
    match kind:
        case "say":
            return _said(payload)
        case "command":
            name = _matching(_NAME, _text(payload, "name"))
            return Commanded(name, _clean(_text(payload, "rest")))
        case "press":
            post = _matching(_THREAD, _text(payload, "post"))
            message = MessageRef(seat.room, post) if post else None
            return Pressed(_text(payload, "token"), message)
        case "submit":
            return _submitted(payload)
        case _:
            raise Unreadable(kind)


def _said(payload: Mapping[str, Any]) -> Act:
    text = _clean(_text(payload, "text"))
    files = _uploads(payload.get("files", []))
    command = _COMMAND.fullmatch(text.strip())
    if command and not files:
        return Commanded(command[1], (command[2] or "").strip())
    return Said(text, files)


def _submitted(payload: Mapping[str, Any]) -> Act:
    token = _text(payload, "token")
    values = payload.get("values", {})
    files = payload.get("files", {})
    if not isinstance(values, dict) or not isinstance(files, dict):
        raise Unreadable("a form's answers are an object")
    if len(token) > LONGEST_TOKEN or len(values) + len(files) > MOST_VALUES:
        raise Unreadable("more than any form of ours")
    return Submitted(
        token=token,
        values={key: _clean(_text(values, key)) for key in values},
        files={key: _uploads(value) for key, value in files.items()},
    )


def _uploads(value: Any) -> tuple[Upload, ...]:
    if not isinstance(value, Sequence) or isinstance(value, str):
        raise Unreadable("files are a list")
    if len(value) > MOST_FILES:
        raise TooMany
    return tuple(_upload(item) for item in value)


def _upload(item: Any) -> Upload:
    match item:
        case {"id": bool()}:
            raise Unreadable("a file's id is a number")
        case {"id": int(file_id), "name": str(name), "size": int(size)}:
            return Upload(name=_clean(name), file_id=file_id, size=size)
        case _:
            raise Unreadable("a file is id, name and size")


def _text(payload: Mapping[str, Any], key: str) -> str:
    value = payload.get(key, "")
    if not isinstance(value, str):
        raise Unreadable(f"{key} is text")
    return value


def _clean(text: str) -> str:
    """Take out what nobody can see and PostgreSQL does not store; one kind of line end is kept."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    text = _CONTROLS.sub("", text).encode("utf-8", "replace").decode()
    if len(text) > LONGEST_TEXT:
        raise TooLong
    return text


def _matching(shape: re.Pattern[str], text: str) -> str:
    if not shape.fullmatch(text):
        raise Unreadable("malformed")
    return text

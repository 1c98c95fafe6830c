"""Where a platform remembers nothing, what people say is written into the room's transcript."""

from bot.content import Attached, FileShown, Message, Paragraph, Text, Verb
from bot.contract import Commanded, Pressed, Said, Upload
from bot.dispatcher.turn import Turn
from bot.stored import decode, encode
from core.db.tickets import messages
from core.domain.places import MessageRef
from core.services.people import transcript

_TOLD_BY_THE_MESSAGE = frozenset({Verb.RATE})
"""What the message itself shows once pressed; below the next question it would only puzzle."""


def echo(turn: Turn) -> None:
    """Show what the person said or chose as their own post."""
    match turn.inbound.act:
        case Said(text, files, _):
            _post(turn, (text,) if text.strip() else (), files)
        case Commanded(name, rest):
            _post(turn, (f"/{name} {rest}".rstrip(),), ())
        case Pressed(token, message) if turn.inbound.private and message is not None:
            chosen = _label(turn, token, message)
            _post(turn, (chosen,) if chosen else (), ())
        case _:
            return


def _label(turn: Turn, token: str, message: MessageRef) -> str:
    """Find what the pressed button says, in the message that the core keeps itself."""
    body = transcript.body(turn.unit, message)
    buttons = (one for row in decode(body).buttons for one in row) if body else ()
    pressed = next((one for one in buttons if one.action.token == token), None)
    if pressed is None or pressed.action.verb in _TOLD_BY_THE_MESSAGE:
        return ""
    return pressed.label


def _post(turn: Turn, text: Text, files: tuple[Upload, ...]) -> None:
    stored = messages.files_by_ids(turn.unit, turn.files(files))
    shown = tuple(FileShown(one.id, one.name, one.media_type, one.size) for one in stored.values())
    blocks = (*((Paragraph(text),) if text else ()), *((Attached(shown),) if shown else ()))
    if blocks:
        transcript.put(
            turn.unit,
            turn.inbound.place,
            f"said:{turn.cause}",
            encode(Message(blocks)),
            author_id=turn.person.id,
        )

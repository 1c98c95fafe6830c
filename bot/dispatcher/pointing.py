"""What people do with messages and forms that are there already: pick, edit, put away."""

from dataclasses import replace

from bot.commands.outcome import Begin
from bot.contract import (
    Accepted,
    Alert,
    Deleted,
    Edited,
    Picked,
    PutAway,
    Reply,
    Visited,
)
from bot.dispatcher import forms, talking
from bot.dispatcher.texts import inside
from bot.dispatcher.turn import Turn
from core.db import drafts, links, messages
from core.domain.message import TicketMessage
from core.errors import NotFound
from core.services import announce, reply, revise


def point(turn: Turn, act: PutAway | Picked | Edited | Deleted | Visited) -> Reply:
    """Do what the person wants with what is there already."""
    match act:
        case PutAway(token, values):
            forms.put_away(turn, token, dict(values))
        case Picked(to="report"):
            return _report(turn, act)
        case Picked():
            return _send_on(turn, act)
        case Edited(message, text, album):
            where = replace(message, message=f"album:{album}") if album else message
            words = text if turn.inbound.private else inside(text)
            if not revise.revise(turn.unit, turn.person.id, where, text=words):
                return _answer_again(turn, message.message, text)
        case Deleted(message):
            revise.retract(turn.unit, turn.person.id, message)
        case Visited():
            announce.home(turn.unit, turn.person.id, turn.inbound.place)
    return Accepted()


def _report(turn: Turn, picked: Picked) -> Reply:
    """Begin a report with the words and files of a message, and a link back to it."""
    words = "\n\n".join(filter(None, (picked.said.text.strip(), picked.link)))
    given = {"happened": words} if words else {}
    files = turn.files(picked.said.files)
    asked = talking.begin(turn, Begin("report", given=given), file_ids=files, form=False)
    if not isinstance(asked, Accepted) or turn.inbound.private:
        return asked
    return Alert(turn.voice.say("asked-in-private"))


def _send_on(turn: Turn, picked: Picked) -> Reply:
    """Send what was written under a card to its reporter.

    Raises: NotFound: it was written under none.
    """
    unit = turn.unit
    link = links.at(unit, picked.message)
    note = messages.by_id(unit, link.message_id) if link and link.message_id else None
    if note is None:
        note = _noted(turn, picked)
    reply.send_on(unit, turn.actor, note.id)
    return Accepted()


def _noted(turn: Turn, picked: Picked) -> TicketMessage:
    """Keep a message of the thread that was never handed in, such as one from before an outage."""
    place = turn.inbound.place
    home = links.of_thread(turn.unit, place) if place.thread else None
    if home is None:
        raise NotFound("message")
    return reply.note(
        turn.unit,
        turn.actor,
        home.ticket_id,
        text=picked.said.text,
        file_ids=turn.files(picked.said.files),
        source=str(place.room),
        said=picked.message,
    )


def _answer_again(turn: Turn, message: str, text: str) -> Reply:
    """Follow an edit of what answered a question of the open draft."""
    draft = drafts.to_change(turn.unit, turn.person.id)
    key = draft.state.get("said", {}).get(message) if draft else None
    if draft is None or key is None or not text.strip():
        return Accepted()
    return talking.answer_again(turn, draft, key, text)

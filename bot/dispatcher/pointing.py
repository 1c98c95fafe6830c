"""What people do with messages and forms that are there already: pick, edit, put away."""

from bot import flows
from bot.commands.outcome import Begin
from bot.contract import Accepted, Alert, Deleted, Edited, Picked, PutAway, Reply, Visited
from bot.dispatcher import following, forms, set_aside, talking
from bot.dispatcher.knowing import known_in
from bot.dispatcher.turn import Turn
from core.db.intake import drafts
from core.db.outbox import links
from core.db.tickets import messages
from core.domain.places import MessageRef
from core.domain.text import clean
from core.domain.tickets.message import INSIDE, Kind, Status, TicketMessage
from core.errors import NotFound, Refused
from core.services import announce
from core.services.tickets import reply, revise


def point(turn: Turn, act: PutAway | Picked | Edited | Deleted | Visited) -> Reply:
    """Do what the person wants with what is there already."""
    match act:
        case PutAway(token, values):
            try:
                forms.put_away(turn, token, dict(values))
            except ValueError as err:
                raise Refused("button_unknown") from err
        case Picked(to="report"):
            return _report(turn, act)
        case Picked():
            return _send_on(turn, act)
        case Edited() as edited:
            return _edited(turn, edited)
        case Deleted(ref):
            return _taken_back(turn, ref)
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

    Raises: NotFound: it was written under none, or it is a card or a line of the bot's own.
    """
    unit = turn.unit
    link = links.at(unit, picked.message)
    if link is None:
        note = _noted(turn, picked)
    else:
        found = messages.by_id(unit, link.message_id) if link.message_id else None
        if found is None:
            raise NotFound("message")
        note = found
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


def _edited(turn: Turn, edited: Edited) -> Reply:
    """Let what the person said read otherwise, wherever it went."""
    ref = following.ref_of(edited)
    message = revise.theirs(turn.unit, turn.person.id, ref)
    text = clean(edited.text).strip()
    if message is None:
        return _edited_elsewhere(turn, ref, text)
    if message.kind is Kind.COMMENT or text in ("", message.body):
        revise.revise(turn.unit, message, text=text)
    else:
        _edited_under_card(turn, message, text)
    return Accepted()


def _edited_elsewhere(turn: Turn, ref: MessageRef, text: str) -> Reply:
    """Follow an edit into a report that was sent, a text that waits, or the open draft."""
    reported = revise.reported(turn.unit, turn.person.id, ref)
    waiting = drafts.waiting_said(turn.unit, ref)
    if reported is not None:
        revise.rereport(turn.unit, reported, text=text)
    elif waiting is not None and waiting.person_id == turn.person.id:
        if text not in ("", waiting.body):
            revise.reword_waiting(turn.unit, waiting, text)
    else:
        return _answer_again(turn, ref.name, text)
    return Accepted()


def _taken_back(turn: Turn, ref: MessageRef) -> Reply:
    """Take what the person said back, wherever it went."""
    message = revise.theirs(turn.unit, turn.person.id, ref)
    reported = revise.reported(turn.unit, turn.person.id, ref)
    waiting = drafts.waiting_said(turn.unit, ref)
    if message is not None:
        revise.retract(turn.unit, message)
    elif reported is not None:
        revise.unreport(turn.unit, reported)
    elif waiting is not None and waiting.person_id == turn.person.id:
        revise.reword_waiting(turn.unit, waiting, "")
    else:
        return _unanswer(turn, ref.name)
    return Accepted()


def _edited_under_card(turn: Turn, message: TicketMessage, text: str) -> None:
    """Let an edit follow as far as what is written under a card may leave the team at all.

    What is inside stays inside. An edit of what goes, or went, to the reporter follows where the
    thread is public; where it is not, or two slashes say so, the new words are a note.
    """
    unit = turn.unit
    words = text.removeprefix(INSIDE).strip()
    public = unit.team.desk.thread_replies == "public" and words == text
    if public or message.kind is Kind.NOTE or message.status is Status.UNDONE:
        revise.revise(unit, message, text=words)
    elif unit.team.desk.thread_replies == "public" and message.status is Status.HELD:
        reply.undo(unit, turn.actor, message.id)
        revise.revise(unit, messages.as_it_is(unit, message), text=words)
    else:
        _note_beside(turn, message, words)


def _note_beside(turn: Turn, message: TicketMessage, words: str) -> None:
    """Keep an edit inside as a note of its own, once, and ask whether it shall go too."""
    unit, place = turn.unit, turn.inbound.place
    for one in messages.of_ticket(unit, message.ticket_id):
        if (one.author_id, one.kind, one.body) == (turn.person.id, Kind.NOTE, words):
            return
    source = str(place.room)
    kept = reply.note(unit, turn.actor, message.ticket_id, text=words, source=source)
    if unit.team.desk.thread_replies == "public":
        revise.retract(unit, message)
    else:
        announce.stray(unit, kept, place)


def _answer_again(turn: Turn, name: str, text: str) -> Reply:
    """Follow an edit of what answered a question of the open draft."""
    draft = drafts.to_change(turn.unit, turn.person.id)
    if draft is not None and name not in draft.state.get("said", {}):
        set_aside.reword(turn, draft, name, text)
        return Accepted()
    key, before, *_ = draft.state["said"][name] if draft else ("", "")
    if draft is None or not before or text in ("", before):
        return Accepted()
    state = flows.State.from_json(draft.state["at"])
    flow, knows = flows.FLOWS[state.flow], known_in(turn, state)
    outcome = flows.reword(
        flow, knows, state, key=key, before=before, now=text, wording=turn.wording
    )
    return talking.carry_on(turn, knows, draft, outcome) if outcome else Accepted()


def _unanswer(turn: Turn, name: str) -> Reply:
    """Take what a message said, that is taken back, out of the open draft."""
    draft = drafts.to_change(turn.unit, turn.person.id)
    if draft is None:
        return Accepted()
    said = draft.state.get("said", {}).get(name)
    if said is None:
        set_aside.unsay(turn, draft, name)
        return Accepted()
    key, before, *files = said
    state = flows.State.from_json(draft.state["at"])
    flow, knows = flows.FLOWS[state.flow], known_in(turn, state)
    gone = [one for ids in files for one in ids]
    outcome = flows.unsay(flow, knows, state, key=key, before=before, files=gone)
    return talking.carry_on(turn, knows, draft, outcome)

"""Where free text goes: nothing that a person says is ever dropped, and none of it is guessed.

In this order: where a reply or a thread points; to the open question of a draft, unless an
agent's newer question stands; to the one ticket that waits for this person; with nothing open it
begins a report; else the person is asked, while the text waits. Who was just called is asked
whether that is their answer. A mere greeting is no description: it is greeted back.
"""

from contextlib import suppress

from bot import flows
from bot.commands import accounts
from bot.commands.outcome import Begin
from bot.contract import Accepted, Reply, Said
from bot.dispatcher import talking
from bot.dispatcher.commanding import called, command, under
from bot.dispatcher.finishing import comment
from bot.dispatcher.turn import Turn
from core.db.intake import drafts
from core.db.intake.drafts import Draft
from core.db.outbox import links
from core.db.tickets import messages, tickets
from core.domain.tickets.message import INSIDE, Kind, Status
from core.domain.tickets.thanks import only_thanks
from core.domain.tickets.ticket import Ticket
from core.domain.tickets.titles import only_greets
from core.errors import NotFound, Refused
from core.services import announce
from core.services.broadcasts import retold
from core.services.tickets import reply
from core.services.tickets.standing import all_as_they_stand, as_it_stands
from core.services.urgent import duty, page

MOST_CHOICES = 5  # tickets offered for one text; the others are in /mine


def route(turn: Turn, said: Said, *, found: tuple[int, ...] = ()) -> Reply:
    """Bring a text and its files to where they belong.

    `found` is what a search before this unit found, where the bot was called to search.
    """
    text = said.text.strip()
    if not text and not said.files and not said.mentions:
        return turn.sentence("text-empty")
    if said.album and said.files and _joins_album(turn, said, text):
        return Accepted()
    if turn.inbound.private:
        return _in_private(turn, said, text, turn.files(said.files))
    typed = called(said)
    if typed is not None:
        return command(turn, typed, found=found, file_ids=turn.files(said.files))
    return _in_room(turn, said, text)


def _in_private(turn: Turn, said: Said, text: str, files: tuple[int, ...]) -> Reply:
    """Ask, in the order above, what a text in private belongs to."""
    link = _pointed_at(turn, said)
    if link is not None and link.role == "page":
        return to_page(turn, link.ticket_id, text, files)
    if link is not None:
        return to_ticket(turn, tickets.by_id(turn.unit, link.ticket_id), text, files)
    own = all_as_they_stand(
        turn.unit, tickets.of_reporter(turn.unit, turn.person.id, limit=MOST_CHOICES * 4)
    )
    waiting = [one for one in own if one.waits_for_reporter][:MOST_CHOICES]
    draft = drafts.to_change(turn.unit, turn.person.id)
    if draft is not None:
        newer = [one for one in waiting if _asked_since(turn, one, draft)]
        if newer:
            return _ask_where(turn, text, files, newer, question="draft")
        return talking.advance(turn, draft, flows.Wrote(text, files))
    still_open = [one for one in own if one.is_open][:MOST_CHOICES]
    if calls := duty.awaited(turn.unit, turn.person.id):
        either = {one.id: one for one in (*calls, *(waiting or still_open))}
        return _ask_where(turn, text, files, [*either.values()][:MOST_CHOICES], question="page")
    if len(waiting) == 1:
        return to_ticket(turn, waiting[0], text, files)
    greets = not files and only_greets(text)
    if still_open and not waiting and greets:
        turn.tell(accounts.hello(turn.inbound.place.platform))
        return Accepted()
    if waiting or still_open:
        return _ask_where(turn, text, files, waiting or still_open, question="which")
    if own and not files and only_thanks(text):
        reply.add_comment(turn.unit, own[0], turn.person.id, text=text, said=turn.said)
        return turn.message("thanks-noted")
    given = {"happened": text} if text and not greets else {}
    return talking.begin(turn, Begin("report", given=given), file_ids=files)


def _pointed_at(turn: Turn, said: Said) -> links.Link | None:
    place = turn.inbound.place
    link = links.at(turn.unit, said.points_at) if said.points_at else None
    if link is None and place.thread:
        link = links.of_thread(turn.unit, place) or links.of_page(turn.unit, place)
    return link


def _joins_album(turn: Turn, said: Said, text: str) -> bool:
    """Put a further picture of an album where its first went, so that they are one answer."""
    unit = turn.unit
    link = links.at(unit, turn.said) if turn.said else None
    if link is not None and link.message_id is not None and not text:
        messages.attach(
            unit,
            link.ticket_id,
            turn.files(said.files),
            owner=turn.person.id,
            message_id=link.message_id,
        )
        retold.message_changed(unit, link.ticket_id, link.message_id)
        return True
    draft = drafts.to_change(unit, turn.person.id)
    if draft is None or turn.said is None or draft.state.get("album") != turn.said.message:
        return False
    talking.add_quietly(turn, draft, flows.Wrote(text, turn.files(said.files)))
    return True


def to_ticket(turn: Turn, ticket: Ticket, text: str, files: tuple[int, ...]) -> Reply:
    """Add a text to one ticket; where it could mean two things, ask which (R221, R227)."""
    if ticket.reporter_id != turn.person.id:
        raise NotFound("ticket")
    ticket = as_it_stands(turn.unit, ticket)
    if not ticket.is_open:
        return _ask_where(turn, text, files, [ticket], question="ended")
    own = ticket.merged_into_id is None  # what is part of another's is not theirs to end
    if own and ticket.pending_reason == "confirmation" and not files and only_thanks(text):
        return _ask_where(turn, text, files, [ticket], question="solved")
    return comment(turn, ticket.id, text, files)


def _in_room(turn: Turn, said: Said, text: str) -> Reply:
    """Keep what the team writes under a ticket inside; elsewhere in the room it is just talk.

    The files of mere talk are not even fetched.
    """
    unit, place = turn.unit, turn.inbound.place
    link = under(turn)
    if link is None:
        return _called(turn, said, text) if said.mentions else Accepted()
    ticket_id, files = link.ticket_id, turn.files(said.files)
    if link.role == "page":
        return to_page(turn, ticket_id, text, files)
    note = text.removeprefix(INSIDE).strip()
    if unit.team.desk.thread_replies == "public" and note == text and not said.mentions:
        reply.hold(
            unit,
            turn.actor,
            ticket_id,
            kind=Kind.REPLY,
            text=text,
            file_ids=files,
            said=turn.said,
        )
        return Accepted()
    source = str(place.room)
    kept = reply.note(
        unit, turn.actor, ticket_id, text=note, file_ids=files, source=source, said=turn.said
    )
    if said.mentions:
        announce.stray(unit, kept, place)
    return Accepted()


def to_page(turn: Turn, ticket_id: int, text: str, files: tuple[int, ...]) -> Reply:
    """Take a page by an answer to it; the words are kept inside, and go on once it is taken."""
    with suppress(Refused):  # somebody has it, or it is over: the words count all the same
        page.acknowledge(turn.unit, turn.actor, ticket_id)
    room = turn.inbound.place.room
    source = "" if turn.inbound.private else str(room)
    reply.note(
        turn.unit,
        turn.actor,
        ticket_id,
        text=text.removeprefix(INSIDE).strip(),
        file_ids=files,
        source=source,
        said=turn.said,
    )
    return Accepted()


def _called(turn: Turn, said: Said, text: str) -> Reply:
    """Begin a report for whoever calls the bot among others; in the team's room, say what helps."""
    if not turn.among_others:
        return turn.sentence("called-in-room")
    given = {"happened": text} if text and not only_greets(text) else {}
    return talking.begin(turn, Begin("report", given=given), file_ids=turn.files(said.files))


def _asked_since(turn: Turn, ticket: Ticket, draft: Draft) -> bool:
    """Whether an agent asked after the draft was touched last."""
    return any(
        message.sent_at is not None and message.sent_at > draft.changed_at
        for message in messages.of_ticket(turn.unit, ticket.id)
        if message.status is Status.SENT and message.kind in (Kind.ASK, Kind.SOLUTION)
    )


def _ask_where(
    turn: Turn, text: str, files: tuple[int, ...], choices: list[Ticket], *, question: str
) -> Reply:
    held = drafts.hold_text(
        turn.unit,
        turn.person.id,
        body=text,
        file_ids=list(files),
        choices=[one.id for one in choices],
        question=question,
        said=turn.said,
    )
    announce.where_to(turn.unit, held, place=turn.inbound.place)
    return Accepted()

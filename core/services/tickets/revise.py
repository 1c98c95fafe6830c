"""What somebody said is edited or taken back where they said it, and follows on the other side."""

from collections.abc import Mapping, Sequence

from core.db.intake import drafts, told
from core.db.intake.drafts import WaitingText
from core.db.intake.told import Told
from core.db.outbox import links
from core.db.tickets import history, messages, search, tickets
from core.db.unit import Unit
from core.domain.places import MessageRef
from core.domain.text import clean, clean_line, said_otherwise, where_said
from core.domain.tickets.message import Status, TicketMessage
from core.domain.tickets.ticket import Ticket
from core.domain.tickets.titles import suggest_title, title_problem
from core.services import announce
from core.services.broadcasts import retold

Said = Mapping[str, Sequence[object]]
"""What messages told in a conversation: by name the answer's key, the words and the files' ids."""


def theirs(unit: Unit, person_id: int, ref: MessageRef) -> TicketMessage | None:
    """Give what this person said on a ticket with a platform's message.

    None where that was not said on a ticket, was said by somebody else, or is taken back already.
    """
    link = links.at(unit, ref)
    if link is None or link.message_id is None:
        return None
    message = messages.by_id(unit, link.message_id)
    if message is None or message.author_id != person_id or message.retracted_at is not None:
        return None
    return message


def revise(unit: Unit, message: TicketMessage, *, text: str) -> None:
    """Let a message read otherwise wherever it is shown; nothing where it reads so already."""
    if text in ("", message.body):
        return
    messages.revise(unit, message, text)
    history.add(unit, message.ticket_id, "edited", message.author_id, message=message.id)
    search.index(unit, message.ticket_id)
    retold.message_changed(unit, message.ticket_id, message.id)


def retract(unit: Unit, message: TicketMessage) -> None:
    """Take a message back.

    A held reply stays inside; what was sent already is taken away there, or shown as taken back.
    """
    if message.status is Status.HELD:
        messages.change(unit, message, status=Status.UNDONE.value)
    messages.retract(unit, message)
    history.add(unit, message.ticket_id, "retracted", message.author_id, message=message.id)
    search.index(unit, message.ticket_id)
    retold.message_retracted(unit, message.ticket_id, message.id)


def vanish(unit: Unit, ref: MessageRef) -> bool:
    """Take back what somebody said with a message whose author the platform does not name.

    A message that the bot wrote stays what it is: nobody said anything with it.
    """
    reported = told.find(unit, ref.name)
    if reported is not None:
        unreport(unit, reported)
        return True
    link = links.at(unit, ref)
    if link is None or link.message_id is None or link.role != "said":
        return False
    message = messages.by_id(unit, link.message_id)
    if message is None or message.retracted_at is not None:
        return False
    retract(unit, message)
    return True


def follow(unit: Unit, ticket_id: int, author_id: int, said: Said, *, rest: str) -> None:
    """Remember which messages told a report; `rest` is the answer that took what fitted nowhere."""
    answers = dict(tickets.answers(unit, ticket_id))
    attached = {one.id for one in messages.files_of(unit, ticket_id=ticket_id)}
    for name, (key, text, *given) in said.items():
        held, body = str(key) or rest, clean(str(text))
        value = answers.get(held)
        body = body if isinstance(value, str) and where_said(value, body) else ""
        files = [one for ids in given if isinstance(ids, list) for one in ids if one in attached]
        if body or files:
            told.keep(unit, Told(name, ticket_id, author_id, held, body, files))


def reported(unit: Unit, person_id: int, ref: MessageRef) -> Told | None:
    """Give what this person told in a report with a platform's message."""
    found = told.find(unit, ref.name)
    return found if found is not None and found.author_id == person_id else None


def rereport(unit: Unit, one: Told, *, text: str) -> None:
    """Let a report read otherwise where an edited message told it; earlier words are kept."""
    text = clean(text)
    if text in ("", one.body) or not one.body:
        return
    _answer_otherwise(unit, one, text, event="edited")
    told.change(unit, one, text, one.file_ids)


def unreport(unit: Unit, one: Told) -> None:
    """Take out of a report what a message told that was taken back, with its files."""
    if not (one.body or one.file_ids):
        return
    for file_id in one.file_ids:
        messages.detach(unit, one.ticket_id, file_id)
    _answer_otherwise(unit, one, "", event="retracted")
    told.change(unit, one, "", ())
    retold.files_retracted(unit, one.file_ids)


def _answer_otherwise(unit: Unit, one: Told, text: str, *, event: str) -> None:
    ticket = tickets.to_change(unit, one.ticket_id)
    before = dict(tickets.answers(unit, ticket.id)).get(one.key)
    if isinstance(before, str) and where_said(before, one.body):
        after = said_otherwise(before, one.body, text)
        tickets.change_answer(unit, ticket.id, one.key, before, after)
        ticket = _retitled(unit, ticket, one.key, before, after)
    history.add(unit, ticket.id, event, one.author_id)
    search.index(unit, ticket.id)
    retold.report_changed(unit, ticket)


def _retitled(unit: Unit, ticket: Ticket, key: str, before: str, after: str) -> Ticket:
    """Let the title follow where it was made of what has changed."""
    title = ""
    if key == "title" and title_problem(after) is None:
        title = clean_line(after)
    elif clean_line(suggest_title(before)) == ticket.title:
        title = clean_line(suggest_title(after))
        known = dict(tickets.answers(unit, ticket.id)).get("title")
        if known is not None and title:
            tickets.change_answer(unit, ticket.id, "title", known, title)
    return tickets.change(unit, ticket, title=title) if title else ticket


def reword_waiting(unit: Unit, text: WaitingText, words: str) -> None:
    """Let a text that waits for its place read otherwise; taken back ("") it goes nowhere."""
    drafts.reword_text(unit, text, words, file_ids=text.file_ids if words else [])
    if not words:
        drafts.settle_text(unit, text, "retracted")
    announce.where_to(unit, text)

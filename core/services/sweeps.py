"""What time brings about: each sweep takes the rows that are due, and any replica may run it."""

from datetime import timedelta

from core.db.apart import one_by_one
from core.db.intake import drafts, half_filled, inbox, overtaken
from core.db.intake.drafts import Draft, WaitingText
from core.db.outbox import outbox
from core.db.tickets import relations, tickets
from core.db.unit import Unit
from core.domain.clocks.ladders import is_quiet
from core.domain.intents import Intent, Notice
from core.domain.rights import Actor
from core.domain.tickets.thanks import only_thanks
from core.services import announce
from core.services.clocks import reminders
from core.services.clocks.hours import attended
from core.services.tickets import close, reply, sending
from core.services.tickets.standing import all_as_they_stand
from core.services.urgent import audit as auditing, climbing, storms, urgency

DECIDED_AFTER = timedelta(days=1)  # a text that nobody has said more about


def let_messages_go(unit: Unit) -> int:
    """Send the messages that can no longer be undone."""
    return sending.go_due(unit)


def page_again(unit: Unit) -> int:
    """Call again for urgent tickets that nobody has answered, and ask who fell silent."""
    return climbing.climb_due(unit) + storms.tell_due(unit)


def payments_near(unit: Unit) -> int:
    """Make urgent what a payment depends on that is near."""
    return urgency.payments_near(unit)


def count_down(unit: Unit) -> int:
    """Count the days until a payment on the cards."""
    return urgency.count_down(unit)


def audit(unit: Unit) -> int:
    """Prove that every urgent ticket is being called for."""
    return auditing.audit(unit)


def climb(unit: Unit) -> int:
    """Remind whoever keeps a ticket waiting, and close it at last."""
    return reminders.climb(unit)


def plan_anew(unit: Unit) -> int:
    """Plan again what was planned before the team changed its steps or hours."""
    return reminders.plan_anew(unit)


def remind_of_drafts(unit: Unit) -> int:
    """Remind, once, of what was begun and not sent; nothing while nobody is there.

    Of a question that nobody has begun to answer, nothing is said.
    """
    if is_quiet(attended(unit), unit.now):
        return 0
    since = timedelta(days=unit.team.reminders.draft.remind)
    return one_by_one(unit, drafts.idle(unit, since=since), _remind)


def _remind(unit: Unit, draft: Draft) -> None:
    drafts.reminded(unit, draft)
    if draft.is_blank:
        return
    outbox.owe(
        unit,
        Intent(Notice.DRAFT_REMINDER, data={"draft": draft.id}),
        key=f"draft-reminder:{draft.id}:{draft.changed_at.isoformat()}",
        person_id=draft.person_id,
    )


def drop_drafts(unit: Unit) -> int:
    """Drop what nobody has come back to in a week, and not since the reminder, and say so."""
    if is_quiet(attended(unit), unit.now):
        return 0
    told = unit.team.reminders.draft
    old = drafts.idle(
        unit, since=timedelta(days=told.drop), reminded_since=timedelta(days=told.remind)
    )
    return one_by_one(unit, old, _drop)


def _drop(unit: Unit, draft: Draft) -> None:
    drafts.drop(unit, draft.person_id)
    if draft.is_blank:
        return
    outbox.owe(
        unit,
        Intent(Notice.DRAFT_DROPPED, data={"draft": draft.id, "flow": draft.flow}),
        key=f"draft-dropped:{draft.id}",
        person_id=draft.person_id,
    )


def decide_texts(unit: Unit) -> int:
    """Bring texts that nobody placed to a ticket they can belong to; none is ever lost.

    Of several tickets it is the newest that is open, else the newest. A text for an ended ticket
    reopens it, unless it only says thank you.
    """
    return one_by_one(unit, drafts.texts_undecided(unit, since=DECIDED_AFTER), _decide)


def _decide(unit: Unit, text: WaitingText) -> None:
    likely = max(
        all_as_they_stand(unit, tickets.by_ids(unit, text.choices)),
        key=lambda one: (one.is_open, one.id),
    )
    stands = relations.goes_on_as(unit, likely.id)
    by, words, files = Actor(text.person_id), text.body, text.file_ids
    if likely.reporter_id != text.person_id:  # they were called for it, and never said so
        _settle(unit, text, "added", likely.id)
        reply.note(unit, by, likely.id, text=words, file_ids=files, said=text.ref)
        return
    if only_thanks(words) and not files:
        _settle(unit, text, "thanks", likely.id)
        reply.add_comment(unit, likely, by.person_id, text=words, said=text.ref)
        return
    opened = stands if stands.is_open else close.reopen(unit, by, likely.id)
    follows = opened.id != stands.id  # a new one, since the other ended too long ago
    placed = "added" if stands.is_open else "reopen"
    _settle(unit, text, "followed" if follows else placed, likely.id)
    named = opened.id if follows else likely.id
    reply.comment(unit, by, named, text=words, file_ids=files, said=text.ref)


def _settle(unit: Unit, text: WaitingText, outcome: str, ticket_id: int) -> None:
    drafts.settle_text(unit, text, outcome, ticket_id=ticket_id)
    announce.where_to(unit, text)


def tidy(unit: Unit) -> int:
    """Forget the marks of events that no platform repeats any more, and forms long gone."""
    inbox.forget_old(unit)
    half_filled.forget_old(unit)
    overtaken.forget_old(unit)
    return 0

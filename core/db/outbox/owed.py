"""A claimed row of the outbox, as those who pay it see it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from core.domain.intents import Intent, Nature, Notice
from core.domain.places import Address, MessageRef

# ends of lanes of their own: what cannot go now there holds up no talk
FILES, TOPICS = " files", " topics"


@dataclass(frozen=True, slots=True)
class Owed:
    """A claimed row. `place` is where it has to go, or None: wherever the person is.

    Unless its claim is renewed in time, somebody else may claim it: read it `again` before sending.
    """

    id: int
    key: str
    nature: Nature
    intent: Intent
    person_id: int | None
    place: Address | None
    under_card: bool
    lane: str
    urgent: bool
    wanted: int
    created_at: datetime
    attempts: int
    sent: MessageRef | None
    sent_digest: str
    leased_by: str


def read(row: Any, *, by: str) -> Owed | None:
    """Read a row; None where it holds what this version does not know."""
    try:
        intent, nature = Intent.from_json(row.intent), Nature(row.nature)
    except (LookupError, TypeError, ValueError):
        return None
    sent = None
    if row.sent_message:
        at = Address(row.sent_platform, row.sent_chat, row.sent_workspace)
        sent = MessageRef(at, row.sent_message)
    return Owed(
        id=row.id,
        key=row.key,
        nature=nature,
        intent=intent,
        person_id=row.person_id,
        place=_place(row) if row.chat else None,
        under_card=row.under_card,
        lane=row.lane,
        urgent=row.urgent,
        wanted=row.wanted,
        created_at=row.created_at,
        attempts=row.attempts,
        sent=sent,
        sent_digest=row.sent_digest,
        leased_by=by,
    )


def columns(
    intent: Intent,
    *,
    key: str,
    nature: Nature,
    person_id: int | None,
    place: Address | None,
    under_card: bool = False,
    now: datetime,
) -> dict[str, Any]:
    """Give the columns of a row that is owed from now on.

    What is urgent has a lane of its own: it does not wait until what went before it is noted.
    """
    urgent = nature is Nature.PAGE
    lane = f"room:{place and place.room}" if person_id is None else f"person:{person_id}"
    lane += {Notice.FILE: FILES, Notice.TOPIC: TOPICS}.get(intent.notice, "")
    return {
        "key": key,
        "nature": nature.value,
        "intent": intent.to_json(),
        "person_id": person_id,
        "platform": place.platform if place else "",
        "workspace": place.workspace if place else "",
        "chat": place.chat if place else "",
        "thread": place.thread if place else "",
        "under_card": under_card,
        "lane": f"!{key}" if urgent else lane,
        "urgent": urgent,
        "created_at": now,
        "send_after": now,
    }


def _place(row: Any) -> Address:
    return Address(row.platform, row.chat, row.workspace, row.thread)

"""What is owed goes elsewhere: to a room's new address, or to whom a person turned out to be."""

from typing import Any

from sqlalchemy import and_, func, select, update

from core.db.database import notify
from core.db.outbox.outbox import CHANNEL, bring_up_to_date, owed_since
from core.db.outbox.owed import FILES, TOPICS
from core.db.tables import outbox
from core.db.unit import Unit
from core.domain.places import Address


def hurry(unit: Unit, room: Address) -> None:
    """Let what is owed to a room go now, where it had to wait."""
    lanes = [f"room:{room}", f"!room:{room}", f"room:{room}{FILES}", f"room:{room}{TOPICS}"]
    unit.connection.execute(
        update(outbox)
        .where(outbox.c.lane.in_(lanes), outbox.c.done_at.is_(None))
        .values(send_after=unit.now)
    )
    notify(unit.connection, CHANNEL)


def move(unit: Unit, room: Address, to: Address) -> None:
    """Owe to another address what is still owed to a room; what stands there is left as it is."""
    here = and_(
        outbox.c.platform == room.platform,
        outbox.c.workspace == room.workspace,
        outbox.c.chat == room.chat,
    )
    rows = unit.connection.execute(
        select(outbox.c.id, outbox.c.key).where(here, outbox.c.done_at.is_(None))
    )
    for row_id, key in rows.all():
        old = f"@{room}"
        there = f"{key.removesuffix(old)}@{to}" if key.endswith(old) else key
        row = update(outbox).where(outbox.c.id == row_id)
        if there != key and owed_since(unit, there) is not None:  # both were rooms of the team
            bring_up_to_date(unit, there)
            unit.connection.execute(row.values(done_at=unit.now, result="not needed: moved"))
            continue
        values: dict[str, Any] = {
            "key": there,
            "platform": to.platform,
            "workspace": to.workspace,
            "chat": to.chat,
            "thread": "",
            "lane": func.replace(outbox.c.lane, str(room), str(to)),
            "send_after": unit.now,
            "sent_message": "",
            "sent_digest": "",
        }
        unit.connection.execute(row.values(**values))
    notify(unit.connection, CHANNEL)


def hand_over(unit: Unit, person_id: int, to: int) -> None:
    """Owe to another person all that was owed to one; what they heard already is not said again.

    What is owed to both, as of an incident that both have reported, is owed once. A row that is
    being sent at this moment was prepared for the earlier person: `wanted` grows, so that it is
    looked at once more.
    """
    theirs = outbox.c.person_id == person_id
    told = f">{person_id}"  # natural keys end with whom they are for
    named = outbox.c.key.like(f"%{told}")
    key = func.substr(outbox.c.key, 1, func.length(outbox.c.key) - len(told)) + f">{to}"
    there = outbox.alias("there")
    both = select(there.c.id).where(there.c.key == key).correlate(outbox).exists()
    settled = {"done_at": unit.now, "result": "not needed: one person"}
    unit.connection.execute(
        update(outbox).where(theirs, named, both, outbox.c.done_at.is_(None)).values(settled)
    )
    unit.connection.execute(update(outbox).where(theirs, named, ~both).values(key=key))
    if owed_since(unit, f"home:{to}") is None:
        home = outbox.c.key == f"home:{person_id}"
        unit.connection.execute(update(outbox).where(home).values(key=f"home:{to}"))
    unit.connection.execute(
        update(outbox).where(theirs, outbox.c.done_at.is_(None)).values(wanted=outbox.c.wanted + 1)
    )
    unit.connection.execute(
        update(outbox)
        .where(theirs)
        .values(
            person_id=to, lane=func.replace(outbox.c.lane, f"person:{person_id}", f"person:{to}")
        )
    )
    notify(unit.connection, CHANNEL)

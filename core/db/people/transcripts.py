"""What was said in the rooms of the web chat, which no platform remembers for us.

Every room counts its own changes: a put or a change takes the next number from the room's row,
and holds that row until its commit. So the numbers of a room are committed in their order, and
a reader who has seen number n never has to look below it again.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Row, Select, Text, and_, case, cast, func, select, update

from core.db.database import notify
from core.db.tables import events, people, tickets, web_posts, web_rooms
from core.db.unit import Unit
from core.db.upsert import insert_into
from core.domain.places import Address

CHANNEL = "transcripts"
WEB = "web"
CARD = "card:"  # how the key of a ticket's home begins; the ticket's number and `@` follow
_HOME = re.compile(rf"{CARD}(\d{{1,18}})@")
NO_RANK = 999_999_999  # behind every rank of the queue


@dataclass(frozen=True, slots=True)
class Post:
    """One kept message. `author_id` is None for the bot; `body` is the bot's own form of it.

    `rank` is the place in the queue of the ticket whose home it is, and `stirred` when something
    happened on that last: what only reads otherwise since does not count.
    """

    id: int
    room: Address
    thread: str
    key: str
    author_id: int | None
    author: str
    body: Mapping[str, Any]
    at: datetime
    seq: int
    under: int = 0
    stirred: datetime | None = None
    rank: int = NO_RANK


def put(
    unit: Unit, to: Address, key: str, body: Mapping[str, Any], *, author_id: int | None = None
) -> tuple[int, str]:
    """Keep a message, once a key; return its id and the thread that answers to it belong in.

    A key that is there keeps its post, made equal to `body`: its sender may have died before it
    could note that it had sent, and what it says may have changed since.
    """
    known = unit.connection.execute(
        select(web_posts.c.id, web_posts.c.thread).where(
            web_posts.c.room == to.chat, web_posts.c.key == key
        )
    ).one_or_none()
    if known is None:
        seq = _next(unit, to.chat)
        known = unit.connection.execute(
            insert_into(unit.connection, web_posts)
            .values(
                room=to.chat,
                thread=to.thread,
                key=key,
                author_id=author_id,
                body=body,
                at=unit.now,
                seq=seq,
            )
            .on_conflict_do_nothing(index_elements=["room", "key"])
            .returning(web_posts.c.id, web_posts.c.thread)
        ).one_or_none()
        notify(unit.connection, CHANNEL)
    else:
        change(unit, to.chat, known.id, body)
    if known is None:  # another replica was first, while we waited for the room's number
        return put(unit, to, key, body, author_id=author_id)
    return known.id, known.thread or str(known.id)


def change(unit: Unit, room: str, post_id: int, body: Mapping[str, Any]) -> bool:
    """Make a kept message equal to `body`; False if there is no such message."""
    kept = body_of(unit, room, post_id)
    if kept is None:
        return False
    if kept != body:
        unit.connection.execute(
            update(web_posts)
            .where(web_posts.c.id == post_id)
            .values(body=body, seq=_next(unit, room), changed_at=unit.now)
        )
        notify(unit.connection, CHANNEL)
    return True


def body_of(unit: Unit, room: str, post_id: int) -> Mapping[str, Any] | None:
    """Give what a kept message says; None if there is no such message."""
    found: Mapping[str, Any] | None = unit.connection.execute(
        select(web_posts.c.body).where(web_posts.c.room == room, web_posts.c.id == post_id)
    ).scalar_one_or_none()
    return found


def _next(unit: Unit, room: str) -> int:
    """Take the room's next number; nobody else gets one before this unit is done."""
    row = insert_into(unit.connection, web_rooms).values(room=room, seq=1)
    taken: int = unit.connection.execute(
        row.on_conflict_do_update(
            index_elements=["room"], set_={"seq": web_rooms.c.seq + 1}
        ).returning(web_rooms.c.seq)
    ).scalar_one()
    return taken


def last_seq(unit: Unit, room: str) -> int:
    """Return the room's newest number, 0 if nothing was ever said there."""
    found = unit.connection.execute(
        select(web_rooms.c.seq).where(web_rooms.c.room == room)
    ).scalar_one_or_none()
    return found or 0


def after(unit: Unit, room: str, seq: int, limit: int) -> Sequence[Post]:
    """Give what was put or changed after a number, in that order."""
    wanted = _posts().where(web_posts.c.room == room, web_posts.c.seq > seq)
    return _read(unit, wanted.order_by(web_posts.c.seq).limit(limit))


def log(unit: Unit, room: str, limit: int, *, desk: bool) -> Sequence[Post]:
    """Give the room's last posts, oldest first; a room with a desk shows its cards elsewhere."""
    wanted = _posts().where(web_posts.c.room == room)
    if desk:
        wanted = wanted.where(web_posts.c.thread == "", ~_is_card(room))
    return _read(unit, wanted.order_by(web_posts.c.id.desc()).limit(limit))[::-1]


def thread(unit: Unit, room: str, thread: str, limit: int) -> Sequence[Post]:
    """Give a card, and the last posts under it, oldest first."""
    home = _posts().where(web_posts.c.room == room, web_posts.c.id == int(thread))
    under = _posts().where(web_posts.c.room == room, web_posts.c.thread == thread)
    found = _read(unit, under.order_by(web_posts.c.id.desc()).limit(limit))[::-1]
    return [*_read(unit, home), *found]


def cards(unit: Unit, room: str, limit: int) -> Sequence[Post]:
    """Give the tickets' homes with what lies under them, the last to be stirred first."""
    below = (
        select(
            web_posts.c.thread,
            func.count().label("under"),
            func.max(web_posts.c.seq).label("seq"),
            func.max(web_posts.c.at).label("at"),
        )
        .where(web_posts.c.room == room, web_posts.c.thread != "")
        .group_by(web_posts.c.thread)
        .subquery()
    )
    newest = case((below.c.seq > web_posts.c.seq, below.c.seq), else_=web_posts.c.seq)
    wanted = (
        _posts()
        .add_columns(below.c.under, below.c.at.label("below_at"))
        .outerjoin(below, below.c.thread == cast(web_posts.c.id, Text))
        .where(_is_card(room))
        .order_by(newest.desc())
        .limit(limit)
    )
    found = [
        replace(
            _post(row),
            under=row.under or 0,
            stirred=row.below_at,
        )
        for row in unit.connection.execute(wanted)
    ]
    return sorted(_ranked(unit, found), key=lambda post: post.stirred or post.at, reverse=True)


def _ranked(unit: Unit, posts: list[Post]) -> list[Post]:
    """Add to each ticket's home its rank as it is now, and when something happened on it."""
    homes = {post.id: int(found[1]) for post in posts if (found := _HOME.match(post.key))}
    if not homes:
        return posts
    ids = set(homes.values())
    wanted = select(tickets.c.id, tickets.c.rank).where(tickets.c.id.in_(ids))
    ranks = {row.id: row.rank for row in unit.connection.execute(wanted)}
    newest = select(events.c.ticket_id, func.max(events.c.at).label("at"))
    happened = newest.where(events.c.ticket_id.in_(ids)).group_by(events.c.ticket_id)
    last = {row.ticket_id: row.at for row in unit.connection.execute(happened)}

    def stirred(post: Post) -> datetime:
        told = (post.at, post.stirred, last.get(homes[post.id]))
        return max(at for at in told if at is not None)

    return [
        replace(post, rank=ranks.get(homes[post.id], NO_RANK), stirred=stirred(post))
        if post.id in homes
        else post
        for post in posts
    ]


def _is_card(room: str) -> ColumnElement[bool]:
    return and_(
        web_posts.c.room == room,
        web_posts.c.thread == "",
        web_posts.c.key.startswith(CARD),
    )


def _posts() -> Select[Any]:
    columns = ("id", "room", "thread", "key", "author_id", "body", "at", "seq")
    return select(*(web_posts.c[name] for name in columns), people.c.name).outerjoin(
        people, people.c.id == web_posts.c.author_id
    )


def _read(unit: Unit, wanted: Select[Any]) -> list[Post]:
    return _ranked(unit, [_post(row) for row in unit.connection.execute(wanted)])


def _post(row: Row[Any]) -> Post:
    return Post(
        id=row.id,
        room=Address(WEB, row.room),
        thread=row.thread,
        key=row.key,
        author_id=row.author_id,
        author=row.name or "",
        body=row.body,
        at=row.at,
        seq=row.seq,
    )

"""What the outbox owes by now, and nobody has claimed: the urgent first, lanes in order.

The statements take the moment `now` and, but for `DUE_IN_LANE`, how many rows at `most`.
"""

from datetime import datetime

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    FromClause,
    Integer,
    and_,
    bindparam,
    func,
    literal,
    literal_column,
    or_,
    select,
)

from core.db.tables import identities, outbox

_NOW: BindParameter[datetime] = bindparam("now")
_EARLIER = outbox.alias("earlier")
_BEFORE_IT = and_(
    _EARLIER.c.lane == outbox.c.lane,
    _EARLIER.c.id < outbox.c.id,
    literal_column("earlier.done_at").is_(None),
)
_HELD_UP = (
    select(_EARLIER.c.id)
    .where(
        _BEFORE_IT,
        or_(
            # what stands there already and is only to be changed holds up nothing new
            and_(_EARLIER.c.send_after > _NOW, _EARLIER.c.sent_message == literal("")),
            _EARLIER.c.lease_until > _NOW,
        ),
    )
    .exists()
)


def _platform(rows: FromClause) -> ColumnElement[str]:
    """Give where a row goes: what it has become, its place, or where its person was last seen."""
    last_seen = (
        select(identities.c.platform)
        .where(
            identities.c.person_id == rows.c.person_id,
            identities.c.reachable,
            identities.c.chat != literal(""),
        )
        .order_by(identities.c.seen_at.desc(), identities.c.id)
        .limit(1)
        .scalar_subquery()
    )
    sent, place = (func.nullif(rows.c[name], "") for name in ("sent_platform", "platform"))
    return func.coalesce(sent, place, last_seen, "")


IS_FREE = (
    literal_column("outbox.done_at").is_(None),
    or_(outbox.c.lease_until.is_(None), outbox.c.lease_until <= _NOW),
)
MAY_GO = (*IS_FREE, outbox.c.send_after <= _NOW, ~_HELD_UP)

# Made once, for every step of a conversation asks it: making one costs more than running it.
DUE = (
    select(outbox)
    .where(*MAY_GO)
    .order_by(outbox.c.urgent.desc(), outbox.c.id)
    .limit(bindparam("most", type_=Integer))
)
DUE_IN_LANE = (
    select(outbox.c.id)
    .where(outbox.c.lane == bindparam("its_lane"), *MAY_GO)
    .limit(literal_column("1"))
)
_FULL: BindParameter[str] = bindparam("full", expanding=True)
_BEHIND_WHAT_STAYS = select(_EARLIER.c.id).where(_BEFORE_IT, _platform(_EARLIER).in_(_FULL))
DUE_ELSEWHERE = DUE.where(
    or_(outbox.c.urgent, _platform(outbox).not_in(_FULL)),
    or_(outbox.c.urgent, ~_BEHIND_WHAT_STAYS.exists()),
)
"""Without what goes to platforms named as `full`, and what stands behind it; the urgent goes."""

"""Column types and naming that make both databases store and compare values alike."""

import json
import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import orjson
from sqlalchemy import BigInteger, DateTime, Dialect, MetaData, Text
from sqlalchemy.types import TypeDecorator, TypeEngine

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}
"""Every constraint has a name on both databases, so that a later migration can drop it."""

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_ENCODER = json.JSONEncoder(  # one for all: json.dumps would make one a value
    sort_keys=True, ensure_ascii=False, allow_nan=False, separators=(",", ":")
)
_LONE_SURROGATES = re.compile("[\ud800-\udfff]")
_MICROSECOND = timedelta(microseconds=1)


def new_metadata() -> MetaData:
    """Give an empty MetaData that names constraints and indexes by `NAMING`."""
    return MetaData(naming_convention=NAMING)


class UtcDateTime(TypeDecorator[datetime]):
    """Store a moment; refuse a naive datetime, always return an aware one in UTC.

    PostgreSQL keeps `timestamptz`. SQLite keeps whole microseconds since 1970 as an integer:
    it sorts and compares as time does (text does only while every writer keeps one width), an
    index entry takes at most 8 bytes instead of 26, and a range is a comparison of numbers. In
    SQLite's shell: `datetime(created_at / 1000000, 'unixepoch')`.

    Raises:
        ValueError: a naive datetime was bound, which is a bug in the caller.

    """

    impl = DateTime(timezone=True)
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Choose the integer on SQLite, which has no type for time."""
        kind = BigInteger() if dialect.name == "sqlite" else DateTime(timezone=True)
        return dialect.type_descriptor(kind)

    def bind_processor(self, dialect: Dialect) -> Callable[[datetime | None], Any]:
        """Give what turns an aware datetime of any zone into what the database keeps."""
        return _microseconds if dialect.name == "sqlite" else _aware

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[Any], Any]:  # noqa: ARG002 - SQLAlchemy's signature
        """Give what turns that into an aware datetime in UTC."""
        return _since_epoch if dialect.name == "sqlite" else _in_utc


def _aware(value: datetime | None) -> datetime | None:
    if value is not None and value.tzinfo is not UTC and value.utcoffset() is None:
        raise ValueError(f"A moment needs a time zone, and {value!r} has none.")
    return value


def _microseconds(value: datetime | None) -> int | None:
    moment = _aware(value)
    return None if moment is None else (moment - _EPOCH) // _MICROSECOND


def _since_epoch(value: int | None) -> datetime | None:
    return None if value is None else _EPOCH + timedelta(microseconds=value)


def _in_utc(value: datetime | None) -> datetime | None:
    return None if value is None else value.astimezone(UTC)


class Json(TypeDecorator[Any]):
    """Store small JSON as text with sorted keys, so that equal values are equal text.

    Text on both databases, for nothing queries inside it: what is looked for has its own column.
    It also takes U+0000, which people paste and JSONB refuses. `None` is stored as NULL.
    """

    impl = Text
    cache_ok = True

    def bind_processor(self, dialect: Dialect) -> Callable[[Any], str | None]:  # noqa: ARG002 - SQLAlchemy's signature
        """Give what writes JSON."""
        return _written

    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[Any], Any]:  # noqa: ARG002 - SQLAlchemy's signature
        """Give what reads it back."""
        return _read


def _written(value: Any) -> str | None:
    """Write compact JSON, letters as they are; a lone surrogate, which is none, as U+FFFD."""
    if value is None:
        return None
    return _LONE_SURROGATES.sub("\ufffd", _ENCODER.encode(value))


def _read(value: str | None) -> Any:
    """Read JSON back; NULL is None."""
    return None if value is None else orjson.loads(value)

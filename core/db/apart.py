"""Deal with rows one by one inside one unit: what fails for one is undone for that one alone."""

from collections.abc import Callable, Iterable
from datetime import timedelta
from typing import Protocol, TypeVar

import structlog
from sqlalchemy.exc import DataError, DBAPIError, IntegrityError

from core.db.unit import Unit

TRIED_AGAIN_AFTER = timedelta(minutes=1)
"""How long a row waits that could not be dealt with: its reason stands in the log once a try."""

log = structlog.get_logger()


class Numbered(Protocol):
    """A row that a log line can name."""

    @property
    def id(self) -> int: ...


Row = TypeVar("Row", bound=Numbered)


def one_by_one(
    unit: Unit,
    rows: Iterable[Row],
    work: Callable[[Unit, Row], object],
    *,
    put_off: Callable[[Unit, Row], object] | None = None,
) -> int:
    """Do `work` for each row and tell how many went well; the others are logged, and stay due.

    A sweep that comes more often than `TRIED_AGAIN_AFTER` gives `put_off`, which makes a row
    that failed wait for that long.
    Raises: DBAPIError: the database's own trouble, which concerns the whole unit.
    """
    well = 0
    for row in rows:
        if _went_well(unit, row, work):
            well += 1
        elif put_off is not None:
            put_off(unit, row)
    return well


def _went_well(unit: Unit, row: Row, work: Callable[[Unit, Row], object]) -> bool:
    try:
        with unit.connection.begin_nested():
            work(unit, row)
    except DBAPIError as error:
        if not isinstance(error, DataError | IntegrityError):
            raise
        log.exception("a row could not be swept", work=work.__name__, row=row.id)
    except Exception:
        log.exception("a row could not be swept", work=work.__name__, row=row.id)
    else:
        return True
    return False

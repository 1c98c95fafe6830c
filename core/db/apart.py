"""Deal with rows one by one inside one unit: what fails for one is undone for that one alone."""

from collections.abc import Callable, Iterable
from typing import Protocol, TypeVar

import structlog
from sqlalchemy.exc import DataError, DBAPIError, IntegrityError

from core.db.unit import Unit

log = structlog.get_logger()


class Numbered(Protocol):
    """A row that a log line can name."""

    @property
    def id(self) -> int: ...


Row = TypeVar("Row", bound=Numbered)


def one_by_one(unit: Unit, rows: Iterable[Row], work: Callable[[Unit, Row], object]) -> int:
    """Do `work` for each row and tell how many went well; the others are logged, and stay due.

    Raises: DBAPIError: the database's own trouble, which concerns the whole unit.
    """
    well = 0
    for row in rows:
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
            well += 1
    return well

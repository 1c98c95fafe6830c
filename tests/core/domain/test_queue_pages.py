"""Where a page of the queue ends, as a button carries it."""

from datetime import UTC, datetime

import pytest

from core.domain.tickets.paging import read, written
from core.domain.tickets.ticket import NOTHING_DUE

MOST = (199_999_994, NOTHING_DUE, datetime(2199, 12, 31, 23, 59, 59, 999_999, tzinfo=UTC), 7)


def test_a_place_is_read_as_it_was_written_and_fits_a_button():
    assert read(written(MOST), 7) == MOST
    assert len(written(MOST)) <= 30


@pytest.mark.parametrize(
    "forged", ["", "p", "12", "p1.2", "pzzzzzzz.1.1", "p1.zzzzzzz.1", "p-1.1.1"]
)
def test_a_forged_place_is_none(forged):
    assert read(forged, 7) is None

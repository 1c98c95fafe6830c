from datetime import date

import pytest

from bot.flows.engine.dates import read_date
from tests.flows.talking import TODAY, WORDING


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("2026-12-24", date(2026, 12, 24)),
        ("24.12.2026", date(2026, 12, 24)),
        ("24/12", date(2026, 12, 24)),
        ("2.1.", date(2027, 1, 2)),
        ("24-12-26", date(2026, 12, 24)),
        ("24. desember", date(2026, 12, 24)),
        ("24 december 2026", date(2026, 12, 24)),
        ("24. joulukuuta", date(2026, 12, 24)),
        ("3 mrt", date(2027, 3, 3)),
        ("i morgen", date(2026, 11, 24)),
        ("Tänään.", TODAY),
    ],
)
def test_a_day_is_read_as_people_write_it(typed, day):
    assert read_date(typed, TODAY, WORDING) == day


@pytest.mark.parametrize(
    "typed", ["", "soon", "31.2.2026", "12", "tomorrow at 14", "24.12.1926", "99.99.", "in May"]
)
def test_what_is_no_plain_day_is_not_guessed(typed):
    assert read_date(typed, TODAY, WORDING) is None

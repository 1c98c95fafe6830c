"""A month of a desk: every message that each person gets, and when, is in a table by hand."""

from itertools import chain

import pytest

from tests.journeys.month import easter, first_week, last_weeks, second_week
from tests.journeys.month.desk import Month
from tests.journeys.month.table import differences, read, stands

WEEKS = (first_week, second_week, easter, last_weeks)


@pytest.mark.timeout(400)  # a quarter of a minute, on a machine that does nothing else
async def test_everybody_gets_what_the_table_says_and_nothing_else(ready_url):
    month = Month(ready_url)
    await month.open()
    for week in WEEKS:
        await week.play(month)
    await month.close()
    written = chain.from_iterable(read(week.TABLE) for week in WEEKS)
    told = [*differences(written, month.got), *stands(month, last_weeks.STANDS)]
    assert told == [], "\n".join(told)

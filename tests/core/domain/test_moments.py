"""A moment is read strictly, in the writer's time zone; one that the clock skips is none."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from core.domain.moments import clock_time, comes_twice, is_skipped, read_moment

OSLO = ZoneInfo("Europe/Oslo")
NOW = datetime(2026, 11, 23, 14, 0, tzinfo=OSLO)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("14:30", "2026-11-23T14:30+01:00"),
        ("9.15", "2026-11-24T09:15+01:00"),
        ("24.11. 09:00", "2026-11-24T09:00+01:00"),
        ("2/1 8:00", "2027-01-02T08:00+01:00"),
        ("24.11.2026, 09:00", "2026-11-24T09:00+01:00"),
        ("2026-12-01 16:00", "2026-12-01T16:00+01:00"),
        ("2 h", "2026-11-23T16:00+01:00"),
        ("2 tuntia", "2026-11-23T16:00+01:00"),
        ("1 t 30 min", "2026-11-23T15:30+01:00"),
        ("90 minutter", "2026-11-23T15:30+01:00"),
    ],
)
def test_what_people_type_is_read(typed, meant):
    read = read_moment(typed, NOW)
    assert read is not None
    assert read.isoformat(timespec="minutes") == meant


@pytest.mark.parametrize("typed", ["", "soon", "14", "31.02. 10:00", "25:00", "24.13. 10:00", "+"])
def test_what_is_no_moment_is_not_guessed(typed):
    assert read_moment(typed, NOW) is None


def test_a_time_that_the_clock_skips_is_none_and_two_hours_are_two_hours():
    before = datetime(2027, 3, 27, 12, 0, tzinfo=OSLO)
    assert read_moment("28.03. 02:30", before) is None
    night = datetime(2027, 3, 28, 1, 30, tzinfo=OSLO)
    assert read_moment("2 h", night).isoformat() == "2027-03-28T04:30:00+02:00"
    evening = datetime(2027, 3, 28, 22, 0, tzinfo=OSLO)
    assert read_moment("02:30", evening).isoformat() == "2027-03-29T02:30:00+02:00"


def test_what_the_clock_skips_or_shows_twice_is_told_from_what_is_no_time_at_all():
    before = datetime(2027, 3, 27, 12, 0, tzinfo=OSLO)
    asked = ("28.03. 02:30", "28.03. 03:30", "31.02. 02:30")
    assert [is_skipped(one, before) for one in asked] == [True, False, False]
    twice, once = (datetime(2027, 10, 31, hour, 30, tzinfo=OSLO) for hour in (2, 3))
    assert (comes_twice(twice), comes_twice(once)) == (True, False)


def test_a_time_of_day_is_read_as_it_is_typed():
    typed = ("22:00", "7.30", "22", "24:00", "soon", "")
    assert [clock_time(one) for one in typed] == ["22:00", "07:30", "22:00", "", "", ""]

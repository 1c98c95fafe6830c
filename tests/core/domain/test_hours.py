from datetime import UTC, date, datetime, time, timedelta
from itertools import islice, pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings, strategies as st

from core.domain.clocks.hours import Hours, NextDay, NoHours, Span, Today, Window, expected

OSLO = ZoneInfo("Europe/Oslo")
PROMISED = Window(time(8, 30), time(15, 30))
ATTENDED = Window(time(8), time(16))
WHOLE_DAY = Window(time(0), time(0))
DESK = Hours(
    zone=OSLO,
    week=dict.fromkeys(range(5), (PROMISED,)),
    special={date(2026, 4, 1): (Window(time(8, 30), time(12)),)},
    country="NO",
)
PEOPLE = Hours(zone=OSLO, week=dict.fromkeys(range(5), (ATTENDED,)), country="NO")
ALWAYS = Hours(zone=OSLO, week=dict.fromkeys(range(7), (WHOLE_DAY,)))
NEVER = Hours(zone=OSLO, week={})


def oslo(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=OSLO).astimezone(UTC)


def working(hours: Hours, start: datetime, target: timedelta) -> datetime:
    for span in hours.spans(start):
        if span.end - span.start >= target:
            return span.start + target
        target -= span.end - span.start
    raise AssertionError


@pytest.mark.parametrize(
    ("start", "minutes", "due"),
    [
        ("2026-03-10 10:00", 120, "2026-03-10 12:00"),
        ("2026-03-13 15:00", 120, "2026-03-16 10:00"),
        ("2026-03-14 11:00", 60, "2026-03-16 09:30"),
        ("2026-03-27 15:00", 60, "2026-03-30 09:00"),
        ("2026-04-01 11:00", 120, "2026-04-07 09:30"),
        ("2026-05-13 15:00", 60, "2026-05-15 09:00"),
    ],
)
def test_spans_carry_working_time_over_weekends_holidays_and_half_days(start, minutes, due):
    assert working(DESK, oslo(start), timedelta(minutes=minutes)) == oslo(due)


def test_working_time_between_two_moments_is_the_sum_of_the_spans():
    start, end = oslo("2026-03-13 14:00"), oslo("2026-03-16 10:00")
    total = timedelta()
    for span in DESK.spans(start):
        if span.start >= end:
            break
        total += min(span.end, end) - span.start
    assert total == timedelta(minutes=180)


@pytest.mark.parametrize(
    ("at", "is_open", "next_open", "closes"),
    [
        ("2026-03-10 10:00", True, "2026-03-10 10:00", "2026-03-10 15:30"),
        ("2026-03-10 08:30", True, "2026-03-10 08:30", "2026-03-10 15:30"),
        ("2026-03-10 15:30", False, "2026-03-11 08:30", None),
        ("2026-03-10 07:00", False, "2026-03-10 08:30", None),
        ("2026-03-14 12:00", False, "2026-03-16 08:30", None),
        ("2026-04-01 11:59", True, "2026-04-01 11:59", "2026-04-01 12:00"),
        ("2026-04-01 12:00", False, "2026-04-07 08:30", None),
        ("2026-05-17 12:00", False, "2026-05-18 08:30", None),
    ],
)
def test_the_desk_says_when_it_is_open(at, is_open, next_open, closes):
    assert DESK.is_open(oslo(at)) is is_open
    assert DESK.next_open(oslo(at)) == oslo(next_open)
    assert DESK.closes(oslo(at)) == (oslo(closes) if closes else None)


def test_a_desk_that_never_closes_is_open_across_midnight_to_the_second():
    at = oslo("2026-03-10 23:59:59")
    assert ALWAYS.is_open(at)
    assert ALWAYS.is_open(at + timedelta(seconds=1))
    assert ALWAYS.closes(at) is None
    day = timedelta(days=1)
    assert working(ALWAYS, at, 3 * day) == at + 3 * day


def test_a_night_shift_is_one_stretch_of_two_windows():
    night = (Window(time(0), time(6)), Window(time(22), time(0)))
    hours = Hours(zone=OSLO, week=dict.fromkeys(range(7), night))
    assert hours.closes(oslo("2026-03-10 23:00")) == oslo("2026-03-11 06:00")
    assert hours.next_open(oslo("2026-03-11 06:00")) == oslo("2026-03-11 22:00")


def test_a_calendar_that_never_opens_says_so():
    at = oslo("2026-03-10 10:00")
    assert list(NEVER.spans(at)) == []
    assert not NEVER.is_open(at)
    assert NEVER.next_open(at) is None
    assert NEVER.closes(at) is None


def test_a_window_of_no_length_is_closed():
    hours = Hours(zone=OSLO, week={0: (Window(time(9), time(9)),), 1: (PROMISED,)})
    assert hours.next_open(oslo("2026-03-09 08:00")) == oslo("2026-03-10 08:30")


def test_a_window_that_ends_before_it_begins_is_refused():
    with pytest.raises(ValueError, match="22:00-00:00"):
        Window(time(22), time(6))


def test_overlapping_windows_count_once():
    hours = Hours(zone=OSLO, week={1: (Window(time(10), time(14)), Window(time(8), time(12)))})
    at = oslo("2026-03-10 00:00")
    assert list(islice(hours.spans(at), 2)) == [
        Span(oslo("2026-03-10 08:00"), oslo("2026-03-10 12:00")),
        Span(oslo("2026-03-10 12:00"), oslo("2026-03-10 14:00")),
    ]
    assert hours.closes(oslo("2026-03-10 09:00")) == oslo("2026-03-10 14:00")


@pytest.mark.parametrize(("day", "length"), [("2026-03-29", 23), ("2026-10-25", 25)])
@pytest.mark.parametrize(
    "windows",
    [
        (WHOLE_DAY,),
        (Window(time(0), time(2)), Window(time(2), time(3)), Window(time(3), time(0))),
        (Window(time(0), time(2, 30)), Window(time(2, 30), time(0))),
    ],
)
def test_the_day_the_clocks_change_has_its_real_length(day, length, windows):
    hours = Hours(zone=OSLO, week={6: windows})
    start = oslo(f"{day} 00:00")
    spans = [span for span in islice(hours.spans(start), 3) if span.start - start < timedelta(2)]
    assert sum((s.end - s.start for s in spans), timedelta()) == timedelta(hours=length)


def test_hours_keep_local_time_when_the_clocks_change():
    assert DESK.next_open(oslo("2026-03-27 16:00")) == datetime(2026, 3, 30, 6, 30, tzinfo=UTC)
    assert DESK.next_open(oslo("2026-10-23 16:00")) == datetime(2026, 10, 26, 7, 30, tzinfo=UTC)


def test_what_is_said_of_a_date_goes_before_holidays_and_the_week():
    christmas, tuesday = date(2026, 12, 25), date(2026, 3, 10)
    hours = Hours(
        zone=OSLO,
        week=DESK.week,
        country="NO",
        closed=frozenset({tuesday}),
        special={christmas: (ATTENDED,)},
    )
    assert hours.windows_on(christmas) == (ATTENDED,)
    assert hours.windows_on(tuesday) == ()
    assert DESK.windows_on(christmas) == ()


@pytest.mark.parametrize(
    ("country", "day", "kept"),
    [
        ("NO", "2026-05-17", True),
        ("NO", "2026-12-24", False),
        ("DK", "2026-12-24", False),
        ("NL", "2026-05-05", False),
        ("NL", "2026-04-27", True),
        ("FI", "2026-06-19", True),
        ("FI", "2026-12-24", True),
        ("SE", "2026-06-19", True),
        ("SE", "2026-12-24", True),
        ("SE", "2026-01-05", False),
    ],
)
def test_holidays_are_those_on_which_offices_close(country, day, kept):
    hours = Hours(zone=OSLO, week=DESK.week, country=country)
    assert (date.fromisoformat(day) in hours.holidays_in(2026)) is kept


def test_a_team_can_choose_the_categories():
    hours = Hours(zone=OSLO, week={}, country="DK", categories=("public", "optional"))
    assert hours.holidays_in(2026)[date(2026, 6, 5)] == "Constitution Day"


@pytest.mark.parametrize(("country", "categories"), [("XX", None), ("NO", ("moon",))])
def test_holidays_that_nobody_knows_are_refused(country, categories):
    hours = Hours(zone=OSLO, week={}, country=country, categories=categories)
    with pytest.raises(ValueError, match=r"(?i)country|categor"):
        hours.holidays_in(2026)


def test_a_moment_without_time_zone_is_refused():
    with pytest.raises(ValueError, match="time zone"):
        DESK.is_open(datetime(2026, 3, 10, 10, 0))  # noqa: DTZ001 -- that is the point


@pytest.mark.parametrize(
    ("at", "says"),
    [
        ("2026-03-10 10:00", Today(oslo("2026-03-10 10:00"), oslo("2026-03-10 15:30"), True)),
        ("2026-03-10 14:30", Today(oslo("2026-03-10 14:30"), oslo("2026-03-10 15:30"), True)),
        ("2026-03-10 14:31", NextDay(oslo("2026-03-11 08:30"), True)),
        ("2026-03-10 15:45", NextDay(oslo("2026-03-11 08:30"), True)),
        ("2026-03-10 22:00", NextDay(oslo("2026-03-11 08:30"), False)),
        ("2026-03-10 08:10", Today(oslo("2026-03-10 08:30"), oslo("2026-03-10 15:30"), True)),
        ("2026-03-10 06:00", Today(oslo("2026-03-10 08:30"), oslo("2026-03-10 15:30"), False)),
        ("2026-03-13 15:00", NextDay(oslo("2026-03-16 08:30"), True)),
        ("2026-04-01 11:30", NextDay(oslo("2026-04-07 08:30"), True)),
    ],
)
def test_a_receipt_promises_what_can_be_kept(at, says):
    assert expected(oslo(at), promised=DESK, attended=PEOPLE) == says


def test_before_lunch_the_promise_is_after_lunch():
    split = (Window(time(8), time(11, 30)), Window(time(12), time(16)))
    hours = Hours(zone=OSLO, week=dict.fromkeys(range(5), split))
    says = expected(oslo("2026-03-10 11:00"), promised=hours, attended=hours)
    assert says == Today(oslo("2026-03-10 12:00"), oslo("2026-03-10 16:00"), attended=True)


def test_a_desk_that_never_closes_promises_today_even_at_night():
    at = oslo("2026-03-10 23:50")
    assert expected(at, promised=ALWAYS, attended=ALWAYS) == Today(at, None, attended=True)


def test_a_desk_open_shorter_than_an_hour_a_day_still_promises_something():
    hours = Hours(zone=OSLO, week={1: (Window(time(9), time(9, 30)),)})
    says = expected(oslo("2026-03-10 09:00"), promised=hours, attended=hours)
    assert says == NextDay(oslo("2026-03-17 09:00"), attended=True)


def test_without_hours_nothing_is_promised():
    at = oslo("2026-03-10 10:00")
    assert expected(at, promised=NEVER, attended=NEVER) == NoHours()


CLOCKS = st.times().map(lambda clock: clock.replace(microsecond=0, fold=0))
WINDOWS = st.tuples(CLOCKS, CLOCKS).map(lambda two: Window(min(two), max(two)))
WEEKS = st.dictionaries(st.integers(0, 6), st.lists(WINDOWS, max_size=3).map(tuple))
MOMENTS = st.datetimes(datetime(2020, 1, 1), datetime(2030, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001


@settings(max_examples=60, deadline=None)
@given(WEEKS, MOMENTS, st.sampled_from(["Europe/Oslo", "America/New_York", "Asia/Kolkata"]))
def test_spans_follow_one_another_and_agree_with_the_questions(week, at, zone):
    hours = Hours(zone=ZoneInfo(zone), week=week)
    spans = list(islice(hours.spans(at), 6))

    assert all(span.start < span.end for span in spans)
    assert all(one.end <= two.start for one, two in pairwise(spans))
    assert all(at <= span.start for span in spans)
    for span in spans:
        assert hours.is_open(span.start)
        assert hours.is_open(span.end - timedelta(microseconds=1))
        closes = hours.closes(span.start)
        assert closes is None or not hours.is_open(closes)

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given, settings, strategies as st

from core.config.hours import Yearly
from core.domain.clocks.hours import Day, HalfDay, Hours, Why, Window
from core.domain.clocks.worktime import Pause, Worktime

OSLO = ZoneInfo("Europe/Oslo")
MINUTE = timedelta(minutes=1)
PROMISED = Window(time(8, 30), time(15, 30))
WHOLE_DAY = Window(time(0), time(0))
DESK = Worktime(
    Hours(
        zone=OSLO,
        week=dict.fromkeys(range(5), (PROMISED,)),
        half_days={date(2026, 4, 1): HalfDay(time(0), time(12))},
        country="NO",
    )
)
ALWAYS = Worktime(Hours(zone=OSLO, week=dict.fromkeys(range(7), (WHOLE_DAY,))))
NEVER = Worktime(Hours(zone=OSLO, week={}))


def oslo(text):
    return datetime.fromisoformat(text).replace(tzinfo=OSLO).astimezone(UTC)


def paused(*texts):
    return tuple(Pause(*(oslo(at) for at in text.split(" to "))) for text in texts)


@pytest.mark.parametrize(
    ("start", "minutes", "pauses", "due"),
    [
        ("2026-03-10 10:00", 120, (), "2026-03-10 12:00"),
        ("2026-03-13 15:00", 120, (), "2026-03-16 10:00"),
        ("2026-03-14 11:00", 60, (), "2026-03-16 09:30"),
        ("2026-03-27 15:00", 60, (), "2026-03-30 09:00"),
        ("2026-04-01 11:00", 120, (), "2026-04-07 09:30"),
        ("2026-05-13 15:00", 60, (), "2026-05-15 09:00"),
        (
            "2026-03-10 10:00",
            240,
            paused("2026-03-10 11:00 to 2026-03-11 12:00"),
            "2026-03-11 15:00",
        ),
        (
            "2026-03-10 10:00",
            240,
            paused("2026-03-10 16:00 to 2026-03-11 08:00"),
            "2026-03-10 14:00",
        ),
        (
            "2026-03-10 10:00",
            240,
            paused("2026-03-10 11:00 to 2026-03-10 11:30", "2026-03-10 13:00 to 2026-03-10 13:30"),
            "2026-03-10 15:00",
        ),
    ],
)
def test_a_target_is_due_after_so_much_working_time_outside_of_pauses(start, minutes, pauses, due):
    assert DESK.due(oslo(start), minutes * MINUTE, pauses) == oslo(due)


@pytest.mark.parametrize(
    ("start", "end", "pauses", "minutes"),
    [
        ("2026-03-13 14:00", "2026-03-16 10:00", (), 180),
        ("2026-03-10 10:00", "2026-03-11 14:00", (), 660),
        (
            "2026-03-10 10:00",
            "2026-03-11 14:00",
            paused("2026-03-10 11:00 to 2026-03-11 12:00"),
            180,
        ),
    ],
)
def test_elapsed_is_what_was_worked_gross_and_net(start, end, pauses, minutes):
    assert DESK.between(oslo(start), oslo(end), pauses) == minutes * MINUTE


def test_a_pause_that_lasts_leaves_no_due_time_unless_it_came_too_late():
    start = oslo("2026-03-10 10:00")
    assert DESK.due(start, 60 * MINUTE, (Pause(oslo("2026-03-10 10:30"), None),)) is None
    too_late = (Pause(oslo("2026-03-10 11:00"), None),)
    assert DESK.due(start, 60 * MINUTE, too_late) == oslo("2026-03-10 11:00")


def test_a_pause_that_was_over_before_it_began_takes_nothing():
    before = paused("2026-03-09 09:00 to 2026-03-10 09:00")
    assert DESK.due(oslo("2026-03-10 10:00"), 60 * MINUTE, before) == oslo("2026-03-10 11:00")


def test_around_the_clock_no_minute_is_lost_at_midnight_or_new_year():
    start = oslo("2026-12-31 23:59")
    assert ALWAYS.due(start, 2 * MINUTE) == oslo("2027-01-01 00:01")
    assert ALWAYS.between(start, start + timedelta(days=800)) == timedelta(days=800)


@pytest.mark.parametrize(("day", "length"), [("2026-03-29", 23), ("2026-10-25", 25)])
def test_around_the_clock_the_days_on_which_clocks_change_have_their_real_length(day, length):
    start = oslo(f"{day} 00:00")
    assert ALWAYS.due(start, timedelta(hours=length)) == start + timedelta(hours=length)
    assert (start + timedelta(hours=length)).astimezone(OSLO).time() == time(0)


def test_a_calendar_that_never_opens_has_no_due_time_and_no_working_time():
    start = oslo("2026-03-10 10:00")
    assert NEVER.due(start, MINUTE) is None
    assert NEVER.due(start, timedelta()) == start
    assert NEVER.between(start, start + timedelta(days=900)) == timedelta()


def test_a_half_day_cuts_the_windows_of_its_weekday_every_year():
    evening = Yearly(12, 24)
    hours = Hours(
        zone=OSLO,
        week=dict.fromkeys(range(5), (PROMISED, Window(time(18), time(0)))),
        closed=frozenset({Yearly(12, 31), date(2026, 12, 23)}),
        half_days={
            evening: HalfDay(time(9), time(12)),
            date(2026, 12, 22): HalfDay(time(19), time(0)),
        },
        country="NO",
    )
    assert hours.day(date(2026, 12, 22)).windows == (Window(time(19), time(0)),)
    assert hours.day(date(2026, 12, 23)) == Day(date(2026, 12, 23), (), Why.CLOSED)
    until_noon = (Window(time(9), time(12)),)
    assert hours.day(date(2026, 12, 24)) == Day(date(2026, 12, 24), until_noon, Why.HALF_DAY)
    assert hours.day(date(2028, 12, 24)).windows == ()  # a Sunday
    assert hours.day(date(2031, 12, 31)).why is Why.CLOSED


def test_a_holiday_is_named_in_the_readers_language_where_it_is_known():
    ascension = date(2026, 5, 14)
    assert DESK.hours.day(ascension).holiday == "Ascension Day"
    assert DESK.hours.day(ascension, "nb").holiday == "Kristi himmelfartsdag"
    assert DESK.hours.day(ascension, "fi").holiday == "Kristi himmelfartsdag"


CLOCKS = st.builds(time, st.integers(0, 23), st.sampled_from([0, 15, 30, 59]))
WINDOWS = st.one_of(
    st.tuples(CLOCKS, CLOCKS).map(lambda two: Window(min(two), max(two))),
    CLOCKS.map(lambda clock: Window(clock, time(0))),
)
CALENDARS = st.builds(
    lambda zone, week, half, country: Worktime(
        Hours(zone=ZoneInfo(zone), week=week, half_days=half, country=country)
    ),
    st.sampled_from(["Europe/Oslo", "America/New_York", "Australia/Lord_Howe", "Africa/Cairo"]),
    st.dictionaries(st.integers(0, 6), st.lists(WINDOWS, max_size=3).map(tuple), max_size=7),
    st.dictionaries(
        st.dates(date(2026, 3, 20), date(2026, 4, 15)),
        st.builds(HalfDay, st.just(time(0)), CLOCKS.filter(bool)),
        max_size=2,
    ),
    st.sampled_from(["NO", "FI", None]),
)
# Around the days on which the clocks change in all of these zones.
MOMENTS = st.one_of(
    st.datetimes(datetime(2026, 3, 6), datetime(2026, 4, 26), timezones=st.just(UTC)),  # noqa: DTZ001
    st.datetimes(datetime(2026, 10, 2), datetime(2026, 11, 4), timezones=st.just(UTC)),  # noqa: DTZ001
)
LENGTHS = st.timedeltas(timedelta(), timedelta(hours=90))


@settings(max_examples=50, deadline=None)
@given(CALENDARS, st.lists(MOMENTS, min_size=3, max_size=3))
def test_working_time_is_additive_and_never_runs_backwards(worktime, moments):
    a, b, c = sorted(moments)
    assert worktime.between(a, b) + worktime.between(b, c) == worktime.between(a, c)
    assert timedelta() <= worktime.between(a, b) <= b - a
    assert worktime.between(b, a) == timedelta()


@settings(max_examples=50, deadline=None)
@given(CALENDARS, MOMENTS, LENGTHS, st.lists(MOMENTS, max_size=4, unique=True))
def test_due_is_the_first_moment_at_which_the_target_is_worked(worktime, start, target, edges):
    edges.sort()
    pauses = tuple(Pause(one, two) for one, two in zip(edges[::2], edges[1::2], strict=False))
    due = worktime.due(start, target, pauses)
    if due is None:
        longest = start + timedelta(days=120)
        assert worktime.between(start, longest, pauses) < target
        return
    assert worktime.between(start, due, pauses) == target
    if due > start:
        tick = timedelta(microseconds=1)
        assert worktime.between(start, due - tick, pauses) < target
    assert due <= (worktime.due(start, target + MINUTE, pauses) or due)


def minutes_worked(hours, start, end, pauses):
    """The slow model: walk minute by minute and look at the local clock of each."""
    at, count = start, 0
    while at < end:
        local = at.astimezone(hours.zone)
        clock = local.time()
        open_now = any(
            window.start <= clock and (clock < window.end or window.end == time(0))
            for window in hours.windows_on(local.date())
        )
        inside = any(pause.start <= at and (pause.end or end) > at for pause in pauses)
        count += open_now and not inside
        at += MINUTE
    return count


WHOLE_MINUTES = MOMENTS.map(lambda at: at.replace(second=0, microsecond=0))


@settings(max_examples=25, deadline=None)
@given(
    CALENDARS,
    WHOLE_MINUTES,
    st.integers(0, 60 * 24 * 4),
    st.lists(st.integers(0, 5000), max_size=4, unique=True),
)
@example(ALWAYS, datetime(2026, 10, 24, 22, 0, tzinfo=UTC), 1500, [])
def test_the_engine_agrees_with_a_walk_minute_by_minute(worktime, start, length, edges):
    end = start + length * MINUTE
    moments = [start + edge * MINUTE for edge in sorted(edges)]
    pauses = tuple(Pause(one, two) for one, two in zip(moments[::2], moments[1::2], strict=False))
    walked = minutes_worked(worktime.hours, start, end, pauses)
    assert worktime.between(start, end, pauses) == walked * MINUTE

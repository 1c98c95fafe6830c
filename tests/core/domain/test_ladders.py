"""Steps that follow days of waiting: when they are planned, and which one is taken."""

from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, strategies as st

from core.config.reminders import Reminders, Step
from core.domain.clocks.hours import Hours, Window
from core.domain.clocks.ladders import (
    Does,
    Ladder,
    Standing,
    Waiting,
    ends,
    is_quiet,
    ladder_of,
    planned,
    take,
)

OSLO = ZoneInfo("Europe/Oslo")
WEEK = {day: (Window(time(8), time(16)),) for day in range(5)}
HOURS = Hours(zone=OSLO, week=WEEK)
EASTER = Hours(zone=OSLO, week=WEEK, country="NO")
WEEKS = ladder_of(Reminders(), Waiting.INFORMATION)
START = datetime(2026, 11, 23, 9, 30, tzinfo=UTC)  # a Monday


def on_day(number: float) -> datetime:
    return START + timedelta(days=number)


def taken(at: datetime, standing: Standing, ladder: Ladder = WEEKS) -> tuple[int, str] | None:
    step = take(ladder, standing, now=at, hours=HOURS)
    return None if step is None else (step.number, step.does.value)


def climbed(days: list[float], ladder: Ladder = WEEKS) -> list[tuple[float, str]]:
    """Look at each of these moments, and tell what was done when."""
    standing, done = Standing(START), []
    for day in days:
        step = take(ladder, standing, now=on_day(day), hours=HOURS)
        if step is not None:
            standing = step.standing
            done.append((day, step.does.value))
    return done


def test_a_reminder_comes_after_one_week_and_two_and_the_end_after_three():
    days = [number / 2 for number in range(60)]
    assert climbed(days) == [(7, "remind"), (14, "remind"), (21, "close")]


def test_a_step_that_waited_for_the_morning_moves_no_other():
    assert climbed([7.9, 14, 21]) == [(7.9, "remind"), (14, "remind"), (21, "close")]


def test_after_a_stop_only_the_newest_step_is_taken():
    assert climbed([7, 15, 22]) == [(7, "remind"), (15, "remind"), (22, "close")]
    assert climbed([7, 22]) == [(7, "remind"), (22, "close")]
    assert climbed([15, 21]) == [(15, "remind"), (21, "close")]


def test_nothing_is_closed_of_which_nobody_was_reminded():
    assert climbed([100, 101, 106.9, 107, 200]) == [(100, "remind"), (107, "close")]


def test_a_step_that_comes_very_late_moves_the_next():
    assert climbed([13, 14, 16, 19.9, 20, 21, 27]) == [
        (13, "remind"),
        (20, "remind"),
        (27, "close"),
    ]


def test_a_day_is_a_day_on_the_desks_calendar_when_the_clocks_change():
    before = datetime(2026, 3, 27, 9, 0, tzinfo=UTC)  # 10:00 in Oslo; the clocks go on the 29th
    assert planned(WEEKS, Standing(before), HOURS) == datetime(2026, 4, 3, 8, 0, tzinfo=UTC)


def test_with_working_days_holidays_and_weekends_do_not_count():
    ladder = ladder_of(Reminders(days="working"), Waiting.INFORMATION)
    monday = datetime(2026, 3, 30, 8, 0, tzinfo=UTC)  # the week before Easter
    due = planned(ladder, Standing(monday), EASTER)
    assert due is not None
    assert due.astimezone(OSLO).date() == date(2026, 4, 13)


def test_a_calendar_that_never_opens_counts_every_day():
    ladder = ladder_of(Reminders(days="working"), Waiting.INFORMATION)
    never = Hours(zone=OSLO, week={})
    assert planned(ladder, Standing(START), never) is not None
    assert not is_quiet(never, START)


def test_what_is_closed_is_known_from_the_first_day_on():
    assert ends(WEEKS, Standing(START), HOURS) == on_day(21)
    assert ends(WEEKS, Standing(on_day(15), 2), HOURS) == on_day(22)
    only = Reminders(information=(Step(after=3),))
    assert ends(ladder_of(only, Waiting.INFORMATION), Standing(START), HOURS) is None


def test_the_team_is_asked_for_news_again_and_again():
    ladder = ladder_of(Reminders(progress=5), Waiting.PROGRESS)
    assert climbed([1, 5, 6, 10, 15, 30, 31], ladder) == [
        (5, "prompt"),
        (10, "prompt"),
        (15, "prompt"),
        (30, "prompt"),
    ]
    assert ends(ladder, Standing(START), HOURS) is None


def test_without_steps_nothing_ever_happens():
    for told in (Reminders(information=()), Reminders(progress=None)):
        for waiting in (Waiting.INFORMATION, Waiting.PROGRESS):
            ladder = ladder_of(told, waiting)
            if not ladder.steps:
                assert planned(ladder, Standing(START), HOURS) is None
                assert taken(on_day(1000), Standing(START), ladder) is None


@pytest.mark.parametrize(
    ("at", "quiet"),
    [
        (datetime(2026, 11, 23, 7, 0, tzinfo=UTC), False),
        (datetime(2026, 11, 23, 6, 59, tzinfo=UTC), True),
        (datetime(2026, 11, 23, 15, 0, tzinfo=UTC), True),
        (datetime(2026, 11, 28, 10, 0, tzinfo=UTC), True),
    ],
)
def test_it_is_quiet_while_nobody_is_there(at, quiet):
    assert is_quiet(HOURS, at) is quiet


@given(
    looks=st.lists(st.floats(0, 120), min_size=1, max_size=40),
    steps=st.lists(st.integers(1, 30), min_size=2, max_size=5, unique=True),
)
def test_whenever_one_looks_nothing_is_done_twice_or_without_warning(looks, steps):
    days = sorted(steps)
    told = tuple(Step(after=day, close=day == days[-1]) for day in days)
    ladder = ladder_of(Reminders(information=told), Waiting.INFORMATION)
    done = climbed(sorted(looks), ladder)
    assert len(done) <= len(days)
    assert [what for _, what in done].count(Does.CLOSE.value) <= 1
    if done and done[-1][1] == Does.CLOSE.value:
        assert len(done) > 1
        assert done[-1][0] >= days[-1]
    narrowest = min(later - earlier for earlier, later in pairwise([0, *days]))
    for (earlier, _), (later, _) in pairwise(done):
        assert later - earlier >= narrowest / 2 - 0.001

from datetime import UTC, datetime, timedelta

from hypothesis import given, settings, strategies as st

from core.domain.clocks.clocks import Case, Clock
from core.domain.clocks.explaining import Held, Line, Shut, Usual, Worked, explain, shift
from core.domain.clocks.hours import Why
from core.domain.clocks.targets import Given, Target
from tests.core.domain.test_clocks import PLAIN, Event, clocks_of, oslo, promise, story
from tests.core.domain.test_worktime import ALWAYS, DESK

LATE = oslo("31 10:00")
HOUR = timedelta(hours=1)


def told(case, **limits):
    """The lines as text: what a person could check with a calendar in hand."""
    clock = clocks_of(case, promise(**limits)).clocks[Target.RESOLUTION]
    return [text_of(line) for line in explain(clock, DESK.hours, now=LATE)]


def clock_of(at):
    return f"{at.astimezone(DESK.hours.zone):%d %H:%M}"


def text_of(line: Line) -> str:
    match line:
        case Worked(_, spans, why):
            shown = ", ".join(f"{clock_of(one.start)}-{clock_of(one.end)[3:]}" for one in spans)
            return f"{shown} = {line.length / HOUR:g}" + (" half" if why is Why.HALF_DAY else "")
        case Usual(first, last, length):
            return f"{first.day}-{last.day} usual = {length / HOUR:g}"
        case Shut(first, last, why, name):
            return f"{first.day}-{last.day} {why.value} {name}".rstrip()
        case Held(stretch):
            end = clock_of(stretch.end) if stretch.end else "now"
            return f"{clock_of(stretch.start)} to {end} {stretch.state}"


def test_a_weekend_lies_between_two_parts():
    assert told(story(received="13 15:00"), resolution="2h") == [
        "13 15:00-15:30 = 0.5",
        "14-15 week",
        "16 08:30-10:00 = 1.5",
    ]


def test_weeks_of_usual_hours_are_one_line():
    assert told(story(received="02 10:00"), resolution="80h") == [
        "02 10:00-15:30 = 5.5",
        "3-16 usual = 70",
        "17 08:30-13:00 = 4.5",
    ]


def test_a_single_day_between_two_weekends_is_told_by_its_windows():
    case = story("13 15:00 ask", "14 09:00 answered", received="13 15:00")
    assert told(case, resolution="9h") == [
        "13 15:00 to 14 09:00 pending_customer",
        "14-15 week",
        "16 08:30-15:30 = 7",
        "17 08:30-10:30 = 2",
    ]


def test_pauses_stand_where_they_were():
    asked = (
        "10 11:00 claimed",
        "10 11:00 ask",
        "11 12:00 answered",
        "11 13:00 external",
    )
    assert told(story(*asked), resolution="4h") == [
        "10 10:00-11:00 = 1",
        "10 11:00 to 11 12:00 pending_customer",
        "11 12:00-13:00 = 1",
        "11 13:00 to now pending_external",
    ]


def test_a_pause_over_a_weekend_hides_it():
    asked = ("10 11:00 ask", "16 09:00 answered")
    assert told(story(*asked), resolution="2h") == [
        "10 10:00-11:00 = 1",
        "10 11:00 to 16 09:00 pending_customer",
        "16 09:00-10:00 = 1",
    ]


def test_easter_and_the_half_day_before_it_are_named():
    case = story(received="31 14:30")
    clock = clocks_of(case, promise(resolution="6h")).clocks[Target.RESOLUTION]
    lines = explain(clock, DESK.hours, now=LATE)
    assert [text_of(line) for line in lines] == [
        "31 14:30-15:30 = 1",
        "01 08:30-12:00 = 3.5 half",
        "2-2 holiday Maundy Thursday",
        "3-3 holiday Good Friday",
        "4-4 week",
        "5-5 holiday Easter Sunday",
        "6-6 holiday Easter Monday",
        "07 08:30-10:00 = 1.5",
    ]


@settings(max_examples=30, deadline=None)
@given(st.lists(st.integers(0, 60 * 24 * 20), max_size=8, unique=True), st.integers(1, 90))
def test_the_lines_of_a_clock_add_up_to_what_was_given(minutes, hours):
    moments = [oslo("10 10:00") + timedelta(minutes=one) for one in sorted(minutes)]
    turns = moments[: len(moments) // 2 * 2]
    kinds = ["ask", "answered"] * (len(turns) // 2)
    events = [Event(kind, at) for kind, at in zip(kinds, turns, strict=True)]
    case = Case(PLAIN, oslo("10 10:00"), events, [])
    clock = clocks_of(case, promise(resolution=f"{hours}h")).clocks[Target.RESOLUTION]
    lines = explain(clock, DESK.hours, now=LATE)
    total = sum((one.length for one in lines if isinstance(one, Worked | Usual)), timedelta())
    assert total == hours * HOUR


def test_a_day_on_which_the_clocks_are_set_is_told_by_itself():
    begins = datetime(2026, 10, 22, 22, tzinfo=UTC)  # a Friday's first minute in Oslo
    given_time = Given(97 * HOUR, "otherwise")
    clock = Clock(Target.RESOLUTION, given_time, begins, begins + given_time.length)
    lines = explain(clock, ALWAYS.hours, now=begins)
    assert [text_of(one) for one in lines] == [
        "23-24 usual = 48",
        "25 00:00-00:00 = 25",
        "26 00:00-00:00 = 24",
    ]
    spans = [one.spans[0] for one in lines if isinstance(one, Worked)]
    assert [shift(one, ALWAYS.hours.zone) for one in spans] == [-HOUR, 0 * HOUR]

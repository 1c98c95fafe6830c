"""Who is on call when: turns, hours, layers, absences and overrides, also when clocks change."""

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

from hypothesis import given, settings, strategies as st

from core.config import rota as config
from core.domain.rota import (
    NO_CHANGES,
    Absence,
    Changes,
    Entry,
    Layer,
    Override,
    Schedule,
    holder,
    moment,
    next_change,
    shifts,
)

OSLO = ZoneInfo("Europe/Oslo")
ADA, BO, CLEA = 1, 2, 3
MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)


def local(text: str, zone: ZoneInfo = OSLO) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=zone).astimezone(UTC)


def rule(**told: object) -> config.Layer:
    return config.Layer.model_validate({"starts": date(2026, 11, 2)} | told)


def schedule(*layers: Layer, entries: tuple[Entry, ...] = ()) -> Schedule:
    return Schedule(id="duty", zone=OSLO, layers=layers, entries=entries)


WEEKLY = Layer(rule(handover="monday 09:00"), (ADA, BO, CLEA))
NIGHTS = Layer(
    rule(rotation="daily", handover="12:00", hours={"friday": ["22:00-06:00"]}), (CLEA, None)
)


def who(it: Schedule, at: str, changes: Changes = NO_CHANGES) -> int | None:
    return holder(it, changes, local(at)).who


def test_a_weekly_turn_passes_on_at_its_weekday_and_local_time():
    duty = schedule(WEEKLY)
    assert who(duty, "2026-11-02T08:59") is None, "it has not begun"
    assert who(duty, "2026-11-02T09:00") == ADA
    assert who(duty, "2026-11-09T08:59") == ADA
    assert who(duty, "2026-11-09T09:00") == BO
    assert next_change(duty, NO_CHANGES, local("2026-11-10T12:00")) == local("2026-11-16T09:00")


def test_a_rotation_that_starts_in_mid_week_gives_the_first_person_the_rest_of_it():
    duty = schedule(Layer(rule(handover="monday 09:00", starts=date(2026, 11, 5)), (ADA, BO)))
    assert who(duty, "2026-11-05T08:00") is None
    assert who(duty, "2026-11-05T10:00") == ADA
    assert who(duty, "2026-11-09T10:00") == BO


def test_hours_may_pass_midnight_and_a_later_layer_lies_over_the_earlier_ones():
    duty = schedule(WEEKLY, NIGHTS)
    assert who(duty, "2026-11-06T21:59") == ADA
    assert who(duty, "2026-11-06T22:00") == CLEA
    assert who(duty, "2026-11-07T05:59") == CLEA
    assert who(duty, "2026-11-07T06:00") == ADA


def test_somebody_whom_nobody_has_met_is_no_one_to_call():
    only = schedule(NIGHTS)
    assert who(only, "2026-11-13T23:00") is None, "it is the turn of the unknown one"
    assert who(schedule(WEEKLY, NIGHTS), "2026-11-13T23:00") == BO, "the layer below goes on"


def test_the_next_one_of_the_rotation_steps_in_for_who_is_away():
    away = Changes(absences=(Absence(local("2026-11-03T00:00"), local("2026-11-05T00:00"), ADA),))
    found = shifts(schedule(WEEKLY), away, local("2026-11-02T09:00"), local("2026-11-09T09:00"))
    assert [(one.who, one.turn_of) for one in found] == [(ADA, ADA), (BO, ADA), (ADA, ADA)]
    assert found[1].start == local("2026-11-03T00:00")
    everybody = Changes(
        absences=tuple(
            Absence(local("2026-11-03T00:00"), local("2026-11-05T00:00"), one)
            for one in (ADA, BO, CLEA)
        )
    )
    around = shifts(
        schedule(WEEKLY), everybody, local("2026-11-02T09:00"), local("2026-11-09T09:00")
    )
    (hole,) = (one for one in around if one.is_gap)
    assert (hole.start, hole.end) == (local("2026-11-03T00:00"), local("2026-11-05T00:00"))


def test_a_later_override_lies_over_an_earlier_one_and_one_of_somebody_away_does_not_count():
    start, end = local("2026-11-04T18:00"), local("2026-11-04T22:00")
    both = (Override(start, end, BO), Override(start, end - HOUR, CLEA))
    assert who(schedule(WEEKLY), "2026-11-04T19:00", Changes(both)) == CLEA
    assert who(schedule(WEEKLY), "2026-11-04T21:30", Changes(both)) == BO
    away = Changes(both, (Absence(start, end, CLEA), Absence(start, end, BO)))
    assert who(schedule(WEEKLY), "2026-11-04T19:00", away) == ADA


def test_the_ladder_goes_through_those_of_the_rotation_who_are_there():
    at = local("2026-11-10T10:00")
    assert holder(schedule(WEEKLY), NO_CHANGES, at).ladder == (BO, CLEA, ADA)
    changed = Changes((Override(at, at + HOUR, ADA),), (Absence(at, at + HOUR, CLEA),))
    assert holder(schedule(WEEKLY), changed, at).ladder == (ADA, BO)


def test_the_shifts_of_a_calendar_are_taken_as_they_stand_there():
    entries = (
        Entry(local("2026-11-02T08:00"), local("2026-11-03T08:00"), ADA),
        Entry(local("2026-11-03T08:00"), local("2026-11-04T08:00"), BO),
        Entry(local("2026-11-03T18:00"), local("2026-11-03T22:00"), CLEA),
    )
    duty = schedule(entries=entries)
    found = shifts(duty, NO_CHANGES, local("2026-11-02T08:00"), local("2026-11-05T08:00"))
    assert [one.who for one in found] == [ADA, BO, CLEA, BO, None]
    gone = Changes(absences=(Absence(entries[0].start, entries[2].end, BO),))
    found = shifts(duty, gone, local("2026-11-03T09:00"), local("2026-11-03T12:00"))
    assert [one.who for one in found] == [CLEA], "the next in turn, though not on call meanwhile"


def test_a_hand_over_that_the_clock_jumps_over_is_at_the_jump_and_a_doubled_one_the_first():
    spring = date(2027, 3, 28)
    jump = datetime(2027, 3, 28, 1, tzinfo=UTC)
    assert moment(spring, 2 * 60 + 30, OSLO) == jump
    assert moment(spring, 2 * 60, OSLO) == jump == moment(spring, 3 * 60, OSLO)
    autumn = date(2026, 10, 25)
    assert moment(autumn, 2 * 60 + 30, OSLO) == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    assert moment(autumn, 26 * 60, OSLO) == local("2026-10-26T02:00")


CLOCKS = ["00:00", "01:30", "02:00", "02:15", "02:30", "02:45", "03:00", "03:15", "16:00", "23:59"]
CHANGE_OF_CLOCKS = (date(2026, 10, 25), date(2027, 3, 28))


@st.composite
def rules(draw: st.DrawFn, changes: date) -> config.Layer:
    time, weekly = draw(st.sampled_from(CLOCKS)), draw(st.booleans())
    day = draw(st.sampled_from(config.WEEKDAYS))
    stretch = st.tuples(st.sampled_from(CLOCKS), st.sampled_from([*CLOCKS[1:], "24:00"]))
    week = st.dictionaries(
        st.sampled_from(config.WEEKDAYS),
        st.lists(stretch.map("-".join), min_size=1, max_size=2),
        min_size=1,
    )
    return rule(
        rotation="weekly" if weekly else "daily",
        handover=f"{day} {time}" if weekly else time,
        every=draw(st.integers(1, 3)),
        starts=changes - timedelta(days=draw(st.integers(0, 9))),
        hours=draw(st.none() | week),
    )


@settings(max_examples=25, deadline=None)
@given(data=st.data(), changes=st.sampled_from(CHANGE_OF_CLOCKS))
def test_any_rotation_agrees_with_a_watch_on_the_wall_minute_by_minute(
    data: st.DataObject, changes: date
):
    layer = Layer(data.draw(rules(changes)), (ADA, None, BO))
    start = local(f"{changes - timedelta(days=1)}T00:00")
    end = start + timedelta(days=3)
    found = shifts(schedule(layer), NO_CHANGES, start, end)
    assert (found[0].start, found[-1].end) == (start, end)
    assert all(one.end == other.start and one.who != other.who for one, other in pairwise(found))
    on_the_wall = slow(layer, start, end)
    changed = [at for at in on_the_wall if on_the_wall[at] != on_the_wall.get(at - MINUTE, -1)]
    assert [(one.start, one.who) for one in found] == [(at, on_the_wall[at]) for at in changed]


def slow(layer: Layer, start: datetime, end: datetime) -> dict[datetime, int | None]:
    """Walk through a rotation minute by minute, with nothing but the clock on the wall.

    That clock never goes back here: what it showed once has been.
    """
    its, turn, handed_over_on = layer.rule, -1, None
    at, shown = local(f"{its.starts}T00:00"), datetime.combine(its.starts, datetime.min.time())
    found: dict[datetime, int | None] = dict.fromkeys(_minutes(start, max(start, at)))
    while at < end:
        shown = max(shown, at.astimezone(OSLO).replace(tzinfo=None))
        today = shown.date()
        if shown >= _on(today, its.handover.minute) and handed_over_on != today:
            handed_over_on = today
            turn += 1 if turn < 0 or _begins_a_turn(its, today) else 0
        if at >= start:
            there = its.hours is None or any(
                _on(day, one.opens) <= shown < _on(day, one.closes)
                for day in (today, today - timedelta(days=1))
                for one in its.hours.on(day.weekday())
            )
            found[at] = layer.people[turn % len(layer.people)] if turn >= 0 and there else None
        at += MINUTE
    return found


def _minutes(start: datetime, end: datetime) -> list[datetime]:
    return [start + n * MINUTE for n in range((end - start) // MINUTE)]


def _on(day: date, minute: int) -> datetime:
    return datetime.combine(day, datetime.min.time()) + minute * MINUTE


def _begins_a_turn(its: config.Layer, today: date) -> bool:
    if its.rotation == "daily":
        return (today - its.starts).days % its.every == 0
    first = its.starts
    while first.weekday() != its.handover.weekday:
        first -= timedelta(days=1)
    return (today - first).days % (7 * its.every) == 0


HOURS = st.integers(-50, 400).map(lambda n: local("2026-11-02T09:00") + n * HOUR)
SPANS = st.tuples(HOURS, st.integers(1, 100), st.sampled_from([ADA, BO, CLEA]))


@settings(max_examples=60, deadline=None)
@given(st.lists(SPANS, max_size=4), st.lists(SPANS, max_size=4), HOURS, st.lists(HOURS))
def test_stretches_have_no_holes_and_say_what_each_moment_says(over, away, start, moments):
    changes = Changes(
        tuple(Override(at, at + n * HOUR, who) for at, n, who in over),
        tuple(Absence(at, at + n * HOUR, who) for at, n, who in away),
    )
    duty = schedule(WEEKLY, NIGHTS)
    end = start + timedelta(days=9)
    found = shifts(duty, changes, start, end)
    assert (found[0].start, found[-1].end) == (start, end)
    assert all(one.end == other.start for one, other in pairwise(found))
    for at in moments:
        for one in found:
            if one.start <= at < one.end:
                held = holder(duty, changes, at)
                assert (one.who, one.turn_of) == (held.who, held.turn_of)
                assert held.who is None or not changes.is_away(held.who, at)

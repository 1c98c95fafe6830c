"""A ladder never ends: whatever it is made of, there is a next rung, and it is soon."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, strategies as st

from core.domain.urgent.paging import Ladder, Leg, Only, Rung, Tell, climb

NOW = datetime(2026, 11, 23, 3, 0, tzinfo=UTC)
WAITS = st.integers(1, 240).map(lambda minutes: timedelta(minutes=minutes))
RUNGS = st.builds(
    Rung,
    st.frozensets(st.sampled_from(Tell), min_size=1),
    WAITS,
    st.sampled_from(Only),
)
LEGS = st.builds(Leg, st.lists(RUNGS, min_size=1, max_size=4).map(tuple), st.integers(1, 3))
LADDERS = st.builds(
    Ladder,
    fallback=st.builds(Rung, st.just(frozenset({Tell.TEAM})), WAITS),
    legs=st.lists(LEGS, max_size=3).map(tuple),
    reconfirm=st.none() | WAITS,
)


@given(LADDERS)
def test_a_ladder_is_kept_with_its_page_as_it_was(ladder):
    assert Ladder.from_json(ladder.to_json()) == ladder


@given(LADDERS, st.lists(st.booleans(), min_size=1, max_size=60))
def test_every_rung_leads_further_until_the_fallback_which_comes_again_and_again(ladder, hours):
    taken, at = 0, NOW
    for attended in hours:
        step = climb(ladder, taken, now=at, attended=attended)
        assert at < step.next_at <= at + timedelta(hours=4)
        assert step.taken > taken
        assert step.is_fallback == (step.rung == ladder.fallback and step.taken > ladder.length)
        assert step.is_fallback or step.rung.fits(attended=attended)
        taken, at = step.taken, step.next_at


def test_a_leg_begins_anew_as_often_as_it_is_repeated():
    room, person = (
        Rung(frozenset({one}), timedelta(minutes=5)) for one in (Tell.ROOM, Tell.PERSON)
    )
    ladder = Ladder(fallback=room, legs=(Leg((room, person), 2), Leg((person,))))
    assert [ladder.rung(number) for number in range(6)] == [
        room,
        person,
        room,
        person,
        person,
        room,
    ]
    assert [ladder.starts(n) for n in range(7)] == [True, False, True, False, True, True, True]


@pytest.mark.parametrize("stored", [{}, {"name": ""}, [], "ladder"])
def test_what_is_no_ladder_is_told_from_one(stored):
    with pytest.raises((LookupError, TypeError, ValueError)):
        Ladder.from_json(stored)

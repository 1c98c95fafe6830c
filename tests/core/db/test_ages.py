"""The newest tickets that hold some words are found without reading all that hold them."""

import re
from random import Random

import pytest
from hypothesis import given, strategies as st

from core.db.tickets.ages import FAR, MOST_LOOKS, NEAR, newest_first

ENOUGH = 100
MANY = 1_000_000


def looked_up(holding: set[int], newest: int) -> tuple[dict[int, None], list[str]]:
    """Look as a database would: of each block the newest that hold what is sought."""
    found: dict[int, None] = {}
    asked = []
    for query in newest_first("'a' & 'b'", newest, found, enough=ENOUGH):
        block = re.fullmatch(r"\('a' & 'b'\) & '_([ab])(\d+)'", query)
        first, size = 0, newest + 1
        if block:
            size = {"a": NEAR, "b": FAR}[block[1]]
            first = int(block[2]) * size
        there = sorted((one for one in holding if first <= one < first + size), reverse=True)
        found |= dict.fromkeys(there[:ENOUGH])
        asked.append(query)
    return found, asked


@given(
    newest=st.integers(0, MANY),
    often=st.integers(1, 500),
    since=st.integers(0, MANY),
    chance=st.randoms(use_true_random=False),
)
def test_the_newest_are_found_wherever_they_stand_in_a_few_looks(
    newest: int, often: int, since: int, chance: Random
) -> None:
    holding = {chance.randint(min(since, newest), newest) for _ in range(often)} - {0}
    found, asked = looked_up(holding, newest)
    assert set(sorted(holding, reverse=True)[:ENOUGH]) <= set(found)
    assert len(asked) <= 2 * MOST_LOOKS + 1


@pytest.mark.parametrize(
    ("every", "looks"), [(20, 1), (100, 2), (1_000, 4), (100_000, 2), (MANY, 2)]
)
def test_what_is_often_written_is_looked_for_in_small_blocks_and_what_is_rare_among_all(
    every: int, looks: int
) -> None:
    newest = MANY - MANY % NEAR - 1
    _, asked = looked_up(set(range(every, newest, every)), newest)
    assert len(asked) == looks
    assert asked[0].endswith(f"'_a{newest // NEAR}'")


def test_a_fault_of_today_does_not_make_the_search_go_through_old_tickets_bit_by_bit() -> None:
    found, asked = looked_up({MANY - one for one in range(99)}, MANY)
    assert len(found) == 99
    assert len(asked) <= 2 * MOST_LOOKS + 1

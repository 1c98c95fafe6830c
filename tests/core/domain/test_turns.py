"""Whose turn it is, and why."""

from datetime import timedelta

from core.domain.tickets.turns import Candidate, Turn, Why, in_turn
from tests.core.domain.test_ticket import NOW

NOTHING: frozenset[str] = frozenset()


def order(*candidates: Candidate) -> list[tuple[int, str]]:
    turns = in_turn(candidates, system="payroll", category="payslip")
    return [(one.person_id, one.why.value) for one in turns]


def test_who_knows_the_category_goes_before_who_knows_the_system_and_who_takes_anything():
    assert order(
        Candidate(1, frozenset({"finance"}), on_shift=True),
        Candidate(2, NOTHING, on_shift=True),
        Candidate(3, frozenset({"payroll"}), on_shift=True),
        Candidate(4, frozenset({"payslip"}), on_shift=True),
    ) == [(4, "category"), (3, "system"), (2, "turn"), (1, "turn")]


def test_who_is_not_on_shift_comes_last_however_much_they_know():
    assert order(
        Candidate(1, frozenset({"payslip"}), on_shift=False),
        Candidate(2, frozenset({"finance"}), on_shift=True),
    ) == [(2, "turn"), (1, "away")]


def test_among_equals_the_one_who_was_given_a_ticket_longest_ago_is_next():
    knows = frozenset({"payroll"})
    assert order(
        Candidate(1, knows, on_shift=True, last=NOW),
        Candidate(2, knows, on_shift=True, last=NOW - timedelta(hours=1)),
        Candidate(3, knows, on_shift=True),
    ) == [(3, "system"), (2, "system"), (1, "system")]


def test_a_ticket_about_nothing_in_particular_goes_by_turn():
    candidates = [Candidate(1, frozenset({"payroll"}), on_shift=True)]
    assert in_turn(candidates, system="", category="") == [Turn(1, Why.TURN)]

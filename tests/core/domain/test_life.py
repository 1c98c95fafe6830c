"""Which step may follow which: every act in every state, as the table has it."""

from dataclasses import replace
from datetime import timedelta
from itertools import product

import pytest

from core.domain.rights import Role
from core.domain.tickets.life import LIFE, Phase, changes, phase_of, possible, step
from core.domain.tickets.ticket import Act, Pending, State
from core.errors import Refused
from tests.core.domain.test_ticket import NOW, OPEN, a_ticket

ENDED = {"closed", "withdrawn"}
ALL = OPEN | ENDED | {"merged"}
POSSIBLE = {
    "view": ALL,
    "claim": OPEN,
    "take_over": OPEN,
    "release": OPEN,
    "assign": OPEN,
    "assess": OPEN,
    "prioritize": OPEN,
    "reply": OPEN,
    "note": ALL,
    "ask": OPEN,
    "propose": OPEN,
    "hand_out": {"new", "in_progress", "pending_external"},
    "return": {"pending_external", "pending_customer"},
    "plan": OPEN,
    "change": OPEN | {"closed"},
    "solve": OPEN,
    "close": OPEN,
    "comment": OPEN,
    "answer": {"pending_customer"},
    "confirm": {"pending_customer"},
    "not_solved": {"pending_customer"},
    "reopen": ENDED,
    "withdraw": OPEN,
    "merge": OPEN,
    "unmerge": {"merged"},
    "split": OPEN,
    "link": ALL,
    "watch": ALL,
    "join": OPEN,
    "raise": OPEN,
    "lower": OPEN,
    "acknowledge": OPEN,
    "page": OPEN,
    "drill": ALL,
    "queue": ALL,
    "find": ALL,
    "count": ALL,
}
LEADS_TO = {
    "ask": ("pending_customer", "information"),
    "propose": ("pending_customer", "confirmation"),
    "hand_out": ("pending_external", None),
    "return": ("in_progress", None),
    "plan": ("closed", None),
    "solve": ("closed", None),
    "close": ("closed", None),
    "answer": ("in_progress", None),
    "confirm": ("closed", None),
    "not_solved": ("in_progress", None),
    "reopen": ("in_progress", None),
    "withdraw": ("withdrawn", None),
    "merge": ("merged", None),
}
LATER = NOW + timedelta(days=31)


def standing(state: State):
    waits = state is State.PENDING_CUSTOMER
    ended = state.value not in OPEN
    ticket = a_ticket(state, Pending.CONFIRMATION if waits else "")
    return replace(ticket, closed_at=NOW if ended else None)


def test_every_act_has_a_row():
    assert {act.value for act in LIFE} == {act.value for act in Act} == set(POSSIBLE)


@pytest.mark.parametrize(("act", "state"), list(product(Act, State)))
def test_an_act_is_possible_or_refused_by_where_the_ticket_stands(act, state):
    ticket = standing(state)
    if state.value in POSSIBLE[act.value]:
        taken = step(ticket, act, now=NOW)
        assert (taken.target, taken.pending) == LEADS_TO.get(act.value, (None, None))
        return
    with pytest.raises(Refused) as refused:
        step(ticket, act, now=NOW)
    assert refused.value.reason == "not_now"
    assert refused.value.args_by_name == {
        "act": act.value,
        "state": state.value,
        "possible": (),
    }


@pytest.mark.parametrize("act", [Act.CONFIRM, Act.NOT_SOLVED])
def test_only_a_proposed_solution_is_confirmed_or_not(act):
    """The button below an older solution must not answer a newer question."""
    with pytest.raises(Refused, match="not_now"):
        step(a_ticket(State.PENDING_CUSTOMER, Pending.INFORMATION), act, now=NOW)


def test_a_refusal_names_what_these_roles_may_do_instead():
    closed = standing(State.CLOSED)
    with pytest.raises(Refused) as refused:
        step(closed, Act.CLAIM, now=NOW, roles=frozenset({Role.AGENT}))
    assert refused.value.args_by_name["possible"] == (
        *("view", "note", "change", "reopen", "link", "watch", "queue", "find"),
        *("count", "drill"),
    )
    assert possible(closed, frozenset({Role.REPORTER}), now=NOW) == (Act.VIEW, Act.REOPEN)
    assert possible(closed, frozenset({Role.REPORTER}), now=LATER) == (Act.VIEW,)


@pytest.mark.parametrize(
    ("act", "state", "days", "reason"),
    [
        (Act.REOPEN, State.CLOSED, 30, "reopen_too_late"),
        (Act.REOPEN, State.WITHDRAWN, 30, "reopen_too_late"),
        (Act.UNMERGE, State.MERGED, 14, "unmerge_too_late"),
    ],
)
def test_an_end_can_be_taken_back_until_its_time_is_over(act, state, days, reason):
    ticket = standing(state)
    last = NOW + timedelta(days=days)
    step(ticket, act, now=last)
    with pytest.raises(Refused, match=reason):
        step(ticket, act, now=last + timedelta(seconds=1))


def test_a_team_says_itself_how_long_a_ticket_can_be_reopened():
    closed = standing(State.CLOSED)
    step(closed, Act.REOPEN, now=NOW + timedelta(days=90), reopen=timedelta(days=90))
    with pytest.raises(Refused, match="reopen_too_late"):
        step(closed, Act.REOPEN, now=NOW + timedelta(seconds=1), reopen=timedelta())


def test_work_starts_once_and_what_waits_goes_on_waiting():
    new = a_ticket(State.NEW)
    assert changes(LIFE[Act.CLAIM], new, NOW) == {
        "state": State.IN_PROGRESS,
        "work_started_at": NOW,
        "assessed_at": NOW,
    }
    begun = replace(
        a_ticket(State.PENDING_CUSTOMER, "information"), work_started_at=NOW, assessed_at=NOW
    )
    assert changes(LIFE[Act.TAKE_OVER], begun, LATER) == {}


def test_what_is_reopened_keeps_nothing_of_its_end():
    closed = replace(standing(State.CLOSED), close_reason="answered", resolution_code="fixed")
    closed = replace(closed, work_started_at=NOW)
    changed = replace(closed, **changes(LIFE[Act.REOPEN], closed, LATER))
    assert (changed.state, changed.closed_at) == (State.IN_PROGRESS, None)
    assert (changed.close_reason, changed.resolution_code, changed.cause_code) == ("", "", "")


def test_what_nobody_had_begun_with_is_new_again():
    withdrawn = standing(State.WITHDRAWN)
    assert changes(LIFE[Act.REOPEN], withdrawn, LATER)["state"] is State.NEW


@pytest.mark.parametrize(
    ("state", "assessed", "phase"),
    [
        (State.NEW, False, Phase.ASSESS),
        (State.NEW, True, Phase.HANDLE),
        (State.IN_PROGRESS, True, Phase.HANDLE),
        (State.PENDING_CUSTOMER, True, Phase.HANDLE),
        (State.PENDING_EXTERNAL, True, Phase.HANDLE),
        (State.MERGED, True, Phase.HANDLE),
        (State.CLOSED, True, Phase.CLOSE),
        (State.WITHDRAWN, False, Phase.CLOSE),
    ],
)
def test_a_ticket_is_in_one_of_the_four_phases(state, assessed, phase):
    ticket = replace(a_ticket(state), assessed_at=NOW if assessed else None)
    assert phase_of(ticket) is phase

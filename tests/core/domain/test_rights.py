"""Who may do what: every act for every role."""

from dataclasses import replace
from itertools import product

import pytest

from core.domain.rights import Actor, Role, check
from core.domain.tickets.life import LIFE
from core.domain.tickets.ticket import Act, State
from core.errors import NotFound, Refused
from tests.core.domain.test_ticket import a_ticket

DESK = {"agent", "coordinator", "manager", "admin"}
CALLED = DESK | {"on_call"}
MAY = {
    "view": CALLED | {"reporter", "watcher"},
    "claim": DESK,
    "take_over": DESK,
    "release": DESK,
    "assign": DESK,
    "assess": DESK,
    "prioritize": DESK,
    "reply": DESK,
    "note": CALLED,
    "ask": DESK,
    "propose": DESK,
    "hand_out": DESK,
    "return": DESK,
    "plan": DESK,
    "change": DESK,
    "solve": DESK,
    "close": DESK,
    "comment": {"reporter"},
    "answer": {"reporter"},
    "confirm": {"reporter"},
    "not_solved": {"reporter"},
    "reopen": DESK | {"reporter"},
    "withdraw": {"reporter"},
    "merge": DESK,
    "unmerge": DESK,
    "split": DESK,
    "link": DESK,
    "watch": CALLED,
    "raise": CALLED,
    "lower": CALLED,
    "acknowledge": CALLED,
    "page": CALLED,
    "drill": CALLED,
    "queue": CALLED,
    "find": CALLED,
    "count": CALLED,
    "join": {"colleague"},
}
OF_A_TICKET = (Role.REPORTER, Role.WATCHER, Role.COLLEAGUE)  # roles that one has on tickets only
STAFF = [one for one in Role if one not in (*OF_A_TICKET, Role.PLANNER)]
REPORTER, SOMEBODY = 1, 2
TICKET = a_ticket(State.NEW)


def test_every_act_has_a_row() -> None:
    assert {act.value for act in LIFE} == {act.value for act in Act} == set(MAY)


@pytest.mark.parametrize(("act", "role"), list(product(Act, STAFF)))
def test_a_role_may_do_what_its_row_says_and_else_hears_that_it_may_not(
    act: Act, role: Role
) -> None:
    actor = Actor(SOMEBODY, frozenset({role}))
    if role.value in MAY[act.value]:
        check(actor, act, TICKET)
        return
    with pytest.raises(Refused) as refused:
        check(actor, act, TICKET)
    assert (refused.value.reason, refused.value.args_by_name) == (
        "not_allowed",
        {"act": act.value},
    )


@pytest.mark.parametrize("act", Act)
def test_reporters_have_their_rights_on_their_own_tickets_only(act: Act) -> None:
    own = Actor(REPORTER)
    if "reporter" in MAY[act.value]:
        check(own, act, TICKET)
    else:
        with pytest.raises(Refused, match="not_allowed"):
            check(own, act, TICKET)
    with pytest.raises(NotFound, match="ticket"):
        check(own, act, replace(TICKET, reporter_id=SOMEBODY))


def test_a_planner_looks_through_what_is_theirs_and_not_at_the_desks_numbers() -> None:
    planner = Actor(SOMEBODY, frozenset({Role.PLANNER}))
    check(planner, Act.QUEUE)
    check(planner, Act.FIND)
    with pytest.raises(Refused, match="not_allowed"):
        check(planner, Act.COUNT)
    assert planner.only_plans
    assert not Actor(SOMEBODY, frozenset({Role.PLANNER, Role.AGENT})).only_plans


@pytest.mark.parametrize("act", [Act.QUEUE, Act.FIND, Act.COUNT])
def test_what_is_about_no_ticket_is_the_desks_alone(act: Act) -> None:
    with pytest.raises(Refused, match="not_allowed"):
        check(Actor(SOMEBODY), act)


def test_whom_only_the_room_could_vouch_for_is_sent_to_the_room() -> None:
    stale = Actor(SOMEBODY, stale=True)
    with pytest.raises(Refused, match="go_to_room"):
        check(stale, Act.CLAIM, TICKET)
    with pytest.raises(Refused, match="go_to_room"):
        check(stale, Act.QUEUE)
    check(Actor(REPORTER, stale=True), Act.COMMENT, TICKET)


ABOUT_NO_TICKET = [Act.QUEUE, Act.FIND, Act.COUNT]


@pytest.mark.parametrize("act", [one for one in Act if one not in ABOUT_NO_TICKET])
def test_a_planner_is_an_agent_for_assignments_and_for_nothing_else(act: Act) -> None:
    planner = Actor(SOMEBODY, frozenset({Role.PLANNER}))
    with pytest.raises(NotFound, match="ticket"):
        check(planner, act, TICKET)
    assignment = replace(TICKET, kind="assignment")
    if "agent" in MAY[act.value]:
        check(planner, act, assignment)
    else:
        with pytest.raises(Refused, match="not_allowed"):
            check(planner, act, assignment)


def test_on_call_works_here_and_a_reporter_does_not() -> None:
    assert all(Actor(1, frozenset({role})).works_here for role in STAFF)
    assert not Actor(1, frozenset({Role.REPORTER})).works_here
    assert not Actor(1).works_here

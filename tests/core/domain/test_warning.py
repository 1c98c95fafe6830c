from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from hypothesis import given, settings, strategies as st

from core.config.procedure import Procedure
from core.config.warning import THREE_STEPS, WarningStep
from core.domain.clocks.rules import Rules
from core.domain.clocks.targets import Target
from core.domain.clocks.warning import Said, newest, planned, steps
from tests.core.domain.test_clocks import HOURS, PLAIN, oslo, promise, story

TWO = promise(first_response="4h", resolution="14h")


def rules_of(policy=TWO, *steps):
    return Rules.of(
        Procedure(
            hours=HOURS,
            calendars=(),
            policies=(policy,),
            of_organisations={},
            warnings=tuple(map(WarningStep.model_validate, steps)) or THREE_STEPS,
        )
    )


def plan(case, rules, said=None):
    ruling = rules.ruling(case.traits)
    return planned(rules.clocks(case), said or {}, rules, ruling, urgent=case.traits.urgent)


def due_by(case, rules, now, said=None):
    ruling = rules.ruling(case.traits)
    found = newest(rules.clocks(case), said or {}, rules, ruling, now=oslo(now))
    return {step.clock.target: (step.at, step.tell) for step in found}


def taken(case, rules, now, said=None):
    """What is known to be said after everything that is due was."""
    ruling = rules.ruling(case.traits)
    found = newest(rules.clocks(case), said or {}, rules, ruling, now=oslo(now))
    return {**(said or {}), **{one.clock.target: Said(one.due, one.at) for one in found}}


def test_three_steps_follow_the_share_of_what_is_promised_in_working_time():
    case, rules = story(), rules_of()
    said: dict[Target, Said] = {}
    heard = []
    for now in ("10 13:00", "10 14:00", "10 15:00"):
        assert plan(case, rules, said) == oslo(now)
        heard.append(due_by(case, rules, now, said)[Target.FIRST_RESPONSE][1])
        said = taken(case, rules, now, said)
    assert heard == [("handler",), ("room",), ("manager",)]
    assert plan(case, rules, said) == oslo("11 13:30")  # the solution, with 3 h 30 of 14 h left


def test_a_step_is_said_once_and_of_several_that_have_come_the_newest():
    case, rules = story(), rules_of()
    assert due_by(case, rules, "10 12:59") == {}
    assert due_by(case, rules, "17 09:00")[Target.FIRST_RESPONSE] == (
        oslo("10 15:00"),
        ("manager",),
    )
    said = taken(case, rules, "17 09:00")
    assert due_by(case, rules, "27 09:00", said) == {}
    assert plan(case, rules, said) is None


def test_who_has_answered_is_warned_of_it_no_more():
    case, rules = story("10 12:00 reply", "10 12:00 >"), rules_of()
    assert Target.FIRST_RESPONSE not in due_by(case, rules, "10 15:00")


def test_what_waits_for_its_reporter_is_not_warned_of_and_anew_when_it_is_due_at_another_time():
    rules = rules_of(promise(resolution="4h"))
    before = story()
    said = taken(before, rules, "10 13:00")
    paused = story("10 13:30 ask", "10 13:30 >")
    assert plan(paused, rules, said) is None
    assert due_by(paused, rules, "11 10:00", said) == {}
    back = story("10 13:30 ask", "10 13:30 >", "11 10:00 answered", "11 10:00 <")
    assert due_by(back, rules, "11 10:01", said)[Target.RESOLUTION][1] == ("handler",)
    said = taken(back, rules, "11 10:01", said)
    assert plan(back, rules, said) == oslo("11 10:30")


def test_a_promise_that_had_broken_by_other_rules_too_is_not_told_again():
    case, rules = story(), rules_of(promise(resolution="4h"))
    said = taken(case, rules, "10 14:30")
    shorter = rules_of(promise(resolution="3h"))
    assert due_by(case, shorter, "10 14:30", said) == {}
    longer = rules_of(promise(resolution="5h"))
    assert plan(case, longer, said) == oslo("10 13:45")  # it has not broken yet: a new promise


def test_silence_counts_from_the_message_that_nobody_answered():
    rules = rules_of(promise(first_response="2h", next_update="4h", progress="14h"))
    case = story("10 10:30 reply", "10 10:30 >", "10 11:00 <")
    assert due_by(case, rules, "10 15:00")[Target.NEXT_UPDATE][1] == ("room",)
    silent = story("10 10:30 reply", "10 10:30 >")
    assert due_by(silent, rules, "12 10:30")[Target.NEXT_UPDATE] == (oslo("12 10:30"), ("room",))


def test_before_the_first_answer_only_its_own_promise_is_warned_of():
    rules = rules_of(promise(first_response="2h", next_update="2h"))
    assert set(due_by(story(), rules, "10 12:00")) == {Target.FIRST_RESPONSE}
    alone = rules_of(promise(next_update="2h"))
    assert set(due_by(story(), alone, "10 12:00")) == {Target.NEXT_UPDATE}


@pytest.mark.parametrize(("urgent", "at"), [(False, "16 08:30"), (True, "14 11:00")])
def test_nobody_is_warned_while_nobody_is_there_unless_it_is_urgent(urgent, at):
    """Promises that count at any hour, at a desk that is not there on a Saturday."""
    week = HOURS.promised.model_copy(update={"saturday": HOURS.promised.monday})
    told = Procedure(
        hours=HOURS.model_copy(update={"promised": week, "attended": HOURS.promised}),
        calendars=(),
        policies=(TWO,),
        of_organisations={},
        warnings=THREE_STEPS,
    )
    case = story(received="13 15:00", traits=replace(PLAIN, urgent=urgent))
    assert plan(case, Rules.of(told)) == oslo(at)


def test_a_step_as_long_before_as_all_that_is_promised_is_none():
    rules = rules_of(TWO, {"before": "4h", "tell": "handler"}, {"after": "1h", "tell": "room"})
    case = story()
    assert [one.tell for one in due_steps(case, rules, Target.FIRST_RESPONSE)] == [("room",)]
    assert [one.at for one in due_steps(case, rules, Target.RESOLUTION)] == [
        oslo("11 13:00"),
        oslo("12 11:00"),
    ]


def due_steps(case, rules, target):
    return list(steps(rules.clocks(case).clocks[target], rules, rules.ruling(case.traits)))


def test_an_ended_case_is_warned_of_no_more():
    assert plan(story("10 11:00 solved"), rules_of()) is None


LATER = st.lists(st.integers(0, 60 * 24 * 14), min_size=1, max_size=30)


@settings(max_examples=60, deadline=None)
@given(LATER)
def test_whenever_a_sweep_looks_no_step_comes_early_or_twice_and_the_last_is_not_missed(minutes):
    """The moments are in any order, as with a clock that is set back and forth."""
    case, rules = story("10 15:00 ask", "10 15:00 >", "12 09:00 answered", "12 09:00 <"), rules_of()
    ruling, clocks = rules.ruling(case.traits), rules.clocks(case)
    said: dict[Target, Said] = {}
    told: list[tuple[Target, datetime]] = []
    for minute in [*minutes, 60 * 24 * 30]:
        now = oslo("12 09:00") + timedelta(minutes=minute)
        for step in newest(clocks, said, rules, ruling, now=now):
            assert step.at <= now
            told.append((step.clock.target, step.at))
            said[step.clock.target] = Said(step.due, step.at)
    assert len(set(told)) == len(told)
    for target, clock in clocks.clocks.items():
        assert {(target, step.at) for step in list(steps(clock, rules, ruling))[-1:]} <= set(told)

import json
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from core.config.hours import HalfDay, Hours, Week, Window
from core.config.policies import Policy
from core.config.procedure import Calendar, Procedure
from core.domain.clocks.clocks import Case, measures
from core.domain.clocks.rules import Rules
from core.domain.clocks.targets import Target, Traits
from core.domain.tickets.stretches import Stretch

OSLO = ZoneInfo("Europe/Oslo")
OFFICE = (Window(510, 930),)  # 08:30-15:30
WEEK = Week(**dict.fromkeys(["monday", "tuesday", "wednesday", "thursday", "friday"], OFFICE))
HALF_DAY = HalfDay(date=date(2026, 4, 1), closes=720)
HOURS = Hours(timezone="Europe/Oslo", holidays="NO", promised=WEEK, half_days=(HALF_DAY,))
PLAIN = Traits(
    priority="normal",
    kind="fault",
    organisation="lyngvik",
    system="skilling",
    category="payslip",
    urgent=False,
    payment=False,
)


@dataclass(frozen=True)
class Event:
    type: str
    at: datetime
    actor_id: int | None = 7
    data: str | None = None


@dataclass(frozen=True)
class Said:
    at: datetime
    by_reporter: bool


def oslo(text):
    return datetime.fromisoformat(f"2026-03-{text}").replace(tzinfo=OSLO).astimezone(UTC)


def promise(**limits):
    return Policy.model_validate({"id": "all", **limits})


EVERYTHING = promise(assessment="2h", first_response="3h", next_update="4h", resolution="14h")


def story(*lines, traits=PLAIN, received="10 10:00"):
    """A case told as "10 11:00 claimed" (an event) or "10 12:00 < text" and "> text" (said)."""
    events, said = [Event("opened", oslo(received))], []
    for line in lines:
        day, clock, what, *more = line.split()
        at = oslo(f"{day} {clock}")
        if what in "<>":
            said.append(Said(at, by_reporter=what == "<"))
        else:
            events.append(Event(what, at, data=json.dumps({"state": more[0]}) if more else None))
    return Case(traits, oslo(received), events, said)


def clocks_of(case, policy=EVERYTHING, **procedure):
    whole = Procedure(
        hours=HOURS, calendars=(), policies=(policy,), of_organisations={}, **procedure
    )
    return Rules.of(whole).clocks(case)


def due(found, target):
    return found.clocks[target].due


def test_a_new_case_is_due_for_assessment_first():
    found = clocks_of(story())
    assert {target: clock.due for target, clock in found.clocks.items()} == {
        Target.ASSESSMENT: oslo("10 12:00"),
        Target.FIRST_RESPONSE: oslo("10 13:00"),
        Target.NEXT_UPDATE: oslo("10 14:00"),
        Target.RESOLUTION: oslo("12 10:00"),
    }
    assert found.next.target is Target.ASSESSMENT


def test_each_promise_is_met_by_what_it_promises():
    found = clocks_of(story("10 11:00 claimed", "10 12:30 reply", "10 12:30 >", "10 13:00 solved"))
    met = {target: clock.met for target, clock in found.clocks.items()}
    assert met == {
        Target.ASSESSMENT: oslo("10 11:00"),
        Target.FIRST_RESPONSE: oslo("10 12:30"),
        Target.NEXT_UPDATE: oslo("10 12:30"),
        Target.RESOLUTION: oslo("10 13:00"),
    }
    assert found.next is None
    assert not any(clock.late_at(oslo("31 10:00")) for clock in found.clocks.values())


def test_what_came_too_late_is_late_and_keeps_its_due_time():
    found = clocks_of(story("10 15:00 claimed"))
    late = found.clocks[Target.ASSESSMENT]
    assert (late.due, late.met) == (oslo("10 12:00"), oslo("10 15:00"))
    assert late.late_at(oslo("10 15:00"))


def test_a_first_answer_is_a_message_to_the_reporter_and_no_note_or_comment():
    found = clocks_of(story("10 11:00 note", "10 11:30 <", "10 11:40 paged"))
    assert found.answered_at is None
    assert found.clocks[Target.FIRST_RESPONSE].runs


def test_the_next_update_counts_from_the_first_message_that_nobody_has_answered():
    answered = ("10 10:30 >", "11 09:00 <", "11 10:00 <", "11 14:00 <")
    assert due(clocks_of(story(*answered)), Target.NEXT_UPDATE) == oslo("11 13:00")


def test_an_answer_ends_the_wait_and_the_last_one_is_remembered():
    found = clocks_of(story("10 10:30 >", "11 09:00 <", "11 10:00 >"))
    update = found.clocks[Target.NEXT_UPDATE]
    assert (update.start, update.met) == (oslo("11 09:00"), oslo("11 10:00"))


def test_no_update_is_due_before_the_first_answer_is():
    slow = promise(first_response="6h", next_update="1h")
    found = clocks_of(story("10 10:30 <"), slow)
    assert due(found, Target.NEXT_UPDATE) == oslo("11 09:00")
    assert found.clocks[Target.NEXT_UPDATE].floor == due(found, Target.FIRST_RESPONSE)
    later = clocks_of(story("10 11:00 >", "10 11:30 <"), slow)
    assert due(later, Target.NEXT_UPDATE) == oslo("10 12:30")


def test_progress_is_due_after_our_last_message_while_the_case_is_open():
    steady = promise(next_update="1h", progress="7h")
    silent = clocks_of(story("10 10:30 >"), steady)
    assert due(silent, Target.NEXT_UPDATE) == oslo("11 10:30")
    asked = clocks_of(story("10 10:30 >", "10 11:00 <"), steady)
    assert due(asked, Target.NEXT_UPDATE) == oslo("10 12:00")
    ended = clocks_of(story("10 10:30 >", "10 11:00 closed"), steady)
    assert not ended.clocks[Target.NEXT_UPDATE].runs


def test_while_a_pausing_state_lasts_there_is_no_due_time():
    found = clocks_of(story("10 10:30 claimed", "10 11:00 ask", "10 11:00 >"))
    resolution = found.clocks[Target.RESOLUTION]
    assert (resolution.runs, resolution.due) == (True, None)
    assert found.next is None
    assert resolution.pauses == (Stretch("pending_customer", oslo("10 11:00"), None),)


def test_a_pause_moves_the_due_time_by_the_working_time_it_took():
    asked = ("10 10:30 claimed", "10 11:00 ask", "10 11:00 >", "11 12:00 answered", "11 12:00 <")
    four = promise(resolution="4h")
    assert due(clocks_of(story(*asked), four), Target.RESOLUTION) == oslo("11 15:00")


def test_an_external_party_pauses_the_solution_and_not_the_updates():
    away = ("10 10:30 claimed", "10 11:00 >", "10 11:00 external")
    found = clocks_of(story(*away), promise(resolution="7h", progress="7h"))
    stands = found.clocks[Target.RESOLUTION]
    assert (stands.runs, stands.due) == (True, None)
    assert due(found, Target.NEXT_UPDATE) == oslo("11 11:00")


def test_the_policy_chooses_which_states_pause():
    away = ("10 10:30 claimed", "10 11:00 external")
    found = clocks_of(story(*away), promise(resolution="7h", pauses=()))
    assert due(found, Target.RESOLUTION) == oslo("11 10:00")


def test_reopened_the_clocks_go_on_without_the_time_it_was_closed():
    lines = ("10 11:00 claimed", "10 12:00 >", "10 12:00 solved", "11 12:00 reopened")
    found = clocks_of(story(*lines))
    assert due(found, Target.RESOLUTION) == oslo("13 10:00")
    assert found.clocks[Target.FIRST_RESPONSE].met == oslo("10 12:00")
    assert due(found, Target.NEXT_UPDATE) == oslo("12 09:00")


def test_a_withdrawn_case_owes_nothing_any_more():
    found = clocks_of(story("10 11:00 withdrawn"))
    assert {clock.dropped for clock in found.clocks.values()} == {oslo("10 11:00")}
    assert found.next is None
    assert due(found, Target.ASSESSMENT) == oslo("10 12:00")


def test_who_is_merely_proposed_has_not_begun():
    case = story("10 11:00 assigned")
    proposed = replace(case, events=[replace(one, actor_id=None) for one in case.events])
    assert clocks_of(case).started_at == oslo("10 11:00")
    assert clocks_of(proposed).started_at is None


def test_a_merged_case_owes_nothing_until_it_stands_alone_again_where_it_stood():
    merged = ("10 11:00 claimed", "10 11:30 ask", "10 12:00 merged")
    assert clocks_of(story(*merged)).next is None
    found = clocks_of(story(*merged, "11 10:00 unmerged"))
    assert found.stretches[-1] == Stretch("pending_customer", oslo("11 10:00"), None)
    assert found.ended_at is None


def test_an_event_of_an_unknown_kind_can_say_where_it_leads():
    found = clocks_of(story("10 11:00 booked scheduled"))
    assert found.stretches[-1] == Stretch("scheduled", oslo("10 11:00"), None)


def test_a_machine_whose_clock_was_set_back_makes_no_time_run_backwards():
    found = clocks_of(story("10 12:00 claimed", "10 11:00 ask", "10 11:30 answered"))
    noon = oslo("10 12:00")
    assert found.stretches == (
        Stretch("new", oslo("10 10:00"), noon),
        Stretch("in_progress", noon, noon),
        Stretch("pending_customer", noon, noon),
        Stretch("in_progress", noon, None),
    )


def test_work_that_starts_with_its_solution_has_started():
    found = clocks_of(story("10 11:00 claimed", "10 11:00 solved"))
    assert found.started_at == found.ended_at == oslo("10 11:00")
    assert found.clocks[Target.ASSESSMENT].met == oslo("10 11:00")


def test_waiting_and_solving_are_told_gross_and_net():
    lines = ("10 11:00 claimed", "10 12:00 ask", "11 09:30 answered", "11 12:30 solved")
    case = story(*lines)
    rules = Rules.of(
        Procedure(hours=HOURS, calendars=(), policies=(EVERYTHING,), of_organisations={})
    )
    found = measures(rules.clocks(case), EVERYTHING, rules.calendar_of("").promised)
    hours = timedelta(hours=1)
    assert found.waiting == found.assessment == 1 * hours
    assert (found.gross, found.net) == (9.5 * hours, 5 * hours)


def test_without_a_policy_nothing_is_due_and_the_measures_still_stand():
    rules = Rules.of(Procedure(hours=HOURS, calendars=(), policies=(), of_organisations={}))
    found = rules.clocks(story("10 11:00 claimed"))
    assert found.clocks == {}
    assert measures(found, None, rules.calendar_of("").promised).waiting == timedelta(hours=1)


def test_rules_that_were_kept_derive_the_same_clocks_again():
    everything = Procedure(
        hours=HOURS.model_copy(update={"closures": (oslo("12 10:00").date(),)}),
        calendars=(Calendar(id="night", timezone="UTC", promised=Week(tuesday=OFFICE)),),
        policies=(EVERYTHING,),
        of_organisations={"lyngvik": "night"},
    )
    rules = Rules.of(everything)
    again = Rules.read(rules.told)
    assert again.mark == rules.mark
    case = story("10 11:00 claimed", "10 11:00 ask")
    assert again.clocks(case) == rules.clocks(case)
    other = Rules.of(everything.model_copy(update={"policies": ()}))
    assert other.mark != rules.mark


def test_clocks_go_by_the_minutes_that_people_read():
    second = timedelta(seconds=1)
    case = story("10 11:00 claimed")
    later = Case(
        PLAIN,
        case.received_at + 50 * second,
        [Event(one.type, one.at + 59 * second) for one in case.events],
        [
            Said(oslo("10 11:30") + 10 * second, by_reporter=False),
            Said(oslo("10 11:30") + 40 * second, by_reporter=True),
        ],
    )
    found = clocks_of(later)
    assert found.clocks[Target.ASSESSMENT] == clocks_of(case).clocks[Target.ASSESSMENT]
    update = found.clocks[Target.NEXT_UPDATE]
    assert update.runs
    assert update.start == oslo("10 11:30")

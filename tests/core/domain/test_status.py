"""How a system is follows from what lasts, what is open and what runs; nothing is left behind."""

from core.config.systems import Component, System
from core.config.texts import Text
from core.domain.status.status import (
    Indicator,
    Overlay,
    Register,
    Status,
    indicator,
    standings,
    worst,
)

SYSTEMS = (
    System(
        id="payroll",
        name=Text({"en": "Payroll", "nb": "Lønn"}),
        components=(
            Component(id="calculation", name=Text("Calculation")),
            Component(id="payslips", name=Text("Payslips"), needs=("archive",)),
        ),
    ),
    System(id="archive", name=Text("Archive")),
)
REGISTER = Register.of(SYSTEMS)


def incident(part, status):
    return Overlay(part, status, "incident", 1)


def statuses(baselines=None, *overlays):
    found = standings(REGISTER, baselines or {}, overlays)
    return {part: one.status.value for part, one in found.items()}


def test_without_anything_all_is_well():
    assert set(statuses().values()) == {"operational"}


def test_an_incident_lies_over_the_baseline_and_leaves_it_when_it_ends():
    baseline = {"archive": Status.DEGRADED}
    outage = incident("archive", Status.MAJOR_OUTAGE)
    assert statuses(baseline, outage)["archive"] == "major_outage"
    assert statuses(baseline)["archive"] == "degraded"
    milder = Overlay("archive", Status.MAINTENANCE, "maintenance", 2)
    assert statuses(baseline, milder)["archive"] == "degraded"


def test_what_lies_over_a_system_lies_over_its_components():
    found = statuses({}, incident("payroll", Status.DEGRADED))
    assert found["calculation"] == found["payslips"] == found["payroll"] == "degraded"


def test_a_system_is_partly_out_while_one_of_its_components_works():
    one = incident("calculation", Status.MAJOR_OUTAGE)
    assert statuses({}, one)["payroll"] == "partial_outage"
    both = (one, incident("payslips", Status.MAJOR_OUTAGE))
    assert statuses({}, *both)["payroll"] == "major_outage"


def test_what_it_needs_is_named_and_does_not_make_it_worse():
    found = standings(REGISTER, {}, [incident("archive", Status.MAJOR_OUTAGE)])
    assert found["payslips"].status is Status.OPERATIONAL
    assert found["payslips"].shaken_by == ("archive",)
    assert found["calculation"].shaken_by == ()


def test_an_overlay_of_what_the_team_has_taken_away_harms_nothing():
    assert set(statuses({}, incident("gone", Status.MAJOR_OUTAGE)).values()) == {"operational"}


def test_the_sum_is_critical_only_where_half_of_it_is_out():
    three = Register.of((*SYSTEMS, System(id="mail", name=Text("Mail"))))
    one = standings(three, {"mail": Status.MAJOR_OUTAGE}, [])
    assert indicator(three, one) is Indicator.MAJOR
    two = standings(three, dict.fromkeys(("mail", "archive"), Status.MAJOR_OUTAGE), [])
    assert indicator(three, two) is Indicator.CRITICAL
    assert indicator(three, standings(three, {}, [])) is Indicator.NONE


def test_the_worst_of_nothing_is_well():
    assert worst([]) is Status.OPERATIONAL
    assert worst([Status.DEGRADED, Status.MAINTENANCE]) is Status.DEGRADED


def test_a_part_is_found_by_a_word_inside_its_name_if_no_other_has_it():
    named = ("Skilling Payroll", "Protokoll Cases and Finance", "Skilling Archive")
    register = Register.of(System(id=f"s{n}", name=Text(name)) for n, name in enumerate(named))
    found = [register.called(words) for words in ("payroll", "cases", "fin", "skilling", "oll")]
    assert [one.id if one else None for one in found] == ["s0", "s1", "s1", None, None]


def test_a_part_is_found_by_id_by_name_in_any_language_and_by_its_beginning():
    named = [REGISTER.called(words) for words in ("payroll", "LØNN", "calc", "a", "nothing", "")]
    assert [one.id if one else None for one in named] == [
        "payroll",
        "payroll",
        "calculation",
        "archive",
        None,
        None,
    ]
    assert REGISTER.like("payrol") == "payroll"

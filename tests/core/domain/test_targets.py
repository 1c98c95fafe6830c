from datetime import timedelta

import pytest

from core.config.hours import Week, Window
from core.config.policies import Policy, When
from core.config.procedure import Calendar, Procedure
from core.domain.clocks.rules import Rules
from core.domain.clocks.targets import Traits, choose, given, reasons
from tests.core.domain.test_clocks import HOURS, PLAIN, promise


def changed(**traits):
    return Traits(**{name: getattr(PLAIN, name) for name in PLAIN.__slots__} | traits)


@pytest.mark.parametrize(
    ("traits", "length", "because"),
    [
        ({}, 8, "normal"),
        ({"priority": "low"}, 10, "otherwise"),
        ({"priority": "critical"}, 2, "critical"),
        ({"payment": True}, 4, "payment"),
        ({"priority": "critical", "payment": True}, 2, "critical"),
        ({"priority": "low", "urgent": True}, 1, "urgent"),
        ({"priority": "high"}, 12, "high"),
    ],
)
def test_the_time_of_the_priority_counts_or_a_shorter_one_of_a_flag(traits, length, because):
    limit = promise(
        resolution={
            "otherwise": "10h",
            "normal": "8h",
            "high": "12h",
            "critical": "2h",
            "payment": "4h",
            "urgent": "1h",
        }
    ).resolution
    found = given(limit, changed(**traits))
    assert (found.length, found.because) == (timedelta(hours=length), because)


def test_the_first_policy_that_is_for_the_case_counts_and_tells_why():
    policies = (
        Policy(id="urgent", when=When(urgent=True)),
        Policy(id="pay", when=When(payment=True, organisation=("lyngvik", "havnsund"))),
        Policy(id="rest"),
    )
    assert choose(policies, PLAIN).id == "rest"
    assert choose(policies, changed(urgent=True, payment=True)).id == "urgent"
    pay = choose(policies, changed(payment=True))
    assert pay is policies[1]
    assert reasons(pay, changed(payment=True)) == {"payment": "yes", "organisation": "lyngvik"}
    assert choose(policies, changed(payment=True, organisation="oudewaard")).id == "rest"
    assert choose(policies[:1], PLAIN) is None


def test_the_policys_calendar_goes_before_the_organisations_and_that_before_the_desks():
    night = Calendar(id="night", timezone="UTC", promised=Week(tuesday=(Window(1200, 1440),)))
    dawn = Calendar(id="dawn", timezone="UTC", promised=Week(tuesday=(Window(0, 300),)))
    rules = Rules.of(
        Procedure(
            hours=HOURS,
            calendars=(night, dawn),
            policies=(
                Policy(id="urgent", when=When(urgent=True), calendar="night"),
                Policy(id="rest"),
            ),
            of_organisations={"lyngvik": "dawn"},
        )
    )
    assert rules.ruling(changed(urgent=True)).calendar.id == "night"
    assert rules.ruling(PLAIN).calendar.id == "dawn"
    assert rules.ruling(changed(organisation="oudewaard")).calendar.id == ""

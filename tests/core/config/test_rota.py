import pytest

from core.config.loading import parse_team
from tests.core.config.test_team import problems_of


def test_a_rota_is_read_with_its_layers():
    told = """
[[schedules]]
id = "duty"
timezone = "Europe/Oslo"
[[schedules.layers]]
people = ["slack:U1", "telegram:42"]
handover = "Monday 9:30"
[[schedules.layers]]
people = ["web:bo"]
rotation = "daily"
every = 2
[schedules.layers.hours]
friday = ["16:00-08:00", "08:00-24:00"]
"""
    [duty] = parse_team(told, name="melding.toml").schedules
    weekly, daily = duty.layers
    assert (str(weekly.handover), weekly.days) == ("monday 09:30", 7)
    assert (str(daily.handover), daily.days) == ("09:00", 2)
    assert daily.hours is not None
    assert [str(one) for one in daily.hours.on(4)] == ["16:00-08:00", "08:00-24:00"]
    assert daily.hours.on(5) == ()


@pytest.mark.parametrize(
    ("told", "fix"),
    [
        ('people = ["Riikka"]', "write platform:id"),
        ('handover = "noon"', 'write a time such as "09:00", with its weekday'),
        ('rotation = "daily"\nhandover = "friday 09:00"', "a daily rotation hands over at a time"),
        ("every = 0", "write a number from 1 up"),
        ('hours = { friday = ["4pm-8am"] }', 'write from-to, such as "16:00-08:00"'),
        ('hours = { freitag = ["16:00-08:00"] }', "did you mean friday?"),
        ('starts = "soon"', "write a date without quotes"),
    ],
)
def test_a_layer_that_cannot_be_meant_is_refused_on_its_line(told, fix):
    [problem] = problems_of(f'[[schedules]]\nid = "duty"\n[[schedules.layers]]\n{told}')
    assert fix in problem
    assert not problem.startswith("melding.toml:1:")

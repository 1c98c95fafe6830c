import pytest

from core.config.loading import parse_team
from core.errors import ConfigurationError


@pytest.mark.parametrize(
    ("told", "problem"),
    [
        ('tell = "room"', "7: warnings: say either before or after, so that it is clear when."),
        ('before = "4h"\ntell = "room"', "8: warnings.before: nothing is promised for longer than"),
        ('before = "100%"\ntell = "room"', "7: warnings: that is as soon as the case comes"),
        ('after = 5\ntell = "room"', '8: warnings.after: write working time such as "30m"'),
        ('after = "1h"\ntell = "boss"', "9: warnings.tell: write one of 'handler', 'room' or"),
        (
            'after = "1h"\ntell = "room"\n[[warnings]]\nafter = "1h"\ntell = ["manager", "room"]',
            "12: warnings.tell: 'room' is told of 'assessment' at that moment above; take one",
        ),
    ],
)
def test_a_warning_that_can_never_come_or_comes_twice_is_refused_with_its_line(told, problem):
    policy = '[[policies]]\nid = "all"\n[policies.resolution]\nlow = "4h"\nhigh = "1h"\n\n'
    with pytest.raises(ConfigurationError) as found:
        parse_team(f"{policy}[[warnings]]\n{told}\n", name="melding.toml")
    assert f"melding.toml:{problem}" in str(found.value)


def test_a_hint_for_reporters_looks_for_no_names():
    hint = '[[checklist.hints]]\nid = "me"\nname = "Your name"\nhas = "reporter"\n'
    with pytest.raises(ConfigurationError, match=r"1: checklist.hints: a report names nobody"):
        parse_team(hint, name="melding.toml")

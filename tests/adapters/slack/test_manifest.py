"""The manifest for each way to connect, looked at as Slack looks at one."""

import pytest

from bot.adapters.slack.manifest import EVENTS, SCOPES, manifest
from bot.commands.registry import COMMANDS
from bot.commands.typed import SLACK_KEEPS
from bot.contract import CommandHelp
from tests.adapters.slack.platform import WORDS
from tests.platforms.slack import app_of
from tests.platforms.slack.manifest import SCOPE_OF_EVENT, faults

OWN = frozenset(name for name, one in COMMANDS.items() if one.offered) - SLACK_KEEPS
HELP = [CommandHelp(name, f"About {name}", "MEL-1042") for name in OWN]
ADDRESS = "https://help.birk.example/slack/events"


@pytest.mark.parametrize("address", ["", ADDRESS])
def test_slack_takes_the_manifest(address: str):
    made = manifest(commands=HELP, words=WORDS, request_url=address)
    assert faults(made) == []
    app = app_of(made)
    assert app.scopes == frozenset(SCOPES)
    assert app.commands == frozenset({"/melding", *(f"/{name}" for name in OWN)})
    assert app.shortcuts == frozenset({"begin_report", "report_message", "send_to_reporter"})
    assert made["settings"]["socket_mode_enabled"] is not bool(address)


def test_by_http_everything_goes_to_the_one_address():
    made = manifest(commands=HELP, words=WORDS, request_url=ADDRESS)
    assert {one["url"] for one in made["features"]["slash_commands"]} == {ADDRESS}
    assert made["settings"]["interactivity"]["request_url"] == ADDRESS
    assert made["settings"]["event_subscriptions"]["request_url"] == ADDRESS
    by_socket = manifest(commands=HELP, words=WORDS)
    assert "url" not in str(by_socket)


def test_the_umbrella_command_comes_first_and_every_other_has_its_own():
    made = manifest(commands=[CommandHelp("claim", "Take a ticket")], words=WORDS)
    offered = [one["command"] for one in made["features"]["slash_commands"]]
    assert offered == ["/melding", "/claim"]


def test_more_commands_than_an_app_may_have_are_reached_behind_melding():
    many = [CommandHelp(f"c{number}", "x" * 3_000) for number in range(60)]
    made = manifest(commands=many, words=WORDS)
    assert faults(made) == []
    assert made["features"]["slash_commands"][0]["command"] == "/melding"
    assert len(made["features"]["slash_commands"]) == 50


def test_every_scope_has_a_reason_and_a_use():
    assert all(SCOPES.values())
    for event in EVENTS:
        assert SCOPE_OF_EVENT.get(event, "app_mentions:read") in SCOPES

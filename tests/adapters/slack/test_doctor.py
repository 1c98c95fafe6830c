"""What the doctor finds between Melding and Slack, each with a fix."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from bot.adapters.slack.doctor import Finding, examine
from bot.adapters.slack.manifest import SCOPES
from core.domain.places import Address
from tests.adapters.slack.conftest import Office
from tests.platforms.slack import Channel, FakeSlack, Says, fake_slack


async def findings(slack: FakeSlack, *rooms: Channel, **changed: Any) -> tuple[Finding, ...]:
    given: dict[str, Any] = {
        "bot_token": slack.app.bot_token,
        "api_url": slack.api_url,
        "app_token": slack.app.app_token,
        "signing_secret": "",
        "rooms": [Address("slack", room.id) for room in rooms],
        "public_url": "",
        "now": lambda: datetime.now(UTC),
    }
    return await examine(**given | changed)


def wrong(found: tuple[Finding, ...]) -> dict[str, str]:
    return {one.check: one.detail for one in found if not one.well}


@pytest.fixture
async def slack():
    async with fake_slack() as made:
        yield made


async def test_all_is_well(slack: FakeSlack):
    room = slack.add_channel("agents", private=True)
    found = await findings(slack, room)
    assert wrong(found) == {}
    assert [one.check for one in found] == [
        "slack token",
        "slack scopes",
        "slack clock",
        f"slack room {room.id}",
        "slack socket",
    ]
    assert "Nordvik kommune" in found[0].detail
    assert slack.violations == []


async def test_a_token_that_is_not_valid_is_all_there_is_to_say(slack: FakeSlack):
    (only,) = await findings(slack, bot_token="xoxb-another")
    assert not only.well
    assert "MELDING_SLACK__BOT_TOKEN" in only.detail


async def test_a_token_that_is_a_persons_is_named(slack: FakeSlack):
    slack.app.bot_id = ""
    assert "xoxb-" in wrong(await findings(slack))["slack token"]


async def test_slack_being_down_is_a_finding(slack: FakeSlack):
    (only,) = await findings(slack, api_url="http://127.0.0.1:1/api/")
    assert not only.well
    assert "let this machine reach http://127.0.0.1:1/api/" in only.detail
    assert "TOKEN" not in only.detail


async def test_every_missing_scope_is_named_with_its_reason(slack: FakeSlack):
    slack.app.scopes -= {"files:read", "im:write"}
    missing = [one.detail for one in await findings(slack) if one.check == "slack scopes"]
    assert len(missing) == 2
    assert SCOPES["files:read"] in missing[0]
    assert "melding manifest slack" in missing[0]


async def test_a_clock_that_is_off_is_named_with_how_far(slack: FakeSlack):
    late = await findings(slack, now=lambda: datetime.now(UTC) - timedelta(minutes=4))
    assert "behind" in wrong(late)["slack clock"]
    early = await findings(slack, now=lambda: datetime.now(UTC) + timedelta(minutes=4))
    assert "ahead" in wrong(early)["slack clock"]


async def test_rooms_that_are_not_fit_are_named_with_the_fix(slack: FakeSlack):
    public = slack.add_channel("open")
    without = slack.add_channel("without", private=True, bot=False)
    archived = slack.add_channel("old", private=True, archived=True)
    shared = slack.add_channel("shared", private=True, shared=True)
    found = wrong(await findings(slack, public, without, archived, shared))
    assert "public" in found[f"slack room {public.id}"]
    assert "/invite" in found[f"slack room {without.id}"]
    assert "archived" in found[f"slack room {archived.id}"]
    assert "shared" in found[f"slack room {shared.id}"]


async def test_a_socket_that_does_not_open_is_a_finding(slack: FakeSlack):
    slack.weather.next("apps.connections.open", Says("invalid_auth"))
    assert "MELDING_SLACK__APP_TOKEN" in wrong(await findings(slack))["slack socket"]


async def test_without_a_way_in_nothing_can_arrive(slack: FakeSlack):
    assert "nothing can arrive" in wrong(await findings(slack, app_token=""))["slack address"]


async def test_the_address_is_asked_as_slack_asks_it(posted: Office):
    secret = posted.slack.app.signing_secret
    there = posted.url.removesuffix("/slack/events")
    how: dict[str, Any] = {"app_token": "", "signing_secret": secret, "public_url": there}
    assert "slack address" not in wrong(await findings(posted.slack, **how))
    found = wrong(await findings(posted.slack, **how | {"signing_secret": "another"}))
    assert "answered 401" in found["slack address"]
    found = wrong(await findings(posted.slack, **how | {"public_url": "http://127.0.0.1:1"}))
    assert "did not answer" in found["slack address"]

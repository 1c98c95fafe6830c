"""What comes by HTTP and is not from Slack, or not now."""

import io
import json
import time

import aiohttp
import pytest

from bot.contract import Withheld
from core.domain.places import Address
from tests.adapters.slack.conftest import Office


async def post(posted: Office, body: bytes, headers: dict[str, str]) -> int:
    posting = posted.slack.posting
    assert posting is not None
    return (await posting.raw(body, headers)).status


async def test_only_what_slack_signed_now_is_taken(posted: Office):
    posting = posted.slack.posting
    assert await posting.verify()
    posted.slack.weather.held = True
    posted.riikka.says(None, "It hums")
    body = json.dumps(posted.slack.deliveries.sent[-1]).encode()
    kind = "application/json"
    old = str(int(time.time()) - 301)
    good = posting.headers(body, kind)
    refused = [
        posting.headers(body, kind, secret="another secret"),
        posting.headers(body, kind, timestamp=old),
        good | {"X-Slack-Request-Timestamp": str(int(time.time()) + 1)},
        good | {"X-Slack-Signature": "v0=" + "0" * 64},
        good | {"X-Slack-Signature": ""},
        {"Content-Type": kind},
    ]
    for headers in refused:
        assert (await post(posted, body, headers)) == 401
    assert (await post(posted, body + b" ", good)) == 401
    assert posted.acts() == []
    for _ in range(2):  # the very same once more: the same event
        assert (await post(posted, body, good)) == 200
    assert len({one.id for one in posted.events()}) == 1


@pytest.mark.parametrize("body", [b"", b"{", b"\xff\xfe", b"[]", b"payload=%7B", b"null", b"1"])
async def test_garbage_is_refused(posted: Office, body: bytes):
    for kind in ("application/json", "application/x-www-form-urlencoded"):
        headers = posted.slack.posting.headers(body, kind)
        status = await post(posted, body, headers)
        assert status in {400, 401, 404, 200}
        assert (await post(posted, body, {"Content-Type": kind})) in {400, 401}
    assert posted.acts() == []


async def test_slacks_look_at_the_certificate_is_answered(posted: Office):
    form = {"ssl_check": "1", "token": "invented"}
    async with aiohttp.ClientSession() as session:
        for asked, status in (
            (session.get(posted.url, params=form), 200),
            (session.post(posted.url, data=form), 200),
            (session.get(posted.url), 405),
        ):
            async with asked as answer:
                assert answer.status == status
    assert posted.acts() == []


async def test_a_flood_is_refused(posted: Office):
    async with (
        aiohttp.ClientSession() as session,
        session.post(posted.url, data=io.BytesIO(b"x" * (2 * 1024 * 1024 + 1))) as answer,
    ):
        assert answer.status == 413


async def test_what_nests_without_end_is_refused_before_anybody_has_signed(posted: Office):
    form = "application/x-www-form-urlencoded"
    for body, kind in (
        (b'{"a":' * 100_000, "application/json"),
        (b"payload=" + b"[" * 100_000, form),
    ):
        assert (await post(posted, body, {"Content-Type": kind})) == 400
        assert (await post(posted, body, posted.slack.posting.headers(body, kind))) == 400


async def test_a_signature_that_cannot_be_one_is_refused_as_a_wrong_one_is(posted: Office):
    good = posted.slack.posting.headers(b"{}", "application/json")
    for forged in (
        {"X-Slack-Request-Timestamp": "yesterday"},
        {"X-Slack-Request-Timestamp": "9" * 5_000},
        {"X-Slack-Request-Timestamp": "-1"},
        {"X-Slack-Signature": "v0=å"},
    ):
        assert (await post(posted, b"{}", good | forged)) == 401


async def test_what_nobody_listens_to_is_not_asked_for_again(posted: Office):
    for told in (
        {"type": "something_new", "team_id": "T1"},
        {"type": "event_callback"},
    ):
        body = json.dumps(told).encode()
        headers = posted.slack.posting.headers(body, "application/json")
        assert (await post(posted, body, headers)) == 200
    assert posted.acts() == []


async def test_that_events_are_withheld_is_handed_in_and_comes_again_while_it_is_not_stored(
    posted: Office,
):
    async def told(team: str) -> int:
        minute = {"team_id": team, "minute_rate_limited": 1893499200}
        body = json.dumps({"type": "app_rate_limited", **minute}).encode()
        headers = posted.slack.posting.headers(body, "application/json")
        return await post(posted, body, headers)

    posted.down = True
    assert await told(posted.slack.world.team) == 503
    posted.down = False
    posted.came.clear()
    assert await told(posted.slack.world.team) == 200
    assert await told("T0SOMEONEELSE") == 200
    (event,) = posted.events()
    assert event.act == Withheld()
    assert event.place == Address("slack", "")

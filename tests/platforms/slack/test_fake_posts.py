"""The fake posts to an app: signed, repeated when it fails, and challenged first."""

import json
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field
from urllib.parse import parse_qs

import pytest
from aiohttp import web
from slack_sdk.signature import SignatureVerifier

from tests.platforms.slack.conftest import Desk
from tests.platforms.slack.posting import FORM
from tests.platforms.slack.shapes import Json


@dataclass(slots=True)
class Receiver:
    """An app behind an address."""

    url: str = ""
    got: list[tuple[dict[str, str], bytes]] = field(default_factory=list)
    answer: Callable[[Json], Awaitable[web.Response]] | None = None

    async def take(self, request: web.Request) -> web.Response:
        body = await request.read()
        self.got.append((dict(request.headers), body))
        if request.content_type == "application/json":
            payload = json.loads(body)
        else:
            payload = {key: value[0] for key, value in parse_qs(body.decode()).items()}
        if "challenge" in payload:
            return web.json_response({"challenge": payload["challenge"]})
        return await self.answer(payload) if self.answer else web.Response()


@pytest.fixture
async def receiver(desk: Desk) -> AsyncIterator[Receiver]:
    made = Receiver()
    app = web.Application()
    app.router.add_post("/slack/events", made.take)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    made.url = "http://{}:{}/slack/events".format(*runner.addresses[0][:2])
    await desk.slack.post_to(made.url)
    yield made
    await runner.cleanup()


async def test_posts_are_signed_and_the_address_is_challenged(
    desk: Desk, receiver: Receiver
) -> None:
    assert await desk.slack.posting.verify()
    desk.riikka.says(None, "hei")
    await desk.slack.settled()
    ack = await desk.riikka.commands("/report", "payslips & more")
    assert ack.ok
    verifier = SignatureVerifier(desk.slack.app.signing_secret)
    assert [verifier.is_valid_request(body, headers) for headers, body in receiver.got] == [
        True
    ] * 3
    forged = desk.slack.posting.headers(b"{}", FORM, secret="another")
    assert not verifier.is_valid_request(b"{}", forged)
    form = parse_qs(receiver.got[2][1].decode())
    assert (form["command"], form["text"]) == (["/report"], ["payslips & more"])


async def test_a_post_that_fails_is_repeated_with_number_and_reason(
    desk: Desk, receiver: Receiver
) -> None:
    statuses = iter([500, 503, 200])

    async def answer(_payload: Json) -> web.Response:
        return web.Response(status=next(statuses))

    receiver.answer = answer
    desk.riikka.says(None, "hei")
    await desk.slack.settled()
    retries = [
        (headers.get("X-Slack-Retry-Num"), headers.get("X-Slack-Retry-Reason"))
        for headers, _ in receiver.got
    ]
    assert retries == [(None, None), ("1", "http_error"), ("2", "http_error")]


async def test_an_app_may_refuse_repeats(desk: Desk, receiver: Receiver) -> None:
    async def answer(_payload: Json) -> web.Response:
        return web.Response(status=500, headers={"X-Slack-No-Retry": "1"})

    receiver.answer = answer
    desk.riikka.says(None, "hei")
    await desk.slack.settled()
    assert len(receiver.got) == 1
    assert len(desk.slack.deliveries.lost) == 1


async def test_a_submission_comes_as_a_form_and_its_answer_counts(
    desk: Desk, receiver: Receiver
) -> None:
    field = {"type": "plain_text_input", "action_id": "what"}
    label = {"type": "plain_text", "text": "What happened?"}
    view = {
        "type": "modal",
        "title": label,
        "submit": label,
        "blocks": [{"type": "input", "block_id": "what", "label": label, "element": field}],
    }

    async def answer(payload: Json) -> web.Response:
        if "command" in payload:
            await desk.web.views_open(trigger_id=payload["trigger_id"], view=view)
            return web.Response(text="One moment")
        assert json.loads(payload["payload"])["type"] == "view_submission"
        errors = {"response_action": "errors", "errors": {"what": "Say more."}}
        return web.json_response(errors)

    receiver.answer = answer
    await desk.riikka.commands("/report")
    screen = desk.riikka.screen
    assert screen is not None
    await desk.riikka.submits(screen, {"what": "x"})
    assert screen.errors == {"what": "Say more."}
    assert [each.text for each in desk.slack.ephemerals(desk.riikka)] == ["One moment"]

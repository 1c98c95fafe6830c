from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass, field, replace
from typing import Any

import pytest
from slack_sdk.errors import SlackApiError
from slack_sdk.socket_mode.aiohttp import SocketModeClient
from slack_sdk.socket_mode.async_client import AsyncBaseSocketModeClient
from slack_sdk.socket_mode.request import SocketModeRequest
from slack_sdk.socket_mode.response import SocketModeResponse
from slack_sdk.web.async_client import AsyncWebClient

from tests.platforms.slack import Channel, FakeSlack, Person, Timing, fake_slack
from tests.platforms.slack.shapes import Json

QUICK = Timing(retries=(0.02, 0.02, 0.02))


@dataclass(slots=True)
class Desk:
    """A fake with two people, a channel, and Slack's own client."""

    slack: FakeSlack
    web: AsyncWebClient
    riikka: Person
    mikkel: Person
    room: Channel

    def impatient(self) -> None:
        """Slack waits for 0.2 s only from now on, so that silence is noticed soon."""
        world = self.slack.world
        world.timing = replace(world.timing, ack=0.2)

    def breaches(self) -> list[str]:
        """The violations so far; they are forgiven."""
        found = list(self.slack.violations)
        self.slack.violations.clear()
        return found

    async def refused(self, call: Awaitable[Any]) -> Json:
        """The answer of a call that Slack refuses."""
        with pytest.raises(SlackApiError) as caught:
            await call
        data = caught.value.response.data
        assert isinstance(data, dict)
        return data

    async def post(self, **how: Any) -> Json:
        answer = await self.web.chat_postMessage(**{"channel": self.room.id, "text": "hei"} | how)
        assert isinstance(answer.data, dict)
        return answer.data


@dataclass(slots=True)
class Socket:
    """Slack's own Socket Mode client: acknowledges everything unless told otherwise."""

    client: SocketModeClient
    got: list[SocketModeRequest] = field(default_factory=list)
    answer: Callable[[SocketModeRequest], Json | None] = lambda _request: None
    silent: int = 0  # so many requests are not acknowledged

    async def take(self, client: AsyncBaseSocketModeClient, request: SocketModeRequest) -> None:
        self.got.append(request)
        if self.silent:
            self.silent -= 1
            return
        response = SocketModeResponse(request.envelope_id, self.answer(request))
        await client.send_socket_mode_response(response)

    def events(self, kind: str) -> list[Json]:
        found = [each.payload["event"] for each in self.got if each.type == "events_api"]
        return [each for each in found if each["type"] == kind]


@pytest.fixture
async def desk() -> AsyncIterator[Desk]:
    async with fake_slack(timing=QUICK) as slack:
        riikka = slack.add_user("Riikka Lahti", locale="fi-FI")
        mikkel = slack.add_user("Mikkel Holm", locale="da-DK")
        room = slack.add_channel("lonnssaker", members=[riikka, mikkel], private=True)
        web = AsyncWebClient(token=slack.app.bot_token, base_url=slack.api_url)
        yield Desk(slack, web, riikka, mikkel, room)
        assert slack.violations == []


@pytest.fixture
async def socket(desk: Desk) -> AsyncIterator[Socket]:
    web = AsyncWebClient(base_url=desk.slack.api_url)
    client = SocketModeClient(app_token=desk.slack.app.app_token, web_client=web)
    made = Socket(client)
    client.socket_mode_request_listeners.append(made.take)
    await client.connect()
    await desk.slack.connected()
    yield made
    await client.close()

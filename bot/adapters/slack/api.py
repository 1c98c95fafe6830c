"""The wire to Slack's Web API: one call, one attempt, and what its answer means."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any
from urllib.parse import urlsplit
from urllib.request import getproxies

import aiohttp
import orjson

from bot.adapters.slack.errors import PASSING_PAUSE, Paused, refusal
from bot.errors import TryLater, Undeliverable

API_URL = "https://slack.com/api/"
PATIENCE = aiohttp.ClientTimeout(total=15, sock_connect=5)  # seconds
JSON = "application/json; charset=utf-8"  # without, Slack warns of a missing_charset
BROKEN = 500  # and above: Slack's own trouble, whatever it says with it
OWN = ("slack.com", "slack-edge.com", "slack-files.com")  # Slack's domains for what is not its API


@dataclass(frozen=True, slots=True)
class Answer:
    """The body of an answer that says `ok`, and its headers."""

    body: Mapping[str, Any]
    headers: Mapping[str, str]


@dataclass(slots=True)
class Api:
    """Calls methods with the bot's token.

    Nothing is repeated here: delivery decides, since a repeated send may say something twice.
    """

    token: str = field(repr=False)
    url: str = API_URL
    _session: aiohttp.ClientSession | None = None

    @property
    def session(self) -> aiohttp.ClientSession:
        """The session of the running loop, opened when it is first needed.

        It keeps no cookies, so that no answer can change a later request.
        """
        if self._session is None or self._session.closed:
            self._session = aiohttp.ClientSession(
                cookie_jar=aiohttp.DummyCookieJar(),
                timeout=PATIENCE,
                # aiohttp asks the environment in a thread for each request, and .netrc
                trust_env=bool(getproxies()),
            )
        return self._session

    async def close(self) -> None:
        if self._session is not None:
            await self._session.close()

    def is_ours(self, url: str) -> bool:
        """Tell whether an address is Slack's own, so that a token may travel there."""
        there, here = urlsplit(url), urlsplit(self.url)
        if (there.scheme, there.netloc) == (here.scheme, here.netloc):
            return True
        host = there.hostname or ""
        plain = there.scheme == "https" and there.port in {None, 443} and "@" not in there.netloc
        api = (here.hostname,) if here.scheme == "https" and here.hostname else ()  # GovSlack's
        return plain and any(host == own or host.endswith(f".{own}") for own in (*OWN, *api))

    async def call(self, method: str, *, token: str = "", **args: Any) -> Mapping[str, Any]:
        """Call a method that takes JSON.

        Raises: TryLater, Undeliverable: see `errors.py`.
        """
        sent = {key: value for key, value in args.items() if value not in (None, "")}
        return (await self._ask(method, token or self.token, data=_json(sent))).body

    async def read(self, method: str, **args: str | int) -> Mapping[str, Any]:
        """Call a method that reads, which takes no JSON.

        Raises: TryLater, Undeliverable: as `call`.
        """
        return (await self.ask(method, **args)).body

    async def ask(self, method: str, **args: str | int) -> Answer:
        """As `read`, with the headers of the answer."""
        form = {key: str(value) for key, value in args.items()}
        return await self._ask(method, self.token, data=form)

    async def _ask(self, method: str, token: str, **sent: Any) -> Answer:
        headers = {"Authorization": f"Bearer {token}"}
        if isinstance(sent.get("data"), bytes):
            headers["Content-Type"] = JSON
        try:
            async with self.session.post(
                self.url + method, headers=headers, allow_redirects=False, **sent
            ) as answer:
                return Answer(_body(method, answer, await answer.read()), answer.headers)
        except (aiohttp.ClientError, TimeoutError, OSError) as err:
            name = type(err).__name__  # its text may name the address with what was sent
            raise TryLater(PASSING_PAUSE, f"Slack did not answer {method}: {name}") from err

    async def respond(self, url: str, **body: Any) -> None:
        """Post to a response_url, which needs no token.

        Raises: TryLater, Undeliverable.
        """
        if not self.is_ours(url):
            raise Undeliverable("the response address is not Slack's")
        try:
            async with self.session.post(url, json=body, allow_redirects=False) as answer:
                if answer.status != HTTPStatus.OK:
                    raise Undeliverable(f"the response address answered {answer.status}")
        except (aiohttp.ClientError, TimeoutError, OSError) as err:
            raise TryLater(PASSING_PAUSE, "the response address did not answer") from err


def _json(sent: Mapping[str, Any]) -> bytes:
    try:
        return orjson.dumps(sent)
    except TypeError:  # half a surrogate pair, which only the slower way writes down
        return json.dumps(sent).encode()


def _body(method: str, answer: aiohttp.ClientResponse, text: bytes) -> Mapping[str, Any]:
    wait = _seconds(answer.headers.get("Retry-After", ""))
    try:
        body = orjson.loads(text)
    except ValueError:
        body = None
    held_up = answer.status == HTTPStatus.TOO_MANY_REQUESTS or answer.status >= BROKEN
    if not isinstance(body, dict) or "ok" not in body or (held_up and not body["ok"]):
        why = f"Slack answered {method} with {answer.status}"
        raise Paused(wait, why) if wait else TryLater(PASSING_PAUSE, why)
    if not body["ok"]:
        needed = str(body.get("needed") or "")
        raise refusal(method, str(body.get("error")), retry_after=wait, needed=needed)
    return body


def _seconds(text: str) -> float:
    return float(text) if text.isascii() and text.isdecimal() else 0.0

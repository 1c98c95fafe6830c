"""The wire: python-telegram-bot's requests on one aiohttp session, with JSON by orjson."""

import re
from collections import Counter
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any, cast
from urllib.request import getproxies

import aiohttp
import orjson
from telegram.error import NetworkError, TelegramError, TimedOut
from telegram.request import BaseRequest, RequestData

READING = 20.0  # seconds for Telegram to answer
CONNECTING = 5.0  # seconds
UPLOADING = 60.0  # seconds more for a request that carries a file
OK, TOO_MANY, BROKEN = 200, 429, 500  # HTTP
_REFUSED = re.compile(rb'\s*\{\s*"ok"\s*:\s*false')
UNSAID = 5.0  # seconds to pause where Telegram does not say how long
CONNECTIONS = 64  # more only wait at Telegram's 30 messages a second


class Paused(TelegramError):
    """Telegram takes nothing more for so many seconds."""

    def __init__(self, seconds: float) -> None:
        super().__init__("Too Many Requests")
        self.seconds = seconds


@dataclass(frozen=True, slots=True)
class _Plain:
    """What a request says where nothing has to be converted, as we read a `RequestData`."""

    parameters: Mapping[str, Any]
    contains_files: bool = False


class Transport(BaseRequest):
    """One session for all requests. Once shut down, each late request has a session of its own.

    What is still to be sent when Melding stops goes after the adapter has stopped, and nobody says
    when the last of it is gone. A request that is under way then is not waited for: it closes the
    session when it ends.
    """

    def __init__(self) -> None:
        self._session: aiohttp.ClientSession | None = None
        self._running: Counter[aiohttp.ClientSession] = Counter()

    @property
    def read_timeout(self) -> float | None:
        return READING

    async def initialize(self) -> None:
        if self._session is None:
            self._session = _session()

    async def shutdown(self) -> None:
        """Close the session, or let the last request on it do so."""
        session, self._session = self._session, None
        if session is not None and not self._running[session]:
            await session.close()

    async def call(self, url: str, given: Mapping[str, Any]) -> Any:
        """Call a method of the Bot API with values that are JSON already, and give its result.

        Raises: TelegramError.
        """
        return await self.post(url, cast("RequestData", _Plain(given)))

    @staticmethod
    def parse_json_payload(payload: bytes) -> Any:
        """Read Telegram's answer.

        Raises: TelegramError: it is none; a proxy's page, for instance.
        """
        try:
            told = orjson.loads(payload)
        except orjson.JSONDecodeError as err:
            raise TelegramError("Invalid server response") from err
        if not isinstance(told, dict) or not ("result" in told or told.get("ok") is False):
            raise TelegramError("Invalid server response")
        return told

    async def do_request(  # noqa: PLR0917 - its form is given
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = BaseRequest.DEFAULT_NONE,
        write_timeout: Any = BaseRequest.DEFAULT_NONE,  # noqa: ARG002
        connect_timeout: Any = BaseRequest.DEFAULT_NONE,  # noqa: ARG002
        pool_timeout: Any = BaseRequest.DEFAULT_NONE,  # noqa: ARG002
    ) -> tuple[int, bytes]:
        """Send one request and give its status and body.

        A page instead of a refusal is not given: it may show the address, and so the token.

        Raises: NetworkError, TimedOut: there is no answer; it may have taken effect.
        Raises: Paused: Telegram asks for a pause.
        """
        reading = READING if read_timeout is self.DEFAULT_NONE else read_timeout
        uploads = request_data is not None and request_data.contains_files
        timeout = aiohttp.ClientTimeout(
            total=None if reading is None else reading + CONNECTING + (UPLOADING if uploads else 0),
            sock_connect=CONNECTING,
        )
        async with self.request(method, url, timeout, **_body(request_data)) as response:
            body = await response.read()
        status = _status(response.status, body)
        if status == TOO_MANY:
            raise Paused(_pause(body))
        return status, body if status == OK or body.lstrip().startswith(b"{") else b""

    @asynccontextmanager
    async def request(
        self, method: str, url: str, limits: aiohttp.ClientTimeout, **body: Any
    ) -> AsyncIterator[aiohttp.ClientResponse]:
        """Open a request; redirects are not followed, for the token is in the address.

        Raises: NetworkError, TimedOut: without the address, for the same reason.
        """
        try:
            async with (
                self._lent() as session,
                session.request(
                    method, url, timeout=limits, allow_redirects=False, **body
                ) as response,
            ):
                yield response
        except TimeoutError:
            raise TimedOut from None
        except (aiohttp.ClientError, OSError) as err:
            raise NetworkError(type(err).__name__) from None

    @asynccontextmanager
    async def _lent(self) -> AsyncIterator[aiohttp.ClientSession]:
        session = self._session
        if session is None:
            async with _session() as own:
                yield own
            return
        self._running[session] += 1
        try:
            yield session
        finally:
            self._running[session] -= 1
            if not self._running[session] and session is not self._session:
                del self._running[session]
                await session.close()


def _status(status: int, body: bytes) -> int:
    """Give the status; a server that refuses within an answer of 200 tells it there."""
    if status != OK or not _REFUSED.match(body):
        return status
    try:
        told = orjson.loads(body).get("error_code")
    except orjson.JSONDecodeError:
        return status
    return told if isinstance(told, int) and told != OK else BROKEN


def _pause(body: bytes) -> float:
    try:
        told = orjson.loads(body)["parameters"]["retry_after"]
        return float(told)
    except (orjson.JSONDecodeError, KeyError, TypeError, ValueError):
        return UNSAID


def _session() -> aiohttp.ClientSession:
    return aiohttp.ClientSession(
        connector=aiohttp.TCPConnector(limit=CONNECTIONS),
        headers={"User-Agent": "Melding"},
        trust_env=bool(getproxies()),  # aiohttp asks it in a thread for each request, and .netrc
        auto_decompress=True,
    )


def _body(given: RequestData | None) -> dict[str, Any]:
    if given is None or not (given.parameters or given.contains_files):
        return {}
    if not given.contains_files:
        return {
            "data": orjson.dumps(given.parameters),
            "headers": {"Content-Type": "application/json"},
        }
    form = aiohttp.FormData(quote_fields=False)  # Telegram shows a quoted file name as it came
    for name, value in given.json_parameters.items():
        form.add_field(name, value)
    for name, (filename, content, kind) in given.multipart_data.items():
        form.add_field(name, content, filename=_one_line(filename), content_type=kind)
    return {"data": form}


def _one_line(filename: str) -> str:
    return " ".join(filename.split()) or "file"

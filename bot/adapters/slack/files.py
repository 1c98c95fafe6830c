"""Files to and from Slack. The bot's token travels with a download, so only to Slack itself."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from urllib.parse import urljoin

import aiohttp

from bot.adapters.slack.api import Api
from bot.adapters.slack.errors import PASSING_PAUSE, may_have_arrived
from bot.content import Attached, FileShown, Message
from bot.contract import Stored
from bot.errors import TryLater, Undeliverable

PIECE = 64 * 1024  # bytes
REDIRECTS = 3
SLOW = aiohttp.ClientTimeout(total=None, sock_connect=5, sock_read=30)  # seconds
MISSING = frozenset({401, 403, 404, 410})
OK = 200


def the_file(message: Message) -> FileShown | None:
    """Give the file that a message is, if it is nothing but one."""
    match message:
        case Message(blocks=(Attached(files=(file,)),), buttons=(), menu=None):
            return file
        case _:
            return None


async def put(api: Api, stored: Stored, file: FileShown) -> str:
    """Give a kept file to Slack, for nobody to see yet, and give Slack's id of it.

    docs.slack.dev/messaging/working-with-files, the first two of three steps.
    Raises: TryLater, Undeliverable.
    """
    if file.size < 1:
        raise Undeliverable("Slack takes no empty files")
    begun = await api.read("files.getUploadURLExternal", filename=file.name, length=file.size)
    url = str(begun["upload_url"])
    if not api.is_ours(url):
        raise Undeliverable("the upload address is not Slack's")
    await _put(api, url, _Reading(stored.read(file.file_id), file.size), file.size)
    return str(begun["file_id"])


async def share(api: Api, file_id: str, name: str, *, channel: str, thread: str) -> None:
    """Show a file in a conversation, the third step.

    Raises: TryLater, Undeliverable.
    """
    await api.call(
        "files.completeUploadExternal",
        files=[{"id": file_id, "title": name}],
        channel_id=channel,
        thread_ts=thread,
    )


async def is_shared(api: Api, file_id: str, channel: str) -> bool:
    """Tell whether Slack shows a file in a conversation; no where Slack will not tell.

    Raises: TryLater: Slack answers nothing yet.
    """
    try:
        info = (await api.read("files.info", file=file_id))["file"]
    except TryLater as later:
        if may_have_arrived(later):
            raise
        return False
    except Undeliverable:
        return False
    return any(channel in (info.get(kind) or ()) for kind in ("channels", "groups", "ims"))


@dataclass(slots=True)
class _Reading:
    """Reads a kept file for an upload and remembers why it could not, which aiohttp hides."""

    content: AsyncIterator[bytes]
    left: int
    failed: TryLater | Undeliverable | None = None

    async def pieces(self) -> AsyncIterator[bytes]:
        try:
            async for piece in self.content:
                self.left -= len(piece)
                yield piece
        except (TryLater, Undeliverable) as failed:
            self.failed = failed
            raise
        if self.left:
            self.failed = Undeliverable("the file is not as long as it was")
            raise self.failed


async def _put(api: Api, url: str, reading: _Reading, size: int) -> None:
    headers = {"Content-Length": str(size), "Content-Type": "application/octet-stream"}
    try:
        async with api.session.post(
            url, data=reading.pieces(), headers=headers, timeout=SLOW, allow_redirects=False
        ) as answer:
            if answer.status != OK:
                raise TryLater(PASSING_PAUSE, f"Slack answered an upload with {answer.status}")
    except (aiohttp.ClientError, TimeoutError, OSError) as err:
        if reading.failed:
            raise reading.failed from err
        name = type(err).__name__
        raise TryLater(PASSING_PAUSE, f"Slack did not take an upload: {name}") from err


async def fetch(api: Api, remote: str) -> AsyncIterator[bytes]:
    """Read a file by Slack's id of it.

    Raises: TryLater, Undeliverable: also where Slack gives its sign-in page instead.
    """
    info = (await api.read("files.info", file=remote))["file"]
    url = str(info.get("url_private_download") or info.get("url_private") or "")
    expected = int(info.get("size") or 0)
    page = str(info.get("mimetype") or "").startswith("text/html")
    if not url or info.get("mode") == "tombstone":
        raise Undeliverable("the file is not there any more")
    try:
        async for piece in _pieces(api, url, page=page, expected=expected):
            yield piece
    except (aiohttp.ClientError, TimeoutError, OSError) as err:
        name = type(err).__name__
        raise TryLater(PASSING_PAUSE, f"Slack did not give a file: {name}") from err


async def _pieces(api: Api, url: str, *, page: bool, expected: int) -> AsyncIterator[bytes]:
    for _ in range(REDIRECTS):
        if not api.is_ours(url):
            raise Undeliverable("the file is not kept by Slack, so it is not fetched")
        headers = {"Authorization": f"Bearer {api.token}"}
        async with api.session.get(
            url, headers=headers, timeout=SLOW, allow_redirects=False
        ) as answer:
            if answer.headers.get("Location") and answer.status in range(300, 400):
                url = urljoin(url, answer.headers["Location"])
                continue
            _check(answer, page=page, expected=expected)
            async for piece in answer.content.iter_chunked(PIECE):
                yield piece
            return
    raise Undeliverable("Slack's address of the file leads in circles")


def _check(answer: aiohttp.ClientResponse, *, page: bool, expected: int) -> None:
    """Tell the file from what Slack sends instead, with status 200: a page to sign in."""
    if answer.status in MISSING:
        raise Undeliverable("the file is not there any more, or not for the bot")
    if answer.status != OK:
        wait = answer.headers.get("Retry-After", "")
        after = float(wait) if wait.isascii() and wait.isdecimal() else PASSING_PAUSE
        raise TryLater(after, f"Slack answered a download with {answer.status}")
    if answer.content_type == "text/html" and not (page and answer.content_length == expected):
        raise Undeliverable("Slack gave its sign-in page instead of the file: is files:read there?")

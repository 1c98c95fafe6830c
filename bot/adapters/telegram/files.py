"""Files both ways: read from Telegram's own host only, and sent as pictures or documents."""

from collections.abc import AsyncGenerator
from dataclasses import dataclass
from urllib.parse import quote

import aiohttp
from telegram import Bot, InputFile, Message, ReplyParameters
from telegram.error import BadRequest, NetworkError

from bot.adapters.telegram.errors import UNREACHABLE, says, translating
from bot.adapters.telegram.places import Spot
from bot.adapters.telegram.transport import CONNECTING, Transport
from bot.content import FileShown
from bot.contract import Stored
from bot.errors import TryLater, Undeliverable

LARGEST_PHOTO = 10_000_000  # bytes; Bot API sendPhoto
LARGEST_FILE = 50_000_000  # bytes; Bot API sendDocument
_PICTURES = frozenset({"image/jpeg", "image/png"})
_NO_PICTURE = ("image", "photo")  # in what Telegram says of a picture that it does not take so
LOCAL = "the Bot API server keeps files on its own disk: start it without --local"
_PIECE = 64 * 1024  # bytes
_SILENCE = 30.0  # seconds without a byte


@dataclass(frozen=True, slots=True)
class Files:
    """`api_url` is the root of the Bot API, whose host alone ever sees the token."""

    bot: Bot
    transport: Transport
    stored: Stored
    api_url: str
    token: str

    async def fetch(self, remote: str) -> AsyncGenerator[bytes, None]:
        """Read a file by its id on Telegram.

        Raises: TryLater: not now. Undeliverable: it is gone, or larger than bots may read.
        """
        with translating():
            path = (await self.bot.get_file(remote)).file_path
        url = self._address(path)
        timeout = aiohttp.ClientTimeout(sock_connect=CONNECTING, sock_read=_SILENCE)
        try:
            async with self.transport.request("GET", url, timeout) as response:
                _check(response.status)
                async for piece in response.content.iter_chunked(_PIECE):
                    yield piece
        except NetworkError as err:
            raise TryLater(UNREACHABLE, "Telegram broke off a file") from err

    def _address(self, path: str | None) -> str:
        """Give the address of a file, which holds the token.

        Raises: Undeliverable: it would lead to another host, or to that server's own disk.
        """
        root = f"{self.api_url}/file/bot{self.token}/"
        under = (path or "").removeprefix(root)
        if under.startswith("/"):
            raise Undeliverable(LOCAL)
        if under == path or not under or ".." in under or "://" in under:
            raise Undeliverable("Telegram gave no address of its own for the file")
        return root + quote(under)

    async def send(self, to: Spot, shown: FileShown) -> Message:
        """Send a kept file: a picture as one, if Telegram takes it so, all else as a document.

        Raises: Undeliverable: it is too large, or not kept any more. TelegramError: refused.
        """
        if shown.size > LARGEST_FILE:
            raise Undeliverable(_too_large(shown.size))
        content = bytearray()
        async for piece in self.stored.read(shown.file_id):
            content += piece
            if len(content) > LARGEST_FILE:
                raise Undeliverable(_too_large(len(content)))
        if not content:
            raise Undeliverable("Telegram takes no empty files")
        file = InputFile(bytes(content), filename=shown.name or "file")
        replying = reply_to(to)
        if shown.media_type in _PICTURES and len(content) <= LARGEST_PHOTO:
            try:
                return await self.bot.send_photo(
                    to.chat, file, message_thread_id=to.topic, reply_parameters=replying
                )
            except BadRequest as err:
                if not says(err, *_NO_PICTURE):
                    raise
        return await self.bot.send_document(
            to.chat, file, message_thread_id=to.topic, reply_parameters=replying
        )


def reply_to(to: Spot) -> ReplyParameters | None:
    """Reply to the message a chain begins with; if that is gone, write without."""
    if to.replies_to is None:
        return None
    return ReplyParameters(to.replies_to, allow_sending_without_reply=True)


def _check(status: int) -> None:
    if status == 200:  # noqa: PLR2004 - HTTP's OK
        return
    if status in {400, 404, 410}:
        raise Undeliverable("the file is gone from Telegram")
    raise TryLater(UNREACHABLE, f"Telegram answers a file with {status}")


def _too_large(size: int) -> str:
    return f"the file is too large for Telegram: {size / 1e6:.0f} MB, and bots may send 50 MB"

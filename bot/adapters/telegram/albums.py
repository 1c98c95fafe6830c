"""Albums: pictures that were sent together come as an update each, and are one answer.

In polling they mostly come in one batch. An album waits until nothing more of it came for a
moment, and is then handed in under the id of its first update, with all files and the caption.
None of its updates is confirmed before that is committed. What comes later still is handed in by
itself, with the same `Said.album`; so is each picture where Telegram posts updates to us, for it
posts a chat's next update only once the one before is confirmed.
"""

import asyncio
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

QUIET = 1.0  # seconds without another picture, after which an album is whole
LARGEST = 10  # pictures; Bot API sendMediaGroup

Raw = Mapping[str, Any]


@dataclass(slots=True)
class Bundle:
    """Updates that are one event: one update, or an album that may still grow."""

    updates: list[Raw]
    album: str = ""
    _grown: asyncio.Event = field(default_factory=asyncio.Event)

    def add(self, update: Raw) -> None:
        self.updates.append(update)
        self._grown.set()

    async def whole(self, quiet: float) -> None:
        """Wait until nothing more can be expected."""
        while self.album and len(self.updates) < LARGEST:
            self._grown.clear()
            try:
                async with asyncio.timeout(quiet):
                    await self._grown.wait()
            except TimeoutError:
                return


class Albums:
    """The albums that are still open, by chat and name."""

    def __init__(self) -> None:
        self._open: dict[str, Bundle] = {}

    def bundle(self, update: Raw) -> tuple[Bundle, bool]:
        """Give the bundle that an update belongs to, and whether it is new."""
        name = album_of(update)
        known = self._open.get(name) if name else None
        if known is not None and len(known.updates) < LARGEST:
            known.add(update)
            return known, False
        made = Bundle([update], name)
        if name:
            self._open[name] = made
        return made, True

    def close(self, bundle: Bundle) -> None:
        """Let nothing more into a bundle."""
        if self._open.get(bundle.album) is bundle:
            del self._open[bundle.album]


def album_of(update: Raw) -> str:
    """Name the album of an update as it came, unread; empty for none."""
    message = update.get("message")
    if not isinstance(message, Mapping) or not message.get("media_group_id"):
        return ""
    chat = message.get("chat")
    number = chat.get("id") if isinstance(chat, Mapping) else None
    return f"{number}:{message['media_group_id']}"

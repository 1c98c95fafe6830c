"""The web chat as the rest of the bot sees it: an adapter like any other, and a page to serve."""

from collections.abc import AsyncGenerator, Callable
from datetime import datetime
from functools import lru_cache

from starlette.applications import Starlette

from bot.adapters.web.app import build
from bot.adapters.web.draw import Draw, environment
from bot.adapters.web.events import Bell, News
from bot.adapters.web.guard import Seals
from bot.adapters.web.parts import Parts
from bot.adapters.web.ports import Entry, Files, Transcript
from bot.adapters.web.read import PLATFORM
from bot.adapters.web.seen import seen
from bot.content import Message
from bot.contract import Adapter, Commands, Limit, Manners, Receive, Sent, Voices
from bot.errors import Undeliverable
from bot.stored import encode
from core.domain.places import Address, MessageRef


class WebAdapter:
    """`app` serves the page; `send` and `edit` keep posts, which open pages are woken for.

    `public_url` is where people reach it, empty for the demo (loopback only).
    """

    platform = PLATFORM
    seen = staticmethod(seen)
    limits: tuple[Limit, ...] = ()
    manners = Manners(keeps_history=False, files_apart=False, answers_aside=True)

    def __init__(
        self,
        *,
        entry: Entry,
        transcript: Transcript,
        files: Files,
        voices: Voices,
        commands: Commands,
        secret_key: str,
        public_url: str,
        demo: bool,
        now: Callable[[], datetime],
    ) -> None:
        self._transcript = transcript
        self._receive: Receive | None = None
        self._bell = Bell()
        env = environment()

        @lru_cache(maxsize=16)
        def drawing(language: str) -> Draw:
            return Draw(env, voices.voice(language))

        transcript.watch(self._bell.ring)
        parts = Parts(
            entry=entry,
            transcript=transcript,
            files=files,
            voices=voices,
            commands=commands,
            seals=Seals(secret_key, secure=public_url.startswith("https://")),
            demo=demo,
            now=now,
            drawing=drawing,
            news=News(transcript, drawing),
            bell=self._bell,
            receive=lambda: self._receive,
        )
        self.app: Starlette = build(parts, public_url="" if demo else public_url)

    async def start(self, receive: Receive) -> None:
        """Begin to take events, on the running loop."""
        self._bell.open()
        self._receive = receive

    async def stop(self) -> None:
        """Take no more events and end every stream, so that the server can stop at once."""
        self._receive = None
        self._bell.close()

    async def send(self, to: Address, message: Message, *, key: str) -> Sent:
        """Keep a new post; a repeat of its key is none.

        Raises: TryLater: the database is away.
        """
        return await self._transcript.put(to, key, encode(message))

    async def edit(self, ref: MessageRef, message: Message) -> None:
        """Make a kept post equal to this message.

        Raises: Undeliverable: there is no such post. TryLater: the database is away.
        """
        await self._transcript.change(ref, encode(message))

    async def delete(self, ref: MessageRef) -> None:
        """Refuse: whoever saw a post shall see that it was taken back.

        Raises: Undeliverable: always.
        """
        raise Undeliverable(f"post {ref.message} stays where it was seen")

    async def fetch(self, remote: str) -> AsyncGenerator[bytes, None]:
        """Refuse: files arrive with what is posted here.

        Raises: Undeliverable: always.
        """
        raise Undeliverable(f"there is no file {remote}")
        yield b""  # what makes it an iterator


_: type[Adapter] = WebAdapter

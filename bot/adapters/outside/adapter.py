"""Telephone, SMS and push as the rest of the bot sees them: an adapter that only sends."""

import asyncio
from collections.abc import AsyncGenerator, Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor

import structlog

from bot.adapters.outside.draw import draw
from bot.adapters.outside.services import Service
from bot.content import Message
from bot.contract import Adapter, Limit, Manners, Receive, Sent, each_chat
from bot.errors import TryLater, Undeliverable
from core.domain.places import Address, MessageRef

PLATFORM = "outside"
TIMEOUT = 20.0  # seconds for one address; apprise itself gives a connection four
AGAIN = 5.0  # seconds until a service that took nothing is tried again
TRIES = 3  # then it is told as refused, and the page goes on without it
AT_ONCE = 4  # services that are waited for; one that hangs holds up no other

log = structlog.get_logger()


def _none(_key: str) -> str:
    return ""


class OutsideAdapter:
    """`addresses` are services by the names that the team file knows them by.

    `link` gives where a call is taken, by the key it is sent with; empty where nowhere is.
    """

    platform = PLATFORM
    limits: tuple[Limit, ...] = (Limit(10, 60.0, by=each_chat), Limit(60, 60.0))
    manners = Manners()

    def __init__(
        self, addresses: Mapping[str, Sequence[Service]], *, link: Callable[[str], str] = _none
    ) -> None:
        self._addresses = addresses
        self._link = link
        self._threads = ThreadPoolExecutor(AT_ONCE, thread_name_prefix="outside")
        self._failed: dict[str, int] = {}

    async def start(self, receive: Receive) -> None:
        """Nothing comes from there."""

    async def stop(self) -> None:
        self._threads.shutdown(wait=False, cancel_futures=True)

    async def send(self, to: Address, message: Message, *, key: str) -> Sent:
        """Send to every service of an address; one that took it is enough."""
        services = self._addresses.get(to.chat, ())
        if not services:
            raise Undeliverable("no such address", gone=True)
        title, body = draw(message, link=self._link(key))
        took = [await self._notify(one, body, title) for one in services]
        if any(took):
            self._failed.pop(key, None)
            return Sent(key)
        tries = self._failed[key] = self._failed.get(key, 0) + 1
        if tries < TRIES:
            raise TryLater(AGAIN, "the service did not take it")
        del self._failed[key]
        raise Undeliverable("the service did not take it")

    async def _notify(self, service: Service, body: str, title: str) -> bool:
        loop = asyncio.get_running_loop()
        sending = loop.run_in_executor(self._threads, service.notify, body, title)
        try:
            return bool(await asyncio.wait_for(sending, TIMEOUT))
        except Exception as failed:  # noqa: BLE001 - a service's own trouble, whatever it raises
            log.warning("an address outside the chat failed", why=type(failed).__name__)
            return False

    async def edit(self, ref: MessageRef, message: Message) -> None:
        """Say anew what stands there now: what was sent can be changed nowhere."""
        await self.send(ref.address, message, key=f"{ref.message} again")

    async def delete(self, ref: MessageRef) -> None:  # noqa: ARG002 - the contract's signature
        raise Undeliverable("what was sent stays")

    def fetch(self, remote: str) -> AsyncGenerator[bytes, None]:  # noqa: ARG002 - as above
        raise Undeliverable("nothing comes from there")


_: type[Adapter] = OutsideAdapter

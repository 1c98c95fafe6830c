"""What adapters hand their events to."""

import asyncio
from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from types import MappingProxyType

import structlog

from bot.contract import Commanded, Inbound, Manners, Reply, Said, TellsAdmins
from bot.dispatcher.commanding import called
from bot.dispatcher.handling import handle
from bot.dispatcher.lanes import Lanes
from bot.dispatcher.turn import AskFirst, LookFirst
from bot.errors import TryLater, Undeliverable
from bot.wording import Wording
from core.db.unit import Store, Unit
from core.domain.places import Address
from core.errors import DatabaseUnavailable
from core.services.tickets import finding

SEARCHING = "find"
PATIENCE = 1.5  # seconds; Slack wants to hear within three that its event has come

NOBODY_TELLS: Mapping[str, TellsAdmins] = MappingProxyType({})

log = structlog.get_logger()


class Dispatcher:
    """Handles events in order for each person. `manners` are the platforms', by name."""

    def __init__(
        self,
        *,
        store: Store,
        wording: Wording,
        language: str,
        manners: Mapping[str, Manners],
        admins: Mapping[str, TellsAdmins] = NOBODY_TELLS,
    ) -> None:
        self._store = store
        self._wording = wording
        self._language = language
        self._manners = manners
        self._admins = admins
        self._lanes = Lanes()

    async def receive(self, inbound: Inbound) -> Reply:
        """Handle an event and return once it is committed.

        Raises: DatabaseUnavailable: nothing is stored; the platform shall send it again.
        """
        sender = inbound.sender
        async with self._lanes.lane(f"{sender.platform}:{sender.workspace}:{sender.id}"):
            try:
                try:
                    return await self._handle(inbound)
                except AskFirst as first:
                    led = (first.room,) if await self._leads(inbound, first.room) else ()
                    return await self._handle(replace(inbound, leads=led))
            except DatabaseUnavailable as down:
                log.error("an event could not be stored", problem=down.problem)  # noqa: TRY400
                raise

    async def _handle(self, inbound: Inbound) -> Reply:
        found = await self._search(inbound)

        def work(unit: Unit, like: tuple[int, ...] | None = None) -> Reply:
            return handle(
                unit,
                inbound,
                wording=self._wording,
                language=self._language,
                manners=self._manners[inbound.sender.platform],
                found=found,
                like=like,
            )

        try:
            return await asyncio.wrap_future(self._store.submit(work))
        except LookFirst as first:
            like = await asyncio.wrap_future(self._store.read(first.find))
            return await asyncio.wrap_future(self._store.submit(partial(work, like=like)))

    async def _leads(self, inbound: Inbound, room: Address) -> bool:
        """Ask the platform whether the sender is an admin of the room; what it keeps back is no."""
        sender = inbound.sender
        asked = self._admins.get(sender.platform)
        if asked is None or room.platform != sender.platform:
            return False
        try:
            async with asyncio.timeout(PATIENCE):
                return await asked.is_admin(room, sender.id)
        except (TryLater, Undeliverable, TimeoutError) as why:
            log.warning("the platform does not tell who leads a room", why=str(why))
            return False

    async def _search(self, inbound: Inbound) -> tuple[int, ...]:
        """Search before the unit, where it is in nobody's way; whether they may is asked in it."""
        act = inbound.act
        match called(act) if isinstance(act, Said) else act:
            case Commanded(name, rest) if name.lower() == SEARCHING and rest:
                search = partial(_found, inbound=inbound, wanted=rest)
                return await asyncio.wrap_future(self._store.read(search))
            case _:
                return ()


def _found(unit: Unit, *, inbound: Inbound, wanted: str) -> tuple[int, ...]:
    sender, place = inbound.sender, unit.places.now_at(inbound.place)
    identity = (sender.platform, sender.workspace, sender.id)
    return finding.search_for(unit, wanted, identity=identity, place=place)

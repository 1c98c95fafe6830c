"""What stands behind the web chat's ports: the core's services, each awaited as one unit."""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from bot.adapters.web import ports
from bot.contract import Role, Sent
from bot.errors import TryLater, Undeliverable
from core.db.outbox import outbox
from core.db.people import transcripts
from core.db.unit import Store, Unit
from core.domain.places import Address, MessageRef
from core.errors import DatabaseUnavailable, NotFound
from core.services.people import entry, transcript

AGAIN = 1.0  # seconds; delivery waits longer each time


@dataclass(frozen=True, slots=True)
class DemoPeople:
    """Who sits in the demo's seats, by person id."""

    reporter: int
    agent: int
    on_call: int


@dataclass(frozen=True, slots=True)
class WebEntry:
    """`language` is for people who have chosen none; `demo` is asked only where there is one."""

    store: Store
    language: str
    demo: DemoPeople | None = None

    async def session(self, session_id: str, now: datetime) -> ports.Session | None:  # noqa: ARG002 - the unit knows
        found = await asyncio.wrap_future(
            self.store.read(lambda unit: entry.seats(unit, session_id))
        )
        if found is None:
            return None
        demo, seated = found
        seats = tuple(
            ports.Seat(
                person_id=seat.person_id,
                name=seat.name,
                room=seat.room,
                role=Role(seat.role),
                language=seat.language or self.language,
                timezone=seat.timezone,
            )
            for seat in seated
        )
        return ports.Session(session_id, seats, demo)

    async def stay(self, session_id: str) -> None:
        await asyncio.wrap_future(self.store.submit(lambda unit: entry.stay(unit, session_id)))

    async def enter_demo(self, language: str, now: datetime) -> str:  # noqa: ARG002 - the unit knows
        demo = self.demo
        if demo is None:
            raise NotFound("demo")
        return await asyncio.wrap_future(
            self.store.submit(
                lambda unit: entry.enter_demo(
                    unit,
                    reporter=demo.reporter,
                    agent=demo.agent,
                    on_call=demo.on_call,
                    language=language,
                )
            )
        )

    async def spend_invitation(
        self,
        token: str,
        language: str,
        now: datetime,  # noqa: ARG002 - the unit knows
    ) -> str | ports.NoEntry:
        outcome = await asyncio.wrap_future(
            self.store.submit(lambda unit: entry.spend_invitation(unit, token, language=language))
        )
        return ports.NoEntry(outcome) if isinstance(outcome, entry.NoEntry) else outcome


@dataclass(frozen=True, slots=True)
class WebTranscript:
    """`backdated` posts bear the moment of what they tell, for a demo that begins with a past.

    In a real room a post bears the moment at which it could be read there.
    """

    store: Store
    backdated: bool = False

    async def opening(self, room: Address, *, log: int, cards: int) -> ports.Opening:
        found = await asyncio.wrap_future(
            self.store.read(lambda unit: transcript.opening(unit, room, log=log, cards=cards))
        )
        return ports.Opening(found.seq, tuple(_posts(found.log)), tuple(_posts(found.cards)))

    async def posts(self, room: Address, after_seq: int, limit: int) -> Sequence[ports.Post]:
        return _posts(
            await asyncio.wrap_future(
                self.store.read(lambda unit: transcript.posts(unit, room, after_seq, limit))
            )
        )

    async def thread(self, room: Address, thread: str, limit: int) -> Sequence[ports.Post]:
        return _posts(
            await asyncio.wrap_future(
                self.store.read(lambda unit: transcript.thread(unit, room, thread, limit))
            )
        )

    async def put(self, to: Address, key: str, body: Mapping[str, Any]) -> Sent:
        try:
            ref, thread = await asyncio.wrap_future(
                self.store.submit(
                    lambda unit: transcript.put(self._dated(unit, key), to, key, body)
                )
            )
        except DatabaseUnavailable as away:
            raise TryLater(AGAIN, away.problem) from away
        return Sent(ref.message, thread)

    async def change(self, ref: MessageRef, body: Mapping[str, Any]) -> None:
        try:
            await asyncio.wrap_future(
                self.store.submit(lambda unit: transcript.change(unit, ref, body))
            )
        except NotFound as err:
            raise Undeliverable("the web chat has no such post") from err
        except DatabaseUnavailable as away:
            raise TryLater(AGAIN, away.problem) from away

    def _dated(self, unit: Unit, key: str) -> Unit:
        since = outbox.owed_since(unit, key) if self.backdated else None
        return unit if since is None else replace(unit, now=since)

    def watch(self, wake: Callable[[], None]) -> None:
        self.store.database.on_commit(transcripts.CHANNEL, wake)


def _posts(found: Sequence[transcripts.Post]) -> list[ports.Post]:
    return [
        ports.Post(**{name: getattr(post, name) for name in transcripts.Post.__slots__})
        for post in found
    ]

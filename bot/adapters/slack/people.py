"""Whom the adapter has met: profiles, direct messages, and who is in the team's rooms.

All of it is a cache of what Slack tells, and may be lost.
"""

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import datetime
from typing import Any

import structlog

from bot.adapters.slack import places
from bot.adapters.slack.api import Api
from bot.adapters.slack.profile import Known, Profile, read_profile
from bot.contract import Act, Described, Inbound, Joined, Left, Sender
from bot.errors import TryLater, Undeliverable
from core.domain.places import Address
from core.errors import DatabaseUnavailable

PAGE = 200  # members a page, as docs.slack.dev/apis/web-api/pagination advises
SWEEP = 20 * 60.0  # seconds; the core trusts a membership for an hour
ASK_PAUSE = 0.7  # seconds between users.info: tier 4 allows 100 a minute
MOST_KNOWN = 20_000  # profiles kept

Hand = Callable[[Inbound], Awaitable[object]]

log = structlog.get_logger()


class People:
    """`known` answers from memory; `meet` and `sweep` ask Slack and hand in what they learn."""

    def __init__(
        self, *, api: Api, rooms: Sequence[str], now: Callable[[], datetime], hand: Hand
    ) -> None:
        self._api = api
        self._rooms = frozenset(rooms)
        self._now = now
        self._hand = hand
        self._profiles: dict[str, Profile] = {}
        self._directs: dict[str, str] = {}
        self._members: dict[str, frozenset[str]] = {}
        self._asking: asyncio.Queue[str] = asyncio.Queue()
        self._asked: set[str] = set()
        self.bot = ""
        self.bot_id = ""
        self.team = ""
        self.org = ""
        self.url = ""

    def introduced(self, who: Mapping[str, Any]) -> None:
        """Remember who we are, as auth.test tells."""
        self.bot = str(who["user_id"])
        self.bot_id = str(who.get("bot_id") or "")
        self.team = str(who.get("team_id") or "")
        self.org = str(who.get("enterprise_id") or "")
        self.url = str(who.get("url") or "")

    def known(self, *, bot: str = "") -> Known:
        """Give what is known now; `bot` is who we are as an event says it."""
        return Known(
            now=self._now(),
            bot=self.bot or bot,
            team=self.team,
            org=self.org,
            url=self.url,
            rooms=self._rooms,
            profiles=self._profiles,
            directs=self._directs,
        )

    def talks_in(self, user: str, channel: str) -> None:
        """Remember the direct message of a person with the bot."""
        self._directs[user] = channel

    async def direct(self, user: str) -> str:
        """Give the direct message with a person, opened if there is none yet.

        Raises: TryLater, Undeliverable.
        """
        if user not in self._directs:
            opened = await self._api.call("conversations.open", users=user)
            self._directs[user] = str(opened["channel"]["id"])
        return self._directs[user]

    def changed(self, user: str, profile: Profile) -> None:
        self._profiles[user] = profile

    def meet(self, user: str) -> None:
        """Learn about somebody who did something, later, if they are not known yet."""
        if user and user not in self._profiles and user not in self._asked:
            self._asked.add(user)
            self._asking.put_nowait(user)

    async def ask(self) -> None:
        """Ask about those who were met, one after the other, until cancelled."""
        while True:
            user = await self._asking.get()
            try:
                await self._describe(user)
                self._asked.discard(user)
            except TryLater as later:
                self._asking.put_nowait(user)
                await asyncio.sleep(later.after)
            except DatabaseUnavailable:
                self._profiles.pop(user, None)
                self._asked.discard(user)  # told when they are met again
            except Undeliverable as refused:
                log.warning("Slack does not describe a person", person=user, why=refused.why)
            await asyncio.sleep(ASK_PAUSE)

    async def _describe(self, user: str) -> None:
        profile = await self._profile(user)
        if not profile.bot:
            stamp = f"described:{user}:{profile.stamp}"
            await self._tell(stamp, user, places.room(self.known().private(user)), Described())

    async def is_admin(self, _room: Address, person: str) -> bool:
        """Tell whether somebody is an admin or owner of the workspace: channels have none.

        Raises: TryLater, Undeliverable.
        """
        user = (await self._api.read("users.info", user=person))["user"]
        return bool(user.get("is_admin") or user.get("is_owner"))

    async def _profile(self, user: str) -> Profile:
        answer = await self._api.read("users.info", user=user, include_locale="true")
        profile = read_profile(answer["user"], team=self.team, org=self.org)
        if len(self._profiles) >= MOST_KNOWN:
            self._profiles.clear()
        self._profiles[user] = profile
        return profile

    async def _tell(self, name: str, user: str, place: Address, act: Act) -> None:
        who: Sender = self.known().sender(user)
        private = not isinstance(act, Joined | Left)
        await self._hand(Inbound(name, who, place, private, act, self._now()))

    async def sweep(self) -> None:
        """Tell who is in the team's rooms, again and again, until cancelled."""
        while True:
            for room in sorted(self._rooms):
                try:
                    await self._sweep(room)
                except TryLater as later:
                    await asyncio.sleep(later.after)
                except Undeliverable as refused:
                    log.warning("Slack does not tell who is in a room", room=room, why=refused.why)
                except DatabaseUnavailable:
                    log.warning("who is in a room could not be stored", room=room)
            await asyncio.sleep(SWEEP)

    async def _sweep(self, room: str) -> None:
        found = frozenset(await self._in(room))
        stamp = int(self._now().timestamp())
        for user in sorted(found):
            if user not in self._profiles:
                await self._profile(user)
                await asyncio.sleep(ASK_PAUSE)
            if not self._profiles[user].bot:
                await self._tell(f"in:{room}:{user}:{stamp}", user, places.room(room), Joined())
        for user in sorted(self._members.get(room, frozenset()) - found):
            await self._tell(f"out:{room}:{user}:{stamp}", user, places.room(room), Left())
        self._members[room] = found

    async def _in(self, room: str) -> list[str]:
        found: list[str] = []
        cursor = ""
        while True:
            args = {"cursor": cursor} if cursor else {}
            answer = await self._api.read("conversations.members", channel=room, limit=PAGE, **args)
            found += answer["members"]
            cursor = (answer.get("response_metadata") or {}).get("next_cursor") or ""
            if not cursor:
                return [user for user in found if user != self.bot]

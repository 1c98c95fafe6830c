"""The menu of commands: per language, for private chats and for the rooms of the team."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field

import structlog
from telegram import (
    Bot,
    BotCommand,
    BotCommandScope,
    BotCommandScopeAllGroupChats,
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
)
from telegram.error import BadRequest, ChatMigrated, Forbidden

from bot.adapters.telegram.markup import shortened
from bot.adapters.telegram.places import number
from bot.contract import Commands, Inbound, Moved, Receive, Reply, Role
from bot.errors import Undeliverable
from core.domain.places import Address

MOST = 100  # commands; Bot API setMyCommands
LONGEST = 256  # characters of a description; Bot API BotCommand
IN_GROUPS = frozenset({"report", "help"})  # in a strange group all else goes on in private

_ALSO = {"nb": ("no", "nn")}  # what clients in Norwegian may call their language besides

log = structlog.get_logger()


@dataclass(slots=True)
class Menu:
    """Sets the menu. `rooms` are the team's, each with the role whose commands work there.

    `outdated` is set once a room has moved, for Telegram keeps its menu for the old address.
    """

    bot: Bot
    commands: Commands
    languages: Sequence[str]
    language: str
    rooms: Sequence[tuple[Address, Role]]
    outdated: asyncio.Event = field(default_factory=asyncio.Event)

    def following(self, receive: Receive) -> Receive:
        """Give what takes events, and looks whether a room of the team has moved by one."""

        async def take(event: Inbound) -> Reply:
            reply = await receive(event)
            if isinstance(event.act, Moved):
                self._move(event.place.room, event.act.to.room)
            return reply

        return take

    def _move(self, room: Address, to: Address) -> None:
        if any(one == room for one, _ in self.rooms):
            self.rooms = [(to if one == room else one, role) for one, role in self.rooms]
            self.outdated.set()

    async def set(self) -> None:
        """Set every menu; one that is refused is told in the log and left.

        Raises: TelegramError: not now.
        """
        self.outdated.clear()
        await self._each(BotCommandScopeAllPrivateChats(), Role.REPORTER)
        await self._each(BotCommandScopeAllGroupChats(), Role.REPORTER, only=IN_GROUPS)
        for room, role in self.rooms:
            try:
                chat = number(room.chat, "chat")
            except Undeliverable as err:
                log.warning("a room is no Telegram group", room=str(room), why=err.why)
                continue
            try:
                await self._each(BotCommandScopeChat(chat), role)
            except ChatMigrated as err:
                await self._each(BotCommandScopeChat(err.new_chat_id), role)

    async def _each(
        self, scope: BotCommandScope, role: Role, only: frozenset[str] | None = None
    ) -> None:
        """Set one menu in every language, and without one for people who speak another."""
        others = [one for one in self.languages if one != self.language]
        read = [(code, one) for one in others for code in (one, *_ALSO.get(one, ()))]
        for code, language in [("", self.language), *read]:
            offered = [
                BotCommand(one.name, shortened(one.description, LONGEST))
                for one in self.commands.of(role, language)
                if only is None or one.name in only
            ]
            try:
                await self.bot.set_my_commands(
                    offered[:MOST], scope=scope, language_code=code or None
                )
            except (BadRequest, Forbidden) as err:
                log.warning("a menu is not set", scope=scope.type, why=err.message)
                return

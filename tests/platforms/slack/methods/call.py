"""One call of a Web API method: its arguments, and the refusals that many methods share."""

import json
import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any, TypeAlias

from tests.platforms.slack.refusals import Refusal
from tests.platforms.slack.shapes import Json
from tests.platforms.slack.triggers import Triggers
from tests.platforms.slack.world import Channel, Message, User, World

_TS = re.compile(r"\d{10}\.\d{6}")


@dataclass(slots=True, kw_only=True)
class Call:
    method: str
    args: Json
    world: World
    triggers: Triggers

    def need(self, name: str) -> str:
        """A text that must be there."""
        value = self.args.get(name)
        if value is None or value == "":
            raise Refusal("invalid_arguments", messages=[f"missing required field: {name}"])
        return str(value)

    def may(self, name: str) -> str | None:
        value = self.args.get(name)
        return None if value is None or value == "" else str(value)

    def flag(self, name: str) -> bool:
        return str(self.args.get(name, "")).lower() in {"1", "true"}

    def structure(self, name: str) -> Any:
        """A list or object, which a form holds as JSON text."""
        value = self.args.get(name)
        if not isinstance(value, str):
            return value
        try:
            return json.loads(value) if value else None
        except ValueError:
            error = "invalid_blocks_format" if name == "blocks" else "invalid_arguments"
            raise Refusal(error, messages=[f"{name} must be valid JSON"]) from None

    def channel(self, name: str = "channel") -> Channel:
        """A conversation that the bot can know of."""
        found = self.world.channels.get(self.need(name))
        if found is None:
            raise Refusal("channel_not_found")
        if found.kind != "channel" and self.world.app.user_id not in found.members:
            raise Refusal("channel_not_found")
        return found

    def open_channel(self, name: str = "channel") -> Channel:
        """A conversation that the bot is in, not archived."""
        found = self.channel(name)
        if found.archived:
            raise Refusal("is_archived")
        if self.world.app.user_id not in found.members:
            raise Refusal("not_in_channel")
        return found

    def user(self, name: str = "user") -> User:
        found = self.world.users.get(self.need(name))
        if found is None:
            raise Refusal("user_not_found")
        return found

    def message(self, channel: Channel, name: str = "ts") -> Message:
        found = self.world.message(channel.id, self.need(name))
        if found is None or found.deleted:
            raise Refusal("message_not_found")
        return found

    def thread(self, channel: Channel) -> str | None:
        """The thread to write in; a reply's ts leads to nothing, as on Slack."""
        ts = self.may("thread_ts")
        if ts is None:
            return None
        if not _TS.fullmatch(ts):
            raise Refusal("invalid_thread_ts")
        root = self.world.message(channel.id, ts)
        if root is None or (root.deleted and not list(self.world.replies(channel.id, ts))):
            raise Refusal("thread_not_found")
        if root.thread_ts and root.thread_ts != root.ts:
            raise Refusal("cannot_reply_to_message", at_fault=True)
        return ts


Handler: TypeAlias = Callable[[Call], Awaitable[Json]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Method:
    """What Slack knows of a method. Tier 0: a limit of its own. `reads`: takes no JSON body."""

    handle: Handler
    args: frozenset[str]
    scopes: frozenset[str] = frozenset()  # one of them is enough
    tier: int = 3
    reads: bool = False
    token: str = "bot"


def method(
    handle: Handler,
    args: str = "",
    *,
    scopes: str = "",
    tier: int = 3,
    reads: bool = False,
    token: str = "bot",
) -> Method:
    """Names and scopes separated by spaces."""
    return Method(
        handle=handle,
        args=frozenset(args.split()),
        scopes=frozenset(scopes.split()),
        tier=tier,
        reads=reads,
        token=token,
    )

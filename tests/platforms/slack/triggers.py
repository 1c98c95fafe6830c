"""Trigger ids: one use within three seconds; and response addresses: five uses in half an hour."""

from dataclasses import dataclass

from tests.platforms.slack.refusals import Refusal
from tests.platforms.slack.world import World

RESPONSES = 5


@dataclass(slots=True)
class Trigger:
    user: str
    created: float
    view: str | None = None
    used: bool = False


@dataclass(slots=True, kw_only=True)
class ResponseUrl:
    """Where an app may answer an interaction for a while."""

    user: str
    channel: str
    created: float
    ts: str | None = None  # the message that the interaction came from
    ephemeral: bool = False
    thread_ts: str | None = None
    used: int = 0


class Triggers:
    """All that were ever handed out."""

    def __init__(self, world: World) -> None:
        self._world = world
        self._triggers: dict[str, Trigger] = {}
        self.urls: dict[str, ResponseUrl] = {}

    def new(self, user: str, view: str | None = None) -> str:
        now = self._world.clock.now()
        made = f"{int(now * 1000)}.{len(self._triggers) + 1}.{self._world.secret()}"
        self._triggers[made] = Trigger(user, now, view)
        return made

    def spend(self, trigger_id: object) -> Trigger:
        """Use it up. Raises: Refusal, for it is unknown, was used, or is too old."""
        trigger = self._triggers.get(str(trigger_id))
        if trigger is None:
            raise Refusal("invalid_trigger_id")
        if trigger.used:
            raise Refusal("exchanged_trigger_id")
        if self._world.clock.now() - trigger.created > self._world.timing.trigger:
            raise Refusal("expired_trigger_id")
        trigger.used = True
        return trigger

    def url(self, kind: str, made: ResponseUrl) -> str:
        """A new address of kind `commands`, `actions` or `app`."""
        path = f"/{kind}/{self._world.team}/{len(self.urls) + 1}/{self._world.secret()}"
        self.urls[path] = made
        return self._world.base + path

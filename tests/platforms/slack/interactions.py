"""What Slack sends when somebody presses, submits or commands; and what it does with the answer."""

from typing import Any

from tests.platforms.slack.delivery import Ack, Deliveries
from tests.platforms.slack.messages import plain
from tests.platforms.slack.refusals import Refusal
from tests.platforms.slack.responses import answer
from tests.platforms.slack.shapes import Json, like
from tests.platforms.slack.triggers import ResponseUrl, Triggers
from tests.platforms.slack.views import checked, put_up, replace, view_object
from tests.platforms.slack.world import Channel, Message, User, View, World

TOKEN = "invented-verification-token"


class Interactions:
    """Builds the payloads, sends them, and interprets the answers as Slack's client would."""

    def __init__(self, world: World, triggers: Triggers, deliveries: Deliveries) -> None:
        self._world, self._triggers, self._deliveries = world, triggers, deliveries

    def _common(self, user: User) -> Json:
        team = {"id": self._world.team, "domain": self._world.team_domain}
        handle = user.name.lower().replace(" ", ".")
        return {
            "token": TOKEN,
            "api_app_id": self._world.app.id,
            "team": team,
            "user": {"id": user.id, "username": handle, "name": handle, "team_id": user.team},
            "enterprise": None,
            "is_enterprise_install": False,
        }

    def _short(self, user: User) -> Json:
        """Shortcuts do not say which app they are for."""
        return {key: each for key, each in self._common(user).items() if key != "api_app_id"}

    def _url(self, kind: str, user: User, channel: Channel, message: Message | None = None) -> str:
        made = ResponseUrl(user=user.id, channel=channel.id, created=self._world.clock.now())
        if message is not None:
            made.ts, made.ephemeral = message.ts, message.ephemeral_to is not None
            made.thread_ts = message.thread_ts
        return self._triggers.url(kind, made)

    async def command(self, user: User, command: str, text: str, channel: Channel) -> Ack:
        """A slash command; the answer may hold a message."""
        url = self._url("commands", user, channel)
        names = {"im": "directmessage", "group": "privategroup"}
        payload = like(
            "slash_command",
            token=TOKEN,
            team_id=self._world.team,
            team_domain=self._world.team_domain,
            channel_id=channel.id,
            channel_name=names.get(channel.kind, channel.name),
            user_id=user.id,
            user_name=user.name.lower().replace(" ", "."),
            command=command,
            text=text,
            api_app_id=self._world.app.id,
            is_enterprise_install="false",
            response_url=url,
            trigger_id=self._triggers.new(user.id),
        )
        ack = await self._deliveries.interact("slash_commands", payload, answers=True)
        if ack.ok and ack.body:
            body = {"text": ack.body} if isinstance(ack.body, str) else ack.body
            made = ResponseUrl(user=user.id, channel=channel.id, created=0)
            self._guarded(lambda: answer(self._world, made, body), f"the answer to {command}")
        return ack

    def _guarded(self, act: Any, what: str) -> Any:
        """An answer that Slack cannot show is the app's fault, and nobody hears of it."""
        try:
            return act()
        except Refusal as refusal:
            self._world.violated(f"{what}: {refusal}")
            return None

    async def act(self, user: User, message: Message, action: Json, state: Json) -> Ack:
        """An element of a message was used."""
        channel = self._world.channels[message.channel]
        hidden = message.ephemeral_to is not None
        container: Json = {"type": "message", "message_ts": message.ts, "channel_id": channel.id}
        container["is_ephemeral"] = hidden
        if thread := plain(self._world, message).get("thread_ts"):
            container["thread_ts"] = thread
        names = {"im": "directmessage", "group": "privategroup"}
        payload = self._common(user) | {
            "type": "block_actions",
            "container": container,
            "trigger_id": self._triggers.new(user.id),
            "channel": {"id": channel.id, "name": names.get(channel.kind, channel.name)},
            "state": {"values": state},
            "response_url": self._url("actions", user, channel, message),
            "actions": [action],
        }
        if not hidden:
            payload["message"] = plain(self._world, message)
        payload = _exactly(f"block_actions_{'ephemeral' if hidden else 'message'}", payload)
        return await self._deliveries.interact("interactive", payload, answers=False)

    async def act_in_view(self, user: User, view: View, action: Json) -> Ack:
        payload = self._common(user) | {
            "type": "block_actions",
            "container": {"type": "view", "view_id": view.id},
            "trigger_id": self._triggers.new(user.id, view.id),
            "view": view_object(self._world, view),
            "actions": [action],
        }
        payload = _exactly("block_actions_view", payload)
        return await self._deliveries.interact("interactive", payload, answers=False)

    async def shortcut(self, user: User, callback_id: str) -> Ack:
        payload = self._short(user) | {
            "type": "shortcut",
            "action_ts": self._world.event_ts(),
            "callback_id": callback_id,
            "trigger_id": self._triggers.new(user.id),
        }
        payload = _exactly("shortcut", payload)
        return await self._deliveries.interact("interactive", payload, answers=False)

    async def message_shortcut(self, user: User, callback_id: str, message: Message) -> Ack:
        channel = self._world.channels[message.channel]
        names = {"im": "directmessage", "group": "privategroup"}
        payload = self._short(user) | {
            "type": "message_action",
            "action_ts": self._world.event_ts(),
            "channel": {"id": channel.id, "name": names.get(channel.kind, channel.name)},
            "callback_id": callback_id,
            "trigger_id": self._triggers.new(user.id),
            "response_url": self._url("app", user, channel, message),
            "message_ts": message.ts,
            "message": plain(self._world, message),
        }
        payload = _exactly("message_action", payload)
        return await self._deliveries.interact("interactive", payload, answers=False)

    async def submit(self, user: User, view: View) -> Ack:
        payload = self._common(user) | {
            "type": "view_submission",
            "trigger_id": self._triggers.new(user.id, view.id),
            "view": view_object(self._world, view),
            "response_urls": view.response_urls,
        }
        payload = _exactly("view_submission", payload)
        ack = await self._deliveries.interact("interactive", payload, answers=True)
        if ack.ok:
            self._guarded(lambda: self._submitted(view, ack.body), "the answer to view_submission")
        return ack

    def _submitted(self, view: View, body: Any) -> None:
        """https://docs.slack.dev/surfaces/modals: close, errors, update, push or clear."""
        match body:
            case None | "" | {} if not body:
                view.open, view.errors = False, {}
            case {"response_action": "errors", "errors": dict(errors), **rest} if (
                errors and not rest
            ):
                self._wrong(view, errors)
            case {"response_action": "update", "view": shown, **rest} if not rest:
                replace(self._world, view, checked(shown, "modal"))
            case {"response_action": "push", "view": shown, **rest} if not rest:
                put_up(self._world, view.user, checked(shown, "modal"), push=True)
            case {"response_action": "clear", **rest} if not rest:
                for each in self._world.stacks[view.user]:
                    self._world.views[each].open = False
            case _:
                raise Refusal("invalid_response_action", messages=[str(body)[:120]])

    def _wrong(self, view: View, errors: dict[str, Any]) -> None:
        inputs = {block["block_id"] for block in view.body["blocks"] if block["type"] == "input"}
        unknown = [each for each in errors if each not in inputs]
        if unknown or not all(isinstance(each, str) and each for each in errors.values()):
            raise Refusal("invalid_response_action", messages=[f"errors for {unknown or errors}"])
        view.errors = errors

    async def closed(self, user: User, view: View, *, whole: bool) -> Ack | None:
        """Nobody is told of it unless the view asked for that, and never what stood in it."""
        if not view.body.get("notify_on_close"):
            return None
        payload = self._common(user) | {
            "type": "view_closed",
            "view": view_object(self._world, view) | {"state": {"values": {}}},
            "is_cleared": whole,
        }
        payload = _exactly("view_closed", payload)
        return await self._deliveries.interact("interactive", payload, answers=False)


def _exactly(name: str, body: Json) -> Json:
    """`enterprise` stays though it is null, as Slack sends it."""
    return like(name, **body) | {"enterprise": None}

"""What comes to a response_url: five messages or changes within half an hour."""

import json
from typing import Any

from aiohttp import web

from tests.platforms.slack import events
from tests.platforms.slack.messages import plain
from tests.platforms.slack.methods.chat import bot_message, remove, shown
from tests.platforms.slack.refusals import Refusal
from tests.platforms.slack.shapes import Json
from tests.platforms.slack.triggers import RESPONSES, ResponseUrl, Triggers
from tests.platforms.slack.world import Message, World

_KEYS = frozenset(
    [
        "text",
        "blocks",
        "attachments",
        "response_type",
        "replace_original",
        "delete_original",
        "thread_ts",
        "mrkdwn",
        "metadata",
        "unfurl_links",
        "unfurl_media",
    ]
)


class Responses:
    """Takes posts to the addresses that `Triggers` handed out."""

    def __init__(self, world: World, triggers: Triggers) -> None:
        self._world, self._triggers = world, triggers

    async def post(self, request: web.Request) -> web.Response:
        try:
            url = self._usable(request.path)
            body = _body(await request.text())
            answer(self._world, url, body)
        except Refusal as refusal:
            if refusal.avoidable:
                self._world.violated(f"response_url: {refusal}")
            return web.json_response(refusal.body(), status=404)
        return web.json_response({"ok": True})

    def _usable(self, path: str) -> ResponseUrl:
        url = self._triggers.urls.get(path)
        if url is None:
            raise Refusal("invalid_url", at_fault=True)
        if self._world.clock.now() - url.created > self._world.timing.response_url:
            raise Refusal("expired_url", at_fault=True)
        if url.used >= RESPONSES:
            raise Refusal("used_url", at_fault=True)
        url.used += 1
        return url


def _body(text: str) -> Json:
    try:
        body = json.loads(text)
    except ValueError:
        raise Refusal("invalid_payload", at_fault=True) from None
    if not isinstance(body, dict) or body.keys() - _KEYS:
        raise Refusal("invalid_payload", messages=[str(body)[:80]], at_fault=True)
    return body


def answer(world: World, url: ResponseUrl, body: Json) -> Message | None:
    """Do what a response asks for. Raises: Refusal."""
    if body.get("response_type") not in {None, "ephemeral", "in_channel"}:
        raise Refusal("invalid_payload", messages=["response_type"], at_fault=True)
    original = _original(world, url)
    if body.get("delete_original"):
        _delete(world, original)
        return original
    text = str(body.get("text") or "")
    blocks = shown(text, body.get("blocks") or [])
    if body.get("replace_original") and original is not None:
        _replace(world, original, text, blocks)
        return original
    thread = body.get("thread_ts") or url.thread_ts
    return _say(world, url, text=text, blocks=blocks, thread=thread, kind=body.get("response_type"))


def _original(world: World, url: ResponseUrl) -> Message | None:
    if url.ts is None:
        return None
    if url.ephemeral:
        return next((each for each in world.ephemerals if each.ts == url.ts), None)
    return world.message(url.channel, url.ts)


def _delete(world: World, original: Message | None) -> None:
    if original is None or original.deleted:
        raise Refusal("message_not_found", at_fault=False)
    if original.ephemeral_to:
        original.deleted = True
    else:
        remove(world, world.channels[original.channel], original)


def _replace(world: World, original: Message, text: str, blocks: list[Json]) -> None:
    before = plain(world, original)
    original.change(text=text, blocks=blocks)
    if not original.ephemeral_to:
        world.tell(events.changed(world, world.channels[original.channel], original, before))


def _say(world: World, url: ResponseUrl, *, text: str, blocks: list[Json], **how: Any) -> Message:
    channel = world.channels[url.channel]
    if how["kind"] == "in_channel":
        return bot_message(world, channel, text=text, blocks=blocks, thread_ts=how["thread"])
    made = Message(
        channel=channel.id,
        ts=world.new_ts(channel),
        user=world.app.user_id,
        bot_id=world.app.bot_id,
        text=text,
        blocks=blocks,
        thread_ts=how["thread"],
        ephemeral_to=url.user,
    )
    world.ephemerals.append(made)
    return made

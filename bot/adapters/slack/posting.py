"""Sending, changing and taking away what stands on Slack."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import structlog

from bot.adapters.slack import draw, files, limits, places
from bot.adapters.slack.api import Api
from bot.adapters.slack.draw_text import Json
from bot.adapters.slack.errors import WHY, BadlyDrawn, BadlyMarked, may_have_arrived
from bot.adapters.slack.people import People
from bot.adapters.slack.unsure import Unsure
from bot.content import FileShown, Message
from bot.contract import Sent, Stored
from bot.errors import TryLater, Undeliverable
from core.domain.places import Address, MessageRef

MOST_BEGUN = 1_000  # sends that were interrupted; older ones begin anew
_TAKEN_AWAY = frozenset({WHY["message_not_found"], WHY["file_not_found"]})

log = structlog.get_logger()


@dataclass(slots=True)
class Posting:
    """Posts with the bot's token.

    `_begun` keeps how far an interrupted send came: the messages posted, or the file uploaded.
    """

    api: Api
    people: People
    stored: Stored
    unsure: Unsure
    _begun: dict[str, list[str]] = field(default_factory=dict)

    async def send(self, to: Address, message: Message, *, key: str) -> Sent:
        """Post a message, publish a Home, or upload a file.

        Raises: TryLater, Undeliverable.
        """
        if user := places.whose_home(to):
            await self._publish(user, message)
            return Sent(places.HOME_MESSAGE)
        if to.thread and not places.is_ts(to.thread):
            raise Undeliverable(WHY["thread_not_found"])
        channel = await self._channel(to)
        chat = "" if channel == to.chat else channel
        if file := files.the_file(message):
            return Sent(await self._upload(file, channel, to.thread, key), chat=chat)
        ts = await self._post(channel, to.thread, message, key)
        thread = "" if places.is_direct(channel) else to.thread or ts
        return Sent(ts, thread=thread, chat=chat)

    async def edit(self, ref: MessageRef, message: Message) -> None:
        """Make a message equal to this one.

        Raises: TryLater, Undeliverable.
        """
        if user := places.whose_home(ref.address):
            await self._publish(user, message)
            return
        if places.is_file(ref.message):
            return  # a file is what it is
        channel = await self._own(ref)
        drawn = draw.draw(message, draw.mentioned(message))
        await self._said(
            "chat.update", drawn.pages[0], channel=channel, ts=ref.message, text=drawn.text
        )

    async def delete(self, ref: MessageRef) -> None:
        """Take a message or a file away; one that is gone already stays so.

        Raises: TryLater, Undeliverable.
        """
        try:
            if places.is_file(ref.message):
                await self.api.call("files.delete", file=ref.message)
            else:
                await self.api.call("chat.delete", channel=await self._own(ref), ts=ref.message)
        except Undeliverable as refused:
            if refused.why not in _TAKEN_AWAY:
                raise

    async def _own(self, ref: MessageRef) -> str:
        """Give the conversation of a message of ours; Slack is not asked for what cannot be."""
        if not places.is_ts(ref.message):
            raise Undeliverable(WHY["message_not_found"])
        return await self._channel(ref.address)

    async def _channel(self, to: Address) -> str:
        if places.is_person(to.chat):
            return await self.people.direct(to.chat)
        return to.chat

    async def _publish(self, user: str, message: Message) -> None:
        view = draw.home(message, draw.mentioned(message))
        await self.api.call("views.publish", user_id=user, view=view)

    async def _upload(self, file: FileShown, channel: str, thread: str, key: str) -> str:
        """Show a file, unless it is there since an attempt whose answer was lost."""
        begun = self._begun.get(key, [""])[0]
        is_there = bool(begun) and await files.is_shared(self.api, begun, channel)
        self._begun.pop(key, None)
        if is_there:
            return begun
        file_id = await files.put(self.api, self.stored, file)
        try:
            await files.share(self.api, file_id, file.name, channel=channel, thread=thread)
        except TryLater as later:
            if may_have_arrived(later):
                self._keep(key, [file_id])
            raise
        return file_id

    async def _post(self, channel: str, thread: str, message: Message, key: str) -> str:
        """Post all pages, going on where an earlier attempt was stopped; give the first's ts."""
        drawn = draw.draw(message, draw.mentioned(message))
        begun = self._begun.pop(key, [])
        try:
            for number in range(len(begun), len(drawn.pages)):
                under = thread
                if number and not thread and not places.is_direct(channel):
                    under = begun[0]
                text = drawn.text if number == 0 else draw.words(drawn.pages[number])
                name = f"{key}#{number}"
                begun.append(await self._message(name, channel, under, text, drawn.pages[number]))
        finally:
            if 0 < len(begun) < len(drawn.pages):
                self._keep(key, begun)
        return begun[0]

    async def _message(
        self, name: str, channel: str, thread: str, text: str, blocks: list[Json]
    ) -> str:
        if ts := await self.unsure.find(name, channel, thread):
            return ts
        try:
            answer = await self._said(
                "chat.postMessage",
                blocks,
                channel=channel,
                thread_ts=thread,
                text=text,
                metadata=self.unsure.mark(name),
                unfurl_links=False,
                unfurl_media=False,
            )
        except TryLater as later:
            self.unsure.note(name, later)
            raise
        return str(answer["ts"])

    async def _said(self, method: str, blocks: list[Json], **args: Any) -> Mapping[str, Any]:
        """Post or change a message, without what Slack does not take of it but its words."""
        try:
            return await self.api.call(method, blocks=blocks, parse="none", **args)
        except BadlyMarked as refused:
            if not args.get("metadata"):
                raise
            log.warning("Slack does not take the mark of a message", why=refused.why)
            return await self._said(method, blocks, **{**args, "metadata": None})
        except BadlyDrawn as refused:
            log.error("Slack does not take how a message is drawn", why=refused.why)  # noqa: TRY400
        plain = draw.words(blocks, longest=limits.TEXT)
        return await self.api.call(method, **{**args, "text": plain, "parse": "none"})

    def _keep(self, key: str, begun: list[str]) -> None:
        self._begun[key] = begun
        while len(self._begun) > MOST_BEGUN:
            del self._begun[next(iter(self._begun))]

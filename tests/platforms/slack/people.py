"""What a person does in Slack's client."""

import uuid
from collections.abc import Mapping, Sequence
from typing import Any

from tests.platforms.slack import events
from tests.platforms.slack.blocks import elements
from tests.platforms.slack.delivery import Ack
from tests.platforms.slack.files import shared, uploaded_by
from tests.platforms.slack.interactions import Interactions
from tests.platforms.slack.messages import plain
from tests.platforms.slack.methods.chat import remove
from tests.platforms.slack.reading import blocks_of
from tests.platforms.slack.shapes import Json
from tests.platforms.slack.text import rich, typed
from tests.platforms.slack.values import CannotDo, action_of, empty, label_of, option, value_of
from tests.platforms.slack.world import Channel, Message, User, View, World

Files = Sequence[tuple[str, bytes]]


class Person:
    """Somebody in the workspace. Interactions return when Slack has its answer, or gave up."""

    def __init__(self, world: World, user: User, interactions: Interactions) -> None:
        self._world, self.user, self._interactions = world, user, interactions

    def __repr__(self) -> str:
        return f"<{self.user.name} {self.user.id}>"

    @property
    def id(self) -> str:
        return self.user.id

    @property
    def mention(self) -> str:
        """What `says` turns into a mention of this person."""
        return f"<@{self.id}>"

    @property
    def dm(self) -> Channel:
        """The direct message with the bot."""
        return self._world.dm(self.id)

    @property
    def screen(self) -> View | None:
        """The modal on top, if one is open."""
        stack = [each for each in self._world.stacks[self.id] if self._world.views[each].open]
        return self._world.views[stack[-1]] if stack else None

    def says(
        self,
        where: Channel | None,
        text: str,
        *,
        thread: Message | str | None = None,
        files: Files = (),
        raw: bool = False,
        guarded: bool = False,
    ) -> Message:
        """Write in a channel, or to the bot (None). `raw` text is taken as Slack stores it."""
        channel = where or self.dm
        if channel.archived or self.id not in channel.members:
            raise CannotDo(f"{self.user.name} cannot write in {channel.name}")
        made = [uploaded_by(self._world, self.id, name, content) for name, content in files]
        shared(made, channel)
        for file in made:
            file.guarded = guarded or channel.shared
        body = text if raw else typed(text)
        message = Message(
            channel=channel.id,
            ts=self._world.new_ts(channel),
            user=self.id,
            text=body,
            blocks=rich(body) if body else [],
            thread_ts=thread.ts if isinstance(thread, Message) else thread,
            files=[each.id for each in made],
            client_msg_id=str(uuid.uuid4()),
        )
        if isinstance(thread, Message) and thread.thread_ts:
            message.thread_ts = thread.thread_ts
        self._world.post(channel, message)
        self._tell_of(channel, message)
        return message

    def _tell_of(self, channel: Channel, message: Message) -> None:
        """A mention comes twice: as a message and as a mention."""
        self._world.tell(events.said(self._world, channel, message))
        named = f"<@{self._world.app.user_id}>" in message.text
        if named and channel.kind != "im":
            self._world.tell(events.mentioned(self._world, channel, message))

    def mentions(self, channel: Channel, text: str, **how: Any) -> Message:
        """Write to the bot in a channel; `how` as in `says`."""
        return self.says(channel, f"<@{self._world.app.user_id}> {text}", **how)

    def edits(self, message: Message, text: str) -> None:
        before = plain(self._world, message)
        body = typed(text)
        message.change(text=body, blocks=rich(body))
        message.edited_ts, message.edited_by = self._world.event_ts(), self.id
        channel = self._world.channels[message.channel]
        self._world.tell(events.changed(self._world, channel, message, before))

    def deletes(self, message: Message) -> None:
        remove(self._world, self._world.channels[message.channel], message)

    def reacts(self, message: Message, name: str) -> None:
        message.reactions.setdefault(name, []).append(self.id)
        self._world.tell(events.reacted(self._world, self.id, name, message))

    def joins(self, channel: Channel, inviter: "Person | None" = None) -> None:
        channel.members.add(self.id)
        if self._world.app.user_id in channel.members:
            by = inviter.id if inviter else None
            self._world.tell(events.grey_line(self._world, channel, self.id))
            self._world.tell(events.joined(self._world, channel, self.user, by))

    def leaves(self, channel: Channel) -> None:
        channel.members.discard(self.id)
        if self._world.app.user_id in channel.members:
            self._world.tell(events.grey_line(self._world, channel, self.id, gone=True))
            self._world.tell(events.left(self._world, channel, self.user))

    def changes(self, **profile: Any) -> None:
        """A new name, locale or tz."""
        for key, value in profile.items():
            setattr(self.user, key, value)
        for event in events.changed_user(self._world, self.user):
            self._world.tell(event)

    def opens_home(self, tab: str = "home") -> None:
        self._world.tell(events.home_opened(self._world, self.id, tab))

    async def commands(self, command: str, text: str = "", channel: Channel | None = None) -> Ack:
        """A slash command in a channel or in the direct message; threads know none."""
        known = self._world.app.commands
        if known is not None and command not in known:
            raise CannotDo(f"{command} is not a valid command")
        return await self._interactions.command(self.user, command, text, channel or self.dm)

    async def shortcut(self, callback_id: str, message: Message | None = None) -> Ack:
        """From the menu of a message, or the global one."""
        known = self._world.app.shortcuts
        if known is not None and callback_id not in known:
            raise CannotDo(f"no shortcut {callback_id}")
        if message is None:
            return await self._interactions.shortcut(self.user, callback_id)
        return await self._interactions.message_shortcut(self.user, callback_id, message)

    async def presses(self, place: Message | View, wanted: str) -> Ack:
        """A button, or an entry of an overflow menu, by its label, value or action_id."""
        block, element, value = self._pressable(blocks_of(place), wanted)
        action = action_of(self._world, block, element, value)
        return await self._act(place, action)

    async def chooses(self, place: Message | View, wanted: str, given: Any) -> Ack | None:
        """Something else than a button, by label, block_id or action_id.

        Slack tells the app at once, except of an input that does not dispatch: then None.
        """
        block, element = _find(blocks_of(place), wanted)
        value = value_of(self._world, self.id, element, given)
        if isinstance(place, View):
            place.values[block["block_id"]][element["action_id"]] = value
        if block["type"] == "input" and not block.get("dispatch_action"):
            return None
        picked = {key: each for key, each in value.items() if key != "type"}
        return await self._act(place, action_of(self._world, block, element, picked))

    async def _act(self, place: Message | View, action: Json) -> Ack:
        if isinstance(place, View):
            return await self._interactions.act_in_view(self.user, place, action)
        return await self._interactions.act(self.user, place, action, {})

    def _pressable(self, blocks: list[Json], wanted: str) -> tuple[Json, Json, Json]:
        seen = []
        for block, element in elements(blocks):
            names = {element["action_id"], element.get("value"), label_of(element)}
            if element["type"] == "button" and wanted in names:
                return block, element, {}
            if element["type"] == "overflow":
                try:
                    return block, element, {"selected_option": option(element, wanted)}
                except CannotDo:
                    pass
            seen.append(label_of(element))
        raise CannotDo(f"no button {wanted!r} among {seen}")

    def fills(self, view: View, values: Mapping[str, Any]) -> None:
        """Type into a modal without sending it; keys are labels, block_ids or action_ids."""
        for wanted, given in values.items():
            block, element = _find(view.body["blocks"], wanted)
            value = value_of(self._world, self.id, element, given)
            view.values[block["block_id"]][element["action_id"]] = value

    async def submits(
        self, view: View, values: Mapping[str, Any] | None = None, *, again: bool = False
    ) -> Ack:
        """Fill in and send; `again` though it is closed. Files are lists of (name, bytes)."""
        if not view.open and not again:
            raise CannotDo("the view is closed")
        self.fills(view, values or {})
        for block in view.body["blocks"]:
            if block["type"] == "input" and not block.get("optional"):
                value = view.values[block["block_id"]][block["element"]["action_id"]]
                if empty(value):
                    raise CannotDo(f"{label_of(block)} is required")
        return await self._interactions.submit(self.user, view)

    async def closes(self, view: View, *, whole: bool = False) -> None:
        """Close one view, or the whole stack with its cross."""
        stack = [self._world.views[each] for each in self._world.stacks[self.id]]
        all_of_it = whole or view.body.get("clear_on_close", False)
        going = [each for each in stack if each.open and (all_of_it or each is view)]
        for each in reversed(going):
            each.open = False
            await self._interactions.closed(self.user, each, whole=bool(all_of_it))


def _find(blocks: list[Json], wanted: str) -> tuple[Json, Json]:
    pairs = elements(blocks)
    for block, element in pairs:
        if wanted in {element["action_id"], block["block_id"], label_of(block)}:
            return block, element
    known = [label_of(block) or element["action_id"] for block, element in pairs]
    raise CannotDo(f"nothing called {wanted!r} among {known}")

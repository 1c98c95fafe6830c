"""One message handed to its platform: sent, changed, or taken away."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import repeat

from bot.content import Attached, Message
from bot.contract import Adapter, KeepsTopics
from bot.errors import Undeliverable
from core.db.outbox.owed import Owed
from core.domain.intents import Notice
from core.domain.places import Address, MessageRef


@dataclass(frozen=True, slots=True)
class Handed:
    """Where a message stands now, and the thread beneath it, if it is new.

    `count` is how many messages it was, as the platform counts them.
    """

    ref: MessageRef
    thread: str = ""
    count: int = 1


def shares(done: Handed) -> Iterator[Handed]:
    """Give each of the rows that were one message its share: the first counts as all of it."""
    yield done
    yield from repeat(replace(done, count=0))


async def hand_over(
    adapter: Adapter, owed: Owed, address: Address, message: Message, *, taken_back: bool
) -> Handed:
    """Send a row's message, or change the one it became."""
    if owed.intent.notice is Notice.TOPIC:
        return await _keep_topic(adapter, owed, address, message)
    if owed.sent is not None:
        if not (taken_back and await _removed(adapter, owed.sent)):
            await adapter.edit(owed.sent, message)
        return Handed(owed.sent)
    sent = await adapter.send(address, message, key=owed.key)
    room = replace(address.room, chat=sent.chat) if sent.chat else address.room
    return Handed(MessageRef(room, sent.message), sent.thread, sent.count)


async def _keep_topic(adapter: Adapter, owed: Owed, address: Address, message: Message) -> Handed:
    """Let a thread follow what it is about; the first time, its card is put on top."""
    if not isinstance(adapter, KeepsTopics) or message.topic is None:
        raise Undeliverable("threads have no names there")
    data = owed.intent.data
    card = MessageRef(address.room, data["card"])
    home = address.room.in_thread(data["thread"])
    pin = card if owed.sent is None else None
    return Handed(card, count=await adapter.keep_topic(home, message.topic, pin=pin))


async def _removed(adapter: Adapter, ref: MessageRef) -> bool:
    """Take a message away; where the platform does not let us, it is edited instead."""
    try:
        await adapter.delete(ref)
    except Undeliverable:
        return False
    return True


def named_files(adapter: Adapter, message: Message) -> tuple[int, ...]:
    """Give the files that a message could only name, where a file is a message of its own."""
    if not adapter.manners.files_apart:
        return ()
    attached = (block.files for block in message.blocks if isinstance(block, Attached))
    return tuple(one.file_id for files in attached for one in files)


def names_threads(adapter: Adapter) -> Callable[[Address], bool]:
    """Tell of which threads the adapter keeps the names."""
    return adapter.is_topic if isinstance(adapter, KeepsTopics) else lambda _home: False

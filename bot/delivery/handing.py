"""One message handed to its platform: sent, changed, or taken away."""

from dataclasses import replace

from bot.content import Attached, Message
from bot.contract import Adapter
from bot.errors import Undeliverable
from core.db.owed import Owed
from core.domain.places import Address, MessageRef


async def hand_over(
    adapter: Adapter, owed: Owed, address: Address, message: Message, *, taken_back: bool
) -> tuple[MessageRef, str]:
    """Send a row's message, or change the one it became; give where it stands and its thread."""
    if owed.sent is not None:
        if not (taken_back and await _removed(adapter, owed.sent)):
            await adapter.edit(owed.sent, message)
        return owed.sent, ""
    sent = await adapter.send(address, message, key=owed.key)
    room = replace(address.room, chat=sent.chat) if sent.chat else address.room
    return MessageRef(room, sent.message), sent.thread


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

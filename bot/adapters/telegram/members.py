"""Who leads a group."""

from telegram import Bot, ChatMember

from bot.adapters.telegram.errors import translating
from bot.adapters.telegram.places import number
from core.domain.places import Address

LEADING = frozenset({ChatMember.OWNER, ChatMember.ADMINISTRATOR})


class Members:
    """Asks Telegram, each time anew: an admin may be none any more."""

    def __init__(self, bot: Bot) -> None:
        self._bot = bot

    async def is_admin(self, room: Address, person: str) -> bool:
        """Tell whether somebody is the owner or an admin of a group.

        Raises: TryLater, Undeliverable.
        """
        with translating():
            found = await self._bot.get_chat_member(
                number(room.chat, "chat"), number(person, "person")
            )
        return found.status in LEADING

"""The two calls that nearly all that is said goes through, made of plain values.

python-telegram-bot's own turn each value into an object of the library and back, and read the
whole message that Telegram answers with; that costs more than the request.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from telegram.constants import ParseMode
from telegram.error import TelegramError

from bot.adapters.telegram.keyboard import Keyboard
from bot.adapters.telegram.places import Spot
from bot.adapters.telegram.transport import Transport

_AS_WRITTEN: Mapping[str, Any] = {
    "parse_mode": str(ParseMode.HTML),
    "link_preview_options": {"is_disabled": True},
}


@dataclass(frozen=True, slots=True)
class Calls:
    """Calls the Bot API at `root`, which has the token in it."""

    transport: Transport
    root: str

    async def send_message(self, to: Spot, text: str, keyboard: Keyboard | None = None) -> int:
        """Send a text in HTML and give its message's id; a reply to what is gone is none.

        Raises: TelegramError.
        """
        given: dict[str, Any] = {"chat_id": to.chat, "text": text, **_AS_WRITTEN}
        if to.topic is not None:
            given["message_thread_id"] = to.topic
        if to.replies_to is not None:
            given["reply_parameters"] = {
                "message_id": to.replies_to,
                "allow_sending_without_reply": True,
            }
        sent = await self._called("sendMessage", given, keyboard)
        try:
            return int(sent["message_id"])
        except (KeyError, TypeError, ValueError) as err:
            raise TelegramError("Invalid server response") from err

    async def edit_message_text(
        self, chat: int, message: int, text: str, keyboard: Keyboard | None = None
    ) -> Mapping[str, Any] | None:
        """Change a text and its buttons; give the message if Telegram shows it.

        Raises: TelegramError.
        """
        given = {"chat_id": chat, "message_id": message, "text": text, **_AS_WRITTEN}
        shown = await self._called("editMessageText", given, keyboard)
        return shown if isinstance(shown, dict) else None

    async def _called(self, method: str, given: dict[str, Any], keyboard: Keyboard | None) -> Any:
        if keyboard is not None:
            given["reply_markup"] = keyboard
        return await self.transport.call(f"{self.root}/{method}", given)

"""What the bot is called on Telegram, for links into its private chat."""

from telegram import Bot
from telegram.error import TelegramError

from bot.adapters.telegram.transport import Transport
from bot.errors import TryLater


async def user_name(*, token: str, api_url: str) -> str:
    """Ask Telegram for the bot's user name.

    Raises: TryLater: it cannot be asked now, or refuses the token.
    """
    transport = Transport()
    await transport.initialize()
    root = api_url.rstrip("/")
    bot = Bot(token, base_url=f"{root}/bot", request=transport, get_updates_request=transport)
    try:
        return (await bot.get_me()).username or ""
    except TelegramError as err:
        raise TryLater(1, err.message) from err
    finally:
        await transport.shutdown()

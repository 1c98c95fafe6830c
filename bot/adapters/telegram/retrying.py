"""What has to be done before anything else, tried until Telegram does it."""

import asyncio
from collections.abc import Awaitable, Callable
from itertools import count

import structlog
from telegram.error import InvalidToken, TelegramError

from bot.adapters.telegram.errors import MISCONFIGURED, plain
from bot.adapters.telegram.polling import PAUSES
from bot.adapters.telegram.transport import Paused

log = structlog.get_logger()


async def until_done(problem: str, work: Callable[[], Awaitable[None]]) -> None:
    """Call Telegram until it does what it is asked; `problem` is what the log says meanwhile."""
    for tries in count():
        try:
            await work()
        except Paused as err:
            pause = err.seconds
        except InvalidToken:
            pause = MISCONFIGURED
            log.error("Telegram refuses the token: set MELDING_TELEGRAM__TOKEN anew")  # noqa: TRY400
        except TelegramError as err:
            pause = PAUSES[min(tries, len(PAUSES) - 1)]
            log.warning(problem, why=plain(err.message), again_in=pause)
        else:
            return
        await asyncio.sleep(pause)

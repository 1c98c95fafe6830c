"""Strict stand-ins of Telegram and Slack in a process of their own, for a broadcast.

What they refuse is a violation. Once they are told to end they say what came, when, and what was
wrong with it.
"""

import asyncio
import sys
import time
from typing import Any

import orjson

from tests.platforms.slack import Pace as SlackPace, fake_slack
from tests.platforms.telegram import fake_telegram
from tests.platforms.telegram.server import Request


class Timed(list[Request]):
    """Keeps of each request when it came."""

    def __init__(self) -> None:
        super().__init__()
        self.sent: list[tuple[float, int]] = []

    def append(self, request: Request) -> None:
        """Note a message that is sent; nothing else is counted."""
        if request.method == "sendMessage":
            self.sent.append((time.monotonic(), int(request.given["chat_id"])))


async def stand_in(chats: int, channels: int) -> None:
    """Serve both, with so many people who have begun to talk to the bot, and so many channels."""
    async with fake_telegram(strict=False) as telegram, fake_slack(pace=SlackPace()) as slack:
        came = telegram.server.requests = Timed()
        people = [telegram.add_user(f"P{n}", started=True).account.id for n in range(chats)]
        group = telegram.add_group("On call", supergroup=True, bot_admin=True)
        rooms = [slack.add_channel(f"room-{n}").id for n in range(channels)]
        _say(
            telegram=telegram.url,
            telegram_token=telegram.token,
            slack=slack.api_url,
            slack_token=slack.app.bot_token,
            slack_secret=slack.app.signing_secret,
            people=people,
            group=group.chat.id,
            rooms=rooms,
        )
        await asyncio.to_thread(sys.stdin.readline)
        _say(
            sent=came.sent,
            wrong=[str(one) for one in telegram.violations],
            posted=sum(len(slack.from_bot(slack.world.channels[one])) for one in rooms),
            wrong_on_slack=[str(one) for one in slack.violations],
        )


def _say(**told: Any) -> None:
    sys.stdout.write(orjson.dumps(told).decode() + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    asyncio.run(stand_in(*(int(one) for one in sys.argv[1:3])))

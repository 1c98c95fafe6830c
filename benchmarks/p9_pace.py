"""The pace on Telegram: no window holds more than the limit, and how much of the limit is used.

Everything is owed at once: much to one group and little to many chats. The windows are counted by
the platform's stand-in. (The pace of a broadcast to 10,000 chats has a benchmark of its own.)
"""

import asyncio
import sys
from collections import defaultdict

from benchmarks.frame import Ratio, Result
from benchmarks.telegram import MELDING, Bot, run_bot
from core.clock import utc_now
from core.config.team import Team
from core.db.database import open_database
from core.db.outbox import outbox
from core.db.unit import Store, Unit
from core.domain.intents import Intent, Notice
from core.domain.places import Address, Places

GROUPS, CHATS = 2, 10
TO_A_GROUP, TO_A_CHAT = 41, 50
SECONDS = 85.0  # a group has two windows of a minute then, each used in its first 20 seconds
GROUP_WINDOW, GROUP_LIMIT = 60.0, 20
CHAT_WINDOW, ALL_WINDOW, ALL_LIMIT = 1.0, 1.0, 30


def owe(unit: Unit) -> None:
    """Owe everything at once."""
    groups = {-100_100 - one: TO_A_GROUP for one in range(GROUPS)}
    chats = {2_000 + one: TO_A_CHAT for one in range(CHATS)}
    for chat, number in (groups | chats).items():
        for one in range(number):
            outbox.owe(
                unit,
                Intent(Notice.SENTENCE, data={"key": "queue-none", "args": {}}),
                key=f"pace:{chat}:{one}",
                place=Address("telegram", str(chat)),
            )


def fullest(moments: list[float], window: float) -> int:
    """Count the most moments that any window holds."""
    most, first = 0, 0
    for last, moment in enumerate(moments):
        while moments[first] <= moment - window:
            first += 1
        most = max(most, last - first + 1)
    return most


async def measure(bot: Bot) -> dict[int, list[float]]:
    """Give when each chat got its messages."""
    url = f"sqlite:///{bot.folder}/melding.db"
    store = Store(open_database(url), Team(), Places(), utc_now)
    await asyncio.wrap_future(store.submit(owe))
    store.database.close()
    await asyncio.sleep(SECONDS)
    by_chat: dict[int, list[float]] = defaultdict(list)
    for at, chat, _ in bot.telegram.sent:
        by_chat[chat].append(at)
    return by_chat


async def run() -> dict[int, list[float]]:
    """Run the real program with its real limits."""
    async with run_bot(MELDING) as bot:
        return await measure(bot)


def main() -> None:
    """Measure everything in one run."""
    found = asyncio.run(run())
    groups = [moments for chat, moments in found.items() if chat < 0]
    chats = [moments for chat, moments in found.items() if chat > 0]
    every = sorted(at for moments in found.values() for at in moments)
    # a window that has just begun: what may be sent from its first message to the end
    in_groups = sum(len(one) for one in groups) / (2 * GROUP_LIMIT * GROUPS)
    slowest = min((len(one) - 1) / (one[-1] - one[0]) for one in chats)
    result = Result(
        "Pace on Telegram",
        (
            Ratio(
                "fullest minute of a group",
                max(fullest(one, GROUP_WINDOW) for one in groups),
                GROUP_LIMIT,
                "at most",
            ),
            Ratio(
                "fullest second of a chat",
                max(fullest(one, CHAT_WINDOW) for one in chats),
                1,
                "at most",
            ),
            Ratio("fullest second of all", fullest(every, ALL_WINDOW), ALL_LIMIT, "at most"),
            Ratio("slowest chat, of one a second", slowest, 0.95),
            Ratio("groups, of two windows' 20", in_groups, 0.95),
        ),
        {"messages": len(every)},
    )
    sys.stdout.write(result.line() + "\n")


if __name__ == "__main__":
    main()

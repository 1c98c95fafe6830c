"""P1: steps of a report a second by Telegram's webhook, 100 people at once.

The floor is an echo that stores nothing on the same server and wire, the peer
python-telegram-bot's own echo by `run_webhook` (where its tornado is installed).
"""

import argparse
import asyncio
import importlib.util
import statistics
import sys

from benchmarks.frame import Ratio, Result
from benchmarks.telegram import UNPACED, Telegram, crowd, rate, run_bot

PEOPLE = 100
ROUNDS = 3
ECHO = ("-m", "benchmarks.echo")
PEER = ("-m", "benchmarks.ptb_echo")


async def measure(program: tuple[str, ...], seconds: float) -> tuple[float, Telegram]:
    """Start a program, warm it up, and give its steps a second."""
    async with run_bot(program) as bot:
        people = crowd(bot.telegram, PEOPLE)
        await rate(bot, people, seconds / 3)
        bot.telegram.calls.clear()
        found, _ = await rate(bot, people, seconds)
    return found, bot.telegram


def main() -> None:
    """Take ours, the floor and the peer in turn, and the median of each."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--seconds", type=float, default=5)
    parser.add_argument("--rounds", type=int, default=ROUNDS)
    given = parser.parse_args()
    found: dict[str, list[float]] = {"ours": [], "echo": [], "peer": []}
    calls = 0.0
    for _ in range(given.rounds):
        ours, telegram = asyncio.run(measure(UNPACED, given.seconds))
        found["ours"].append(ours)
        calls = telegram.calls.total() / telegram.calls["sendMessage"]
        found["echo"].append(asyncio.run(measure(ECHO, given.seconds))[0])
        if importlib.util.find_spec("tornado"):
            found["peer"].append(asyncio.run(measure(PEER, given.seconds))[0])
    middle = {name: statistics.median(values) for name, values in found.items() if values}
    ratios = [Ratio("steps a second, against an echo", middle["ours"] / middle["echo"], 0.7)]
    if "peer" in middle:
        against = middle["ours"] / middle["peer"]
        ratios.append(Ratio("against python-telegram-bot's run_webhook echo", against, 1.5))
    details = {f"{name} a second": value for name, value in middle.items()}
    result = Result("P1 Telegram step", tuple(ratios), details | {"calls a step": calls})
    sys.stdout.write(result.line() + "\n")


if __name__ == "__main__":
    main()

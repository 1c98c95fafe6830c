"""What a platform tells of people and rooms: who came, who left, what the bot can reach."""

from bot.contract import Accepted, Described, Found, Joined, Left, Lost, Moved, Reply
from bot.dispatcher.turn import Turn


def note(_turn: Turn, _act: Described | Joined | Left | Lost | Found | Moved) -> Reply:
    return Accepted()

"""A strict fake of Telegram's Bot API; begin reading in `fake.py`."""

from tests.platforms.telegram.fake import TOKEN, FakeTelegram, fake_telegram
from tests.platforms.telegram.groups import EVERY_RIGHT, Group
from tests.platforms.telegram.limits import Pace
from tests.platforms.telegram.model import Button, Chat, Message, Query, Topic, Version
from tests.platforms.telegram.people import Person
from tests.platforms.telegram.weather import Weather
from tests.platforms.telegram.world import Violation

__all__ = [
    "EVERY_RIGHT",
    "TOKEN",
    "Button",
    "Chat",
    "FakeTelegram",
    "Group",
    "Message",
    "Pace",
    "Person",
    "Query",
    "Topic",
    "Version",
    "Violation",
    "Weather",
    "fake_telegram",
]

"""A loop on which minutes pass in seconds, and a stage whose clock goes with it."""

import asyncio
import selectors
from datetime import datetime, timedelta
from typing import Any

from core.db.people import people
from core.db.unit import Unit
from tests.journeys.stage import MORNING, PLATFORM, Stage

SPEED = 30  # seconds of the loop in one of ours


class _Selector(selectors.DefaultSelector):
    def __init__(self, speed: float) -> None:
        super().__init__()
        self._speed = speed

    def select(self, timeout=None):
        return super().select(timeout / self._speed if timeout else timeout)


class HurriedLoop(asyncio.SelectorEventLoop):
    """A real loop whose time goes faster."""

    def __init__(self, speed: float = SPEED) -> None:
        super().__init__(_Selector(speed))
        self._speed = speed

    def time(self) -> float:
        return super().time() * self._speed


class RunningStage(Stage):
    """A stage on which time passes with the loop."""

    def __init__(self, url: str, **how: Any) -> None:
        self._loop = asyncio.get_running_loop()
        self._began = self._loop.time()
        super().__init__(url, **how)

    @property
    def passed(self) -> float:
        """How many seconds have passed since the beginning."""
        return self._loop.time() - self._began

    @property
    def now(self) -> datetime:
        return MORNING + timedelta(seconds=self.passed)

    @now.setter
    def now(self, _: datetime) -> None:
        """Nobody moves this clock."""


def add(unit: Unit, name: str) -> int:
    """Let somebody be known on the platform; give their id."""
    person = people.add(unit, name=name)
    people.add_identity(
        unit, person.id, platform=PLATFORM, workspace="", external_id=name, chat=name
    )
    return person.id

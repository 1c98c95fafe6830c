"""Where a notice is read: what is the same for all notices of one delivery."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.content import Row
from core.config.team import Team

Answers = tuple[tuple[str, Any], ...]


@dataclass(frozen=True, slots=True)
class Scene:
    """`reader_id` is None in a shared room. `answers` puts a report's answers into words."""

    team: Team
    now: datetime
    reader_id: int | None
    answers: Callable[[Answers], tuple[Row, ...]]

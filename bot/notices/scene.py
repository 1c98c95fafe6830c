"""Where a notice is read: what is the same for all notices of one delivery."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from bot.content import Message, Row
from core.config.team import Team
from core.domain.clocks.hours import Expected

Preview = Callable[[Message], tuple[str, ...]]
Answers = tuple[tuple[str, Any], ...]


@dataclass(frozen=True, slots=True)
class Scene:
    """`promise` tells when a case that comes now is looked at.

    `reader_id` is None in a shared room, `today` is where it is read, and `attended` tells whether
    somebody is at the desk. `answers` puts a report's answers into words. `status_page` is its
    address, where the reader may have it. `platform` is the one that it is read on, and `previews`
    tell what people see of a message on each.
    """

    team: Team
    promise: Callable[[], Expected]
    reader_id: int | None
    answers: Callable[[Answers], tuple[Row, ...]]
    today: date
    attended: bool = True
    status_page: str = ""
    platform: str = ""
    previews: Mapping[str, Preview] = field(default_factory=dict)

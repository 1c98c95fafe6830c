"""What is said of maintenance and of releases: when they are planned, moved, ended or called off.

A day is read as everywhere, a time by the writer's own clock; an end is read from the beginning
on, so that 02:00 is the next morning and 2 h how long it takes.
"""

import re
from collections.abc import Mapping
from datetime import date, datetime

from bot.flows.engine.flow import Answer, Answers, Field, Flow, Step
from bot.flows.engine.known import Known
from bot.flows.status.baseline import parts
from bot.form import Kind
from core.domain.moments import clock_time, is_skipped, read_moment
from core.domain.tickets.keys import number_in
from core.domain.upkeep import FARTHEST, OLDEST_RELEASE

LONGEST_TEXT = 2_000  # characters; a whole notice has to fit one message on every platform
_BETWEEN = re.compile(r"[\s,;]+")
_LINKS = ("https://", "http://")
_DAY_AND_TIME = re.compile(
    r"(?P<day>.+?),?\s+(?:(?:at|kl\.?|klo|om)\s+)?(?P<starts>\d{1,2}[:.]\d{2})", re.IGNORECASE
)


def starts(said: Mapping[str, Answer], now: datetime) -> datetime | None:
    """Give the moment that a day and a time mean in the time zone of `now`; None: there is none."""
    return read_moment(_beginning(said), now)


def ends(said: Mapping[str, Answer], begins: datetime) -> datetime | None:
    """Give the end, read from the moment on that it begins at, in its time zone."""
    return read_moment(str(said.get("ends", "")), begins)


def _beginning(said: Mapping[str, Answer]) -> str:
    return f"{said.get('day', '')} {clock_time(str(said.get('starts', '')))}"


def _day(value: Answer, _answers: Answers, known: Known) -> str | None:
    day = date.fromisoformat(str(value))
    if day < known.today:
        return "problem-day-past"
    return "problem-day-far" if day > known.today + FARTHEST else None


def _release_day(value: Answer, _answers: Answers, known: Known) -> str | None:
    day = date.fromisoformat(str(value))
    if day <= known.today - OLDEST_RELEASE:
        return "problem-day-old"
    return "problem-day-far" if day > known.today + FARTHEST else None


def _starts(value: Answer, answers: Answers, known: Known) -> str | None:
    if not clock_time(str(value)):
        return "problem-clock"
    said = {**answers, "starts": value}
    if known.now is None or "day" not in answers:
        return None
    return "problem-clock-skipped" if is_skipped(_beginning(said), known.now) else None


def _ends(value: Answer, answers: Answers, known: Known) -> str | None:
    if known.now is None:
        return None
    begins = starts(answers, known.now) if "starts" in answers else known.now
    if begins is None:
        skipped = is_skipped(_beginning(answers), known.now)
        return "problem-begins-skipped" if skipped else None  # what else is wrong is told there
    moment = read_moment(str(value), begins)
    if moment is None:
        skipped = is_skipped(str(value), begins)
        return "problem-clock-skipped" if skipped else "problem-upkeep-ends"
    if moment <= begins:
        return "problem-upkeep-backwards"
    return None if moment > known.now else "problem-moment-past"


def tickets(said: Mapping[str, Answer], prefix: str) -> tuple[int, ...] | None:
    """Give the tickets that keys in a text name; None where one of them is no key."""
    found = [number_in(one, prefix) for one in _BETWEEN.split(str(said.get("tickets", ""))) if one]
    numbers = tuple(one for one in found if one is not None)
    return numbers if len(numbers) == len(found) else None


def _tickets(value: Answer, _answers: Answers, known: Known) -> str | None:
    return "problem-tickets" if tickets({"tickets": value}, known.prefix) is None else None


def _link(value: Answer, _answers: Answers, _known: Known) -> str | None:
    link = str(value)
    return None if link.startswith(_LINKS) and " " not in link else "problem-link"


def _both(text: str) -> Mapping[str, str]:
    """Read a day and a time that were written in one line."""
    found = _DAY_AND_TIME.fullmatch(text.strip())
    return found.groupdict() if found is not None else {}


_WHEN = (
    Step(
        "begins",
        (
            Field("day", "upkeep-day", Kind.DATE, check=_day),
            Field("starts", "upkeep-starts", Kind.TEXT, check=_starts, longest=40),
        ),
        read=_both,
    ),
    Step.of(Field("ends", "upkeep-ends", Kind.TEXT, check=_ends, longest=40)),
)
_RELEASE_DAY = Step.of(Field("day", "release-day", Kind.DATE, check=_release_day))
_WHY = Step.of(Field("body", "upkeep-why", Kind.LONG, longest=1_000))
_CLOSING = Step.of(Field("body", "upkeep-closing", Kind.LONG, required=False, longest=1_000))


def _parts(label: str) -> Step:
    return Step.of(Field("parts", label, Kind.CHOICE, choices=parts, multiple=True))


MAINTENANCE = Flow(
    name="maintenance",
    version=1,
    title="maintenance",
    steps=(
        Step.of(Field("title", "maintenance-title", Kind.TEXT, longest=120)),
        _parts("maintenance-parts"),
        *_WHEN,
        Step.of(Field("effect", "maintenance-effect", Kind.LONG, longest=1_000)),
        Step.of(
            Field("body", "maintenance-body", Kind.LONG, required=False, longest=LONGEST_TEXT),
        ),
    ),
    send="incident-send",
)

MAINTENANCE_MOVE = Flow(
    name="maintenance_move",
    version=1,
    title="maintenance-move",
    steps=(*_WHEN, _WHY),
    send="upkeep-look",
)

MAINTENANCE_EXTEND = Flow(
    name="maintenance_extend",
    version=1,
    title="maintenance-extend",
    steps=(Step.of(Field("ends", "upkeep-new-end", Kind.TEXT, check=_ends, longest=40)), _WHY),
    send="upkeep-look",
)

UPKEEP_END = Flow(
    name="upkeep_end", version=1, title="upkeep-end", steps=(_CLOSING,), send="upkeep-tell"
)

UPKEEP_CANCEL = Flow(
    name="upkeep_cancel", version=1, title="upkeep-cancel", steps=(_WHY,), send="upkeep-tell"
)

RELEASE = Flow(
    name="release",
    version=1,
    title="release",
    steps=(
        _parts("release-parts"),
        Step.of(Field("release", "release-version", Kind.TEXT, longest=60)),
        _RELEASE_DAY,
        Step.of(Field("body", "release-body", Kind.LONG, longest=LONGEST_TEXT)),
        Step.of(
            Field(
                "tickets",
                "release-tickets",
                Kind.TEXT,
                required=False,
                check=_tickets,
                longest=500,
            )
        ),
        Step.of(Field("link", "release-link", Kind.TEXT, required=False, check=_link, longest=500)),
    ),
    send="incident-send",
)

RELEASE_MOVE = Flow(
    name="release_move",
    version=1,
    title="release-move",
    steps=(_RELEASE_DAY, _WHY),
    send="upkeep-look",
)

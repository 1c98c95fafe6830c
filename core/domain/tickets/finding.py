"""What somebody looks for: words, and filters typed as `state:open`, in any of the languages.

Only codes come out of it (`canonical`), so that a filter can be kept and carried by a button.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from core.domain.lexicon import FILTERS, MINE, STATES
from core.domain.text import normalise
from core.domain.tickets.ticket import State
from core.errors import Refused

_FILTER = re.compile(r"(?<!\S)([^\W\d_]+):(\"[^\"]*\"|\S+)")
_AGO = re.compile(r"(\d{1,4})([dw])")
_DAYS = {"d": 1, "w": 7}
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_NUMBERS = re.compile(r"(\d{1,2})[./](\d{1,2})[./](\d{4})")

_EARLIEST = date(1970, 1, 1)  # as far back as moments can be kept everywhere

OPEN = "open"  # every state in which a ticket is not ended


@dataclass(frozen=True, slots=True)
class Sought:
    """Words and filters; an empty one narrows nothing down.

    `state` is a state or OPEN, `since` as it was typed: a date, or days (`7d`) and weeks (`2w`)
    before the day on which it is asked. `system` is one, or a component.
    """

    words: str = ""
    state: str = ""
    category: str = ""
    system: str = ""
    organisation: str = ""
    mine: bool = False
    since: str = ""

    @property
    def is_filtered(self) -> bool:
        return bool(self.canonical)

    @property
    def canonical(self) -> str:
        """Write the filters as `read` reads them, without the words."""
        told = {
            "state": self.state,
            "category": self.category,
            "system": self.system,
            "organisation": self.organisation,
            "is": "mine" if self.mine else "",
            "since": self.since,
        }
        return " ".join(f"{key}:{value}" for key, value in told.items() if value)

    @property
    def days_back(self) -> int | None:
        """Give how many days before the day of asking count; None where a date is told."""
        ago = _AGO.fullmatch(self.since)
        return int(ago[1]) * _DAYS[ago[2]] if ago else None

    def from_day(self, today: date) -> date | None:
        """Give the first day that counts; None for all."""
        day = _day(self.since, today) if self.since else None
        return max(day, _EARLIEST) if day is not None else None


@dataclass(frozen=True, slots=True)
class Names:
    """What a team calls what it sorts by: the id by each of its names; components are systems."""

    categories: Mapping[str, str]
    systems: Mapping[str, str]
    organisations: Mapping[str, str]


def read(text: str, names: Names, *, today: date) -> Sought:
    """Take the filters out of what was typed; what stands before no known filter is a word.

    Raises: Refused: `filter_unknown`, with the filter whose value is none that there is.
    """
    found = Sought()
    rest: list[str] = []
    last = 0
    for match in _FILTER.finditer(text):
        key = FILTERS.get(normalise(match[1]))
        if key is None:
            continue
        rest.append(text[last : match.start()])
        last = match.end()
        found = _with(found, key, match[2].strip('"'), names, today, typed=match[1])
    rest.append(text[last:])
    return replace(found, words=" ".join(" ".join(rest).split()))


def taken_back(written: str) -> Sought:
    """Read what `canonical` wrote; the team need not have all of it any more."""
    told = dict(one.split(":", 1) for one in written.split())
    mine = told.pop("is", "") != ""
    return Sought(**told, mine=mine)


def _with(found: Sought, key: str, value: str, names: Names, today: date, *, typed: str) -> Sought:
    """Set one filter; the last of several for one thing counts."""
    plain = normalise(value).strip()
    known: str | bool
    match key:
        case "state":
            known = STATES.get(plain) or (plain if plain in {*State, OPEN} else "")
        case "category":
            known = names.categories.get(plain, "")
        case "system":
            known = names.systems.get(plain, "")
        case "organisation":
            known = names.organisations.get(plain, "")
        case "since":
            known = plain if _day(plain, today) else ""
        case _:
            key, known = "mine", plain in MINE
    if not known:
        raise Refused("filter_unknown", filter=typed)
    return replace(found, **{key: known})  # type: ignore[arg-type]


def _day(text: str, today: date) -> date | None:
    try:
        if ago := _AGO.fullmatch(text):
            return today - timedelta(days=int(ago[1]) * _DAYS[ago[2]])
        if iso := _ISO.fullmatch(text):
            return date(int(iso[1]), int(iso[2]), int(iso[3]))
        if numbers := _NUMBERS.fullmatch(text):
            return date(int(numbers[3]), int(numbers[2]), int(numbers[1]))
    except (ValueError, OverflowError):
        pass
    return None

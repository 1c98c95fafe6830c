"""The table of what everybody is to get, as it is written by hand, and what differs from it.

A line names a day (`Mon 16 Mar`), or a message: the time on the desk's wall, who, where (the
platform, and the number of the ticket under whose card or receipt it stands), and its telling
words, with … for what is left out.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

from tests.journeys.month.desk import OSLO, Got, Month, wall

_DAY = re.compile(r"[A-Z][a-z]{2} \d+ [A-Z][a-z]{2}")


@dataclass(frozen=True, slots=True)
class Row:
    """One message that somebody is to get; `telling` stand in it in this order."""

    at: str
    who: str
    where: str
    telling: tuple[str, ...]

    def is_told_by(self, got: Got) -> bool:
        there = (self.at, self.who, self.where) == (_minute(got), got.who, got.where)
        return there and tells(got.text, self.telling)

    def __str__(self) -> str:
        return f"{self.at}  {self.who}  {self.where}  {' … '.join(self.telling)}"


def tells(text: str, telling: tuple[str, ...]) -> bool:
    """Tell whether these words stand in a text, in their order."""
    place = 0
    for one in telling:
        place = text.find(one, place) + len(one)
        if place < len(one):
            return False
    return True


def stands(month: Month, written: str) -> list[str]:
    """Name the lines of a table that are not how things stand: how many, with whom, what."""
    wrong = []
    for line in filter(None, written.splitlines()):
        number, who, told = re.split(r"\s{2,}", line, maxsplit=2)
        texts = [post.text for post in month.with_(who)]
        found = sum(tells(text, tuple(told.split(" … "))) for text in texts)
        if found != int(number):
            wrong.append(f"{found} instead of {line}")
    return wrong


def _minute(got: Got) -> str:
    return f"{got.at.astimezone(OSLO):%a %d %b %H:%M}"


def read(written: str) -> Iterator[Row]:
    """Read the rows of a table, which are in the order of time."""
    day, latest = "", datetime.min.replace(tzinfo=UTC)
    for line in filter(None, map(str.strip, written.splitlines())):
        if _DAY.fullmatch(line):
            day = line
            continue
        time, who, where, told = re.split(r"\s{2,}", line, maxsplit=3)
        moment = wall(f"{day} {time}")
        assert moment >= latest, f"{line} comes too late in the table"
        latest = moment
        yield Row(f"{moment.astimezone(OSLO):%a %d %b %H:%M}", who, where, tuple(told.split(" … ")))


def differences(written: Iterable[Row], got: Iterable[Got]) -> list[str]:
    """Name what somebody should have got and did not, and what they got and should not.

    What stands in one place has its order; places get theirs side by side.
    """
    rows: dict[tuple[str, str], list[Row | None]] = defaultdict(list)
    for row in written:
        rows[row.who, row.where].append(row)
    reached: dict[tuple[str, str], int] = {}
    strange = []
    for one in got:
        place = one.who, one.where
        found = next((n for n, row in enumerate(rows[place]) if row and row.is_told_by(one)), None)
        if found is None or found < reached.get(place, 0):
            why = "not in the table" if found is None else "not in its order"
            said = " / ".join(one.text.splitlines())
            strange.append(f"{why}: {_minute(one)}  {one.who}  {one.where}  {said}")
        if found is not None:
            rows[place][found] = None
            reached[place] = max(found, reached.get(place, 0))
    return [*strange, *(f"never came: {row}" for left in rows.values() for row in left if row)]

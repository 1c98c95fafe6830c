"""A rota that is kept in a calendar file (.ics): its shifts, read again when it changes."""

import json
import os
import subprocess
import sys
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

LARGEST = 1_000_000  # bytes; years of shifts take a tenth of it
PATIENCE = 15.0  # seconds, of which the library's own start takes one
EVERY_SO_OFTEN = timedelta(days=1)  # read again unchanged, so that it is known far ahead
SETTLED = 5.0  # seconds since it was written: it may not be whole before
BACK, AHEAD = timedelta(days=40), timedelta(days=800)


class BadCalendar(Exception):
    """The file cannot be a rota; the sentence says why and what to do."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One shift: when, in UTC, and whose, as `platform:id`."""

    start: datetime
    end: datetime
    person: str


class CalendarFile:
    """A calendar file, and the shifts that it held when it was last read well.

    `people` and `timezone` are as for `read_calendar`.
    """

    def __init__(self, path: Path, people: Mapping[str, str], *, timezone: str) -> None:
        self.path = path
        self.entries: tuple[Entry, ...] = ()
        self._people = people
        self._timezone = timezone
        self._seen: tuple[int, int] | None = None
        self._read_at: datetime | None = None

    def read(self, now: datetime) -> None:
        """Read it; what it held before stays where it can be no rota any more.

        Raises: BadCalendar.
        """
        self._seen, self._read_at = self._looks(), now
        self.entries = read_calendar(self.path, self._people, timezone=self._timezone, now=now)

    def is_worth_reading(self, now: datetime) -> bool:
        """Tell whether it has changed, though not this very moment, or was read long ago."""
        looks = self._looks()
        if self._read_at is None or abs(now - self._read_at) >= EVERY_SO_OFTEN:
            return True
        settled = looks is None or abs(now.timestamp() - looks[0] / 1e9) >= SETTLED
        return settled and looks != self._seen

    def _looks(self) -> tuple[int, int] | None:
        try:
            found = self.path.stat()
        except OSError:
            return None
        return found.st_mtime_ns, found.st_size


def read_calendar(
    path: Path,
    people: Mapping[str, str],
    *,
    timezone: str,
    now: datetime,
    patience: float = PATIENCE,
) -> tuple[Entry, ...]:
    """Read the shifts from a month ago until two years ahead.

    `people` says who is meant by a name or an e-mail address in it: that of whoever is invited
    to an event, else what the event is called.
    Raises: BadCalendar.
    """
    try:
        size = path.stat().st_size
    except OSError as err:
        raise BadCalendar(f"it cannot be read ({err.strerror}); name a readable file") from err
    if size > LARGEST:
        raise BadCalendar(f"it is larger than {LARGEST // 1_000_000} MB; export a shorter time")
    found = _expanded(path, now - BACK, now + AHEAD, timezone, patience)
    known = {_spelt(name): person for name, person in people.items()}
    known |= {_spelt(person): person for person in people.values()}
    entries = []
    for start, end, names in found:
        person = next((known[_spelt(one)] for one in names if _spelt(one) in known), None)
        if person is None:
            listed = names[-1] or "an event without a name"
            raise BadCalendar(f"nobody is known as {listed!r}; add them to calendar_people")
        entries.append(Entry(datetime.fromisoformat(start), datetime.fromisoformat(end), person))
    return tuple(entries)


def _spelt(name: str) -> str:
    """Make names equal that look the same, whatever program wrote them."""
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())


def _expanded(
    path: Path, first: datetime, last: datetime, timezone: str, patience: float
) -> list[Any]:
    """Let another process read the file, and end it when it takes too long.

    Raises: BadCalendar.
    """
    window = (first.isoformat(), last.isoformat(), timezone)
    where = os.pathsep.join(one for one in sys.path if one)
    try:
        done = subprocess.run(  # noqa: S603 - our own module, with a path of the operator's
            [sys.executable, "-m", "core.config.calendar_worker", str(path), *window],
            capture_output=True,
            timeout=patience,
            check=False,
            env={**os.environ, "PYTHONPATH": where},
        )
    except subprocess.TimeoutExpired as err:
        fix = "take out rules that never come true, or never end"
        raise BadCalendar(f"it could not be read in {patience:.0f} seconds; {fix}") from err
    if done.returncode != 0:
        raise BadCalendar("it cannot be read as a calendar; export it again as iCalendar (.ics)")
    told = json.loads(done.stdout)
    if "problem" in told:
        raise BadCalendar(told["problem"])
    shifts: list[Any] = told["shifts"]
    return shifts

"""A rota that is kept in a calendar: its shifts, read from an .ics file when Melding starts."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

LARGEST = 1_000_000  # bytes; years of shifts take a tenth of it
PATIENCE = 15.0  # seconds, of which the library's own start takes one
BACK, AHEAD = timedelta(days=40), timedelta(days=800)


class BadCalendar(Exception):
    """The file cannot be a rota; the sentence says why and what to do."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One shift: when, in UTC, and whose, as `platform:id`."""

    start: datetime
    end: datetime
    person: str


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
    known = {name.casefold(): person for name, person in people.items()}
    known |= {person.casefold(): person for person in people.values()}
    entries = []
    for start, end, names in found:
        person = next((known[one.casefold()] for one in names if one.casefold() in known), None)
        if person is None:
            listed = names[-1] or "an event without a name"
            raise BadCalendar(f"nobody is known as {listed!r}; add them to calendar_people")
        entries.append(Entry(datetime.fromisoformat(start), datetime.fromisoformat(end), person))
    return tuple(entries)


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

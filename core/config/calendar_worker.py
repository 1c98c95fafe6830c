"""Reads a calendar file in a process of its own, which can be ended when the file is hostile.

    python -m core.config.calendar_worker FILE FROM UNTIL ZONE

prints JSON: `{"shifts": [[start, end, [names]], …]}`, or `{"problem": sentence}`. A rule that
never ends, or one that never comes true, would keep any library busy for as long as it is let.
"""

import json
import re
import sys
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

MOST_EVENTS = 2_000
MOST_RULES = 200
MOST_SHIFTS = 5_000
MEMORY = 1 << 30  # bytes; the library itself takes a tenth of it
_MAILTO = re.compile("^mailto:", re.IGNORECASE)  # Outlook writes it in capitals
_TOO_OFTEN = frozenset({"HOURLY", "MINUTELY", "SECONDLY"})
_WITHIN_A_DAY = ("BYHOUR", "BYMINUTE", "BYSECOND")


class Bad(Exception):
    """The file cannot be a rota; the sentence says why and what to do."""


def read(path: Path, first: datetime, last: datetime, zone: ZoneInfo) -> list[Any]:
    """Give every shift that touches the time from `first` to `last`, with the names it is under.

    Raises: Bad.
    """
    import recurring_ical_events  # noqa: PLC0415 - it reads many files, and a rota seldom needs it
    from icalendar import Calendar  # noqa: PLC0415

    told = path.read_bytes()
    if told.count(b"BEGIN:VEVENT") > MOST_EVENTS:
        raise Bad(f"it holds more than {MOST_EVENTS} events; export a shorter time")
    try:
        calendar = Calendar.from_ical(told)
    except (ValueError, IndexError, KeyError, TypeError, AttributeError) as err:
        raise Bad("it is not a calendar; export it again as iCalendar (.ics)") from err
    events = calendar.walk("VEVENT")
    if not events:
        raise Bad("it holds no events; export the calendar with the shifts in it")
    _judge(events)
    found = recurring_ical_events.of(calendar).between(first, last)
    if len(found) > MOST_SHIFTS:
        raise Bad(f"it comes to more than {MOST_SHIFTS} shifts; take rules out of it")
    return sorted(_shift(one, zone) for one in found if not _is_called_off(one))


def _judge(events: list[Any]) -> None:
    rules = [rule for one in events for rule in _each(one.get("RRULE"))]
    if len(rules) > MOST_RULES:
        raise Bad(f"it holds more than {MOST_RULES} rules; export a shorter time")
    for event in events:
        name = str(event.get("SUMMARY") or "without a name")
        start = event.get("DTSTART")
        if start is None:
            raise Bad(f"the event {name!r} has no beginning; give it one")
        if isinstance(start.dt, datetime) and start.dt.tzinfo is None:
            fix = "export with time zones, or write times in UTC"
            raise Bad(f"the event {name!r} has a time without a time zone that is known; {fix}")
        if _ends_before_it_begins(event, start.dt):
            raise Bad(f"the event {name!r} ends before it begins; correct its times")
        for rule in _each(event.get("RRULE")):
            often = str(rule.get("FREQ", [""])[0]).upper() in _TOO_OFTEN
            if often or any(len(rule.get(key, [])) > 1 for key in _WITHIN_A_DAY):
                fix = "a shift comes once a day at most"
                raise Bad(f"the event {name!r} repeats more often than daily; {fix}")


def _each(value: Any) -> Iterator[Any]:
    if value is not None:
        yield from value if isinstance(value, list) else [value]


def _is_called_off(event: Any) -> bool:
    """Tell whether an event stands there only to say that it will not be."""
    return str(event.get("STATUS", "")).upper() == "CANCELLED"


def _ends_before_it_begins(event: Any, start: date) -> bool:
    """Tell so of one whose times can be compared; the library would let it run backwards."""
    if (lasts := event.get("DURATION")) is not None:
        return bool(lasts.dt < timedelta(0))
    end = event["DTEND"].dt if "DTEND" in event else start
    if isinstance(end, datetime) != isinstance(start, datetime):
        return False
    return not (isinstance(end, datetime) and end.tzinfo is None) and bool(end < start)


def _shift(event: Any, zone: ZoneInfo) -> list[Any]:
    """Give one shift: start, end, and the names it may be known by, those invited first."""
    start, end = (_moment(event[key].dt, zone) for key in ("DTSTART", "DTEND"))
    invited = [_MAILTO.sub("", str(one), count=1) for one in _each(event.get("ATTENDEE"))]
    return [start, end, [*invited, str(event.get("SUMMARY") or "").strip()]]


def _moment(value: date | datetime, zone: ZoneInfo) -> str:
    """Write a moment; a whole day begins at midnight where the rota is meant."""
    if not isinstance(value, datetime):
        value = datetime.combine(value, time(), tzinfo=zone)
    if value.tzinfo is None:
        raise Bad("an event has an end without a time zone; export with time zones")
    return value.astimezone(ZoneInfo("UTC")).isoformat()


def _limit_memory() -> None:
    try:
        import resource  # noqa: PLC0415 - not on every system
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


def main(path: str, first: str, last: str, zone: str) -> None:
    """Print what the file holds, or what is wrong with it."""
    _limit_memory()
    told: dict[str, Any]
    try:
        window = (datetime.fromisoformat(first), datetime.fromisoformat(last))
        told = {"shifts": read(Path(path), *window, ZoneInfo(zone))}
    except Bad as bad:
        told = {"problem": str(bad)}
    except (MemoryError, RecursionError):
        told = {"problem": "it takes too much memory to read; export a shorter time"}
    json.dump(told, sys.stdout)


if __name__ == "__main__":
    main(*sys.argv[1:])

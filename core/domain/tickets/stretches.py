"""In which state a ticket was from when until when, as its history tells.

A new kind of event that leads to another state is named here, or says so in its data as `state`.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType
from typing import Protocol

from core.domain.tickets.ticket import State


class Happened(Protocol):
    """What clocks ask about an event of the history; `data` is JSON as it is stored."""

    @property
    def type(self) -> str: ...
    @property
    def at(self) -> datetime: ...
    @property
    def actor_id(self) -> int | None: ...
    @property
    def data(self) -> str | None: ...


@dataclass(frozen=True, slots=True)
class Stretch:
    """A time in one state; the last one has no end."""

    state: str
    start: datetime
    end: datetime | None


_STATES_AFTER: Mapping[str, str] = MappingProxyType(
    {
        "opened": State.NEW,
        "external": State.PENDING_EXTERNAL,
        "returned": State.IN_PROGRESS,
        "ask": State.PENDING_CUSTOMER,
        "solution": State.PENDING_CUSTOMER,
        "answered": State.IN_PROGRESS,
        "not_solved": State.IN_PROGRESS,
        "reopened": State.IN_PROGRESS,
        "solved": State.CLOSED,
        "closed": State.CLOSED,
        "confirmed": State.CLOSED,
        "handed_over": State.CLOSED,
        "no_response": State.CLOSED,
        "withdrawn": State.WITHDRAWN,
        "merged": State.MERGED,
    }
)
"""Where an event leads by its type alone; any other type, and `reopened`, may say so as `state`."""

_NEW, _WORK = str(State.NEW), str(State.IN_PROGRESS)
OVER = frozenset({"closed", "withdrawn", "merged"})  # nothing is owed in these
UNTOUCHED = OVER | {_NEW}
TAKES_UP = frozenset({"claimed", "taken_over", "assigned", "reply"})  # a new ticket, to work

_IMMATERIAL = frozenset(  # a new ticket has its clocks already
    {"opened", "note", "released", "paged", "acknowledged", "called", "joined", "unjoined"}
    | {"page_arrived", "page_refused", "page_asked", "page_lapsed", "page_joined", "page_quiet"}
    | {"incident_linked", "incident_unlinked"}
    | {"undone", "edited", "retracted", "undeliverable"}
)


UNTOLD = _IMMATERIAL | {"comment"}  # of a comment its message tells
"""Types of events that tell clocks nothing."""


def matters(kind: str) -> bool:
    """Tell whether an event of this type can change a clock."""
    return kind not in _IMMATERIAL


def to_the_minute(at: datetime) -> datetime:
    """Leave out the seconds: a clock goes by the minutes that people read."""
    return at.replace(second=0, microsecond=0)


def _state_after(event: Happened, before: str, merged_from: str) -> str:
    """Tell in which state an event leaves a ticket.

    Whom the bot itself proposes has not taken it up. What is merged no more stands where it stood.
    """
    if event.type in TAKES_UP:
        return _WORK if before == _NEW and event.actor_id is not None else before
    if event.type == "unmerged":
        return merged_from
    known = _STATES_AFTER.get(event.type, before)
    if event.data is None or (event.type in _STATES_AFTER and event.type != "reopened"):
        return known
    return str(json.loads(event.data).get("state", known))


def stretches(received_at: datetime, events: Iterable[Happened]) -> tuple[Stretch, ...]:
    """Tell in which state the ticket was from when until when.

    A clock of the machine that was set back does not make time run backwards. What is left at
    the moment it is entered has no length.
    """
    found: list[Stretch] = []
    state, since = _NEW, to_the_minute(received_at)
    merged_from = state
    for event in events:
        after = _state_after(event, state, merged_from)
        if after == state:
            continue
        at = max(to_the_minute(event.at), since)
        found.append(Stretch(state, since, at))
        merged_from = state if event.type == "merged" else merged_from
        state, since = after, at
    return (*found, Stretch(state, since, None))

"""Finished forms about maintenance and releases become use cases."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

from bot import flows
from bot.contract import Accepted, Reply
from bot.dispatcher.turn import Turn
from bot.flows.status import upkeep as typed
from core.db import upkeep as stored
from core.domain.upkeep import Kind, Move, Told, Upkeep
from core.errors import Refused
from core.services.people.people import zone_of
from core.services.upkeep import maintenance

FLOWS = frozenset(
    {"maintenance", "maintenance_move", "maintenance_extend", "upkeep_end", "upkeep_cancel"}
    | {"release", "release_move"}
)
_OUT = time(8)  # when a release of that day is told of, by the desk's clock

Said = Mapping[str, str]
Times = tuple[datetime, datetime]


def finish(turn: Turn, finished: flows.Finished) -> Reply:
    """Do what the form was for.

    Raises: Refused: as the use case; `moment_gone` where a time cannot be read any more.
    """
    said = {key: one for key, one in finished.answers.items() if isinstance(one, str)}
    unit, actor, language = turn.unit, turn.actor, turn.voice.language
    flow, subject = finished.state.flow, finished.state.subject
    match flow:
        case "maintenance" | "release":
            told = _told(turn, Kind(flow), said)
            if subject:
                maintenance.edit(unit, actor, int(subject), told)
            else:
                maintenance.draft(unit, actor, told)
        case "upkeep_end":
            maintenance.end(unit, actor, int(subject), said.get("body", ""), language=language)
        case "upkeep_cancel":
            maintenance.cancel(unit, actor, int(subject), said["body"], language=language)
        case _:
            _move(turn, int(subject), flow, said)
    return Accepted()


def _told(turn: Turn, kind: Kind, said: Said) -> Told:
    starts_at, ends_at = _day(turn, said) if kind is Kind.RELEASE else _times(turn, said)
    return Told(
        kind=kind,
        parts=tuple(said["parts"].split(",")),
        starts_at=starts_at,
        ends_at=ends_at,
        title=said.get("title", ""),
        body=said.get("body", ""),
        effect=said.get("effect", ""),
        release=said.get("release", ""),
        link=said.get("link", ""),
        language=turn.voice.language,
        tickets=typed.tickets(said, turn.unit.team.desk.key_prefix) or (),
    )


def _move(turn: Turn, event: int, flow: str, said: Said) -> None:
    upkeep = stored.by_id(turn.unit, stored.of_event(turn.unit, event))
    match flow:
        case "release_move":
            times = _day(turn, said)
        case "maintenance_extend":
            times = _extended(turn, said, upkeep)
        case _:
            times = _times(turn, said)
    wanted = Move(*times, said["body"], turn.actor.person_id, turn.voice.language)
    maintenance.propose(turn.unit, turn.actor, event, wanted)


def _here(turn: Turn) -> datetime:
    return turn.unit.now.astimezone(ZoneInfo(zone_of(turn.unit, turn.person)))


def _times(turn: Turn, said: Said) -> Times:
    begins = typed.starts(said, _here(turn))
    ends = typed.ends(said, begins) if begins is not None else None
    if begins is None or ends is None:
        raise Refused("moment_gone")
    return begins.astimezone(UTC), ends.astimezone(UTC)


def _extended(turn: Turn, said: Said, upkeep: Upkeep) -> Times:
    ends = typed.ends(said, _here(turn))
    if ends is None:
        raise Refused("moment_gone")
    return upkeep.starts_at, ends.astimezone(UTC)


def _day(turn: Turn, said: Said) -> Times:
    zone = ZoneInfo(turn.unit.team.hours.timezone)
    out = datetime.combine(date.fromisoformat(said["day"]), _OUT, tzinfo=zone).astimezone(UTC)
    return out, out

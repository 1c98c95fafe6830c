"""Finished forms about how systems are become use cases."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from bot import flows
from bot.commands import linking
from bot.contract import Accepted, Reply
from bot.dispatcher.turn import Turn
from core.domain.incidents.incidents import Progress, Told
from core.domain.moments import read_moment
from core.domain.status.status import Status
from core.errors import Refused
from core.services.broadcasts import subscriptions, wishes
from core.services.incidents import correcting, incidents, tickets as incident_tickets
from core.services.people.people import zone_of
from core.services.status import status

FLOWS = frozenset(
    {
        "baseline",
        "incident",
        "incident_link",
        "incident_update",
        "incident_resolve",
        "incident_afterword",
        "incident_correct",
        "incident_retract",
        "quiet_times",
        "heard_for",
    }
)


def finish(turn: Turn, finished: flows.Finished) -> Reply:
    """Do what the form was for.

    Raises: Refused: as the use case.
    """
    said = {key: one for key, one in finished.answers.items() if isinstance(one, str)}
    subject = finished.state.subject
    match finished.state.flow:
        case "baseline":
            return _baseline(turn, said)
        case "incident":
            _write(turn, said, int(subject) if subject else None)
        case "quiet_times":
            one = subscriptions.to_change(turn.unit, turn.actor, int(subject))
            wishes.be_quiet(turn.unit, one, said["times"])
            return turn.sentence("quiet-times-kept")
        case "heard_for":
            one = subscriptions.to_change(turn.unit, turn.actor, int(subject))
            wishes.hear_for(turn.unit, turn.actor, one, said["organisation"])
            return turn.sentence("quiet-times-kept")
        case "incident_correct":
            _correct(turn, said, int(subject))
        case "incident_retract":
            language = turn.voice.language
            correcting.retract(turn.unit, turn.actor, int(subject), said["body"], language=language)
        case "incident_link":
            return _link(turn, said["tickets"], int(subject))
        case flow:
            _tell(turn, flow, said, int(subject))
    return Accepted()


def _baseline(turn: Turn, said: dict[str, str]) -> Reply:
    part, now = said["part"], Status(said["status"])
    status.set_baseline(turn.unit, turn.actor, part, now, reason=said["reason"])
    return turn.sentence("baseline-kept")


def _write(turn: Turn, said: dict[str, str], event: int | None) -> None:
    """Keep a draft; `event` is how it stood when it was taken up."""
    workaround = said.get("workaround", "")
    none_known = _is_none(turn, workaround)
    told = Told(
        title=said["title"],
        parts=tuple(said["parts"].split(",")),
        level=Status(said["level"]),
        body=said["body"],
        pattern=said.get("pattern", ""),
        pattern_why=said.get("pattern_why", ""),
        extent=said.get("extent", ""),
        workaround="" if none_known else workaround,
        no_workaround=none_known,
        next_update_at=_moment(turn, said.get("next_update", "")),
        publish_at=_moment(turn, said.get("publish_at", "")),
        checked=tuple(filter(None, said.get("checked", "").split(","))),
        organizations=tuple(filter(None, said.get("organisations", "").split(","))),
        language=turn.voice.language,
    )
    if event is None:
        incidents.draft(turn.unit, turn.actor, told)
    else:
        incidents.edit(turn.unit, turn.actor, event, told)


def _link(turn: Turn, words: str, incident_id: int) -> Reply:
    found = linking.tickets_in(words, turn.unit.team.desk.key_prefix)
    incident = incident_tickets.link(turn.unit, turn.actor, incident_id, found)
    incidents.show(turn.unit, incident.id)
    return Accepted()


def _is_none(turn: Turn, text: str) -> bool:
    """Tell whether somebody wrote that there is none, in any language."""
    words = {one.casefold() for one in turn.wording.everywhere("incident-none")}
    return text.casefold().strip(" .!-") in words


def _tell(turn: Turn, flow: str, said: dict[str, str], event: int) -> None:
    progress = {
        "incident_resolve": Progress.RESOLVED,
        "incident_afterword": Progress.AFTERWORD,
    }.get(flow) or Progress(said["progress"])
    workaround = said.get("workaround", "")
    none_known = _is_none(turn, workaround)
    incidents.tell_more(
        turn.unit,
        turn.actor,
        event,
        progress,
        said["body"],
        level=Status(said["level"]) if said.get("level") else None,
        workaround="" if none_known else workaround,
        no_workaround=none_known,
        settle=said.get("tickets", ""),
        language=turn.voice.language,
        next_update_at=_moment(turn, said.get("next_update", "")),
    )


def _correct(turn: Turn, said: dict[str, str], event: int) -> None:
    right = {key: said[key] for key in ("title", "extent", "workaround") if said.get(key)}
    none_known = _is_none(turn, right.get("workaround", ""))
    if none_known:
        del right["workaround"]
    correcting.correct(
        turn.unit,
        turn.actor,
        event,
        said["body"],
        level=Status(said["level"]) if said.get("level") else None,
        language=turn.voice.language,
        no_workaround=none_known,
        **right,
    )


def _moment(turn: Turn, typed: str) -> datetime | None:
    """Read a moment in the writer's own time zone.

    Raises: Refused: `moment_gone`; it could be read when it was typed, and cannot any more.
    """
    if not typed:
        return None
    here = turn.unit.now.astimezone(ZoneInfo(zone_of(turn.unit, turn.person)))
    moment = read_moment(typed, here)
    if moment is None:
        raise Refused("moment_gone")
    return moment.astimezone(UTC)

"""Maintenance and releases: listed for anybody, planned and led on by who speaks for the desk."""

from collections.abc import Callable, Mapping
from datetime import datetime
from types import MappingProxyType
from zoneinfo import ZoneInfo

from bot.commands import translating
from bot.commands.outcome import Ask, Begin, Done, Outcome, Tell
from core.db import upkeep as stored
from core.db.unit import Unit
from core.domain.intents import Intent, Notice
from core.domain.rights import Actor
from core.domain.speaking import MAY, Speaking, check_speaking
from core.domain.upkeep import Kind, Phase, Upkeep
from core.errors import Refused
from core.services.people.people import zone_of
from core.services.status.status import register_of
from core.services.tickets.around import key_of
from core.services.upkeep import maintenance as acts

_DAY, _CLOCK = "%Y-%m-%d", "%H:%M"  # as the forms read them back


def maintenance(unit: Unit, ask: Ask) -> Outcome:
    """Show what is planned; `new` plans some, perhaps with what is done."""
    return _command(unit, ask, Kind.MAINTENANCE, "title")


def releases(unit: Unit, ask: Ask) -> Outcome:
    """Show new versions; `new` adds one, perhaps with the version."""
    return _command(unit, ask, Kind.RELEASE, "release")


def _command(unit: Unit, ask: Ask, kind: Kind, first: str) -> Outcome:
    word, _, rest = ask.rest.strip().partition(" ")
    if word.lower() != "new":
        plans = bool(ask.actor.roles & MAY[Speaking.DRAFT])
        return Tell(Intent(Notice.UPKEEPS, data={"kind": kind.value, "plans": plans}))
    check_speaking(ask.actor, Speaking.DRAFT)
    if not register_of(unit).parts:
        raise Refused("no_systems")
    return Begin(kind.value, given={first: rest.strip()} if rest.strip() else {})


Press = Callable[[Unit, Actor, int], object]
_AT_ONCE: Mapping[str, Press] = MappingProxyType(
    {
        "publish": acts.publish,
        "anyway": lambda unit, actor, event: acts.publish(unit, actor, event, anyway=True),
        "confirm": acts.move,
        "force": lambda unit, actor, event: acts.move(unit, actor, event, anyway=True),
        "discard": acts.discard,
        "drop": acts.drop,
    }
)


def press(unit: Unit, ask: Ask, args: tuple[str, ...]) -> Outcome:
    """Follow a button: what is wanted, and how it was seen."""
    wanted, seen = args[0], int(args[1])
    if wanted in _AT_ONCE:
        _AT_ONCE[wanted](unit, ask.actor, seen)
        return Done()
    upkeep = stored.by_id(unit, stored.of_event(unit, seen))
    acts.check_seen(unit, upkeep, seen)
    zone = ZoneInfo(zone_of(unit, ask.person))
    match wanted:
        case "edit":
            check_speaking(ask.actor, Speaking.DRAFT)
            return Begin(upkeep.kind.value, str(seen), shown=_written(unit, upkeep, zone))
        case "move":
            check_speaking(ask.actor, Speaking.PUBLISH)
            return Begin(_moving(unit, upkeep), str(seen), shown=_times(unit, upkeep, zone))
        case to if to.startswith("pv-"):
            return translating.preview(unit, ask, "upkeep", upkeep.id, to.removeprefix("pv-"))
        case to if to.startswith("tr-"):
            language = to.removeprefix("tr-")
            return translating.begin(unit, ask, upkeep.kind.value, seen, language)
        case "end" | "cancel":
            check_speaking(ask.actor, Speaking.PUBLISH)
            return Begin(f"upkeep_{wanted}", str(seen))
        case _:
            raise Refused("button_unknown")


def _moving(unit: Unit, upkeep: Upkeep) -> str:
    if upkeep.kind is Kind.RELEASE:
        return "release_move"
    runs = upkeep.phase(unit.now) is Phase.RUNNING
    return "maintenance_extend" if runs else "maintenance_move"


def _written(unit: Unit, upkeep: Upkeep, zone: ZoneInfo) -> Mapping[str, str]:
    shown = {
        "title": upkeep.title,
        "parts": ",".join(upkeep.parts),
        "effect": upkeep.effect,
        "body": upkeep.body,
        "release": upkeep.release,
        "link": upkeep.link,
        "tickets": ", ".join(key_of(unit, one) for one in stored.tickets_of(unit, upkeep.id)),
        **_times(unit, upkeep, zone),
    }
    return {key: one for key, one in shown.items() if one}


def _times(unit: Unit, upkeep: Upkeep, zone: ZoneInfo) -> Mapping[str, str]:
    if upkeep.kind is Kind.RELEASE:
        desk = ZoneInfo(unit.team.hours.timezone)
        return {"day": upkeep.starts_at.astimezone(desk).strftime(_DAY)}
    starts, ends = upkeep.starts_at.astimezone(zone), upkeep.ends_at.astimezone(zone)
    return {"day": starts.strftime(_DAY), "starts": starts.strftime(_CLOCK), "ends": _typed(ends)}


def _typed(moment: datetime) -> str:
    return moment.strftime(f"{_DAY} {_CLOCK}")

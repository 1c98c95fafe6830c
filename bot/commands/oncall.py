"""`/oncall`: who is on call, and what people in the rota change about it."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from zoneinfo import ZoneInfo

from bot.commands import drills
from bot.commands.outcome import Ask, Done, Note, Outcome, Tell
from bot.commands.times import Period, Skipped, read_moment, read_period
from bot.commands.typed import typed
from core.db.rota import Change
from core.db.unit import Unit
from core.domain.intents import Intent, Notice
from core.domain.places import Address
from core.domain.urgent.rules import named_in
from core.services.people.people import zone_of
from core.services.rota import agreeing, swaps
from core.services.rota.people import partner
from core.services.rota.rota import schedule_named
from core.services.rota.swaps import Wish

WEEK = 7  # days


def oncall(unit: Unit, ask: Ask) -> Outcome:
    """Do what the first word says; without one, show who is on call now and next."""
    word, _, rest = ask.rest.strip().partition(" ")
    part = PARTS.get(word.casefold())
    if part is None:
        return Note("oncall-what", {"oncall": _typed(ask)})
    return part(unit, ask, rest.strip())


def _now(unit: Unit, ask: Ask, _rest: str) -> Outcome:
    swaps.may_look(unit, ask.actor)
    return Tell(Intent(Notice.ON_CALL, data={"days": 0}))


def _week(unit: Unit, ask: Ask, _rest: str) -> Outcome:
    swaps.may_look(unit, ask.actor)
    return Tell(Intent(Notice.ON_CALL, data={"days": WEEK}))


def _swap(unit: Unit, ask: Ask, rest: str) -> Outcome:
    """Ask somebody else to take over: a time, and who."""
    swaps.may_look(unit, ask.actor)
    schedule, rest = _schedule(unit, rest)
    with_id, when = partner(unit, rest)
    wish = _wish(unit, ask, when, schedule, example="oncall-time-swap")
    if isinstance(wish, Note):
        return wish
    return _shown(unit, ask, swaps.swap(unit, ask.actor, wish, with_id=with_id))


def _cover(unit: Unit, ask: Ask, rest: str) -> Outcome:
    """Take over, whoever's turn it is."""
    schedule, rest = _schedule(unit, rest)
    wish = _wish(unit, ask, rest, schedule, example="oncall-time-cover")
    if isinstance(wish, Note):
        return wish
    return _shown(unit, ask, swaps.cover(unit, ask.actor, wish))


def _away(unit: Unit, ask: Ask, rest: str) -> Outcome:
    """Be away: somebody else of the rotation steps in."""
    wish = _wish(unit, ask, rest, "", example="oncall-time-away")
    if isinstance(wish, Note):
        return wish
    return _shown(unit, ask, swaps.away(unit, ask.actor, wish))


Part = Callable[[Unit, Ask, str], Outcome]


def _drill(unit: Unit, ask: Ask, rest: str) -> Outcome:
    return drills.drill(unit, ask, rest)


def _what_if(unit: Unit, ask: Ask, rest: str) -> Outcome:
    """Read a ladder, and the moment on the clock of whoever typed it; without one it is now."""
    typed_in = " ".join(rest.split())
    ladder, rest = named_in(unit.team, typed_in)
    which = typed_in.removesuffix(rest).strip() if ladder is not None else ""
    found = read_moment(rest, unit.now, ZoneInfo(zone_of(unit, ask.person))) if rest else unit.now
    if found is None:
        return Note("oncall-time-what-if", {"oncall": _typed(ask)})
    if isinstance(found, Skipped):
        return Note("oncall-time-skipped", {"time": f"{found.time:%H:%M}"})
    return drills.what_if(ask, found, which=which)


PARTS: Mapping[str, Part] = MappingProxyType(
    {
        "": _now,
        "now": _now,
        "week": _week,
        "swap": _swap,
        "cover": _cover,
        "away": _away,
        "drill": _drill,
        "whatif": _what_if,
    }
)
"""What may follow the command, each with the rest of the line."""


def answer(unit: Unit, ask: Ask, what: str, change_id: int) -> Outcome:
    """Do what a button under a change says.

    Raises: ValueError: there is no such button.
    """
    match what:
        case "ask":
            agreeing.confirm(unit, ask.actor, change_id, here=_here(unit, ask))
        case "drop":
            agreeing.withdraw(unit, ask.actor, change_id)
        case "yes" | "no":
            agreeing.answer(unit, ask.actor, change_id, agrees=what == "yes")
        case _:
            raise ValueError(f"nothing is answered by {what}")
    return Done()


def _schedule(unit: Unit, rest: str) -> tuple[str, str]:
    """Take the schedule from the beginning of the line, where its id is named."""
    first, _, others = rest.partition(" ")
    found = schedule_named(unit, first.casefold())
    return (found.id, others.strip()) if found is not None else ("", rest)


def _wish(unit: Unit, ask: Ask, when: str, schedule: str, *, example: str) -> Wish | Note:
    """Read the time on the clock of whoever typed it."""
    found = read_period(when, unit.now, ZoneInfo(zone_of(unit, ask.person)))
    if found is None:
        return Note(example, {"oncall": _typed(ask)})
    if not isinstance(found, Period):
        return Note("oncall-time-skipped", {"time": f"{found.time:%H:%M}"})
    return Wish(found.start, found.end, whole_days=found.whole_days, schedule=schedule)


def _typed(ask: Ask) -> str:
    return typed("oncall", ask.place.platform)


def _shown(unit: Unit, ask: Ask, change: Change) -> Outcome:
    agreeing.show(unit, change, _here(unit, ask))
    return Done()


def _here(unit: Unit, ask: Ask) -> Address | None:
    """Give where it was typed, if what comes of it may be read there."""
    inside = ask.private or ask.place.room in unit.places.team_rooms
    return ask.place if inside else None

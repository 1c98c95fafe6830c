"""Read `melding.toml`, and say what is wrong with it: where, what and the fix."""

import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from core.clock import utc_now
from core.config import broadcasts, monitors, procedure, silence, systems as register
from core.config.calendar_file import BadCalendar, CalendarFile
from core.config.lines import Location, line_of
from core.config.reading import nearest
from core.config.rota import Schedule
from core.config.settings import Settings
from core.config.team import Team
from core.errors import ConfigurationError

TEAM_FILE = Path("melding.toml")
EXAMPLE = "melding.example.toml"

_FIXES = {
    "missing": "it is missing; add it",
    "int_type": "write a whole number",
    "int_parsing": "write a whole number",
    "int_from_float": "write a whole number",
    "string_type": 'write a text in "quotes"',
    "bool_parsing": "write true or false",
    "bool_type": "write true or false",
    "tuple_type": "write a list in [brackets]",
    "dict_type": "write a text, or a table of texts by language",
    "model_type": "write a table",
    "string_too_short": "write something; an empty text says nothing",
    "literal_error": "write one of {expected}",
    "greater_than_equal": "write a number from {ge} up",
    "less_than_equal": "write a number up to {le}",
    "too_short": "write at least {min_length} of them",
    "date_from_datetime_parsing": "write a date without quotes, such as 2027-12-24",
    "date_type": "write a date without quotes, such as 2027-12-24",
}
_PATTERNS = {
    "key_prefix": "write 2 to 6 capital letters",
    "phone": 'write a telephone number, such as "+47 55 55 01 00"',
}


def load_team(settings: Settings, *, here: Path = Path()) -> Team:
    """Return the team that `settings` names, else `here`/melding.toml, else one without a file.

    Without a file the demo shows the example team, and otherwise anybody may report.
    Raises: ConfigurationError: the file is missing, unreadable or wrong; one line a mistake.
    """
    if settings.team_file is not None:
        return read_team(settings.team_file)
    if (here / TEAM_FILE).exists():
        return read_team(here / TEAM_FILE)
    return example_team() if settings.demo else Team()


def example_team() -> Team:
    """Return the invented support desk that the demo shows."""
    return parse_team(files("core.config").joinpath(EXAMPLE).read_text("utf-8"), name=EXAMPLE)


def read_team(path: Path) -> Team:
    """Read the team's procedure from `path`.

    Raises: ConfigurationError: the file is missing, unreadable or wrong; one line a mistake.
    """
    try:
        text = path.read_text("utf-8")
    except OSError as err:
        raise ConfigurationError(
            f"{path}: it cannot be read ({err.strerror}); give MELDING_TEAM_FILE a readable file"
        ) from err
    except UnicodeDecodeError as err:
        raise ConfigurationError(f"{path}: it is not UTF-8; save it as UTF-8") from err
    return parse_team(text, name=str(path), folder=path.parent)


def parse_team(text: str, *, name: str, folder: Path = Path()) -> Team:
    """Turn the text of a team file into a `Team`; `name` stands in front of each mistake.

    Files that it names lie relative to `folder`.

    Raises: ConfigurationError: one line a mistake, `name:line: key: fix`.
    """
    try:
        told = tomllib.loads(text)
    except tomllib.TOMLDecodeError as err:
        raise ConfigurationError(_syntax_problem(err, text=text, name=name)) from err
    try:
        team = Team.model_validate(told, by_alias=True, by_name=False)
    except ValidationError as err:
        wrong = _not_only_for_others(err.errors(include_url=False))
        found = [(_place(e["loc"], told), _fix(e)) for e in wrong]
        raise ConfigurationError(*_lines(found, text=text, name=name)) from None
    if found := list(_contradictions(team)):
        raise ConfigurationError(*_lines(found, text=text, name=name))
    team, found = _with_calendars(team, folder)
    if found:
        raise ConfigurationError(*_lines(found, text=text, name=name))
    return team


def _with_calendars(team: Team, folder: Path) -> tuple[Team, list[tuple[Location, str]]]:
    """Read the calendar files of schedules; what is wrong with one is a mistake of the file."""
    schedules: list[Schedule] = []
    found: list[tuple[Location, str]] = []
    for n, schedule in enumerate(team.schedules):
        if schedule.calendar_file is None:
            schedules.append(schedule)
            continue
        calendar = CalendarFile(
            folder / schedule.calendar_file,
            schedule.calendar_people,
            timezone=schedule.timezone or team.hours.timezone,
        )
        try:
            calendar.read(utc_now())
        except BadCalendar as bad:
            fix = f"{schedule.calendar_file}: {bad}"
            found.append((("schedules", n, "calendar_file"), fix))
        else:
            schedules.append(schedule.with_calendar(calendar))
    return team.model_copy(update={"schedules": tuple(schedules)}), found


def _lines(found: list[tuple[Location, str]], *, text: str, name: str) -> list[str]:
    return [f"{name}:{line_of(loc, text)}: {_key(loc)}: {_ended(fix)}" for loc, fix in found]


def _ended(sentence: str) -> str:
    return sentence if sentence.endswith((".", "?")) else f"{sentence}."


def _key(loc: Location) -> str:
    return ".".join(part for part in loc if isinstance(part, str)) or "the file"


def _syntax_problem(err: tomllib.TOMLDecodeError, *, text: str, name: str) -> str:
    said = str(err)
    at = re.search(r"at line (\d+)", said)
    line = int(at[1]) if at else len(text.splitlines())  # else: at the end of the document
    what = re.sub(r"\s*\(at .*\)$", "", said)
    return f"{name}:{line}: this is not TOML: {what}; compare the line with {EXAMPLE}."


def _not_only_for_others(found: list[ErrorDetails]) -> list[ErrorDetails]:
    """Leave out lists that are too short only because of what is wrong inside them."""
    inside = {e["loc"][:-1] for e in found}
    return [e for e in found if e["type"] != "too_short" or e["loc"] not in inside]


def _place(loc: Location, told: dict[str, Any]) -> Location:
    """Cut from `loc` what pydantic added and the file does not hold, but keep a missing key."""
    here: Any = told
    for depth, part in enumerate(loc):
        inside = isinstance(part, str) if isinstance(here, dict) else isinstance(here, list)
        if not inside or part == "root":
            return loc[:depth]
        if isinstance(here, dict) and part not in here:
            return loc[: depth + 1]
        here = here[part]
    return loc


def _fix(error: ErrorDetails) -> str:
    key = error["loc"][-1]
    match error["type"]:
        case "extra_forbidden" | "model_type" if key not in (known := _keys_at(error["loc"][:-1])):
            return f"there is no such key; {nearest(str(key), known)}"
        case "string_pattern_mismatch":
            return _PATTERNS.get(str(key), "this does not have the right form")
        case kind if kind in _FIXES:
            return _FIXES[kind].format(**error.get("ctx", {}))
        case _:
            return error["msg"].removeprefix("Value error, ")


def _keys_at(loc: Location) -> list[str]:
    """List the keys that the model at `loc` knows, as the file writes them."""
    model: type[BaseModel] = Team
    for part in loc:
        if isinstance(part, str):
            others: type[BaseModel] = getattr(model, "others", model)
            model = _models_by_key(model).get(part, others)
    return [field.alias or name for name, field in model.model_fields.items()]


def _models_by_key(model: type[BaseModel]) -> dict[str, type[BaseModel]]:
    found = {}
    for name, field in model.model_fields.items():
        kind: Any = field.annotation
        inner = getattr(kind, "__args__", (kind,))[0]
        if isinstance(inner, type) and issubclass(inner, BaseModel):
            found[field.alias or name] = inner
    return found


def _contradictions(team: Team) -> Iterator[tuple[Location, str]]:
    """Find what is right in itself but not together: ids used twice, names of nothing."""
    kinds = ("organisations", "systems", "categories", "calendars", "policies", "replies")
    for kind in (*kinds, "schedules", "ladders", "flags"):
        yield from _twice([item.id for item in getattr(team, kind)], (kind,), "id")
    for part in ("elements", "hints"):
        listed = [one.id for one in getattr(team.checklist, part)]
        yield from _twice(listed, ("checklist", part), "id")
    checks = [one.id for one in team.broadcasts.checklist]
    yield from _twice(checks, ("broadcasts", "checklist"), "id")
    yield from _thresholds(team)
    parts = {one.id for system in team.systems for one in (system, *system.components)}
    yield from monitors.contradictions(team.monitors, parts)
    systems = {system.id for system in team.systems}
    for n, category in enumerate(team.categories):
        if category.system is not None and category.system not in systems:
            known = nearest(category.system, systems) if systems else "add it to [[systems]]"
            yield ("categories", n, "system"), f"there is no system {category.system!r}; {known}"
        yield from _strange_component(team, n)
        place = ("categories", n, "questions")
        yield from _twice([question.key for question in category.questions], place, "key")
        for m, question in enumerate(category.questions):
            ids = [choice.id for choice in question.choices]
            yield from _twice(ids, (*place, m, "choices"), "id")
    yield from register.contradictions(team.systems)
    yield from _unknown_skills(team)
    yield from _strange_names(team)
    yield from broadcasts.contradictions(team.broadcasts, register.ids(team.systems))
    yield from silence.contradictions(team)
    yield from procedure.contradictions(team.procedure, today=utc_now().date())


def _strange_component(team: Team, n: int) -> Iterator[tuple[Location, str]]:
    """Find a category's component that is none of its system."""
    category = team.categories[n]
    if category.component is not None:
        of = [one.components for one in team.systems if one.id == category.system]
        known = {one.id for components in of for one in components}
        yield from _strange(category.component, known, ("categories", n, "component"))


def _thresholds(team: Team) -> Iterator[tuple[Location, str]]:
    """Find thresholds of bursts for systems that are not listed."""
    ids = [one.id for one in team.bursts.systems]
    yield from _twice(ids, ("bursts", "systems"), "id")
    known = {one.id for system in team.systems for one in (system, *system.components)}
    for n, name in enumerate(ids):
        yield from _strange(name, known, ("bursts", "systems", n, "id"))


def _unknown_skills(team: Team) -> Iterator[tuple[Location, str]]:
    known = {item.id for item in team.systems} | {item.id for item in team.categories}
    for n, agent in enumerate(team.agents):
        for m, skill in enumerate(agent.skills):
            if skill not in known:
                fix = nearest(skill, known) if known else "add it to [[systems]]"
                what = f"there is no system or category {skill!r}; {fix}"
                yield ("agents", n, "skills", m), what


def _strange_names(team: Team) -> Iterator[tuple[Location, str]]:
    """Find what calendars and policies are named for and the file does not hold."""
    calendars = {calendar.id for calendar in team.calendars}
    for n, organisation in enumerate(team.organisations):
        yield from _strange(organisation.calendar, calendars, ("organisations", n, "calendar"))
    known = {
        "organisation": {one.id for one in team.organisations},
        "system": {one.id for one in team.systems},
        "category": {one.id for one in team.categories},
    }
    for n, policy in enumerate(team.policies):
        yield from _strange(policy.calendar, calendars, ("policies", n, "calendar"))
    for kind in ("policies", "ladders", "flags"):
        for n, one in enumerate(getattr(team, kind)):
            for key, ids in known.items():
                for name in getattr(one.when, key):
                    yield from _strange(name, ids, (kind, n, "when", key))


def _strange(name: str | None, known: set[str], place: Location) -> Iterator[tuple[Location, str]]:
    if name is not None and name not in known:
        fix = nearest(name, known) if known else "the file holds none"
        yield place, f"there is no {place[-1]} {name!r}; {fix}"


def _twice(ids: list[str], place: Location, key: str) -> Iterator[tuple[Location, str]]:
    for name, count in Counter(ids).items():
        if count > 1:
            second = [n for n, other in enumerate(ids) if other == name][1]
            yield (*place, second, key), f"{name!r} is used {count} times; give each its own"

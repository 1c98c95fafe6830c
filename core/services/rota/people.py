"""Who is meant by what somebody typed: one of those who share the rota, or work here."""

import re
from collections.abc import Iterator

from core.db.people import people, rooms
from core.db.unit import Unit
from core.errors import Refused
from core.services.rota.rota import by_role, named_in_schedules
from core.services.tickets.turns import colleagues

MOST_LISTED = 12  # names in a sentence
_APART = re.compile(r"[\s._-]+")


def partner(unit: Unit, text: str) -> tuple[int, str]:
    """Find the one colleague whom a text names, at any place in it; give the rest of the text too.

    Raises: Refused: `rota_who`, with the names there are; `rota_who_of` for a name of several.
    """
    found = _longest_found(unit, text)
    if len(found) != 1:
        listed = sorted({one.name for one in people.by_ids(unit, _sharing(unit)).values()})
        names = ", ".join(listed[:MOST_LISTED])
        raise Refused("rota_who_of" if found else "rota_who", names=names)
    ((person_id, (start, end)),) = found.items()
    return person_id, f"{text[:start]} {text[end:]}".strip()


def beginning(unit: Unit, text: str) -> tuple[int, str] | None:
    """Part the one colleague whom a text begins with from the rest; None where it names nobody."""
    found = _longest_found(unit, text.strip(), r"\A")
    if len(found) != 1:
        return None
    ((person_id, (_, end)),) = found.items()
    return person_id, text.strip()[end:].lstrip(" ,:")


def _longest_found(unit: Unit, text: str, where: str = r"(?<!\w)") -> dict[int, tuple[int, int]]:
    """Give those whose name stands there and is the longest that does, with where it stands."""
    found: dict[int, tuple[int, int]] = {}
    longest = 0
    for person_id, name in _names(unit):
        match = re.search(rf"{where}@?{_pattern(name)}(?!\w)", text, re.IGNORECASE)
        if match is None or len(name) < longest:
            continue
        if len(name) > longest:
            found, longest = {}, len(name)
        found[person_id] = match.span()
    return found


def _pattern(name: str) -> str:
    """Match a name with any gap between its parts: Slack writes bo.larsen for Bo Larsen."""
    return r"[\s._-]+".join(re.escape(part) for part in _APART.split(name.strip()) if part)


def _names(unit: Unit) -> Iterator[tuple[int, str]]:
    """Yield everything that those who share the rota may be called by."""
    for person in people.by_ids(unit, _sharing(unit)).values():
        names = {person.name, person.name.split()[0] if person.name.split() else ""}
        for one in people.identities_of(unit, person.id):
            names |= {one.name, one.handle, f"<@{one.external_id}>"}
        yield from ((person.id, name) for name in names if _APART.sub("", name))


def _sharing(unit: Unit) -> set[int]:
    ids = {one for room in unit.places.on_call for one in rooms.members(unit, room)}
    ids |= {one for one, _, _ in colleagues(unit, None)}
    return ids | set(named_in_schedules(unit)) | set(by_role(unit))

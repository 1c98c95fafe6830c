"""Whom somebody means who is called by name."""

from core.db.people import people
from core.db.unit import Unit
from core.domain.parties import Person
from core.domain.text import clean_line
from core.errors import Refused
from core.services.rota import people as rota_people
from core.services.urgent import duty

LONGEST_NAME = 5  # words
ON_CALL = frozenset({"oncall", "on-call", "vakt", "vakten", "vagt", "vagten", "jour", "jouren"}) | {
    "päivystäjä",
    "wachtdienst",
}
"""What people call whoever is on call, in any language."""


def person_meant(unit: Unit, name: str) -> Person:
    """Give the person who is called so, a colleague by any of their names, or whoever is on call.

    Raises: Refused: `unknown_name`, when there is nobody of that name, or more than one.
    """
    wanted = clean_line(name).lstrip("@")
    if wanted.casefold() in ON_CALL:
        now = duty.on_call(unit, "", unit.now)
        if now:
            return people.by_id(unit, now[0])
    found = people.by_name(unit, wanted) if wanted else []
    if len(found) == 1:
        return found[0]
    match rota_people.beginning(unit, wanted):
        case person_id, "":
            return people.by_id(unit, person_id)
        case _:
            raise Refused("unknown_name")


def told_in(unit: Unit, text: str) -> tuple[str, str]:
    """Part a name at the beginning of a text from the rest; no name that is known: all is rest."""
    words = text.split()
    for length in range(min(LONGEST_NAME, len(words)), 0, -1):
        name = " ".join(words[:length]).lstrip("@").rstrip(",:")
        if name.casefold() in ON_CALL or len(people.by_name(unit, name)) == 1:
            return name, " ".join(words[length:])
    colleague = rota_people.beginning(unit, text)
    if colleague is None:
        return "", text.strip()
    person_id, rest = colleague
    return people.by_id(unit, person_id).name, rest

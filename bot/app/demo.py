"""The demo's people: three who sit at the page, kept over restarts."""

from bot.backing import DemoPeople
from core.db import people
from core.db.unit import Store, Unit
from core.services import entry

DEMO = "demo"
REPORTER = "Riikka Salo"
AGENT = "Jonas Berg"
ON_CALL = "Mette Holm"


def demo_people(store: Store) -> DemoPeople:
    """Find the demo's people, made at the first start."""
    return store.submit(_people).result()


def _people(unit: Unit) -> DemoPeople:
    return DemoPeople(
        reporter=_person(unit, "reporter", REPORTER),
        agent=_person(unit, "agent", AGENT),
        on_call=_person(unit, "on_call", ON_CALL),
    )


def _person(unit: Unit, seat: str, name: str) -> int:
    """Know a seat's person by an identity that no platform gives."""
    found = people.by_identity(unit, DEMO, "", seat)
    if found is not None:
        return found.id
    person = entry.add_person(unit, name=name, language="")
    people.add_identity(unit, person.id, platform=DEMO, workspace="", external_id=seat)
    return person.id

"""The demo's people: three who sit at the page, kept over restarts, on a desk that lives."""

from bot.app import works
from bot.app.seeds import plant
from bot.app.web_rooms import DemoPeople
from core.config.loading import example_team
from core.db.people import people
from core.db.unit import Store, Unit
from core.services.people import entry

DEMO = "demo"
REPORTER = "Riikka Salo"
AGENT = "Jonas Berg"
ON_CALL = "Mette Holm"


def demo_people(store: Store) -> DemoPeople:
    """Find the demo's people; at the first start they and all that goes on are made."""
    return store.submit(_people).result()


def _people(unit: Unit) -> DemoPeople:
    fresh = people.by_identity(unit, DEMO, "", "reporter") is None
    staff = DemoPeople(
        reporter=_person(unit, "reporter", REPORTER),
        agent=_person(unit, "agent", AGENT),
        on_call=_person(unit, "on_call", ON_CALL),
    )
    if fresh and unit.team == example_team():
        plant(unit, staff)
        works.plan(unit, staff.agent)
    return staff


def _person(unit: Unit, seat: str, name: str) -> int:
    """Know a seat's person by an identity that no platform gives."""
    found = people.by_identity(unit, DEMO, "", seat)
    if found is not None:
        return found.id
    person = entry.add_person(unit, name=name, language="")
    people.add_identity(unit, person.id, platform=DEMO, workspace="", external_id=seat)
    return person.id

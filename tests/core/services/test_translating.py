"""An incident is told in other languages as people wrote it, and never as nobody did."""

from dataclasses import replace
from datetime import timedelta

import pytest

from core.config.broadcasts import Broadcasts
from core.db import upkeep as upkeeps
from core.db.incidents import incidents as stored
from core.domain.incidents.incidents import Incident, Progress
from core.domain.rights import Actor
from core.domain.translations import Slot, Standing
from core.domain.upkeep import Move, Upkeep
from core.errors import Refused
from core.services.incidents import incidents, translating
from core.services.status import page
from core.services.status.status import IncidentShown, incident_shown
from core.services.upkeep import maintenance, translating as of_upkeep, upkeep
from core.services.upkeep.upkeep import UpkeepShown
from tests.core.services.test_incidents import (
    SYSTEMS,
    TOLD,
    coordinator,
    drafted,
    event,
    published,
    tell,
)
from tests.core.services.test_maintenance import NIGHT, TOLD as TOLD_OF_WORK, act, announced, moved
from tests.desk import Desk

NORWEGIAN = {
    Slot.TITLE: "Lønnsslippene åpner seg ikke",
    Slot.BODY: "Vi undersøker det.",
    Slot.EXTENT: "Alle som åpner lønnsslipper i nettleseren",
}


@pytest.fixture
def shop(desk: Desk) -> Desk:
    return desk.with_parts(systems=SYSTEMS, broadcasts=Broadcasts())


def translate(desk: Desk, incident: Incident, said: dict[Slot, str], *, at: int = 0) -> int:
    number = at or event(desk, incident)
    return desk.do(translating.translate, coordinator(desk), number, "nb", said)


def shown(desk: Desk, incident: Incident, language: str = "nb") -> IncidentShown:
    return desk.read(
        lambda unit: incident_shown(unit, stored.by_id(unit, incident.id))
    ).in_language(language)


def standing(desk: Desk, incident: Incident) -> Standing:
    return standings(desk, incident)["nb"]


def standings(desk: Desk, incident: Incident) -> dict[str, Standing]:
    now = desk.read(stored.by_id, incident.id)
    return {one.language: one.standing for one in desk.read(translating.languages, now)}


def begun(desk: Desk, incident: Incident, language: str = "nb") -> dict[Slot, str]:
    number = event(desk, incident)
    found = desk.do(translating.begun, coordinator(desk), number, language)
    return {slot: one.text for slot, one in found.items()}


def test_what_was_translated_is_read_so_and_the_rest_as_it_was_written(shop: Desk) -> None:
    incident = published(shop, language="en")
    assert standing(shop, incident) is Standing.MISSING
    assert translate(shop, incident, {Slot.TITLE: NORWEGIAN[Slot.TITLE], Slot.EXTENT: " "}) == 1
    assert standing(shop, incident) is Standing.PART
    now = shown(shop, incident)
    assert (now.title, now.extent, now.language) == (NORWEGIAN[Slot.TITLE], TOLD.extent, "en")
    assert (now.updates[0].body, now.updates[0].language) == (TOLD.body, "en")
    assert translate(shop, incident, NORWEGIAN) == 3
    assert standing(shop, incident) is Standing.WHOLE
    now = shown(shop, incident)
    assert (now.extent, now.language) == (NORWEGIAN[Slot.EXTENT], "nb")
    assert (now.updates[0].body, now.updates[0].language) == (NORWEGIAN[Slot.BODY], "nb")
    assert shown(shop, incident, "fi") == shown(shop, incident, "en")


def test_a_changed_text_is_read_as_it_was_written_until_it_is_translated_anew(shop: Desk) -> None:
    incident = drafted(shop, language="en")
    translate(shop, incident, NORWEGIAN)
    told = replace(TOLD, language="en", extent="Only those in Chrome")
    shop.do(incidents.edit, coordinator(shop), event(shop, incident), told)
    assert standing(shop, incident) is Standing.OLDER
    assert (shown(shop, incident).extent, shown(shop, incident).language) == (told.extent, "en")
    assert begun(shop, incident)[Slot.EXTENT] == NORWEGIAN[Slot.EXTENT]
    shop.do(incidents.publish, coordinator(shop), incident.id)
    assert shown(shop, incident).updates[0].body == NORWEGIAN[Slot.BODY]
    tell(shop, incident, Progress.IDENTIFIED, language="da")
    assert [one.language for one in shown(shop, incident).updates] == ["nb", "da"]


def test_what_is_left_empty_is_read_as_it_was_written_again(shop: Desk) -> None:
    incident = drafted(shop, language="en")
    translate(shop, incident, NORWEGIAN)
    told = replace(TOLD, language="en", extent="Only those in Chrome")
    shop.do(incidents.edit, coordinator(shop), event(shop, incident), told)
    assert translate(shop, incident, {Slot.TITLE: "", Slot.EXTENT: " ", Slot.WORKAROUND: ""}) == 2
    assert standing(shop, incident) is Standing.PART  # and of the extent no older one is left
    assert begun(shop, incident)[Slot.EXTENT] == told.extent
    shop.do(incidents.publish, coordinator(shop), incident.id)
    now = shown(shop, incident)
    assert (now.title, now.updates[0].body) == (TOLD.title, NORWEGIAN[Slot.BODY])


def test_an_entry_in_another_language_is_told_in_the_notices_own(shop: Desk) -> None:
    incident = published(shop, language="en")
    assert "en" not in standings(shop, incident)
    with pytest.raises(Refused, match="written_in_it"):
        begun(shop, incident, "en")
    translate(shop, incident, NORWEGIAN)
    tell(shop, incident, Progress.IDENTIFIED, language="da")
    assert begun(shop, incident)[Slot.BODY] == "More is known."  # not what was said before it
    assert standings(shop, incident)["en"] is Standing.MISSING
    assert begun(shop, incident, "en") == {Slot.BODY: "More is known."}
    assert Slot.BODY not in begun(shop, incident, "da")
    said = {Slot.TITLE: "Another title", Slot.BODY: "We know more."}
    number = event(shop, incident)
    assert shop.do(translating.translate, coordinator(shop), number, "en", said) == 1
    assert standings(shop, incident)["en"] is Standing.WHOLE
    now = shown(shop, incident, "en")
    assert (now.title, now.language) == (TOLD.title, "en")
    assert (now.updates[-1].body, now.updates[-1].language) == ("We know more.", "en")


def test_the_original_is_no_translation_and_who_comes_second_is_told(shop: Desk) -> None:
    incident = published(shop, language="en")
    assert translate(shop, incident, {Slot.TITLE: TOLD.title, Slot.WORKAROUND: "Ingenting"}) == 0
    number = event(shop, incident)
    assert translate(shop, incident, NORWEGIAN) == 3
    assert translate(shop, incident, NORWEGIAN, at=number) == 3  # both wrote translations only
    tell(shop, incident, Progress.IDENTIFIED)
    with pytest.raises(Refused, match="changed_meanwhile"):
        translate(shop, incident, NORWEGIAN, at=number)
    newest = event(shop, incident)
    for actor, language, why in (
        (shop.agent(), "nb", "not_allowed"),
        (Actor(shop.person("Liv")), "nb", "not_allowed"),
        (coordinator(shop), "xx", "no_such_language"),
    ):
        with pytest.raises(Refused, match=why):
            shop.do(translating.translate, actor, newest, language, NORWEGIAN)


def test_maintenance_is_read_as_it_was_told_in_a_language_and_the_rest_as_it_was_written(
    shop: Desk,
) -> None:
    work = announced(shop, parts=("payroll",), body="They are larger.")
    said = {Slot.TITLE: "Nye disker", Slot.EFFECT: TOLD_OF_WORK.effect, Slot.NEWS: "Ingenting"}
    assert in_norwegian(shop, work, said) == 1
    assert (seen(shop, work).title, seen(shop, work).language) == ("Nye disker", "en")
    assert in_norwegian(shop, work, {Slot.EFFECT: "Stengt", Slot.BODY: "De er større."}) == 2
    now = seen(shop, work)
    assert (now.effect, now.body, now.language) == ("Stengt", "De er større.", "nb")
    front = shop.read(page.front).in_language("nb")
    assert [one.title for one in front.planned] == ["Nye disker"]
    later = NIGHT + timedelta(hours=1)
    moved(shop, work, later, later + timedelta(hours=2))
    (told,) = [one for one in seen(shop, work).entries if one.body]
    assert (told.body, told.language) == ("The disks come later.", "en")
    assert in_norwegian(shop, work, {Slot.NEWS: "Diskene kommer senere."}) == 1
    assert seen(shop, work).entries[-1].body == "Diskene kommer senere."
    again = Move(later, later + timedelta(hours=1), "Levyt myöhästyvät.", work.created_by, "fi")
    act(shop, maintenance.move, act(shop, maintenance.propose, work, again))
    assert seen(shop, work).entries[-1].language == "fi"
    stands = shop.read(upkeeps.by_id, work.id)
    assert "en" in {one.language for one in shop.read(of_upkeep.languages, stands)}
    shop.clock.now = later
    act(shop, maintenance.end, work, "Det er over.", language="nb")
    assert seen(shop, work).entries[-1].language == "nb"


def test_of_maintenance_too_only_who_publishes_translates_what_is_out_and_none_that_is_old(
    shop: Desk,
) -> None:
    work = announced(shop, parts=("payroll",))
    before = shop.read(upkeeps.newest_event, work.id)
    said = {Slot.TITLE: "Nye disker"}
    with pytest.raises(Refused, match="not_allowed"):
        shop.do(of_upkeep.translate, shop.agent(), before, "nb", said)
    with pytest.raises(Refused, match="no_such_language"):
        shop.do(of_upkeep.translate, coordinator(shop), before, "xx", said)
    assert in_norwegian(shop, work, said) == 1
    with pytest.raises(Refused, match="changed_meanwhile"):
        shop.do(of_upkeep.translate, coordinator(shop), before, "nb", {Slot.TITLE: "Disker"})
    assert seen(shop, work).title == "Nye disker"


def in_norwegian(desk: Desk, work: Upkeep, said: dict[Slot, str]) -> int:
    event = desk.read(upkeeps.newest_event, work.id)
    return desk.do(of_upkeep.translate, coordinator(desk), event, "nb", said)


def seen(desk: Desk, work: Upkeep) -> UpkeepShown:
    return desk.read(upkeep.one, work.id).in_language("nb")

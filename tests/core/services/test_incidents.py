"""An incident: drafted inside, published through a gate, told of until it is over."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from core.config.broadcasts import Broadcasts, Check
from core.config.systems import System
from core.config.texts import Text
from core.db.incidents import incidents as stored
from core.db.status import parts
from core.domain.incidents.incidents import Incident, Progress, Stage, Told
from core.domain.rights import Actor, Role
from core.domain.status.status import Status
from core.errors import NotFound, Refused
from core.services.incidents import incidents, reminding
from core.services.status import status
from tests.desk import MORNING, Desk, at_once, waiting

SYSTEMS = tuple(System(id=one, name=Text(one.title())) for one in ("payroll", "archive"))
TOLD = Told(
    title="Payslips do not open",
    parts=("payroll",),
    level=Status.PARTIAL_OUTAGE,
    body="We are looking into it.",
    pattern="general",
    pattern_why="Three customers see it",
    extent="All who open payslips in the browser",
    no_workaround=True,
    next_update_at=MORNING + timedelta(hours=2),
)


@pytest.fixture
def shop(desk: Desk) -> Desk:
    return desk.with_parts(systems=SYSTEMS, broadcasts=Broadcasts())


def coordinator(desk: Desk, name: str = "Ingrid") -> Actor:
    return Actor(desk.person(name), frozenset({Role.COORDINATOR}))


def drafted(desk: Desk, **more: Any) -> Incident:
    told = replace(TOLD, **more)
    return desk.do(incidents.draft, coordinator(desk), told)


def published(desk: Desk, **more: Any) -> Incident:
    return desk.do(incidents.publish, coordinator(desk), drafted(desk, **more).id)


def event(desk: Desk, incident: Incident) -> int:
    return desk.read(stored.newest_event, incident.id)


def tell(desk: Desk, incident: Incident, progress: Progress, **more: Any) -> None:
    later = {"next_update_at": desk.clock.now + timedelta(hours=1)} | more
    desk.do(
        incidents.tell_more,
        coordinator(desk),
        event(desk, incident),
        progress,
        "More is known.",
        **later,
    )


def refused(desk: Desk, reason: str, work: Callable[..., Any], *args: Any, **more: Any) -> Refused:
    with pytest.raises(Refused, match=reason) as caught:
        desk.do(work, *args, **more)
    return caught.value


def test_what_is_published_lies_over_its_systems_until_it_is_over(shop: Desk) -> None:
    incident = drafted(shop)
    assert shop.read(status.overview).of("payroll").standing.status is Status.OPERATIONAL
    shop.do(incidents.publish, coordinator(shop), incident.id)
    shown = shop.read(status.overview)
    assert shown.of("payroll").standing.status is Status.PARTIAL_OUTAGE
    assert [one.title for one in shown.incidents] == ["Payslips do not open"]
    tell(shop, incident, Progress.RESOLVED)
    after = shop.read(status.overview)
    assert after.of("payroll").standing.status is Status.OPERATIONAL
    assert after.incidents == ()
    assert [one.id for one in shop.read(stored.past, limit=2)] == [incident.id]
    logged = shop.read(parts.changes, part="payroll")
    assert [(one.new.value, one.source, one.about) for one in logged] == [
        ("operational", "incident", incident.id),
        ("partial_outage", "incident", incident.id),
    ]


@pytest.mark.parametrize(
    ("lacks", "missing"),
    [
        ({"extent": ""}, ("extent",)),
        ({"no_workaround": False}, ("workaround",)),
        ({"next_update_at": None}, ("next-update",)),
        ({"next_update_at": MORNING}, ("next-update",)),
        ({"pattern_why": ""}, ("pattern",)),
        ({"parts": (), "body": ""}, ("parts", "text")),
    ],
)
def test_nothing_goes_out_before_the_gate_is_met(
    shop: Desk, lacks: dict[str, Any], missing: tuple[str, ...]
) -> None:
    incident = drafted(shop, **lacks)
    why = refused(shop, "gate_unmet", incidents.publish, coordinator(shop), incident.id)
    assert why.args_by_name["missing"] == missing
    assert shop.read(status.overview).incidents == ()


def test_the_teams_own_checklist_belongs_to_the_gate(shop: Desk) -> None:
    checks = (Check(id="plain", name=Text("In plain words")),)
    strict = shop.with_parts(broadcasts=Broadcasts(checklist=checks))
    incident = drafted(strict)
    refused(strict, "gate_unmet", incidents.publish, coordinator(strict), incident.id)
    assert published(strict, checked=("plain",)).stage is Stage.PUBLISHED


def test_who_wrote_it_does_not_publish_it_where_two_have_to_look(shop: Desk) -> None:
    careful = shop.with_parts(broadcasts=Broadcasts(second_pair=True))
    incident = drafted(careful)
    writer = coordinator(careful)
    waits = careful.do(incidents.publish, writer, incident.id)
    assert waits.stage is Stage.WAITING
    refused(careful, "second_pair_needed", incidents.publish, writer, incident.id)
    went = careful.do(incidents.publish, coordinator(careful, "Sanne"), incident.id)
    assert (went.stage, went.published_by) == (Stage.PUBLISHED, careful.person("Sanne"))


def test_an_embargo_holds_until_its_moment_and_shows_nothing_before(shop: Desk) -> None:
    incident = published(shop, publish_at=MORNING + timedelta(hours=1))
    assert incident.stage is Stage.SCHEDULED
    shop.do(incidents.end_embargoes)
    assert shop.read(status.overview).of("payroll").standing.status is Status.OPERATIONAL
    shop.clock.move(hours=1)
    shop.do(incidents.end_embargoes)
    assert shop.read(status.overview).of("payroll").standing.status is Status.PARTIAL_OUTAGE


def test_an_embargo_that_outlasts_the_promise_goes_back_to_be_written(shop: Desk) -> None:
    incident = published(shop, publish_at=MORNING + timedelta(hours=1))
    shop.clock.move(hours=3)
    shop.do(incidents.end_embargoes)
    assert shop.read(stored.by_id, incident.id).stage is Stage.DRAFT


def test_agents_draft_and_coordinators_publish(shop: Desk) -> None:
    incident = shop.do(incidents.draft, shop.agent(), TOLD)
    refused(shop, "not_allowed", incidents.publish, shop.agent(), incident.id)
    refused(shop, "not_allowed", incidents.draft, shop.reporter(), TOLD)


def test_a_draft_from_a_ticket_takes_over_none_of_its_reporters_words(shop: Desk) -> None:
    ticket = shop.report("Kari's payslip shows her number", system="payroll")
    incident = shop.do(incidents.draft_from, shop.agent(), ticket.id)
    assert (incident.title, incident.body, incident.extent) == ("", "", "")
    assert dict(incident.parts) == {"payroll": Status.DEGRADED}
    assert shop.do(incidents.draft_from, shop.agent(), ticket.id).id == incident.id
    number = event(shop, incident)
    shop.clock.move(minutes=30)
    shop.do(incidents.edit, coordinator(shop), number, TOLD)
    went = shop.do(incidents.publish, coordinator(shop), incident.id)
    assert went.published_at is not None
    assert went.first_reported_at == went.published_at - timedelta(minutes=30)
    refused(shop, "incident_there", incidents.draft_from, shop.agent(), ticket.id)
    with pytest.raises(NotFound):
        shop.do(incidents.draft_from, shop.agent(), 999)


def test_of_two_who_write_at_once_the_second_hears_of_the_first(shop: Desk) -> None:
    incident = drafted(shop)
    number = event(shop, incident)
    shop.do(incidents.edit, coordinator(shop), number, replace(TOLD, title="The first"))
    again = replace(TOLD, title="The second")
    refused(shop, "changed_meanwhile", incidents.edit, coordinator(shop, "Sanne"), number, again)
    assert shop.read(stored.by_id, incident.id).title == "The first"


def test_of_two_who_publish_at_once_one_does(shop: Desk) -> None:
    incident = drafted(shop)
    told: list[str] = []
    stores = [shop.store, shop.with_places(shop.store.places).replica()]

    def publish(store: Any, name: str) -> None:
        actor = coordinator(shop, name)
        try:
            waiting(store.submit(lambda unit: incidents.publish(unit, actor, incident.id)))
            told.append("done")
        except Refused as why:
            told.append(why.reason)

    names = ("Ingrid", "Sanne")
    for name in names:
        shop.person(name)
    at_once([lambda s=s, n=n: publish(s, n) for s, n in zip(stores, names, strict=True)])
    assert sorted(told) == ["done", "published_by"]
    assert len(shop.read(stored.updates, incident.id)) == 1


def test_entries_are_kept_in_order_and_the_next_word_is_always_promised(shop: Desk) -> None:
    incident = published(shop)
    refused(
        shop,
        "no_next_update",
        incidents.tell_more,
        coordinator(shop),
        event(shop, incident),
        Progress.IDENTIFIED,
        "A disk",
    )
    tell(shop, incident, Progress.IDENTIFIED, level=Status.MAJOR_OUTAGE)
    tell(shop, incident, Progress.MONITORING, level=Status.DEGRADED, workaround="Use the archive")
    told = shop.read(stored.updates, incident.id)
    assert [(one.progress.value, one.worse) for one in told] == [
        ("investigating", False),
        ("identified", True),
        ("monitoring", False),
    ]
    now = shop.read(stored.by_id, incident.id)
    assert (now.impact, now.workaround) == (Status.DEGRADED, "Use the archive")


def test_what_is_over_takes_an_afterword_and_nothing_else(shop: Desk) -> None:
    incident = published(shop)
    with pytest.raises(Refused, match="not_over"):
        tell(shop, incident, Progress.AFTERWORD)
    tell(shop, incident, Progress.RESOLVED)
    for progress in (Progress.IDENTIFIED, Progress.RESOLVED):
        with pytest.raises(Refused, match="incident_over"):
            tell(shop, incident, progress)
    tell(shop, incident, Progress.AFTERWORD)
    assert shop.read(stored.by_id, incident.id).progress is Progress.RESOLVED


def test_a_late_word_is_asked_for_and_so_is_whether_an_old_fault_lasts(shop: Desk) -> None:
    incident = published(shop)
    assert shop.do(reminding.remind) == 0
    shop.clock.move(hours=2)
    assert shop.do(reminding.remind) == 1
    assert shop.do(reminding.remind) == 0
    shop.clock.move(hours=1)
    assert shop.do(reminding.remind) == 1
    tell(shop, incident, Progress.MONITORING, next_update_at=shop.clock.now + timedelta(days=9))
    shop.clock.move(hours=23)
    assert shop.do(reminding.remind) == 0
    shop.clock.move(hours=1)
    assert shop.do(reminding.remind) == 1
    tell(shop, incident, Progress.RESOLVED)
    shop.clock.move(days=9)
    assert shop.do(reminding.remind) == 0


def test_a_draft_that_was_put_away_goes_nowhere(shop: Desk) -> None:
    incident = drafted(shop)
    shop.do(incidents.drop, shop.agent(), incident.id)
    refused(shop, "incident_dropped", incidents.publish, coordinator(shop), incident.id)
    gone = published(shop)
    refused(shop, "published_already", incidents.drop, coordinator(shop), gone.id)

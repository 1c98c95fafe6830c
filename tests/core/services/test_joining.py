"""Me too: who has the same counts once, hears how it goes on, and takes nothing from anybody."""

import pytest

from core.config.broadcasts import MeToo as Rule
from core.db.incidents import incidents, joined, links as incident_links
from core.db.people import merging, people
from core.db.tickets import messages, watchers
from core.domain.incidents.incidents import Progress, Told as Said
from core.domain.incidents.joining import Told
from core.domain.intents import Notice
from core.domain.rights import Actor, Role
from core.domain.status.status import Status
from core.errors import NotFound, Refused
from core.services.incidents import blast, correcting, incidents as speaking, joining
from core.services.tickets import close, files
from tests.desk import Desk

SPEAKER = frozenset({Role.COORDINATOR})
TYPED = Told(
    scope="several", payment=True, payment_on="2026-11-25", answers={"happened": "Nothing opens"}
)


def speaker(desk: Desk) -> Actor:
    return Actor(desk.person("Ingrid"), SPEAKER)


def published(desk: Desk, *, ticket: int | None = None, part: str = "skilling") -> int:
    """Tell everybody that payroll is slow; perhaps as what a ticket reports."""
    by = speaker(desk)
    told = Said(
        "Payroll is slow",
        (part,),
        Status.DEGRADED,
        "We look into it.",
        pattern="general",
        pattern_why="Many report it",
        extent="Everybody",
        no_workaround=True,
        checked=("plain", "no_names"),
        next_update_at=desk.clock().replace(hour=23),
    )
    made = desk.do(speaking.draft, by, told)
    if ticket is not None:
        desk.do(incident_links.add, made.id, [ticket], by=by.person_id)
    return desk.do(speaking.publish, by, made.id).id


def resolve(desk: Desk, incident: int) -> None:
    event = desk.read(incidents.newest_event, incident)
    desk.do(speaking.tell_more, speaker(desk), event, Progress.RESOLVED, "It is over.")


def join(desk: Desk, name: str, incident: int, told: Told | None = None) -> int:
    return desk.do(joining.join_incident, desk.person(name), incident, told or Told()).id


def test_whoever_joins_counts_once_with_those_who_reported_it(desk: Desk) -> None:
    ticket = desk.report(system="skilling", payment=True, payment_on="2026-11-30")
    incident = published(desk, ticket=ticket.id)
    join(desk, "Odd", incident, TYPED)
    join(desk, "Odd", incident, Told(answers={"happened": "And it is slow"}))
    join(desk, "Liv", incident)
    reaches = desk.read(blast.blast, incident)
    assert (reaches.people, reaches.payment_on) == (2, "2026-11-25")
    with pytest.raises(Refused) as refused:
        join(desk, "Odd", incident)
    assert refused.value.reason == "joined_already"
    odd = desk.read(joined.of_incident, incident)[0]
    assert [one["happened"] for one in odd.said] == ["Nothing opens", "And it is slow"]
    assert odd.scope == "several"


def test_a_payment_without_a_day_hangs_on_the_next_run_of_the_components_system(desk: Desk) -> None:
    incident = published(desk, part="bank")
    join(desk, "Odd", incident, Told(payment=True, answers={"happened": "Nothing is sent"}))
    assert desk.read(blast.blast, incident).payment_on == "2026-11-25"


def test_organisations_count_and_what_is_taken_back_does_not(colleagues: Desk) -> None:
    desk = colleagues
    incident = published(desk)
    first = join(desk, "Liv", incident)
    join(desk, "Odd", incident)
    join(desk, "Nora", incident)
    reaches = desk.read(blast.blast, incident)
    assert (reaches.people, reaches.organizations) == (3, 1)
    desk.do(joining.undo, desk.person("Liv"), first)
    assert desk.read(blast.blast, incident).people == 2
    assert join(desk, "Liv", incident) == first
    assert desk.read(blast.blast, incident).people == 3
    with pytest.raises(Refused):
        desk.do(joining.undo, desk.person("Odd"), first)


def test_nobody_joins_what_is_over_or_what_nobody_was_told_of(desk: Desk) -> None:
    incident = published(desk)
    resolve(desk, incident)
    with pytest.raises(Refused) as refused:
        join(desk, "Odd", incident)
    assert refused.value.reason == "known_over"
    event = desk.read(incidents.newest_event, incident)
    desk.do(correcting.retract, speaker(desk), event, "It was a drill.")
    with pytest.raises(Refused) as refused:
        join(desk, "Odd", incident)
    assert refused.value.reason == "known_retracted"
    draft = desk.do(speaking.draft, speaker(desk), Said("", (), Status.DEGRADED, "")).id
    with pytest.raises(NotFound):
        join(desk, "Odd", draft)


def test_so_many_raise_the_priority_once_and_the_ticket_says_why(desk: Desk) -> None:
    desk = desk.with_parts(me_too=Rule(people=3, organisations=0))
    ticket = desk.report(system="skilling")
    incident = published(desk, ticket=ticket.id)
    for name in ("Odd", "Nora"):
        assert desk.ticket(ticket).priority.value == "normal"
        join(desk, name, incident)
    assert desk.ticket(ticket).priority.value == "high"
    join(desk, "Siri", incident)
    assert desk.ticket(ticket).priority.value == "high"
    assert desk.events(ticket).count("joined_many") == 1
    told = [row for row in desk.owed(Notice.NEWS) if row.intent.ticket_id == ticket.id]
    assert len(told) == 1


def test_a_colleague_joins_a_ticket_and_their_words_stay_inside(colleagues: Desk) -> None:
    desk = colleagues
    ticket = desk.report()
    screen = desk.file(desk.reporter("Odd"))
    told = Told(answers={"happened": "Mine hums too"}, file_ids=(screen.id,))
    row = desk.do(joining.join_ticket, desk.reporter("Odd"), ticket.id, told)
    assert desk.read(watchers.follows, ticket.id, desk.person("Odd"))
    note = desk.read(messages.of_ticket, ticket.id)[-1]
    assert (note.kind.value, note.body, note.for_reporter) == ("note", "Mine hums too", False)
    desk.do(joining.undo, desk.person("Odd"), row.id)
    assert not desk.read(watchers.follows, ticket.id, desk.person("Odd"))
    desk.do(close.withdraw, desk.reporter(), ticket.id)
    with pytest.raises(Refused):
        desk.do(joining.join_ticket, desk.reporter("Odd"), ticket.id, told)


@pytest.mark.parametrize("who", ["Nora", "Mallory", "Liv"])
def test_nobody_joins_a_ticket_that_is_not_a_colleagues(colleagues: Desk, who: str) -> None:
    """Nora works elsewhere, Mallory only says that she works there, and to Liv it is her own."""
    desk = colleagues
    lyngvik = desk.read(people.by_id, desk.person("Liv")).organization_id
    desk.do(people.change, desk.person("Mallory"), organization_id=lyngvik)
    ticket = desk.report()
    with pytest.raises((NotFound, Refused)):
        desk.do(joining.join_ticket, desk.reporter(who), ticket.id, Told())


def test_the_team_alone_sees_a_file_that_came_with_a_me_too(desk: Desk) -> None:
    incident = published(desk)
    screen = desk.file(desk.reporter("Odd"))
    join(desk, "Odd", incident, Told(file_ids=(screen.id,)))
    assert desk.read(files.visible, screen.id, (desk.person("Nora"),)) is None


def test_one_person_on_two_platforms_counts_once_with_all_they_said(desk: Desk) -> None:
    incident = published(desk)
    join(desk, "Odd", incident, TYPED)
    join(desk, "Odd on Slack", incident, Told(answers={"happened": "Still"}))
    desk.do(merging.merge, desk.person("Odd on Slack"), desk.person("Odd"))
    (row,) = desk.read(joined.of_incident, incident)
    assert [one["happened"] for one in row.said] == ["Nothing opens", "Still"]

"""Tickets that are split, linked, followed, and taken up again long after."""

from functools import partial

import pytest

from core.db.people import organizations, people
from core.db.tickets import history, relations, tickets, watchers
from core.db.tickets.watchers import Watcher
from core.domain.intents import Notice
from core.domain.rights import Actor
from core.domain.tickets.relations import BY_HAND, LinkKind
from core.domain.tickets.report import NewReport
from core.domain.tickets.ticket import Act, State
from core.errors import NotFound, Refused
from core.services.tickets import claim, close, handover, merge, relate, split
from core.services.tickets.permitted import ticket_to_see
from core.services.tickets.report import open_ticket
from tests.desk import AGENTS, Desk, at_once


def test_each_part_of_a_split_ticket_goes_its_own_way_and_is_told_of_once(desk: Desk):
    ticket = desk.report("Two things", system="skilling")
    desk.owed()
    parts = ["1. The printer hums", "  ", "- The screen is dark", "The printer hums"]
    first, second = desk.do(split.split, desk.agent(), ticket.id, parts)
    assert [one.title for one in (first, second)] == ["The printer hums", "The screen is dark"]
    assert {one.reporter_id for one in (first, second)} == {ticket.reporter_id}
    assert (first.system, first.state) == ("skilling", State.NEW)
    assert desk.read(relations.split_from, [first.id, second.id, ticket.id]) == {
        first.id: ticket.id,
        second.id: ticket.id,
    }
    assert desk.ticket(ticket).state is State.NEW
    assert [row.intent.ticket_id for row in desk.owed(Notice.NEWS)] == [ticket.id]


@pytest.mark.parametrize(
    ("parts", "reason"),
    [
        ([], "split_into_nothing"),
        (["", " ", "\u200b", "\u202e", "---", "2.", "\x00"], "split_into_nothing"),
        ([*"abcdefghijk"], "too_many"),
    ],
)
def test_nothing_and_far_too_much_is_not_split(desk: Desk, parts: list[str], reason: str):
    ticket = desk.report()
    with pytest.raises(Refused, match=reason):
        desk.do(split.split, desk.agent(), ticket.id, parts)


def test_cases_told_in_one_text_belong_together(desk: Desk):
    first = desk.report()
    second = NewReport(title="The other case", kind="fault", answers=())
    made = desk.do(open_ticket, desk.reporter(), second, with_report=first.id)
    assert desk.read(relations.split_from, [made.id]) == {made.id: first.id}
    strange = desk.do(open_ticket, desk.reporter("Nils"), second, with_report=first.id)
    assert desk.read(relations.of_ticket, strange.id) == []


def test_a_link_is_seen_from_both_ends_and_made_once(desk: Desk):
    first, second = desk.report(), desk.report("The same again")
    agent = desk.agent()
    desk.do(relate.link, agent, second.id, first.id, LinkKind.DUPLICATE)
    [there] = desk.read(relations.of_ticket, second.id)
    [back] = desk.read(relations.of_ticket, first.id)
    assert (there.other_id, there.forth, back.other_id, back.forth) == (
        first.id,
        True,
        second.id,
        False,
    )
    with pytest.raises(Refused, match="linked_already"):
        desk.do(relate.link, agent, second.id, first.id, LinkKind.DUPLICATE)
    desk.do(relate.link, agent, second.id, first.id, LinkKind.RELATED)
    with pytest.raises(Refused, match="linked_already"):
        desk.do(relate.link, agent, first.id, second.id, LinkKind.RELATED)
    with pytest.raises(Refused, match="link_self"):
        desk.do(relate.link, agent, first.id, first.id, LinkKind.RELATED)
    with pytest.raises(NotFound):
        desk.do(relate.link, agent, first.id, 999, LinkKind.RELATED)


def test_nothing_is_both_above_and_below_another(desk: Desk):
    first, second = desk.report(), desk.report("Paper jam")
    for kind in BY_HAND:
        desk.do(relate.link, desk.agent(), first.id, second.id, kind)
        with pytest.raises(Refused, match="linked_already"):
            desk.do(relate.link, desk.agent(), second.id, first.id, kind)


def test_of_two_who_put_each_ticket_above_the_other_at_once_one_is_told(desk: Desk):
    first, second, agent = desk.report(), desk.report("Paper jam"), desk.agent()
    ways = ((first.id, second.id), (second.id, first.id))
    for kind in BY_HAND:
        outcomes = at_once([partial(desk.do, relate.link, agent, *way, kind) for way in ways])
        assert [one.reason for one in outcomes if isinstance(one, Refused)] == ["linked_already"]


def test_a_wrong_link_is_taken_away_from_either_end_and_what_came_about_stays(desk: Desk):
    first, second, agent = desk.report(), desk.report("Paper jam"), desk.agent()
    for kind in (LinkKind.CAUSED, LinkKind.DUPLICATE):
        desk.do(relate.link, agent, first.id, second.id, kind)
    desk.do(relate.unlink, agent, second.id, first.id)
    assert desk.read(relations.of_ticket, first.id) == []
    assert desk.events(second)[-1] == "unlinked"
    [part] = desk.do(split.split, agent, first.id, ["The tray is empty"])
    assignment = desk.do(handover.plan, agent, first.id, text="On site")
    for other in (second, part, assignment):
        with pytest.raises(Refused, match="not_linked"):
            desk.do(relate.unlink, agent, first.id, other.id)
    assert len(desk.read(relations.of_ticket, first.id)) == 2


def test_a_link_from_before_a_merge_is_taken_away_by_the_number_that_has_it(colleagues: Desk):
    desk = colleagues
    first, second, other = desk.report(), desk.report("Paper jam"), desk.report("No toner")
    for linked in (first, other):
        desk.do(relate.link, desk.agent(), second.id, linked.id, LinkKind.RELATED)
    desk.do(merge.merge, desk.agent(), second.id, first.id)
    for linked in (first, other):
        desk.do(relate.unlink, desk.agent(), second.id, linked.id)
    assert desk.read(relations.of_ticket, second.id) == []
    told = [one.data["other"] for one in desk.read(history.of_ticket, first.id)[-2:]]
    assert told == [second.id, other.id]
    with pytest.raises(Refused, match="not_linked"):
        desk.do(relate.unlink, desk.agent(), second.id, other.id)


def test_who_followed_what_was_merged_may_stop_by_either_number(colleagues: Desk):
    desk = colleagues
    first, second = desk.report(), desk.report("Paper jam")
    nils = Actor(desk.person("Nils"))
    for named in (first, second):
        desk.do(relate.watch, desk.agent(), second.id, Watcher(person_id=nils.person_id))
        desk.do(merge.merge, desk.agent(), second.id, first.id)
        assert desk.do(relate.unwatch, nils, named.id, Watcher(person_id=nils.person_id))
        assert desk.read(watchers.of_ticket, first.id) == []
        desk.do(merge.unmerge, desk.agent(), second.id)


def test_people_organisations_and_rooms_follow_a_ticket(desk: Desk):
    ticket = desk.report()
    agent = desk.agent()
    lyngvik = desk.do(organizations.by_slug, "lyngvik")
    assert lyngvik is not None
    member, other = desk.person("Ida"), desk.person("Per")
    works = {"organization_id": lyngvik.id}
    desk.do(people.change, member, **works, organization_confirmed=True)
    desk.do(people.change, other, **works)
    for watcher in (
        Watcher(person_id=desk.person("Nils")),
        Watcher(person_id=ticket.reporter_id),
        Watcher(organization_id=lyngvik.id),
        Watcher(room=AGENTS),
    ):
        assert desk.do(relate.watch, agent, ticket.id, watcher)
        assert not desk.do(relate.watch, agent, ticket.id, watcher)
    desk.owed()
    desk.do(claim.claim, agent, ticket.id)
    told = [(row.person_id, row.place) for row in desk.owed(Notice.WATCHED)]
    assert sorted(told, key=str) == sorted(
        [(desk.person("Nils"), None), (member, None), (None, AGENTS)], key=str
    )


def test_whoever_follows_may_look_until_they_follow_no_more(desk: Desk):
    ticket = desk.report()
    nils = Actor(desk.person("Nils"))
    with pytest.raises(NotFound):
        desk.do(ticket_to_see, nils, Act.VIEW, ticket.id)
    desk.do(relate.watch, desk.agent(), ticket.id, Watcher(person_id=nils.person_id))
    assert desk.do(ticket_to_see, nils, Act.VIEW, ticket.id).id == ticket.id
    with pytest.raises(NotFound):
        desk.do(ticket_to_see, nils, Act.COMMENT, ticket.id)
    assert desk.do(relate.unwatch, nils, ticket.id, Watcher(person_id=nils.person_id))
    with pytest.raises(NotFound):
        desk.do(ticket_to_see, nils, Act.VIEW, ticket.id)


def test_what_ended_long_ago_is_taken_up_by_a_new_ticket_that_follows_it(desk: Desk):
    ticket = desk.report()
    desk.do(close.withdraw, desk.reporter(), ticket.id)
    desk.clock.move(days=30, seconds=1)
    new = desk.do(close.reopen, desk.reporter(), ticket.id, why="It hums again")
    assert (new.id != ticket.id, new.title, new.state) == (True, ticket.title, State.NEW)
    assert desk.ticket(ticket).state is State.WITHDRAWN
    [link] = desk.read(relations.of_ticket, new.id)
    assert (link.kind, link.other_id) == (LinkKind.FOLLOWS, ticket.id)
    assert desk.read(tickets.answers, new.id) == [("happened", "It hums again")]
    again = desk.do(close.reopen, desk.reporter(), ticket.id)
    assert again.id == new.id

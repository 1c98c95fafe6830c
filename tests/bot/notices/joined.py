"""A chapter of the season: people who have the same as an incident or a colleague's ticket."""

from core.db.incidents import incidents, links as incident_links
from core.db.people import people
from core.db.tickets import tickets
from core.domain.incidents.joining import Told
from core.domain.tickets.ticket import Priority, Ticket
from core.services.incidents import joining
from tests.bot.notices.story import Story

MANY = 5  # people, which raises a priority


def joined(story: Story) -> None:
    """Join what is open, with words and without, and take it back; join a colleague's ticket."""
    going = story.do(incidents.open_ones)[-1].id
    first, second, *_ = (one.id for one in story.do(tickets.queue, limit=50) if _can_rise(one))
    story.do(incident_links.add, going, [first], by=story.ane.person_id)
    screen = story.file(story.kari, "me too.png")
    typed = {"happened": story.words("Mine too")}
    told = Told("several", True, "2026-12-31", typed, (screen,))
    story.do(joining.join_incident, story.kari.person_id, going, told)
    people_here = [story.desk.person(f"Joiner {number}") for number in range(MANY)]
    rows = [story.do(joining.join_incident, one, going, Told()) for one in people_here]
    story.do(joining.undo, rows[-1].person_id, rows[-1].id)
    _colleagues(story, second)


def _can_rise(ticket: Ticket) -> bool:
    return ticket.priority is Priority.NORMAL


def _colleagues(story: Story, ticket_id: int) -> None:
    kari = story.do(people.by_id, story.kari.person_id)
    colleague = story.desk.reporter("Colleague")
    for one in (kari.id, colleague.person_id):
        works = {"organization_id": kari.organization_id, "organization_confirmed": True}
        story.do(people.change, one, **works)
    told = Told(answers={"happened": story.words("A colleague has it")})
    row = story.do(joining.join_ticket, colleague, ticket_id, told)
    story.do(joining.undo, colleague.person_id, row.id)

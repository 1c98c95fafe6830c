"""Pages at the desk of the season: by name, taken, asked about, and climbing anew."""

from core.db.people import rooms
from core.db.urgent import calls as page_calls, pages
from core.services import sweeps
from core.services.urgent import climbing, drills, duty, news as page_news, page, urgency
from tests.bot.notices.story import Story
from tests.desk import ON_CALL


def paged(story: Story) -> None:
    """Somebody is called by name, another takes it, is asked whether they still are on it."""
    named = story.report("Somebody has to come")
    why = story.words("only you know it")
    story.do(page.by_hand, story.ane, named.id, story.bo.person_id, why=why)
    [place] = story.desk.read(duty.chats, story.bo.person_id)
    for outcome in (page.arrived, page.refused):
        found = story.desk.read(pages.of_ticket, named.id)
        story.do(outcome, found.id, found.rounds, place)
        story.later(minutes=6)
    story.do(page.acknowledge, story.vaka, named.id)
    story.later(hours=2, minutes=1)
    story.do(page.acknowledge, story.vaka, named.id)
    story.later(hours=2, minutes=1)
    story.later(minutes=20)
    first, _ = story.urgent("The first of many"), story.urgent("The second of many")
    story.later(minutes=2)
    story.desk.do(page_news.pages_waiting, story.bo.person_id, since=1)
    story.do(page.acknowledge, story.vaka, first.id)
    _practised(story)
    flagged(story)


def _practised(story: Story) -> None:
    """Drills that somebody answers and that nobody does, and a ticket that had gone quiet."""
    story.do(rooms.saw, ON_CALL, story.bo.person_id)
    for answered in (True, False):
        begun = story.do(drills.begin, story.ane)
        for call in story.desk.read(page_calls.of_page, begun.id):
            story.do(page.arrived, begun.id, call.round, call.place)
        if answered:
            story.do(drills.answer, story.vaka, begun.id)
        else:
            story.do(climbing.give_up, story.desk.read(pages.by_id, begun.id))
    lost = story.urgent("Nobody is called any more")
    story.do(pages.end, lost.id)
    story.do(sweeps.audit)


def flagged(story: Story) -> None:
    """Both flags raised and lowered by hand, and one that became urgent with its payment."""
    named = story.report("Not so calm")
    why = story.words("why it presses")
    story.do(urgency.raise_urgent, story.ane, named.id, why=why)
    story.do(urgency.lower_urgent, story.ane, named.id, why=why)
    story.do(urgency.raise_payment, story.ane, named.id, why=why, payment_on="2026-11-24")
    story.do(urgency.lower_payment, story.ane, named.id, why=why)
    paid = story.report("A payment waits", payment="yes", payment_on="2026-11-23")
    hurried = story.desk.with_urgent(payment_hours=24)
    hurried.do(urgency.payments_near)
    assert story.desk.ticket(paid).urgent_reason == "payment_near"

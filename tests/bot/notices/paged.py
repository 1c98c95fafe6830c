"""Pages at the desk of the season: by name, taken, asked about, and climbing anew."""

from core.db import pages
from core.services import duty, page
from tests.bot.notices.story import Story


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

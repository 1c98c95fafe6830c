"""A chapter of the season at a desk: tickets that go far."""

from core.db.tickets.watchers import Watcher
from core.domain.tickets.judging import Judged
from core.domain.tickets.message import Kind
from core.domain.tickets.relations import LinkKind
from core.services.tickets import assess, close, external, handover, merge, relate, split
from tests.bot.notices.story import Story
from tests.desk import AGENTS


def led(story: Story) -> None:
    """Assessed, handed out, merged, split, linked, followed, planned, taken up again."""
    ane, words = story.ane, story.words
    ticket = story.report("Goes far")
    story.do(relate.watch, ane, ticket.id, Watcher(person_id=story.vaka.person_id))
    story.do(relate.watch, ane, ticket.id, Watcher(room=AGENTS))
    story.do(relate.unwatch, ane, ticket.id, Watcher(room=AGENTS))
    judged = Judged("", "question", "user_error", "sporadic")
    story.do(assess.assess, ane, ticket.id, judged)
    story.send(ticket, Kind.PRIORITY, "It can wait", priority="low")
    for day in ("", "2026-12-24"):
        handed = {"party": words(f"Nordtek {day}"), "expected_on": day}
        story.do(external.hand_out, ane, ticket.id, **handed)
    story.do(external.come_back, ane, ticket.id)
    for party in ("", words("Nordhjelp")):
        back = story.report(f"Comes back {party[-4:]}")
        if party:
            story.do(external.hand_out, ane, back.id, party=party)
        else:
            story.send(back, Kind.ASK, "Call us")
        story.do(external.come_back, ane, back.id)
    said = {key: words(key) for key in ("theme", "subtheme", "title", "description", "workaround")}
    story.do(handover.request_change, ane, ticket.id, **said)
    story.written -= {said["description"], said["workaround"]}  # for the list of changes
    (part, _) = story.do(split.split, ane, ticket.id, [words("a part"), words("another part")])
    story.do(relate.link, ane, ticket.id, part.id, LinkKind.CAUSED)
    story.do(relate.unlink, ane, part.id, ticket.id)
    story.do(relate.link, ane, ticket.id, part.id, LinkKind.RELATED)
    story.do(merge.merge, ane, part.id, ticket.id)
    story.do(merge.unmerge, ane, part.id)
    story.do(merge.merge, ane, part.id, ticket.id)
    story.do(handover.plan, ane, ticket.id, text=words("what to plan"))
    story.desk.clock.move(seconds=1)
    strict = story.desk.with_team(reopen_days=0)  # any later would be too late
    strict.do(close.reopen, story.kari, ticket.id, why=words("once more"))
    outside = story.report("Stays outside")
    story.do(external.hand_out, ane, outside.id, party=words("Fjordnett"), reference=words("F-1"))

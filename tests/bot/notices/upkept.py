"""Chapters of the season at a desk: maintenance and releases at every point of their lives."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

from core.db import upkeep as stored
from core.db.broadcasts import fanouts
from core.db.outbox import outbox
from core.domain import subscriptions
from core.domain.intents import Intent, Notice
from core.domain.places import Address
from core.domain.rights import Actor, Role
from core.domain.upkeep import Kind, Move, Told, Upkeep
from core.services.broadcasts import broadcast
from core.services.upkeep import maintenance, news as upkeep_news
from tests.bot.notices.story import Story
from tests.desk import AGENTS


def upkept(story: Story) -> None:
    """Drafted, announced, reminded of, moved, extended, ended, called off, and proposed."""
    speaker = Actor(story.ane.person_id, frozenset({Role.COORDINATOR}))
    now, short = story.desk.clock.now, timedelta(minutes=1)
    told = Told(
        kind=Kind.MAINTENANCE,
        parts=("skilling",),
        starts_at=now + 2 * short,
        ends_at=now + 6 * short,
        title=story.words("New disks"),
        body=story.words("They are larger"),
        effect=story.words("No payslips"),
        language="nb",
    )

    def act(work: Any, about: Upkeep, *args: Any, **more: Any) -> Upkeep:
        event = story.do(stored.newest_event, about.id)
        done: Upkeep = story.do(work, speaker, event, *args, **more)
        _spread(story, done)
        return done

    def announced(**more: Any) -> Upkeep:
        drafted = story.do(maintenance.draft, speaker, replace(told, **more))
        return act(maintenance.publish, drafted, anyway=True)

    far = now + timedelta(days=300)
    story.do(maintenance.draft, speaker, replace(told, starts_at=far, ends_at=far + short))
    story.do(maintenance.draft, speaker, told)
    act(maintenance.cancel, announced(), story.words("No disks came"))
    proposed, running = announced(title=story.words("Cables")), announced()
    later = Move(now + 3 * short, now + 7 * short, story.words("They are late"), speaker.person_id)
    act(maintenance.move, act(maintenance.propose, running, later), anyway=True)
    for release, days in (("5.1", 1), ("5.0", -1)):
        out = now + timedelta(days=days)
        asked = (story.report(f"Asked for {release}").id,)
        new = {
            "tickets": asked,
            "kind": Kind.RELEASE,
            "release": story.words(release),
            "link": "https://a.example",
        }
        announced(starts_at=out, ends_at=out, title="", effect="", **new)
    act(maintenance.propose, proposed, later)
    story.desk.clock.move(minutes=4)
    story.do(upkeep_news.tell_due)
    story.do(broadcast.spread)
    longer = replace(later, ends_at=now + 9 * short)
    act(maintenance.move, act(maintenance.propose, running, longer), anyway=True)
    act(maintenance.end, announced(starts_at=now), story.words("All went well"))
    _near_its_end(story, running)


def _spread(story: Story, about: Upkeep) -> None:
    """Let Kari, who has subscribed, have a card of it, and hear what is new."""
    said = story.do(stored.entries, [about.id]).get(about.id, ())
    story.do(broadcast.spread)
    if len(said) == 1:
        kind = subscriptions.Kind(about.kind.value)
        key = broadcast.card_key(kind, about.id, Address("web", "kari"))
        story.do(fanouts.posted, key, kind, about.id, thread="", entry=said[0].id)


def _near_its_end(story: Story, about: Upkeep) -> None:
    """Ask whether its end holds, which lasts minutes here and a night elsewhere."""
    ends = story.do(stored.by_id, about.id).ends_at.isoformat()
    asked = Intent(Notice.UPKEEP_ENDING, data={"upkeep": about.id, "ends": ends})
    story.do(outbox.owe, asked, key="upkeep-ending", place=AGENTS)

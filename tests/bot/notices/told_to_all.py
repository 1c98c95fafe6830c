"""A chapter of the season: systems, and what everybody is told of them."""

from dataclasses import replace
from datetime import timedelta

from core.db.broadcasts import fanouts, subscriptions as kept
from core.db.incidents import bursts as kept_bursts, incidents as stored
from core.db.outbox import owing
from core.db.unit import Unit
from core.domain import subscriptions as subscribed_to
from core.domain.incidents.bursts import Count
from core.domain.incidents.incidents import Progress, Told
from core.domain.intents import Nature
from core.domain.places import Address
from core.domain.rights import Actor, Role
from core.domain.status.status import Status
from core.domain.translations import Slot
from core.services.broadcasts import broadcast, digesting, subscriptions, wishes
from core.services.broadcasts.subscriptions import Place
from core.services.incidents import (
    bursts,
    incidents,
    reminding,
    telling,
    tickets as incident_tickets,
    translating,
)
from core.services.status import status
from tests.bot.notices.story import Story

INCIDENT = subscribed_to.Kind.INCIDENT
_BURSTING = (
    ("skilling", 0),
    ("skilling", 1),
    ("protokoll", 3),
    ("bank", 3),
    ("calculation", 3),
)


def told_to_all(story: Story) -> None:
    """A system that had problems and has one still."""
    speaker = Actor(story.ane.person_id, frozenset({Role.COORDINATOR}))
    for part, now in (("skilling", "degraded"), ("bank", "major_outage")):
        story.do(status.set_baseline, speaker, part, Status(now), reason="disk")
    _incidents(story, speaker)


def _incidents(story: Story, speaker: Actor) -> None:
    """Faults at every stage of being told to everybody, late ones, and one that is over."""
    ticket = story.report("Told to everybody")
    empty = story.do(incidents.draft_from, story.ane, story.report("Half told").id)
    written = story.do(incidents.draft_from, story.ane, ticket.id)
    told = Told(
        title=story.words("Nothing comes out"),
        parts=("skilling",),
        level=Status.MAJOR_OUTAGE,
        body=story.words("We look into it"),
        pattern="general",
        pattern_why=story.words("many say so"),
        extent=story.words("all of the north"),
        workaround=story.words("Write by hand"),
        next_update_at=story.desk.clock.now + timedelta(days=90),
        checked=("plain", "no_names"),
    )
    story.do(incidents.edit, speaker, story.do(stored.newest_event, written.id), told)
    going = story.do(incidents.publish, speaker, written.id)
    for late in (timedelta(minutes=1), timedelta(days=90)):
        _tell(story, speaker, going.id, Progress.IDENTIFIED, late)
        story.do(reminding.nag, going)
    _translated(story, speaker, going.id)
    over = story.do(incidents.draft, speaker, replace(told, workaround="", no_workaround=True))
    later = story.do(incidents.draft, speaker, replace(told, publish_at=told.next_update_at))
    story.do(reminding.nag, later)
    story.do(incidents.publish, speaker, over.id)
    settled = [story.report(f"Settled by its end {n}") for n in range(2)]
    story.do(incident_tickets.link, speaker, over.id, [settled[0].id])
    story.do(telling.tell)
    story.do(incident_tickets.follow, story.kari, over.id, wants=True)
    for progress in (Progress.MONITORING, Progress.RESOLVED, Progress.AFTERWORD):
        ask = {"settle": "ask"} if progress is Progress.RESOLVED else {}
        _tell(story, speaker, over.id, progress, timedelta(days=1), **ask)
        story.do(telling.tell)
    story.do(incident_tickets.link, speaker, going.id, [settled[1].id])
    story.do(incident_tickets.unlink, speaker, settled[1].id)
    story.do(incidents.drop, speaker, story.do(incidents.draft, speaker, told).id)
    story.do(incidents.show, empty.id)
    _subscribed(story, speaker, going.id)
    _bursts(story)


def _translated(story: Story, speaker: Actor, number: int) -> None:
    """Told in other languages: in part, and what was changed since."""
    event = story.do(stored.newest_event, number)
    for language, slots in (("nb", (Slot.TITLE,)), ("fi", (Slot.EXTENT, Slot.TITLE))):
        said = {slot: story.words(f"{slot} in {language}") for slot in slots}
        story.do(translating.translate, speaker, event, language, said)
        story.written -= set(said.values())  # for who reads that language


def _bursts(story: Story) -> None:
    """Many who report the same: open, calm, made an incident of, linked to one, not one thing."""
    now = story.desk.clock.now
    calm, *_, made, refused = (
        _burst(story, Count(part, 6, organizations, 7, now - timedelta(days=90), now, 10))
        for part, organizations in _BURSTING
    )
    story.do(bursts.make, story.ane, made)
    story.do(bursts.refuse, story.ane, refused)
    story.do(bursts.show, calm)


def _burst(story: Story, found: Count) -> int:
    """Begin a burst and show it; the first one has calmed down."""
    number: int = story.do(kept_bursts.begin, found).id
    story.do(bursts.show, number)
    if found.organizations == 0:
        story.do(kept_bursts.change, number, ended_at=story.desk.clock.now)
    return number


def _subscribed(story: Story, speaker: Actor, number: int) -> None:
    """Who came late, and hears how it goes on; and who is gone."""
    kari = Place(Address("web", "kari"), private=True)
    for target in ("*", "skilling"):
        story.do(subscriptions.subscribe, story.kari, kari, target)
    here = story.do(kept.of_place, kari.address)
    story.do(wishes.toggle_quiet, here[0])
    story.do(wishes.toggle_digest, here[0])
    story.do(_digested, here[0])
    story.do(wishes.toggle_least, here[1])
    gone = Place(Address("web", "gone"), private=True)
    story.do(subscriptions.subscribe, story.bo, gone, "*")
    story.do(kept.end, gone.address, why="blocked")
    key = broadcast.card_key(INCIDENT, number, kari.address)
    newest = story.do(stored.updates, number)[-1].id
    story.do(fanouts.posted, key, INCIDENT, number, thread="", entry=newest)
    for level in (Status.DEGRADED, Status.MAJOR_OUTAGE):
        event = story.do(stored.newest_event, number)
        ahead = {"next_update_at": story.desk.clock.now + timedelta(days=1), "level": level}
        body = story.words(f"now {level}")
        story.do(incidents.tell_more, speaker, event, Progress.IDENTIFIED, body, **ahead)
        story.do(broadcast.spread)


def _digested(unit: Unit, one: subscribed_to.Subscription) -> None:
    for due in (unit.now, unit.now - timedelta(days=3)):
        about = {(it.kind.value, it.id) for it in digesting.lately(unit, due)}
        digest = digesting.digest_of(unit, [one], about, due)
        each = replace(digest, key=f"{digest.key}:{due}")
        owing.owe_all(unit, [each], nature=Nature.BROADCAST)


def _tell(
    story: Story, speaker: Actor, number: int, progress: Progress, after: timedelta, **more: str
) -> None:
    event = story.do(stored.newest_event, number)
    body = story.words(f"{progress} {number}")
    promised = story.desk.clock.now + after
    story.do(incidents.tell_more, speaker, event, progress, body, next_update_at=promised, **more)

"""Chapters of the season at a desk: what happens besides the talk in tickets."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

from core.db import bursts as kept_bursts
from core.db import (
    clocks,
    connecting,
    drafts,
    fanouts,
    filters,
    history,
    owing,
    tickets,
    timers,
    warned,
)
from core.db import incidents as stored
from core.db import people as people_of
from core.db import subscriptions as kept
from core.db.unit import Unit
from core.domain import subscriptions as subscribed_to
from core.domain.bursts import Count
from core.domain.finding import Sought
from core.domain.incidents import Progress, Told
from core.domain.intents import Nature
from core.domain.ladders import Standing, Waiting
from core.domain.message import Kind
from core.domain.places import Address
from core.domain.rights import Actor, Role
from core.domain.status import Status
from core.domain.ticket import Ticket
from core.domain.translations import Slot
from core.domain.warning import Said, Step, write
from core.services import (
    announce,
    broadcast,
    bursts,
    canned,
    claim,
    digesting,
    incident_tickets,
    incidents,
    reminders,
    reply,
    sending,
    status,
    subscriptions,
    survey,
    telling,
    translating,
    warning,
    wishes,
)
from core.services.subscriptions import Place
from tests.bot.notices.story import Story

INCIDENT = subscribed_to.Kind.INCIDENT
QUESTIONS = ("which", "draft", "ended", "solved")
_BURSTING = (
    ("skilling", 0),
    ("skilling", 1),
    ("protokoll", 3),
    ("bank", 3),
    ("calculation", 3),
)
OUTCOMES = ("added", "new", "reopen", "confirm", "not_solved", "thanks", "retracted")


def besides(story: Story) -> None:
    """Warned of, reminded, marked, answered from what is canned, filtered, placed, connected."""
    for chapter in (
        _systems,
        _warned,
        _unanswered,
        _marked,
        _canned,
        _filtered,
        _waiting,
        _connecting,
    ):
        chapter(story)


def _systems(story: Story) -> None:
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
        story.do(incidents.nag, going)
    _translated(story, speaker, going.id)
    over = story.do(incidents.draft, speaker, replace(told, workaround="", no_workaround=True))
    later = story.do(incidents.draft, speaker, replace(told, publish_at=told.next_update_at))
    story.do(incidents.nag, later)
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
    digest = digesting.digest_of(unit, one, digesting.lately(unit))
    owing.owe_all(unit, [digest], nature=Nature.BROADCAST)


def _tell(
    story: Story, speaker: Actor, number: int, progress: Progress, after: timedelta, **more: str
) -> None:
    event = story.do(stored.newest_event, number)
    body = story.words(f"{progress} {number}")
    promised = story.desk.clock.now + after
    story.do(incidents.tell_more, speaker, event, progress, body, next_update_at=promised, **more)


def _warned(story: Story) -> None:
    """Promises that break soon, and that broke: nobody has it, somebody has, they are silent."""
    told = [story.report(f"Late {number}") for number in range(3)]
    story.do(claim.claim, story.ane, told[1].id)
    story.send(told[2], Kind.REPLY, "We are on it")
    story.do(reply.comment, story.kari, told[2].id, text=story.words("and then"))
    for ticket in told:
        for late in (timedelta(), timedelta(days=30)):
            story.do(_all_due, ticket, late)
    story.send(told[0], Kind.REPLY, "We will be on it")
    story.do(claim.release, story.ane, told[0].id)
    story.do(_all_due, told[0], timedelta())


def _all_due(unit: Unit, ticket: Ticket, after: timedelta) -> None:
    """Warn of every promise of a ticket at once, now or when all have broken."""
    case = clocks.case_of(unit.connection, ticket.id)
    assert case is not None
    found = unit.rules.clocks(case).clocks
    steps = tuple(
        Step(clock, clock.due, clock.due + after, ("handler", "room", "manager"))
        for clock in found.values()
        if clock.runs and clock.due is not None
    )
    said = {one.clock.target: Said(one.due, one.at) for one in steps}
    warned.note(unit, ticket.id, write(said))
    warning.tell(unit, tickets.by_id(unit, ticket.id), steps)


def _unanswered(story: Story) -> None:
    """Reporters who are reminded and never answer, and agents who owe them news."""
    asked, proposed = story.report("No word on the tray"), story.report("No word on whether")
    story.send(asked, Kind.ASK, "Upper or lower", missing="steps")
    story.send(proposed, Kind.SOLUTION, "Turn it off", confirm="yes")
    closed, outside, nobodys = (story.report(f"Silence {number}") for number in range(3))
    story.send(closed, Kind.ASK, "Are you there")
    story.do(reminders.close_unanswered, story.desk.ticket(closed))
    story.do(claim.claim, story.ane, outside.id)
    for ticket in (outside, nobodys):
        story.do(timers.begin, story.desk.ticket(ticket), Waiting.PROGRESS)
    for ticket in (asked, proposed, outside, nobodys):
        story.do(_one_step, ticket)


def _marked(story: Story) -> None:
    """Reporters who give no mark, one, or both, with a remark and without."""
    tickets = [story.report(f"Marked {number}") for number in range(3)]
    for number, ticket in enumerate(tickets):
        story.send(ticket, Kind.SOLUTION, f"Done {number}", resolution="fixed")
        for question in ("quality", "courtesy")[:number]:
            story.do(survey.rate, story.kari, ticket.id, question, 4)
    for ticket in tickets[1:]:
        story.do(survey.remark, story.kari, ticket.id, story.words(f"remark {ticket.id}"))


def _canned(story: Story) -> None:
    """A reply written once, which goes, and one to which nothing is missing."""
    ticket = story.report("Nobody remembers it")
    held = story.do(canned.use, story.ane, ticket.id, "password", text=story.words("more"))
    story.do(sending.go, held)


def _filtered(story: Story) -> None:
    """A filter of the queue with a name, and one without."""
    sought = Sought(state="open", organisation="lyngvik", mine=True, since="7d")
    story.do(filters.keep, sought, name="ours", person_id=story.ane.person_id)
    story.do(filters.keep, Sought(category="payslip"), name="", person_id=story.bo.person_id)


def _one_step(unit: Unit, ticket: Ticket) -> None:
    """Take the first step of a ladder now, for the season has not the weeks for it."""
    timer = timers.of_ticket(unit, ticket.id)
    assert timer is not None
    timers.plan(unit, timer, Standing(unit.now, 1), due_at=None, by="")
    if timer.waiting is Waiting.PROGRESS:
        announce.progress_due(unit, ticket, cause=timer.cause, step=0)
    else:
        history.add(unit, ticket.id, "reminded", None, step=1)
        announce.reminder(unit, ticket, cause=timer.cause, step=0)


def _waiting(story: Story) -> None:
    """Texts that wait for their place, and those that found it."""
    for question, outcome in [(one, "") for one in QUESTIONS] + [("which", o) for o in OUTCOMES]:
        held = story.do(
            drafts.hold_text,
            story.kari.person_id,
            body=story.words(f"waits {question} {outcome}"),
            file_ids=[],
            choices=[1, 2],
            question=question,
        )
        if outcome:
            story.do(drafts.settle_text, held, outcome)
        story.do(announce.where_to, held)


def _connecting(story: Story) -> None:
    """Questions whether two accounts are one person's: open, half answered, answered, too old."""
    here, there = (
        story.do(people_of.identities_of, one.person_id)[0].id for one in (story.kari, story.bo)
    )
    now, day = story.desk.clock.now, timedelta(days=1)
    for agreed, outcome, ends in ((None, "", day), (now, "", day), (now, "linked", day)):
        _asked(story, here, there, agreed_at=agreed, outcome=outcome, ends_at=now + ends)
    _asked(story, here, there, agreed_at=None, outcome="refused", ends_at=now + day)
    _asked(story, here, there, agreed_at=None, outcome="", ends_at=now - day)


def _asked(story: Story, typist: int, maker: int, **more: Any) -> None:
    story.do(
        connecting.ask,
        maker_id=story.bo.person_id,
        typist_id=story.kari.person_id,
        maker_account=maker,
        typist_account=typist,
        **more,
    )

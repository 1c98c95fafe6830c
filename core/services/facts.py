"""What wording needs to know about an intent, read afresh when it is sent."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from core.db.intake import drafts
from core.db.people import connecting, people
from core.db.tickets import filters, handed, history, messages, relations, surveys, tickets
from core.db.tickets.filters import Kept
from core.db.tickets.handed import ChangeRequest, External
from core.db.tickets.history import Event
from core.db.tickets.surveys import Survey
from core.db.unit import Unit
from core.db.urgent import pages
from core.domain.intents import Intent, Notice
from core.domain.parties import Identity, Person
from core.domain.places import Address
from core.domain.tickets.message import StoredFile, TicketMessage
from core.domain.tickets.ticket import Pending, Ticket
from core.domain.upkeep import Kind
from core.services.broadcasts.audience import audience
from core.services.broadcasts.subscriptions import SubscriptionsShown, shown as subscribed
from core.services.clocks.hours import HoursShown, calendar_named
from core.services.clocks.waiting import Waited, waited
from core.services.clocks.warning import Warns, warns
from core.services.clocks.why import Explained, explain_ticket
from core.services.incidents.bursts import BurstShown, burst_shown
from core.services.incidents.joined_shown import AllJoined, OwnMeToo, all_joined, own_me_too
from core.services.incidents.shown import IncidentDesk, incident_desk
from core.services.incidents.telling import Yours, yours
from core.services.numbers import Numbers, numbers
from core.services.rota.facts import RotaFacts, rota_facts
from core.services.status.status import StatusShown, shown
from core.services.tickets.around import key_of
from core.services.tickets.concerned import asked_last
from core.services.tickets.facts import TicketFacts, summaries, ticket_facts
from core.services.upkeep.facts import UpkeepDesk, UpkeepsShown, upkeep_desk, upkeeps_shown
from core.services.urgent.facts import PageFacts, page_facts
from core.services.urgent.foreseeing import Foreseen, what_if

_CALLING = frozenset({Notice.FROM_REPORTER, Notice.WARNING})  # whoever works on the ticket
_OF_A_PLACE = frozenset({Notice.SUBSCRIPTIONS, Notice.SUBSCRIBED})
_REMINDERS = frozenset({Notice.REMINDER, Notice.PROGRESS})
ON_A_PAGE = 10  # tickets on a person's own page; the others are in /mine


@dataclass(frozen=True, slots=True)
class Connecting:
    """A question whether two accounts shall be one person: the other account, and what came of it.

    `standing` is asks, waits (for the other side), linked, refused or late.
    """

    account: Identity
    standing: str


@dataclass(frozen=True, slots=True)
class Facts:
    """All that one notice may speak of. `people` holds everybody named, by id.

    `accounts` are what platforms know those by whom it calls: platform and id there.
    `keys` are the tickets that events name, and `outside` the third party of the event. `heard`
    are the places that hear of what is previewed, by platform. `asked` is the solution of which
    the reporter shall say whether it helped.
    """

    ticket: TicketFacts | None = None
    message: TicketMessage | None = None
    files: tuple[StoredFile, ...] = ()
    file: StoredFile | None = None
    event: Event | None = None
    draft: drafts.Draft | None = None
    waiting: drafts.WaitingText | None = None
    waited: Waited | None = None
    warns: Warns | None = None
    survey: Survey | None = None
    numbers: Numbers | None = None
    filters: tuple[Kept, ...] = ()
    filter: Kept | None = None
    tickets: tuple[TicketFacts, ...] = ()
    people: Mapping[int, Person] = field(default_factory=dict)
    accounts: Mapping[int, tuple[tuple[str, str], ...]] = field(default_factory=dict)
    connecting: Connecting | None = None
    keys: Mapping[int, str] = field(default_factory=dict)
    outside: External | None = None
    change: ChangeRequest | None = None
    split_from: Mapping[int, int] = field(default_factory=dict)
    why: Explained | None = None
    hours: HoursShown | None = None
    rota: RotaFacts | None = None
    page: PageFacts | None = None
    status: StatusShown | None = None
    incident: IncidentDesk | None = None
    heard: Mapping[str, int] = field(default_factory=dict)
    burst: BurstShown | None = None
    upkeep: UpkeepDesk | None = None
    upkeeps: UpkeepsShown | None = None
    yours: Yours | None = None
    foreseen: tuple[Foreseen, ...] = ()
    subscriptions: SubscriptionsShown | None = None
    me_too: OwnMeToo | None = None
    joined: AllJoined | None = None
    asked: int | None = None


def load(unit: Unit, intent: Intent, *, person_id: int | None = None) -> Facts:
    """Read what an intent is about; `person_id` is who hears it, where it is one person."""
    message = messages.by_id(unit, intent.message_id) if intent.message_id else None
    waiting_id = intent.data.get("waiting")
    waiting = drafts.waiting_text(unit, waiting_id) if waiting_id else None
    listed = intent.data.get("tickets", []) or (waiting.choices if waiting else [])
    if intent.notice is Notice.HOME and person_id is not None:
        own = tickets.of_reporter(unit, person_id, limit=ON_A_PAGE)
        listed = [one.id for one in own]
    event = history.by_seq(unit, intent.data["event"]) if "event" in intent.data else None
    ticket = None
    if intent.ticket_id is not None:
        whole = intent.notice is Notice.TICKET
        public = bool(intent.data.get("public"))
        ticket = ticket_facts(
            unit,
            tickets.by_id(unit, intent.ticket_id),
            whole=whole,
            whose=person_id,
            public=public,
            brief=intent.notice is Notice.PAGE,
        )
    counted = numbers(unit, intent.data) if intent.notice is Notice.STATS else None
    if intent.notice is Notice.PAGES_WAITING:
        waiting_pages = pages.unanswered(unit, limit=ON_A_PAGE)
        listed = [one.ticket_id for one in waiting_pages if one.ticket_id is not None]
    if counted is not None and counted.survey is not None:
        listed = [one.ticket_id for one in counted.survey.remarks]
    named = _named(message, event, ticket)
    called = ticket.assignee if ticket and intent.notice in _CALLING else None
    page = _page(unit, intent) if "page" in intent.data else None
    if page is not None and intent.notice is Notice.PAGE:
        called = page.calls
    return Facts(
        ticket=ticket,
        message=message,
        files=tuple(messages.files_of(unit, message_id=message.id)) if message else (),
        file=messages.file_by_id(unit, intent.data["file"]) if "file" in intent.data else None,
        event=event,
        draft=drafts.of(unit, person_id) if person_id is not None else None,
        waiting=waiting,
        waited=waited(unit, intent) if intent.notice in _REMINDERS else None,
        warns=warns(unit, intent, person_id=person_id) if intent.notice is Notice.WARNING else None,
        survey=_survey(unit, intent),
        numbers=counted,
        filters=tuple(filters.named(unit)) if intent.notice is Notice.QUEUE else (),
        filter=filters.by_id(unit, intent.data.get("filter", 0))
        if "filter" in intent.data
        else None,
        tickets=summaries(unit, listed, whose=person_id),
        keys={one: key_of(unit, one) for one in _tickets_named(event, ticket)},
        outside=_outside(unit, event),
        change=_change(unit, event),
        split_from=relations.split_from(unit, listed),
        people=people.by_ids(unit, named | ({person_id} if person_id is not None else set())),
        accounts={called.id: _accounts(unit, called.id)} if called else {},
        connecting=_connecting(unit, **intent.data) if intent.notice is Notice.CONNECT else None,
        why=explain_ticket(unit, intent.ticket_id or 0) if intent.notice is Notice.WHY else None,
        hours=calendar_named(unit, intent.data["calendar"])
        if intent.notice is Notice.HOURS
        else None,
        rota=rota_facts(unit, intent),
        page=page,
        me_too=own_me_too(unit, intent),
        joined=all_joined(unit, intent),
        asked=_asked(unit, ticket.ticket) if ticket and message else None,
        subscriptions=subscribed(unit, Address(*intent.data["place"]))
        if intent.notice in _OF_A_PLACE and "place" in intent.data
        else None,
        incident=incident_desk(unit, intent.data["incident"])
        if "incident" in intent.data
        else None,
        heard=audience(unit, intent) if intent.notice is Notice.PREVIEW else {},
        yours=yours(unit, intent) if "yours" in intent.data else None,
        burst=burst_shown(unit, intent.data["burst"]) if "burst" in intent.data else None,
        upkeep=_upkeep(unit, intent, event),
        upkeeps=upkeeps_shown(unit, Kind(intent.data["kind"]))
        if intent.notice is Notice.UPKEEPS
        else None,
        status=shown(unit, intent.data["part"]) if intent.notice is Notice.STATUS else None,
        foreseen=what_if(
            unit, datetime.fromisoformat(intent.data["at"]), which=intent.data.get("which", "")
        )
        if intent.notice is Notice.WHAT_IF
        else (),
    )


def _asked(unit: Unit, ticket: Ticket) -> int | None:
    if not ticket.waits_for_reporter or ticket.pending_reason != Pending.CONFIRMATION:
        return None
    asked = asked_last(unit, ticket)
    return None if asked is None else asked.id


def _page(unit: Unit, intent: Intent) -> PageFacts:
    return page_facts(unit, intent.data["page"], number=intent.data.get("round", 1))


def _upkeep(unit: Unit, intent: Intent, event: Event | None) -> UpkeepDesk | None:
    """Give the maintenance or release that is spoken of, or that an event names."""
    number = intent.data.get("upkeep") or (event.data.get("upkeep") if event else None)
    return upkeep_desk(unit, number) if number is not None else None


def _connecting(unit: Unit, request: int, side: str) -> Connecting | None:
    asked = connecting.request(unit, request)
    if asked is None:
        return None
    other = asked.maker_account if side == "typist" else asked.typist_account
    standing = asked.outcome or ("late" if asked.ends_at <= unit.now else "asks")
    if standing == "asks" and side == "typist" and asked.agreed_at is not None:
        standing = "waits"
    return Connecting(people.identity_by_id(unit, other), standing)


def _accounts(unit: Unit, person_id: int) -> tuple[tuple[str, str], ...]:
    """Give a person's account on each platform; of several on one, the one they used last."""
    known = people.identities_of(unit, person_id)
    return tuple({one.platform: one.external_id for one in reversed(known)}.items())


def _survey(unit: Unit, intent: Intent) -> Survey | None:
    if intent.notice is Notice.SURVEY and intent.ticket_id is not None:
        return surveys.of_ticket(unit, intent.ticket_id)
    return None


def is_taken_back(unit: Unit, facts: Facts) -> bool:
    """Tell whether what is spoken of was taken back: a message, or a file that came with it."""
    if facts.file is None:
        return facts.message is not None and facts.message.retracted_at is not None
    came = [one for _, one in messages.attached_to(unit, facts.file.id)]
    if not came:
        return facts.ticket is not None
    found = [messages.by_id(unit, one) if one is not None else None for one in came]
    return bool(found) and all(one is not None and one.retracted_at is not None for one in found)


def _tickets_named(event: Event | None, ticket: TicketFacts | None) -> set[int]:
    named: set[int] = set()
    for one in (*(ticket.events if ticket else ()), *((event,) if event else ())):
        named |= {one.data["other"]} if "other" in one.data else set(one.data.get("tickets", ()))
    return named


def _outside(unit: Unit, event: Event | None) -> External | None:
    if event is None or "external" not in event.data:
        return None
    return handed.external(unit, event.data["external"])


def _change(unit: Unit, event: Event | None) -> ChangeRequest | None:
    if event is None or event.type != "change_requested":
        return None
    return handed.change(unit, event.data["change"])


def _named(
    message: TicketMessage | None, event: Event | None, ticket: TicketFacts | None
) -> set[int]:
    named: set[int] = set()
    if message is not None:
        named.add(message.author_id)
    events = (*(ticket.events if ticket else ()), *((event,) if event else ()))
    for one in events:
        if one.actor_id is not None:
            named.add(one.actor_id)
        if "to" in one.data:
            named.add(one.data["to"])
        if one.data.get("previous"):
            named.add(one.data["previous"])
    if ticket is not None:
        named |= {one.author_id for one in ticket.messages}
        if ticket.page is not None and ticket.page.acknowledged_by is not None:
            named.add(ticket.page.acknowledged_by)
    return named

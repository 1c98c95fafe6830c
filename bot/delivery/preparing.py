"""Before a row is sent: whether it is still needed, where it goes, and what it says."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import partial
from typing import Unpack
from zoneinfo import ZoneInfo

from bot import flows, notices
from bot.commands import translating
from bot.content import FileShown, Message
from bot.delivery import needed
from bot.wording import Voice, Wording
from core.db.intake import drafts
from core.db.outbox import links
from core.db.outbox.owed import Owed
from core.db.people import organizations, people, rooms
from core.db.tickets import messages
from core.db.unit import Unit
from core.domain.incidents.joining import Offer
from core.domain.intents import Notice
from core.domain.parties import Person
from core.domain.places import Address
from core.domain.translations import Begun
from core.services import facts as looking
from core.services.broadcasts import broadcast
from core.services.clocks.hours import quiet_until, receipt_promise
from core.services.facts import Facts
from core.services.incidents import recognising
from core.services.incidents.joined_shown import has_joined
from core.services.people.people import actor_anywhere, language_of, zone_of
from core.services.tickets.offered import Offered, offered
from core.services.urgent.climbing import is_attended

# Trouble and calls are owed to a person's every platform by themselves; their own page is no
# message, nor is the name of a thread.
_THERE_ONLY = frozenset({Notice.TROUBLE, Notice.HOME, Notice.PAGE, Notice.TOPIC})


@dataclass(frozen=True, slots=True)
class Prepared:
    """A worded message and the places to try, the best first. No message: `why` it is not needed.

    `taken_back`: its author took it back; the platform shall remove it where it still can. With
    `until` it is needed still, but not before that moment.
    """

    message: Message | None
    addresses: tuple[Address, ...]
    why: str = "not needed"
    taken_back: bool = False
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class PageAddress:
    """Where the status page is read, "" nowhere; one with a `secret` in it is for the team."""

    url: str = ""
    secret: bool = False


MOST_DRAWN = 128  # messages; one a notice on its way, language and time zone


@dataclass(frozen=True, slots=True)
class Preparing:
    """Words an intent in its hearer's language, from what is true now."""

    wording: Wording
    language: str
    page: PageAddress = PageAddress()
    previews: Mapping[str, notices.Preview] = field(default_factory=dict)
    _drawn: dict[tuple[object, ...], Message] = field(default_factory=dict)

    def prepare(self, unit: Unit, owed: Owed, *, tight: bool = False) -> Prepared:
        """Read what the row is about, afresh, and word it.

        Where few messages may be sent (`tight`), what the card tells anyway is none of its own.
        Its hearer may have become one with somebody since it was claimed, and then they own what
        that person owns.
        """
        reader = None
        if owed.person_id is not None:
            reader = people.by_id(unit, owed.person_id)
            owed = replace(owed, person_id=reader.id)
        if needed.is_stale(owed, unit.now):
            return Prepared(None, (), why="stale: the platform was away too long")
        if owed.intent.notice is Notice.PROMPT and reader is not None:
            return self._question(unit, owed, reader)
        if owed.intent.notice in broadcast.BROADCASTS:
            return self._broadcast(unit, owed, reader)
        if owed.sent is None and not needed.may_go(unit, owed):
            return Prepared(None, ())
        facts = looking.load(unit, owed.intent, person_id=owed.person_id)
        if tight and facts.event is not None and needed.stands_on_the_card(owed, facts.event.type):
            return Prepared(None, (), why="the card tells it")
        language, zone = self._tongue(unit, owed, reader)
        voice = self.wording.voice(language, zone, default=self.language)
        known = _known(unit, reader, zone)
        scene = notices.Scene(
            team=unit.team,
            promise=partial(receipt_promise, unit, _organisation(facts)),
            reader_id=owed.person_id,
            answers=lambda answers: flows.rows_of(dict(answers), known, voice),
            today=known.today,
            attended=owed.intent.notice is not Notice.RECEIPT or is_attended(unit),
            platform=owed.place.platform if owed.place is not None else "",
            previews=self.previews,
            status_page=self.page.url if reader is None or not self.page.secret else "",
        )
        message = notices.word(owed.intent, facts, voice, scene)
        until = quiet_until(unit) if message is not None and needed.can_wait(owed, facts) else None
        if until is not None:
            return Prepared(None, (), until=until)
        taken_back = looking.is_taken_back(unit, facts)
        if taken_back and owed.sent is None:
            return Prepared(None, (), why="taken back before it was said")
        if taken_back and facts.file is not None:
            message = notices.taken_back(voice)
        return Prepared(message, _addresses(unit, owed), taken_back=taken_back)

    def _question(self, unit: Unit, owed: Owed, reader: Person) -> Prepared:
        """Word the question of a draft, with little read: most of what is said are questions."""
        language, zone = self._tongue(unit, owed, reader)
        voice = self.wording.voice(language, zone, default=self.language)
        draft = drafts.of(unit, reader.id)
        known = _known(unit, reader, zone, **_offered(unit, draft))
        offers, texts = _offers(unit, reader, draft, language), _texts(unit, reader, draft)
        known = replace(known, offers=offers, texts=texts)
        message = _prompt(unit, owed, draft, known, voice)
        return Prepared(message, _addresses(unit, owed))

    def _broadcast(self, unit: Unit, owed: Owed, reader: Person | None) -> Prepared:
        """Word what thousands read once a language and time zone, until it changes."""
        found = broadcast.reading(unit, owed)
        if found is None:
            return Prepared(None, ())
        language, zone = self._tongue(unit, owed, reader)
        is_card = reader is not None and owed.intent.notice is Notice.BROADCAST
        joins = is_card and not has_joined(unit, owed.person_id or 0, owed.intent)
        drawn = (*found.words, language, zone, joins)
        message = self._drawn.get(drawn)
        if message is None:
            voice = self.wording.voice(language, zone, default=self.language)
            told = broadcast.told(unit, owed.intent)
            message = notices.to_subscriber(owed.intent, told, voice, joins=joins)
            if len(self._drawn) >= MOST_DRAWN:
                self._drawn.clear()
            self._drawn[drawn] = message
        return Prepared(message, () if owed.sent is not None else (found.place,))

    def _tongue(self, unit: Unit, owed: Owed, reader: Person | None) -> tuple[str, str]:
        """Give the language and the time zone of who will read it."""
        if reader is None:
            room = owed.place
            told = owed.intent.data.get("language", "")
            language = told or (rooms.language(unit, room) if room else "") or self.language
            return language, unit.team.hours.timezone
        return language_of(unit, reader) or self.language, zone_of(unit, reader)


def _organisation(facts: Facts) -> str:
    """Name whose case it is about, by which hours depend."""
    about = facts.ticket
    return about.organization.slug if about is not None and about.organization is not None else ""


def _known(
    unit: Unit,
    person: Person | None,
    zone: str,
    **offers: Unpack[Offered],
) -> flows.Known:
    today = unit.now.astimezone(ZoneInfo(zone)).date()
    if person is None:
        return flows.known_of(unit.team, today=today)
    organization = organizations.by_id(unit, person.organization_id)
    return flows.known_of(
        unit.team,
        attended=not unit.team.phones_outside or is_attended(unit),
        today=today,
        person=person,
        organization=organization,
        **offers,
    )


def _offered(unit: Unit, draft: drafts.Draft | None) -> Offered:
    """Give what the question of a draft offers to choose from."""
    if draft is None:
        return Offered()
    state = flows.State.from_json(draft.state["at"])
    about = int(state.subject) if state.subject else None
    return offered(unit, about, flows.OFFERS.get(state.flow, ()), like=state.like)


def _offers(
    unit: Unit, reader: Person, draft: drafts.Draft | None, language: str
) -> tuple[Offer, ...]:
    """Give what the reader is asked about, whether it is this."""
    codes = draft.state["at"].get("known", ()) if draft is not None else ()
    return recognising.offered(unit, reader.id, codes, language=language)


def _texts(unit: Unit, reader: Person, draft: drafts.Draft | None) -> Mapping[str, Begun]:
    """Give what a question asks to be translated, to whom it may show."""
    at = draft.state["at"] if draft is not None else {}
    if at.get("flow") not in flows.TRANSLATING:
        return {}
    return translating.asked(unit, actor_anywhere(unit, reader), at["flow"], at["subject"])


def _prompt(
    unit: Unit, owed: Owed, draft: drafts.Draft | None, known: flows.Known, voice: Voice
) -> Message | None:
    """Word the question of a draft; one that is answered keeps its words and loses its buttons."""
    data = owed.intent.data
    if draft is None or draft.id != data["draft"] or draft.state["prompt"] != data["prompt"]:
        if owed.sent is None:
            return None
        return flows.answered(data["asked"], data["words"], known, voice)
    state = flows.State.from_json(draft.state["at"])
    given = [one for value in state.answers.values() if isinstance(value, tuple) for one in value]
    stored = messages.files_by_ids(unit, given).values() if given else ()
    files = {one.id: FileShown(one.id, one.name, one.media_type, one.size) for one in stored}
    draw = flows.review if state.reviews else flows.prompt
    return draw(state, known, voice, problems=data["problems"], files=files)


def _addresses(unit: Unit, owed: Owed) -> tuple[Address, ...]:
    """Give where the row may go, the best place first.

    A room: the thread under the ticket's card there, where it belongs under one. A person: the
    place they are talking from, then their private chats, the one used last first; in each the
    thread about the ticket, where there is one. What has been sent is only changed where it stands.
    """
    if owed.sent is not None:
        return ()
    place = owed.place
    if place is not None and owed.intent.notice in _THERE_ONLY:
        return (place,)
    if owed.person_id is None:
        if place is None:
            return ()
        if owed.under_card and owed.intent.ticket_id is not None:
            home = links.home(unit, owed.intent.ticket_id, place)
            return (home.thread_address if home else place,)
        return (place,)
    private = (
        one.private
        for one in people.identities_of(unit, owed.person_id)
        if one.private is not None and one.reachable
    )
    found = dict.fromkeys([*([place] if place else []), *private])
    return tuple(dict.fromkeys(_thread_of(unit, owed, one) for one in found))


def _thread_of(unit: Unit, owed: Owed, room: Address) -> Address:
    if owed.intent.ticket_id is None or room.thread:
        return room
    home = links.home(unit, owed.intent.ticket_id, room)
    return home.thread_address if home else room

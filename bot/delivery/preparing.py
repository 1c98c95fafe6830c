"""Before a row is sent: is it still needed, where does it go, and what does it say?"""

from dataclasses import dataclass

from bot import flows, notices
from bot.content import Message
from bot.known import known_of
from bot.notices.scene import Scene
from bot.wording import Wording
from core.db import links, people, rooms
from core.db.outbox import Owed
from core.db.unit import Unit
from core.domain.intents import Notice
from core.domain.places import Address
from core.services import facts as looking
from core.services.people import language_of


@dataclass(frozen=True, slots=True)
class Prepared:
    """A worded message and the places to try, the best first. No message: not needed any more."""

    message: Message | None
    addresses: tuple[Address, ...]


@dataclass(frozen=True, slots=True)
class Preparing:
    """Words an intent in its hearer's language, from what is true now."""

    wording: Wording
    language: str

    def prepare(self, unit: Unit, owed: Owed) -> Prepared:
        """Read what the row is about, afresh, and word it."""
        addresses = _addresses(unit, owed)
        facts = looking.load(unit, owed.intent, person_id=owed.person_id)
        voice = self.wording.voice(*self._tongue(unit, owed), default=self.language)
        if owed.intent.notice is Notice.PROMPT:
            data = owed.intent.data
            state = flows.State.from_json(facts.draft.state) if facts.draft else None
            current = facts.draft is not None and facts.draft.id == data["draft"]
            if owed.person_id is None or state is None or not current:
                state = None
            known = known_of(unit, people.by_id(unit, owed.person_id or 0), voice)
            message = flows.question(
                state, known, voice, turn=data["turn"], asked=data["asked"], flow=data["flow"]
            )
            return Prepared(message if message or owed.sent else None, addresses)
        scene = Scene(
            team=unit.team,
            now=unit.now,
            private=owed.person_id is not None and owed.place is None,
            reader_id=owed.person_id,
            answers=lambda answers: flows.as_rows(answers, known_of(unit, None, voice), voice),
        )
        return Prepared(notices.word(owed.intent, facts, voice, scene), addresses)

    def _tongue(self, unit: Unit, owed: Owed) -> tuple[str, str]:
        """Give the language and time zone of who will read it."""
        zone = unit.team.hours.timezone
        if owed.place is not None and (owed.person_id is None or owed.place in _team_rooms(unit)):
            return rooms.language(unit, owed.place) or self.language, zone
        person = people.by_id(unit, owed.person_id or 0)
        organization = people.organization(unit, person.organization_id)
        if organization is not None:
            zone = organization.timezone or zone
        return language_of(unit, person) or self.language, zone


def _team_rooms(unit: Unit) -> tuple[Address, ...]:
    return (*unit.places.agents, *unit.places.on_call)


def _addresses(unit: Unit, owed: Owed) -> tuple[Address, ...]:
    """Give where the row may go, the best place first.

    Its own place (under the ticket's card there), else the person's private chats, the one they
    used last first.
    """
    if owed.place is not None and owed.under_card and owed.intent.ticket_id is not None:
        home = links.home(unit, owed.intent.ticket_id, owed.place)
        return (home.thread_address if home else owed.place,)
    if owed.place is not None and (owed.person_id is None or owed.place in _team_rooms(unit)):
        return (owed.place,)
    private = [
        one.private
        for one in people.identities_of(unit, owed.person_id or 0)
        if one.private is not None and one.reachable
    ]
    first = [owed.place] if owed.place is not None else []
    return tuple(dict.fromkeys([*first, *private]))

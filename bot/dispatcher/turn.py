"""One event being handled: who did it, where, in which language, inside which unit."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Any

from bot import commands
from bot.contract import Accepted, Alert, Inbound, Manners, Pressed, Reply, Said, Upload
from bot.wording import Voice, Wording
from core.db.outbox import outbox
from core.db.tickets import tickets
from core.db.unit import Unit
from core.domain.intents import Intent, Notice
from core.domain.parties import Person
from core.domain.places import Address, MessageRef
from core.domain.rights import Actor
from core.domain.tickets.ticket import Act
from core.errors import NotFound, Refused
from core.services.tickets.around import key_of
from core.services.tickets.files import expect, own


class LookFirst(Exception):
    """A unit needs what `find` reads slowly: it is undone, and runs again when that is read."""

    def __init__(self, find: Callable[[Unit], tuple[int, ...]]) -> None:
        super().__init__()
        self.find = find


class AskFirst(Exception):
    """A unit would refuse what an admin of `room` may do: it runs again when that is known."""

    def __init__(self, room: Address) -> None:
        super().__init__()
        self.room = room


@dataclass(frozen=True, slots=True)
class Turn:
    """`cause` is the event's key: what comes of it is owed once.

    `like` is what was read slowly before this unit, None if nothing was.
    `again` is what was said earlier and is only taken up now: its message and its words.
    """

    unit: Unit
    inbound: Inbound
    person: Person
    actor: Actor
    voice: Voice
    wording: Wording
    cause: str
    manners: Manners
    like: tuple[int, ...] | None = None
    again: tuple[MessageRef, str] | None = None

    def looked_up(self, find: Callable[[Unit], tuple[int, ...]]) -> tuple[int, ...]:
        """Give what a slow look found, which is made before the unit that needs it.

        Raises: LookFirst: it was not made yet.
        """
        if self.like is None:
            raise LookFirst(find)
        return self.like

    @property
    def answers_to(self) -> int | None:
        """Whom an answer is for: the person alone, or None for the team's room they are in."""
        return None if self._in_team_room else self.person.id

    @property
    def _in_team_room(self) -> bool:
        return self.inbound.place.room in self.unit.places.team_rooms

    @property
    def said(self) -> MessageRef | None:
        """What the platform calls what was said, so that an edit of it can be followed."""
        if self.again is not None:
            return self.again[0]
        inbound = self.inbound
        album = inbound.act.album if isinstance(inbound.act, Said) else ""
        name = f"album:{album}" if album else inbound.message
        return MessageRef(inbound.place.room, name) if name else None

    @property
    def among_others(self) -> bool:
        """Whether it happened in a room where an answer is nobody else's business."""
        return not self.inbound.private and not self._in_team_room

    @property
    def asked_in(self) -> dict[str, Any]:
        """Where it was asked that is answered in private, for an answer that cannot arrive."""
        place = self.inbound.place
        if self.inbound.private:
            return {}
        return {"asked_in": [place.platform, place.chat, place.workspace, place.thread]}

    def tell(self, intent: Intent) -> None:
        """Answer where the event came from; from a room of others, in the private chat."""
        here = self.inbound.private or self._in_team_room
        if not here:
            intent = replace(intent, data={**intent.data, **self.asked_in})
        outbox.owe(
            self.unit,
            intent,
            key=f"answer:{self.cause}:{intent.notice.value}",
            person_id=self.answers_to,
            place=self.inbound.place if here else None,
        )

    def sentence(self, key: str, **args: str | int) -> Reply:
        """Answer with one sentence: at once where that is possible, else as a message."""
        if self.inbound.forms:
            return Alert(self.voice.say(key, **args))
        return self.message(key, **args)

    def message(self, key: str, **args: str | int) -> Reply:
        """Answer with one sentence that stays in the conversation."""
        self.tell(Intent(Notice.SENTENCE, data={"key": key, "args": args}))
        return Accepted()

    def files(self, uploads: Iterable[Upload]) -> tuple[int, ...]:
        """Give the files that came: kept ones if they are this person's own, others to fetch."""
        ids: list[int] = []
        for one in uploads:
            if one.remote:
                ids.append(self._expect(one))
            else:
                ids += own(self.unit, self.person.id, (one.file_id,))
        return tuple(ids)

    def _expect(self, upload: Upload) -> int:
        return expect(
            self.unit,
            person_id=self.person.id,
            platform=self.inbound.sender.platform,
            remote=upload.remote,
            name=upload.name,
            size=upload.size,
        )

    def added_to(self, ticket_id: int) -> None:
        """Say that what the person wrote is on their ticket now."""
        key = key_of(self.unit, ticket_id)
        self.message("added-to-ticket", ticket=key)

    def done(self, ticket_id: int) -> Reply:
        """Say that it is done where that does not show: not in the team's rooms, nor to a reporter.

        A card tells it there, and a notice of its own them.
        """
        about = tickets.by_id(self.unit, ticket_id)
        if self._in_team_room or about.reporter_id == self.person.id:
            return Accepted()
        return self.message("done-elsewhere", ticket=key_of(self.unit, ticket_id))

    def _typed(self, possible: tuple[str, ...]) -> str:
        """Name the commands for what is possible, as they are typed here."""
        names = (commands.BY_ACT.get(Act(one)) for one in possible)
        platform = self.inbound.sender.platform
        typed = [commands.typed(name, platform) for name in names if name is not None]
        return ", ".join(typed) or "nothing"

    def refusal(self, why: Refused | NotFound) -> Reply:
        """Answer a refusal with a sentence that helps; a press, where it was pressed if it can."""
        key, args = self._said(why)
        if self.manners.answers_presses and isinstance(self.inbound.act, Pressed):
            return Alert(self.voice.say(key, **args))
        return self.sentence(key, **args)

    def _said(self, why: Refused | NotFound) -> tuple[str, dict[str, str]]:
        if isinstance(why, NotFound):
            return f"not-found-{why.what}", {}
        args = {
            name: self._typed(value) if isinstance(value, tuple) else str(value)
            for name, value in why.args_by_name.items()
        }
        return f"refused-{why.reason.replace('_', '-')}", args

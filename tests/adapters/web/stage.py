"""A small desk behind the web chat: real database, real transcript, real files, a bot that echoes.

It does what the whole of Melding does around the adapter, with as few words as possible: what is
said is echoed in its author's name, then answered through `send`, after the unit is committed.
"""

import asyncio
import secrets
from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path

from bot.adapters.web.adapter import WebAdapter
from bot.adapters.web.ports import NotTaken, Served, Taken
from bot.app.web_rooms import DemoPeople, WebEntry, WebTranscript
from bot.content import Attached, FileShown, Message, paragraph
from bot.contract import (
    Accepted,
    Alert,
    Commanded,
    CommandHelp,
    FieldErrors,
    Inbound,
    OpenForm,
    Pressed,
    Reply,
    Role,
    Said,
    Submitted,
)
from bot.stored import encode
from core.config.team import Team
from core.db.database import Database, open_database
from core.db.people import people, transcripts
from core.db.tables import metadata
from core.db.unit import Store, Unit
from core.domain.places import Address, Places
from core.errors import DatabaseUnavailable
from core.services.people import entry
from tests.adapters.web import scenes
from tests.flows.talking import WORDING

AGENTS = Address("web", "agents")
ON_CALL = Address("web", "on-call")
PLACES = Places(agents=(AGENTS,), on_call=(ON_CALL,))
SECRET = "a secret of thirty-two characters or more"
LANGUAGES = {
    "en": "English",
    "nb": "Norsk",
    "da": "Dansk",
    "fi": "Suomi",
    "nl": "Nederlands",
    "sv": "Svenska",
}


def utc_now() -> datetime:
    return datetime.now(UTC)


class Words:
    languages: Mapping[str, str] = LANGUAGES

    def __init__(self) -> None:
        self._wording = WORDING

    def voice(self, language: str):
        return self._wording.voice(language)


class Help:
    def of(self, role: Role, language: str) -> Sequence[CommandHelp]:  # noqa: ARG002
        both = [CommandHelp("help", "What you can do here"), CommandHelp("language", "Change")]
        if role is Role.REPORTER:
            return [CommandHelp("report", "Report a problem or ask"), *both]
        return [
            CommandHelp("queue", "Tickets that wait for somebody"),
            CommandHelp("claim", "Take a ticket on"),
            *both,
        ]


@dataclass
class Folder:
    """Files on disk, shown to whoever sent them and to the agents."""

    path: Path
    agent: int
    kept: dict[int, tuple[str, str, int, int]] = field(default_factory=dict)
    most: int = 0
    most_megabytes: int = 20

    async def take(
        self, chunks: AsyncIterator[bytes], name: str, *, person_id: int, expected: int | None
    ) -> Taken | NotTaken:
        if expected is not None and expected > self.most_megabytes * 1024 * 1024:
            return NotTaken("too_large")
        if name.endswith(".exe"):
            return NotTaken("not_allowed")
        file_id = len(self.kept) + 1
        size = 0
        with (self.path / str(file_id)).open("wb") as file:
            async for chunk in chunks:
                self.most = max(self.most, len(chunk))
                size += len(chunk)
                file.write(chunk)
        if size == 0:
            return NotTaken("empty")
        picture = name.endswith(".png")
        kind = "image/png" if picture else "text/plain; charset=utf-8"
        self.kept[file_id] = (name, kind, size, person_id)
        return Taken(file_id, name, kind, size, picture)

    async def open(self, file_id: int, viewers: Sequence[int]) -> Served | None:
        if file_id not in self.kept:
            return None
        name, kind, size, owner = self.kept[file_id]
        if owner not in viewers and self.agent not in viewers:
            return None
        content = self._chunks(file_id)
        return Served(content, kind, name, size, inline=kind.startswith("image/"))

    async def thumbnail(self, file_id: int, viewers: Sequence[int]) -> Served | None:
        served = await self.open(file_id, viewers)
        return served if served is not None and served.inline else None

    async def _chunks(self, file_id: int) -> AsyncIterator[bytes]:
        yield (self.path / str(file_id)).read_bytes()


class Stage:
    """Everything wired; `adapter.app` is what a server runs."""

    def __init__(
        self, folder: Path, *, demo: bool = True, public_url: str = "", secret: str = SECRET
    ) -> None:
        self.database: Database = open_database(f"sqlite:///{folder / 'stage.db'}")
        self.database.submit(metadata.create_all).result(10)
        self.store = Store(self.database, Team(), PLACES, utc_now)
        self.people = self.store.submit(_people).result(10)
        self.inbound: list[Inbound] = []
        self.seen: set[str] = set()
        self.down = False
        (folder / "files").mkdir(exist_ok=True)
        self.files = Folder(folder / "files", agent=self.people.agent)
        self.reporter = Address("web", f"p{self.people.reporter}")
        self.transcript = WebTranscript(self.store)
        self.adapter = WebAdapter(
            entry=WebEntry(self.store, "en", self.people),
            transcript=self.transcript,
            files=self.files,
            voices=Words(),
            commands=Help(),
            secret_key=secret,
            public_url=public_url,
            demo=demo,
            now=utc_now,
        )
        self.app = self.adapter.app

    def close(self) -> None:
        self.database.close()

    async def receive(self, inbound: Inbound) -> Reply:
        """Answer as a bot would, only shorter."""
        if self.down:
            raise DatabaseUnavailable("The database is away.", fix="Bring it back.")
        self.inbound.append(inbound)
        if inbound.id in self.seen:
            return Accepted()
        self.seen.add(inbound.id)
        match inbound.act:
            case Said():
                await self._echo(inbound, inbound.act)
                return Accepted()
            case Commanded("language", chosen):
                person = int(inbound.sender.id)
                await self.submit(lambda unit: people.change(unit, person, language=chosen))
                return Accepted()
            case Commanded(name):
                return await self._commanded(inbound, name)
            case Pressed(token):
                return await self._pressed(inbound, token)
            case Submitted(values=values):
                if not values.get("text", "").strip():
                    return FieldErrors({"text": "Write what you want to say."})
                ticked = [key for key, value in values.items() if value == "yes"]
                ticked += [f"({marks})"] if (marks := values.get("marks")) else []
                await self.say(inbound.place, " ".join((f"Sent: {values['text']}", *ticked)))
                return Accepted()
            case other:
                raise AssertionError(f"the web chat does not do {other}")

    async def submit(self, work):
        return await asyncio.wrap_future(self.store.submit(work))

    async def _echo(self, inbound: Inbound, said: Said) -> None:
        author = int(inbound.sender.id)
        files = tuple(
            FileShown(
                upload.file_id or 0,
                upload.name,
                self.files.kept[upload.file_id or 0][1],
                upload.size,
            )
            for upload in said.files
        )
        words = (paragraph(said.text),) if said.text else ()
        body = encode(Message((*words, Attached(files)) if files else words))
        key = f"echo:{inbound.id}"
        await self.submit(
            lambda unit: transcripts.put(unit, inbound.place, key, body, author_id=author)
        )
        if inbound.private:
            await self.say(inbound.place, f"You said: {said.text or 'a file'}")

    async def say(self, to: Address, text: str) -> None:
        message = Message((paragraph(text),))
        await self.adapter.send(to, message, key=f"say:{secrets.token_hex(6)}")

    async def _commanded(self, inbound: Inbound, name: str) -> Reply:
        if name == "queue":
            await self.adapter.send(inbound.place, scenes.queue(), key=f"queue:{inbound.id}")
            return Accepted()
        if name == "report":
            await self.adapter.send(inbound.place, scenes.question(), key=f"ask:{inbound.id}")
            return Accepted()
        return Alert(f"There is no command /{name} here.")

    async def _pressed(self, inbound: Inbound, token: str) -> Reply:
        if token.startswith(("reply:", "ask:", "solve:")):
            turn = f"{token}|{len(self.inbound)}"  # a form opened anew has another turn
            return OpenForm(replace(scenes.reply_form(turn), about=token))
        if token.startswith("claim:"):
            number = int(token.split(":")[1])
            act = inbound.act
            assert isinstance(act, Pressed)
            assert act.message is not None
            await self.adapter.edit(act.message, scenes.card(number, claimed=True))
            await self.say(inbound.place, "Ingrid has claimed it.")
            return Accepted()
        if token.startswith("a:"):
            await self.say(inbound.place, f"Noted: {token.rsplit(':', 1)[1]}")
            return Accepted()
        return Alert("This button is from an earlier question.")

    async def fill(self, cards: int = 7) -> None:
        """Put a living desk on the stage."""
        await scenes.fill(self, cards)


def _people(unit: Unit) -> DemoPeople:
    names = ("Kari Solberg", "Ingrid Dahl", "Mikko Aalto")
    made = [entry.add_person(unit, name=name, language="en").id for name in names]
    return DemoPeople(*made)

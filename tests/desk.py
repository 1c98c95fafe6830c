"""A support desk to test with: a migrated database, a clock that is moved by hand, a few people."""

import shutil
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from functools import cache, partial
from pathlib import Path
from threading import Barrier, Thread
from typing import Any, TypeVar

from core.config.loading import example_team
from core.config.policies import Policy
from core.config.team import Agent, Roles, Team
from core.db.database import open_database
from core.db.outbox import outbox
from core.db.outbox.outbox import Owed
from core.db.people import organizations, people
from core.db.tickets import history, messages, tickets
from core.db.unit import Store, Unit
from core.domain.intents import Notice
from core.domain.places import Address, Places
from core.domain.rights import Actor, Role
from core.domain.tickets.message import Kind, StoredFile, TicketMessage
from core.domain.tickets.report import NewReport
from core.domain.tickets.ticket import Ticket
from core.services.people.people import actor
from core.services.tickets import reply, report, sending

T = TypeVar("T")

AGENTS = Address("web", "agents")
ON_CALL = Address("web", "on-call")
ROLES = Roles(
    agent=("web:ingrid", "web:mikkel"),
    on_call=("web:aino",),
    coordinator=("web:ingrid",),
    manager=("web:sanne",),
)
PLACES = Places(agents=(AGENTS,), on_call=(ON_CALL,), admins=frozenset({"web:root"}))
MORNING = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
PATIENCE = 20.0  # seconds; two busy cores


@dataclass
class Clock:
    """Stands still until it is moved, in either direction."""

    now: datetime = MORNING

    def __call__(self) -> datetime:
        return self.now

    def move(self, **amount: float) -> None:
        self.now += timedelta(**amount)


@dataclass
class Desk:
    """A store with people around it; `do` and `read` run a unit and wait for it."""

    url: str
    store: Store
    clock: Clock
    _others: list[Store] = field(default_factory=list)
    _known: dict[str, int] = field(default_factory=dict)

    @property
    def dialect(self) -> str:
        return self.store.database.dialect

    def do(self, work: Callable[..., T], *args: Any, **kwargs: Any) -> T:
        return self.store.submit(lambda unit: work(unit, *args, **kwargs)).result(PATIENCE)

    def read(self, work: Callable[..., T], *args: Any, **kwargs: Any) -> T:
        return self.store.read(lambda unit: work(unit, *args, **kwargs)).result(PATIENCE)

    def replica(self) -> Store:
        """Open the same database as another process would, with the same clock."""
        other = Store(open_database(self.url), self.store.team, self.store.places, self.clock)
        self._others.append(other)
        return other

    def with_team(self, **desk: Any) -> "Desk":
        """Give the same desk with other settings of the team's own part."""
        team = self.store.team.model_copy(
            update={"desk": self.store.team.desk.model_copy(update=desk)}
        )
        return self._changed(team=team)

    def with_urgent(self, **urgent: Any) -> "Desk":
        """Give the same desk with other settings of how urgent cases insist."""
        mine = self.store.team
        update = {"urgent": mine.urgent.model_copy(update=urgent)}
        return self._changed(team=mine.model_copy(update=update))

    def with_agents(self, *agents: Agent, **desk: Any) -> "Desk":
        """Give the same desk with what the team file says of agents, and `with_team`."""
        team = self.with_team(**desk).store.team
        return self._changed(team=team.model_copy(update={"agents": agents}))

    def with_rules(self, *policies: Policy, **hours: Any) -> "Desk":
        """Give the same desk with other policies, and with other hours where they are given."""
        changed = self.store.team.hours.model_copy(update=hours)
        update = {"policies": policies, "hours": changed}
        return self._changed(team=self.store.team.model_copy(update=update))

    def with_parts(self, **parts: Any) -> "Desk":
        """Give the same desk with other parts of the team file."""
        return self._changed(team=self.store.team.model_copy(update=parts))

    def with_places(self, places: Places) -> "Desk":
        return self._changed(places=places)

    def _changed(self, **changes: Any) -> "Desk":
        store = replace(self.store, **changes)
        return Desk(self.url, store, self.clock, _others=self._others, _known=self._known)

    def close(self) -> None:
        for store in (*self._others, self.store):
            store.database.close()

    def person(self, name: str) -> int:
        """Give the id of the person of this name, known on the web by it as well."""
        if name not in self._known:
            self._known[name] = self.do(_add_person, name)
        return self._known[name]

    def reporter(self, name: str = "Liv") -> Actor:
        return Actor(self.person(name))

    def agent(self, name: str = "Aksel") -> Actor:
        return Actor(self.person(name), frozenset({Role.AGENT}))

    def on_call(self, name: str = "Vaka") -> Actor:
        return Actor(self.person(name), frozenset({Role.ON_CALL}))

    def report(self, title: str = "Printer prints nothing", **more: Any) -> Ticket:
        """Open a ticket of Liv's, or of `by`."""
        by = more.pop("by", None) or self.reporter()
        values: dict[str, Any] = {"kind": "fault", "answers": (("happened", "It hums."),)} | more
        return self.do(report.open_ticket, by, NewReport(title=title, **values))

    def say(self, ticket: Ticket, kind: Kind = Kind.REPLY, **more: Any) -> TicketMessage:
        """Have Aksel, or `by`, write to the reporter; it is held, and the agents see it."""
        by = more.pop("by", None) or self.agent()
        values: dict[str, Any] = {"text": "Have you tried the other tray?"} | more
        held = self.do(reply.hold, by, ticket.id, kind=kind, **values)
        self.do(sending.shown, held.id)
        return self.message(held)

    def ticket(self, ticket: Ticket) -> Ticket:
        return self.read(tickets.by_id, ticket.id)

    def message(self, message: TicketMessage) -> TicketMessage:
        found = self.read(messages.by_id, message.id)
        assert found is not None
        return found

    def events(self, ticket: Ticket) -> list[str]:
        return [event.type for event in self.read(history.of_ticket, ticket.id)]

    def file(self, owner: Actor, name: str = "screen.png") -> StoredFile:
        return self.do(
            messages.add_file,
            owner_id=owner.person_id,
            sha256="0" * 64,
            name=name,
            media_type="image/png",
            size=1,
        )

    def owed(self, notice: Notice | None = None) -> list[Owed]:
        """Claim and settle everything that is due, and give it in order, or one kind of it."""
        rows = self.do(outbox.claim, by="test:desk", limit=10_000)
        self.do(_settle, rows)
        return [row for row in rows if notice is None or row.intent.notice is notice]


@contextmanager
def opened(url: str) -> Iterator[Desk]:
    """Run a desk on a migrated database: the team of the example file, with roles for people."""
    clock = Clock()
    team = _example().model_copy(update={"roles": ROLES, "schedules": ()})
    desk = Desk(url, Store(open_database(url), team, PLACES, clock), clock)
    desk.do(organizations.keep_listed)
    yield desk
    desk.close()


@cache
def _example() -> Team:
    return example_team()  # takes longer to read than most of what is tried on it


def copied(template: Path, folder: Path) -> str:
    """Copy a migrated SQLite database, which is faster than migrating another."""
    shutil.copy(template, folder / "melding.db")
    return f"sqlite:///{folder}/melding.db"


def at_once(works: Sequence[Callable[[], T]]) -> list[T | Exception]:
    """Run each on a thread of its own, all started together; give what each returned or raised."""
    ready = Barrier(len(works))
    outcomes: list[T | Exception] = [RuntimeError("it has not ended")] * len(works)

    def run(number: int, work: Callable[[], T]) -> None:
        ready.wait(PATIENCE)
        try:
            outcomes[number] = work()
        except Exception as error:  # noqa: BLE001 - it is the outcome
            outcomes[number] = error

    threads = [Thread(target=partial(run, *each)) for each in enumerate(works)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(PATIENCE)
    return outcomes


def waiting(future: Future[T]) -> T:
    return future.result(PATIENCE)


def _add_person(unit: Unit, name: str) -> int:
    person = people.add(unit, name=name)
    people.add_identity(
        unit, person.id, platform="web", workspace="", external_id=name.lower(), chat=f"p{name}"
    )
    return person.id


def _settle(unit: Unit, rows: Sequence[Owed]) -> None:
    for row in rows:
        outbox.done(unit, row, result="sent")


def in_agents_room(unit: Unit, person_id: int) -> Actor:
    """Have a person act in the agents' room, and tell what they may do."""
    return actor(unit, people.by_id(unit, person_id), AGENTS)

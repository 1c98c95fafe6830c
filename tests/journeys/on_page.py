"""A desk with a status page, read over HTTP as anybody reads it."""

from collections.abc import AsyncIterator, Callable
from concurrent.futures import Future
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import timedelta
from typing import Any, TypeVar

import httpx
from starlette.applications import Starlette

from bot.app.status import status_routes
from bot.wording import open_wording
from core.config.loading import parse_team
from core.config.settings import Settings
from core.db import upkeep
from core.db.incidents import incidents as stored
from core.db.unit import Store, Unit
from core.domain.incidents.incidents import Incident, Progress, Told
from core.domain.rights import Actor, Role
from core.domain.status.status import Status
from core.domain.upkeep import Told as Plan, Upkeep
from core.services.incidents import incidents
from core.services.upkeep import maintenance
from tests.desk import Desk, opened

T = TypeVar("T")

TEAM = """
[team]
name = { en = "Fjord Support", nb = "Fjord brukerstøtte" }
[hours]
timezone = "Europe/Oslo"
[[systems]]
id = "payroll"
name = { en = "Payroll", nb = "Lønn" }
owner = "Sigrun Inside"
[[systems.components]]
id = "payslips"
name = { en = "Payslips", nb = "Lønnsslipper" }
needs = ["archive"]
[[systems]]
id = "archive"
name = "Archive"
[status_page]
open_to = "everybody"
"""
SECRET = "s" * 40
URL = "http://localhost:8080"
TOLD = Told(
    title="Payslips do not open",
    parts=("payslips",),
    level=Status.PARTIAL_OUTAGE,
    body="We are looking for the cause.",
    pattern="general",
    pattern_why="Internal: three municipalities",
    extent="All who open payslips in the browser",
    workaround="Ask your payroll office",
    language="en",
)


@dataclass(frozen=True)
class Counted(Store):
    """A store that counts how often it is read."""

    reads: list[str] = field(default_factory=list)

    def read(self, work: Callable[[Unit], T]) -> Future[T]:
        self.reads.append("read")
        return Store.read(self, work)


@dataclass
class Page:
    """The page and whoever speaks for the desk; `seconds` pass only when a test says so."""

    desk: Desk
    seconds: float = 0.0
    app: Starlette = field(init=False)
    reader: httpx.AsyncClient = field(init=False)

    def look_again(self) -> None:
        """Let so much time pass that what changed is seen."""
        self.seconds += 1.0

    @property
    def ada(self) -> Actor:
        return Actor(self.desk.person("Ada"), frozenset({Role.COORDINATOR}))

    def publish(self, **more: Any) -> Incident:
        promised = self.desk.clock.now + timedelta(hours=2)
        told = replace(TOLD, next_update_at=promised, **more)
        return self.desk.do(incidents.publish, self.ada, self.draft(told).id)

    def draft(self, told: Told) -> Incident:
        return self.desk.do(incidents.draft, self.ada, told)

    def tell(self, incident: Incident, progress: Progress, body: str) -> None:
        seen = self.desk.read(stored.newest_event, incident.id)
        later = self.desk.clock.now + timedelta(hours=1)
        self.desk.do(incidents.tell_more, self.ada, seen, progress, body, next_update_at=later)

    def plan(self, told: Plan) -> Upkeep:
        """Draft maintenance or a release, and publish it."""
        number = self.desk.do(maintenance.draft, self.ada, told).id
        return self.lead(maintenance.publish, number)

    def lead(self, act: Callable[..., Upkeep], number: int, *args: Any) -> Upkeep:
        seen = self.desk.read(upkeep.newest_event, number)
        return self.desk.do(act, self.ada, seen, *args)

    async def get(self, path: str, **headers: str) -> httpx.Response:
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        return await self.reader.get(path, headers=named)


@asynccontextmanager
async def page_at(url: str, *, team: str = TEAM) -> AsyncIterator[Page]:
    """Serve the status page of a desk in this very process."""
    with opened(url) as found:
        told, rules = (
            Settings(_env_file=None, web={"public_url": URL, "demo": False}),
            parse_team(team, name="t"),
        )
        own = found.store
        store = Counted(own.database, rules, own.places, own.clock)
        page = Page(replace(found, store=store))
        routes = status_routes(
            told, rules, store, open_wording(), secret_key=SECRET, clock=lambda: page.seconds
        )
        page.app = Starlette(routes=routes)
        transport = httpx.ASGITransport(app=page.app)
        async with httpx.AsyncClient(transport=transport, base_url=URL) as page.reader:
            yield page

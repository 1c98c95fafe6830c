"""Who is at the desk of the season, and how they act there.

What people wrote is hostile, and noted in `written`.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from bot.flows import to_report
from core.db.people import rooms
from core.domain.rights import Actor, Role
from core.domain.tickets.message import Kind
from core.domain.tickets.ticket import Ticket
from core.services import sweeps
from core.services.people import people
from core.services.tickets import reply, report, sending
from tests.desk import AGENTS, Desk

HOSTILE = "<b>&*_`] <!channel> <@U1> <#C1> @everyone"
LONG = "It hums. " * 300 + "<- the end"  # more than Fluent keeps of a variable


@dataclass
class Story:
    desk: Desk
    written: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.kari = Actor(self.desk.person(self.words("Kari")))
        self.ane = self.desk.agent(self.words("Ane"))
        self.bo = self.desk.agent(self.words("Bo"))
        self.vaka = self.desk.on_call(self.words("Vaka"))
        self.vaka_as_agent = Actor(self.vaka.person_id, frozenset({Role.AGENT}))
        self.desk.do(rooms.saw, AGENTS, self.bo.person_id)
        contact = {"phone": "22334455", "mobile": "99887766", "email": "kari@lyngvik.example"}
        self.do(people.describe, self.kari.person_id, **contact, organization="lyngvik")

    def words(self, text: str) -> str:
        """Write something hostile, and note that it has to be read somewhere as it is."""
        written = f"{HOSTILE} {text}"
        self.written.add(written)
        return written

    def do(self, work: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
        self.desk.clock.move(seconds=1)
        return self.desk.do(work, *args, **kwargs)

    def later(self, **amount: float) -> None:
        self.desk.clock.move(**amount)
        self.desk.do(sweeps.let_messages_go)
        self.desk.do(sweeps.page_again)

    def file(self, by: Actor, name: str) -> int:
        return self.desk.file(by, self.words(name)).id

    def report(self, title: str, **answers: Any) -> Ticket:
        files = [self.file(self.kari, f"{title}.png")]
        told: dict[str, Any] = {
            "kind": "fault",
            "system": "skilling",
            "impact": "normal",
            "files": files,
        }
        told |= {"title": self.words(title), "happened": self.words(f"{title} happened")} | answers
        told |= {key: tuple(one) for key, one in told.items() if isinstance(one, list)}
        ticket: Ticket = self.do(report.open_ticket, self.kari, to_report(told, source="web"))
        return ticket

    def urgent(self, title: str, **more: Any) -> Ticket:
        return self.report(title, impact="critical", cannot_get_in="yes", **more)

    def send(self, ticket: Ticket, kind: Kind, text: str, **effect: str) -> None:
        """Let an agent's message go at once."""
        body = self.words(text)
        files = [self.file(self.ane, f"{text}.pdf")]
        held = self.do(
            reply.hold, self.ane, ticket.id, kind=kind, text=body, effect=effect, file_ids=files
        )
        self.do(sending.go, held)

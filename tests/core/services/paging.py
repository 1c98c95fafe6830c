"""A desk with people on call, to page them: Aino first, then Bo, and Maj who manages."""

from dataclasses import replace
from datetime import date
from typing import Any

from core.config.loading import parse_team
from core.config.rota import Layer, LayerHours, Schedule
from core.db.people import people
from core.db.tickets import history
from core.domain.intents import Notice
from core.domain.rights import Actor, Role
from core.domain.tickets.ticket import Ticket
from core.services import sweeps
from tests.desk import AGENTS, ON_CALL, Desk

ROOM, DESK = str(ON_CALL), str(AGENTS)

STEPS = """
[roles]
manager = ["slack:maj"]

[[ladders]]
id = "standard"
repeat = 2
reconfirm = "1h"
steps = [
    { tell = ["room", "person"], wait = "5m" },
    { tell = ["next"], wait = "10m" },
    { tell = ["manager"], wait = "15m" },
]
"""


class OnCall:
    """People known on two platforms, and a desk whose rota names them."""

    def __init__(self, desk: Desk, told: str = STEPS, *, rota: tuple[str, ...] = ("aino", "bo")):
        self.whole = desk
        self.aino, self.bo, self.maj = (self.known(name) for name in ("aino", "bo", "maj"))
        self.desk = self.with_rules(told, rota=rota)

    def known(self, name: str, *platforms: str) -> Actor:
        """Give somebody who can be written to on Slack and on Telegram, or on those named."""
        person = self.whole.do(lambda unit: people.add(unit, name=name.title())).id
        for platform in platforms or ("slack", "telegram"):
            self.whole.do(
                people.add_identity,
                person,
                platform=platform,
                workspace="",
                external_id=name,
                chat=f"{name}-alone",
            )
        return Actor(person)

    def with_rules(
        self, told: str, *, rota: tuple[str, ...], hours: LayerHours | None = None, **urgent: Any
    ) -> Desk:
        """Give the desk with these ladders, and with a schedule of those named, in order."""
        team = parse_team(told, name="melding.toml")
        first = date(2026, 11, 23)
        layer = Layer(people=tuple(f"slack:{name}" for name in rota), starts=first, hours=hours)
        schedules = (Schedule(id="main", layers=(layer,)),)
        mine = self.whole.store.team
        update = {
            "ladders": team.ladders,
            "outside": team.outside,
            "schedules": schedules,
            "roles": mine.roles.model_copy(update={"manager": team.roles.manager}),
            "urgent": mine.urgent.model_copy(update=urgent),
        }
        store = replace(self.whole.store, team=mine.model_copy(update=update))
        return replace(self.whole, store=store)

    def urgent(self, title: str = "Nobody gets in", **more: Any) -> Ticket:
        return self.desk.report(title, cannot_get_in=True, **more)

    def called(self) -> list[str]:
        """Give where calls are owed by now, in order of place."""
        return sorted(str(row.place) for row in self.desk.owed(Notice.PAGE))

    def later(self, **amount: float) -> list[str]:
        """Let time pass and give where it is called then."""
        self.desk.clock.move(**amount)
        self.desk.do(sweeps.page_again)
        return self.called()

    def told(self, ticket: Ticket, kind: str) -> list[dict[str, Any]]:
        found = self.desk.read(history.of_ticket, ticket.id)
        return [event.data for event in found if event.type == kind]


def alone(name: str) -> list[str]:
    return [f"slack:{name}-alone", f"telegram:{name}-alone"]


def agent(desk: Desk) -> Actor:
    return Actor(desk.person("Aksel"), frozenset({Role.AGENT}))

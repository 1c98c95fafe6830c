"""Is it this? On Slack after its modal, on Telegram in the chat: joined there, and told the end."""

from dataclasses import replace
from datetime import timedelta

import pytest

from core.clock import utc_now
from core.config.loading import parse_team
from core.db.database import open_database
from core.db.incidents import incidents, joined
from core.db.people import people
from core.db.unit import Store
from core.domain.incidents.incidents import Progress, Told
from core.domain.places import Places
from core.domain.rights import Actor, Role
from core.domain.status.status import Status
from core.services.incidents import incidents as speaking
from tests.journeys.on_slack import on_slack
from tests.journeys.on_telegram import on_telegram
from tests.journeys.program import running
from tests.journeys.test_status import TEAM

FAULT = Told(
    "Payslips are empty",
    ("payslips",),
    Status.PARTIAL_OUTAGE,
    "We are looking into it.",
    pattern="general",
    pattern_why="Several see it",
    extent="Everybody",
    no_workaround=True,
)


class Desk:
    """Somebody who speaks for the desk, at its database."""

    def __init__(self, path) -> None:
        self.store = Store(
            open_database(f"sqlite:///{path}"), parse_team(TEAM, name="t"), Places(), utc_now
        )
        number = self.do(lambda unit: people.add(unit, name="Ada")).id
        self.ada = Actor(number, frozenset({Role.ADMIN}))

    def do(self, work):
        return self.store.submit(work).result(20)

    def publish(self) -> int:
        promised = utc_now() + timedelta(hours=3)

        def work(unit):
            made = speaking.draft(unit, self.ada, replace(FAULT, next_update_at=promised))
            return speaking.publish(unit, self.ada, made.id).id

        return int(self.do(work))

    def resolve(self, number: int) -> None:
        def work(unit):
            event = incidents.newest_event(unit, number)
            speaking.tell_more(unit, self.ada, event, Progress.RESOLVED, "There is room again.")

        self.do(work)

    def joined(self, number: int):
        return self.do(lambda unit: joined.of_incident(unit, number))


@pytest.fixture
async def desks(program):
    program.settle(more=TEAM)
    speaker = Desk(program.folder / "melding.db")
    number = speaker.publish()
    async with on_slack(program) as slack, on_telegram(program) as telegram:
        program.variables["MELDING_ROOMS__AGENTS"] = slack.room
        async with running(program):
            await slack.slack.connected()
            yield slack, telegram, speaker, number
    speaker.store.database.close(5.0)


async def test_a_known_fault_is_joined_on_both_platforms_and_its_end_is_heard(desks):
    slack, telegram, speaker, number = desks
    form = await slack.form(slack.kari, slack.kari.commands("/report"))
    told = {"Kind": "A question about use", "System": "Payroll", "What happened": "Empty payslips"}
    await slack.submits(slack.kari, form, told)
    asked = await slack.sees(slack.kari, "Is it this?", "Payslips are empty", "different")
    await slack.kari.presses(asked, "Me too")
    await slack.sees(slack.kari, "Noted, you have this too")

    telegram.kari.says("My payslip shows nothing")
    await telegram.press(telegram.kari, telegram.kari, "A question about use")
    await telegram.press(telegram.kari, telegram.kari, "Payroll")
    await telegram.press(telegram.kari, telegram.kari, "Me too", "Is it this?")
    noted = await telegram.sees(telegram.kari, "Noted, you have this too")
    telegram.kari.presses(noted, "Several of us")
    await telegram.telegram.until(lambda: "✓ Several of us" in noted.labels, seconds=15)
    texts = [one.said[0]["happened"] for one in speaker.joined(number)]
    assert texts == ["Empty payslips", "My payslip shows nothing"]

    speaker.resolve(number)
    await slack.sees(slack.kari, "There is room again.")
    await telegram.sees(telegram.kari, "There is room again.")

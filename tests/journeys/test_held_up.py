"""What an outage holds up until the night is said in the morning, and keeps nobody waiting."""

from datetime import UTC, datetime

from bot.errors import TryLater
from core.config.loading import parse_team
from core.domain.tickets.ticket import State
from tests.journeys.stage import Stage
from tests.journeys.test_ticket import write
from tests.journeys.test_why import TEAM


async def test_a_reminder_that_an_outage_held_up_waits_for_the_morning(sqlite_ready):
    stage = Stage(sqlite_ready, team=parse_team(TEAM, name="melding.toml"))
    stage.now = datetime(2030, 12, 9, 12, 0, tzinfo=UTC)  # a Monday
    await stage.open()
    kari, jonas = stage.person("Kari"), stage.agent("Jonas")
    await kari.report()
    await write(jonas, "Ask for information", text="Which printer is it?")
    await stage.pass_time(seconds=20)

    stage.adapter.weather = away
    await stage.pass_time(days=7)
    stage.adapter.weather = None
    await stage.pass_time(hours=9)  # the platform is back at night
    assert "We still need your answer" not in kari.heard
    await kari.command("/mine")
    assert "MEL-1001" in kari.last.text
    await stage.pass_time(hours=10)
    assert kari.heard.count("We still need your answer") == 1
    assert kari.last.text.startswith("We still need your answer")
    assert (await stage.ticket()).state is State.PENDING_CUSTOMER
    await stage.close()


def away(_to, _message):
    raise TryLater(1, "the platform is away")

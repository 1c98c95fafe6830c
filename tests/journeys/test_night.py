"""At night, with one platform away: an urgent case reaches somebody, who takes it, and all hear it.

Slack and Telegram are the strict fakes, spoken with by the real adapters; only the clock is ours.
"""

import asyncio
from contextlib import asynccontextmanager
from datetime import UTC, date, datetime, timedelta
from functools import partial
from types import SimpleNamespace
from typing import Any

import pytest

from bot.app.kept import KeptFiles
from bot.app.slack import slack_adapter
from bot.app.telegram import telegram_adapter
from bot.contract import Adapter
from bot.delivery import Delivery
from bot.delivery.preparing import Preparing
from bot.dispatcher import Dispatcher
from bot.ticker import EVERY
from bot.wording import open_wording
from core.config.paging import Ladder, Step
from core.config.rota import Layer, Schedule
from core.config.settings import Settings
from core.config.team import Team
from core.db.database import open_database
from core.db.outbox import outbox
from core.db.tickets import history
from core.db.unit import Store
from core.domain.places import Address, Places
from core.files.store import store_at
from tests.journeys.on_slack import on_slack
from tests.journeys.on_telegram import REACHED, on_telegram
from tests.platforms.slack import Broken

NIGHT = datetime(2026, 11, 24, 3, 0, tzinfo=UTC)
URGENT = (
    "Payroll does not open for anybody",
    "Opened payroll",
    "The list of employees",
    "I cannot take a picture, the page stays empty",
    "critical",
    "yes",
    "yes",
    "everybody",
    "this morning",
    "none",
    REACHED,
)


class Night:
    """Everything wired in this process, with both platforms and a clock that is moved by hand."""

    def __init__(self, url, folder, slack, telegram, settings):
        self.now = NIGHT - timedelta(hours=6)
        self.slack, self.telegram = slack, telegram
        wording = open_wording()
        places = Places(agents=(Address.parse(slack.room),), on_call=(Address.parse(slack.vakt),))
        self.database = open_database(url)
        self.store = Store(self.database, self._team(), places, lambda: self.now)
        kept = KeptFiles(self.store, store_at(folder.as_uri()))
        told = Settings.model_validate(settings)
        self.adapters: dict[str, Adapter] = {
            "slack": slack_adapter(told, self.store, wording, kept),
            "telegram": telegram_adapter(told, self.store, wording, kept),
        }
        manners = {name: one.manners for name, one in self.adapters.items()}
        self.dispatcher = Dispatcher(
            store=self.store, wording=wording, language="en", manners=manners
        )
        self.delivery = Delivery(
            store=self.store,
            adapters=self.adapters,
            preparing=Preparing(wording, "en"),
            holder="night",
        )

    def _team(self):
        people = (f"slack:{self.slack.ane.id}", f"telegram:{self.telegram.bo.id}")
        layer = Layer(people=people, starts=date(2026, 11, 23))
        steps = (Step(tell=("room", "person")), Step(tell=("next",)))
        return Team(
            schedules=(Schedule(id="main", layers=(layer,)),),
            ladders=(Ladder(id="night", steps=steps),),
        )

    async def pass_time(self, **amount):
        self.now += timedelta(**amount)
        for sweep, _ in EVERY:
            await asyncio.wrap_future(self.store.submit(sweep))
        self.delivery.wake()

    async def events(self):
        found = self.store.read(lambda unit: history.of_ticket(unit, 1))
        return await asyncio.wrap_future(found)


def _wake(loop: asyncio.AbstractEventLoop, delivery: Delivery) -> None:
    loop.call_soon_threadsafe(delivery.wake)


@asynccontextmanager
async def night_desk(url, folder):
    program: Any = SimpleNamespace(variables={}, url="http://127.0.0.1:9")
    async with on_slack(program) as slack, on_telegram(program) as telegram:
        told = program.variables
        settings = {
            "slack": {
                "bot_token": told["MELDING_SLACK__BOT_TOKEN"],
                "app_token": told["MELDING_SLACK__APP_TOKEN"],
                "api_url": told["MELDING_SLACK__API_URL"],
            },
            "telegram": {
                "token": told["MELDING_TELEGRAM__TOKEN"],
                "api_url": told["MELDING_TELEGRAM__API_URL"],
            },
            "rooms": {"agents": slack.room, "on_call": slack.vakt},
        }
        night = Night(url, folder, slack, telegram, settings)
        loop = asyncio.get_running_loop()
        night.database.on_commit(outbox.CHANNEL, partial(_wake, loop, night.delivery))
        for adapter in night.adapters.values():
            await adapter.start(night.dispatcher.receive)
        delivering = asyncio.create_task(night.delivery.run())
        await slack.slack.connected()
        yield night
        await night.delivery.stop(within=2.0)
        await delivering
        await asyncio.gather(*(one.stop() for one in night.adapters.values()))
        await asyncio.to_thread(night.database.close, 5.0)


@pytest.fixture
async def night(sqlite_ready, tmp_path):
    async with night_desk(sqlite_ready, tmp_path / "files") as made:
        yield made


async def reports(telegram):
    """Let Kari report in the private chat that nobody gets in."""
    telegram.kari.says("Nobody can open payroll since this morning")
    await telegram.press(telegram.kari, telegram.kari, "Something is broken")
    for answer in URGENT:
        telegram.kari.says(answer)
    await telegram.press(telegram.kari, telegram.kari, "Send report")
    await telegram.sees(telegram.kari, "We have your report")


async def test_at_three_with_slack_away_the_second_on_call_comes_by_telegram(night):
    slack, telegram = night.slack, night.telegram
    slack.ane.says(None, "Good evening")
    await slack.sees(slack.ane, "What is it about?")
    telegram.bo.says("Good evening")
    await telegram.sees(telegram.bo, "What is it about?")
    night.now = NIGHT
    slack.slack.weather.always("*", Broken(503))

    await reports(telegram)
    assert not [one for one in telegram.bo.inbox if "Urgent" in one.text]

    await night.pass_time(minutes=5)
    call = await telegram.sees(telegram.bo, "Urgent", "MEL-1001", "You are on call")
    telegram.bo.presses(call, "I am on it")
    await telegram.sees(telegram.kari, "Bo Dahl is looking at")
    await telegram.telegram.until(lambda: "You have been on it" in call.text, seconds=15)

    telegram.bo.says("I am restarting it.", reply_to=call)
    slack.slack.weather.clear()
    await night.pass_time(minutes=1)
    await slack.sees(slack.agents, "I am restarting it.")
    await slack.sees(slack.on_call, "MEL-1001", "Bo Dahl", "has been on it since")
    await slack.sees(slack.agents, "MEL-1001")

    told = [(one.type, one.data.get("platform", "")) for one in await night.events()]
    assert [kind for kind, _ in told if kind in ("paged", "acknowledged")] == [
        "paged",
        "paged",
        "acknowledged",
    ]
    assert ("page_arrived", "telegram") in told
    assert len(slack.slack.from_bot(slack.on_call)) == 1


async def test_a_page_is_taken_by_answering_it_in_its_thread(night):
    slack, telegram = night.slack, night.telegram
    await reports(telegram)
    call = await slack.sees(slack.on_call, "Urgent", "MEL-1001")
    slack.ane.says(slack.on_call, "Coming.", thread=call)
    await telegram.sees(telegram.kari, "Ane Lie is looking at")
    await slack.sees(slack.agents, "Coming.")

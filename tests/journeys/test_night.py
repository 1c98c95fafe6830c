"""At night, with one platform away: an urgent case reaches somebody, who takes it, and all hear it.

Slack and Telegram are the strict fakes, spoken with by the real adapters; whoever is not on Slack
writes by Telegram or at the web chat. Only the clock is ours.
"""

import asyncio
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import partial
from types import SimpleNamespace
from typing import Any

import pytest

from bot.app.kept import KeptFiles
from bot.app.slack import slack_adapter
from bot.app.telegram import telegram_adapter
from bot.app.web import web_adapter
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
from tests.journeys.on_telegram import REACHED, OnTelegram, on_telegram
from tests.journeys.on_web import AtPage, enters
from tests.platforms.slack import Broken
from tests.platforms.telegram import Message, Person

SECRET = "an invented secret of thirty-two characters"
NIGHT = datetime(2026, 11, 24, 3, 0, tzinfo=UTC)
URGENT = (
    "Payroll does not open for anybody",
    "critical",
    "yes",
    "yes",
    "Opened payroll",
    "The list of employees",
    "I cannot take a picture, the page stays empty",
    "everybody",
    "this morning",
    "none",
    REACHED,
)


@dataclass
class AtTelegram:
    """Somebody in their private chat; what they do is called as at a page."""

    telegram: OnTelegram
    who: Person

    async def says(self, text: str, *, under: Message | None = None) -> None:
        self.who.says(text, reply_to=under)

    async def presses(self, shown: Message, label: str) -> None:
        self.who.presses(shown, label)

    async def heard(self) -> list[str]:
        return [one.text for one in self.who.inbox]

    async def sees(self, *words: str) -> Message:
        return await self.telegram.sees(self.who, *words)


class Night:
    """Everything wired in this process, with all platforms and a clock that is moved by hand.

    Ane is on call first, by Slack; then Bo, whose account is handed in. Kari reports.
    """

    kari: AtTelegram | AtPage
    bo: AtTelegram | AtPage

    def __init__(self, url, folder, slack, bo, settings):
        self.now = NIGHT - timedelta(hours=6)
        self.slack, self.by = slack, bo.split(":")[0]
        wording = open_wording()
        places = Places(agents=(Address.parse(slack.room),), on_call=(Address.parse(slack.vakt),))
        self.database = open_database(url)
        team = _team(f"slack:{slack.ane.id}", bo)
        self.store = Store(self.database, team, places, lambda: self.now)
        kept = KeptFiles(self.store, store_at(folder.as_uri()))
        told = Settings.model_validate(settings | {"files_url": folder.as_uri()})
        self.web = web_adapter(told, self.store, wording, secret_key=SECRET, people=None)
        self.adapters: dict[str, Adapter] = {
            "slack": slack_adapter(told, self.store, wording, kept),
            "telegram": telegram_adapter(told, self.store, wording, kept),
            "web": self.web,
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

    async def pass_time(self, **amount):
        self.now += timedelta(**amount)
        for sweep, _ in EVERY:
            await asyncio.wrap_future(self.store.submit(sweep))
        self.delivery.wake()

    async def events(self):
        found = self.store.read(lambda unit: history.of_ticket(unit, 1))
        return await asyncio.wrap_future(found)


def _team(*people):
    layer = Layer(people=people, starts=date(2026, 11, 23))
    steps = (Step(tell=("room", "person")), Step(tell=("next",)))
    return Team(
        schedules=(Schedule(id="main", layers=(layer,)),),
        ladders=(Ladder(id="night", steps=steps),),
    )


def _wake(loop: asyncio.AbstractEventLoop, delivery: Delivery) -> None:
    loop.call_soon_threadsafe(delivery.wake)


@asynccontextmanager
async def night_desk(url, folder, by):
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
            "web": {"demo": False},
            "rooms": {"agents": slack.room, "on_call": slack.vakt},
        }
        bo = "web:1" if by == "web" else f"telegram:{telegram.bo.id}"
        night = Night(url, folder, slack, bo, settings)
        loop = asyncio.get_running_loop()
        night.database.on_commit(outbox.CHANNEL, partial(_wake, loop, night.delivery))
        for adapter in night.adapters.values():
            await adapter.start(night.dispatcher.receive)
        if by == "web":
            night.bo = await enters(night.store, night.web, "Bo Dahl")
            night.kari = await enters(night.store, night.web, "Kari Nes")
        else:
            night.bo = AtTelegram(telegram, telegram.bo)
            night.kari = AtTelegram(telegram, telegram.kari)
        delivering = asyncio.create_task(night.delivery.run())
        await slack.slack.connected()
        yield night
        for one in (night.bo, night.kari):
            if isinstance(one, AtPage):
                await one.leaves()
        await night.delivery.stop(within=2.0)
        await delivering
        await asyncio.gather(*(one.stop() for one in night.adapters.values()))
        await asyncio.to_thread(night.database.close, 5.0)


@pytest.fixture(params=["telegram", "web"])
async def night(request, sqlite_ready, tmp_path):
    async with night_desk(sqlite_ready, tmp_path / "files", request.param) as made:
        yield made


async def reports(kari):
    """Let Kari report in her private chat that nobody gets in."""
    await kari.says("Nobody can open payroll since this morning")
    await press(kari, "Something is broken")
    for answer in URGENT:
        await kari.says(answer)
    await press(kari, "Send report")
    await kari.sees("We have your report")


async def press(who, label):
    await who.presses(await who.sees(label), label)


async def test_at_three_with_slack_away_the_second_on_call_comes_by_another_way(night):
    slack, kari, bo = night.slack, night.kari, night.bo
    slack.ane.says(None, "Good evening")
    await slack.sees(slack.ane, "What is it about?")
    await bo.says("Good evening")
    await bo.sees("What is it about?")
    night.now = NIGHT
    slack.slack.weather.always("*", Broken(503))

    await reports(kari)
    assert not [text for text in await bo.heard() if "Urgent" in text]

    await night.pass_time(minutes=5)
    call = await bo.sees("Urgent", "MEL-1001", "You are on call")
    await bo.presses(call, "I am on it")
    await kari.sees("Bo Dahl is looking at")
    await bo.sees("MEL-1001", "You have been on it")

    await bo.says("I am restarting it.", under=call)
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
    assert ("page_arrived", night.by) in told
    assert len(slack.slack.from_bot(slack.on_call)) == 1


@pytest.mark.parametrize("night", ["web"], indirect=True)
async def test_a_page_is_taken_by_answering_it_in_its_thread(night):
    slack, kari = night.slack, night.kari
    await reports(kari)
    call = await slack.sees(slack.on_call, "Urgent", "MEL-1001")
    slack.ane.says(slack.on_call, "Coming.", thread=call)
    await kari.sees("Ane Lie is looking at")
    await slack.sees(slack.agents, "Coming.")

"""The whole of Melding as one process: started in order, stopped in order, within five seconds."""

import asyncio
import contextlib
import signal
import socket
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import structlog
from starlette.applications import Starlette
from starlette.routing import Mount

from bot.app.collecting import look_seldom
from bot.app.holder import Holder
from bot.app.kept import KeptFiles
from bot.app.platforms import configured
from bot.app.serving import Server, listen, new_loop, server_for
from bot.app.status import copying_to, led_to, status_routes
from bot.app.store import open_store
from bot.app.web import web_adapter
from bot.app.web_rooms import DemoPeople
from bot.calendars import Calendars
from bot.contract import Adapter, Previews, TellsAdmins
from bot.delivery import Delivery
from bot.delivery.preparing import Preparing
from bot.dispatcher import Dispatcher
from bot.fetching import Fetching
from bot.heartbeat import Heartbeat
from bot.pages import health
from bot.pages.monitors import routes as monitors
from bot.pages.status.copying import Copying
from bot.ticker import Ticker
from bot.wording import open_wording
from core.clock import utc_now
from core.config.reading import signing_key
from core.config.settings import Settings
from core.config.team import Team
from core.db.intake import fetching
from core.db.outbox import outbox
from core.db.people import organizations
from core.db.unit import Store, Unit
from core.errors import ConfigurationError
from core.files.store import store_at
from core.services.people import entry

DATA = Path("data")  # where the demo keeps what it made itself
SWITCHING = 0.001  # seconds until the event loop or a database thread lets the other go on
SENDING = 1.2  # seconds for sends that are under way when we stop
CLAIMING = 0.3  # seconds for a claim that is under way
WRITING = 0.8  # seconds for units that have been submitted

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Melding:
    """Everything that runs, wired."""

    store: Store
    adapters: Mapping[str, Adapter]
    dispatcher: Dispatcher
    delivery: Delivery
    fetching: Fetching
    ticker: Ticker
    heartbeat: Heartbeat
    calendars: Calendars
    copying: Copying | None
    server: Server
    holder: Holder


def build(settings: Settings, team: Team) -> Melding:
    """Put everything together; nothing runs yet but the database's threads.

    Raises: ConfigurationError, DatabaseUnavailable.
    """
    secret_key = signing_key(settings, folder=DATA)
    store = open_store(settings, team, clock=utc_now)
    wording = open_wording()
    web = web_adapter(
        settings,
        store,
        wording,
        secret_key=secret_key,
        people=_demo(store) if settings.demo else None,
    )
    folder = store_at(settings.files_url)
    platforms = configured(
        settings, store, wording, KeptFiles(store, folder), secret_key=secret_key
    )
    adapters: dict[str, Adapter] = {web.platform: web}
    adapters |= {one.adapter.platform: one.adapter for one in platforms}
    holder = Holder.of_this_process()
    copied = team.status_page.export_to
    routes = [
        *health.routes(store),
        *status_routes(settings, team, store, wording, secret_key=secret_key),
        *monitors.routes(store, settings.monitor_secrets(), now=utc_now),
        *(route for one in platforms for route in one.routes),
        Mount("/", web.app),
    ]
    return Melding(
        store=store,
        adapters=adapters,
        dispatcher=Dispatcher(
            store=store,
            wording=wording,
            language=settings.language,
            manners={name: adapter.manners for name, adapter in adapters.items()},
            admins={name: one for name, one in adapters.items() if isinstance(one, TellsAdmins)},
        ),
        delivery=Delivery(
            store=store,
            adapters=adapters,
            preparing=Preparing(
                wording,
                settings.language,
                led_to(settings, team, secret_key=secret_key),
                {name: one.seen for name, one in adapters.items() if isinstance(one, Previews)},
            ),
            holder=holder.name,
        ),
        fetching=Fetching(store=store, adapters=adapters, folder=folder),
        ticker=Ticker(store),
        heartbeat=Heartbeat(store, settings.heartbeat_url or ""),
        calendars=Calendars(store),
        copying=copying_to(copied, settings, team, store, wording) if copied else None,
        server=server_for(Starlette(routes=routes), host=settings.web.host, port=settings.web.port),
        holder=holder,
    )


def _demo(store: Store) -> DemoPeople:
    from bot.app.demo import demo_people  # noqa: PLC0415 - of no use but to a demo

    return demo_people(store)


def run(settings: Settings, team: Team) -> None:
    """Run until SIGTERM or SIGINT.

    Raises: ConfigurationError, DatabaseUnavailable: it cannot start.
    """
    sys.setswitchinterval(SWITCHING)
    with (
        listen(settings.web.host, settings.web.port) as port,
        asyncio.Runner(loop_factory=new_loop) as runner,
    ):
        runner.run(_run(build(settings, team), settings, port))


async def _run(melding: Melding, settings: Settings, port: socket.socket) -> None:
    loop = asyncio.get_running_loop()
    stop = asyncio.Event()
    for one in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(one, stop.set)
    await asyncio.wrap_future(melding.store.submit(melding.holder.free_the_dead))
    database = melding.store.database
    database.on_commit(outbox.CHANNEL, partial(_wake, loop, melding.delivery.wake))
    database.on_commit(fetching.CHANNEL, partial(_wake, loop, melding.fetching.wake))
    for adapter in melding.adapters.values():
        await adapter.start(melding.dispatcher.receive)
    working = [
        asyncio.create_task(melding.delivery.run()),
        asyncio.create_task(melding.fetching.run()),
    ]
    melding.ticker.start()
    beside = [
        asyncio.create_task(melding.heartbeat.run()),
        asyncio.create_task(melding.calendars.run()),
    ]
    if melding.copying is not None:
        beside.append(asyncio.create_task(melding.copying.run()))
    serving = asyncio.create_task(melding.server.serve(sockets=[port]))
    stopping = asyncio.create_task(stop.wait())
    look_seldom()
    log.info("Melding is open", address=settings.public_url, demo=settings.demo)
    await asyncio.wait({serving, stopping, *working}, return_when=asyncio.FIRST_COMPLETED)
    for task in beside:
        task.cancel()
    await _stop(melding, serving, working)
    stopping.cancel()


def _wake(loop: asyncio.AbstractEventLoop, wake: Callable[[], None]) -> None:
    loop.call_soon_threadsafe(wake)


async def _stop(
    melding: Melding, serving: asyncio.Task[None], working: list[asyncio.Task[None]]
) -> None:
    """Take nothing more in, end the streams, finish what is on its way, close the database."""
    melding.ticker.stop()
    await asyncio.gather(*(adapter.stop() for adapter in melding.adapters.values()))
    melding.server.should_exit = True
    with contextlib.suppress(asyncio.CancelledError):
        await serving
    await asyncio.gather(melding.delivery.stop(within=SENDING), melding.fetching.stop())
    await asyncio.wait(working, timeout=CLAIMING)
    for task in working:
        task.cancel()  # it may wait for a database that does not answer
    ended = await asyncio.gather(*working, return_exceptions=True)
    await asyncio.to_thread(melding.store.database.close, WRITING)
    log.info("Melding is closed")
    for one in ended:
        if isinstance(one, Exception):
            raise one


def invite(
    settings: Settings, team: Team, *, name: str, agent: bool, organization: str = ""
) -> str:
    """Make an invitation and give its token.

    Raises: ConfigurationError: there is no name, or the team file lists no such organisation.
    """
    if not name.strip():
        raise ConfigurationError('Write whom to invite: melding invite "Kari Lie".')
    listed = [one.id for one in team.organisations]
    if organization and organization not in listed:
        known = ", ".join(listed) or "none"
        raise ConfigurationError(
            f"--organisation {organization}: write one that the team file lists ({known})."
        )

    def work(unit: Unit) -> str:
        organizations.keep_listed(unit)
        return entry.invite(unit, name=name, agent=agent, organization=organization)

    store = open_store(settings, team, clock=utc_now)
    try:
        return store.submit(work).result()
    finally:
        store.database.close()

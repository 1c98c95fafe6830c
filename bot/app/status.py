"""The status page over the core: who may open it, and at which address."""

import asyncio
import hmac
import time
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

from starlette.middleware import Middleware
from starlette.routing import BaseRoute

from bot.adapters.web.app import STATIC
from bot.adapters.web.guard import Guard
from bot.app.store import open_store
from bot.delivery.preparing import PageAddress
from bot.pages.status.copying import Copying
from bot.pages.status.documents import Documents
from bot.pages.status.feed import host_of
from bot.pages.status.kept import Kept
from bot.pages.status.routes import StatusSite
from bot.pages.status.spots import Served, Written
from bot.wording import Wording, open_wording
from core.clock import utc_now
from core.config.settings import Settings
from core.config.team import Team
from core.db.unit import Store
from core.errors import ConfigurationError


def status_routes(
    settings: Settings,
    team: Team,
    store: Store,
    wording: Wording,
    *,
    secret_key: str,
    clock: Callable[[], float] = time.monotonic,
) -> list[BaseRoute]:
    """Give the addresses of the page; none where it is open to nobody."""
    if team.status_page.open_to == "nobody":
        return []
    key = key_of(settings, team, secret_key=secret_key)
    documents = Documents(
        wording=wording,
        team=team,
        links=Served(settings.public_url, key),
        host=host_of(settings.public_url),
        everybody=not key,
    )
    site = StatusSite(documents, Kept(store, documents.make, clock=clock), settings.language, key)
    return [*site.routes(Middleware(Guard, public_url=settings.public_url))]


def copying_to(
    folder: Path, settings: Settings, team: Team, store: Store, wording: Wording
) -> Copying:
    """Give what keeps a folder equal to the page, whoever may open the page here."""
    links = Written(settings.language, team.status_page.export_address)
    documents = Documents(
        wording=wording,
        team=team,
        links=links,
        host=host_of(settings.public_url),
        everybody=team.status_page.open_to == "everybody",
    )
    return Copying(store=store, documents=documents, links=links, folder=folder, style=STATIC)


async def export(
    settings: Settings, team: Team, folder: Path, *, tell: Callable[[int], None], watch: bool
) -> None:
    """Write the page's copy, and with `watch` go on until somebody stops it.

    `tell` hears how many files were new, once all are there and more could be written.
    Raises: DatabaseUnavailable, OSError: the first time; later ones are waited out.
    """
    store = open_store(settings, team, clock=utc_now)
    try:
        copying = copying_to(folder, settings, team, store, open_wording())
        await asyncio.to_thread(copying.prove)
        tell(await copying.write())
        if watch:
            await copying.run()
    finally:
        store.database.close()


def key_of(settings: Settings, team: Team, *, secret_key: str) -> str:
    """Give the secret of a page that is open by link; empty where everybody may open it.

    The demo, which answers to its own machine only, hides nothing.
    """
    if settings.demo or team.status_page.open_to == "everybody":
        return ""
    if settings.status_key is not None:
        return settings.status_key.get_secret_value()
    return hmac.new(secret_key.encode(), b"status page", sha256).hexdigest()[:32]


def led_to(settings: Settings, team: Team, *, secret_key: str) -> PageAddress:
    """Give the page that answers lead to: none that is closed or that only this machine reaches."""
    reached = settings.demo or settings.web.public_url is not None
    if not reached or team.status_page.open_to == "nobody":
        return PageAddress()
    key = key_of(settings, team, secret_key=secret_key)
    return PageAddress(address_of(settings, team, secret_key=secret_key), secret=bool(key))


def address_of(settings: Settings, team: Team, *, secret_key: str) -> str:
    """Give the address that people open.

    Raises: ConfigurationError: nobody may.
    """
    if team.status_page.open_to == "nobody":
        raise ConfigurationError(
            'The status page is open to nobody; write open_to = "link" or "everybody" under '
            "[status_page] of the team file."
        )
    key = key_of(settings, team, secret_key=secret_key)
    address = f"{settings.public_url}/status"
    return f"{address}?key={key}" if key else address

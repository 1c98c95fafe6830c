"""The web chat over the core: words and commands; `web_rooms` and `web_files` hold the rest."""

from bot.adapters.web.adapter import WebAdapter
from bot.app.web_files import WebFiles
from bot.app.web_rooms import DemoPeople, WebEntry, WebTranscript
from bot.app.words import Languages, Offered
from bot.wording import Wording
from core.clock import utc_now
from core.config.settings import Settings
from core.db.unit import Store
from core.files.store import store_at


def web_adapter(
    settings: Settings,
    store: Store,
    wording: Wording,
    *,
    secret_key: str,
    people: DemoPeople | None,
) -> WebAdapter:
    """Make the web chat over this core; what a crash left of uploads is removed."""
    folder = store_at(settings.files_url)
    folder.sweep(now=utc_now())
    return WebAdapter(
        entry=WebEntry(store, settings.language, demo=people),
        transcript=WebTranscript(store, backdated=settings.demo),
        files=WebFiles(store, folder),
        voices=Languages(wording),
        commands=Offered(wording),
        secret_key=secret_key,
        public_url=settings.public_url,
        demo=settings.demo,
        now=utc_now,
    )

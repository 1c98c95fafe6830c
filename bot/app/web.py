"""The web chat over the core: words and commands; `web_rooms` and `web_files` hold the rest."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot import commands
from bot.adapters.web import ports
from bot.adapters.web.adapter import WebAdapter
from bot.app.web_files import WebFiles
from bot.app.web_rooms import DemoPeople, WebEntry, WebTranscript
from bot.wording import LANGUAGES, Voice, Wording
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
        voices=WebVoices(wording),
        commands=WebCommands(wording),
        secret_key=secret_key,
        public_url=settings.public_url,
        demo=settings.demo,
        now=utc_now,
    )


@dataclass(frozen=True, slots=True)
class WebVoices:
    """The languages of the page."""

    wording: Wording

    @property
    def languages(self) -> Mapping[str, str]:
        return {one: self.wording.voice(one).say("language-name") for one in LANGUAGES}

    def voice(self, language: str) -> Voice:
        return self.wording.voice(language)


@dataclass(frozen=True, slots=True)
class WebCommands:
    """What may be typed in each seat."""

    wording: Wording

    def of(self, role: ports.Role, language: str) -> Sequence[ports.CommandHelp]:
        voice = self.wording.voice(language)
        return [
            ports.CommandHelp(one.name, voice.say(f"command-{one.name}"))
            for one in commands.offered(role.value)
        ]

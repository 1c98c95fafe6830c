"""The chat platforms that the environment configures, each built only where it is wanted.

Their libraries take a second to import, so what is not used is not imported.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from starlette.routing import BaseRoute

from bot.app.kept import KeptFiles
from bot.contract import Adapter
from bot.finding import Finding
from bot.wording import Wording
from core.config.settings import Settings
from core.config.team import Team
from core.db.unit import Store

WEB = "web"
TOKENS: Mapping[str, str] = MappingProxyType({"slack": "BOT_TOKEN", "telegram": "TOKEN"})
"""The variable that sets each platform up."""


@dataclass(frozen=True, slots=True)
class Platform:
    """A chat platform: its adapter, and what the web server serves for it."""

    adapter: Adapter
    routes: Sequence[BaseRoute]


def configured(
    settings: Settings, store: Store, wording: Wording, kept: KeptFiles, *, secret_key: str
) -> tuple[Platform, ...]:
    """Build an adapter for every chat platform that has a token, and one for what is outside.

    Raises: ConfigurationError: an address outside the chat leads nowhere.
    """
    found: list[Platform] = []
    if settings.outside or store.team.outside:
        from bot.app.outside import outside_adapter
        from bot.app.taking import taking

        taken = taking(settings, store, wording, secret_key=secret_key)
        outside = outside_adapter(settings, store.team, link=taken.link)
        found.append(Platform(outside, taken.routes()))
    if settings.slack.bot_token is not None:
        from bot.app.slack import slack_adapter

        slack = slack_adapter(settings, store, wording, kept)
        found.append(Platform(slack, slack.routes))
    if settings.telegram.token is not None:
        from bot.app.telegram import telegram_adapter

        telegram = telegram_adapter(settings, store, wording, kept)
        found.append(Platform(telegram, telegram.routes))
    return tuple(found)


async def invitation_links(settings: Settings, token: str) -> tuple[str, ...]:
    """Give the links by which an invitation can be spent on chat platforms.

    Raises: TryLater: a platform cannot be asked now.
    """
    if settings.telegram.token is None:
        return ()
    from bot.app.telegram import invitation_link

    return (await invitation_link(settings, token),)


async def examine(settings: Settings, team: Team) -> tuple[Finding, ...]:
    """Ask every configured platform about all that Melding needs there; changes nothing."""
    found: list[Finding] = []
    if settings.outside or team.outside:
        from bot.app.outside import examine_outside

        found += examine_outside(settings, team)
    if settings.slack.bot_token is not None:
        from bot.app.slack import examine_slack

        found += await examine_slack(settings)
    if settings.telegram.token is not None:
        from bot.app.telegram import examine_telegram

        found += await examine_telegram(settings)
    return (*found, *_rooms_without_platform(settings))


def _rooms_without_platform(settings: Settings) -> list[Finding]:
    """Name the rooms that hear nothing, for their platform is not set up."""
    connected = {
        WEB,
        *(["slack"] if settings.slack.bot_token else []),
        *(["telegram"] if settings.telegram.token else []),
    }
    found = []
    for kind in ("agents", "on_call", "planning"):
        for room in getattr(settings.rooms, kind):
            platform = room.partition(":")[0]
            if platform not in connected:
                detail = f"{room} hears nothing: {_way_in(platform)}, or take the room out of "
                detail += f"MELDING_ROOMS__{kind.upper()}."
                found.append(Finding("rooms", well=False, detail=detail))
    return found


def _way_in(platform: str) -> str:
    if platform in TOKENS:
        return f"set MELDING_{platform.upper()}__{TOKENS[platform]}"
    return f"there is no platform {platform}; write {', '.join(TOKENS)} or {WEB}"

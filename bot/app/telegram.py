"""Telegram over the core: its adapter, and what `melding doctor` asks of it."""

from collections.abc import Mapping, Sequence

from bot.adapters.telegram.adapter import TelegramAdapter
from bot.adapters.telegram.doctor import Examination, examine
from bot.adapters.telegram.name import user_name
from bot.app.kept import KeptFiles
from bot.app.store import places_of, team_rooms
from bot.app.words import Languages, Offered
from bot.contract import Role
from bot.finding import Finding
from bot.wording import Wording
from core.clock import utc_now
from core.config.settings import Settings
from core.db.unit import Store
from core.domain.places import Address

PLATFORM = "telegram"


def telegram_adapter(
    settings: Settings, _store: Store, wording: Wording, kept: KeptFiles
) -> TelegramAdapter:
    """Make Telegram's adapter over this core."""
    told = settings.telegram
    secret = told.webhook_secret
    return TelegramAdapter(
        token=_token(settings),
        api_url=told.api_url,
        webhook_url=told.webhook_url,
        webhook_secret=secret.get_secret_value() if secret else None,
        stored=kept,
        rooms=_rooms(settings),
        commands=Offered(wording),
        voices=Languages(wording),
        language=settings.language,
        now=utc_now,
    )


async def examine_telegram(settings: Settings) -> Sequence[Finding]:
    """Ask Telegram about everything that Melding needs there, without changing anything."""
    return await examine(
        Examination(
            token=_token(settings),
            api_url=settings.telegram.api_url,
            webhook_url=settings.telegram.webhook_url,
            rooms=team_rooms(settings, PLATFORM),
            now=utc_now,
        )
    )


async def invitation_link(settings: Settings, token: str) -> str:
    """Give the link that opens the bot's private chat and spends an invitation there.

    Raises: TryLater: Telegram cannot be asked for the bot's name now.
    """
    name = await user_name(token=_token(settings), api_url=settings.telegram.api_url)
    return f"https://t.me/{name}?start=join-{token}"


def _rooms(settings: Settings) -> list[tuple[Address, Role]]:
    places = places_of(settings)
    roles: Mapping[Role, tuple[Address, ...]] = {
        Role.AGENTS: (*places.agents, *places.planning),
        Role.ON_CALL: places.on_call,
    }
    return [
        (room, role) for role, rooms in roles.items() for room in rooms if room.platform == PLATFORM
    ]


def _token(settings: Settings) -> str:
    token = settings.telegram.token
    return token.get_secret_value() if token else ""

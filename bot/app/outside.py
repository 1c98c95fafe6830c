"""Telephone, SMS and push over the settings: addresses from the environment, names from the team.

An address holds tokens and numbers, so it stands in the environment; `[[outside]]` of the team file
says whose it is.
"""

import asyncio
from collections.abc import Callable, Iterator

from bot.adapters.outside.adapter import OutsideAdapter
from bot.adapters.outside.services import BadAddress, Service, opened
from bot.content import Heading, Message, paragraph
from bot.contract import Adapter
from bot.errors import TryLater, Undeliverable
from bot.finding import Finding
from bot.wording import Wording
from core.config.settings import PREFIX, Settings
from core.config.team import Team
from core.domain.places import Address
from core.errors import ConfigurationError


def outside_adapter(
    settings: Settings, team: Team, *, link: Callable[[str], str] = lambda _: ""
) -> OutsideAdapter:
    """Make the adapter of all addresses outside the chat; `link` gives where a call is taken.

    Raises: ConfigurationError: one line an address that leads nowhere, with the reason.
    """
    services, problems = _services(settings), list(_contradictions(settings, team))
    bad = [f"{_variable(name)}: {found}" for name, found in services if isinstance(found, str)]
    if bad or problems:
        raise ConfigurationError(*bad, *problems)
    opened_ = {name: found for name, found in services if not isinstance(found, str)}
    return OutsideAdapter(opened_, link=link)


def _services(settings: Settings) -> list[tuple[str, tuple[Service, ...] | str]]:
    found: list[tuple[str, tuple[Service, ...] | str]] = []
    for name, secret in sorted(settings.outside.items()):
        try:
            found.append((name, opened(secret.get_secret_value())))
        except BadAddress as bad:
            found.append((name, f"{bad}."))
    return found


def _contradictions(settings: Settings, team: Team) -> Iterator[str]:
    """Find what only one of the two names: a call to it would go nowhere."""
    named = {one.address for one in team.outside}
    for name in sorted(named - settings.outside.keys()):
        yield f"{_variable(name)}: [[outside]] of the team file names it; set its address."
    for name in sorted(settings.outside.keys() - named):
        yield f"{_variable(name)}: nobody is called there; name it in [[outside]] of the team file."


def _variable(name: str) -> str:
    return f"{PREFIX}OUTSIDE__{name.upper()}"


def examine_outside(settings: Settings, team: Team) -> Iterator[Finding]:
    """Check every address without sending anything."""
    try:
        outside_adapter(settings, team)
    except ConfigurationError as wrong:
        for line in wrong.problems:
            yield Finding("outside", well=False, detail=line)
        return
    if settings.outside:
        detail = f"{len(settings.outside)} addresses; `melding page --test` tries them"
        yield Finding("outside", well=True, detail=detail)


async def try_all(settings: Settings, team: Team, wording: Wording) -> list[Finding]:
    """Send a word to every address outside the chat, and say what came of each.

    Raises: ConfigurationError: as `outside_adapter`.
    """
    adapter = outside_adapter(settings, team)
    voice = wording.voice(settings.language, team.hours.timezone)
    title, text = voice.text("outside-test-title"), voice.say("outside-test")
    message = Message((Heading(title), paragraph(text)))
    try:
        names = sorted(settings.outside)
        return list(await asyncio.gather(*(_try(adapter, one, message) for one in names)))
    finally:
        await adapter.stop()


async def _try(adapter: Adapter, name: str, message: Message) -> Finding:
    try:
        await adapter.send(Address(adapter.platform, name), message, key=f"test:{name}")
    except (TryLater, Undeliverable) as failed:
        return Finding(name, well=False, detail=f"{failed}; look at {_variable(name)}.")
    return Finding(name, well=True, detail="it was sent; look whether it has arrived")

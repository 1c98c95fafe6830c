"""Slack over the core: its adapter, its manifest, and what `melding doctor` asks of it."""

from collections.abc import Sequence
from typing import Any

from bot import commands
from bot.adapters.slack.adapter import SlackAdapter
from bot.adapters.slack.doctor import examine
from bot.adapters.slack.manifest import manifest
from bot.adapters.slack.ports import Words
from bot.app.kept import KeptFiles
from bot.app.store import team_rooms
from bot.commands.typed import SLACK_KEEPS
from bot.contract import CommandHelp
from bot.finding import Finding
from bot.wording import Wording
from core.clock import utc_now
from core.config.settings import Settings
from core.db.unit import Store

PLATFORM = "slack"


def slack_adapter(
    settings: Settings, _store: Store, wording: Wording, kept: KeptFiles
) -> SlackAdapter:
    """Make Slack's adapter over this core."""
    told = settings.slack
    return SlackAdapter(
        bot_token=_secret(told.bot_token),
        app_token=_secret(told.app_token),
        signing_secret=_secret(told.signing_secret),
        api_url=told.api_url,
        stored=kept,
        rooms=team_rooms(settings, PLATFORM),
        words=_words(settings, wording),
        now=utc_now,
    )


def slack_manifest(settings: Settings, wording: Wording) -> dict[str, Any]:
    """Describe the Slack app that fits this configuration."""
    voice = wording.voice(settings.language)
    by_http = settings.slack.signing_secret is not None and settings.slack.app_token is None
    return manifest(
        commands=[
            CommandHelp(one.name, voice.say(f"command-{one.name}"))
            for one in commands.COMMANDS.values()
            if one.offered and one.name not in SLACK_KEEPS
        ],
        words=_words(settings, wording),
        request_url=f"{settings.public_url}/slack/events" if by_http else "",
    )


async def examine_slack(settings: Settings) -> Sequence[Finding]:
    """Ask Slack about everything that Melding needs there, without changing anything."""
    told = settings.slack
    return await examine(
        bot_token=_secret(told.bot_token),
        api_url=told.api_url,
        app_token=_secret(told.app_token),
        signing_secret=_secret(told.signing_secret),
        rooms=team_rooms(settings, PLATFORM),
        public_url=settings.public_url,
        now=utc_now,
    )


def _words(settings: Settings, wording: Wording) -> Words:
    voice = wording.voice(settings.language)
    return Words(
        away=voice.say("slack-away"),
        unopened=voice.say("slack-unopened"),
        report=voice.say("slack-report"),
        send=voice.say("slack-send"),
        begin=voice.say("slack-begin"),
        melding=voice.say("slack-melding"),
    )


def _secret(value: Any) -> str:
    return "" if value is None else str(value.get_secret_value())

"""The environment: addresses, secrets and rooms, under names that start with `MELDING_`."""

import re
from pathlib import Path
from typing import Annotated, Any, Literal, Self
from urllib.parse import unquote, urlsplit

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    SecretStr,
    model_validator,
)
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from core.config.addresses import valid_address
from core.config.secrets import long_enough, of_a_link, of_monitors

PREFIX = "MELDING_"
Language = Literal["en", "nb", "da", "fi", "nl", "sv"]
LANGUAGES: tuple[Language, ...] = ("en", "nb", "da", "fi", "nl", "sv")


def _split(value: object) -> object:
    """Read `a, b` as two items, so that a list needs no JSON in `.env`."""
    if isinstance(value, str):
        return tuple(item.strip() for item in value.split(",") if item.strip())
    return value


def _database_url(value: str) -> str:
    if re.match(r"sqlite:///.|postgresql(\+psycopg)?://.", value):
        return value
    raise ValueError("write sqlite:///path/to/file.db or postgresql://user:password@host/name")


def _files_url(value: str) -> str:
    if re.match(r"file:///.", value):
        return value
    raise ValueError("write file:///path/to/folder")


def _public_url(value: str) -> str:
    if not re.fullmatch(r"https?://[^/\s?#]+/?", value):
        raise ValueError("write the address people open, such as https://help.example.org")
    return value.rstrip("/")


def _slack_url(value: str) -> str:
    if not re.fullmatch(r"https?://\S+/api/", value):
        raise ValueError("write the address of the Web API, such as https://slack.com/api/")
    return value


def _telegram_url(value: str) -> str:
    if not re.fullmatch(r"https?://[^\s?#]+", value):
        raise ValueError("write the root of the Bot API, such as https://api.telegram.org")
    return value.rstrip("/")


def _heartbeat_url(value: str) -> str:
    if not re.fullmatch(r"https?://[^\s]+", value):
        raise ValueError("write the address that your monitor gave you, such as https://…")
    return value


def _webhook_url(value: str) -> str:
    if not re.fullmatch(r"https?://\S+/telegram/webhook", value):
        raise ValueError("write a full address, such as https://help.example.org/telegram/webhook")
    return value


Addresses = Annotated[
    tuple[Annotated[str, AfterValidator(valid_address)], ...],
    NoDecode,
    BeforeValidator(_split),
]


class Web(BaseModel):
    """Where the web chat and the pages are served."""

    model_config = ConfigDict(frozen=True)

    host: str = Field("127.0.0.1", description="Interface to listen on.")
    port: int = Field(8080, ge=0, le=65535, description="Port to listen on; 0 takes a free one.")
    public_url: Annotated[str, AfterValidator(_public_url)] | None = Field(
        None, description="Address that people open; unset: http://host:port."
    )
    demo: bool | None = Field(
        None,
        description="Demo with three seats: true or false; unset: on while no platform is set up.",
    )


class Slack(BaseModel):
    """A Slack app: one bot in one workspace."""

    model_config = ConfigDict(frozen=True)

    bot_token: SecretStr | None = Field(None, description="Token of the bot: xoxb-…")
    app_token: SecretStr | None = Field(
        None, description="App-level token xapp-…; set: Socket Mode, no public address needed."
    )
    signing_secret: SecretStr | None = Field(
        None, description="Signing secret; set: events come to /slack/events."
    )
    api_url: Annotated[str, AfterValidator(_slack_url)] = Field(
        "https://slack.com/api/", description="Slack's Web API; ends in /api/."
    )

    @model_validator(mode="after")
    def _complete(self) -> Self:
        if self.bot_token is None and (self.app_token or self.signing_secret):
            raise ValueError("set MELDING_SLACK__BOT_TOKEN as well (xoxb-…)")
        if self.bot_token and not (self.app_token or self.signing_secret):
            raise ValueError(
                "set MELDING_SLACK__APP_TOKEN (xapp-…, for Socket Mode) or "
                "MELDING_SLACK__SIGNING_SECRET (for events over HTTP) as well"
            )
        if self.bot_token and self.bot_token.get_secret_value().startswith("xapp-"):
            raise ValueError("MELDING_SLACK__BOT_TOKEN is an app-level token; it starts with xoxb-")
        if self.app_token and self.app_token.get_secret_value().startswith("xoxb-"):
            raise ValueError("MELDING_SLACK__APP_TOKEN is a bot token; it starts with xapp-")
        return self


class Telegram(BaseModel):
    """A Telegram bot, polled unless an address for its updates is set."""

    model_config = ConfigDict(frozen=True)

    token: SecretStr | None = Field(None, description="Token from BotFather: 123456:ABC…")
    api_url: Annotated[str, AfterValidator(_telegram_url)] = Field(
        "https://api.telegram.org", description="Root of the Bot API, also a self-hosted one."
    )
    webhook_url: Annotated[str, AfterValidator(_webhook_url)] | None = Field(
        None, description="Full address with /telegram/webhook; unset: long polling."
    )
    webhook_secret: SecretStr | None = Field(
        None, description="What Telegram shows with each update: 1 to 256 of A-Z a-z 0-9 _ -"
    )

    @model_validator(mode="after")
    def _complete(self) -> Self:
        if self.token is None and (self.webhook_url or self.webhook_secret):
            raise ValueError("set MELDING_TELEGRAM__TOKEN as well")
        if self.webhook_url and self.webhook_secret is None:
            raise ValueError("set MELDING_TELEGRAM__WEBHOOK_SECRET as well")
        if self.token and not re.fullmatch(r"\d+:[\w-]+", self.token.get_secret_value()):
            raise ValueError("MELDING_TELEGRAM__TOKEN has not the form 123456:ABC…")
        secret = self.webhook_secret
        if secret and not re.fullmatch(r"[A-Za-z0-9_-]{1,256}", secret.get_secret_value()):
            raise ValueError("MELDING_TELEGRAM__WEBHOOK_SECRET takes 1 to 256 of A-Z a-z 0-9 _ -")
        return self


class Rooms(BaseModel):
    """Shared rooms by their job; each list holds addresses `platform:chat`."""

    model_config = ConfigDict(frozen=True)

    agents: Addresses = Field(("web:agents",), description="Rooms in which agents work.")
    on_call: Addresses = Field(("web:on-call",), description="Rooms that urgent cases ping.")
    planning: Addresses = Field(
        (), description="Rooms of the planners; unset: their assignments go to the agents."
    )


def _own_database(settings_so_far: dict[str, Any]) -> str:
    web, slack = settings_so_far.get("web"), settings_so_far.get("slack")
    telegram = settings_so_far.get("telegram")
    demo = web.demo if isinstance(web, Web) else None
    if demo is None:
        demo = not (
            (isinstance(slack, Slack) and slack.bot_token)
            or (isinstance(telegram, Telegram) and telegram.token)
        )
    return "sqlite:///data/demo.db" if demo else "sqlite:///data/melding.db"


def _own_files(settings_so_far: dict[str, Any]) -> str:
    """Keep files beside the database they belong to: demo.db beside demo-files."""
    name = "demo-files" if "demo.db" in settings_so_far.get("database_url", "") else "files"
    return (Path("data") / name).absolute().as_uri()


class Settings(BaseSettings):
    """Everything the environment says, checked; `core.config.reading` fills it."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX,
        env_nested_delimiter="__",
        env_file_encoding="utf-8",
        env_ignore_empty=True,
        extra="ignore",
        frozen=True,
    )

    web: Web = Web()
    slack: Slack = Slack()
    telegram: Telegram = Telegram()
    rooms: Rooms = Rooms()
    outside: dict[str, SecretStr] = Field(
        {},
        repr=False,
        description="Telephone, SMS and push by name, as apprise writes them: "
        "MELDING_OUTSIDE__NAME=service://…",
    )
    monitors: Annotated[dict[str, SecretStr], AfterValidator(of_monitors)] = Field(
        {},
        repr=False,
        description="Secrets of monitors that post to /monitors/NAME, at least 16 characters: "
        "MELDING_MONITORS__NAME=secret",
    )
    heartbeat_url: Annotated[str, AfterValidator(_heartbeat_url)] | None = Field(
        None, description="Address that is asked each minute while all urgent tickets are called."
    )
    database_url: Annotated[str, AfterValidator(_database_url)] = Field(
        default_factory=_own_database,
        repr=False,
        description="Where tickets live: sqlite:///path (a fourth slash for an absolute one) "
        "or postgresql://…; unset: data/melding.db, or data/demo.db for the demo.",
    )
    files_url: Annotated[str, AfterValidator(_files_url)] = Field(
        default_factory=_own_files,
        description="Where screenshots and files live: file:///path; unset: data/files.",
    )
    team_file: Path | None = Field(
        None, description="The team's procedure; unset: melding.toml if it is there."
    )
    secret_key: Annotated[SecretStr, AfterValidator(long_enough)] | None = Field(
        None, description="Signs sessions and links: any text of 32 characters or more."
    )
    status_key: Annotated[SecretStr, AfterValidator(of_a_link)] | None = Field(
        None,
        description="The secret in the status page's link: 16 to 64 letters, digits, _ and -; "
        "unset: made from MELDING_SECRET_KEY.",
    )
    language: Language = Field(
        "en", description=f"Language of shared rooms: one of {', '.join(LANGUAGES)}."
    )
    admins: Addresses = Field((), description="People with every right: platform:id, …")

    @property
    def demo(self) -> bool:
        """Whether to serve the demo: as told, else when no chat platform is configured."""
        if self.web.demo is not None:
            return self.web.demo
        return self.slack.bot_token is None and self.telegram.token is None

    @property
    def files_folder(self) -> Path:
        """The folder that `files_url` names."""
        return Path(unquote(urlsplit(self.files_url).path))

    @property
    def public_url(self) -> str:
        """Where people open Melding, without a slash at the end."""
        return self.web.public_url or f"http://{self.web.host}:{self.web.port}"

    def monitor_secrets(self) -> dict[str, str]:
        """Give the secret of each monitor that may post."""
        return {name: secret.get_secret_value() for name, secret in self.monitors.items()}

    def secret_values(self) -> tuple[str, ...]:
        """List the values that must never be printed or logged."""
        found = [urlsplit(self.database_url).password or ""]
        found += [
            secret.get_secret_value()
            for secret in (
                self.secret_key,
                self.status_key,
                self.slack.bot_token,
                self.slack.app_token,
                self.slack.signing_secret,
                self.telegram.token,
                self.telegram.webhook_secret,
                *self.outside.values(),
                *self.monitors.values(),
            )
            if secret is not None
        ]
        return tuple(value for value in found if value)

"""A fake Telegram for each test, and the real library as its client."""

from collections.abc import AsyncIterator

import pytest
from telegram import Bot
from telegram.request import HTTPXRequest

from tests.platforms.telegram.fake import FakeTelegram, fake_telegram
from tests.platforms.telegram.people import Person


@pytest.fixture(autouse=True)
def retry_after_as_timedelta(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take the library's coming form of `retry_after`: its old one warns, which fails a test."""
    monkeypatch.setenv("PTB_TIMEDELTA", "1")


@pytest.fixture
async def telegram() -> AsyncIterator[FakeTelegram]:
    """A fake whose end fails if the client misbehaved, unless the test has forgiven it."""
    async with fake_telegram() as fake:
        yield fake


@pytest.fixture
async def bot(telegram: FakeTelegram) -> AsyncIterator[Bot]:
    """python-telegram-bot's own client, pointed at the fake."""
    async with connected(telegram) as client:
        yield client


@pytest.fixture
def kari(telegram: FakeTelegram) -> Person:
    """Somebody who has started the bot."""
    return telegram.add_user("Kari", started=True)


def connected(telegram: FakeTelegram, *, token: str | None = None) -> Bot:
    """Make a client; it says getMe when it is entered."""
    # Loopback needs no certificates, and reading them takes longer than most of the tests.
    plain = {"trust_env": False, "verify": False}
    return Bot(
        token or telegram.token,
        base_url=f"{telegram.url}/bot",
        base_file_url=f"{telegram.url}/file/bot",
        request=HTTPXRequest(connection_pool_size=16, httpx_kwargs=plain),
        get_updates_request=HTTPXRequest(httpx_kwargs=plain),
    )

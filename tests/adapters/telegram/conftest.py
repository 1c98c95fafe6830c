"""A fake Telegram for each test; when the test ends, it has seen no violation."""

import pytest

from tests.adapters.contract import Inbox
from tests.platforms.telegram.fake import fake_telegram


@pytest.fixture
def inbox():
    return Inbox()


@pytest.fixture
async def telegram():
    async with fake_telegram() as telegram:
        yield telegram

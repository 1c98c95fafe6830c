"""The fake in a thread of its own serves tests that are not async."""

import json
import urllib.request

import pytest

from tests.platforms.telegram.beside import telegram_beside


def ask(address: str) -> object:
    with urllib.request.urlopen(address, timeout=5) as response:  # noqa: S310 - loopback
        return json.load(response)["result"]


def test_a_test_that_waits_can_still_talk_to_the_fake() -> None:
    with telegram_beside() as beside:
        kari = beside.do(lambda telegram: telegram.add_user("Kari", started=True))
        beside.do(lambda _: kari.says("hello"))
        root = f"{beside.telegram.url}/bot{beside.telegram.token}"
        assert ask(f"{root}/getUpdates?timeout=5")[0]["message"]["text"] == "hello"
        ask(f"{root}/sendMessage?chat_id={kari.id}&text=hei")
        beside.until(lambda _: [message.text for message in kari.inbox] == ["hei"])


def test_a_violation_is_seen_from_the_other_thread_too() -> None:
    def clumsy() -> None:
        with telegram_beside() as beside:
            ask(f"{beside.telegram.url}/bot{beside.telegram.token}/getMe?shout=1")

    with pytest.raises(AssertionError, match="the client did what Telegram forbids"):
        clumsy()

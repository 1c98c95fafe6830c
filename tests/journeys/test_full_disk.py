"""Promise 1 on a full disk: nobody is told yes whose words were not stored."""

import asyncio

import pytest

from bot.contract import Accepted
from core.errors import DatabaseUnavailable
from tests.journeys.stage import written


def limit_pages(more: int | None):
    """Let the file grow by so many pages, or again without limit."""

    def work(unit):
        now = unit.connection.exec_driver_sql("PRAGMA page_count").scalar_one()
        limit = now + more if more is not None else 1_000_000
        unit.connection.exec_driver_sql(f"PRAGMA max_page_count = {limit}")

    return work


async def test_on_a_full_disk_exactly_those_told_yes_are_on_their_tickets(quick):
    speakers = [quick.person(f"P{number}") for number in range(6)]
    for speaker in speakers:
        await speaker.report()
    receipts = [speaker.last for speaker in speakers]
    await quick.stop_delivery()
    await quick.do(limit_pages(25))
    texts = [f"{speaker.name} {'x' * 40_000}" for speaker in speakers]
    answers = await asyncio.gather(
        *(
            speaker.event(text, receipt)
            for speaker, text, receipt in zip(speakers, texts, receipts, strict=True)
        ),
        return_exceptions=True,
    )
    refused = [answer for answer in answers if answer != Accepted()]
    assert refused
    assert all(isinstance(answer, DatabaseUnavailable) for answer in refused)
    await quick.do(limit_pages(None))
    for number, (text, answer) in enumerate(zip(texts, answers, strict=True), 1):
        assert await written(quick, number) == ([text] if answer == Accepted() else [])


async def test_when_there_is_room_again_a_repeat_is_taken(quick):
    kari = quick.person("Kari")
    await kari.report()
    receipt = kari.last
    await quick.do(limit_pages(0))
    text = "x" * 30_000
    with pytest.raises(DatabaseUnavailable, match="has no room left"):
        await kari.say(text, to=receipt, event="u1")
    await quick.do(limit_pages(None))
    assert await kari.say(text, to=receipt, event="u1") == Accepted()
    assert await written(quick, 1) == [text]

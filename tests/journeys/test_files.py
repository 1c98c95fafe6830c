"""Files that a platform only names: fetched after the commit, shown to who may see them."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from datetime import timedelta

import pytest
from sqlalchemy import select, update

from bot.content import Attached
from bot.contract import Said, Upload
from bot.errors import TryLater
from bot.fetching import MOST_TRIES, Fetching
from core.db import tables
from core.files.store import store_at
from tests.adapters.collecting import PLATFORM
from tests.core.files.samples import ELF, picture
from tests.journeys.stage import AGENTS, Stage

SHOT = Upload("screenshot.png", size=9, remote="F1")


@pytest.fixture
def folder(tmp_path):
    return store_at((tmp_path / "files").as_uri())


@asynccontextmanager
async def fetching(stage: Stage, folder, adapters=None) -> AsyncGenerator[Fetching, None]:
    known = {PLATFORM: stage.adapter} if adapters is None else adapters
    worker = Fetching(store=stage.store, adapters=known, folder=folder)
    running = asyncio.create_task(worker.run())
    yield worker
    await worker.stop()
    await running


async def settled(stage: Stage, worker: Fetching, until) -> None:
    async with asyncio.timeout(20):
        while not until():
            worker.wake()
            await asyncio.sleep(0.01)
            await stage.settle()


def files_in(stage: Stage, place) -> list[tuple[str, ...]]:
    """Give the files that were sent as messages of their own, each with its thread."""
    return [
        (post.to.thread, *(one.name for one in block.files))
        for post in stage.room(place)
        for block in post.message.blocks
        if isinstance(block, Attached) and len(post.message.blocks) == 1
    ]


def named_in(stage: Stage, place) -> set[str]:
    """Give every file name that stands in a room now."""
    return {
        one.name
        for post in stage.room(place)
        for block in post.message.blocks
        if isinstance(block, Attached)
        for one in block.files
    }


async def report_with(stage: Stage, *uploads: Upload):
    kari = stage.person("Kari")
    await kari.report()
    said = Said("It looks like this", uploads, points_at=kari.last.ref)
    await stage.take(kari.sender, kari.place, said)
    return kari


async def test_a_file_is_fetched_after_the_commit_and_follows_the_message_into_the_thread(
    stage, folder
):
    stage.adapter.files["F1"] = picture("PNG")
    await report_with(stage, SHOT)
    assert named_in(stage, AGENTS) == {"screenshot.png"}
    assert files_in(stage, AGENTS) == []
    async with fetching(stage, folder) as worker:
        await settled(stage, worker, lambda: files_in(stage, AGENTS))
        await settled(stage, worker, lambda: True)
    assert files_in(stage, AGENTS) == [(stage.card().ref.message, "screenshot.png")]


async def test_whoever_brought_a_file_does_not_get_it_back(quick, folder):
    quick.adapter.files["F1"] = picture("PNG")
    kari = await report_with(quick, SHOT)
    async with fetching(quick, folder) as worker:
        await settled(quick, worker, lambda: files_in(quick, AGENTS))
    assert files_in(quick, kari.place) == []


async def test_a_file_that_is_not_taken_is_answered_with_a_sentence_and_shown_to_nobody(
    quick, folder
):
    quick.adapter.files["F1"] = ELF
    kari = await report_with(quick, SHOT)
    async with fetching(quick, folder) as worker:
        await settled(quick, worker, lambda: "is not what its name says" in kari.heard)
    assert files_in(quick, AGENTS) == []
    assert named_in(quick, AGENTS) == set()


async def test_a_file_that_is_gone_is_asked_for_again_in_words(quick, folder):
    kari = await report_with(quick, SHOT)
    async with fetching(quick, folder) as worker:
        await settled(quick, worker, lambda: "could not fetch screenshot.png" in kari.heard)


async def test_a_platform_that_is_away_is_asked_again_and_the_file_still_arrives(quick, folder):
    quick.adapter.files["F1"] = picture("PNG")
    away = quick.adapter.fetch
    tries = []

    async def stormy(remote: str) -> AsyncGenerator[bytes, None]:
        tries.append(remote)
        if len(tries) < 3:
            raise TryLater(0, "the platform is away")
        async for chunk in away(remote):
            yield chunk

    quick.adapter.fetch = stormy
    await report_with(quick, SHOT)
    async with fetching(quick, folder) as worker:
        await settled(quick, worker, lambda: len(tries) == 1)
        for seen in (2, 3):
            await quick.pass_time(minutes=1)
            await settled(quick, worker, lambda seen=seen: len(tries) == seen)
        await settled(quick, worker, lambda: files_in(quick, AGENTS))
    assert len(tries) == 3


async def test_a_fetch_that_a_crash_cut_off_is_begun_anew(quick, folder):
    quick.adapter.files["F1"] = picture("PNG")
    whole = quick.adapter.fetch
    began = asyncio.Event()

    async def endless(_remote: str) -> AsyncGenerator[bytes, None]:
        began.set()
        await asyncio.Event().wait()
        yield b""

    quick.adapter.fetch = endless
    await report_with(quick, SHOT)
    async with fetching(quick, folder):
        await asyncio.wait_for(began.wait(), 10)
    quick.adapter.fetch = whole
    await quick.pass_time(minutes=3)
    async with fetching(quick, folder) as worker:
        await settled(quick, worker, lambda: files_in(quick, AGENTS))


async def test_an_outage_that_lasts_ends_with_a_sentence_and_not_with_endless_tries(quick, folder):
    tries = []

    def storm(remote: str) -> AsyncGenerator[bytes, None]:
        tries.append(remote)
        raise TryLater(0, "the platform is away")

    quick.adapter.fetch = storm
    kari = await report_with(quick, SHOT)
    async with fetching(quick, folder) as worker:
        for number in range(1, MOST_TRIES + 1):
            await settled(quick, worker, lambda number=number: len(tries) == number)
            quick.now += timedelta(minutes=11)
        await settled(quick, worker, lambda: "screenshot.png" in kari.last.text)
        quick.now += timedelta(days=1)
        await settled(quick, worker, lambda: True)
    assert len(tries) == MOST_TRIES


async def test_an_agents_file_reaches_the_reporter_after_the_reply(quick, folder):
    quick.adapter.files["F1"] = picture("PNG")
    kari = quick.person("Kari")
    await kari.report()
    jonas = quick.agent("Jonas")
    await jonas.command("/reply MEL-1001")
    private = quick.person("Jonas")
    await quick.take(private.sender, private.place, Said("As in the picture", (SHOT,)))
    async with fetching(quick, folder) as worker:
        await settled(quick, worker, lambda: files_in(quick, AGENTS))
        await quick.pass_time(seconds=11)
        await settled(quick, worker, lambda: files_in(quick, kari.place))
    assert [name for _, name in files_in(quick, kari.place)] == ["screenshot.png"]
    assert files_in(quick, AGENTS) == [(quick.card().ref.message, "screenshot.png")]


async def test_a_file_that_ends_the_process_each_time_is_given_up(quick, folder):
    quick.adapter.files["F1"] = picture("PNG")
    kari = await report_with(quick, SHOT)
    tried = update(tables.files).values(attempts=MOST_TRIES)
    await quick.do(lambda unit: unit.connection.execute(tried))
    async with fetching(quick, folder) as worker:
        await settled(quick, worker, lambda: "could not fetch screenshot.png" in kari.heard)


async def test_a_file_waits_for_a_platform_that_is_not_connected_for_now(quick, folder):
    quick.adapter.files["F1"] = picture("PNG")
    kari = await report_with(quick, SHOT)
    async with fetching(quick, folder, adapters={}) as worker:
        await settled(quick, worker, lambda: _tries(quick) == 1)
        await asyncio.sleep(0.1)
    assert "could not fetch" not in kari.heard
    quick.now += timedelta(minutes=11)
    async with fetching(quick, folder) as worker:
        await settled(quick, worker, lambda: files_in(quick, AGENTS))


def _tries(stage: Stage) -> int:
    tried = select(tables.files.c.attempts)
    found: int = stage.store.read(lambda unit: unit.connection.execute(tried).scalar_one()).result(
        20
    )
    return found

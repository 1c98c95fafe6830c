"""What an installation of the release owes, asks and shows goes on after an upgrade."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from alembic import command
from sqlalchemy import create_engine

from bot.content import Message
from core.db import migrate
from core.domain.places import Address, MessageRef
from tests.adapters.collecting import PLATFORM, Post
from tests.journeys.stage import AGENTS, ON_CALL, Stage

RELEASED = "0003"
LEFT_BEHIND = Path(__file__).with_name("released.sql")
POSTS = 26  # messages that stood on the platform


@pytest.fixture(scope="module")
def brought_up_to_date(tmp_path_factory):
    """The release's database after an upgrade, and which messages stood on the platform."""
    file = tmp_path_factory.mktemp("released") / "melding.db"
    engine = create_engine(f"sqlite:///{file}")
    with engine.begin() as connection:
        command.upgrade(migrate.configuration(connection), RELEASED)
    engine.dispose()
    with closing(sqlite3.connect(file)) as connection:
        connection.executescript(LEFT_BEHIND.read_text("utf-8"))
        sent = "SELECT sent_message, sent_chat, key FROM outbox WHERE sent_message <> ''"
        stood = {message: (chat, key) for message, chat, key in connection.execute(sent)}
    migrate.upgrade(f"sqlite:///{file}")
    return file, stood


@pytest.fixture
async def upgraded(brought_up_to_date, tmp_path):
    """A stage on the release's database, brought up to date, with its messages still there."""
    file, stood = brought_up_to_date
    shutil.copyfile(file, tmp_path / "melding.db")
    stage = Stage(f"sqlite:///{tmp_path}/melding.db")
    for number in map(str, range(1, POSTS + 1)):
        chat, key = stood.get(number, ("elsewhere", ""))
        place = Address(PLATFORM, chat)
        stage.adapter.posts.append(Post(MessageRef(place, number), place, key, [Message(())]))
    await stage.open()
    await stage.settle()
    yield stage
    await stage.close()


async def test_what_the_release_owed_is_said_after_the_upgrade(upgraded):
    kari, jonas = upgraded.person("Kari"), upgraded.agent("Jonas")
    assert "I have added that to MEL-1001" in kari.heard
    assert "It is still grey" in jonas.heard
    assert "MEL-1002" in jonas.last.text  # the queue that Jonas had asked for
    await upgraded.pass_time(seconds=30)
    assert "Choose File, then Print." in kari.heard


async def test_a_case_that_called_goes_on_calling_and_its_old_button_takes_it(upgraded):
    jonas = upgraded.agent("Jonas")
    before = len(upgraded.room(ON_CALL))
    await upgraded.pass_time(minutes=6)
    assert len(upgraded.room(ON_CALL)) > before
    await jonas.press("ack:2")
    await jonas.press("claim:2")
    assert (await upgraded.ticket(2)).assignee_id == await jonas.id()
    assert "Jonas" in upgraded.room(ON_CALL)[-1].text


async def test_a_report_that_was_begun_is_gone_on_with_by_its_old_button(upgraded):
    liv = upgraded.person("Liv")
    await liv.press("a:1893574802:_use")
    await liv.push("Low")
    assert "step by step" in liv.last.text
    await liv.say("Opened my payslip")
    assert "expect" in liv.last.text


async def test_its_tickets_are_shown_explained_and_found(upgraded):
    jonas = upgraded.agent("Jonas")
    for typed, said in (
        ("ticket MEL-1001", "How do I print a budget in colour?"),
        ("why MEL-1002", "MEL-1002"),
        ("find still grey", "MEL-1001"),
    ):
        await jonas.command(typed)
        assert said in jonas.last.text, jonas.last.text
    assert {post.to.room for post in upgraded.adapter.posts} >= {AGENTS, ON_CALL}

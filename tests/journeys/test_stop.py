"""Melding ends within five seconds, and what keeps it from starting is told in a line."""

import contextlib
import shutil
import signal
import socket
import sqlite3
import threading
import time
from pathlib import Path

import httpx
import pytest

from bot.app.serving import listen
from core.db import migrate
from core.errors import ConfigurationError
from tests.journeys.running import MELDING, Page, start, stop, wait_ready
from tests.ports import free_port

AS_ANYBODY = (
    "-c",
    """
import ctypes, os, sys
ctypes.CDLL(None).prctl(24, 1)
os.execv(sys.executable, [sys.executable, "-m", "bot", "run"])
""",
)
"""Melding without root's right to write what is read-only (PR_CAPBSET_DROP, CAP_DAC_OVERRIDE)."""


@pytest.fixture
def sqlite_process(sqlite_ready, tmp_path):
    port = free_port()
    process = start(tmp_path, sqlite_ready, port)
    wait_ready(port, process)
    yield process, port
    stop(process)


def test_sigterm_with_open_streams_and_a_request_on_its_way_ends_in_five_seconds(
    sqlite_process, tmp_path
):
    process, port = sqlite_process
    page = Page(port)
    page.enter()
    opened = threading.Barrier(4)
    endings = []

    def listen():
        with page.client.stream("GET", "/events", timeout=30) as stream:
            lines = stream.iter_lines()
            next(lines)
            opened.wait(20)
            endings.append(list(lines))

    streams = [threading.Thread(target=listen) for _ in range(3)]
    for stream in streams:
        stream.start()
    opened.wait(20)
    page.post("say", "event-00001", seat=page.rooms["reporter"], text="The printer is broken")
    began = time.monotonic()
    process.send_signal(signal.SIGTERM)
    assert process.wait(10) == 0, (tmp_path / "log").read_text()[-2000:]
    assert time.monotonic() - began < 5
    for stream in streams:
        stream.join(5)
    page.client.close()
    assert len(endings) == 3
    assert "Traceback" not in (tmp_path / "log").read_text()


def ended(tmp_path: Path, url: str, port: int, program: tuple[str, ...] = MELDING) -> str:
    """Start where it cannot, and give the one line that it says."""
    process = start(tmp_path, url, port, program=program)
    try:
        assert process.wait(60) not in (0, None)
    finally:
        stop(process)
    told: str = (tmp_path / "log").read_text().strip()
    assert "Traceback" not in told
    assert told.count("\n") == 0, told
    return told


def test_a_port_in_use_is_told(sqlite_ready, tmp_path):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        told = ended(tmp_path, sqlite_ready, port)
    fix = "End what has that port, or set MELDING_WEB__PORT to a free one."
    assert told == f"Melding cannot listen on 127.0.0.1:{port} (Address already in use). {fix}"


def test_a_host_that_is_not_this_machine_is_told_in_one_sentence():
    with pytest.raises(ConfigurationError) as caught:
        listen("nowhere.invalid", 0)
    (told,) = caught.value.problems
    assert told.startswith("Melding cannot listen on nowhere.invalid:0 (")
    assert told.endswith("). Set MELDING_WEB__HOST to an address of this machine.")
    assert told.count("nowhere.invalid") == 1


def test_a_newer_schema_is_told(sqlite_ready, tmp_path):
    with sqlite3.connect(tmp_path / "melding.db") as database:
        database.execute("UPDATE alembic_version SET version_num = '9999'")
    database.close()
    told = ended(tmp_path, sqlite_ready, free_port())
    assert "has schema 9999, which is newer than this Melding" in told
    assert migrate.newest() in told


def test_what_is_no_database_is_told(tmp_path):
    (tmp_path / "melding.db").write_bytes(b"no database at all" * 100)
    told = ended(tmp_path, f"sqlite:///{tmp_path}/melding.db", free_port())
    assert "is not an SQLite database" in told


def test_a_database_that_is_away_is_told(tmp_path):
    told = ended(tmp_path, f"postgresql://nobody@127.0.0.1:{free_port()}/x", free_port())
    assert "does not answer. Start it, or correct MELDING_DATABASE_URL." in told


def test_while_the_database_is_locked_the_page_is_told_to_send_again(sqlite_process, tmp_path):
    _, port = sqlite_process
    page = Page(port)
    page.enter()
    other = sqlite3.connect(tmp_path / "melding.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    said = {"seat": page.rooms["reporter"], "text": "The printer is broken"}
    page.client.timeout = httpx.Timeout(30)
    answer = page.post("say", "event-00001", **said)
    assert (answer.status_code, answer.json()) == (503, {"kind": "later"})
    assert answer.headers["retry-after"]
    other.execute("ROLLBACK")
    other.close()
    assert page.post("say", "event-00001", **said).json() == {"kind": "accepted"}
    assert [post["said"] for post in page.posts() if post["mine"]] == [
        "Riikka Salo: The printer is broken"
    ]
    page.client.close()


def test_sigterm_in_the_midst_of_a_slow_send_ends_in_five_seconds_and_it_goes_next_time(
    sqlite_process, sqlite_ready, tmp_path
):
    process, port = sqlite_process
    page = Page(port)
    page.enter()
    with contextlib.ExitStack() as streams:
        for _ in range(3):
            stream = streams.enter_context(page.client.stream("GET", "/events", timeout=30))
            next(stream.iter_lines())
        page.post("say", "event-00001", seat=page.rooms["reporter"], text="It is broken")
        other = sqlite3.connect(tmp_path / "melding.db", isolation_level=None)
        other.execute("BEGIN IMMEDIATE")  # whatever is sent to the web chat waits for this
        began = time.monotonic()
        process.send_signal(signal.SIGTERM)
        assert process.wait(10) == 0, (tmp_path / "log").read_text()[-2000:]
        took = time.monotonic() - began
    other.execute("ROLLBACK")
    other.close()
    assert took < 5
    assert "Traceback" not in (tmp_path / "log").read_text()
    again = start(tmp_path, sqlite_ready, port)
    try:
        wait_ready(port, again)
        until = time.monotonic() + 20
        while not answered(page) and time.monotonic() < until:
            time.sleep(0.1)
        assert answered(page) == 1
    finally:
        page.client.close()
        stop(again)


def answered(page: Page) -> int:
    """Count how often the first question of a report stands in the reporter's room."""
    room = page.rooms["reporter"]
    return sum("data-token" in str(one["html"]) for one in page.posts() if one["room"] == room)


@pytest.mark.parametrize("what", ["file", "folder"])
def test_a_database_that_may_not_be_written_is_told(prepared_file, tmp_path, what):
    folder = tmp_path / "kept"
    folder.mkdir()
    shutil.copyfile(prepared_file, folder / "melding.db")
    (folder / "melding.db").chmod(0o444)
    if what == "folder":
        folder.chmod(0o555)
    told = ended(tmp_path, f"sqlite:///{folder}/melding.db", free_port(), program=AS_ANYBODY)
    folder.chmod(0o755)
    assert "cannot be written. Let the user Melding runs as write it" in told

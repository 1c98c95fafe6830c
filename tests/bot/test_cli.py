import os
import sqlite3
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest

from core.db import migrate

ROOT = Path(__file__).parents[2]


def in_a_process_of_its_own(*words, cwd, **variables):
    env = {k: v for k, v in os.environ.items() if not k.startswith("MELDING_")}
    return subprocess.run(
        [sys.executable, "-m", "bot", *words],
        cwd=cwd,
        env={**env, "PYTHONPATH": str(ROOT), **variables},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


def test_help_names_every_command_and_what_it_is_for(tmp_path):
    told = in_a_process_of_its_own("--help", cwd=tmp_path)
    assert told.returncode == 0
    for part in ("run", "doctor", "invite", "db", "a demo in the browser"):
        assert part in told.stdout
    assert "<bool>" not in told.stdout


@pytest.mark.parametrize("words", [["run"], ["invite", "Kari"], ["db", "upgrade"]])
def test_a_wrong_setting_ends_every_command_with_the_fix_and_no_traceback(tmp_path, words, melding):
    told = melding(*words, cwd=tmp_path, MELDING_WEB__PORT="abc")
    assert told.returncode == 1
    assert told.stderr.startswith("MELDING_WEB__PORT is 'abc': write a whole number")
    assert "Traceback" not in told.stderr


def test_an_invitation_of_nobody_is_refused_with_the_way_to_write_it(tmp_path, melding):
    told = melding("invite", " ", cwd=tmp_path)
    assert (told.returncode, told.stdout) == (1, "")
    assert told.stderr == 'Write whom to invite: melding invite "Kari Lie".\n'


def test_a_broken_team_file_ends_the_start_with_its_line(tmp_path):
    (tmp_path / "melding.toml").write_text("[team]\nundo_seconds = -1\n")
    told = in_a_process_of_its_own("run", cwd=tmp_path)
    assert told.returncode == 1
    assert told.stderr == "melding.toml:2: team.undo_seconds: write a number from 0 up.\n"


def test_doctor_ends_with_1_when_a_check_fails(tmp_path, melding):
    told = melding("doctor", cwd=tmp_path, MELDING_LANGUAGE="no")
    assert told.returncode == 1
    assert told.stdout.startswith("FAIL settings: MELDING_LANGUAGE is 'no'")


def test_the_status_page_has_a_link_to_hand_on(tmp_path, melding):
    given = {"MELDING_WEB__DEMO": "false", "MELDING_SECRET_KEY": "s" * 32}
    given["MELDING_STATUS_KEY"] = "handed-on-by-mail-1"
    told = melding("status", "link", cwd=tmp_path, **given)
    assert told.stdout == "http://127.0.0.1:8080/status?key=handed-on-by-mail-1\n"


def test_a_copy_of_the_status_page_that_cannot_be_written_is_told_with_the_fix(tmp_path, melding):
    (tmp_path / "taken").write_text("A file.")
    told = melding("status", "export", "taken", "--watch", cwd=tmp_path)
    assert (told.returncode, told.stdout) == (1, "")
    assert "it cannot be written" in told.stderr
    assert told.stderr.endswith("name a folder in which Melding may write.\n")


@pytest.fixture(params=["DELETE", "WAL"])
def locked(request, tmp_path):
    """A current database file that another process keeps to itself; readers pass in WAL mode."""
    path = tmp_path / "held.db"
    migrate.upgrade(f"sqlite:///{path}")
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute(f"PRAGMA journal_mode={request.param}")
        other.execute("BEGIN EXCLUSIVE")
        yield path, request.param


def test_a_locked_database_ends_every_command_with_one_line_and_1(tmp_path, locked, melding):
    path, mode = locked
    commands = [["run"], ["doctor"], ["invite", "Kari"]]
    commands += [["db", "upgrade"]] if mode == "DELETE" else []  # else it reads: nothing to do

    def told_by(words):
        return melding(
            *words, cwd=tmp_path, MELDING_DATABASE_URL=f"sqlite:///{path}", MELDING_WEB__PORT="0"
        )

    with ThreadPoolExecutor(len(commands)) as side_by_side:
        told = dict(zip(map(" ".join, commands), side_by_side.map(told_by, commands), strict=True))
    line = f"The database file {path} is locked by another process. End that process, or try again."
    assert [one.returncode for one in told.values()] == [1] * len(commands)
    assert f"FAIL database: {line}" in told.pop("doctor").stdout.splitlines()
    assert [one.stderr for one in told.values()] == [f"{line}\n"] * len(told)


def test_a_folder_that_cannot_be_made_ends_the_start_with_the_fix(tmp_path, melding):
    (tmp_path / "data").write_text("a file where a folder belongs")
    told = melding("run", cwd=tmp_path, MELDING_WEB__PORT="0")
    assert told.returncode == 1
    assert told.stderr.startswith("The demo cannot keep its key in data (")
    assert len(told.stderr.splitlines()) == 1


AS_ANYBODY = """
import ctypes, os, sys
ctypes.CDLL(None).prctl(24, 1)
ctypes.CDLL(None).prctl(24, 2)
os.execv(sys.executable, [sys.executable, "-m", "bot", "doctor"])
"""
"""Without root's right to read and write everything (PR_CAPBSET_DROP of CAP_DAC_OVERRIDE and
CAP_DAC_READ_SEARCH)."""


def test_the_doctor_tells_of_files_that_its_user_may_not_use(tmp_path):
    migrate.upgrade(f"sqlite:///{tmp_path}/data/demo.db")
    (tmp_path / "data" / "demo.db").chmod(0o444)
    (told,) = failures(doctor_as_anybody(tmp_path).stdout)
    assert told.startswith("FAIL database: The database file data/demo.db cannot be written. Let")
    (tmp_path / ".env").write_text("MELDING_LANGUAGE=nb")
    (tmp_path / ".env").chmod(0o000)
    (told,) = failures(doctor_as_anybody(tmp_path).stdout)
    assert told.startswith("FAIL settings: .env: it cannot be read (Permission denied); let")


def doctor_as_anybody(folder):
    kept = {k: v for k, v in os.environ.items() if not k.startswith("MELDING_")}
    return subprocess.run(
        [sys.executable, "-c", AS_ANYBODY],
        cwd=folder,
        env={**kept, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


def failures(told):
    return [line for line in told.splitlines() if not line.startswith("ok ")]

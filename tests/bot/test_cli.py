import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def melding(*words, cwd, **variables):
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
    told = melding("--help", cwd=tmp_path)
    assert told.returncode == 0
    for part in ("run", "doctor", "invite", "db", "a demo in the browser"):
        assert part in told.stdout


@pytest.mark.parametrize("words", [["run"], ["invite", "Kari"], ["db", "upgrade"]])
def test_a_wrong_setting_ends_every_command_with_the_fix_and_no_traceback(tmp_path, words):
    told = melding(*words, cwd=tmp_path, MELDING_WEB__PORT="abc")
    assert told.returncode == 1
    assert told.stderr.startswith("MELDING_WEB__PORT is 'abc': write a whole number")
    assert "Traceback" not in told.stderr


def test_a_broken_team_file_ends_the_start_with_its_line(tmp_path):
    (tmp_path / "melding.toml").write_text("[team]\nundo_seconds = -1\n")
    told = melding("run", cwd=tmp_path)
    assert told.returncode == 1
    assert told.stderr == "melding.toml:2: team.undo_seconds: write a number from 0 up.\n"


def test_doctor_ends_with_1_when_a_check_fails(tmp_path):
    told = melding("doctor", cwd=tmp_path, MELDING_LANGUAGE="no")
    assert told.returncode == 1
    assert told.stdout.startswith("FAIL settings: MELDING_LANGUAGE is 'no'")

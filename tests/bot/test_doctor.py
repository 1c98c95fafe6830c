import os

import pytest

from bot.doctor import examine
from core.errors import DatabaseUnavailable


@pytest.fixture(autouse=True)
def _only_what_the_test_sets(monkeypatch, tmp_path):
    for name in os.environ:
        if name.startswith("MELDING_"):
            monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)


def fine(url):
    assert url


def lines_of(check=fine):
    findings = examine(check_database=check)
    return [finding.line for finding in findings], all(finding.well for finding in findings)


def test_a_fresh_desk_is_well_and_nothing_is_made_by_looking(tmp_path):
    lines, well = lines_of()
    assert well
    assert [line.split(":")[0] for line in lines] == [
        "ok   settings",
        "ok   team",
        "ok   database",
        "ok   files",
    ]
    assert list(tmp_path.iterdir()) == []


def test_a_wrong_setting_is_the_only_thing_told(monkeypatch):
    monkeypatch.setenv("MELDING_WEB__PORT", "x")
    (line,), well = lines_of()
    assert not well
    assert line.startswith("FAIL settings: MELDING_WEB__PORT is 'x': write a whole number")


def test_every_check_that_fails_says_its_fix(monkeypatch, tmp_path):
    monkeypatch.setenv("MELDING_WEB__DEMO", "false")
    monkeypatch.setenv("MELDING_WEB__PROT", "1")
    (tmp_path / "melding.toml").write_text("[urgnt]\n")
    (tmp_path / "data").write_text("a file where a folder belongs")

    def silent(_url):
        raise DatabaseUnavailable("It does not answer.", fix="Start it.")

    lines, well = lines_of(silent)
    assert not well
    for line, part in zip(
        lines,
        [
            "settings: MELDING_WEB__PROT is not a setting of Melding; did you mean",
            "settings: MELDING_SECRET_KEY is not set; give it",
            "team: melding.toml:1: urgnt: there is no such key; did you mean urgent?",
            "database: It does not answer. Start it.",
            "files: ",
        ],
        strict=True,
    ):
        assert line.startswith(f"FAIL {part}")
    assert "is not a folder; let Melding's user write there" in lines[-1]

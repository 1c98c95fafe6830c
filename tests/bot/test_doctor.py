import os
from datetime import UTC, datetime

import pytest

from bot.app.rota import examine_rota
from bot.doctor import examine
from core.db import migrate
from core.db.people import people
from core.domain.places import Address
from core.errors import DatabaseUnavailable
from tests.desk import opened


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
    monkeypatch.setenv("MELDING_WEB__PUBLIC_URL", "https://help.example.org")
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


def test_a_desk_whose_links_lead_nowhere_is_told_what_to_set(monkeypatch, tmp_path):
    monkeypatch.setenv("MELDING_WEB__DEMO", "false")
    monkeypatch.setenv("MELDING_SECRET_KEY", "s" * 32)
    fix = "lead to this machine only; set MELDING_WEB__PUBLIC_URL"
    lines, well = lines_of()
    assert well
    assert [line[:16] for line in lines if fix in line] == ["ok   web address"]
    (tmp_path / "melding.toml").write_text('[status_page]\nopen_to = "everybody"\n')
    lines, well = lines_of()
    assert not well
    assert [line[:16] for line in lines if fix in line] == ["FAIL web address"]
    monkeypatch.setenv("MELDING_WEB__PUBLIC_URL", "https://help.example.org")
    lines, well = lines_of()
    assert well
    assert not [line for line in lines if fix in line]


def test_monitors_and_the_copy_of_the_status_page_are_looked_at(monkeypatch, tmp_path):
    monkeypatch.setenv("MELDING_MONITORS__PROBE", "a secret of sixteen")
    (tmp_path / "melding.toml").write_text(
        '[status_page]\nexport_to = "taken"\n[[monitors]]\nname = "prometheus"\n'
    )
    (tmp_path / "taken").write_text("a file where a folder belongs")
    lines, well = lines_of()
    assert not well
    failed = [line for line in lines if line.startswith("FAIL")]
    for line, parts in zip(
        failed,
        [
            ("monitors: prometheus cannot post yet", "MELDING_MONITORS__PROMETHEUS"),
            ("monitors: no post of probe means anything yet", "[[monitors]]"),
            ("status copy: taken cannot be written", "[status_page] export_to"),
        ],
        strict=True,
    ):
        assert all(part in line for part in parts)


def test_the_rota_is_looked_at_where_team_and_database_are_well(monkeypatch, tmp_path):
    url = f"sqlite:///{tmp_path}/melding.db"
    monkeypatch.setenv("MELDING_DATABASE_URL", url)
    (tmp_path / "melding.toml").write_text(
        '[[schedules]]\nid = "empty"\n'
        '[[schedules]]\nid = "days"\n[[schedules.layers]]\npeople = ["web:vaka", "web:nobody"]\n'
        'rotation = "daily"\nhours = { monday = ["00:00-24:00"], tuesday = ["00:00-24:00"] }\n'
        '[[schedules]]\nid = "always"\n[[schedules.layers]]\npeople = ["web:vaka"]\n'
        '[[schedules]]\nid = "copied"\n[[schedules.layers]]\npeople = ["demo:agent"]\n'
    )

    def rota_lines():
        findings = examine(check_database=migrate.check, check_rota=examine_rota)
        return [one.line for one in findings if one.check == "rota"]

    assert rota_lines() == [], "there is no database yet, and none is made"
    assert not (tmp_path / "melding.db").exists()
    migrate.upgrade(url)
    with opened(url) as desk:
        desk.person("Vaka")
        lines = rota_lines()
        desk.do(people.unreachable, Address("web", "pVaka"))
        assert any(
            "names web:vaka, who cannot be reached in private" in one for one in rota_lines()
        )
    assert lines[0].startswith("FAIL rota: empty is empty; give it layers with people")
    assert lines[1].startswith("FAIL rota: days names web:nobody, who has never written")
    assert all("days: nobody is on call from " in one for one in lines[2:5])
    assert "more such gaps in the next four weeks." in lines[5]
    assert lines[6] == "ok   rota: always: somebody is on call all the time in the next four weeks"
    [copied] = lines[7:]
    assert copied.startswith("FAIL rota: copied still names people of the demo (demo:agent); put")


def test_payment_runs_of_which_none_is_left_are_named(tmp_path):
    (tmp_path / "melding.toml").write_text(
        'systems = [{ id = "skilling", name = "S" }, { id = "protokoll", name = "P" }]\n'
        '[[payment_runs]]\nsystem = "skilling"\ndates = [2027-01-12, 2027-02-12]\n'
        '[[payment_runs]]\nsystem = "protokoll"\ndates = [2027-01-12, 2099-01-12]\n'
    )
    found = examine(check_database=fine, now=lambda: datetime(2027, 2, 13, tzinfo=UTC))
    (told,) = (one.line for one in found if one.check == "payments")
    assert told.startswith("FAIL payments: the last payment of skilling was on 2027-02-12; add")


def test_a_place_where_no_database_can_be_made_is_not_answered_with_make_one(tmp_path):
    (tmp_path / "taken").write_text("a file where a folder belongs")
    with pytest.raises(DatabaseUnavailable, match=r"taken cannot be written .* Let Melding's user"):
        migrate.check(f"sqlite:///{tmp_path}/taken/melding.db")
    with pytest.raises(DatabaseUnavailable, match="Run: melding db upgrade"):
        migrate.check(f"sqlite:///{tmp_path}/data/melding.db")

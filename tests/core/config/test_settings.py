import os
import re
import stat
from pathlib import Path

import pytest

from core.config.reading import known_variables, read_settings, signing_key, unknown_variables
from core.errors import ConfigurationError

ROOT = Path(__file__).parents[3]


@pytest.fixture(autouse=True)
def _only_what_the_test_sets(monkeypatch, tmp_path):
    for name in os.environ:
        if name.startswith("MELDING_"):
            monkeypatch.delenv(name)
    monkeypatch.chdir(tmp_path)


def problems_with(monkeypatch, **variables):
    for name, value in variables.items():
        monkeypatch.setenv(f"MELDING_{name}", value)
    with pytest.raises(ConfigurationError) as caught:
        read_settings()
    return caught.value.problems


def test_with_nothing_set_the_demo_runs_on_its_own_database(tmp_path):
    settings = read_settings()
    assert settings.demo
    assert settings.database_url == "sqlite:///data/demo.db"
    assert settings.files_folder == tmp_path / "data" / "demo-files"
    assert settings.public_url == "http://127.0.0.1:8080"
    assert settings.rooms.agents == ("web:agents",)
    assert settings.rooms.on_call == ("web:on-call",)


def test_without_the_demo_the_desk_has_another_database(monkeypatch):
    monkeypatch.setenv("MELDING_WEB__DEMO", "false")
    settings = read_settings()
    assert not settings.demo
    assert settings.database_url == "sqlite:///data/melding.db"
    assert settings.files_folder.name == "files"


def test_the_environment_wins_over_the_file(monkeypatch, tmp_path):
    (tmp_path / ".env").write_text("MELDING_WEB__PORT=9000\nMELDING_LANGUAGE=nb\n")
    monkeypatch.setenv("MELDING_WEB__PORT", "9001")
    settings = read_settings()
    assert (settings.web.port, settings.language) == (9001, "nb")


def test_rooms_are_read_from_a_list_with_commas(monkeypatch):
    monkeypatch.setenv("MELDING_ROOMS__AGENTS", "web:agents, telegram:-100123")
    assert read_settings().rooms.agents == ("web:agents", "telegram:-100123")


@pytest.mark.parametrize(
    ("variable", "value", "fix"),
    [
        ("WEB__PORT", "abc", "write a whole number"),
        ("WEB__PORT", "70000", "write a number up to 65535"),
        ("WEB__DEMO", "perhaps", "write true or false"),
        ("WEB__PUBLIC_URL", "help.example.org", "such as https://help.example.org"),
        ("DATABASE_URL", "postgres://u:geheim@db/melding", "postgresql://"),
        ("FILES_URL", "files", "write file:///path/to/folder"),
        ("SECRET_KEY", "geheim", "32 characters or more"),
        ("LANGUAGE", "no", "write one of 'en', 'nb', 'da', 'fi', 'nl' or 'sv'"),
        ("ADMINS", "web:kari, ola", "'ola' is not an address; write platform:id"),
        ("ROOMS__AGENTS", "C0123", "write platform:id"),
        ("ROOMS__AGENTS", "slack:#support", "slack:C0123"),
        ("OUTSIDE", "pover://user@token", "write one variable a name, MELDING_OUTSIDE__NAME=…"),
        ("MONITORS", "a-long-secret-of-its-own", "MELDING_MONITORS__NAME=…"),
        ("SLACK__API_URL", "https://slack.com", "such as https://slack.com/api/"),
        ("TELEGRAM__WEBHOOK_URL", "https://a.example/hook", "/telegram/webhook"),
    ],
)
def test_a_wrong_value_names_its_variable_and_the_fix_once(monkeypatch, variable, value, fix):
    (problem,) = problems_with(monkeypatch, **{variable: value})
    assert problem.startswith(f"MELDING_{variable}")
    assert fix in problem
    assert "geheim" not in problem


@pytest.mark.parametrize(
    ("variables", "fix"),
    [
        ({"SLACK__BOT_TOKEN": "xoxb-1-geheim"}, "set MELDING_SLACK__APP_TOKEN"),
        ({"SLACK__APP_TOKEN": "xapp-1-geheim"}, "set MELDING_SLACK__BOT_TOKEN as well"),
        (
            {"SLACK__BOT_TOKEN": "xapp-1-geheim", "SLACK__APP_TOKEN": "xapp-1-geheim"},
            "MELDING_SLACK__BOT_TOKEN is an app-level token",
        ),
        (
            {"SLACK__BOT_TOKEN": "xoxb-1-geheim", "SLACK__APP_TOKEN": "xoxb-1-geheim"},
            "MELDING_SLACK__APP_TOKEN is a bot token",
        ),
        ({"TELEGRAM__TOKEN": "geheim"}, "has not the form 123456:ABC"),
        (
            {
                "TELEGRAM__TOKEN": "1:geheim",
                "TELEGRAM__WEBHOOK_URL": "https://a.example/telegram/webhook",
            },
            "set MELDING_TELEGRAM__WEBHOOK_SECRET as well",
        ),
        (
            {"TELEGRAM__TOKEN": "1:geheim", "TELEGRAM__WEBHOOK_SECRET": "geheim!"},
            "takes 1 to 256 of A-Z",
        ),
    ],
)
def test_half_a_platform_is_told_with_what_is_missing(monkeypatch, variables, fix):
    (problem,) = problems_with(monkeypatch, **variables)
    assert fix in problem
    assert "geheim" not in problem


def test_with_a_chat_platform_the_demo_is_off_unless_it_is_asked_for(monkeypatch):
    monkeypatch.setenv("MELDING_TELEGRAM__TOKEN", "1:abc")
    assert not read_settings().demo
    assert read_settings().database_url == "sqlite:///data/melding.db"
    monkeypatch.setenv("MELDING_WEB__DEMO", "true")
    assert read_settings().demo
    assert read_settings().database_url == "sqlite:///data/demo.db"


def test_every_wrong_value_is_told_at_once(monkeypatch):
    found = problems_with(monkeypatch, WEB__PORT="x", LANGUAGE="x", ADMINS="x")
    assert re.findall(r"(?m)^\w+", "\n".join(found)) == [
        "MELDING_WEB__PORT",
        "MELDING_LANGUAGE",
        "MELDING_ADMINS",
    ]


def test_an_unknown_variable_is_told_with_the_nearest_name(monkeypatch, tmp_path):
    monkeypatch.setenv("MELDING_WEB__PROT", "1")
    (tmp_path / ".env").write_text("MELDING_LANGAUGE=nb\n")
    monkeypatch.setenv("MELDING_TEST_PG_URL", "postgresql://x")
    assert unknown_variables() == (
        "MELDING_LANGAUGE is not a setting of Melding; did you mean MELDING_LANGUAGE?",
        "MELDING_WEB__PROT is not a setting of Melding; did you mean MELDING_WEB__PORT?",
    )


def test_a_group_given_as_one_variable_is_told_like_an_unknown_one(monkeypatch):
    (problem,) = problems_with(monkeypatch, WEB="8080")
    assert problem.startswith("MELDING_WEB is not a setting")


def test_secrets_do_not_show_when_the_settings_are_printed(monkeypatch):
    monkeypatch.setenv("MELDING_DATABASE_URL", "postgresql://melding:geheim@db/melding")
    monkeypatch.setenv("MELDING_SECRET_KEY", "k" * 32)
    settings = read_settings()
    assert "geheim" not in f"{settings!r} {settings}"
    assert "kkkk" not in f"{settings!r} {settings}"
    assert set(settings.secret_values()) == {"geheim", "k" * 32}


def test_the_demo_makes_a_key_once_that_only_its_owner_can_read(tmp_path):
    settings = read_settings()
    key = signing_key(settings, folder=tmp_path / "data")
    assert len(key) >= 32
    assert signing_key(settings, folder=tmp_path / "data") == key
    (file,) = (tmp_path / "data").iterdir()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_a_demo_that_cannot_keep_its_key_is_told_both_ways_out(tmp_path):
    (tmp_path / "data").write_text("a file where a folder belongs")
    (tmp_path / "taken" / "demo-secret-key").mkdir(parents=True)
    for folder in ("data", "data/deeper", "taken"):
        fix = f"{folder} .*start Melding where its user may write, or set MELDING_SECRET_KEY"
        with pytest.raises(ConfigurationError, match=fix):
            signing_key(read_settings(), folder=tmp_path / folder)


def test_outside_the_demo_a_missing_key_is_told_with_the_way_to_make_one(monkeypatch, tmp_path):
    monkeypatch.setenv("MELDING_WEB__DEMO", "false")
    with pytest.raises(ConfigurationError, match=r"MELDING_SECRET_KEY is not set; .*token_hex"):
        signing_key(read_settings(), folder=tmp_path)


def test_the_example_environment_lists_exactly_the_known_variables_each_explained():
    text = (ROOT / ".env.example").read_text()
    listed = re.findall(r"(?m)^(?:#.+\n)+(MELDING_\w+)=$", text)
    assert sorted(listed) == sorted(known_variables())


def test_the_example_environment_can_be_used_as_it_is():
    assert read_settings(ROOT / ".env.example") == read_settings()


def test_the_page_for_operators_lists_exactly_the_known_variables_once():
    table = (ROOT / "docs" / "operating.md").read_text()
    listed = re.findall(r"(?m)^\| `(MELDING_\w+)` \|", table)
    named = [re.sub(r"^(MELDING_(?:OUTSIDE|MONITORS))__NAME$", r"\1", one) for one in listed]
    assert sorted(named) == sorted(known_variables())


def test_defaults_are_told_as_they_are():
    """In the page for operators and in the example, wherever one is a plain value."""
    table = (ROOT / "docs" / "operating.md").read_text()
    example = (ROOT / ".env.example").read_text()
    plain = {
        name: str(field.default)
        for name, field in known_variables().items()
        if isinstance(field.default, str | int)
    }
    assert len(plain) >= 5
    for name, value in plain.items():
        assert f"| `{name}` | `{value}` |" in table
        assert re.search(rf"Unset: {re.escape(value)}\.\n{name}=", example), name


def test_a_file_that_is_not_utf_8_is_told_and_not_guessed_at(tmp_path):
    (tmp_path / ".env").write_bytes("MELDING_LANGUAGE=nb # på norsk".encode("latin-1"))
    with pytest.raises(ConfigurationError, match=r"\.env: it is not UTF-8; save it as UTF-8\."):
        read_settings()

"""The command line beside chat platforms: invitations, the manifest, the doctor."""

import json
import re

import pytest

from core.db import migrate
from tests.platforms.telegram import fake_telegram
from tests.platforms.telegram.beside import telegram_beside


@pytest.fixture
def telegram():
    with telegram_beside(fake_telegram()) as beside:
        yield beside


def settings(beside, **more):
    return {
        "MELDING_TELEGRAM__TOKEN": beside.do(lambda fake: fake.token),
        "MELDING_TELEGRAM__API_URL": beside.do(lambda fake: fake.url),
        "MELDING_SECRET_KEY": "k" * 32,
        **more,
    }


def test_an_invitation_has_a_link_for_the_web_and_one_for_telegram(tmp_path, telegram, melding):
    told = melding("invite", "Kari Nes", cwd=tmp_path, **settings(telegram))
    assert told.returncode == 0
    web, chat = told.stdout.split()
    bot = telegram.do(lambda fake: fake.bot.username)
    token = re.fullmatch(r"http://127\.0\.0\.1:8080/enter/(\S+)", web)
    assert chat == f"https://t.me/{bot}?start=join-{token[1]}"
    assert len(f"join-{token[1]}") <= 64  # what Telegram takes in such a link


def test_without_telegram_the_invitation_still_stands_and_the_reason_is_told(
    tmp_path, telegram, melding
):
    telegram.do(lambda fake: fake.weather.goes_down())
    told = melding("invite", "Kari Nes", cwd=tmp_path, **settings(telegram))
    assert told.returncode == 0
    assert told.stdout.startswith("http://127.0.0.1:8080/enter/")
    assert "Telegram cannot be asked" in told.stderr
    assert "Traceback" not in told.stderr


def test_the_manifest_is_json_that_slack_takes(tmp_path, melding):
    told = melding("manifest", "slack", cwd=tmp_path)
    made = json.loads(told.stdout)
    commands = [one["command"] for one in made["features"]["slash_commands"]]
    assert commands[0] == "/melding"
    assert {"/report", "/help", "/language"} <= set(commands)
    assert "/join" not in commands
    assert made["settings"]["socket_mode_enabled"]


def test_the_doctor_asks_the_platforms_and_names_rooms_that_hear_nothing(
    tmp_path, telegram, melding
):
    migrate.upgrade(f"sqlite:///{tmp_path}/melding.db")
    variables = settings(
        telegram,
        MELDING_DATABASE_URL=f"sqlite:///{tmp_path}/melding.db",
        MELDING_ROOMS__AGENTS="slack:C0123",
        MELDING_ROOMS__PLANNING="slak:C0456",
    )
    told = melding("doctor", cwd=tmp_path, **variables)
    assert told.returncode == 1
    assert re.search(r"(?m)^ok   telegram token: ", told.stdout)
    assert re.search(r"(?m)^FAIL rooms: slack:C0123 .*SLACK__BOT_TOKEN.*ROOMS__AGENTS", told.stdout)
    assert re.search(
        r"(?m)^FAIL rooms: slak:C0456 .*no platform slak.*ROOMS__PLANNING", told.stdout
    )

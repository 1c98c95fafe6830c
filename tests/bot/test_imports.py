import subprocess
import sys
from pathlib import Path

import pytest

from core.db import migrate

ROOT = Path(__file__).parents[2]
LIBRARIES = {"slack": {"slack_bolt", "slack_sdk"}, "telegram": {"telegram"}}
SLOW = {
    "PIL",
    "alembic",
    "holidays",
    "icalendar",
    "rapidfuzz",
}  # none of them is needed to take an event
SETTINGS = {
    "slack": {"MELDING_SLACK__BOT_TOKEN": "xoxb-1", "MELDING_SLACK__SIGNING_SECRET": "s" * 32},
    "telegram": {"MELDING_TELEGRAM__TOKEN": "42:token"},
    "web": {"MELDING_WEB__DEMO": "false"},
}
BUILDING = """
import sys
from bot.app.running import build
from core.config.reading import read_settings
from core.config.team import Team
melding = build(read_settings(), Team())
print(*sorted(melding.adapters))
print(*sorted({name.partition(".")[0] for name in sys.modules}))
"""


@pytest.mark.parametrize("configured", ["slack", "telegram", "web"])
def test_a_start_imports_nothing_of_other_platforms_and_nothing_for_later(tmp_path, configured):
    migrate.upgrade(f"sqlite:///{tmp_path}/melding.db")
    done = subprocess.run(
        [sys.executable, "-c", BUILDING],
        cwd=tmp_path,
        env={
            "PYTHONPATH": str(ROOT),
            "MELDING_DATABASE_URL": f"sqlite:///{tmp_path}/melding.db",
            "MELDING_FILES_URL": f"file://{tmp_path}/files",
            "MELDING_SECRET_KEY": "s" * 32,
            **SETTINGS[configured],
        },
        capture_output=True,
        text=True,
        check=False,
        timeout=100,
    )
    assert done.returncode == 0, done.stderr
    adapters, modules = (set(line.split()) for line in done.stdout.splitlines()[-2:])
    assert adapters == {"web", configured}
    assert modules & SLOW == set()
    for platform, libraries in LIBRARIES.items():
        assert libraries & modules == (libraries if platform == configured else set())

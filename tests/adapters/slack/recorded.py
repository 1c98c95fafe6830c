"""Recorded payloads, and what is known when they are read."""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from bot.adapters.slack import read
from bot.adapters.slack.profile import Known, Profile
from bot.contract import Inbound, Upload

PAYLOADS = Path(__file__).parents[1] / "payloads" / "slack"
BOT, TEAM, RIIKKA, ROOM, DM = "U0MELDING1", "T0NORDVIK1", "U0RIIKKA01", "C0LONNSAK1", "D0RIIKKA01"
KNOWN = Known(
    now=datetime(2030, 1, 1, 10, 1, tzinfo=UTC),
    bot=BOT,
    team=TEAM,
    rooms=frozenset({ROOM}),
    profiles={RIIKKA: Profile("Riikka Lahti", "fi")},
    directs={RIIKKA: DM},
)
WORDS = "The payslips show last year's tax card"
SCREEN = Upload("payslip.png", size=48_211, remote="F0SCREEN01")


def payload(name: str) -> Any:
    return json.loads((PAYLOADS / f"{name}.json").read_text())


def event(name: str, known: Known = KNOWN, **changed: Any) -> Inbound | None:
    told = payload(f"event_{name}")
    told["event"] |= changed
    return read.event(told, known)

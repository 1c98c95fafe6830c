"""Looks at what was drawn for Slack."""

import json
from pathlib import Path
from typing import Any

import pytest

GOLDEN = Path(__file__).parent / "golden"
NASTY = "<!channel> @here <@U1> <#C1> <http://a.b|c> *x* _y_ ~z~ `q` :smile: &amp; >"


def same_as_kept(name: str, drawn: Any) -> None:
    kept = GOLDEN / f"{name}.json"
    written = json.dumps(drawn, indent=2, ensure_ascii=False) + "\n"
    if not kept.exists():
        kept.parent.mkdir(exist_ok=True)
        kept.write_text(written, encoding="utf-8")
        pytest.fail(f"{kept} was not there and has been drawn: look at it, then run again")
    assert written == kept.read_text(encoding="utf-8")


def words(part: Any) -> str:
    """Every text that a reader sees, in order."""
    if isinstance(part, dict):
        own = part["text"] if isinstance(part.get("text"), str) else ""
        return own + "".join(words(one) for one in part.values() if not isinstance(one, str))
    return "".join(map(words, part)) if isinstance(part, list) else ""


def kinds(part: Any) -> list[str]:
    if isinstance(part, dict):
        own = [part["type"]] if "type" in part else []
        return own + [kind for one in part.values() for kind in kinds(one)]
    return [kind for one in part for kind in kinds(one)] if isinstance(part, list) else []

"""The recorded updates are what the fake sends and what the documentation knows."""

import json
from pathlib import Path
from typing import Any

import pytest
from telegram import TelegramObject, Update

from tests.platforms.telegram.fake import fake_telegram
from tests.platforms.telegram.scenes import acted

RECORDED = Path(__file__).parents[2] / "adapters" / "payloads" / "telegram"
FILES = sorted(RECORDED.glob("*.json"))


def shape(value: Any) -> Any:
    """Reduce a payload to its fields and their types, lists to the shapes of their items."""
    if isinstance(value, dict):
        return {key: shape(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [shape(inner) for inner in value]
    return type(value).__name__


def unknown(value: object) -> list[str]:
    """List the fields that the library does not know, at any depth."""
    if isinstance(value, (list, tuple)):
        return [name for inner in value for name in unknown(inner)]
    if not isinstance(value, TelegramObject):
        return []
    names = {name for kind in type(value).__mro__ for name in getattr(kind, "__slots__", ())}
    parts = [getattr(value, name) for name in names if not name.startswith("_")]
    return [*value.api_kwargs, *unknown([part for part in parts if part is not value])]


async def test_the_fake_s_updates_have_the_recorded_shapes() -> None:
    async with fake_telegram() as telegram:
        made = acted(telegram)
    assert sorted(made) == [path.stem for path in FILES]
    for path in FILES:
        assert shape(made[path.stem]) == shape(json.loads(path.read_text())), path.stem


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_recorded_update_has_only_documented_fields(path: Path) -> None:
    update = Update.de_json(json.loads(path.read_text()), None)
    assert unknown(update) == []
    assert update.effective_chat is not None

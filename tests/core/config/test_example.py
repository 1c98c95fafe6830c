"""The example of a team file is whole."""

import re
from pathlib import Path
from typing import get_args

from pydantic import BaseModel

from core.config.team import Team
from core.config.texts import Text

EXAMPLE = Path(__file__).parents[3] / "melding.example.toml"
WRITTEN_AS_ONE_TEXT = {"weekday", "minute", "opens", "closes"}  # "monday 09:00", "16:00-08:00"


def keys_of(model):
    """Give every key that stands somewhere in a team file."""
    for name, field in model.model_fields.items():
        yield field.alias or name
        for inner in models_in(field.annotation):
            yield from keys_of(inner)
    if others := getattr(model, "others", None):
        yield from keys_of(others)


def models_in(kind):
    if isinstance(kind, type) and issubclass(kind, BaseModel) and kind is not Text:
        yield kind
    for part in get_args(kind):
        yield from models_in(part)


def test_the_example_shows_every_key_there_is():
    keys = set(keys_of(Team))
    assert {"undo_seconds", "tell", "calm_minutes", "second_pair"} <= keys
    assert keys - WRITTEN_AS_ONE_TEXT - set(re.findall(r"\w+", EXAMPLE.read_text())) == set()

"""Builds what Slack sends in the very shape that was recorded.

The recordings lie in `tests/adapters/payloads/slack/`. A key that the recording does not have, or
one of its keys forgotten, fails the test; None leaves a key out on purpose.
"""

import functools
import json
from pathlib import Path
from typing import Any, TypeAlias

Json: TypeAlias = dict[str, Any]

RECORDED = Path(__file__).parents[2] / "adapters" / "payloads" / "slack"


@functools.cache
def _text(name: str) -> str:
    return (RECORDED / f"{name}.json").read_text(encoding="utf-8")


def recorded(name: str) -> Json:
    """A fresh copy of a recorded payload."""
    payload: Json = json.loads(_text(name))
    return payload


def like(name: str, at: str = "", /, **values: object) -> Json:
    """`values` as an object with exactly the keys recorded in `name`, at the key `at` within it."""
    shape = recorded(name)
    for key in filter(None, at.split(".")):
        shape = shape[key]
    unknown, forgotten = set(values) - set(shape), set(shape) - set(values)
    assert not unknown, f"{name} has no {sorted(unknown)}"
    assert not forgotten, f"{name} also has {sorted(forgotten)}"
    return {key: values[key] for key in shape if values[key] is not None}

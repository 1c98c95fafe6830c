"""Texts that a team writes once and that are filled in for each ticket: “Hello { reporter }”."""

import re
from collections.abc import Iterable, Mapping

_VARIABLE = re.compile(r"\{\s*([a-z_]+)\s*\}")


def fill(text: str, values: Mapping[str, str]) -> str:
    """Put values in the places of variables, once: braces in a value stay as they were typed.

    A variable that has no value stays as it is written.
    """
    return _VARIABLE.sub(lambda found: values.get(found[1], found[0]), text)


def used(text: str) -> set[str]:
    """Name the variables that a text is filled in with."""
    return {found[1] for found in _VARIABLE.finditer(text)}


def strange(texts: Iterable[str], known: Iterable[str]) -> str | None:
    """Give the first variable that texts use and nobody knows; None if there is none."""
    names = set(known)
    return next((name for text in texts for name in used(text) if name not in names), None)

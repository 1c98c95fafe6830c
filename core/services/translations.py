"""What everybody is told, in other languages: by people, text by text; nothing is invented."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from core.db.translations import Kept
from core.db.unit import Unit
from core.domain.translations import (
    Originals,
    Slot,
    Standing,
    Translation,
    standing,
    taken_back,
    to_tell,
    written,
)
from core.errors import Refused

TRANSLATED = "translated"
"""What the journal of an incident or of maintenance says of it."""


@dataclass(frozen=True, slots=True)
class Told:
    """How far something is told in a language of the desk."""

    language: str
    standing: Standing


def check_language(unit: Unit, language: str) -> None:
    """Let a language of the desk pass.

    Raises: Refused: `no_such_language`.
    """
    if language not in unit.team.desk.languages:
        raise Refused("no_such_language")


def languages(unit: Unit, originals: Originals, found: Sequence[Translation]) -> tuple[Told, ...]:
    """Tell of each language of the desk that not all is written in how far it is told in it."""
    return tuple(
        Told(one, standing(originals, found, one))
        for one in unit.team.desk.languages
        if to_tell(originals, one)
    )


def check_to_tell(unit: Unit, originals: Originals, language: str) -> None:
    """Let a language of the desk pass that something is not written in.

    Raises: Refused: `no_such_language`, `written_in_it`.
    """
    check_language(unit, language)
    if not to_tell(originals, language):
        raise Refused("written_in_it")


def keep(
    unit: Unit,
    kept: Kept,
    about: int,
    originals: Originals,
    *,
    language: str,
    said: Mapping[Slot, str],
    by: int,
) -> int:
    """Keep what somebody wrote, and forget what they left empty; tell how many texts that were.

    The original itself is no translation; what is not `said` stays as it is.
    """
    new = written(originals, language, said)
    gone = taken_back(originals, kept.of(unit, about), language, said)
    kept.keep(unit, about, new, by=by)
    kept.forget(unit, about, gone)
    return len({one.slot for one in (*new, *gone)})

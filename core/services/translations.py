"""What everybody is told, in other languages: by people, text by text; nothing is invented."""

from collections.abc import Sequence
from dataclasses import dataclass

from core.db.unit import Unit
from core.domain.translations import Originals, Standing, Translation, standing
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


def languages(
    unit: Unit, originals: Originals, found: Sequence[Translation], *, own: str
) -> tuple[Told, ...]:
    """Tell of each language of the desk but its own how far it is told in it."""
    return tuple(
        Told(one, standing(originals, found, one)) for one in unit.team.desk.languages if one != own
    )

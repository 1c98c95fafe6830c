"""Drafts that were cancelled: each can be taken up once more, for as long as a draft is kept.

They lie beside what stands in open forms: swept with it, and handed over with it.
"""

from collections.abc import Mapping
from typing import Any

from core.db.intake import half_filled
from core.db.intake.drafts import Draft
from core.db.unit import Unit


def keep(unit: Unit, draft: Draft, state: Mapping[str, Any]) -> None:
    """Lay a draft away as it stood when its person cancelled it."""
    half_filled.remember(unit, draft.person_id, _name(draft.id), state, at=unit.now)


def take(unit: Unit, person_id: int, draft_id: int) -> dict[str, Any]:
    """Give the state of a person's cancelled draft, once; empty if it is gone or not theirs."""
    return half_filled.take(unit, person_id, _name(draft_id))


def _name(draft_id: int) -> str:
    return f"cancelled:{draft_id}"  # no form's token: those have bars

"""Where a conversation stands: small, frozen, and JSON between two messages."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, Self

from bot.flows.flow import Answer, Answers

REVIEW = ""
"""What is being asked when nothing is: the review card stands."""


@dataclass(frozen=True, slots=True)
class State:
    """One draft.

    `asking` is a field's key, or REVIEW. `turn` travels in every button and grows with every
    change. `trail` are the fields asked before, for Back. `editing` returns to the review card.
    `aside` is what was written where it fitted no question. `parts` are the several cases of one
    text, while the person has not said whether to split (`split` is "offered"); after a yes
    (`apart`) all but the first, which are for the next reports.
    """

    flow: str
    version: int
    turn: int
    asking: str = REVIEW
    answers: Answers = field(default_factory=dict)
    skipped: frozenset[str] = frozenset()
    trail: tuple[str, ...] = ()
    subject: str = ""
    editing: bool = False
    aside: str = ""
    parts: tuple[str, ...] = ()
    split: Literal["", "offered", "apart", "together"] = ""

    def to_json(self) -> dict[str, Any]:
        return {
            "flow": self.flow,
            "version": self.version,
            "turn": self.turn,
            "asking": self.asking,
            "answers": {
                key: value if isinstance(value, str) else list(value)
                for key, value in self.answers.items()
            },
            "skipped": sorted(self.skipped),
            "trail": list(self.trail),
            "subject": self.subject,
            "editing": self.editing,
            "aside": self.aside,
            "parts": list(self.parts),
            "split": self.split,
        }

    @classmethod
    def from_json(cls, stored: Mapping[str, Any]) -> Self:
        """Read what `to_json` wrote; what an older Melding did not write is as at the start."""
        return cls(
            flow=stored["flow"],
            version=stored["version"],
            turn=stored["turn"],
            asking=stored.get("asking", REVIEW),
            answers={key: _answer(value) for key, value in stored.get("answers", {}).items()},
            skipped=frozenset(stored.get("skipped", ())),
            trail=tuple(stored.get("trail", ())),
            subject=stored.get("subject", ""),
            editing=stored.get("editing", False),
            aside=stored.get("aside", ""),
            parts=tuple(stored.get("parts", ())),
            split=stored.get("split", ""),
        )


def _answer(value: str | list[int]) -> Answer:
    return value if isinstance(value, str) else tuple(value)

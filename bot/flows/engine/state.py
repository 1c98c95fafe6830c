"""Where a conversation stands: small, frozen, and JSON between two messages."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, Self

from bot.flows.engine.flow import Answer, Answers

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

    `known` is what the person is asked about, whether it is this: codes of `known.Offer`, whose
    answer comes before whatever else is asked; `sending` where that was asked instead of sending.
    What they said is not theirs is `different`, and `looked` are the marks of looks that were made.
    `like` are the tickets that were found to be like the subject.
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
    known: tuple[str, ...] = ()
    sending: bool = False
    different: frozenset[str] = frozenset()
    looked: frozenset[str] = frozenset()
    like: tuple[int, ...] = ()

    @property
    def reviews(self) -> bool:
        """Whether the review card stands, and nothing is asked instead."""
        return self.asking == REVIEW and self.split != "offered" and not self.known

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
            "known": list(self.known),
            "sending": self.sending,
            "different": sorted(self.different),
            "looked": sorted(self.looked),
            "like": list(self.like),
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
            known=tuple(stored.get("known", ())),
            sending=stored.get("sending", False),
            different=frozenset(stored.get("different", ())),
            looked=frozenset(stored.get("looked", ())),
            like=tuple(stored.get("like", ())),
        )


def _answer(value: str | list[int]) -> Answer:
    return value if isinstance(value, str) else tuple(value)

"""What the report flow's answers are called, and what they mean; typed, for the core.

Not here are the person's own, for their profile: `phone`, `mobile`, `email`, `organisation`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal, cast

from bot.flows.flow import Answers
from bot.flows.report_fields import QUESTION_PREFIX, text_of


@dataclass(frozen=True, slots=True)
class Reported:
    """A finished report; what was not asked or answered is empty.

    `extras` holds, by key: `consequence`, `reproducible` (always, sometimes, once),
    `affected_users`, `guide_sections`, `legal_reference`; `recent_changes` is upgrade,
    migration, setup or none, `changes_told` the same in own words. `questions` are the answers
    to the category's own questions by their key, `question_files` those that are files.
    """

    kind: Literal["fault", "question", "wish", "access"]
    title: str
    happened: str
    system: str
    category: str
    administration: str
    steps: str
    expected: str
    error_text: str
    files: tuple[int, ...]
    no_screenshot_reason: str
    impact: Literal["low", "normal", "high", "critical"]
    cannot_get_in: bool
    work_stops: bool
    payment: bool
    payment_on: date | None
    payment_effect: Literal["wrong", "late", "missing"] | None
    scope: Literal["me", "several", "everybody"] | None
    since: str
    recent_changes: str
    changes_told: str
    extras: Mapping[str, str]
    questions: Mapping[str, str]
    question_files: Mapping[str, tuple[int, ...]]


EXTRAS = ("consequence", "reproducible", "affected_users", "guide_sections", "legal_reference")


def to_report(answers: Answers) -> Reported:
    """Read what `Finished` of the report flow holds."""

    def text(key: str) -> str:
        return text_of(answers, key)

    files = answers.get("files", ())
    own = {
        key.removeprefix(QUESTION_PREFIX): value
        for key, value in answers.items()
        if key.startswith(QUESTION_PREFIX)
    }
    return Reported(
        kind=cast("Literal['fault', 'question', 'wish', 'access']", text("kind")),
        title=text("title"),
        happened=text("happened"),
        system=text("system"),
        category=text("category"),
        administration=text("administration"),
        steps=text("steps"),
        expected=text("expected"),
        error_text=text("error_text"),
        files=files if isinstance(files, tuple) else (),
        no_screenshot_reason=text("no_screenshot_reason"),
        impact=cast("Literal['low', 'normal', 'high', 'critical']", text("impact")),
        cannot_get_in=text("cannot_get_in") == "yes",
        work_stops=text("work_stops") == "yes",
        payment=text("payment") == "yes",
        payment_on=date.fromisoformat(text("payment_on")) if text("payment_on") else None,
        payment_effect=cast(
            "Literal['wrong', 'late', 'missing'] | None", text("payment_effect") or None
        ),
        scope=cast("Literal['me', 'several', 'everybody'] | None", text("scope") or None),
        since=text("since"),
        recent_changes=text("recent_changes"),
        changes_told=text("changes_told"),
        extras={key: text(key) for key in EXTRAS if text(key)},
        questions={key: value for key, value in own.items() if isinstance(value, str)},
        question_files={key: value for key, value in own.items() if isinstance(value, tuple)},
    )

"""Parts that several small flows share: a text with files, a reason."""

from bot.flows.engine.flow import Answers, Field, Step
from bot.flows.engine.known import Known
from bot.form import Kind


def _unless_files(answers: Answers, _known: Known) -> bool:
    return not answers.get("files")


def text_and_files(label: str) -> Step:
    """Take a message as it comes: text, files, or both."""
    return Step(
        "text",
        (
            Field("text", label, Kind.LONG, required=_unless_files, aloud=False),
            Field("files", "files", Kind.FILES, required=False, aloud=False),
        ),
    )


def reason(label: str, *, required: bool) -> Step:
    return Step.of(Field("reason", label, Kind.LONG, required=required, longest=2_000))

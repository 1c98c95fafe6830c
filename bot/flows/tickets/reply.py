"""Answer the reporter: with a text, files, or what the team has written before."""

from dataclasses import replace

from bot.flows.engine.flow import Answers, Field, Flow, Step
from bot.flows.engine.known import Known
from bot.flows.texts import text_and_files
from bot.flows.tickets.canned import canned_replies
from bot.form import Kind

_SAID = text_and_files("reply-text")
_CANNED = Field(
    "canned",
    "reply-canned",
    Kind.CHOICE,
    required=False,
    aloud=False,
    choices=canned_replies,
)


def _no_other(answers: Answers, _known: Known) -> bool:
    return not answers.get("files") and not answers.get("canned")


def _fields(answers: Answers, known: Known) -> tuple[Field, ...]:
    """Offer the canned replies where there are any; with one, nothing need be typed."""
    text, files = _SAID.all_fields(answers, known)
    if not known.canned:
        return (text, files)
    return (replace(text, required=_no_other, insists=False), _CANNED, files)


REPLY = Flow(
    name="reply",
    version=1,
    title="reply",
    steps=(Step("text", _fields),),
    send="reply-send",
    aside="text",
    files="files",
)

"""What a conversation left behind: a report's answers as rows, a question that is answered."""

from collections.abc import Mapping
from typing import Any

from bot.content import Bold, Message, Row, paragraph
from bot.flows.flow import Answer
from bot.flows.known import Known, name_in
from bot.flows.registry import FLOWS
from bot.flows.report_fields import ACCESS, FAULT, QUESTION, QUESTION_PREFIX, WISH
from bot.flows.settle import settle
from bot.flows.state import REVIEW
from bot.flows.words import label, question, said
from bot.form import Kind
from bot.wording import Voice

REPORT = "report"


def rows_of(stored: Mapping[str, Any], known: Known, voice: Voice) -> tuple[Row, ...]:
    """Put the answers of a sent report into words, in the order they were asked.

    What the team no longer asks is shown under its own key rather than lost.
    """
    answers: dict[str, Answer] = {
        key: tuple(value) if isinstance(value, list) else value for key, value in stored.items()
    }
    settled = settle(FLOWS[REPORT], known, answers)
    rows = []
    for field in settled.fields():
        value = answers.pop(field.key, "")
        if value and field.kind is not Kind.FILES:
            told = said(field, settled.answers, known=known, voice=voice, files={})
            rows.append(Row(label(field, voice), (told or str(value),)))
    rows += [
        Row(key, (value,)) for key, value in answers.items() if isinstance(value, str) and value
    ]
    return tuple(rows)


def answered(flow: str, asked: str, known: Known, voice: Voice) -> Message:
    """Show a question that is no longer open: its words, and nothing to press."""
    return Message((paragraph(Bold(_words(flow, asked, known, voice)), tone="quiet"),))


def _words(flow: str, asked: str, known: Known, voice: Voice) -> str:
    """Find the words of a question among all kinds of report, and the team's own questions."""
    if asked == REVIEW:
        return voice.say(f"{FLOWS[flow].title}.review")
    for category in known.categories:
        for own in category.questions:
            if asked == f"{QUESTION_PREFIX}{own.key}":
                return name_in(own.label, voice.language)
    for kind in (FAULT, QUESTION, WISH, ACCESS):
        field = settle(FLOWS[flow], known, {"kind": kind, "impact": "high"}).field(asked)
        if field is not None:
            return question(field, voice)
    return voice.say("flow-answered")

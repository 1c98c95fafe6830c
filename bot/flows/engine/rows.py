"""What a conversation left behind: a report's answers as rows, a question that is answered."""

from collections.abc import Mapping
from typing import Any

from bot.content import Bold, Message, Row, paragraph
from bot.flows.engine.flow import Answer, Answers
from bot.flows.engine.known import Known, name_in
from bot.flows.engine.settle import settle
from bot.flows.engine.state import State
from bot.flows.engine.words import asking, label, said
from bot.flows.registry import FLOWS
from bot.flows.tickets.report_fields import QUESTION_PREFIX
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


def answers_of(state: State, known: Known) -> Answers:
    """Give all that is answered so far, with what is known or follows."""
    return settle(FLOWS[state.flow], known, state.answers).answers


def words_of(state: State, known: Known) -> dict[str, Any]:
    """Name the words of the open question, as codes: they stay when it has been answered."""
    flow = FLOWS[state.flow]
    settled = settle(flow, known, state.answers)
    field = settled.field(state.asking)
    if state.known:
        return {"say": "known-question", "args": {}}
    if state.split == "offered":
        return {"say": "flow-split", "args": {"count": len(state.parts)}}
    if field is None:
        return {"say": flow.reviewed, "args": {}}
    return {"say": settled.prompt_of(field) or field.label, "args": {}}


def answered(asked: str, words: Mapping[str, Any], known: Known, voice: Voice) -> Message:
    """Show a question that is no longer open: its words, and nothing to press."""
    if words["args"]:
        text = voice.say(words["say"], **words["args"])
    elif words["say"]:
        text = asking(words["say"], voice)
    else:
        text = _own_words(asked, known, voice)
    return Message((paragraph(Bold(text), tone="quiet"),))


def _own_words(asked: str, known: Known, voice: Voice) -> str:
    """Find the words of a team's own question."""
    for category in known.categories:
        for own in category.questions:
            if asked == f"{QUESTION_PREFIX}{own.key}":
                return name_in(own.label, voice.language)
    return voice.say("flow-answered")

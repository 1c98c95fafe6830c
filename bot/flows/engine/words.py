"""The words for a field, a choice, an answer and a problem, in a reader's language."""

from collections.abc import Mapping
from datetime import date

from bot.content import FileShown
from bot.flows.engine.flow import Answer, Answers, Field, Option
from bot.flows.engine.known import Known, name_in
from bot.flows.engine.reading import choices_of
from bot.flows.engine.settle import Settled
from bot.form import Kind
from bot.wording import Voice


def label(field: Field, voice: Voice) -> str:
    return name_in(field.names, voice.language) if field.names else voice.say(field.label)


def question(field: Field, voice: Voice) -> str:
    """Say how the chat asks for it."""
    return asking(field.label, voice) if field.label else label(field, voice)


def asking(key: str, voice: Voice) -> str:
    """Say the question that a text holds; without one the text itself asks."""
    ask = f"{key}.ask"
    return voice.say(ask if voice.has(ask) else key)


def help_for(field: Field, voice: Voice) -> str:
    key = f"{field.label}.help"
    return voice.say(key) if field.label and voice.has(key) else ""


def option_label(option: Option, voice: Voice) -> str:
    return voice.say(option.key) if option.key else name_in(option.names, voice.language)


def option_help(option: Option, voice: Voice) -> str:
    if option.about:
        return voice.say(option.about)
    key = f"{option.key}.help"
    return voice.say(key) if option.key and voice.has(key) else ""


def said(
    field: Field,
    answers: Answers,
    *,
    known: Known,
    voice: Voice,
    files: Mapping[int, FileShown],
) -> str:
    """Say an answer: a choice by its name, a date in full, files by their names."""
    value: Answer = answers.get(field.key, "")
    match field.kind, value:
        case Kind.FILES, tuple():
            names = [files[one].name for one in value if one in files]
            return ", ".join(names) or voice.say("flow-files", count=len(value))
        case ((Kind.CHOICE | Kind.YES_NO), str()):
            picked = value.split(",")
            offered = choices_of(field, answers, known)
            return ", ".join(option_label(one, voice) for one in offered if one.value in picked)
        case Kind.DATE, str():
            return voice.date(date.fromisoformat(value))
        case _:
            return str(value)


def problem(key: str, at: str, settled: Settled, known: Known, voice: Voice) -> str:
    """Say what would help with the field `at`; the sentence may use its limit and the most files.

    What is more than a text takes may come as a file, where files are taken.
    """
    field = settled.field(at)
    as_file = f"{key}.file"
    if voice.has(as_file) and any(one.kind is Kind.FILES for one in settled.fields()):
        key = as_file
    return voice.say(key, longest=field.longest if field else 0, most=known.most_files)

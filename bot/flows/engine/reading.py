"""Turn what was typed into an answer, or say what would help."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from bot.flows.engine.dates import read_date
from bot.flows.engine.flow import Answer, Answers, Field, Option, Options
from bot.flows.engine.known import Known
from bot.form import Kind
from bot.wording import Wording
from core.domain.text import clean, clean_line, is_blank

NEEDED = "problem-needed"
CHOOSE = "problem-choose"
TOO_LONG = "problem-too-long"
NOT_A_DATE = "problem-date"
FILE_WANTED = "problem-file-wanted"
TOO_MANY_FILES = "problem-files-many"
NO_FILES = "problem-no-files"

_BEGUN = 4  # letters; enough of a name, if only one choice begins so


@dataclass(frozen=True, slots=True)
class Problem:
    """The key of a sentence that helps."""

    key: str


YES_OR_NO: Options = (Option("yes", key="yes"), Option("no", key="no"))


def choices_of(field: Field, answers: Answers, known: Known) -> Options:
    """Return what a field offers: its own choices, or yes and no."""
    return YES_OR_NO if field.kind is Kind.YES_NO else field.options(answers, known)


def read_text(
    field: Field, text: str, answers: Answers, known: Known, wording: Wording
) -> Answer | Problem:
    """Read a text as the answer to this field."""
    text = clean_line(text) if field.kind is Kind.TEXT else clean(text).strip()
    if is_blank(text):
        return Problem(NEEDED)
    value: Answer | None
    match field.kind:
        case Kind.TEXT | Kind.LONG:
            value = text
        case Kind.CHOICE | Kind.YES_NO:
            value = _chosen(field, text, choices_of(field, answers, known), wording)
            if value is None:
                return Problem(CHOOSE)
        case Kind.DATE:
            day = read_date(text, known.today, wording)
            if day is None:
                return Problem(NOT_A_DATE)
            value = day.isoformat()
        case Kind.FILES:
            return Problem(FILE_WANTED)
    return judge(field, value, answers, known)


def read_given(
    field: Field, given: str, answers: Answers, known: Known, wording: Wording
) -> Answer | Problem:
    """Read what a form gives: a choice by its value, anything else as if it were typed.

    In a chat a number is a place in the list; in a form it is a value, such as a person's id.
    """
    offered = {option.value for option in choices_of(field, answers, known)}
    if offered and set(given.split(",") if field.multiple else [given]) <= offered:
        return judge(field, given, answers, known)
    return read_text(field, given, answers, known, wording)


def judge(field: Field, value: Answer, answers: Answers, known: Known) -> Answer | Problem:
    """Hold a value against the field's own limits."""
    if isinstance(value, str) and len(value) > field.longest:
        return Problem(TOO_LONG)
    problem = field.check(value, answers, known)
    return Problem(problem) if problem else value


def called(option: Option, wording: Wording) -> frozenset[str]:
    """Return what a choice is called in all languages, and its value."""
    if option.key:
        names = wording.everywhere(option.key)
    elif isinstance(option.names, str):
        names = frozenset({option.names})
    else:
        names = frozenset(option.names.values())
    return _folded(names) | {option.value.casefold()}


def says(text: str, key: str, wording: Wording) -> bool:
    """Tell whether a text is just this word of ours, in any language."""
    return _fold(text) in _folded(wording.everywhere(key))


def chosen_with_more(text: str, options: Options, wording: Wording) -> tuple[str, str] | None:
    """Read "everybody, since Monday": a choice and the rest of the text."""
    begins = text.casefold()
    for option in options:
        names = (name for name in called(option, wording) if begins.startswith(name))
        for name in sorted(names, key=len, reverse=True):
            found = re.match(
                rf"{re.escape(name)}\s*[,;:.\u2013-]?\s+(\S.*)", text, re.IGNORECASE | re.DOTALL
            )
            if found:
                return option.value, found[1]
    return None


def _chosen(field: Field, text: str, options: Options, wording: Wording) -> str | None:
    if not field.multiple:
        return _one(text, options, wording)
    values = [_one(part, options, wording) for part in re.split(r"[,;\n]", text) if part.strip()]
    if not values or None in values:
        return None
    return ",".join(option.value for option in options if option.value in values)


def _one(text: str, options: Options, wording: Wording) -> str | None:
    text = _fold(text)
    if text.isdecimal() and 0 < int(text) <= len(options):
        return options[int(text) - 1].value
    named = [(option.value, called(option, wording)) for option in options]
    exact = [value for value, names in named if text in names]
    if exact or len(text) < _BEGUN:
        return exact[0] if exact else None
    begun = [value for value, names in named if any(name.startswith(text) for name in names)]
    return begun[0] if len(begun) == 1 else None


@lru_cache(maxsize=1024)  # of our own words and the team's; what people write is not kept
def _folded(names: frozenset[str]) -> frozenset[str]:
    return frozenset(map(_fold, names))


def _fold(text: str) -> str:
    text = unicodedata.normalize("NFKC", text).casefold()
    return " ".join(text.split()).strip(" .!?,;:")

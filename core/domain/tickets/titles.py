"""Telling titles (R164): what is wrong with one, and one suggested from what was said."""

import re
from enum import StrEnum

from core.domain.lexicon import EMPTY, GREETINGS, OPENERS
from core.domain.text import LONGEST_TITLE, clean, clean_line, too_long, words

LONGEST_SUGGESTION = 80  # characters; a list shows it on one line
_SHORTEST = 6  # characters; "VPN nede" is a title, "Login" is not
_SHORTEST_CLAUSE = 20

_SENTENCES = re.compile(r"(?<=[.!?])\s+|\n+")
_CLAUSES = re.compile(r"[,;:]\s|\s[-\u2013\u2014(]\s?")
_LIST_MARK = re.compile(r"^\s*(?:\(?\d{1,2}[.):]|[-*\u2022\u2013])\s+")
_GREETING = re.compile(r"\W*([\w ]+)(?:[,.!:;\u2013-]+\s*|$)")
_FIRST_WORD = re.compile(r"\W*(\w+)\s*")


class TitleProblem(StrEnum):
    """Why a title does not tell what a case is about."""

    TOO_SHORT = "too_short"
    TOO_LONG = "too_long"
    SAYS_NOTHING = "says_nothing"
    """Nothing but words like "error", "help" or "does not work"."""


def title_problem(title: str) -> TitleProblem | None:
    """Judge a title; None means that it will do."""
    line = clean_line(title)
    told = words(line)
    if told and all(word in EMPTY or word in GREETINGS for word in told):
        return TitleProblem.SAYS_NOTHING
    if len("".join(told)) < _SHORTEST:
        return TitleProblem.TOO_SHORT
    if too_long(line, LONGEST_TITLE):
        return TitleProblem.TOO_LONG
    return None


def suggest_title(description: str) -> str:
    """Return the first clause that tells something, at most 80 characters, cut between words.

    Greetings and cries for help are passed over. Returns "" when nothing would do as a title;
    what is returned always does.
    """
    for sentence in _SENTENCES.split(clean(description)):
        candidate = _shorten(_without_greeting(clean_line(_LIST_MARK.sub("", sentence))))
        if candidate and title_problem(candidate) is None:
            return candidate
    return ""


def only_greets(text: str) -> bool:
    """Tell whether a text says hello and nothing else."""
    told = words(text)
    return bool(told) and all(word in GREETINGS for word in told)


def _without_greeting(sentence: str) -> str:
    """Drop "Hei Kari," or "Good morning all!" from the front; "" if that is all there is."""
    phrase = _GREETING.match(sentence)
    if phrase and _greets(words(phrase[1])):
        return sentence[phrase.end() :]
    first = _FIRST_WORD.match(sentence)
    if first and set(words(first[1])) & OPENERS:
        return sentence[first.end() :]
    return sentence


def _greets(said: tuple[str, ...]) -> bool:
    named = said[:1] and said[0] in OPENERS and len(said) > 1  # then the last may be a name
    return all(word in GREETINGS for word in (said[:-1] if named else said))


def _shorten(sentence: str) -> str:
    whole = _trimmed(sentence)
    if len(whole) <= LONGEST_SUGGESTION:
        return whole
    ends = [found.start() for found in _CLAUSES.finditer(whole)]
    fitting = [end for end in ends if _SHORTEST_CLAUSE <= end <= LONGEST_SUGGESTION]
    if fitting:
        return _trimmed(whole[: fitting[-1]])
    start = whole[:LONGEST_SUGGESTION]  # its last character is given up for the ellipsis
    cut = start.rfind(" ")
    return _trimmed(start[: cut if cut > 0 else LONGEST_SUGGESTION - 1]) + "\u2026"


def _trimmed(text: str) -> str:
    kept = text.strip().rstrip(".,;:-\u2013\u2014( ").strip()
    return kept[:1].upper() + kept[1:] if kept[:1].upper() != kept[:1] and _plain(kept) else kept


def _plain(text: str) -> bool:
    """Tell whether a capital may begin it: `iPhone` and `ß` are left as they are."""
    first = text.split(maxsplit=1)[0]
    return first.islower() and len(text[0].upper()) == 1

"""Noticing that one message holds several cases (R66), so that the person can be asked to split.

Careful rather than clever: a wrong question costs more than a missed one. A list counts only if
every item of it tells of something wrong, since a list of steps is one case.
"""

import re
from itertools import pairwise

from core.domain.lexicon import ANOTHER, STEPS, TROUBLE
from core.domain.text import words

_NUMBERED_LINE = re.compile(r"^[ \t]*\(?(\d{1,2})[.):][ \t]+", re.MULTILINE)
_NUMBERED_INLINE = re.compile(r"(?<!\S)\(?(\d{1,2})\)[ \t]+")
_BULLET = re.compile(r"^[ \t]*[-*\u2022\u2013][ \t]+", re.MULTILINE)
_LINE = re.compile(r"^[ \t]*(?=\S)", re.MULTILINE)
_MOST_PARTS = 10  # a longer list was pasted from somewhere, and belongs together
_FEWEST_WORDS = 3  # "printer not working"; fewer is a keyword, not a case


def several_cases(text: str) -> tuple[str, ...]:
    """Return the parts of a text that plainly holds several cases; () if it holds one.

    The parts follow one another and lose no word: what stands before a list belongs to the
    first part, what follows an item to that item.
    """
    for starts in (
        _counted(list(_NUMBERED_LINE.finditer(text))),
        _counted(list(_NUMBERED_INLINE.finditer(text))),
        [found.start() for found in _BULLET.finditer(text)],
        _turns(text),
    ):
        parts = _parts(text, starts)
        if parts:
            return parts
    return ()


def _counted(found: list[re.Match[str]]) -> list[int]:
    """Return where a list begins its items; [] unless they count up from 1."""
    numbers = [int(each[1]) for each in found]
    counts = len(numbers) > 1 and numbers == list(range(1, len(numbers) + 1))
    return [each.start() for each in found] if counts else []


def _turns(text: str) -> list[int]:
    """Return the start of the text and of every line that turns to something else."""
    later = [line.end() for line in _LINE.finditer(text) if line.end()]
    turns = [start for start in later if _turns_away(text[start : start + 40])]
    return [0, *turns] if turns else []


def _turns_away(line: str) -> bool:
    begins = words(line)
    return any(begins[: len(phrase)] == phrase for phrase in ANOTHER)


def _parts(text: str, starts: list[int]) -> tuple[str, ...]:
    if not 2 <= len(starts) <= _MOST_PARTS or STEPS & set(words(text[: starts[0]])):  # noqa: PLR2004 -- several
        return ()
    bounds = [*starts, len(text)]
    if not all(_tells_of_trouble(text[start:end]) for start, end in pairwise(bounds)):
        return ()
    bounds[0] = 0
    return tuple(text[start:end].strip() for start, end in pairwise(bounds))


def _tells_of_trouble(part: str) -> bool:
    told = [word for word in words(part) if not word.isdecimal()]
    return len(told) >= _FEWEST_WORDS and not TROUBLE.isdisjoint(told)

"""Telling mere thanks from an answer, so that "thanks!" does not reopen a case."""

import re
import unicodedata
from itertools import pairwise

from core.domain.lexicon import COURTESIES, EMPTY, HELP, HELP_GIVEN, THANKS, TROUBLE
from core.domain.text import normalise, words

_LONGEST = 120  # characters; whoever writes more has something to say
_KIND = frozenset("👍🙏😊🙂😀😃😄😁👏🎉👌💯🤗🥰😍☺💪🙌✅😉🌸🌷🌻💐🤝❤♥💙💚💛🧡💜")
_SAD = re.compile(r":'?-?[(/|\\]|\?")
_NAME = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)?")
_LONGEST_NAME = 2  # words
_SENTENCE_END = re.compile(r"[.!…]")


def only_thanks(text: str) -> bool:
    """Tell whether a text is thanks and nothing else; in doubt it is not.

    Punctuation, friendly emoji, courtesies ("for the help") and a name at the end are allowed.
    A question, a "no", a number, another emoji or any further word makes it an answer.
    """
    if len(text) > _LONGEST or _SAD.search(text) or not _friendly(text):
        return False
    body, name = _split_name(text)
    told = words(body)
    if not told:
        return not name and not _KIND.isdisjoint(text)
    return not THANKS.isdisjoint(told) and all(
        before in HELP_GIVEN if word in HELP else word in THANKS or word in COURTESIES
        for before, word in pairwise(("", *told))
    )


def _friendly(text: str) -> bool:
    """Tell whether every picture in the text is a friendly one, and nothing is counted."""
    return all(c in _KIND if unicodedata.category(c) == "So" else not c.isnumeric() for c in text)


def _split_name(text: str) -> tuple[str, str]:
    """Take a name off the end: capitalised, not the start of a new sentence, nothing wrong."""
    pieces = list(_NAME.finditer(text))
    start = len(text)
    for piece in reversed(pieces[-_LONGEST_NAME:]):
        word = normalise(piece[0])
        plain = word in THANKS or word in COURTESIES
        if plain or word in TROUBLE or word in EMPTY or not piece[0][0].isupper():
            break
        before = text[: piece.start()].rstrip()
        if not before or _SENTENCE_END.search(before[-1]):
            break
        start = piece.start()
    return text[:start], text[start:]

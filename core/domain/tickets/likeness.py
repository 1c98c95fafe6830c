"""How alike two texts are: by the words that they share, the rare ones most. Pure.

A word counts as the same where only its ending differs, as in six languages it often does.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import log

from core.domain.lexicon import IDLE
from core.domain.text import normalise, words

MOST_TELLING = 24  # words of what is asked; a title and a few sentences
LIKE_ENOUGH = 0.3  # below that two texts only happen to share words
_TITLE = 8  # telling words of a text without a title that stand for one
_SHORTEST = 3  # letters
_SAME_START = 5  # letters that two forms of a word share at least,
_SAME_PART = 0.7  # and how much of the longer one
_UNSEEN = 0.5  # of the weight of the rarest: a word that nobody else wrote tells little
_BY_TITLE = 0.9  # alike in the title only
_LEAST_SHARED = 2  # words; one alone is chance


@dataclass(frozen=True, slots=True)
class Like:
    """Something alike: its id, and how much (0 to 1)."""

    id: int
    score: float


def telling(text: str) -> tuple[str, ...]:
    """Give the words of a text that say what it is about, each once, in order."""
    return tuple(
        [
            word
            for word in dict.fromkeys(words(text))
            if word not in IDLE and (len(word) >= _SHORTEST or word.isdecimal())
        ]
    )


def touching(
    told: Mapping[int, Sequence[str]], asked: Iterable[str]
) -> dict[int, list[tuple[str, ...]]]:
    """Cut into telling words those texts that may hold one of the words asked for, in any form.

    Cutting is most of the work, and what shares no beginning with any of them is not like them.
    """
    starts = {word[:_SAME_START] for word in asked}
    return {
        one: [telling(text) for text in texts]
        for one, texts in told.items()
        if any(map(normalise(" ".join(texts)).__contains__, starts))
    }


def is_same(one: str, other: str) -> bool:
    """Tell whether two words are one but for its ending."""
    if one == other:
        return True
    if one[:_SAME_START] != other[:_SAME_START] or min(len(one), len(other)) < _SAME_START:
        return False
    longer, shorter = sorted((one, other), key=len, reverse=True)
    shared = next((n for n, letter in enumerate(shorter) if longer[n] != letter), len(shorter))
    return shared >= _SAME_PART * len(longer)


@dataclass(frozen=True, slots=True)
class Asked:
    """What something shall be like: the words of its title, all its words, and their weights.

    `starts` has its words by the letters that their other forms begin with too.
    """

    title: frozenset[str]
    weights: Mapping[str, float]
    starts: Mapping[str, Sequence[str]]

    def score(self, title: Iterable[str], text: Iterable[str]) -> float:
        """Tell how much something is like it, by its telling words.

        From 0 to 1, and 0 where too little is shared.
        """
        in_title = self._shared(title)
        shared = in_title | self._shared(text)
        if len(shared) < _LEAST_SHARED:
            return 0.0
        whole = sum(self.weights.values())
        of_title = sum(self.weights[word] for word in self.title)
        named = in_title & self.title
        by_title = self._weight(named) / of_title if len(named) >= _LEAST_SHARED else 0.0
        return max(self._weight(shared) / whole, _BY_TITLE * by_title)

    def _weight(self, found: Iterable[str]) -> float:
        return sum(self.weights[word] for word in found)

    def _shared(self, told: Iterable[str]) -> frozenset[str]:
        """Give the asked words that are told, in whatever form."""
        return frozenset(
            word
            for one in told
            for word in self.starts.get(one[:_SAME_START], ())
            if is_same(word, one)
        )


def asked(
    title: str, text: str, *, counts: Mapping[str, int], among: int, unseen: float = _UNSEEN
) -> Asked:
    """Weigh what is asked for: `counts` tells in how many of `among` texts each word stands.

    `unseen` is what a word that stands in none weighs, as a part of the rarest.
    """
    every = wanted(title, text)
    first = telling(title) or every[:_TITLE]
    rarest = log(1 + among)
    weights = {
        word: log(1 + among / count) if (count := counts.get(word, 0)) else unseen * rarest
        for word in every
    }
    starts: dict[str, list[str]] = {}
    for word in weights:
        starts.setdefault(word[:_SAME_START], []).append(word)
    return Asked(frozenset(first) & weights.keys(), weights, starts)


def wanted(title: str, text: str) -> tuple[str, ...]:
    """Give the words that something is compared by, those of its title first."""
    return tuple(dict.fromkeys((*telling(title), *telling(text))))[:MOST_TELLING]


def best(found: Iterable[Like], *, limit: int, least: float = LIKE_ENOUGH) -> tuple[Like, ...]:
    """Give the most alike first, the newer of two that are equally so."""
    enough = (one for one in found if one.score >= least)
    return tuple(sorted(enough, key=lambda one: (-one.score, -one.id))[:limit])

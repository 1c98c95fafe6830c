"""Which of the team's required elements a message does not hold (R136). Pure, and never strict."""

import re
from collections.abc import Iterable

from core.config.replies import Element
from core.domain.text import words

_DATE = re.compile(
    r"(?<!\d)\d{1,2}[./]\s?\d{1,2}(?!\d)|\d{4}-\d{2}-\d{2}|(?<!\d)\d{1,2}[:.]\d{2}(?!\d)"
)
_SHORTEST_NAME = 2  # letters; an initial is no name


def missing(
    text: str, elements: Iterable[Element], *, reporter: str, agent: str
) -> tuple[Element, ...]:
    """Give the elements that are not found in a text; `reporter` and `agent` are names."""
    told = words(text)
    return tuple(
        one for one in elements if not _holds(one, text, told, reporter=reporter, agent=agent)
    )


def _holds(
    element: Element, text: str, told: tuple[str, ...], *, reporter: str, agent: str
) -> bool:
    if any(_said(phrase, told) for phrase in element.words):
        return True
    match element.has:
        case "reporter":
            return _named(reporter, told)
        case "agent":
            return _named(agent, told)
        case "date":
            return _DATE.search(text) is not None
        case None:
            return False


def _said(phrase: str, told: tuple[str, ...]) -> bool:
    """Tell whether these words stand next to each other; the last may only begin so."""
    wanted = words(phrase)
    if not wanted:
        return False
    *whole, last = wanted
    begins = phrase.rstrip().endswith("*")
    for at in range(len(told) - len(wanted) + 1):
        end = told[at + len(whole)]
        fits = end.startswith(last) if begins else end == last
        if fits and told[at : at + len(whole)] == tuple(whole):
            return True
    return False


def _named(name: str, told: tuple[str, ...]) -> bool:
    return any(len(part) >= _SHORTEST_NAME and part in told for part in words(name))

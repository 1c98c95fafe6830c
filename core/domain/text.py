"""What people type: made fit to be stored, and made comparable for search."""

import re
import unicodedata
from collections.abc import Iterable

LONGEST_MESSAGE = 10_000  # characters; longer text is offered as a file
LONGEST_TITLE = 120  # characters; what a card shows on two lines

_LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f]")
_LONE_SURROGATES = re.compile("[\ud800-\udfff]")
_DIRECTIONS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
# What is written in our languages: for it casefolding is all there is to do.
_PLAIN = re.compile(r"[\x00-\x7fåäæöøéèëïóüÅÄÆÖØÉÈËÏÓÜ]*")
_WORD = re.compile(r"[^\W_]+")  # SQLite's tokenizer parts words at "_" too
_BLANKS = re.compile(r"\s+")
_LONGEST_WORD = 100  # characters; PostgreSQL refuses a lexeme over 2,046 bytes
_CLOSE_ENOUGH = 70  # of 100; "clam" finds "claim", "print" finds nothing


def clean(text: str) -> str:
    """Turn what was typed into what is stored; what a reader would see stays as it was.

    Control characters but line feed and tab are dropped (PostgreSQL takes no NUL, feeds take
    none at all), every line end becomes a line feed, a lone surrogate becomes U+FFFD because it
    cannot be encoded, and letters are composed (NFC). Cleaning twice changes nothing more.
    """
    text = _LINE_ENDS.sub("\n", text)
    text = _CONTROLS.sub("", text)
    text = _LONE_SURROGATES.sub("\ufffd", text)
    return unicodedata.normalize("NFC", text)


def clean_line(text: str) -> str:
    """Clean what belongs on one line, such as a title or a name: no breaks, no blank ends."""
    return _BLANKS.sub(" ", clean(text)).strip()


def is_blank(text: str) -> bool:
    """Tell whether there is nothing to see in a text: nothing, blanks, or invisible characters."""
    return all(one.isspace() or unicodedata.category(one) == "Cf" for one in text)


def undirected(text: str) -> str:
    """Clean what everybody reads, and drop the marks that turn the direction of writing around.

    With them a line reads otherwise than it is written (Unicode's report 36, 3.2).
    """
    return _DIRECTIONS.sub("", clean(text))


def too_long(text: str, limit: int = LONGEST_MESSAGE) -> bool:
    """Tell whether cleaned text is over a limit in characters.

    It is never shortened here: the caller keeps it all and offers to attach it as a file.
    """
    return len(text) > limit


def where_said(text: str, part: str) -> slice | None:
    """Find a part of a text: paragraphs of its own first, else whole words, never half a word."""
    said, no_cut = re.escape(part), r"(?!(?<=\w)(?=\w))"
    for pattern in (rf"(?:\A|(?<=\n\n)){said}(?=\n\n|\Z)", no_cut + said + no_cut):
        if part and (found := re.search(pattern, text)):
            return slice(*found.span())
    return None


def said_otherwise(text: str, part: str, by: str) -> str:
    """Put other words, or none, where a part of a text stands; paragraphs that are left stay."""
    at = where_said(text, part)
    if at is None:
        return text
    after = text[: at.start] + by + text[at.stop :]
    return "\n\n".join(one.strip() for one in after.split("\n\n") if one.strip())


def normalise(text: str) -> str:
    """Fold text for search, alike for index and query: case, width and ligatures, not letters.

    å, ä, ø and ö are letters and stay. Invisible characters (soft hyphens, joiners) are dropped,
    for nobody types them into a search.
    """
    if _PLAIN.fullmatch(text):
        return text.casefold()
    visible = "".join(c for c in text if unicodedata.category(c) not in ("Cf", "Cs"))
    # Twice, since composing can bring forth a letter that folds once more (Unicode, D146).
    folded = unicodedata.normalize("NFD", visible)
    for _ in range(2):
        folded = unicodedata.normalize("NFKC", folded.casefold())
    return folded


def words(text: str) -> tuple[str, ...]:
    """Return the words of a text in their normalised form, in order; never quotes or operators.

    A word beyond 100 characters is cut there, in index and query alike.
    """
    found = _WORD.findall(normalise(text))
    if max(map(len, found), default=0) <= _LONGEST_WORD:  # nearly always, and quickly seen
        return tuple(found)
    return tuple(word[:_LONGEST_WORD] for word in found)


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Return the known word that was most likely meant; None when none is close.

    A word that is begun counts as meant ("subscr"), if it is three letters or longer.
    """
    typed = normalise(word).strip().lstrip("/")
    if not typed:
        return None
    choices = {choice: normalise(choice).lstrip("/") for choice in known}
    begun = [choice for choice, plain in choices.items() if plain.startswith(typed)]
    if begun and len(typed) >= 3:  # noqa: PLR2004 -- said in the docstring
        return min(begun, key=len)
    from rapidfuzz import fuzz, process  # noqa: PLC0415 - slow, and most words are known

    best = process.extractOne(typed, choices, scorer=fuzz.ratio, score_cutoff=_CLOSE_ENOUGH)
    return None if best is None else str(best[2])

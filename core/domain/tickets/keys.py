"""Ticket keys: letters and a number, so that they never look like a phone or identity number."""

import re
from dataclasses import dataclass

LARGEST_ID = 2**31 - 1  # what an INTEGER of PostgreSQL holds
FIRST_NUMBER = 1001  # four digits from the start: keys of one length are easier to read out
_PREFIX = re.compile(r"[A-Z][A-Z0-9]{1,9}")
_HYPHENS = r"\-" "\u2010\u2011\u2012\u2013"  # telephones and word processors put theirs
_AROUND = "\"'()[]{}<>.,:;!?#*_`\u00ab\u00bb\u201c\u201d\u2019 \t\r\n"


@dataclass(frozen=True, slots=True)
class TicketKey:
    """A ticket as people name it, such as MEL-1042."""

    prefix: str
    number: int

    def __post_init__(self) -> None:
        if not _PREFIX.fullmatch(self.prefix):
            msg = "a key's prefix is 2 to 10 capital letters or digits and begins with a letter"
            raise ValueError(msg)
        if self.number < FIRST_NUMBER:
            msg = f"ticket numbers begin at {FIRST_NUMBER}"
            raise ValueError(msg)

    def __str__(self) -> str:
        return f"{self.prefix}-{self.number}"


def number_in(text: str, prefix: str) -> int | None:
    """Read the id of a ticket where only a key is asked for, so that the number will do.

    None if the text is neither a key nor a number that one can have.
    """
    key = parse_key(text, prefix) or parse_key(f"{prefix}-{text.strip(_AROUND)}", prefix)
    return key.number - FIRST_NUMBER + 1 if key is not None else None


def looks_like_key(text: str, prefix: str) -> bool:
    """Tell whether somebody meant a ticket, be it one that there can be or not."""
    written = rf"{re.escape(prefix)}[{_HYPHENS} ]?[0-9]+"
    return re.fullmatch(written, text.strip(_AROUND), re.IGNORECASE) is not None


def parse_key(text: str, prefix: str) -> TicketKey | None:
    """Read a text that is one key, in any case and between any punctuation; None if it is not."""
    written = rf"{re.escape(prefix)}[{_HYPHENS} ]?([1-9][0-9]{{3,8}})"
    found = re.fullmatch(written, text.strip(_AROUND), re.IGNORECASE)
    number = int(found[1]) if found else 0
    return TicketKey(prefix, number) if number >= FIRST_NUMBER else None

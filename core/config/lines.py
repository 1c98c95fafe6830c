"""Find the line of a key in a TOML text, for the parser tells only of syntax errors where."""

import re

Location = tuple[str | int, ...]

_HEADER = re.compile(r"\s*(\[\[?)\s*([^\]\[]+?)\s*\]\]?\s*(?:#.*)?$")
_KEY = re.compile(r"\s*((?:[\w-]+|\"[^\"]*\")(?:\s*\.\s*(?:[\w-]+|\"[^\"]*\"))*)\s*=")
_ITEM = re.compile(r"\s*\{")


def line_of(location: Location, text: str) -> int:
    """Return the line, from 1, of the innermost part of `location` that stands in `text`."""
    lines = _first_lines(text)
    for length in range(len(location), 0, -1):
        if location[:length] in lines:
            return lines[location[:length]]
    return 1


def _first_lines(text: str) -> dict[Location, int]:
    """Map each table, item and key to the line on which it starts."""
    lines: dict[Location, int] = {}
    counts: dict[Location, int] = {}  # items seen so far, by array
    table: Location = ()
    key: Location = ()
    for number, line in enumerate(text.splitlines(), start=1):
        if header := _HEADER.match(line):
            table = _resolve(_split(header[2]), counts)
            lines.setdefault(table, number)
            if header[1] == "[[":
                table = _next_item(table, counts)
            key = table
        elif found := _KEY.match(line):
            key = (*table, *_split(found[1]))
            lines.setdefault(key, number)
        elif _ITEM.match(line):
            lines.setdefault(_next_item(key, counts), number)
        lines.setdefault(table, number)
    return lines


def _split(dotted: str) -> list[str]:
    return [part.strip().strip('"') for part in dotted.split(".")]


def _resolve(names: list[str], counts: dict[Location, int]) -> Location:
    """Follow a header: inside an array it means the item that was begun last."""
    location: Location = ()
    for name in names[:-1]:
        location = (*location, name)
        if location in counts:
            location = (*location, counts[location] - 1)
    return (*location, names[-1])


def _next_item(array: Location, counts: dict[Location, int]) -> Location:
    index = counts.get(array, 0)
    counts[array] = index + 1
    return (*array, index)

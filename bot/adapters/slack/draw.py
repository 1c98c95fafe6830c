"""Messages as Slack's blocks. Pure; what people typed is never markup here, see `draw_text.py`."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import assert_never

from bot.adapters.slack import limits, places
from bot.adapters.slack.draw_buttons import Buttons
from bot.adapters.slack.draw_text import (
    Json,
    Users,
    bare,
    elements,
    plain,
    rich,
    section,
    shortened,
    size,
    split,
)
from bot.content import (
    Attached,
    Block,
    Bold,
    Bullets,
    Heading,
    Inline,
    Label,
    Labels,
    Mention,
    Message,
    Paragraph,
    Progress,
    Quote,
    Row,
    Rows,
    Text,
)

_NOBODY: Users = {}


@dataclass(frozen=True, slots=True)
class Drawn:
    """A message for Slack: `text` for notifications, and the blocks of one message or several.

    The first page has the buttons and is what gets edited; the others continue its text.
    """

    text: str
    pages: tuple[list[Json], ...]


def draw(message: Message, users: Users = _NOBODY) -> Drawn:
    """Draw a message; `users` are the Slack ids of the people that it mentions."""
    buttons = Buttons()
    body = [made for block in message.blocks for made in _block(block, users, buttons)]
    tail = list(buttons.below(message.buttons, message.menu))
    return Drawn(text=fallback(message), pages=_pages(body, tail))


def home(message: Message, users: Users = _NOBODY) -> Json:
    """Draw a message as the view of somebody's Home, which holds no more than one view does."""
    buttons = Buttons()
    body = [made for block in message.blocks for made in _block(block, users, buttons)]
    tail = list(buttons.below(message.buttons, message.menu))[: limits.VIEW_BLOCKS]
    kept = limits.VIEW_BLOCKS - len(tail)
    if len(body) > kept:
        more = rich(section([{"type": "text", "text": "…"}]))
        body = [*body[: max(0, kept - 1)], more][:kept]
    return {"type": "home", "blocks": body + tail}


def mentioned(message: Message) -> Users:
    """Give the Slack ids of the people that a message mentions, as far as Slack knows them."""
    leaves = (leaf for block in message.blocks for text in _texts(block) for leaf in text)
    called = (leaf for leaf in leaves if isinstance(leaf, Mention))
    return {one.person_id: user for one in called if (user := one.account(places.PLATFORM))}


def fallback(message: Message) -> str:
    """Say a message in one plain text, for notifications and where blocks cannot be shown."""
    lines = (bare(text) for block in message.blocks for text in _texts(block))
    words = "\n".join(line for line in lines if line.strip())
    return escaped(shortened(words, limits.FALLBACK))


def words(blocks: Sequence[Json], *, longest: int = limits.FALLBACK) -> str:
    """Say what blocks show in one plain text, for a message that continues another."""
    return escaped(shortened(" ".join(_words(blocks)), longest))


def _words(part: object) -> Iterator[str]:
    match part:
        case {"text": str(text)}:
            yield text
        case dict():
            yield from (word for inner in part.values() for word in _words(inner))
        case list():
            yield from (word for inner in part for word in _words(inner))
        case _:
            return


def escaped(text: str) -> str:
    """Write the three letters that mean something in `text` as docs/messaging/formatting says."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _texts(block: Block) -> Iterator[Text]:
    match block:
        case Heading(text) | Paragraph(text):
            yield text
        case Labels(labels):
            yield (" · ".join(label.text for label in labels),)
        case Rows(rows):
            for row in rows:
                yield (f"{row.label}: ", *row.value)
        case Bullets(items):
            yield from items
        case Quote(text, by):
            yield (f"{by}: {text}" if by else text,)
        case Progress(_, _, text):
            yield (text,)
        case Attached(files):
            yield from ((file.name,) for file in files)
        case _:
            assert_never(block)


def _block(block: Block, users: Users, buttons: Buttons) -> Iterator[Json]:
    match block:
        case Heading(text):
            yield from _heading(bare(text))
        case Paragraph(text, "quiet") if _is_letters(text):
            yield from _aside(bare(text), users)
        case Paragraph(text):
            yield from _paragraph(text, users)
        case Labels(labels):
            yield from _labels(labels)
        case Rows(rows):
            yield from _rows(rows, users, buttons)
        case Bullets(items):
            yield from _bullets(items, users)
        case Quote(text, by):
            yield from _quote(text, by)
        case Progress(_, _, text):
            yield from _aside(text, users)
        case Attached(files):
            yield from _bullets([(file.name,) for file in files], users)
        case _:
            assert_never(block)


def _heading(text: str) -> Iterator[Json]:
    if len(text) <= limits.HEADER:
        yield {"type": "header", "text": plain(text, limits.HEADER)}
    else:
        yield from _paragraph((Bold(text),), _NOBODY)


def _labels(labels: Sequence[Label]) -> Iterator[Json]:
    texts = [plain(label.text, limits.CONTEXT_TEXT) for label in labels]
    for start in range(0, len(texts), limits.CONTEXT_TEXTS):
        yield {"type": "context", "elements": texts[start : start + limits.CONTEXT_TEXTS]}


def _is_letters(text: Sequence[Inline]) -> bool:
    return all(isinstance(leaf, str | Bold) for leaf in text)


def _paragraph(text: Text, users: Users) -> Iterator[Json]:
    for run in split(elements(text, users)):
        yield rich(section(run))


def _aside(text: str, users: Users) -> Iterator[Json]:
    """Say something small and grey, which takes fewer characters than a paragraph."""
    if len(text) <= limits.CONTEXT_TEXT:
        yield {"type": "context", "elements": [plain(text, limits.CONTEXT_TEXT)]}
    else:
        yield from _paragraph((text,), users)


def _quote(text: str, by: str) -> Iterator[Json]:
    runs = list(split(elements((text,), _NOBODY))) or [[]]
    for number, run in enumerate(runs):
        quote = section(run) | {"type": "rich_text_quote"}
        named = bool(by) and number == 0
        above = [section(inner) for inner in split(elements((Bold(by),), _NOBODY)) if named]
        yield rich(*above, quote)


def _bullets(items: Iterable[Text], users: Users) -> Iterator[Json]:
    listed: list[Json] = []
    room = limits.SECTION
    for item in items:
        for run in split(elements(item, users)) if bare(item) else [[]]:
            if listed and size(run) > room:
                yield rich(_list(listed))
                listed, room = [], limits.SECTION
            listed.append(section(run))
            room -= size(run)
    if listed:
        yield rich(_list(listed))


def _list(items: list[Json]) -> Json:
    return {"type": "rich_text_list", "style": "bullet", "elements": items}


def _rows(rows: Sequence[Row], users: Users, buttons: Buttons) -> Iterator[Json]:
    """Draw label and value a line; a row with a button stands alone, the button beside it."""
    lines: list[Json] = []
    room = limits.SECTION
    for row in rows:
        inner = elements((Bold(f"{row.label}:"), " ", *row.value), users)
        alone = f"{row.label}\n{bare(row.value)}"
        if lines and (row.button is not None or size(inner) > room):
            yield rich(section(lines))
            lines, room = [], limits.SECTION
        if row.button is not None and len(alone) <= limits.SECTION:
            text = plain(alone, limits.SECTION)
            yield {"type": "section", "text": text, "accessory": buttons.button(row.button)}
        elif row.button is not None or size(inner) > limits.SECTION:
            yield from (rich(section(run)) for run in split(inner))
            yield from buttons.row((row.button,) if row.button else ())
        else:
            lines += [*([{"type": "text", "text": "\n"}] if lines else []), *inner]
            room -= size(inner) + 1
    if lines:
        yield rich(section(lines))


def _pages(body: list[Json], tail: list[Json]) -> tuple[list[Json], ...]:
    """Lay out blocks over as few messages as Slack's limits allow, all buttons that fit first."""
    weight = _weight(body)
    if len(body) + len(tail) <= limits.BLOCKS and weight + _weight(tail) <= limits.MESSAGE_KEPT:
        return (body + tail,)
    below = max(1, min(limits.BLOCKS - 1, len(tail)))
    for_text = min(weight, limits.SECTION + limits.HEADER)
    buttons, more = _fitting(tail, below, limits.MESSAGE_KEPT - for_text)
    text, rest = _fitting(
        body, limits.BLOCKS - len(buttons), limits.MESSAGE_KEPT - _weight(buttons)
    )
    pages = [text + buttons]
    rest += more
    while rest:
        page, rest = _fitting(rest, limits.BLOCKS, limits.MESSAGE_KEPT)
        pages.append(page)
    return tuple(pages)


def _fitting(blocks: list[Json], count: int, room: int) -> tuple[list[Json], list[Json]]:
    """Part blocks into those that fit, one at least, and the rest."""
    taken = 0
    while taken < min(count, len(blocks)):
        room -= _weight(blocks[taken : taken + 1])
        if room < 0 and taken:
            break
        taken += 1
    return blocks[:taken], blocks[taken:]


def _weight(blocks: list[Json]) -> int:
    """Count what blocks weigh at most, since nobody wrote down how Slack counts."""
    return sum(len(json.dumps(block, ensure_ascii=False)) for block in blocks)

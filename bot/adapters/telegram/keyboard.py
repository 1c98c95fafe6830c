"""Inline keyboards: rows that stay readable on a phone. Pure."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from telegram.constants import KeyboardButtonStyle

from bot.adapters.telegram.deep import link
from bot.adapters.telegram.markup import shortened
from bot.content import Button, Message, Row, Rows

MOST_BUTTONS = 100  # python-telegram-bot constants.InlineKeyboardMarkupLimit
MOST_IN_ROW = 8  # the same; more are not shown
LONGEST_LABEL = 64  # UTF-16 units; a phone shows about 40 of them
# How long labels may be for so many of them beside each other, on a screen of 360 points.
_READABLE = ((MOST_IN_ROW, 2), (5, 4), (4, 7), (3, 11), (2, 20))
_STYLES = {
    "primary": str(KeyboardButtonStyle.PRIMARY),
    "danger": str(KeyboardButtonStyle.DANGER),
}

Keyboard = Mapping[str, Sequence[Sequence[Mapping[str, str]]]]
"""An InlineKeyboardMarkup as JSON: the library's own objects take longer than all the rest."""


def keyboard(message: Message, *, group: bool, bot: str) -> Keyboard | None:
    """Gather a message's buttons: those of its rows, its own, those of its menu.

    What is kept up to date at the head of a topic has a short keyboard: its menu is commands there.

    In a group a conversation begins behind a link into the private chat with `bot`.
    """
    rows = [
        [_drawn(button, label, bot=bot if group else "") for button, label in row]
        for row in _limited(_rows(message))
    ]
    return {"inline_keyboard": rows} if rows else None


def _rows(message: Message) -> Iterator[list[tuple[Button, str]]]:
    inside = [
        row
        for block in message.blocks
        if isinstance(block, Rows)
        for row in block.rows
        if row.button is not None
    ]
    yield from _laid_out(_named(inside))
    for own in message.buttons:
        yield from _laid_out([(button, button.label) for button in own])
    if message.menu is not None and message.topic is None:
        yield from _laid_out([(button, button.label) for button in message.menu.buttons])


def _named(rows: Sequence[Row]) -> list[tuple[Button, str]]:
    """Say of buttons that are called alike which row each belongs to."""
    held = [(row, row.button) for row in rows if row.button is not None]
    often = Counter(button.label for _, button in held)
    return [
        (button, f"{button.label}: {row.label}" if often[button.label] > 1 else button.label)
        for row, button in held
    ]


def _laid_out(buttons: list[tuple[Button, str]]) -> Iterator[list[tuple[Button, str]]]:
    if not buttons:
        return
    longest = max(len(label) for _, label in buttons)
    width = next((count for count, most in _READABLE if longest <= most), 1)
    lines = -(-len(buttons) // width)
    even = -(-len(buttons) // lines)
    for begin in range(0, len(buttons), even):
        yield buttons[begin : begin + even]


def _limited(rows: Iterator[list[tuple[Button, str]]]) -> Iterator[list[tuple[Button, str]]]:
    """Leave out what is more than Telegram takes, from the end."""
    left = MOST_BUTTONS
    for row in rows:
        if left:
            yield row[:left]
        left -= len(row[:left])


def _drawn(button: Button, label: str, *, bot: str) -> dict[str, str]:
    text = shortened(label.strip() or "…", LONGEST_LABEL)
    url = link(button, bot)
    if url is not None:
        return {"text": text, "url": url}
    drawn = {"text": text, "callback_data": button.action.token}
    if button.style in _STYLES:
        drawn["style"] = _STYLES[button.style]
    return drawn

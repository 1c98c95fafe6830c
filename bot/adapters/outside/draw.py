"""A message becomes a title and a few plain lines: it is read on a locked screen. Pure."""

from bot.content import (
    Attached,
    Block,
    Bullets,
    Button,
    Heading,
    Inline,
    Labels,
    Message,
    Paragraph,
    Progress,
    Quote,
    Rows,
    Text,
    Verb,
)

LONGEST_BODY = 300  # letters; two SMS
LONGEST_TITLE = 120


def draw(message: Message, *, link: str = "") -> tuple[str, str]:
    """Give the title and the body; what is long is cut, since the chat has all of it.

    Nothing can be pressed there, so what there is to take is taken at a `link`, which is never cut.
    """
    title, lines = plain(message)
    press = next((one.label for row in message.buttons for one in row if _takes(one)), "")
    last = f"\n{press}: {link}" if press and link else ""
    body = _cut("\n".join(lines), LONGEST_BODY - len(last))
    return _cut(title, LONGEST_TITLE), body + last


def plain(message: Message) -> tuple[str, list[str]]:
    """Give the title and every line, as long as they are."""
    title = next((_text(one.text) for one in message.blocks if isinstance(one, Heading)), "")
    return title, [line for block in message.blocks for line in _lines(block)]


def _takes(button: Button) -> bool:
    return button.action.verb in (Verb.ACKNOWLEDGE, Verb.DRILL)


def _lines(block: Block) -> list[str]:
    match block:
        case Paragraph(text):
            return [_text(text)]
        case Quote(text):
            return [text]
        case Rows(rows):
            return [f"{row.label}: {_text(row.value)}" for row in rows]
        case Bullets(items):
            return [f"- {_text(one)}" for one in items]
        case Heading() | Labels() | Progress() | Attached():
            return []


def _text(text: Text) -> str:
    return "".join(_inline(one) for one in text)


def _inline(one: Inline) -> str:
    if isinstance(one, str):
        return one
    return getattr(one, "text", "") or getattr(one, "name", "")


def _cut(text: str, longest: int) -> str:
    return text if len(text) <= longest else text[: longest - 1].rstrip() + "…"

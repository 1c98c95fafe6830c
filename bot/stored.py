"""Messages as JSON, for transcripts that keep what was said and draw it when it is read.

A leaf of text is a string or `["bold", …]`; a block is an object with its kind under "is".
A transcript outlives versions: what an older one did not write reads as nothing, and a button
that no longer means anything is left out. An unknown block is refused, for it would hide words.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from bot.content import (
    Action,
    Attached,
    Block,
    Bold,
    Bullets,
    Button,
    Code,
    FileShown,
    Heading,
    Inline,
    Label,
    Labels,
    Link,
    Mention,
    Menu,
    Message,
    Paragraph,
    Progress,
    Quote,
    Row,
    Rows,
    Text,
)

Json = Mapping[str, Any]


def encode(message: Message) -> dict[str, Any]:
    """Turn a message into plain JSON values."""
    return {
        "blocks": [_block(block) for block in message.blocks],
        "buttons": [[_button(button) for button in row] for row in message.buttons],
        "menu": None if message.menu is None else _menu(message.menu),
        "tone": message.tone,
    }


def decode(body: Json) -> Message:
    """Turn what `encode` made back into an equal message.

    Raises: ValueError: it holds a block or a piece of text that this version does not know.
    """
    menu = body.get("menu")
    return Message(
        blocks=tuple(_read_block(block) for block in body["blocks"]),
        buttons=tuple(row for row in map(_read_buttons, body["buttons"]) if row),
        menu=None if menu is None else _read_menu(menu),
        tone=body["tone"],
    )


def _inline(leaf: Inline) -> Any:
    match leaf:
        case str():
            return leaf
        case Bold(text):
            return ["bold", text]
        case Code(text):
            return ["code", text]
        case Link(text, url):
            return ["link", text, url]
        case Mention(person_id, name, accounts):
            return ["mention", person_id, name, [list(one) for one in accounts]]


def _text(text: Text) -> list[Any]:
    return [_inline(leaf) for leaf in text]


def _block(block: Block) -> dict[str, Any]:
    match block:
        case Heading(text):
            return {"is": "heading", "text": _text(text)}
        case Paragraph(text, tone):
            return {"is": "paragraph", "text": _text(text), "tone": tone}
        case Labels(labels):
            return {"is": "labels", "labels": [[label.text, label.tone] for label in labels]}
        case Rows(rows):
            return {"is": "rows", "rows": [_row(row) for row in rows]}
        case Bullets(items):
            return {"is": "bullets", "items": [_text(item) for item in items]}
        case Quote(text, by):
            return {"is": "quote", "text": text, "by": by}
        case Progress(at, of, text):
            return {"is": "progress", "at": at, "of": of, "text": text}
        case Attached(files):
            shown = [[f.file_id, f.name, f.media_type, f.size] for f in files]
            return {"is": "attached", "files": shown}


def _row(row: Row) -> list[Any]:
    stored = [row.label, _text(row.value)]
    return stored if row.button is None else [*stored, _button(row.button)]


def _read_row(row: Sequence[Any]) -> Row:
    label, value, *button = row
    return Row(label, _read_text(value), next(iter(_read_buttons(button)), None))


def _menu(menu: Menu) -> list[Any]:
    return [menu.label, [_button(button) for button in menu.buttons]]


def _read_menu(menu: Sequence[Any]) -> Menu:
    label, buttons = menu
    return Menu(label, _read_buttons(buttons))


def _button(button: Button) -> dict[str, Any]:
    return {
        "label": button.label,
        "action": button.action.token,
        "style": button.style,
        "help": button.help,
    }


def _read_inline(leaf: Any) -> Inline:
    match leaf:
        case str():
            return leaf
        case ["bold", text]:
            return Bold(text)
        case ["code", text]:
            return Code(text)
        case ["link", text, url]:
            return Link(text, url)
        case ["mention", person_id, name, *known]:
            accounts = (tuple(one) for told in known for one in told)
            return Mention(person_id, name, tuple(accounts))
        case _:
            raise ValueError(f"unknown piece of text {leaf!r}")


def _read_text(text: Any) -> Text:
    return tuple(_read_inline(leaf) for leaf in text)


def _read_block(block: Json) -> Block:
    match block:
        case {"is": "heading", "text": text}:
            return Heading(_read_text(text))
        case {"is": "paragraph", "text": text, "tone": tone}:
            return Paragraph(_read_text(text), tone)
        case {"is": "labels", "labels": labels}:
            return Labels(tuple(Label(text, tone) for text, tone in labels))
        case {"is": "rows", "rows": rows}:
            return Rows(tuple(_read_row(row) for row in rows))
        case {"is": "bullets", "items": items}:
            return Bullets(tuple(_read_text(item) for item in items))
        case {"is": "quote", "text": text, "by": by}:
            return Quote(text, by)
        case {"is": "progress", "at": at, "of": of, "text": text}:
            return Progress(at, of, text)
        case {"is": "attached", "files": files}:
            return Attached(tuple(FileShown(*file) for file in files))
        case _:
            raise ValueError(f"unknown block {block.get('is')!r}")


def _read_buttons(buttons: Sequence[Json]) -> tuple[Button, ...]:
    return tuple(read for read in map(_read_button, buttons) if read is not None)


def _read_button(button: Json) -> Button | None:
    try:
        action = Action.read(button["action"])
    except ValueError:
        return None
    return Button(label=button["label"], action=action, style=button["style"], help=button["help"])

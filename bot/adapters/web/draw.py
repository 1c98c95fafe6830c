"""Messages and forms as HTML. Pure; every leaf is escaped here and nowhere else."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, assert_never

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from bot.adapters.web.ports import Post, Seat
from bot.content import (
    Attached,
    Block,
    Bold,
    Bullets,
    Button,
    Code,
    Heading,
    Inline,
    Labels,
    Link,
    Mention,
    Message,
    Paragraph,
    Progress,
    Quote,
    Row,
    Rows,
    Text,
    Verb,
)
from bot.contract import Says
from bot.form import Form
from bot.stored import decode

_ASIDE = frozenset({Verb.BACK, Verb.SKIP, Verb.CANCEL})
_LINKS = ("https://", "http://", "mailto:", "tel:")


def environment() -> Environment:
    """Make the one environment of the page's templates: escaping always, unknown names an error."""
    env = Environment(
        loader=FileSystemLoader(Path(__file__).parent / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    env.filters["inline"] = inline
    env.filters["plain"] = plain
    env.globals["kind"] = _kind
    env.globals["style"] = _style
    env.globals["undoes"] = _undoes
    return env


def inline(text: Text) -> Markup:
    """Draw the leaves of one paragraph; a newline is a line break by style (`pre-line`)."""
    return Markup("").join(_leaf(leaf) for leaf in text)


def plain(text: Text) -> str:
    """Give the same leaves as bare text, for titles and for what is read aloud."""
    return "".join(_bare(leaf) for leaf in text)


def _leaf(leaf: Inline) -> Markup:
    match leaf:
        case str():
            return escape(leaf)
        case Bold(text):
            return Markup("<strong>{}</strong>").format(text)
        case Code(text):
            return Markup("<code>{}</code>").format(text)
        case Link(text, url) if url.startswith(_LINKS) or url.startswith("/"):
            return Markup('<a href="{}" rel="noreferrer noopener">{}</a>').format(url, text)
        case Link(text, url):
            return Markup("{} ({})").format(text, url)
        case Mention(_, name):
            return Markup('<span class="mention">@{}</span>').format(name)


def _bare(leaf: Inline) -> str:
    match leaf:
        case str():
            return leaf
        case Bold(text) | Code(text) | Link(text, _):
            return text
        case Mention(_, name):
            return f"@{name}"


def _kind(block: Block) -> str:
    return type(block).__name__.lower()


def _style(button: Button) -> str:
    """Keep the ways around a question behind its answers."""
    steps_aside = button.style == "plain" and button.action.verb in _ASIDE
    return "quiet" if steps_aside else button.style


def _undoes(button: Button) -> bool:
    """Single out what lasts some seconds only, so that a key reaches it (`seat.js`)."""
    return button.action.verb is Verb.UNDO


@dataclass(frozen=True, slots=True)
class Drawing:
    """A post as one reader sees it: what the page needs to show, sort and announce it."""

    id: int
    seq: int
    room: str
    thread: str
    mine: bool
    card: bool
    group: str
    html: str
    summary: str
    said: str

    def json(self) -> dict[str, Any]:
        return {name: getattr(self, name) for name in self.__slots__}


@dataclass(frozen=True, slots=True)
class Draw:
    """Draws for one language; hold one a language."""

    env: Environment
    says: Says

    def post(self, post: Post, seat: Seat) -> Drawing:
        """Draw a post for the person in this seat."""
        message = decode(post.body)
        mine = post.author_id is not None and post.author_id == seat.person_id
        drawn = self._render("post.html", post=post, message=message, mine=mine)
        return Drawing(
            id=post.id,
            seq=post.seq,
            room=post.room.chat,
            thread=post.thread,
            mine=mine,
            card=post.is_card,
            group=group(message),
            html=drawn,
            summary=self.summary(post, message) if post.is_card else "",
            said=self._said(message, post.author),
        )

    def _said(self, message: Message, author: str) -> str:
        said = spoken(message, author)
        if any(_undoes(button) for row in message.buttons for button in row):
            said = f"{said} {self.says.say('web-undo-key')}"
        return said

    def summary(self, post: Post, message: Message) -> str:
        """Draw a card as one row of the desk: its heading, its labels, when it was stirred.

        What stands in the card's own rows (who, where, which system) is there to be filtered by.
        """
        labels = next((b.labels for b in message.blocks if isinstance(b, Labels)), ())
        return self._render(
            "summary.html",
            post=post,
            labels=labels,
            title=heading(message),
            group=group(message),
            tone=message.tone,
            stirred=post.stirred or post.at,
            sought=" ".join(plain(row.value) for row in _rows(message)),
        )

    def message(self, message: Message) -> str:
        """Draw a message alone, as the transcript shows its inside."""
        return self._render("message.html", message=message)

    def form(self, form: Form) -> str:
        """Draw a form as the inside of a dialog."""
        return self._render("form.html", form=form)

    def _render(self, template: str, **values: Any) -> str:
        say: Callable[..., str] = self.says.say
        return self.env.get_template(template).render(say=say, size=self.says.size, **values)


def group(message: Message) -> str:
    """Say where a card stands on the desk: its tone tells what needs a hand first."""
    match message.tone:
        case "urgent":
            return "urgent"
        case "quiet":
            return "done"
        case _:
            return "open"


def _rows(message: Message) -> list[Row]:
    return [row for block in message.blocks if isinstance(block, Rows) for row in block.rows]


def heading(message: Message) -> str:
    """Name a message by its heading, else by how it begins."""
    for block in message.blocks:
        if isinstance(block, Heading):
            return plain(block.text)
    return spoken(message, "")[:80]


def spoken(message: Message, author: str) -> str:
    """Put a message into one line of plain text for a screen reader, at most 300 characters."""
    words = " ".join(_words(block) for block in message.blocks)
    line = " ".join(f"{author}: {words}".split() if author else words.split())
    return line if len(line) <= 300 else line[:299] + "…"  # noqa: PLR2004 - said above


def _words(block: Block) -> str:
    words: str
    match block:
        case Heading(text) | Paragraph(text):
            words = plain(text)
        case Labels(labels):
            words = ", ".join(label.text for label in labels)
        case Rows(rows):
            words = " ".join(f"{row.label}: {plain(row.value)}." for row in rows)
        case Bullets(items):
            words = " ".join(plain(item) for item in items)
        case Quote(text) | Progress(_, _, text):
            words = text
        case Attached(files):
            words = ", ".join(shown.name for shown in files)
        case _:
            assert_never(block)
    return words

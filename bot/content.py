"""What is said, before any platform draws it: a tree of text, blocks and buttons.

User text is a plain `str` leaf. It is escaped in each adapter's `draw.py` and nowhere else, so
that `<!channel>`, `@everyone`, HTML and Markdown come out as they were typed.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal, Self

LONGEST_ACTION = 64  # bytes; Telegram's callback_data


@dataclass(frozen=True, slots=True)
class Bold:
    text: str


@dataclass(frozen=True, slots=True)
class Code:
    text: str


@dataclass(frozen=True, slots=True)
class Link:
    text: str
    url: str


@dataclass(frozen=True, slots=True)
class Mention:
    """A person by name; an adapter notifies them where its platform can.

    `accounts` are what platforms know them by, as far as they have an account there.
    """

    person_id: int
    name: str
    accounts: tuple[tuple[str, str], ...] = ()

    def account(self, platform: str) -> str:
        """Give what a platform knows the person by; empty where it does not know them."""
        return dict(self.accounts).get(platform, "")


Inline = str | Bold | Code | Link | Mention
Text = tuple[Inline, ...]
Tone = Literal["plain", "quiet", "good", "warning", "urgent"]


@dataclass(frozen=True, slots=True)
class Heading:
    text: Text


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph; a newline in a leaf is a line break."""

    text: Text
    tone: Tone = "plain"


@dataclass(frozen=True, slots=True)
class Label:
    """A short word about a ticket, such as its state; the tone adds nothing to the word."""

    text: str
    tone: Tone = "plain"


@dataclass(frozen=True, slots=True)
class Labels:
    labels: tuple[Label, ...]


class Verb(StrEnum):
    """What a button does; short, for the whole action must fit LONGEST_ACTION."""

    # a conversation; the first argument is always the turn
    ANSWER = "a"
    BACK = "back"
    SKIP = "skip"
    CANCEL = "cancel"
    EDIT = "edit"
    SEND = "send"
    RESUME = "resume"
    TAKE_UP = "takeup"  # by the id of the draft that was cancelled
    SPLIT = "split"
    SAME = "same"
    # starting something
    START = "start"
    ADD_TO = "addto"
    NEW_REPORT = "newrep"
    # a ticket, by its id
    CLAIM = "claim"
    TAKE_OVER = "take"
    RELEASE = "release"
    ASSIGN = "assign"
    REPLY = "reply"
    NOTE = "note"
    ASK = "ask"
    SOLVE = "solve"
    CLOSE = "close"
    OPEN = "open"
    COMMENT = "comment"
    WITHDRAW = "withdraw"
    REOPEN = "reopen"
    THANKS = "thanks"
    CONFIRM = "yes"
    NOT_SOLVED = "no"
    ACKNOWLEDGE = "ack"
    CALLED = "called"
    FLAG = "flag"
    DRILL = "drill"  # by the page's id
    RATE = "rate"
    REMARK = "remark"
    ASSESS = "assess"
    PRIORITIZE = "prio"
    HAND_OUT = "out"
    RETURN = "return"
    PLAN = "plan"
    CHANGE = "change"
    MERGE = "merge"
    UNMERGE = "unmerge"
    SPLIT_UP = "splitup"
    LINK = "link"
    WATCH = "watch"
    WHY = "why"
    SIMILAR = "similar"
    # a message, by its id
    UNDO = "undo"
    SEND_ON = "sendon"
    KEEP = "keep"
    # two accounts, by the id of the question
    CONNECT = "connect"
    APART = "apart"
    # a change of the rota: what is answered, and its id
    ROTA = "rota"
    # how systems are: what is wanted, and about what
    STATUS = "status"
    ME_TOO = "metoo"
    # maintenance or a release: what is wanted, and how it was seen
    UPKEEP = "upkeep"
    # lists
    MORE = "more"


MESSAGE = "m"
"""What the number of a message begins with in an action, so that it is no ticket's or text's."""


@dataclass(frozen=True, slots=True)
class Action:
    """What a press means: a verb and its arguments, carried by the platform as one token."""

    verb: Verb
    args: tuple[str, ...] = ()

    @classmethod
    def of(cls, verb: Verb, *args: str | int) -> Self:
        return cls(verb, tuple(str(arg) for arg in args))

    @classmethod
    def read(cls, token: str) -> Self:
        """Read a token back.

        Raises: ValueError: no such verb; a button of another version or a forged one.
        """
        verb, *args = token.split(":")
        return cls(Verb(verb), tuple(args))

    @property
    def token(self) -> str:
        token = ":".join((self.verb, *self.args))
        if len(token.encode()) > LONGEST_ACTION:
            raise ValueError(f"the action {token!r} is longer than {LONGEST_ACTION} bytes")
        return token


@dataclass(frozen=True, slots=True)
class Button:
    """`help` explains the label: a platform whose buttons hold one line lists it above them."""

    label: str
    action: Action
    style: Literal["plain", "primary", "danger", "quiet"] = "plain"
    help: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A label and its value; `button` does something about just this row.

    A platform without buttons inside a text gathers them beneath it.
    """

    label: str
    value: Text
    button: Button | None = None


@dataclass(frozen=True, slots=True)
class Rows:
    """Label and value pairs: a definition list."""

    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Bullets:
    items: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Quote:
    """What a person wrote, exactly as written; `by` is their name, or what it is."""

    text: str
    by: str = ""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a conversation is: step `at` of `of`, with the same in words."""

    at: int
    of: int
    text: str


@dataclass(frozen=True, slots=True)
class FileShown:
    """A stored file: an adapter sends it or links to it; pictures are shown small."""

    file_id: int
    name: str
    media_type: str
    size: int


@dataclass(frozen=True, slots=True)
class Attached:
    files: tuple[FileShown, ...]


Block = Heading | Paragraph | Labels | Rows | Bullets | Quote | Progress | Attached


@dataclass(frozen=True, slots=True)
class Menu:
    """Many small choices behind one label, folded away where the platform can."""

    label: str
    buttons: tuple[Button, ...]


@dataclass(frozen=True, slots=True)
class Topic:
    """What the thread beneath a message is about, for platforms whose threads have names."""

    name: str
    open: bool = True


@dataclass(frozen=True, slots=True)
class Message:
    """A whole message. `buttons` are rows; an adapter may break a row further, never join two.

    `topic` is set where further messages about the same belong beneath this one.
    """

    blocks: tuple[Block, ...]
    buttons: tuple[tuple[Button, ...], ...] = ()
    menu: Menu | None = None
    tone: Tone = "plain"
    topic: Topic | None = None


def paragraph(*text: Inline, tone: Tone = "plain") -> Paragraph:
    """Make a paragraph of its leaves."""
    return Paragraph(text, tone)

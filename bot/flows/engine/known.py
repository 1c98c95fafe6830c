"""What the core knows already, handed to a flow, so that nobody is asked for it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from bot.form import Kind
from core.config.replies import Element
from core.config.urgency import OWN, Flag
from core.domain.incidents.joining import Offer
from core.domain.translations import Begun

Names = str | Mapping[str, str]
"""What a team calls something: one name for all, or one by language."""


def name_in(names: Names, language: str) -> str:
    """Pick the reader's name, else the English, else the first that there is."""
    if isinstance(names, str):
        return names
    return names.get(language) or names.get("en") or next(iter(names.values()), "")


@dataclass(frozen=True, slots=True)
class Named:
    """Something to choose by name. `id` is a slug or a number: 32 bytes at most, no colon.

    `about` is the key of a text that explains it.
    """

    id: str
    names: Names
    about: str = ""


@dataclass(frozen=True, slots=True)
class System:
    """A system that is supported. `pays` is true when money leaves it."""

    id: str
    names: Names
    pays: bool = False
    administrations: tuple[Named, ...] = ()
    components: tuple[Named, ...] = ()


@dataclass(frozen=True, slots=True)
class Question:
    """A question that a team adds to a category; its key is a slug."""

    key: str
    label: Names
    kind: Kind = Kind.TEXT
    required: bool = False
    choices: tuple[Named, ...] = ()


@dataclass(frozen=True, slots=True)
class Category:
    """What a report is about; `kinds` and `systems` empty: any.

    `component` is the part of the system that it always concerns, empty where that may be any.
    """

    id: str
    names: Names
    kinds: frozenset[str] = frozenset()
    systems: frozenset[str] = frozenset()
    component: str = ""
    questions: tuple[Question, ...] = ()


@dataclass(frozen=True, slots=True)
class Contact:
    """How to reach the person; empty: not told yet."""

    phone: str = ""
    mobile: str = ""
    email: str = ""


@dataclass(frozen=True, slots=True)
class Known:
    """All of it at one moment. `organisation` is the person's own, by id, empty if not told.

    `offers` is what the person may be asked about, whether it is this. `urgent_phones` are the
    organisations' own numbers; `urgent_phone` is for all others. `number` is the person's own.
    `prefix` begins the keys of tickets. `now` is the moment, in the person's own time zone. `hints`
    are what a report had better say, and `flags` the rules that make it urgent. `reporters` are the
    tickets of those who reported what it is about. `texts` are those to be translated, by the keys
    of fields.
    """

    today: date
    systems: tuple[System, ...] = ()
    categories: tuple[Category, ...] = ()
    organisations: tuple[Named, ...] = ()
    agents: tuple[Named, ...] = ()
    reporters: tuple[Named, ...] = ()
    alike: tuple[Named, ...] = ()
    canned: tuple[Named, ...] = ()
    hints: tuple[Element, ...] = ()
    parts: tuple[Named, ...] = ()
    checks: tuple[Named, ...] = ()
    offers: tuple[Offer, ...] = ()
    now: datetime | None = None
    name: str = ""
    number: str = ""
    contact: Contact = field(default_factory=Contact)
    organisation: str = ""
    urgent_phone: str = ""
    urgent_phones: Mapping[str, str] = field(default_factory=dict)
    most_files: int = 10
    asks_processes: bool = False
    texts: Mapping[str, Begun] = field(default_factory=dict)
    flags: tuple[Flag, ...] = OWN
    prefix: str = "MEL"
    laid_out: list[Any] = field(default_factory=list, init=False, compare=False, repr=False)
    """What `settle` made of answers with this, the newest last: one event asks several times."""

    def phone_of(self, organisation_id: object) -> str:
        """Give the number to call in an urgent case; empty: there is none."""
        return self.urgent_phones.get(str(organisation_id)) or self.urgent_phone

    def system(self, system_id: object) -> System | None:
        return next((system for system in self.systems if system.id == system_id), None)

    def category(self, category_id: object) -> Category | None:
        return next((one for one in self.categories if one.id == category_id), None)

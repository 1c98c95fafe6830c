"""People and the organisations they work for."""

from dataclasses import dataclass

from core.domain.places import Address


@dataclass(frozen=True, slots=True)
class Organization:
    id: int
    slug: str
    name: str
    language: str
    timezone: str
    phone: str


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody we talk with. `language` is empty until chosen or hinted by a platform."""

    id: int
    name: str
    email: str
    phone: str
    mobile: str
    language: str
    organization_id: int | None
    organization_confirmed: bool


@dataclass(frozen=True, slots=True)
class Identity:
    """A person on one platform; `chat` is where they can be written to in private.

    `name` is what the platform calls them, `handle` what nobody else is called there. Rooms of the
    team do not vouch for an `outsider`.
    """

    person_id: int
    platform: str
    workspace: str
    external_id: str
    chat: str
    reachable: bool
    name: str = ""
    outsider: bool = False
    handle: str = ""
    id: int = 0

    @property
    def private(self) -> Address | None:
        return Address(self.platform, self.chat, self.workspace) if self.chat else None

"""How the team publishes faults: what has to be said before, who looks at it, who may subscribe."""

from collections.abc import Iterator, Mapping, Set as AbstractSet
from datetime import timedelta
from typing import Annotated, ClassVar, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from core.config.addresses import valid_address
from core.config.lines import Location
from core.config.reading import nearest
from core.config.texts import Id, Text, valid_id

EVERYTHING = frozenset({"all", "everything"})
"""What people type who want to hear of every system."""

Kind = Literal["incident", "maintenance", "release"]
Address = Annotated[str, AfterValidator(valid_address)]


class Check(BaseModel):
    """Something that the coordinator confirms before a notice is published (R136, R145)."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: Id
    name: Text


class Broadcast(BaseModel):
    """A broadcast with a name of its own: `/subscribe payroll` lets a place hear it.

    It tells of what concerns these systems and components, or of everything. `home` is a room that
    hears it without being asked.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: Text
    components: tuple[Id, ...] = ()
    kinds: Annotated[tuple[Kind, ...], Field(min_length=1)] = ("incident", "maintenance", "release")
    home: Address | None = None


class MeToo(BaseModel):
    """How many who have the same raise a priority by one step, once: people, or organisations.

    0 counts none.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    people: Annotated[int, Field(ge=0, le=100_000)] = 5
    organisations: Annotated[int, Field(ge=0, le=10_000)] = 3


class Broadcasts(BaseModel):
    """What the publish gate asks beyond extent, workaround and the time of the next update.

    `second_pair`: somebody else than who wrote it lets it go. `long_running_hours`: how long an
    incident is open before its coordinator is asked whether it is still one. `subscribers` may
    decide, beside the team, what a room of others hears. Every other key, `[broadcasts.payroll]`,
    is a broadcast by that name.
    """

    model_config = ConfigDict(frozen=True, extra="allow")
    __pydantic_extra__: dict[str, Broadcast] = Field(init=False)
    others: ClassVar[type[BaseModel]] = Broadcast

    second_pair: bool = False
    checklist: tuple[Check, ...] = ()
    subscribers: tuple[Address, ...] = ()
    long_running_hours: Annotated[int, Field(ge=1, le=720)] = 24

    @property
    def named(self) -> Mapping[str, Broadcast]:
        """The broadcasts that the team has named, by their names."""
        return self.__pydantic_extra__ or {}

    @property
    def long_running(self) -> timedelta:
        return timedelta(hours=self.long_running_hours)


def contradictions(told: Broadcasts, parts: AbstractSet[str]) -> Iterator[tuple[Location, str]]:
    """Find names that nobody could subscribe to, and broadcasts about what is not there.

    `parts` are the ids of all systems and components.
    """
    for name, broadcast in told.named.items():
        try:
            valid_id(name)
        except ValueError as wrong:
            yield ("broadcasts", name), str(wrong)
        if name in EVERYTHING:
            fix = f"{name!r} already means every system; choose another name"
            yield ("broadcasts", name), fix
        for n, part in enumerate(broadcast.components):
            if part not in parts:
                fix = nearest(part, parts) if parts else "add it to [[systems]]"
                place = ("broadcasts", name, "components", n)
                yield place, f"there is no system or component {part!r}; {fix}"

"""What the desk supports: systems and the components they are made of, with who answers for them.

Systems and components have ids in one space, so that one word names either.
"""

from collections import Counter
from collections.abc import Iterator
from typing import Annotated, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator

from core.config.reading import nearest
from core.config.texts import Id, Text

Chain = Literal["inside", "outside"]
"""Whether the desk follows a fault through to its end there, or says whom to contact (R139)."""

Location = tuple[str | int, ...]


class _Kept(BaseModel):
    """What the register keeps of a system as of a component (R106).

    `needs` are ids of systems and components without which this one does not work well; `contact`
    is what somebody reads who has to turn elsewhere (R140).
    """

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    id: Id
    name: Text
    owner: str = ""
    version: str = ""
    environment: str = ""
    chain: Chain = "inside"
    contact: Text | None = None
    needs: tuple[Id, ...] = ()

    @model_validator(mode="after")
    def _somebody_to_turn_to(self) -> Self:
        if self.chain == "outside" and self.contact is None:
            raise ValueError('chain = "outside" needs a contact: say whom people turn to')
        return self


class Component(_Kept):
    """A part of a system that can fail by itself."""


class System(_Kept):
    """A business system that the desk supports; one that pays has deadlines of its own."""

    pays: bool = False
    administrations: tuple[Annotated[str, Field(min_length=1)], ...] = ()
    components: tuple[Component, ...] = ()


def ids(systems: tuple[System, ...]) -> frozenset[str]:
    """Give the ids of all systems and components."""
    return frozenset(one.id for _, one in _places(systems))


def contradictions(systems: tuple[System, ...]) -> Iterator[tuple[Location, str]]:
    """Find ids used twice, needs of nothing, and needs that lead back to where they began."""
    placed = dict(_places(systems))
    used = Counter(one.id for one in placed.values())
    for place, one in placed.items():
        if used[one.id] > 1 and isinstance(one, Component):
            yield (*place, "id"), f"{one.id!r} names another system or component; give it its own"
    needs = {one.id: one.needs for one in placed.values()}
    for place, one in placed.items():
        for n, needed in enumerate(one.needs):
            if needed not in used:
                fix = nearest(needed, used)
                yield (*place, "needs", n), f"there is no system or component {needed!r}; {fix}"
            elif one.id in _reached(needed, needs):
                yield (*place, "needs", n), f"{needed!r} needs {one.id!r} in turn; take one away"


def _places(systems: tuple[System, ...]) -> Iterator[tuple[Location, _Kept]]:
    for n, system in enumerate(systems):
        yield ("systems", n), system
        for m, component in enumerate(system.components):
            yield ("systems", n, "components", m), component


def _reached(start: str, needs: dict[str, tuple[str, ...]]) -> set[str]:
    """Give all that something needs, itself included."""
    found, left = {start}, [start]
    while left:
        news = [one for one in needs.get(left.pop(), ()) if one not in found]
        found.update(news)
        left += news
    return found

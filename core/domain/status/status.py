"""How systems and their components are: what lasts, overlaid with what is open and running now.

Pure. Nothing of it is stored: what is shown follows from the baseline, from open incidents and
from the maintenance that runs at the moment, so that nothing can be left behind by one that ended.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Literal, Self

from core.config.systems import Chain, System
from core.config.texts import Text
from core.domain.text import nearest, normalise


class Status(StrEnum):
    """How one part is, from the best to the worst."""

    OPERATIONAL = "operational"
    MAINTENANCE = "maintenance"
    DEGRADED = "degraded"
    PARTIAL_OUTAGE = "partial_outage"
    MAJOR_OUTAGE = "major_outage"


_PLACES = {status: place for place, status in enumerate(Status)}


def severity(status: Status) -> int:
    """Give a number that is larger the worse it is."""
    return _PLACES[status]


def worst(found: Iterable[Status]) -> Status:
    """Give the worst of them; nothing at all is well."""
    return max(found, key=severity, default=Status.OPERATIONAL)


@dataclass(frozen=True, slots=True)
class Part:
    """A system, or a component of the system `of`."""

    id: str
    name: Text
    of: str = ""
    owner: str = ""
    version: str = ""
    environment: str = ""
    chain: Chain = "inside"
    contact: Text | None = None
    needs: tuple[str, ...] = ()


def whole_name(system: Text, component: Text) -> Text:
    """Name a component where its system is not named beside it, in every language of the two."""
    languages = {**system.root, **component.root}
    return Text({one: f"{system.of(one)} · {component.of(one)}" for one in languages})


@dataclass(frozen=True, slots=True)
class Register:
    """All systems and components, each system before its own components."""

    parts: Mapping[str, Part]

    @classmethod
    def of(cls, systems: Iterable[System]) -> Self:
        return cls({part.id: part for system in systems for part in _parts(system)})

    def __contains__(self, part_id: str) -> bool:
        return part_id in self.parts

    @property
    def names(self) -> Mapping[str, Text]:
        """Give names that stand by themselves: before a component's stands its system's."""
        return {
            part.id: whole_name(self.parts[part.of].name, part.name) if part.of else part.name
            for part in self.parts.values()
        }

    @property
    def systems(self) -> tuple[Part, ...]:
        return tuple(part for part in self.parts.values() if not part.of)

    def components(self, system_id: str) -> tuple[Part, ...]:
        return tuple(part for part in self.parts.values() if part.of == system_id)

    def with_components(self, part_id: str) -> tuple[str, ...]:
        """Give a part and all that it is made of."""
        return (part_id, *(one.id for one in self.components(part_id)))

    def called(self, words: str) -> Part | None:
        """Find what somebody means: an id or a name in any language, or the only one like it.

        Like it is what begins so, or else what has a word that does: "payroll" is Skilling Payroll.
        """
        wanted = normalise(words).strip()
        if not wanted:
            return None
        names = {part.id: _names(part) for part in self.parts.values()}
        exact = [one for one in names if wanted in names[one]]
        begun = [one for one in names if any(name.startswith(wanted) for name in names[one])]
        inside = [one for one in names if any(f" {wanted}" in name for name in names[one])]
        found = exact[:1] or begun or inside
        return self.parts[found[0]] if len(found) == 1 else None

    def like(self, words: str) -> str:
        """Give the id that was probably meant, or nothing."""
        return nearest(words.strip().lower(), self.parts) or ""


def _parts(system: System) -> Iterator[Part]:
    for one in (system, *system.components):
        yield Part(
            id=one.id,
            name=one.name,
            of="" if one is system else system.id,
            owner=one.owner,
            version=one.version,
            environment=one.environment,
            chain=one.chain,
            contact=one.contact,
            needs=one.needs,
        )


def _names(part: Part) -> frozenset[str]:
    return frozenset({part.id, *(normalise(name) for name in part.name.root.values())})


@dataclass(frozen=True, slots=True)
class Overlay:
    """What lies over a part's baseline now: an open incident, maintenance that runs, an alert."""

    part: str
    status: Status
    source: Literal["incident", "maintenance", "monitor"]
    about: int


@dataclass(frozen=True, slots=True)
class Standing:
    """How a part is, and why: what lies over it, and which parts that it needs are not well."""

    status: Status
    baseline: Status = Status.OPERATIONAL
    overlays: tuple[Overlay, ...] = ()
    shaken_by: tuple[str, ...] = field(default=())


def standings(
    register: Register, baselines: Mapping[str, Status], overlays: Iterable[Overlay]
) -> Mapping[str, Standing]:
    """Tell how every part is.

    What lies over a system lies over its components. A system is as bad as what concerns all of
    it; where only some components are out, it is partly out.
    """
    lying: dict[str, list[Overlay]] = {}
    for one in overlays:
        for part_id in register.with_components(one.part) if one.part in register else ():
            lying.setdefault(part_id, []).append(one)
    alone = {
        part_id: _alone(baselines.get(part_id), lying.get(part_id, []))
        for part_id in register.parts
    }
    rolled = {part_id: _rolled_up(register, part_id, alone) for part_id in register.parts}
    return {
        part_id: Standing(
            status=status,
            baseline=baselines.get(part_id, Status.OPERATIONAL),
            overlays=tuple(lying.get(part_id, ())),
            shaken_by=tuple(
                needed
                for needed in register.parts[part_id].needs
                if rolled.get(needed, Status.OPERATIONAL) is not Status.OPERATIONAL
            ),
        )
        for part_id, status in rolled.items()
    }


def _alone(baseline: Status | None, overlays: Iterable[Overlay]) -> Status:
    return worst((baseline or Status.OPERATIONAL, *(one.status for one in overlays)))


def _rolled_up(register: Register, part_id: str, alone: Mapping[str, Status]) -> Status:
    of_components = [alone[one.id] for one in register.components(part_id)]
    own = alone[part_id]
    if not of_components:
        return own
    found = worst(of_components)
    if found is Status.MAJOR_OUTAGE and any(one is not found for one in of_components):
        found = Status.PARTIAL_OUTAGE
    return worst((own, found))


class Indicator(StrEnum):
    """All systems in one word; these are the words of the status pages that others read."""

    NONE = "none"
    MAINTENANCE = "maintenance"
    MINOR = "minor"
    MAJOR = "major"
    CRITICAL = "critical"


_INDICATORS = {
    Status.OPERATIONAL: Indicator.NONE,
    Status.MAINTENANCE: Indicator.MAINTENANCE,
    Status.DEGRADED: Indicator.MINOR,
    Status.PARTIAL_OUTAGE: Indicator.MAJOR,
    Status.MAJOR_OUTAGE: Indicator.CRITICAL,
}


def indicator(register: Register, standing: Mapping[str, Standing]) -> Indicator:
    """Sum all systems up: critical only where at least half of them are out."""
    found = [standing[one.id].status for one in register.systems]
    told = _INDICATORS[worst(found)]
    out = sum(one is Status.MAJOR_OUTAGE for one in found)
    if told is Indicator.CRITICAL and out * 2 < len(found):
        return Indicator.MAJOR
    return told

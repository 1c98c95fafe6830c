"""Who hears of what: by which of their wishes it concerns them, now and when it was told."""

from collections.abc import Iterable
from dataclasses import dataclass

from core.db.broadcasts import fanouts
from core.db.unit import Unit
from core.domain.subscriptions import INCIDENT, Kind, Matter, Subscription, targets, wants
from core.services.status.status import register_of


@dataclass(frozen=True, slots=True)
class Concerning:
    """What is told of, with the targets of those whom it concerns.

    `told` holds also those whom it concerned when it was told: the team file may have forgotten
    since what a part belongs to, and who has a card hears how it ends.
    """

    matter: Matter
    now: frozenset[str]
    told: frozenset[str]

    def is_news_to(self, one: Subscription) -> bool:
        """Tell whether a place that has no card of it wants to hear of it now."""
        return one.target in self.now and wants(one, self.matter)


def ever(unit: Unit, kind: Kind, about: int, parts: Iterable[str]) -> frozenset[str]:
    """Give what somebody may have subscribed to who hears of it, or has heard of it."""
    return concerned(unit, kind, about, parts) | fanouts.told_to(unit, kind, about)


def put_right(unit: Unit, kind: Kind, about: int, parts: Iterable[str]) -> None:
    """Let what stands where nobody hears of it any more be true, without a word."""
    fanouts.bring_left_up_to_date(unit, kind, about, ever(unit, kind, about, parts))


def concerning(unit: Unit, matter: Matter) -> Concerning:
    """Find out whom something concerns."""
    now = concerned(unit, matter.kind, matter.id, matter.parts)
    return Concerning(matter, now, now | fanouts.told_to(unit, matter.kind, matter.id))


def concerned(unit: Unit, kind: Kind, about: int, parts: Iterable[str]) -> frozenset[str]:
    """Give what somebody may have subscribed to who hears of it as things are."""
    found = targets(register_of(unit), unit.team.broadcasts.named, kind, parts)
    return found | {f"{INCIDENT}{about}"} if kind is Kind.INCIDENT else found

"""A lane on its way: its rows, what those next in turn say, and the platform it is at."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from bot.delivery.preparing import Prepared
from core.db.outbox.owed import Owed

MOST_LANES = 64  # at one platform; what hangs there holds up nobody elsewhere
LEFT_OF_A_CROWD = MOST_LANES * 3 // 4  # lanes; when so few are left, a platform takes more
ROWS_A_LANE = 4  # claimed at once, on the average


@dataclass(frozen=True, slots=True)
class Worded:
    """What a row says as it was wanted; `at` is when that was read, in monotonic seconds."""

    owed: Owed
    prepared: Prepared
    at: float


@dataclass(slots=True)
class Lane:
    """The rows of a lane that are on their way, and those claimed meanwhile.

    `words` holds by row what was worded ahead of its turn. `platform` is empty until it is known.
    `passed_by` tells that others were claimed while it was last noted: what was owed meanwhile in
    this lane they could not take, and the note may not have seen it.
    """

    name: str
    rows: list[Owed]
    behind: list[Owed] = field(default_factory=list)
    words: dict[int, Worded] = field(default_factory=dict)
    platform: str = ""
    passed_by: bool = False


class Lanes:
    """The lanes that one process walks."""

    def __init__(self) -> None:
        self._by_name: dict[str, Lane] = {}

    def __contains__(self, name: str) -> bool:
        return name in self._by_name

    def __len__(self) -> int:
        return len(self._by_name)

    @property
    def names(self) -> frozenset[str]:
        return frozenset(self._by_name)

    def begin(self, rows: list[Owed], words: dict[int, Worded]) -> Lane | None:
        """Give a new lane to walk; None where its rows go behind those on their way."""
        name = rows[0].lane
        lane = self._by_name.get(name)
        if lane is not None:
            lane.behind += rows
            return None
        lane = self._by_name[name] = Lane(name, rows, words=words, platform=_where(rows[0], words))
        return lane

    def end(self, lane: Lane) -> bool:
        """Forget a lane; tell whether others may have waited for it to end."""
        del self._by_name[lane.name]
        if lane.passed_by:
            return True
        there = [one for one in self._by_name.values() if one.platform == lane.platform]
        return len(there) == LEFT_OF_A_CROWD

    def pass_by(self) -> None:
        """Remember that more is claimed while these are on their way."""
        for lane in self._by_name.values():
            lane.passed_by = True

    def held(self) -> Iterator[Owed]:
        """Give all rows that are claimed here."""
        for lane in self._by_name.values():
            yield from lane.rows
            yield from lane.behind

    def crowded(self) -> frozenset[str]:
        """Give the platforms that no more lanes go to for now."""
        return frozenset(name for name, lanes in self._at().items() if lanes >= MOST_LANES)

    def room(self) -> int:
        """Give how many rows more may be claimed for the platforms that are not crowded."""
        fullest = max((lanes for lanes in self._at().values() if lanes < MOST_LANES), default=0)
        return (MOST_LANES - fullest) * ROWS_A_LANE

    def _at(self) -> Counter[str]:
        return Counter(lane.platform for lane in self._by_name.values())


def _where(owed: Owed, words: dict[int, Worded]) -> str:
    """Give the platform that a row goes to first, as far as it is known."""
    if owed.sent is not None:
        return owed.sent.address.platform
    if owed.place is not None:
        return owed.place.platform
    worded = words.get(owed.id)
    return worded.prepared.addresses[0].platform if worded and worded.prepared.addresses else ""

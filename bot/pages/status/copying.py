"""Writes the pages and feeds as files, for a host that goes on when Melding does not.

Each file is written beside its place and renamed into it, so that a reader finds the old one or
the new one, and never half of one. What has not changed is left alone.
"""

import asyncio
import os
import re
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from pathlib import Path

import structlog

from bot.pages.status.documents import Documents
from bot.pages.status.spots import FEEDS, Kind, Spot, Written
from bot.wording import LANGUAGES
from core.db.unit import Store, Unit
from core.errors import DatabaseUnavailable
from core.services.status import page as status_page

STYLE = ("page.css", "status.css", "melding.svg")
LOOKED = 2.0  # seconds between two looks whether something has changed
_OURS = re.compile(rf"(?:(?:{'|'.join(LANGUAGES)})/)?(incidents|planned|history)/([0-9]+)\.html")


class Copying:
    """Keeps a folder equal to what anybody may read; `style` is the folder of how it looks."""

    def __init__(
        self, *, store: Store, documents: Documents, links: Written, folder: Path, style: Path
    ) -> None:
        self._store = store
        self._documents = documents
        self._links = links
        self._folder = folder
        self._style = style
        self._stamps: Mapping[int, int] = {}
        self._leaves: Sequence[int] = ()

    async def run(self, *, looking: float = LOOKED) -> None:
        """Write whenever something has changed, until it is cancelled; `looking` is in seconds."""
        written, failed = "", ""
        while True:
            try:
                mark = await asyncio.wrap_future(self._store.read(status_page.mark))
                if mark != written:
                    await self.write()
                    written, failed = mark, ""
            except (OSError, DatabaseUnavailable) as error:
                if str(error) != failed:  # once, not every two seconds
                    failed = str(error)
                    structlog.get_logger().warning("status_page.not_written", reason=failed)
            await asyncio.sleep(looking)

    def prove(self) -> None:
        """Make the folder where it is not there yet, and try to write in it.

        Where nothing has changed a copy writes nothing, and would not find out.
        Raises: OSError.
        """
        self._folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=self._folder):
            pass

    async def write(self) -> int:
        """Write what is not there yet or reads otherwise; tell how many files that were.

        What is linked to is written before what links to it, and what nothing leads to any more
        is removed last. Raises: OSError, DatabaseUnavailable.
        """
        stamps = await asyncio.wrap_future(self._store.read(status_page.stamps))
        changed = [one for one, stamp in stamps.items() if self._stamps.get(one) != stamp]
        fewer = self._stamps.keys() - stamps.keys()
        leaves = self._leaves
        if changed or fewer or not leaves:
            leaves = await asyncio.wrap_future(self._store.read(_leaves))
        count = await asyncio.to_thread(self._write_style)
        planned = await asyncio.wrap_future(self._store.read(status_page.plans))
        pages = [(Kind.ONE, one) for one in changed]
        pages += [(Kind.PLANNED, one) for one in planned]
        moved = changed or fewer
        # the first leaf tells of past maintenance too
        pages += [(Kind.LEAF, one) for one in leaves if moved or not one or one not in self._leaves]
        for kind, number in (*pages, *((kind, 0) for kind in (*FEEDS, Kind.FRONT))):
            for language in LANGUAGES:
                count += await self._write_one(Spot(kind, language, number))
        await asyncio.to_thread(self._remove_all_but, stamps, planned, leaves)
        self._stamps, self._leaves = stamps, leaves
        return count

    async def _write_one(self, spot: Spot) -> int:
        make = partial(self._documents.make, spot=spot)
        body = await asyncio.wrap_future(self._store.read(make))
        if body is None:  # not told any more since we looked; the next look comes soon
            return 0
        path = self._folder / self._links.path(spot)
        return await asyncio.to_thread(_written, path, body.content)

    def _write_style(self) -> int:
        return sum(
            _written(self._folder / "static" / name, (self._style / name).read_bytes())
            for name in STYLE
        )

    def _remove_all_but(self, *told: Iterable[int]) -> None:
        """Remove pages of what is not told any more; a file that is not ours stays."""
        numbers = (set(map(str, each)) for each in told)
        kept = dict(zip((Kind.ONE, Kind.PLANNED, Kind.LEAF), numbers, strict=True))
        for path in self._folder.rglob("*.html"):
            found = _OURS.fullmatch(path.relative_to(self._folder).as_posix())
            if found and found[2] not in kept[Kind(found[1])]:
                path.unlink(missing_ok=True)


def _leaves(unit: Unit) -> Sequence[int]:
    """Give what each leaf begins behind, the last leaf first: the first one leads to it."""
    begins: list[int] = []
    before: int | None = None
    while True:
        begins.append(before or 0)
        found = status_page.leaf(unit, before=before)
        if found is None or found.older is None:
            return begins[::-1]
        before = found.older


def _written(path: Path, content: bytes) -> int:
    """Put this content in place; tell whether there was another."""
    if path.exists() and path.read_bytes() == content:
        return 0
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f".{path.name}.{os.getpid()}")
    beside.write_bytes(content)
    beside.replace(path)
    return 1

"""A sign of life for a monitor elsewhere: it rings when the sign stays away.

It is given only while the auditor finds every urgent ticket being called for, so that a Melding
that hangs, or cannot reach its database, is as silent as one that is gone.
"""

import asyncio
from http.client import HTTPException
from urllib.request import Request, urlopen

import structlog

from core.db.unit import Store
from core.errors import DatabaseUnavailable
from core.services.urgent import audit

EVERY = 60.0  # seconds
TIMEOUT = 10.0

log = structlog.get_logger()


class Heartbeat:
    """Asks `url` with a GET each minute; an empty one asks nobody."""

    def __init__(self, store: Store, url: str, *, every: float = EVERY) -> None:
        self._store = store
        self._url = url
        self._every = every

    async def run(self) -> None:
        """Give signs of life until cancelled."""
        while self._url:
            await self.beat()
            await asyncio.sleep(self._every)

    async def beat(self) -> bool:
        """Give one sign of life, if all is well; tell whether it was heard."""
        try:
            problem = await asyncio.wrap_future(self._store.read(audit.problem))
            if problem:
                log.error("no sign of life is given", why=problem)
                return False
            await asyncio.to_thread(_ask, self._url)
        except (DatabaseUnavailable, HTTPException, OSError, ValueError) as failed:
            log.warning("a sign of life was not heard", why=type(failed).__name__)
            return False
        return True


def _ask(url: str) -> None:
    request = Request(url, headers={"User-Agent": "Melding"})  # noqa: S310 - http(s) by the settings
    with urlopen(request, timeout=TIMEOUT) as answer:  # noqa: S310 - as above
        answer.read(1)

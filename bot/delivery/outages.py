"""Which platforms have answered nothing but "not now", and since when."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

LONG = timedelta(seconds=30)
"""A shorter silence is no outage: a single chat that is refused shall not be hurried each time
that another one is answered."""


class Outages:
    """A process that has just started does not know what happened before: it expects the worst."""

    def __init__(self, platforms: Iterable[str]) -> None:
        self._since = dict.fromkeys(platforms, datetime.min.replace(tzinfo=UTC))

    def refused(self, platform: str, now: datetime) -> None:
        """Note that a send was refused for the time being."""
        self._since.setdefault(platform, now)

    def answered(self, platform: str, now: datetime) -> bool:
        """Note that a send went through; tell whether that ends an outage."""
        since = self._since.pop(platform, None)
        return since is not None and now - since >= LONG

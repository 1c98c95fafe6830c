"""The one place that asks what time it is; everything else is handed `now`."""

from datetime import UTC, datetime


def utc_now() -> datetime:
    """Return this moment as an aware datetime in UTC."""
    return datetime.now(UTC)

"""What the Slack adapter needs of the application: words for the manifest, and names of people."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Words:
    """The sentences that the adapter itself says, in the language of shared rooms.

    `away` is said while nothing can be stored, `unopened` where Slack showed no form. `report` and
    `send` name the message shortcuts (24 characters), `begin` the one that starts a report.
    `melding` describes `/melding`.
    """

    away: str
    unopened: str
    report: str
    send: str
    begin: str
    melding: str


class Accounts(Protocol):
    """Who is who on Slack."""

    async def of(self, person_ids: Sequence[int]) -> Mapping[int, str]:
        """Give the Slack user ids of these people, as far as they have one."""


@dataclass(frozen=True, slots=True)
class NoAccounts:
    """Knows nobody: mentions are drawn as names."""

    async def of(self, person_ids: Sequence[int]) -> Mapping[int, str]:  # noqa: ARG002 - a protocol's
        return {}

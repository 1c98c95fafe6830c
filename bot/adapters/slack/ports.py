"""What the Slack adapter needs of the application: the words that it says itself."""

from dataclasses import dataclass


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

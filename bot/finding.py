"""What a check of the doctor found."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """The outcome of one check; `detail` tells what was found, or the problem and its fix."""

    check: str
    well: bool
    detail: str

    @property
    def line(self) -> str:
        """The finding as the operator reads it."""
        return f"{'ok  ' if self.well else 'FAIL'} {self.check}: {self.detail}"

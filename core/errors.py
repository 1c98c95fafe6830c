"""What can go wrong in Melding, as types that say who must act.

::

    MeldingError
    ├── ConfigurationError     the operator: a setting or the team file is wrong
    ├── DatabaseUnavailable    the operator: the database cannot be reached or used now
    ├── OneWayMigration        the operator: a schema does not go back, a backup does
    ├── Refused                the person who acts: a rule says no, and the bot words why
    └── NotFound               the person who acts: there is no such thing for them

Messages of the first three are English sentences for the operator's terminal. The last two carry
codes and values only; the bot puts them into the reader's language.
"""


class MeldingError(Exception):
    """Anything that Melding itself raises on purpose."""


class ConfigurationError(MeldingError):
    """Settings or the team file cannot be used.

    `problems` holds one line a mistake; each names the place and the fix.
    """

    def __init__(self, *problems: str) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


class DatabaseUnavailable(MeldingError):
    """The database does not answer, or may not be written; nothing was stored.

    `fix` is one sentence that tells the operator what to do.
    """

    def __init__(self, problem: str, *, fix: str) -> None:
        super().__init__(f"{problem} {fix}")
        self.problem = problem
        self.fix = fix


class OneWayMigration(MeldingError):
    """Somebody asked for an older schema: what a migration made may hold what people have said."""

    def __init__(self) -> None:
        super().__init__(
            "This migration goes one way only. To go back, stop Melding and restore the backup "
            "that was made before the upgrade."
        )


class Refused(MeldingError):
    """A business rule says no; nothing has changed.

    `reason` is a stable code such as ``"already_claimed"`` and `args_by_name` the values its
    sentence needs.
    """

    def __init__(self, reason: str, **args_by_name: object) -> None:
        super().__init__(reason)
        self.reason = reason
        self.args_by_name = args_by_name


class NotFound(MeldingError):
    """Nothing by that name, or nothing that this person may see: the two are told alike.

    `what` is a code such as ``"ticket"``.
    """

    def __init__(self, what: str) -> None:
        super().__init__(what)
        self.what = what

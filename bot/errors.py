"""What can go wrong between the bot and a platform.

MeldingError (core)
├── TryLater        not now
└── Undeliverable   never
"""

from core.errors import MeldingError


class TryLater(MeldingError):
    """Not now; the sender will call again, no sooner than after `after` seconds.

    `to_mend` is a short English reason where somebody has to mend something first: the admins hear
    of it.
    """

    def __init__(self, after: float, why: str = "", *, to_mend: str = "") -> None:
        super().__init__(why or to_mend)
        self.after = after
        self.to_mend = to_mend


class Undeliverable(MeldingError):
    """Never: the message cannot arrive there. `why` is a short English reason for the history.

    `gone` says that nothing can arrive there: the person blocked the bot, the room is archived.
    """

    def __init__(self, why: str, *, gone: bool = False) -> None:
        super().__init__(why)
        self.why = why
        self.gone = gone

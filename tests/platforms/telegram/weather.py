"""Bad weather: what goes wrong between the client and Telegram, ordered by a test."""

from dataclasses import dataclass, field
from enum import Enum

from tests.platforms.telegram.call import Call
from tests.platforms.telegram.updates import Updates

BAD_GATEWAY = (
    "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n"
    "<center><h1>502 Bad Gateway</h1></center>\r\n<hr><center>nginx</center>\r\n</body>\r\n</html>"
)


class Kind(Enum):
    FLOOD = "answered 429"
    STATUS = "answered with a status and HTML"
    ERROR = "answered with Telegram's own error"
    DROPPED = "the connection ends before it took effect"
    LOST = "it took effect and the connection ends before the answer"
    SLOW = "answered late"
    CONFLICT = "another poller is there"


@dataclass(slots=True)
class Trouble:
    """One thing that goes wrong, `times` times; with None until the sky clears."""

    kind: Kind
    method: str | None = None
    chat: int | None = None
    times: int | None = 1
    seconds: float = 0.0
    status: int = 502
    body: str = BAD_GATEWAY

    def concerns(self, call: Call) -> bool:
        if self.method is not None and self.method.lower() != call.method.lower():
            return False
        counted = call.method.lower().startswith(("send", "edit"))
        if self.kind is Kind.FLOOD and self.method is None and not counted:
            return False
        return self.chat is None or call.text("chat_id") == str(self.chat)


@dataclass(slots=True)
class Weather:
    """What a test lets go wrong; by default the sky is clear.

    Without `method` a trouble strikes whatever comes next, getUpdates too; `method="file"` strikes
    downloads.
    """

    updates: Updates
    down: bool = False
    troubles: list[Trouble] = field(default_factory=list)
    happened: list[tuple[Kind, str]] = field(default_factory=list)

    def floods(
        self,
        retry_after: int = 1,
        *,
        chat: int | None = None,
        method: str | None = None,
        times: int | None = 1,
    ) -> None:
        """Answer 429 and let nothing through for so many seconds, for a chat or for all.

        Without `method` what is sent or edited is concerned, as with Telegram's own limits.
        """
        self._add(Trouble(Kind.FLOOD, method, chat, times, seconds=retry_after))

    def fails(
        self,
        status: int = 502,
        *,
        body: str = BAD_GATEWAY,
        method: str | None = None,
        chat: int | None = None,
        times: int | None = 1,
    ) -> None:
        """Answer with a status and a page of HTML; nothing takes effect."""
        self._add(Trouble(Kind.STATUS, method, chat, times, status=status, body=body))

    def errs(self, *, method: str | None = None, times: int | None = 1) -> None:
        """Answer with Telegram's own "Internal Server Error", as JSON."""
        self._add(Trouble(Kind.ERROR, method, None, times, status=500))

    def drops(
        self, *, method: str | None = None, chat: int | None = None, times: int | None = 1
    ) -> None:
        """End the connection before anything took effect."""
        self._add(Trouble(Kind.DROPPED, method, chat, times))

    def loses_answer(
        self, *, method: str | None = None, chat: int | None = None, times: int | None = 1
    ) -> None:
        """Let it take effect, then end the connection without an answer."""
        self._add(Trouble(Kind.LOST, method, chat, times))

    def slows(self, seconds: float, *, method: str | None = None, times: int | None = 1) -> None:
        """Answer only after so many seconds; it has taken effect before."""
        self._add(Trouble(Kind.SLOW, method, None, times, seconds=seconds))

    def second_poller(self, times: int | None = 1) -> None:
        """Let another program with the same token fetch updates, so that ours get a 409."""
        self._add(Trouble(Kind.CONFLICT, "getUpdates", None, times))
        self.updates.wake()

    def goes_down(self) -> None:
        """End every connection without an answer, until it comes up."""
        self.down = True
        self.updates.wake()

    def comes_up(self) -> None:
        self.down = False
        self.updates.wake()

    def repeats_updates(self, count: int = 1) -> None:
        """Deliver the next so many updates a second time, after they were confirmed."""
        self.updates.repeating += count

    def holds_updates(self) -> None:
        """Keep new updates back until `releases_updates`."""
        self.updates.held = True

    def releases_updates(self) -> None:
        self.updates.release()

    def clears(self) -> None:
        """Let nothing more go wrong."""
        self.troubles.clear()
        self.down = False
        self.updates.repeating = 0
        self.updates.release()

    def pending(self, kind: Kind) -> bool:
        return any(trouble.kind is kind for trouble in self.troubles)

    def strikes(self, call: Call) -> Trouble | None:
        """Take the first trouble that concerns a request."""
        for trouble in self.troubles:
            if not trouble.concerns(call):
                continue
            if trouble.times is not None:
                trouble.times -= 1
                if trouble.times == 0:
                    self.troubles.remove(trouble)
            self.happened.append((trouble.kind, call.method))
            return trouble
        return None

    def _add(self, trouble: Trouble) -> None:
        self.troubles.append(trouble)

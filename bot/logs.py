"""What Melding writes for its operator: lines on a terminal, JSON elsewhere, never a secret.

Our own events and those of the libraries go through the same processors. Keys that hold secrets
or what people wrote are masked; known secret values are masked wherever they turn up, in
messages, arguments and tracebacks of libraries too.
"""

import logging
import math
import re
import sys
import time
from collections.abc import Callable, Iterable, Mapping
from typing import Any, TextIO

import structlog
from structlog.typing import EventDict, Processor, WrappedLogger

MASK = "***"
MINUTE = 60.0  # seconds between warnings of the same

_SECRET_KEY = re.compile(
    r"token|password|passwd|secret|cookie|authori[sz]ation|api_?key|signing|dsn", re.IGNORECASE
)
_USER_TEXT = frozenset({
    "answer", "answers", "body", "caption", "content", "data", "description", "display_name",
    "email", "file_name", "filename", "form", "message_text", "mobile", "name", "payload",
    "phone", "query", "text", "title",
})  # fmt: skip
_NAMED = r"([\w-]*(?:token|password|secret|cookie|authori[sz]ation)[\w-]*['\"]?\s*[=:]\s*['\"]?)"
# Where a secret may stand inside a line that a library wrote.
_SHAPES = tuple(
    (re.compile(pattern, re.IGNORECASE | re.DOTALL), replacement)
    for pattern, replacement in (
        (r"(://[^:/?#\s@]*:)[^@/\s]+(?=@)", rf"\1{MASK}"),  # user:password@host
        (r"\[parameters: .*?\](?=\n|$)", f"[parameters: {MASK}]"),  # SQLAlchemy quotes rows
        (r"\b(bearer|basic)\s+[\w.~+/=-]{6,}", rf"\1 {MASK}"),
        (r"\bxox[a-z]-[\w-]+|\bxapp-[\w-]+", MASK),  # Slack's tokens
        (r"\b(bot)?\d{6,12}:[\w-]{30,}", MASK),  # Telegram's, in the path of each request
        (_NAMED + r"[^\s'\"&,;]+", rf"\1{MASK}"),
    )
)
_LIBRARIES = ("uvicorn", "uvicorn.error", "uvicorn.access", "sqlalchemy", "apscheduler", "aiohttp")


def set_up_logs(
    *,
    secrets: Iterable[str] = (),
    level: int = logging.INFO,
    stream: TextIO | None = None,
) -> None:
    """Send every log line of this process through one chain to `stream` (standard error).

    `secrets` are values that are masked wherever they appear. May be called again; the last wins.
    """
    stream = sys.stderr if stream is None else stream
    hide = _Hide(secrets)
    shared: list[Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
    ]
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=False,
    )
    terminal = stream.isatty()
    drawn: Processor = (
        structlog.dev.ConsoleRenderer(exception_formatter=structlog.dev.plain_traceback)
        if terminal
        else structlog.processors.JSONRenderer(ensure_ascii=False)
    )
    handler = _Guarded(stream)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=shared,
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                structlog.processors.format_exc_info,
                hide,
                drawn,
            ],
        )
    )
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level)
    for name in _LIBRARIES:  # uvicorn brings handlers of its own, which would bypass the chain
        library = logging.getLogger(name)
        library.handlers.clear()
        library.propagate = True
        library.setLevel(logging.NOTSET)
    for name in ("alembic", "sqlalchemy", "uvicorn.access", "aiohttp"):
        logging.getLogger(name).setLevel(logging.WARNING)
    # While the database is locked, each sweep warns by itself; that the next one waits is no news.
    logging.getLogger("apscheduler").setLevel(logging.ERROR)


class Seldom:
    """Lets one of many equal warnings through: the first, and one more each minute.

    A database that is away is met by all that runs, several times a second; a log that is full
    of it hides what else happens.
    """

    def __init__(self, *, now: Callable[[], float] = time.monotonic) -> None:
        self._now = now
        self._next = -math.inf

    def __call__(self) -> bool:
        """Tell whether to warn now; who asks and hears yes does."""
        now = self._now()
        if now < self._next:
            return False
        self._next = now + MINUTE
        return True


class _Guarded(logging.StreamHandler[TextIO]):
    """A handler that does not quote a line's arguments when the line cannot be formatted."""

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - logging's name
        kind = sys.exc_info()[0]
        name = kind.__name__ if kind else "an error"
        self.stream.write(f"a log line of {record.name} could not be written: {name}\n")


class _Hide:
    """A processor that masks secrets and what people wrote, however deep they lie."""

    def __init__(self, secrets: Iterable[str]) -> None:
        known = sorted({secret for secret in secrets if secret}, key=len, reverse=True)
        self._known = re.compile("|".join(map(re.escape, known))) if known else None

    def __call__(self, _logger: WrappedLogger, _method: str, event: EventDict) -> EventDict:
        return {key: self._value(key, value) for key, value in event.items()}

    def _value(self, key: object, value: Any) -> Any:
        name = str(key)
        if value is not None and (_SECRET_KEY.search(name) or name.lower() in _USER_TEXT):
            return MASK
        match value:
            case bool() | int() | float() | None:
                return value
            case str():
                return self._line(value)
            case Mapping():
                return {inner: self._value(inner, part) for inner, part in value.items()}
            case list() | tuple() | set() | frozenset():
                return [self._value("", part) for part in value]
            case _:
                return self._line(repr(value))

    def _line(self, text: str) -> str:
        if self._known is not None:
            text = self._known.sub(MASK, text)
        for shape, replacement in _SHAPES:
            text = shape.sub(replacement, text)
        return text

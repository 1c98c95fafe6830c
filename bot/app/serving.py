"""The web server inside our own loop: it starts when we say and stops when we say."""

import asyncio
import errno
import socket
from collections.abc import Iterator
from contextlib import contextmanager

import uvicorn
from starlette.applications import Starlette

from core.errors import ConfigurationError

GRACE = 1  # seconds for requests that are being answered


class Server(uvicorn.Server):
    """A server that leaves the signals to us: uvicorn's own handler would exit before we drain."""

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Capture none."""
        yield


def server_for(app: Starlette, *, host: str, port: int) -> Server:
    """Make a server that is not started yet."""
    return Server(
        uvicorn.Config(
            app,
            host=host,
            port=port,
            log_config=None,
            access_log=False,
            lifespan="off",
            timeout_graceful_shutdown=GRACE,
            server_header=False,
        )
    )


def new_loop() -> asyncio.AbstractEventLoop:
    """Make the event loop: uvloop's, where there is one; every event costs less on it."""
    try:
        import uvloop  # noqa: PLC0415 - not on every system
    except ImportError:
        return asyncio.new_event_loop()
    return uvloop.new_event_loop()


def listen(host: str, port: int) -> socket.socket:
    """Take the port, before anything else is begun.

    Raises: ConfigurationError: somebody has it, or we may not.
    """
    try:
        return socket.create_server(
            (host, port), family=socket.AF_INET6 if ":" in host else socket.AF_INET, backlog=2048
        )
    except OSError as err:
        why = (err.strerror or str(err)).partition(" (while ")[0]  # what Python adds says it twice
        fix = {
            errno.EADDRINUSE: "End what has that port, or set MELDING_WEB__PORT to a free one.",
            errno.EACCES: "Set MELDING_WEB__PORT to one above 1023, or let Melding's user have it.",
        }.get(err.errno or 0, "Set MELDING_WEB__HOST to an address of this machine.")
        raise ConfigurationError(f"Melding cannot listen on {host}:{port} ({why}). {fix}") from err

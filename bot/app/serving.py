"""The web server inside our own loop: it starts when we say and stops when we say."""

from collections.abc import Iterator
from contextlib import contextmanager

import uvicorn
from starlette.applications import Starlette

GRACE = 2  # seconds for requests that are being answered


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

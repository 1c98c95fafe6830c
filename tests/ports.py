"""Ports for what a test starts as a process of its own, or starts again where it was."""

import os
import secrets
import socket

OURS = range(10_000, 32_000)
"""Below those that Linux gives to connections, any of which may take a port that is free now."""


def free_port() -> int:
    """A port of 127.0.0.1 that nothing has, and that no other worker of this run is given."""
    mine = int(os.environ.get("PYTEST_XDIST_WORKER", "gw0").removeprefix("gw"))
    workers = int(os.environ.get("PYTEST_XDIST_WORKER_COUNT", "1"))
    while True:
        port = secrets.choice(OURS[mine::workers])
        with socket.socket() as probe:
            try:
                probe.bind(("127.0.0.1", port))
            except OSError:
                continue
        return port

"""Melding as a process of its own, spoken with over HTTP as a browser would."""

import os
import re
import signal
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

import httpx

ROOT = Path(__file__).parents[2]
MELDING = ("-m", "bot", "run")  # what Python is given
PATIENCE = 40.0  # seconds for a start on a busy machine


def start(
    folder: Path, url: str, port: int, *, program: tuple[str, ...] = MELDING, **variables: str
) -> subprocess.Popen[bytes]:
    """Begin `melding run` on a database; what it logs goes to `log` in the folder."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith("MELDING_")}
    with (folder / "log").open("ab") as log:
        return subprocess.Popen(
            [sys.executable, *program],
            cwd=folder,
            env={
                **kept,
                "PYTHONPATH": str(ROOT),
                "MELDING_DATABASE_URL": url,
                "MELDING_WEB__PORT": str(port),
                **variables,
            },
            stdout=log,
            stderr=log,
        )


def wait_ready(port: int, process: subprocess.Popen[bytes], patience: float = PATIENCE) -> None:
    """Wait for `/readyz`.

    Raises: AssertionError: it ended, or is not ready in time.
    """
    until = time.monotonic() + patience
    while time.monotonic() < until:
        assert process.poll() is None, f"it ended with {process.returncode}"
        try:
            if httpx.get(f"http://127.0.0.1:{port}/readyz", timeout=2).status_code == 200:
                return
        except httpx.HTTPError:
            time.sleep(0.05)
    raise AssertionError("it is not ready")


@dataclass
class Page:
    """A page of the demo, with its seats; it keeps its cookie over restarts of the server."""

    port: int
    client: httpx.Client = field(init=False)
    token: str = ""
    rooms: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.client = httpx.Client(base_url=f"http://127.0.0.1:{self.port}", timeout=10)

    def enter(self) -> None:
        """Open the page as a newcomer."""
        page = self.client.get("/", follow_redirects=True).text
        found = re.search(r'"token": ?"([0-9a-f]{64})"', page)
        assert found, page[:500]
        self.token = found[1]
        self.rooms = {"reporter": re.findall(r'"(p[0-9]+)": ?\{', page)[0], "agents": "agents"}

    def post(self, kind: str, event: str, **payload: object) -> httpx.Response:
        """Post an act as the page does; the same event id makes it the same act."""
        return self.client.post(
            f"/{kind}", json={"id": event, **payload}, headers={"X-Melding-Token": self.token}
        )

    def posts(self) -> list[dict[str, object]]:
        """Give everything that stands in the seats' rooms."""
        found: list[dict[str, object]] = []
        cursor = ""
        while True:
            answer = self.client.get("/posts", params={"after": cursor}).json()
            found += answer["posts"]
            cursor = answer["cursor"]
            if not answer["more"]:
                return found


def stop(process: subprocess.Popen[bytes]) -> None:
    if process.poll() is None:
        process.send_signal(signal.SIGKILL)
    process.wait()

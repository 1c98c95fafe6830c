"""A program under load: a process of its own, with the settings of a platform's stand-in."""

import asyncio
import os
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from tests.journeys.running import ROOT
from tests.ports import free_port

PATIENCE = 60.0  # seconds for a start on a busy machine
SECRET = "a-secret-of-the-benchmarks-0123456789"  # noqa: S105 - of nothing that is real


def settings(folder: Path, port: int, **more: str) -> dict[str, str]:
    """Give the environment of a Melding without its demo, in a folder of its own."""
    return {
        "MELDING_DATABASE_URL": f"sqlite:///{folder}/melding.db",
        "MELDING_FILES_URL": f"file://{folder}/files",
        "MELDING_SECRET_KEY": SECRET,
        "MELDING_WEB__PORT": str(port),
        "MELDING_WEB__DEMO": "false",
        **more,
    }


def telegram(api: int, port: int) -> dict[str, str]:
    """Give the settings of a Telegram bot by webhook, whose API is on the port `api`."""
    return {
        "MELDING_TELEGRAM__TOKEN": "42:benchmark",
        "MELDING_TELEGRAM__API_URL": f"http://127.0.0.1:{api}",
        "MELDING_TELEGRAM__WEBHOOK_URL": f"http://127.0.0.1:{port}/telegram/webhook",
        "MELDING_TELEGRAM__WEBHOOK_SECRET": SECRET,
    }


def slack(api: int) -> dict[str, str]:
    """Give the settings of a Slack app by HTTP, whose API is on the port `api`."""
    return {
        "MELDING_SLACK__BOT_TOKEN": "xoxb-benchmark",
        "MELDING_SLACK__SIGNING_SECRET": SECRET,
        "MELDING_SLACK__API_URL": f"http://127.0.0.1:{api}/api/",
    }


@contextmanager
def running(
    folder: Path, given: tuple[str, ...], variables: Mapping[str, str]
) -> Iterator[subprocess.Popen[bytes]]:
    """Run Python with these arguments; what it says goes to a file, which a failure shows."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith("MELDING_")}
    path = [str(ROOT), *filter(None, [kept.get("PYTHONPATH")])]
    with (folder / "log").open("wb") as log:
        process = subprocess.Popen(  # noqa: S603 - our own modules
            [sys.executable, *given],
            cwd=folder,
            env={**kept, "PYTHONPATH": os.pathsep.join(path), **variables},
            stdout=log,
            stderr=log,
        )
    try:
        yield process
    finally:
        process.kill()
        process.wait()


async def ready(port: int, process: subprocess.Popen[bytes]) -> None:
    """Wait until somebody listens on the port.

    Raises: RuntimeError: nobody will.
    """
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until and process.poll() is None:
        try:
            _, writer = await asyncio.open_connection("127.0.0.1", port)
        except OSError:
            await asyncio.sleep(0.02)
        else:
            writer.close()
            return
    raise RuntimeError(f"the program is not there (it ended with {process.poll()})")


__all__ = ["ROOT", "SECRET", "free_port", "ready", "running", "settings", "slack", "telegram"]

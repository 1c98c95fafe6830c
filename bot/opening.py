"""Shows the demo to whoever started it, where there is a screen."""

import os
import sys
import threading
import time
import urllib.error
import urllib.request
import webbrowser
from http import HTTPStatus

PATIENCE = 30.0  # seconds in which Melding should be ready


def open_when_ready(url: str) -> None:
    """Open `url` in the browser once it answers, without waiting for that here."""
    if has_screen():
        threading.Thread(target=_open, args=(url,), name="opening", daemon=True).start()


def has_screen() -> bool:
    """Tell whether a browser would open a window; without one it might take the terminal."""
    return sys.platform == "darwin" or bool(
        os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    )


def _open(url: str) -> None:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        if _answers(url):
            webbrowser.open(url)
            return
        time.sleep(0.2)


def _answers(url: str) -> bool:
    try:
        with urllib.request.urlopen(f"{url}/healthz", timeout=2) as answer:  # noqa: S310 - our own
            return bool(answer.status == HTTPStatus.OK)
    except (urllib.error.URLError, OSError):
        return False

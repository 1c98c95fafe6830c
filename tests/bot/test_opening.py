import os
import subprocess
import sys
import time
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread

import pytest

ROOT = Path(__file__).parents[2]


class NotReadyAtFirst(BaseHTTPRequestHandler):
    asked = 0

    def do_GET(self):
        type(self).asked += 1
        self.send_response(200 if type(self).asked > 1 else 503)
        self.end_headers()

    def log_message(self, *_):
        """Say nothing."""


@pytest.fixture
def address():
    NotReadyAtFirst.asked = 0
    with HTTPServer(("127.0.0.1", 0), NotReadyAtFirst) as server:
        thread = Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


def opened(address, tmp_path, **screen):
    """Give the addresses that a browser was started with, in a process of its own."""
    browser = tmp_path / "browser"
    browser.write_text(f'#!/bin/sh\necho "$@" >> {tmp_path}/opened\n')
    browser.chmod(0o755)
    env = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY")}
    code = (
        "import sys, threading; from bot.opening import open_when_ready\n"
        "open_when_ready(sys.argv[1])\n"
        "[thread.join() for thread in threading.enumerate() if thread.daemon]\n"
    )
    subprocess.run(
        [sys.executable, "-c", code, address],
        env={**env, "BROWSER": f"{browser} %s", "PYTHONPATH": str(ROOT), **screen},
        check=True,
        timeout=60,
    )
    told = tmp_path / "opened"
    until = time.monotonic() + (5 if screen else 0)
    while not told.exists() and time.monotonic() < until:
        time.sleep(0.05)
    return told.read_text().split() if told.exists() else []


def test_without_a_screen_no_browser_takes_the_terminal(address, tmp_path):
    assert opened(address, tmp_path) == []


def test_with_a_screen_the_page_opens_once_it_answers(address, tmp_path):
    assert opened(address, tmp_path, DISPLAY=":0") == [address]
    assert NotReadyAtFirst.asked == 2

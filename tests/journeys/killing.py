"""A reporter who goes on writing while Melding is killed and started again, and what is true then.

The process is a fork of one that has imported everything, so that a start takes a moment only.
"""

import itertools
import os
import random
import re
import signal
import subprocess
import sys
import threading
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Self

import httpx

from bot.app.demo import demo_people
from bot.app.store import open_store
from core.clock import utc_now
from core.config.reading import read_settings
from core.config.team import Team
from core.domain.rights import Actor
from core.domain.tickets.report import NewReport
from core.services.tickets import report
from tests.journeys.running import ROOT, Page
from tests.ports import free_port

ADDED = "I have added that to MEL-1001."
LONGEST_LIFE = 0.5  # seconds between the first act and the kill
FORKING = """
import os, signal, sys
from bot import app
from bot.logs import set_up_logs
from core.config.reading import read_settings
from core.config.team import Team
signal.signal(signal.SIGCHLD, signal.SIG_IGN)
for _ in sys.stdin:
    pid = os.fork()
    if pid == 0:
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        set_up_logs(secrets=())
        app.run(read_settings(), Team())
        os._exit(0)
    print(pid, flush=True)
"""


@dataclass
class Killed:
    """`url` is a database at the newest schema; `told` are the acts that were answered yes."""

    url: str
    folder: Path
    port: int = field(default_factory=free_port)
    told: set[str] = field(default_factory=set)
    tried: list[str] = field(default_factory=list)
    pid: int = 0

    def __enter__(self) -> Self:
        variables = {
            "PYTHONPATH": str(ROOT),
            "MELDING_DATABASE_URL": self.url,
            "MELDING_WEB__PORT": str(self.port),
        }
        kept = {k: v for k, v in os.environ.items() if not k.startswith("MELDING_")}
        self._log = (self.folder / "log").open("ab")
        self._mother = subprocess.Popen(
            [sys.executable, "-c", FORKING],
            cwd=self.folder,
            env={**kept, **variables},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._log,
            text=True,
        )
        self._events = itertools.count(1)
        self.start()
        self.page = Page(self.port)
        self.page.enter()
        return self

    def __exit__(self, *_: object) -> None:
        self.kill()
        self.page.client.close()
        self._mother.communicate()
        self._log.close()

    def start(self) -> float:
        """Start Melding and wait until it is ready; give the seconds that took."""
        began = time.monotonic()
        assert self._mother.stdin is not None
        assert self._mother.stdout is not None
        self._mother.stdin.write("\n")
        self._mother.stdin.flush()
        self.pid = int(self._mother.stdout.readline())
        while time.monotonic() - began < 60:
            try:
                if self._ready().status_code == 200:
                    return time.monotonic() - began
            except httpx.HTTPError:
                time.sleep(0.02)
        raise AssertionError((self.folder / "log").read_text()[-2000:])

    def kill(self) -> None:
        os.kill(self.pid, signal.SIGKILL)
        while _alive(self.pid):
            time.sleep(0.005)

    def live_and_die(self, dice: random.Random) -> None:
        """Write until the kill comes; what was not answered is sent again after the start."""
        killer = threading.Timer(dice.uniform(0, LONGEST_LIFE), self.kill)
        killer.start()
        while True:
            text = f"Addition {next(self._events)}."
            self.tried.append(text)
            try:
                self._add(text)
            except httpx.HTTPError:
                break
        killer.join()
        self.start()
        if self.tried[-1] not in self.told:
            self._add(self.tried[-1])

    def problems(self) -> list[str]:
        """Say what was lost and what was said twice, once nothing is owed any more."""
        until = time.monotonic() + 60
        while self._ready().json()["waiting"] and time.monotonic() < until:
            time.sleep(0.05)
        said = Counter[str]()
        answers = 0
        posts = self.page.posts()
        for post in {post["id"]: post for post in posts}.values():
            text = str(post["said"])
            if post["room"] == "agents":
                said.update(re.findall(r"Addition [0-9]+\.", text))
            answers += ADDED in text
        found = [f"lost: {one}" for one in self.told if said[one] == 0]
        found += [f"{count} times: {one}" for one, count in said.items() if count > 1]
        if answers != len(self.told):
            found.append(f"{answers} answers to {len(self.told)} additions")
        return found

    def _add(self, text: str) -> None:
        event = re.sub(r"[^0-9A-Za-z]+", "-", f"event {text}")
        values = {"token": "comment|1|1", "values": {"text": text}}
        answer = self.page.post("submit", event, seat=self.page.rooms["reporter"], **values)
        if answer.status_code == 200:
            assert answer.json() == {"kind": "accepted"}, answer.text
            self.told.add(text)

    def _ready(self) -> httpx.Response:
        return httpx.get(f"http://127.0.0.1:{self.port}/readyz", timeout=5)


def with_a_ticket(url: str) -> None:
    """Bring a database to the newest schema, with a ticket of the demo's reporter in it."""
    settings = read_settings().model_copy(update={"database_url": url})
    store = open_store(settings, Team(), clock=utc_now)
    people = demo_people(store)
    told = NewReport(kind="question", title="How do I print?", answers=(("happened", "How?"),))
    store.submit(lambda unit: report.open_ticket(unit, Actor(people.reporter), told)).result()
    store.database.close()


def _alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True

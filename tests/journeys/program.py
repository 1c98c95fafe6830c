"""The program itself, `melding` and what is typed after it, beside fakes that live in the test.

It is forked from one that has imported everything, so that a start takes a moment only.
"""

import asyncio
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock

import httpx

from tests.journeys.running import ROOT
from tests.ports import free_port

KEY = "an invented secret of thirty-two characters"
TEAM = """
[team]
name = "Nordvik Support"
undo_seconds = {undo}
"""
PATIENCE = 30.0  # seconds for a start, and for an end
FORKING = """
import json, os, signal, sys
from core.db import migrate
from bot import app, cli
from bot import doctor
from bot.adapters.web import app as web
from bot.app import platforms, slack, telegram
signal.signal(signal.SIGCHLD, signal.SIG_IGN)
for line in sys.stdin:
    told = json.loads(line)
    pid = os.fork()
    if pid:
        print(pid, flush=True)
        continue
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    os.chdir(told["folder"])
    for name in [name for name in os.environ if name.startswith("MELDING_")]:
        del os.environ[name]
    os.environ.update(told["variables"])
    log = os.open(told["log"], os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    os.dup2(log, 1)
    errors = os.open(told["errors"], os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    os.dup2(errors, 2)
    sys.argv = ["melding", *told["typed"]]
    code = 0
    try:
        cli.main()
    except SystemExit as end:
        if isinstance(end.code, str):
            print(end.code, file=sys.stderr)
        code = end.code if isinstance(end.code, int) else int(end.code is not None)
    except BaseException:
        import traceback
        traceback.print_exc()
        code = 70
    sys.stdout.flush()
    with open(told["ended"], "w") as ended:
        ended.write(str(code))
    os._exit(code)
"""


@dataclass
class Mother:
    """A process that has imported Melding; each fork of it is one run of the program."""

    process: subprocess.Popen[str]
    _one_by_one: Lock = field(default_factory=Lock)

    @classmethod
    def begin(cls) -> "Mother":
        kept = {name: one for name, one in os.environ.items() if not name.startswith("MELDING_")}
        process = subprocess.Popen(
            [sys.executable, "-c", FORKING],
            env={**kept, "PYTHONPATH": str(ROOT)},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        return cls(process)

    def fork(
        self,
        folder: Path,
        typed: tuple[str, ...],
        variables: Mapping[str, str],
        *,
        beside: Path | None = None,
    ) -> int:
        """Run `melding` and what is typed in a folder; it logs to `log` there.

        With `beside`, what it writes is there in `log` and `errors`, and nothing in its folder.
        """
        where = beside or folder
        (where / "ended").unlink(missing_ok=True)
        told = {
            "folder": str(folder),
            "typed": typed,
            "variables": dict(variables),
            "log": str(where / "log"),
            "errors": str(where / ("errors" if beside else "log")),
            "ended": str(where / "ended"),
        }
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        with self._one_by_one:
            self.process.stdin.write(json.dumps(told) + "\n")
            self.process.stdin.flush()
            return int(self.process.stdout.readline())

    def end(self) -> None:
        self.process.communicate(timeout=PATIENCE)


@dataclass
class Program:
    """One installation: a folder, its settings, and the process that runs now, if one does."""

    mother: Mother
    folder: Path
    variables: dict[str, str]
    port: int = field(default_factory=free_port)
    pid: int = 0

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def log(self) -> str:
        path = self.folder / "log"
        return path.read_text() if path.exists() else ""

    def settle(self, *, undo: int = 1, more: str = "") -> None:
        """Write the team's procedure."""
        (self.folder / "melding.toml").write_text(TEAM.format(undo=undo) + more)

    async def start(self) -> None:
        """Start `melding run` and wait until it is ready."""
        await self.begin("run")
        async with httpx.AsyncClient() as client, asyncio.timeout(PATIENCE):
            while True:
                assert self._alive(), self.log[-3000:]
                try:
                    if (await client.get(f"{self.url}/readyz", timeout=2)).status_code == 200:
                        return
                except httpx.HTTPError:
                    pass
                await asyncio.sleep(0.02)

    async def begin(self, *typed: str) -> None:
        """Start `melding` with these words."""
        if not (self.folder / "melding.toml").exists():
            self.settle()
        told = {
            "MELDING_DATABASE_URL": f"sqlite:///{self.folder}/melding.db",
            "MELDING_FILES_URL": f"file://{self.folder}/files",
            "MELDING_SECRET_KEY": KEY,
            "MELDING_WEB__PORT": str(self.port),
            **self.variables,
        }
        self.pid = await asyncio.to_thread(self.mother.fork, self.folder, typed, told)

    async def run(self, *typed: str) -> tuple[int, str]:
        """Run one command to its end: its exit code and what it wrote."""
        (self.folder / "log").unlink(missing_ok=True)
        await self.begin(*typed)
        await self._gone()
        written = self.log
        (self.folder / "log").unlink()
        return int((self.folder / "ended").read_text()), written

    async def kill(self) -> None:
        os.kill(self.pid, signal.SIGKILL)
        await self._gone()

    async def stop(self) -> None:
        """Ask it to end, as an operator does, and see that it does so in time."""
        if not self._alive():
            return
        began = time.monotonic()
        os.kill(self.pid, signal.SIGTERM)
        await self._gone()
        assert (self.folder / "ended").read_text() == "0", self.log[-3000:]
        assert time.monotonic() - began < 6

    async def _gone(self) -> None:
        async with asyncio.timeout(PATIENCE):
            while self._alive():  # noqa: ASYNC110 - it is not our child
                await asyncio.sleep(0.01)

    def _alive(self) -> bool:
        return bool(self.pid) and lives(self.pid)


def lives(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


@asynccontextmanager
async def running(program: Program) -> AsyncIterator[Program]:
    """Run it until the test is done; what went wrong in it is in what pytest shows."""
    try:
        await program.start()
        yield program
        await program.stop()
    finally:
        if program._alive():  # noqa: SLF001 - the test failed
            os.kill(program.pid, signal.SIGKILL)
        print(program.log)  # noqa: T201 - pytest shows it where the test failed

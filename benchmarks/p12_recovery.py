"""P12: after kill -9 with 10,000 due rows the first one goes within a second of `/readyz`.

And over `--kills` kills (500) no acknowledged act is lost and none is shown twice.
"""

import argparse
import random
import secrets
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.frame import Ratio, Result
from core.clock import utc_now
from core.config.team import Team
from core.db.database import open_database
from core.db.outbox import outbox
from core.db.unit import Store, Unit
from core.domain.intents import Intent, Notice
from core.domain.places import Address, Places
from tests.journeys.killing import Killed, with_a_ticket

DUE = 10_000
ROOMS = 500


def owe_many(unit: Unit) -> None:
    """Owe rows in many rooms, as a broadcast does."""
    for number in range(DUE):
        outbox.owe(
            unit,
            Intent(Notice.SENTENCE, data={"key": "queue-none", "args": {}}),
            key=f"due:{number}",
            place=Address("web", f"room{number % ROOMS}"),
        )


def waiting(store: Store) -> int:
    return store.read(outbox.waiting).result()


def first_send(folder: Path) -> float:
    """Give the seconds from `/readyz` to the first row that is paid, after a kill."""
    url = f"sqlite:///{folder}/due.db"
    with_a_ticket(url)
    with Killed(url, folder) as killed:
        store = Store(open_database(url), Team(), Places(), utc_now)
        store.submit(owe_many).result()
        time.sleep(0.2)  # some are on their way
        killed.kill()
        left = waiting(store)
        killed.start()
        ready = time.perf_counter()
        while waiting(store) >= left:
            time.sleep(0.005)
        taken = time.perf_counter() - ready
        store.database.close()
    return taken


def problems(folder: Path, kills: int) -> tuple[int, int]:
    """Kill at random; give how many acts were acknowledged, and how many were lost or doubled."""
    seed = secrets.randbits(32)
    sys.stderr.write(f"seed {seed}\n")
    dice = random.Random(seed)  # noqa: S311 - no secret
    url = f"sqlite:///{folder}/killed.db"
    with_a_ticket(url)
    with Killed(url, folder) as killed:
        for _ in range(kills):
            killed.live_and_die(dice)
        found = killed.problems()
        sys.stderr.write("".join(f"{one}\n" for one in found))
        return len(killed.told), len(found)


def main() -> None:
    """Measure both."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--kills", type=int, default=500)
    kills = parser.parse_args().kills
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as name:
        first = first_send(Path(name))
        told, wrong = problems(Path(name), kills)
    result = Result(
        "P12 recovery",
        (
            Ratio("seconds from ready to the first send", first, 1, "at most"),
            Ratio(f"acts lost or doubled over {kills} kills", wrong, 0, "at most"),
        ),
        {"acts acknowledged": told, "kills": kills},
    )
    sys.stdout.write(result.line() + "\n")


if __name__ == "__main__":
    main()

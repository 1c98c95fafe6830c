"""Runs every benchmark in a process of its own and writes RESULTS.md: `make bench`.

`python -m benchmarks p5` runs those whose names begin so, and writes nothing.
"""

import os
import platform
import sqlite3
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

from benchmarks.frame import Result

FOLDER = Path(__file__).parent


def run(name: str) -> Result:
    """Run one benchmark; its last line is its result."""
    done = subprocess.run(  # noqa: S603 - our own modules
        [sys.executable, "-m", f"benchmarks.{name}"],
        check=True,
        stdout=subprocess.PIPE,
        text=True,
        cwd=FOLDER.parent,
    )
    line = done.stdout.strip().splitlines()[-1]
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()
    return Result.read(line)


def table(results: list[Result]) -> str:
    """Write the results for people to read."""
    rows = ["| benchmark | ratio | measured | goal | |", "|---|---|---|---|---|"]
    for result in results:
        for ratio in result.ratios:
            holds = "holds" if ratio.holds else "**missed**"
            goal = f"{ratio.wanted} {ratio.bound:g}"
            rows.append(
                f"| {result.benchmark} | {ratio.name} | {ratio.value:.2f} | {goal} | {holds} |"
            )
    rows += ["", "The numbers behind them, worth little on another machine:", ""]
    for result in results:
        numbers = ", ".join(f"{name} {value:,.0f}" for name, value in result.details.items())
        rows.append(f"- {result.benchmark}: {numbers}")
    return "\n".join(rows)


def circumstances() -> str:
    """Say when, on which commit and on what kind of machine this was measured."""
    commit = subprocess.run(
        ["git", "describe", "--always", "--dirty"],  # noqa: S607 - where git lies differs
        capture_output=True,
        text=True,
        check=False,
        cwd=FOLDER,
    ).stdout.strip()
    return (
        f"{datetime.now(UTC):%Y-%m-%d}, commit {commit or 'unknown'}, {os.cpu_count()} cores "
        f"({platform.machine()}), {platform.system()}, Python {platform.python_version()}, "
        f"SQLite {sqlite3.sqlite_version}."
    )


def main(wanted: str) -> None:
    """Run the benchmarks whose names begin with `wanted`."""
    names = sorted(path.stem for path in FOLDER.glob("p[0-9]*.py"))
    results = [run(name) for name in names if name.startswith(wanted)]
    if not wanted:
        text = f"# Results\n\n{circumstances()}\n\n{table(results)}\n"
        (FOLDER / "RESULTS.md").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "")

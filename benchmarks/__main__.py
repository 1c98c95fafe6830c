"""Runs every benchmark in a process of its own and notes what it found: `make bench`.

`python -m benchmarks p5` runs that one. What was found last of each is kept in
results.json, and RESULTS.md is written from that; remarks belong into NOTES.md, which stays as it
is. Options behind the name are handed on: `python -m benchmarks p11 --reports 100000`.
"""

import os
import platform
import sqlite3
import subprocess
import sys
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import orjson

from benchmarks.frame import Result

FOLDER = Path(__file__).parent
KEPT = FOLDER / "results.json"
HEAD = """# Results

Written by `make bench`; what is known of the causes is in [NOTES.md](NOTES.md). A ratio is measured
in one run beside its floor. The numbers behind it are worth little on another machine, or on one
that does other things meanwhile.

| benchmark | ratio | measured | goal | |
|---|---|---|---|---|"""


def run(name: str, options: list[str]) -> Result:
    """Run one benchmark; its last line is its result."""
    done = subprocess.run(  # noqa: S603 - our own modules
        [sys.executable, "-m", f"benchmarks.{name}", *options],
        check=True,
        stdout=subprocess.PIPE,
        text=True,
        cwd=FOLDER.parent,
    )
    line = done.stdout.strip().splitlines()[-1]
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()
    return Result.read(line)


def written(kept: Mapping[str, Mapping[str, Any]]) -> str:
    """Write what is kept for people to read; the circumstances of each stand with its numbers."""
    rows, behind = [HEAD], ["", "The numbers behind them:", ""]
    for name in sorted(kept, key=_number):
        result = Result.read(orjson.dumps(kept[name]["result"]).decode())
        for ratio in result.ratios:
            holds = "holds" if ratio.holds else "**missed**"
            goal = f"{ratio.wanted} {ratio.bound:g}"
            rows.append(
                f"| {result.benchmark} | {ratio.name} | {ratio.value:.2f} | {goal} | {holds} |"
            )
        numbers = ", ".join(f"{name} {_short(value)}" for name, value in result.details.items())
        behind.append(f"- {result.benchmark} ({kept[name]['when']}): {numbers}")
    return "\n".join([*rows, *behind]) + "\n"


def _number(name: str) -> tuple[int, str]:
    return int("".join(filter(str.isdecimal, name.partition("_")[0]))), name


def _short(value: float) -> str:
    return f"{value:,.0f}" if abs(value) >= 100 else f"{value:.3g}"  # noqa: PLR2004 - three digits


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
        f"SQLite {sqlite3.sqlite_version}"
    )


def main(wanted: str, options: list[str]) -> None:
    """Run the benchmark that is `wanted`, or all, and note each as soon as it is done."""
    kept: dict[str, Any] = orjson.loads(KEPT.read_bytes()) if KEPT.exists() else {}
    for name in sorted((path.stem for path in FOLDER.glob("p[0-9]*.py")), key=_number):
        if wanted in ("", name.partition("_")[0], name):
            result = run(name, options)
            kept[name] = {"when": circumstances(), "result": orjson.loads(result.line())}
            KEPT.write_bytes(orjson.dumps(kept, option=orjson.OPT_INDENT_2))
            (FOLDER / "RESULTS.md").write_text(written(kept), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "", sys.argv[2:])

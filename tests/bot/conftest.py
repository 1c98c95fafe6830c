import time
from collections.abc import Callable
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from tests.journeys.program import PATIENCE, Mother, lives


@pytest.fixture
def melding(
    mother: Mother, tmp_path_factory: pytest.TempPathFactory
) -> Callable[..., CompletedProcess[str]]:
    """What runs `melding` with words in a folder to its end; the settings are keywords."""

    def run(*words: str, cwd: Path, **variables: str) -> CompletedProcess[str]:
        beside = tmp_path_factory.mktemp("run")
        pid = mother.fork(cwd, words, variables, beside=beside)
        until = time.monotonic() + PATIENCE
        while lives(pid):
            assert time.monotonic() < until, (beside / "errors").read_text()
            time.sleep(0.01)
        code, said, errors = ((beside / name).read_text() for name in ("ended", "log", "errors"))
        return CompletedProcess(["melding", *words], int(code), said, errors)

    return run

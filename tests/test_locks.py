"""The locked requirements are complete, hashed, and the same for running and for testing."""

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text())


def locked(name):
    text = (ROOT / name).read_text()
    return dict(re.findall(r"(?m)^([a-z0-9-]+)(?:\[[a-z]+\])?==(\S+)", text))


def name_of(requirement):
    return re.split(r"[^\w.-]", requirement)[0].lower().replace(".", "-")


def test_everything_declared_is_locked_and_both_files_agree():
    groups = PROJECT["dependency-groups"]
    needed = [*PROJECT["project"]["dependencies"], *groups["build"]]
    needed += PROJECT["project"]["optional-dependencies"]["postgres"]
    runtime, development = locked("requirements.txt"), locked("requirements-dev.txt")
    assert {name_of(item) for item in needed} <= set(runtime)
    assert {name_of(item) for item in groups["dev"]} <= set(development)
    assert runtime.items() <= development.items()


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-dev.txt"])
def test_every_locked_package_is_hashed_and_no_index_is_named(name):
    text = (ROOT / name).read_text()
    packages = re.split(r"(?m)^(?=\S)", text)[1:]
    assert len(packages) > 30
    assert all("--hash=sha256:" in package for package in packages)
    assert "index" not in text
    assert "://" not in text

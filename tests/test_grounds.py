"""The ground that other tests stand on holds: real databases, real browser, nothing left over."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import psycopg
import pytest
import structlog
from psycopg import conninfo

from tests import postgres

ROOT = Path(__file__).parent.parent


@pytest.mark.parametrize("turn", [1, 2])
def test_each_test_gets_an_empty_postgres_of_its_own(postgres_url, turn):
    with psycopg.connect(postgres_url) as connection:
        connection.execute("CREATE TABLE mine (turn int)")
        connection.execute("INSERT INTO mine VALUES (%s)", [turn])
        assert connection.execute("SELECT turn FROM mine").fetchall() == [(turn,)]


def test_a_prepared_database_is_prepared_once_and_never_shared(postgres_server):
    runs = []

    def prepare(url):
        runs.append(url)
        with psycopg.connect(url) as connection:
            connection.execute("CREATE TABLE prepared (n int)")

    urls = [postgres_server.create_prepared("once", prepare) for _ in range(2)]
    for url in urls:
        with psycopg.connect(url) as connection:
            connection.execute("INSERT INTO prepared VALUES (1)")
            assert connection.execute("SELECT count(*) FROM prepared").fetchone() == (1,)
        postgres_server.drop(url)
    assert len(runs) == 1


def test_a_database_with_open_connections_can_be_dropped(postgres_server):
    url = postgres_server.create()
    with psycopg.connect(url) as connection:
        postgres_server.drop(url)
        with pytest.raises(psycopg.OperationalError):
            connection.execute("SELECT 1")


def test_a_test_on_both_databases_gets_an_address_of_each_kind(database_url, request):
    kind = request.node.callspec.params["database_url"]
    assert database_url.startswith({"sqlite": "sqlite:///", "postgres": "postgresql://"}[kind])


def test_the_server_of_the_wheel_starts_too(monkeypatch):
    monkeypatch.delenv("MELDING_TEST_PG_URL", raising=False)
    monkeypatch.setattr(postgres, "installed_programs", lambda: None)
    with postgres.running_server() as server, psycopg.connect(server.create()) as connection:
        assert connection.info.server_version >= 150000


def test_without_any_postgres_the_run_fails_with_what_to_do(monkeypatch):
    monkeypatch.delenv("MELDING_TEST_PG_URL", raising=False)
    monkeypatch.setattr(postgres, "installed_programs", lambda: None)
    monkeypatch.setattr(postgres, "programs_of_the_wheel", lambda: None)
    with pytest.raises(postgres.NoPostgres, match=r"install one .* or set MELDING_TEST_PG_URL"):
        postgres.running_server().__enter__()


def test_a_server_ends_even_when_its_tests_are_killed():
    code = (
        "import os, time; os.environ.pop('MELDING_TEST_PG_URL', None)\n"
        "from tests.postgres import running_server\n"
        "with running_server() as server:\n"
        "    print(server.address, flush=True)\n"
        "    time.sleep(60)\n"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code], cwd=ROOT, stdout=subprocess.PIPE, text=True
    ) as tests:
        assert tests.stdout is not None
        address = tests.stdout.readline().strip()
        folder = Path(str(conninfo.conninfo_to_dict(address)["host"]))
        server = int((folder / "data" / "postmaster.pid").read_text().split()[0])
        tests.send_signal(signal.SIGKILL)
    until = time.monotonic() + 20
    while (alive(server) or folder.exists()) and time.monotonic() < until:
        time.sleep(0.05)
    assert not alive(server)
    assert not folder.exists()


def alive(process):
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True


def test_the_browser_can_be_run(chromium_path):
    told = subprocess.run(
        [chromium_path, "--version"], capture_output=True, text=True, check=True, timeout=60
    )
    assert "Chrom" in told.stdout


def test_a_failure_is_logged_in_no_time_whatever_surrounds_it(capsys):
    around = [[list(range(40)) for _ in range(40)] for _ in range(40)]
    try:
        _fail(around)
    except ValueError:
        structlog.get_logger().exception("it failed")
    assert str(around[0][0][:3])[:-1] not in capsys.readouterr().out


def _fail(around):
    raise ValueError(len(around))

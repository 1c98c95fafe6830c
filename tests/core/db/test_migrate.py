"""A database always has the schema that the code was written for, or is refused with a sentence."""

import re
import threading
from pathlib import Path

import pytest
from alembic import autogenerate
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, text

from core.db import migrate
from core.db.database import open_database
from core.db.tables import metadata
from core.errors import DatabaseUnavailable, OneWayMigration


def run(url: str, *statements: str) -> list[str]:
    """Run statements as one unit; give the first column of the last one as text."""
    database = open_database(url)

    def work(connection: Connection) -> list[str]:
        for statement in statements[:-1]:
            connection.execute(text(statement))
        result = connection.execute(text(statements[-1]))
        return [str(row[0]) for row in result] if result.returns_rows else []

    try:
        return database.submit(work).result(10)
    finally:
        database.close()


def test_an_upgraded_database_has_what_the_tables_say_and_nothing_else(database_url: str) -> None:
    migrate.upgrade(database_url)
    database = open_database(database_url)

    def differences(connection: Connection) -> list[object]:
        context = MigrationContext.configure(
            connection,
            opts={
                "compare_type": True,
                "include_object": lambda _object, name, kind, *_: (
                    not (kind == "table" and name.startswith("ticket_search"))
                ),
            },
        )
        return list(autogenerate.compare_metadata(context, metadata))

    found = database.read(differences).result(30)
    database.close()
    assert found == []


def test_an_upgraded_database_has_the_same_defaults_and_conditions_as_the_tables(
    tmp_path: Path,
) -> None:
    upgraded, created = (f"sqlite:///{tmp_path / name}" for name in ("upgraded.db", "created.db"))
    migrate.upgrade(upgraded)
    database = open_database(created)
    database.submit(metadata.create_all).result(30)
    database.close()
    listing = (
        "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL"
        " AND name NOT LIKE 'ticket_search%' AND name <> 'alembic_version'"
    )
    assert _lines(run(upgraded, listing)) == _lines(run(created, listing))


def _lines(statements: list[str]) -> dict[str, list[str]]:
    """Tell what each statement says, whatever the order, layout and quotes of its parts."""
    plain = [each.replace('"', "").replace("('')", "''") for each in statements]
    parted = [re.match(r"([^(]*)(?:\((.*)\))?(.*)", each, re.DOTALL) for each in plain]
    return {
        f"{part[1]}{part[3]}".strip(): sorted(
            " ".join(one.split()) for one in re.split(r",(?![^()]*\))", part[2] or "")
        )
        for part in parted
        if part
    }


def test_upgrading_twice_changes_nothing(database_url: str) -> None:
    assert migrate.current(database_url) is None
    migrate.upgrade(database_url)
    migrate.upgrade(database_url)
    migrate.check(database_url)
    assert migrate.current(database_url) == migrate.newest()


def test_replicas_that_start_at_once_all_succeed(database_url: str) -> None:
    ready = threading.Barrier(3)
    errors: list[BaseException] = []

    def start() -> None:
        ready.wait(10)
        try:
            migrate.upgrade(database_url)
        except BaseException as error:  # noqa: BLE001 - whatever it is, it is a failure
            errors.append(error)

    threads = [threading.Thread(target=start) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert errors == []
    migrate.check(database_url)


def test_a_newer_schema_is_refused_and_left_alone(database_url: str) -> None:
    migrate.upgrade(database_url)
    run(database_url, "UPDATE alembic_version SET version_num = '9999'")
    for refusing in (migrate.check, migrate.upgrade):
        with pytest.raises(DatabaseUnavailable, match="9999, which is newer than this Melding"):
            refusing(database_url)
    assert migrate.current(database_url) == "9999"


def test_a_server_that_is_not_there_is_told_with_the_fix() -> None:
    url = "postgresql://melding:sesame@127.0.0.1:9/melding"
    for asking in (migrate.check, migrate.upgrade):
        with pytest.raises(DatabaseUnavailable, match=r"127\.0\.0\.1:9 does not answer") as raised:
            asking(url)
        assert "sesame" not in str(raised.value)


def test_an_older_schema_is_refused_until_it_is_upgraded(database_url: str) -> None:
    with pytest.raises(DatabaseUnavailable, match="melding db upgrade"):
        migrate.check(database_url)
    migrate.upgrade(database_url)
    migrate.check(database_url)


def test_an_upgrade_that_fails_leaves_nothing_behind(database_url: str) -> None:
    run(database_url, "CREATE TABLE drafts (id integer)")
    with pytest.raises(Exception, match="drafts"):
        migrate.upgrade(database_url)
    assert migrate.current(database_url) is None
    run(database_url, "DROP TABLE drafts")
    migrate.upgrade(database_url)
    migrate.check(database_url)


def test_the_newest_schema_is_the_one_that_the_migrations_lead_to() -> None:
    config = Config()
    config.set_main_option("script_location", str(migrate.FOLDER))
    scripts = ScriptDirectory.from_config(config)
    assert scripts.get_heads() == [migrate.newest()]
    for step in scripts.walk_revisions():
        assert step.path.rpartition("/")[2].startswith(f"v{step.revision}_")


def test_every_migration_is_one_way_and_says_what_to_do_instead() -> None:
    config = Config()
    config.set_main_option("script_location", str(migrate.FOLDER))
    steps = list(ScriptDirectory.from_config(config).walk_revisions())
    assert steps
    for step in steps:
        with pytest.raises(OneWayMigration, match="restore the backup"):
            step.module.downgrade()


def test_a_new_migration_is_empty_while_tables_and_migrations_agree(tmp_path: Path) -> None:
    migrate.draft("nothing new", folder=tmp_path)
    (made,) = tmp_path.glob("v*_nothing_new.py")
    upgrade = made.read_text().split("def upgrade() -> None:")[1].split("def downgrade")[0]
    assert [line for line in upgrade.splitlines() if line.strip() and "#" not in line] == [
        "    pass"
    ]
    assert f'revision = "{int(migrate.newest()) + 1:04}"' in made.read_text()


def test_a_database_of_another_program_is_refused_and_left_alone(database_url: str) -> None:
    run(database_url, "CREATE TABLE tickets (subject VARCHAR(20))")
    for work in (migrate.check, migrate.upgrade):
        with pytest.raises(DatabaseUnavailable, match=r"\(tickets\).*a database of its own"):
            work(database_url)
    run(database_url, "INSERT INTO tickets VALUES ('theirs')")
    assert run(database_url, "SELECT subject FROM tickets") == ["theirs"]

"""Statements that run for every event: made into SQL once, then run on the driver's own cursor.

SQLAlchemy writes the SQL and converts the values; what it does around each execution costs more
than most of these statements themselves, and is left out.
"""

from collections import namedtuple
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import Any, NoReturn

from sqlalchemy import Connection, Dialect
from sqlalchemy.sql import ClauseElement
from sqlalchemy.sql.compiler import SQLCompiler

Convert = Callable[[Any], Any]


_Slot = tuple[str, str, Convert | None, Any]
"""A value of a statement by its name: the one given as the second, else the last, as it is."""


@dataclass(frozen=True, slots=True)
class _Compiled:
    sql: str
    slots: tuple[_Slot, ...]
    in_order: bool  # values by place, not by name
    row: Callable[[Sequence[Any]], Any]
    conversions: tuple[tuple[int, Convert], ...]

    def parameters(self, given: Mapping[str, Any]) -> Any:
        values = [
            own if not taken else given[taken] if convert is None else convert(given[taken])
            for _, taken, convert, own in self.slots
        ]
        if self.in_order:
            return values
        return {slot[0]: value for slot, value in zip(self.slots, values, strict=True)}

    def read(self, row: Sequence[Any]) -> Any:
        if not self.conversions:
            return self.row(row)
        values = list(row)
        for index, convert in self.conversions:
            values[index] = convert(values[index])
        return self.row(values)


class Prepared:
    """A statement of SQLAlchemy, or one for each dialect by its name (`upsert.for_both`).

    Its values are given as keywords: those of `bindparam`, and columns that it sets. It takes no
    lists (`IN`) and fills in no defaults of Python's. A row is a named tuple.
    """

    def __init__(self, statement: ClauseElement | Mapping[str, ClauseElement]) -> None:
        self._statement = statement
        self._compiled: dict[tuple[str, tuple[str, ...]], _Compiled] = {}

    def all(self, connection: Connection, **values: Any) -> list[Any]:
        """Run it and give its rows."""
        rows, compiled = self._rows(connection, values)
        return [compiled.read(row) for row in rows]

    def column(self, connection: Connection, **values: Any) -> list[Any]:
        """Run it and give the first value of each row, in a tenth of the time of `all`."""
        rows, compiled = self._rows(connection, values)
        if compiled.conversions:
            return [compiled.read(row)[0] for row in rows]
        return [row[0] for row in rows]

    def first(self, connection: Connection, **values: Any) -> Any | None:
        """Run it and give its first row, or None."""
        rows, compiled = self._rows(connection, values)
        return compiled.read(rows[0]) if rows else None

    def one(self, connection: Connection, **values: Any) -> Any:
        """Run it and give the row that is known to come.

        Raises: LookupError: none came.
        """
        row = self.first(connection, **values)
        if row is None:
            raise LookupError("The row is not there.")
        return row

    def number(self, connection: Connection, **values: Any) -> int:
        """Run an INSERT of one row and give its id; on SQLite that costs nothing."""
        cursor, _ = self._execute(connection, values)
        added: int = cursor.lastrowid if cursor.description is None else cursor.fetchone()[0]
        return added

    def run(self, connection: Connection, **values: Any) -> int:
        """Run it and tell how many rows it changed."""
        cursor, _ = self._execute(connection, values)
        changed: int = cursor.rowcount
        return changed

    def each(self, connection: Connection, rows: Sequence[Mapping[str, Any]]) -> None:
        """Run it for each of these values, all by the same names."""
        if not rows:
            return
        compiled = self._of_names(connection.dialect, rows[0])
        parameters = [compiled.parameters(values) for values in rows]
        cursor: Any = None
        try:
            cursor = driver_of(connection).cursor()
            cursor.executemany(compiled.sql, parameters)
        except BaseException as error:  # noqa: BLE001 - it is raised as SQLAlchemy's
            _raise_as_sqlalchemy(connection, error, compiled.sql, cursor)

    def _rows(
        self, connection: Connection, values: Mapping[str, Any]
    ) -> tuple[list[Sequence[Any]], _Compiled]:
        cursor, compiled = self._execute(connection, values)
        try:
            return cursor.fetchall(), compiled
        except BaseException as error:  # noqa: BLE001 - SQLite finds some only in a later row
            _raise_as_sqlalchemy(connection, error, compiled.sql, cursor)

    def _execute(self, connection: Connection, values: Mapping[str, Any]) -> tuple[Any, _Compiled]:
        compiled = self._of_names(connection.dialect, values)
        parameters = compiled.parameters(values)
        cursor: Any = None
        try:
            cursor = driver_of(connection).cursor()
            cursor.execute(compiled.sql, parameters)
        except BaseException as error:  # noqa: BLE001 - it is raised as SQLAlchemy's
            _raise_as_sqlalchemy(connection, error, compiled.sql, cursor)
        return cursor, compiled

    def _of_names(self, dialect: Dialect, values: Mapping[str, Any]) -> _Compiled:
        key = (dialect.name, tuple(values))
        compiled = self._compiled.get(key)
        if compiled is None:
            compiled = self._compiled[key] = _compile(self._of(dialect), dialect, values)
        return compiled

    def _of(self, dialect: Dialect) -> ClauseElement:
        if isinstance(self._statement, ClauseElement):
            return self._statement
        return self._statement[dialect.name]


@contextmanager
def undone_alone(connection: Connection) -> Iterator[None]:
    """Take back what the body did if it raises, and nothing that was done before it."""
    _run(connection, "SAVEPOINT part")
    try:
        yield
    except BaseException:
        with suppress(Exception):  # the transaction is gone, or the connection: the error says so
            driver = driver_of(connection)
            driver.execute("ROLLBACK TO SAVEPOINT part")
            driver.execute("RELEASE SAVEPOINT part")
        raise
    _run(connection, "RELEASE SAVEPOINT part")


def _run(connection: Connection, sql: str) -> None:
    try:
        driver_of(connection).execute(sql)
    except BaseException as error:  # noqa: BLE001 - it is raised as SQLAlchemy's
        _raise_as_sqlalchemy(connection, error, sql, None)


def _raise_as_sqlalchemy(
    connection: Connection, error: BaseException, sql: str, cursor: Any
) -> NoReturn:
    """Raise what the driver raised, by the one door to what SQLAlchemy does about an error.

    There it sees a lost connection, and tells who listens for errors.
    """
    connection._handle_dbapi_exception(error, sql, None, cursor, None)  # noqa: SLF001


def driver_of(connection: Connection) -> Any:
    """Reach the driver's connection, on which a statement costs microseconds."""
    return connection.connection.driver_connection


def _compile(statement: ClauseElement, dialect: Dialect, names: Mapping[str, Any]) -> _Compiled:
    compiled = statement.compile(dialect=dialect, column_keys=list(names))
    if not isinstance(compiled, SQLCompiler) or compiled.post_compile_params:
        raise TypeError("A prepared statement is complete SQL.")
    unknown = names.keys() - compiled.binds.keys()
    if unknown:
        raise TypeError(f"The statement takes no {', '.join(sorted(unknown))}.")
    in_order = compiled.positional
    order = (compiled.positiontup or ()) if in_order else tuple(compiled.bind_names.values())
    columns = compiled._result_columns  # noqa: SLF001 - what it knows of its own columns
    readers = (
        (index, column.type.dialect_impl(dialect).result_processor(dialect, None))
        for index, column in enumerate(columns)
    )
    names_of_columns = [one.keyname for one in columns]
    named: Any = namedtuple("Row", names_of_columns, rename=True)  # type: ignore[misc]  # noqa: PYI024
    return _Compiled(
        sql=str(compiled),
        slots=tuple(_slot(compiled, name, dialect, names) for name in order),
        in_order=in_order,
        row=named._make,
        conversions=tuple((index, convert) for index, convert in readers if convert is not None),
    )


def _slot(compiled: SQLCompiler, name: str, dialect: Dialect, given: Mapping[str, Any]) -> _Slot:
    bind = compiled.binds[name]
    convert = bind.type.dialect_impl(dialect).bind_processor(dialect)
    if name in given:
        return name, name, convert, None
    if bind.required:
        raise TypeError(f"The statement needs {name}.")
    own = bind.effective_value
    return name, "", None, own if convert is None else convert(own)

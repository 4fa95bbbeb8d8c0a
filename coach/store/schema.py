"""Opens the database of the history: creates it, brings it up to date, and refuses what it must not touch."""

import os
import sqlite3
import time
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from coach.errors import StoreError
from coach.store.faults import store_faults
from coach.store.migrations import APPLICATION_ID, MIGRATIONS, Migration

BUSY_TIMEOUT_S = 5.0
"""How long to wait while another coach writes. One attempt takes milliseconds, so longer means something hangs."""

_RETRY_S = 0.005

_OLDEST_SQLITE = (3, 37, 0)
"""The first with STRICT tables (sqlite.org/stricttables.html)."""

_PRIVATE_FOLDER = 0o700
_PRIVATE_FILE = 0o600


def open_database(path: Path, migrations: Sequence[Migration] = MIGRATIONS) -> sqlite3.Connection:
    """A connection to the history at path, which is created where it is missing and brought up to date where it is old.

    The connection is in autocommit mode: transactions are begun by name. It writes ahead (WAL) with synchronous=FULL,
    so that what was committed survives a crash of the program and of the machine. A new folder is readable by its
    owner only, and so are the files. Before an existing database is brought up to date a copy is kept beside it as
    NAME.backup-vN, N being its old version.

    Args:
        path: the database file; its folder is created when missing.
        migrations: the steps from an empty database to the newest version.

    Raises:
        StoreError: the file is damaged, no history, from a newer coach, or may not be used; it is left as it was.

    """
    if sqlite3.sqlite_version_info < _OLDEST_SQLITE:
        needed = ".".join(map(str, _OLDEST_SQLITE))
        raise StoreError(
            f"This Python brings SQLite {sqlite3.sqlite_version}; the history needs {needed} or later.",
            "Use a newer Python.",
        )
    with store_faults(path):
        path.parent.mkdir(mode=_PRIVATE_FOLDER, parents=True, exist_ok=True)
        if path.exists():
            _refuse_what_is_not_ours(path, newest=len(migrations))
            path.chmod(_PRIVATE_FILE)
        else:
            _create_private(path)
        connection = sqlite3.connect(path, timeout=BUSY_TIMEOUT_S, isolation_level=None)
        try:
            _bring_up_to_date(connection, path, migrations)
        except BaseException:
            connection.close()
            raise
        return connection


def _create_private(path: Path) -> None:
    """An empty file for the owner only; SQLite gives its -wal and -shm files the rights of the database itself."""
    os.close(os.open(path, os.O_CREAT | os.O_WRONLY, _PRIVATE_FILE))


def _refuse_what_is_not_ours(path: Path, newest: int) -> None:
    """Look at an existing file without writing to it.

    A reading connection makes -wal and -shm files where there are none, so without a -wal file the database is opened
    as immutable. Where there is one it must be read too: the version may have changed in it.
    """
    way = "mode=ro" if path.with_name(path.name + "-wal").exists() else "immutable=1"
    with closing(sqlite3.connect(f"{path.absolute().as_uri()}?{way}", uri=True, timeout=BUSY_TIMEOUT_S)) as connection:
        is_empty = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0] == 0
        owner = connection.execute("PRAGMA application_id").fetchone()[0]
        version = _version(connection)
    if not is_empty and owner != APPLICATION_ID:
        raise StoreError(
            f"{path} is a database of another program, not a history of coach.",
            "Name another data directory, or move the file away.",
        )
    _refuse_newer(path, version, newest)


def _refuse_newer(path: Path, version: int, newest: int) -> None:
    if version > newest:
        raise StoreError(
            f"The history {path} was written by a newer coach (version {version}; this one knows up to {newest}).",
            "Update coach, or name another data directory. The history was not touched.",
        )


def _bring_up_to_date(connection: sqlite3.Connection, path: Path, migrations: Sequence[Migration]) -> None:
    _write_ahead(connection)
    connection.execute("PRAGMA synchronous = FULL")
    if _version(connection) != len(migrations):
        connection.execute("BEGIN IMMEDIATE")
        try:
            _migrate(connection, path, migrations)
            connection.execute("COMMIT")
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise
    # Only now: a step that rebuilds a table must be able to drop it without its rows' children going along.
    connection.execute("PRAGMA foreign_keys = ON")


def _write_ahead(connection: sqlite3.Connection) -> None:
    """Set the journal to WAL, which stays with the file.

    The change needs the database to itself, and SQLite does not wait its turn for it as it does elsewhere: two coaches
    that create a history at the same moment would fail here.
    """
    deadline_s = time.monotonic() + BUSY_TIMEOUT_S
    while connection.execute("PRAGMA journal_mode").fetchone()[0] != "wal":
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or time.monotonic() > deadline_s:
                raise
            time.sleep(_RETRY_S)


def _migrate(connection: sqlite3.Connection, path: Path, migrations: Sequence[Migration]) -> None:
    """Take the steps still missing; the version is read again because another coach may have taken them meanwhile."""
    version = _version(connection)
    _refuse_newer(path, version, len(migrations))
    if 0 < version < len(migrations):
        _back_up(path, path.with_name(f"{path.name}.backup-v{version}"))
    for step in migrations[version:]:
        for statement in step:
            connection.execute(statement)
    broken = connection.execute("PRAGMA foreign_key_check").fetchall()
    if broken:
        raise StoreError(
            f"The history {path} could not be brought up to date: {len(broken)} rows of {broken[0][0]} lost what they "
            "belong to.",
            "The history was left as it was. Please report this.",
        )
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {len(migrations)}")


def _back_up(path: Path, target: Path) -> None:
    """Copy the database as it was last committed; under its final name only once it is whole."""
    unfinished = target.with_name(target.name + ".part")
    unfinished.unlink(missing_ok=True)
    _create_private(unfinished)
    # By a second connection: SQLite copies nothing through one that holds the lock for writing.
    with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(unfinished)) as copy:
        source.backup(copy)
    unfinished.replace(target)


def _version(connection: sqlite3.Connection) -> int:
    version: int = connection.execute("PRAGMA user_version").fetchone()[0]
    return version

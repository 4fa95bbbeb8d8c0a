"""Takes parts out of the history for good, or only their recordings.

Each function works inside the transaction of its caller.
"""

import sqlite3
from collections.abc import Mapping
from datetime import datetime

from coach.core.scopes import Holdings, Scope, ScopeKind
from coach.store.rows import to_text

_ATTEMPTS: Mapping[ScopeKind, str] = {
    ScopeKind.ATTEMPT: "id = ?",
    ScopeKind.SESSION: "session_id = ?",
    ScopeKind.JOB: "session_id IN (SELECT id FROM sessions WHERE job = ?)",
}
_SESSIONS: Mapping[ScopeKind, str] = {
    # The session of a forgotten answer stays, with its number.
    ScopeKind.ATTEMPT: "id IS NULL AND id = ?",
    ScopeKind.SESSION: "id = ?",
    ScopeKind.JOB: "job = ?",
}
_REMOVALS: Mapping[ScopeKind, tuple[str, ...]] = {
    ScopeKind.ATTEMPT: ("DELETE FROM attempts WHERE id = ?",),
    ScopeKind.SESSION: ("DELETE FROM sessions WHERE id = ?",),
    ScopeKind.JOB: ("DELETE FROM sessions WHERE job = ?", "DELETE FROM aliases WHERE job = ?"),
}


def load_holdings(connection: sqlite3.Connection, scope: Scope) -> Holdings:
    """What a part of the history holds; nothing where there is no such part."""
    n_sessions = connection.execute(
        f"SELECT count(*) FROM sessions WHERE {_SESSIONS[scope.kind]}",  # noqa: S608 - made of constants
        (scope.key,),
    ).fetchone()[0]
    rows = connection.execute(
        f"SELECT recording FROM attempts WHERE {_ATTEMPTS[scope.kind]} ORDER BY id",  # noqa: S608 - likewise
        (scope.key,),
    ).fetchall()
    return Holdings(n_sessions, len(rows), tuple(name for (name,) in rows if name is not None))


def count_holdings(connection: sqlite3.Connection) -> Holdings:
    """How many sessions and answers the whole history holds; recordings are not listed."""
    n_sessions, n_attempts = connection.execute(
        "SELECT (SELECT count(*) FROM sessions), (SELECT count(*) FROM attempts)"
    ).fetchone()
    return Holdings(n_sessions, n_attempts)


def delete(connection: sqlite3.Connection, scope: Scope) -> None:
    """Take a part out of the history with everything below it, and its words out of the index for search."""
    for statement in _REMOVALS[scope.kind]:
        connection.execute(statement, (scope.key,))
    # The index keeps the words of deleted rows until its parts are merged (sqlite.org/fts5.html, "optimize").
    connection.execute("INSERT INTO spoken (spoken) VALUES ('optimize')")


def load_recordings(connection: sqlite3.Connection, before: datetime) -> tuple[str, ...]:
    """The file names of the recordings of answers begun before a moment, the oldest first."""
    rows = connection.execute(
        "SELECT recording FROM attempts WHERE recording IS NOT NULL AND answered_at < ? ORDER BY answered_at, id",
        (to_text(before),),
    )
    return tuple(name for (name,) in rows)


def drop_recordings(connection: sqlite3.Connection, before: datetime) -> None:
    """Note that the recordings of answers begun before a moment are no longer kept."""
    connection.execute(
        "UPDATE attempts SET recording = NULL WHERE recording IS NOT NULL AND answered_at < ?", (to_text(before),)
    )

"""Sessions as records that another machine can take in, with everything that was corrected, overruled and rescored.

Each function works inside the transaction of its caller. A record holds the columns of the tables by name, without
numbers, which are given anew; what refers to a number refers to a place in the record instead.
"""

import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, TypeAlias

from coach.store.rows import insert_row, load_attempt

Record: TypeAlias = dict[str, Any]
"""What JSON can hold."""

_COLUMNS: Mapping[str, tuple[str, ...]] = {
    "sessions": ("job", "started_at", "seed"),
    "attempts": (
        *("question_id", "question", "category", "target_s", "origin", "answered_at", "is_cold", "engine", "model"),
        *("recording", "duration_s"),
    ),
    "sounds": ("speech", "speech_level_db", "clipped_share", "voice"),
    "transcripts": ("origin", "timed", "words", "corrected_at"),
    "scores": (
        *("scorer_version", "n_words", "refusal_reason", "refusal_sentence", "point_coverage", "keyword_coverage"),
        "delivery",
    ),
    "point_results": (
        *("position", "state", "machine_state", "text", "categories", "questions"),
        *("first_word", "last_word", "quote", "start_s", "end_s"),
    ),
    "keyword_results": (
        *("position", "state", "machine_state", "term", "aliases", "weight", "confirmed"),
        *("first_word", "last_word", "quote", "start_s", "end_s"),
    ),
    "overrules": ("kind", "text", "state", "machine_state", "decided_at"),
    "aliases": ("job", "term", "alias", "agreed_at"),
}
"""The columns of each table that travel."""

_LATER = frozenset({"voice"})
"""Those that archives of earlier versions do not have."""


def dump_sessions(connection: sqlite3.Connection) -> Iterator[Record]:
    """One record for each session, in the order of their numbers."""
    for (session_id,) in connection.execute("SELECT id FROM sessions ORDER BY id").fetchall():
        (session,) = _rows(connection, "sessions", "id", session_id)
        ids = connection.execute("SELECT id FROM attempts WHERE session_id = ? ORDER BY id", (session_id,)).fetchall()
        yield {**session, "attempts": [_dump_attempt(connection, attempt_id) for (attempt_id,) in ids]}


def dump_aliases(connection: sqlite3.Connection) -> list[Record]:
    """The remembered aliases of all jobs."""
    return _rows(connection, "aliases", "1", 1)


def _dump_attempt(connection: sqlite3.Connection, attempt_id: int) -> Record:
    (attempt,) = _rows(connection, "attempts", "id", attempt_id)
    transcript_ids = [
        number
        for (number,) in connection.execute(
            "SELECT id FROM transcripts WHERE attempt_id = ? ORDER BY id", (attempt_id,)
        )
    ]
    scores = connection.execute("SELECT id, transcript_id FROM scores WHERE attempt_id = ? ORDER BY id", (attempt_id,))
    return {
        **attempt,
        "sounds": _rows(connection, "sounds", "attempt_id", attempt_id),
        "transcripts": _rows(connection, "transcripts", "attempt_id", attempt_id),
        "scores": [
            {
                **_rows(connection, "scores", "id", score_id)[0],
                "transcript": transcript_ids.index(transcript_id),
                "point_results": _rows(connection, "point_results", "score_id", score_id),
                "keyword_results": _rows(connection, "keyword_results", "score_id", score_id),
            }
            for score_id, transcript_id in scores.fetchall()
        ],
        "overrules": _rows(connection, "overrules", "attempt_id", attempt_id),
    }


def take_in_session(
    connection: sqlite3.Connection, record: Record, keep_recording: Callable[[str], str | None]
) -> tuple[bool, Sequence[int]]:
    """Take in a session; it is known by its job and beginning, its answers by question and time.

    Args:
        connection: a connection inside a transaction.
        record: the session.
        keep_recording: called with the name of the recording of each answer taken in; the name it is kept under, or
            None.

    Returns:
        Whether the session is new here, and the numbers of the answers taken in.

    Raises:
        ValueError, TypeError, KeyError: the record holds what coach never writes.
        sqlite3.Error: likewise.

    """
    known = connection.execute(
        "SELECT id FROM sessions WHERE job = ? AND started_at = ?", (record["job"], record["started_at"])
    ).fetchone()
    session_id: int = known[0] if known else _insert(connection, "sessions", record)
    taken = []
    for attempt in record["attempts"]:
        is_here, has_cold = connection.execute(
            """SELECT coalesce(max(answered_at = ?), 0), coalesce(max(is_cold), 0)
            FROM attempts WHERE session_id = ? AND question_id = ?""",
            (attempt["answered_at"], session_id, attempt["question_id"]),
        ).fetchone()
        if not is_here:
            name = attempt["recording"]
            recording = None if name is None else keep_recording(name)
            is_cold = bool(attempt["is_cold"]) and not has_cold
            taken.append(
                _take_in_attempt(connection, session_id, {**attempt, "recording": recording, "is_cold": is_cold})
            )
    return known is None, taken


def take_in_aliases(connection: sqlite3.Connection, records: Sequence[Record]) -> None:
    """Take in aliases; what is remembered already stays as it is.

    Raises:
        ValueError, TypeError, KeyError: a record holds what coach never writes.
        sqlite3.Error: likewise.

    """
    for record in records:
        _insert(connection, "aliases", record, on_conflict="ON CONFLICT DO NOTHING")


def _take_in_attempt(connection: sqlite3.Connection, session_id: int, record: Record) -> int:
    attempt_id = _insert(connection, "attempts", record, {"session_id": session_id})
    for table in ("sounds", "overrules"):
        for row in record[table]:
            _insert(connection, table, row, {"attempt_id": attempt_id})
    transcript_ids = [
        _insert(connection, "transcripts", row, {"attempt_id": attempt_id}) for row in record["transcripts"]
    ]
    for score in record["scores"]:
        place = score["transcript"]
        if not 0 <= place < len(transcript_ids):
            raise ValueError(f"a score of transcript {place} of {len(transcript_ids)}")
        parents = {"attempt_id": attempt_id, "transcript_id": transcript_ids[place]}
        score_id = _insert(connection, "scores", score, parents)
        for table in ("point_results", "keyword_results"):
            for row in score[table]:
                _insert(connection, table, row, {"score_id": score_id})
    # What could not be read back is found now, not when it is reviewed.
    if load_attempt(connection, attempt_id) is None:
        raise ValueError("an answer without a score")
    return attempt_id


def _rows(connection: sqlite3.Connection, table: str, key: str, value: int) -> list[Record]:
    """The rows of a table under one number, by column, in the order they were written."""
    columns = _COLUMNS[table]
    order = "position" if "position" in columns else "1" if table == "aliases" else "rowid"
    found = connection.execute(
        f"SELECT {', '.join(columns)} FROM {table} WHERE {key} = ? ORDER BY {order}",  # noqa: S608 - constants
        (value,),
    )
    return [dict(zip(columns, row, strict=True)) for row in found]


def _insert(
    connection: sqlite3.Connection,
    table: str,
    record: Record,
    parents: Mapping[str, int] | None = None,
    on_conflict: str = "",
) -> int:
    """Write one row under its parents; returns its number. The tables' own checks refuse what makes no sense."""
    columns = [column for column in _COLUMNS[table] if column in record or column not in _LATER]
    values = {**{column: record[column] for column in columns}, **(parents or {})}
    places = ", ".join("?" * len(values))
    statement = f"INSERT INTO {table} ({', '.join(values)}) VALUES ({places}) {on_conflict}"  # noqa: S608 - constants
    return insert_row(connection, statement, tuple(values.values()))

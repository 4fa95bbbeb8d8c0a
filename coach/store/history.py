"""The history: sessions and their attempts, kept in one SQLite file."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from coach.core.attempts import Attempt, Session
from coach.core.progress import AttemptSummary
from coach.errors import StoreError
from coach.store.faults import store_faults
from coach.store.rows import insert_attempt, insert_row, load_attempts, to_text
from coach.store.schema import open_database
from coach.store.summaries import load_summaries


class History:
    """What was practised, append-only. Used from the thread that opened it; several programs may use one file.

    Args:
        path: the database file; it and its folder are created when missing.

    Raises:
        StoreError: the file cannot be used; see `coach.store.schema.open_database`. Every method raises it, too, when
            the database is locked, damaged, full or not writable; nothing is saved by halves.

    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._connection = open_database(path)

    def __enter__(self) -> Self:
        """The history itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Let go of the file."""
        self.close()

    def close(self) -> None:
        """Let go of the file. Safe to call twice."""
        with store_faults(self._path):
            self._connection.close()

    def begin_session(self, job: str, started_at: datetime, seed: int | None = None) -> int:
        """Begin a session.

        Args:
            job: the title of the job it practises for.
            started_at: when it begins; any zone.
            seed: what its questions are drawn with, so that the draw can be repeated.

        Returns:
            Its number.

        """
        with self._transaction("IMMEDIATE"):
            return insert_row(
                self._connection,
                "INSERT INTO sessions (job, started_at, seed) VALUES (?, ?, ?)",
                (job, to_text(started_at), seed),
            )

    def save(self, session_id: int, attempt: Attempt) -> Attempt:
        """Save an attempt with its words and its score, whole or not at all.

        Returns:
            The attempt with its number and its session's, and with is_cold settled here: whether it is the first to
            this question in this session.

        Raises:
            StoreError: there is no such session, or the attempt could not be saved.

        """
        with self._transaction("IMMEDIATE"):
            self._session_row(session_id)
            earlier = self._connection.execute(
                "SELECT EXISTS (SELECT 1 FROM attempts WHERE session_id = ? AND question_id = ?)",
                (session_id, attempt.asked.question_id),
            ).fetchone()[0]
            is_cold = not earlier
            attempt_id = insert_attempt(self._connection, session_id, attempt, is_cold=is_cold)
        return replace(attempt, id=attempt_id, session_id=session_id, is_cold=is_cold)

    def session(self, session_id: int) -> Session:
        """A session with its attempts, equal to what was saved, each judged by its newest score.

        Raises:
            StoreError: there is no such session, or it cannot be read.

        """
        with self._transaction("DEFERRED"):
            job, started_at = self._session_row(session_id)
            try:
                attempts = load_attempts(self._connection, session_id)
                return Session(session_id, job, datetime.fromisoformat(started_at), attempts)
            except (ValueError, TypeError, KeyError) as error:
                raise StoreError(
                    f"Session {session_id} of the history {self._path} holds what coach never writes ({error}).",
                    "Other sessions may still be read. Put back a copy of the history if you have one.",
                ) from error

    def last_session_id(self) -> int | None:
        """The number of the newest session that holds an attempt; None when there is none to look at."""
        with store_faults(self._path):
            row = self._connection.execute("SELECT session_id FROM attempts ORDER BY id DESC LIMIT 1").fetchone()
        return None if row is None else int(row[0])

    def summaries(self, job: str | None = None, limit: int | None = None) -> tuple[AttemptSummary, ...]:
        """Attempts without their transcripts, in the order they were made, each judged by its newest score.

        Args:
            job: only those of sessions for this job; None for all.
            limit: only the newest so many; None for all.

        """
        if limit is not None and limit < 0:
            raise ValueError(f"limit must not be negative, not {limit}")
        with self._transaction("DEFERRED"):
            return load_summaries(self._connection, job, limit)

    def _session_row(self, session_id: int) -> tuple[str, str]:
        row: tuple[str, str] | None = self._connection.execute(
            "SELECT job, started_at FROM sessions WHERE id = ?", (session_id,)
        ).fetchone()
        if row is not None:
            return row
        newest = self._connection.execute("SELECT max(id) FROM sessions").fetchone()[0]
        hint = "There is none yet: practise first." if newest is None else f"The newest session is {newest}."
        raise StoreError(f"There is no session {session_id} in the history {self._path}.", hint)

    @contextmanager
    def _transaction(self, kind: str) -> Iterator[None]:
        """Everything inside happens at one moment for others, and all of it or nothing.

        Args:
            kind: IMMEDIATE to write, waiting for other writers first; DEFERRED to read.

        """
        with store_faults(self._path):
            self._connection.execute(f"BEGIN {kind}")
            try:
                yield
                self._connection.execute("COMMIT")
            except BaseException:
                # Some failures, a full disk among them, have ended the transaction already.
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise

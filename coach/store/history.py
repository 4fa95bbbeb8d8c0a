"""The history: sessions and their attempts, kept in one SQLite file."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from coach.core.attempts import Attempt, Session
from coach.core.correction import Alias
from coach.core.delivery import Delivery
from coach.core.gate import Refusal
from coach.core.grid import Verdict
from coach.core.hits import Hits
from coach.core.overruling import Overrule
from coach.core.progress import AttemptSummary, Practised
from coach.core.scopes import Holdings, Scope
from coach.core.scoring import Score
from coach.core.transcript import Transcript
from coach.core.trend import SessionMeans
from coach.errors import StoreError
from coach.store.decisions import insert_alias, insert_correction, insert_overrules, load_aliases
from coach.store.faults import store_faults
from coach.store.forgetting import count_holdings, delete, drop_recordings, load_holdings, load_recordings
from coach.store.rows import insert_attempt, insert_row, load_attempt, load_attempts, to_text
from coach.store.schema import open_database
from coach.store.search import find_words
from coach.store.summaries import load_deliveries, load_means, load_practised, load_summaries, load_verdicts
from coach.store.transfer import Record, dump_aliases, dump_sessions, take_in_aliases, take_in_session


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

    def correct(
        self,
        attempt: Attempt,
        corrected: Transcript,
        outcome: Score | Refusal,
        scorer_version: int,
        decided_at: datetime,
    ) -> Attempt:
        """Save a corrected transcript and its outcome beside the earlier ones; from now on they are what counts.

        What the user overruled in this attempt stays overruled.

        Args:
            attempt: the attempt; only its number is used.
            corrected: its words, put right.
            outcome: what the machine says of them.
            scorer_version: the version of the rules that judged them.
            decided_at: when the user corrected it; any zone.

        Returns:
            The attempt as it is now, its first transcript as `original`.

        Raises:
            StoreError: the attempt has not been saved, or the correction could not be.

        """
        attempt_id = _number_of(attempt)
        with self._transaction("IMMEDIATE"):
            current = self._load(attempt_id)
            heard = replace(current.heard, transcript=corrected)
            judged = replace(current, heard=heard, outcome=outcome, scorer_version=scorer_version)
            insert_correction(self._connection, attempt_id, judged, decided_at)
            return self._load(attempt_id)

    def overrule(self, attempt: Attempt, overrules: Sequence[Overrule], decided_at: datetime) -> Attempt:
        """Save states set by the user beside the machine's; of several for one thing the last counts.

        Args:
            attempt: the attempt; only its number is used.
            overrules: the states; one equal to the machine's gives the machine its word back.
            decided_at: when the user decided; any zone.

        Returns:
            The attempt as it is now.

        Raises:
            StoreError: the attempt has not been saved, was refused, was not judged by what is overruled, or the states
                could not be saved.

        """
        attempt_id = _number_of(attempt)
        with self._transaction("IMMEDIATE"):
            insert_overrules(self._connection, attempt_id, self._load(attempt_id), overrules, decided_at)
            return self._load(attempt_id)

    def add_alias(self, job: str, alias: Alias, agreed_at: datetime) -> None:
        """Remember how a term of a job was heard; what is remembered already stays as it is.

        Args:
            job: the job's title.
            alias: the term, and what was heard for it.
            agreed_at: when the user agreed; any zone.

        """
        with self._transaction("IMMEDIATE"):
            insert_alias(self._connection, job, alias, agreed_at)

    def aliases(self, job: str) -> dict[str, tuple[str, ...]]:
        """The remembered aliases of each term of a job, the earliest agreed first; terms without any are left out."""
        with store_faults(self._path):
            return load_aliases(self._connection, job)

    def attempt(self, attempt_id: int) -> Attempt:
        """An attempt by its number, judged by its newest score.

        Raises:
            StoreError: there is no such attempt, or it cannot be read.

        """
        with self._transaction("DEFERRED"):
            return self._load(attempt_id)

    def session(self, session_id: int) -> Session:
        """A session with its attempts, equal to what was saved, each judged by its newest score.

        Raises:
            StoreError: there is no such session, or it cannot be read.

        """
        with self._transaction("DEFERRED"):
            job, started_at = self._session_row(session_id)
            with self._sense(f"Session {session_id}"):
                attempts = load_attempts(self._connection, session_id)
                return Session(session_id, job, datetime.fromisoformat(started_at), attempts)

    def last_session_id(self) -> int | None:
        """The number of the session of the latest attempt; None when there is none to look at."""
        query = "SELECT session_id FROM attempts ORDER BY answered_at DESC, id DESC LIMIT 1"
        with store_faults(self._path):
            row = self._connection.execute(query).fetchone()
        return None if row is None else int(row[0])

    def last_job(self) -> str | None:
        """The title of the job of the latest attempt; None when there is none."""
        number = self.last_session_id()
        return None if number is None else self.job_of(number)

    def job_of(self, session_id: int) -> str | None:
        """The title of the job of a session; None when there is no such session."""
        with store_faults(self._path):
            row = self._connection.execute("SELECT job FROM sessions WHERE id = ?", (session_id,)).fetchone()
        return None if row is None else str(row[0])

    def find_attempt(self, question_id: str, answered_at: datetime) -> Attempt | None:
        """The attempt at a question that began at a moment (any zone), in whatever session; None when there is none."""
        query = "SELECT id FROM attempts WHERE question_id = ? AND answered_at = ?"
        return self._find(query, (question_id, to_text(answered_at)))

    def find_last_attempt(self, session_id: int, question_id: str) -> Attempt | None:
        """The latest attempt of a session at a question; None when there is none."""
        query = """SELECT id FROM attempts WHERE session_id = ? AND question_id = ?
            ORDER BY answered_at DESC, id DESC LIMIT 1"""
        return self._find(query, (session_id, question_id))

    def summaries(
        self, job: str | None = None, limit: int | None = None, until: datetime | None = None
    ) -> tuple[AttemptSummary, ...]:
        """Attempts without their transcripts, in the order they were made, each judged by its newest score.

        Args:
            job: only those of sessions for this job; None for all.
            limit: only the latest so many; None for all.
            until: only those of sessions that began by then (any zone); None for all.

        """
        if limit is not None and limit < 0:
            raise ValueError(f"limit must not be negative, not {limit}")
        with self._transaction("DEFERRED"):
            return load_summaries(self._connection, job, limit, until)

    def means(self, job: str, until: datetime | None = None) -> tuple[SessionMeans, ...]:
        """The mean coverages of every session of a job that holds an answer, in the order they began.

        Args:
            job: the job's title.
            until: only sessions that began by then (any zone); None for all.

        """
        with store_faults(self._path):
            return load_means(self._connection, job, until)

    def practised(self, job: str | None = None) -> Practised:
        """How much was practised, all of the history counted.

        Args:
            job: only for this job; None for all.

        """
        with self._transaction("DEFERRED"):
            return load_practised(self._connection, job)

    def verdicts(self, job: str, n_sessions: int) -> tuple[Verdict, ...]:
        """What the cold attempts of a job's latest sessions did with its points and keywords, in the order of time.

        Args:
            job: the job's title.
            n_sessions: how many sessions with a cold attempt at most.

        """
        with store_faults(self._path):
            return load_verdicts(self._connection, job, n_sessions)

    def deliveries(self, before: int, limit: int) -> tuple[Delivery, ...]:
        """How the spoken answers before one were delivered, of all jobs, those that could be judged, the oldest first.

        Args:
            before: the number of the answer; before one that is not there, there are none.
            limit: only the latest so many.

        Raises:
            StoreError: one of them holds what coach never writes.

        """
        with store_faults(self._path), self._sense("An answer"):
            return load_deliveries(self._connection, before, limit)

    def search(self, words: Sequence[str], limit: int) -> Hits:
        """The answers in which all of these words were said, the newest first.

        Args:
            words: what to find; one that holds several words is found as a phrase.
            limit: how many answers at most to quote.

        """
        with self._transaction("DEFERRED"):
            return find_words(self._connection, words, limit)

    def jobs(self) -> tuple[str, ...]:
        """The titles of all jobs that there is an answer for, in the order of the alphabet."""
        query = """SELECT DISTINCT job FROM sessions
            WHERE EXISTS (SELECT 1 FROM attempts WHERE session_id = sessions.id) ORDER BY job"""
        with store_faults(self._path):
            return tuple(job for (job,) in self._connection.execute(query))

    def holdings(self, scope: Scope | None = None) -> Holdings:
        """What a part of the history holds; without a part, how much all of it holds, recordings not listed."""
        with self._transaction("DEFERRED"):
            return count_holdings(self._connection) if scope is None else load_holdings(self._connection, scope)

    def forget(self, scope: Scope) -> None:
        """Take a part out of the history for good; what its pages held is overwritten on the disk. No file is touched.

        A part that is not there is no error. An alias belongs to its job, not to the answer it was learned from.

        Args:
            scope: the part.

        """
        with store_faults(self._path):
            # Else the text would stay readable in the file's free pages (sqlite.org/pragma.html, secure_delete).
            self._connection.execute("PRAGMA secure_delete = ON")
        with self._transaction("IMMEDIATE"):
            delete(self._connection, scope)
        with store_faults(self._path):
            self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()

    def recordings(self, before: datetime) -> tuple[str, ...]:
        """The file names of the recordings of answers begun before a moment (any zone), the oldest first."""
        with store_faults(self._path):
            return load_recordings(self._connection, before)

    def drop_recordings(self, before: datetime) -> None:
        """Note that the recordings of answers begun before a moment (any zone) are no longer kept; words stay."""
        with self._transaction("IMMEDIATE"):
            drop_recordings(self._connection, before)

    @contextmanager
    def exporting(self) -> Iterator[tuple[Iterator[Record], list[Record]]]:
        """Every session and every alias as records of JSON values, all of one moment; read them before it ends."""
        with self._transaction("DEFERRED"):
            yield dump_sessions(self._connection), dump_aliases(self._connection)

    def take_in(
        self, sessions: Iterable[Record], aliases: Sequence[Record], keep_recording: Callable[[str], str | None]
    ) -> Holdings:
        """Take in what another history exported, whole or not at all; what is here already is passed over.

        Args:
            sessions: the sessions.
            aliases: the aliases.
            keep_recording: called with the name of the recording of each answer taken in; the name it is kept under,
                or None.

        Returns:
            How many sessions and answers were new; recordings are not listed.

        Raises:
            StoreError: a record holds what coach never writes, or the history cannot be written.

        """
        n_sessions = n_attempts = 0
        with self._transaction("IMMEDIATE"):
            try:
                for record in sessions:
                    is_new, attempts = take_in_session(self._connection, record, keep_recording)
                    n_sessions += is_new
                    n_attempts += len(attempts)
                take_in_aliases(self._connection, aliases)
            except (ValueError, TypeError, KeyError, sqlite3.IntegrityError, sqlite3.ProgrammingError) as error:
                raise StoreError(
                    f"The history to take in holds what coach never writes ({type(error).__name__}: {error}).",
                    "Nothing was taken in. Export it again on the machine it comes from.",
                ) from error
        return Holdings(n_sessions, n_attempts)

    def _load(self, attempt_id: int) -> Attempt:
        with self._sense(f"Answer {attempt_id}"):
            attempt = load_attempt(self._connection, attempt_id)
        if attempt is None:
            raise self._nothing("answer", attempt_id)
        return attempt

    def _find(self, query: str, values: tuple[int | str, ...]) -> Attempt | None:
        """The attempt whose number a query gives."""
        with self._transaction("DEFERRED"):
            row = self._connection.execute(query, values).fetchone()
            return None if row is None else self._load(row[0])

    def _session_row(self, session_id: int) -> tuple[str, str]:
        row: tuple[str, str] | None = self._connection.execute(
            "SELECT job, started_at FROM sessions WHERE id = ?", (session_id,)
        ).fetchone()
        if row is None:
            raise self._nothing("session", session_id)
        return row

    def _nothing(self, thing: str, number: int) -> StoreError:
        """The error that says that there is no such "session" or "answer"."""
        table = "sessions" if thing == "session" else "attempts"
        newest = self._connection.execute(f"SELECT max(id) FROM {table}").fetchone()[0]  # noqa: S608 - a constant
        hint = "There is none yet: practise first." if newest is None else f"The newest {thing} is {newest}."
        return StoreError(f"There is no {thing} {number} in the history {self._path}.", hint)

    @contextmanager
    def _sense(self, thing: str) -> Iterator[None]:
        """Rows that make no sense inside are told as StoreError."""
        try:
            yield
        except (ValueError, TypeError, KeyError) as error:
            raise StoreError(
                f"{thing} of the history {self._path} holds what coach never writes ({error}).",
                "Others may still be read. Put back a copy of the history if you have one.",
            ) from error

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


def _number_of(attempt: Attempt) -> int:
    if attempt.id is None:
        raise StoreError("This attempt has no number: it is not in the history yet.", "Save it first.")
    return attempt.id

"""Gathers what a report tells from the history and the recordings."""

from __future__ import annotations

from dataclasses import replace
from itertools import accumulate, count, takewhile
from pathlib import Path
from typing import TYPE_CHECKING

from coach import private_files
from coach.core.grid import lay_out
from coach.core.habits import MAX_EARLIER
from coach.core.overruling import Kind
from coach.core.progress import measure_progress
from coach.errors import AudioError, InputError, StoreError
from coach.overview import BEGIN, GRID_SESSIONS, MEASURED_ATTEMPTS, find_answered
from coach.ui.report import Report
from coach.ui.report_cards import Sound

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from coach.core.attempts import Session
    from coach.core.delivery import Delivery
    from coach.core.progress import Progress
    from coach.core.trend import SessionMeans
    from coach.environment import Environment
    from coach.store.history import History

MAX_CARDS = 80
"""A report of a job shows the newest sessions in full, as many as hold so many answers: twenty of four. That is 0.8 MB
without their sound, for answers of 300 words with 5 points and 20 keywords."""


def report_session(environment: Environment, history: History, session_id: int) -> Report:
    """The report of one session, with its job's progress up to it; without sound.

    Raises:
        StoreError: there is no such session, it holds no answer, or the history cannot be read.

    """
    session = history.session(session_id)
    if not session.attempts:
        raise StoreError(f"Session {session_id} holds no answer.", "coach progress lists the sessions that do.")
    told = _tell(environment, history, session.job, session.started_at)
    return replace(
        told,
        is_one_session=True,
        sessions=(session,),
        progress=_only(told.progress, {attempt.asked.question_id for attempt in session.attempts}),
        earlier=_earlier(history, (session,)),
    )


def report_job(environment: Environment, history: History, wanted: str) -> Report:
    """The report of every session of a job, the newest in full; without sound.

    Args:
        environment: the world.
        history: the history.
        wanted: see shelf.find_title.

    Raises:
        StoreError: there is no answer for such a job, or the history cannot be read.
        JobError: several jobs could be meant, or its file cannot be used.

    """
    job = find_answered(environment, history, wanted)
    told = _tell(environment, history, job)
    sessions = _newest(history, told.means)
    verdicts = history.verdicts(job, GRID_SESSIONS)
    return replace(
        told,
        sessions=sessions,
        points=lay_out(verdicts, Kind.POINT),
        keywords=lay_out(verdicts, Kind.KEYWORD),
        earlier=_earlier(history, sessions),
    )


def newest_session(history: History) -> int:
    """The number of the newest session that holds an answer.

    Raises:
        StoreError: there is none.

    """
    number = history.last_session_id()
    if number is None:
        raise StoreError("There is no session yet.", BEGIN)
    return number


def with_sounds(environment: Environment, report: Report) -> Report:
    """The report with the recordings of its answers, compressed; one that cannot be read is noted, not fatal."""
    attempts = [attempt for session in report.sessions for attempt in session.attempts]
    sounds = {attempt.id: _sound(environment, attempt.recording) for attempt in attempts if attempt.recording}
    return replace(report, sounds={number: sound for number, sound in sounds.items() if number is not None})


def choose_place(wanted: Path | None, name: str) -> Path:
    """Where to write a page: the wanted file; or in the wanted folder, by default here, under a name of its own.

    Args:
        wanted: a file or a folder; None for this folder.
        name: the name to give to the page where no file was named; numbered where it is taken: page-2.html.

    Raises:
        InputError: the wanted place cannot be looked at.

    """
    try:
        if wanted is not None and not wanted.is_dir():
            return wanted
        first = path = (wanted or Path()) / name
        for number in count(2):
            if not path.exists():
                break
            path = first.with_stem(f"{first.stem}-{number}")
    except OSError as error:
        raise _unwritable(wanted or Path(), error) from error
    return path


def write_page(path: Path, page: str, *, replaces: bool) -> int:
    """Write a page that only its owner may read, whole or not at all.

    Args:
        path: the file.
        page: the page.
        replaces: whether a file that is already there may be replaced.

    Returns:
        The size of the file in bytes.

    Raises:
        InputError: it is already there, or cannot be written.

    """
    # Surrogates, as names of files that are no UTF-8 have them, have no bytes of their own.
    content = page.encode("utf-8", "replace")
    try:
        if replaces:
            part = path.with_name(f"{path.name}.part")
            part.unlink(missing_ok=True)
            _write_new(part, content)
            part.replace(path)
        else:
            _write_new(path, content)
    except FileExistsError as error:
        raise InputError(f"{path} is already there and is not overwritten.", "Name another file with --to.") from error
    except OSError as error:
        raise _unwritable(path, error) from error
    return len(content)


def _write_new(path: Path, content: bytes) -> None:
    with private_files.create(path) as file:
        file.write(content)


def _unwritable(path: Path, error: OSError) -> InputError:
    return InputError(f"{path} cannot be written: {error.strerror}.", "Name another file with --to.")


def _tell(environment: Environment, history: History, job: str, until: datetime | None = None) -> Report:
    """What a report tells of a job in any case, as it stood at a moment; without answers."""
    summaries = history.summaries(job, MEASURED_ATTEMPTS, until)
    return Report(
        job=job,
        progress=measure_progress(summaries),
        means=history.means(job, until),
        made_at=environment.now(),
        n_measured=len(summaries) if len(summaries) == MEASURED_ATTEMPTS else 0,
        quiet_scores=environment.settings.quiet_scores,
    )


def _newest(history: History, means: Sequence[SessionMeans]) -> tuple[Session, ...]:
    """The newest sessions whose answers together are MAX_CARDS at most, and the newest in any case; newest first."""
    newest_first = means[::-1]
    n_cards = accumulate(session.n_attempts for session in newest_first)
    n_sessions = max(1, sum(1 for _ in takewhile(lambda n: n <= MAX_CARDS, n_cards)))
    return tuple(history.session(session.session_id) for session in newest_first[:n_sessions])


def _earlier(history: History, sessions: Iterable[Session]) -> dict[int, tuple[Delivery, ...]]:
    """How the person's own answers before each of these were delivered."""
    numbers = [attempt.id or 0 for session in sessions for attempt in session.attempts]
    return {number: history.deliveries(number, MAX_EARLIER) for number in numbers}


def _only(progress: Progress, question_ids: set[str]) -> Progress:
    return replace(
        progress,
        questions=tuple(question for question in progress.questions if question.question_id in question_ids),
        missed_again=tuple(missed for missed in progress.missed_again if missed.question_id in question_ids),
    )


def _sound(environment: Environment, recording: str) -> Sound:
    from coach.audio.encoding import encode_speech

    # The name only: a history may come from elsewhere, and must not reach other files.
    path = environment.recordings_dir / Path(recording).name
    if not path.exists():
        return Sound(note="The recording is no longer kept.")
    try:
        return Sound(mp3=encode_speech(environment.read_blocks(path)))
    except AudioError as error:
        return Sound(note=f"The recording cannot be played: {error.message}")

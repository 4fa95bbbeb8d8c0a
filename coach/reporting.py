"""Gathers what a report tells from the history and the recordings."""

from __future__ import annotations

import math
import os
from dataclasses import replace
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from coach.core.progress import measure_progress
from coach.errors import AudioError, InputError, StoreError
from coach.ui.report import Report
from coach.ui.report_cards import Sound

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from coach.core.attempts import Session
    from coach.core.progress import AttemptSummary, Progress
    from coach.environment import Environment
    from coach.store.history import History

MAX_CARDS = 150
"""A report of a job shows this many of the newest answers: 1.4 MB without their sound, for answers of 300 words with
5 points and 20 keywords."""


def report_session(environment: Environment, history: History, session_id: int) -> Report:
    """The report of one session, with its job's progress up to it; without sound.

    Raises:
        StoreError: there is no such session, it holds no answer, or the history cannot be read.

    """
    session = history.session(session_id)
    if not session.attempts:
        raise StoreError(f"Session {session_id} holds no answer.", "coach progress lists the sessions that do.")
    until_then = [summary for summary in history.summaries(session.job) if summary.session_id <= session_id]
    asked = {attempt.asked.question_id for attempt in session.attempts}
    return Report(
        job=session.job,
        sessions=(session,),
        progress=_only(measure_progress(until_then), asked),
        made_at=environment.now(),
        is_one_session=True,
        practised_s=_practised_s(summary for summary in until_then if summary.session_id == session_id),
        quiet_scores=environment.settings.quiet_scores,
    )


def report_job(environment: Environment, history: History, job: str) -> Report:
    """The report of every session of a job, with cards for the newest MAX_CARDS answers; without sound.

    Raises:
        StoreError: there is no answer for such a job, or the history cannot be read.

    """
    summaries = history.summaries(job)
    if not summaries:
        newest = history.last_session_id()
        hint = f"The newest session is for “{history.session(newest).job}”." if newest is not None else _BEGIN
        raise StoreError(f"There is no answer for a job “{job}”.", hint)
    return Report(
        job=job,
        sessions=_sessions(history, summaries[-MAX_CARDS:]),
        progress=measure_progress(summaries),
        made_at=environment.now(),
        practised_s=_practised_s(summaries),
        n_left_out=max(0, len(summaries) - MAX_CARDS),
        quiet_scores=environment.settings.quiet_scores,
    )


def newest_session(history: History) -> int:
    """The number of the newest session that holds an answer.

    Raises:
        StoreError: there is none.

    """
    number = history.last_session_id()
    if number is None:
        raise StoreError("There is no session yet.", _BEGIN)
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
    # Path.open takes no opener, which is what makes the file private from its first moment.
    with open(path, "xb", opener=_open_private) as file:
        try:
            file.write(content)
            file.flush()
        except BaseException:
            path.unlink()
            raise


def _unwritable(path: Path, error: OSError) -> InputError:
    return InputError(f"{path} cannot be written: {error.strerror}.", "Name another file with --to.")


def _open_private(path: str, flags: int) -> int:
    return os.open(path, flags, mode=0o600)


_BEGIN = "Begin with: coach job new, then coach practice"


def _sessions(history: History, newest: Sequence[AttemptSummary]) -> tuple[Session, ...]:
    """The sessions of these attempts with nothing but them, the newest first."""
    wanted = {summary.attempt_id for summary in newest}
    numbers = sorted({summary.session_id for summary in newest}, reverse=True)
    sessions = (history.session(number) for number in numbers)
    return tuple(
        replace(session, attempts=tuple(attempt for attempt in session.attempts if attempt.id in wanted))
        for session in sessions
    )


def _only(progress: Progress, question_ids: set[str]) -> Progress:
    return replace(
        progress,
        questions=tuple(question for question in progress.questions if question.question_id in question_ids),
        missed_again=tuple(missed for missed in progress.missed_again if missed.question_id in question_ids),
    )


def _practised_s(summaries: Iterable[AttemptSummary]) -> float:
    return math.fsum(summary.duration_s or 0.0 for summary in summaries)


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

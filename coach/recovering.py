"""Finishes answers that were being recorded when the program ended, and takes in recordings made elsewhere."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from coach.audio.recording import repair
from coach.core.attempts import Origin
from coach.errors import CoachError
from coach.session import ask, hints_of
from coach.store.unfinished import find, forget

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coach.core.attempts import Attempt
    from coach.core.pcm import Samples
    from coach.core.questions import Question
    from coach.engines import Choice
    from coach.environment import Environment
    from coach.judging import Judge
    from coach.ports import SampleSink
    from coach.store.history import History
    from coach.store.unfinished import Unfinished

SHORTEST_S = 0.3
"""A recording cut off sooner holds no word; it is dropped."""


def finish(environment: Environment, history: History, judge: Judge, item: Unfinished) -> Attempt | None:
    """Hear, score and save an unfinished answer; None when nothing had been said into it yet.

    An answer that was saved just before the program ended is given back as it was saved.

    Raises:
        CoachError: its job or its recording cannot be read, or an engine failed; the recording stays.
    """
    for attempt in history.session(item.session_id).attempts:
        if (attempt.asked.question_id, attempt.answered_at) == (item.asked.question_id, item.answered_at):
            _put_away(environment, item.recording)
            return attempt
    if repair(item.recording) < SHORTEST_S:
        item.recording.unlink()
        forget(item.recording)
        return None
    job = environment.job(Path(item.job_file))
    job = job.with_aliases(history.aliases(job.title))
    heard = judge.hear(environment.read_blocks(item.recording), hints_of(job))
    attempt = judge.judge(job, item.asked, heard, Origin.MICROPHONE, item.answered_at)
    keeps_audio = environment.settings.keep_audio
    saved = history.save(item.session_id, replace(attempt, recording=item.recording.name if keeps_audio else None))
    _put_away(environment, item.recording)
    return saved


def _put_away(environment: Environment, recording: Path) -> None:
    forget(recording)
    if not environment.settings.keep_audio:
        recording.unlink()


def recover_all(environment: Environment, engine: Choice) -> int:
    """Finish every unfinished answer and show its review; the number of those that could not be finished.

    Raises:
        CoachError: the history or the engine cannot be used.
    """
    from coach.ui.views import error_text, review_card

    console = environment.console
    n_failed = 0
    with environment.practice_lock(), environment.history() as history:
        items = find(environment.recordings_dir)
        if not items:
            console.print("Every answer is finished.")
            return 0
        judge = environment.judge(engine)
        for item in items:
            try:
                with environment.working(f"Listening to {item.recording.name}"):
                    attempt = finish(environment, history, judge, item)
            except CoachError as error:
                n_failed += 1
                console.print(error_text(f"{item.recording}: {error.message}", error.hint))
                continue
            if attempt is None:
                console.print(f"{item.recording.name} holds no sound yet; nothing was lost.")
            else:
                console.print(review_card(attempt, quiet_scores=environment.settings.quiet_scores))
    return n_failed


def take_in(environment: Environment, judge: Judge, job_file: Path, question: Question, path: Path) -> Attempt:
    """Hear, score and save a recording made elsewhere, in a session of its own, with a copy of its sound.

    Raises:
        CoachError: a file cannot be read, or an engine failed.
    """
    answered_at = environment.now()
    with environment.history() as history:
        job = environment.job(job_file)
        job = job.with_aliases(history.aliases(job.title))
        sink, copy = environment.new_recording(answered_at, question.id)
        try:
            heard = judge.hear(_kept(environment.read_blocks(path), sink), hints_of(job))
            attempt = judge.judge(job, ask(question), heard, Origin.FILE, answered_at)
            session_id = history.begin_session(job.title, answered_at)
            keeps_audio = environment.settings.keep_audio
            saved = history.save(session_id, replace(attempt, recording=copy.name if keeps_audio else None))
        except BaseException:
            sink.close()
            copy.unlink()
            raise
        sink.close()
        if not keeps_audio:
            copy.unlink()
    return saved


def _kept(blocks: Iterator[Samples], sink: SampleSink) -> Iterator[Samples]:
    for block in blocks:
        yield sink.write(block)

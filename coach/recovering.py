"""Finishes answers that were being recorded when the program ended, and takes in recordings made elsewhere."""

from __future__ import annotations

from contextlib import closing, suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from coach.answering import hints_of
from coach.audio.recording import repair
from coach.core.attempts import Origin
from coach.core.follow_ups import is_follow_up, main_id, missed_points
from coach.core.gate import Refusal, RefusalReason, reword_for_file
from coach.core.scoring import Heard
from coach.core.transcript import Transcript
from coach.errors import AudioError, CoachError, JobError
from coach.keeping import remove_files, remove_unfinished
from coach.session import ask
from coach.shelf import list_jobs
from coach.store.unfinished import find, forget, read_text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from coach.core.attempts import Attempt
    from coach.core.jobs import Job
    from coach.core.pcm import Samples
    from coach.core.points import KeyPoint
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
        CoachError: its job, its file or the history cannot be read, or an engine failed; the file stays.
    """
    saved = history.find_attempt(item.asked.question_id, item.answered_at)
    if saved is not None:
        _put_away(environment, item.file)
        return saved
    if not item.is_typed and repair(item.file) < SHORTEST_S:
        remove_unfinished(item.file)
        return None
    job = _find_job(environment, item)
    job = job.with_aliases(history.aliases(job.title))
    # The history may have been removed since, and the session's number given to another.
    is_there = history.job_of(item.session_id) == item.job_title
    if is_there:
        job = replace(job, points=_points_of_follow_up(history, item) or job.points)
    attempt = _judged(environment, judge, job, item)
    session_id = item.session_id if is_there else history.begin_session(job.title, item.answered_at)
    saved = history.save(session_id, attempt)
    _put_away(environment, item.file)
    return saved


def _judged(environment: Environment, judge: Judge, job: Job, item: Unfinished) -> Attempt:
    if item.is_typed:
        return judge.judge(job, item.asked, Heard(Transcript.typed(read_text(item))), Origin.TYPED, item.answered_at)
    heard = judge.hear(environment.read_blocks(item.file), hints_of(job))
    attempt = judge.judge(job, item.asked, heard, Origin.MICROPHONE, item.answered_at)
    return replace(attempt, recording=item.file.name if environment.settings.keep_audio else None)


def _find_job(environment: Environment, item: Unfinished) -> Job:
    """The job of an answer: where its file is no longer, the one of that title.

    Raises:
        JobError: its file cannot be used, and no other has its title.
    """
    try:
        return environment.job(Path(item.job_file))
    except JobError:
        for path in list_jobs(environment):
            with suppress(JobError):
                if (job := environment.job(path)).title == item.job_title:
                    return job
        raise


def _points_of_follow_up(history: History, item: Unfinished) -> tuple[KeyPoint, ...]:
    """The points that a follow-up was asked for: those that the last answer to its question missed, as in a session."""
    if not is_follow_up(item.asked.question_id):
        return ()
    answer = history.find_last_attempt(item.session_id, main_id(item.asked.question_id))
    return () if answer is None or isinstance(answer.outcome, Refusal) else missed_points(answer.outcome)


def _put_away(environment: Environment, recording: Path) -> None:
    if environment.settings.keep_audio:
        forget(recording)
    else:
        remove_unfinished(recording)


def recover_all(environment: Environment, engine: Choice | None) -> int:
    """Finish every unfinished answer and show its review; the number of those that could not be finished.

    Args:
        environment: the world.
        engine: the recogniser; None for that of the settings, settled only when there is a recording to hear.

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
        with closing(environment.judge(engine)) as judge:
            for item in items:
                try:
                    with environment.working(f"{'Reading' if item.is_typed else 'Listening to'} {item.file.name}"):
                        attempt = finish(environment, history, judge, item)
                except CoachError as error:
                    n_failed += 1
                    console.print(error_text(error.message_at(str(item.file)), error.hint))
                    continue
                if attempt is None:
                    console.print(f"{item.file.name} holds no sound yet; nothing was lost.")
                else:
                    console.print(review_card(attempt, quiet_scores=environment.settings.quiet_scores))
    return n_failed


def take_in(environment: Environment, judge: Judge, job_file: Path, question: Question, path: Path) -> Attempt:
    """Hear, score and save a recording made elsewhere, in a session of its own, with a copy of its sound.

    Raises:
        CoachError: a file cannot be read or holds no speech, or an engine failed; nothing is kept then.
    """
    answered_at = environment.now()
    with environment.history() as history:
        job = environment.job(job_file)
        job = job.with_aliases(history.aliases(job.title))
        sink, copy = environment.new_recording(answered_at, question.id)
        try:
            heard = judge.hear(_kept(environment.read_blocks(path), sink), hints_of(job))
            sink.close()
            attempt = judge.judge(job, ask(question), heard, Origin.FILE, answered_at)
            if isinstance(attempt.outcome, Refusal):
                attempt = replace(attempt, outcome=_refuse_silence(attempt.outcome, heard, path))
            session_id = history.begin_session(job.title, answered_at)
            keeps_audio = environment.settings.keep_audio
            saved = history.save(session_id, replace(attempt, recording=copy.name if keeps_audio else None))
        except BaseException:
            sink.close()
            copy.unlink(missing_ok=True)
            raise
        if not keeps_audio:
            remove_files([copy])
    return saved


def _refuse_silence(refusal: Refusal, heard: Heard, path: Path) -> Refusal:
    """The refusal of a file's answer. A file without any speech is a mistake of hand, and no answer.

    Raises:
        AudioError: there is no speech in it.
    """
    if refusal.reason is RefusalReason.SILENT:
        duration_s = heard.facts.duration_s if heard.facts else 0.0
        raise AudioError(
            f"No speech was found in {path}, which lasts {duration_s:.1f} s; nothing was saved.",
            "Listen to it in a player, and record it again if there is nothing to hear.",
        )
    return reword_for_file(refusal)


def _kept(blocks: Iterator[Samples], sink: SampleSink) -> Iterator[Samples]:
    for block in blocks:
        yield sink.write(block)

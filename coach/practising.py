"""Sets a practice session up: the history, the draw of questions, the desk; then hands over to the session."""

from __future__ import annotations

import random
from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING

from coach.answering import Desk
from coach.core.habits import MAX_EARLIER
from coach.core.sampling import Answered, Wanted, sample
from coach.core.scoring import SCORER_VERSION
from coach.errors import CoachError, StoreError
from coach.keeping import drop_old_recordings, remove_files, remove_unfinished
from coach.microphones import MicrophoneTrial
from coach.session import Practice
from coach.store.unfinished import Draft, Unfinished, find, forget, remember
from coach.ui.live import Look

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime
    from pathlib import Path

    from coach.answering import People
    from coach.core.attempts import Asked, Attempt
    from coach.core.correction import Alias
    from coach.core.delivery import Delivery
    from coach.core.gate import Refusal
    from coach.core.jobs import Job
    from coach.core.overruling import Overrule
    from coach.core.progress import AttemptSummary
    from coach.core.questions import Question
    from coach.core.scoring import Score
    from coach.core.transcript import Transcript
    from coach.engines import Choice as EngineChoice
    from coach.environment import Environment
    from coach.judging import Judge
    from coach.ports import SampleSink
    from coach.store.history import History

RECENT_ATTEMPTS = 5_000
"""Sampling looks back this far: years of daily practice, read in a tenth of a second."""


@dataclass(frozen=True, slots=True)
class Options:
    """What the user asked of one practice; None leaves it to the settings. See `coach practice --help`."""

    questions: int | None = None
    ids: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    seed: int | None = None
    new_only: bool = False
    due_only: bool = False
    typed: bool = False
    thinking_s: int | None = None
    time_up: bool = False
    live_transcript: bool = False
    hints: bool = False
    speak: bool = False
    quiet_scores: bool = False
    follow_ups: bool | None = None


class SessionArchive:
    """Keeps the attempts of one session in the history."""

    def __init__(self, environment: Environment, history: History, job_title: str, seed: int) -> None:
        """Nothing is written before begin() or save()."""
        self._environment = environment
        self._history = history
        self._job_title = job_title
        self._seed = seed
        self._started_at = environment.now()
        self._session_id: int | None = None
        self.has_saved = False

    def begin(self) -> int:
        """The session's number. It begins with its first answer: one that is left before uses no number up."""
        if self._session_id is None:
            self._session_id = self._history.begin_session(self._job_title, self._started_at, self._seed)
        return self._session_id

    def save(self, attempt: Attempt) -> Attempt:
        """See answering.Desk."""
        saved = self._history.save(self.begin(), attempt)
        self.has_saved = True
        return saved

    def correct(self, attempt: Attempt, corrected: Transcript, outcome: Score | Refusal) -> Attempt:
        """See session.Archive."""
        return self._history.correct(attempt, corrected, outcome, SCORER_VERSION, self._environment.now())

    def overrule(self, attempt: Attempt, overrules: Sequence[Overrule]) -> Attempt:
        """See session.Archive."""
        return self._history.overrule(attempt, overrules, self._environment.now())

    def add_alias(self, alias: Alias) -> None:
        """See session.Archive."""
        self._history.add_alias(self._job_title, alias, self._environment.now())


def run_practice(
    environment: Environment, job_file: Path, engine: EngineChoice | None, options: Options
) -> list[Attempt]:
    """Practise for a job; the attempts made.

    Args:
        environment: the world.
        job_file: the job.
        engine: the recogniser; None for typed answers.
        options: what the user asked for.

    Raises:
        CoachError: a file, the history, the bank, the microphone or the engine cannot be used.
    """
    with environment.practice_lock(), environment.history() as history, closing(environment.judge(engine)) as judge:
        job = environment.job(job_file)
        job = job.with_aliases(history.aliases(job.title))
        look = _look(environment, history, options)
        with environment.people(look, is_typing=options.typed) as people:
            _drop_old_recordings(environment, people, history)
            _offer_to_finish(environment, people, history, judge)
            seed = options.seed if options.seed is not None else random.SystemRandom().randrange(2**31)
            questions = _draw(environment, history, job, options, seed)
            archive = SessionArchive(environment, history, job.title, seed)
            desk = _desk(environment, people, archive, job, job_file)
            follows_up = environment.settings.follow_ups if options.follow_ups is None else options.follow_ups
            try:
                attempts = Practice(job, judge, people, desk, archive).run(questions, asks_follow_ups=follows_up)
            finally:
                if archive.has_saved:
                    hint = "See it again with: coach review. Compare with: coach progress"
                    people.stage.tell(f"Saved as session {archive.begin()}.", hint)
            if not attempts:
                people.stage.tell("No answer was recorded.")
    return attempts


def _look(environment: Environment, history: History, options: Options) -> Look:
    """What the person wants to see and hear: options before settings."""
    settings = environment.settings
    return Look(
        quiet_scores=options.quiet_scores or settings.quiet_scores,
        thinking_s=settings.thinking_s if options.thinking_s is None else options.thinking_s,
        time_up=options.time_up or settings.time_up,
        live_transcript=options.live_transcript or settings.live_transcript,
        hints=options.hints or settings.hints,
        speak=environment.voice() if options.speak or settings.speak else None,
        play=environment.play,
        earlier=lambda attempt: _earlier(history, attempt),
    )


def _earlier(history: History, attempt: Attempt) -> tuple[Delivery, ...]:
    """How the person's own answers before one were delivered; none where one of them cannot be read.

    The comparison is an extra: what is wrong with an old answer must not end a session.
    """
    try:
        return history.deliveries(attempt.id or 0, MAX_EARLIER)
    except StoreError:
        return ()


def _draw(environment: Environment, history: History, job: Job, options: Options, seed: int) -> list[Question]:
    answered = as_answered(history.summaries(job.title, limit=RECENT_ATTEMPTS))
    wanted = Wanted(
        categories=options.categories,
        question_ids=options.ids,
        new_only=options.new_only,
        due_only=options.due_only,
        occupation=job.title,
        facts=job.known_facts,
        points={point.text for point in job.points},
    )
    n_questions = options.questions or len(options.ids) or environment.settings.questions
    rng = random.Random(seed)  # noqa: S311 - chooses questions, guards nothing
    return [choice.question for choice in sample(environment.bank(), answered, n_questions, rng, wanted)]


def _desk(environment: Environment, people: People, archive: SessionArchive, job: Job, job_file: Path) -> Desk:
    trial = MicrophoneTrial(environment.microphone, people.stage.tell)

    def describe(asked: Asked, answered_at: datetime, file: Path) -> Unfinished:
        return Unfinished(asked, str(job_file.absolute()), job.title, archive.begin(), answered_at, file)

    def open_sink(asked: Asked, answered_at: datetime) -> tuple[SampleSink, Path]:
        sink, recording = environment.new_recording(answered_at, asked.question_id)
        try:
            remember(environment.recordings_dir, describe(asked, answered_at, recording))
        except CoachError:
            sink.close()
            remove_files([recording])
            raise
        return sink, recording

    def open_draft(asked: Asked, answered_at: datetime) -> Draft:
        file = environment.answer_file(answered_at, asked.question_id, "txt")
        return Draft(file, lambda: describe(asked, answered_at, file))

    return Desk(
        now=environment.now,
        open_source=trial.open_source,
        open_sink=open_sink,
        open_draft=open_draft,
        save=archive.save,
        finished=forget,
        discard=remove_unfinished,
        try_microphone=trial.begin,
        keeps_audio=bool(environment.settings.keep_audio),
    )


def _drop_old_recordings(environment: Environment, people: People, history: History) -> None:
    """Remove recordings that are older than the settings allow; failing at it must not keep anybody from practising."""
    try:
        removed = drop_old_recordings(environment, history)
    except StoreError as error:
        people.stage.tell(error.message, error.hint)
        return
    if removed:
        people.stage.tell(removed)


def _offer_to_finish(environment: Environment, people: People, history: History, judge: Judge) -> None:
    """What is to become of the answers that were cut short; one that was saved is only put away."""
    from coach.recovering import finish

    for item in find(environment.recordings_dir):
        try:
            if history.find_attempt(item.asked.question_id, item.answered_at) is not None:
                finish(environment, history, judge, item)  # the program ended over its review
            elif environment.is_interactive:
                people.stage.tell(_finish_or_remove(environment, people, history, judge, item))
            else:
                people.stage.tell("An answer is waiting to be finished.", "Finish it with: coach recover")
        except CoachError as error:
            people.stage.tell(error.message, error.hint)


def _finish_or_remove(
    environment: Environment, people: People, history: History, judge: Judge, item: Unfinished
) -> str:
    """Do with an answer that was cut short what the person likes; a sentence that says what was done.

    Raises:
        CoachError: it cannot be finished, or not be removed.
    """
    from coach.recovering import finish

    when = f"{item.answered_at.astimezone():%d %B, %H:%M}"
    answer = "The answer you typed on" if item.is_typed else "The answer of"
    if people.pen.agree(f"{answer} {when} to “{item.asked.text}” was cut short. Finish it now?"):
        with environment.working("Finishing it"):
            attempt = finish(environment, history, judge, item)
        if attempt is None:
            return "Nothing had been said into it yet, so nothing was lost."
        return f"It is saved as answer {attempt.id} of session {attempt.session_id}."
    if people.pen.agree("Remove it for good?"):
        remove_unfinished(item.file)
        return "It is removed."
    return "It waits. Finish it whenever you like with: coach recover"


def as_answered(summaries: Sequence[AttemptSummary]) -> list[Answered]:
    """Attempts of the history as the sampler needs them; points made only partly return, too.

    Sessions are numbered anew by their beginnings: one that was imported has a higher number than younger ones.
    """
    begun = sorted({(summary.session_started_at, summary.session_id) for summary in summaries})
    places = {session_id: place for place, (_, session_id) in enumerate(begun)}
    return [
        Answered(
            question_id=summary.question_id,
            session_number=places[summary.session_id],
            made=summary.made,
            missed=summary.partly + summary.missed,
            is_retake=not summary.is_cold,
        )
        for summary in summaries
    ]

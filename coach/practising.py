"""Sets a practice session up: the history, the draw of questions, the desk; then hands over to the session."""

from __future__ import annotations

import random
from dataclasses import dataclass
from typing import TYPE_CHECKING

from coach.core.sampling import Answered, Wanted, sample
from coach.session import Desk, Practice

if TYPE_CHECKING:
    from coach.core.attempts import Attempt
    from coach.core.jobs import Job
    from coach.core.progress import AttemptSummary
    from coach.engines import Choice as EngineChoice
    from coach.environment import Environment
    from coach.ports import Stage


@dataclass(frozen=True, slots=True)
class Draw:
    """How to draw the questions of a session.

    Attributes:
        n_questions: how many.
        seed: makes the draw repeatable; None for a new one.
        wanted: which questions may be drawn.

    """

    n_questions: int
    seed: int | None
    wanted: Wanted


def run_practice(environment: Environment, stage: Stage, job: Job, engine: EngineChoice, draw: Draw) -> list[Attempt]:
    """Practise for a job; the attempts made.

    Raises:
        CoachError: the history, the bank or the engine cannot be used.

    """
    judge = environment.judge(engine)
    judge.warm()
    seed = draw.seed if draw.seed is not None else random.SystemRandom().randrange(2**31)
    with environment.history() as history:
        answered = [as_answered(summary) for summary in history.summaries(job.title)]
        rng = random.Random(seed)  # noqa: S311 - chooses questions, guards nothing
        choices = sample(environment.bank(), answered, draw.n_questions, rng, draw.wanted)
        session_id = history.begin_session(job.title, environment.now(), seed)
        desk = Desk(
            now=environment.now,
            open_source=environment.microphone,
            open_sink=environment.new_recording,
            save=lambda attempt: history.save(session_id, attempt),
            play=environment.play,
        )
        attempts = Practice(job, judge, stage, desk).run([choice.question for choice in choices])
    if attempts:
        stage.tell(f"Saved as session {session_id}.", "See it again with: coach review. Compare with: coach progress")
    else:
        stage.tell("No answer was recorded.")
    return attempts


def as_answered(summary: AttemptSummary) -> Answered:
    """An attempt of the history as the sampler needs it; points made only partly return, too."""
    return Answered(
        question_id=summary.question_id,
        session_number=summary.session_id,
        made=summary.made,
        missed=summary.partly + summary.missed,
        is_retake=not summary.is_cold,
    )

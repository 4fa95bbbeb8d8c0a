"""The demonstration: the shipped recordings through the true path, kept in a history that is thrown away."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from coach.core.attempts import Origin
from coach.core.progress import measure_progress
from coach.core.questions import fill
from coach.environment import read_toml, shipped
from coach.errors import InputError
from coach.ports import Hints
from coach.session import ask

if TYPE_CHECKING:
    from coach.engines import Choice
    from coach.environment import Environment


def run_demo(environment: Environment, engine: Choice) -> None:
    """Hear, score and review every shipped recording, and end with what to do next.

    Raises:
        CoachError: the engine cannot be used, or a shipped file is missing.

    """
    from coach.ui.progress import progress_view
    from coach.ui.views import demo_closing, demo_opening, review_card

    console = environment.console
    samples = shipped("samples")
    job = environment.job(samples / "job.toml")
    questions = {question.id: question for question in environment.bank()}
    answers: list[dict[str, Any]] = read_toml(samples / "answers.toml", InputError)["answers"]
    with environment.history() as history, closing(environment.judge(engine)) as judge:
        judge.warm(job=job)
        console.print(demo_opening(job, engine.engine))
        session_id = history.begin_session(job.title, environment.now())
        for answer in answers:
            recording = samples / "recordings" / answer["recording"]
            asked = ask(fill(questions[answer["question"]], job.known_facts))
            with environment.working(f"Listening to {recording.name}"):
                answered_at = environment.now()
                heard = judge.hear(environment.read_blocks(recording), Hints())
                attempt = judge.judge(job, asked, heard, Origin.FILE, answered_at)
            saved = history.save(session_id, replace(attempt, recording=recording.name))
            console.print(review_card(saved))
        console.print(progress_view(measure_progress(history.summaries())))
    console.print(demo_closing())

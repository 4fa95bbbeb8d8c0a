"""coach demo, coach practice."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import click

from coach.cli.options import engine_option, model_option

if TYPE_CHECKING:
    from coach.environment import Environment


@click.command()
@engine_option
@model_option
@click.pass_obj
def demo(environment: Environment, engine: str, model: str) -> None:
    """See a whole session on shipped recordings, without a microphone.

    Four recorded answers of an invented candidate are recognised, scored and reviewed for real. Nothing is kept.
    """
    from coach.demo import run_demo

    with tempfile.TemporaryDirectory(prefix="coach-demo-") as folder:
        run_demo(environment.keeping_data_in(Path(folder)), environment.engine(engine, model))


@click.command()
@click.option(
    "--job", "job_file", type=click.Path(path_type=Path), required=True, help="Your job file (TOML); see the README."
)
@click.option("-n", "--questions", type=click.IntRange(1, 50), help="How many questions to ask.")
@click.option("--question", "ids", multiple=True, metavar="ID", help="Ask this question; may be repeated.")
@click.option("--category", "categories", multiple=True, metavar="NAME", help="Ask only of this category; likewise.")
@click.option("--seed", type=int, help="Draw the same questions again.")
@click.option("--new-only", is_flag=True, help="Only questions never asked before.")
@click.option("--due-only", is_flag=True, help="Only questions whose missed points are due again.")
@click.option("--quiet-scores", is_flag=True, help="Hide numbers on screen; they are stored all the same.")
@engine_option
@model_option
@click.pass_obj
def practice(  # noqa: PLR0913 - one parameter for each option of the command
    environment: Environment,
    job_file: Path,
    questions: int | None,
    ids: tuple[str, ...],
    categories: tuple[str, ...],
    seed: int | None,
    new_only: bool,
    due_only: bool,
    quiet_scores: bool,
    engine: str,
    model: str,
) -> None:
    """Answer questions aloud and see which of your points you made.

    Enter starts an answer and Enter ends it; silence never does.
    """
    from coach.core.sampling import Wanted
    from coach.practising import Draw, run_practice

    settings = environment.settings
    job = environment.job(job_file)
    wanted = Wanted(
        categories=categories,
        question_ids=ids,
        new_only=new_only,
        due_only=due_only,
        occupation=job.title,
        facts=job.known_facts,
        points={point.text for point in job.points},
    )
    with environment.stage(quiet_scores=quiet_scores or settings.quiet_scores) as stage:
        draw = Draw(questions or len(ids) or settings.questions, seed, wanted)
        run_practice(environment, stage, job, environment.engine(engine, model), draw)

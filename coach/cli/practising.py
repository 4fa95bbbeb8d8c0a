"""coach demo, practice, answer, recover."""

from __future__ import annotations

import tempfile
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from coach.cli.options import WholeNumber, engine_option, job_option, model_option
from coach.errors import BankError

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
@job_option
@click.option(
    "-n", "--questions", type=WholeNumber(1, 50, "questions", "-n 4"), help="How many questions to ask, 1 to 50."
)
@click.option("--question", "ids", multiple=True, metavar="ID", help="Ask this question; may be repeated.")
@click.option("--category", "categories", multiple=True, metavar="NAME", help="Ask only of this category; likewise.")
@click.option("--seed", type=int, help="Draw the same questions again.")
@click.option("--new-only", is_flag=True, help="Only questions never asked before.")
@click.option("--due-only", is_flag=True, help="Only questions whose missed points are due again.")
@click.option("--typed", is_flag=True, help="Type the answers, for noisy rooms.")
@click.option(
    "--think",
    "thinking_s",
    type=WholeNumber(0, 600, "seconds", "--think 30"),
    metavar="S",
    help="Seconds to think first.",
)
@click.option("--time-up", is_flag=True, help="Say when the target length is reached.")
@click.option("--live-transcript", is_flag=True, help="Show the words while you speak.")
@click.option("--hints", is_flag=True, help="Show your points while you speak.")
@click.option("--speak", is_flag=True, help="Have the questions read aloud.")
@click.option("--quiet-scores", is_flag=True, help="Hide numbers on screen; they are stored all the same.")
@click.option(
    "--follow-ups/--no-follow-ups", default=None, help="Whether to ask one more question when points were missed."
)
@engine_option
@model_option
@click.pass_obj
def practice(environment: Environment, /, job: str | None, engine: str, model: str, **options: Any) -> None:  # noqa: ANN401 - click's way
    """Answer questions aloud and see which of your points you made.

    Enter starts an answer and Enter ends it; silence never does.
    """
    from coach.practising import Options, run_practice
    from coach.shelf import find_job
    from coach.signals import ending_on_signals

    job_file = find_job(environment, job)
    chosen = Options(**options)
    choice = None if chosen.typed else environment.engine(engine, model)
    with ending_on_signals():
        run_practice(environment, job_file, choice, chosen)


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--question", "question_id", required=True, metavar="ID", help="The question it answers.")
@job_option
@engine_option
@model_option
@click.pass_obj
def answer(environment: Environment, file: Path, question_id: str, job: str | None, engine: str, model: str) -> None:
    """Take in a recording made elsewhere: recognise, score and save FILE as an answer to a question."""
    from coach.core.questions import fill
    from coach.recovering import take_in
    from coach.shelf import find_job
    from coach.signals import ending_on_signals
    from coach.ui.views import review_card

    job_file = find_job(environment, job)
    facts = environment.job(job_file).known_facts
    found = [question for question in environment.bank() if question.id == question_id]
    if not found:
        raise BankError(f"There is no question '{question_id}'.", "List them with: coach questions list")
    judging = closing(environment.judge(environment.engine(engine, model)))
    with ending_on_signals(), environment.working(f"Listening to {file.name}"), judging as judge:
        attempt = take_in(environment, judge, job_file, fill(found[0], facts), file)
    environment.console.print(review_card(attempt, quiet_scores=environment.settings.quiet_scores))


@click.command()
@engine_option
@model_option
@click.pass_context
def recover(ctx: click.Context, engine: str, model: str) -> None:
    """Finish the answers that were being recorded or typed when the program ended."""
    from coach.recovering import recover_all

    environment: Environment = ctx.obj
    n_failed = recover_all(environment, environment.engine(engine, model) if engine or model else None)
    ctx.exit(1 if n_failed else 0)

"""coach review, coach progress."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from coach.errors import StoreError

if TYPE_CHECKING:
    from coach.environment import Environment


@click.command()
@click.argument("session", type=click.IntRange(1, 2**63 - 1), required=False)
@click.option("--quiet-scores", is_flag=True, help="Hide numbers.")
@click.pass_obj
def review(environment: Environment, session: int | None, quiet_scores: bool) -> None:
    """Show the answers of a session again, by default the last one."""
    from coach.ui.views import review_card, session_heading

    with environment.history() as history:
        number = session if session is not None else history.last_session_id()
        if number is None:
            raise StoreError("There is no session yet.", "Begin with: coach practice --job job.toml")
        found = history.session(number)
    environment.console.print(session_heading(found))
    for attempt in found.attempts:
        environment.console.print(review_card(attempt, quiet_scores=quiet_scores or environment.settings.quiet_scores))
    if not found.attempts:
        environment.console.print("It holds no answer.")


@click.command()
@click.option("--job", metavar="TITLE", help="Only this job's sessions.")
@click.pass_obj
def progress(environment: Environment, job: str | None) -> None:
    """Show coverage per session and per question, and what keeps being missed."""
    from coach.core.progress import measure_progress
    from coach.ui.progress import progress_view

    with environment.history() as history:
        measured = measure_progress(history.summaries(job))
    environment.console.print(progress_view(measured))

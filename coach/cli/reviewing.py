"""coach review, coach diff, coach search, coach progress."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from coach.cli.options import row_number
from coach.errors import StoreError

if TYPE_CHECKING:
    from coach.environment import Environment


@click.command()
@click.argument("session", type=row_number, required=False)
@click.option("--delivery", "wants_delivery", is_flag=True, help="All that was measured of how you spoke, instead.")
@click.option("--quiet-scores", is_flag=True, help="Hide numbers.")
@click.pass_obj
def review(environment: Environment, session: int | None, wants_delivery: bool, quiet_scores: bool) -> None:
    """Show the answers of a session again, by default the last one."""
    from coach.core.habits import MAX_EARLIER
    from coach.ui.delivery import delivery_view
    from coach.ui.views import review_card, session_heading

    with environment.history() as history:
        number = session if session is not None else history.last_session_id()
        if number is None:
            raise StoreError("There is no session yet.", "Begin with: coach job new, then coach practice")
        found = history.session(number)
        earlier = [history.deliveries(attempt.id or 0, MAX_EARLIER) for attempt in found.attempts]
    environment.console.print(session_heading(found))
    is_quiet = quiet_scores or environment.settings.quiet_scores
    for attempt, before in zip(found.attempts, earlier, strict=True):
        if wants_delivery:
            environment.console.print(delivery_view(attempt, before))
        else:
            environment.console.print(review_card(attempt, quiet_scores=is_quiet, earlier=before))
    if not found.attempts:
        environment.console.print("It holds no answer.")


@click.command()
@click.argument("before", type=row_number)
@click.argument("after", type=row_number)
@click.option("--quiet-scores", is_flag=True, help="Hide numbers.")
@click.pass_obj
def diff(environment: Environment, before: int, after: int, quiet_scores: bool) -> None:
    """Show what answer AFTER gained and lost against answer BEFORE; the review shows an answer's number."""
    from coach.core.comparison import compare
    from coach.ui.comparison import diff_view

    if before == after:
        raise click.BadParameter(f"both are answer {after}; name two answers to compare.")
    with environment.history() as history:
        answers = (history.attempt(before), history.attempt(after))
        jobs = [history.job_of(answer.session_id or 0) or "" for answer in answers]
    quiet = quiet_scores or environment.settings.quiet_scores
    environment.console.print(diff_view(answers, compare(*answers), jobs, quiet_scores=quiet))


@click.command()
@click.argument("words", nargs=-1, required=True)
@click.option("-n", "limit", type=click.IntRange(1, 1000), default=10, help="How many answers to quote; 10 by default.")
@click.pass_obj
def search(environment: Environment, words: tuple[str, ...], limit: int) -> None:
    """Find the answers in which all of WORDS were said. Words in "quotes" are found as a phrase.

    Inflections count as the same word, and a corrected transcript in place of the original.
    """
    from coach.ui.hits import hits_view

    if not any(any(map(str.isalnum, word)) for word in words):
        raise click.BadParameter("there is no word in it; name one that you said, such as: coach search budget")
    with environment.history() as history:
        hits = history.search(words, limit)
    environment.console.print(hits_view(hits))


@click.command()
@click.option("--job", metavar="NAME", help="Only this job's sessions; its name or title.")
@click.option("--json", "wants_json", is_flag=True, help="Everything, as JSON for other programs.")
@click.option("--csv", "wants_csv", is_flag=True, help="A row for each answer, for a spreadsheet.")
@click.pass_obj
def progress(environment: Environment, job: str | None, wants_json: bool, wants_csv: bool) -> None:
    """Show how much you practised, what changed, and what keeps being missed."""
    from coach.overview import find_answered, gather_overview
    from coach.ui.progress import overview_view
    from coach.ui.progress_export import render_csv, render_json

    if wants_json and wants_csv:
        raise click.UsageError("Choose --json or --csv, not both.")
    with environment.history() as history:
        if job is not None:
            job = find_answered(environment, history, job)
        if wants_csv:
            click.echo(render_csv(history.summaries(job)), nl=False)
        elif wants_json:
            click.echo(render_json(gather_overview(environment, history, job, limit=None)))
        else:
            environment.console.print(overview_view(gather_overview(environment, history, job)))

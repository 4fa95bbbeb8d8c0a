"""coach plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from coach.cli.options import job_option

if TYPE_CHECKING:
    from coach.environment import Environment


@click.command()
@job_option
@click.option("--all", "is_all", is_flag=True, help="List every question that was never asked.")
@click.pass_obj
def plan(environment: Environment, job: str | None, is_all: bool) -> None:
    """Show what is due and why, and what was never asked.

    A point that you missed comes back in the next session, then in every second one, until you have made it twice in a
    row. What you intend to say to each question is shown by: coach job plan
    """
    from coach.planning import read_agenda
    from coach.shelf import call, find_job
    from coach.ui.planning import agenda_view

    path = find_job(environment, job)
    agenda = read_agenda(environment, environment.job(path))
    environment.console.print(agenda_view(agenda, call(environment, path), is_all=is_all))

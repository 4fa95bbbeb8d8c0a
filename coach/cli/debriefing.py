"""coach debrief."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import click

from coach.cli.options import Day

if TYPE_CHECKING:
    from coach.environment import Environment


@click.command()
@click.argument("wanted", metavar="[JOB]", required=False)
@click.option("--on", "day", type=Day(), metavar="DATE", help="Its day, as 2026-05-31.")
@click.pass_obj
def debrief(environment: Environment, wanted: str | None, day: date | None) -> None:
    """Write down what a real interview asked, what you said and how it felt, and draft thank-you notes.

    The files lie beside the job, in NAME.interviews; they are yours to edit.
    """
    from coach.debriefing import debrief
    from coach.shelf import find_job
    from coach.signals import ending_on_signals
    from coach.ui.debriefing import debrief_view
    from coach.ui.form import LineForm
    from coach.ui.prose import print_prose

    path = find_job(environment, wanted)
    today = environment.now().astimezone().date()
    held_on = day or today
    if held_on > today:
        raise click.BadParameter(f"{held_on} has not come yet.", param_hint="--on")
    with ending_on_signals():
        talk, files = debrief(environment, LineForm(environment.console), path, held_on)
    print_prose(environment.console, debrief_view(talk, files))

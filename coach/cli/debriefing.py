"""coach debrief."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from datetime import datetime

    from coach.environment import Environment


@click.command()
@click.argument("wanted", metavar="[JOB]", required=False)
@click.option("--on", "day", type=click.DateTime(["%Y-%m-%d"]), metavar="DATE", help="Its day, as 2026-05-31.")
@click.pass_obj
def debrief(environment: Environment, wanted: str | None, day: datetime | None) -> None:
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
    held_on = (day or environment.now().astimezone()).date()
    with ending_on_signals():
        talk, files = debrief(environment, LineForm(environment.console), path, held_on)
    print_prose(environment.console, debrief_view(talk, files))

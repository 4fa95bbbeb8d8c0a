"""coach report."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from coach.cli.options import row_number

if TYPE_CHECKING:
    from coach.environment import Environment
    from coach.ui.report import Report

_MAIL_BYTES = 20_000_000
"""Many mail services take no more (25 MB with their own encoding)."""


@click.command()
@click.argument("session", type=row_number, required=False)
@click.option("--job", metavar="NAME", help="All of this job's sessions instead of one.")
@click.option("--to", "wanted", type=click.Path(path_type=Path), metavar="FILE", help="Where to write the page.")
@click.option("--no-audio", is_flag=True, help="Leave the recordings out; small enough to send.")
@click.pass_obj
def report(environment: Environment, session: int | None, job: str | None, wanted: Path | None, no_audio: bool) -> None:
    """Write a session, by default the last one, as a page to read, hear, print or send.

    The page is one file that holds everything and opens no connection. It is never written over another file unasked.
    """
    from coach.reporting import choose_place, with_sounds, write_page
    from coach.ui.report import render_report

    if session is not None and job is not None:
        raise click.UsageError("Name a session or a job, not both.")
    told = _gather(environment, session, job)
    name = f"coach-session-{told.sessions[0].id}.html" if told.is_one_session else "coach-job.html"
    path = choose_place(wanted, name)
    replaces = path.exists() and environment.is_interactive and click.confirm(f"{path} is already there. Replace it?")
    with environment.working("Making the report"):
        page = render_report(told if no_audio else with_sounds(environment, told))
    n_bytes = write_page(path, page, replaces=replaces)
    environment.console.print(f"{path} ({_size(n_bytes)}). Open it in any browser.", soft_wrap=True, markup=False)
    if n_bytes > _MAIL_BYTES and not no_audio:
        environment.console.print("It is too large for most mail; --no-audio leaves the recordings out.")


def _size(n_bytes: int) -> str:
    return f"{n_bytes / 1e6:.1f} MB" if n_bytes >= 999_500 else f"{n_bytes / 1e3:.0f} kB"


def _gather(environment: Environment, session: int | None, job: str | None) -> Report:
    from coach.reporting import newest_session, report_job, report_session

    with environment.history() as history:
        if job is not None:
            return report_job(environment, history, job)
        return report_session(environment, history, newest_session(history) if session is None else session)

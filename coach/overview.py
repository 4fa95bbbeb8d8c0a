"""Gathers what `coach progress` shows from the history."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coach.core.grid import lay_out
from coach.core.overruling import Kind
from coach.core.progress import measure_progress
from coach.errors import StoreError
from coach.shelf import find_title
from coach.ui.progress import Overview

if TYPE_CHECKING:
    from coach.environment import Environment
    from coach.store.history import History

MEASURED_ATTEMPTS = 2_000
"""The view measures progress on so many of the newest attempts: a year of five answers a day, read in a tenth of a
second."""

GRID_SESSIONS = 12

BEGIN = "Begin with: coach job new, then coach practice"


def gather_overview(
    environment: Environment, history: History, job: str | None, limit: int | None = MEASURED_ATTEMPTS
) -> Overview:
    """What the history tells of one job or of all.

    Args:
        environment: knows what day it is.
        history: the history.
        job: the job's title; None for all jobs, the grids then being those of the job practised last.
        limit: measure progress on so many of the newest attempts; None for all.

    Raises:
        StoreError: the history cannot be read.

    """
    summaries = history.summaries(job, limit)
    practised = history.practised(job)
    newest = history.last_job() if job is None else job
    jobs = history.jobs() if job is None else ()
    verdicts = () if newest is None else history.verdicts(newest, GRID_SESSIONS)
    return Overview(
        progress=measure_progress(summaries),
        practised=practised,
        streak_days=practised.streak_days(environment.now().astimezone().date()),
        job=newest or "",
        points=lay_out(verdicts, Kind.POINT),
        keywords=lay_out(verdicts, Kind.KEYWORD),
        n_measured=len(summaries),
        together=jobs if len(jobs) > 1 else (),
        quiet_scores=environment.settings.quiet_scores,
    )


def find_answered(environment: Environment, history: History, wanted: str) -> str:
    """The title of a job with answers; a mistyped one must not look like a job never practised for.

    Args:
        environment: knows the folder of jobs.
        history: the history.
        wanted: see shelf.find_title.

    Raises:
        StoreError: there is no answer for it, or the history cannot be read.
        JobError: several jobs could be meant, or its file cannot be used.

    """
    titles = history.jobs()
    job = find_title(environment, wanted, titles)
    if job not in titles:
        newest = history.last_job()
        hint = BEGIN if newest is None else f"The newest session is for “{newest}”."
        raise StoreError(f"There is no answer for a job “{job}”.", hint)
    return job

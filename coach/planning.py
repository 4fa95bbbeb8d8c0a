"""Reads what lies ahead of a job out of its history and the question bank."""

from __future__ import annotations

from typing import TYPE_CHECKING

from coach.core.agenda import Agenda, make_agenda
from coach.practising import RECENT_ATTEMPTS, as_answered

if TYPE_CHECKING:
    from coach.core.jobs import Job
    from coach.environment import Environment


def read_agenda(environment: Environment, job: Job) -> Agenda:
    """What is due for a job, what comes back later, and what was never asked.

    Raises:
        BankError: a question bank cannot be used.
        StoreError: the history cannot be read.
    """
    with environment.history() as history:
        summaries = history.summaries(job.title, limit=RECENT_ATTEMPTS)
    return make_agenda(job, environment.bank(), as_answered(summaries))

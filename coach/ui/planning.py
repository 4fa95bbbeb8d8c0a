"""What lies ahead, as rich renderables. Pure: values in, renderables out."""

from __future__ import annotations

import shlex
from collections import Counter
from itertools import groupby
from typing import TYPE_CHECKING

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from coach.core.questions import CATEGORIES
from coach.core.sampling import N_MADE_TO_RETIRE
from coach.ui.views import clean

if TYPE_CHECKING:
    from collections.abc import Sequence

    from coach.core.agenda import Agenda, Returning
    from coach.core.questions import Question
    from coach.core.sampling import Pending

_TIMES = {1: "once", 2: "twice"}


def agenda_view(agenda: Agenda, job_name: str, *, is_all: bool = False) -> RenderableType:
    """What is due and why, what comes back later, and what was never asked; for 80 columns and up.

    Args:
        agenda: what lies ahead.
        job_name: what to call the job on the command line.
        is_all: list each question that was never asked; else they are counted.
    """
    parts: list[RenderableType] = []
    parts += _returning("Due in the coming session", agenda.due)
    parts += _returning("Comes back later", agenda.later)
    if not parts:
        parts.append(Text("No missed point waits to come back."))
    job = f"--job {shlex.quote(job_name)}"
    parts += _never_asked(agenda, "" if is_all else f"coach plan {job} --all")
    only = " --due-only" if agenda.due else ""
    parts.append(Text.assemble("\nPractise it with: ", (clean(f"coach practice {job}{only}"), "bold")))
    return Group(*parts)


def why_text(pending: Pending) -> str:
    """Why a point comes back, and when, as "missed twice, made once since; due now"."""
    why = f"missed {_times(pending.n_missed)}"
    if pending.n_made_in_a_row:
        n_left = N_MADE_TO_RETIRE - pending.n_made_in_a_row
        why += f", made {_times(pending.n_made_in_a_row)} since, {n_left} more to go"
    n = pending.n_sessions_to_wait
    when = "due now" if pending.is_due else f"due after {n} more session{'' if n == 1 else 's'}"
    return f"{why}; {when}"


def _returning(title: str, items: Sequence[Returning]) -> list[RenderableType]:
    if not items:
        return []
    parts: list[RenderableType] = [Text(title, style="bold blue")]
    for item in items:
        parts.append(Text.assemble((item.question.id, "cyan"), "  ", clean(item.question.text)))
        table = Table.grid(padding=(0, 1))
        for pending in item.points:
            why = Text(f"\n{why_text(pending)}", style="yellow" if pending.is_due else "dim")
            table.add_row("•", Text.assemble(clean(pending.point), why))
        parts.append(Padding(table, (0, 0, 0, 2)))
    parts.append(Text())
    return parts


def _never_asked(agenda: Agenda, lister: str) -> list[RenderableType]:
    """The questions, or only how many when there is a command that lists them."""
    n = len(agenda.never_asked)
    if not n:
        return [Text(f"Every one of the {agenda.n_fitting} questions that fit has been asked.")]
    parts: list[RenderableType] = [
        Text.assemble(("Never asked", "bold blue"), f"  {n} of the {agenda.n_fitting} questions that fit this job")
    ]
    if lister:
        counts = Counter(question.category for question in agenda.never_asked)
        parts.append(Padding(_counted(counts), (0, 0, 0, 2)))
        parts.append(Text(f"See them one by one with: {clean(lister)}", style="dim"))
        return parts
    for category, questions in groupby(agenda.never_asked, key=_category):
        parts.append(Text(f"\n{CATEGORIES[category]} ({category})", style="bold"))
        parts += [Text.assemble((question.id, "cyan"), "  ", clean(question.text)) for question in questions]
    return parts


def _counted(counts: Counter[str]) -> Table:
    table = Table.grid(padding=(0, 2))
    table.add_column(justify="right")
    for category, n in counts.items():
        table.add_row(str(n), f"{CATEGORIES[category]} ({category})")
    return table


def _category(question: Question) -> str:
    return question.category


def _times(n: int) -> str:
    return _TIMES.get(n, f"{n} times")

"""Progress as a renderable: sessions, questions against themselves, what keeps being missed, and grids over time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich import box
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from coach.core.grid import Mark
from coach.ui.views import clean

if TYPE_CHECKING:
    from collections.abc import Sequence

    from coach.core.grid import Grid, GridRow
    from coach.core.progress import MissedAgain, Practised, Progress, QuestionProgress, SessionProgress


MOST_SESSIONS = 12
MOST_QUESTIONS = 20
MOST_ROWS = 12
"""A table longer than this is no view any more; what is left out is counted below it."""

GRID_FROM_SESSIONS = 2
"""The marks of a single session are its review."""

_GRID_CELLS = 40
"""Columns of the terminal for a grid's sessions; of 80, 36 are left for what the row is about."""

_MARKS = {Mark.SAID: ("✓", "green"), Mark.PARTLY: ("◐", "yellow"), Mark.MISSED: ("✗", "red"), None: ("·", "dim")}


@dataclass(frozen=True, slots=True)
class Overview:
    """Everything that `coach progress` shows.

    Attributes:
        progress: of the newest attempts.
        practised: of all attempts.
        streak_days: days in a row with an answer, up to today.
        job: the job of the grids.
        points: its points, session by session.
        keywords: its keywords, likewise.
        n_measured: how many attempts the progress was measured on.

    """

    progress: Progress
    practised: Practised
    streak_days: int
    job: str
    points: Grid
    keywords: Grid
    n_measured: int

    @property
    def n_left_out(self) -> int:
        """How many older attempts the progress was not measured on."""
        return self.practised.n_attempts - self.n_measured


def overview_view(overview: Overview) -> RenderableType:
    """How much was practised, what it changed, and the latest sessions point by point and keyword by keyword."""
    if not overview.progress.sessions:
        return progress_view(overview.progress)
    grids = [
        part
        for name, grid in (("Points", overview.points), ("Keywords", overview.keywords))
        if len(grid.sessions) >= GRID_FROM_SESSIONS
        for part in (_grid(f"{name} in first answers, by session", overview.job, grid), Text())
    ]
    parts: list[RenderableType] = [
        Padding(_practised(overview), (1, 2, 0, 2)),
        progress_view(overview.progress),
        Padding(Group(*grids), (0, 2)),
    ]
    if overview.n_left_out:
        note = f"Measured on the newest {overview.n_measured:,} of {overview.practised.n_attempts:,} answers."
        parts.append(Padding(Text(f"{note} --json measures all.", style="dim"), (0, 2, 1, 2)))
    return Group(*parts)


def progress_view(progress: Progress) -> RenderableType:
    """What the history shows. First answers (cold) and retakes stand apart; a change needs two attempts."""
    if not progress.sessions:
        return Padding(Text("No answers yet. Begin with: coach job new, then coach practice"), (1, 2))
    recent = sorted(progress.questions, key=lambda question: question.last_answered_at)[-MOST_QUESTIONS:]
    shown = {question.question_id for question in recent}
    parts: list[RenderableType] = [
        _sessions(progress.sessions[-MOST_SESSIONS:]),
        *_left_out(len(progress.sessions), MOST_SESSIONS, "latest", "sessions"),
        Text(),
        _questions(tuple(question for question in progress.questions if question.question_id in shown)),
        *_left_out(len(progress.questions), MOST_QUESTIONS, "latest", "questions"),
    ]
    if progress.missed_again:
        parts += [Text(), _missed_again(progress.missed_again[:MOST_ROWS])]
        parts += _left_out(len(progress.missed_again), MOST_ROWS, "most often missed", "points")
    return Padding(Group(*parts), (1, 2))


def _practised(overview: Overview) -> Text:
    practised = overview.practised
    facts = [
        f"{practised.n_attempts:,} answer{_s(practised.n_attempts)} in {practised.n_sessions:,} "
        f"session{_s(practised.n_sessions)} on {len(practised.days):,} day{_s(len(practised.days))}"
    ]
    if practised.recorded_s:
        facts.append(f"{_length(practised.recorded_s)} spoken")
    if overview.streak_days > 1:
        facts.append(f"{overview.streak_days} days in a row")
    return Text(" · ".join(facts), style="bold")


def _length(seconds: float) -> str:
    """How long something took, as exactly as a person cares: 40 s, 9 minutes, 1:05 hours."""
    if seconds < 59.5:
        return f"{seconds:.0f} s"
    minutes = round(seconds / 60)
    if minutes < 60:
        return f"{minutes} minute{_s(minutes)}"
    return f"{minutes // 60}:{minutes % 60:02d} hours"


def _grid(title: str, job: str, grid: Grid) -> Group:
    """The latest sessions that fit, a column each; rows without a mark in them are passed over."""
    width = len(str(grid.sessions[-1]))
    n_columns = min(len(grid.sessions), _GRID_CELLS // (width + 2))
    table = Table(
        title=Text.assemble(title, (f"  {clean(job)}", "dim not bold")),
        title_justify="left",
        title_style="bold",
        box=box.SIMPLE_HEAD,
        expand=True,
        pad_edge=False,
        padding=(0, 1),
    )
    table.add_column("", ratio=1, no_wrap=True, overflow="ellipsis")
    for session in grid.sessions[-n_columns:]:
        table.add_column(str(session), justify="center", width=width, no_wrap=True)
    rows = [row for row in grid.rows if any(row.marks[-n_columns:])]
    for row in rows[:MOST_ROWS]:
        table.add_row(Text(clean(row.text).replace("\n", " ")), *_marks(row, n_columns))
    legend = Text("✓ said  ◐ partly  ✗ missed  · not asked", style="dim")
    return Group(table, legend, *_left_out(len(rows), MOST_ROWS, "most often missed", "rows"))


def _marks(row: GridRow, n_columns: int) -> list[Text]:
    return [Text(_MARKS[mark][0], style=_MARKS[mark][1]) for mark in row.marks[-n_columns:]]


def _left_out(n_all: int, n_most: int, which: str, things: str) -> Sequence[Text]:
    return [Text(f"The {n_most} {which} of {n_all:,} {things}.", style="dim")] if n_all > n_most else []


def _s(number: int) -> str:
    return "" if number == 1 else "s"


def _sessions(sessions: tuple[SessionProgress, ...]) -> Table:
    table = _table("Sessions")
    table.add_column("#", justify="right")
    table.add_column("when")
    table.add_column("answers", justify="right")
    table.add_column("points", justify="right")
    table.add_column("keywords", justify="right")
    table.add_column("retakes", justify="right")
    for session in sessions:
        table.add_row(
            str(session.session_id),
            f"{session.started_at.astimezone():%d %b %Y, %H:%M}",
            _count(session.n_attempts, session.n_refused),
            _share(session.cold.points.mean),
            _share(session.cold.keywords.mean),
            _share(session.retakes.points.mean),
        )
    return table


def _questions(questions: tuple[QuestionProgress, ...]) -> Table:
    table = _table("Questions, each against itself")
    table.add_column("question", ratio=1)
    table.add_column("answers", justify="right")
    table.add_column("first", justify="right")
    table.add_column("latest", justify="right")
    table.add_column("change", justify="right")
    for question in questions:
        table.add_row(
            Text(clean(question.text)),
            _count(question.n_attempts, question.n_refused),
            _share(question.cold.points.first),
            _share(question.cold.points.last if question.cold.points.change is not None else None),
            _change(question.cold.points.change),
        )
    return table


def _missed_again(missed: tuple[MissedAgain, ...]) -> Group:
    lines = [
        Text.assemble("  ✗ ", (clean(item.point), ""), (f"  {item.n_in_a_row} times in a row", "dim"))
        for item in missed
    ]
    return Group(Text("Keeps being missed", style="bold"), *lines)


def _table(title: str) -> Table:
    return Table(
        title=title, title_justify="left", title_style="bold", box=box.SIMPLE_HEAD, expand=True, pad_edge=False
    )


def _count(n_attempts: int, n_refused: int) -> str:
    return f"{n_attempts} ({n_refused} not judged)" if n_refused else str(n_attempts)


def _share(value: float | None) -> str:
    return "" if value is None else f"{value:.0%}"


def _change(value: float | None) -> Text:
    if value is None:
        return Text("")
    return Text(f"{100 * value:+.0f}", style="green" if value > 0 else ("red" if value < 0 else ""))

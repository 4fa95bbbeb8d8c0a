"""Progress as a renderable: sessions, questions against themselves, what keeps being missed, and grids over time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rich import box
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from coach.core.grid import GRID_FROM_SESSIONS, Mark, find_latest_change
from coach.ui.times import length
from coach.ui.views import clean

if TYPE_CHECKING:
    from collections.abc import Sequence

    from coach.core.grid import Grid, GridRow
    from coach.core.progress import MissedAgain, Practised, Progress, QuestionProgress, Series, SessionProgress, Tally


MOST_SESSIONS = 12
MOST_QUESTIONS = 20
MOST_ROWS = 12
"""A table longer than this is no view any more; what is left out is counted below it."""

_GRID_CELLS = 36
"""Columns of the terminal for a grid's sessions; of 80, 39 are left for what the row is about."""

_MEAN_FROM = 2
"""The change of one question stands in its row."""

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
        together: the jobs that are counted together; empty where it is one.
        quiet_scores: leave the numbers of coverage out.

    """

    progress: Progress
    practised: Practised
    streak_days: int
    job: str
    points: Grid
    keywords: Grid
    n_measured: int
    together: tuple[str, ...] = ()
    quiet_scores: bool = False

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
        Padding(Group(_practised(overview), *_together(overview)), (1, 2, 0, 2)),
        progress_view(overview.progress, quiet_scores=overview.quiet_scores),
        Padding(Group(*grids), (0, 2)),
    ]
    if overview.n_left_out:
        note = f"Measured on the newest {overview.n_measured:,} of {overview.practised.n_attempts:,} answers."
        parts.append(Padding(Text(f"{note} --json measures all.", style="dim"), (0, 2, 1, 2)))
    return Group(*parts)


def progress_view(progress: Progress, *, quiet_scores: bool = False) -> RenderableType:
    """What the history shows. First answers (cold) and retakes stand apart; a change needs two attempts.

    Args:
        progress: the progress.
        quiet_scores: leave the numbers of coverage out.

    """
    if not progress.sessions:
        return Padding(Text("No answers yet. Begin with: coach job new, then coach practice"), (1, 2))
    questions = progress.latest_questions(MOST_QUESTIONS)
    parts: list[RenderableType] = [
        _sessions(progress.sessions[-MOST_SESSIONS:], quiet_scores=quiet_scores),
        *_left_out(len(progress.sessions), MOST_SESSIONS, "latest", "sessions"),
        Text(),
        _questions(questions, quiet_scores=quiet_scores),
        *([] if quiet_scores else _mean_change(progress.changes)),
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
        facts.append(f"{length(practised.recorded_s)} spoken")
    if overview.streak_days > 1:
        facts.append(f"{overview.streak_days} days in a row")
    return Text(" · ".join(facts), style="bold")


def _together(overview: Overview) -> Sequence[Text]:
    """That jobs are counted together, and how to see one of them: the one that the grids below are about."""
    if not overview.together:
        return ()
    note = f'{len(overview.together)} jobs counted together. For one alone: coach progress --job "{overview.job}"'
    return (Text(clean(note), style="dim"),)


def _grid(title: str, job: str, grid: Grid) -> Group:
    """The latest sessions that fit, a column each; rows without a mark in them are passed over."""
    width = max(len(str(session)) for session in grid.sessions)
    n_columns = min(len(grid.sessions), _GRID_CELLS // (width + 1))
    table = Table(
        title=Text.assemble(title, (f"  {clean(job)}", "dim not bold")),
        title_justify="left",
        title_style="bold",
        box=box.SIMPLE_HEAD,
        expand=True,
        pad_edge=False,
        padding=0,
    )
    table.add_column("", ratio=1, no_wrap=True, overflow="ellipsis")
    for session in grid.sessions[-n_columns:]:
        table.add_column(str(session), justify="right", width=width, no_wrap=True)
    rows = [row for row in grid.rows if any(row.marks[-n_columns:])]
    for row in rows[:MOST_ROWS]:
        table.add_row(Text(clean(row.text).replace("\n", " ")), *_marks(row, n_columns))
    legend = Text("✓ said  ◐ partly  ✗ missed  · not asked", style="dim")
    return Group(table, legend, *_left_out(len(rows), MOST_ROWS, "most often missed", "rows"), *_latest_change(grid))


def _latest_change(grid: Grid) -> Sequence[RenderableType]:
    """What the newest session gained and lost, each thing against the session that asked for it before."""
    change = find_latest_change(grid)
    if change is None or not (change.gained or change.lost):
        return ()
    lines = Table.grid(padding=(0, 2))
    for word, style, texts in (("gained", "green", change.gained), ("lost", "red", change.lost)):
        if texts:
            more = f" · and {len(texts) - MOST_ROWS} more" if len(texts) > MOST_ROWS else ""
            told = clean(" · ".join(texts[:MOST_ROWS]).replace("\n", " "))
            lines.add_row(Text(word, style=style), Text.assemble(told, (more, "dim")))
    return Text(), Text(f"Session {change.session_id} against the time before", style="bold"), lines


def _marks(row: GridRow, n_columns: int) -> list[Text]:
    return [Text(_MARKS[mark][0], style=_MARKS[mark][1]) for mark in row.marks[-n_columns:]]


def _left_out(n_all: int, n_most: int, which: str, things: str) -> Sequence[Text]:
    return [Text(f"The {n_most} {which} of {n_all:,} {things}.", style="dim")] if n_all > n_most else []


def _s(number: int) -> str:
    return "" if number == 1 else "s"


def _sessions(sessions: tuple[SessionProgress, ...], *, quiet_scores: bool) -> Group:
    table = _table("Sessions")
    table.add_column("#", justify="right")
    table.add_column("when", ratio=1 if quiet_scores else None)
    has_refused = _add_counts(table, sessions)
    if not quiet_scores:
        _add_numbers(table, "points", "keywords", "retakes")
    for session in sessions:
        shares = (session.cold.points.mean, session.cold.keywords.mean, session.retakes.points.mean)
        table.add_row(
            str(session.session_id),
            f"{session.started_at.astimezone():%d %b %Y, %H:%M}",
            *_counts(session, has_refused=has_refused),
            *([] if quiet_scores else map(_share, shares)),
        )
    if quiet_scores:
        return Group(table)
    return Group(table, Text("Points and keywords are the share said in first answers.", style="dim"))


def _questions(questions: tuple[QuestionProgress, ...], *, quiet_scores: bool) -> Group:
    table = _table("Questions, each against itself")
    table.add_column("question", ratio=1)
    has_refused = _add_counts(table, questions)
    if not quiet_scores:
        _add_numbers(table, "first", "latest", "change")
    names_jobs = len({question.job for question in questions}) > 1
    for question in questions:
        points = question.cold.points
        latest = points.last if points.change is not None else None
        numbers: list[str | Text] = [_share(points.first), _share(latest), _change(points.change)]
        table.add_row(
            Text.assemble(clean(question.text), (f"\n{clean(question.job)}" if names_jobs else "", "dim")),
            *_counts(question, has_refused=has_refused),
            *([] if quiet_scores else numbers),
        )
    if quiet_scores or all(question.cold.points.values for question in questions):
        return Group(table)
    return Group(table, Text("Without a share: no points are planned for it, or none could be judged.", style="dim"))


def _add_numbers(table: Table, *names: str) -> None:
    for name in names:
        table.add_column(name, justify="right")


def _add_counts(table: Table, rows: Sequence[Tally]) -> bool:
    """Columns for the answers and, where there are any, for those not judged; whether there are."""
    has_refused = any(row.n_refused for row in rows)
    table.add_column("answers", justify="right")
    if has_refused:
        table.add_column("not judged", justify="right", max_width=len("judged"))
    return has_refused


def _counts(row: Tally, *, has_refused: bool) -> tuple[str, ...]:
    return (str(row.n_attempts), *([str(row.n_refused or "")] if has_refused else []))


def _mean_change(changes: Series) -> Sequence[Text]:
    """What questions changed on average; what a single one did stands in its row."""
    if changes.mean is None or len(changes.values) < _MEAN_FROM:
        return ()
    return [
        Text.assemble(
            ("First to latest, on average: ", "dim"),
            _change(changes.mean),
            (f" percentage points over {len(changes.values)} questions.", "dim"),
        )
    ]


def _missed_again(missed: tuple[MissedAgain, ...]) -> Group:
    lines = Table.grid(padding=(0, 2), expand=True)
    lines.add_column(width=1)
    lines.add_column(ratio=1)
    lines.add_column(no_wrap=True)
    for item in missed:
        lines.add_row("✗", Text(clean(item.point)), Text(f"{item.n_in_a_row} times in a row", style="dim"))
    return Group(Text("Keeps being missed", style="bold"), lines)


def _table(title: str) -> Table:
    return Table(
        title=title,
        title_justify="left",
        title_style="bold",
        box=box.SIMPLE_HEAD,
        expand=True,
        pad_edge=False,
        padding=(0, 1, 0, 0),
    )


def _share(value: float | None) -> str:
    return "" if value is None else f"{value:.0%}"


def _change(value: float | None) -> Text:
    if value is None:
        return Text("")
    points = round(100 * value)
    return Text(f"{points:+d}" if points else "0", style="green" if points > 0 else "red" if points < 0 else "")

"""Progress as a renderable: sessions, questions against themselves, and what keeps being missed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich import box
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from coach.ui.views import clean

if TYPE_CHECKING:
    from coach.core.progress import MissedAgain, Progress, QuestionProgress, SessionProgress


def progress_view(progress: Progress) -> RenderableType:
    """What the history shows. First answers (cold) and retakes stand apart; a change needs two attempts."""
    if not progress.sessions:
        return Padding(Text("No answers yet. Begin with: coach practice --job job.toml"), (1, 2))
    parts: list[RenderableType] = [_sessions(progress.sessions), Text(), _questions(progress.questions)]
    if progress.missed_again:
        parts += [Text(), _missed_again(progress.missed_again)]
    return Padding(Group(*parts), (1, 2))


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
            _count(session.cold.n_attempts, session.n_refused),
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
            _count(question.cold.n_attempts, question.n_refused),
            _share(question.cold.points.first),
            _share(question.cold.points.last if question.cold.n_attempts > 1 else None),
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

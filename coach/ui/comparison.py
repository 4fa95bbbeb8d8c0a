"""Two answers beside each other as a renderable."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from coach.core.gate import Refusal
from coach.ui.delivery_words import tell_measure
from coach.ui.views import clean, note_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from coach.core.attempts import Attempt
    from coach.core.comparison import Comparison, DeliveryChange


def diff_view(
    answers: tuple[Attempt, Attempt],
    comparison: Comparison,
    jobs: Sequence[str] = (),
    *,
    quiet_scores: bool = False,
) -> RenderableType:
    """What one answer gained and lost against another, for 80 columns and up.

    Args:
        answers: the earlier and the later answer.
        comparison: how they differ.
        jobs: the titles of their jobs, which are told where they differ.
        quiet_scores: leave the numbers of coverage out.

    """
    before, after = answers
    parts: list[RenderableType] = [_heading(before, after)]
    if len(set(jobs)) > 1:
        parts.append(note_text(f"They were given for two jobs: {' → '.join(f'“{job}”' for job in jobs)}."))
    if before.asked.question_id != after.asked.question_id:
        parts.append(note_text("They answer two questions; compared is what both were judged by."))
    refused = [str(answer.id) for answer in answers if isinstance(answer.outcome, Refusal)]
    if refused:
        parts.append(note_text(f"Not judged, so not compared: answer {' and '.join(refused)}."))
    else:
        points = (comparison.points_gained, comparison.points_lost)
        keywords = (comparison.keywords_gained, comparison.keywords_lost)
        parts += _gains("Points", points, comparison.point_coverage_change, quiet_scores=quiet_scores)
        parts += _gains("Keywords", keywords, comparison.keyword_coverage_change, quiet_scores=quiet_scores)
    if comparison.delivery:
        parts += [Text(), Text("Delivery", style="bold"), _delivery(comparison.delivery)]
    return Padding(Group(*parts), (1, 2))


def _heading(before: Attempt, after: Attempt) -> Text:
    text = Text.assemble((f"From answer {before.id} to answer {after.id}", "bold"))
    for answer in (before, after) if before.asked.text != after.asked.text else (after,):
        text.append("\n").append(clean(answer.asked.text))
    when = [f"{answer.answered_at.astimezone():%d %b %Y, %H:%M}" for answer in (before, after)]
    return text.append(f"\n{when[0]} → {when[1]}", style="dim")


def _gains(
    name: str, changed: tuple[Sequence[str], Sequence[str]], change: float | None, *, quiet_scores: bool
) -> list[RenderableType]:
    """What was gained and lost of the points or keywords that both were judged by, and the change of their coverage."""
    heading = [Text(), Text(name, style="bold")]
    if change is None:
        return [*heading, Text("they have none in common", style="dim")]
    gained, lost = changed
    table = Table.grid(padding=(0, 1))
    table.add_column(width=8)
    table.add_column(ratio=1)
    for mark, style, texts in (("+ gained", "green", gained), ("- lost", "red", lost)):
        for text in texts:
            table.add_row(Text(mark, style=style), Text(clean(text)))
    told: list[RenderableType] = [*heading, table if gained or lost else Text("the same as before", style="dim")]
    if not quiet_scores:
        told.append(Text(f"coverage {100 * change:+.0f} percentage points", style="dim"))
    return told


def _delivery(changes: Sequence[DeliveryChange]) -> Table:
    table = Table.grid(padding=(0, 2))
    for _ in range(3):
        table.add_column()
    for change in changes:
        told = [tell_measure(change.measure, value) for value in (change.before, change.after)]
        same = told[0] == told[1]
        table.add_row(change.measure.value, f"{told[0]} → {told[1]}", Text("the same" if same else "", style="dim"))
    return table

"""A real interview as rich renderables. Pure: values in, renderables out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.console import Group, RenderableType
from rich.text import Text

from coach.core.debrief import FEELINGS
from coach.ui.views import clean

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from coach.core.debrief import Debrief, RealAnswer


def debrief_view(talk: Debrief, files: Sequence[Path]) -> RenderableType:
    """The questions of an interview, which of them had been practised, and the files to edit."""
    if not files:
        return Text("Nothing was written down.")
    parts = [Text(f"\n{clean(talk.job)}, {talk.held_on.isoformat()}", style="bold")]
    parts += [_line(answer) for answer in talk.answers]
    n = sum(answer.n_practised > 0 for answer in talk.answers)
    parts.append(Text(f"{n} of {len(talk.answers)} questions had been practised.\n"))
    parts.append(Text("Read these over and make them yours:", style="bold"))
    return Group(*parts, *(Text(f"  {clean(str(path))}") for path in files))


def _line(answer: RealAnswer) -> Text:
    mark = ("✓ practised  ", "green") if answer.n_practised else ("· new to you ", "yellow")
    text = Text.assemble(mark, clean(answer.text))
    return text if answer.feeling is None else text.append(f"  went {FEELINGS[answer.feeling - 1]}", style="dim")

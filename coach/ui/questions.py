"""Questions of the bank as rich renderables. Pure: values in, renderables out."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from rich.console import Group, RenderableType
from rich.text import Text

from coach.core.questions import CATEGORIES, FACTS, required_facts
from coach.ui.times import clock
from coach.ui.views import clean

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from pathlib import Path

    from coach.core.questions import Question


def question_list(questions: Sequence[Question], own_ids: Collection[str]) -> RenderableType:
    """Questions below their categories, in the order of an interview; those of one's own are marked.

    Args:
        questions: the questions, in any order.
        own_ids: the ids of those that are the user's own.
    """
    if not questions:
        return Text("No question fits. See all of them with: coach questions list")
    order = list(CATEGORIES)
    parts: list[RenderableType] = []
    for category, items in groupby(sorted(questions, key=lambda item: order.index(item.category)), key=_category):
        parts.append(Text(f"\n{CATEGORIES[category]} ({category})", style="bold blue"))
        for question in items:
            line = Text.assemble((question.id, "cyan"), "  ", clean(question.text))
            if question.id in own_ids:
                line.append("  your own", style="green")
            if question.occupations:
                line.append(f"  for: {clean(', '.join(question.occupations))}", style="dim")
            parts.append(line)
    n = len(questions)
    parts.append(Text(f"\n{n} question{'' if n == 1 else 's'}. See one with: coach questions show ID", style="dim"))
    return Group(*parts)


def question_view(question: Question, *, is_own: bool = False) -> RenderableType:
    """Everything about one question."""
    head = f"{question.category}, about {clock(question.target_s)}{', your own' if is_own else ''}"
    parts: list[RenderableType] = [
        Text(clean(question.text), style="bold"),
        Text.assemble((question.id, "cyan"), f"  {head}"),
    ]
    for heading, lines in (
        ("Why it is asked", (question.why,)),
        ("What a strong answer holds", (question.strong_answer,)),
        ("What may be asked after it", question.follow_ups),
        ("Only for", (", ".join(question.occupations),)),
        ("Needs to know", tuple(f"{name}: {FACTS[name]}" for name in sorted(required_facts(question)))),
    ):
        filled = [line for line in lines if line]
        if filled:
            parts += [Text(f"\n{heading}", style="blue"), *(Text(clean(line)) for line in filled)]
    parts.append(Text.assemble("\nPractise it with: ", (f"coach practice --question {question.id}", "bold")))
    return Group(*parts)


def question_added(question: Question, path: Path) -> RenderableType:
    """What to do with a new question."""
    return Text.assemble(
        (clean(question.id), "cyan"),
        f"  {clean(question.text)}\nIt stands in {clean(str(path))} now.\nPractise it with: ",
        (f"coach practice --question {question.id}", "bold"),
    )


def _category(question: Question) -> str:
    return question.category

"""Jobs as rich renderables and as Markdown. Pure: values in, renderables out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from rich import box
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from coach.core.jobs.preparation import SECTIONS
from coach.core.jobs.readiness import OWN_POINT
from coach.core.questions import CATEGORIES
from coach.ui.views import clean

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from coach.core.jobs import Job
    from coach.core.jobs.brief import Brief
    from coach.core.jobs.readiness import Intention, Part, Planned

PAGE_COLUMNS = 80


@dataclass(frozen=True, slots=True)
class Row:
    """A job in the list: its name, position, company, and how it stands."""

    name: str
    title: str = ""
    company: str = ""
    remark: str = ""


def job_made(path: Path, name: str) -> RenderableType:
    """What to do once a job has been made; name is what to call it on the command line."""
    text = Text.assemble("\nKept in ", (clean(str(path)), "bold"), ".\n\nWhat next\n")
    for step, command in (
        ("See what is still thin", f"coach job check {name}"),
        ("See what you plan to say", f"coach job plan {name}"),
        ("Add more, step by step", f"coach job fill {name}"),
        ("Change it as a file", f"coach job edit {name}"),
        ("Practise aloud", f"coach practice --job {name}"),
        ("Just before the call", f"coach job brief {name}"),
    ):
        text.append(f"  {step + ':':27}").append(clean(command), style="bold").append("\n")
    return text


def job_list(rows: Sequence[Row]) -> RenderableType:
    """The jobs there are. No line is cut, since a name is there to be typed."""
    if not rows:
        return Text("There is no job yet. Make one with: coach job new")
    lines = []
    for row in rows:
        position = ", ".join(filter(None, (row.title, row.company)))
        lines.append(Text(clean(row.name), style="bold"))
        lines += [Text(f"  {clean(position)}")] if position else []
        lines.append(Text(f"  {clean(row.remark)}", style="dim"))
    return Group(*lines)


def check_view(parts: Sequence[Part], path: Path, name: str) -> RenderableType:
    """The seven parts, each with what is still thin; name is what to call the job on the command line."""
    table = Table.grid(padding=(0, 1))
    table.add_column(width=1)
    table.add_column(width=1)
    table.add_column(ratio=1)
    for number, part in enumerate(parts, start=1):
        mark = Text("◐", style="yellow") if part.gaps else Text("✓", style="green")
        cell = Text(part.title, style="bold")
        for gap in part.gaps:
            cell.append(f"\n  {clean(gap.advice)}", style="not bold").append(f"  {gap.place}", style="not bold dim")
        table.add_row(mark, str(number), cell)
    n_ready = sum(not part.gaps for part in parts)
    verdict = Text(f"{n_ready} of {len(parts)} parts are complete. {clean(str(path))} holds no fault.")
    hint = Text.assemble("Add to them step by step with: ", (f"coach job fill {clean(name)}", "bold"))
    return Group(table, Text(), verdict, *([hint] if n_ready < len(parts) else []))


def job_view(job: Job, path: Path) -> RenderableType:
    """Everything that is prepared for a job."""
    prepared = job.preparation
    parts: list[RenderableType] = [Text(clean(", ".join(filter(None, (job.title, job.company)))), style="bold")]
    parts.append(Text(clean(str(path)), style="dim"))
    people = [" · ".join(filter(None, (who.name, who.role, who.contact))) for who in prepared.interviewers]
    parts += _section("The people you met", [("", people)])
    for section in SECTIONS:
        parts += _section(section.title, [(entry.ask, prepared.texts(entry.key)) for entry in section.entries])
    terms = " · ".join(f"{keyword.term} ({keyword.weight:g})" for keyword in job.keywords)
    parts += _section("Keywords, with their weights", [("", [terms] if terms else [])])
    parts += _section("Your own key points", [("", [_pinned(point.text, point.questions) for point in job.own_points])])
    parts += _section("Facts for questions", [("", [f"{name}: {fact}" for name, fact in job.known_facts.items()])])
    return Group(*parts)


def plan_view(
    intentions: Sequence[Intention], homeless: Sequence[Planned] = (), *, is_all: bool = False
) -> RenderableType:
    """The points intended for each question, below its category, each with the part of the preparation it comes from.

    Args:
        intentions: the plan.
        homeless: the points that come up with no question.
        is_all: show questions without points, too; else they are counted.
    """
    shown = [item for item in intentions if item.points or is_all]
    parts: list[RenderableType] = []
    for heading, items in groupby(shown, key=_heading_of):
        parts.append(Text(f"\n{heading}", style="bold blue"))
        for item in items:
            parts.append(Text.assemble((item.question.id, "cyan"), "  ", clean(item.question.text)))
            lines = [_planned(point) for point in item.points]
            parts += [_bullet(line) for line in lines or [Text("nothing planned yet", style="dim")]]
    if homeless:
        parts.append(Text("\nThese come up with no question", style="bold blue"))
        parts += [_bullet(_planned(point)) for point in homeless]
    n_hidden = len(intentions) - len(shown)
    if n_hidden:
        verb = "question has" if n_hidden == 1 else "questions have"
        rest = f"\n{n_hidden} more {verb} no points yet: coach job plan --all"
        parts.append(Text(rest, style="dim"))
    return Group(*parts) if parts else Text("No question fits this job.")


def brief_page(brief: Brief) -> RenderableType:
    """The page to read before the call, for 80 columns."""
    parts: list[RenderableType] = []
    if brief.line:
        parts.append(Panel(Text(clean(brief.line), style="bold"), box=box.HEAVY, width=PAGE_COLUMNS, padding=(0, 1)))
    table = Table.grid(padding=(0, 2))
    table.add_column(width=21)
    table.add_column(width=PAGE_COLUMNS - 23)
    for block in brief.blocks:
        lines = [_bullet(Text(clean(line)), indent=0) for line in block.lines]
        lines += [Text(f"(and {block.n_left_out} more)", style="dim")] if block.n_left_out else []
        table.add_row(Text(block.heading, style="blue"), Group(*lines))
    return Group(Text(clean(brief.title), style="dim"), *parts, table)


def brief_markdown(brief: Brief) -> str:
    """The page as Markdown."""
    lines = [f"# {_plain(brief.title)}"]
    if brief.line:
        lines += ["", f"**{_plain(brief.line)}**"]
    for block in brief.blocks:
        lines += ["", f"## {block.heading}", "", *(f"- {_plain(line)}" for line in block.lines)]
        if block.n_left_out:
            lines.append(f"- (and {block.n_left_out} more)")
    return "\n".join(lines)


def _section(title: str, entries: Iterable[tuple[str, Sequence[str]]]) -> list[RenderableType]:
    """A heading and its filled entries; nothing when all are empty."""
    filled = [(ask, texts) for ask, texts in entries if texts]
    if not filled:
        return []
    parts: list[RenderableType] = [Text(f"\n{title}", style="bold blue")]
    for ask, texts in filled:
        parts += [Text(ask, style="dim")] if ask else []
        parts += [_bullet(Text(clean(text))) for text in texts]
    return parts


def _bullet(line: Text, indent: int = 2) -> RenderableType:
    table = Table.grid(padding=(0, 1))
    table.add_row(Text("•"), line)
    return Padding(table, (0, 0, 0, indent))


def _planned(point: Planned) -> Text:
    source = point.part
    if point.is_pinned:
        source = "pinned" if point.part == OWN_POINT else f"{point.part}, pinned"
    return Text.assemble(clean(point.text), (f"  ({source})", "dim"))


def _pinned(text: str, question_ids: Sequence[str]) -> str:
    return f"{text}  (for {', '.join(question_ids)})" if question_ids else text


def _heading_of(item: Intention) -> str:
    category = item.question.category
    return "Pinned to these questions" if item.is_pinned else f"{CATEGORIES[category]} ({category})"


def _plain(text: str) -> str:
    """A text that Markdown shows as it is, on one line."""
    return re.sub(r"([\\`*_\[\]<>#])", r"\\\1", " ".join(clean(text).split()))

"""The home screen as rich renderables. Pure: values in, renderables out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.console import Group, RenderableType
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from coach.core.jobs.readiness import N_PARTS
from coach.core.outlook import FINISH
from coach.ui.views import clean

if TYPE_CHECKING:
    from collections.abc import Sequence

    from coach.core.outlook import Offer, Outlook

_STEPS = ("Prepare for your interview", "Check the microphone", "Answer your first question")
_MAX_DUE = 2
_MAX_MISSED = 3
_MAX_FAULT_LINES = 8
"""With these the screen fits a terminal of 24 lines; the commands show all of it."""


def home_view(outlook: Outlook, offers: Sequence[Offer]) -> RenderableType:
    """Where a person stands and what the keys do, for 80 columns and up, and 24 lines."""
    parts = _fault(outlook.fault) if outlook.fault else _standing(outlook)
    heading = _line(clean(outlook.heading) or "Practise for your second interview", style="bold")
    body = Group(heading, Text(), *parts, *_unfinished(outlook.n_unfinished), Text(), *_keys(offers))
    return Panel(body, title="coach", title_align="left", border_style="blue", padding=(0, 2))


def _fault(fault: str) -> list[Text]:
    lines = clean(fault).split("\n")
    shown = [Text(line, style="red") for line in lines[:_MAX_FAULT_LINES]]
    return [*shown, Text("...", style="red")] if len(lines) > _MAX_FAULT_LINES else shown


def _standing(outlook: Outlook) -> list[Text]:
    if outlook.first_step is not None:
        return _steps(outlook, outlook.first_step)
    prepared = f"{outlook.n_parts_prepared} of {N_PARTS} parts of your preparation are complete."
    return [*_due(outlook), *_missed(outlook.last_missed), Text(prepared)]


def _steps(outlook: Outlook, step: int) -> list[Text]:
    lines = []
    for number, title in enumerate(_STEPS, start=1):
        mark, style = ("✓", "green") if number < step else ("▸", "bold") if number == step else (" ", "dim")
        note = ""
        if number == 1 and outlook.job_name and outlook.n_parts_prepared < N_PARTS:
            note = f"  {outlook.n_parts_prepared} of {N_PARTS} parts complete"
            mark = "◐" if number < step else mark
        if number == 2 and outlook.can_speak is False:
            mark, style, note = "✗", "yellow", "  it needs a hand; until then you can type"
        lines.append(Text.assemble((f"{mark} {number}  {title}", style), (note, "dim")))
    return lines


def _due(outlook: Outlook) -> list[Text]:
    due = outlook.agenda.due
    if not due:
        return [Text("Nothing that you missed is due.")]
    n = len(due)
    lines = [Text.assemble(f"{n} question{' is' if n == 1 else 's are'} due again:", _more(n, _MAX_DUE))]
    return lines + [_line("  ▸ ", clean(item.question.text), mark_style="yellow") for item in due[:_MAX_DUE]]


def _missed(points: Sequence[str]) -> list[Text]:
    if not points:
        return []
    lines = [Text.assemble("Missed last time:", _more(len(points), _MAX_MISSED))]
    return lines + [_line("  ✗ ", clean(point), mark_style="red") for point in points[:_MAX_MISSED]]


def _unfinished(n: int) -> list[Text]:
    if n == 0:
        return []
    what = "An answer was cut short and waits" if n == 1 else f"{n} answers were cut short and wait"
    return [Text(f"{what} to be finished: press {FINISH}.", style="yellow")]


def _more(n: int, n_shown: int) -> tuple[str, str]:
    return (f"  the first {n_shown} of {n}" if n > n_shown else "", "dim")


def _line(*texts: str, style: str = "", mark_style: str = "") -> Text:
    """One line, cut at the end of the screen; the first of several texts is a mark."""
    line = Text(style=style, no_wrap=True, overflow="ellipsis")
    if len(texts) > 1:
        line.append(texts[0], style=mark_style)
    return line.append(" ".join(texts[-1].split()))


def _keys(offers: Sequence[Offer]) -> list[RenderableType]:
    """The first offer by itself, since it is on Enter, then the others in two columns."""
    first, *others = offers
    table = Table.grid(padding=(0, 2))
    for _ in range(2):
        table.add_column(width=3)
        table.add_column(width=28)
    for row in (others[start : start + 2] for start in range(0, len(others), 2)):
        table.add_row(*(cell for offer in row for cell in (_key(offer), Text(offer.meaning))))
    return [Text.assemble(_key(first), "  ", (first.meaning, "bold")), table]


def _key(offer: Offer) -> Text:
    return Text(f" {offer.key} ", style="reverse")

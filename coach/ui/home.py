"""The home screen as rich renderables. Pure: values in, renderables out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.console import Group, RenderableType
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from coach.ui.views import clean

if TYPE_CHECKING:
    from collections.abc import Sequence

    from coach.core.outlook import Offer, Outlook

_STEPS = ("Prepare for your interview", "Check the microphone", "Answer your first question")
N_PARTS = 7
"""The parts of the advice that readiness.find_thin tells apart."""

_MAX_LINES = 3
"""More points or questions than this are counted; the commands show all of them."""


def home_view(outlook: Outlook, offers: Sequence[Offer]) -> RenderableType:
    """Where a person stands and what the keys do, for 80 columns and up."""
    parts = [Text(clean(outlook.fault), style="red")] if outlook.fault else _standing(outlook)
    title = clean(outlook.heading) or "Practise for your second interview"
    body = Group(Text(title, style="bold"), Text(), *parts, Text(), _keys(offers))
    return Panel(body, title="coach", title_align="left", border_style="blue", padding=(1, 2))


def _standing(outlook: Outlook) -> list[Text]:
    if outlook.first_step is not None:
        return _steps(outlook.first_step)
    lines = _due(outlook)
    if outlook.last_missed:
        lines.append(Text("Missed last time:"))
        lines += [Text.assemble(("  ✗ ", "red"), clean(point)) for point in outlook.last_missed[:_MAX_LINES]]
        lines += _more(len(outlook.last_missed))
    lines.append(Text(f"{outlook.n_parts_prepared} of {N_PARTS} parts of your preparation are there."))
    return lines


def _steps(step: int) -> list[Text]:
    lines = []
    for number, title in enumerate(_STEPS, start=1):
        mark, style = ("✓", "green") if number < step else ("▸", "bold") if number == step else (" ", "dim")
        lines.append(Text(f"{mark} {number}  {title}", style=style))
    return lines


def _due(outlook: Outlook) -> list[Text]:
    due = outlook.agenda.due
    if not due:
        return [Text("Nothing that you missed is due.")]
    n = len(due)
    lines = [Text(f"{n} question{' is' if n == 1 else 's are'} due again:")]
    lines += [Text.assemble(("  ▸ ", "yellow"), clean(item.question.text)) for item in due[:_MAX_LINES]]
    return lines + _more(n)


def _more(n: int) -> list[Text]:
    return [Text(f"    and {n - _MAX_LINES} more", style="dim")] if n > _MAX_LINES else []


def _keys(offers: Sequence[Offer]) -> Table:
    """A line for each key, with the command that does the same."""
    table = Table.grid(padding=(0, 2))
    for offer in offers:
        command = f"coach {' '.join(offer.arguments)}" if offer.arguments else ""
        table.add_row(Text(f" {offer.key} ", style="reverse"), Text(offer.meaning), Text(clean(command), style="dim"))
    return table

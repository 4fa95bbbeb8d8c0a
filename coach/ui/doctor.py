"""The checkup and the list of microphones as rich renderables. Pure: values in, renderables out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich import box
from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from coach.core.devices import setting_line
from coach.core.findings import Finding, Severity, n_faults
from coach.ui.views import clean

if TYPE_CHECKING:
    from collections.abc import Sequence

    from coach.core.devices import ListedDevice

_MARKS = {
    Severity.GOOD: ("✓", "green"),
    Severity.NOTE: ("·", "cyan"),
    Severity.WARNING: ("!", "yellow"),
    Severity.FAULT: ("✗", "bold red"),
    Severity.SKIPPED: ("–", "dim"),
}
_CHECK_CELLS = 13


def finding_line(finding: Finding) -> RenderableType:
    """A finding beside its mark, and below it what to do."""
    mark, style = _MARKS[finding.severity]
    line = Table.grid(padding=(0, 1))
    line.add_column(width=1)
    line.add_column(width=_CHECK_CELLS)
    line.add_column(ratio=1)
    words = Text(clean(finding.sentence), style="dim" if finding.severity is Severity.SKIPPED else "")
    if finding.next_step:
        words.append(f"\n→ {clean(finding.next_step)}", style="bold")
    line.add_row(Text(mark, style=style), Text(clean(finding.check), style="bold"), words)
    return line


def checkup_verdict(findings: Sequence[Finding]) -> Text:
    """What all findings together mean."""
    faults = n_faults(findings)
    if faults == 0:
        return Text("\nNothing stands in the way of practising.", style="green")
    subject = "One finding stands" if faults == 1 else f"{faults} findings stand"
    return Text(f"\n{subject} in the way of practising.", style="bold red")


def devices_view(devices: Sequence[ListedDevice], wanted: str, settings_file: str) -> RenderableType:
    """The microphones, which of them hears the next answer, and how to choose another.

    Args:
        devices: the microphones; at least one.
        wanted: what the settings choose; empty for the system's default.
        settings_file: where to choose another.

    """
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for heading in ("", "no.", "name", "through", "channels", "rate", ""):
        table.add_column(heading, justify="right" if heading in {"no.", "channels", "rate"} else "left")
    for device in devices:
        remarks = ["system's default"] if device.is_default else []
        remarks += ["chosen in the settings"] if device.is_chosen and wanted else []
        table.add_row(
            "▸" if device.is_chosen else "",
            str(device.number),
            Text(clean(device.name)),
            Text(clean(device.host_api)),
            str(device.n_channels),
            f"{device.rate_hz:,} Hz",
            ", ".join(remarks),
        )
    return Group(table, _choice(devices, wanted), *_how_to_choose(devices, settings_file))


def _choice(devices: Sequence[ListedDevice], wanted: str) -> Text:
    if any(device.is_chosen for device in devices):
        return Text("▸ hears your answers.")
    if wanted:
        return Text(f"The settings choose {clean(wanted)!r}, which does not name exactly one of these.", style="yellow")
    return Text("The system names no default, so choose one of these.", style="yellow")


def _how_to_choose(devices: Sequence[ListedDevice], settings_file: str) -> list[Text]:
    example = next((device for device in devices if not device.is_chosen), devices[0])
    return [
        Text("To choose by name, part of a name or number, write a line such as this into the settings file:"),
        Text(f"  {clean(setting_line(example, devices))}", style="bold"),
        Text(f"  {clean(settings_file)}", style="dim", overflow="fold"),
    ]

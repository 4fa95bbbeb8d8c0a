"""coach devices, coach doctor."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from coach.core.findings import Finding
    from coach.environment import Environment


@click.command()
@click.pass_obj
def devices(environment: Environment) -> None:
    """List the microphones, which of them hears your answers, and how to choose another."""
    from coach.microphones import list_devices
    from coach.ui.doctor import devices_view

    listed = list_devices(environment)
    wanted, path = environment.settings.device, str(environment.settings_file)
    environment.console.print(devices_view(listed, wanted, path))


@click.command()
@click.option("--no-microphone", is_flag=True, help="Leave the microphone out: answers can be typed.")
@click.option("--json", "as_json", is_flag=True, help="Write one JSON list of findings.")
@click.pass_context
def doctor(ctx: click.Context, no_microphone: bool, as_json: bool) -> None:
    """Check the microphone, the engine, the history and the rest, and say what to do about each finding.

    The exit code is 0 when nothing stands in the way of practising, else 1.
    """
    from coach.core.findings import n_faults
    from coach.doctor import examine
    from coach.ui.doctor import checkup_verdict, finding_line

    environment: Environment = ctx.obj
    findings: list[Finding] = []
    for finding in examine(environment, None if no_microphone else _ask_for_a_sentence):
        findings.append(finding)
        if not as_json:
            environment.console.print(finding_line(finding))
    if as_json:
        click.echo(json.dumps([asdict(finding) for finding in findings], indent=2))
    else:
        environment.console.print(checkup_verdict(findings))
    ctx.exit(1 if n_faults(findings) else 0)


def _ask_for_a_sentence() -> None:
    """On standard error, so that it never stands among the findings of a file; nobody reads it elsewhere."""
    from coach.microphones import TRIAL_S

    if sys.stderr.isatty():
        click.echo(f"Please say a sentence now, as loudly as in an answer: {TRIAL_S:.0f} s are recorded.", err=True)

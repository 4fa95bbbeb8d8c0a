"""coach devices and coach doctor: what they print, and their exit codes. No device is needed."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from rich.console import Console, RenderableType

from coach.core.devices import ListedDevice
from coach.core.findings import Finding, Severity
from coach.ui.doctor import checkup_verdict, devices_view, finding_line

ROOT = Path(__file__).parents[2]


def lines(renderable: RenderableType) -> list[str]:
    """What a terminal of 80 columns shows, without the space at the ends."""
    console = Console(width=80, force_terminal=False)
    with console.capture() as capture:
        console.print(renderable)
    return [line.rstrip() for line in capture.get().splitlines()]


def device(number: int, name: str, *, is_default: bool = False, is_chosen: bool = False) -> ListedDevice:
    return ListedDevice(number, name, "ALSA", 2, 48_000, is_default, is_chosen)


@pytest.mark.parametrize(("severity", "mark"), list(zip(Severity, "✓·!✗–", strict=True)))
def test_a_finding_is_a_line_with_its_mark(severity: Severity, mark: str) -> None:
    assert lines(finding_line(Finding("engine", severity, "It is so."))) == [f"{mark} engine        It is so."]


def test_what_to_do_stands_below_and_is_wrapped_beside_the_mark() -> None:
    finding = Finding("free space", Severity.WARNING, "There is little room left. " * 3, "Free some space soon.")
    assert lines(finding_line(finding)) == [
        "! free space    There is little room left. There is little room left. There is",
        "                little room left.",
        "                → Free some space soon.",
    ]


@pytest.mark.parametrize(
    ("severities", "says"),
    [
        ([Severity.GOOD, Severity.WARNING, Severity.SKIPPED], "Nothing stands in the way"),
        ([Severity.FAULT, Severity.WARNING], "One finding stands in the way"),
        ([Severity.FAULT, Severity.FAULT], "2 findings stand in the way"),
    ],
)
def test_the_verdict(severities: list[Severity], says: str) -> None:
    assert says in checkup_verdict([Finding("x", severity, "") for severity in severities]).plain


def test_nothing_from_outside_steers_the_terminal() -> None:
    nasty = "[red]x[/red]\x1b[2J\u202e"
    finding = Finding(nasty, Severity.FAULT, nasty, nasty)
    shown = lines(finding_line(finding)) + lines(devices_view([device(0, nasty)], nasty, nasty))
    assert "[red]x[/red]" in "".join(shown)
    assert not set("\x1b\u202e") & set("".join(shown))


@pytest.mark.parametrize(
    ("devices", "wanted", "says"),
    [
        ([device(0, "Built-in"), device(3, "USB", is_default=True, is_chosen=True)], "", "▸ hears your answers."),
        ([device(0, "Built-in"), device(3, "USB")], "cam", "The settings choose 'cam', which does not name exactly"),
        ([device(0, "Built-in"), device(3, "USB")], "", "The system names no default, so choose one of these."),
    ],
)
def test_how_to_choose_is_always_told(devices: list[ListedDevice], wanted: str, says: str) -> None:
    shown = lines(devices_view(devices, wanted, "/home/me/settings.toml"))
    assert any(line.startswith(says) for line in shown)
    assert shown[-2:] == ['  device = "Built-in"', "  /home/me/settings.toml"]


def test_the_list_marks_the_default_and_the_choice() -> None:
    devices = [device(0, "Built-in", is_default=True), device(3, "USB", is_chosen=True)]
    shown = lines(devices_view(devices, "usb", "settings.toml"))
    assert "       0   Built-in   ALSA             2   48,000 Hz   system's default" in shown
    assert " ▸     3   USB        ALSA             2   48,000 Hz   chosen in the settings" in shown


# The commands. What they find depends on the computer, so the microphone is left out or taken away.


def findings_of(stdout: str) -> dict[str, dict[str, Any]]:
    return {finding["check"]: finding for finding in json.loads(stdout)}


def test_a_new_user_can_practise(coach_home: Path, run_coach: Callable[..., Any]) -> None:
    outcome = run_coach("doctor", "--no-microphone")
    assert "Nothing stands in the way of practising." in outcome.stdout
    assert outcome.exit_code == 0
    assert "✓ engine        moonshine (tiny-en) hears your answers" in outcome.stdout
    assert "→ If you like: coach models get base.en" in outcome.stdout
    assert "Please say" not in outcome.stdout + outcome.stderr
    assert not coach_home.exists(), "a checkup makes nothing"


def test_findings_for_scripts_and_exit_code_1(coach_home: Path, run_coach: Callable[..., Any]) -> None:
    coach_home.mkdir(mode=0o700)
    (coach_home / "settings.toml").write_text("engine = 'whisper'")
    (coach_home / "history.db").write_bytes(b"no database" * 500)
    outcome = run_coach("doctor", "--no-microphone", "--json")
    assert outcome.exit_code == 1
    findings = findings_of(outcome.stdout)
    assert [name for name, finding in findings.items() if finding["severity"] == "fault"] == ["engine", "history"]
    assert findings["engine"]["next_step"] == "Fetch it once with: coach models get base.en"
    assert set(findings["history"]) == {"check", "severity", "sentence", "next_step"}


def run_without_portaudio(home: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """The command line where PortAudio is not installed: sounddevice searches it by name, and here finds nothing."""
    program = (
        "import ctypes.util; ctypes.util.find_library = lambda name: None\n"
        "from coach.cli.main import coach; coach(prog_name='coach')"
    )
    return subprocess.run(
        [sys.executable, "-c", program, *arguments],
        cwd=ROOT,
        env={**os.environ, "COACH_HOME": str(home)},
        capture_output=True,
        text=True,
        check=False,
    )


def test_no_list_without_portaudio(tmp_path: Path) -> None:
    result = run_without_portaudio(tmp_path, "devices")
    assert (result.returncode, result.stdout) == (1, "")
    assert "PortAudio" in result.stderr
    assert "libportaudio2" in result.stderr
    assert "Traceback" not in result.stderr


def test_faulty_settings_are_told_by_the_list(coach_home: Path, run_coach: Callable[..., Any]) -> None:
    coach_home.mkdir()
    (coach_home / "settings.toml").write_text("devise = 'x'")
    outcome = run_coach("devices")
    assert outcome.exit_code == 1
    assert "did you mean 'device'?" in outcome.stderr

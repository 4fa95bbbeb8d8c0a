"""What a checkup of the computer finds, and how bad that is. Facts in, findings out."""

from __future__ import annotations

import shlex
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from coach.core.microphone_check import LevelFinding, LevelReport
from coach.core.pcm import SAMPLE_RATE_HZ

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

BYTES_PER_HOUR = SAMPLE_RATE_HZ * 2 * 3_600
"""An hour of answers as they are kept, at two bytes a sample: 115 MB."""

LITTLE_SPACE_BYTES = 1_000_000_000
"""Below this, rather more than eight hours of answers, the person is warned."""

NO_SPACE_BYTES = BYTES_PER_HOUR // 6
"""Below this, ten minutes of answers, a session of four answers of two minutes barely fits any more."""

_OTHERS = 0o077
"""The bits of a mode that let anybody but the owner in (POSIX, sys/stat.h)."""


class Severity(StrEnum):
    """What a finding means for practising."""

    GOOD = "good"
    NOTE = "note"
    WARNING = "warning"
    FAULT = "fault"
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of a checkup.

    Attributes:
        check: what was looked at, in a word or two.
        severity: what it means; only a FAULT stands in the way of practising.
        sentence: what was found, with the values.
        next_step: what to do about it; empty where nothing needs doing.

    """

    check: str
    severity: Severity
    sentence: str
    next_step: str = ""


def n_faults(findings: Iterable[Finding]) -> int:
    """How many findings stand in the way of practising."""
    return sum(finding.severity is Severity.FAULT for finding in findings)


def judge_level(report: LevelReport) -> Finding:
    """What a trial recording means: without any signal nothing can be recorded; the rest spoils answers."""
    severities = {LevelFinding.GOOD: Severity.GOOD, LevelFinding.NO_SIGNAL: Severity.FAULT}
    severity = severities.get(report.finding, Severity.WARNING)
    return Finding("sound level", severity, report.sentence, report.next_step)


def judge_overflows(n_overflows: int, duration_s: float) -> Finding:
    """Whether input was lost because it was not fetched in time.

    Args:
        n_overflows: how many times the system reported it.
        duration_s: how long was recorded.

    """
    if n_overflows == 0:
        return Finding("lost input", Severity.GOOD, f"Nothing was lost in {duration_s:.1f} s of recording.")
    times = "once" if n_overflows == 1 else f"{n_overflows} times"
    return Finding(
        "lost input",
        Severity.WARNING,
        f"Sound was lost {times} in {duration_s:.1f} s of recording: the computer was too busy to fetch it.",
        "Close programs that keep it busy, and run `coach doctor` again.",
    )


def judge_format(rate_hz: int, n_channels: int) -> Finding:
    """What becomes of a microphone's sound.

    Args:
        rate_hz: the rate it is recorded at.
        n_channels: the channels it is recorded with.

    """
    changes = []
    if rate_hz != SAMPLE_RATE_HZ:
        changes.append(f"converted from {rate_hz:,} Hz to {SAMPLE_RATE_HZ:,} Hz")
    if n_channels > 1:
        changes.append(f"mixed down from {n_channels} channels to one")
    if changes:
        return Finding("sound format", Severity.NOTE, f"The sound is {' and '.join(changes)}; nothing needs doing.")
    return Finding("sound format", Severity.GOOD, f"The microphone delivers {SAMPLE_RATE_HZ:,} Hz mono, as wanted.")


@dataclass(frozen=True, slots=True)
class Place:
    """What is known of the data folder.

    Attributes:
        path: where it is, or will be.
        exists: whether something stands there.
        is_folder: whether that is a folder.
        is_writable: whether files can be made in it; where nothing stands yet, whether it can be made.

    """

    path: str
    exists: bool
    is_folder: bool
    is_writable: bool


def judge_place(place: Place) -> Finding:
    """Whether answers can be kept in the data folder."""
    if place.exists and not place.is_folder:
        return Finding(
            "data folder",
            Severity.FAULT,
            f"{place.path} is a file, and the history belongs into a folder of that name.",
            "Move the file away.",
        )
    if not place.is_writable:
        what = "may not be written" if place.exists else "cannot be made: the folder above may not be written"
        return Finding(
            "data folder", Severity.FAULT, f"{place.path} {what}.", "Check who owns it, and that you may write there."
        )
    remark = "" if place.exists else ", which the first practice makes"
    return Finding("data folder", Severity.GOOD, f"{place.path}{remark}")


@dataclass(frozen=True, slots=True)
class Guarded:
    """A file or folder that is nobody's business but its owner's.

    Attributes:
        path: where it is.
        mode: its permission bits.
        private_mode: the permission bits it should have.

    """

    path: str
    mode: int
    private_mode: int


def judge_privacy(guarded: Sequence[Guarded]) -> list[Finding]:
    """Whether others on this computer are kept out: one finding for each way in, or one that there is none."""
    loose = [
        Finding(
            "privacy",
            Severity.WARNING,
            f"Others on this computer may get into {item.path} (mode {item.mode:04o}).",
            f"Keep them out with: chmod {item.private_mode:o} {shlex.quote(item.path)}",
        )
        for item in guarded
        if item.mode & _OTHERS
    ]
    if guarded and not loose:
        return [Finding("privacy", Severity.GOOD, "Only you can read the history and the recordings.")]
    return loose


def judge_space(n_free_bytes: int) -> Finding:
    """Whether there is room for more answers."""
    minutes = n_free_bytes * 60 / BYTES_PER_HOUR
    room = f"about {minutes / 60:,.0f} hours" if minutes >= 120 else f"about {minutes:.0f} minutes"
    free = f"{n_free_bytes / 1e9:,.1f} GB" if n_free_bytes >= LITTLE_SPACE_BYTES else f"{n_free_bytes / 1e6:.0f} MB"
    sentence = f"{free} are free: room for {room} of answers."
    if n_free_bytes < NO_SPACE_BYTES:
        return Finding("free space", Severity.FAULT, sentence, "Free some space before you practise.")
    if n_free_bytes < LITTLE_SPACE_BYTES:
        return Finding("free space", Severity.WARNING, sentence, "Free some space soon.")
    return Finding("free space", Severity.GOOD, sentence)


def judge_terminal(*, is_interactive: bool) -> Finding:
    """Whether single keys and the live screen work here."""
    if is_interactive:
        return Finding("terminal", Severity.GOOD, "Single keys and the live screen work here.")
    return Finding(
        "terminal",
        Severity.NOTE,
        "Input or output is not a terminal here, so keys need Enter and the screen stays plain.",
        "Practise in a terminal window.",
    )


def judge_unfinished(n_unfinished: int) -> Finding:
    """Whether answers wait that a crash or a closed terminal cut short."""
    if n_unfinished == 0:
        return Finding("unfinished", Severity.GOOD, "Every answer is finished.")
    what = "1 answer waits" if n_unfinished == 1 else f"{n_unfinished} answers wait"
    return Finding("unfinished", Severity.NOTE, f"{what} to be finished.", "Finish with: coach recover")

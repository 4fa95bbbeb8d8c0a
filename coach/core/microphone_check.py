"""Judges what a microphone delivered in a few seconds of speaking, before the first question is asked."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

import coach.core.pcm as pcm
from coach.core.sound import level_db

if TYPE_CHECKING:
    from collections.abc import Iterable

TOO_QUIET_DB = -45.0
"""Loudest 32 ms of speech that is too quiet. In our sample recordings it stands 7 to 8 dB above the level of the
speech as a whole, so this is where an answer comes near the floor of -55 dB below which the gate refuses it."""

MAX_CLIPPED_SHARE = 0.001
"""From one sample in a thousand at the converter's limit on, the peaks of most words are cut: still good enough to be
recognised, but better mended before an answer than after it (the gate refuses one in twenty)."""


class LevelFinding(StrEnum):
    """What is to be said about a microphone."""

    GOOD = "good"
    NO_SIGNAL = "no_signal"
    TOO_QUIET = "too_quiet"
    CLIPPED = "clipped"


@dataclass(frozen=True, slots=True)
class LevelReport:
    """How a microphone did.

    Attributes:
        finding: the verdict.
        sentence: what was found, for the person.
        next_step: what to do about it; empty when all is good.
        loudest_db: level of the loudest 32 ms, in dB relative to full scale.
        clipped_share: share of the samples at the converter's limit, in [0, 1].

    """

    finding: LevelFinding
    sentence: str
    next_step: str
    loudest_db: float
    clipped_share: float


def check_level(blocks: Iterable[pcm.Samples]) -> LevelReport:
    """Judge the blocks that came while the person said a sentence or two; of any lengths, in order."""
    samples = pcm.join(blocks)
    n_clipped = pcm.n_clipped(samples)
    clipped_share = n_clipped / len(samples) if n_clipped else 0.0
    loudest = max(pcm.window_levels(samples), default=0.0)
    loudest_db = level_db(loudest * loudest, 1)
    finding = _find(samples, loudest_db, clipped_share)
    sentence, next_step = _advise(finding, loudest_db, clipped_share)
    return LevelReport(finding, sentence, next_step, loudest_db, clipped_share)


def _find(samples: pcm.Samples, loudest_db: float, clipped_share: float) -> LevelFinding:
    if pcm.peak(samples) == 0.0:
        return LevelFinding.NO_SIGNAL
    if clipped_share > MAX_CLIPPED_SHARE:
        return LevelFinding.CLIPPED
    return LevelFinding.TOO_QUIET if loudest_db < TOO_QUIET_DB else LevelFinding.GOOD


def _advise(finding: LevelFinding, loudest_db: float, clipped_share: float) -> tuple[str, str]:
    if finding is LevelFinding.NO_SIGNAL:
        return (
            "The microphone delivers only zeros: your system has not granted the terminal access to the microphone, "
            "or the microphone is muted.",
            "Allow the terminal to use the microphone in the system's privacy settings, check its mute switch, and "
            "start coach again.",
        )
    if finding is LevelFinding.TOO_QUIET:
        return (
            f"The microphone hears almost nothing: {loudest_db:.0f} dB at the loudest.",
            "Move closer, raise the input level, or choose another microphone: `coach devices` lists them.",
        )
    if finding is LevelFinding.CLIPPED:
        return (
            f"The microphone is too loud: {clipped_share:.1%} of the sound is at the limit.",
            "Lower the input level or move away a little.",
        )
    return (f"The microphone works: {loudest_db:.0f} dB at the loudest.", "")

"""What is known of an answer's sound apart from its words."""

import math
from dataclasses import dataclass

SILENCE_DB = -120.0
"""Stands for digital silence, whose level in decibels has no number."""


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of time in an answer, in seconds from its start."""

    start_s: float
    end_s: float

    @property
    def length_s(self) -> float:
        """How long it lasts, in seconds."""
        return self.end_s - self.start_s


@dataclass(frozen=True, slots=True)
class AudioFacts:
    """What the gate and the delivery measures need to know of a recording.

    Attributes:
        duration_s: its length.
        speech: where the speech detector heard speech, in order, not overlapping.
        speech_level_db: root-mean-square level inside the speech, in dB relative to full scale.
        clipped_share: share of the samples inside the speech that stand at the converter's limit, in [0, 1].

    """

    duration_s: float
    speech: tuple[Span, ...]
    speech_level_db: float
    clipped_share: float

    @property
    def speech_s(self) -> float:
        """Seconds of speech."""
        return math.fsum(span.length_s for span in self.speech)


def level_db(energy: float, n_samples: int) -> float:
    """Root-mean-square level in dB relative to full scale: 10 log10(energy / n_samples).

    Args:
        energy: the sum of the squared samples.
        n_samples: how many they are; none gives SILENCE_DB.

    """
    if n_samples == 0 or energy <= 0.0:
        return SILENCE_DB
    return max(SILENCE_DB, 10.0 * math.log10(energy / n_samples))


@dataclass(frozen=True, slots=True)
class Meter:
    """What the screen shows while an answer is recorded.

    Attributes:
        elapsed_s: seconds recorded so far.
        level_db: level of the latest block, in dB relative to full scale.
        is_over: whether recording has ended by itself, because the device was lost or the disk is full.

    """

    elapsed_s: float
    level_db: float
    is_over: bool
    text: str = ""

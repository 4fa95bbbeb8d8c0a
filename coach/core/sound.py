"""What is known of an answer's sound apart from its words."""

import math
from collections.abc import Sequence
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


LEVEL_STEP_S = 0.128
"""The time that one level of Voice.levels_db stands for: a syllable is rarely shorter."""


@dataclass(frozen=True, slots=True)
class Hold:
    """A stretch where the voice rests on one sound: a filled pause such as "um", or a vowel drawn out.

    Attributes:
        start_s: when it begins, in seconds from the start of the answer.
        end_s: when it ends.
        spectrum_change_db: how far the bands of its spectrum stray from their means, in dB; the mean over the hold.
        pitch_change: how far its pitch strays from the median, in semitones; the median over the hold.
        sound_before_s: sound between the last silence and the hold; 0 where the hold follows a silence.
        sound_after_s: sound between the hold and the next silence.

    """

    start_s: float
    end_s: float
    spectrum_change_db: float
    pitch_change: float
    sound_before_s: float
    sound_after_s: float

    @property
    def length_s(self) -> float:
        """How long it lasts, in seconds."""
        return self.end_s - self.start_s


@dataclass(frozen=True, slots=True)
class Voice:
    """What is kept of an answer's voice once the samples are gone.

    Attributes:
        holds: where it rests on one sound, in order, not overlapping.
        levels_db: the root-mean-square level of each LEVEL_STEP_S of the answer from its start, in whole dB relative to
            full scale; the last may stand for less time.

    """

    holds: tuple[Hold, ...] = ()
    levels_db: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class AudioFacts:
    """What the gate and the delivery measures need to know of a recording.

    Attributes:
        duration_s: its length.
        speech: where the speech detector heard speech, in order, not overlapping.
        speech_level_db: root-mean-square level inside the speech, in dB relative to full scale.
        clipped_share: share of the samples inside the speech that stand at the converter's limit, in [0, 1].
        voice: its holds and levels; None for answers kept before these were looked for.

    """

    duration_s: float
    speech: tuple[Span, ...]
    speech_level_db: float
    clipped_share: float
    voice: Voice | None = None

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


def mean_level_db(levels_db: Sequence[float]) -> float:
    """The level of stretches of equal length together, by their mean energy, in dB; there must be one at least."""
    return 10.0 * math.log10(math.fsum(10.0 ** (level / 10.0) for level in levels_db) / len(levels_db))


@dataclass(frozen=True, slots=True)
class Meter:
    """What the screen shows while an answer is recorded.

    Attributes:
        elapsed_s: seconds recorded so far.
        level_db: level of the latest block, in dB relative to full scale.
        is_over: whether recording has ended by itself, because the device was lost or the disk is full.
        text: what has been heard so far.
        fault: what ended it by itself, in a sentence; empty while it goes on.

    """

    elapsed_s: float
    level_db: float
    is_over: bool
    text: str = ""
    fault: str = ""

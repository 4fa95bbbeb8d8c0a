"""Samples: mono float32 in [-1, 1] at 16,000 Hz. With voice the only module of the core that knows numpy."""

from collections.abc import Iterable
from typing import Any, TypeAlias

import numpy as np
import numpy.typing as npt

SAMPLE_RATE_HZ = 16_000
WINDOW_SAMPLES = 512

Samples: TypeAlias = npt.NDArray[np.float32]

CLIPPED_FROM = 0.999
"""A sample of this size or more stands at the converter's limit (32,735 of 32,767)."""

INT16_SCALE = 32_768
"""Steps of a 16-bit sample from 0 to full scale. One scale serves both directions, so that every 16-bit value survives
the way to float and back; +1.0 itself has no 16-bit value and becomes 32,767."""


def as_samples(values: npt.NDArray[Any]) -> Samples:
    """Sound values of any type and shape as float32 in [-1, 1].

    Args:
        values: float values, where what is not a number becomes silence and what is out of range is clipped; or
            signed integers, or unsigned 8-bit integers around 128, each scaled by its own full range.

    """
    if values.dtype.kind == "f":
        finite: npt.NDArray[Any] = np.nan_to_num(values, nan=0.0, posinf=1.0, neginf=-1.0)
        clipped: npt.NDArray[Any] = np.clip(finite, -1.0, 1.0)
        return clipped.astype(np.float32)
    if values.dtype.kind == "u":
        return (values.astype(np.float32) - 128.0) / np.float32(128.0)
    return (values / (np.iinfo(values.dtype).max + 1.0)).astype(np.float32)


def mix_down(channels: npt.NDArray[np.float32]) -> Samples:
    """One channel from several: their mean, which cannot clip.

    Args:
        channels: float32 of shape (n_samples, n_channels).

    """
    return channels[:, 0].copy() if channels.shape[1] == 1 else channels.mean(axis=1, dtype=np.float32)


def to_int16(samples: Samples) -> npt.NDArray[np.int16]:
    """The nearest 16-bit values; what is out of range is clipped, what is not a number is silence."""
    scaled: Samples = np.rint(as_samples(samples) * np.float32(INT16_SCALE))
    return np.clip(scaled, -INT16_SCALE, INT16_SCALE - 1).astype(np.int16)


def from_int16(values: npt.NDArray[np.int16]) -> Samples:
    """The samples that 16-bit values stand for, exactly."""
    return values.astype(np.float32) / np.float32(INT16_SCALE)


def peak(samples: Samples) -> float:
    """The largest size of a sample, 0.0 for none."""
    return float(np.max(np.abs(samples))) if len(samples) else 0.0


def sum_of_squares(samples: Samples) -> float:
    """The energy of samples: the sum of their squares, 0.0 for none."""
    return float(np.sum(np.square(samples, dtype=np.float64)))


def n_clipped(samples: Samples) -> int:
    """How many samples stand at the converter's limit."""
    return int(np.count_nonzero(np.abs(samples) >= CLIPPED_FROM))


def silence(n_samples: int) -> Samples:
    """Digital silence."""
    return np.zeros(n_samples, dtype=np.float32)


def join(blocks: Iterable[Samples]) -> Samples:
    """Blocks put together in order; no blocks are no samples."""
    return np.concatenate([silence(0), *blocks])


def at_speed(samples: Samples, speed: float) -> Samples:
    """The samples as heard `speed` times as fast, pitch and all, by linear interpolation; for speeds near 1."""
    places = np.arange(int(len(samples) / speed)) * speed
    return np.interp(places, np.arange(len(samples)), samples).astype(np.float32) if len(samples) else silence(0)


def window_levels(samples: Samples, n_window: int = WINDOW_SAMPLES) -> list[float]:
    """The root-mean-square amplitude of each whole window of n_window samples, in [0, 1]."""
    whole = samples[: len(samples) // n_window * n_window].reshape(-1, n_window)
    return [float(level) for level in np.sqrt(np.mean(np.square(whole, dtype=np.float64), axis=1))]


SILENT_BELOW = 0.001
"""A window whose root-mean-square amplitude stays below this (-60 dB) holds nothing a person said."""


def is_silent(samples: Samples) -> bool:
    """Whether no window rises above SILENT_BELOW; recognisers invent words for such sound."""
    if len(samples) < WINDOW_SAMPLES:
        return True
    return max(window_levels(samples)) < SILENT_BELOW


class SampleBuffer:
    """The samples of a stream that are still needed, addressed by their place in the whole stream.

    Memory stays in proportion to what is kept, and appending costs amortised constant time per sample.
    """

    def __init__(self) -> None:
        """An empty buffer at the start of a stream."""
        self._data = silence(SAMPLE_RATE_HZ)
        self._first = 0
        self._n_kept = 0

    @property
    def end(self) -> int:
        """How many samples the stream has had so far."""
        return self._first + self._n_kept

    def append(self, samples: Samples) -> None:
        """Take the stream's next samples."""
        n_needed = self._n_kept + len(samples)
        if n_needed > len(self._data):
            grown = silence(max(n_needed, 2 * len(self._data)))
            grown[: self._n_kept] = self._data[: self._n_kept]
            self._data = grown
        self._data[self._n_kept : n_needed] = samples
        self._n_kept = n_needed

    def slice(self, first: int, end: int) -> Samples:
        """A copy of the stream's samples first..end-1.

        Raises:
            ValueError: some of them were forgotten or have not come yet.

        """
        if not self._first <= first <= end <= self.end:
            raise ValueError(f"samples {first}..{end} are outside {self._first}..{self.end}")
        return self._data[first - self._first : end - self._first].copy()

    def forget_before(self, first: int) -> None:
        """Let go of the samples before `first`; moved only when they are the larger part, to keep the cost low."""
        n_old = min(first, self.end) - self._first
        if n_old > 0 and 2 * n_old >= self._n_kept:
            kept = self._data[n_old : self._n_kept].copy()
            self._data[: len(kept)] = kept
            self._first += n_old
            self._n_kept = len(kept)

"""Follows the voice through an answer, window by window: its level, its pitch, and where it rests on one sound.

While a person hesitates on "um" the tongue and the lips stay where they are, so that pitch and spectrum hardly change
(Goto, Itou & Hayamizu 1999, "A real-time filled pause detection system", Eurospeech, pp. 227-230). In fluent speech the
mouth moves with every syllable, four to six times a second.
"""

from array import array
from collections import deque
from collections.abc import Sequence
from itertools import groupby
from math import log2
from statistics import fmean, median

import numpy as np
import numpy.typing as npt

from coach.core.pcm import SAMPLE_RATE_HZ, WINDOW_SAMPLES, Samples, silence
from coach.core.sound import LEVEL_STEP_S, SILENCE_DB, Hold, Voice, level_db, mean_level_db

_WINDOW_S = WINDOW_SAMPLES / SAMPLE_RATE_HZ
_WINDOWS_PER_STEP = round(LEVEL_STEP_S / _WINDOW_S)

_FRAME_SAMPLES = 2 * WINDOW_SAMPLES
"""Two windows (64 ms) are looked at together: four periods of a deep voice, as pitch needs."""

_FFT_SAMPLES = 2 * _FRAME_SAMPLES
_FREQUENCIES_HZ = np.fft.rfftfreq(_FFT_SAMPLES, 1.0 / SAMPLE_RATE_HZ)
_TAPER = np.hanning(_FRAME_SAMPLES + 1)[:-1]

_PITCH_HZ = (65.0, 400.0)
"""From a deep man's voice to a high woman's."""

_PITCH_BAND = (_FREQUENCIES_HZ >= 50.0) & (_FREQUENCIES_HZ <= 900.0)
"""Pitch is told from the strongest harmonics alone; above them a microphone's noise hides it."""

_VOICED_FROM = 0.5
"""A sound that repeats itself at least this well (normalised autocorrelation) is voiced; noise stays near 0.3."""

_SHORTER_PERIOD_SHARE = 0.85
"""Twice the period fits as well as the period: the shortest that is this good against the best counts."""

_N_BANDS = 16
_BANDS_HZ = (100.0, 4_000.0)
_BAND_RANGE_DB = 35.0
"""What lies further below the strongest band is noise, whose changes say nothing about the mouth."""

_N_COMPARED = 7
"""Windows (0.22 s, a syllable) over which the spectrum's change is taken."""

_STEADY_BELOW_DB = 2.8
"""A change below this is a mouth at rest. In fluent speech of the recordings tried, nine windows in ten lie above."""

_UNKNOWN_DB = 99.0
"""The change where there are not yet windows enough to compare."""

_QUIET_BELOW_LOUD_DB = 20.0
_QUIET_ABOVE_FLOOR_DB = 4.0
_N_QUIET = 5
"""Windows (0.16 s) that make a silence; the mouth closed for a p or t is shorter."""

_VOICED_SHARE = 0.5
"""Of a hold, at least: noise takes the pitch of single windows."""


class VoiceTrack:
    """The voice of one answer. Takes its windows one after another and keeps some numbers of each, not the samples.

    An hour takes 2 MB. Measured on one core: 0.2% of the time that the sound lasts.
    """

    def __init__(self) -> None:
        """A track that has heard nothing."""
        self._before = silence(WINDOW_SAMPLES)
        self._bands: deque[npt.NDArray[np.float64]] = deque(maxlen=_N_COMPARED)
        self._levels_db = array("f")
        self._pitches_hz = array("f")
        self._changes_db = array("f")

    def take(self, window: Samples) -> None:
        """Take the next window of WINDOW_SAMPLES samples."""
        frame = np.concatenate([self._before, window]).astype(np.float64)
        self._before = window
        self._levels_db.append(level_db(float(np.dot(frame, frame)), len(frame)))
        power = np.abs(np.fft.rfft((frame - frame.mean()) * _TAPER, _FFT_SAMPLES)) ** 2
        self._pitches_hz.append(_pitch_hz(power))
        self._bands.append(_band_levels_db(power))
        is_full = len(self._bands) == _N_COMPARED
        self._changes_db.append(_change_db(np.stack(self._bands)) if is_full else _UNKNOWN_DB)

    def finish(self) -> Voice:
        """What the windows taken so far tell."""
        return Voice(self._holds(), _steps_db(self._levels_db))

    def _holds(self) -> tuple[Hold, ...]:
        quiet = _quiet_windows(self._levels_db)
        after_silence, before_silence = _distances_to_silence(quiet)
        holds: list[Hold] = []
        earlier_end = 0
        for steady_first, steady_end in _runs([change <= _STEADY_BELOW_DB for change in self._changes_db]):
            # A window's change is that of the windows before it, too: all of them are steady.
            reach = max(steady_first - _N_COMPARED + 1, earlier_end)
            heard = [(a + reach, b + reach) for a, b in _runs([not is_quiet for is_quiet in quiet[reach:steady_end]])]
            first, end = max(heard, key=lambda run: run[1] - run[0], default=(0, 0))
            pitches_hz = [pitch_hz for pitch_hz in self._pitches_hz[first:end] if pitch_hz]
            if end - first < _N_COMPARED or len(pitches_hz) < _VOICED_SHARE * (end - first):
                continue
            middle_hz = median(pitches_hz)
            holds.append(
                Hold(
                    start_s=_seconds(first),
                    end_s=_seconds(end),
                    spectrum_change_db=round(fmean(self._changes_db[steady_first:steady_end]), 2),
                    pitch_change=round(median(abs(12.0 * log2(pitch_hz / middle_hz)) for pitch_hz in pitches_hz), 2),
                    sound_before_s=_seconds(after_silence[first]),
                    sound_after_s=_seconds(before_silence[end - 1]),
                )
            )
            earlier_end = end
        return tuple(holds)


def _seconds(n_windows: int) -> float:
    return round(n_windows * _WINDOW_S, 3)


def _pitch_hz(power: npt.NDArray[np.float64]) -> float:
    """The pitch of a frame by its autocorrelation, 0.0 where the sound is not voiced.

    Args:
        power: its power spectrum.

    """
    correlation = np.fft.irfft(np.where(_PITCH_BAND, power, 0.0))[:_FRAME_SAMPLES]
    if correlation[0] <= 0.0:
        return 0.0
    shortest, longest = (round(SAMPLE_RATE_HZ / limit_hz) for limit_hz in reversed(_PITCH_HZ))
    near = slice(shortest - 1, longest + 2)
    # The taper makes later lags smaller than the sound does (Boersma 1993).
    fits = correlation[near] / correlation[0] / _TAPER_CORRELATION[near]
    is_peak = (fits[1:-1] >= fits[:-2]) & (fits[1:-1] >= fits[2:])
    peaks = np.flatnonzero(is_peak)
    if not len(peaks) or (best := fits[1:-1][peaks].max()) < _VOICED_FROM:
        return 0.0
    i = peaks[fits[1:-1][peaks] >= _SHORTER_PERIOD_SHARE * best][0]
    return float(SAMPLE_RATE_HZ / (shortest + i + _vertex(*fits[i : i + 3])))


def _vertex(before: float, peak: float, after: float) -> float:
    """Where the parabola through a peak and its neighbours is highest, in steps from the peak."""
    bend = before - 2.0 * peak + after
    return 0.5 * (before - after) / bend if bend else 0.0


def _taper_correlation() -> npt.NDArray[np.float64]:
    correlation = np.fft.irfft(np.abs(np.fft.rfft(_TAPER, _FFT_SAMPLES)) ** 2)[:_FRAME_SAMPLES]
    normalised: npt.NDArray[np.float64] = correlation / correlation[0]
    return normalised


_TAPER_CORRELATION = _taper_correlation()


def _band_filters() -> npt.NDArray[np.float64]:
    """Overlapping triangles, evenly spaced to the ear (the mel scale): shape (n_frequencies, _N_BANDS)."""
    low, high = (np.log1p(limit_hz / 700.0) for limit_hz in _BANDS_HZ)
    corners_hz = 700.0 * np.expm1(np.linspace(low, high, _N_BANDS + 2))
    widths_hz = np.diff(corners_hz)
    rising = (_FREQUENCIES_HZ[:, None] - corners_hz[:-2]) / widths_hz[:-1]
    falling = (corners_hz[2:] - _FREQUENCIES_HZ[:, None]) / widths_hz[1:]
    return np.maximum(0.0, np.minimum(rising, falling))


_FILTERS = _band_filters()


def _band_levels_db(power: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    """The shape of a frame's spectrum: the level of each band against their mean, in dB."""
    levels_db = 10.0 * np.log10(power @ _FILTERS + 1e-9)
    levels_db = np.maximum(levels_db, levels_db.max() - _BAND_RANGE_DB)
    shape: npt.NDArray[np.float64] = levels_db - levels_db.mean()
    return shape


def _change_db(shapes: npt.NDArray[np.float64]) -> float:
    """How far shapes (n_windows, n_bands) stray from their mean: root mean square over windows and bands, in dB."""
    return float(np.sqrt(shapes.var(axis=0).mean()))


def _quiet_windows(levels_db: Sequence[float]) -> list[bool]:
    """Which windows hold no voice, by the answer's own loud and quiet parts."""
    audible = [level for level in levels_db if level > SILENCE_DB]
    if not audible:
        return [True] * len(levels_db)
    floor, loud = np.percentile(audible, (10, 95))
    limit = max(floor + _QUIET_ABOVE_FLOOR_DB, loud - _QUIET_BELOW_LOUD_DB)
    return [level < limit for level in levels_db]


def _distances_to_silence(quiet: Sequence[bool]) -> tuple[list[int], list[int]]:
    """For each window, how many windows of sound lie since the last silence, and until the next.

    The answer's own beginning and end count as silences.
    """
    is_silence = [False] * len(quiet)
    for first, end in _runs(quiet):
        if end - first >= _N_QUIET:
            is_silence[first:end] = [True] * (end - first)
    since = _counts_since(is_silence)
    until = _counts_since(is_silence[::-1])[::-1]
    return since, until


def _counts_since(marks: Sequence[bool]) -> list[int]:
    counts = []
    n = 0
    for is_marked in marks:
        counts.append(n)
        n = 0 if is_marked else n + 1
    return counts


def _runs(flags: Sequence[bool]) -> list[tuple[int, int]]:
    """The stretches first..end-1 on which the flags are set."""
    runs = []
    first = 0
    for is_set, group in groupby(flags):
        end = first + len(list(group))
        if is_set:
            runs.append((first, end))
        first = end
    return runs


def _steps_db(levels_db: Sequence[float]) -> tuple[int, ...]:
    """The levels of steps of _WINDOWS_PER_STEP windows, in whole dB."""
    steps = [levels_db[i : i + _WINDOWS_PER_STEP] for i in range(0, len(levels_db), _WINDOWS_PER_STEP)]
    return tuple(round(mean_level_db(step)) for step in steps)

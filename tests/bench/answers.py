"""Spoken answers of any length, joined from recordings with the pauses that people make between thoughts."""

import itertools
from collections.abc import Sequence
from pathlib import Path

import coach.core.pcm as pcm
from coach.audio.decoding import decode
from coach.core.pcm import SAMPLE_RATE_HZ, Samples

SHIPPED = Path(__file__).parents[2] / "samples" / "recordings"

PAUSES_S = (0.4, 0.9, 0.6, 1.6, 0.5)
"""Around the 0.5 s that mark the end of a sentence and the second and more of somebody looking for the next thought."""

_SOUND_FROM = 0.01
"""Windows below this level (-40 dB) at either end of a recording are cut off, so that the pauses are what is named."""


def read_voices(folder: Path = SHIPPED, at_least_s: float = 3.0) -> list[Samples]:
    """The recordings of a folder without the silence at their ends; those that are too short are left out."""
    voices = [_trimmed(decode(path)) for path in sorted(folder.iterdir()) if path.suffix in {".flac", ".wav"}]
    return [voice for voice in voices if len(voice) >= at_least_s * SAMPLE_RATE_HZ]


def compose(voices: Sequence[Samples], length_s: float, lag_s: float, first: int = 0) -> Samples:
    """An answer of length_s seconds that ends with a whole recording and lag_s seconds of silence.

    Args:
        voices: recordings to join, in a circle.
        length_s: the answer's length.
        lag_s: how long the person takes from the last word to the key.
        first: how far to turn the circle, for another answer of the same length.

    """
    n_samples = round(length_s * SAMPLE_RATE_HZ)
    parts = [pcm.silence(round(lag_s * SAMPLE_RATE_HZ))]
    pauses_s = itertools.cycle(PAUSES_S)
    turned = itertools.islice(itertools.cycle(reversed(voices)), first, None)
    while sum(map(len, parts)) < n_samples:
        parts += [next(turned), pcm.silence(round(next(pauses_s) * SAMPLE_RATE_HZ))]
    return pcm.join(reversed(parts))[-n_samples:]


def _trimmed(samples: Samples) -> Samples:
    sounding = [i for i, level in enumerate(pcm.window_levels(samples)) if level >= _SOUND_FROM]
    if not sounding:
        return pcm.silence(0)
    return samples[sounding[0] * pcm.WINDOW_SAMPLES : (sounding[-1] + 1) * pcm.WINDOW_SAMPLES]

"""What the microphone check says about what it heard."""

import numpy as np
import pytest

import coach.core.pcm as pcm
from coach.core.microphone_check import LevelFinding, check_level


def tone(amplitude: float, n_samples: int = 32_000) -> pcm.Samples:
    time = np.arange(n_samples) / pcm.SAMPLE_RATE_HZ
    return (amplitude * np.sin(2 * np.pi * 200 * time)).astype(np.float32)


def with_clipped(share: float) -> pcm.Samples:
    sound = tone(0.5, 100_000)
    sound[: round(share * len(sound))] = 1.0
    return sound


@pytest.mark.parametrize(
    ("sound", "finding", "says"),
    [
        (pcm.silence(0), LevelFinding.NO_SIGNAL, "has not granted the terminal access to the microphone"),
        (pcm.silence(32_000), LevelFinding.NO_SIGNAL, "has not granted the terminal access to the microphone"),
        (tone(1e-4), LevelFinding.TOO_QUIET, "-83 dB at the loudest"),
        (tone(0.0078), LevelFinding.TOO_QUIET, "almost nothing"),
        (tone(0.0082), LevelFinding.GOOD, "-45 dB at the loudest"),
        (tone(0.5), LevelFinding.GOOD, "-9 dB at the loudest"),
        (with_clipped(0.0009), LevelFinding.GOOD, "works"),
        (with_clipped(0.0110), LevelFinding.CLIPPED, "1.1% of the sound is at the limit"),
    ],
)
def test_findings(sound: pcm.Samples, finding: LevelFinding, says: str) -> None:
    report = check_level([sound])
    assert report.finding is finding
    assert says in report.sentence
    assert bool(report.next_step) is (finding is not LevelFinding.GOOD)


def test_a_short_word_in_a_long_silence_is_enough() -> None:
    assert check_level([pcm.silence(80_000), tone(0.2, 1_600), pcm.silence(80_000)]).finding is LevelFinding.GOOD


def test_the_lengths_of_the_blocks_do_not_matter() -> None:
    sound = np.concatenate([tone(0.3, 5_000), pcm.silence(700), with_clipped(0.01)])
    assert check_level(np.array_split(sound, 77)) == check_level([sound])

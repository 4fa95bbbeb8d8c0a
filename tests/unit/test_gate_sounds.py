"""Sounds that are no speech, through the real detector: refused even where the recogniser invents a fluent answer."""

import numpy as np
import pytest

from coach.audio.vad import SileroDetector
from coach.core.gate import RefusalReason, check_answer
from coach.core.pcm import SAMPLE_RATE_HZ, Samples
from coach.engines.scripted import ScriptedRecognizer
from coach.judging import Judge
from coach.ports import Hints, SentenceEncoder

LENGTH_S = 6
INVENTED = "Thank you for watching and do not forget to subscribe to my channel for more"


def no_encoder() -> SentenceEncoder:
    """Nothing is scored here."""
    raise AssertionError


def at_times(step_s: float, length_s: float) -> np.ndarray:
    """For each sample the time since the last of the events that begin every step_s; 0 where length_s are over."""
    since_s = np.arange(LENGTH_S * SAMPLE_RATE_HZ) / SAMPLE_RATE_HZ % step_s
    return np.where(since_s < length_s, since_s, 0.0)


def melody() -> Samples:
    """Plucked notes, two a second."""
    t = np.arange(LENGTH_S * SAMPLE_RATE_HZ) / SAMPLE_RATE_HZ
    notes_hz = np.array([262.0, 294.0, 330.0, 392.0, 440.0, 392.0])[(2 * t).astype(int) % 6]
    tone = sum(np.sin(2 * np.pi * k * notes_hz * t) / k for k in range(1, 6))
    return (0.15 * tone * np.exp(-4 * at_times(0.5, 0.5))).astype(np.float32)


def coughs() -> Samples:
    """Bursts of noise that die away within a third of a second, one every second and a half."""
    rng = np.random.default_rng(11)
    since_s = at_times(1.5, 0.35)
    burst = np.where(since_s > 0, np.exp(-12 * since_s), 0.0)
    return (0.4 * burst * rng.normal(size=len(burst))).astype(np.float32)


def chord() -> Samples:
    """Three held notes."""
    t = np.arange(LENGTH_S * SAMPLE_RATE_HZ) / SAMPLE_RATE_HZ
    return (0.1 * sum(np.sin(2 * np.pi * f * t) for f in (220.0, 277.2, 329.6))).astype(np.float32)


@pytest.mark.parametrize("samples", [melody(), coughs(), chord()], ids=["melody", "coughs", "chord"])
def test_what_is_no_speech_is_refused_whatever_was_written_down(samples: Samples) -> None:
    judge = Judge(lambda: ScriptedRecognizer([INVENTED]), SileroDetector, no_encoder)
    heard = judge.hear([samples], Hints())
    refusal = check_answer(heard.transcript, heard.facts)
    assert refusal is not None
    assert refusal.reason in {RefusalReason.SILENT, RefusalReason.TOO_SHORT}

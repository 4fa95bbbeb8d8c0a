"""Speech compressed for a page: times stay, and errors are told."""

from pathlib import Path

import numpy as np
import pytest

import coach.core.pcm as pcm
from coach.audio.decoding import decode
from coach.audio.encoding import BIT_RATE_BPS, encode_speech
from coach.errors import AudioError


def tones(starts_s: list[float], length_s: float) -> pcm.Samples:
    """Silence with a tone of 50 ms at each start."""
    samples = pcm.silence(round(length_s * pcm.SAMPLE_RATE_HZ))
    tone = np.sin(2 * np.pi * 440 * np.arange(800) / pcm.SAMPLE_RATE_HZ).astype(np.float32)
    for start_s in starts_s:
        first = round(start_s * pcm.SAMPLE_RATE_HZ)
        samples[first : first + len(tone)] = 0.8 * tone
    return samples


@pytest.mark.parametrize("n_block", [160, 1_000, 16_000, 10**9])
def test_what_was_said_stays_at_its_time(n_block: int, tmp_path: Path) -> None:
    starts_s, length_s = [0.5, 3.0, 9.25], 10.0
    samples = tones(starts_s, length_s)
    path = tmp_path / "speech.mp3"
    path.write_bytes(encode_speech(samples[i : i + n_block] for i in range(0, len(samples), n_block)))
    decoded = decode(path)
    assert len(decoded) == pytest.approx(len(samples), abs=0.05 * pcm.SAMPLE_RATE_HZ)
    for start_s in starts_s:
        from_s = start_s - 0.25
        onset = np.argmax(np.abs(decoded[round(from_s * pcm.SAMPLE_RATE_HZ) :]) > 0.2)
        assert from_s + onset / pcm.SAMPLE_RATE_HZ == pytest.approx(start_s, abs=0.01)


def test_a_minute_is_as_large_as_the_bit_rate_says() -> None:
    noise = 0.1 * np.random.default_rng(7).standard_normal(60 * pcm.SAMPLE_RATE_HZ).astype(np.float32)
    assert len(encode_speech([noise])) == pytest.approx(60 * BIT_RATE_BPS / 8, rel=0.02)


@pytest.mark.parametrize("blocks", [[], [pcm.silence(0)]], ids=["no block", "an empty block"])
def test_nothing_cannot_be_compressed(blocks: list[pcm.Samples]) -> None:
    with pytest.raises(AudioError, match="without any sample"):
        encode_speech(blocks)

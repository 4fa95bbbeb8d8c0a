"""The voice, followed through made-up sound: vowels of harmonics, glides, tones and noise."""

import numpy as np
import pytest

import coach.core.pcm as pcm
from coach.core.sound import LEVEL_STEP_S, Voice
from coach.core.voice import VoiceTrack

RATE = pcm.SAMPLE_RATE_HZ
ROUNDED = {1: 1.0, 2: 0.9, 3: 0.8, 4: 0.6, 5: 0.7, 6: 0.4, 7: 0.2, 8: 0.15, 9: 0.1, 10: 0.1, 11: 0.15, 12: 0.1}
"""How strong each harmonic of a neutral vowel is."""


def noise(length_s: float, size: float = 0.001) -> pcm.Samples:
    return (size * np.random.default_rng(1).normal(size=round(length_s * RATE))).astype(np.float32)


def vowel(length_s: float, from_hz: float = 110.0, to_hz: float | None = None) -> pcm.Samples:
    """A vowel that stands still, or whose pitch glides."""
    n = round(length_s * RATE)
    pitch_hz = np.geomspace(from_hz, to_hz or from_hz, n)
    phase = 2 * np.pi * np.cumsum(pitch_hz) / RATE
    sound = sum(size * np.sin(number * phase) for number, size in ROUNDED.items())
    return (0.05 * np.asarray(sound) + noise(length_s)).astype(np.float32)


def babble(length_s: float) -> pcm.Samples:
    """A voice whose mouth moves five times a second: each piece has other strong harmonics."""
    chance = np.random.default_rng(2)
    pieces = []
    for i in range(round(length_s * 10)):
        n = RATE // 10
        time_s = (i * n + np.arange(n)) / RATE
        sizes = 10.0 ** chance.uniform(-2.0, 0.0, 30)
        pieces.append(0.03 * sum(s * np.sin(2 * np.pi * 110 * (k + 1) * time_s) for k, s in enumerate(sizes)))
    return (np.concatenate(pieces) + noise(len(pieces) / 10)).astype(np.float32)


def follow(*sounds: pcm.Samples) -> Voice:
    samples = np.concatenate(sounds)
    track = VoiceTrack()
    for first in range(0, len(samples) - pcm.WINDOW_SAMPLES + 1, pcm.WINDOW_SAMPLES):
        track.take(samples[first : first + pcm.WINDOW_SAMPLES])
    return track.finish()


@pytest.mark.parametrize("pitch_hz", [75.0, 110.0, 180.0, 260.0, 390.0])
@pytest.mark.parametrize("length_s", [0.3, 0.8])
def test_a_vowel_that_stands_still_between_silences_is_a_hold(pitch_hz: float, length_s: float) -> None:
    (hold,) = follow(noise(1.0), vowel(length_s, pitch_hz), noise(1.0)).holds
    assert hold.start_s == pytest.approx(1.0, abs=0.1)
    assert hold.end_s == pytest.approx(1.0 + length_s, abs=0.1)
    assert hold.length_s == pytest.approx(hold.end_s - hold.start_s)
    assert hold.pitch_change < 0.3
    assert hold.spectrum_change_db < 2.0
    assert max(hold.sound_before_s, hold.sound_after_s) < 0.05


def test_a_hold_within_speech_knows_how_far_the_silences_are() -> None:
    (hold,) = follow(noise(1.0), babble(1.0), vowel(0.6), babble(0.5), noise(1.0)).holds
    assert hold.sound_before_s == pytest.approx(1.0, abs=0.15)
    assert hold.sound_after_s == pytest.approx(0.5, abs=0.15)


def test_a_closed_mouth_is_no_silence() -> None:
    (hold,) = follow(noise(1.0), babble(0.4), noise(0.08), vowel(0.6), noise(1.0)).holds
    assert hold.sound_before_s > 0.4
    assert hold.sound_after_s < 0.05


def test_two_holds_stand_apart_in_order() -> None:
    first, second = follow(noise(1.0), vowel(0.5), babble(0.6), vowel(0.4, 140.0), noise(1.0)).holds
    assert first.end_s <= second.start_s


def test_a_glide_strays_in_pitch() -> None:
    holds = follow(noise(1.0), vowel(0.5, 110.0, 220.0), noise(1.0)).holds
    assert all(hold.pitch_change > 1.0 for hold in holds)


@pytest.mark.parametrize(
    "sound",
    [noise(3.0), noise(1.0, 0.3), babble(3.0), pcm.silence(RATE), pcm.silence(0), np.full(RATE, 0.5, np.float32)],
    ids=["room", "hiss", "speech", "digital silence", "nothing", "no sound but an offset"],
)
def test_what_holds_no_voice_at_rest_has_no_holds(sound: pcm.Samples) -> None:
    assert follow(sound).holds == ()


def test_a_hiss_between_silences_is_no_hold() -> None:
    assert follow(noise(1.0), noise(0.6, 0.1), noise(1.0)).holds == ()


def test_a_voice_far_below_the_loud_one_is_not_heard() -> None:
    faint = (0.02 * vowel(0.6)).astype(np.float32)
    assert follow(noise(1.0, 1e-5), babble(2.0), noise(0.5, 1e-5), faint, noise(1.0, 1e-5)).holds == ()


def test_levels_are_those_of_steps() -> None:
    loud = np.full(round(1.024 * RATE), 0.5, dtype=np.float32)
    voice = follow(pcm.silence(round(1.024 * RATE)), loud, (0.1 * loud).astype(np.float32)[: 3 * 512])
    n_steps = round(1.024 / LEVEL_STEP_S)
    assert voice.levels_db[:n_steps] == (-120,) * n_steps
    assert voice.levels_db[n_steps + 1 : 2 * n_steps] == (-6,) * (n_steps - 1)
    assert len(voice.levels_db) == 2 * n_steps + 1


def test_an_empty_answer_has_an_empty_voice() -> None:
    assert follow(pcm.silence(0)) == Voice()

"""The arithmetic of samples."""

import math

import numpy as np
import pytest

import coach.core.pcm as pcm


def samples(*values: float) -> pcm.Samples:
    return np.array(values, dtype=np.float32)


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        (np.array([-32768, -1, 0, 32767], dtype=np.int16), [-1.0, -1 / 32768, 0.0, 32767 / 32768]),
        (np.array([-(2**31), 0, 2**30], dtype=np.int32), [-1.0, 0.0, 0.5]),
        (np.array([0, 64, 128, 255], dtype=np.uint8), [-1.0, -0.5, 0.0, 127 / 128]),
        (np.array([0.25, -0.5], dtype=np.float64), [0.25, -0.5]),
        (np.array([1.5, -7.0, 1e300], dtype=np.float64), [1.0, -1.0, 1.0]),
        (np.array([np.nan, np.inf, -np.inf], dtype=np.float32), [0.0, 1.0, -1.0]),
    ],
)
def test_any_sound_values_become_samples(values: np.ndarray, expected: list[float]) -> None:
    result = pcm.as_samples(values)
    assert result.dtype == np.float32
    assert result.tolist() == pytest.approx(expected, abs=1e-9)


def test_sixteen_bit_values_survive_the_way_to_float_and_back() -> None:
    every_value = np.arange(-32768, 32768).astype(np.int16)
    assert np.array_equal(pcm.to_int16(pcm.from_int16(every_value)), every_value)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (1.0, 32767),
        (-1.0, -32768),
        (3.0, 32767),
        (-3.0, -32768),
        (math.nan, 0),
        (math.inf, 32767),
        (0.4 / 32768, 0),
        (0.6 / 32768, 1),
    ],
)
def test_sixteen_bits_round_and_clip(value: float, expected: int) -> None:
    assert pcm.to_int16(samples(value)).tolist() == [expected]


def test_mixing_down_takes_the_mean_and_cannot_clip() -> None:
    assert pcm.mix_down(np.array([[1.0, 1.0], [1.0, 0.0], [0.5, -0.5]], dtype=np.float32)).tolist() == [1.0, 0.5, 0.0]


def test_mixing_down_one_channel_gives_a_copy() -> None:
    channels = np.array([[0.1], [0.2]], dtype=np.float32)
    mono = pcm.mix_down(channels)
    channels[:] = 0.0
    assert mono.tolist() == pytest.approx([0.1, 0.2])


def test_energy_is_summed_exactly_enough_for_an_hour() -> None:
    assert pcm.sum_of_squares(samples(0.5, -0.5)) == 0.5
    assert pcm.sum_of_squares(np.full(1_000_000, 0.1, dtype=np.float32)) == pytest.approx(10_000, rel=1e-6)
    assert pcm.sum_of_squares(pcm.silence(0)) == 0.0


def test_clipped_samples_are_counted() -> None:
    assert pcm.n_clipped(samples(1.0, -1.0, 0.9995, 0.998, 0.0)) == 3


def test_peak_is_the_largest_size() -> None:
    assert pcm.peak(samples(0.1, -0.75, 0.5)) == 0.75
    assert pcm.peak(pcm.silence(0)) == 0.0


def test_joining_keeps_the_order() -> None:
    assert pcm.join(iter([samples(0.5), samples(), samples(0.25, 0.125)])).tolist() == [0.5, 0.25, 0.125]
    assert len(pcm.join([])) == 0


def test_levels_are_taken_of_whole_windows_only() -> None:
    sound = np.concatenate([np.full(512, 0.5), np.full(512, -0.25), np.full(100, 1.0)]).astype(np.float32)
    assert pcm.window_levels(sound) == pytest.approx([0.5, 0.25])


@pytest.mark.parametrize(
    ("sound", "expected"),
    [
        (pcm.silence(100), True),
        (np.full(100, 0.5, dtype=np.float32), True),
        (pcm.silence(5120), True),
        (np.full(5120, 0.0009, dtype=np.float32), True),
        (np.concatenate([pcm.silence(5120), np.full(512, 0.01, dtype=np.float32)]), False),
    ],
    ids=["shorter than a window", "a click", "zeros", "below the limit", "one loud window"],
)
def test_silence_is_told_from_sound(sound: pcm.Samples, expected: bool) -> None:
    assert pcm.is_silent(sound) is expected


class TestSampleBuffer:
    def test_addresses_stay_those_of_the_stream(self) -> None:
        buffer = pcm.SampleBuffer()
        stream = np.linspace(-1.0, 1.0, 100_000, dtype=np.float32)
        for first in range(0, len(stream), 7_000):
            buffer.append(stream[first : first + 7_000])
            buffer.forget_before(first - 1_000)
            end = buffer.end
            assert end == min(first + 7_000, len(stream))
            assert np.array_equal(buffer.slice(end - 3_000, end), stream[end - 3_000 : end])

    def test_a_slice_is_a_copy(self) -> None:
        buffer = pcm.SampleBuffer()
        buffer.append(samples(0.5, 0.5))
        buffer.slice(0, 2)[:] = 0.0
        assert buffer.slice(0, 2).tolist() == [0.5, 0.5]

    @pytest.mark.parametrize(("first", "end"), [(-1, 1), (0, 4), (2, 1)])
    def test_what_is_not_there_is_refused(self, first: int, end: int) -> None:
        buffer = pcm.SampleBuffer()
        buffer.append(samples(0.1, 0.2, 0.3))
        with pytest.raises(ValueError, match=r"are outside 0\.\.3"):
            buffer.slice(first, end)

    def test_forgotten_samples_are_refused(self) -> None:
        buffer = pcm.SampleBuffer()
        buffer.append(samples(0.1, 0.2, 0.3))
        buffer.forget_before(2)
        with pytest.raises(ValueError, match=r"are outside 2\.\.3"):
            buffer.slice(1, 3)

    def test_memory_does_not_grow_with_the_stream(self) -> None:
        buffer = pcm.SampleBuffer()
        for _ in range(600):
            buffer.append(pcm.silence(16_000))
            buffer.forget_before(buffer.end - 28 * 16_000)
        assert len(buffer._data) <= 4 * 28 * 16_000

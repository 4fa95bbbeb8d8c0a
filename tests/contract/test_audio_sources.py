"""What every AudioSource does alike. With COACH_TEST_MICROPHONE set, the real microphone is one of them."""

import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest

import coach.core.pcm as pcm
from coach.audio.decoding import decode
from coach.audio.file_source import FileSource
from coach.audio.microphone import Microphone
from coach.audio.recording import Recording
from coach.errors import CoachError
from coach.ports import AudioSource

MakeSource = Callable[[Path], AudioSource]

FILES: dict[str, MakeSource] = {
    "file": FileSource,
    "file in real time": lambda path: FileSource(path, real_time=True),
}
MISSING: dict[str, MakeSource] = {
    "file": lambda path: FileSource(path.with_name("missing.wav")),
    "file in real time": lambda path: FileSource(path.with_name("missing.wav"), real_time=True),
}
SOURCES = dict(FILES)
if "COACH_TEST_MICROPHONE" in os.environ:
    SOURCES["microphone"] = lambda _: Microphone()
    MISSING["microphone"] = lambda _: Microphone("missing microphone")


@pytest.fixture
def sound(tmp_path: Path) -> Path:
    """Half a second and a bit of noise as a file."""
    path = tmp_path / "noise.wav"
    with Recording(path) as recording:
        recording.write(np.random.default_rng(2).uniform(-0.5, 0.5, 9_000).astype(np.float32))
    return path


@pytest.fixture(params=SOURCES)
def source(request: pytest.FixtureRequest, sound: Path) -> AudioSource:
    return SOURCES[request.param](sound)


@pytest.fixture(params=FILES)
def file_source(request: pytest.FixtureRequest) -> MakeSource:
    return FILES[request.param]


WITHIN_S = 20.0
"""Longer than anything here takes on a machine that is busy with something else."""


def read_to_the_end(source: AudioSource) -> Iterator[pcm.Samples]:
    """The blocks of a source that was stopped, or will fail."""
    while (block := source.read(WITHIN_S)) is not None:
        yield block


def read_all(source: AudioSource, n_samples: int = 9_000) -> list[pcm.Samples]:
    """The blocks of a source that is not stopped, which would make the last read wait."""
    blocks: list[pcm.Samples] = []
    while sum(map(len, blocks)) < n_samples:
        block = source.read(WITHIN_S)
        assert block is not None
        blocks.append(block)
    return blocks


def test_it_is_an_audio_source(source: AudioSource) -> None:
    assert isinstance(source, AudioSource)


def test_stopping_before_the_start_and_twice_is_harmless(source: AudioSource) -> None:
    source.stop()
    source.stop()


def test_the_first_block_is_there_when_start_returns(source: AudioSource) -> None:
    source.start()
    try:
        block = source.read(0.0)
    finally:
        source.stop()
    assert block is not None
    assert block.dtype == np.float32
    assert block.ndim == 1
    assert 1_500 <= len(block) <= 1_600
    assert pcm.peak(block) <= 1.0


def test_blocks_delivered_before_the_stop_are_all_read_and_then_none(source: AudioSource) -> None:
    source.start()
    time.sleep(0.35)
    source.stop()
    source.stop()
    assert sum(map(len, read_to_the_end(source))) >= 1_500, "one block at least was there when start() returned"
    started_s = time.monotonic()
    assert source.read(WITHIN_S) is None
    assert source.read(WITHIN_S) is None
    assert time.monotonic() - started_s < WITHIN_S


def test_no_input_is_lost(source: AudioSource) -> None:
    source.start()
    assert source.read(WITHIN_S) is not None
    source.stop()
    assert source.n_overflows() == 0


@pytest.mark.parametrize("make", MISSING.values(), ids=MISSING)
def test_a_source_that_is_missing_is_told_at_the_start(make: MakeSource, sound: Path) -> None:
    source = make(sound)
    with pytest.raises(CoachError, match="missing") as caught:
        source.start()
    assert caught.value.hint
    source.stop()


def test_a_file_arrives_whole(file_source: MakeSource, sound: Path) -> None:
    source = file_source(sound)
    source.start()
    blocks = read_all(source)
    source.stop()
    assert np.array_equal(np.concatenate(blocks), decode(sound))
    assert [len(block) for block in blocks] == [1_600] * 5 + [1_000]


def test_past_its_end_a_file_is_like_a_silent_device(file_source: MakeSource, sound: Path) -> None:
    source = file_source(sound)
    source.start()
    read_all(source)
    started_s = time.monotonic()
    assert source.read(0.3) is None
    assert time.monotonic() - started_s >= 0.29
    source.stop()


def test_a_file_that_was_cut_off_fails_after_its_last_block(file_source: MakeSource, tmp_path: Path) -> None:
    path = tmp_path / "cut.wav"
    with Recording(path) as recording:
        recording.write(np.full(32_000, 0.25, dtype=np.float32))
    os.truncate(path, 44 + 2 * 8_000)
    source = file_source(path)
    source.start()
    blocks: list[pcm.Samples] = []
    with pytest.raises(CoachError, match="was cut off"):
        blocks.extend(read_to_the_end(source))
    source.stop()
    assert sum(map(len, blocks)) == 8_000


def test_real_time_has_the_pace_of_a_device(sound: Path) -> None:
    source = FileSource(sound, block_s=0.1, real_time=True)
    started_s = time.monotonic()
    source.start()
    first_s = time.monotonic() - started_s
    read_all(source)
    last_s = time.monotonic() - started_s
    source.stop()
    assert first_s >= 0.1
    assert last_s >= 0.56


def test_a_whole_file_counts_as_delivered_when_it_is_not_in_real_time(sound: Path) -> None:
    source = FileSource(sound)
    source.start()
    source.stop()
    assert sum(map(len, read_to_the_end(source))) == 9_000

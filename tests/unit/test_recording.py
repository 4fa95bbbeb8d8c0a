"""The recording on disk: true at every moment, whole after a crash."""

import os
import random
import resource
import signal
import stat
import struct
import subprocess
import sys
import time
import wave
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import pytest

import coach.audio.recording as recording_module
import coach.core.pcm as pcm
from coach.audio.decoding import decode
from coach.audio.recording import Recording, repair
from coach.errors import AudioError

ROOT = Path(__file__).parents[2]


def noise(n_samples: int, seed: int = 0) -> pcm.Samples:
    return np.random.default_rng(seed).uniform(-1.1, 1.1, n_samples).astype(np.float32)


def write_in_blocks(recording: Recording, sound: pcm.Samples) -> None:
    for first in range(0, len(sound), 1_600):
        recording.write(sound[first : first + 1_600])


def samples_in(path: Path) -> np.ndarray:
    """What a player finds: the 16-bit values, after checking that header and file agree."""
    with wave.open(str(path)) as file:
        assert (file.getnchannels(), file.getsampwidth(), file.getframerate()) == (1, 2, 16_000)
        declared = file.getnframes()
        values = np.frombuffer(file.readframes(declared), "<i2")
    assert len(values) == declared
    (form_bytes,) = struct.unpack("<I", path.read_bytes()[4:8])
    assert form_bytes == 36 + 2 * declared
    return values


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "answer.wav"


def test_any_player_opens_the_file_after_every_block(path: Path) -> None:
    recording = Recording(path)
    assert len(samples_in(path)) == 0
    kept = []
    for seed, n_samples in enumerate([1_600, 1, 0, 333, 16_000]):
        kept.append(recording.write(noise(n_samples, seed)))
        assert np.array_equal(samples_in(path), pcm.to_int16(np.concatenate(kept)))
        assert recording.n_samples == sum(map(len, kept))
    recording.close()
    assert path.stat().st_size == 44 + 2 * recording.n_samples


def test_what_is_transcribed_live_is_what_the_file_holds(path: Path) -> None:
    with Recording(path) as recording:
        kept = [recording.write(noise(1_600, seed)) for seed in range(10)]
        kept.append(recording.write(np.array([np.nan, 2.0, -2.0, 1.0, -1.0, 1e-6], dtype=np.float32)))
    assert np.array_equal(decode(path), np.concatenate(kept))


def test_only_the_owner_may_read_it(path: Path) -> None:
    mask = os.umask(0)
    try:
        Recording(path).close()
    finally:
        os.umask(mask)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


@pytest.mark.parametrize("is_link", [False, True])
def test_nothing_is_overwritten(path: Path, tmp_path: Path, is_link: bool) -> None:
    other = tmp_path / "precious.wav"
    other.write_bytes(b"precious")
    if is_link:
        path.symlink_to(other)
    with pytest.raises(AudioError, match="is already there and is not overwritten"):
        Recording(path if is_link else other)
    assert other.read_bytes() == b"precious"


@pytest.mark.parametrize("name", ["missing/answer.wav", "a\0b.wav", "long" * 100])
def test_a_file_that_cannot_be_created_is_told(tmp_path: Path, name: str) -> None:
    with pytest.raises(AudioError, match="cannot be created"):
        Recording(tmp_path / name)


def test_closing_twice_is_harmless_and_writing_after_it_is_refused(path: Path) -> None:
    recording = Recording(path)
    recording.close()
    recording.close()
    with pytest.raises(ValueError, match="closed"):
        recording.write(noise(10))


def test_a_close_that_fails_is_told_with_its_place(path: Path) -> None:
    recording = Recording(path)
    os.close(recording._file.fileno())  # as the system reports at the end that what it took is lost
    with pytest.raises(AudioError, match="may be missing") as caught:
        recording.close()
    assert str(path) in caught.value.message
    assert caught.value.hint


@pytest.mark.parametrize("n_bytes", [44 + 6_400, 10_000, 10_001])
def test_a_full_disk_keeps_what_fits_and_says_so(path: Path, n_bytes: int) -> None:
    sound = noise(6_400)
    n_fitting = (n_bytes - 44) // 2
    with Recording(path) as recording:
        with files_limited_to(n_bytes), pytest.raises(AudioError, match="s are saved in") as caught:
            write_in_blocks(recording, sound)
        assert f"{n_fitting / 16_000:.1f} s are saved in {path}" in caught.value.message
        assert recording.n_samples == n_fitting
        assert isinstance(caught.value.__cause__, OSError)
        assert np.array_equal(samples_in(path), pcm.to_int16(sound[:n_fitting]))
        # There is space again: the next block follows without a gap.
        recording.write(sound[n_fitting:])
    assert np.array_equal(samples_in(path), pcm.to_int16(sound))


def test_the_limit_of_the_format_is_told(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recording_module, "_MAX_SAMPLES", 1_000)
    with Recording(path) as recording:
        recording.write(noise(600))
        with pytest.raises(AudioError, match="ends after 37 hours"):
            recording.write(noise(600))
    assert len(samples_in(path)) == 600


RECORDS_UNTIL_KILLED = """
import sys
from pathlib import Path
import numpy as np
from coach.audio.recording import Recording

recording = Recording(Path(sys.argv[1]))
for block in range(30_000):
    recording.write(np.full(160, block / 32_768, dtype=np.float32))
    print(recording.n_samples, flush=True)
"""


@pytest.mark.parametrize("moment", range(6))
def test_a_killed_program_loses_nothing_that_was_written(path: Path, moment: int) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", RECORDS_UNTIL_KILLED, str(path)], cwd=ROOT, stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        process.stdout.readline()
        time.sleep(random.Random(moment).uniform(0.0, 0.15))
        process.send_signal(signal.SIGKILL)
        counts = process.stdout.read().splitlines()
    assert process.returncode == -signal.SIGKILL
    # A count is printed after its block was written; only the last line can be cut.
    n_acknowledged = max((int(count) for count in counts[:-1]), default=160)
    with wave.open(str(path)) as file:
        n_playable = file.getnframes()
    assert n_playable >= n_acknowledged
    assert repair(path) == pytest.approx((path.stat().st_size - 44) / 2 / 16_000)
    values = samples_in(path)
    assert len(values) >= n_playable
    assert np.array_equal(values, (np.arange(len(values)) // 160).astype(np.int16))


def header(n_samples: int) -> bytes:
    return (
        struct.pack("<4sI4s", b"RIFF", 36 + 2 * n_samples, b"WAVE")
        + struct.pack("<4sIHHIIHH", b"fmt ", 16, 1, 1, 16_000, 32_000, 2, 16)
        + struct.pack("<4sI", b"data", 2 * n_samples)
    )


@pytest.mark.parametrize(
    ("content", "n_samples"),
    [
        (header(100) + bytes(200), 100),
        (header(100) + bytes(400), 200),
        (header(100) + bytes(401), 200),
        (header(100) + bytes(60), 30),
        (header(0) + bytes(3_200), 1_600),
        (header(100), 0),
        (header(0)[:20], 0),
        (b"RI", 0),
        (b"", 0),
    ],
    ids=[
        "whole",
        "header behind",
        "half a sample",
        "samples missing",
        "header never written",
        "no samples",
        "half a header",
        "two bytes",
        "nothing",
    ],
)
def test_repair_makes_the_header_true(path: Path, content: bytes, n_samples: int) -> None:
    path.write_bytes(content)
    assert repair(path) == n_samples / 16_000
    assert len(samples_in(path)) == n_samples
    assert path.stat().st_size == 44 + 2 * n_samples


@pytest.mark.parametrize(
    "content",
    [
        b"I led the team. " * 10,
        header(100).replace(struct.pack("<I", 16_000), struct.pack("<I", 44_100)) + bytes(200),
        header(100).replace(b"WAVE", b"AVI ") + bytes(200),
        b"fLaC" + bytes(100),
    ],
    ids=["text", "another rate", "another form", "flac"],
)
def test_repair_leaves_other_files_alone(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    with pytest.raises(AudioError, match="is not a recording made by coach"):
        repair(path)
    assert path.read_bytes() == content


def test_repair_names_a_file_that_is_missing_or_a_folder(tmp_path: Path) -> None:
    with pytest.raises(AudioError, match="There is no recording"):
        repair(tmp_path / "missing.wav")
    with pytest.raises(AudioError, match="cannot be repaired"):
        repair(tmp_path)


@contextmanager
def files_limited_to(n_bytes: int) -> Iterator[None]:
    """No file grows beyond n_bytes: the system refuses the rest of a write, as a full disk does."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (n_bytes, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
